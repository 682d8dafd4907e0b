"""Progress: bars on a terminal, nothing of the kind elsewhere."""

import pytest

from summarizer.cli.progress import Progress


def count(*, terminal: bool) -> None:
    """Count to two, with weights fetched in between."""
    with Progress() as progress:
        progress.terminal = terminal
        with progress.counting("recording", 2) as advance:
            advance()
            progress.fetching(1, 2)
            progress.fetching(2, 2)
            advance()


def test_what_is_done_is_counted_on_a_terminal(capsys: pytest.CaptureFixture[str]):
    """One bar at a time: that of the weights stands in for the count's."""
    count(terminal=True)
    told = capsys.readouterr()
    assert told.out == ""
    assert "recording" in told.err
    assert "2/2" in told.err
    assert "fetching the model" in told.err


def test_nothing_is_drawn_elsewhere(capsys: pytest.CaptureFixture[str]):
    """A file or a pipe gets lines only."""
    count(terminal=False)
    assert capsys.readouterr().err == ""
