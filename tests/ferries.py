"""An item about a ferry company, its drafts good and faulty, and what is read from them, for tests of reading."""

from __future__ import annotations

from typing import Any

from summarizer.record import Record
from summarizer.summarizing import Summarizer
from summarizer.testing import ScriptedProvider

V1 = "personnel@v1"
"""The prompt whose drafts these are."""

TEXT = """\
Skerry Ferries chief executive Orla Finch resigned on Tuesday after an inquiry into the sinking of the Petrel, the Hallby Courier reported.
“I owe the crew that much,” Finch said in a statement to the Hallby Courier.
Chair Jonas Reed had asked Finch on Monday to resign because of a string of missed inspections.
The company named Mila Strand as interim chief executive.
The harbour office declined to comment.
"""

FINCH: dict[str, Any] = {
    "person": "Orla Finch",
    "role": "chief executive",
    "organization": "Skerry Ferries",
    "change": "resignation",
    "steps": [
        {"actor": "Jonas Reed", "does": "request", "sentence": 3},
        {"actor": "Orla Finch", "does": "take_effect", "sentence": 1},
    ],
    "reasons": [
        {"reason": "an inquiry into the sinking of the Petrel", "sentence": 1},
        {"reason": "a string of missed inspections", "sentence": 3},
    ],
    "sentence": 1,
}

STRAND: dict[str, Any] = {
    "person": "Mila Strand",
    "role": "interim chief executive",
    "organization": None,
    "change": "appointment",
    "steps": [{"actor": "The company", "does": "announce", "sentence": 4}],
    "reasons": [],
    "sentence": 4,
}

DRAFT: dict[str, Any] = {
    "changes": [FINCH, STRAND],
    "sources": [
        {"speaker": "Hallby Courier", "outlet": None, "stance": "reports", "sentence": 1},
        {"speaker": "Finch", "outlet": "Hallby Courier", "stance": "confirms", "sentence": 2},
        {"speaker": "The harbour office", "outlet": None, "stance": "no_comment", "sentence": 5},
    ],
}

QUARREL = {"reason": "a quarrel with the lighthouse keeper", "sentence": 1}

FAULTY = {**DRAFT, "changes": [{**FINCH, "reasons": [QUARREL]}, STRAND]}

NOTHING: dict[str, Any] = {"changes": [], "sources": []}

PLAIN = "Mayor Edda Roth opened the new tram line to Westhafen on Saturday in front of a large crowd."


def read(*replies: Any, text: str = TEXT, strict: bool = False, grammar: bool = False) -> Record:
    """Summarize the text with these replies, all of which must be asked for."""
    provider = ScriptedProvider(replies, takes_grammar=grammar)
    record = Summarizer(prompt=V1, provider=provider).summarize(text, published="2024-05-10", strict=strict)
    assert len(provider.questions) == len(replies)
    return record
