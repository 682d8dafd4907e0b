"""Stubs: pages that show only the beginning of a story, or none."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.readers.html.blocks import Block
from summarizer.readers.html.jsonld import Told
from summarizer.readers.html.story import Story

_FEWEST_WORDS: Final = 150
"""Words of a story that is whole, though its page speaks of paying."""
_FEWEST_UNTOLD: Final = 40
"""Words of a story on a page that doesn't say that it has one."""
_PAYWALL: Final = re.compile(
    r"""(?ix) \b(?: subscribers?[ ]only | (?:subscribe|register|sign[ ]?(?:in|up)|log[ ]?in)\b.{0,40}\b(?:to|and)[ ](?:continue|keep|read|unlock|access|view|finish)\b
      | (?:continue|keep|finish)[ ]reading\b.{0,60}\b(?:subscri|account|trial|free|register|sign|log|month|week) | to[ ](?:continue|keep)[ ]reading
      | already[ ](?:a|have)[ ](?:a[ ])?(?:subscri\w+|member|account) | this[ ](?:article|story|content)[ ]is[ ](?:for|only[ ]for|exclusive(?:ly)?[ ](?:to|for)|reserved[ ]for|available[ ](?:only[ ])?to)
      | start[ ]your[ ](?:free[ ])?trial | unlock[ ](?:this|the[ ](?:full|rest)) | (?:get|for)[ ]unlimited[ ](?:digital[ ])?access | free[ ]articles?[ ](?:left|remaining|this[ ]month) )""",
)
_ERROR: Final = re.compile(
    r"""(?ix) \b(?: (?:page|article|story|content|404)\b.{0,30}\b(?:not[ ]found|no[ ]longer[ ](?:available|exists?)|(?:can(?:'|’)?t|cannot|could[ ]not)[ ]be[ ]found|doesn['’]t[ ]exist)
      | (?:error|http)[ ]?[45]\d\d | [45]\d\d[ ](?:error|not[ ]found|forbidden|gone|bad[ ]gateway|service) | (?:access|permission)[ ]denied | something[ ]went[ ]wrong
      | (?:service|temporarily)[ ](?:temporarily[ ])?unavailable )""",
)
_GATE: Final = re.compile(
    r"""(?ix) (?: are[ ]you[ ]a[ ](?:robot|human) | just[ ]a[ ]moment | verify(?:ing)?[ ](?:that[ ])?you[ ]are[ ](?:not[ ]a[ ]robot|human|a[ ]human)
      | enable[ ]javascript | javascript[ ]is[ ](?:disabled|required) | before[ ]you[ ]continue | complete[ ]the[ ]captcha | unusual[ ]traffic )""",
)
_SAVE: Final = "Open it in a browser and save the page, or give the story's own address."


class NoStory(NamedTuple):
    """Why a page has no story, and what to do."""

    what: str
    hint: str


def is_cut_off(told: Told, blocks: list[Block], words: int) -> bool:
    """Whether only the beginning is shown: the page says that one has to pay, or be known, and it is short."""
    if words >= _FEWEST_WORDS:
        return False
    return told.is_for_payers() or any(_PAYWALL.search(block.text) for block in blocks)


def why_no_story(story: Story, blocks: list[Block], *, is_article: bool) -> NoStory | None:
    """Why a page has no story, if it has none."""
    words = story.words
    shown = " ".join(block.text for block in blocks[:60])
    if words < _FEWEST_WORDS and _GATE.search(shown) and not (is_article and words >= _FEWEST_UNTOLD):
        return NoStory("shows no story, but asks who is there", _SAVE)
    if words < _FEWEST_WORDS and not is_article and _ERROR.search(" ".join(b.text for b in blocks[:12])):
        return NoStory(
            "is a page that tells of an error, not a story", "Check the address, or save the page again."
        )
    links = sum(block.words for block in blocks if block.is_link())
    if story.blocks and not (words < _FEWEST_UNTOLD and links > words and not is_article):
        return None
    if links:
        return NoStory(
            "holds no story; it looks like a page of headlines", "Give the address of one of its stories."
        )
    return NoStory("holds no story", _SAVE)
