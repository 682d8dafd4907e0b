"""Find: whose change a cue tells, by one rule for each kind of deed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase
from summarizer.ground.undergoer.clause import PREPOSITION
from summarizer.ground.undergoer.deeds import Deed, read_deed
from summarizer.ground.undergoer.doer import find_doer, group_at
from summarizer.ground.undergoer.genders import UNKNOWN, Genders
from summarizer.ground.undergoer.owner import find_owner
from summarizer.ground.undergoer.scene import PERSON, Scene, set_scene
from summarizer.ground.undergoer.succession import find_mover, find_picked, find_receiver
from summarizer.ground.undergoer.sufferer import find_object, find_sufferer
from summarizer.ground.undergoer.unnamed import DESCRIBED, PRONOUN
from summarizer.late import late
from summarizer.vocabulary import Action

_REACH: Final = 600
"""How far from a cue its people are looked for, in characters; it keeps the time linear in what is not prose."""
_I: Final = re.IGNORECASE
_ROLE: Final = compile_phrase("ROLE|choice|pick").pattern
_NEW: Final = late(r"(?:the\s+)?(?:new|next|incoming|outgoing|late)\b", _I)
# "Roth, the incoming chairman".
_APPOSED_TO: Final = late(
    rf"(?P<name>{PERSON}),\s+(?:the|its|his|her|their|our|an?|[\w.-]+'s?)\s+(?:[\w.'-]+\s+){{0,3}}$", _I
)
# "In comes Roth", "in his place stands Roth".
_IN_COMES: Final = late(r"in\s+(?:.*\s)?(?:comes?|came|steps|stands|is)\b", _I)
# "Taking over as treasurer is Roth".
_INVERTED: Final = late(
    rf"[^;:,{PERSON[0]}]{{0,80}}(?:{PERSON}[^;:,{PERSON[0]}]{{0,60}})?\s(?:is|are|was|were|will be|would be|comes)\s+(?:[\w.'-]+\s+){{0,4}}?(?P<name>{PERSON})"
)
_OPENS: Final = late(r"(?:^|[;:,]|\band|\bbut)\W*(?:(?:also|now|set|and|but)\s+)?$", _I)
# "Elected: Roth, chairman; Kos, treasurer".
_LISTED: Final = late(rf"[^.;:{PERSON[0]}]{{0,40}}:")
_OFFICE: Final = late(rf"(?:\b(?:the|its|their|our)|'s)\s+(?:[\w-]+\s+){{0,4}}?{_ROLE}", _I)
_HE: Final = late(r"\b(?:he|she|his|her|him)\b", _I)
_BEHIND_NEW: Final = late(rf"\s*(?:,|is|will be|was)?\s*(?:[\w'-]+\s+){{0,3}}?(?P<name>{PERSON})")
_EITHER: Final = late(r"mov|transferr?|shift|part|return|trad|end(?!s\b)|drop|cut", _I)
_HAS_OBJECT: Final = late(
    rf"\s+(?:(?:the|its|his|her|their)\b|him\b|them\b|(?:[\w.'-]+\s+){{0,2}}{PERSON})", _I
)
# "A governor can be removed only by": whoever it would be.
_GENERIC: Final = late(
    r"\W*(?:(?:any|no|only|an?)\s+(?:[\w-]+\s+){1,4}?(?:is|are|can|may|must|shall)\b|(?:if|were|unless)\b"
    r"|(?:under|by)\s+(?:the\s+)?(?:(?:\w+\s+)?(?:constitution|law|rules?|charter|statutes?|by-?laws|code)|act\s+of)\b|an?\s+[\w-]+\s+who\s+\w+s\b)",
    _I,
)
_CLAUSE: Final = late(r"[;:]|\b(?:but|while|whereas|although)\b", _I)
_PARTNER: Final = late(
    rf"\s+(?:places|posts|jobs|desks|seats|roles)\s+with\s+(?:[\w.'-]+\s+){{0,2}}(?P<name>{PERSON})"
)
_OFFICES: Final = late(rf"\s+(?:the|its|their)\s+(?:[\w-]+\s+){{0,2}}?(?:{_ROLE}|heads\b)", _I)
_SWAPPING: Final = late(r"(?:swap|switch|exchang|trad|chang|rotat|shift|mov|hand)", _I)
_STATE: Final = late(r"(?:as|in charge|at the helm|day-to-day)\b", _I)
# "After resigning, Roth".
_AHEAD: Final = late(rf"[^,]{{0,80}},\s+(?:[\w.'-]+\s+){{0,3}}(?P<name>{PERSON})")
# "Announced Roth as his choice for".
_CHOSEN: Final = late(rf"(?P<name>{PERSON})\s+as\s+(?:his|her|its|their|the)\s+(?:[\w-]+\s+)?$", _I)
# "The board of the company appointed Roth": no preposition holds what a verb puts there.
_PUT_THERE: Final = late(r"\b(?:appoint|nam|elect|promot|install|select|hir)(?:ed|ing|s|es)?\s+$", _I)
# "His place will be taken by Roth", "her duties are carried out by Roth".
_BY: Final = late(
    r"\b(?:vacated|vacant|vacancy|taken|filled|held|occupied|carried out|performed|exercised|covered|handled|discharged|undertaken|done|assumed|shouldered|met)\b.*\bby$",
    _I,
)
# "Out goes Roth", "gone too is Roth".
_OUT_GOES: Final = late(r"(?:out|gone|leaving|departing|retiring)\b.*\b(?:goe?s?|is|are)\b", _I)
# "Roth has ended her tenure": her own.
_ITS_OWN: Final = late(
    r"(?:end|conclud|clos|complet|finish)\w*\s+(?:his|her|their)\s+(?:[\w-]+\s+){0,3}?(?:tenure|reign|spell|stint|time|years|days|career|association)\b",
    _I,
)
_IN_CHARGE: Final = late(r"(?:put|plac|leav|left)\w*\s.*\bin charge$", _I)


def find_undergoers(
    text: str, cue: Cue, action: Action, people: Sequence[str], genders: Genders = UNKNOWN
) -> tuple[str, ...]:
    """Whose post the deed at the cue changes.

    Args:
        text: one sentence.
        cue: the words of the deed in it.
        action: the deed they are read as.
        people: the full names that may be meant; the sentence may give a surname only.
        genders: which of them a pronoun can't mean.

    Returns:
        The people, several when coordinated; `PRONOUN` or `DESCRIBED` for one who is not named
        there; everybody named in the clause when word order can't tell; nobody when it is plainly
        none of them.
    """
    start = max(0, cue.start - _REACH)
    near = cue._replace(start=cue.start - start, end=cue.end - start)
    return _find(text[start : cue.end + _REACH], near, action, tuple(people), genders)


@lru_cache(maxsize=4096)
def _find(text: str, cue: Cue, action: Action, people: tuple[str, ...], genders: Genders) -> tuple[str, ...]:
    scene = set_scene(text, people, genders)
    deed = read_deed(cue, action)
    found = _read(scene, cue, deed, action) if deed else _of_state(scene, cue)
    if found is None:
        doer = find_doer(scene, deed.start) if deed and deed.kind == "done" else None
        found = tuple(name for name in _anybody(scene, cue) if name not in (doer or ()))
    if found in ((DESCRIBED,), (PRONOUN,)) and _GENERIC.match(scene.text):
        return ()  # a rule or a thought, told of whoever it would be
    return found


def _read(scene: Scene, cue: Cue, deed: Deed, action: Action) -> tuple[str, ...] | None:
    if _BY.search(cue.text):
        return find_object(scene, cue.end) or ()
    behind = _behind(scene, cue, deed)
    return _by_kind(scene, cue, deed, action) if behind is None else behind


def _by_kind(scene: Scene, cue: Cue, deed: Deed, action: Action) -> tuple[str, ...] | None:
    match deed.kind:
        case "pick":
            return find_picked(scene, deed)
        case "succession":
            return find_mover(scene, deed, action)
        case "handing":
            return find_receiver(scene, deed)
        case "noun" | "term":
            return find_owner(scene, deed)
        case "own":
            return _of_own(scene, cue, deed, action)
        case "done":
            return _of_done(scene, deed)


def _behind(scene: Scene, cue: Cue, deed: Deed) -> tuple[str, ...] | None:
    """Who stands behind a deed that opens its clause, or in a list under it."""
    if comes := _IN_COMES.match(cue.text):
        return find_object(scene, cue.start + comes.end())
    inverted = _INVERTED.match(scene.text, deed.end) if deed.word.endswith("ing") else None
    if inverted and _OPENS.search(scene.text, 0, deed.start):
        return scene.at(inverted.start("name"))
    listed = _LISTED.match(scene.text, deed.end) if deed.kind in ("done", "noun") else None
    if listed and not scene.between(0, deed.start):
        return scene.between(listed.end(), len(scene.text))
    return None


def _of_own(scene: Scene, cue: Cue, deed: Deed, action: Action) -> tuple[str, ...] | None:
    """The doer of a mover's own deed, and the one they change places with."""
    if _IN_CHARGE.match(cue.text) or _OUT_GOES.match(cue.text):
        return find_object(scene, deed.end)
    if action != "reassignment":
        doer = find_doer(scene, deed.start)
        ahead = _AHEAD.match(scene.text, deed.end) if doer is None and deed.word.endswith("ing") else None
        return scene.at(ahead.start("name")) if ahead else doer
    if _SWAPPING.match(deed.word) and _OFFICES.match(scene.text, deed.end):
        return (DESCRIBED,)
    doer = find_doer(scene, deed.start)
    partner = _PARTNER.match(scene.text, deed.end)
    return (*doer, *scene.at(partner.start("name"))) if doer and partner else doer


