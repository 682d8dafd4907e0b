"""Sufferer: to whom a deed is done, read to the right of an active verb or a noun of the deed."""

from __future__ import annotations

import re
from typing import Final

from summarizer.cues.phrases import compile_phrase
from summarizer.ground.undergoer.doer import find_antecedent, find_doer, in_chunk, is_sayer
from summarizer.ground.undergoer.pronoun import find_bearer
from summarizer.ground.undergoer.scene import PERSON, Scene
from summarizer.ground.undergoer.unnamed import DESCRIBED
from summarizer.late import late

_I: Final = re.IGNORECASE
_ADVERBS: Final = r"(?:(?:not|also|already|now|then|never|yet|just|reportedly|formally|all|both|\w+ly)\s+)*"
_PASSIVE: Final = late(
    rf"(?:\b(?:be|been|being|is|are|am|was|were|gets?|got|getting)|'(?:s|re))(?:\s+n't|n't)?\s+{_ADVERBS}$",
    _I,
)
_FINITE_BEFORE: Final = late(
    rf"\b(?:has|have|had|to|will|would|not|may|might|could|should|can|must|did|does)\s+{_ADVERBS}$", _I
)
_PARTICIPLE: Final = late(
    r"(?:\w+ed|sworn|chosen|made|put|brought|thrown|driven|laid|let|sent|cut|given|sold|slain|shot|overthrown|axed|shown)$",
    _I,
)
# "Roth named coach", as headlines have it.
_HEADED: Final = late(rf"^[^,;:{PERSON[0]}]*{PERSON}(?:,[^,;:{PERSON[0]}]{{1,60}},)?\s+$")
_BARE_ROLE: Final = late(
    rf"\s+(?!(?:the|an?|its|his|her|their|our|new|two|three|four|more)\b)(?:[\w'&-]+\s+){{0,4}}?(?:{compile_phrase('ROLE').pattern})(?<!s)",
    _I,
)
# What follows a participle and is nobody it is done to: "appointed in May", "dismissed by the board".
_ADJUNCT: Final = late(
    r"\s*(?:[,.;]|$|(?:by|in|on|last|at|this|\w+\s+(?:years?|months?|weeks?|days?)|earlier|yesterday|after|because|for|to|from|over|late|early|without|amid|under|again|as)\b)"
)
_BEHIND_COMMA: Final = late(r",\s+(?:\w+ly\s+)?$")
_OBJECT_END: Final = late(
    r"[;:“”\"]|\.\s|\b(?:because|while|after|before|when|who|whom|which|whose|since|although|that|if|unless|where)\b"
    r"|\b(?:to|and|will|who)\s+(?:succeed|replace)\b|\bin place of\b|\binstead of\b|\b(?:succeeding|replacing|following)\b"
)
_OBJECT_NAME: Final = late(rf"(?P<name>{PERSON})(?!\ue001)(?P<own>'s?(?!\w))?")
_IN_PHRASE: Final = late(
    r"(?<![\w-])(?:of|by|from|under|than|like|with|against)\s+(?:the\s+|its\s+|his\s+|her\s+)?(?:[\w.'-]+\s+){0,2}$"
)
# What keeps a name behind a preposition the object: "end the contract of Roth", "get rid of Roth".
_OF_OBJECT: Final = late(
    r"\s*(?:the\s+)?(?:contract|appointment|name|services|employment|nomination|choice|selection|election|promotion|hiring)\s+of\b|\s*rid\s+of|\s*with\s*$|.{0,40}\b(?:ties|ways|company) with"
)
_OWNED: Final = late(
    r"\s+(?:[\w-]+\s+){0,3}?(?:contract|term|employment|appointment|tenure|name|nomination|services|suspension|dismissal|resignation|commission|mandate|candidacy|reign)\b",
    _I,
)
# "Roth's powers were suspended".
_OWNED_BEFORE: Final = late(
    rf"(?P<name>{PERSON})'s?\s+(?:[\w-]+\s+){{0,2}}(?:contract|employment|appointment|services|commission|powers|functions|faculties|duties|licen[cs]e|nomination|suspension|membership)"
    r"\s+(?:is|was|were|are|has|have|had|will|been|being|be|\s)+$",
    _I,
)
_HIM: Final = late(r"^\s*(?:him|me)\b", _I)
_HIMSELF: Final = late(r"^\s*(?:himself|herself|themselves)\b", _I)
_HER: Final = late(r"^\s*her\b(?P<next>\s+[\w-]+)?", _I)
_AFTER_HER: Final = late(
    r"\s+(?:the|an?|to|as|for|on|in|from|at|with|after|and|last|this|by|of|out|until|because|when|while|over|into|back|down|president|director|chief|chair\w*|head|manager|secretary|minister)$",
    _I,
)
_THE: Final = late(
    r"^\s*(?:(?:as|out|forward|down)\s+)?(?:the|its|his|her|their|our)\s+(?P<rest>[^,;:.]*)", _I
)
_UNNAMED: Final = late(
    r"\s*(?:(?:out|down|off|away)\s+)?(?:one|two|three|four|five|six|several|some|many|nobody|no|more|another|certain|other|others|all|both|it|them|us|this|that|these|those|\d+)\b",
    _I,
)
_AND_NAME: Final = late(
    rf"(?:,\s+(?={PERSON}(?:,\s+{PERSON})*,?\s+and\s)|\band\s+)(?:(?:the|its|his|her)\s+)?(?:[\w.'-]+\s+\(?){{0,3}}(?P<name>{PERSON})(?!\ue001|'s?(?!\w))(?=\s*(?:[,.;)]|$|as\b|to\b|for\b|and\b|joint\b|\())"
)


