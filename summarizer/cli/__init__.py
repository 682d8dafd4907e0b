"""The command line: read arguments, call one function, print; errors become exit codes here only."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
import traceback
from typing import Any

import typer
from typer.core import TyperGroup

from summarizer.cli import (
    batch,
    cases,
    cassettes,
    diff,
    evaluation,
    export,
    models,
    prompts,
    read,
    review,
    run,
    schemas,
)
from summarizer.cli.progress import tell
from summarizer.cli.results import INTERRUPTED
from summarizer.errors import OutputError, SummarizerError
from summarizer.output import print_whole

_INTERNAL = 70
_COLLECT_EVERY = 50_000  # by default 700: loading libraries makes many objects and no garbage


class _Guarded(TyperGroup):
    """Turns every error into one line on standard error and its exit code."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)
        if option is not None:
            option.default = False  # without one, typer loads pydantic to read "no help wanted"
        return option

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except SummarizerError as error:
            tell(str(error))
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            tell("interrupted; nothing was written.")
            raise typer.Exit(INTERRUPTED) from None
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            if hasattr(error, "show"):  # a command line that can't be read: typer prints it, exit 2
                raise
            verbose = bool(ctx.obj and ctx.obj.get("verbose"))
            if verbose:
                traceback.print_exc()
            tell(f"an error of our own: {error!r}.{'' if verbose else ' Run again with -v to see where.'}")
            raise typer.Exit(_INTERNAL) from None


app = typer.Typer(
    cls=_Guarded,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    # Plain help needs no rich, which takes longer to load than the rest of this.
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="One news item in, one proved personnel-change record out.",
)


def _print_version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print_whole(version("personnel-summarizer") + "\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)  # for --version alone, inside the guard
def _root(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version and exit.", is_eager=True),  # noqa: FBT001, FBT003  # how typer declares a flag
) -> None:
    _print_version(wanted=version)
    ctx.obj = {"verbose": False}


app.command("run")(run.run)
app.command("read")(read.read)
app.add_typer(batch.app, name="batch")
app.command("diff")(diff.diff)
app.command("review")(review.review)
app.command("export")(export.export)
app.add_typer(schemas.app, name="schemas")
app.add_typer(cassettes.app, name="cassettes")
app.command("eval")(evaluation.eval_)
app.add_typer(cases.app, name="cases")
app.add_typer(prompts.app, name="prompts")
app.add_typer(models.app, name="models")


def main() -> None:
    """The `summarizer` command."""
    signal.signal(signal.SIGTERM, _leave)
    gc.set_threshold(_COLLECT_EVERY)
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]  # so it is when closed
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    try:
        app()
    except OSError as error:  # only help is printed outside the guard
        tell(f"standard output can't be written ({error.strerror}).")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(OutputError.exit_code)
    finally:
        gc.freeze()  # what is left is not looked through once more when the interpreter ends


def _leave(number: int, _frame: object) -> None:
    """End by way of every `finally`, so that the engine is stopped."""
    sys.exit(128 + number)
