"""One reading of one article: ask the model, ground its draft, and once more where that can help."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer.article import Article
from summarizer.draft import Claims, DraftShape, join_claims
from summarizer.excerpts import Excerpt, find_excerpts
from summarizer.grammar import Choices, Offered, build_grammar, names_candidates
from summarizer.ground import Grounded, ground, ground_as_shown
from summarizer.ground.attempts import as_proof, as_shown
from summarizer.ground.candidates import find_candidates
from summarizer.prompt import Message, Prompt, copy_sentences
from summarizer.provider import Answer, Provider, Question, Usage

_FEWEST_WORDS: Final = 12
_STUB_WORDS: Final = 60
_PAYWALL: Final = re.compile(
    r"\b(?:subscribe|subscribers?|subscription|sign in|log in|register)\b.{0,40}\b(?:continue|read(?:ing)?|only|access|more)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Reading:
    """What came of asking: what the article proves, and what it took."""

    grounded: Grounded
    usage: Usage


def is_readable(article: Article) -> bool:
    """Whether there is enough text to judge: a few words or a paywall's stub are not."""
    if article.meta.partial:
        return False
    words = len(article.text.split())
    return words >= _FEWEST_WORDS and not (words < _STUB_WORDS and _PAYWALL.search(article.text))


def is_asked(prompt: Prompt, article: Article, *, takes_grammar: bool) -> bool:
    """Whether a model is asked at all.

    Not about an article too short to judge; nor, where a grammar would let in only the article's
    candidates, about one that has none: nothing it could say would be proved.
    """
    if not is_readable(article):
        return False
    return not (takes_grammar and names_candidates(prompt.shape)) or bool(find_candidates(article))


def read_with(provider: Provider, prompt: Prompt, article: Article) -> Reading:
    """Ask about an article and prove the answer; where `is_asked` says no, nothing is found.

    A draft with refused claims is asked for once more, unless a grammar already held the model to
    the article's words: then asking again mends nothing. Under a grammar a long article is read in
    excerpts, with a request for each. No model is shown what only a machine would read.

    Raises:
        WireError: the model's server failed.
        FormError: the model never filled in the form.
    """
    if not is_asked(prompt, article, takes_grammar=provider.takes_grammar):
        return Reading(Grounded((), ()), Usage())
    if provider.takes_grammar:
        return _read_held(provider, prompt, article)
    messages = prompt.render(as_shown(article))
    answer = provider.ask(Question(messages, prompt.shape, prompt.settings.sampling))
    claims = answer.value.claims()
    first = ground_as_shown(claims, article)
    if not first.faults:
        return Reading(_proved(claims, article, first), answer.usage)
    again = provider.ask(_repair(prompt, messages, answer, first))
    usage = answer.usage + again.usage
    mended = ground_as_shown(again.value.claims(), article)
    if _is_better(mended, first):
        return Reading(_proved(again.value.claims(), article, mended), usage)
    return Reading(_proved(claims, article, first), usage)


def _proved(claims: Claims, article: Article, seen: Grounded) -> Grounded:
    """What claims are worth; they need no second proof where the model was shown all that proves."""
    return seen if as_proof(article) is article else ground(claims, article)


def _read_held(provider: Provider, prompt: Prompt, article: Article) -> Reading:
    """Ask under grammars, one excerpt after the other where the article's candidates are named."""
    shown = as_shown(article)
    if names_candidates(prompt.shape):
        questions = [_about(prompt, shown, excerpt) for excerpt in find_excerpts(shown)]
    else:
        sentences = copy_sentences(shown)
        grammar = build_grammar(prompt.shape, Choices(" ".join(sentences), len(sentences)))
        questions = [Question(prompt.render(shown), prompt.shape, prompt.settings.sampling, grammar)]
    answers = [provider.ask(question) for question in questions]
    claims = join_claims(answer.value.claims() for answer in answers)
    return Reading(ground(claims, article), sum((answer.usage for answer in answers), Usage()))


def _about(prompt: Prompt, article: Article, excerpt: Excerpt) -> Question[DraftShape]:
    sentences = copy_sentences(article, excerpt.sentences)
    offered = tuple(Offered(c.name, c.actions, c.plain) for c in excerpt.candidates)
    grammar = build_grammar(prompt.shape, Choices(" ".join(sentences), len(sentences), offered))
    messages = prompt.render(article, excerpt.sentences)
    return Question(messages, prompt.shape, prompt.settings.sampling, grammar)


def _repair(
    prompt: Prompt, asked: list[Message], answer: Answer[DraftShape], grounded: Grounded
) -> Question[DraftShape]:
    reply: Message = {"role": "assistant", "content": answer.text}
    messages = [*asked, reply, prompt.render_repair(grounded.faults)]
    return Question(messages, prompt.shape, prompt.settings.sampling)


def _is_better(mended: Grounded, first: Grounded) -> bool:
    """Whether a mended reading has fewer faults than the first one and loses no change."""
    fewer = len(mended.faults) < len(first.faults)
    return fewer and bool(mended.changes) and len(mended.changes) >= len(first.changes)