def is_passive(scene: Scene, verb: int, word: str) -> bool:
    """Whether the deed at an offset is done to its subject: "was named", "X, appointed in May,"."""
    before = scene.text[:verb]
    if (
        _BEHIND_COMMA.search(before)
        and _PARTICIPLE.match(word)
        and _ADJUNCT.match(scene.text, verb + len(word))
    ):
        return True
    if word.endswith("ing"):  # "is dismissing"
        return False
    return bool(_PASSIVE.search(before)) or (
        bool(_PARTICIPLE.match(word))
        and _FINITE_BEFORE.search(before) is None
        and _is_reduced(scene, verb, word)
    )


def _is_reduced(scene: Scene, verb: int, word: str) -> bool:
    end = verb + len(word)
    headline = _HEADED.match(scene.text[:verb]) and _BARE_ROLE.match(scene.text, end)
    return bool(headline or _ADJUNCT.match(scene.text, end)) and not find_object(scene, end)


def find_sufferer(scene: Scene, verb: int, word: str) -> tuple[str, ...] | None:
    """To whom the verb at an offset does its deed, or None when the words don't tell."""
    if is_passive(scene, verb, word):
        owned = _OWNED_BEFORE.search(scene.text, 0, verb)
        return scene.at(owned.start("name")) if owned else find_doer(scene, verb)
    relative = re.search(r"(?P<before>.*?)[\s,]+whom\s+[^,;:]{0,60}$", scene.text[:verb], re.DOTALL)
    if relative:
        return find_antecedent(scene, relative.end("before"))
    return find_object(scene, verb + len(word))


def find_object(scene: Scene, start: int) -> tuple[str, ...] | None:
    """The first people named behind an active verb that ends at an offset."""
    after = scene.text[start:]
    stop = _OBJECT_END.search(after)
    after = after[: stop.start()] if stop else after
    if _HIMSELF.match(after):  # "had declared himself head of the council"
        return find_doer(scene, scene.text.rfind(" ", 0, start) + 1)
    if _is_pronoun(after):
        return _other(scene, start)
    for match in _OBJECT_NAME.finditer(after):
        before = after[: match.start()]
        if _IN_PHRASE.search(before) and not _OF_OBJECT.match(before):
            continue
        owns_other = match["own"] and not _OWNED.match(after, match.end())
        if not owns_other and not is_sayer(scene, start + match.end("name")):
            return _with_others(scene, start, after, match)
    if owner := re.match(r"\s*(?:his|her|their)\b", after):
        return _other(scene, start) if _OWNED.match(after, owner.end()) else (DESCRIBED,)
    the = None if _UNNAMED.match(after) else _THE.match(after)
    if the:
        described = in_chunk(scene, start + the.start(), start + the.end())
        return described if described in ((DESCRIBED,), ()) else None
    return () if _UNNAMED.match(after) else None


def _is_pronoun(after: str) -> bool:
    """Whether "him" or "her" stands behind a verb, and "her" without a noun of hers."""
    her = _HER.match(after)
    return bool(_HIM.match(after) or (her and (not her["next"] or _AFTER_HER.fullmatch(her["next"]))))


def _with_others(scene: Scene, start: int, after: str, first: re.Match[str]) -> tuple[str, ...]:
    """The person of a match, and those whom "and" puts beside them: "A as director and B as deputy"."""
    found = list(scene.at(start + first.start("name")))
    for other in _AND_NAME.finditer(after, first.end()):
        found += scene.at(start + other.start("name"))
    return tuple(dict.fromkeys(found))


def _other(scene: Scene, verb_end: int) -> tuple[str, ...]:
    """Whom an object pronoun means: somebody named before who is not the doer."""
    verb = scene.text.rfind(" ", 0, verb_end) + 1
    her = _HER.match(scene.text[verb_end:])
    return find_bearer(scene, verb, "her" if her else "him", find_doer(scene, verb) or ())
