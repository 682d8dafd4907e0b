"""Attempts: words of an article that try to steer whoever, or whatever, reads it.

Marks of chat templates, turns of a conversation that never was, records already filled in, templates,
packed and hidden text are taken out before a model sees the article. Orders in plain words stay, for a
reader may say such things; but nothing of either kind proves anything, and all of it is listed.
A plain lie, told as news, is no attempt: it is what the article says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.ground.kept import kept
from summarizer.ground.orders import is_order, is_to_a_machine
from summarizer.record import Evidence, Fault
from summarizer.vocabulary import ACTIONS

_LONGEST_SAID: Final = 200
_LONGEST_TURN: Final = 3000
_ROLES: Final = "system|assistant|developer|user|human|model|ai"
_KEYS: Final = (
    "people|person|who|changes?|actions?|status|outcome|role|organization|reasons?|sources?|schema|faults"
)
_WORDS: Final = "|".join((*ACTIONS, "no_change", "none"))
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")


class Attempt(NamedTuple):
    """A span that looks like an attempt, in code points, and what it looks like."""

    start: int
    end: int
    why: str
    shown: bool = False
    """Whether a model is shown it all the same."""


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
_OPENS: Final = _Kind(
    "<＜[",
    re.compile(
        rf"[<＜]{_BAR}(?:im_start|start_header_id|begin|{_ROLES})[^|｜<>\n]{{0,40}}{_BAR}[>＞]|\[INST\]|<<SYS>>|<start_of_turn>"
        "|<(?:think|tool_call|tool_response|function_call)>",
        re.IGNORECASE,
    ),
    "a turn of a conversation",
)
_CLOSES: Final = re.compile(
    rf"[<＜]{_BAR}(?:im_end|eot|eom|end)[^|｜<>\n]{{0,40}}{_BAR}[>＞]|\[/INST\]|<</SYS>>|<end_of_turn>|</s>"
    "|</(?:think|tool_call|tool_response|function_call)>",
    re.IGNORECASE,
)
# Only the words themselves are taken out.
_MARKS: Final = _kinds(
    ("<＜[", _MARK, "a mark of chat templates"),
    ("{$%", r"\{\{.{0,400}?\}\}|\{%.{0,400}?%\}|\{#.{0,400}?#\}|\$\{[^}\n]{1,200}\}|%\(\w{1,40}\)[sdr]", "a template"),
    ("{", r"\{(?:\d{0,2}|[a-z_][\w.\[\]]{0,60})(?:![rsa])?(?::[^{}\n\"]{0,20})?\}", "a template"),
    ("[", r"!\[[^\]\n]{0,400}\]\([^)\n]{0,400}\)|\[[^\]\n]{0,400}\]\((?:javascript|data):[^)\n]{0,400}\)", "an image or a script"),
    ("<", r"<(?:script|iframe|img|svg|object|embed)\b[^>\n]{0,400}>|</(?:script|iframe|svg|object)>", "an image or a script"),
    ("\\%&", r"(?:\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|%[0-9a-f]{2}|&#x?[0-9a-f]{2,5};){6,}", "packed text"),
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
        rf"^[\W_]*(?:{_ROLES})\s*(?:\([^)\n]{{0,40}}\)|prompt|message|note|override|turn|instructions?)?\s*[:\]>}}]",
        "a turn of a conversation",
    ),
    ("#", r"^[ \t]*#{1,6}[ \t]*(?:instructions?|response|input|system|task|output)\b.*$", "a turn of a conversation"),
    (
        "aeio",
        r"^[^\w\n]{0,20}(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:article|item|document|input|context|story|system prompt|prompt|news)\W*$",
        "a turn of a conversation",
    ),
    ("[{`", rf"[\[{{][\s\[{{]*[\"'“”‘’]?(?:{_KEYS})[\"'“”‘’]?\s*[:=]|```", "a record already filled in"),
    (
        "ct",
        r"^[^\w\n]{0,20}(?:the\s+)?(?:corrected|revised|updated|correct|final|true|expected|right)\s+(?:record|output|answer|json|response|result)\b",
        "a record already filled in",
    ),
)  # fmt: skip


# A field of a record with a word of ours in it. The colon is looked for first: there are few.
_FILLED: Final = re.compile(
    rf"[:=](?:{'|'.join(rf'(?<={key}{mark}.)' for key in ('action', 'change', 'status', 'outcome') for mark in ('', '[^a-z]'))})"
    rf"\W{{0,3}}(?:{_WORDS})\b",
    re.IGNORECASE,
)


@kept
def find_attempts(article: Article) -> tuple[Attempt, ...]:
    """Every span of an article that looks like an attempt to steer its reader, in order and apart."""
    found = [*_orders(article), *_marks(article.text)]
    return tuple(_apart(sorted(found, key=lambda attempt: (attempt.start, -attempt.end))))


def list_attempts(article: Article) -> tuple[Fault, ...]:
    """A fault of the kind `attempt` for each span, with its words."""
    faults: list[Fault] = []
    for attempt in find_attempts(article):
        words = article.text[attempt.start : attempt.end]
        said = " ".join(words.split())
        faults.append(
            Fault(
                kind="attempt",
                field="article.text",
                said=said if len(said) <= _LONGEST_SAID else f"{said[: _LONGEST_SAID - 1]}…",
                why=f"it looks like {attempt.why}, and proves nothing",
                evidence=(Evidence(quote=words, start=attempt.start, end=attempt.end),),
            )
        )
    return tuple(faults)


def as_shown(article: Article) -> Article:
    """The article as a model is shown it: what only a machine would read is blank, and its sentences are gone.

    An article without any is given back as it is. Offsets stay what they are.
    """
    hidden = [attempt for attempt in find_attempts(article) if not attempt.shown]
    if not hidden:
        return article
    text = _blanked(article.text, hidden)
    spans = (_trimmed(text, sentence) for sentence in article.sentences)
    kept_spans = (span for span in spans if any(c.isalnum() for c in text[slice(*span)]))
    sentences = tuple(Sentence(number, *span) for number, span in enumerate(kept_spans, 1))
    return article.model_copy(update={"text": text, "sentences": sentences})


def as_proof(article: Article) -> Article:
    """The article as far as it proves anything: every attempt is blank, and nothing has moved."""
    attempts = find_attempts(article)
    if not attempts:
        return article
    return article.model_copy(update={"text": _blanked(article.text, attempts)})


def _orders(article: Article) -> Iterator[Attempt]:
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        if not is_order(text):
            continue
        # What is told to a machine goes on behind the sentence that says so.
        end = _line_end(article.text, sentence.start) if is_to_a_machine(text) else sentence.end
        yield Attempt(sentence.start, end, "an order to the reader", shown=True)


def _marks(text: str) -> Iterator[Attempt]:
    """What only a machine would read, found in the text as it is seen."""
    if any(c in _RARE or c >= _TAGS for c in set(text)):
        yield from (Attempt(*match.span(), "hidden text") for match in _UNSEEN.finditer(text))
    seen, places = _as_seen(text)
    for start, end, why in chain(_words(seen), _turns(seen)):
        yield Attempt(places[start], places[end - 1] + 1, why)


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    for kind in _MARKS:
        yield from ((*match.span(), kind.why) for match in kind.find(text))
    lengths = [len(word) for word in text.split()]
    pairs = max((len(list(run)) for length, run in groupby(lengths) if length == _PAIR), default=0)
    if max(lengths, default=0) >= _LONG_WORD or pairs >= _FEWEST_PAIRS:
        for pattern in (_PACKED, _BYTES):
            yield from ((*match.span(), "packed text") for match in pattern.finditer(text))


def _turns(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _OPENS.find(text):
        closing = _CLOSES.search(text, match.end(), match.end() + _LONGEST_TURN)
        yield (
            match.start(),
            closing.end() if closing else _turn_end(text, match.end()),
            "a turn of a conversation",
        )
    for kind in _TURNS:
        yield from ((match.start(), _turn_end(text, match.end()), kind.why) for match in kind.find(text))
    for match in _FILLED.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        yield start, _line_end(text, match.end()), "a record already filled in"


def _as_seen(text: str) -> tuple[str, Sequence[int]]:
    """The text without what can't be seen, and where each of its characters stands."""
    if _INVISIBLE.isdisjoint(text):
        return text, range(len(text))
    places = [at for at, character in enumerate(text) if character not in _INVISIBLE]
    return "".join(text[at] for at in places), places


def _turn_end(text: str, at: int) -> int:
    """Where a turn ends: with its line, with the next one if it says nothing, or where a mark closes it."""
    end = _line_end(text, at)
    return end if any(c.isalnum() for c in text[at:end]) else _line_end(text, min(end + 1, len(text)))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _apart(attempts: Iterable[Attempt]) -> Iterator[Attempt]:
    """The attempts without those inside others; what two of them share belongs to the first."""
    last: Attempt | None = None
    for attempt in attempts:
        if last is None or attempt.start >= last.end:
            if last is not None:
                yield last
            last = attempt
        elif attempt.end > last.end or not attempt.shown:
            both = last.shown and attempt.shown
            last = Attempt(last.start, max(last.end, attempt.end), last.why, both)
    if last is not None:
        yield last


def _blanked(text: str, attempts: Iterable[Attempt]) -> str:
    """The text with blanks for all characters of the attempts but the ends of lines."""
    parts: list[str] = []
    at = 0
    for start, end, *_ in attempts:
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _trimmed(text: str, sentence: Sentence) -> tuple[int, int]:
    words = text[sentence.start : sentence.end]
    return sentence.start + len(words) - len(words.lstrip()), sentence.end - (
        len(words) - len(words.rstrip())
    )
