"""Corrections: notes of a page that say what was wrong or is new."""

from __future__ import annotations

import re
from typing import Final

_NOTE: Final = re.compile(
    r"""(?ix) \W*
    (?: (?:corrections?|clarifications?|amendments?|errata|erratum|retraction)\b (?:\s+(?:and|&|or)\s+\w+)? (?:\s*[,(:–—-]|\s+on\b|\s*$|\.)
      | (?:editor|publisher)s?[’']?s?[’']?\s+note\b
      | updated?\b (?: \s*[:(–—-] | ,?\s.{0,40}: | .{0,60}\bto\s+(?:correct|clarify|add|reflect|include|remove|fix)\b )
      | (?:this|the)\s+(?:article|story|report|headline|piece|page|post)\s+(?:was|has\s+been|is)\s+(?:amended|corrected|updated|changed|edited|clarified)\b
      | (?:an\s+)?(?:earlier|previous|original)\s+versions?\s+of\s+this\b )""",
)
_LABEL_WORDS: Final = 4


def is_correction(text: str) -> bool:
    """Whether a paragraph is a note that says what was corrected, clarified or added."""
    return _NOTE.match(text) is not None


def corrections_in(text: str) -> tuple[str, ...]:
    """The notes among a story's paragraphs; under a heading that says no more than "Correction", the next one."""
    paragraphs = text.split("\n\n")
    found: list[str] = []
    for paragraph, after in zip(paragraphs, [*paragraphs[1:], paragraphs[-1]], strict=True):
        if is_correction(paragraph):
            found.append(paragraph if len(paragraph.split()) > _LABEL_WORDS else after)
    return tuple(dict.fromkeys(found))
