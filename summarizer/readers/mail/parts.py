"""Parts: a mail taken apart into what says the story, what came with it, and what its header tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from typing import Any, Final, TypeAlias, cast

from pydantic import ValidationError

from summarizer.article import decode
from summarizer.errors import ArticleError
from summarizer.meta import Meta
from summarizer.readers.moments import read_moment

_Part: TypeAlias = "Message[Any, Any]"

TOLD_BY: Final = "mail header"
_LONGEST_HEADER: Final = 2000
_MAX_PARTS: Final = 200
"""Parts of a mail that are read."""
_MAX_BOUNDARIES: Final = 100
"""Parts that have parts of their own; the standard parser takes its time over them."""
_FOLDS: Final = re.compile(r"\r?\n[ \t]*|[\x00-\x1f\x7f]+")
_REPLY: Final = re.compile(
    r"\s*(?:(?:re|aw|antw|sv|fwd?|fw|wg|tr|rv)(?:\[\d+\])?\s*:|\[(?:ext|external|fwd)\])\s*", re.I
)
_SHIFTING: Final = ("utf-16", "utf-32", "utf-7", "iso-2022", "hz")
"""Encodings in which what is meant looks like other text."""
_FORWARD: Final = re.compile(r"\s*(?:fwd?|fw|wg|tr)\s*:|\s*\[fwd", re.I)
_UNNAMED: Final = "without a name"
_OPAQUE: Final = (
    "multipart/encrypted",
    "application/pkcs7-mime",
    "application/x-pkcs7-mime",
    "application/pgp-encrypted",
)
_SIGNATURES: Final = (
    "application/pgp-signature",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)


class _Policy(EmailPolicy):
    """The standard one, with headers no longer than are read in time, and none that can't be read."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        try:
            return super().header_fetch_parse(name, value[:_LONGEST_HEADER])
        except Exception:  # the standard parser stumbles over some bad headers
            return _FOLDS.sub(" ", value[:_LONGEST_HEADER])


@dataclass(frozen=True)
class Text:
    """One text of a mail, in one or two forms."""

    plain: str | None = None
    flowed: bool = False
    delsp: bool = False
    html: bytes | None = None
    charset: str | None = None


@dataclass(frozen=True)
class Attached:
    """What came with a mail: a name, its type, its bytes."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass
class Parts:
    """All of a mail."""

    meta: Meta
    texts: list[Text] = field(default_factory=list[Text])
    attached: list[Attached] = field(default_factory=list[Attached])
    mails: list[bytes] = field(default_factory=list[bytes])
    """Mails that were forwarded as they are."""
    warnings: list[str] = field(default_factory=list[str])
    is_forward: bool = False
    """Whether its subject says that it was forwarded."""


def take_apart(data: bytes) -> Parts:
    """The parts of a mail.

    Raises:
        ArticleError: it is encrypted, has more parts than a mail has, or can't be read at all.
    """
    if data.count(b"boundary=") > _MAX_BOUNDARIES:
        raise ArticleError(
            "has more parts in one another than a mail has.", "Take the story out and give it alone."
        )
    try:
        mail = cast("_Part", message_from_bytes(data, _class=EmailMessage, policy=_Policy()))
        parts = Parts(_told(mail), is_forward=bool(_FORWARD.match(_header(mail, "subject"))))
        for number, part in enumerate(_leaves(mail)):
            if number >= _MAX_PARTS:
                parts.warnings.append(f"only the first {_MAX_PARTS} parts are read")
                break
            _sort(part, parts)
    except ArticleError:
        raise
    except Exception as error:  # damage shows as whatever the standard library stumbles over
        raise ArticleError(
            f"is a broken mail ({type(error).__name__}).", "Save it anew, or its text alone."
        ) from None
    return parts


def _clean_subject(subject: str) -> str:
    """A subject without Re: and Fwd: and the like."""
    subject = " ".join(subject.split())
    while cut := _REPLY.match(subject):
        subject = subject[cut.end() :]
    return subject


def told_by_header(subject: str, sender: str, date: str, teller: str = TOLD_BY) -> Meta:
    """What the lines of a mail's header tell; a date that is none is a warning."""
    from email.headerregistry import HeaderRegistry

    known: dict[str, Any] = {"title": _clean_subject(subject) or None}
    try:
        named: Any = HeaderRegistry()("from", sender[:_LONGEST_HEADER])
        known["publisher"] = next((a.display_name for a in named.addresses if a.display_name), None)
    except Exception:  # an address that the standard parser stumbles over names nobody
        known["publisher"] = None
    warnings = ()
    if date.strip():
        moment = read_moment(date)
        if moment is None:
            warnings = (f"the date of the mail can't be read: {date.strip()[:60]!r}",)
        known["published_at" if isinstance(moment, datetime) else "published"] = moment
    try:
        meta = Meta.model_validate(known).credited(teller)
    except ValidationError:
        meta = Meta()
    return meta.model_copy(update={"warnings": warnings})


