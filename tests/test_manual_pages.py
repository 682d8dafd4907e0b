"""Blocks and commands are found in pages as a reader sees them."""

from pathlib import Path

import manualpages
import pytest

PAGE = """\
Say `summarizer run` here.

```sh
# a remark
summarizer run one.txt \\
    --strict && .venv/bin/pytest
```

<!-- unchecked: asks the model -->

```python
print()
```

Some words.

```
bare
```
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write a page, and name it."""
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(manualpages, "ROOT", tmp_path)
    return "page.md"


def test_every_block_is_found_with_its_line_and_language(page: str):
    """One without a language is found as such."""
    found = manualpages.blocks(page)
    assert [(block.line, block.language) for block in found] == [(3, "sh"), (11, "python"), (17, "")]


def test_a_mark_holds_for_the_block_after_it_alone(page: str):
    """The reason is kept; the next block has none."""
    assert [block.unchecked for block in manualpages.blocks(page)] == ["", "asks the model", ""]


def test_commands_are_told_apart(page: str):
    """Lines are joined, remarks left out, and the environment's folder is no part of a command."""
    assert manualpages.commands(manualpages.blocks(page)[0].text) == [
        "summarizer run one.txt --strict",
        "pytest",
    ]


def test_code_in_a_sentence_is_found(page: str):
    """It is no block, and has the line of its paragraph."""
    assert manualpages.spans(page) == [(1, "summarizer run")]
