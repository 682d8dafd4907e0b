"""Record: the tapes of many items, each written as soon as its conversation is whole."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from summarizer.article import Article
from summarizer.cassettes import tape_path
from summarizer.errors import ArticleError, FormError
from summarizer.inventory.check import inspect_tape
from summarizer.inventory.journal import Journal
from summarizer.inventory.library import Library, tape_names
from summarizer.inventory.replay import Players, Voice
from summarizer.inventory.shelf import pair_of, read_entry
from summarizer.prompt import Prompt
from summarizer.reading import is_asked
from summarizer.settings import Connection
from summarizer.summarizing import Summarizer


@dataclass(frozen=True)
class Recording:
    """What came of recording one item."""

    case: str
    failure: FormError | ArticleError | None = None
    """FormError: the model failed, which is on the tape; ArticleError: it can't read the item, and there is no tape."""

    @property
    def recorded(self) -> bool:
        """Whether there is a tape."""
        return not isinstance(self.failure, ArticleError)


def items_to_record(
    folder: Path,
    items: Mapping[str, Article],
    prompt: Prompt,
    connection: Connection,
    *,
    done: Collection[str] | None = None,
) -> dict[str, Article]:
    """The items to record for a prompt and a model.

    Args:
        folder: the folder of tapes.
        items: name → article; those that nothing is asked about need no tape.
        prompt: what is asked.
        connection: who is asked.
        done: names of what was recorded just now; if given, everything else is to be recorded anew,
            instead of only what has no tape that is ok.
    """
    library = Library.of(items, [prompt])
    voice = Voice(connection.model, connection.embedded)
    pair = pair_of(prompt.label, connection.model)

    def is_ok(case: str) -> bool:
        entry, stored = read_entry(pair, tape_path(folder, prompt.label, connection.model, case))
        return all(f.state == "ok" for f in inspect_tape(entry, stored, library, players, voice))

    with Players() as players:
        return {
            name: article
            for name, article in items.items()
            if is_asked(prompt, article, takes_grammar=connection.embedded)
            and not ((done is None or name in done) and any(map(is_ok, tape_names(name, article))))
        }


def journal_of(folder: Path, prompt: Prompt, connection: Connection) -> Journal:
    """The journal that lies beside the tapes of a prompt and a model."""
    return Journal(tape_path(folder, prompt.label, connection.model, "").with_name(".recorded"))


def record_tapes(
    summarizer: Summarizer, items: Mapping[str, Article], workers: int = 1, journal: Journal | None = None
) -> Generator[Recording]:
    """Record items, in whatever order they get done.

    Args:
        summarizer: one that records (mode `record`).
        items: name → article.
        workers: how many to record at once; with one, an interrupt stops it at once, with more those
            under way are recorded first.
        journal: gets the name of each that is recorded.

    Raises:
        WireError: the model's server failed; what is recorded stays.
        WeightsError: the embedded model can't be fetched or loaded.
        TapeError: a tape can't be written.
    """

    def record(name: str) -> Recording:
        failure = None
        try:
            summarizer.summarize(items[name], case=name)
        except (FormError, ArticleError) as error:
            failure = error
        recording = Recording(name, failure)
        if journal is not None and recording.recorded:
            journal.add(name)
        return recording

    if workers == 1:
        yield from map(record, items)
        return
    pool = ThreadPoolExecutor(max_workers=workers)
    try:
        for future in as_completed([pool.submit(record, name) for name in items]):
            yield future.result()
    finally:
        pool.shutdown(cancel_futures=True)
