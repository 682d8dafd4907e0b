"""Phrasal: attributions by a fixed phrase and not by a verb of saying: "according to", "reported by", "quoted"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.hit import Hit, Span
from summarizer.attribution.names import is_outlet, speaker_kind
from summarizer.attribution.outlets import focus, outlet_at
from summarizer.attribution.phrases import is_phrase, phrase_after, subjects_before
from summarizer.vocabulary import Stance

_ACCORDING: Final = re.compile(
    r"\b[Aa]ccording\s+to\s+|(?<![\w’'-])[Pp]er\s+(?=(?:the\s+|The\s+|a\s+)?(?:[A-Z]|reports\b|report\b))"
)
BY: Final = re.compile(
    r"\b(reported|confirmed|announced|denied|disputed|published|revealed|disclosed)(?:\s+(?:\w+ly|first|on\s+\w+|earlier|late|(?:last|this)\s+\w+))*\s+by\s+"
)
_QUOTED: Final = re.compile(r"\b(quoted|quotes|cited|cites|citing|quoting)\s+(?!by\b)")
_QUOTED_BY: Final = re.compile(
    r"\b(?:was|were|is|are|been|being)\s+(quoted|cited)\s+(?:\w+ly\s+)?(?:by|in|as|on)\b"
)
_NEITHER: Final = re.compile(
    r"\b[Nn]either\s+(?P<a>[^;:“”\x00]{1,120}?),?\s+nor\s+(?P<b>[^;:“”\x00]{1,120}?)\s+(?:\w+ly\s+)?"
    r"(?P<verb>(?:has\s+|have\s+|had\s+|would\s+|could\s+)?(?:responded|replied|returned|answered|commented|comment|be\s+reached"
    r"|(?:was|were)\s+(?:\w+ly\s+)?(?:available|reachable)))\b"
)
BODY_VOTES: Final = re.compile(
    r"\b(?:Senate|senators|[Pp]arliament|lawmakers|legislators|[Cc]ommittee|[Cc]ongress|House)(?:\s+(?:with|by)\s.*)?$"
)
"""A body that confirms a nominee by a vote."""
# A letter that a paper published is its writer's word.
_LETTER: Final = re.compile(
    r"\b(?:letter|message|statement|e-?mail|memo|note|interview|remarks|excerpts|comments)s?,?\s+(?:(?:which|that)\s+)?(?:was|were|is|are)?\s*$"
)
_REPORT_IN: Final = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Oo]ne)\s+(?:[\w-]+\s+){0,2}(report|story|article|post|investigation|account|item|piece)\s+(?:published\s+|that\s+appeared\s+)?(?:in|on|by|from)\s+"
)
_SILENCE: Final = re.compile(
    r"\b([Nn]o\s+(?:\w+\s+)?(?:comment|response|reply))\s+from\s+"
    r"|\b((?:[Cc]alls?|[Mm]essages?|[Ee]-?mails?|[Qq]uestions|[Rr]equests?|[Ll]etters?)(?:\s+(?:left|sent|put|made))?)\s+(?:to|for|with)\s+"
    r"(?=[^.;“”\x00]{2,80}?\s(?:went|were\s+not|was\s+not|weren[’']t|wasn[’']t|have\s+not\s+been|remained)\s+(?:\w+ly\s+)?(?:unanswered|answered|returned|immediately))"
    r"|\b([Aa]ttempts?|[Ee]fforts?)\s+to\s+(?:reach|contact)\s+(?=[^.;“”\x00]{2,80}?\s(?:were|was)\s+(?:\w+ly\s+)?(?:unsuccessful|not\s+successful)|[^.;“”\x00]{2,60}?\sfailed)"
)


def find_phrasal(masked: str) -> list[Hit]:
    """Every attribution that such a phrase makes in a masked sentence."""
    return [
        *_neither(masked),
        *_silence(masked),
        *_according(masked),
        *_by(masked),
        *_quoted(masked),
        *_reported_in(masked),
    ]


def _neither(masked: str) -> list[Hit]:
    match = _NEITHER.search(masked)
    if not match:
        return []
    return [
        Hit(match.span(side), match.span("verb"), "no_comment")
        for side in ("a", "b")
        if is_phrase(match[side])
    ]


def _silence(masked: str) -> list[Hit]:
    """Find the speaker of "there was no immediate comment from the palace" and "calls to the palace went unanswered"."""
    found = ((match, phrase_after(masked, match.end())) for match in _SILENCE.finditer(masked))
    return [Hit(span, match.span(match.lastindex or 0), "no_comment") for match, span in found if span]


def _according(masked: str) -> list[Hit]:
    hits: list[Hit] = []
    for match in _ACCORDING.finditer(masked):
        found = focus(masked, match.end()) or phrase_after(masked, match.end())
        # "She replaces Per Olav Strand": with a capital it is a name, unless it opens the sentence.
        is_name = match.group().startswith("Per") and (match.start() > 0 or not _is_source(masked, found))
        if found and not is_name:
            hits.append(Hit(found, (match.start(), match.start() + len(match.group().rstrip())), "comments"))
    return hits


def _is_source(masked: str, span: Span | None) -> bool:
    return span is not None and speaker_kind(masked[slice(*span)]) != "person"


def _by(masked: str) -> list[Hit]:
    hits: list[Hit] = []
    for match in BY.finditer(masked):
        word = match[1]
        outlet = outlet_at(masked, match.end())
        # "Reported by Jane Roe" is a credit: only an outlet reports or publishes here.
        found = outlet if outlet or word in {"reported", "published"} else phrase_after(masked, match.end())
        stances: dict[str, Stance] = {"denied": "denies", "disputed": "disputes"}
        stance: Stance = "reports" if outlet else stances.get(word, "confirms")
        if word == "published" and _LETTER.search(masked, 0, match.start()):
            continue
        votes = word == "confirmed" and found and BODY_VOTES.search(masked[slice(*found)])
        if found and not votes:
            hits.append(Hit(found, match.span(1), stance))
    return hits


def _reported_in(masked: str) -> list[Hit]:
    """The outlet whose report a sentence speaks of: "since a report in the Herald last week", "a post on the blog Tidings"."""
    found = ((match, outlet_at(masked, match.end())) for match in _REPORT_IN.finditer(masked))
    return [Hit(outlet, (match.start(1), match.end(1)), "reports") for match, outlet in found if outlet]


def _quoted(masked: str) -> list[Hit]:
    """Speakers an outlet quotes: "the Herald quoted Lee as saying", "Lee was quoted by the Herald"."""
    hits: list[Hit] = []
    for match in _QUOTED.finditer(masked):
        found = phrase_after(masked, match.end())
        by = subjects_before(masked, match.start())
        by_outlet = next((span for span in by if is_outlet(masked[slice(*span)])), None)
        if not found or speaker_kind(masked[slice(*found)]) == "outlet":
            continue
        if by_outlet:
            outlet = outlet_at(masked, by_outlet[0])
            hits += [
                Hit(found, match.span(1), "comments", outlet),
                Hit(by_outlet, match.span(1), "reports"),
            ]
        elif speaker_kind(masked[slice(*found)]) == "unnamed" and match[1] in {"citing", "quoting"}:
            hits.append(Hit(found, match.span(1), "comments"))
    for match in _QUOTED_BY.finditer(masked):
        hits += [Hit(span, match.span(1), "comments") for span in subjects_before(masked, match.start())]
    return hits
