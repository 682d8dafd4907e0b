"""Fetcher: the page at an address, as a document."""

from __future__ import annotations

import ssl
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from summarizer.errors import FetchError
from summarizer.readers.document import Document
from summarizer.readers.fetching.addresses import is_public, parse_address, shown
from summarizer.readers.fetching.line import Line
from summarizer.readers.fetching.network import Allowed, Gate, Resolve, look_up
from summarizer.readers.fetching.policy import Deadline, FetchPolicy
from summarizer.readers.fetching.robots import Robots

if TYPE_CHECKING:
    import httpx2

_MOST_HOSTS: Final = 10_000
_GZIP_TYPES: Final = ("application/gzip", "application/x-gzip")


class Fetcher:
    """Gets pages from addresses, within a policy; `Fetcher().fetch` is what `read_items(fetch=...)` takes.

    One can be used by many threads; it keeps each site's robots.txt and when its pages were asked for last.

    Args:
        policy: how far it may go.
        allowed: whether an IP address may be connected to; by default only public ones. Names such as `intranet`
            are looked up only if it is given.
        resolve: a host's IP addresses; by default as the system tells them.
        tls: whom to trust; by default the certificates that the system trusts.
        clock: seconds that never run back, and `sleep`, which waits some: for the pace.
        sleep: see `clock`.
    """

    def __init__(
        self,
        policy: FetchPolicy | None = None,
        *,
        allowed: Allowed = is_public,
        resolve: Resolve = look_up,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.policy = policy or FetchPolicy()
        self._line = Line(self.policy, Gate(resolve, allowed), tls)
        self._robots = Robots(self._line, clock) if self.policy.robots else None
        self._pace = _Pace(clock, sleep)

    def fetch(self, url: str) -> Document:
        """The document at an address, its final address in `url`.

        Raises:
            FetchError: it can't be fetched, or mustn't be.
            SettingError: what reads a robots.txt is not installed.
        """
        policy = self.policy
        deadline = Deadline(policy.timeout)
        visited: set[str] = set()
        try:
            first = parse_address(url, any_port=policy.any_port)
            with self._line.follow(first, deadline, lambda at: self._before(at, deadline, visited)) as (
                at,
                answer,
            ):
                answer.check(policy.max_bytes)
                data = answer.read_document(policy.max_bytes)
        except FetchError as error:
            raise FetchError(f"{shown(url)}: {error.message}", error.hint) from None
        final = str(at)
        media_type = None if answer.media_type in _GZIP_TYPES else answer.media_type
        return Document.of(shown(final), data, url=final, media_type=media_type, charset=answer.charset)

    def close(self) -> None:
        """Forget what was kept; no connection stays open between two fetches."""
        if self._robots is not None:
            self._robots.forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _before(self, url: httpx2.URL, deadline: Deadline, visited: set[str]) -> None:
        """Ask the site's robots.txt, then wait for the host's turn: once a fetch, not at every redirect."""
        wanted = self._robots.check(url, deadline) if self._robots is not None else 0.0
        if url.host not in visited:
            visited.add(url.host)
            began = time.monotonic()
            self._pace.wait(url.host, max(self.policy.delay, min(wanted, self.policy.max_delay)))
            deadline.extend(time.monotonic() - began)


class _Pace:
    """Lets fetches from one host begin some seconds apart."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock = clock
        self._sleep = sleep
        self._lock = Lock()
        self._next: OrderedDict[str, float] = OrderedDict()

    def wait(self, host: str, seconds: float) -> None:
        """Wait for a host's turn, and take it."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + seconds
            self._next.move_to_end(host)
            if len(self._next) > _MOST_HOSTS:
                self._next.popitem(last=False)
        if turn > now:
            self._sleep(turn - now)
