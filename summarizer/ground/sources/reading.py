"""Reading: every act of speaking that the article's own words tell, with names and outlets made whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import (
    Attribution,
    bare,
    described_outlets,
    find_attributions,
    find_echo,
    is_outlet,
    speaker_kind,
)
from summarizer.attribution.outlets import relays
from summarizer.ground.find import same_words
from summarizer.ground.kept import kept
from summarizer.ground.people import find_people
from summarizer.ground.roster import roster_of
from summarizer.ground.sources.referents import (
    bearer_of_epithet,
    bearer_of_office,
    bearer_of_pronoun,
    in_small_letters,
)
from summarizer.ground.sources.speaking import Speaking, same_speaker
from summarizer.vocabulary import SourceKind

_OWNED: Final = re.compile(
    r"(?P<who>.{3,}?)[’']s?\s+(?:\w+\s+)?(?:statement|letter|e-?mail|memo|tweet|post|message|note|account)(?:\s(?:on|to|about)\s.*)?"
)
_CARRIES: Final = re.compile(
    r"\b(?:published|printed|carried|broadcast|aired|quoted|answer|reply|interview)\b"
)
_SAYS_NOTHING: Final = re.compile(
    r"[“\"](?:[^”\"]*\b(?:do|does|will|can|did|would)(?:\s+not|n[’']t|not)\s+(?:comment|discuss\s+(?:personnel|individual|staff|employees))\b|No\s+comment\b)"
    r"|\b(?:do|does|will|did|would)(?:\s+not|n[’']t)\s+(?:comment|discuss)\s+(?:on\s+)?[^.,]{2,40},\s+(?:\w+\s+){1,6}said\b"
)
_DEFINES: Final = re.compile(r"\(\s*(?:the\s+)?[“\"](?:the\s+)?Company[”\"]", re.IGNORECASE)
_DATELINE: Final = re.compile(r"[^\n]{0,40}\((?P<agency>[A-Z][\w&. -]{1,30})\)\s*[-–—]")
_THE: Final = re.compile(r"^[Tt]he\s+")
_FILING: Final = re.compile(r"\b(?:registrant|Securities\s+Exchange\s+Act|Item\s+5\.02)\b", re.IGNORECASE)
_COMPANY: Final = re.compile(r"\b[Tt]he\s+Company\b|[“\"](?:the\s+)?Company[”\"]")
_SAME_PEOPLE: Final = re.compile(
    r"(?:(?:one|two|another|some|both|all)\s+of\s+)?(?:(?:the|these|those)\s+(?:two\s+|three\s+|same\s+)?(?P<noun>[a-z]+s|people)|them)",
    re.IGNORECASE,
)
_SAME_OUTLET: Final = re.compile(
    r"\b(?:told|to|with)\s+the\s+same\s+(?:newspaper|paper|station|channel|magazine|broadcaster|agency|programme|outlet)\b"
)
_FAR_BACK, _FAR_ON = 6, 5
"""How many sentences off an outlet that relays a speaker still relays what they say without one."""
_SPEAKS_FOR: Final = (
    r"(?:(?i:chair(?:man|woman|person)?)|president|chief(?:\s+executive)?|spokes(?:man|woman|person)|director|head|mayor|principal|commissioner|rector"
    r"|dean|owner|publisher|editor|administrator|bishop|minister)"
)
_OFFICE_BEFORE: Final = (
    rf"\b{_SPEAKS_FOR}(?P<of>\s+(?:of|for)\s+(?:the\s+)?[^,.;]{{1,40}})?,?\s+(?:[A-Z][a-z]+\.?\s+)?"
)
_ENDS_WITH_OFFICE: Final = re.compile(rf"{_OFFICE_BEFORE}\Z")
_EDGE: Final = re.compile(r"\b")
_REACH: Final = 400
"""Characters before a name that hold all of an office it is introduced with."""
_NO_PARTY: Final = re.compile(
    r"\b(?:opposition|union|supporters|association|former|ex-\w+|deputy|vice|lawyers?|players)\b",
    re.IGNORECASE,
)


def read_speakings(article: Article) -> list[Speaking]:
    """Every act of speaking in the article, in its order."""
    names = described_outlets(article.text) | _own_outlets(article)
    known = sorted(names, key=lambda name: (-len(name), name))  # of one outlet's names the fullest counts
    spoken: list[Speaking] = list(_filed(article))
    channel: str | None = None
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        here = [_speaking(article, sentence, told, spoken) for told in find_attributions(text, known)]
        found = [_with_known_outlet(text, told, known, spoken) for told in here if told]
        if _SAYS_NOTHING.search(text):
            found = [replace(told, stance="no_comment") for told in found]
        found = [_through(channel, told) for told in found] or _echoed(sentence, text, spoken)
        channel = None if found else _channel(text, known)
        spoken += found
    return _relayed(article, sorted(spoken, key=lambda told: told.sentence.number))


@kept
def _own_outlets(article: Article) -> frozenset[str]:
    """What an item calls the outlet that it stands in: by its publisher's name, or by its last word, or in its dateline."""
    dateline = _DATELINE.match(article.text)
    names = [article.meta.publisher or "", dateline["agency"] if dateline else ""]
    names = [_THE.sub("", name.strip()) for name in names if name]
    full = [name for name in names if is_outlet(f"the {name}") or (dateline and name == dateline["agency"])]
    last = [name.rsplit(maxsplit=1)[-1] for name in full if " " in name]
    short = [word for word in last if is_outlet(f"the {word}") and f"The {word}" in article.text]
    return frozenset((*full, *short))


