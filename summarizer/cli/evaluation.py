"""`summarizer eval`: a prompt scored over gold cases, and a verdict on what changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.options import TAPE_MODES, BaseUrl, Model, Verbose
from summarizer.cli.progress import Progress, tell
from summarizer.cli.results import make_folder
from summarizer.output import check_place, print_whole, write_whole

if TYPE_CHECKING:
    from summarizer.cassettes import Mode
    from summarizer.comparing import Comparison
    from summarizer.evaluation import Evaluation, Row
    from summarizer.scorecard import Scorecard
    from summarizer.settings import Connection
    from summarizer.summarizing import Summarizer

_FAILED = 1
_JOURNAL = "unfinished.jsonl"


def eval_(
    ctx: typer.Context,
    prompt: Annotated[
        str, typer.Argument(help="NAME, NAME@vN, or the path of a prompt's folder.")
    ] = "personnel",
    *,
    against: Annotated[
        str | None,
        typer.Option(
            metavar="PROMPT|FILE",
            help="Another prompt, or a scorecard's JSON file; by default the accepted baseline, if there is one.",
        ),
    ] = None,
    model: Model = None,
    base_url: BaseUrl = None,
    cases: Annotated[Path, typer.Option(metavar="FOLDER", help="The folder of gold cases.")] = Path("seeds"),
    tapes: Annotated[Path, typer.Option(metavar="FOLDER", help="The folder of tapes.")] = Path("cassettes"),
    mode: Annotated[str, typer.Option(metavar=TAPE_MODES, help="Ask nobody, or whom and when.")] = "replay",
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many cases are read at once.")] = 1,
    tolerance: Annotated[
        float, typer.Option(min=0, max=1, help="A loss of F1 up to this is no regression.")
    ] = 0.0,
    floor: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=F1", help="Fail below this, e.g. who=0.9 or macro=0.5; may be repeated."),
    ] = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="Make this scorecard the baseline of its prompt and model.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Write scorecard.json, report.md, report.html and junit.xml there; comparison.json, too, if it is compared.",
        ),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Score a prompt over gold cases, field by field, and compare it with what there was before.

    Exit 1 if a field is significantly worse or a score is below its floor. What a model fails at is a
    row of the report; a server's or a tape's failure stops the run, which goes on where it stopped
    when it is started again with the same --out.
    """
    ctx.obj["verbose"] = verbose
    from summarizer.cassettes import mode_of
    from summarizer.evaluation.baselines import accept as accept_baseline
    from summarizer.evaluation.baselines import baseline_path, below, load_scorecard, parse_floors
    from summarizer.settings import resolve_connection

    floors = parse_floors(floor or [])
    chosen = mode_of(mode)
    if out is not None:
        _make(out)
    connection = resolve_connection(model, base_url, None, os.environ, replay=chosen == "replay")
    run = _Run(connection, cases, tapes, chosen, workers, out, verbose=verbose)
    before = load_scorecard(Path(against)) if against and against.endswith(".json") else None
    evaluation = run.evaluate(prompt)
    card = evaluation.scorecard
    accepted = baseline_path(cases, card.stamp.prompt, card.stamp.model)
    if before is None and against:
        before = run.evaluate(against).scorecard
    elif before is None and not accept and accepted.exists():
        before = load_scorecard(accepted)
    comparison = _compare(before, card, tolerance)
    _print(card, comparison)
    if out is not None:
        _write(out, evaluation, comparison)
    if accept:
        accept_baseline(accepted, card)
        tell(f"{accepted} is the baseline now.")
    low = below(card, floors)
    for line in low:
        tell(line)
    lost = comparison is not None and comparison.verdict in ("regression", "mixed")
    if low or (lost and not accept):
        raise typer.Exit(_FAILED)


class _Run:
    """What stays the same when a second prompt is evaluated beside the first."""

    def __init__(
        self,
        connection: Connection,
        cases: Path,
        tapes: Path,
        mode: Mode,
        workers: int,
        out: Path | None,
        *,
        verbose: bool,
    ) -> None:
        self._connection, self._cases, self._tapes = connection, cases, tapes
        self._mode: Mode = mode
        self._workers, self._out, self._verbose = workers, out, verbose

    def evaluate(self, prompt: str) -> Evaluation:
        """Evaluate one prompt, with a bar on a terminal."""
        from summarizer.evaluation import evaluate, load_sound_cases
        from summarizer.summarizing import Summarizer, connect

        found = load_sound_cases(self._cases)
        with Progress(verbose=self._verbose) as progress:
            provider = connect(self._connection, progress.fetching, progress.notice)
            with (
                Summarizer(
                    self._connection, prompt, provider=provider, tapes=self._tapes, mode=self._mode
                ) as summarizer,
                progress.counting(f"evaluating {summarizer.prompt.label}", len(found)) as advance,
            ):
                journal = self._journal(summarizer)

                def done(row: Row) -> None:
                    advance()
                    if row.record is not None:
                        progress.trace(row.case.id, row.record)

                evaluation = evaluate(found, summarizer, workers=self._workers, journal=journal, done=done)
        if journal is not None:
            journal.unlink(missing_ok=True)
        return evaluation

    def _journal(self, summarizer: Summarizer) -> Path | None:
        return None if self._out is None else self._out / f"{summarizer.prompt.label}.{_JOURNAL}"


def _make(out: Path) -> None:
    """Make the folder, and know before the run that the reports will find their place."""
    make_folder(out)
    check_place(out / "scorecard.json")


def _compare(before: Scorecard | None, after: Scorecard, tolerance: float) -> Comparison | None:
    if before is None:
        return None
    from summarizer.comparing import compare

    return compare(before, after, tolerance=tolerance)


def _print(card: Scorecard, comparison: Comparison | None) -> None:
    from summarizer.cli.table import print_table
    from summarizer.report import report_table

    report = report_table(card, comparison)
    for table in report.tables:
        print_whole(f"{table.title}\n")
        print_table(table.headers, table.rows)
        print_whole("\n")
    print_whole("".join(f"{line}\n" for line in report.lines))


def _write(out: Path, evaluation: Evaluation, comparison: Comparison | None) -> None:
    from summarizer.report import report_html, report_junit, report_markdown

    card, rows = evaluation
    texts = {
        "scorecard.json": card.to_json(),
        "report.md": report_markdown(card, rows, comparison),
        "report.html": report_html(card, rows, comparison),
        "junit.xml": report_junit(card, comparison),
    }
    if comparison is not None:
        texts["comparison.json"] = comparison.model_dump_json(indent=2) + "\n"
    for name, text in texts.items():
        write_whole(out / name, text)
