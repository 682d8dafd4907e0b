"""The manual is complete, built with no network, and what is made of it is made of today's program."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from manual import site
from manual.fields import record_page
from manual.house import house_drawing, lines
from manual.made import MADE
from manual.names import PUBLIC, names_page
from manual.words import MEANINGS
from summarizer import vocabulary

ROOT = Path(__file__).parent.parent
FETCHED = re.compile(r"""<(?:script|img|link|iframe|source)\b[^>]*(?:src|href)=["']?(?:https?:)?//[^>]*>""")


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_is_made_of_todays_program(name: str):
    """A page or picture that differs is stale: run `python -m manual`."""
    written = (ROOT / name).read_text("utf-8")
    assert written == MADE[name](), f"{name} is stale: run `python -m manual`"


def test_the_site_builds_strictly_and_fetches_nothing(tmp_path: Path):
    """Every link and anchor holds, and no page loads a script, font or picture from elsewhere."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    built = [path.read_text("utf-8") for path in tmp_path.rglob("*.html")]
    assert len(built) > 10
    assert [found for page in built for found in FETCHED.findall(page)] == []
    pictures = [path.read_text("utf-8") for path in tmp_path.rglob("*.svg")]
    assert not any(re.search(r"url\(['\"]?https?:|href=['\"]https?:", picture) for picture in pictures)


def test_every_page_has_a_place():
    """Pages that are named come in their order, and one that nobody named comes last."""
    nav = site.navigation(["speed.md", "index.md", "new.md", "reference/record.md"])
    assert nav == [
        {"Start": ["index.md"]},
        {"Measured": ["speed.md"]},
        {"Reference": ["reference/record.md"]},
        {"More": ["new.md"]},
    ]


def test_the_words_are_those_of_the_record():
    """Each list of fixed words stands on the page, with a meaning for each and in its order."""
    lists = [get_args(each) for each in vars(vocabulary).values() if get_args(each)]
    wanted = [words for words in lists if all(isinstance(word, str) for word in words)]
    assert sorted(map(tuple, MEANINGS.values())) == sorted(wanted)
    assert all(word in record_page() for words in wanted for word in words)


def test_the_drawing_has_every_room_once():
    """A room of the contract is a box of the drawing."""
    rooms = [room for line in lines() for room in line.rooms]
    drawn = re.findall(r'text-anchor="middle">([^<]+)<', house_drawing())
    assert sorted(drawn) == sorted(rooms)
    assert {line.floor for line in lines()} == {"door", "work", "wire", "rules", "nouns"}


def test_a_contract_is_read_line_by_line():
    """A floor's name holds until the next one; rooms on a line stand side by side."""
    contract = '\nlayers = [\n  "top",\n  "a | b", # 2 upper\n  "c", "d",\n  "e", # 1 lower\n]\n'
    told = [(line.floor, line.rooms) for line in lines(contract)]
    assert told == [
        ("upper", ("top",)),
        ("upper", ("a", "b")),
        ("upper", ("c",)),
        ("upper", ("d",)),
        ("lower", ("e",)),
    ]


def test_every_public_name_has_its_heading():
    """The reference leaves none out."""
    headings = set(re.findall(r"^### (\w+)$", names_page(), re.MULTILINE))
    assert headings == {name for names in PUBLIC.values() for name in names}


def test_the_manual_is_spelled_well():
    """No word of a page, a fragment or a help text is a known misspelling."""
    places = ["docs", "changelog.d", "manual", ".github", *(path.name for path in ROOT.glob("*.md"))]
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "codespell_lib", *places],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
