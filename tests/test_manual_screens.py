"""Pictures of pages are taken with a browser that is there, and every one is shown by the manual."""

from pathlib import Path

import pytest

screens = pytest.importorskip("manual.screens", reason="playwright is not installed")

ROOT = Path(__file__).parent.parent


def test_every_picture_was_taken_and_is_shown():
    """A picture that no page shows would grow old unseen."""
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("*.md"))
    for name in screens.SCREENS:
        assert (ROOT / name).read_bytes().startswith(b"\x89PNG")
        assert f"({Path(name).relative_to('docs')})" in pages


def test_a_machine_without_a_browser_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Nothing is written then."""
    monkeypatch.setattr(screens, "find_chromium", lambda: None)
    with pytest.raises(screens.NoBrowserError, match="install one"):
        screens.take_screens(tmp_path)
    assert not list(tmp_path.iterdir())
