"""Prune: of a folder of tapes delete what is of nothing, and cut out what nothing asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from summarizer.cassettes import read_tape, write_tape
from summarizer.errors import TapeError
from summarizer.inventory.finding import Finding


def prunable(findings: Sequence[Finding]) -> list[Finding]:
    """The orphans, and the tapes whose only fault is that nothing asks for some of their requests."""
    faults = [finding.path for finding in findings if finding.state != "ok"]
    return [
        finding
        for finding in findings
        if finding.state == "orphan" or (finding.state == "unplayed" and faults.count(finding.path) == 1)
    ]


def prune_tapes(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Prune what `prunable` says of these findings; gives each when it is done.

    A tape that was cut keeps its day. Folders that are left empty go, but not the folder of tapes.

    Raises:
        TapeError: a file can't be deleted or written.
    """
    for finding in prunable(findings):
        if finding.state == "orphan":
            _delete(finding.path)
        else:
            _cut(finding)
        yield finding


def _cut(finding: Finding) -> None:
    stored = read_tape(finding.path)
    if stored is None:
        return
    kept = [i for number, i in enumerate(stored.interactions, 1) if number not in finding.unplayed]
    write_tape(finding.path, kept, stored.model, stored.recorded)


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise TapeError(
            f"{path}: can't be deleted ({error.strerror}).", "Check the permissions of its folder."
        ) from None
    with suppress(OSError):  # a folder that holds something stays
        path.parent.rmdir()
        path.parent.parent.rmdir()
