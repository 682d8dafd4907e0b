"""Orders: sentences that tell a reader, or a machine, what to do instead of telling what happened."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# What is said to a reader of the text, or to a machine, instead of told.
_ORDER: Final = re.compile(
    r"^\W*(?:(?:please|now|instead|note|important|system|assistant)\W+)*(?:(?:ignore|disregard|forget|override)\s+(?:all|any|the|these|those|every|previous|prior|earlier|your)"
    r"|record\s+(?:that|only|it|him|her|the\s+following)|(?:output|print|return|write|report)\s+(?:only|that|json|exactly|the\s+following)"
    r"|(?:respond|reply|answer)\s+(?:only|with|that|in|as)|you\s+(?:are|must|should|will)\s+(?:now\s+)?(?:an?|record|report|output|answer|ignore))\b",
    re.IGNORECASE,
)

_TO_A_MACHINE: Final = re.compile(
    r"\b(?:AI|language\s+models?|LLMs?|chatbots?|assistants?|summari[sz]ers?)\b.{0,120}?\b(?:disregard|ignore|forget|record|report|output|answer|say|write)\b",
    re.DOTALL,
)


@lru_cache(maxsize=1024)
def is_order(text: str) -> bool:
    """Whether a sentence gives an order to whoever reads it: such a sentence proves nothing."""
    return bool(_ORDER.search(text) or _TO_A_MACHINE.search(text))
