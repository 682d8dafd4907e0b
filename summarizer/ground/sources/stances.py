"""Stances: what an act of speaking does with one change, from its verb, its speaker and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer import cues
from summarizer.article import Article
from summarizer.ground.find import same_words
from summarizer.ground.names import mentions, same_person
from summarizer.ground.sources.speaking import Speaking, same_speaker
from summarizer.vocabulary import Action, Stance, StepKind, direction_of

# Verbs of these stances say so themselves, of whatever it is.
_BEYOND_DOUBT: Final = frozenset(("no_comment", "denies", "disputes", "confirms"))
_LEAD: Final = 3
"""The sentences of an item that tell its news."""
# The opposition that wants her gone does not say that she goes.
_WISHES: Final = re.compile(
    r"\b(?:should|must|ought|wants?|wanted|urged|demanded|hopes?|opposition|critics|rivals?)\b|\bcall(?:s|ed|ing)\s+(?:on|for)\b",
    re.IGNORECASE,
)
_NOT_SO: Final = re.compile(
    r"\b(?:there\s+(?:is|was|has\s+been)\s+no\s+(?:such\s+)?(?:dismissal|resignation|appointment|decision|sacking|nomination)"
    r"|never\s+took\s+place|(?:it|this|that)\s+never\s+happened|did(?:\s+not|n[’']t)\s+(?:take\s+place|happen)|(?:is|was|were|are)\s+(?:all\s+|simply\s+|entirely\s+)?(?:made\s+up|invented|fiction)\b|“Made\s+up\b"
    r"|(?:has|have|had)\s+heard\s+nothing|(?:has|have|had)(?:\s+not|n[’']t)\s+(?:spoken|talked|been\s+in\s+(?:touch|talks|contact)|received\s+(?:any|an?)|made\s+(?:any|an)\s+(?:offer|approach|decision)|held\s+talks)|(?:nobody|no\s+one)\s+(?:has|had|from\s+[^.;]{2,40})\s+(?:rung|called|asked|approached|offered|contacted|spoken\s+to)\b"
    r"|(?:has|have|had)(?:\s+not|n[’']t|\s+never)\s+(?:resigned|quit|been\s+(?:asked|approached|offered|sacked|fired|dismissed)|handed\s+in|accepted\s+(?:any|a)\b)"
    r"|(?:is|am|was|[’'][ms])\s+(?:going\s+nowhere|not\s+going\s+anywhere|not\s+leaving)|nothing\s+in\s+(?:it|the\s+(?:report|story|rumou?r))"
    r"|(?:pure|mere)\s+(?:speculation|invention|fiction|gossip)|(?:don[’']t|doesn[’']t|didn[’']t|do\s+not|did\s+not|does\s+not)\s+know\s+of\s+(?:any|a)\b"
    r"|(?:was|is|are|were)\s+(?:not\s+true|untrue|false)|no\s+truth\s+(?:in|to)|none\s+of\s+(?:this|that|it)\s+(?:has\s+)?happened|nothing\s+of\s+the\s+(?:kind|sort))",
    re.IGNORECASE,
)
# Who speaks for the other side does not speak for the body of the post.
_OTHER_SIDE: Final = re.compile(
    r"\b(?:unions?|opposition|supporters|critics|rivals?|campaigners|activists|players|fans|staff|workers|residents|students?|parents?|alumni|survivors?|victims?|families|tenants|passengers|customers|analysts?|investors|campaign\w*)\b",
    re.IGNORECASE,
)
# "Told the staff of her death": whoever breaks the news confirms it.
_BREAKS_NEWS: Final = re.compile(
    r"\b(?:told|informed|notified|announced|confirmed)\b[^.;“”]{0,60}?\b(?:of|about|in|the|his|her|their)\s+(?:(?:his|her|their|the|[\w’'-]+[’']s?)\s+)?(?:death|resignation|departure|decision|retirement|dismissal|appointment|suspension|promotion|nomination|election|move|change|news)\b"
    r"|\bannounced\s+(?:it|this)\b",
    re.IGNORECASE,
)
# Who fights a decision, or knows nothing of it.
_CONTESTS: Final = re.compile(
    r"\b(?:unfair(?:ly)?|unlawful(?:ly)?|illegal(?:ly)?|unjust(?:ly|ified)?|wrongful(?:ly)?|groundless|unfounded|baseless|a\s+sham|a\s+pretext"
    r"|(?:no|without(?:\s+any)?)\s+(?:just\s+)?(?:cause|grounds|basis|due\s+process|proof|evidence)|null\s+and\s+void|invalid"
    r"|(?:will|would|plans?\s+to|is\s+going\s+to|[’']ll)\s+(?:appeal|fight|challenge|contest|sue)|(?:considering|weighing|studying|planning|preparing|mulling)\s+(?:an\s+appeal|whether\s+to\s+appeal|legal\s+action|to\s+appeal)|(?:appealed|contested|challenged)\s+(?:the|his|her|it)"
    r"|(?:knew|knows?|had\s+heard|has\s+heard)\s+(?:of\s+no|nothing\s+of)\s)",
    re.IGNORECASE,
)
_DENIED_THAT: Final = re.compile(r"\bden(?:ied|ies)\s+(?:that|having)\b", re.IGNORECASE)
# To welcome or to regret a change is to comment on it.
_VIEW: Final = re.compile(
    r"\b(?:welcom|prais|hail|applaud|criticis|criticiz|condemn|regret|lament|deplor|congratulat)(?:e[sd]|s|ed|ted|ing)\b|\b(?:was|is)\s+(?:a\s+)?(?:welcome|overdue|sad|good\s+news|regrettable|a\s+loss|a\s+start|saddened)\b",
    re.IGNORECASE,
)
_KIN: Final = re.compile(
    r"\b(?:family|widow|widower|wife|husband|son|daughter|brother|sister|mother|father|partner|nephew|niece|relatives?)\b"
)
_BESIDE: Final = 20
"""Characters before a name in which a word of kin stands at it."""
_OWN_ACTS: Final = frozenset(("resignation", "retirement", "departure", "election"))
_UNDONE: Final = frozenset(("refuse", "reject", "withdraw", "reverse"))
_GENERIC_BODY: Final = re.compile(
    r"(?:company|club|university|college|school|hospital|ministry|council|board|party|bank|church|union|orchestra|foundation|federation|association"
    r"|government|agency|firm|group|museum|academy|trustees)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Facts:
    """What of a change tells whether a speaker confirms it."""

    who: str
    action: Action
    organization: str | None
    by: str | None
    steps: frozenset[StepKind]
    told: frozenset[int]
    """Numbers of the sentences that tell it."""


def stance_toward(article: Article, speaking: Speaking, facts: Facts) -> Stance:
    """What a speaker does with a change.

    The holder or the maker who states it confirms it, and so does whoever is the one to tell of it;
    the dismissed who speak dispute it; others comment.
    """
    if speaking.kind == "outlet":
        return "reports" if speaking.stance in ("comments", "confirms") else speaking.stance
    if speaking.stance in _BEYOND_DOUBT and not _denies_something_else(article, speaking, facts):
        return speaking.stance
    if _NOT_SO.search(article.sentence_text(speaking.sentence)):
        return "denies"
    if speaking.kind == "person" and same_person(speaking.name, facts.who):
        return _of_holder(article, speaking, facts)
    if not _is_maker(article, speaking, facts) and _contests(article, speaking, facts):
        return "disputes"
    return _tells(article, speaking, facts) or _of_another(article, speaking, facts)


def _denies_something_else(article: Article, speaking: Speaking, facts: Facts) -> bool:
    """Whether what is denied is neither the deed nor a report: "He denied that the board had interfered"."""
    text = article.sentence_text(speaking.sentence)
    if speaking.stance != "denies" or not _DENIED_THAT.search(text):
        return False
    return not cues.find_direction(text, direction_of(facts.action)) and not cues.find_step(text, "request")


def _contests(article: Article, speaking: Speaking, facts: Facts) -> bool:
    """Whether somebody fights what was decided: "The dismissal is unlawful, her lawyer said"."""
    decided = facts.action in ("dismissal", "suspension", "reinstatement") or "reverse" in facts.steps
    return decided and _CONTESTS.search(article.sentence_text(speaking.sentence)) is not None


def _of_another(article: Article, speaking: Speaking, facts: Facts) -> Stance:
    """What one does who neither holds the post nor tells the change: the maker stands by it."""
    out = direction_of(facts.action) == "out" or facts.action == "suspension"
    # Whoever asked for it stands by that, though the person refuses.
    undone = facts.steps & _UNDONE - ({"refuse"} if out else set[StepKind]())
    if _is_maker(article, speaking, facts) and not undone:
        return "confirms"
    decided = out and not facts.steps & _UNDONE and "request" not in facts.steps
    return "confirms" if decided and _is_body(speaking, facts) else "comments"


def _of_holder(article: Article, speaking: Speaking, facts: Facts) -> Stance:
    """What the person does: confirm an act of their own, dispute a dismissal or a demand, else comment."""
    out = direction_of(facts.action) == "out"
    if "refuse" in facts.steps:
        return "disputes" if out else "confirms"
    if facts.action == "dismissal" or ("reverse" in facts.steps and direction_of(facts.action) == "in"):
        return "disputes"
    if "request" in facts.steps:
        return "comments"
    if facts.action in _OWN_ACTS or "withdraw" in facts.steps:
        return "confirms"
    tells = _tells(article, speaking, facts)
    return tells if tells == "confirms" else "comments"


def _tells(article: Article, speaking: Speaking, facts: Facts) -> Stance | None:
    """Whether the sentence of the speaker is one that tells the change, or denies it."""
    if speaking.sentence.number not in facts.told:
        return (
            "confirms"
            if _reports_news(article, speaking) or _tells_beside(article, speaking, facts)
            else None
        )
    found = cues.find_action(article.sentence_text(speaking.sentence), facts.action)
    negated = bool(found) and all(cue.negated for cue in found)
    return (
        "denies"
        if negated and "refuse" not in facts.steps and direction_of(facts.action) == "out"
        else "confirms"
    )


def _reports_news(article: Article, speaking: Speaking) -> bool:
    """Whether people unnamed, a body or a document stand behind a sentence of the item's lead."""
    text = article.sentence_text(speaking.sentence)
    if _OTHER_SIDE.search(speaking.name):
        return False
    is_lead = speaking.sentence.number <= _LEAD and not _WISHES.search(text)
    return is_lead and "“" not in text and speaking.kind in ("unnamed", "organization", "document")


