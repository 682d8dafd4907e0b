"""Request: the body of a chat request to an OpenAI-compatible server, the same for a tape and for the wire."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel

from summarizer.record import Sampling

_HELP_LINK: Final = re.compile(r"\s*For further information visit \S+")


def build_request(
    model: str,
    messages: Sequence[dict[str, Any]],
    shape: type[BaseModel],
    sampling: Sampling,
    grammar: str | None = None,
) -> dict[str, Any]:
    """The body that asks for an object of a shape.

    Args:
        model: the model's name as the server knows it.
        messages: `role` and `content` each; links that name Pydantic's version are left out.
        shape: the class of the answer.
        sampling: how tokens are chosen.
        grammar: an llguidance grammar, sent instead of the shape's JSON Schema.
    """
    form = {"grammar": grammar} if grammar else {"response_format": _response_format(shape)}
    return {
        "model": model,
        "messages": [_unlinked(message) for message in messages],
        **sampling.model_dump(exclude_none=True),
        **form,
    }


def _unlinked(message: dict[str, Any]) -> dict[str, Any]:
    content = message.get("content")
    return {**message, "content": _HELP_LINK.sub("", content)} if isinstance(content, str) else message


@lru_cache(maxsize=32)
def _response_format(shape: type[BaseModel]) -> dict[str, Any]:
    """The shape as a structured output of OpenAI's API; only read, since requests share it."""
    schema = {"name": shape.__name__, "schema": shape.model_json_schema()}
    return {"type": "json_schema", "json_schema": schema}
