"""Roster: people looked up by the words of their names, instead of by going through them all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarizer.ground.find import runs, runs_sought
from summarizer.ground.names import forms_sought, same_person, words_shared


class Roster:
    """People in the order in which an article names them."""

    def __init__(self, people: Iterable[str] = ()) -> None:
        """Enter these people."""
        self._people: list[str] = []
        self._alike: dict[str, list[int]] = {}
        self._sought: dict[str, list[int]] = {}
        self._same: dict[str, tuple[str, ...]] = {}
        for name in people:
            self.add(name)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody entered."""
        return tuple(self._people)

    def add(self, name: str) -> None:
        """Enter one more person."""
        self._people.append(name)
        self._enter(len(self._people) - 1, name)

    def rename(self, old: str, new: str) -> None:
        """Give a person another form of the name."""
        at = self._people.index(old)
        self._people[at] = new
        self._enter(at, new)

    def named_in(self, text: str) -> tuple[str, ...]:
        """Everybody whom a text names, and some whom it does not."""
        return self._at(self._sought, runs(text))

    def alike(self, name: str) -> tuple[str, ...]:
        """Everybody whose name has a word in common with another: all who may be the same are among them."""
        return self._at(self._alike, _words_alike(name))

    def same(self, name: str) -> tuple[str, ...]:
        """Everybody who may be the person of a name."""
        if name not in self._same:
            self._same[name] = tuple(other for other in self.alike(name) if same_person(name, other))
        return self._same[name]

    def _enter(self, at: int, name: str) -> None:
        self._same.clear()
        for word in _words_alike(name):
            self._alike.setdefault(word, []).append(at)
        for word in _words_sought(name):
            self._sought.setdefault(word, []).append(at)

    def _at(self, index: dict[str, list[int]], words: Iterable[str]) -> tuple[str, ...]:
        places = {at for word in words for at in index.get(word, ())}
        return tuple(self._people[at] for at in sorted(places))


@lru_cache(maxsize=128)
def roster_of(people: tuple[str, ...]) -> Roster:
    """The roster of these people, which nobody adds to."""
    return Roster(people)


@lru_cache(maxsize=2048)
def _words_alike(name: str) -> frozenset[str]:
    return runs_sought(name) | words_shared(name)


def _words_sought(name: str) -> frozenset[str]:
    """One word that stands wherever the person is named, or one for each form of the name."""
    whole, surnames = forms_sought(name)
    forms = [words for form in (*whole, *surnames) if (words := runs_sought(form))]
    shared = forms[0].intersection(*forms) if forms else frozenset[str]()
    return frozenset(max(words, key=len) for words in ([shared] if shared else forms))
