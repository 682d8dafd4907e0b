"""Stories: what the texts of a mail tell: its own, and those that it sends on in its own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarizer.meta import Meta
from summarizer.readers.mail.marked import as_page, count_words, is_stub
from summarizer.readers.mail.parts import Parts, Text
from summarizer.readers.mail.plain import logical_lines, story
from summarizer.readers.mail.sections import sections

_NOTE = 40
"""So few words beside a forwarded mail or an attachment are about it and no story."""


@dataclass
class Stories:
    """What was found in a mail's texts."""

    plain: list[tuple[str, Meta]] = field(default_factory=list[tuple[str, Meta]])
    pages: list[tuple[bytes, str | None, Meta]] = field(default_factory=list[tuple[bytes, str | None, Meta]])
    """HTML texts and their encodings."""
    notes: list[str] = field(default_factory=list[str])
    """What is left out, being about what came with it."""


def find_stories(parts: Parts, known: Meta, *, carries: bool) -> Stories:
    """The stories in a mail's texts.

    Args:
        parts: the mail's.
        known: what is known of what the mail itself tells.
        carries: whether something came with it that may be the story.
    """
    found = Stories()
    for text in _joined(parts.texts):
        if text.html is not None and (text.plain is None or is_stub(text.plain, text.html)):
            if carries and count_words(text.html) < _NOTE:
                found.notes.append(text.plain or "in HTML")
            else:
                page, charset, warnings = as_page(text.html, text.charset, is_forward=parts.is_forward)
                found.pages.append((page, charset, _warned(known, warnings)))
        elif text.plain:
            _add_plain(text, parts, known, found, carries=carries)
    return found


def _joined(texts: Sequence[Text]) -> Iterator[Text]:
    """Texts of which plain ones one after the other are one, as when a picture stands between them."""
    last: Text | None = None
    for text in texts:
        if last and text.html is last.html is None and text.flowed == last.flowed:
            last = replace(last, plain=f"{last.plain or ''}\n\n{text.plain or ''}")
        else:
            if last:
                yield last
            last = text
    if last:
        yield last


def _add_plain(text: Text, parts: Parts, known: Meta, found: Stories, *, carries: bool) -> None:
    lines = logical_lines(text.plain or "", flowed=text.flowed, delsp=text.delsp)
    parted, answered = sections(lines, is_forward=parts.is_forward)
    left_out = [f"a mail that it answers is left out: {answered} lines"] if answered else []
    for section in parted:
        said, warnings = story(section.lines)
        if not said:
            left_out += warnings
        elif not section.is_forward and (carries or len(parted) > 1) and len(said.split()) < _NOTE:
            found.notes.append(said)
        else:
            meta = section.meta if section.is_forward else known
            found.plain.append((said, _warned(meta, [*left_out, *warnings])))
            left_out = []
    if left_out and found.plain:
        said, meta = found.plain[-1]
        found.plain[-1] = (said, _warned(meta, left_out))


def _warned(meta: Meta, warnings: Sequence[str]) -> Meta:
    return meta.model_copy(update={"warnings": (*meta.warnings, *warnings)})
