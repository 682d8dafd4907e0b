"""A batch on a Ray cluster of two nodes: the records of a local run, also when a worker is killed.

Slow: `pytest -m ray` runs it, with the extra `ray` installed.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from faults import FaultyServer, Handler, says
from newsroom import TRAM

from benchmarks.killed import timeless
from summarizer.batch import Plan, Recipe, run_local, stamp_of, write_records
from summarizer.journal import Journal, JournalReader
from summarizer.readers import read_items
from summarizer.settings import Connection

ray: Any = pytest.importorskip("ray")
pytestmark = [pytest.mark.ray, pytest.mark.timeout(300)]

FILES, ITEMS = 6, 10


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two nodes on this machine; this process stands on the first."""
    from ray.cluster_utils import Cluster

    # By default its workers give way to every other process, so that a busy machine starves them.
    os.environ.update(RAY_worker_niceness="0", RAY_USAGE_STATS_ENABLED="0")
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=2)
    ray.init(address=cluster.address, log_to_driver=False)
    yield cluster
    ray.shutdown()
    cluster.shutdown()


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    """Some files of items, Parquet among them; one item stands in all of them, one can't be read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(FILES):
        rows = [{"text": f"{TRAM} It was line {number}.{line}."} for line in range(ITEMS)]
        rows.append({"text": TRAM})
        if number % 2:
            pq.write_table(pa.Table.from_pylist(rows), folder / f"{number}.parquet")
        else:
            lines = [json.dumps(row) for row in rows] + (["{}"] if number == 2 else [])
            (folder / f"{number}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return [str(folder)]


def recipe(server: FaultyServer) -> Recipe:
    """What asks the server."""
    return Recipe(Connection(model="m", base_url=server.url), "personnel@v3")


def on_ray(server: FaultyServer, inputs: list[str], out: Path, **more: Any) -> bytes:
    """Run on the cluster; the records."""
    from summarizer.batch.ray import run_ray

    report = run_ray(Plan(recipe(server), workers=4), inputs, out.with_suffix(".journal"), **more)
    assert (report.end, report.snapshot.failed) == ("done", 1)
    with JournalReader(out.with_suffix(".journal")) as journal:
        assert journal.counts().total == FILES * (ITEMS + 1) + 1
        write_records(journal, out)
    return out.read_bytes()


def here(server: FaultyServer, inputs: list[str], out: Path) -> bytes:
    """Run on this machine; the records."""
    with Journal(out.with_suffix(".journal"), stamp_of(recipe(server))) as journal:
        run_local(Plan(recipe(server), workers=4), read_items(inputs, errors="return"), journal)
        write_records(journal, out)
    return out.read_bytes()


@pytest.mark.usefixtures("cluster")
def test_the_records_are_those_of_a_local_run_and_a_second_run_asks_nothing(
    server: FaultyServer, inputs: list[str], tmp_path: Path
):
    """The same bytes but for the times, in the order of the inputs; duplicates in several files are read once."""
    server.will(says('{"people":[]}'))
    local = here(server, inputs, tmp_path / "local.jsonl")
    assert server.requests == FILES * ITEMS + 1
    first = on_ray(server, inputs, tmp_path / "ray.jsonl")
    assert server.requests == 2 * (FILES * ITEMS + 1)
    assert timeless(first) == timeless(local)
    assert on_ray(server, inputs, tmp_path / "ray.jsonl") == first
    assert server.requests == 2 * (FILES * ITEMS + 1)


@pytest.mark.usefixtures("cluster")
def test_a_killed_worker_costs_only_what_it_had_in_flight(
    server: FaultyServer, inputs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Another takes its place; every item has its record once."""
    from summarizer.batch import ray as ray_module

    keepers: list[Any] = []
    begin = ray_module._begin_keeper  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(
        ray_module, "_begin_keeper", lambda *given: keepers.append(begin(*given)) or keepers[0]
    )
    killed = Event()

    def answer(handler: Handler) -> None:
        if server.requests > 20 and not killed.is_set():
            killed.set()
            os.kill(ray.get(keepers[0].workers.remote())[0], signal.SIGKILL)
        says('{"people":[]}')(handler)

    server.will(answer)
    records = on_ray(server, inputs, tmp_path / "ray.jsonl")
    assert killed.is_set()
    assert len(records.splitlines()) == len(set(records.splitlines())) == FILES * ITEMS + 1
    assert server.requests <= FILES * ITEMS + 1 + 4
    server.will(says('{"people":[]}'))
    assert timeless(here(server, inputs, tmp_path / "local.jsonl")) == timeless(records)


def test_a_lost_node_costs_only_what_it_had_in_flight(
    server: FaultyServer, inputs: list[str], tmp_path: Path, cluster: Any
):
    """Its workers and the blocks it held are gone at once; every item has its record once."""
    node = cluster.add_node(num_cpus=2)
    cluster.wait_for_nodes()
    lost = Event()

    def answer(handler: Handler) -> None:
        if server.requests > 20 and not lost.is_set():
            lost.set()
            cluster.remove_node(node, allow_graceful=False)
        says('{"people":[]}')(handler)

    server.will(answer)
    records = on_ray(server, inputs, tmp_path / "ray.jsonl")
    assert lost.is_set()
    assert len(records.splitlines()) == len(set(records.splitlines())) == FILES * ITEMS + 1
    server.will(says('{"people":[]}'))
    assert timeless(here(server, inputs, tmp_path / "local.jsonl")) == timeless(records)


@pytest.mark.usefixtures("cluster")
def test_object_storage_is_read_by_fsspec(tmp_path: Path):
    """Files are listed in their order and read from where they are; `file://` stands for any store."""
    from summarizer.batch.places import list_files, read_file

    for name in "ba":
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"text": f"{TRAM} {name}"}), encoding="utf-8")
    listed = list_files([f"file://{tmp_path}/*.jsonl"])
    assert [Path(one).name for one in listed] == ["a.jsonl", "b.jsonl"]
    assert [found.article.text[-1] for one in listed for found in read_file(one)] == ["a", "b"]  # type: ignore[union-attr]
