"""`imports`: how long the package and the command line take to load, and what they load."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.environments import ROOT
from benchmarks.speed.results import Goal, Row, Section
from benchmarks.speed.settings import Settings
from benchmarks.speed.timing import summarizer_command, time_command

TITLE = "Imports and help"
HEAVY = (
    "openai",
    "instructor",
    "pydantic",
    "numpy",
    "scipy",
    "rich",
    "vcr",
    "httpx2",
    "jinja2",
    "yaml",
    "sentencex",
)
_PYTHON = "Python alone"
_HELP_GOAL = Goal(0.2)


def measure(settings: Settings) -> Section:
    """Time each start, and list the heavy libraries that it loads."""
    program = summarizer_command()
    commands: dict[str, tuple[list[str], list[str], Goal | None]] = {
        _PYTHON: ([sys.executable, "-c", "pass"], ["-c", "pass"], None),
        "import summarizer": _code("import summarizer"),
        "from summarizer import Summarizer": _code("from summarizer import Summarizer"),
        "summarizer --help": ([*program, "--help"], ["-m", "summarizer", "--help"], _HELP_GOAL),
        "summarizer run --help": (
            [*program, "run", "--help"],
            ["-m", "summarizer", "run", "--help"],
            _HELP_GOAL,
        ),
    }
    section = Section("imports", TITLE, "Bytecode is kept from run to run, as in an installed package.")
    for name, (command, arguments, goal) in commands.items():
        settings.tell(f"imports: {name}")
        values = time_command(command, settings.cache, settings.runs)
        loaded = heavy_modules(arguments)
        note = f"loads {', '.join(loaded)}" if loaded else ""
        section.rows.append(Row(name, "s", values, _PYTHON, goal, note))
        settings.keep(section)
    return section


def heavy_modules(arguments: list[str]) -> list[str]:
    """The heavy libraries that Python loads when run with these arguments."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    return [name for name in HEAVY if name in loaded]


def _code(code: str) -> tuple[list[str], list[str], None]:
    return [sys.executable, "-c", code], ["-c", code], None
