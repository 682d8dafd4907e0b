"""Player: plays what a tape holds, as vcrpy's Cassette does, without the recorder and all that it loads."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from summarizer.cassettes.store import StoredRequest, canonical, endpoint


@dataclass(frozen=True)
class Asked:
    """A request as tapes compare it."""

    method: str
    path: str
    body: str
    """Canonical JSON."""

    @classmethod
    def of(cls, request: StoredRequest) -> Asked:
        """What is compared of a request."""
        return cls(request.method, request.path, canonical(request.body))

    def matches(self, other: Asked) -> bool:
        """Whether they have the same method, endpoint and body."""
        return (self.method, endpoint(self.path), self.body) == (
            other.method,
            endpoint(other.path),
            other.body,
        )


class Player:
    """Recorded answers, each given once: what replaying needs of vcrpy's Cassette, under its names."""

    dirty = False

    def __init__(self) -> None:
        self.data: list[tuple[Asked, dict[str, Any]]] = []
        """Requests and their responses, in the order of the tape."""
        self.play_counts: Counter[int] = Counter()
        """Index of a recording → how often it was played."""

    def __len__(self) -> int:
        return len(self.data)

    @property
    def play_count(self) -> int:
        """How many answers were given."""
        return self.play_counts.total()

    @property
    def requests(self) -> list[Asked]:
        """The recorded requests."""
        return [asked for asked, _ in self.data]

    def can_play_response_for(self, asked: Asked) -> bool:
        """Whether there is an answer that wasn't given yet."""
        return self._find(asked) is not None

    def play_response(self, asked: Asked) -> dict[str, Any]:
        """The first answer that wasn't given yet.

        Raises:
            KeyError: there is none.
        """
        index = self._find(asked)
        if index is None:
            raise KeyError(asked.path)
        self.play_counts[index] += 1
        return self.data[index][1]

    def _find(self, asked: Asked) -> int | None:
        unplayed = (i for i in range(len(self.data)) if not self.play_counts[i])
        return next((i for i in unplayed if self.data[i][0].matches(asked)), None)
