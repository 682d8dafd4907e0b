"""Hit: one speaker found in a masked sentence, before it is given its words."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.vocabulary import Stance

Span = tuple[int, int]
"""Offsets in a masked sentence: of the first character, and behind the last."""


class Hit(NamedTuple):
    """Where a speaker and its verb stand, the stance the verb takes, and the outlet it names."""

    span: Span
    verb: Span
    stance: Stance
    outlet: Span | None = None
