"""Find: the attributions of one sentence: speaker, verb, stance, and the outlet that relays."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarizer.attribution.acts import REJECTED, find_acts, find_recorded
from summarizer.attribution.apposed import apposed_name
from summarizer.attribution.hit import Hit, Span
from summarizer.attribution.names import is_outlet, speaker_kind
from summarizer.attribution.outlets import outlet_at, outlet_of_speaker, relays, told_outlet
from summarizer.attribution.phrasal import BODY_VOTES, BY, find_phrasal
from summarizer.attribution.phrases import is_phrase, phrase_after, subjects_before
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


_RESTRICTS: Final = re.compile(r"\s+(?:who|that)\s[^,;:“”]{1,60}?\s*")
_SAID_BEFORE: Final = re.compile(r"\b(?:said|says|say|told|added|stated|wrote|that)\s+$")
_NOR: Final = re.compile(r"\b[Nn]either\b[^;:“”]*\bnor\s+$")
_AND: Final = re.compile(r"\b(?:and|but)\s+(?:also\s+|\w+ly\s+)?$")
_LATER: Final = re.compile(
    r"(?:,\s+(?:saying|adding|writing|insisting|claiming|arguing|calling\s+(?:it|him|her|them|the\s+[\w-]+)\s+(?:an?\s+)?(?=“))|\sstating)\s*"
    r"|\b(?:and|but|then)\s+(?:also\s+|later\s+|\w+ly\s+)?(?:said|says|wrote|announced|confirmed|denied|insisted|claimed|called|described|promised|added|told|explained|argued|warned)\s"
)
_OPENING: Final = re.compile(
    r"(?:(?:On|In|Last|Earlier)\s[^,]{1,30},\s+)?(?:(?:The|Its|His|Her|Their)\s+(?:[\w’'-]+\s+){1,5}?[\w’'-]+,\s+)?(?:(?:Former|Ex-\w+|Ousted|Outgoing|Veteran|Acting|Interim|Deputy|Assistant|Retired|Late)\s+(?:[a-z-]+\s+){0,4})?(?P<name>(?:He|She|They|[A-Z][\w.’'-]+(?:\s+(?:of\s+|de\s+|van\s+)?[A-Z][\w.’'-]*){0,6}))(?:,[^,]+,)?\s+[a-z]"
)
_NOT_OBJECT: Final = word_set(
    "said says say wrote writes added adds tweeted continued explained warned joked replied"
)
_CLAIM: Final = re.compile(
    r"\s*(?:that\b|,?\s*“|:|,?\s+(?:on|in|to|at|via|from)\s[^.;“]{1,60}?[,:]?\s*“|[^.;:“”\x00]{1,70}?\s(?:is|are|was|were|has|have|had|will|would|could|should"
    r"|can|might|must|did|does|\w+n[’']t)\b)"
)
_IN_POST: Final = re.compile(r"\s+(?:him|her|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)\s+(?:as|in)\s")
# "…, said Lee." puts the speaker last; "Lee, 52, said Roe had left" does not.
_SPEAKER_ENDS: Final = re.compile(
    r"\s*(?:[.,;:“”—–-]|$|(?:in|on|at|to|from|after|during|who|as|with|when|via|last|late|earlier|yesterday|today)\b)"
)
_SOME: Final = re.compile(r"\s+(?:some|many|others|critics|they)\b")
_PARTICIPLE: Final = re.compile(r"\s*(?:[.;]|$)")


def find_attributions(sentence: str, outlets: Collection[str] = ()) -> list[Attribution]:
    """Every attribution the sentence makes in the news voice, in order of the speakers.

    `outlets` are names that only the rest of the article tells to be outlets (`described_outlets`).
    Words inside quotation marks, datelines and credit lines make none. A person who told another
    person something is a step of the story, not a source, and makes none.
    """
    return list(_find(sentence, frozenset(outlets)))


# Sources, reasons and dates all ask about the same sentences.
@lru_cache(maxsize=512)
def _find(sentence: str, outlets: frozenset[str]) -> tuple[Attribution, ...]:
    masked = mask(sentence)
    hits = find_phrasal(masked)
    for verb in find_verbs(masked):
        hits += _of_verb(masked, verb, outlets)
    hits += [hit for hit in find_acts(masked) if not _is_said(masked, hit)]
    if recorded := find_recorded(sentence):
        hits.append(Hit(*recorded, "comments"))
    hits = [hit._replace(span=apposed_name(masked, hit.span) or hit.span) for hit in hits]
    hits = _sharpened(masked, _distinct(hits))
    if not hits:
        hits = _shared(masked)
    relayed = _relayed(masked, hits)
    return tuple(_attribution(sentence, hit, outlet) for hit, outlet in zip(hits, relayed, strict=True))


def _attribution(sentence: str, hit: Hit, outlet: Span | None) -> Attribution:
    start, end = _whole(sentence, hit)
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


def _is_said(masked: str, hit: Hit) -> bool:
    """Whether an act is only told by another speaker: "The union said it welcomed the news"."""
    is_pronoun = masked[slice(*hit.span)].lower() in PRONOUNS
    return is_pronoun and bool(_SAID_BEFORE.search(masked, 0, hit.span[0]))


def _whole(sentence: str, hit: Hit) -> Span:
    """The speaker with the clause that tells it from others: "two people who were with him said"."""
    start, end = hit.span
    between = sentence[end : hit.verb[0]]
    restricts = _RESTRICTS.fullmatch(between) and speaker_kind(sentence[start:end]) == "unnamed"
    return (start, end + len(between.rstrip())) if restricts else (start, end)


def _sharpened(masked: str, hits: list[Hit]) -> list[Hit]:
    """Give "Lee said he was sorry and denied the claim" the stance of the second verb."""
    against = (Verb(*match.span(), "disputes", needs_claim=False) for match in REJECTED.finditer(masked))
    for verb in (*find_verbs(masked), *against):
        if verb.stance not in {"denies", "disputes"} or not _AND.search(masked, 0, verb.start):
            continue
        before = [hit for hit in hits if max(hit.span[1], hit.verb[1]) <= verb.start]
        if before and before[-1].stance == "comments" and not subjects_before(masked, verb.start):
            hits[hits.index(before[-1])] = before[-1]._replace(stance=verb.stance)
    return hits


def _of_verb(masked: str, verb: Verb, outlets: Collection[str]) -> list[Hit]:
    word = masked[verb.start : verb.end]
    if re.match(r"\s+(?:\w+\s+){0,3}by\s", masked[verb.end :]) and BY.match(masked, verb.start):
        return []
    found = _speakers(masked, verb, word)
    if not found or not _claims(masked, verb, found):
        return []
    if word in {"told", "tells"}:
        audience, outlet = told_outlet(masked, verb.end, outlets)
        return [Hit(span, (verb.start, verb.end), verb.stance, outlet) for span in found] if audience else []
    return (
        []
        if _is_event(masked, verb, found)
        else [Hit(span, (verb.start, verb.end), verb.stance) for span in found]
    )


def _is_event(masked: str, verb: Verb, found: list[Span]) -> bool:
    """Tell what someone did ("published a book", a vote that "confirmed" a nominee) from what they said."""
    word, speaker = masked[verb.start : verb.end], masked[slice(*found[-1])]
    if word == "published":
        return not is_outlet(speaker)
    if word == "confirmed" and (BODY_VOTES.search(speaker) or _IN_POST.match(masked, verb.end)):
        return not _CLAIM.match(masked, verb.end)
    # "the only name disclosed": a participle, unless it closes what it reports.
    closes = verb.stance in {"reports", "confirms"} and _PARTICIPLE.match(masked, verb.end)
    return bool(closes) and not _interrupts(masked, found[0][0])


def _speakers(masked: str, verb: Verb, word: str) -> list[Span]:
    before = masked[: verb.start].rstrip()
    may_invert = before.endswith((",", "”", "—", "–", "-")) or not before
    # What follows "told" is who was told.
    may_invert = may_invert and verb.stance != "no_comment" and word not in {"told", "tells"}
    after = phrase_after(masked, verb.end) if may_invert else None
    if after and not _SPEAKER_ENDS.match(masked, after[1]):
        after = None
    if not after and may_invert and _SOME.match(masked, verb.end):
        return []
    if after and (word in _NOT_OBJECT or is_outlet(masked[slice(*after)])):
        return [after]
    subjects = subjects_before(masked, verb.start)
    # "Neither she nor the publisher has said why": nobody speaks.
    if subjects and verb.stance != "no_comment" and _NOR.search(masked, 0, subjects[0][0]):
        return []
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


def _shared(masked: str) -> list[Hit]:
    """Find the opening name of "Lee resigned, saying she was tired", if nothing else speaks."""
    later, opening = _LATER.search(masked), _OPENING.match(masked)
    if not later or not opening or opening.end() > later.start() or not is_phrase(opening["name"]):
        return []
    word = later.group().split()[-1]
    end = later.end() - 1
    return [Hit(opening.span("name"), (end - len(word), end), stance_of(word))]


def _distinct(hits: list[Hit]) -> list[Hit]:
    """Put the hits in order of speaker, keeping the first of those that overlap."""
    kept: list[Hit] = []
    for hit in hits:
        if all(hit.span[1] <= other.span[0] or other.span[1] <= hit.span[0] for other in kept):
            kept.append(hit)
    return sorted(kept)


def _relayed(masked: str, hits: list[Hit]) -> list[Span | None]:
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


def _relay_targets(masked: str, hits: list[Hit]) -> list[tuple[int, Span]]:
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


def _reporter(masked: str, hits: list[Hit], at: int) -> Span | None:
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
