"""Phrases: the noun phrase that speaks, left of its verb or right of it."""

from __future__ import annotations

import re
from typing import Final

from summarizer.attribution.hit import Span
from summarizer.attribution.names import bare, is_outlet, speaker_kind
from summarizer.attribution.quotes import HIDDEN
from summarizer.attribution.verbs import REPORTING_WORD
from summarizer.attribution.words import (
    DOCUMENT_WORDS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PRONOUNS,
    SPOKES_WORDS,
    TITLE_WORDS,
    UNNAMED_WORDS,
    WEAK_HEADS,
    word_set,
)

_FINITE: Final = r"is|are|was|were|be|been|being|has|have|had|will|would|could|should|can|may|might|must|did|does|do|\w+n[’']t|not"
_LINKING: Final = (
    r"that|but|while|when|after|before|because|since|although|though|if|whether|as|which|where|who|whom|whose|than"
    r"|until|unless|how|what|why|whereas|saying|adding|citing|or|so|hours|days"
)
_TIME: Final = (
    r"(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|\d{1,2}(?:st|nd|rd|th)?"
    r"|today|yesterday|week|month|year|night|morning|afternoon|evening|weekend|time|day)"
)
_BOUND: Final = re.compile(
    rf"[;:—–“”()\[\]{HIDDEN}]|\s-{{1,2}}\s|,(?=\s|$)|…|\b(?:{_LINKING}|{_FINITE})\b|"
    + REPORTING_WORD.pattern
    + r"|\b(?!need|speed|red\b)[a-z]+ed(?=\s+(?:the|an?|his|her|their|its|[A-Z])\b)|\b(?:[Tt]here|[Ii]t)(?=\s+is)\b"
)
_PUNCTUATION: Final = re.compile(rf"[;:—–“”()\[\]{HIDDEN}]|\s-{{1,2}}\s|,(?=\s)|…")
_TAIL: Final = re.compile(
    r"(?:\s+(?:also|there|earlier|later|further|then|first|now|since|both|all|once|again|today|yesterday|still|just"
    r"|himself|herself|itself|themselves|has|have|had|in\s+turn|separately|meanwhile|(?:late|early|earlier|last|this|on)\s+"
    + _TIME
    + r"|(?!family|assembly|ally|early|only|supply)[a-z]+ly|"
    + _TIME
    + r"))*\s*$"
)
_BLOCKED: Final = re.compile(
    r"(?:^|[\s,])(?:(?:" + _FINITE + r")|to|never|get|got|nor|neither|by|of|[Ww]ould)$"
)
_BE_BEFORE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being)(?:\s+(?:also|first|later|\w+ly))*\s*$")
_WHO: Final = re.compile(r",?\s+who(?:\s[^,;:“”]*)?$")
_WHICH: Final = re.compile(
    r"(?P<outlet>(?:[Tt]he\s+)?[A-Z][\w’'&-]*(?:\s+(?:of\s+)?[A-Z][\w’'&-]*){0,5}),\s+which$"
)
_ELIDED: Final = re.compile(r"\b(?:and|but|or|then)$")
_ADJUNCT: Final = re.compile(
    r"(?:(?:On|In|By|Since|Last|This|Earlier|Late|Early|Next|Later|on|in|last|earlier|late|this|that|of|the)\s+)*(?:"
    + _TIME
    + r"\s+)+"
    r"|(?:[Yy]esterday|[Tt]oday|[Mm]eanwhile|[Ss]eparately|[Hh]owever|[Ll]ater|[Ee]arlier|[Rr]eportedly|[Ss]till|[Aa]nd|[Bb]ut"
    r"|[Aa]lso|[Tt]hen|[Ii]nstead|[Ii]nitially|[Aa]dditionally|[Nn]ow|Finally|Previously|Once|As|When|While|Although|But|After|so|yet|or|Or)\s+"
)
_NOT_FIRST: Final = word_set("""in on at by after before during following under with without for of to from as amid despite through about since
    until against between among per if when while because although though whereas there here however meanwhile reportedly
    asked speaking citing according also not no neither nor than that this those these what how why where which who
    last next earlier later it's he's she's them him me us and or but so yet including unlike like""")
_DETERMINERS: Final = word_set("the a an his her its their our one two three four five six several some many")
_BEFORE_ARTICLE: Final = word_set("""of for in at to with from by on and or as about near on close behind both all half over under into inside outside
    against within than among between representing leading running at""")
