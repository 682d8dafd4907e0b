"""Clause: what the words around a date say: whether it lies ahead, and what it is the date of."""

from __future__ import annotations

import re
from typing import Final, Literal

from summarizer.dates.find import DateExpression

_BREAK: Final = re.compile(r"(?<=[a-z]{3})[.!?][”\"]?\s|[;\n]|\s[—–-]\s|—")

_VERB: Final = r"(?:\s+(?:not|also|now|\w+ly))*(?:\s+be\b)?(?:\s+\w+)?"
_AHEAD: Final = (
    rf"\b(?:will|would|shall|won[’']t|wouldn[’']t)\b(?!\s+have\b){_VERB}|[’']ll\b{_VERB}"
    rf"|\b(?:is|are|was|were)\s+to\b{_VERB}"
    r"|\b(?:plan|plans|planned|planning|intend|intends|intended|intending|expect|expects|expected|set|due|scheduled"
    rf"|slated|poised|ready|going|aims?|hopes?|vow(?:s|ed)|promise[sd]|agreed)\s+(?:to\b{_VERB}|for\b)"
    # The present tense beside a date announces, for verbs of taking and leaving a post.
    r"|\btakes?\s+(?:effect|over|office|up|charge)\b|\bsteps?\s+(?:down|aside|back|in|up)\b|\blast\s+day\s+is\b"
    # "The moves" are no verb.
    r"|(?<!\bthe\s)(?<!\bthese\s)(?<!\btheir\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)\b(?:becomes|begins|starts|leaves|goes|moves|returns|retires|departs|joins|expires|ends|runs\sout)\b|\bupcoming\b"
    r"|\b(?:and|who|they|both)\s(?:start|begin|leave|retire|join|depart)\b|\b(?:has|have)\suntil\b"
    r"|\b(?:is|are)\s+(?:stepping|leaving|retiring|resigning|joining|taking|starting|becoming|departing|returning)\b"
)
# A participle beside "the" or after "and" says nothing of its own about time.
_BEHIND: Final = (
    r"\b(?<!\bthe\s)(?<!\ba\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bits\s)(?<!\band\s)(?<!\bor\s)"
    r"(?!(?:need|proceed|succeed|exceed|indeed|speed|feed)\b)[a-z]+ed\b"
    r"|\b(?:was|were|been)\sput\b|\b(?:said|says|told|was|were|had|been|wrote|took|came|left|met|quit|lost|won|made|went|led|gave|began|became"
    r"|ran|sent|held|fell|rose|did|got|knew|served|worked|remained|stayed|kept|brought|found|stood|chose|spoke|would\s+have)\b"
)
_MARKS: Final = re.compile(f"(?P<ahead>{_AHEAD})|{_BEHIND}")
_STILL_HELD: Final = re.compile(r"(?:served|was|were|had|held|led|worked|remained|stayed|been|ran)$")
_LASTS_ON: Final = re.compile(
    r"(?:named|appointed|elected|hired|suspended|barred|banned|extended|postponed|delayed|adjourned|placed|planned"
    r"|granted|agreed|(?:was|were|been) put)$"
)

_OWN_AHEAD: Final = re.compile(r"\b(?:next|coming|tomorrow|later)\b|immediate", re.IGNORECASE)
_OWN_BEHIND: Final = re.compile(r"\b(?:last|past|ago|yesterday|earlier)\b", re.IGNORECASE)
_EFFECTIVE: Final = re.compile(
    r"(?<!was )(?<!were )(?<!became )\b(?:effective|takes? effect)(?:\s(?:as of|on|from|in|the))*\s$",
    re.IGNORECASE,
)
_LITTLE: Final = r"(?:\s(?:on|in|at|the|at the|early|late))?\s$"
_BOUND: Final = re.compile(rf"\b(?:by|as of|starting|beginning){_LITTLE}", re.IGNORECASE)
_SPAN: Final = re.compile(
    r"\b(?:until|till"
    r"|(?<!letter )(?<!email )(?<!memo )(?<!footage )(?<!video )(?<!statement )(?<!report )(?<!interview )from)"
    + _LITTLE,
    re.IGNORECASE,
)
_SINCE: Final = re.compile(rf"\bsince{_LITTLE}", re.IGNORECASE)
_UPCOMING: Final = re.compile(r"\b(?:upcoming|next)\s(?:\w+\s)?$", re.IGNORECASE)
_IS_ON: Final = re.compile(r"\b(?:is|are)\s(?:on|in|at)\s$")
_NEXT_WORDS_AHEAD: Final = re.compile(rf"(?:[’']s)?\s(?:{_AHEAD})")


