"""Posts: the title and the body that the grammar of a sentence gives to whom it tells a change of."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.cues import Cue
from summarizer.ground.find import Span, find_all
from summarizer.ground.locate import sentences_before
from summarizer.ground.names import mention_spans
from summarizer.ground.people import people_with
from summarizer.ground.posts.bodies import body_before, body_beside, part_title, subject_body
from summarizer.ground.posts.mainbody import filing_body, land_before, main_body
from summarizer.ground.posts.titles import OF_FIELD, OFFICE, PAST, PAST_BEFORE, SMALL, TITLE, WORD, taken_span
from summarizer.ground.undergoer.scene import PERSON, Scene, set_scene
from summarizer.late import late
from summarizer.vocabulary import Action, direction_of

_I: Final = re.IGNORECASE
# "resigned as director", "from her post as director", "no longer director", "remains captain".
_GIVEN_UP: Final = late(
    rf"\b(?:as|being|remain(?:s|ed)?|no\s+longer|ceased?\s+to\s+be|stays?\s+on\s+as)\s+{SMALL}{TITLE}", _I
)
_CLAUSE_ENDS: Final = late(rf"[;:]|\.\s|,\s+(?:and|but|while|after|who)\b|{PERSON}", _I)
_OF_WHOM: Final = late(rf"\s+of\s+{PERSON}")
_FORMER: Final = rf"(?!{PAST})"
# "Ann Lee, its director"; "Ann Lee, 52, director of the Tate".
_BEHIND: Final = late(
    rf",\s+(?:(?:aged?\s+)?\d+,\s+)?(?:who\s+(?:is|has\s+been|was)\s+)?(?!(?:an?\s+|the\s+|its\s+|once\s+)?{PAST}){_FORMER}(?:[A-Z][\w.&' -]{{1,40}}'s\s+)?{SMALL}{TITLE}",
    _I,
)
# "Ann Lee has been director of the Tate for years".
_IS: Final = late(rf"\s+(?:is|has\s+been)\s+(?:now\s+|also\s+)?{SMALL}{TITLE}", _I)
# "the director of the Tate, Ann Lee"; "its head coach, Ann Lee"; "head coach Ann Lee".
_BEFORE: Final = late(
    rf"(?:(?:\b(?:the|its|their|our|his|her)|'s)\s+{_FORMER}(?P<whole>(?:[\w'&-]+\s+){{0,3}}?{OFFICE}"
    rf"(?:\s+(?-i:of\s+(?!the\b)[a-z]+))?)|(?P<plain>(?:(?:chief|deputy|vice|head|prime|senior|managing|executive|general)\s+){{0,3}}{OFFICE}))"
    rf"(?:\s+(?:of|for|at)\s[^,;:.]{{1,60}})?,?\s+$",
    _I,
)
# The title right before a name, up to where something else ends: "said head coach Ana Roth".
_BORNE: Final = late(
    rf"(?:^|[\W_](?:the|an?|its|their|our|his|her|and|or|by|of|to|with|from|for|as|that|when|while|at|in|\w+ed|said|says|told|left|\w+day|yesterday|today|new|incoming|outgoing|interim|acting|caretaker|current)\s+|'s\s+|’s\s+|[,;:“”\"(—–-]\s*)"
    rf"(?P<title>(?-i:(?:[A-Z]\.){{2,}}\s+)?(?:(?!(?:former|ex|formerly|retired|late|once|then|\w+day|yesterday|today|(?-i:[a-z]+ed)|whether|if|asked|sacks|fires|names|drops|ousts|appoints)\b){WORD}\s+){{0,3}}?{OFFICE}(?:{OF_FIELD})?)\s+(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s+)?$",
    _I,
)
_RANK: Final = late(
    r"(?:(?:Lieutenant|Major|Brigadier|Rear|Vice|Air|Chief|First|Wing|Lt\.?|Maj\.?)[\s-]+)*(?:General|Colonel|Captain|Lieutenant|Sergeant|Major|Brigadier|Admiral|Commander|Corporal|Inspector|Superintendent|Constable|Judge|Justice|Professor|Father|Brother|Sister"
    r"|Rev\.?|Reverend|Prof\.?|Dr\.?|Mrs?\.?|Ms\.?|Sir|Dame|Lord|Lady|Col\.?|Gen\.?|Capt\.?|Cllr|Cr|Crs|Senator|Sen\.?|Lt\.?|Cmdr\.?|Adm\.?|Sgt\.?|King|Queen|Prince|Princess|Archimandrite|Canon|Cardinal|Deacon)\s*(?:Dr|Sir|Dame)?"
)
_SUBJECT_OFFICE: Final = late(rf"(?:\b(?:the|its|their|our)|'s|’s)\s+{_FORMER}{SMALL}{TITLE}", _I)
_SEAT: Final = late(
    r"\b(?:(?:join|rejoin|resign|retir|depart|step|appoint|elect|nam|remov|leav|left|add|seat|place|service|member|serv|stand|accept|position|invit)\w*\s+(?:[\w.'’-]+\s+){0,4}?(?:to|from|on|of|off|by|the|its|our|their|company['’]s)\s+)"
    r"(?:(?:the|its|our|their|his|her|company['’]s)\s+)*(?P<seat>board(?:\s+of\s+directors)?|cabinet|senate|(?:\w+\s+)?(?:council|committee)|board\s+of\s+(?:trustees|governors|regents))\b",
    _I,
)
_BOARD: Final = r"(?P<seat>board(?:\s+of\s+(?:directors|trustees|managers|governors|regents))?)"
# "Elected Ada Roth, a retired examiner, and Bo Kos to the company's board".
_SEAT_BEHIND: Final = late(
    rf"[^;]{{0,200}}?\b(?:to|on|onto|from|off)\s+(?:(?:the|its|our|their|this)\s+|[\w.&-]+['’]s\s+)*{_BOARD}\b",
    _I,
)
# "A vacancy on the board"; "the Board elected her to fill the vacancy".
_VACANT_SEATS: Final = (
    late(rf"\bvacanc(?:y|ies)\s+(?:on|in|of)\s+(?:the\s+|its\s+|our\s+)?{_BOARD}\b", _I),
    late(rf"\b{_BOARD}\b[^.;]*\bvacanc(?:y|ies)\b", _I),
)
# "Has lost the Kestrels captaincy", "took the premiership": the post by its abstract noun.
_ABSTRACT: Final = late(
    r"\b(?:(?:the|a|his|her|its|their|party|club|team)|[\w.&-]+['’]s?)\s+(?:[\w.’'-]+\s+){0,3}?(?P<seat>captaincy|(?:chair(?:man|woman|person)?|editor|director|governor|premier|manager|leader|speaker|trustee|professor|steward|ambassador|chancellor|treasurer|judge|dean|head|captain|vice-captain|mayor)ship|[a-z-]+\s+(?:portfolio|brief)|presidency|premiership|mayoralty|papacy|priesthood|throne)\b",
    _I,
)
_MARK: Final = re.compile(PERSON)
_REACH: Final = 120
"""How far before a name its office is looked for, in characters."""
_SWAP: Final = late(
    r"\b(?:(?:trad|swap|exchang|switch|chang)\w*\s+(?:places|jobs|posts|roles|offices|portfolios|desks|parishes)|goes\s+the\s+other\s+way)\b",
    _I,
)
# Words by which a post goes from one to another.
_PASSES_ON: Final = late(
    r"\b(?:succe(?:ed|ss)\w*|replac\w+|follow(?:s|ed|ing)|predecessor|tak(?:e|es|en|ing)\s+(?:over|up)|took\s+over|steps?\s+(?:up|in)|stepp(?:ed|ing)\s+(?:up|in)"
    r"|(?:place|seat|chair|job|post|role|captaincy|reins|helm|baton|armband|gavel|duties|shoes|absence)|fill(?:s|ed|ing)?\s+in|stands?\s+in|standing\s+in|give[ns]?\s+way|mak(?:e|es|ing)\s+way|hand(?:s|ed|ing)?\s+over|(?:in|tak(?:e|es|en|ing)|took)\s+(?:\w+\s+)?charge|lead|captain)\b",
    _I,
)
_BACK: Final = 6
"""How many sentences before a telling the one who went before may be told of."""
_TAKES: Final = late(
    rf"{PERSON}\s+(?:(?:has|have|had|is|are|was|were|will|would|been|be|to|also|now)\s+)*(?:(?:the|its|their|our|a|an)\s+)?(?:(?:[\w'-]+ed|chosen|become|becomes|became|made|sworn\s+in)\s+)?"
    rf"(?:as\s+|to\s+be\s+)?{SMALL}{TITLE}",
    _I,
)


class Post(NamedTuple):
    """A post as one sentence writes it: its words, or None where it has none."""

    title: str | None
    body: str | None
    tied: bool
    """Whether the body stands right at the title."""
    sure: bool
    """Whether the words of the deed govern it; else it only stands beside the name."""


NO_POST: Final = Post(None, None, tied=False, sure=False)
"""Where no post is told."""


def read_post(article: Article, name: str, sentence: Sentence, cue: Cue, action: Action) -> Post:
    """The post that a sentence tells somebody takes, or gives up.

    Args:
        article: the item.
        name: the person.
        sentence: the sentence that tells the change.
        cue: the words of the deed in it.
        action: what happens to the post.
    """
    text = article.sentence_text(sentence)
    scene = set_scene(text, people_with(article, name))
    comes = direction_of(action) in ("in", "shift")
    if comes:
        span = _swapped(text, scene, name) or taken_span(text, scene, name, cue)
    else:
        span = _given_up(scene, cue) or _beside(scene, name, text)
        if span is None and not any(name in names for names in scene.names.values()):
            span = _described(text, cue)
    if span is None:
        return Post(None, subject_body(scene.text, text, cue, leaving=not comes), tied=False, sure=False)
    post = _post_at(scene, text, span)
    sure = comes or span.start >= cue.start
    return post._replace(body=post.body or subject_body(scene.text, text, cue, leaving=not comes), sure=sure)


def post_of_holder(article: Article, name: str) -> Post:
    """The post that an article gives a person beside the name, where it first does."""
    for sentence in article.sentences:
        text = article.sentence_text(sentence)
        scene = set_scene(text, people_with(article, name))
        span = _beside(scene, name, text)
        if span:
            return _post_at(scene, text, span)
    return NO_POST


def seat_in(text: str, cue: Cue, article: Article) -> Post:
    """A seat that has no title of its own: "joins the Board of Directors", "resigned from the cabinet"."""
    end = min(len(text), cue.end + _REACH)
    found = _SEAT.search(text, max(0, cue.start - _REACH), end) or _SEAT_BEHIND.match(text, cue.start)
    found = found or next(filter(None, (vacant.search(text) for vacant in _VACANT_SEATS)), None)
    found = found or _ABSTRACT.search(text, cue.start, end)
    if found is None:
        return NO_POST
    of_firm = found["seat"].lower().startswith("board") and re.search(r"\bdirector\b", article.text)
    return Post(of_firm.group() if of_firm else found["seat"], None, tied=False, sure=False)


def is_passed_on(text: str) -> bool:
    """Whether a sentence tells that a post goes from one to another, though it may not name the post."""
    return _PASSES_ON.search(text) is not None


def post_passed_on(article: Article, name: str, sentence: Sentence) -> Post:
    """The post of the one whom somebody follows or who follows them, where no words tell it of both.

    "She takes the place of Roth, who retires in May" tells of Roth's post by hers; "Kos takes over in
    June" of that which the sentences before it tell of.
    """
    text = article.sentence_text(sentence)
    if is_passed_on(text):
        people = people_with(article, name)
        for told in (sentence, *sentences_before(article, sentence, _BACK)):
            near = article.sentence_text(told)
            scene = set_scene(near, people)
            for other in scene.between(0, len(near)):
                if other == name:
                    continue
                held = post_of_holder(article, other)
                held = held if held.title else _taken_in(scene, near, other)
                if held.title:
                    return held
    return NO_POST


def _taken_in(scene: Scene, text: str, name: str) -> Post:
    """The post that a sentence says somebody takes or has: "Ana Ruiz is the new director of the Tate"."""
    for start in (at for at in sorted(scene.names) if name in scene.at(at)):
        if found := _TAKES.match(scene.text, start):
            return _post_at(scene, text, Span(*found.span("title")))
    return NO_POST


def _post_at(scene: Scene, text: str, span: Span) -> Post:
    span, before = part_title(text, span)
    body = body_beside(scene.text, text, span) or before
    return Post(text[span.start : span.end], body, body is not None, sure=False)


def body_of_post(article: Article, name: str, title: str) -> str | None:
    """The body whose filing an article is; that it gives a title where it does not tell the change; or that it is about."""
    if own := filing_body(article):
        return own
    scenes = [
        (set_scene(t, people_with(article, name)).text, t)
        for t in map(article.sentence_text, article.sentences)
    ]
    for marked, text in scenes:
        for span in find_all(text, title):
            if body := body_beside(marked, text, span) or body_before(marked, text, span):
                return body
    spans = ((marked, span) for marked, text in scenes for span in find_all(text, title))
    lands = (land_before(article, marked, span) for marked, span in spans)
    return main_body(article, scenes) or next(filter(None, lands), None)


def _swapped(text: str, scene: Scene, name: str) -> Span | None:
    """The post of the other, where two trade places: "Lee, head of schools, swaps jobs with Roe, head of finance"."""
    others = [other for other in scene.between(0, len(text)) if other != name]
    return _beside(scene, others[0], text) if _SWAP.search(text) and len(others) == 1 else None


def _given_up(scene: Scene, cue: Cue) -> Span | None:
    whose = _OF_WHOM.match(scene.text, cue.end)
    stop = _CLAUSE_ENDS.search(scene.text, whose.end() if whose else cue.end)
    found = _GIVEN_UP.search(scene.text, cue.start, stop.start() if stop else len(scene.text))
    return Span(*found.span("title")) if found else None


def _titled(text: str, name: str, start: int, end: int) -> Span | None:
    """The title that a name bears: "Prime Minister Ana Roth", "goalkeeping coach Lee"; a rank is none."""
    named = next((span.start for span in mention_spans(text, name) if start <= span.start < end), start)
    office = _BORNE.search(text, max(0, start - _REACH), named)
    if office is None:
        return None
    rank = (
        _RANK.fullmatch(text[start:named].strip()) and not text[office.start("title") : start][:1].isupper()
    )
    if rank or PAST_BEFORE.search(text[: office.start("title")]):
        return None
    return Span(*office.span("title"))


def _described(text: str, cue: Cue) -> Span | None:
    """The office by which a sentence without their name means who goes: "Lowenda's finance minister quit"."""
    found = list(_SUBJECT_OFFICE.finditer(text, 0, cue.start))
    return Span(*found[0].span("title")) if found else None


def _beside(scene: Scene, name: str, text: str) -> Span | None:
    """Where a title stands right beside a person's name."""
    for start in sorted(scene.names):
        if name not in scene.at(start):
            continue
        mark = _MARK.match(scene.text, start)
        if mark and (titled := _titled(text, name, start, mark.end())):
            return titled
        behind = _BEHIND.match(scene.text, mark.end()) if mark else None
        before = _BEFORE.search(scene.text, max(0, start - _REACH), start)
        behind = behind or (_IS.match(scene.text, mark.end()) if mark else None)
        if behind:
            return Span(*behind.span("title"))
        if before:
            return Span(*before.span("whole" if before["whole"] else "plain"))
    return None
