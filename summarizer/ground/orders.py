"""Orders: sentences that tell a reader, or a machine, what to do instead of telling what happened."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# What is said to a reader of the text, or to a machine, instead of told.
_ORDER: Final = re.compile(
    r"^\W*(?:(?:please|now|instead|note|important|system|assistant)\W+)*(?:(?:ignore|disregard|forget|override)\s+(?:all|any|the|these|those|every|previous|prior|earlier|your)"
    r"|record\s+(?:that|only|it|him|her|the\s+following)|(?:output|print|return|write|report)\s+(?:only|that|json|exactly|the\s+following)"
    r"|(?:respond|reply|answer)\s+(?:only|with|that|in|as)|(?:decode|translate|execute|evaluate|run|repeat)\s+(?:the\s+following|this|what\s+follows)"
    r"|pretend\s+(?:that|to\s+be|you)|act\s+as\s+(?:an?|the|my|if\s+you)|from\s+now\s+on\W+you|let\W?s\s+(?:play|role-?play)|you\s+(?:are|must|should|will)\s+(?:now\s+)?(?:an?|record|report|output|answer|ignore))\b",
    re.IGNORECASE,
)

_TO_A_MACHINE: Final = re.compile(
    r"\b(?:AI|language\s+models?|LLMs?|chatbots?|summari[sz]ers?)\b.{0,120}?\b(?:disregard|ignore|forget|record|report|output|answer|say|write)\b",
    re.DOTALL,
)

# What an order speaks of that is meant for a machine.
_OF_A_MACHINE: Final = re.compile(
    r"\b(?:instructions?|prompts?|JSON|record|output|role-?play|language\s+models?|LLMs?|chatbots?|AI|summari[sz]ers?|article)\b"
    r"|(?i:from\s+now\s+on|pretend|act\s+as)"
)


@lru_cache(maxsize=1024)
def is_order(text: str) -> bool:
    """Whether a sentence gives an order to whoever reads it: such a sentence proves nothing."""
    if _TO_A_MACHINE.search(text):
        return True
    # A person may be quoted with one: “Ignore the noise,” said Holm.
    is_quoted = text.lstrip()[:1] in ("“", '"', "‘", "'", "«")
    return bool(_ORDER.search(text)) and not (is_quoted and not _OF_A_MACHINE.search(text))


def is_to_a_machine(text: str) -> bool:
    """Whether an order is given to a machine, so that what follows it in its paragraph is meant for it, too."""
    return is_order(text) and bool(_OF_A_MACHINE.search(text))
