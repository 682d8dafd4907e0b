"""News: whether words that tell a change tell it as this item's news of a post somebody holds."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Protocol

from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.dates import find_dates, is_future, resolve
from summarizer.ground.find import find_quote
from summarizer.ground.holding import holds_post
from summarizer.ground.kept import kept
from summarizer.ground.names import mention_spans
from summarizer.ground.timing import date_of, is_past_tense
from summarizer.ground.whose import tellings
from summarizer.vocabulary import Action, direction_of

_PAST_HOLDER: Final = re.compile(
    r"\b(?:former|formerly|erstwhile|one-time|onetime|retired|ex)[\s-]+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_PAST_TITLE: Final = re.compile(r"^(?:the\s+|a\s+)?(?:former|retired|ex)[\s-]", re.IGNORECASE)

_OLD: Final = timedelta(days=60)
"""What happened longer before the publication is not its news."""
_AGES: Final = timedelta(days=400)
"""What happened longer before the publication belongs to somebody's past, however it is told."""
_OLD_BELOW: Final = timedelta(days=21)
"""So long before it, where a sentence further down tells it."""
_NEAR: Final = 80
# A time past without a date, behind the deed.
_VAGUELY_PAST: Final = re.compile(
    r"^[^;:]*?\b(?:last\s+(?:spring|summer|autumn|fall|winter|season|term)|(?:the\s+)?(?:following|previous|next)\s+(?:year|season|spring|summer|autumn|winter|month|term)"
    r"|(?:\w+\s+)?(?:years|decades|seasons)\s+(?:ago|earlier|before)|in\s+(?:his|her|their)\s+(?:youth|teens|twenties|thirties|forties|fifties)|as\s+a\s+(?:boy|girl|child|student|young\s+\w+))\b",
    re.IGNORECASE,
)
# "Vacant since Roth walked out".
_SINCE: Final = re.compile(
    r"\b(?:vacant|empty|open|unfilled|free|has\s+been|had\s+been|have\s+been)\b[^,;:.]*\bsince\s+(?:[\w.’'-]+\s+){1,5}$",
    re.IGNORECASE,
)
# "The seat left vacant by the death of Roth".
_VACATED: Final = re.compile(
    r"\b(?:vacant|vacated|empty|open)\b[^,;:.]*\b(?:by|since|after|following)\s+the\s+$", re.IGNORECASE
)
# "Without a cabinet since February 9, when Roth resigned": how things have come to be so.
_SINCE_WHEN: Final = re.compile(
    r"\b(?:has|have|had)\b[^;:]*\bsince\b[^;:.]*\bwhen\s+[^,;:.]*$", re.IGNORECASE
)
_PRESENT_BEFORE: Final = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+|also\s+|now\s+|then\s+)?$", re.IGNORECASE)
_PRESENT: Final = re.compile(
    r"(?:assumes|becomes|takes|joins|leaves|retires|steps|stands|starts|begins|moves|goes|departs|returns|rejoins|enters|resigns|quits)\b"
)
_TO_BE: Final = re.compile(r"^(?:\S+\s+)?to\s+be\s(?!.*\bvice\b)")
_WHO: Final = re.compile(r"\bwho\s+$")
_NOT_SIMPLE: Final = re.compile(
    r"\b(?:has|have|is|are|will|would|to|be|been|being)\b(?:\W+[\w-]+){0,4}\W*$|’s\s+(?:been\s+)?\w+$",
    re.IGNORECASE,
)
_RECENT: Final = re.compile(
    r"\b(?:now|today|yesterday|tonight|this\s+(?:morning|afternoon|week|month)|earlier\s+this|at\s+once|immediately|overnight|hours?\s+later|the\s+same\s+(?:day|evening|night))\b",
    re.IGNORECASE,
)
_NEWS_UP_TO: Final = 3
"""Number of the last sentence of which we take it that it tells the news, and not what came before."""
_STORY: Final = 3
"""So many sentences a story is told on without another date."""
_NOBODY: Final = re.compile(
    r"\b(?:nobody|no\s+one|few|hardly\s+anyone|not\s+even\s+\w+)\s+(?:\w+\s+){0,2}(?:expects?|expected|thinks?|believes?|imagines?|predicts?|foresees?)\b",
    re.IGNORECASE,
)
_IF: Final = re.compile(r"\b(?:if|were|should|unless|until|in\s+case|in\s+the\s+event)\b", re.IGNORECASE)
# A question what would be: "What if the Reeve dies?", "asks what would happen if".
_WHAT_IF: Final = re.compile(r"\bwhat\s+(?:(?:would|will)\s+happen|happens)?\s*(?:if|when)\b", re.IGNORECASE)
# An item that looks back: "Fifty years on: …", "on this day", "the night when".
_LOOKING_BACK: Final = re.compile(
    r"\b(?:(?:years|decades|century)\s+(?:on|ago\s+(?:today|this|on)|later)\b(?=\s*[:,–—]|\s+this)|on\s+this\s+day|(?:it\s+(?:is|will\s+be)|it[’']s)\s+(?:\w+\s+){1,3}(?:years|decades)\s+since"
    r"|from\s+(?:the|our)\s+archives?|(?:years|decades|a\s+century)\s+ago\s+(?:today|this\s+(?:week|month|year))|(?:\d+th|\w+(?:ieth|enth|fth))\s+anniversary\s+of\s+(?:the\s+)?(?:night|day|sacking|dismissal|resignation|coup|election|death|battle|fall))",
    re.IGNORECASE,
)
_WOULD: Final = re.compile(r"\bwould\b(?:\W+\w+){0,2}\W*$", re.IGNORECASE)
_SAID: Final = re.compile(
    r"\b(?:said|says|told|announced|confirmed|wrote|reported|promised|decided|agreed)\b", re.IGNORECASE
)
# Somebody who is only told of because somebody else comes after, or came before.
_COUNTERPART: Final = re.compile(
    r"\b(?:replac|succeed|follow|tak(?:e|es|ing)\s+over\s+from|took\s+over\s+from|reliev)\w*\s+(?!by\b)(?:[\w.’'-]+\s+){0,4}$"
    r"|\b(?:led|headed|run|chaired|managed|coached|held|commanded)\s+(?:[\w-]+\s+){0,5}by\s+(?:[\w.’'-]+\s+){0,3}$"
    r"|\b(?:predecessor|successor)s?\b(?:\s+(?:as|in|at)\s[^,;.]{1,40})?[,:]?\s+(?:[\w.’'-]+\s+){0,3}$|\bthe\s+(?:last|previous)\s+one,\s+$",
    re.IGNORECASE,
)
_WAS_MADE_TO: Final = re.compile(
    r"\b(?:was|were|had been)\s+(?:asked|told|forced|made|ordered|urged)\s+to\s+$|\b(?:asked|told|forced|made|ordered|urged)\s+(?=to\b)",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
# "Since 2015" is how long a post was held, not when it was left.
_SPAN: Final = re.compile(r"\b(?:since|from|until|till|of|for|between|and|class\s+of)\s*$", re.IGNORECASE)
_AND_WHO: Final = re.compile(r"\s*,(?:[^.;]{0,80},)?\s*(?:who|and)?\b", re.IGNORECASE)


@kept
def is_history(article: Article, name: str, told: Sentence, cue: Cue) -> bool:
    """Whether a deed is told as something past: long before publication, or of a mere counterpart.

    "She replaces Per Strand, who retired in January" is news of her; his going is its background.
    """
    text = article.sentence_text(told)
    day = _day_of(article)
    if looks_back(article) and is_past_tense(cue) and not cue.modal:
        return True
    if cue.past_history or _VACATED.search(text[: cue.start]):
        return True
    if not _is_present(text, cue) and (
        _is_long_ago(text, told, day) or _is_dated_long_ago(text, told, cue, day)
    ):
        return True
    if is_past_tense(cue) and (
        _VAGUELY_PAST.search(text[cue.end : cue.end + _NEAR])
        or _SINCE.search(text[: cue.start])
        or _SINCE_WHEN.search(text[: cue.start])
    ):
        return True
    if not (
        is_past_tense(cue) or _WAS_MADE_TO.search(text[: cue.start])
    ):  # whoever goes at the end of the month is news as well
        return False
    return any(
        _COUNTERPART.search(text[: span.start]) and _AND_WHO.match(text, span.end) and span.end <= cue.start
        for span in mention_spans(text, name)
    )


def is_ages_ago(article: Article, told: Sentence, cue: Cue) -> bool:
    """Whether the date of a deed in the past lies more than a year before the publication."""
    day = article.meta.published
    own = date_of(article.sentence_text(told), cue, day) if day and is_past_tense(cue) else None
    return own is not None and day is not None and own.value < (day - _AGES).isoformat()[: len(own.value)]


@kept
def looks_back(article: Article) -> bool:
    """Whether an item opens by telling that it is about something long ago."""
    opening = [article.meta.title or "", *map(article.sentence_text, article.sentences[:1])]
    return any(_LOOKING_BACK.search(text) for text in opening)


def is_in_old_story(article: Article, told: Sentence, cue: Cue) -> bool:
    """Whether a deed in the past, well into an item, follows on a sentence whose dates all lie long back."""
    if looks_back(article):
        return True
    text = article.sentence_text(told)
    if told.number <= _NEWS_UP_TO or not is_past_tense(cue) or find_dates(text) or not _is_simple(text, cue):
        return False
    before = article.sentences[max(0, told.number - 1 - _STORY) : told.number - 1]
    texts = (article.sentence_text(sentence) for sentence in reversed(before))
    dated = next((text for text in texts if find_dates(text)), None)
    return dated is not None and _is_long_ago(dated, before[-1], _day_of(article))


def is_looked_back_on(article: Article, name: str, told: Sentence, cue: Cue) -> bool:
    """Whether a deed is told in the simple past and without a day, well below where its person was brought in.

    News stands above, or in the perfect, or has its day; what is told further down of somebody
    known is how they came to be where they are.
    """
    text = article.sentence_text(told)
    if told.number <= _NEWS_UP_TO or not is_past_tense(cue) or not _is_simple(text, cue):
        return False
    if _RECENT.search(text) or find_dates(text):
        return False
    above = article.text[: article.sentences[_NEWS_UP_TO - 1].end]
    return any(True for _ in mention_spans(above, name))


def _is_present(text: str, cue: Cue) -> bool:
    """Whether a deed is told in the present, so that a day beside it is to come: "is posted from May", "to be head"."""
    if _PRESENT_BEFORE.search(text[: cue.start]) or _TO_BE.search(cue.text):
        return True
    return _PRESENT.match(cue.text) is not None and not _WHO.search(text[: cue.start])


def _is_simple(text: str, cue: Cue) -> bool:
    """Whether the words of a deed stand in the simple past: "resigned", not "has been promoted", "is barred"."""
    return _NOT_SIMPLE.search(text[: cue.start + len(cue.text.split()[0])]) is None


def is_supposed(article: Article, told: Told, action: Action) -> bool:
    """Whether a deed is only supposed: nobody expects it, somebody would take a post if, or the question is what if."""
    text = article.sentence_text(told.sentence)
    at = told.sentence.number - 1
    asked = "".join(map(article.sentence_text, article.sentences[max(0, at - 1) : at]))
    before = text[: told.cue.start]
    if _NOBODY.search(before) or _WHAT_IF.search(asked):
        return True
    would = direction_of(action) == "in" and _WOULD.search(before)
    return bool(would) and not _SAID.search(text) and bool(_IF.search(text))


class Told(Protocol):
    """A deed that a sentence tells."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        ...

    @property
    def cue(self) -> Cue:
        """Its words of the deed."""
        ...


def why_no_news(article: Article, name: str, action: Action, role: str | None, told: Told) -> str | None:
    """Why a told deed is no change of a post, or None if it may be one.

    A former holder leaves no post, only who holds a post dies in office, and what is only supposed
    has not been told.
    """
    text = article.sentence_text(told.sentence)
    if is_supposed(article, told, action):
        return "it is only supposed"
    if direction_of(action) != "in" and role and _is_past(text, role):
        return "the post is told as a former one"
    if is_death_out_of_post(article, name, action):
        return "the article tells of no post that they held to the end"
    return None


def is_death_out_of_post(article: Article, name: str, action: Action) -> bool:
    """Whether it is the death of somebody who had retired, or held no post: then none falls vacant."""
    if action != "death":
        return False
    retired = any(not told.cue.negated for told in tellings(article, name, "retirement"))
    return retired or not holds_post(article, name)


def _is_past(text: str, role: str) -> bool:
    if _PAST_TITLE.match(role):
        return True
    span = find_quote(text, role)
    return span is not None and bool(_PAST_HOLDER.search(text[: span.start]))


@kept
def _day_of(article: Article) -> date | None:
    """The day of the publication; of an undated item the first day of the latest year that it names."""
    if article.meta.published:
        return article.meta.published
    years = [int(year) for year in _YEAR.findall(article.text)]
    return date(max(years), 1, 1) if years else None


def _is_dated_long_ago(text: str, told: Sentence, cue: Cue, day: date | None) -> bool:
    """Whether the date that belongs to the deed itself lies long back."""
    own = date_of(text, cue, day) if day else None
    return own is not None and day is not None and _is_old(own.value, told, day)


def _is_long_ago(text: str, told: Sentence, published: date | None) -> bool:
    """Whether every date of a sentence lies long before the publication."""
    if published is None:
        return False
    dates = [e for e in find_dates(text) if not _SPAN.search(text[: e.start])]
    days = [resolve(e.text, published, future=is_future(text, e)) for e in dates]
    values = [day.value for day in days if day]
    return bool(values) and all(_is_old(value, told, published) for value in values)


def _is_old(value: str, told: Sentence, published: date) -> bool:
    """Whether a day, month or year is too long past for news: sooner where the item has told its news already."""
    if told.number <= _NEWS_UP_TO:
        return value < (published - _OLD).isoformat()[: len(value)]
    limit = published if len(value) == len("2024-05") else published - _OLD_BELOW
    return value < limit.isoformat()[: len(value)]
