"""Plain mails: paragraphs of lines that were wrapped to be sent, without signatures, quotations and furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_QUOTE: Final = re.compile(r"\s{0,3}>")
_WROTE: Final = re.compile(
    r"(?:On|Le|Am|El|Op)\b[^\n]{4,300}(?:wrote|writes|a écrit|schrieb|escribió|schreef)\s?:", re.S
)
_SIGNATURE: Final = re.compile(r"-- ?")
_LONGEST_SIGNATURE: Final = 12
"""Lines behind the mark of a signature that are one; more are text."""
_RULE: Final = re.compile(r"\s*[-_=*~#+·•–— ]{3,}\s*")
_BULLET: Final = re.compile(r"\s*(?:[-*•·–+]|\d{1,2}[.)])\s")
_WIDTHS: Final = range(60, 81)
"""Columns at which mail programs wrap."""
_FURNITURE: Final = re.compile(
    r"\bunsubscribe\b|\bopt[- ]out of\b|\b(?:manage|update|change) (?:your|my) (?:e-?mail )?(?:preferences|subscription)"
    r"|\bview (?:this|it|the)\b.{0,40}\b(?:browser|online)\b|\byou(?:’re|'re| are)? (?:receiving|received|have received|got) "
    r"this (?:e-?mail|message|newsletter|because)|\bthis (?:e-?mail|message)\b.{0,60}\b(?:confidential|intended (?:only|solely))"
    r"|\A(?:sent from my \w+|get outlook for \w+)|\bprivacy policy\b.{0,40}\Z|\bforward (?:this|to a friend)\b.{0,30}\Z",
    re.I | re.S,
)
_FURNITURE_WORDS: Final = 120
"""Most words of a paragraph about the mailing."""
_AT_TOP: Final = 2
"""How many paragraphs at the top may be about the mailing; and at the end."""
_AT_END: Final = 8


def logical_lines(text: str, *, flowed: bool, delsp: bool) -> list[str]:
    """A text's lines; those of format=flowed (RFC 3676) joined to what they were."""
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not flowed:
        return [line.rstrip() if line != "-- " else line for line in lines]
    joined, open_at = list[str](), -1
    for line in lines:
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:].removeprefix(" ")
        if depth == open_at and body not in ("-- ", ""):
            joined[-1] += body
        else:
            joined.append(">" * depth + (" " if depth else "") + body)
        flows = body.endswith(" ") and body != "-- "
        # An empty line parts paragraphs, whatever came before it.
        if flows and delsp:
            joined[-1] = joined[-1][:-1]
        open_at = depth if flows else -1
    return [line.rstrip() if line != "-- " else line for line in joined]


def story(lines: Sequence[str]) -> tuple[str, list[str]]:
    """The paragraphs of a mail, and a warning for each thing that is left out."""
    warnings = list[str]()
    kept = _unsigned(lines, warnings)
    kept = _unquoted(kept, warnings)
    said, told = without_furniture(_blocks(kept))
    return "\n\n".join(said), warnings + told


def without_furniture(blocks: Sequence[str]) -> tuple[list[str], list[str]]:
    """Paragraphs but for those about the mailing, and a warning about these."""
    gone = [block for at, block in enumerate(blocks) if _is_furniture(block, at, len(blocks))]
    if not gone or len(gone) == len(blocks):
        return list(blocks), []
    first = " ".join(gone[0].split())[:60]
    kept = [block for at, block in enumerate(blocks) if not _is_furniture(block, at, len(blocks))]
    return kept, [f"lines about the mailing are left out: {len(gone)}, “{first}”"]


def _unsigned(lines: Sequence[str], warnings: list[str]) -> list[str]:
    for at, line in enumerate(lines):
        if _SIGNATURE.fullmatch(line) and any(before.strip() for before in lines[:at]):
            signed = [each for each in lines[at + 1 :] if each.strip() and not _QUOTE.match(each)]
            if len(signed) <= _LONGEST_SIGNATURE:
                if signed:
                    warnings.append(f"a signature is left out: “{signed[0].strip()[:60]}”")
                return list(lines[:at]) + [each for each in lines[at + 1 :] if _QUOTE.match(each)]
    return list(lines)


def _unquoted(lines: Sequence[str], warnings: list[str]) -> list[str]:
    """The lines but for those of mails that are answered; where there is nothing else, these are the story."""
    quoted = sum(bool(_QUOTE.match(line)) for line in lines)
    if not quoted:
        return list(lines)
    kept = list[str]()
    for line in lines:
        if _QUOTE.match(line):
            _drop_introduction(kept)
        else:
            kept.append(line)
    if any(line.strip() for line in kept):
        warnings.append(f"quoted lines are left out: {quoted}")
        return kept
    warnings.append("all of the mail is quoted: the quotation is read")
    return [_QUOTE.sub("", line, count=1).removeprefix(" ") for line in lines if _QUOTE.match(line)]


def _drop_introduction(kept: list[str]) -> None:
    """Take off "On Monday somebody wrote:", which may be wrapped, from the end of what stands before a quotation."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    for count in (1, 2, 3):
        if count <= end and _WROTE.fullmatch(" ".join(kept[end - count : end]).strip()):
            del kept[end - count :]
            return


def _blocks(lines: Sequence[str]) -> list[str]:
    """Paragraphs: lines that only the width of a mail parted are joined; others stay lines of their own."""
    lengths = [len(line) for line in lines if len(line) <= _WIDTHS[-1] and "://" not in line]
    width = max(lengths, default=0)
    blocks, before = list[list[str]](), ""
    for line in lines:
        if not line.strip() or _RULE.fullmatch(line):
            before = ""
        else:
            said = " ".join(line.split())
            if not before:
                blocks.append([said])
            elif _is_wrapped(before, line, width):
                blocks[-1][-1] += said if before.endswith(("—", "/")) else f" {said}"
            else:
                blocks[-1].append(said)
            before = line
    return ["\n".join(block) for block in blocks]


def _is_wrapped(before: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one before because its first word would not have fitted there."""
    if width not in _WIDTHS or len(before) > width or _BULLET.match(line):
        return False
    return len(before) + 1 + len(line.split(None, 1)[0]) > width


def _is_furniture(block: str, at: int, count: int) -> bool:
    if at >= _AT_TOP and at < count - _AT_END:
        return False
    return len(block.split()) <= _FURNITURE_WORDS and bool(_FURNITURE.search(block))