def _filed(article: Article) -> Iterator[Speaking]:
    """A filing is the statement of the body that it calls "the Company": one act for each numbered item of it."""
    if not _DEFINES.search(article.text) or not _FILING.search(article.text):
        return
    for sentence in article.sentences:
        if _COMPANY.search(article.sentence_text(sentence)):
            yield Speaking("Company", "organization", None, "confirms", sentence)


def _speaking(
    article: Article, sentence: Sentence, told: Attribution, spoken: Sequence[Speaking]
) -> Speaking | None:
    """An attribution as an act of speaking, of whom its pronoun, noun or letter means; None if of nobody."""
    outlet = told.outlet if told.outlet and not same_words(told.outlet, told.speaker) else None
    if told.is_pronoun:
        bearer = bearer_of_pronoun(article, sentence, told.speaker, told.start, spoken)
        if isinstance(bearer, Speaking):
            return replace(bearer, outlet=outlet, stance=told.stance, sentence=sentence, by_pronoun=True)
        name, kind = bearer, "person"
    elif earlier := _meant_again(told.speaker, sentence, spoken):
        return replace(
            earlier, outlet=outlet or earlier.outlet, stance=told.stance, sentence=sentence, by_pronoun=True
        )
    else:
        name, kind = _named_speaker(article, article.sentence_text(sentence), told)
        if kind == "person":
            name = bearer_of_epithet(article, sentence, told.speaker) or name
    if name is None:
        return None
    if kind == "document" and (author := _author(article, told.speaker, sentence, spoken)):
        return replace(author, stance=told.stance, sentence=sentence, by_pronoun=True)
    body = _body_of(article, name) if kind == "person" else None
    return Speaking(name, kind, outlet, told.stance, sentence, body, by_pronoun=told.is_pronoun)


def _meant_again(words: str, sentence: Sentence, spoken: Sequence[Speaking]) -> Speaking | None:
    """Whom "the people" or "one of the officials" means: the people unnamed who spoke before, under the same noun."""
    match = _SAME_PEOPLE.fullmatch(words)
    if not match:
        return None
    noun = re.compile(rf"\b{re.escape(match['noun'])}\b" if match["noun"] else r"\w", re.IGNORECASE)
    near = [told for told in spoken if sentence.number - told.sentence.number <= _FAR_BACK]
    return next((t for t in reversed(near) if t.kind == "unnamed" and noun.search(t.name)), None)


def _author(article: Article, words: str, sentence: Sentence, spoken: Sequence[Speaking]) -> Speaking | None:
    """Who spoke in the letter that "the letter says" means: the speaker of a sentence before that names one."""
    definite = re.fullmatch(r"[Tt]he\s+([a-z-]+)", words)
    if not definite:
        return None
    mark = re.compile(rf"\b(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){{0,2}}?{re.escape(definite[1])}\b")
    near = (told for told in reversed(spoken) if sentence.number - told.sentence.number <= _FAR_ON)
    return next((told for told in near if mark.search(article.sentence_text(told.sentence))), None)


def _named_speaker(article: Article, text: str, told: Attribution) -> tuple[str, SourceKind]:
    # "Lee's statement read": Lee speaks.
    if owner := _OWNED.fullmatch(told.speaker):
        return bare(owner["who"]), speaker_kind(owner["who"])
    name = in_small_letters(article, bare(told.speaker))
    kind = _kind_of(text, told)
    return (bearer_of_office(article, told.speaker) or name) if kind == "person" else name, kind


def _kind_of(text: str, told: Attribution) -> SourceKind:
    """The kind of a speaker, with the article before it that makes "Sun" an outlet."""
    article = re.search(r"\b[Tt]he\s+$", text[: told.start])
    outlet = is_outlet(f"the {told.speaker}") if article else is_outlet(told.speaker)
    return "outlet" if outlet else speaker_kind(told.speaker)


