"""Our package, as a program like the others: the embedded engine as shipped, or a server's model.

With --base-url the model behind it is asked; without, the engine starts with the first item.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from benchmarks.peers.lines import Fields, Usage, answer_lines, read_arguments

if TYPE_CHECKING:
    from summarizer import Record, Summarizer


def fields_of(record: Record) -> Fields:
    """The common fields in a record."""
    changes = [
        {
            "who": change.who.name,
            "role": change.role.title,
            "organization": change.role.organization,
            "action": change.action,
            "status": change.status,
            "by": change.by.name if change.by else None,
            "reasons": [reason.text for reason in change.reasons],
        }
        for change in record.changes
        if not change.background
    ]
    told = {
        (source.name, source.stance, source.via) for change in record.changes for source in change.sources
    }
    sources = [{"name": name, "stance": stance, "via": via} for name, stance, via in sorted(told, key=str)]
    return {"changes": changes, "sources": sources}


def main() -> None:
    """Answer the items of standard input."""
    from importlib.metadata import version

    arguments = read_arguments()
    with _open(arguments) as summarizer:

        def find(item: dict[str, Any], usage: Usage) -> Fields:
            record = summarizer.summarize(
                item["text"], published=item.get("published"), title=item.get("title")
            )
            took = record.provenance
            usage.tokens_in, usage.tokens_out = took.tokens_in or 0, took.tokens_out or 0
            usage.tokens_cached, usage.requests = took.tokens_cached or 0, took.attempts
            return fields_of(record)

        answer_lines(find, f"personnel-summarizer {version('personnel-summarizer')}")


def _open(arguments: argparse.Namespace) -> Summarizer:
    from pydantic import SecretStr

    from summarizer import Summarizer
    from summarizer.settings import Connection

    if not arguments.base_url:
        return Summarizer(f"local:{arguments.model}", arguments.prompt)
    key = SecretStr(arguments.key)
    connection = Connection(model=arguments.model, base_url=arguments.base_url, api_key=key)
    return Summarizer(connection, arguments.prompt)


if __name__ == "__main__":
    main()
