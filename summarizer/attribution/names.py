"""What a speaker's name is: its kind, its plain form, and whether it speaks on the record."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from summarizer.attribution.words import (
    ARTICLE_NAMES,
    DOCUMENT_WORDS,
    ORGANIZATION_WORDS,
    OUTLET_NAMES,
    OUTLET_WORDS,
    PARTICLES,
    PLURAL_ONLY,
    PRONOUNS,
    SPOKES_WORDS,
    TITLE_WORDS,
    UNNAMED_WORDS,
    WEAK_OUTLET_WORDS,
    word_set,
)
from summarizer.vocabulary import SourceKind

_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_BROADCASTS: Final = word_set("Radio Rádio Televisión Television TV Telewizja")
# "Acme, Inc., a maker of pumps": the first comma is the name's own.
_APPOSITION: Final = re.compile(
    r"\s*(?:,\s(?!(?:Inc|Ltd|LLC|LLP|PLC|Co|Corp|Jr|Sr)\b).*|\(.*|\s(?:who|which|whose)\s.*)$", re.DOTALL
)
_RESTRICTED: Final = re.compile(r"^[^,]*\w\s(?:who|that)\s")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_AFTER_HEAD: Final = re.compile(
    r"\s(?:of|for|from|in|at|to|by|with|on|about|filed|issued|released|close|familiar|briefed|involved|speaking)\s.*$",
    re.DOTALL,
)
_MEDIA: Final = re.compile(
    r"(?:[\w-]+\s+){0,3}(?:media|news\s+(?:outlets?|agenc(?:y|ies)|channels?|sites?|websites?|services?|organi[sz]ations?)"
    r"|newspapers?|broadcasters?|magazine|tabloid|outlets?|(?:state|local)\s+(?:television|TV|radio))(?:\s+reports?)?"
    r"|paper|local\s+reports",
)
_DESCRIBED: Final = re.compile(
    r"(?:[\w-]+\s+){0,3}(?:newspaper|magazine|broadcaster|news\s+agency|news\s+site|tabloid)\s+(?:the\s+)?[A-Z].*",
    re.IGNORECASE,
)
_NEWS_SHAPE: Final = re.compile(r"News[A-Z]\w+|[A-Z]\w*News|\w+\.(?:com|org|net)|W[A-Z]{3}-TV|K[A-Z]{3}-TV")
_FORM: Final = re.compile(r"\bForm\s+\d|\b(?:8-K|10-[KQ])\b")
_ACRONYM: Final = re.compile(r"(?:[A-Z]\.?){2,7}|[A-Z]+&[A-Z]+")
_OF_OFFICE: Final = re.compile(
    r"^(?:of|for)\s+((?:(?:and|the|of|&)\s+|[A-Z][\w.’'-]*\s+)+)([A-Z][\w.’'-]*\s+[A-Z][\w’'-]*)$"
)
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|rumou?r(?:ed|s)?|speculat(?:ion|ed|es)|unconfirmed"
    r"|according\s+to|alleged|(?:is|are|was|were)\s+(?:widely\s+)?(?:said|believed|thought|understood|reported|rumou?red)\s+to|believed\s+to|said\s+to\s+(?:be|have)|sources?\s+(?:say|said|told|claim)"
    r"|it\s+(?:is|was)\s+(?:said|believed|thought|understood|reported|claimed)\s+that)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def speaker_kind(name: str) -> SourceKind:
    """Tell what kind of source a speaker's words name.

    A lone capitalised word that no list knows counts as a surname, so as a person.
    """
    core = _core(name)
    if not core:
        return "unnamed"
    if core.lower() in PRONOUNS:
        return "organization" if core.lower() == "it" else "person"
    if is_outlet(core):
        return "outlet"
    if named := _named_person(core):
        before = core.partition(named)[0].split()
        return "organization" if before and before[-1] in ORGANIZATION_WORDS else "person"
    return _kind_by_head(core)


def on_record(name: str) -> bool | None:
    """Whether the speaker can be held to it: not when unnamed, and unknown (None) for an outlet."""
    kind = speaker_kind(name)
    return None if kind == "outlet" else kind != "unnamed"


@lru_cache(maxsize=4096)
def is_outlet(name: str) -> bool:
    """Whether the words name a newspaper, an agency, a broadcaster or a news site."""
    name = _POSSESSIVE.sub("", name.strip())
    plain = _ARTICLE.sub("", name)
    if _MEDIA.fullmatch(plain) or _DESCRIBED.fullmatch(plain):
        return True
    if not plain[:1].isupper() or not all(_is_name_word(word) for word in plain.split()):
        return False
    has_article = plain != name
    if plain in OUTLET_NAMES:
        return has_article or plain not in ARTICLE_NAMES
    words = plain.split()
    first, last = words[0], words[-1]
    ends_as_one = last in OUTLET_WORDS or (has_article and last in WEAK_OUTLET_WORDS)
    if len(words) > 1 and first in _BROADCASTS and not any(_noun(word) in TITLE_WORDS for word in words):
        return True
    is_part_of_one = first in OUTLET_NAMES - ARTICLE_NAMES - {"Bloomberg"} and last == "Sport"
    return ends_as_one or is_part_of_one or bool(_NEWS_SHAPE.fullmatch(plain))


def is_bearer(noun: str) -> bool:
    """Whether a common noun in the singular means a person: an office, or what somebody does or is to others."""
    return noun in TITLE_WORDS or noun in UNNAMED_WORDS or _AGENT.search(noun) is not None


def is_hedged(sentence: str) -> bool:
    """Whether the sentence keeps its distance from what it tells ("reportedly", "is said to")."""
    return bool(_HEDGE.search(sentence))


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """Give the speaker without article, apposition or leading job title.

    An unnamed speaker keeps its article, as "a Herald source" is all the name there is.
    """
    core = _core(name)
    if speaker_kind(core) == "unnamed":
        # "Two people who took part": the clause is all that tells who they are.
        return name.split(",", maxsplit=1)[0].strip() if _RESTRICTED.search(name) else core
    plain = _ARTICLE.sub("", _named_person(core) or core)
    return plain or core


def _core(name: str) -> str:
    text = " ".join(name.split())
    return _APPOSITION.sub("", text).strip(" ,;:") or text.strip(" ,;:")


def _named_person(core: str) -> str | None:
    """Find the person's name without title before it and "of Acme University" after it, if there is one."""
    if (name := _without_title(core)) != core:
        return name
    head = _AFTER_HEAD.sub("", core)
    if head == core:
        return None
    words = head.split()
    is_name = len(words) > 1 and _is_person_name(words) and not _ACRONYM.fullmatch(words[-1])
    return head if is_name else next((name for name in (_without_title(head),) if name != head), None)


