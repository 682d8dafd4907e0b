"""Meta: what is known about a news item besides its text, and where each of it was told."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, model_validator


class Meta(BaseModel):
    """What is known about an item besides its text."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    title: str | None = None
    """The headline."""
    byline: str | None = None
    """Who wrote it, as printed."""
    publisher: str | None = None
    """Who published it."""
    dateline: str | None = None
    """Where it was written, as printed before its first sentence."""
    url: str | None = None
    """Its address."""
    published: date | None = None
    """The day of publication where it was published; weekdays are told against it."""
    published_at: AwareDatetime | None = None
    """The moment of publication, if it is told with its time zone."""
    modified_at: AwareDatetime | None = None
    """The moment of the last change, if it is told with its time zone."""
    language: str | None = None
    """Language code (BCP 47), if it is known."""
    corrections: tuple[str, ...] = ()
    """Notes that say what was corrected, as printed."""
    partial: bool = False
    """Whether only the beginning was there to read, as before a paywall."""
    warnings: tuple[str, ...] = ()
    """What may be amiss in the text as it was read."""
    told_by: dict[str, str] = {}
    """Field → what told it: `option`, `front matter`, `json-ld`, a meta tag's name."""

    @model_validator(mode="after")
    def _take_the_day(self) -> Self:
        """The day of publication from its moment, in the moment's own zone."""
        if self.published is None and self.published_at is not None:
            object.__setattr__(self, "published", self.published_at.date())
            if "published_at" in self.told_by:
                told = {**self.told_by, "published": self.told_by["published_at"]}
                object.__setattr__(self, "told_by", told)
        return self

    def credited(self, teller: str) -> Meta:
        """The same, with everything it tells credited to a teller, where none is named yet."""
        known = self.model_dump(exclude_defaults=True, exclude={"told_by", "warnings", "partial"})
        return self.model_copy(update={"told_by": {**dict.fromkeys(known, teller), **self.told_by}})

    def merged_over(self, other: Meta) -> Meta:
        """These values, and the other's where these are missing; warnings and corrections of both."""
        mine = {
            name: value for name in Meta.model_fields if (value := getattr(self, name)) not in (None, (), {})
        }
        if self.published not in (None, other.published) and self.published_at is None:
            mine["published_at"] = None  # the moment of another day
        both = {
            name: _joined(getattr(self, name), getattr(other, name)) for name in ("warnings", "corrections")
        }
        told = {name: teller for name, teller in other.told_by.items() if name not in mine} | self.told_by
        return other.model_copy(
            update={**mine, **both, "partial": self.partial or other.partial, "told_by": told}
        )


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
