"""Plain instructor: a Pydantic model of the same fields, in JSON mode.

JSON mode is what instructor's documentation uses for OpenAI-compatible servers of local models; its
retries are left as they are (three more requests when a reply isn't the model).
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

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


class Source(BaseModel):
    """An outlet, a person or a body that speaks about the changes."""

    name: str = Field(description="who says so, copied from the item")
    stance: Literal[STANCES] = Field(description="what the speaker does with the news")  # type: ignore[valid-type]
    via: str | None = Field(None, description="the outlet that relays the speaker, or null")


class Change(BaseModel):
    """One person whose post changes."""

    who: str = Field(description="the person's name, copied from the item")
    role: str | None = Field(None, description="the title of the post, copied from the item")
    organization: str | None = Field(None, description="the body the post belongs to")
    action: Literal[ACTIONS] = Field(description="what happens to the post")  # type: ignore[valid-type]
    status: Literal[STATUSES] = Field(description="where it stands at the end of the item")  # type: ignore[valid-type]
    by: str | None = Field(None, description="who asked for, decided or made the change")
    reasons: list[str] = Field(default_factory=list, description="why, copied word for word")


class PersonnelChanges(BaseModel):
    """The changes that are this item's news, and everyone who speaks about them."""

    changes: list[Change]
    sources: list[Source]


def messages(text: str) -> list[dict[str, str]]:
    """The task, one worked example, and the item."""
    example = PersonnelChanges.model_validate({"changes": [EXAMPLE_CHANGE], "sources": EXAMPLE_SOURCES})
    return [
        {"role": "system", "content": TASK},
        {"role": "user", "content": EXAMPLE_TEXT},
        {"role": "assistant", "content": example.model_dump_json()},
        {"role": "user", "content": text},
    ]


def main() -> None:
    """Answer the items of standard input."""
    from importlib.metadata import version

    import instructor
    from openai import OpenAI

    arguments = read_arguments()
    count = [Usage()]
    count_completions(lambda: count[0])
    client = instructor.from_openai(
        OpenAI(base_url=arguments.base_url, api_key=arguments.key, timeout=600), mode=instructor.Mode.JSON
    )

    def find(item: dict[str, Any], usage: Usage) -> Fields:
        count[0] = usage
        found = client.chat.completions.create(
            model=arguments.model,
            response_model=PersonnelChanges,
            messages=messages(item["text"]),
            temperature=0,
            seed=0,
            max_tokens=arguments.max_tokens,
        )
        return found.model_dump()

    answer_lines(find, f"instructor {version('instructor')}")


if __name__ == "__main__":
    main()
