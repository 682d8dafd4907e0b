"""Ray: a batch on a cluster: files are read where there is room, and each actor has an engine or a client of its own.

The keeper is an actor beside the driver, so that the journal has one writer. Whatever a lost worker had in flight is
asked again by whoever takes its place; what it had done is in the journal and stays done.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from summarizer.article import Article
from summarizer.batch.asking import Job, Recipe, answer
from summarizer.batch.keeper import FILE, Keeper
from summarizer.batch.places import list_files, read_file
from summarizer.batch.plan import Plan, Report, Watch
from summarizer.batch.tokens import TokenGuess
from summarizer.errors import ArticleError, SettingError, SummarizerError, WorkerError
from summarizer.meta import Meta
from summarizer.readers import Found, Item

_BLOCK_BYTES: Final = 1 << 20
"""Of articles that travel together; a lost worker's block is read again."""
_LOOK_UP: Final = 0.5  # seconds between two looks at how far it is

Row = dict[str, Any]


def run_ray(
    plan: Plan, places: Sequence[str], journal: Path, watch: Watch | None = None, *, meta: Meta | None = None
) -> Report:
    """Read every item that has no record in the journal yet, on the Ray cluster that this process is connected to.

    Args:
        plan: how; `workers` are in flight on the whole cluster, `processes` are the actors (one a node by default).
        places: files, folders and patterns, here or in object storage; each node must reach them.
        journal: where it lies on this machine.
        watch: looks on, and may end the run.
        meta: what is known of every item.

    Raises:
        SettingError: Ray isn't installed, or a place can't be read on a cluster.
        JournalError: the journal can't be used.
        WorkerError: the cluster could not do it.
    """
    ray, data = _ray()
    watch, files = watch or Watch(), list_files(places)
    if not ray.is_initialized():
        ray.init(log_to_driver=False, include_dashboard=False)
    data.DataContext.get_current().target_max_block_size = _BLOCK_BYTES
    data.DataContext.get_current().enable_progress_bars = False
    keeper = _begin_keeper(ray, plan, journal)
    ended = threading.Event()
    looker = threading.Thread(target=_look, args=(ray, keeper, watch, ended), daemon=True)
    looker.start()
    try:
        for _ in _dataset(ray, data, plan, files, keeper, meta).iter_batches(batch_size=None):
            pass
        ended.set()
        looker.join()
        report: Report = ray.get(keeper.finish.remote(len(files)))
    except ray.exceptions.RayError as error:
        raise _own_error(error) or WorkerError(
            f"the cluster could not do it ({str(error).strip().splitlines()[-1]}).",
            "Look at its logs; what is done is kept.",
        ) from None
    finally:
        ended.set()
        ray.kill(keeper)
    watch.see(report.snapshot)
    return report


def _begin_keeper(ray: Any, plan: Plan, journal: Path) -> Any:
    here = ray.get_runtime_context().get_node_id()
    strategies = import_module("ray.util.scheduling_strategies")
    beside = strategies.NodeAffinitySchedulingStrategy(here, soft=False)
    keeper = (
        ray.remote(Keeper).options(num_cpus=0, scheduling_strategy=beside).remote(plan, journal.resolve())
    )
    try:
        ray.get(keeper.snapshot.remote())
    except ray.exceptions.RayError as error:
        raise _own_error(error) or error from None
    return keeper


def _dataset(ray: Any, data: Any, plan: Plan, files: list[str], keeper: Any, meta: Meta | None) -> Any:
    nodes = sum(1 for node in ray.nodes() if node["Alive"])
    actors = min(plan.processes or nodes, plan.workers)
    threads = -(-plan.workers // actors)
    numbered = data.from_items(
        [{"number": number, "place": place} for number, place in enumerate(files)],
        override_num_blocks=len(files),
    )
    rows = numbered.flat_map(partial(_read, keeper=keeper, meta=meta))
    return rows.map_batches(
        _Asker,
        fn_constructor_args=(plan.recipe, keeper, threads),
        compute=data.ActorPoolStrategy(size=actors),
        batch_size=4 * threads,
        num_cpus=1,
    )


def _read(file: Row, keeper: Any, meta: Meta | None) -> Iterator[Row]:
    """The items of a file as rows, each with its position."""
    first, count = int(file["number"]) * FILE, 0
    for count, found in enumerate(read_file(file["place"]), 1):
        row = {"position": first + count, "name": "", "article": "", "error": "", "hint": ""}
        if isinstance(found, Item):
            known = (meta or Meta()).merged_over(found.article.meta)
            article = found.article.model_copy(update={"meta": known})
            yield {**row, "name": found.name, "article": article.model_dump_json()}
        else:
            yield {**row, "error": found.message, "hint": found.hint}
    keeper.read_whole.remote(int(file["number"]), count)


class _Asker:
    """What an actor runs: a model of its own or a client, and threads that ask it."""

    def __init__(self, recipe: Recipe, keeper: Any, threads: int) -> None:
        self._ray, _ = _ray()
        self._keeper = keeper
        self._summarizer = recipe.summarizer()
        self._guess = TokenGuess(recipe.prompt)
        self._pool = ThreadPoolExecutor(threads)
        self._ray.get(keeper.hello.remote(os.getpid()))

    def __call__(self, batch: Row) -> Row:
        """Read the items of a batch; their records go to the keeper."""
        names = ("position", "name", "article", "error", "hint")
        columns = [batch[name].tolist() for name in names]
        found = [_found(*row) for row in zip(*columns, strict=True)]
        claims = self._ray.get(self._keeper.claim.remote(found))
        wanted = [
            (claim.key, one.article)
            for claim, (_, one) in zip(claims, found, strict=True)
            if claim.key is not None and isinstance(one, Item)
        ]
        list(self._pool.map(self._do, wanted))
        return {"position": batch["position"]}

    def _do(self, claimed: tuple[str, Article]) -> None:
        """Ask about one item until something comes of it, or the run ends."""
        (key, article), tries = claimed, 0
        while (wait := self._get("ask", key, self._guess.of(article))) is not None:
            if wait > 0:
                time.sleep(wait)
                continue
            answered = answer(self._summarizer, Job(0, key, article, tries))
            tries += not answered.busy
            if not self._get("settle", key, answered, tries):
                return

    def _get(self, method: str, *values: Any) -> Any:
        return self._ray.get(getattr(self._keeper, method).remote(*values))


def _found(position: int, name: str, article: str, error: str, hint: str) -> tuple[int, Found]:
    if error:
        return position, ArticleError(error, hint)
    return position, Item(name, Article.model_validate_json(article))


def _look(ray: Any, keeper: Any, watch: Watch, ended: threading.Event) -> None:
    """Show how far it is, and pass on the wish to stop."""
    while not ended.wait(_LOOK_UP):
        try:
            watch.see(ray.get(keeper.snapshot.remote()))
            if watch.stop.is_set():
                ray.get(keeper.stop.remote())
        except ray.exceptions.RayError:
            return


def _own_error(error: BaseException) -> SummarizerError | None:
    """An error of ours inside one of Ray's."""
    cause = getattr(error, "cause", None) or error.__cause__
    if isinstance(error, SummarizerError) or cause is None:
        return error if isinstance(error, SummarizerError) else None
    return _own_error(cause)


def _ray() -> tuple[Any, Any]:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it would tell its makers how it is used
    try:
        return import_module("ray"), import_module("ray.data")
    except ImportError:
        raise SettingError(
            "batches on a cluster need Ray.", "Install personnel-summarizer[ray] on all of it."
        ) from None
