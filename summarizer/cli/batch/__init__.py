"""`summarizer batch`: archives of items to a file of records, resumable; how far it is; what there is of it."""

from __future__ import annotations

from typing import Any, Final

import typer
from typer.core import TyperGroup

from summarizer.cli.batch.run import run
from summarizer.cli.batch.views import export, status


class RunByDefault(TyperGroup):
    """What isn't a command of its own is the inputs of a run."""

    default_command: Final = "run"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command before what names none."""
        if args and args[0] not in (*self.commands, "-h", "--help"):
            args = [self.default_command, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=RunByDefault,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Summarize an archive: `batch INPUTS... --out FILE` runs it, and goes on where it stopped; see `batch run --help`.",
)
app.command("run")(run)
app.command("status")(status)
app.command("export")(export)
