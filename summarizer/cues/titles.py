"""Titles: in which capacity one is held, from the words directly around it."""

import re
from typing import Final

from summarizer.cues.phrases import straighten
from summarizer.vocabulary import Capacity

_I: Final = re.IGNORECASE
# Words that may stand between the mark and the title: "acting U.S. deputy", never a preposition.
_BETWEEN: Final = (
    r"(?:[\s-]+(?!(?:on|in|as|under|for|with|to|like|upon|at|by|from|against|through|out|up|and|or|the|a|an|his|her|their)\b|\w+ly\b)"
    r"[\w.'&-]+){0,2}\W*$"
)
_INTERIM: Final = r"(?:interim|caretaker|temporary|provisional|stand-in|stopgap|pro tem(?:pore)?)"
_BASIS: Final = r"^\W{0,2}(?:[\w'.]+\W+){0,5}?(?:on|in|for|until)\s+"

# In this order: the first that fits holds. Each has marks before, inside and after the title.
_MARKS: Final[tuple[tuple[Capacity, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]] = (
    (
        "interim",
        re.compile(rf"\b{_INTERIM}{_BETWEEN}|\binterim and acting\s*$", _I),
        re.compile(rf"^\W*{_INTERIM}\b|\bad interim\b|\bpro tem", _I),
        re.compile(
            rf"{_BASIS}an?\s+{_INTERIM}\s+(?:basis|capacity|role)|^\W*(?:ad interim|pro tem)|{_BASIS}the interim\b|^\W*temporarily",
            _I,
        ),
    ),
    (
        "acting",
        re.compile(rf"(?<!\w)(?<!play-)acting{_BETWEEN}", _I),
        re.compile(r"^\W*(?:deputy\s+)?acting\s+(?!on\b|in\b|as\b|for\b|under\b)\w", _I),
        re.compile(rf"{_BASIS}an?\s+acting\s+(?:basis|capacity|role)|^\W*\(acting\)", _I),
    ),
    (
        "joint",
        re.compile(rf"\b(?:joint|co-|jointly){_BETWEEN}|\bco-\s*$|\bjointly\s+(?:as\s+)?(?:the\s+)?$", _I),
        re.compile(r"^\W*(?:joint(?!\s+chiefs)\s|co-\w)", _I),
        re.compile(r"^\W*jointly\b", _I),
    ),
    (
        "delegated",
        re.compile(
            r"\b(?:duties|responsibilities|functions|powers|work)\s+of\s+(?:the\s+|an?\s+)?(?:[\w.'-]+\s+){0,2}$|\bdelegated\s+(?:[\w.'-]+\s+){0,3}$",
            _I,
        ),
        re.compile(r"\b(?:duties|responsibilities|functions)\b|\bdelegated\b", _I),
        re.compile(
            r"^(?:'s?|s')?\s*(?:[\w-]+\s+)?(?:duties|responsibilities|functions|powers)\b|^\W*delegated\b", _I
        ),
    ),
    (
        "permanent",
        re.compile(rf"\b(?:permanent|full-time){_BETWEEN}|\bpermanently\s+(?:as\s+)?$", _I),
        re.compile(r"^\W*permanent\s+(?!secretary|representative|under|observer|delegate|member)", _I),
        re.compile(rf"{_BASIS}a\s+(?:permanent|full-time)\s+(?:basis|capacity)|^\W*permanently", _I),
    ),
)
_TITLED: Final = re.compile(
    r"^\W*(?:secretary|representative|under-?secretary|observer|delegate|member)\b", _I
)
_CHIEFS: Final = re.compile(r"^\W*(?:chiefs|venture|committee)\b", _I)


def capacity(sentence: str, start: int, end: int) -> Capacity | None:
    """The capacity that the words directly around and in a title tell, or None if they tell none.

    Args:
        sentence: the sentence that holds the title.
        start: where the title starts in it.
        end: where the title ends.
    """
    text, start, end = straighten(sentence), max(0, start), max(0, end)
    before, title, after = text[:start][-80:], text[start:end], text[end:][:80]
    # A comma or a bracket ends what belongs to the title.
    before = re.split(r"[,;:()—–]", before)[-1]
    for kind, ahead, inside, behind in _MARKS:
        if (kind == "permanent" and _TITLED.search(title)) or (kind == "joint" and _CHIEFS.search(title)):
            continue
        if ahead.search(before) or inside.search(title) or behind.search(_near(after)):
            return kind
    return None


def _near(after: str) -> str:
    return re.split(r"[;:—–]|,\s", after, maxsplit=1)[0]
