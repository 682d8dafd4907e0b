"""Referents: whom "she said" and "its principal said" mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import bare, described_outlets, is_outlet, speaker_kind
from summarizer.attribution.phrases import phrase_after
from summarizer.attribution.quotes import mask
from summarizer.attribution.words import ORGANIZATION_WORDS
from summarizer.ground.kept import kept
from summarizer.ground.locate import sentences_before
from summarizer.ground.names import full_name, mention_spans
from summarizer.ground.people import find_people
from summarizer.ground.roster import roster_of
from summarizer.ground.sources.speaking import Speaking
from summarizer.ground.undergoer.scene import PERSON, set_scene

_BACK: Final = 4
"""How many sentences before a pronoun its bearer may have been named or have spoken."""
_REACH: Final = 200
"""Characters around an office within which a person stands right beside it."""
_EPITHET: Final = re.compile(
    r"[Tt]he\s+((?:\d{2}-year-old(?:\s[a-z-]+)*)|[A-Z][a-z]+(?:an|sh|ch|se|er|e|i|an|man|woman)?)"
)
_OPENS_WITH_PRONOUN: Final = re.compile(
    r"\W*(?:(?:On|In|At|By|Until|After|Before)\s[^,]{1,40},?\s+)?(?:he|she|his|her|they|their|it|its)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"\b(?:that|who|whom|which|if|when|whether|because|after|before|while)\b", re.IGNORECASE
)
_OWNS: Final = re.compile(rf"{PERSON}['’]s?\b")
_DETERMINER: Final = re.compile(r"^(?:the|its|his|her|their|our|an?)\s+", re.IGNORECASE)
_ONCE: Final = re.compile(r"^(?:ex-|former\s+|then\s+)", re.IGNORECASE)


def _named_in(article: Article, sentence: Sentence, *, before: int | None = None) -> list[str]:
    """The people a sentence names in the news voice, those that only own something last."""
    text = mask(article.sentence_text(sentence))
    scene = set_scene(text, find_people(article))
    end = len(text) if before is None else before
    owners = {at for at in scene.names if _OWNS.match(scene.text, at)}
    places = sorted((at for at in scene.names if at < end), key=lambda at: (at in owners, at))
    return list(dict.fromkeys(name for at in places for name in scene.at(at)))


def bearer_of_pronoun(
    article: Article, sentence: Sentence, pronoun: str, start: int, spoken: Sequence[Speaking]
) -> Speaking | str | None:
    """Whom a speaking pronoun means: who opens the sentence, else the last to speak or to be told of.

    "It" and "they" mean only a body, a document or people unnamed.
    """
    if pronoun.lower() in {"he", "she"}:
        return _one_person(article, sentence, start, spoken)
    if pronoun.lower() not in {"it", "they"}:
        return None
    if body := _subject_body(article, sentence, start):
        return body
    before = article.sentences[sentence.number - 2] if sentence.number > 1 else None
    spoke = _last_speaker(sentence, spoken, {"organization", "outlet", "unnamed", "document"})
    if before and (spoke is None or spoke.sentence != before) and pronoun.lower() == "it":
        return _subject_body(article, before) or spoke
    return spoke


def _one_person(
    article: Article, sentence: Sentence, start: int, spoken: Sequence[Speaking]
) -> Speaking | str | None:
    """Whom "he" or "she" means: the nearest before it to open the sentence, to speak or to be told of."""
    opens_with_pronoun = _OPENS_WITH_PRONOUN.match(mask(article.sentence_text(sentence)))
    if not opens_with_pronoun and (here := _subject(article, sentence, start)):
        return here
    spoke = _last_speaker(sentence, spoken, {"person"})
    for earlier in sentences_before(article, sentence, _BACK):
        if spoke and spoke.sentence.number == earlier.number:
            return spoke
        if named := _named_in(article, earlier):
            return named[0]
    return None


def _last_speaker(sentence: Sentence, spoken: Sequence[Speaking], kinds: Collection[str]) -> Speaking | None:
    """The last of such speakers in the few sentences before."""
    near = range(sentence.number - _BACK, sentence.number)
    return next(
        (told for told in reversed(spoken) if told.sentence.number in near and told.kind in kinds), None
    )


def _subject(article: Article, sentence: Sentence, before: int) -> str | None:
    """The person that a sentence opens with, before one of its clauses could have named another."""
    text = mask(article.sentence_text(sentence))
    named = _named_in(article, sentence, before=before)
    if not named:
        return None
    at = min((span.start for span in mention_spans(text, named[0])), default=0)
    return None if _CLAUSE.search(text, 0, at) else named[0]


def _subject_body(article: Article, sentence: Sentence, before: int | None = None) -> Speaking | None:
    """The body that a sentence opens with, as one that could speak: "The board met, it said"."""
    masked = mask(article.sentence_text(sentence))
    span = phrase_after(masked, 0)
    if span is None or (before is not None and span[1] >= before):
        return None
    known = described_outlets(article.text)
    words = masked[slice(*span)].split()
    for size in range(len(words), 0, -1):  # the phrase may run on into its verb: "The board met"
        name = " ".join(words[:size])
        if is_outlet(name) or bare(name) in known:
            return Speaking(bare(name), "outlet", None, "comments", sentence)
        head = words[size - 1]
        if (head[0].isupper() or head in ORGANIZATION_WORDS) and speaker_kind(name) == "organization":
            return Speaking(bare(name), "organization", None, "comments", sentence)
    return None


def bearer_of_epithet(article: Article, sentence: Sentence, words: str) -> str | None:
    """Whom "the Dane" or "the 48-year-old" means: the first person that the nearest sentence before names."""
    epithet = _EPITHET.fullmatch(words)
    if not epithet or any(epithet[1] in name for name in find_people(article)):
        return None
    for earlier in sentences_before(article, sentence, _BACK):
        if named := _named_in(article, earlier):
            return named[0]
    return None


def bearer_of_office(article: Article, words: str) -> str | None:
    """The one person whom the article names beside an office: "principal Ann Lee", "Ann Lee, the principal"."""
    office = _ONCE.sub("", _DETERMINER.sub("", words.strip())).partition(" of ")[0]
    if not office or not office.islower():
        return None
    holders = _holders(article, office)
    return next(iter(holders)) if len(holders) == 1 else None


@kept
def _holders(article: Article, office: str) -> frozenset[str]:
    """Everybody whom the article names right beside an office."""
    head, roster = re.escape(office), roster_of(find_people(article))
    found: set[str] = set()
    for place in re.finditer(head, article.text, re.IGNORECASE):
        start, end = max(0, place.start() - _REACH), place.end() + _REACH
        for name in roster.named_in(article.text[start:end]):
            person = re.escape(name)
            beside = (
                rf"\b{head}(?:\s+(?:of|for|at|in)\s[^,.;]{{1,40}})?,?\s+{person}\b"
                rf"|{person},\s+(?:the|its|an?|now)\s+(?:[\w’'-]+\s+){{0,4}}?{head}\b"
            )
            match = re.compile(beside, re.IGNORECASE).search(article.text, start, end)
            if match and (match.end() < end or end >= len(article.text)):  # a cut name may be another one
                found.add(name)
    return frozenset(found)


def in_small_letters(article: Article, name: str) -> str:
    """The name of a transcript's label as the article writes it elsewhere: "LEE" → "Ann Lee"."""
    if not name.isupper() or len(name) < 4:  # noqa: PLR2004  # "AP" is no label
        return name
    titled = name.title()
    return full_name(article.text, titled) if titled in article.text else name
