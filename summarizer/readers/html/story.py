"""Story: which of a page's paragraphs are the story, from three readings, and from where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from summarizer.article import MAX_CHARACTERS
from summarizer.readers.html.blocks import Block
from summarizer.readers.html.boxes import Boxes
from summarizer.readers.html.corrections import is_correction
from summarizer.readers.html.furniture import Furniture, is_line
from summarizer.readers.html.live import updates_around
from summarizer.readers.html.parse import Element
from summarizer.readers.html.readings import Readings

_SENTENCE: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_ENDED: Final = re.compile(r"\w[.!?][\"'”’»)]*\Z")
_LISTED: Final = ("li", "dd", "dt", "blockquote", "td", "th", "tr", "pre")
_SHORTEST_SENTENCE: Final = 4
"""Words of a paragraph that may be a sentence."""
_COMPARED: Final = 8
"""Words of a paragraph that is worth a warning."""
_SHORTEST_REPEAT: Final = 24
"""Letters of a paragraph that is left out where it is shown again; shorter ones stand in any text."""
_FIRST_WORDS: Final = 9
"""Words by which a warning names a paragraph."""
_MOST_WARNINGS: Final = 6
_ENOUGH_SHARE: Final = 0.4
"""Share of trafilatura's words that the other tellers must have for it to be known what is sure."""
_DIFFERS: Final = "a paragraph is in one reading of the page and not in the other"
_TAKEN: Final = (
    "a paragraph that both readings of the page have stands as a caption or the like does, and is left out"
)


@dataclass
class Story:
    """The paragraphs of a story in the page's order, and what is doubtful about them."""

    blocks: list[Block] = field(default_factory=list[Block])
    warnings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs, with a blank line between."""
        return "\n\n".join(block.text for block in self.blocks)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(block.words for block in self.blocks)


def select_story(root: Element, blocks: list[Block], readings: Readings, known: tuple[str, str]) -> Story:
    """The story's paragraphs, of all that a page shows.

    What two of the readings have is the story's. What only one has is, if it stands in the element
    that holds the story; so is what none has but stands there between paragraphs of the story, as
    block quotes, lists and notes do. Furniture is left out.

    Args:
        root: the page.
        blocks: its paragraphs.
        readings: what each teller takes for the story.
        known: its headline and its summary, as keys are; the first is no part of the text, the second is.
    """
    return _Selection(root, blocks, readings, known).story()


class _Selection:
    def __init__(
        self, root: Element, blocks: list[Block], readings: Readings, known: tuple[str, str]
    ) -> None:
        title, self._summary = known
        self._blocks = blocks
        self._titles = {b for b in blocks if b.tag == "h1" or b.key == title}
        # The two readings by libraries; what the page itself tells is asked where they differ.
        self._one = {b for b in blocks if readings.trafilatura.has(b)}
        self._other = {b for b in blocks if readings.readability.has(b)}
        self._told = {b for b in blocks if readings.told.has(b)}
        self._seen = self._one | self._other
        self._lines = {b for b in blocks if is_line(b) and not is_correction(b.text)}
        self._sure = self._most_sure()
        self._homes = {b.element for b in self._sure}
        boxes = Boxes(root, blocks, self._sure.__contains__)
        found = boxes.container()
        container = updates_around(found) or found
        self._is_live = container is not found
        scope = _scope_of(container)
        self._scope = set(scope.iter())
        self._scoped = {b for b in blocks if b.element in self._scope}
        self._inside = set(container.iter())
        furniture = Furniture(scope, boxes)
        self._furniture = {b for b in blocks if furniture.is_around(b)} | self._lines
        self._leads = set(self._find_leads())

    def _most_sure(self) -> set[Block]:
        """What two tellers have, unless that is next to nothing; without any, all that isn't furniture by its words."""
        sure = ((self._one & self._other) | (self._told & self._seen)) - self._lines
        if _words(sure) >= _ENOUGH_SHARE * _words(self._one):
            return sure
        return self._one or self._seen or self._told or {b for b in self._blocks if is_prose(b)}

    def story(self) -> Story:
        """The story's paragraphs in order, with what is doubtful."""
        reach = self._reach()
        kept = [b for at, b in enumerate(self._blocks) if self._is_story(b, at, reach)]
        kept = self._without_lone_headings(_without_repeats(kept))
        return Story(kept, tuple(self._doubts(set(kept))))

    def _reach(self) -> tuple[int, int]:
        """The first and the last paragraph that is surely the story's; of a live page, its first and last."""
        sure = [at for at, b in enumerate(self._blocks) if b in self._sure and b not in self._furniture]
        places = [at for at in sure if self._blocks[at].words >= _COMPARED] or sure
        if self._is_live:
            places += [at for at, b in enumerate(self._blocks) if b.element in self._inside]
        return (min(places), max(places)) if places else (0, -1)

    def _is_story(self, block: Block, at: int, reach: tuple[int, int]) -> bool:
        if block in self._titles or block in self._lines:
            return False
        if block in self._told and block in self._seen:
            return True
        if block in self._furniture:
            return False
        # A few words before the first paragraph are a kicker, or tell where one is on the site.
        if block in self._sure and (at >= reach[0] or _ENDED.search(block.text)):
            return True
        return block in self._scoped and self._belongs(block, at, reach)

    def _is_like(self, block: Block, first: Block) -> bool:
        """Whether a few words are a paragraph as the story's first long one is."""
        beside = block.tag == "p" == first.tag and block.element.getparent() is first.element.getparent()
        after = not any(title.element.getparent() is block.element.getparent() for title in self._titles)
        return bool(_ENDED.search(block.text)) or (beside and after)

    def _belongs(self, block: Block, at: int, reach: tuple[int, int]) -> bool:
        """Whether a paragraph that isn't surely the story's is, by where it stands."""
        if block in self._told or is_correction(block.text):
            return True
        if at < reach[0]:
            bare = not self._titles and block.tag == "p"  # a letter, or a part of a mail
            return block in self._leads or (bare and self._is_like(block, self._blocks[reach[0]]))
        if block.element not in self._inside:
            return False
        if at > reach[1]:
            return block in self._seen
        return block in self._seen or is_prose(block) or block.is_headline() or block.element in self._homes

    def _find_leads(self) -> Iterator[Block]:
        """What may stand between the headline and the text: a summary, a second headline."""
        last = max(
            (at for at, b in enumerate(self._blocks) if b in self._titles and b in self._scoped), default=None
        )
        heads = {b.element.getparent() for b in self._titles}
        for at, block in enumerate(self._blocks):
            after = block in self._seen if last is None else at > last
            if block.key == self._summary:
                yield block
            elif block.is_headline():
                if after and block.words >= _SHORTEST_SENTENCE and block.element.getparent() in heads:
                    yield block
            elif after and block.words >= _COMPARED and (block in self._seen or is_prose(block)):
                yield block

    def _without_lone_headings(self, kept: list[Block]) -> list[Block]:
        """Without headings of what is left out."""
        chosen = set(kept)
        following: Block | None = None
        for block in reversed(self._blocks):
            if block.is_headline() and block not in self._leads:
                if following is None or following not in chosen or _is_as_high(following, block):
                    chosen.discard(block)
                else:
                    following = block
            elif block not in self._lines and "fig" not in block.tag:
                following = block
        return [block for block in kept if block in chosen]

    def _doubts(self, kept: set[Block]) -> Iterator[str]:
        compared = [b for b in self._blocks if b.words >= _COMPARED and b not in self._lines | self._titles]
        shown = " ".join(b.key for b in kept)
        left = [b for b in compared if b not in kept and b.key not in shown]
        both = [b for b in left if b in self._one & self._other]
        yield from (f"{_TAKEN}: {_quoted(b)}" for b in both[:_MOST_WARNINGS])
        differing = (self._one ^ self._other) - self._told
        lines = [
            f"{_DIFFERS}: {_quoted(b)}; it is left out" for b in left if b in differing - self._furniture
        ]
        lines += [
            f"{_DIFFERS}: {_quoted(b)}" for b in compared if b in kept & differing and not b.is_headline()
        ]
        yield from lines[:_MOST_WARNINGS]
        if more := len(lines[_MOST_WARNINGS:]):
            yield f"{more} more paragraphs are in one reading of the page and not in the other"


