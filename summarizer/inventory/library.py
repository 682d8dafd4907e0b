"""The library: the prompts and items that tapes may be of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarizer.article import Article
from summarizer.cassettes import tape_path
from summarizer.prompt import Prompt, list_prompts

_ID_LENGTH: Final = 12  # as `Summarizer.summarize` names the tape of an item without a name


def tape_names(name: str, article: Article) -> tuple[str, str]:
    """How an item's tape may be called: by the item's name, or by the start of its SHA-256."""
    return tape_path(Path(), "", "", name).name.removesuffix(".yaml"), article.id[:_ID_LENGTH]


@dataclass(frozen=True)
class Library:
    """The prompts and items that tapes may be of."""

    prompts: Mapping[str, Prompt]
    """By name and version."""
    items: Mapping[str, Article]
    """By every name that a tape of them may have."""

    _named: Mapping[str, Article]

    @classmethod
    def of(cls, items: Mapping[str, Article], prompts: Sequence[Prompt]) -> Library:
        """The given items, and the given prompts besides the package's own.

        Raises:
            PromptError: one of the package's prompts is damaged.
        """
        tapes = {tape: article for name, article in items.items() for tape in tape_names(name, article)}
        return cls({prompt.label: prompt for prompt in (*list_prompts(), *prompts)}, tapes, items)

    def wanted(self) -> Iterator[tuple[tuple[str, str], Article]]:
        """Each item, with the names that its tape may have."""
        return ((tape_names(name, article), article) for name, article in self._named.items())
