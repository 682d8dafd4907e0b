"""contextgem with two JSON object concepts, its LiteLLM model pointed at a server of one's own.

As its documentation has it: a local server that isn't Ollama is LM Studio to LiteLLM, with any key;
concepts have examples of their objects (it has no place for the text that an example is from); a small
model is asked for one concept at a time; retries are left as they are (three more requests when a reply
isn't valid). Without references to sentences, as by default, it needs no neural sentence splitter.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout
from typing import Any, Literal

from benchmarks.peers.lines import Fields, Usage, answer_lines, read_arguments
from benchmarks.peers.task import (
    ACTIONS,
    CHANGES_TASK,
    EXAMPLE_CHANGE,
    EXAMPLE_SOURCES,
    SOURCES_TASK,
    STANCES,
    STATUSES,
)

CHANGES = "Changes"
SOURCES = "Sources"

CHANGE_DESCRIPTION = (
    f"The people whose posts change. {CHANGES_TASK} who: the person's name. role: the title of the post. "
    "organization: the body the post belongs to. action: what happens to the post. "
    "status: where it stands at the end of the item. by: who asked for, decided or made the change. "
    "reasons: why, copied word for word."
)
SOURCE_DESCRIPTION = (
    "Everyone who speaks about the item's news of who gets, leaves, loses or refuses which post. "
    f"{SOURCES_TASK} name: who says so, copied from the item. stance: what the speaker does with the news. "
    "via: the outlet that relays the speaker, or null."
)
CHANGE_STRUCTURE = {
    "who": str,
    "role": str | None,
    "organization": str | None,
    "action": Literal[ACTIONS],  # type: ignore[valid-type]
    "status": Literal[STATUSES],  # type: ignore[valid-type]
    "by": str | None,
    "reasons": list[str],
}
SOURCE_STRUCTURE = {
    "name": str,
    "stance": Literal[STANCES],  # type: ignore[valid-type]
    "via": str | None,
}


def fields_of(concepts: Iterable[Any]) -> Fields:
    """The common fields in contextgem's concepts, each a `name` with `extracted_items`."""
    values = {concept.name: [one.value for one in concept.extracted_items] for concept in concepts}
    return {"changes": values.get(CHANGES, []), "sources": values.get(SOURCES, [])}


def add_usage(usage: Usage, containers: Iterable[Any]) -> None:
    """Count what contextgem has counted, replies that it could not use among them."""
    for container in containers:
        told = container.usage
        usage.tokens_in += told.input
        usage.tokens_cached += told.cache_read
        usage.tokens_out += told.output
        usage.requests += len(told.calls)


def main() -> None:
    """Answer the items of standard input."""
    from importlib.metadata import version

    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # else LiteLLM fetches a price list when loaded
    with redirect_stdout(sys.stderr):  # its log goes where standard output was when it was loaded
        import contextgem as cg

    arguments = read_arguments()
    model = cg.DocumentLLM(
        model=f"lm_studio/{arguments.model}",
        api_base=arguments.base_url,
        api_key=arguments.key,
        temperature=0.0,
        seed=0,
        max_tokens=arguments.max_tokens,
        timeout=600,
    )

    def find(item: dict[str, Any], usage: Usage) -> Fields:
        model.reset_usage_and_cost()
        document = cg.Document(raw_text=item["text"], concepts=_concepts(cg))
        try:
            return fields_of(model.extract_concepts_from_document(document, max_items_per_call=1))
        finally:
            add_usage(usage, model.get_usage())

    answer_lines(find, f"contextgem {version('contextgem')}")


def _concepts(cg: Any) -> list[Any]:
    return [
        cg.JsonObjectConcept(
            name=CHANGES,
            description=CHANGE_DESCRIPTION,
            structure=CHANGE_STRUCTURE,
            examples=[cg.JsonObjectExample(content=EXAMPLE_CHANGE)],
        ),
        cg.JsonObjectConcept(
            name=SOURCES,
            description=SOURCE_DESCRIPTION,
            structure=SOURCE_STRUCTURE,
            examples=[cg.JsonObjectExample(content=source) for source in EXAMPLE_SOURCES],
        ),
    ]


if __name__ == "__main__":
    main()
