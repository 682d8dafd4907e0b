"""The journal of an evaluation: rows that are done, one a line, under the stamp they belong to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from summarizer.case import Case
from summarizer.errors import OutputError
from summarizer.record import Record
from summarizer.report import Row
from summarizer.scorecard import Stamp
from summarizer.scoring import case_sha256, score, score_failure


class RowJournal:
    """A file of rows; what another prompt, model or version wrote there is begun anew."""

    def __init__(self, path: Path, stamp: Stamp) -> None:
        self._path = path
        self._head = stamp.model_dump_json()

    def read(self, cases: Sequence[Case]) -> dict[str, Row]:
        """Case id → row of the cases that are done and haven't changed since.

        Raises:
            OutputError: the file can't be read or begun.
        """
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n") if self._path.exists() else [""]
            if lines[0] != self._head:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._path.write_text(f"{self._head}\n", encoding="utf-8")
                return {}
            if lines[-1]:  # cut short by a crash
                with self._path.open("a", encoding="utf-8") as file:
                    file.write("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise OutputError(f"{self._path}: can't be used ({error}).", "Delete the file.") from None
        known = {case.id: case for case in cases}
        rows = (_row(line, known) for line in lines[1:])
        return {row.case.id: row for row in rows if row}

    def add(self, row: Row) -> None:
        """Write a row down.

        Raises:
            OutputError: it can't be written.
        """
        record = row.record.model_dump(mode="json") if row.record else None
        kept = {
            "case": row.case.id,
            "sha256": row.score.case_sha256,
            "failure": row.score.failure,
            "record": record,
        }
        line = json.dumps(kept, ensure_ascii=False)
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")
        except OSError as error:
            raise OutputError(
                f"{self._path}: can't be written ({error.strerror}).", "Free some space, then run again."
            ) from None


def _row(line: str, cases: dict[str, Case]) -> Row | None:
    """The row on a line; a line cut short by a crash is none, and its case is read again."""
    try:
        data = json.loads(line)
        case, failure = cases.get(data["case"]), data["failure"]
        if case is None or case_sha256(case) != data["sha256"]:
            return None
        if failure is not None:
            return Row(case, score_failure(case, failure), None)
        record = Record.model_validate(data["record"])
    except (ValueError, KeyError, TypeError):  # pydantic's errors are ValueErrors
        return None
    return Row(case, score(case, record), record)
