"""No public name goes, and no signature changes, without a word in the changelog."""

from manual import ROOT
from manual.names import lines
from manual.released import RELEASED, broken, unannounced


def test_what_was_released_is_there_or_its_end_is_told():
    """What others build on stays as it was, unless a file of changelog.d/ names it in backticks."""
    fragments = [path.read_text("utf-8") for path in (ROOT / "changelog.d").glob("*.md")]
    changed = broken(RELEASED.read_text("utf-8").splitlines(), lines())
    assert unannounced(changed, fragments) == [], "name it in a file of changelog.d/ (see CONTRIBUTING.md)"


def test_a_name_that_is_gone_is_noticed():
    """A function, a method and an option are known by the words that a user has for them."""
    released = [
        "$ summarizer run --out",
        "summarizer.Record.load(path: str) -> Record",
        "summarizer.score(case)",
    ]
    assert broken(released, []) == ["run --out", "Record.load", "score"]
    assert broken(released, released) == []


def test_a_signature_that_changes_is_noticed():
    """A parameter less, or one more, is another signature."""
    assert broken(["summarizer.score(case)"], ["summarizer.score(case, record)"]) == ["score"]


def test_a_change_that_is_told_is_no_surprise():
    """The fragment says the name in backticks, with or without the command before it."""
    names = ["run --out", "Record.load", "score"]
    told = ["- `summarizer run --out` is gone.", "- `Record.load(path)` takes a path.", "- scores are better"]
    assert unannounced(names, told) == ["score"]