def _is_as_high(block: Block, other: Block) -> bool:
    return block.is_headline() and block.tag <= other.tag


def _quoted(block: Block) -> str:
    words = block.text.split()
    return f"“{' '.join(words[:_FIRST_WORDS])}{'…' if len(words) > _FIRST_WORDS else ''}”"


def _words(blocks: set[Block]) -> int:
    return sum(block.words for block in blocks)


def is_prose(block: Block) -> bool:
    """Whether a paragraph is a sentence, or stands in a list or a quotation."""
    if block.is_link() or block.is_headline():
        return False
    return (block.words >= _SHORTEST_SENTENCE and bool(_SENTENCE.search(block.text))) or block.tag in _LISTED


def _scope_of(container: Element) -> Element:
    """The element that holds the story with its headline and its notes."""
    element = container
    while element is not None:
        if element.tag in ("article", "main", "body") or element.get("role") == "main":
            return element
        if element.find(".//h1") is not None:
            return element
        element = element.getparent()
    return container


def _without_repeats(blocks: list[Block]) -> list[Block]:
    """Without what is shown twice: quotations pulled out, summaries that begin the text again."""
    whole = " ".join(block.key for block in blocks)
    if len(whole) > MAX_CHARACTERS:
        return blocks  # too long to be an item anyway
    kept: list[Block] = []
    seen: set[str] = set()
    for block in blocks:
        repeated = len(block.key) >= _SHORTEST_REPEAT and whole.count(block.key) > 1
        if not repeated or (block.key not in seen and _is_own(block.key, whole)):
            kept.append(block)
        seen.add(block.key)
    return kept


def _is_own(key: str, whole: str) -> bool:
    """Whether a text stands in no longer one."""
    return all(part == key or key not in part for part in whole.split(" "))
