"""Gold: a record that an editor has decided about, as the case that a prompt is scored by."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from summarizer.article import join_front_matter, parse_article
from summarizer.case import Case, Expectation, Expected, ExpectedChange, claims_to_find, load_items
from summarizer.errors import CaseError, OutputError, SummarizerError
from summarizer.ground import find_quote
from summarizer.meta import Meta
from summarizer.output import check_place, write_whole
from summarizer.page.claims import BACKGROUND, claims_of, claims_of_change
from summarizer.record import Change, Record
from summarizer.review.decisions import Decision, Decisions

_SHOWN: Final = 3
_LEFT_OUT: Final = {"id", "characters", "told_by", "warnings"}


def expect_reviewed(record: Record, decisions: Decisions) -> Expected:
    """What the record of the article should say: accepted claims as they are, fixed ones anew, rejected ones not.

    An item whose changes were all rejected is one without a change.

    Raises:
        CaseError: a claim is undecided, or what the record says is wrong in a way that can't be decided here.
    """
    made = {decision.claim: decision for decision in decisions.decisions}
    _check_decided(record, made)
    if not record.changes:
        return _expect_nothing(record, made)
    kept = [
        _expect_change(f"changes[{index}]", change, made)
        for index, change in enumerate(record.changes)
        if f"changes[{index}]" not in made
    ]
    news = any(not change.background for change in kept)
    return Expected(outcome="changes" if news else "no_change", changes=tuple(kept))


def render_case(expected: Expected, why: str, tags: tuple[str, ...], split: Literal["dev", "held"]) -> str:
    """A case's YAML.

    Raises:
        CaseError: there is no reason why it exists, or no tag.
    """
    if not why.strip() or not tags or not all(tag.strip() for tag in tags):
        raise CaseError("a case has a reason to be kept, and tags.", "Give --why and --tag.")
    told = Expectation(why=why, tags=tags, split=split, expected=expected)
    data = told.model_dump(mode="json", exclude_defaults=True)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)


def write_case(folder: Path, name: str, case: str, record: Record, text: str) -> Case:
    """Write NAME.txt and NAME.yaml into a folder of cases, both or neither.

    Args:
        folder: of the cases; it is there.
        name: of the case.
        case: its YAML, as `render_case` gives it.
        record: which was decided about; its article's meta data go before the text.
        text: of the article.

    Raises:
        CaseError: there is such a case, another is of the same article, or something isn't in the article.
        OutputError: the folder can't be written to.
    """
    if not name or Path(name).name != name or name.startswith("."):
        raise CaseError(
            f"{name!r} is no name of a case.", "Use a plain name such as harbour-director-leaves."
        )
    item, expectation = folder / f"{name}.txt", folder / f"{name}.yaml"
    for path in (item, expectation):
        if path.exists():
            raise CaseError(f"{path}: is there already.", "Choose another name; nothing is overwritten.")
        check_place(path)
    content = _as_item(record, text)
    made = _make(name, case, content)
    if made.article.id != record.article.id:
        raise CaseError(
            "the text would not be read again as it is.", "Take off what looks like a front matter."
        )
    _check_new(made, folder)
    write_whole(item, content)
    try:
        write_whole(expectation, case)
    except OutputError:
        item.unlink(missing_ok=True)
        raise
    return made


def _check_decided(record: Record, made: Mapping[str, Decision]) -> None:
    dropped = [f"changes[{i}]" for i in range(len(record.changes)) if f"changes[{i}]" in made]
    left = [
        claim.path
        for claim in claims_of(record)
        if claim.path not in made and claim.path.split(".")[0] not in dropped
    ]
    if left:
        more = f" and {len(left) - _SHOWN} more" if len(left) > _SHOWN else ""
        raise CaseError(
            f"not decided yet: {', '.join(left[:_SHOWN])}{more}.",
            "Decide about every claim of the page, and save the decisions again.",
        )


def _expect_nothing(record: Record, made: Mapping[str, Decision]) -> Expected:
    decision = made["outcome"]
    if decision.decision == "reject":
        raise CaseError(
            "that the item tells no change was rejected, and no change is there to be accepted.",
            "Write the case by hand: docs/evaluation.md shows one.",
        )
    outcome = decision.values["outcome"] if decision.values else record.outcome
    return Expected.model_validate({"outcome": outcome})


def _expect_change(path: str, change: Change, made: Mapping[str, Decision]) -> ExpectedChange:
    """One change: each claim that wasn't rejected fills its part in."""
    fields: dict[str, Any] = {
        "role": None,
        "organization": None,
        "quotes": list(dict.fromkeys(span.quote for span in change.evidence)),
    }
    for claim in claims_of_change(path, change):
        decision = made[claim.path]
        if decision.decision == "reject":
            continue
        told = decision.values or {blank.name: blank.value for blank in claim.blanks}
        part = claim.path.removeprefix(f"{path}.")
        _fill(fields, part, {name: value.strip() or None for name, value in told.items()})
    _restore_order(fields)
    return ExpectedChange.model_validate(fields)


def _fill(fields: dict[str, Any], part: str, told: dict[str, str | None]) -> None:
    """Put what a claim tells where a case has it."""
    kind, _, index = part.partition("[")
    if kind in ("reasons", "sources", "steps"):
        values = {name.replace(" ", "_"): value for name, value in told.items() if value is not None}
        fields.setdefault(kind, []).append((int(index[:-1]), values))
    elif kind.startswith("dates."):
        fields.setdefault("dates", {})[kind.removeprefix("dates.")] = told["date"]
    elif kind == "role":
        fields.update(role=told["title"], organization=told["organization"], parent=told["parent"])
    elif kind == "action":
        fields.update(action=told["action"], background=told["told as"] == BACKGROUND)
    elif kind == "counterpart":
        fields["counterpart"] = told
    else:  # who, by, status, capacity
        fields[kind] = next(iter(told.values()))


def _restore_order(fields: dict[str, Any]) -> None:
    """What is many, in the record's order: the page shows sources by stance."""
    for kind in ("reasons", "sources", "steps"):
        fields[kind] = [values for _, values in sorted(fields.get(kind, ()), key=lambda pair: pair[0])]


def _as_item(record: Record, text: str) -> str:
    """The article's text with what is known about it before it."""
    known = record.article.model_dump(exclude=_LEFT_OUT)
    return f"{join_front_matter(Meta.model_validate(known))}{text}"


def _make(name: str, case: str, item: str) -> Case:
    expectation = Expectation.model_validate(yaml.safe_load(case))
    article = parse_article(item.encode(), f"{name}.txt")
    return Case(id=name, article=article, **dict(expectation))


def _check_new(case: Case, folder: Path) -> None:
    """Make sure that `summarizer cases check` would find nothing wrong with a case that isn't there yet."""
    for field, words in claims_to_find(case):
        if find_quote(case.article.text, words) is None:
            raise CaseError(
                f"{field}: “{words}” does not stand in the article.",
                "Fix this claim with words of the article.",
            )
    if not any(folder.glob("*.txt")):
        return
    try:
        others = load_items(folder)
    except SummarizerError:
        return  # `summarizer cases check` tells what is wrong with the others
    for name, article in others.items():
        if article.id == case.article.id:
            raise CaseError(f"{folder / name}.txt: is the same article.", "Change that case, or delete it.")
