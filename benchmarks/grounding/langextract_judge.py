"""langextract's aligner, with its defaults or with `exact`: what it gives a place in the text is kept."""

from __future__ import annotations

import sys
from importlib.metadata import version
from typing import Any

from benchmarks.grounding.judging import judge_lines


def main() -> None:
    """Answer the lines of standard input."""
    from langextract.data import Extraction
    from langextract.resolver import Resolver

    exact = "exact" in sys.argv[1:]
    how: dict[str, Any] = {"enable_fuzzy_alignment": False, "accept_match_lesser": False} if exact else {}
    resolver = Resolver()

    def find(text: str, quote: str) -> tuple[int, int] | None:
        claimed = Extraction(extraction_class="quote", extraction_text=quote)
        (aligned,) = resolver.align([claimed], text, token_offset=0, **how)
        at = aligned.char_interval
        return None if at is None else (at.start_pos, at.end_pos)

    judge_lines(f"langextract {version('langextract')}{', exact' if exact else ''}", find)


if __name__ == "__main__":
    main()
