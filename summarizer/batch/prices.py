"""Prices: what a model's tokens cost, where that is known. A price is never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple, cast

from summarizer.errors import SettingError
from summarizer.settings import Connection

_OPENAI: Final = "api.openai.com"
_MILLION: Final = 1_000_000
_HINT: Final = "Write MODEL: {in: 0.4, out: 1.6, cached: 0.1}, US dollars per million tokens."


class Price(NamedTuple):
    """US dollars per million tokens."""

    tokens_in: float
    tokens_out: float
    cached: float | None = None
    """Of those in, what is read from the server's cache; by default like the others."""
    share: float = 1.0
    """The part of it that is asked for: half, in the provider's batches."""

    def cost(self, tokens_in: int | None, tokens_out: int | None, cached: int | None) -> float | None:
        """What so many tokens cost; None if the server didn't count them."""
        if tokens_in is None or tokens_out is None:
            return None
        of_cache = min(cached or 0, tokens_in) if self.cached is not None else 0
        whole = (tokens_in - of_cache) * self.tokens_in + tokens_out * self.tokens_out
        return self.share * (whole + of_cache * (self.cached or 0)) / _MILLION


# https://openai.com/api/pricing, standard tier, as of March 2026; a file or an option wins over them. Only for that host: others sell the same names at other prices.
_KNOWN: Final[Mapping[str, Price]] = {
    "gpt-4.1": Price(2.0, 8.0, 0.5),
    "gpt-4.1-mini": Price(0.4, 1.6, 0.1),
    "gpt-4.1-nano": Price(0.1, 0.4, 0.025),
    "gpt-4o": Price(2.5, 10.0, 1.25),
    "gpt-4o-mini": Price(0.15, 0.6, 0.075),
    "gpt-5": Price(1.25, 10.0, 0.125),
    "gpt-5-mini": Price(0.25, 2.0, 0.025),
    "gpt-5-nano": Price(0.05, 0.4, 0.005),
}


def find_price(connection: Connection, told: Mapping[str, Price] | None = None) -> Price | None:
    """The price of a connection's model: of a user's own, then of those known here; None if neither has it."""
    if told and connection.label in told:
        return told[connection.label]
    return _KNOWN.get(connection.model) if connection.provider == _OPENAI else None


def parse_price(text: str) -> Price:
    """A price as an option writes it: IN,OUT or IN,OUT,CACHED.

    Raises:
        SettingError: it is none.
    """
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) not in (2, 3) or any(not 0 <= number < _MILLION for number in numbers):
        raise SettingError(
            f"{text!r} is no price.", "Write IN,OUT or IN,OUT,CACHED: US dollars per million tokens."
        )
    return Price(*numbers)


def load_prices(path: Path) -> dict[str, Price]:
    """The prices in a YAML file: MODEL: {in: 0.4, out: 1.6, cached: 0.1}.

    Raises:
        SettingError: it can't be read, or isn't such a file.
    """
    import yaml

    try:
        told: object = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingError(f"{path}: can't be read ({error}).", _HINT) from None
    if not isinstance(told, dict):
        raise SettingError(f"{path}: holds no prices.", _HINT)
    return {str(name): _price(path, name, one) for name, one in cast("dict[object, object]", told).items()}


def _price(path: Path, name: object, told: object) -> Price:
    fields = cast("dict[object, object]", told) if isinstance(told, dict) else {}
    if not {"in", "out"} <= fields.keys() <= {"in", "out", "cached"}:
        raise SettingError(f"{path}: {name} has no price.", _HINT)
    try:
        return parse_price(",".join(str(fields[key]) for key in ("in", "out", "cached") if key in fields))
    except SettingError as error:
        raise SettingError(f"{path}: {name}: {error.message}", _HINT) from None
