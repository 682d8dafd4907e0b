"""The attributions of one sentence: speaker, verb, stance, and the outlet that relays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from summarizer.attribution.names import is_outlet, speaker_kind
from summarizer.attribution.outlets import focus, outlet_at, outlet_of_speaker, relays, told_outlet
from summarizer.attribution.phrases import Span, is_phrase, phrase_after, subjects_before
from summarizer.attribution.quotes import mask
from summarizer.attribution.verbs import Verb, find_verbs, stance_of
from summarizer.attribution.words import PRONOUNS, word_set
from summarizer.vocabulary import Stance


@dataclass(frozen=True)
class Attribution:
    """One speaker of one sentence, and how it speaks."""

    speaker: str
    """Words of the sentence: `sentence[start:end]`."""
    start: int
    end: int
    outlet: str | None
    """The outlet that relays the speaker in this sentence, without its article."""
    stance: Stance
    verb: str

    @property
    def is_pronoun(self) -> bool:
        """Whether the speaker is only "he", "she", "they" or "it"."""
        return self.speaker.lower() in PRONOUNS


class _Hit(NamedTuple):
    span: Span
    verb: Span
    stance: Stance
    outlet: Span | None = None


_ACCORDING: Final = re.compile(
    r"\b[Aa]ccording\s+to\s+|(?<![\w’'-])[Pp]er\s+(?=(?:the\s+|The\s+|a\s+)?(?:[A-Z]|reports\b|report\b))"
)
_BY: Final = re.compile(
    r"\b(reported|confirmed|announced|denied|disputed|published|revealed|disclosed)(?:\s+(?:\w+ly|first|on\s+\w+|earlier|late|last\s+\w+))*\s+by\s+"
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
_SILENCE: Final = re.compile(r"\b([Nn]o\s+(?:\w+\s+)?(?:comment|response|reply))\s+from\s+")
_LATER: Final = re.compile(
    r"(?:,\s+(?:saying|adding|writing)|\sstating)\s"
    r"|\b(?:and|but|then)\s+(?:also\s+|later\s+|\w+ly\s+)?(?:said|wrote|announced|confirmed|denied|insisted|claimed)\s"
)
_OPENING: Final = re.compile(
    r"(?:(?:On|In|Last|Earlier)\s[^,]{1,30},\s+)?(?P<name>(?:He|She|They|[A-Z][\w.’'-]+(?:\s+(?:of\s+|de\s+|van\s+)?[A-Z][\w.’'-]*){0,6}))(?:,[^,]+,)?\s+[a-z]"
)
_NOT_OBJECT: Final = word_set(
    "said says say wrote writes added adds tweeted continued explained warned joked replied"
)
_CLAIM: Final = re.compile(
    r"\s*(?:that\b|,?\s*“|:|,?\s+(?:on|in|to|at|via|from)\s[^.;“]{1,60}?[,:]?\s*“|[^.;:“”\x00]{1,70}?\s(?:is|are|was|were|has|have|had|will|would|could|should"
    r"|can|might|must|did|does|\w+n[’']t)\b)"
)
# "…, said Lee." puts the speaker last; "Lee, 52, said Roe had left" does not.
_SPEAKER_ENDS: Final = re.compile(
    r"\s*(?:[.,;:“”—–-]|$|(?:in|on|at|to|from|after|during|who|as|with|when|via|last|late|earlier|yesterday|today)\b)"
)
_PARTICIPLE: Final = re.compile(r"\s*(?:[.;]|$)")
_BODY_VOTES: Final = re.compile(
    r"\b(?:Senate|senators|[Pp]arliament|lawmakers|legislators|[Cc]ommittee|[Cc]ongress|House)$"
)


def find_attributions(sentence: str) -> list[Attribution]:
    """Every attribution the sentence makes in the news voice, in order of the speakers.

    Words inside quotation marks, datelines and credit lines make none. A person who told another
    person something is a step of the story, not a source, and makes none.
    """
    masked = mask(sentence)
    hits = [*_neither(masked), *_silence(masked), *_according(masked), *_by(masked), *_quoted(masked)]
    for verb in find_verbs(masked):
        hits += _of_verb(masked, verb)
    hits = _distinct(hits)
    if not hits:
        hits = _shared(masked)
    outlets = _relayed(masked, hits)
    return [_attribution(sentence, hit, outlet) for hit, outlet in zip(hits, outlets, strict=True)]


def _attribution(sentence: str, hit: _Hit, outlet: Span | None) -> Attribution:
    start, end = hit.span
    speaker = sentence[start:end]
    stance = hit.stance
    # An outlet that "said" or is leaned on with "according to" reports; it has no view of its own.
    if stance == "comments" and is_outlet(speaker):
        stance = "reports"
    return Attribution(
        speaker=speaker,
        start=start,
        end=end,
        outlet=sentence[slice(*outlet)] if outlet else None,
        stance=stance,
        verb=sentence[slice(*hit.verb)],
    )


def _neither(masked: str) -> list[_Hit]:
    match = _NEITHER.search(masked)
    if not match:
        return []
    return [
        _Hit(match.span(side), match.span("verb"), "no_comment")
        for side in ("a", "b")
        if is_phrase(match[side])
    ]


def _silence(masked: str) -> list[_Hit]:
    """Find the speaker of "there was no immediate comment from the palace"."""
    found = ((match, phrase_after(masked, match.end())) for match in _SILENCE.finditer(masked))
    return [_Hit(span, match.span(1), "no_comment") for match, span in found if span]


def _according(masked: str) -> list[_Hit]:
    hits: list[_Hit] = []
    for match in _ACCORDING.finditer(masked):
        found = focus(masked, match.end()) or phrase_after(masked, match.end())
        if found:
            hits.append(_Hit(found, (match.start(), match.start() + len(match.group().rstrip())), "comments"))
    return hits


def _by(masked: str) -> list[_Hit]:
    hits: list[_Hit] = []
    for match in _BY.finditer(masked):
        word = match[1]
        outlet = outlet_at(masked, match.end())
        # "Reported by Jane Roe" is a credit: only an outlet reports or publishes here.
        found = outlet if outlet or word in {"reported", "published"} else phrase_after(masked, match.end())
        stances: dict[str, Stance] = {"denied": "denies", "disputed": "disputes"}
        stance: Stance = "reports" if outlet else stances.get(word, "confirms")
        if found:
            hits.append(_Hit(found, match.span(1), stance))
    return hits


def _quoted(masked: str) -> list[_Hit]:
    """Speakers an outlet quotes: "the Herald quoted Lee as saying", "Lee was quoted by the Herald"."""
    hits: list[_Hit] = []
    for match in _QUOTED.finditer(masked):
        found = phrase_after(masked, match.end())
        by = subjects_before(masked, match.start())
        by_outlet = next((span for span in by if is_outlet(masked[slice(*span)])), None)
        if not found or speaker_kind(masked[slice(*found)]) == "outlet":
            continue
        if by_outlet:
            outlet = outlet_at(masked, by_outlet[0])
            hits += [
                _Hit(found, match.span(1), "comments", outlet),
                _Hit(by_outlet, match.span(1), "reports"),
            ]
        elif speaker_kind(masked[slice(*found)]) == "unnamed" and match[1] in {"citing", "quoting"}:
            hits.append(_Hit(found, match.span(1), "comments"))
    for match in _QUOTED_BY.finditer(masked):
        hits += [_Hit(span, match.span(1), "comments") for span in subjects_before(masked, match.start())]
    return hits


def _of_verb(masked: str, verb: Verb) -> list[_Hit]:
    word = masked[verb.start : verb.end]
    if re.match(r"\s+(?:\w+\s+){0,3}by\s", masked[verb.end :]) and _BY.match(masked, verb.start):
        return []
    found = _speakers(masked, verb, word)
    if not found or not _claims(masked, verb, found):
        return []
    if word in {"told", "tells"}:
        audience, outlet = told_outlet(masked, verb.end)
        return [_Hit(span, (verb.start, verb.end), verb.stance, outlet) for span in found] if audience else []
    return (
        []
        if _is_event(masked, verb, found)
        else [_Hit(span, (verb.start, verb.end), verb.stance) for span in found]
    )


def _is_event(masked: str, verb: Verb, found: list[Span]) -> bool:
    """Tell what someone did ("published a book", a vote that "confirmed" a nominee) from what they said."""
    word, speaker = masked[verb.start : verb.end], masked[slice(*found[-1])]
    if word == "published":
        return not is_outlet(speaker)
    if word == "confirmed" and _BODY_VOTES.search(speaker):
        return not _CLAIM.match(masked, verb.end)
    # "the only name disclosed": a participle, unless it closes what it reports.
    closes = verb.stance in {"reports", "confirms"} and _PARTICIPLE.match(masked, verb.end)
    return bool(closes) and not _interrupts(masked, found[0][0])


def _speakers(masked: str, verb: Verb, word: str) -> list[Span]:
    before = masked[: verb.start].rstrip()
    may_invert = before.endswith((",", "”", "—", "–", "-")) or not before
    after = phrase_after(masked, verb.end) if may_invert and verb.stance != "no_comment" else None
    if after and not _SPEAKER_ENDS.match(masked, after[1]):
        after = None
    if after and (word in _NOT_OBJECT or is_outlet(masked[slice(*after)])):
        return [after]
    subjects = subjects_before(masked, verb.start)
    return subjects or ([after] if after and before.endswith((",", "”")) else [])


def _claims(masked: str, verb: Verb, found: list[Span]) -> bool:
    """Whether a verb of many uses has a claim: after it, or in the words it interrupts."""
    if not verb.needs_claim or _CLAIM.match(masked, verb.end):
        return True
    return _interrupts(masked, min(found[0][0], verb.start)) and (
        found[0][0] >= verb.end or bool(re.match(r"\s*(?:[.,;“]|$|on\s|in\s|to\s)", masked[verb.end :]))
    )


def _interrupts(masked: str, at: int) -> bool:
    """Whether what stands before ends like the claim in "He will go, Lee said"."""
    return masked[:at].rstrip().endswith((",", "”"))


def _shared(masked: str) -> list[_Hit]:
    """Find the opening name of "Lee resigned, saying she was tired", if nothing else speaks."""
    later, opening = _LATER.search(masked), _OPENING.match(masked)
    if not later or not opening or opening.end() > later.start() or not is_phrase(opening["name"]):
        return []
    word = later.group().split()[-1]
    end = later.end() - 1
    return [_Hit(opening.span("name"), (end - len(word), end), stance_of(word))]


def _distinct(hits: list[_Hit]) -> list[_Hit]:
    """Put the hits in order of speaker, keeping the first of those that overlap."""
    kept: list[_Hit] = []
    for hit in hits:
        if all(hit.span[1] <= other.span[0] or other.span[1] <= hit.span[0] for other in kept):
            kept.append(hit)
    return sorted(kept)


def _relayed(masked: str, hits: list[_Hit]) -> list[Span | None]:
    """For each hit the outlet that relays it, nearest evidence first."""
    near = dict(_relay_targets(masked, hits))
    texts = [masked[slice(*hit.span)] for hit in hits]
    found: list[Span | None] = []
    for at, hit in enumerate(hits):
        if is_outlet(texts[at]):
            found.append(None)
            continue
        outlet = (
            hit.outlet or outlet_of_speaker(masked, hit.span) or near.get(at) or _reporter(masked, hits, at)
        )
        found.append(outlet)
    return found


def _relay_targets(masked: str, hits: list[_Hit]) -> list[tuple[int, Span]]:
    """Which hit a "statement to the Herald" belongs to: the one it follows, else the first."""
    people = [at for at, hit in enumerate(hits) if not is_outlet(masked[slice(*hit.span)])]
    targets: list[tuple[int, Span]] = []
    for outlet in relays(masked):
        if not people:
            break
        before = [at for at in people if max(hits[at].span[1], hits[at].verb[1]) <= outlet[0]]
        after = [at for at in people if hits[at].span[0] >= outlet[1]]
        opens = re.match(r"[^,“”]*,\s", masked[outlet[1] :]) and after and not before
        targets.append(
            ((after[0] if opens or not before else before[-1]) if before or after else people[0], outlet)
        )
    return targets


def _reporter(masked: str, hits: list[_Hit], at: int) -> Span | None:
    """Find the outlet whose report holds the hit: before it, or closing the sentence after it."""
    for other in reversed(hits[:at]):
        if (
            other.stance in {"reports", "comments"}
            and is_outlet(masked[slice(*other.span)])
            and other.verb[0] < hits[at].span[0]
        ):
            return outlet_at(masked, other.span[0])
    for other in hits[at + 1 :]:
        closes = masked[: min(other.span[0], other.verb[0])].rstrip().endswith((",", ",”", "”"))
        if closes and is_outlet(masked[slice(*other.span)]):
            return outlet_at(masked, other.span[0])
    return None
