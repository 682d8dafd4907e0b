"""Every exporter: those of this package, and those that installed packages add as entry points."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Final, cast

from summarizer.errors import SettingError, SummarizerError
from summarizer.exporters.exporter import FIELDS, Exporter, Texts
from summarizer.record import Record

GROUP: Final = "summarizer.exporters"
"""The group of entry points: NAME = "package.module:EXPORTER", with an `Exporter` of that name there."""

BUILT_IN: Final = (
    "text",
    "json",
    "jsonl",
    "csv",
    "markdown",
    "popolo",
    "followthemoney",
    "schemaorg",
    "webannotation",
    "ninjs",
    "icalendar",
    "prov",
)
"""The formats of this package, each written by the module of its name, which is loaded when it is asked for."""
_ASK: Final = "Ask the authors of the package that adds it, or use another format."


def exporter_names() -> tuple[str, ...]:
    """The names of all formats, those of this package first; nothing is loaded."""
    return tuple(dict.fromkeys((*BUILT_IN, *(point.name for point in _others()))))


def find_exporter(name: str) -> Exporter:
    """The exporter of this name.

    Raises:
        SettingError: there is none, or the package that adds it is broken.
    """
    if name in BUILT_IN:
        return import_module(f"{__package__}.{name}").EXPORTER
    point = next((point for point in _others() if point.name == name), None)
    if point is None:
        raise SettingError(f"unknown format {name!r}.", f"Use one of: {', '.join(exporter_names())}.")
    return _load(point)


def find_exporters(failures: list[SummarizerError]) -> list[Exporter]:
    """Every exporter; one that can't be loaded, or whose name is taken, is noted in `failures`, and the others are given."""
    found = {name: find_exporter(name) for name in BUILT_IN}
    for point in entry_points(group=GROUP):
        try:
            exporter = _load(point)
        except SettingError as error:
            failures.append(error)
            continue
        if point.name in found:
            failures.append(SettingError(f"{_whose(point)}: there is a format of that name already.", _ASK))
        else:
            found[point.name] = exporter
    return list(found.values())


def export_records(records: Record | Sequence[Record], name: str, texts: Texts | None = None) -> str:
    """Records as text in a format.

    Args:
        records: one record or several.
        name: the format, such as csv; `summarizer export --list` prints them all.
        texts: article id → its text. Only formats that quote what stands around the evidence use it.

    Raises:
        SettingError: there is no such format, or the package that adds it failed.
    """
    exporter = find_exporter(name)
    several = (records,) if isinstance(records, Record) else tuple(records)
    if name in BUILT_IN:
        return exporter.write(several, texts or {})
    try:
        written = cast("object", exporter.write(several, texts or {}))
    except Exception as error:  # whatever another package's code raises
        raise SettingError(f"the exporter {name!r} failed ({error!r}).", _ASK) from error
    if not isinstance(written, str):
        raise SettingError(f"the exporter {name!r} gave no text.", _ASK)
    return written


def _others() -> list[EntryPoint]:
    return [point for point in entry_points(group=GROUP) if point.name not in BUILT_IN]


def _load(point: EntryPoint) -> Exporter:
    try:
        found: object = point.load()
    except Exception as error:  # importing another package's module may raise anything
        raise SettingError(f"{_whose(point)} can't be loaded ({error!r}).", _ASK) from error
    if not isinstance(found, Exporter):
        raise SettingError(f"{_whose(point)} is no summarizer.exporters.Exporter.", _ASK)
    unknown = [field for field in found.places if field not in FIELDS]
    if found.name != point.name or unknown:
        what = f"places unknown fields ({', '.join(unknown)})" if unknown else f"calls itself {found.name!r}"
        raise SettingError(f"{_whose(point)} {what}.", _ASK)
    return found


def _whose(point: EntryPoint) -> str:
    package = f" of {point.dist.name}" if point.dist else ""
    return f"the exporter {point.name!r}{package}"
