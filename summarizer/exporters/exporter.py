"""What an exporter is: its name, the text it makes of records, where each field goes in it, and what is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.record import Record

Texts = Mapping[str, str]
"""Article id (`record.article.id`) → the article's text, as far as the caller has it."""

FIELDS: Final = (
    "article",
    "summary",
    "who",
    "role.title",
    "role.organization",
    "role.parent",
    "action",
    "status",
    "evidence",
    "reasons",
    "sources",
    "capacity",
    "by",
    "steps",
    "dates.requested",
    "dates.announced",
    "dates.effective",
    "counterpart",
    "background",
    "faults",
    "provenance",
)
"""What a record tells, as the table of formats lists it; fields of a change by their own names."""


@dataclass(frozen=True)
class Exporter:
    """One format that records can be written in. Other packages add theirs as entry points of `summarizer.exporters`."""

    name: str
    """What `--format` calls it."""
    about: str
    """What the text is, and the standard it keeps to."""
    media_type: str
    suffix: str
    """How a file of it is called, with the dot."""
    write: Callable[[Sequence[Record], Texts], str]
    """Records → text that ends with a line end. Must take any number of them, and do without the texts."""
    places: Mapping[str, str]
    """Field (of `FIELDS`) → where it goes; a field that isn't named is lost."""
    limits: tuple[str, ...] = ()
    """What else a reader of the text must know: what is reduced, and what is left out when."""

    @property
    def lost(self) -> tuple[str, ...]:
        """The fields of a record that the text doesn't hold."""
        return tuple(field for field in FIELDS if field not in self.places)
