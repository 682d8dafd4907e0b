"""Sections: a mail's text parted where forwarded mails begin in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from summarizer.meta import Meta
from summarizer.readers.mail.parts import told_by_header

_FORWARDED: Final = re.compile(
    r"[> \t]*(?:-{2,} ?forwarded (?:message|by .{1,100}?) ?-{2,}|begin forwarded message:)\s*", re.I
)
_ORIGINAL: Final = re.compile(r"-{2,} ?original message ?-{2,}\s*", re.I)
_FIELD: Final = re.compile(r"[> \t]*\*?(from|sent|date|to|cc|subject|reply-to):\*?[ \t]*(.*)", re.I)
_BLOCK: Final = 8
"""Most lines between the first and the last of a forwarded header."""
_QUOTED: Final = re.compile(r">[ \t]?")
TOLD_BY: Final = "forwarded header"


@dataclass
class Section:
    """What one mail says in another."""

    is_forward: bool
    """Whether it was sent on; else it is what the mail itself says, or what that answers."""
    meta: Meta = field(default_factory=Meta)
    lines: list[str] = field(default_factory=list[str])


def sections(lines: Sequence[str], *, is_forward: bool) -> tuple[list[Section], int]:
    """The mail's own text and those of mails that it sends on; and the lines of those that it answers, left out.

    Args:
        lines: the text's.
        is_forward: whether the subject says that the mail sends on what it would seem to answer.
    """
    found, answered, at = [Section(is_forward=False)], 0, 0
    while at < len(lines):
        begins = _begins(lines, at)
        if begins is None:
            found[-1].lines.append(lines[at])
            at += 1
        elif begins or is_forward:
            meta, at = _header(lines, at)
            found.append(Section(is_forward=True, meta=meta))
        else:
            answered = sum(bool(line.strip()) for line in lines[at:])
            break
    for section in found[1:]:
        _unquote(section)
    return found, answered


def _begins(lines: Sequence[str], at: int) -> bool | None:
    """Whether a mail begins at a line that was sent on for certain; None if none begins."""
    line = lines[at]
    if _FORWARDED.fullmatch(line):
        return True
    if _ORIGINAL.fullmatch(line):
        return False
    first = _FIELD.match(line)
    if first and first[1].lower() == "from":
        near = (_FIELD.match(each) for each in lines[at : at + _BLOCK])
        names = {match[1].lower() for match in near if match}
        if "subject" in names and names & {"sent", "date"}:
            return False
    return None


def _header(lines: Sequence[str], at: int) -> tuple[Meta, int]:
    """What the header behind a mark tells, and where the text behind it begins."""
    known = dict[str, str]()
    if not _FIELD.match(lines[at]):
        at += 1
        while at < len(lines) and not lines[at].strip("> \t"):
            at += 1
    while at < len(lines) and (match := _FIELD.match(lines[at])):
        known.setdefault(match[1].lower(), match[2].strip())
        at += 1
        # A long line of a header may be folded; the text comes after an empty line.
        while (
            at < len(lines)
            and lines[at].strip("> \t")
            and not _FIELD.match(lines[at])
            and lines[at][:1] in " \t"
        ):
            at += 1
    date = known.get("date") or known.get("sent", "")
    meta = told_by_header(known.get("subject", ""), known.get("from", ""), date, TOLD_BY)
    # These dates are written for people: one that can't be read is no fault.
    return meta.model_copy(update={"warnings": ()}), at


def _unquote(section: Section) -> None:
    """Take off the marks of a mail that was sent on as a quotation."""
    said = [line for line in section.lines if line.strip()]
    if said and sum(line.startswith(">") for line in said) > 0.9 * len(said):
        section.lines = [_QUOTED.sub("", line, count=1) for line in section.lines]
