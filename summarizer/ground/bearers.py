"""Bearers: whom the sentences before let a pronoun mean, and which of two namesakes a surname does."""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.cues.phrases import straighten
from summarizer.ground.find import find_quote
from summarizer.ground.kept import kept
from summarizer.ground.locate import sentences_before
from summarizer.ground.undergoer.genders import Genders, pronoun_at, pronoun_in
from summarizer.ground.undergoer.gendersigns import read_genders
from summarizer.ground.undergoer.scene import PERSON, Scene, set_scene
from summarizer.late import late

_I: Final = re.IGNORECASE
_CHAIN: Final = 4
"""How many sentences before one a pronoun may be followed back, where each goes on with it."""
_BACK: Final = 2
"""How many sentences before a pronoun its bearer may be named."""
# "“We chose well,” said the rector, Roth."
_SAID_BY: Final = late(
    rf"[,.?!]\"?\"\s+(?:said|says|added|wrote|asked|offered)\s+(?:(?:the|its|his|her|their|a|an|[\w.'-]+'s?)\s+)?(?:[\w'-]+\s+){{0,5}}?(?:[\w'-]+,\s+)?(?P<name>{PERSON})"
)
# "ROTH: She leaves in May".
_SPEAKS: Final = late(rf"^\W*(?P<name>{PERSON}):")
# A name with which a sentence opens, as its subject: "In May the director, Roth, met Vale".
_SUBJECT: Final = late(
    rf"(?:(?:on|in|at|for|after|since|by)\s+(?:[\w']+\s+){{0,3}}?[\w']+,?\s+)?(?:(?:the|its|their|his|her|an?|[\w.-]+'s?)\s+)?(?:(?!(?:of|for|to|with|from|by|and|that)\b)[\w'-]+,?\s+){{0,4}}?(?P<name>{PERSON})(?!\ue001|'s?(?!\w)|,?\s+(?:and|or)\s)",
    _I,
)
# A pronoun with which a sentence opens, as its subject.
_OPENS: Final = late(
    r"\W*(?:(?:on|in|at)\s+(?:[\w']+\s+){0,3}?[\w']+,?\s+)?(?:but\s+|and\s+)?(?:he|she)\b", _I
)


@kept
def genders_of(article: Article, people: tuple[str, ...]) -> Genders:
    """Which of the people a pronoun can't mean, as far as the article tells."""
    return read_genders(map(article.sentence_text, article.sentences), people)


def bearers(article: Article, sentence: Sentence, cue: Cue, people: tuple[str, ...]) -> tuple[str, ...]:
    """Whom alone the pronoun of a cue can mean: of the sentence before, or of one before that goes on with it.

    Of several whom it fits it is the subject's, where the pronoun is the subject of its own sentence.
    """
    text = article.sentence_text(sentence)
    pronoun = _pronoun_of(text, cue)
    unfit = genders_of(article, people).unfit(pronoun)
    for earlier in sentences_before(article, sentence, _CHAIN) if _is_own(text, cue, pronoun) else ():
        scene = set_scene(article.sentence_text(earlier), people)
        goes_on = pronoun_at(scene.text, pronoun)
        named = _spoken_of(scene, before=len(scene.text) if goes_on is None else goes_on)
        fit = tuple(name for name in named if name not in unfit)
        if fit:
            subject = _subject(scene) if _OPENS.match(text) else ()
            return fit if len(fit) == 1 else tuple(name for name in subject if name in fit)
        if goes_on is None or not pronoun_in(scene.text):
            return ()
    return ()


def possible_bearers(
    article: Article, sentence: Sentence, cue: Cue, people: tuple[str, ...]
) -> tuple[str, ...]:
    """Whom a pronoun may mean: whomever the nearest sentence before names and it fits."""
    unfit = genders_of(article, people).unfit(_pronoun_of(article.sentence_text(sentence), cue))
    for earlier in sentences_before(article, sentence, _BACK):
        text = article.sentence_text(earlier)
        named = set_scene(text, people).between(0, len(text))
        if fit := tuple(name for name in named if name not in unfit):
            sure = bearers(article, sentence, cue, people)
            return sure if sure and not set(sure) & set(fit) else fit
    return ()


def without_namesakes(
    article: Article, sentence: Sentence, whose: tuple[str, ...], people: tuple[str, ...]
) -> tuple[str, ...]:
    """Those of a surname that two bear whom the article has named in full before, where one of them is."""
    if len(whose) < 2:  # noqa: PLR2004  # a namesake makes two
        return whose
    text = article.sentence_text(sentence)
    doubled = {name for names in set_scene(text, people).names.values() if len(names) > 1 for name in names}
    known = {name for name in doubled if _is_introduced(article, name, sentence)}
    return tuple(name for name in whose if name in known or name not in doubled or not known)


@kept
def _is_introduced(article: Article, name: str, sentence: Sentence) -> bool:
    return find_quote(article.text[: sentence.end], name) is not None


def _pronoun_of(text: str, cue: Cue) -> str:
    return pronoun_in(text[: cue.end]) or pronoun_in(text)


def _is_own(text: str, cue: Cue, pronoun: str) -> bool:
    """Whether the pronoun of a cue is the writer's, and not one of a quotation."""
    at = pronoun_at(text, pronoun) if pronoun else None
    return at is not None and straighten(text[: min(at, cue.start)]).count('"') % 2 == 0


def _spoken_of(scene: Scene, before: int) -> tuple[str, ...]:
    """Whom a sentence names before an offset, without those who only say what it tells."""
    sayers = {match.start("name") for told in (_SAID_BY, _SPEAKS) for match in told.finditer(scene.text)}
    named = (scene.at(at) for at in sorted(scene.names) if at < before and at not in sayers)
    return tuple(dict.fromkeys(name for names in named for name in names))


def _subject(scene: Scene) -> tuple[str, ...]:
    subject = _SUBJECT.match(scene.text)
    return scene.at(subject.start("name")) if subject else ()
