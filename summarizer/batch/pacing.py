"""Pacing: when the next question may be sent, whoever sends it. Pure: the time is told.

One pacer stands before all workers of a run. It keeps the budgets per minute, waits when the server
says so, and when nothing gets through it tries one question at a time, ever more seldom.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Final, Self

_WINDOW: Final = 60.0  # seconds
_LONGEST_PAUSE: Final = 60.0  # seconds
_DOWN_AFTER: Final = 3
"""Failures in a row, with no answer between them, that mean that the server is down."""


@dataclass
class Budget:
    """So much per minute: no sixty seconds ever hold more."""

    most: float
    _spent: deque[list[float]] = field(default_factory=deque[list[float]])
    _sum: float = 0.0

    def delay(self, now: float, amount: float) -> float:
        """Seconds until so much more is allowed; what is more than a whole minute's waits for an empty one."""
        self._forget(now)
        over = self._sum + min(amount, self.most) - self.most
        if over <= 0:
            return 0.0
        for at, spent in self._spent:
            over -= spent
            if over <= 0:
                return max(0.0, at + _WINDOW - now)
        return _WINDOW

    def spend(self, now: float, amount: float) -> list[float]:
        """Count an amount; what is given can be put right with `correct`."""
        entry = [now, amount]
        self._spent.append(entry)
        self._sum += amount
        return entry

    def correct(self, entry: list[float], amount: float) -> None:
        """Put an amount right that was guessed."""
        if self._spent and entry[0] >= self._spent[0][0]:
            self._sum += amount - entry[1]
            entry[1] = amount

    def _forget(self, now: float) -> None:
        while self._spent and self._spent[0][0] <= now - _WINDOW:
            self._sum -= self._spent.popleft()[1]


@dataclass
class Ticket:
    """One question that was let through."""

    at: float
    guess: float
    """Tokens it was thought to take."""
    entries: list[tuple[Budget, list[float]]] = field(default_factory=list[tuple[Budget, list[float]]])


@dataclass
class Pacer:
    """Lets questions through one by one; see the module."""

    most: int
    """Questions in flight at once."""
    requests: Budget | None = None
    tokens: Budget | None = None
    window: int = 0
    """Questions in flight that seem to be welcome now."""
    reopens: float = 0.0
    """When the pause ends."""
    down_since: float | None = None
    """When the server began to fail, until it answers again."""
    last_answer: float | None = None
    _paused: float = -1.0
    """When the last pause began."""
    _strain: int = 0
    """Failures and refusals since the last answer."""

    @classmethod
    def per_minute(cls, most: int, requests: float | None, tokens: float | None) -> Self:
        """A pacer for so many questions in flight, with budgets per minute where they are limited."""
        return cls(most, Budget(requests) if requests else None, Budget(tokens) if tokens else None)

    def __post_init__(self) -> None:
        """Begin with all that may be in flight."""
        self.window = self.window or self.most

    def delay(self, now: float, in_flight: int, guess: float) -> float | None:
        """Seconds until the next question may be sent; None if an answer must come first."""
        if in_flight >= self.window:
            return None
        waits = [self.reopens - now]
        if self.requests:
            waits.append(self.requests.delay(now, 1))
        if self.tokens:
            waits.append(self.tokens.delay(now, guess))
        return max(0.0, *waits)

    def send(self, now: float, guess: float) -> Ticket:
        """Let a question through that is thought to take so many tokens."""
        ticket = Ticket(now, guess)
        for budget, amount in ((self.requests, 1.0), (self.tokens, guess)):
            if budget:
                ticket.entries.append((budget, budget.spend(now, amount)))
        return ticket

    def answered(self, now: float, ticket: Ticket, requests: int, tokens: float | None) -> None:
        """The server answered; it took so many requests and tokens."""
        self._strain, self.down_since, self.last_answer = 0, None, now
        self.window = min(self.most, self.window + 1)
        actual = {id(self.requests): float(requests), id(self.tokens): tokens}
        for budget, entry in ticket.entries:
            amount = actual[id(budget)]
            if amount is not None:
                budget.correct(entry, amount)

    def asked_to_wait(self, now: float, ticket: Ticket, seconds: float | None) -> None:
        """The server is there and wants fewer questions: all wait as long as it says."""
        if ticket.at > self._paused:  # those sent before a pause say what it was made for
            self._strain += 1
            self.window = max(1, self.window // 2)
            self._pause(now, self._backoff(1) if seconds is None else seconds)
        elif seconds is not None:
            self.reopens = max(self.reopens, now + seconds)

    def failed(self, now: float, ticket: Ticket) -> None:
        """The server can't be reached or fails: after a few in a row all wait, ever longer."""
        if ticket.at <= self._paused:
            return
        self._strain += 1
        if self._strain >= min(_DOWN_AFTER, self.window):
            self.down_since = self.down_since or now
            self.window = 1
            self._pause(now, self._backoff(_DOWN_AFTER))

    def _backoff(self, first: int) -> float:
        return min(_LONGEST_PAUSE, 2.0 ** max(0, min(self._strain - first, 10)))

    def _pause(self, now: float, seconds: float) -> None:
        self._paused = now
        self.reopens = max(self.reopens, now + seconds)
