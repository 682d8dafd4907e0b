"""The embedded server's settings, with a library in xllamacpp's place: only this machine, only with the key."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from summarizer import engine

SETTINGS: dict[str, Any] = {
    "path": "/models/tiny.gguf",
    "alias": "tiny",
    "api_key": "a-key-of-this-start",
    "n_ctx": 4096,
    "n_parallel": 1,
    "cache_ram_mib": 256,
    "threads": None,
    "saves": None,
}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What the server is started with."""

    def parameters() -> Any:
        made = SimpleNamespace(model=SimpleNamespace(), cpuparams=SimpleNamespace())
        made.speculative = SimpleNamespace(ngram_map_k=SimpleNamespace())
        return made

    library = SimpleNamespace(
        CommonParams=parameters,
        Server=lambda params: params,
        llama_load_mode=SimpleNamespace(LLAMA_LOAD_MODE_NONE=0),
        common_speculative_type=SimpleNamespace(COMMON_SPECULATIVE_TYPE_NGRAM_MAP_K=0),
    )
    monkeypatch.setattr(engine, "import_module", lambda _: library)
    return engine._start(SETTINGS)


def test_only_this_machine_reaches_it(started: Any):
    """One address, the loopback's, and a port that the system picks."""
    assert (started.hostnames, started.port) == (["127.0.0.1"], 0)


def test_it_wants_the_key_and_has_no_side_doors(started: Any):
    """No pages, no inspection, nothing for scripts of web pages, nothing fetched."""
    assert started.api_keys == [SETTINGS["api_key"]]
    doors = ("ui", "endpoint_slots", "endpoint_props", "endpoint_metrics")
    assert not any(getattr(started, door) for door in doors)
    assert started.cors_origins == started.cors_methods == started.cors_headers == ""
    assert started.offline is True
