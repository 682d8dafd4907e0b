"""The list of licences: everything that is needed is in it, and each licence is one that is known."""

from __future__ import annotations

from email.message import Message
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks import licences
from benchmarks.environments import ROOT
from benchmarks.licences import licence_of, needed


def told(**fields: str) -> Any:
    """A distribution that says this of its licence."""
    message = Message()
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    return SimpleNamespace(metadata=message)


@pytest.mark.parametrize(
    ("there", "licence"),
    [
        (told(License_Expression="MIT"), "MIT"),
        (told(License_Expression="Apache-2.0 OR BSD-3-Clause"), "Apache or BSD"),
        (told(Classifier="License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)"), "MPL-2.0"),
        (told(License="Permission is hereby granted, free of charge, to any person"), "MIT"),
        (told(License="Ask us first"), "unknown"),
        (told(), "unknown"),
    ],
)
def test_a_licence_is_read_from_what_a_package_says(there: Any, licence: str):
    """An expression wins over classifiers, those over free words."""
    assert licence_of(there) == licence


def test_packages_that_need_each_other_and_themselves_are_found_once(monkeypatch: pytest.MonkeyPatch):
    """With the extras that are asked for and no others, however these are written."""
    requires = {
        "ours": ["Theirs[all_of-it]; extra == 'more'", "unasked; extra == 'not-asked-for'"],
        "Theirs": ["ours", "theirs[part]; extra == 'all-of-it'", "deep; extra == 'part'"],
        "deep": ["Theirs[all.of.it]"],
    }

    def distribution(name: str) -> Any:
        return SimpleNamespace(requires=requires.get(name.replace("theirs", "Theirs")))

    monkeypatch.setattr(licences, "distribution", distribution)
    assert list(needed("ours", ("more",))) == ["deep", "theirs"]


def test_every_package_that_is_needed_has_a_known_licence_and_is_listed():
    """The extras included."""
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    packages = needed()
    assert {"openai", "pydantic", "xllamacpp", "vcrpy", "lxml"} <= packages.keys()
    assert [name for name, there in packages.items() if licence_of(there) == "unknown"] == []
    assert [name for name in packages if name not in page] == []
