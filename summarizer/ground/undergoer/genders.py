"""Genders: whom of the people of an article "he" can't mean, and whom "she" can't."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.late import late

_I: Final = re.IGNORECASE
_HE: Final = late(r"\b(?:he|him|his|himself)\b", _I)
_SHE: Final = late(r"\b(?:she|her|hers|herself)\b", _I)


class Genders(NamedTuple):
    """The people that only one of the two pronouns can mean; of the others nothing is known."""

    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()

    def unfit(self, pronoun: str) -> frozenset[str]:
        """Everybody whom a pronoun can't mean."""
        if _HE.fullmatch(pronoun):
            return self.women
        return self.men if _SHE.fullmatch(pronoun) else frozenset()


UNKNOWN: Final = Genders()
"""Nothing is known of anybody."""


def pronoun_in(text: str) -> str:
    """The pronoun of the only gender a text has pronouns of, or nothing."""
    he, she = _HE.search(text), _SHE.search(text)
    return "" if bool(he) == bool(she) else "he" if he else "she"


def pronoun_at(text: str, pronoun: str) -> int | None:
    """Where a text first has a pronoun of the same gender."""
    found = (_HE if _HE.fullmatch(pronoun) else _SHE).search(text)
    return found.start() if found else None
