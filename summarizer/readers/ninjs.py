"""ninjs: what the fields of an object tell of a story, its versions 1 to 3 and plain `{"text": ...}` alike.

See https://iptc.org/standards/ninjs/: text in `body_text`, `body_xhtml`, `body_ROLE` or `bodies`, a headline in
`headline`, `headline_ROLE` or `headlines`; words of a name are run together in versions 1 and 2 and have capitals in 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, cast

from summarizer.meta import Meta
from summarizer.readers.bodies import has_markup, without_markup
from summarizer.readers.moments import told_times

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "headline", "headline_main", "headlines"),
    "byline": ("byline", "by", "author"),
    "publisher": ("publisher", "source", "copyrightholder"),
    "dateline": ("dateline", "located"),
    "url": ("url", "link", "uri"),
    "language": ("language", "lang"),
}
_TIMES: Final[Mapping[str, tuple[str, ...]]] = {
    "published": ("published", "published_at", "firstcreated", "contentcreated", "date"),
    "modified": ("modified", "modified_at", "versioncreated"),
}
_TEXTS: Final = ("text", "body_text", "body_main")
_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_CORRECTION: Final = re.compile(
    r"\b(?:corrects|corrected|correcting|correction|clarifies|clarification)\b", re.IGNORECASE
)
_LONGEST_SHOWN: Final = 64
_MAIN: Final = (None, "main", "headline")
_UNUSABLE: Final = ("withheld", "canceled", "cancelled")


class Body(NamedTuple):
    """A story's text, and whether it is HTML."""

    text: str
    markup: bool


def text_of(told: Mapping[str, Any]) -> Body | None:
    """The story of an object; its plain text before its markup."""
    bodies = [*_bodies_in_list(told.get("bodies")), *_bodies_by_name(told)]
    return min((body for body in bodies if body.text.strip()), key=lambda body: body.markup, default=None)


def _bodies_by_name(told: Mapping[str, Any]) -> Iterator[Body]:
    others = (key for key in told if key == "html" or (key.startswith("body") and key not in _TEXTS))
    for key in (*_TEXTS, *others):
        value = told.get(key)
        if isinstance(value, str):
            yield Body(value, "html" in key or has_markup(value))


def _bodies_in_list(bodies: object) -> Iterator[Body]:
    """Those of ninjs 2 and 3, the main ones first."""
    for body in sorted(_objects(bodies), key=lambda body: body.get("role") not in _MAIN):
        told = {key.lower(): value for key, value in body.items()}
        value = told.get("value") or told.get("charcontent")
        if isinstance(value, str):
            yield Body(
                value, "html" in str(told.get("contenttype") or told.get("mimetype")) or has_markup(value)
            )


def meta_of(told: Mapping[str, Any]) -> Meta:
    """What an object tells besides its text; a field that can't be used is warned of and left out."""
    fields = {key.lower(): (key, value) for key, value in told.items()}
    known: dict[str, Any] = {}
    tellers: dict[str, str] = {}
    warnings: list[str] = []
    for name, keys in _NAMES.items():
        for key, value in _present(fields, keys):
            words = _words(value)
            if words is None:
                warnings.append(f"{key}: is no text and was left out.")
            elif words and (name != "url" or _ADDRESS.match(words)):
                known[name], tellers[name] = words, key
                break
    note = _words(fields.get("ednote", ("", None))[1]) or ""
    if _CORRECTION.search(note):
        known["corrections"], tellers["corrections"] = (note,), "ednote"
    meta = Meta(**known, warnings=(*warnings, *_cautions(fields)), told_by=tellers)
    return meta.merged_over(told_times(dict(_times(fields))))


def _present(fields: Mapping[str, tuple[str, Any]], keys: Iterable[str]) -> Iterator[tuple[str, Any]]:
    return (fields[key] for key in keys if key in fields and fields[key][1] is not None)


def _times(fields: Mapping[str, tuple[str, Any]]) -> Iterator[tuple[str, tuple[str, str]]]:
    for name, keys in _TIMES.items():
        for key, value in _present(fields, keys):
            if value != "":
                yield name, (value if isinstance(value, str) else repr(value)[:_LONGEST_SHOWN], key)
                break


def _cautions(fields: Mapping[str, tuple[str, Any]]) -> Iterator[str]:
    """What its sender says against its use."""
    status = fields.get("pubstatus", ("", None))[1]
    if status in _UNUSABLE:
        yield f"Its sender says that it is {status}."
    embargo = fields.get("embargoed", ("", None))[1]
    if isinstance(embargo, str) and embargo.strip():
        yield f"Its sender holds it back until {embargo.strip()[:_LONGEST_SHOWN]}."


def _words(value: object) -> str | None:
    """The words of a field on one line, empty if it has none; None if it is of the wrong type."""
    if isinstance(value, str):
        return " ".join((without_markup(value) if has_markup(value) else value).split())
    if isinstance(value, dict):
        named = cast("dict[str, object]", value)
        return _words(named.get("name", named.get("value")))
    if isinstance(value, list):
        listed = cast("list[object]", value)
        headlines = sorted(_objects(listed), key=lambda each: each.get("role") not in _MAIN)
        if any("role" in each for each in headlines):
            return _words(headlines[0])
        words = [_words(each) for each in listed]
        return None if None in words else ", ".join(filter(None, words))
    return None


def _objects(value: object) -> list[dict[str, Any]]:
    listed = cast("list[Any]", value) if isinstance(value, list) else []
    return [cast("dict[str, Any]", each) for each in listed if isinstance(each, dict)]
