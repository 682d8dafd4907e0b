"""Evaluate: every gold case summarized and scored, with one prompt and one model.

What the model fails at is a row of the result; a failure of the wire or of a tape stops the run,
which goes on from its journal when it is started again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from summarizer.case import Case
from summarizer.errors import ArticleError, CaseError, FormError
from summarizer.evaluation.check import CaseProblem, check_cases, load_sound_cases
from summarizer.evaluation.journal import RowJournal
from summarizer.evaluation.stamp import stamp
from summarizer.report import Row
from summarizer.scorecard import Scorecard
from summarizer.scoring import score, score_failure
from summarizer.summarizing import Summarizer

__all__ = ["CaseProblem", "Evaluation", "Row", "check_cases", "evaluate", "load_sound_cases", "stamp"]

Done = Callable[[Row], None]


class Evaluation(NamedTuple):
    """A scorecard, and for each of its cases the record that was scored."""

    scorecard: Scorecard
    rows: tuple[Row, ...]


def evaluate(
    cases: str | Path | Sequence[Case],
    summarizer: Summarizer,
    *,
    workers: int = 1,
    journal: Path | None = None,
    done: Done | None = None,
) -> Evaluation:
    """Score a prompt and a model over gold cases.

    Args:
        cases: a folder of cases, or the cases.
        summarizer: the model, the prompt and the tapes; each case's tape has the case's name.
        workers: how many cases are read at once.
        journal: a file that keeps what is done, so that a run that was stopped can go on.
        done: gets each row as it is done, and rows from the journal first.

    Raises:
        CaseError: a case is damaged, or two have one name.
        WireError: the model's server failed.
        TapeError: a recording is missing or damaged.
        OutputError: the journal can't be written.
    """
    chosen = load_sound_cases(Path(cases)) if isinstance(cases, (str, Path)) else list(cases)
    _check_names(chosen)
    mark, told = stamp(summarizer), done or _tell_nobody
    kept = RowJournal(journal, mark) if journal else None
    rows = kept.read(chosen) if kept else {}
    for row in rows.values():
        told(row)
    todo = [case for case in chosen if case.id not in rows]
    for row in _read_all(todo, summarizer, workers):
        rows[row.case.id] = row
        if kept:
            kept.add(row)
        told(row)
    ordered = tuple(rows[case.id] for case in chosen)
    return Evaluation(Scorecard(stamp=mark, cases=tuple(row.score for row in ordered)), ordered)


def _read_all(cases: list[Case], summarizer: Summarizer, workers: int) -> Iterator[Row]:
    """Rows as they get done; no more cases are begun than there are workers for."""
    if workers == 1:  # an interrupt then reaches the case itself
        yield from (_read(case, summarizer) for case in cases)
        return
    waiting = iter(cases)
    with ThreadPoolExecutor(max_workers=workers) as pool:
        running: set[Future[Row]] = {
            pool.submit(_read, case, summarizer) for case in islice(waiting, workers)
        }
        while running:
            ended, running = wait(running, return_when=FIRST_COMPLETED)
            running |= {pool.submit(_read, case, summarizer) for case in islice(waiting, len(ended))}
            for future in ended:
                yield future.result()


def _read(case: Case, summarizer: Summarizer) -> Row:
    try:
        record = summarizer.summarize(case.article, case=case.id)
    except (FormError, ArticleError) as error:  # the model can't: that is a result
        return Row(case, score_failure(case, str(error)), None)
    return Row(case, score(case, record), record)


def _tell_nobody(row: Row) -> None:
    """Take a row that nobody waits for."""


def _check_names(cases: Sequence[Case]) -> None:
    if not cases:
        raise CaseError("there are no cases to evaluate.", "Name a folder of cases.")
    names = [case.id for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise CaseError(f"cases[{twice[0]}].id: two cases have this name.", "Rename one of them.")
