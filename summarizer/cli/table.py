"""Tables on standard output: fitted to a terminal, wide and unwrapped for anything else."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterable, Sequence

from summarizer.output import print_whole

_WIDE = 100_000


def print_table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under their headers, in columns; nothing if there are no rows.

    A cell may have several lines; of other commands to a terminal nothing is left.

    Raises:
        OutputError: standard output can't take it.
    """
    cells = [[_clean(cell) for cell in row] for row in rows]
    if not cells:
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout is not None and sys.stdout.isatty()  # pyright: ignore[reportUnnecessaryComparison]  # so it is when closed
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for header in headers:
        table.add_column(Text(header), overflow="fold", no_wrap=not terminal)
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    width = shutil.get_terminal_size().columns if terminal else _WIDE
    drawn = io.StringIO()
    Console(file=drawn, force_terminal=terminal, width=width).print(table)
    print_whole("".join(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines()))


def _clean(cell: str) -> str:
    return "".join(c for c in cell if c.isprintable() or c == "\n")
