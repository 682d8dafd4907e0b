"""The public names are what they are said to be."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer


def test_every_public_name_is_there():
    """`__all__` is what can be imported, and each has a home."""
    assert sorted(summarizer.__all__) == sorted(summarizer._HOMES)
    assert all(getattr(summarizer, name) for name in summarizer.__all__)


def test_importing_the_package_loads_nothing_heavy():
    """Libraries are loaded when they are used."""
    code = (
        "import summarizer, sys; print([m for m in ('openai', 'instructor', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_the_names_are_sorted_and_typed():
    """The list is in order, and a type checker is told the same names."""
    assert summarizer.__all__ == sorted(summarizer.__all__)
    source = Path(summarizer.__file__).read_text("utf-8")
    typed = re.search(r"if TYPE_CHECKING:\n(.*?)\n\n", source, re.DOTALL)
    assert set(summarizer.__all__) <= set(re.findall(r"\w+", typed[1]))


def test_every_public_name_has_words_of_its_own():
    """What is exported is described, and is the same object each time."""
    for name in summarizer.__all__:
        thing = getattr(summarizer, name)
        assert thing.__doc__, name
        assert thing is getattr(summarizer, name)


def test_an_unknown_name_is_an_attribute_error():
    """Loading names late hides no slip."""
    with pytest.raises(AttributeError, match="summarise"):
        _ = summarizer.summarise
    assert not hasattr(summarizer, "nothing")


def test_no_module_takes_a_public_names_place():
    """Loading every module leaves each public name what it is."""
    code = (
        "import pkgutil, importlib, summarizer\n"
        "for m in pkgutil.walk_packages(summarizer.__path__, 'summarizer.'):\n"
        "    if not m.name.endswith(('__main__', 'pytest_plugin', '.engine')): importlib.import_module(m.name)\n"
        "print([n for n in summarizer.__all__ if type(getattr(summarizer, n)).__name__ == 'module'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
