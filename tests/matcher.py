"""Whether a grammar lets a reply through, asked of llguidance, for tests of grammars."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.draft import Name, SentencePointer
from summarizer.grammar import Choices

llguidance = pytest.importorskip("llguidance")

TEXT = "Petra Vance said “never”. Tomas Eriksen, the chair of Łódź Ferries, didn’t."

CHOICES = Choices(TEXT, 12)


class Point(BaseModel):
    """A piece that other shapes hold."""

    who: Name
    sentence: SentencePointer


def compact(value: Any) -> str:
    """Write JSON as the engine is made to: without blanks, nothing escaped that needn't be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def tokenizer() -> Any:
    """Return a tokenizer of which each byte is a token."""
    return llguidance.LLTokenizer("byte")


def accepts(grammar: str, reply: str) -> bool:
    """Whether the grammar lets a model write this reply, whole."""
    matcher = llguidance.LLMatcher(tokenizer(), grammar)
    assert not matcher.get_error()
    tokens = tokenizer().tokenize_str(reply)
    return matcher.try_consume_tokens(tokens) == len(tokens) and matcher.is_accepting()
