"""Boxes: how much of a page each of its elements holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from summarizer.readers.html.blocks import Block
from summarizer.readers.html.parse import Element

_MAIN_SHARE: Final = 0.4
"""Share of the story's words that no furniture holds."""
_CONTAINER_SHARE: Final = 0.85
"""Share of the story's words that its container holds."""
_LONGEST_CARD: Final = 90
"""Words of a card: a headline that is a link, a line about it, who and when."""
_LONGEST_CAPTION: Final = 30
_SHORTEST_HEADLINE: Final = 4


class Boxes:
    """The words in each element: how many, how many of a story, how many linked."""

    def __init__(self, root: Element, blocks: list[Block], is_story: Callable[[Block], bool]) -> None:
        self._root = root
        self._words: dict[Element, int] = defaultdict(int)
        self._story: dict[Element, int] = defaultdict(int)
        self._letters: dict[Element, int] = defaultdict(int)
        self._linked: dict[Element, int] = defaultdict(int)
        self._first: dict[Element, Block] = {}
        for block in blocks:
            self._words[block.element] += block.words
            self._story[block.element] += block.words if is_story(block) else 0
            self._letters[block.element] += len(block.text)
            self._linked[block.element] += block.linked
            if block.words >= _SHORTEST_HEADLINE or block.is_headline():
                self._set_first(block)
        # From the last element to the first, so that each is whole before it is added to what holds it.
        for element in reversed(list(root.iter())):
            parent = element.getparent()
            for sums in (self._words, self._story, self._letters, self._linked):
                if parent is not None and element in sums:
                    sums[parent] += sums[element]

    def _set_first(self, block: Block) -> None:
        element = block.element
        while element is not None and element not in self._first:
            self._first[element] = block
            element = element.getparent()

    def is_main(self, element: Element) -> bool:
        """Whether so much of the story is in an element that it can't be furniture."""
        return self._story[element] > _MAIN_SHARE * self._story[self._root]

    def first_block(self, element: Element) -> Block | None:
        """The first paragraph in an element that could be a headline."""
        return self._first.get(element)

    def is_small(self, element: Element) -> bool:
        """Whether an element has no more words than a card."""
        return self._words[element] <= _LONGEST_CARD

    def is_card(self, element: Element) -> bool:
        """Whether an element is a short box that begins with a headline that is a link, or mostly links."""
        if 2 * self._linked[element] > self._letters[element]:
            return True
        first = self._first.get(element)
        return first is not None and self.is_small(element) and first.is_link()

    def is_form(self, element: Element) -> bool:
        """Whether an element is a small box around a form."""
        return self.is_small(element) and next(element.iter("form"), None) is not None

    def is_pictured(self, element: Element) -> bool:
        """Whether an element is a picture with a few words under it."""
        if not 0 < self._words[element] <= _LONGEST_CAPTION:
            return False
        return next(element.iter("img", "picture", "amp-img", "video"), None) is not None

    def container(self) -> Element:
        """The innermost element that holds nearly all of the story."""
        enough = _CONTAINER_SHARE * self._story[self._root]
        element = self._root
        while enough and (inner := next(self._holding(element, enough), None)) is not None:
            element = inner
        return element

    def _holding(self, element: Element, enough: float) -> Iterator[Element]:
        return (child for child in element if self._story[child] >= enough)
