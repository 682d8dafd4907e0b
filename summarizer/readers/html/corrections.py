"""Corrections: notes of a page that say what was wrong or is new."""

from __future__ import annotations

import re
from typing import Final

from summarizer.readers.html.blocks import Block

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


def corrections_in(blocks: list[Block]) -> tuple[str, ...]:
    """The notes among a story's paragraphs; under a heading that says no more than "Correction", the next one."""
    found: list[str] = []
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if is_correction(block.text):
            alone = block.words <= _LABEL_WORDS
            if not alone:
                found.append(block.text)
            elif after is not None:
                found.append(after.text)
    return tuple(dict.fromkeys(found))
