"""Miss: why a request is not on a tape: the nearest recorded one, and what is different about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, Final, cast

from summarizer.cassettes.store import StoredRequest, canonical

_MOST_LINES: Final = 12
_MOST_CHARACTERS: Final = 120
_CONTEXT: Final = 40


def explain_miss(wanted: StoredRequest, recorded: list[StoredRequest]) -> str:
    """A few lines: which recorded request is nearest, and where it differs."""
    if not recorded:
        return "nothing is recorded on it"
    index, nearest = max(enumerate(recorded), key=lambda pair: _likeness(wanted, pair[1]))
    differences = list(_differences(nearest, wanted))
    if not differences:
        return f"request {index + 1} is the same, but was already played"
    shown = [f"  {line}" for line in differences[:_MOST_LINES]]
    more = len(differences) - len(shown)
    tail = [f"  … and {more} more differences"] if more > 0 else []
    return "\n".join(
        [f"nearest is request {index + 1} of {len(recorded)}; since it was recorded:", *shown, *tail]
    )


def _likeness(one: StoredRequest, other: StoredRequest) -> float:
    a, b = canonical(one.body), canonical(other.body)
    same_place = (one.method, one.endpoint) == (other.method, other.endpoint)
    return difflib.SequenceMatcher(None, a, b, autojunk=False).quick_ratio() + same_place


def _differences(old: StoredRequest, new: StoredRequest) -> Iterator[str]:
    if (old.method, old.endpoint) != (new.method, new.endpoint):
        yield f"- {old.method} {old.path}"
        yield f"+ {new.method} {new.path}"
    yield from _compare("", old.body, new.body)


def _compare(place: str, old: Any, new: Any) -> Iterator[str]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        before, after = cast("dict[str, Any]", old), cast("dict[str, Any]", new)
        for key in dict.fromkeys([*before, *after]):
            yield from _compare(f"{place}.{key}".lstrip("."), before.get(key), after.get(key))
    elif isinstance(old, list) and isinstance(new, list):
        olds, news = cast("list[Any]", old), cast("list[Any]", new)
        for i in range(max(len(olds), len(news))):
            yield from _compare(f"{place}[{i}]", _at(olds, i), _at(news, i))
    elif isinstance(old, str) and isinstance(new, str):
        yield from _compare_lines(place, old.split("\n"), new.split("\n"))
    else:
        yield f"{place}: {_short(old)} → {_short(new)}"


def _compare_lines(place: str, old: list[str], new: list[str]) -> Iterator[str]:
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        yield f"{place}, line {a + 1}:"
        before, after = old[a:b], new[c:d]
        if len(before) == len(after) == 1:
            before[0], after[0] = _around(before[0], after[0])
        yield from (f"- {_short(line)}" for line in before)
        yield from (f"+ {_short(line)}" for line in after)


def _around(old: str, new: str) -> tuple[str, str]:
    """Two long lines cut to where they first differ."""
    start = next(
        (i for i, (x, y) in enumerate(zip(old, new, strict=False)) if x != y), min(len(old), len(new))
    )
    cut = max(0, start - _CONTEXT)
    mark = "…" if cut else ""
    return mark + old[cut:], mark + new[cut:]


def _at(items: list[Any], index: int) -> Any:
    return items[index] if index < len(items) else None


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else canonical(value)
    return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]}…"