def _tells_beside(article: Article, speaking: Speaking, facts: Facts) -> bool:
    """Whether a body or one who speaks for it tells the deed again, in other words than its news sentence."""
    text = article.sentence_text(speaking.sentence)
    if facts.action == "death" and _is_kin(text, speaking.name):
        return True
    if _is_outsider(speaking, facts):
        return False
    if _VIEW.search(text):
        return False
    if _BREAKS_NEWS.search(text):
        return True
    if speaking.body is None and speaking.kind not in ("organization", "unnamed", "document"):
        return False
    told = (*cues.find_action(text, facts.action), *cues.find_step(text, "take_effect"))
    return any(not (cue.negated or cue.modal or cue.past_history) for cue in told)


def _is_kin(text: str, name: str) -> bool:
    """Whether a speaker is of the dead's family, by their words or by what stands before the name."""
    before = text[: max(0, text.find(name))][-_BESIDE:]
    return _KIN.search(name) is not None or re.search(rf"(?:{_KIN.pattern}),?\s*$", before) is not None


def _is_outsider(speaking: Speaking, facts: Facts) -> bool:
    """Whether a speaker is of a side that does not make the change: a union, the opposition, the players."""
    if facts.organization and same_words(speaking.name, facts.organization):
        return False
    text = f"{speaking.name} {speaking.body or ''}"
    return _OTHER_SIDE.search(text) is not None and not _is_maker_by_name(speaking, facts)


def _is_maker_by_name(speaking: Speaking, facts: Facts) -> bool:
    return facts.by is not None and same_speaker(speaking.name, facts.by)


def _is_maker(article: Article, speaking: Speaking, facts: Facts) -> bool:
    if facts.by is None:
        return False
    if _is_maker_by_name(speaking, facts):
        return True
    # "The mayor's office" speaks for Mayor Lee.
    title = re.fullmatch(r"(.+)[’']s\s+office", speaking.name)
    return bool(
        title
        and re.search(rf"\b{re.escape(title[1])}\s+{re.escape(facts.by)}\b", article.text, re.IGNORECASE)
    )


def _is_body(speaking: Speaking, facts: Facts) -> bool:
    """Whether a body, or who leads or speaks for one, is the body whose post it is."""
    if speaking.kind == "person":
        body = speaking.body
    else:
        body = speaking.name if speaking.kind == "organization" else None
    if body is None:
        return False
    words = re.sub(r"^(?:the|its)\s+", "", body, flags=re.IGNORECASE)
    if not words or _GENERIC_BODY.fullmatch(words):
        return True
    return any(
        name and (same_words(words, name) or mentions(name, words)) for name in (facts.organization, facts.by)
    )
