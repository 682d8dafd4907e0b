"""FetchPolicy: how far fetching may go, and the deadline of one fetch."""

from __future__ import annotations

import math
import re
import time
from dataclasses import dataclass
from typing import Final

from summarizer.errors import SettingError
from summarizer.settings import package_version

AGENT: Final = "personnel-summarizer"
"""How a robots.txt calls this program."""
_CONTACT: Final = re.compile(r"[!-'*-~]{1,200}")


@dataclass(frozen=True)
class FetchPolicy:
    """How far fetching may go.

    Raises:
        SettingError: a value makes no sense.
    """

    robots: bool = True
    """Whether what a site's robots.txt asks not to fetch is left alone."""
    contact: str | None = None
    """Where who runs this can be reached, a mail address or a page's; sites see it in the user agent."""
    timeout: float = 30.0
    """Seconds that one fetch may take, its redirects and robots.txt included, the waiting for its turn not."""
    max_bytes: int = 10_000_000
    """Most bytes of an answer, after unpacking."""
    max_redirects: int = 5
    """Most redirects that are followed."""
    delay: float = 1.0
    """Seconds between two fetches from one host, at least."""
    max_delay: float = 10.0
    """Most seconds that a robots.txt's Crawl-delay is honoured."""
    any_port: bool = False
    """Whether ports below 1024 other than 80 and 443, those of other services, may be asked."""

    def __post_init__(self) -> None:
        lowest = {"timeout": 0.001, "max_bytes": 1, "max_redirects": 0, "delay": 0, "max_delay": 0}
        for name, least in lowest.items():
            value = getattr(self, name)
            if not (math.isfinite(value) and value >= least):
                raise SettingError(f"{name}={value!r} can't be kept.", f"Give a number from {least} up.")
        if self.contact is not None and not _CONTACT.fullmatch(self.contact):
            raise SettingError(
                f"the contact {self.contact!r} can't stand in a user agent.",
                "Give a mail address or a page's address: ASCII, no spaces, no parentheses.",
            )

    @property
    def user_agent(self) -> str:
        """What sites are told about who asks."""
        contact = f" (+{self.contact})" if self.contact else ""
        return f"{AGENT}/{package_version()}{contact}"


class Deadline:
    """When a fetch must have ended."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left; none or fewer when it has passed."""
        return self._end - time.monotonic()

    def extend(self, seconds: float) -> None:
        """Don't count some seconds."""
        self._end += seconds
