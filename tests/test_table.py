"""Tables: columns for people, whole lines for pipes."""

import pytest

from summarizer.cli.table import print_table


def test_a_table_is_wide_and_unwrapped_for_a_pipe(capsys: pytest.CaptureFixture[str]):
    """However long a cell is, a row stays a line, and no line ends in blanks."""
    print_table(("ITEM", "WHY"), [("tram", "late " * 80 + "end"), ("ferry", "")])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "ITEM   WHY"
    assert lines[1] == "tram   " + "late " * 80 + "end"
    assert lines[2] == "ferry"


def test_cells_are_text_and_nothing_else(capsys: pytest.CaptureFixture[str]):
    """Brackets are no markup, a terminal's commands are taken out, several lines stay several."""
    print_table(("A", "B"), [("[bold]x[/bold]", "one\n\x1b[31mtwo")])
    assert capsys.readouterr().out.splitlines()[1:] == ["[bold]x[/bold]  one", f"{'':16}[31mtwo"]


def test_no_rows_are_no_table(capsys: pytest.CaptureFixture[str]):
    """Not even its headers."""
    print_table(("A",), [])
    assert capsys.readouterr().out == ""


def test_a_table_fits_its_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """There a long cell is folded, and no word of it is lost."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    print_table(("ITEM", "WHY"), [("tram", "late " * 20 + "end")])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 40
    assert " ".join(lines).split().count("late") == 20
