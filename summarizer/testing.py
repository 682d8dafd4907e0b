"""A double for tests: a provider that answers from a script, with no model and no network."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock
from typing import Any

from pydantic import BaseModel, ValidationError

from summarizer.errors import FormError
from summarizer.provider import Answer, Question, Shape, Usage
from summarizer.wire import why

Reply = BaseModel | dict[str, Any] | str | BaseException
"""What a script holds: a draft, its fields, its JSON text, or an error to raise."""


class ScriptedProvider:
    r"""Serves replies in their order and keeps the questions.

    A reply is a draft, a dict of its fields, its JSON text, or an error to raise. Text that isn't
    the shape asked for raises FormError, as a model's would.

    Example:
        >>> from summarizer import Summarizer
        >>> from summarizer.testing import ScriptedProvider
        >>> provider = ScriptedProvider([{"people": []}])
        >>> with Summarizer(provider=provider) as summarizer:
        ...     record = summarizer.summarize(
        ...         "Mayor Edda Roth opened the new tram line to Westhafen on a sunny Saturday in May."
        ...     )
        >>> record.outcome
        'no_change'
        >>> provider.questions[0].messages[-1]["content"].splitlines()[0]
        'Mayor Edda Roth opened the new tram line to Westhafen on a sunny Saturday in May.'
    """

    def __init__(self, replies: Iterable[Reply], *, takes_grammar: bool = False) -> None:
        self.takes_grammar = takes_grammar
        """Whether it poses as a server that obeys grammars; may be set at any time."""
        self.questions: list[Question[Any]] = []
        """The questions so far, in their order."""
        self._replies = iter(replies)
        self._lock = Lock()

    def ask(self, question: Question[Shape]) -> Answer[Shape]:
        """Answer with the next reply.

        Raises:
            FormError: the reply is not the shape asked for.
            AssertionError: the script has no reply left.
        """
        with self._lock:
            self.questions.append(question)
            try:
                reply = next(self._replies)
            except StopIteration:
                raise AssertionError(
                    f"the script has no reply for question {len(self.questions)}; give ScriptedProvider one more."
                ) from None
        if isinstance(reply, BaseException):
            raise reply
        return _answer(question, reply)


def _answer(question: Question[Shape], reply: BaseModel | dict[str, Any] | str) -> Answer[Shape]:
    try:
        if isinstance(reply, str):
            text, value = reply, question.shape.model_validate_json(reply)
        else:
            fields = reply.model_dump(by_alias=True) if isinstance(reply, BaseModel) else reply
            value = question.shape.model_validate(fields)
            text = value.model_dump_json(by_alias=True)
    except ValidationError as error:
        raise FormError(f"the scripted reply is not the form ({why(error)}).", "Mend the script.") from None
    return Answer(value, text, Usage(attempts=1))
