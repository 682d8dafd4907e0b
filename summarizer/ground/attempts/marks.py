"""Marks: the words and characters by which a text speaks to a machine instead of a reader, as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from summarizer.vocabulary import ACTIONS

Found = tuple[int, int, str]
"""A span of a text, and what it looks like."""
_LONGEST_TURN: Final = 3000
_ROLES: Final = "system|assistant|developer|user|human|model|ai"
_KEYS: Final = (
    "people|person|who|changes?|actions?|status|outcome|role|organization|reasons?|sources?|schema|faults"
)
_WORDS: Final = "|".join((*ACTIONS, "no_change", "none"))


_TURN: Final = "a turn of a conversation"
_RECORD: Final = "a record already filled in"
_TEMPLATE: Final = "a template"
_IMAGE: Final = "an image or a script"
_CODE: Final = "packed text"


class _Kind(NamedTuple):
    """A pattern, what it finds, and characters of which each text has one that it fits: they are looked for first."""

    needs: str
    pattern: re.Pattern[str]
    why: str

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place it fits."""
        return self.pattern.finditer(text) if any(c in text for c in self.needs) else iter(())


def _kinds(*rows: tuple[str, str, str]) -> tuple[_Kind, ...]:
    flags = re.IGNORECASE | re.MULTILINE
    return tuple(_Kind(needs, re.compile(pattern, flags), why) for needs, pattern, why in rows)


# Marks by which servers tell a model who speaks: to the tokenizer they are no text.
_BAR: Final = "[|｜]"
_MARK: Final = (
    rf"[<＜]{_BAR}[^|｜<>＜＞\n]{{1,60}}{_BAR}[>＞]|\[/?INST\]|<</?SYS>>|</?s>|<(?:bos|eos|unk|pad)>"
    "|</?(?:start|end)_of_turn>|</?(?:think|tool_call|tool_response|function_call)>"
)
# A turn goes from a mark that opens it to the one that closes it.
_PAIRS: Final = tuple(
    _Kind(needs, re.compile(rf"(?:{opens})(?:.{{0,{_LONGEST_TURN}}}?(?:{closes}))?", re.IGNORECASE | re.DOTALL), _TURN)
    for needs, opens, closes in (
        (
            "<＜",
            rf"[<＜]{_BAR}(?:im_start|start_header_id|begin|{_ROLES})[^|｜<>\n]{{0,40}}{_BAR}[>＞]",
            rf"[<＜]{_BAR}(?:im_end|eot|eom|end)[^|｜<>\n]{{0,40}}{_BAR}[>＞]|</s>",
        ),
        ("[", r"\[INST\]", r"\[/INST\]"),
        ("<", "<<SYS>>", "<</SYS>>"),
        ("<", "<start_of_turn>", "<end_of_turn>"),
        ("<", "<(?:think|tool_call|tool_response|function_call)>", "</(?:think|tool_call|tool_response|function_call)>"),
        ("<", r"<script\b[^>\n]{0,400}>", "</script>"),
    )
)  # fmt: skip
_MARK_ALONE: Final = re.compile(rf"(?:{_MARK})|<script[^>]*>", re.IGNORECASE)
_FENCE: Final = re.compile(rf"```[^`]{{0,{_LONGEST_TURN}}}(?:```|\Z)|```")
# Only the words themselves are taken out.
_MARKS: Final = _kinds(
    ("<＜[", _MARK, "a mark of chat templates"),
    ("[", r"!\[[^\]\n]{0,400}\]\([^)\n]{0,400}\)|\[[^\]\n]{0,400}\]\((?:javascript|data):[^)\n]{0,400}\)", _IMAGE),
    ("<", r"<(?:script|iframe|img|svg|object|embed)\b[^>\n]{0,400}>|</(?:script|iframe|svg|object)>", _IMAGE),
    ("\\%&", r"(?:\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|%[0-9a-f]{2}|&#x?[0-9a-f]{2,5};){6,}", _CODE),
)  # fmt: skip
_BRACES: Final = re.compile(r"\{[%{#].{0,400}?[%}#]\}")
_TEMPLATES: Final = _kinds(
    ("{$%", r"\{\{.{0,400}?\}\}|\{%.{0,400}?%\}|\{#.{0,400}?#\}|\$\{[^}\n]{1,200}\}|%\(\w{1,40}\)[sdr]", _TEMPLATE),
    ("{", r"\{(?:\d{0,2}|[a-z_][\w.\[\]]{0,60})(?:![rsa])?(?::[^{}\n\"]{0,20})?\}", _TEMPLATE),
)  # fmt: skip
# Too long for a word, and with a figure in it; a dump of bytes.
_PACKED: Final = re.compile(r"(?=[A-Za-z/+]{0,80}\d)[A-Za-z0-9+/]{40,}={0,2}")
_BYTES: Final = re.compile(r"\b(?:[0-9a-f]{2}[ :]){15,}[0-9a-f]{2}\b", re.IGNORECASE)
_LONG_WORD: Final = 40
_PAIR: Final = 2
_FEWEST_PAIRS: Final = 16
# Characters that nobody sees. Flags of some countries are an emoji with tags behind it.
_TAGS: Final = "\U000e0000"
_RARE: Final = frozenset("\u200b\u200c\u200d\u202d\u202e\u2060\ufeff") | {
    chr(c) for c in range(0xFE00, 0xFE10)
}
_UNSEEN: Final = re.compile(
    "(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+|[\U000e0100-\U000e01ef]+"
    "|[\u202d\u202e][^\n\u202c]{0,400}\u202c?|[\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f]{3,}"
)
# The words and what stands behind them: to the end of the line, and if that is all, of the next one.
_TURNS: Final = _kinds(
    (
        ":]>}",
        rf"^(?:[^\w\n]|_){{0,20}}(?:{_ROLES})\s*(?:\([^)\n]{{0,40}}\)|prompt|message|note|override|turn|instructions?)?\s*[:\]>}}]",
        _TURN,
    ),
    ("#", r"^[ \t]*#{1,6}[ \t]*(?:instructions?|response|input|system|task|output)\b.*$", _TURN),
    (
        "aeio",
        r"^[^\w\n]{0,20}(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:article|item|document|input|context|story|system prompt|prompt|news)[^\w\n]*$",
        _TURN,
    ),
    ("[{", rf"[\[{{][\s\[{{]{{0,20}}[\"'“”‘’]?(?:{_KEYS})[\"'“”‘’]?\s*[:=]", _RECORD),
    (
        "ct",
        r"^[^\w\n]{0,20}(?:the\s+)?(?:corrected|revised|updated|correct|final|true|expected|right)\s+(?:record|output|answer|json|response|result)\b",
        _RECORD,
    ),
)  # fmt: skip


