"""People: every person an article names, found by the look of their names.

Two capitalised words or more, after titles are taken off, that no list knows as an outlet or a
body. A surname alone is nobody new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.article import Article
from summarizer.attribution import is_outlet, speaker_kind
from summarizer.ground.names import looks_like_name, name_words, same_person

_WORD: Final = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'\-]*\.?)"
_PARTICLE: Final = (
    r"(?:de|da|das|do|dos|di|du|del|della|den|der|van|von|zu|la|le|al|el|bin|ibn|ter|ten|i|y|e)"
)
_NAME: Final = re.compile(rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD})+")
_POSSESSIVE: Final = re.compile(r"[’']s?$")


def find_people(article: Article) -> tuple[str, ...]:
    """Each person once, by the fullest form of the name, in the order of the article."""
    people: list[str] = []
    for sentence in article.sentences:
        for name in names_in(article.sentence_text(sentence)):
            same = [known for known in people if same_person(known, name)]
            if not same:
                people.append(name)
            elif len(same) == 1 and len(name.split()) > len(same[0].split()):
                people[people.index(same[0])] = name
    return tuple(people)


def names_in(text: str) -> Iterator[str]:
    """The full names of people in a sentence, without titles."""
    for match in _NAME.finditer(text):
        words = name_words(match.group())
        name = _POSSESSIVE.sub("", " ".join(words)).rstrip(".")
        if (
            len(words) > 1
            and looks_like_name(name)
            and speaker_kind(name) == "person"
            and not is_outlet(name)
        ):
            yield name
