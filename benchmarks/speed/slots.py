"""`slots`: items per minute with several conversations in the engine at once."""

from __future__ import annotations

import time
from itertools import repeat

from benchmarks.speed.articles import KNOWN, SEEDS, SLOT_ITEMS
from benchmarks.speed.engine import limited_engine, weights_file
from benchmarks.speed.results import Line, Plot, Row, Section, point
from benchmarks.speed.settings import Settings
from summarizer.article import Article, read_article

TITLE = "Items per minute with several slots"
_SLOTS = (1, 2, 4)


def measure(settings: Settings) -> Section:
    """Summarize the same items with as many workers as slots."""
    weights_file(settings.model)
    articles = [read_article(SEEDS / f"{name}.txt") for name in SLOT_ITEMS]
    note = f"{len(articles)} items of 105 to 125 words, as many workers as slots, every slot warm."
    section = Section("slots", TITLE, note)
    rates: dict[int, list[float]] = {slots: [] for slots in _SLOTS}
    for _ in settings.timed_rounds("slots"):
        for slots in _SLOTS:
            settings.tell(f"slots: {slots} at once")
            rates[slots].append(_rate(settings, articles, slots))
            section.rows = [_row(slots, values) for slots, values in rates.items() if values]
            section.plots = [_plot(rates)]
            settings.keep(section)
    return section


def _rate(settings: Settings, articles: list[Article], slots: int) -> float:
    from summarizer.provider import OpenAIProvider
    from summarizer.settings import Connection
    from summarizer.summarizing import Summarizer

    limit = settings.item_seconds * len(articles)
    with limited_engine(settings.model, slots, limit) as (base_url, key):
        provider = OpenAIProvider(settings.model, base_url, key, takes_grammar=True)
        connection = Connection(model=settings.model, base_url=base_url)
        with Summarizer(connection, settings.prompt, provider=provider) as summarizer:
            list(summarizer.summarize_many(repeat(KNOWN, slots), slots))
            started = time.perf_counter()
            list(summarizer.summarize_many(articles, slots))
            return 60 * len(articles) / (time.perf_counter() - started)


def _row(slots: int, values: list[float]) -> Row:
    return Row(_name(slots), "items/min", values, _name(1))


def _name(slots: int) -> str:
    return f"{slots} slot{'s' if slots > 1 else ''}"


def _plot(rates: dict[int, list[float]]) -> Plot:
    points = [point(slots, values) for slots, values in rates.items() if values]
    return Plot("slots", "Items per minute", "slots and workers", "items per minute", [Line("items", points)])
