"""`cold`: from process start to the printed record, the engine's start included."""

from __future__ import annotations

import json
import sys

from benchmarks.peers.process import Peer, Server
from benchmarks.speed.articles import KNOWN, item
from benchmarks.speed.engine import weights_file
from benchmarks.speed.results import Row, Section
from benchmarks.speed.settings import Settings
from benchmarks.speed.timing import run, summarizer_command

TITLE = "Cold start to the first record"


def measure(settings: Settings) -> Section:
    """Run the command on one item, and ask a warm engine about the same item in the same round."""
    weights_file(settings.model)
    path = settings.items[0]
    command = [*summarizer_command(), "run", str(path), "--format", "json", "--prompt", settings.prompt]
    command += ["--model", f"local:{settings.model}"]
    whole: list[float] = []
    inside: list[float] = []
    warm: list[float] = []
    section = Section("cold", TITLE)
    for _ in settings.timed_rounds("cold"):
        seconds, printed = run(command, settings.cache, settings.item_seconds)
        whole.append(seconds)
        inside.append(json.loads(printed)["provenance"]["seconds"])
        more = ("--prompt", settings.prompt)
        with Peer(sys.executable, "summarizer_peer", Server(settings.model), more) as peer:
            peer.ask({"id": "warm-up", "text": KNOWN}, settings.item_seconds)
            warm.append(peer.ask(item(path), settings.item_seconds)["seconds"])
        section.note = (
            f"The item is {path.stem}. After the first round the model's file is in the disk cache, "
            "and whatever the engine keeps from run to run is there."
        )
        section.rows = [
            Row("warm engine, the same item", "s", list(warm)),
            Row("process start to printed record", "s", list(whole), "warm engine, the same item"),
            Row("of it: engine start and item", "s", list(inside), "warm engine, the same item"),
        ]
        settings.keep(section)
    return section
