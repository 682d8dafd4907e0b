"""Doer: the subject of a verb, read leftwards from it, across what stands between commas."""

from __future__ import annotations

import re
from typing import Final

from summarizer.ground.undergoer.clause import (
    ATTRIBUTION,
    AUXILIARY,
    CONTROL,
    OPENER,
    PREPOSITION,
    ROLE,
    SAYING,
    SAYS,
)
from summarizer.ground.undergoer.pronoun import find_bearer
from summarizer.ground.undergoer.scene import PERSON, Scene
from summarizer.ground.undergoer.unnamed import DESCRIBED

_I: Final = re.IGNORECASE
_RELATIVE: Final = frozenset(("that", "which", "whom"))
_SUBJECT_AT_END: Final = re.compile(rf"(?:{PERSON}|\b(?:he|she|they|we|I))\s*$")
_PRONOUN: Final = re.compile(
    r"(?<![\w'-])(?:(?:he|she|they|the two|the three|the pair|both|me|him|(?-i:I))(?!\w)|her(?=\s*$|\s+to\b))",
    _I,
)
_VERBAL: Final = re.compile(
    r"\s*(?:and\s+)?(?:am|is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|does|did|\w{3,}ed)\b",
    _I,
)
_NOBODY: Final = re.compile(
    r"^\W*(?:(?:and|but|then|now|if)\s+)?(?:it|you|we|there|nobody|no one|none|neither)\b", _I
)
_SEGMENT: Final = re.compile(r"(?P<before>.*)(?:,|\(|[—–]|\s-{1,2}(?=\s))(?P<aside>[^,()—–]*)$", re.DOTALL)
_ASIDE: Final = re.compile(
    r"^\s*(?:the|an?|his|her|its|their|our|my|who|whom|whose|which|where|when|also|formerly|currently|then|as|at|in|on|of|for|from|with|by|after|before|since|until|following|amid|despite|under|aged?"
    r"|\d|one of|now|not|[a-z])",
)
# "Ada Roth, its Vice President, Sales, will serve": between commas stands no subject.
_PART_OF_TITLE: Final = re.compile(r"\s*[A-Z][\w&'-]*(?:\s+(?:and|of|for|&|[A-Z][\w&'-]*))*\s*")
# "Ada Roth, Ashby's town clerk since 1994, will retire".
_OWNED_ROLE: Final = re.compile(
    rf"^\s*(?:[A-Z][\w.-]*\s+){{0,3}}(?:[A-Z][\w.-]*|{PERSON})'s?\s[^,]*{ROLE.pattern}", _I
)
_INDEFINITE: Final = re.compile(
    r"^\W*(?:(?:two|three|four|five|six|certain|some|several|many|most|all|both|no|nobody|other|hundreds|dozens|\d+)\b)",
    _I,
)
# "When the last leader was elected": somebody before whoever holds the post.
_ANOTHER: Final = re.compile(
    r"^\W*(?:(?:the|its|his|her|their)\s+)?(?:last|previous|former|earlier|first|old)\b", _I
)
_COORDINATED: Final = re.compile(
    rf"(?P<name>{PERSON})(?:,\s(?!and\b|or\b)[^,;:\ue000\ue001]{{1,60}})?(?P<link>,?\s+(?:and|or|&|as well as)\s+|,\s+)(?:(?:(?:the|his|her|its)\s+)?(?:[\w.'-]+\s+){{0,2}}|(?:the|his|her|its|their)\s+[^,;:\ue000\ue001]{{1,60}},\s+)$"
)
_NAME_AT_END: Final = re.compile(rf"(?P<name>{PERSON})\s*$")
_NAME: Final = re.compile(rf"(?P<name>{PERSON})(?!\ue001|'s\b|')")
_APPOSED: Final = re.compile(
    rf"\s*(?:(?:the|an?|his|her|its|their|our|my)\s+)?(?:(?!(?:who|which|whom|whose)\b|{SAYING})[\w.'-]+\s+){{0,5}}(?P<name>{PERSON})\s*"
)
# "Notified the board of her decision to resign": whose decision it is.
_DECISION: Final = re.compile(
    r"(?<![\w'-])(?P<owner>his|her|their|(?:\ue000\ue001*)'s?)\s+(?:[\w-]+\s+){0,2}?(?:decision|intention|intent|plans?|desire|wish|election|choice|resolve|willingness|determination|agreement|offer|readiness)\s+(?:not\s+)?to\s+(?:[\w-]+\s+and\s+)?$",
    _I,
)
_DEPTH: Final = 8


def find_doer(scene: Scene, verb: int, depth: int = 0) -> tuple[str, ...] | None:
    """Who does what the verb at an offset says, or None when nobody stands to its left."""
    if depth > _DEPTH:
        return None
    text = scene.text[:verb]
    if decision := _DECISION.search(text):
        return _of_decision(scene, decision, depth)
    plain = AUXILIARY.sub("", text)
    controlled = _controlled(scene, plain, text[len(plain) :], depth)
    return controlled if controlled is not None else _subject(scene, plain, depth)


def _of_decision(scene: Scene, decision: re.Match[str], depth: int) -> tuple[str, ...] | None:
    """Whose a decision is: of the one named before it, else of the one who tells it."""
    start = decision.start("owner")
    if scene.at(start):
        return scene.at(start)
    return find_doer(scene, start, depth + 1) or find_bearer(scene, start, decision["owner"])