_FIELD: Final = re.compile(rf"[^\w\n]{{0,10}}(?:{_KEYS})\W{{0,2}}[:=]", re.IGNORECASE)
# A field of a record with a word of ours in it. The colon is looked for first: there are few.
_FILLED: Final = re.compile(
    rf"[:=](?:{'|'.join(rf'(?<={key}{mark}.)' for key in ('action', 'change', 'status', 'outcome') for mark in ('', '[^a-z]'))})"
    rf"\W{{0,3}}(?:{_WORDS})\b",
    re.IGNORECASE,
)


def find_hidden(text: str) -> Iterator[Found]:
    """Characters that nobody sees, where they say something."""
    if any(c in _RARE or c >= _TAGS for c in set(text)):
        yield from ((*match.span(), "hidden text") for match in _UNSEEN.finditer(text))


def find_templates(text: str) -> Iterator[Found]:
    """Braces that a careless template would run."""
    yield from ((*match.span(), kind.why) for kind in _TEMPLATES for match in kind.find(text))


def without_templates(text: str) -> str:
    """The text with a blank for each pair of a template's braces."""
    return _BRACES.sub(" ", text)


def find_marks(text: str) -> Iterator[Found]:
    """Marks of chat templates, images and packed text: a sentence may go on behind them."""
    for kind in _MARKS:
        yield from ((*match.span(), kind.why) for match in kind.find(text))
    lengths = [len(word) for word in text.split()]
    pairs = max((len(list(run)) for length, run in groupby(lengths) if length == _PAIR), default=0)
    if max(lengths, default=0) >= _LONG_WORD or pairs >= _FEWEST_PAIRS:
        for pattern in (_PACKED, _BYTES):
            yield from ((*match.span(), _CODE) for match in pattern.finditer(text))


def find_turns(text: str) -> Iterator[Found]:
    """Turns of a conversation that never was, and records already filled in, each to its end."""
    for kind in _PAIRS:
        for match in kind.find(text):
            closed = match.group().endswith((">", "]", "＞")) and _MARK_ALONE.fullmatch(match.group()) is None
            yield match.start(), match.end() if closed else _turn_end(text, match.end()), kind.why
    for kind in _TURNS:
        yield from ((match.start(), _turn_end(text, match.end()), kind.why) for match in kind.find(text))
    yield from ((*match.span(), _RECORD) for match in _FENCE.finditer(text))
    for match in _FILLED.finditer(text):
        yield (*_fields_around(text, match.start()), _RECORD)


def _fields_around(text: str, at: int) -> tuple[int, int]:
    """The line of a field, and the lines of fields above and below it."""
    start, end = text.rfind("\n", 0, at) + 1, line_end(text, at)
    while start and _FIELD.match(text, above := text.rfind("\n", 0, start - 1) + 1):
        start = above
    while end < len(text) and _FIELD.match(text, end + 1):
        end = line_end(text, end + 1)
    return start, end


def _turn_end(text: str, at: int) -> int:
    """Where a turn ends: with its line, with the next one if it says nothing, or where a mark closes it."""
    end = line_end(text, at)
    return end if any(c.isalnum() for c in text[at:end]) else line_end(text, min(end + 1, len(text)))


def line_end(text: str, at: int) -> int:
    """Where the line ends that a place stands in."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end
