"""The tools that are measured beside each other, and how one of them is run on the embedded engine."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import ROOT, environment
from benchmarks.peers.process import Peer, Server

OURS = "summarizer"


@dataclass(frozen=True)
class Tool:
    """A tool's name, its program here, and what its environment holds (nothing: it runs in ours)."""

    name: str
    module: str
    requirements: str = ""


TOOLS = (
    Tool(OURS, "summarizer_peer"),
    Tool("instructor", "instructor_peer", "requirements-instructor.txt"),
    Tool("langextract", "langextract_peer", "requirements-langextract.txt"),
    Tool("contextgem", "contextgem_peer", "requirements-contextgem.txt"),
)


def install(tool: Tool, cache: Path) -> str:
    """The interpreter that runs a tool.

    Raises:
        InstallError: it can't be installed.
    """
    if not tool.requirements:
        return sys.executable
    return environment(ROOT / "benchmarks" / "peers" / tool.requirements, cache)


@contextmanager
def running(tool: Tool, python: str, model: str, prompt: str) -> Generator[tuple[Peer, int | None]]:
    """A tool's program, and the process of the engine it asks.

    Ours starts the engine as shipped, with the first item: then there is no process yet (None). The
    others ask an engine of the same class and file, started for them.

    Raises:
        PeerError: the program doesn't start.
    """
    from summarizer.llama import serve
    from summarizer.weights import find_model, weights_path

    if tool.name == OURS:
        with Peer(python, tool.module, Server(model), ("--prompt", prompt)) as peer:
            yield peer, None
        return
    with (
        serve(weights_path(find_model(model))) as served,
        Peer(python, tool.module, Server(model, served.base_url, served.api_key)) as peer,
    ):
        yield peer, served.pid
