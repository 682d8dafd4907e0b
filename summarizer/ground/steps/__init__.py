"""Steps: what was done about the post, by whom and when, each held by one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.cues import Cue, find_step
from summarizer.draft import ClaimedStep
from summarizer.ground.locate import Ledger, as_written, evidence_of
from summarizer.ground.names import mentions, same_person
from summarizer.ground.subject import Subject, office_of, sentences_about
from summarizer.ground.timing import date_of, is_to_come
from summarizer.record import Step
from summarizer.status import StepFact
from summarizer.vocabulary import StepKind

# What whoever makes the change does about the person; the rest is told of the change itself.
_DONE_TO: Final[frozenset[StepKind]] = frozenset(("request", "offer", "nominate", "reject"))
_NEAR: Final = 2
"""Sentences from the telling one within which a step needn't name the person."""


def ground_steps(
    article: Article, drafts: Sequence[ClaimedStep], subject: Subject, path: str, ledger: Ledger
) -> tuple[Step, ...]:
    """The steps whose deed stands in a sentence about the person or its actor.

    An actor that the sentence does not tell is left out.
    """
    steps: list[Step] = []
    for index, draft in enumerate(drafts):
        step = _ground_step(article, draft, subject, f"{path}[{index}]", ledger)
        if step is not None and step not in steps:
            steps.append(step)
    return tuple(steps)


def facts_of(steps: Sequence[Step], who: str) -> list[StepFact]:
    """What `status` needs to know of the steps."""
    return [StepFact(step.kind, step.actor is not None and same_person(step.actor, who)) for step in steps]


def _ground_step(
    article: Article, draft: ClaimedStep, subject: Subject, path: str, ledger: Ledger
) -> Step | None:
    """The step, proved by the sentence that is nearest among those that tell it of its actor and the person."""
    actor = draft.actor
    own = actor is None or same_person(actor, subject.name)
    acting = subject.about if own else _meant(article, actor or "")
    near = draft.sentence or subject.told
    found: list[tuple[bool, bool, int, Sentence, Cue]] = []
    for sentence in article.sentences:
        cue = _words_of(article.sentence_text(sentence), draft.does)
        named, meant = sentence.number in acting, subject.is_meant(sentence)
        close = meant or abs(sentence.number - near) <= _NEAR
        if cue and ((named and close) or (meant and draft.does in _DONE_TO)):
            found.append((not named, not meant, abs(sentence.number - near), sentence, cue))
    if not found:
        known = any(mentions(article.sentence_text(s), actor or subject.name) for s in article.sentences)
        why = (
            f"no sentence about {actor or subject.name} has words of this step"
            if known
            else "the name is not in the article"
        )
        ledger.refuse(path, f"{actor or subject.name}: {draft.does}", why)
        return None
    unnamed, _, _, sentence, cue = min(found, key=lambda f: (*f[:3], f[3].number))
    if unnamed and actor:
        ledger.refuse(
            f"{path}.actor", f"{actor}: {draft.does}", "the sentence of this step does not tell who took it"
        )
        actor = None
    text = article.sentence_text(sentence)
    return Step(
        kind=draft.does,
        actor=as_written(article, actor, sentence) if actor else None,
        date=date_of(text, cue, article.meta.published),
        evidence=(evidence_of(article, sentence),),
    )


def _meant(article: Article, actor: str) -> frozenset[int]:
    """Numbers of the sentences that speak of whoever takes a step."""
    return sentences_about(article, actor, office_of(article, actor))


def _words_of(text: str, kind: StepKind) -> Cue | None:
    """The words of a step in a sentence, unless it denies them or they are still to come."""
    done = kind == "take_effect"
    for cue in find_step(text, kind):
        if not cue.negated and not (done and is_to_come(text, cue)):
            return cue
    return None