def is_future(sentence: str, expression: DateExpression) -> bool:
    """Whether the words around a date say that it lies ahead.

    The words of the date itself decide first ("next", "last"), then the words that touch it
    ("until", "effective"), then the verb nearest before it, then the first verb after it.
    `expression` counts from the start of `sentence`.
    """
    before, after = _surroundings(sentence, expression)
    if _OWN_BEHIND.search(expression.text) or _SINCE.search(before):
        return False
    if _OWN_AHEAD.search(expression.text) or _UPCOMING.search(before) or _EFFECTIVE.search(before):
        return True
    if _NEXT_WORDS_AHEAD.match(after) or _IS_ON.search(before):
        return True
    if attaches_to(sentence, expression) == "reporting":
        return False
    marks = list(_MARKS.finditer(before))
    return _nearest_looks_ahead(before, marks[-1]) if marks else _opening_looks_ahead(before, after)


def _opening_looks_ahead(before: str, after: str) -> bool:
    first = _MARKS.search(after)
    return first["ahead"] is not None if first else bool(_BOUND.search(before) or _SPAN.search(before))


def _nearest_looks_ahead(before: str, mark: re.Match[str]) -> bool:
    if mark["ahead"]:
        return True
    # "served until Friday" is over; "asked to stay until Friday" and "suspended until Friday" are not.
    if re.search(r"\bto\s[a-z]", before[mark.end() :]):
        return bool(_BOUND.search(before) or _SPAN.search(before))
    if _SPAN.search(before):
        return _LASTS_ON.match(mark.group()) is not None
    return _BOUND.search(before) is not None and not _STILL_HELD.match(mark.group())


_REPORTING: Final = (
    r"said|says|told|tells|confirmed|confirms|reported|reports|announced|announces|wrote|writes|tweeted|posted"
    r"|stated|indicated|disclosed|revealed|acknowledged|declared|insisted|denied|claimed|noted|testified|according\sto"
)
_FREE: Final = r"late|early|on|in|at|by|the|a|an"
# Between the verb and its date: whom it was told to, or what was announced, but no second verb.
_BETWEEN: Final = (
    r"(?:\s(?!(?:he|she|they|it|that|who|will|would|was|were|is|are|has|had|from|until|till|effective|for|since|as)\b"
    r"|to\s(?!reporters|the|a|an|employees|staff|his|her|its|their|investors|lawmakers)"
    r"|(?<!\w’s\s)[a-z]+ed\b)[\w’'&.-]+)"
)
_REPORTED: Final = re.compile(
    rf"(?P<passive>\b(?:was|were|been|be|being)\s)?\b(?P<verb>{_REPORTING})(?P<between>{_BETWEEN}{{0,10}}?)"
    rf"(?:\s(?:{_FREE}))?\s$"
)
_BY_OR_NOT: Final = re.compile(
    r"\b(?:by|from|until|till|effective|starting|beginning|as of)\s$", re.IGNORECASE
)
# Who is told to go is not told news: that saying is the event.
_ORDERED: Final = re.compile(
    r"\sto\s[a-z]|\s(?:that\s)?(?:he|she|they)\s(?:should|must|could|had\sto|needed\sto|would\shave\sto"
    r"|(?:was|were)\s(?:fired|sacked|dismissed|removed|suspended|relieved|being|out|no\slonger))\b"
)
_SAID_NEXT: Final = re.compile(rf"\s(?:{_REPORTING})\b")