_NOT_LAST: Final = word_set(
    "the a an his her its their of for in at to with from by on and or as who he she they"
)
_NOUNS: Final = (
    UNNAMED_WORDS
    | ORGANIZATION_WORDS
    | DOCUMENT_WORDS
    | TITLE_WORDS
    | SPOKES_WORDS
    | {"media", "reports", "newspapers"}
)
_APPOSED: Final = re.compile(
    r"(?:who|whom|whose|which|the|an?|his|her|its|their|now|then|also|once|citing|speaking|quoting|asked|aged|\d|[a-z])"
    r"|(?:(?:Vice|Prime|Chief|Deputy|Acting)\s+)?[A-Z][a-z-]+\s+(?:of|for|at)\s"
)
_IN_PLACE: Final = re.compile(r"\b(?:in|at|near|from)\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?$")
# "researchers from Acme and Bolt" is one speaker.
_MEMBERS: Final = re.compile(r"\w\s+(?:of|from|at|in|with)\s")
_ARTICLE: Final = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+")
_MOST_WORDS: Final = 16
_NEAR: Final = 300
"""Characters in which a phrase nearly always begins."""
# "One of them", "the second" and "the other" mean somebody told of before, without saying whom.
_PARTITIVE: Final = re.compile(
    r"(?:one|two|three|both|all|some|many|most)\s+of\s+(?:them|those|these|us|you)\b|(?:nobody|no\s+one|none|everybody|everyone|anyone|anybody)\b|(?:he|she|it|they|we|i|you)[’'](?:d|ll|s|re|ve|m)$|the\s+(?:first|second|third|last|former|latter|other|others)$",
    re.IGNORECASE,
)
# "told the press the officers said": a second article starts the phrase that speaks.
_NEW_NOUN: Final = re.compile(r"([\w’'-]+)\s+(?=(?:the|an?|his|her|their|its)\s)")


def subjects_before(masked: str, verb: int) -> list[Span]:
    """Find the speakers left of the verb that starts at `verb`: one, two that share it, or none."""
    match = _TAIL.search(masked, 0, verb)
    end = match.start() if match else verb
    head = masked[:end]
    if _BE_BEFORE.search(masked, 0, verb) or _BLOCKED.search(head) or _ELIDED.search(head):
        return []
    if head.endswith(","):
        return _across_apposition(masked, end - 1)
    if (which := _WHICH.search(head)) and is_outlet(which["outlet"]):
        return [which.span("outlet")]
    if who := _WHO.search(head):
        return (
            _phrase(masked, who.start())
            if head.endswith("who")
            else _last_phrase(masked, end) or _phrase(masked, who.start())
        )
    return _phrase(masked, end)


def _last_phrase(masked: str, end: int) -> list[Span]:
    found = _phrase(masked, end)
    # What follows "who" up to the verb is its own clause, unless it names a new speaker.
    return [span for span in found if masked[span[0]].isupper()]


def _phrase(masked: str, end: int) -> list[Span]:
    """Read the phrase that ends at `end` and starts after the nearest boundary."""
    bound = _last(_BOUND, masked, end)
    return _accept(masked, bound.end() if bound else 0, end)


def _last(pattern: re.Pattern[str], masked: str, end: int) -> re.Match[str] | None:
    """The last match that ends before a place; it is looked for near it first."""
    near = list(pattern.finditer(masked, max(0, end - _NEAR), end))
    # The first one might have begun before what was looked at.
    found = near if len(near) > 1 or end <= _NEAR else list(pattern.finditer(masked, 0, end))
    return found[-1] if found else None


def _accept(masked: str, start: int, end: int) -> list[Span]:
    start, end = trim(masked, start, end)
    while match := _ADJUNCT.match(masked, start, end):
        start = match.end()
    for match in _NEW_NOUN.finditer(masked, start, end):
        if match[1].lower() not in _BEFORE_ARTICLE:
            start = match.end()
    text = masked[start:end]
    if " and " in f" {text} ":
        return _accept_joined(masked, start, end)
    return [(start, end)] if is_phrase(text) else []


def _accept_joined(masked: str, start: int, end: int) -> list[Span]:
    text = masked[start:end]
    left, _, right = text.rpartition(" and ")
    if not is_phrase(left):
        return [(end - len(right), end)] if is_phrase(right) else []
    if _is_one_name(left, right):
        return [(start, end)]
    return [(start, start + len(left)), (end - len(right), end)] if is_phrase(right) else [(start, end)]


def _is_one_name(left: str, right: str) -> bool:
    """Tell one body ("Health and Human Services") or one person with two jobs from two speakers."""
    words, topic = right.split(), left.rsplit(maxsplit=1)[-1]
    if speaker_kind(left) == "unnamed" and _MEMBERS.search(left):
        return True
    if not words or words[0].lower() in _DETERMINERS or is_outlet(left) or is_outlet(right):
        return False
    if words[0].islower():
        # "a friend and adviser of Brown" is one speaker, "Mayor Lee and council leader Ann Roe" two.
        return topic.islower() or bare(right) == right
    return any(word in WEAK_HEADS for word in words) or _is_topic(left, right)


def _is_topic(left: str, right: str) -> bool:
    """Tell the "Food" of "the Food and Drug Office" from a speaker of its own."""
    is_short = len(_ARTICLE.sub("", left).split()) == 1 and left[-1:].isalpha()
    bodies = speaker_kind(right) == "organization" and speaker_kind(left) != "organization"
    return is_short and bodies and " " in right and left.rsplit(maxsplit=1)[-1][:1].isupper()


