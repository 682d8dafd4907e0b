"""Errors: the tree drawn at the top of the file is the tree that is raised."""

from __future__ import annotations

import pickle
import re

import pytest

from summarizer import errors
from summarizer.errors import SummarizerError

CLASSES = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type)}


def drawn() -> list[tuple[str, str, int]]:
    """List name, parent and exit code of every error, as the drawing at the top has them."""
    rows: list[tuple[str, str, int]] = []
    above = {0: "SummarizerError"}
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"([│ ]*)[├└]── (\w+) +(\d+) ", line)
        if match:
            depth = len(match[1]) // 4 + 1
            above[depth] = match[2]
            rows.append((match[2], above[depth - 1], int(match[3])))
    return rows


def test_the_drawing_is_the_tree() -> None:
    """Every class stands in the drawing under its parent, with its exit code, in its order."""
    real = [(n, k.__base__.__name__, k.exit_code) for n, k in CLASSES.items() if k is not SummarizerError]
    assert sorted(drawn()) == sorted(real)


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
def test_an_error_says_what_to_do_next(kind: type[SummarizerError]) -> None:
    """Message and hint are told together, and each survives the way to another process."""
    error = kind("It broke.", "Mend it.")
    assert (str(error), error.message, error.hint) == ("It broke. Mend it.", "It broke.", "Mend it.")
    assert str(kind("It broke.")) == "It broke."
    assert kind.__doc__
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert (type(copy), copy.message, copy.hint) == (kind, "It broke.", "Mend it.")


def test_exit_codes_tell_the_groups_apart() -> None:
    """Each group has a code of its own, away from those of shells and of success."""
    groups = {kind.exit_code for kind in SummarizerError.__subclasses__()}
    assert len(groups) == len(SummarizerError.__subclasses__())
    assert not groups & {0, 1, 2, 70, 126, 127, 130}
