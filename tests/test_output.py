"""Results that are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from summarizer.errors import OutputError
from summarizer.output import check_place, write_whole


def test_a_file_is_written_with_a_new_file_s_mode(tmp_path: Path):
    """The text arrives as UTF-8 with its line ends, readable like any new file, and nothing else is left."""
    write_whole(tmp_path / "a.txt", "Ünité\n")
    assert (tmp_path / "a.txt").read_bytes() == "Ünité\n".encode()
    (tmp_path / "plain").touch()
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "plain"]


def test_a_private_file_stays_private(tmp_path: Path):
    """A file that is replaced keeps its mode."""
    path = tmp_path / "a.txt"
    path.touch(0o600)
    write_whole(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == "new"


def test_a_link_goes_on_pointing_to_the_same_place(tmp_path: Path):
    """Writing through a link replaces what it points to, not the link."""
    (tmp_path / "deep").mkdir()
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "deep" / "a.txt")
    write_whole(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "deep" / "a.txt").read_text() == "new"


def test_a_failure_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """When the disk is full the old content stands and the begun file is gone."""
    path = tmp_path / "a.txt"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"No space left on device.*Free some space") as caught:
        write_whole(path, "new")
    assert caught.value.exit_code == 9
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text() == "old"


def test_parts_are_written_one_by_one_and_appear_at_once(tmp_path: Path):
    """While they come the old file stays, and it does so when they fail."""
    path = tmp_path / "a.txt"
    path.write_text("old")
    write_whole(path, (f"{path.read_text()} {number}\n" for number in range(2)))
    assert path.read_text() == "old 0\nold 1\n"
    with pytest.raises(ZeroDivisionError):
        write_whole(path, (str(1 // number) for number in (1, 0)))
    assert path.read_text() == "old 0\nold 1\n"
    assert [left.name for left in tmp_path.iterdir()] == ["a.txt"]


def test_a_device_is_written_to_and_not_replaced():
    """What is no file is written in place; a full one is an OutputError."""
    write_whole(Path(os.devnull), "gone")
    assert not Path(os.devnull).is_file()
    with pytest.raises(OutputError, match="No space"):
        write_whole(Path("/dev/full"), "gone")


@pytest.mark.parametrize(("name", "why"), [("", "it is a folder"), ("no/a.txt", "there is no folder")])
def test_a_place_that_can_not_be_written_is_told_before_the_work(tmp_path: Path, name: str, why: str):
    """A folder, or a file in a folder that is missing, is refused by either function."""
    for check in (check_place, lambda path: write_whole(path, "x")):
        with pytest.raises(OutputError, match=r"can't be written"):
            check(tmp_path / name)
    with pytest.raises(OutputError, match=why):
        check_place(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_told_before_the_work(tmp_path: Path):
    """A folder that takes no new file is refused."""
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="read-only"):
        check_place(tmp_path / "a.txt")


def test_a_place_that_can_be_written_is_left_alone(tmp_path: Path):
    """The check makes nothing and changes nothing."""
    (tmp_path / "old.txt").write_text("old")
    for name in ("old.txt", "new.txt"):
        check_place(tmp_path / name)
    check_place(Path("new.txt"))
    check_place(Path(os.devnull))
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]
