"""Subject: whose change it is, which way the post moves, and which sentences speak of that person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.attribution import bare, find_attributions
from summarizer.cues.phrases import straighten
from summarizer.ground.kept import kept
from summarizer.ground.names import mentions, same_person
from summarizer.ground.namewords import TITLES
from summarizer.ground.orders import is_order
from summarizer.ground.people import people_with
from summarizer.ground.roster import roster_of
from summarizer.ground.undergoer.scene import PERSON, Scene, set_scene
from summarizer.vocabulary import Action, Direction

_PRONOUN: Final = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_BACK: Final = 4
"""How many sentences without a name a pronoun may reach back over."""
_OF: Final = re.compile(r"\s+(?:of|for|at|in|to)\s.*$|,.*$", re.DOTALL)
_LONGEST_OFFICE: Final = 4
_TELLING: Final = 4
"""Letters a word of a body's name has at least, to tell the body."""
_FIRST: Final = frozenset(
    ("head", "chief", "general", "principal", "managing", "executive", "national", "lead")
)
"""What is left out where there is one: "the head coach" is "the coach", "the fitness coach" is not."""


_MARK: Final = re.compile(PERSON)
_HONORIFICS: Final = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "acting", "former", "ex", "then")
)
_NOUNS: Final = r"(?P<office>[a-z-]+(?:\s(?!of\b|for\b|at\b|in\b|who\b)[a-z-]+){0,2})(?:\s(?:of|for|at|in)\s[^,;:.]{1,50})?"
_OFFICE_BEFORE: Final = re.compile(rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|'s)\s{_NOUNS},\s$")
_OFFICE_BEHIND: Final = re.compile(rf",\s(?:(?:the|its|their)\s|[\w' -]+'s\s){_NOUNS}[,.;]")


class Subject(NamedTuple):
    """What the details of a change hang on."""

    name: str
    direction: Direction
    action: Action
    told: int
    """Number of the sentence that tells the change: where a claim without a pointer is looked for."""
    about: frozenset[int]
    """Numbers of the sentences that speak of the person, by name, pronoun or office."""

    def is_meant(self, sentence: Sentence | None) -> bool:
        """Whether a sentence speaks of the person."""
        return sentence is not None and sentence.number in self.about


@kept
def sentences_about(
    article: Article, name: str, title: str | None = None, body: str | None = None
) -> frozenset[int]:
    """Numbers of the sentences that speak of a person, as far as word order can tell.

    By name; by a pronoun that follows a sentence about them; or by the office alone ("the coach",
    "the head of the commission"), where nobody else is named beside it.
    """
    office = _office(title, body)
    about: set[int] = set()
    meant: tuple[str, ...] = ()
    since = 0
    for number, text, scene, likely in _scenes(article, people_with(article, name)):
        named = scene.between(0, len(text))
        by_pronoun = bool(_PRONOUN.search(text)) and any(same_person(name, other) for other in meant)
        told = name in likely and mentions(text, name)
        told = told or (office is not None and _is_office_alone(scene, office))
        if told or by_pronoun:
            about.add(number)
        if named or told:
            # Who was meant before may be meant again behind a sentence that speaks of both.
            # So is whoever was told of before a sentence that names only its speaker.
            over = meant if _only_speaks(text, named) else ()
            meant, since = (*named, *over, *((name,) if told or by_pronoun else ())), 0
        elif by_pronoun:
            since = 0
        else:
            since += 1
            meant = meant if since <= _BACK else ()
    return frozenset(about)


@lru_cache(maxsize=2048)
def _only_speaks(text: str, named: tuple[str, ...]) -> bool:
    """Whether everybody whom a sentence names is only the one who says it."""
    speakers = [a.speaker for a in find_attributions(text)]
    return all(any(same_person(name, bare(speaker)) for speaker in speakers) for name in named)


class _Seen(NamedTuple):
    """A sentence that is no order to its reader."""

    number: int
    text: str
    scene: Scene
    likely: frozenset[str]
    """Everybody whom it names, and some whom it does not."""


@kept
def _scenes(article: Article, people: tuple[str, ...]) -> tuple[_Seen, ...]:
    """The sentences with their people marked: each person's change is looked for in all of them."""
    roster = roster_of(people)
    texts = ((sentence.number, article.sentence_text(sentence)) for sentence in article.sentences)
    return tuple(
        _Seen(number, text, set_scene(text, people), frozenset(roster.named_in(text)))
        for number, text in texts
        if not is_order(text)
    )


@kept
def office_of(article: Article, name: str) -> str | None:
    """The office the article gives a person beside the name: "the mayor of Holm, Ana Ruiz", "Mayor Ana Ruiz"."""
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        scene = set_scene(text, (name,))
        for start in scene.names:
            mark = _MARK.match(scene.text, start)
            end = mark.end() if mark else start
            titles = [word for word in text[start:end].split() if word.lower() in TITLES - _HONORIFICS]
            found = _OFFICE_BEFORE.search(scene.text[:start]) or _OFFICE_BEHIND.match(scene.text, end)
            if titles or found:
                return " ".join(titles).lower() or (found["office"] if found else None)
    return None


def _office(title: str | None, body: str | None) -> re.Pattern[str] | None:
    """The pattern of a title used as a name: "the head coach", "the coach", "the chief of the brigade"."""
    words = _OF.sub("", title or "").split()
    if not 0 < len(words) <= _LONGEST_OFFICE:
        return None
    *before, head = (re.escape(word) for word in words)
    qualified = "".join(rf"(?:{word}\s+)?" if word.lower() in _FIRST else rf"{word}\s+" for word in before)
    of_body = "|".join(re.escape(word) for word in straighten(body or "").split() if len(word) >= _TELLING)
    behind = rf"(?:\s+(?:of|for|at)\s+(?:[\w'-]+\s+)*?(?:{of_body})\b)?" if of_body else ""
    return re.compile(
        rf"\b(?:(?:the|its|their|our)\s+(?:(?:outgoing|current|present|acting|new)\s+)?"
        rf"|(?:choice|nominee|candidate|pick)\s+(?:for|as)\s+(?:the\s+)?){qualified}{head}(?![\w-]){behind}",
        re.IGNORECASE,
    )


# "The director, Ana Ruiz" is hers; "the director of rugby" is another office.
_NAMED_BEHIND: Final = re.compile(
    rf"['\w]*,?\s+(?:(?:of|for|at|in)\s+[^,;:.]{{1,40}},?\s+)?(?:[\w-]+\s+){{0,2}}{PERSON}|\s+(?:of|for)\s"
)
_NAMED_BEFORE: Final = re.compile(rf"{PERSON},\s+$")


def _is_office_alone(scene: Scene, office: re.Pattern[str]) -> bool:
    return any(
        not _NAMED_BEHIND.match(scene.text, match.end())
        and not _NAMED_BEFORE.search(scene.text[: match.start()])
        for match in office.finditer(scene.text)
    )
