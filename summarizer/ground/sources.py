"""Sources: who says so. The model names speakers; the article's own attributions complete them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import Attribution, bare, find_attributions, is_outlet, on_record, speaker_kind
from summarizer.draft import DraftSource
from summarizer.ground.find import find_quote, same_words
from summarizer.ground.locate import Ledger, as_written, evidence_of, nearest
from summarizer.ground.names import full_name, mentions, same_person
from summarizer.record import Source
from summarizer.vocabulary import Stance

# Verbs of these stances say so themselves; "said" leaves open what the speaker does with the news.
_BEYOND_DOUBT: Final = frozenset(("no_comment", "denies", "confirms", "reports"))


@dataclass(frozen=True)
class Speaking:
    """One act of speaking: who, through whom, with what stance, in which sentence."""

    name: str
    outlet: str | None
    stance: Stance
    sentence: Sentence


def ground_sources(article: Article, drafts: Sequence[DraftSource], ledger: Ledger) -> list[Speaking]:
    """Every proved act of speaking in the article, in its order.

    A speaker the model names must stand in the article; where the article's wording of the same
    sentence tells the stance or the relaying outlet, it is believed before the model.
    """
    read = list(_read(article))
    speakings: list[Speaking] = []
    for index, draft in enumerate(drafts):
        path = f"sources[{index}]"
        speaking = _ground_source(article, draft, path, ledger)
        settled = _settle(speaking, read) if speaking else None
        if speaking and settled is None:
            ledger.refuse(path, speaking.name, "the sentence has somebody else speak")
        if settled is not None:
            speakings.append(settled)
    speakings += [told for told in read if not any(_same(told, known) for known in speakings)]
    return _unique(sorted(speakings, key=lambda s: s.sentence.number))


def sources_about(
    article: Article, speakings: Sequence[Speaking], who: str, sentences: Sequence[Sentence]
) -> tuple[Source, ...]:
    """The sources of one change: those that speak in its sentences, of its person, or not at all."""
    numbers = {sentence.number for sentence in sentences}
    about = [
        s
        for s in speakings
        if s.sentence.number in numbers
        or s.stance == "no_comment"
        or mentions(article.sentence_text(s.sentence), who)
    ]
    return tuple(_merge(article, about))


def _read(article: Article) -> Iterator[Speaking]:
    for sentence in article.sentences:
        for told in find_attributions(article.sentence_text(sentence)):
            if not told.is_pronoun:
                yield Speaking(bare(told.speaker), _outlet(told), told.stance, sentence)


def _outlet(told: Attribution) -> str | None:
    return told.outlet if told.outlet and not same_words(told.outlet, told.speaker) else None


def _ground_source(article: Article, draft: DraftSource, path: str, ledger: Ledger) -> Speaking | None:
    sentence = nearest(article, draft.sentence, lambda text: find_quote(text, draft.speaker) is not None)
    if sentence is None:
        ledger.refuse(path, draft.speaker, "the speaker is not in the article")
        return None
    outlet = draft.outlet
    if outlet and not find_quote(article.sentence_text(sentence), outlet):
        ledger.refuse(f"{path}.outlet", outlet, "the sentence that names the speaker does not name it")
        outlet = None
    name = bare(as_written(article, draft.speaker, sentence))
    return Speaking(name, None if outlet and same_words(outlet, name) else outlet, draft.stance, sentence)


def _settle(speaking: Speaking, read: Sequence[Speaking]) -> Speaking | None:
    """Take name, outlet and any stance beyond doubt from the article's wording of that sentence.

    None if the sentence has others speak, and not this one.
    """
    here = [told for told in read if told.sentence == speaking.sentence]
    # Only an outlet relays; a person or a body beside the speaker is somebody else.
    outlet = speaking.outlet if speaking.outlet and is_outlet(speaking.outlet) else None
    for told in here:
        if _same(told, speaking):
            stance = told.stance if told.stance in _BEYOND_DOUBT else speaking.stance
            return replace(told, outlet=told.outlet or outlet, stance=stance)
    return None if here else replace(speaking, outlet=outlet)


def _same(one: Speaking, other: Speaking) -> bool:
    if one.sentence.number != other.sentence.number:
        return False
    if same_words(one.name, other.name) or same_person(one.name, other.name):
        return True
    return find_quote(one.name, other.name) is not None or find_quote(other.name, one.name) is not None


def _unique(speakings: Sequence[Speaking]) -> list[Speaking]:
    kept: list[Speaking] = []
    for speaking in speakings:
        if not any(_same(speaking, known) for known in kept):
            kept.append(speaking)
    return kept


def _merge(article: Article, speakings: Sequence[Speaking]) -> Iterator[Source]:
    """One Source per speaker, outlet and stance, with every sentence as evidence."""
    names = _full_names(article, speakings)
    groups: dict[tuple[str, str | None, Stance], list[Speaking]] = {}
    for speaking in speakings:
        outlet = names.get(speaking.outlet, speaking.outlet) if speaking.outlet else None
        groups.setdefault((names[speaking.name], outlet, speaking.stance), []).append(speaking)
    for (name, outlet, stance), members in groups.items():
        yield Source(
            name=name,
            kind=speaker_kind(name),
            stance=stance,
            via=outlet,
            on_record=on_record(name),
            evidence=tuple(evidence_of(article, member.sentence) for member in members),
        )


def _full_names(article: Article, speakings: Sequence[Speaking]) -> dict[str, str]:
    """Each speaker's fullest name in the article: "Magnus" → "Chris Magnus", "AP" → "Associated Press"."""
    known = list(dict.fromkeys(name for s in speakings for name in (s.name, s.outlet) if name))
    full: dict[str, str] = {}
    for name in known:
        spelled = next((other for other in known if _initials(other) == name), None)
        full[name] = spelled or (full_name(article.text, name) if speaker_kind(name) == "person" else name)
    return full


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""