def _across_apposition(masked: str, comma: int) -> list[Span]:
    """Find the speaker in front of ", the head of X," when the verb follows the second comma."""
    candidate: list[Span] = []
    end = comma
    while True:
        match = _last(_PUNCTUATION, masked, end)
        start = match.end() if match else 0
        found = _phrase(masked, end) if not _PUNCTUATION.search(masked, start, end) else []
        inner_start, _ = trim(masked, start, end)
        is_first = match is None or match.group() != ","
        if is_first or not _is_apposed(masked, inner_start, end):
            before = masked[: match.start()] if match else ""
            # "police in Fargo, North Dakota, said": the last name is a place.
            if not is_first and _IN_PLACE.search(before) and (outer := _phrase(masked, len(before))):
                return outer
            return found or candidate
        if not masked.startswith(("who", "which"), inner_start):
            candidate = found or candidate
        end = match.start() if match else 0


def _is_apposed(masked: str, start: int, end: int) -> bool:
    """Whether ", … ," describes the name in front of it: "a Liberal", "Herald columnist"."""
    if _APPOSED.match(masked, start, end):
        return True
    text = masked[start:end].strip()
    described = any(word.islower() and word in _NOUNS for word in text.split())
    return described and bare(text) == text and not is_outlet(text)


def is_phrase(text: str) -> bool:
    """Whether the words can be a speaker: a pronoun, a name, or a noun phrase with a known noun."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or HIDDEN in text:
        return False
    # "US" is a country, "us" a pronoun.
    first = words[0] if words[0].isupper() and len(words[0]) > 1 else words[0].lower().strip(",.")
    if len(words) == 1 and first in PRONOUNS:
        return True
    if first in _NOT_FIRST or first in PRONOUNS or words[-1].lower() in _NOT_LAST or _PARTITIVE.match(text):
        return False
    if first in _DETERMINERS:
        return len(words) > 1 and not re.fullmatch(_TIME, " ".join(words[1:]))
    if words[0][0].isupper() or (first in PARTICLES and len(words) > 1 and words[-1][0].isupper()):
        return not re.fullmatch(_TIME + r"|[A-Z]\w+ly", words[-1]) or len(words) > 1
    return (
        is_outlet(text)
        or bare(text) != text
        or any(re.sub(r"['’]s?$", "", word.lower()) in _NOUNS for word in words)
    )


_WORD: Final = re.compile(
    r"\s*((?:[A-Z]\.){2,}|(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Insp|Supt|Adm|Rev|Hon|Jr|Sr|St)\.(?=\s)|[\w’'&\x01-]+(?:\.(?=\w)[\w’'-]+)*)"
)
_STOP: Final = re.compile(
    rf"(?:{_FINITE}|{_LINKING}|via|during|through|went|remained|late|earlier|last|yesterday|today|then|there|told|said)\b"
    rf"|(?:on|in|at|this|early)\s+{_TIME}\b"
    r"|(?:in|on|at|to|with)\s+(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:statement|interview|e-?mail|post|tweet|letter|memo|speech"
    r"|news|press|phone|video|blog|message|conference|briefing)"
)
_PREPOSITIONS: Final = word_set("in on at to with about near close")
_OF: Final = word_set("of for from and")


def phrase_after(masked: str, start: int) -> Span | None:
    """Find the speaker right of a verb: "said Ann Lee, a councillor" gives "Ann Lee"."""
    first = end = -1
    last = ""
    position = start
    while match := _WORD.match(masked, position):
        word = match[1]
        if _ends_phrase(masked, match.start(1), last):
            break
        first = match.start(1) if first < 0 else first
        position, last = match.end(1), word
        if word.lower() not in _PREPOSITIONS | _OF and word.lower() not in _DETERMINERS:
            end = position
    return (first, end) if 0 <= first < end and is_phrase(masked[first:end]) else None


def _ends_phrase(masked: str, at: int, last: str) -> bool:
    if _STOP.match(masked, at):
        return True
    if not last:
        return False
    rest = masked[at:].split(maxsplit=2)
    word, following = rest[0].strip(",.;"), rest[1] if len(rest) > 1 else ""
    # After a name only "of", "for" and "from" go on: "wrote Lee on his page", "said Lee with a smile".
    if (
        word in _DETERMINERS
        and word.islower()
        and last.lower() not in _PREPOSITIONS | _OF | {"the", "these", "all"}
    ):
        return True
    if last[0].isupper():
        return word.lower() in _PREPOSITIONS
    if word.endswith("ed") and word.islower():
        return following not in {"on", "by", "in", "with", "to", "about"}
    return word.lower() in PRONOUNS


def trim(text: str, start: int, end: int) -> Span:
    """Take white space, commas and dashes off the ends of a span."""
    while start < end and text[start] in " \t\n,-—–.…\xa0":
        start += 1
    while start < end and text[end - 1] in " \t\n,-—–\xa0":
        end -= 1
    return start, end
