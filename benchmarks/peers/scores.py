"""What a tool answered, scored by the scorer that judges our prompts.

Only fields that every tool was asked for count. A word that isn't of a fixed list is a wrong one; what
a tool tells of the item's speakers is held to be told of each of its changes; and since the tools give
no proof that could be checked, each name is taken as proved where the case expects it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final, cast, get_args

from benchmarks.peers.task import ACTIONS, STANCES
from summarizer.attribution import speaker_kind
from summarizer.case import Case
from summarizer.ground.find import find_quote
from summarizer.record import ArticleInfo, By, Change, Evidence, Provenance, Reason, Record, Role, Source, Who
from summarizer.scorecard import FIELDS as ALL_FIELDS
from summarizer.scorecard import CaseScore, FieldName
from summarizer.scoring import score, score_failure
from summarizer.settings import package_version
from summarizer.vocabulary import Status

FIELDS: Final[tuple[FieldName, ...]] = tuple(name for name in ALL_FIELDS if name not in ("outcome", "dates"))
"""What is compared; the tools are asked for no dates."""
_UNKNOWN_ACTION: Final = "departure"
_UNKNOWN_STATUS: Final = "rumoured"


def score_reply(case: Case, reply: dict[str, Any]) -> CaseScore:
    """A reply (see `benchmarks.peers.lines.Reply`) against what a careful reader expects."""
    if reply["fields"] is None:
        return score_failure(case, reply["error"] or "no answer")
    return score(case, record_of(case, reply))


def record_of(case: Case, reply: dict[str, Any]) -> Record:
    """A reply in the form of a record."""
    article, fields = case.article, reply["fields"]
    everywhere = (Evidence(quote=article.text, start=0, end=len(article.text)),)
    sources = tuple(_sources(fields.get("sources") or (), everywhere))
    changes = tuple(
        _change(one, sources, everywhere) for one in fields.get("changes") or () if _text(one.get("who"))
    )
    return Record(
        outcome="changes" if changes else "no_change",
        summary="",
        article=ArticleInfo(id=article.id, characters=len(article.text)),
        changes=changes,
        provenance=Provenance(
            prompt="",
            prompt_sha256="",
            model="",
            provider="",
            package_version=package_version(),
            sampling={},  # type: ignore[arg-type]  # its defaults
            tokens_in=reply["tokens_in"],
            tokens_out=reply["tokens_out"],
            seconds=reply["seconds"],
            attempts=reply["requests"],
            created=datetime.now(UTC),
        ),
    )


def standing(case: Case, reply: dict[str, Any]) -> tuple[int, int]:
    """How many of the names, titles and reasons that a tool printed stand in the article, and of how many."""
    fields = reply["fields"] or {}
    words = [
        value
        for one in fields.get("changes") or ()
        for value in (*(one.get(key) for key in ("who", "role", "organization", "by")), *_reasons(one))
    ]
    words += [one.get(key) for one in fields.get("sources") or () for key in ("name", "via")]
    printed = [text for word in words if (text := _text(word))]
    return sum(find_quote(case.article.text, text) is not None for text in printed), len(printed)


def _change(one: dict[str, Any], sources: tuple[Source, ...], proof: tuple[Evidence, ...]) -> Change:
    by = _text(one.get("by"))
    action, status = _word(one.get("action")), _word(one.get("status"))
    return Change(
        who=Who(name=_text(one["who"]) or "", evidence=proof),
        role=Role(title=_text(one.get("role")), organization=_text(one.get("organization")), evidence=proof),
        action=cast("Any", action if action in ACTIONS else _UNKNOWN_ACTION),
        status=cast("Any", status if status in get_args(Status) else _UNKNOWN_STATUS),
        evidence=proof,
        by=By(name=by, evidence=proof) if by else None,
        reasons=tuple(
            Reason(text=text, kind="other", relation="cause", evidence=proof) for text in _reasons(one)
        ),
        sources=sources,
    )


def _sources(told: Any, proof: tuple[Evidence, ...]) -> Any:
    for one in told:
        name, stance = _text(one.get("name")), _word(one.get("stance"))
        if name:
            known = cast("Any", stance if stance in STANCES else "comments")
            yield Source(
                name=name, kind=speaker_kind(name), stance=known, via=_text(one.get("via")), evidence=proof
            )


def _reasons(one: dict[str, Any]) -> list[str]:
    told = one.get("reasons") or []
    told = [told] if isinstance(told, str) else told
    return [text for reason in told if (text := _text(reason))]


def _text(value: Any) -> str | None:
    """A value as words; the many ways to say nothing are None."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    return text if text and text.casefold() not in {"null", "none", "n/a", "unknown"} else None


def _word(value: Any) -> str:
    return str(value or "").strip().casefold().replace(" ", "_")
