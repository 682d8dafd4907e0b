"""Gendersigns: what titles, "herself" and the pronouns of a whole article tell of its people's genders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal

from summarizer.ground.undergoer.genders import Genders, pronoun_in
from summarizer.ground.undergoer.scene import PERSON, Scene, set_scene
from summarizer.late import late

Gender = Literal["man", "woman"]

_I: Final = re.IGNORECASE
_MEN_TITLES: Final = """
    mr sir lord king prince duke baron earl emperor father monsieur herr señor brother fr msgr pope
    alderman congressman councilman assemblyman
"""
_WOMEN_TITLES: Final = """
    mrs ms miss dame lady queen princess duchess baroness countess mme mlle madame frau señora sister smt
    chairwoman congresswoman councilwoman assemblywoman spokeswoman
"""
_MEN: Final = frozenset(_MEN_TITLES.split())
_WOMEN: Final = frozenset(_WOMEN_TITLES.split())
# "Roth herself".
_HIMSELF: Final = late(rf"{PERSON}\s+(?:himself|(?P<woman>herself))\b", _I)
# A name that opens a sentence and has no verb of saying behind it: who says "she" may mean another.
_OPENS: Final = late(
    rf"(?:(?!\b(?:of|for|to|with|from|by|after|before|than|that|when|if|because|and)\b)[^\ue000;:\"]){{0,60}}{PERSON}(?!\ue001|'s?|:)"
    r"(?!(?:,[^,]{1,80},|\s\([^)]*\))?\s+(?:has\s+|had\s+|also\s+|then\s+)?(?:said|says|told|tells|call|ask|announc|claim|argu|accus|wrote|add|insist|believ|report|confirm|deni|thank|prais|describ|expect|name|appoint|fired|dismiss|sack|remov|order|persuad|beat|defeat)\w*)"
)
_UNANIMOUS: Final = 2
"""So many sentences that mean somebody by the same pronoun tell."""


def read_genders(texts: Iterable[str], people: tuple[str, ...]) -> Genders:
    """What titles, "herself" and the pronouns of the sentences about somebody tell."""
    titled: dict[str, Counter[Gender]] = {}
    meant: dict[str, Counter[Gender]] = {}
    for text in texts:
        scene = set_scene(text, people)
        for start, names in scene.names.items():
            if gender := _title_of(scene, text, start):
                _count(titled, names, gender)
        for match in _HIMSELF.finditer(scene.text):
            _count(titled, scene.at(match.start()), "woman" if match["woman"] else "man")
        if gender := _only_pronoun(scene):
            _count(meant, next(iter(scene.names.values())), gender)
    found = {name: votes for name, votes in meant.items() if votes.total() >= _UNANIMOUS} | titled
    sure = {name: next(iter(votes)) for name, votes in found.items() if len(votes) == 1}
    return Genders(
        frozenset(name for name, gender in sure.items() if gender == "man"),
        frozenset(name for name, gender in sure.items() if gender == "woman"),
    )


def _count(votes: dict[str, Counter[Gender]], names: tuple[str, ...], gender: Gender) -> None:
    if len(names) == 1:
        votes.setdefault(names[0], Counter())[gender] += 1


def _title_of(scene: Scene, text: str, start: int) -> Gender | None:
    """The gender that the titles of a name tell: "Mr. Roth", "Dame Ana Ruiz"."""
    end = start + 1
    while end < len(scene.text) and scene.text[end] == PERSON[1]:
        end += 1
    words = {word.rstrip(".").lower() for word in text[start:end].split()[:-1]}
    return "man" if words & _MEN else "woman" if words & _WOMEN else None


def _only_pronoun(scene: Scene) -> Gender | None:
    """The gender of the pronouns behind the one name of a sentence, which is its subject."""
    opens = _OPENS.match(scene.text) if len(scene.names) == 1 else None
    if opens is None or pronoun_in(scene.text[: opens.end()]):
        return None
    pronoun = pronoun_in(scene.text)
    return ("man" if pronoun == "he" else "woman") if pronoun else None