def _with_known_outlet(
    text: str, told: Speaking, known: Sequence[str], spoken: Sequence[Speaking]
) -> Speaking:
    """Add what the rest of the article tells of outlets: which names are one, and which is "the same station"."""
    name = next(
        (outlet for outlet in known if same_words(outlet, told.name) or told.name.endswith(f" {outlet}")),
        None,
    )
    if name:
        stance = "reports" if told.stance == "comments" else told.stance
        return replace(told, name=name, kind="outlet", outlet=None, stance=stance)
    if told.outlet or told.kind == "outlet":
        return told
    if _SAME_OUTLET.search(text):
        last = next((other.outlet for other in reversed(spoken) if other.outlet), None)
        return replace(told, outlet=last)
    for outlet in (outlet for outlet in known if outlet in text):
        name = re.escape(outlet)
        if re.search(
            rf"\b(?:told|to|with|by)\s+(?:the\s+)?{name}\b|\b{name}\s+(?:published|printed|carried|obtained)",
            text,
        ):
            return replace(told, outlet=outlet)
    return told


def _channel(text: str, known: Sequence[str]) -> str | None:
    """The outlet that what is said next came through: "She answered in a letter, which the Gazette printed"."""
    names = [text[slice(*span)] for span in relays(text)]
    names += [outlet for outlet in known if outlet in text and _CARRIES.search(text)]
    return names[0] if names else None


def _through(channel: str | None, told: Speaking) -> Speaking:
    plain = told.by_pronoun and told.kind == "person" and told.outlet is None and told.stance != "no_comment"
    return replace(told, outlet=channel) if channel and plain else told


def _echoed(sentence: Sentence, text: str, spoken: Sequence[Speaking]) -> list[Speaking]:
    """Read "So did the mayor" as what the sentence before told of another."""
    name = find_echo(text)
    last = spoken[-1] if spoken and spoken[-1].sentence.number == sentence.number - 1 else None
    if not name or not last:
        return []
    return [
        Speaking(
            name if speaker_kind(name) == "unnamed" else bare(name),
            speaker_kind(name),
            None,
            last.stance,
            sentence,
        )
    ]


def _relayed(article: Article, spoken: Sequence[Speaking]) -> list[Speaking]:
    """Give what a person says in a neighbouring sentence the outlet that the person speaks through."""
    return [
        replace(told, outlet=_outlet_near(told, spoken)) if _may_be_relayed(article, told) else told
        for told in spoken
    ]


def _may_be_relayed(article: Article, told: Speaking) -> bool:
    plain = told.kind == "person" and told.outlet is None and told.stance != "no_comment"
    return plain and _person_of(article, told.name) is not None


def _outlet_near(told: Speaking, spoken: Sequence[Speaking]) -> str | None:
    at = told.sentence.number
    near = spoken[
        bisect_left(spoken, at - _FAR_BACK, key=_number) : bisect_right(spoken, at + _FAR_ON, key=_number)
    ]
    own = [other for other in near if other.outlet and same_speaker(other.name, told.name)]
    before = [other for other in own if other.sentence.number <= at]
    after = [other for other in own if other.sentence.number > at]
    return before[-1].outlet if before else after[0].outlet if after else None


def _number(told: Speaking) -> int:
    return told.sentence.number


@kept
def _person_of(article: Article, name: str) -> str | None:
    """The first person of the article who can be meant by a speaker's name."""
    alike = roster_of(find_people(article)).alike(name)
    return next((person for person in alike if same_speaker(person, name)), None)


@kept
def _body_of(article: Article, name: str) -> str | None:
    """The body that the article introduces a person as leading or speaking for, or None.

    "Its chair, Ann Lee" gives "", "the county's head of culture, Ann Lee" gives "county".
    """
    found = _introduction(article.text, _person_of(article, name) or name)
    if not found:
        return None
    before = found["before"].rpartition(",")[2]
    if _NO_PARTY.search(before) or _NO_PARTY.search(found["of"] or ""):
        return None
    owner = re.search(r"(?P<owner>[\w’'-]+)[’']s?\s+(?:[\w-]+\s+){0,3}$", before)
    of = re.sub(r"^\s+(?:of|for)\s+(?:the\s+)?", "", found["of"] or "")
    return owner["owner"].removesuffix("’").removesuffix("'") if owner else of


def _introduction(text: str, name: str) -> re.Match[str] | None:
    """The first place where a text has the words of an office right before a name."""
    at = text.find(name)
    while at != -1:
        start = max(0, at - _REACH)
        if _ENDS_WITH_OFFICE.search(text, start, at) and _EDGE.match(text, at + len(name)):
            whole = re.compile(rf"(?P<before>[^.;“”]{{0,60}}?){_OFFICE_BEFORE}{re.escape(name)}\b")
            return whole.search(text, start)
        at = text.find(name, at + 1)
    return None
