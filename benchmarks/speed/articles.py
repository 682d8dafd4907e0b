"""Items to measure with: seeds of different lengths, and made ones whose record is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.environments import ROOT
from benchmarks.speed.results import NotMeasured
from summarizer.article import read_article

SEEDS = ROOT / "seeds"
CASSETTES = ROOT / "cassettes"
DEFAULT_ITEMS = ("hospital-finance-director", "cbp-resignation-refused")
"""About 115 and 400 words."""
SLOT_ITEMS = (
    "hospital-finance-director",
    "freight-sales-head-promoted",
    "conductor-contract-not-renewed",
    "port-board-ex-chair-nominated",
)
"""Of nearly the same length, so that no slot is left waiting for a long one."""

KNOWN = """\
Skerry Ferries chief executive Orla Finch resigned on Tuesday after an inquiry into a sinking, the Hallby Courier reported.
The company will look for a successor in the coming months, it said.
"""
"""An item whose record is known; it is also what warms an engine up."""

_REPLIES: dict[str, dict[str, Any]] = {
    "personnel": {
        "changes": [
            {
                "person": "Orla Finch",
                "role": "chief executive",
                "organization": "Skerry Ferries",
                "change": "resignation",
                "steps": [],
                "reasons": [{"reason": "an inquiry into a sinking", "sentence": 1}],
                "sentence": 1,
            }
        ],
        "sources": [{"speaker": "Hallby Courier", "outlet": None, "stance": "reports", "sentence": 1}],
    },
    "brief": {
        "people": [
            {
                "person": "Orla Finch",
                "change": "resignation",
                "role": "chief executive",
                "organization": "Skerry Ferries",
                "by": None,
                "reasons": ["an inquiry into a sinking"],
            }
        ]
    },
}


def reply_about_known(prompt: str) -> str:
    """What a good model says about the known item, in the form that a prompt asks for.

    Raises:
        NotMeasured: the prompt's draft is of a form that has no such reply.
    """
    from summarizer.draft import DRAFTS
    from summarizer.prompt import load_prompt

    shape = load_prompt(prompt).shape
    name = next((name for name in _REPLIES if issubclass(shape, DRAFTS[name])), None)
    if name is None:
        raise NotMeasured(f"no reply is scripted for the draft {shape.__name__!r}")
    return shape.model_validate(_REPLIES[name]).model_dump_json(by_alias=True)


def item(path: Path) -> dict[str, Any]:
    """A seed as the peers read it."""
    article = read_article(path)
    published = article.meta.published
    return {
        "id": path.stem,
        "text": article.text,
        "title": article.meta.title,
        "published": published.isoformat() if published else None,
    }


def words_of(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def long_text(words: int) -> str:
    """The known item, then lines of the seeds, until there are so many words."""
    texts = (read_article(path).text for path in sorted(SEEDS.glob("*.txt")))
    lines = (f"{line}\n" for text in texts for line in text.splitlines() if line.strip())
    return KNOWN + "".join(_first(lines, words - words_of(KNOWN)))


def other_items(words: int) -> Iterator[str]:
    """The last seeds, which `long_text` takes last: so many words to warm up with."""
    return _first((read_article(path).text for path in sorted(SEEDS.glob("*.txt"), reverse=True)), words)


def _first(texts: Iterable[str], words: int) -> Iterator[str]:
    """The first of these texts that have so many words together."""
    for text in texts:
        if words <= 0:
            return
        yield text
        words -= words_of(text)