def _of_done(scene: Scene, deed: Deed) -> tuple[str, ...] | None:
    if (
        _ITS_OWN.match(scene.text, deed.start)
        and (doer := find_doer(scene, deed.start))
        and DESCRIBED not in doer
    ):
        return doer
    if _EITHER.match(deed.word) and not _HAS_OBJECT.match(scene.text, deed.end):
        return find_doer(scene, deed.start)
    return find_sufferer(scene, deed.start, deed.word)


def _of_state(scene: Scene, cue: Cue) -> tuple[str, ...]:
    """Of whom "as acting director" or "in charge of" is said: the last before it that no preposition holds."""
    if chosen := _CHOSEN.search(scene.text, 0, cue.start):
        return scene.at(chosen.start("name"))
    if _STATE.match(cue.text):
        starts = [m.end() for m in _CLAUSE.finditer(scene.text, 0, cue.start)]
        floor = starts[-1] if starts else 0
        for at in sorted(scene.names, reverse=True):
            held = PREPOSITION.search(scene.text, floor, at) and not _PUT_THERE.search(scene.text, floor, at)
            if floor <= at < cue.start and not held:
                return group_at(scene, at)
    return _anybody(scene, cue)


def _anybody(scene: Scene, cue: Cue) -> tuple[str, ...]:
    """Everybody named in the clause around a cue."""
    if re.match(r"new\b.*\bwill$", cue.text, _I):
        return (DESCRIBED,)
    if new := _NEW.match(cue.text):
        inside = scene.between(cue.start, cue.end)
        if inside:
            return inside
        if apposed := _APPOSED_TO.search(scene.text, 0, cue.start):
            return scene.at(apposed.start("name"))
        behind = _BEHIND_NEW.match(scene.text, cue.start + new.end())
        if behind:
            return scene.at(behind.start("name"))
    starts = [m.end() for m in _CLAUSE.finditer(scene.text, 0, cue.start)]
    end = _CLAUSE.search(scene.text, cue.end)
    named = scene.between(starts[-1] if starts else 0, end.start() if end else len(scene.text))
    if named:
        return named
    return (PRONOUN,) if _HE.search(scene.text) else (DESCRIBED,) if _OFFICE.search(scene.text) else ()
