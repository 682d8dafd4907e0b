"""Sources: who says so. The model names speakers; the article's own attributions complete them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from summarizer.article import Article
from summarizer.attribution import bare, is_outlet, on_record, speaker_kind
from summarizer.draft import Claims, DraftSource
from summarizer.ground.find import find_quote, same_words
from summarizer.ground.locate import Ledger, as_written, evidence_of, nearest
from summarizer.ground.names import full_name, same_person
from summarizer.ground.roster import roster_of
from summarizer.ground.sources.about import place
from summarizer.ground.sources.reading import read_speakings
from summarizer.ground.sources.speaking import Speaking, same_speaker, same_speaking
from summarizer.ground.sources.stances import Facts, stance_toward
from summarizer.record import Source
from summarizer.vocabulary import Stance

__all__ = ["Facts", "Speaking", "ground_sources", "sources_about"]

# Verbs of these stances say so themselves; "said" leaves open what the speaker does with the news.
_BEYOND_DOUBT: Final = frozenset(("no_comment", "denies", "confirms", "reports"))
# Of what a speaker does in several sentences, the strongest counts.
_STRENGTH: Final[Sequence[Stance]] = ("denies", "disputes", "confirms", "reports", "comments", "no_comment")


def ground_sources(article: Article, claims: Claims, ledger: Ledger) -> list[Speaking]:
    """Every proved act of speaking in the article, in its order, and whose change it is about.

    A speaker the model names must stand in the article; where the article's wording of the same
    sentence tells the stance or the relaying outlet, it is believed before the model.
    """
    read = read_speakings(article)
    speakings: list[Speaking] = []
    for index, draft in enumerate(claims.sources):
        path = f"sources[{index}]"
        speaking = _ground_source(article, draft, path, ledger)
        settled = _settle(speaking, read) if speaking else None
        if speaking and settled is None:
            ledger.refuse(path, speaking.name, "the sentence has somebody else speak")
        if settled is not None:
            speakings.append(settled)
    speakings += [told for told in read if not any(same_speaking(told, known) for known in speakings)]
    unique = _unique(sorted(speakings, key=lambda s: s.sentence.number))
    return place(article, unique, claims.changes)


def sources_about(article: Article, speakings: Sequence[Speaking], facts: Facts) -> tuple[Source, ...]:
    """The sources of one change, each with what it does with it."""
    about = [
        replace(speaking, stance=stance_toward(article, speaking, facts))
        for speaking in speakings
        if any(same_person(facts.who, name) for name in speaking.about)
    ]
    heard = [speaking for speaking in about if not _broke_silence(speaking, about)]
    return tuple(_merge(article, heard))


def _ground_source(article: Article, draft: DraftSource, path: str, ledger: Ledger) -> Speaking | None:
    sentence = nearest(article, draft.sentence, lambda text: find_quote(text, draft.speaker) is not None)
    if sentence is None:
        ledger.refuse(path, draft.speaker, "the speaker is not in the article")
        return None
    outlet = draft.outlet
    if outlet and not find_quote(article.sentence_text(sentence), outlet):
        ledger.refuse(f"{path}.outlet", outlet, "the sentence that names the speaker does not name it")
        outlet = None
    written = as_written(article, draft.speaker, sentence)
    name = bare(written)
    relayed = None if outlet and same_words(outlet, name) else outlet
    return Speaking(name, speaker_kind(written), relayed, draft.stance, sentence)


def _settle(speaking: Speaking, read: Sequence[Speaking]) -> Speaking | None:
    """Take name, outlet and any stance beyond doubt from the article's wording of that sentence.

    None if the sentence has others speak, and not this one.
    """
    here = [told for told in read if told.sentence == speaking.sentence]
    # Only an outlet relays; a person or a body beside the speaker is somebody else.
    outlet = speaking.outlet if speaking.outlet and is_outlet(speaking.outlet) else None
    for told in here:
        if same_speaking(told, speaking):
            stance = told.stance if told.stance in _BEYOND_DOUBT else speaking.stance
            return replace(told, outlet=told.outlet or outlet, stance=stance)
    return None if here else replace(speaking, outlet=outlet)


def _unique(speakings: Sequence[Speaking]) -> list[Speaking]:
    kept: list[Speaking] = []
    for speaking in speakings:
        if not any(same_speaking(speaking, known) for known in kept):
            kept.append(speaking)
    return kept


def _merge(article: Article, speakings: Sequence[Speaking]) -> Iterator[Source]:
    """One Source per speaker and outlet, with every sentence as evidence; silence stands by itself."""
    names = _full_names(article, speakings)
    groups: dict[tuple[str, str | None, bool], list[Speaking]] = {}
    for speaking in speakings:
        outlet = names.get(speaking.outlet, speaking.outlet) if speaking.outlet else None
        silent = speaking.stance == "no_comment"
        groups.setdefault((names[speaking.name], outlet, silent), []).append(speaking)
    for (name, outlet, _), members in groups.items():
        kind = members[0].kind
        yield Source(
            name=name,
            kind=kind,
            stance=_strongest(members),
            via=outlet,
            on_record=None if kind == "outlet" else on_record(name) and kind != "unnamed",
            evidence=tuple(evidence_of(article, member.sentence) for member in members),
        )


def _strongest(members: Sequence[Speaking]) -> Stance:
    return next(stance for stance in _STRENGTH if any(member.stance == stance for member in members))


def _broke_silence(silent: Speaking, speakings: Sequence[Speaking]) -> bool:
    """Whether the silent one speaks in the same breath: "She would not say why. She wished him well"."""
    return silent.stance == "no_comment" and any(
        other.stance != "no_comment"
        and same_speaker(other.name, silent.name)
        and abs(other.sentence.number - silent.sentence.number) <= 1
        for other in speakings
    )


def _full_names(article: Article, speakings: Sequence[Speaking]) -> dict[str, str]:
    """Each speaker's fullest name in the article: "Magnus" → "Chris Magnus", "AP" → "Associated Press"."""
    known = list(dict.fromkeys(name for s in speakings for name in (s.name, s.outlet) if name))
    people = tuple(dict.fromkeys(s.name for s in speakings if s.kind == "person"))
    spelled: dict[str, str] = {}
    for name in known:
        spelled.setdefault(_initials(name), name)
    bodies = [s.name for s in speakings if s.kind == "organization"]
    for name in bodies:
        spelled.setdefault(name, _spelled_body(name, bodies))
    return {
        name: spelled.get(name) or (_fullest(article, name, people) if name in people else name)
        for name in known
    }


def _spelled_body(name: str, bodies: Sequence[str]) -> str:
    """The one proper name among the speakers that ends in a body's noun: "tribunal" → "Civil Service Tribunal"."""
    alike = {
        body
        for body in bodies
        if " " in body and body[0].isupper() and body.rsplit(maxsplit=1)[-1].lower() == name
    }
    return next(iter(alike)) if len(alike) == 1 else name


def _fullest(article: Article, name: str, people: tuple[str, ...]) -> str:
    """The fullest form in the article, or among the speakers when others there have the surname too."""
    full = full_name(article.text, name)
    if full != name:
        return full
    longer = [other for other in roster_of(people).same(full) if len(other.split()) > len(full.split())]
    return longer[0] if len(longer) == 1 else full


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""