def _subject(scene: Scene, plain: str, depth: int) -> tuple[str, ...] | None:
    """The subject in the last clause of a stretch that ends before its verb."""
    start, opener = _opening(plain)
    word = opener.group().lower() if opener else ""
    if word == "whose":  # "whose deputy resigned" tells of nobody's post that is named
        return ()
    if opener and word == "who" and not _SUBJECT_AT_END.search(plain[start:]):
        return find_antecedent(scene, opener.start(), depth + 1)
    found = in_chunk(scene, start, len(plain))
    if found is not None or opener is None:
        return found
    if word in _RELATIVE:
        return find_antecedent(scene, opener.start(), depth + 1)
    return _across(scene, opener, depth)


def find_antecedent(scene: Scene, end: int, depth: int = 0) -> tuple[str, ...] | None:
    """Whom a relative clause that follows an offset is about."""
    text = scene.text[:end].rstrip(" ,")
    if match := _NAME_AT_END.search(text):
        return group_at(scene, match.start("name"))
    segment = _SEGMENT.match(text)
    if segment and _ASIDE.match(segment["aside"]) and depth <= _DEPTH:
        return find_antecedent(scene, segment.end("before"), depth + 1)
    start, _ = _opening(text)
    return in_chunk(scene, start, len(text))


def in_chunk(scene: Scene, start: int, end: int) -> tuple[str, ...] | None:
    """The subject of a clause whose verb follows, among the words of one stretch."""
    chunk = scene.text[start:end]
    at_end = _NAME_AT_END.search(chunk)
    if at_end and not PREPOSITION.search(chunk[: at_end.start()]):
        return group_at(scene, start + at_end.start("name"))
    pronoun = _PRONOUN.search(chunk)
    for match in _NAME.finditer(chunk):
        if pronoun and pronoun.start() < match.start():
            break
        if not PREPOSITION.search(chunk[: match.start()]):
            ends = _last_of_list(chunk, match.end())
            return group_at(scene, start + ends)
    if pronoun:
        return find_bearer(scene, start + pronoun.start(), pronoun.group())
    return () if _NOBODY.match(chunk) else _unnamed(chunk)


def is_sayer(scene: Scene, end: int) -> bool:
    """Whether a verb of saying follows a name that ends at an offset."""
    return bool(SAYS.match(scene.text, end))


def _unnamed(chunk: str) -> tuple[str, ...] | None:
    if _VERBAL.match(chunk):
        return None
    if ROLE.search(chunk):
        return () if _INDEFINITE.match(chunk) or _ANOTHER.match(chunk) else (DESCRIBED,)
    words = re.findall(r"[^\W\d_][\w'-]*", chunk)
    return () if len(words) > 1 or (words and not words[0].islower()) else None


def _last_of_list(chunk: str, end: int) -> int:
    """Where the last name of "A and B" starts, when the list ends the noun phrase."""
    match = re.match(rf",?\s+and\s+(?P<name>{PERSON})(?!\s*\w*(?:ed|s)\b)", chunk[end:])
    return end + match.start("name") if match else chunk.rfind(PERSON[0], 0, end)


def group_at(scene: Scene, start: int) -> tuple[str, ...]:
    """The person named at an offset and those coordinated before: "A, B and C"."""
    people = scene.at(start)
    joined = False
    while match := _COORDINATED.search(scene.text, 0, start):
        joined = joined or match["link"].strip() != ","
        if not joined or match.end() != start:
            break
        start = match.start("name")
        people = (*scene.at(start), *people)
    return tuple(dict.fromkeys(people))


def _opening(text: str) -> tuple[int, re.Match[str] | None]:
    openers = list(OPENER.finditer(text))
    return (openers[-1].end(), openers[-1]) if openers else (0, None)


def _controlled(scene: Scene, plain: str, tail: str, depth: int) -> tuple[str, ...] | None:
    """Whom "told X to", "was asked to" or "wants X to" make the doer."""
    if not re.search(r"\bto\b", tail):
        return None
    controls = [
        m
        for m in CONTROL.finditer(scene.text, 0, len(plain) + len(tail))
        if m.start() >= _clause_start(plain)
    ]
    if not controls:
        return None
    verb = controls[-1]
    if verb["be"]:
        return find_doer(scene, verb.start(), depth + 1)
    return in_chunk(scene, verb.end(), len(plain)) if verb.end() < len(plain) else None


def _clause_start(text: str) -> int:
    marks = list(re.finditer(r"[;:“”\"]|\b(?:that|because|while|although|whether|if)\b", text))
    return marks[-1].end() if marks else 0


def _across(scene: Scene, opener: re.Match[str], depth: int) -> tuple[str, ...] | None:
    """Go on to the left of an aside that ends right before the verb."""
    text = scene.text[: opener.start()]
    if opener.group().strip() not in (",", ")", "—", "–", "-", "--"):
        return find_doer(scene, opener.start(), depth + 1)
    segment = _SEGMENT.match(text)
    if segment is None:
        return find_doer(scene, len(text), depth + 1)
    aside = segment["aside"]
    if (named := _APPOSED.fullmatch(aside)) and not PREPOSITION.search(aside[: named.start("name")]):
        return group_at(scene, segment.start("aside") + named.start("name"))
    is_aside = (
        ATTRIBUTION.match(aside)
        or (_OWNED_ROLE.match(aside) and _NAME_AT_END.search(segment["before"]))
        or _PART_OF_TITLE.fullmatch(aside)
        or (_ASIDE.match(aside) and not _ends_with_subject(aside))
    )
    if is_aside:
        return find_antecedent(scene, segment.end("before"), depth + 1)
    return find_doer(scene, len(text), depth + 1)


def _ends_with_subject(aside: str) -> bool:
    """Whether the stretch is no aside but begins the clause: "but the director, X,"."""
    return bool(re.match(r"^\s*(?:that|but|and)\b", aside))