def _without_title(core: str) -> str:
    """Find the person's name that follows a job title, or the words as they are."""
    words = core.split()
    for at in range(len(words) - 1, 0, -1):
        before, rest = words[at - 1], words[at:]
        if before.endswith(("'s", "’s")) and len(rest) > 1 and _is_person_name(rest):
            return " ".join(rest)
        if not _opens_a_name(before):
            continue
        if _is_person_name(rest):
            return " ".join(rest)
        if named := _OF_OFFICE.match(" ".join(rest)):
            found = named[2].split()
            return named[2] if _is_person_name(found) else core
    return core


def _opens_a_name(word: str) -> bool:
    if word.lower() in TITLE_WORDS or word.lower().rpartition("-")[2] in TITLE_WORDS:
        return True
    # A lower-case noun right before a name describes its bearer: "goalkeeper Ana Ruiz".
    return word.islower() and word.isalpha() and word not in _LINKS


_LINKS: Final = PARTICLES | word_set("the a an of for in at to with from on by and or as near about not")


_NO_NAME_WORDS: Final = word_set("of and the &")
_LONGEST_NAME: Final = 5


def _is_person_name(words: list[str]) -> bool:
    if not 1 <= len(words) <= _LONGEST_NAME or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return False
    if not _NO_NAME_WORDS.isdisjoint(words):
        return False
    if any(word.lower() in TITLE_WORDS or _noun(word) in ORGANIZATION_WORDS for word in words):
        return False
    if any(_POSSESSIVE.search(word) for word in words) or is_outlet(" ".join(words)):
        return False
    return all(_is_name_word(word) for word in words) and not _ACRONYM.fullmatch(
        words[0] if len(words) == 1 else ""
    )


def _is_name_word(word: str) -> bool:
    return (
        word[:1].isupper()
        or word[:1].isdigit()
        or word in PARTICLES
        or word in {"of", "and", "&", "the"}
        or "-" in word
    )


def _noun(word: str) -> str:
    return _POSSESSIVE.sub("", word).lower().strip(".,")


def _kind_by_head(core: str) -> SourceKind:
    """Read the kind off the head noun: "the letter from the board" is a letter."""
    words = _AFTER_HEAD.sub("", core).split()
    head = _noun(words[-1]) if words else ""
    if head in SPOKES_WORDS:
        return _kind_of_spokesperson(core)
    if _is_unnamed(core, head):
        return "unnamed"
    if head in DOCUMENT_WORDS or _FORM.search(core):
        return "document"
    if head in TITLE_WORDS and not _INDEFINITE.match(core):
        return "person"
    is_common = bool(words) and words[-1].islower()
    if _is_organization(core, head) or (
        is_common and _DEFINITE.match(core) and not head.endswith("s") and not is_bearer(head)
    ):
        return "organization"
    return "unnamed" if is_common and (_INDEFINITE.match(core) or _PLURAL.fullmatch(core)) else "person"


def _is_organization(core: str, head: str) -> bool:
    # "Acme of Leeds Holdings": a body's name may also end in its noun.
    last = core.rsplit(maxsplit=1)[-1]
    ends_in_noun = last[:1].isupper() and _noun(last) in ORGANIZATION_WORDS
    return head in ORGANIZATION_WORDS or ends_in_noun or bool(_ACRONYM.fullmatch(_ARTICLE.sub("", core)))


def _kind_of_spokesperson(core: str) -> SourceKind:
    _, _, whom = core.partition(" for ")
    return (
        "person" if whom and speaker_kind(whom) == "person" and not _ARTICLE.match(whom) else "organization"
    )


# A noun in small letters that no list knows is somebody by its ending, and else some body.
_AGENT: Final = re.compile(
    r"(?:[^aeiou]er|[ao]r|ee|ist|ian|ant|man|woman|person|wife|son|daughter|widow|husband|boy|girl|friend|aunt|uncle|niece|nephew|groom|bride|guest|host|pilot|cook|chef|guard|monk|nun|priest|saint|poet|heir|twin|victim|suspect|accused|star|hero|giant|ace|old|boss)$"
)
_DEFINITE: Final = re.compile(r"(?:the|its|our)\s", re.IGNORECASE)
_INDEFINITE: Final = re.compile(
    r"(?:the\s+(?=(?:two|three|four|five|six)\b))?(?:an?|some|several|many|most|other|others|multiple|various|another|few|two|three|four|five|six|seven|\d+)\b",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(r"(?!(?:the|his|her|its|their)\b)[\w’' -]*[a-rt-z]s", re.IGNORECASE)


def _is_unnamed(core: str, head: str) -> bool:
    if head not in UNNAMED_WORDS:
        return False
    definite = core.lower().startswith("the ")
    return not (definite and head in PLURAL_ONLY) and (head != "authorities" or not definite)
