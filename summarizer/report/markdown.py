"""Markdown: a scorecard as a comment on a pull request, what got worse first.

Whatever comes from an article, a model or a file is escaped: it can't bring in markup, mention
anybody, or refer to an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.comparing import CaseDifference, Comparison, FieldDifference
from summarizer.exporters.markdown import escape
from summarizer.report.figures import case_f1, figures_of, worst_cases
from summarizer.report.row import Row
from summarizer.report.table import Table, tabulate_comparison, tabulate_scores, write_stamp_line
from summarizer.report.wording import clip, write_count, write_difference, write_share
from summarizer.scorecard import CaseScore, Scorecard

LONGEST: Final = 60_000
"""Characters of a report; GitHub takes 65,536 in a comment."""

_WORST: Final = 20  # cases shown where there is nothing to compare with
_LINE: Final = 300  # characters of one reason
_HEAD: Final = 1000  # characters of a sentence on the whole
_NUMBERS: Final = ":-:"
# GitHub finds these in the text as shown, whatever was escaped; a character of no width stops it.
_LIVE: Final = re.compile(r"@|:(?=//)|\bwww(?=\.)|\bGH(?=-\d)|\\#(?=\d)", re.IGNORECASE)
_STOP: Final = "&#8203;"


class _Section(NamedTuple):
    """What folds away under a title, case by case."""

    title: str
    blocks: tuple[str, ...]
    left_out: int = 0
    opened: bool = False


def report_markdown(
    scorecard: Scorecard, rows: Sequence[Row] = (), comparison: Comparison | None = None
) -> str:
    """A report of at most `LONGEST` characters; it says how many cases were left out.

    Args:
        scorecard: what was evaluated.
        rows: of its cases; they tell why a case exists.
        comparison: of an accepted scorecard with this one.
    """
    why = {row.case.id: row.case.why for row in rows}
    head = "".join(_head(scorecard, comparison))
    foot = f"\n{_inline(write_stamp_line(scorecard.stamp), _HEAD)}\n"
    sections = _changed(comparison, why) if comparison else _worst(scorecard, why)
    return head + _fit([*sections, *_failed(scorecard)], LONGEST - len(head) - len(foot)) + foot


def _head(scorecard: Scorecard, comparison: Comparison | None) -> Iterator[str]:
    figures = [
        f"{figure.label} {figure.value}" + (f" (before {figure.before})" if figure.before is not None else "")
        for figure in figures_of(scorecard, comparison)
    ]
    if not comparison:
        told = f"{scorecard.stamp.prompt} with {scorecard.stamp.model}"
        yield f"**{_inline(told, _HEAD)}** on {write_count(len(scorecard.cases), 'case')}\n\n"
        yield f"{' · '.join(figures)}\n\n{_draw(tabulate_scores(scorecard))}"
        return
    yield f"**{comparison.verdict.capitalize()}.** {_inline(comparison.summary, _HEAD)}\n\n"
    yield f"{' · '.join(figures)}\n\n{_draw(tabulate_comparison(comparison))}\n"
    yield f"<details><summary>Scores of each field</summary>\n\n{_draw(tabulate_scores(scorecard))}\n</details>\n"


def _draw(table: Table) -> str:
    lines = (table.headers, (":--", *[_NUMBERS] * (len(table.headers) - 1)), *map(_cells, table.rows))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(row: tuple[str, ...]) -> Iterator[str]:
    for cell in row:
        yield f"**{cell}**" if cell in ("better", "worse") else cell.replace("<", r"\<")


def _changed(comparison: Comparison, why: dict[str, str]) -> Iterator[_Section]:
    cases = comparison.cases
    evened = [case for case in cases if case.difference == 0]
    for title, chosen in (
        ("Worse", comparison.worse_cases()),
        ("Better", comparison.better_cases()),
        ("Changed, neither better nor worse as a whole", evened),
    ):
        blocks = tuple(_block_of_difference(case, why.get(case.case)) for case in chosen)
        if blocks:
            yield _Section(f"{title}: {write_count(len(blocks), 'case')}", blocks, opened=title == "Worse")
    if not cases:
        yield _Section("No case came out otherwise", ())


def _worst(scorecard: Scorecard, why: dict[str, str]) -> Iterator[_Section]:
    wrong = worst_cases(scorecard)
    blocks = tuple(_block_of_score(case, why.get(case.case)) for case in wrong[:_WORST])
    if blocks:
        yield _Section("The worst cases", blocks, left_out=len(wrong) - len(blocks))


def _failed(scorecard: Scorecard) -> Iterator[_Section]:
    failed = [case for case in scorecard.cases if case.failure is not None]
    blocks = tuple(f"- **{_inline(case.case)}**: {_inline(case.failure or '')}\n" for case in failed)
    if blocks:
        yield _Section(f"No usable answer: {write_count(len(blocks), 'case')}", blocks)


def _block_of_difference(case: CaseDifference, why: str | None) -> str:
    lines = [f"- **{_inline(case.case)}** ({case.split}, {write_difference(case.difference)}){_why(why)}"]
    if case.failure_after is not None:
        lines.append(f"  - no usable answer: {_inline(case.failure_after)}")
    elif case.failure_before is not None:
        lines.append(f"  - no usable answer before: {_inline(case.failure_before)}")
    lines += (_line_of_difference(field) for field in case.fields)
    return "".join(f"{line}\n" for line in lines)


def _line_of_difference(field: FieldDifference) -> str:
    shares = f"{write_share(field.before)} → {write_share(field.after)}"
    return (
        f"  - {field.field} {shares}: {_inline(field.reason_after)} (before: {_inline(field.reason_before)})"
    )


def _block_of_score(case: CaseScore, why: str | None) -> str:
    lines = [f"- **{_inline(case.case)}** ({case.split}, F1 {write_share(case_f1(case))}){_why(why)}"]
    lines += (
        f"  - {score.field} {write_share(score.value)}: {_inline(score.reason)}"
        for score in case.scores
        if score.errors
    )
    return "".join(f"{line}\n" for line in lines)


def _why(why: str | None) -> str:
    return f": {_inline(why)}" if why else ""


def _inline(text: str, longest: int = _LINE) -> str:
    return _LIVE.sub(lambda live: live.group() + _STOP, escape(clip(text, longest)))


def _fit(sections: Iterable[_Section], room: int) -> str:
    """The sections, each cut where the room ends; every one keeps its title."""
    frames = [(section, *_frame(section)) for section in sections]
    room -= sum(
        len(opening) + len(closing) + len(_more(len(s.blocks) + s.left_out)) for s, opening, closing in frames
    )
    written: list[str] = []
    for section, opening, closing in frames:
        kept = 0
        while kept < len(section.blocks) and len(section.blocks[kept]) <= room:
            room -= len(section.blocks[kept])
            kept += 1
        left_out = len(section.blocks) - kept + section.left_out
        written += [opening, *section.blocks[:kept], _more(left_out) if left_out else "", closing]
    return "".join(written)


def _frame(section: _Section) -> tuple[str, str]:
    if not section.blocks:
        return f"\n{section.title}.\n", ""
    opened = " open" if section.opened else ""
    return f"\n<details{opened}><summary>{section.title}</summary>\n\n", "\n</details>\n"


def _more(number: int) -> str:
    return f"- … and {write_count(number, 'more case')}, left out here\n"
