"""instructor's CitationMixin, as its documentation has it: what it leaves in `substring_quotes` is kept."""

from __future__ import annotations

from importlib.metadata import version

from benchmarks.grounding.judging import judge_lines


def main() -> None:
    """Answer the lines of standard input."""
    from instructor.dsl.citation import CitationMixin

    def find(text: str, quote: str) -> tuple[int, int] | None:
        # What the validator keeps is the text of these spans.
        cited = CitationMixin.model_validate({"substring_quotes": [quote]})
        return next(iter(cited.get_spans(text)), None)

    judge_lines(f"instructor {version('instructor')}", find)


if __name__ == "__main__":
    main()
