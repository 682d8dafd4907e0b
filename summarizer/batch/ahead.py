"""Reading ahead: items are read in a thread of their own, a few more than are worked on."""

from __future__ import annotations

from collections.abc import Iterator
from queue import Empty, Full, Queue
from threading import Event, Thread
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

Thing = TypeVar("Thing")

_LOOK_UP: Final = 0.1  # seconds: how soon a reader notices that nobody wants more


class ReadAhead(Generic[Thing]):
    """An iterator's things, read in a thread, so that slow reading holds up nothing else; a context manager."""

    def __init__(self, things: Iterator[Thing], most: int) -> None:
        self._things = things
        self._waiting: Queue[Thing] = Queue(most)
        self._unwanted, self._finished = Event(), Event()
        self._error: BaseException | None = None
        self._thread = Thread(target=self._read, daemon=True)
        self.ended = False
        """Whether everything was given."""

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._unwanted.set()

    def take(self) -> Thing | None:
        """The next thing; None if it isn't there yet, or after the last.

        Raises:
            BaseException: whatever the iterator raised, after all that it gave before.
        """
        finished = self._finished.is_set()
        try:
            return self._waiting.get_nowait()
        except Empty:
            if finished:
                if self._error is not None:
                    raise self._error from None
                self.ended = True
            return None

    def _read(self) -> None:
        try:
            for thing in self._things:
                while not self._unwanted.is_set():
                    try:
                        self._waiting.put(thing, timeout=_LOOK_UP)
                        break
                    except Full:
                        continue
                if self._unwanted.is_set():
                    return
        except BaseException as error:  # it is raised where the things are taken
            self._error = error
        finally:
            self._finished.set()
