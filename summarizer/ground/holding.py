"""Holding: whether an article gives a person a post that they hold, and did not only hold once."""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article
from summarizer.cues.phrases import compile_phrase
from summarizer.ground.kept import kept
from summarizer.ground.subject import sentences_about
from summarizer.ground.undergoer.scene import PERSON, set_scene
from summarizer.late import late

_I: Final = re.IGNORECASE
_REACH: Final = 120
"""How far before a name its office is looked for, in characters."""
_ROLE: Final = rf"(?P<office>{compile_phrase('ROLE').pattern})"
# Words for what somebody does or is, rather than for a post that falls vacant.
_NO_POST_WORDS: Final = """
    analyst anchor anchorman anchorwoman apostle cantor colonel columnist correspondent elder elders
    fellow general generals host lecturer lieutenant member members official partner partners
    presenter newsreader priest producer professor reader reporter
"""
_NO_POST: Final = frozenset(_NO_POST_WORDS.split())
_OVER: Final = late(
    r"\b(?:former|formerly|ex|retired|emeritus|emerita|erstwhile|one-time|onetime|then|first|late|twice|three-time|deposed|exiled|wartime)\b",
    _I,
)
_FORMER: Final = late(rf"{_OVER.pattern}\W+(?:\w+\s+)?$", _I)
_TITLED: Final = late(rf"(?P<lead>){_ROLE}", _I)
_BEFORE: Final = late(
    rf"(?P<lead>(?:[\w.'-]+\s+){{0,4}}){_ROLE}(?:\s+(?:of|for|at)\s[^,;:.]{{1,60}})?,?\s+$", _I
)
_BEHIND: Final = late(rf",\s+(?:\d+,\s+)?(?P<lead>(?:[\w.'-]+\s+){{0,5}}?){_ROLE}", _I)
_IS: Final = late(
    rf"(?:{PERSON}|\b(?:he|she))\s+(?:is|was|had been|has been|served as|had served as|became|took office as)\s+"
    rf"(?P<lead>(?:[\w.'-]+\s+){{0,4}}?){_ROLE}",
    _I,
)
_IN_YEAR: Final = late(
    rf"\bin\s+(?:his|her)\s+[\w-]+\s+(?:year|term|month)\s+as\s+(?P<lead>(?:[\w.'-]+\s+){{0,2}}?){_ROLE}", _I
)
_ENDED: Final = late(
    r"\b(?:(?:until|till)\s+(?:he|she|his|her|\d+|\w+\s+\d+)|retired?|retirement|from\s+\d{4}\s+to|between\s+\d{4})\b",
    _I,
)


@kept
def holds_post(article: Article, name: str) -> bool:
    """Whether the article gives a person an office beside the name, or says that they held it to the end."""
    for number in sorted(sentences_about(article, name)):
        text = article.sentence_text(article.sentences[number - 1])
        scene = set_scene(text, (name,))
        for start in scene.names:
            mark = re.match(PERSON, scene.text[start:])
            end = start + (mark.end() if mark else 0)
            before = scene.text[max(0, start - _REACH) : start]
            titled = _TITLED.match(text, start, end) if not _FORMER.search(before) else None
            beside = titled or _BEFORE.search(before) or _BEHIND.match(scene.text, end)
            if beside and _is_held(beside):
                return True
        told = _IS.search(scene.text) or _IN_YEAR.search(scene.text)
        if told and _is_held(told) and not _ENDED.search(scene.text):
            return True
    return False


def _is_held(match: re.Match[str]) -> bool:
    return match["office"].lower() not in _NO_POST and not _OVER.search(match["lead"])
