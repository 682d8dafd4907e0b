"""The embedded engine for measurements: its weights must be there, and it stops when time is up."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from benchmarks.speed.results import NotMeasured


def weights_file(model: str) -> Path:
    """The file of a model's weights.

    Raises:
        NotMeasured: it isn't on this machine; nothing is fetched while time is measured.
    """
    from summarizer.weights import find_model, is_present, weights_path

    known = find_model(model)
    if not is_present(known):
        raise NotMeasured(f"the model isn't here; fetch it: summarizer models fetch {model}")
    return weights_path(known)


@contextmanager
def limited_engine(model: str, slots: int, seconds: float) -> Generator[tuple[str, str]]:
    """Base URL and key of an engine with so many slots; it ends after so many seconds at the latest.

    A request that is under way then fails, which ends the measurement.
    """
    from summarizer.llama import Engine

    engine = Engine(weights_file(model), context=4096, slots=slots)
    watch = Timer(seconds, engine.stop)
    watch.daemon = True
    watch.start()
    try:
        served = engine.start()
        yield served.base_url, served.api_key
    finally:
        watch.cancel()
        engine.stop()
