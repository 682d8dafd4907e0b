"""Change: the person, the post, the deed, and everything that hangs on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal, cast

from summarizer import cues
from summarizer.article import Article, Sentence
from summarizer.attribution import is_outlet
from summarizer.draft import ClaimedChange
from summarizer.ground.awaiting import is_accepted, is_awaited, needs_acceptance
from summarizer.ground.counterparts import find_counterpart
from summarizer.ground.dating import dates_of, effective_date
from summarizer.ground.find import find_quote
from summarizer.ground.locate import Ledger, as_written, evidence_of, nearest
from summarizer.ground.makers import find_by, find_maker, ground_by
from summarizer.ground.moves import name_move
from summarizer.ground.names import forms_as_written, full_name, looks_like_name, same_person
from summarizer.ground.news import is_history, why_no_news
from summarizer.ground.posts.choice import choose_post
from summarizer.ground.reasons import find_reasons, ground_reasons, together
from summarizer.ground.sources import Facts, Speaking, sources_about
from summarizer.ground.steps import facts_of, ground_steps
from summarizer.ground.steps.told import find_steps
from summarizer.ground.subject import Subject, sentences_about
from summarizer.ground.timing import has_begun_since, timing_of
from summarizer.ground.voices import Authority
from summarizer.ground.whose import Telling, find_telling, tellings
from summarizer.record import Change, DateClaim, Evidence, Role, Source, Who
from summarizer.status import StepFact, Timing, derive_status
from summarizer.vocabulary import ACTIONS, Action, Capacity, Stance, direction_of

_GENERAL: Final[frozenset[Action]] = frozenset(("appointment", "departure"))
"""Deeds that only say that somebody came or went."""
_CLOSER: Final[dict[Action, re.Pattern[str]]] = {
    "promotion": re.compile(r"promot|elevat", re.IGNORECASE),
    "nomination": re.compile(r"nominat", re.IGNORECASE),
    "election": re.compile(r"elected|election", re.IGNORECASE),
    "reinstatement": re.compile(r"reinstat", re.IGNORECASE),
    "resignation": re.compile(r"resign|quit", re.IGNORECASE),
    "retirement": re.compile(r"retir", re.IGNORECASE),
    "dismissal": re.compile(r"dismiss|sack|fired|oust", re.IGNORECASE),
}
"""Deeds whose own words say more than that somebody came or went."""
_OWN_WILL: Final[frozenset[Action]] = frozenset(("resignation", "retirement"))
"""Deeds that nobody else can confirm against the word of the one who does them."""
_DENIES_BLAME: Final = re.compile(
    r"\bden(?:y|ies|ied|ying)\s+(?:(?:the|any|all|those|these|having|doing)\s+)?(?:\w+\s+){0,2}?(?:claims?|allegations?|wrong(?:doing)?|accusations?|charges?|misconduct|impropriety|guilt)\b"
    r"(?!\s+(?:that|of)\b)",
    re.IGNORECASE,
)


def ground_change(
    article: Article, draft: ClaimedChange, speakings: Sequence[Speaking], path: str, ledger: Ledger
) -> Change | None:
    """The change as far as the article proves it, or None when person, post or deed can't be proved."""
    name = _person(article, draft, path, ledger)
    told = _deed(article, draft, name, path, ledger) if name else None
    role = _role(article, replace(draft, person=name), told, path, ledger) if name and told else None
    if name is None or told is None or role is None:
        return None
    no_news = why_no_news(article, name, told.action, role.title, told)
    if no_news:
        ledger.refuse(path, f"{name}: {told.action}", no_news)
        return None
    about = sentences_about(article, name, role.title, role.organization)
    subject = Subject(name, direction_of(told.action), told.action, told.sentence.number, about)
    steps = ground_steps(article, draft.steps, subject, f"{path}.steps", ledger)
    steps = steps or find_steps(article, subject)
    sentences = _sentences(article, told.sentence, [e for step in steps for e in step.evidence])
    effective = effective_date(article, subject, steps)
    outlets = [n for s in speakings for n in (s.name, s.outlet) if n and is_outlet(n)]
    timing = _timing(article, name, told, effective)
    by = find_by(article, steps, subject, outlets) or find_maker(article, subject, steps, outlets)
    if by is None and draft.by:
        by = ground_by(article, draft.by, subject, sentences, outlets)
        if by is None:
            ledger.refuse(f"{path}.by", draft.by, "no sentence of the change names them as its maker")
    facts = Facts(
        who=name,
        action=told.action,
        organization=role.organization,
        by=by.name if by else None,
        steps=frozenset(step.kind for step in steps),
        told=frozenset(sentence.number for sentence in sentences),
    )
    sources = sources_about(article, speakings, facts)
    steps_told, timing = _settled(facts_of(steps, name), article, told, effective, timing)
    status = derive_status(told.action, steps_told, _stances(sources, name, told.action), timing)
    if is_awaited(article, subject, status):
        status = "tendered" if told.action == "resignation" else "pending"
    standing = status, Authority(by.name if by else None, role.organization)
    reasons = ground_reasons(article, draft.reasons, subject, standing, f"{path}.reasons", ledger)
    return Change(
        who=_who(article, name, told),
        role=role,
        action=name_move(article, name, told.action, told.sentence, role.title),
        status=status,
        evidence=(evidence_of(article, told.sentence),),
        reasons=together(reasons, find_reasons(article, subject, standing)),
        sources=sources,
        capacity=_capacity(article, draft, told),
        by=by,
        steps=steps,
        dates=dates_of(article, subject, steps, effective, status),
        counterpart=find_counterpart(article, name, sentences),
        background=is_history(article, name, told.sentence, told.cue),
    )