def _told(mail: _Part) -> Meta:
    return told_by_header(*(_header(mail, name) for name in ("subject", "from", "date")))


def _header(mail: _Part, name: str) -> str:
    value = str(mail.get(name, ""))
    # Headers of 8-bit characters are against the rules, and common.
    raw = value.encode("utf-8", "surrogateescape")
    return _FOLDS.sub(" ", raw.decode("utf-8", "replace"))


def _leaves(part: _Part) -> Iterator[tuple[_Part, _Part | None]]:
    """The parts that hold something, each with the other form of it if it has one."""
    kind = part.get_content_type()
    if kind in _OPAQUE:
        raise ArticleError("is encrypted.", "Open it in the mail program and save its text.")
    if not part.is_multipart() or kind.startswith("message/"):
        yield part, None
        return
    inside = _parts_in(part)
    if kind == "multipart/alternative":
        plain = next((each for each in inside if each.get_content_type() == "text/plain"), None)
        if plain is not None:
            others = [leaf for each in inside if each is not plain for leaf, _ in _leaves(each)]
            html = next((each for each in others if each.get_content_type() == "text/html"), None)
            yield plain, html
            yield from ((each, None) for each in others if each is not html)
            return
    for each in inside:
        yield from _leaves(each)


def _sort(pair: tuple[_Part, _Part | None], parts: Parts) -> None:
    part, other = pair
    kind, name = part.get_content_type(), _file_name(part)
    if kind == "message/rfc822":
        parts.mails.extend(_inner(part))
    elif kind in ("text/plain", "text/html") and not name and part.get_content_disposition() != "attachment":
        parts.texts.append(_text(part, other))
    elif kind not in _SIGNATURES and not (
        kind.startswith("image/") and part.get_content_disposition() != "attachment"
    ):
        parts.attached.append(Attached(name or _UNNAMED, kind, _payload(part)))
    elif kind.startswith("image/"):
        parts.warnings.append(f"a picture is left out: {name or _UNNAMED}")


def _text(part: _Part, other: _Part | None) -> Text:
    html = part if part.get_content_type() == "text/html" else other
    return Text(
        plain=_decoded(part) if html is not part else None,
        flowed=str(part.get_param("format", "")).lower() == "flowed",
        delsp=str(part.get_param("delsp", "")).lower() == "yes",
        html=_payload(html) if html is not None else None,
        charset=_charset(html) if html is not None else None,
    )


def _inner(part: _Part) -> list[bytes]:
    as_it_is = _Policy(refold_source="none", max_line_length=0)
    return [cast("Any", mail).as_bytes(policy=as_it_is) for mail in _parts_in(part)]


def _parts_in(part: _Part) -> list[_Part]:
    inside: Any = part.get_payload()
    listed = cast("list[Any]", inside) if isinstance(inside, list) else []
    return [each for each in listed if isinstance(each, Message)]


def _payload(part: _Part) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: _Part) -> str | None:
    charset = part.get_content_charset()
    return charset if isinstance(charset, str) else None


def _decoded(part: _Part) -> str:
    """The text of a part: as UTF-8 where it is that, whatever is claimed; else as claimed, else as found out."""
    data, charset = _payload(part), _charset(part)
    for code in (charset, "utf-8") if (charset or "").startswith(_SHIFTING) else ("utf-8", charset):
        try:
            return data.decode(code or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return decode(data.replace(b"\0", b""), "its text")


def _file_name(part: _Part) -> str:
    try:
        name = part.get_filename() or ""
    except Exception:  # a name that can't be decoded
        name = ""
    return _FOLDS.sub(" ", name.replace("\\", "/").rpartition("/")[2]).strip()[:100]
