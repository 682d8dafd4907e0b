"""Results as Markdown, and into the page of the docs that holds them between two marks."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.pages import replace_between
from benchmarks.speed.results import Goal, Results, Row, Section
from summarizer.output import write_whole

COMMAND = "python -m benchmarks.speed"
_HEAD = "| what | median | lowest to highest | runs | ratio | goal |\n|---|---|---|---|---|---|"


def table(results: Results, plots: str = "") -> str:
    """The results as Markdown.

    Args:
        results: what was measured.
        plots: the folder of the plots as the page names it; without it none is shown.
    """
    parts = [_machine(results)]
    for section in results.sections.values():
        parts += _section(section)
        if plots:
            parts += [f"![{plot.title}]({plots}/{plot.name}.svg)" for plot in section.plots]
    return "\n\n".join(parts) + "\n"


def write_docs(page: Path, results: Results, source: Path) -> None:
    """Put the table between the marks of a page, and the numbers and plots into a folder beside it.

    Args:
        page: the Markdown file; its folder gets a folder of its name.
        results: what was measured.
        source: the folder with speed.json and the plots.

    Raises:
        ValueError: the page has no marks, something was only tried out, or a plot wasn't drawn.
    """
    tried = [section.name for section in results.sections.values() if section.quick]
    if tried:
        raise ValueError(f"{', '.join(tried)}: only tried out with --quick, which is no measurement.")
    missing = undrawn(results, source)
    if missing:
        raise ValueError(f"{', '.join(missing)}: not drawn; see what the benchmark said about plots.")
    folder = page.with_suffix("")
    page_text = replace_between(page.read_text(encoding="utf-8"), table(results, folder.name), COMMAND)
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.svg"):
        old.unlink()
    for name in plot_names(results):
        shutil.copyfile(source / f"{name}.svg", folder / f"{name}.svg")
    results.save(folder / "speed.json")
    write_whole(page, page_text)


def plot_names(results: Results) -> list[str]:
    """Every plot that the results give."""
    return [plot.name for section in results.sections.values() for plot in section.plots]


def undrawn(results: Results, folder: Path) -> list[str]:
    """The plots that a folder lacks."""
    return [name for name in plot_names(results) if not (folder / f"{name}.svg").exists()]


def _machine(results: Results) -> str:
    machine = results.machine
    told = ", ".join(
        str(machine[key]) for key in ("processor", "cores", "memory", "system") if machine.get(key)
    )
    versions = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    return f"Measured on: {told}.\nWith: {versions}."


def _section(section: Section) -> list[str]:
    rows = [_row(section, row) for row in section.rows]
    if not rows:
        rows = [_unmeasured(section.title, section.why or "no reason told")]
    elif section.why:
        rows.append(_unmeasured("the rest", section.why))
    about = " ".join(part for part in (section.note, _when(section)) if part)
    return [f"### {section.title}", *([about] if about else []), "\n".join([_HEAD, *rows])]


def _when(section: Section) -> str:
    if not section.measured:
        return ""
    revision = f" at revision {section.commit}" if section.commit else ""
    return f"Measured {section.measured[:10]}{revision}."


def _row(section: Section, row: Row) -> str:
    name = row.name + (f" ({row.note})" if row.note and row.values else "")
    if not row.values:
        return _unmeasured(name, row.note or "no reason told")
    ratio = section.ratio(row)
    low, high = row.spread
    cells = (
        name,
        f"{figure(row.median)} {row.unit}".strip(),
        f"{figure(low)} to {figure(high)}",
        str(len(row.values)),
        _ratio(section, row, ratio),
        _goal(row.goal, row, ratio) if row.goal else "",
    )
    return _cells(cells)


def _ratio(section: Section, row: Row, ratio: float | None) -> str:
    if row.name in {one.base for one in section.rows}:
        return "1"
    return "" if ratio is None else f"{figure(ratio)} × {row.base}"


def _goal(goal: Goal, row: Row, ratio: float | None) -> str:
    sign = "≥" if goal.at_least else "≤"
    unit = "×" if goal.of_ratio else row.unit
    value = ratio if goal.of_ratio else row.median
    verdict = "not measured" if value is None else "met" if goal.is_met(value) else "missed"
    return f"{sign} {figure(goal.limit)} {unit}: {verdict}"


def _unmeasured(name: str, why: str) -> str:
    return _cells((name, f"not measured: {why}", "", "", "", ""))


def _cells(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"


def figure(value: float) -> str:
    """A number with three figures that count: 0.0123, 1.23, 12.3, 1,230."""
    if value == 0:
        return "0"
    size = abs(value)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3  # noqa: PLR2004  # three figures
    return f"{value:,.{digits}f}" if size >= 0.1 else f"{value:.2g}"  # noqa: PLR2004  # same
