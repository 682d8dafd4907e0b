"""Titles: the post's own words, without those of the capacity, and of two posts the one that is taken."""

from __future__ import annotations

import re
from typing import Final

from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase, straighten
from summarizer.ground.undergoer.scene import PERSON, set_scene
from summarizer.vocabulary import Action, direction_of

_I: Final = re.IGNORECASE
# What only tells in which capacity, or how newly, a post is held.
_HELD: Final = "acting|interim|caretaker|temporary|provisional|stand-in|joint|new|incoming|outgoing|next"
_CAPACITY: Final = re.compile(rf"(?:(?:the|its|their|his|her)\s+)?(?:(?:{_HELD})\s+)+(?=\w)", _I)
_SMALL: Final = rf"(?:(?:the|its|their|his|her|an?|first|permanent|full-time|{_HELD})\s+)*"
_ROLE: Final = compile_phrase("ROLE").pattern
_WORD: Final = r"(?!(?:and|or|but|who|that|as|to|in|on|at|by|for|from|with|of)\b)[\w'&-]+"
# The last of several offices in a row ends it: "chief financial officer"; whose it is stands behind it.
_TITLE: Final = (
    rf"(?P<title>(?:{_WORD}\s+){{0,4}}?{_ROLE}(?:(?:\s+{_WORD}){{0,2}}?\s+{_ROLE})*"
    rf"(?:\s+of\s+(?!(?:the|an?|its|his|her|their|all)\b)[a-z]+\b)?)(?!(?:\s+{_WORD}){{0,3}}\s*,?\s*{PERSON})"
)
_AS: Final = re.compile(
    rf"\b(?:as|becom(?:e|es|ing)|became|to\s+be|promoted\s+to|elevated\s+to|made|named|appointed|elected|chosen)\s+"
    rf"(?:{PERSON}\s+)?(?:(?:as|to\s+be)\s+)?{_SMALL}{_TITLE}",
    _I,
)
_STOP: Final = re.compile(
    r"[;:]|\.\s|\b(?:who|which|while|but|after|before|until|succeed\w*|replac\w*)\b", _I
)


def bare_title(title: str) -> str:
    """A title without the words that only tell in which capacity, or how newly, it is held."""
    bare = title[match.end() :] if (match := _CAPACITY.match(title)) else title
    return bare or title


def taken_title(text: str, name: str, cue: Cue, action: Action) -> str | None:
    """The title that a sentence says a person takes: "Ada Roth, its treasurer, was named finance director".

    Args:
        text: the sentence that tells the change.
        name: the person.
        cue: the words of the deed in it.
        action: what happens to the post; only who comes in or moves takes one.
    """
    if direction_of(action) not in ("in", "shift"):
        return None
    scene = set_scene(straighten(text), (name,))
    stop = _STOP.search(scene.text, cue.end)
    found = _AS.search(scene.text, cue.start, stop.start() if stop else len(text))
    return text[found.start("title") : found.end("title")] if found else None
