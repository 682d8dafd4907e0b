"""Undergoer: whose post the deed changes that the words of a cue tell.

"Lee told Roth to resign" tells of Roth, "the board named Ana Ruiz" of Ana Ruiz. Only plain English
word order is read; what it does not tell is let pass as everybody's in the clause.
"""

from __future__ import annotations

from summarizer.ground.undergoer.find import find_undergoers
from summarizer.ground.undergoer.unnamed import DESCRIBED, PRONOUN

__all__ = ["DESCRIBED", "PRONOUN", "find_undergoers"]