def _settled(
    facts: Sequence[StepFact], article: Article, told: Telling, effective: DateClaim | None, timing: Timing
) -> tuple[list[StepFact], Timing]:
    """Steps and timing once a notice has its day of effect, or was accepted: then it is no open one."""
    accepted = told.action in _OWN_WILL and is_accepted(article, told.sentence)
    has_day = effective is not None and not needs_acceptance(article.sentence_text(told.sentence))
    if not accepted and not has_day:
        return list(facts), timing
    settled = [fact for fact in facts if fact.kind != "tender"]
    return settled, "past" if accepted and timing != "future" else timing


def _who(article: Article, name: str, told: Telling) -> Who:
    """The person, with every form of the name, proved where it is fullest and where the deed is told."""
    return Who(
        name=name,
        as_written=forms_as_written(article.text, name),
        evidence=_unique(_naming(article, name), evidence_of(article, told.sentence)),
    )


def _timing(article: Article, name: str, told: Telling, effective: DateClaim | None) -> Timing:
    """How the telling sentence tells the change, or a sentence right behind it that says it has begun."""
    timing = timing_of(article, told.cue, told.sentence, effective, told.action)
    begun = timing == "unknown" and has_begun_since(article, name, told.sentence, told.action)
    return "past" if begun else timing


def _stances(sources: Sequence[Source], name: str, action: Action) -> set[Stance]:
    """What the sources do with the news; whoever denies the blame does not deny the deed.

    Nobody can confirm somebody's own act against them.
    """
    denials = [source for source in sources if source.stance == "denies"]
    of_deed = [s for s in denials if _is_of_deed(s, name, action) or not _is_vouched(sources, name)]
    of_deed = [s for s in of_deed if not any(_DENIES_BLAME.search(e.quote) for e in s.evidence)]
    own = action in _OWN_WILL and any(same_person(s.name, name) for s in of_deed)
    left_out = ("denies", "confirms") if own else ("denies",)
    return {s.stance for s in sources if s.stance not in left_out or s in of_deed}


def _is_vouched(sources: Sequence[Source], name: str) -> bool:
    """Whether the person whose post it is confirms the news."""
    return any(s.stance == "confirms" and same_person(s.name, name) for s in sources)


def _is_of_deed(source: Source, name: str, action: Action) -> bool:
    """Whether a denial is the person's own, or has words of the deed: what others deny may be another report."""
    if same_person(source.name, name):
        return True
    return any(cues.find_direction(e.quote, direction_of(action)) for e in source.evidence)


