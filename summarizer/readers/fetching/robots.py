"""robots.txt: what a site asks programs not to fetch, asked once a host and kept for a day."""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

from summarizer.errors import FetchError, SettingError
from summarizer.readers.fetching.network import UnreachableError
from summarizer.readers.fetching.policy import AGENT, Deadline

if TYPE_CHECKING:
    import httpx2
    from protego import Protego

    from summarizer.readers.fetching.line import Line

_MOST_BYTES: Final = 512_000  # RFC 9309 asks for 500 KiB at least
_MOST_KEPT: Final = 1000  # hosts
_FRESH: Final = 24 * 3600.0  # seconds, as RFC 9309 has it
_FAILURE_FRESH: Final = 300.0  # seconds
_AGENT_LINE: Final = re.compile(r"(?i)\s*user(?:-|\s*)agent\b\s*:?([^#]*)")
_IGNORE: Final = "or ignore robots.txt (--ignore-robots) if you may."


@dataclass
class _Kept:
    """What is known of one host."""

    lock: Lock = field(default_factory=Lock)
    rules: Protego | None = None
    """None where everything may be fetched."""
    failure: FetchError | None = None
    until: float = -1.0
    """When it is asked for anew."""


class Robots:
    """What sites ask programs not to fetch."""

    def __init__(self, line: Line, clock: Callable[[], float] = time.monotonic) -> None:
        self._line = line
        self._clock = clock
        self._lock = Lock()
        self._hosts: OrderedDict[bytes, _Kept] = OrderedDict()

    def check(self, url: httpx2.URL, deadline: Deadline) -> float:
        """Seconds that a site wants between two requests, 0 if it tells none.

        Raises:
            FetchError: the site asks not to fetch this address, or can't be asked.
            SettingError: what reads a robots.txt is not installed.
        """
        kept = self._kept(url)
        if not kept.lock.acquire(timeout=max(deadline.left, 0)):
            raise FetchError("its robots.txt did not come in time.", f"Try again later, {_IGNORE}")
        try:
            if self._clock() >= kept.until:
                self._renew(kept, url, deadline)
            rules, failure = kept.rules, kept.failure
        finally:
            kept.lock.release()
        if failure is not None:
            raise FetchError(failure.message, failure.hint)
        if rules is None:
            return 0.0
        if not rules.can_fetch(str(url), AGENT):
            raise FetchError(
                "the site's robots.txt asks programs not to fetch it.",
                f"Save the page and give the file, {_IGNORE}",
            )
        return rules.crawl_delay(AGENT) or 0.0

    def forget(self) -> None:
        """Ask every site anew."""
        with self._lock:
            self._hosts.clear()

    def _kept(self, url: httpx2.URL) -> _Kept:
        origin = b"%s://%s" % (url.raw_scheme, url.netloc)
        with self._lock:
            kept = self._hosts.setdefault(origin, _Kept())
            self._hosts.move_to_end(origin)
            if len(self._hosts) > _MOST_KEPT:
                self._hosts.popitem(last=False)
            return kept

    def _renew(self, kept: _Kept, url: httpx2.URL, deadline: Deadline) -> None:
        kept.rules, kept.failure = None, None
        try:
            kept.rules = self._ask(url, deadline)
        except UnreachableError as error:
            kept.failure = error  # the page would fail the same way
        except FetchError as error:
            kept.failure = FetchError(
                f"its robots.txt can't be read, so it may not be fetched: {error.message}",
                f"Try again later, {_IGNORE}",
            )
        kept.until = self._clock() + (_FRESH if kept.failure is None else _FAILURE_FRESH)

    def _ask(self, url: httpx2.URL, deadline: Deadline) -> Protego | None:
        address = url.copy_with(raw_path=b"/robots.txt")
        with self._line.follow(address, deadline, _allow) as (_, answer):
            if answer.has_failed:
                raise FetchError(f"the server failed ({answer.status}).", "")
            if answer.status >= 300:  # noqa: PLR2004  # there is none
                return None
            data, _ = answer.read(_MOST_BYTES)
        return parse_robots(data.decode("utf-8-sig", "replace"))


def _allow(_: httpx2.URL) -> None:
    pass


def parse_robots(text: str) -> Protego:
    """The rules of a robots.txt, for this program and for all.

    Raises:
        SettingError: what reads it is not installed.
    """
    try:
        from protego import Protego
    except ImportError:
        raise SettingError(
            "reading a robots.txt needs protego, which is not installed.",
            "Install it: pip install 'personnel-summarizer[html]'.",
        ) from None
    # Thousands of programs named over thousands of rules would multiply: all the others become one.
    return Protego.parse("\n".join(map(_ours_or_other, text.splitlines())))


def _ours_or_other(line: str) -> str:
    named = _AGENT_LINE.match(line)
    if named is None:
        return line
    name = named.group(1).strip().lower().partition("/")[0]
    if name == "*":
        return line
    name = name.replace("*", "")
    return f"User-agent: {name if name and name in AGENT else 'others'}"
