"""langextract with its OpenAI provider pointed at a server of one's own.

As its documentation has it: the provider is named in a ModelConfig, `fence_output` and
`use_schema_constraints` are left unset (the schema then comes from the example), chunks, workers and
passes are the defaults, a reply that can't be read fails the item and is told as such, and what could
not be located in the text is dropped. Temperature 0 and the length of a reply are those of the other tools.
"""

from __future__ import annotations

from typing import Any

from benchmarks.peers.lines import Fields, Usage, answer_lines, count_completions, read_arguments
from benchmarks.peers.task import (
    ACTIONS,
    EXAMPLE_CHANGE,
    EXAMPLE_SOURCES,
    EXAMPLE_TEXT,
    STANCES,
    STATUSES,
    TASK,
)

PROMPT = (
    f"{TASK} Extract each changing person as `change` and each speaker as `source`, in order of appearance, "
    "with exact text. "
    f"action is one of: {', '.join(ACTIONS)}. status is one of: {', '.join(STATUSES)}. "
    f"stance is one of: {', '.join(STANCES)}."
)


def fields_of(extractions: list[Any]) -> Fields:
    """The common fields in langextract's extractions; what isn't located in the text is left out."""
    found: Fields = {"changes": [], "sources": []}
    for one in extractions:
        if one.char_interval is None:
            continue
        attributes = one.attributes or {}
        if one.extraction_class == "change":
            found["changes"].append({"who": one.extraction_text, **attributes})
        elif one.extraction_class == "source":
            found["sources"].append({"name": one.extraction_text, **attributes})
    return found


def main() -> None:
    """Answer the items of standard input."""
    from importlib.metadata import version

    import langextract as lx

    arguments = read_arguments()
    count = [Usage()]
    count_completions(lambda: count[0])
    model = lx.factory.ModelConfig(
        model_id=arguments.model,
        provider="OpenAILanguageModel",
        provider_kwargs={
            "base_url": arguments.base_url,
            "api_key": arguments.key,
            "temperature": 0.0,
            "max_output_tokens": arguments.max_tokens,
        },
    )
    examples = [_example(lx)]

    def find(item: dict[str, Any], usage: Usage) -> Fields:
        count[0] = usage
        found = lx.extract(
            text_or_documents=item["text"],
            prompt_description=PROMPT,
            examples=examples,
            config=model,
            resolver_params={"suppress_parse_errors": False},
            show_progress=False,
        )
        return fields_of(found.extractions or [])

    answer_lines(find, f"langextract {version('langextract')}")


def _example(lx: Any) -> Any:
    change = lx.data.Extraction(
        extraction_class="change",
        extraction_text=EXAMPLE_CHANGE["who"],
        attributes={key: value for key, value in EXAMPLE_CHANGE.items() if key != "who"},
    )
    sources = [
        lx.data.Extraction(
            extraction_class="source",
            extraction_text=source["name"],
            attributes={key: value for key, value in source.items() if key != "name" and value},
        )
        for source in EXAMPLE_SOURCES
    ]
    return lx.data.ExampleData(text=EXAMPLE_TEXT, extractions=[change, *sources])


if __name__ == "__main__":
    main()
