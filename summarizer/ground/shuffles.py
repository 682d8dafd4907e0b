"""Shuffles: an item that opens with many posts changing hands at once, by one hand and on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article, Sentence

_LEAD: Final = 2
"""A shuffle is told in the first sentences."""
_SHUFFLE: Final = re.compile(
    r"\b(?:reshuffl\w+|shak(?:es?|en|ing) up|shook up|shake-?up|rearrang\w+|(?:overhaul|reorgani[sz])\w+ (?:his|her|its|the)"
    r"|swap(?:s|ped|ping)?\s+(?:the\s+)?(?:heads|chiefs|ministers|commanders|posts|jobs|places)"
    r"|(?:mak(?:es|ing)|made|announc(?:es|ed|ing)|approv(?:es|ed))\s+(?:the\s+following|several|a\s+(?:number|series)\s+of|(?:\w+\s+)?new)\s+(?:\w+\s+)?(?:appointments|changes|transfers|assignments|moves|promotions)"
    r"|(?:trad(?:es?|ed|ing)|chang(?:es?|ed|ing)|exchang(?:es?|ed|ing)) (?:places|posts|jobs))\b",
    re.IGNORECASE,
)


def shuffles(article: Article) -> Iterator[tuple[Sentence, int, int]]:
    """The opening sentences that tell of a shuffle, each with the place of its words for it."""
    for sentence in article.sentences[:_LEAD]:
        if match := _SHUFFLE.search(article.sentence_text(sentence)):
            yield sentence, *match.span()


def is_opening(sentence: Sentence) -> bool:
    """Whether a sentence is one of those that an item opens with."""
    return sentence.number <= _LEAD
