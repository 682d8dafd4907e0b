"""Clauses: the stretches of a sentence that could be a reason by themselves, cut where an editor would cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from summarizer.attribution import mask, quotations
from summarizer.cues import find_links
from summarizer.cues.phrases import Place, straighten

Form = Literal["link", "said", "quote"]


class Clause(NamedTuple):
    """A stretch of a sentence, and how it is brought: behind a word of cause, as what somebody says, or quoted."""

    start: int
    end: int
    form: Form


_I: Final = re.IGNORECASE
_SAYING: Final = (
    r"(?:said|says|say|saying|added|adding|wrote|writes|stat(?:ed|es|ing)|report(?:ed|s|ing)|complain(?:ed|s|ing)|claim(?:ed|s|ing)|explain(?:ed|s|ing)|alleg(?:ed|es|ing)"
    r"|argu(?:ed|es|ing)|believ(?:ed|es)|thinks?|thought|suspects?|insist(?:ed|s)|not(?:ed|es|ing)|acknowledged|admitted|conceded|declared|found|ruled|concluded|held|maintain(?:ed|s)|stress(?:ed|es)|charg(?:ed|es|ing)"
    r"|(?:told|tells|telling|inform(?:ed|s|ing)|notified)\s+(?:the\s+)?[^,;:]{1,50}?)"
)
_THAT: Final = re.compile(
    rf"\b{_SAYING}(?:\s+only|\s+(?:in|on|at|to|via|through|during|late|yesterday|today)\b[^,;:“”\x00]{{1,60}}?)?\s+that\s+(?=\S)",
    _I,
)
# Without "that" a pronoun begins the clause, or a subject with its verb; a name behind "said" is who says so.
_NO_THAT: Final = re.compile(
    r"\b(?:said|says|say|saying|thinks?|believe[sd]?|claim(?:s|ed|ing)|told\s+[^,;:]{1,30}?)\s+(?=(?:he|she|they|it|there|his|her|their|its|nobody|no\s+one)\s)",
    _I,
)
_THE_CLAUSE: Final = re.compile(
    r"(?<!”\s)\b(?:said|says|say|thinks?|thought|believe[sd]?|argue[sd]?|claim(?:s|ed)|felt|feels?|insist(?:s|ed)|told\s+[^,;:]{1,30}?)\s+"
    r"(?=(?:the|a|an|this|these|those|some|many|one|two|three|four|five|no|all|both|[A-Z][\w’'-]+)\s[^,;:.“”\x00]{0,60}?\b(?:was|were|is|are|had|has|have|would|could|should|did|does|needed|lost|failed|wanted)\b)"
)
# What somebody is accused of, blamed or criticised for.
_BLAMED: Final = re.compile(
    r"\b(?:accus(?:e[sd]|ing)\s[^,;:.]{2,50}?\sof|(?:blam(?:e[sd]|ing)|criticis(?:e[sd]|ing)|criticiz(?:e[sd]|ing)|fault(?:s|ed|ing)|condemn(?:s|ed|ing)|denounc(?:e[sd]|ing)|censur(?:e[sd]|ing)|reprimand(?:s|ed)|attack(?:s|ed)|berat(?:e[sd]|ing))\s[^,;:.]{2,50}?\s(?:for|over)"
    r"|under\s+(?:fire|pressure|criticism|scrutiny)\s+(?:for|over|after)|(?:faced|faces|facing|drew|drawn|come\s+under|came\s+under)\s+(?:\w+\s+)?(?:criticism|questions|calls|anger|scrutiny|fire|pressure)\s+(?:for|over|about|after))\s+(?=\S)",
    _I,
)
_COLON: Final = re.compile(r"(?<=[a-z]):\s+(?=\S)|\[?\b[A-Z]{3,}(?:\s[A-Z]{3,})*(?:\]|:)\s+(?:\w+,\s+)?")
_BREAK: Final = re.compile(r"(?<=[a-z]{3})[.!?]\s+(?=[A-Z“\"])")
_ENDS: Final = re.compile(
    r"[;:]|\s[—–-]\s|—"
    r"|,\s+(?=(?:who|whom|whose|which|when|where|while|although|though|but|as|according|planned|an?\s+\w+\s+(?:said|reported))\b)"
    r"|,\s+(?=(?:[\w.’'-]+\s+){1,7}(?:said|says|say|told|added|reported|wrote|announced)\b)"
    r"|,\s+(?=(?:said|says|told|added|reported|wrote)\b)"
    r"|\s(?=and\s+(?:filed|called|demanded|asked|urged|would|will|wants|is|was)\b)",
    _I,
)
_BUT: Final = re.compile(r",\s+but\s+", _I)
_FEWEST: Final = 4
_MOST: Final = 40
"""Words that a clause has by itself; one behind a word of cause or of blame may have any number."""


@lru_cache(maxsize=2048)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence that could give a reason, in order."""
    masked = mask(straighten(text))
    found = [*_linked(text), *_said(text, masked), *_quoted(text)]
    blamed = {match.end() for match in _BLAMED.finditer(masked)}
    fit = (
        c
        for c in found
        if _FEWEST <= len(text[c.start : c.end].split()) <= _MOST or c.form == "link" or c.start in blamed
    )
    return tuple(sorted(dict.fromkeys(fit)))


def _linked(text: str) -> Iterator[Clause]:
    yield from (Clause(*link.reason, "link") for link in find_links(text))


def _said(text: str, masked: str) -> Iterator[Clause]:
    for pattern in (_THAT, _NO_THAT, _THE_CLAUSE, _BLAMED, _COLON):
        for match in pattern.finditer(masked):
            yield Clause(*_trimmed(text, match.end(), _end(masked, match.end())), "said")


def _end(masked: str, start: int) -> int:
    ends = [m.start() for m in (_ENDS.search(masked, start), _BREAK.search(masked, start)) if m]
    return min(ends, default=len(masked))


def _quoted(text: str) -> Iterator[Clause]:
    for start, end in quotations(text):
        cuts = [start, *(m.end() for m in _BREAK.finditer(text, start, end)), end]
        for one, other in pairwise(cuts):
            but = _BUT.search(text, one, other)
            yield Clause(*_trimmed(text, but.end() if but else one, other), "quote")


def _trimmed(text: str, start: int, end: int) -> Place:
    words = text[start:end]
    return Place(start + len(words) - len(words.lstrip(' ,“"')), start + len(words.rstrip(' ,.;:!?"“”')))
