"""Pictures: of the terminal, drawn by rich from what the program prints; no font or script from anywhere else."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

from rich.console import Console, RenderableType
from rich.table import Table
from rich.terminal_theme import MONOKAI
from rich.text import Text
from typer.testing import CliRunner

from manual import ROOT
from summarizer.cli import app
from summarizer.comparing import compare
from summarizer.evaluation.baselines import baseline_path, load_scorecard
from summarizer.report import report_table
from summarizer.report.table import Table as ReportTable

_MODEL = "qwen2.5-coder-1.5b"
ITEM = "seeds/hospital-finance-director.txt"


def help_picture() -> str:
    """`summarizer --help`."""
    return terminal("summarizer --help", Text(printed("--help").rstrip()), width=90)


def record_picture() -> str:
    """A record as text, from the tape of its item."""
    arguments = ("run", ITEM, "--tapes", "cassettes")
    return terminal(f"summarizer run {ITEM}", Text(printed(*arguments).rstrip()), width=104)


def verdict_picture() -> str:
    """The verdict on a prompt against the one before, from their accepted scorecards."""
    paths = [baseline_path(ROOT / "seeds", f"personnel@v{number}", _MODEL) for number in (2, 3)]
    before, after = (load_scorecard(path) for path in paths)
    report = report_table(after, compare(before, after))
    drawn = [Text("\n".join(report.lines))]
    for table in reversed(report.tables):
        drawn = [Text(table.title), _columns(table), Text(""), *drawn]
    return terminal("summarizer eval personnel@v3 --against personnel@v2", *drawn, width=120)


def _columns(table: ReportTable) -> Table:
    columns = Table(*table.headers, box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for row in table.rows:
        columns.add_row(*row)
    return columns


def terminal(command: str, *shown: RenderableType, width: int) -> str:
    """What a terminal shows after a command, as SVG."""
    console = Console(
        record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
    for each in shown:
        console.print(each)
    return _at_home(console.export_svg(title="summarizer", theme=MONOKAI, unique_id="shown"))


def _at_home(svg: str) -> str:
    """The same without the fonts that rich would fetch: any monospaced one will do."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return "\n".join(line.rstrip() for line in svg.replace("Fira Code", "monospace").splitlines()) + "\n"


def printed(*arguments: str) -> str:
    """What a command prints, run in the project's folder."""
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        return CliRunner().invoke(app, arguments, terminal_width=88).stdout
    finally:
        os.chdir(here)
