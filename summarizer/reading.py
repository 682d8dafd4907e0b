"""One reading of one article: ask the model, ground its draft, and once more where that can help."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer.article import Article
from summarizer.draft import DraftShape
from summarizer.grammar import Choices, build_grammar, names_candidates
from summarizer.ground import Grounded, ground
from summarizer.ground.candidates import find_candidates
from summarizer.prompt import Prompt, copy_sentences
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
    the article's words: then asking again mends nothing.

    Raises:
        WireError: the model's server failed.
        FormError: the model never filled in the form.
    """
    if not is_asked(prompt, article, takes_grammar=provider.takes_grammar):
        return Reading(Grounded((), ()), Usage())
    answer = provider.ask(question(prompt, article, takes_grammar=provider.takes_grammar))
    grounded = ground(answer.value, article)
    if not grounded.faults or provider.takes_grammar:
        return Reading(grounded, answer.usage)
    again = provider.ask(_repair(prompt, article, answer, grounded))
    return Reading(_better(grounded, ground(again.value, article)), answer.usage + again.usage)


def question(prompt: Prompt, article: Article, *, takes_grammar: bool) -> Question[DraftShape]:
    """What a model is asked first about an article."""
    grammar = None
    if takes_grammar:
        sentences = copy_sentences(article)
        named = names_candidates(prompt.shape)
        candidates = tuple((c.name, c.actions) for c in find_candidates(article)) if named else None
        choices = Choices(" ".join(sentences), len(sentences), candidates)
        grammar = build_grammar(prompt.shape, choices)
    return Question(prompt.render(article), prompt.shape, prompt.settings.sampling, grammar)


def _repair(
    prompt: Prompt, article: Article, answer: Answer[DraftShape], grounded: Grounded
) -> Question[DraftShape]:
    messages = [
        *prompt.render(article),
        {"role": "assistant", "content": answer.text},
        prompt.render_repair(grounded.faults),
    ]
    return Question(messages, prompt.shape, prompt.settings.sampling)


def _better(first: Grounded, mended: Grounded) -> Grounded:
    """The mended reading if it has fewer faults and loses no change, else the first."""
    fewer = len(mended.faults) < len(first.faults)
    return mended if fewer and mended.changes and len(mended.changes) >= len(first.changes) else first