def attaches_to(sentence: str, expression: DateExpression) -> Literal["reporting", "event"]:
    """Tell what a date is the date of: `reporting` (of the saying), or `event` (of what is told).

    `reporting` is a date that stands right behind a verb of reporting ("a source confirmed
    Friday", "told the paper on Monday") or right before it with "on" ("Voss on Friday said").
    """
    before, after = _surroundings(sentence, expression)
    if _SAID_NEXT.match(after) and before.endswith("on "):
        return "reporting"
    match = _REPORTED.search(before)
    if match is None or _BY_OR_NOT.search(before):
        return "event"
    verb, between = match["verb"], match["between"]
    if verb.startswith("t") and (match["passive"] or _ORDERED.match(after)):
        return "event"
    if verb == "confirmed" and match["passive"]:
        return "event"
    # "The Senate confirmed Voss on Friday" is the approval, not a report of it.
    approved = verb.startswith("confirm") and re.search(r"\s[A-Z]\w+$", between)
    return "event" if approved else "reporting"


def _surroundings(sentence: str, expression: DateExpression) -> tuple[str, str]:
    """Cut the words before and after a date, as far as its sentence or half-sentence goes."""
    before = _BREAK.split(sentence[: expression.start])[-1]
    after = _BREAK.split(sentence[expression.end :], maxsplit=1)[0]
    return re.sub(r"\s+", " ", before), re.sub(r"\s+", " ", after)


# Words that begin another clause than the one before them.
_OTHER_CLAUSE: Final = re.compile(
    r"[;:“”\"]|\b(?:who|whom|whose|which|when|while|after|before|because|since|until|till|although|though|whereas|but|where|if"
    r"|unless|than|saying|adding)\b",
    re.IGNORECASE,
)
_OTHER_VERB: Final = re.compile(rf"{_BEHIND}|\b(?:{_REPORTING}|will|would|is|are|has|have)\b")
# What stands between a date and the deed right behind it: "on Monday formally resigned".
_ADVERBS: Final = re.compile(r"[\s,]*(?:(?:\w+ly|also|then|now|has|had|have|was|were)\s+)*", re.IGNORECASE)
_DECIDED: Final = re.compile(r"\b(?:vot|decid|agre|resolv|chose|opt)\w*\b[^,;:]*$", re.IGNORECASE)
_OPENS_CLAUSE: Final = re.compile(
    r"(?:^|[;:—–“(]|\s-)\W*(?:\(\w\)\s*)?(?:(?:and|but|also|then|so|late|early|only|just|effective)\s+)*(?:(?:on|in|at|by|as of|from)\s+)?(?:the\s+)?$"
    r"|^(?:at|in|during|after)\s[^,;:.]{1,40}?\s(?:on|in)\s+$"
    # A capital inside a line begins a sentence that no full stop parts from a heading.
    r"|\b(?:and|but)\s+(?:on|in)\s+$|\s(?-i:On|In)\s+$",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r",?\s+when\s[^,;:“”]{1,60}", re.IGNORECASE)
# What stands in brackets is no part of the clause: “Holm plc (the “Company”) appointed”.
_ASIDE: Final = re.compile(r"\s?\([^()]{0,80}\)")
_AGED: Final = re.compile(r"\b(?:aged|based|called|known as)\b")


def belongs(sentence: str, start: int, end: int, expression: DateExpression) -> bool:
    """Tell whether a date is the date of what the words at `start`..`end` tell.

    It is when it follows them in their clause ("resigned as chair on Monday"), opens their clause
    ("On Monday the chair, Ana Ruiz, resigned"), or stands right before them.
    """
    if expression.start >= end:
        between = _ASIDE.sub("", _AGED.sub("", sentence[end : expression.start]))
        return not _OTHER_CLAUSE.search(between) and not _OTHER_VERB.search(between)
    if expression.end > start:
        return True
    between = _ASIDE.sub("", sentence[expression.end : start])
    if _WHEN.fullmatch(between) or (_ADVERBS.fullmatch(between) and not between.lstrip().startswith(",")):
        return True
    if between.strip() == "to" and _DECIDED.search(sentence[: expression.start]):
        return True
    opens = _OPENS_CLAUSE.search(sentence[: expression.start]) is not None
    apart = re.sub(r",\s[^,;:]{1,80},", ",", _AGED.sub("", between))
    return (
        opens
        and not _OTHER_CLAUSE.search(apart)
        and not re.search(rf"\b(?:{_REPORTING})\b|\sand\s[a-z]+ed\b", apart)
    )
