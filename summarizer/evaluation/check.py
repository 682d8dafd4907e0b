"""Check gold cases: they load, and what they say stands in their articles."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from summarizer.case import Case, case_paths, claims_to_find, load_case
from summarizer.errors import CaseError
from summarizer.ground import find_quote


class CaseProblem(NamedTuple):
    """One thing that is wrong with a case."""

    file: str
    field: str
    """Path of the field, or "" for the file as a whole."""
    why: str


def check_cases(folder: Path) -> tuple[list[Case], list[CaseProblem]]:
    """Load the cases of a folder, and find what is wrong with each.

    Raises:
        CaseError: there are no cases.
    """
    paths = case_paths(folder)
    cases: list[Case] = []
    problems = [
        CaseProblem(str(text), "", "an article without a NAME.yaml")
        for text in sorted(folder.glob("*.txt"))
        if not text.with_suffix(".yaml").exists()
    ]
    for path in paths:
        try:
            cases.append(load_case(path))
        except CaseError as error:
            problems.append(CaseProblem(str(path), "", error.message.removeprefix(f"{path}: ")))
    for case in cases:
        problems += _problems(case, str(folder / f"{case.id}.yaml"))
    return cases, problems + _twins(cases, folder)


def load_sound_cases(folder: Path) -> list[Case]:
    """The cases of a folder, each of which says only what stands in its article.

    Raises:
        CaseError: there are none, or something is wrong with one, naming file and field.
    """
    cases, problems = check_cases(folder)
    if problems:
        file, field, why = problems[0]
        place = f"{file}: {field}".removesuffix(": ")
        raise CaseError(f"{place}: {why}.", "`summarizer cases check` lists everything that is wrong.")
    return cases


def _problems(case: Case, file: str) -> list[CaseProblem]:
    text, expected = case.article.text, case.expected
    problems = [
        CaseProblem(file, f"expected.{field}", f"“{words}” does not stand in the article")
        for field, words in claims_to_find(case)
        if find_quote(text, words) is None
    ]
    news = any(not change.background for change in expected.changes)
    if (expected.outcome == "changes") != news:
        told = "there is a change" if news else "no change is listed that isn't background"
        problems.append(CaseProblem(file, "expected.outcome", f"is {expected.outcome}, but {told}"))
    return problems


def _twins(cases: list[Case], folder: Path) -> list[CaseProblem]:
    """Cases on one article: their scores would count twice."""
    first: dict[str, str] = {}
    problems: list[CaseProblem] = []
    for case in cases:
        twin = first.setdefault(case.article.id, case.id)
        if twin != case.id:
            problems.append(
                CaseProblem(str(folder / f"{case.id}.txt"), "", f"is the same article as {twin}.txt")
            )
    return problems