def _person(article: Article, draft: ClaimedChange, path: str, ledger: Ledger) -> str | None:
    """The fullest form of the claimed name, if the article has it and it is a person's."""
    if not find_quote(article.text, draft.person):
        ledger.refuse(f"{path}.person", draft.person, "the name is not in the article")
        return None
    name = full_name(article.text, draft.person)
    if not looks_like_name(name):
        ledger.refuse(f"{path}.person", draft.person, "this is not a person's name")
        return None
    return name


def _deed(article: Article, draft: ClaimedChange, name: str, path: str, ledger: Ledger) -> Telling | None:
    """The sentence nearest to the pointer that names the person and holds words of the deed."""
    others = [a for a in ACTIONS if a != draft.change and direction_of(a) == direction_of(draft.change)]
    closer = _closer(article, name, draft.change)
    if closer:
        return closer
    for action in cast("list[Action]", [draft.change, *others]):
        told = find_telling(article, draft.sentence, name, action)
        if told is None:
            continue
        if action != draft.change:
            ledger.refuse(
                f"{path}.change", draft.change, f"the article's words are “{told.cue.text}”: {action}"
            )
        return told
    ledger.refuse(f"{path}.change", f"{name}: {draft.change}", f"no sentence about {name} has words of it")
    return None


def _closer(article: Article, name: str, claimed: Action) -> Telling | None:
    """The telling of a deed that says more than the general one that was claimed, in the same sentence."""
    general = find_telling(article, None, name, claimed) if claimed in _GENERAL else None
    if general is None:
        return None
    for action, words in _CLOSER.items():
        if direction_of(action) != direction_of(claimed):
            continue
        for told in tellings(article, name, action):
            same = told.sentence == general.sentence and not (told.cue.modal or told.cue.past_history)
            if same and words.search(told.cue.text):
                return Telling(told.sentence, action, told.cue)
    return None


def _role(article: Article, draft: ClaimedChange, telling: Telling, path: str, ledger: Ledger) -> Role | None:
    """The post, of which a title or a body at least must stand in the article."""
    told = telling.sentence
    claimed_title, claimed_body = choose_post(article, draft, told, telling.cue, telling.action)
    title, title_at = _post_words(article, claimed_title, "role", told, path, ledger)
    body, body_at = _post_words(article, claimed_body, "organization", told, path, ledger)
    if title is None and body is None:
        ledger.refuse(path, draft.person, "no post is named, and without one it is no change of post")
        return None
    return Role(title=title, organization=body, evidence=_unique(title_at, body_at))


def _post_words(
    article: Article,
    words: str | None,
    field: Literal["role", "organization"],
    told: Sentence,
    path: str,
    ledger: Ledger,
) -> tuple[str | None, Evidence | None]:
    """Words of a post as the article has them nearest to the telling sentence, and that sentence."""
    if not words:
        return None, None
    sentence = nearest(article, told.number, lambda text: find_quote(text, words) is not None)
    if sentence is None:
        ledger.refuse(f"{path}.{field}", words, "these words are not in the article")
        return None, None
    return as_written(article, words, sentence), evidence_of(article, sentence)


def _capacity(article: Article, draft: ClaimedChange, told: Telling) -> Capacity:
    """How the post is held, by the words at its title; duties that are handed over are delegated."""
    text = article.sentence_text(told.sentence)
    span = find_quote(text, draft.role) if draft.role else None
    found = cues.capacity(text, span.start, span.end) if span else None
    if found is None and told.action == "reassignment" and re.search(r"\bdut(?:y|ies)\b", text):
        return "delegated"
    return found or "unknown"


def _naming(article: Article, name: str) -> Evidence | None:
    """The first sentence that gives the person's name in its fullest form."""
    sentence = nearest(article, 1, lambda text: find_quote(text, name) is not None)
    return evidence_of(article, sentence) if sentence else None


def _sentences(article: Article, told: Sentence, evidence: Sequence[Evidence]) -> list[Sentence]:
    starts = {told.start, *(e.start for e in evidence)}
    return [s for s in article.sentences if s.start in starts]


def _unique(*evidence: Evidence | None) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(e for e in evidence if e is not None))
