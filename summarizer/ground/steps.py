"""Steps: what was done about the post, by whom and when, each held by one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import find_step
from summarizer.dates import attaches_to, find_dates, is_future, resolve
from summarizer.draft import ClaimedStep
from summarizer.ground.find import same_words
from summarizer.ground.locate import Ledger, as_written, evidence_of, nearest
from summarizer.ground.names import full_name, mentions, same_person
from summarizer.ground.subject import Subject
from summarizer.ground.timing import is_to_come
from summarizer.record import By, Step, StepDate
from summarizer.status import StepFact
from summarizer.vocabulary import StepKind

# Steps whose actor asked for, decided or made the change, the deciding ones first.
_MAKING: Final[tuple[StepKind, ...]] = ("request", "nominate", "approve", "offer", "announce")


def ground_steps(
    article: Article, drafts: Sequence[ClaimedStep], subject: Subject, path: str, ledger: Ledger
) -> tuple[Step, ...]:
    """The steps whose actor and deed stand in one sentence of the article."""
    steps: list[Step] = []
    for index, draft in enumerate(drafts):
        step = _ground_step(article, draft, subject, f"{path}[{index}]", ledger)
        if step is not None and step not in steps:
            steps.append(step)
    return tuple(steps)


def facts_of(steps: Sequence[Step], who: str) -> list[StepFact]:
    """What `status` needs to know of the steps."""
    return [StepFact(step.kind, step.actor is not None and same_person(step.actor, who)) for step in steps]


def find_by(article: Article, steps: Sequence[Step], who: str, outlets: Sequence[str]) -> By | None:
    """Who asked for, decided or made the change: the actor of the step that did."""
    for kind in _MAKING:
        for step in steps:
            actor = step.actor
            if step.kind != kind or actor is None or same_person(actor, who):
                continue
            if not any(same_words(actor, outlet) for outlet in outlets):
                return By(name=full_name(article.text, actor), evidence=step.evidence)
    return None


def ground_by(
    article: Article, name: str, who: str, sentences: Sequence[Sentence], outlets: Sequence[str]
) -> By | None:
    """A maker of the change, if one of its sentences names them, and it isn't the person or an outlet."""
    if same_person(name, who) or any(same_words(name, outlet) for outlet in outlets):
        return None
    for sentence in sentences:
        if mentions(article.sentence_text(sentence), name):
            written = as_written(article, name, sentence)
            return By(name=full_name(article.text, written), evidence=(evidence_of(article, sentence),))
    return None


def _ground_step(
    article: Article, draft: ClaimedStep, subject: Subject, path: str, ledger: Ledger
) -> Step | None:
    actor, who = draft.actor, subject.name
    near = draft.sentence or subject.told

    def named(text: str) -> bool:
        return mentions(text, actor or who)

    def told(text: str) -> bool:
        done = draft.does == "take_effect"
        return any(
            not cue.negated and not (done and is_to_come(text, cue)) for cue in find_step(text, draft.does)
        )

    sentence = nearest(article, near, named, told)
    if sentence is None:
        known = nearest(article, near, named) is not None
        why = (
            f"no sentence about {actor or who} has words of this step"
            if known
            else "the name is not in the article"
        )
        ledger.refuse(path, f"{actor or who}: {draft.does}", why)
        return None
    return Step(
        kind=draft.does,
        actor=as_written(article, actor, sentence) if actor else None,
        date=date_in(article.sentence_text(sentence), article.meta.published),
        evidence=(evidence_of(article, sentence),),
    )


def date_in(text: str, published: date | None) -> StepDate | None:
    """The date a sentence gives its event: the only one that no verb of reporting owns."""
    fitting = [e for e in find_dates(text) if attaches_to(text, e) == "event"]
    if len(fitting) != 1:
        return None
    return resolve(fitting[0].text, published, future=is_future(text, fitting[0]))
