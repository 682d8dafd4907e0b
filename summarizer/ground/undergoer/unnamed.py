"""Unnamed: what stands for somebody a sentence does not name."""

from typing import Final

PRONOUN: Final = "<pronoun>"
"""Somebody named before: "he resigned", "appointed her", "the resignation"."""
DESCRIBED: Final = "<described>"
"""Somebody whom only an office tells: "the finance minister was dismissed"."""
