"""Nicknames: the short forms by which an English text calls somebody whom it names in full elsewhere."""

from typing import Final

_FORMS: Final = """
    abby abigail; abe abraham; al albert alfred alan; alex alexander alexandra alexandria; andy andrew; angie angela; art arthur
    barb barbara; barney bernard barnaby; becky rebecca; ben benjamin benedict; bernie bernard; bert albert herbert bertram; beth elizabeth bethany; bill william; billy william
    bob robert; bobby robert; brad bradley; cal calvin; cathy catherine; charlie charles charlotte; chris christopher christine christina; chuck charles; cindy cynthia
    dan daniel; danny daniel; dave david; deb deborah; debbie deborah; dick richard; don donald; donnie donald; doug douglas; drew andrew
    ed edward edwin edmund; eddie edward; ernie ernest; fred frederick alfred; gabe gabriel; gene eugene; geoff geoffrey; gerry gerald gerard; ginny virginia; greg gregory gregor; gus augustus
    hal harold henry; hank henry; harry harold henry; herb herbert; jack john; jake jacob; jamie james; jeff jeffrey; jenny jennifer; jerry gerald jerome jeremiah
    jess jessica; jim james; jimmy james; joe joseph; joey joseph; jon jonathan; josh joshua; judy judith; kate katherine catherine; kathy katherine kathleen; ken kenneth; kim kimberly
    larry lawrence laurence; len leonard; leo leonard leopold; les leslie lester; liz elizabeth; lou louis louise; mandy amanda; maggie margaret; marty martin; matt matthew; meg margaret; mel melvin melanie
    mike michael; mick michael; mickey michael; mitch mitchell; nate nathan nathaniel; ned edward; nick nicholas nicolas; pam pamela; pat patrick patricia; patty patricia; peggy margaret; penny penelope
    pete peter; phil philip phillip; ray raymond; rich richard; rick richard; ricky richard; rob robert; robbie robert; rod rodney roderick; ron ronald; ronnie ronald; russ russell
    sam samuel samantha; sandy alexander sandra; stan stanley; steve steven stephen; stu stuart; sue susan suzanne; ted edward theodore; terry terence terrence theresa; theo theodore
    tim timothy; toby tobias; tom thomas; tommy thomas; tony anthony antony; trish patricia; vicky victoria; vince vincent; wes wesley; will william; zach zachary
"""
_FULL: Final[dict[str, frozenset[str]]] = {
    short: frozenset(full)
    for short, *full in (form.split() for form in _FORMS.replace("\n", ";").split(";") if form.strip())
}


def is_nickname(one: str, other: str) -> bool:
    """Whether one of two given names, in small letters, is short for the other."""
    return other in _FULL.get(one, ()) or one in _FULL.get(other, ())
