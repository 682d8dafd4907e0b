"""Ties: what makes words of the article a reason for a change, beyond a model's word."""

from __future__ import annotations

import re
from typing import Final

from summarizer.article import Article, Sentence
from summarizer.attribution import find_attributions
from summarizer.cues import find_direction, find_step, has_causal_link, reason_kind
from summarizer.cues.phrases import Place
from summarizer.cues.scope import is_history
from summarizer.ground.kept import kept
from summarizer.ground.locate import sentences_before
from summarizer.ground.names import same_person
from summarizer.ground.people import people_with
from summarizer.ground.reasons.heralds import NO_REASON, ONE, PASSAGE, THAT_WAS_IT, gives_as, is_silent, reach
from summarizer.ground.reasons.noreasons import WEAK_KINDS
from summarizer.ground.subject import Subject
from summarizer.ground.undergoer.scene import set_scene
from summarizer.ground.voices import Authority, has_authority
from summarizer.ground.whose import tellings
from summarizer.vocabulary import ACTIONS, Action, Direction, Status, StepKind, direction_of

_I: Final = re.IGNORECASE
_EXPLAINS: Final = re.compile(
    r"\b(?:because|so (?:the|that|I|we|he|she|they)|that['’]?s why|that is why|enough|too (?:old|long|much|many|late|ill|tired)|no longer"
    r"|can(?:no|['’])t|cannot|could not|couldn['’]t|want(?:ed|s)?|would like|not what|not how|tired|badly|wrong|fail\w*|los[te]\w*|(?:was|is) about"
    r"|turn(?:s|ed)? \d\d|time (?:to|for)|against|nothing against|instead of|rather than|in good conscience|my (?:family|health|wife|husband|children|age)"
    r"|I (?:go|leave|resign|quit|went|left|came) |accept(?:ed|s|ing)? (?:a|an|another)\b|mov(?:e|es|ed|ing) to\b|spend (?:more )?time|(?:right|good|best) (?:time|moment)|time is right|time has come|new (?:generation|blood|leadership|chapter|challenge|voice)"
    r"|unable to|(?:no|without) (?:\w+ )?(?:cause|grounds|basis|evidence|proof)|unlawful\w*|unfair\w*|wrongful\w*|wrongly|improper\w*|hand over|make way|step aside|not (?:been )?good enough|unacceptable"
    r"|(?:change|fresh start) (?:was|is) (?:needed|necessary)|needs? a (?:change|fresh)|needed a (?:change|fresh)|a (?:change|fresh start|different (?:\w+ )?(?:skills|direction|voice|set|approach))|respons\w+ for|take (?:the )?(?:blame|responsibility)|untenable|distraction|unanimous|accountable|someone (?:new|else)|right (?:thing|that)|younger|belong)",
    _I,
)
# Who is displeased with somebody has a reason to be rid of them, whoever tells it.
_DISPLEASED: Final = re.compile(
    r"\b(?:furious|angry|angered|unhappy|frustrat\w+|impatient|(?:lost|losing|r[au]n out of) patience|dissatisf\w+|displeased|irritat\w+|alarmed|dismay\w+|soured|strained|tensions?|clash\w*|fell out|fallen out|had refused|wanted to|at odds|resent\w+|blam(?:ed|es|ing)|lost (?:the )?(?:confidence|trust|support|dressing)|disagree\w*|quarrel\w*|feud\w*|row(?:s|ed)? (?:over|with))\b",
    _I,
)
# What is said against somebody who is not let in.
_UNFIT: Final = re.compile(
    r"\b(?:unprepared|doubts?|unqualified|not qualified|no experience|inexperience\w*|lack(?:s|ed|ing)?|unfit|unsuitable|too (?:close|young|lenient|soft|partisan|political)|conflicts? of interest|cannot (?:support|trust)|can['’]t (?:support|trust)|fail(?:s|ed|ure))\b",
    _I,
)
_NEVER_DID: Final = re.compile(
    r"\b(?:had|has|have) never (?:\w+ed|run|led|been|held|won|built|made|done)\b|\bwas not\b|\bwere not\b|\btoo (?:young|old|few|little)\b",
    _I,
)
_RULE: Final = re.compile(
    r"\b(?:age limit|term limits?|statutes?|constitution|articles|by-?laws|rules?|law|charter)\b.*|\bnot (?:allowed|permitted)\b|\bmaximum\b|\bage of \d\d\b",
    _I,
)
_WATCH: Final = re.compile(r"\b(?:on|under) (?:his|her|their) watch\b", _I)
_FOUND: Final[frozenset[Action]] = frozenset(("reinstatement",))
"""What somebody finds to be right: what is told of the person was why they went, not why they are back."""
_STEPS: Final[tuple[StepKind, ...]] = ("request", "tender", "refuse", "reject", "withdraw", "reverse")
_NEAR: Final = 2
"""Sentences from the telling one within which its reasons stand."""
_SPEECH: Final = 5
"""Sentences from the telling one within which those who know explain it."""
_BECAUSE: Final = re.compile(r"\b(?:because|for (?:refus|fail|not)\w*|so that|reason)\b", _I)
_OF_MYSELF: Final = re.compile(r"^\W*I (?:was|am|have been|had been|found out)\b")
_SHORT: Final = 12
"""Words of which a cause of death has no more."""
_HE: Final = re.compile(r"^\W*(?:he|she|his|her)\b", _I)
_HEDGED: Final = re.compile(r"\b(?:reportedly|allegedly|is said to|are said to)\b", _I)
_OTHER_CLAUSE: Final = re.compile(r"[;:“”]|\b(?:when|who|which|where|while)\b", _I)


class Passage:
    """Where an article tells a change, and where it says that it gives reasons."""

    def __init__(self, article: Article, subject: Subject, status: Status, authority: Authority) -> None:
        self._article = article
        self._subject = subject
        self._status = status
        self._authority = authority
        self._told = _told(article, subject)

    def ties(self, sentence: Sentence, start: int, end: int, speaker: str | None) -> bool:
        """Whether the article ties the words at `start`..`end` of a sentence to the change."""
        text = self._article.sentence_text(sentence)
        words = text[start:end]
        if self._is_linked(sentence, text, start, end) or self._is_announced(sentence, text, start, end):
            return True
        if is_history(text, Place(start, min(end, start + 1))):
            return False
        return (
            (self._subject.action not in _FOUND and self._is_of_kind(sentence, text, words, speaker))
            or (speaker is not None and self._is_explained(sentence, words, speaker))
            or self._follows(sentence, text, words)
        )

    def _is_linked(self, sentence: Sentence, text: str, start: int, end: int) -> bool:
        """Whether a word of cause ties the words to the deed in their own clause."""
        if sentence.number not in self._told or not has_causal_link(text, start, end):
            return False
        ends = [cue.end for cue in find_direction(text[:start], self._subject.direction)]
        return not ends or not _OTHER_CLAUSE.search(text[ends[-1] : start])

    def _is_of_kind(self, sentence: Sentence, text: str, words: str, speaker: str | None) -> bool:
        """Whether the words tell of the person what posts are lost for, where the item tells the change."""
        if not self._ends or not self._subject.is_meant(sentence):
            return False
        if self._is_of_another(text, text.find(words), speaker) or self._is_defence(speaker):
            return False
        if _WATCH.search(text.partition(words)[0]):
            return True
        told = speaker is not None or _HEDGED.search(text) is not None or self._is_near(sentence, _NEAR)
        if told and reason_kind(words) not in WEAK_KINDS:
            return True
        spoken = speaker is not None and text.startswith(("“", '"'))
        return spoken and self._is_near(sentence, PASSAGE * 4) and reason_kind(text) == "loss_of_confidence"

    def _is_of_another(self, text: str, start: int, speaker: str | None) -> bool:
        """Whether the words follow the name of another who is no speaker: "Lee, her deputy, is under investigation"."""
        scene = set_scene(text, people_with(self._article, self._subject.name))
        named = scene.between(0, start)[-1:]
        return any(
            not same_person(name, self._subject.name)
            and not (speaker and same_person(name, speaker))
            and not _HE.search(text[start:])
            for name in named
        )

    def _is_near(self, sentence: Sentence, reach: int) -> bool:
        return any(abs(sentence.number - number) <= reach for number in self._told)

    def explains(self, sentence: Sentence, start: int, end: int, speaker: str) -> bool:
        """Whether what a speaker says at `start`..`end` gives a reason that nobody had to point at."""
        text = self._article.sentence_text(sentence)
        words = text[start:end]
        if not self._ends or not self.ties(sentence, start, end, speaker):
            return False
        found = self._subject.action not in _FOUND or self._is_explained(sentence, words, speaker)
        return found and self._is_told_why(text, words, speaker)

    def _is_told_why(self, text: str, words: str, speaker: str) -> bool:
        """Whether a speaker's words that are tied to the change give its cause, and do not tell it or deny it."""
        if self._subject.action == "death":
            return len(words.split()) <= _SHORT and reason_kind(words) == "health"
        if find_attributions(words) or any(
            not cue.negated for cue in find_direction(words, self._subject.direction)
        ):
            return _BECAUSE.search(words) is not None
        if any(a.stance in ("denies", "disputes", "no_comment") for a in find_attributions(text)):
            return False
        own = same_person(speaker, self._subject.name)
        if not own and _OF_MYSELF.search(words):
            return False
        return not own or self._is_own_act or _BECAUSE.search(text) is not None

    @property
    def _is_own_act(self) -> bool:
        """Whether the person decides the change themselves, and so tells why."""
        if self._status in ("denied", "requested", "rejected", "disputed"):
            return False
        if self._status == "refused":
            return self._subject.direction == "in"
        return self._subject.action not in ("dismissal", "suspension")

    @property
    def _ends(self) -> bool:
        """Whether the post is lost or not got: then people are blamed or explain themselves."""
        return (
            self._subject.direction != "in"
            or self._subject.action in _FOUND
            or self._status in ("refused", "rejected", "withdrawn", "reversed")
        )

    def _is_defence(self, speaker: str | None) -> bool:
        """Whether it is the person who speaks, and won't go."""
        stays = self._status in ("refused", "denied") and self._subject.direction == "out"
        return stays and speaker is not None and same_person(speaker, self._subject.name)

    def _is_explained(self, sentence: Sentence, words: str, speaker: str) -> bool:
        """Whether somebody with a say in it explains the change: why they go, or why they won't have one."""
        if not self._ends or not self._is_near(sentence, _SPEECH) or self._is_defence(speaker):
            return False
        is_holder = same_person(speaker, self._subject.name)
        if not is_holder and self._subject.direction == "out" and _DISPLEASED.search(words):
            return True
        if not is_holder and self._status in ("rejected", "withdrawn") and _UNFIT.search(words):
            return True
        explains = _EXPLAINS.search(words) or (not is_holder and _NEVER_DID.search(words))
        if not explains and reason_kind(words) in WEAK_KINDS:
            return False
        return has_authority(self._article, speaker, self._subject, self._authority)

    def _follows(self, sentence: Sentence, text: str, words: str) -> bool:
        """What somebody died of; right behind the telling sentence, the rule that ends a term, or a case closed."""
        if self._subject.action == "death":
            named = set_scene(words, people_with(self._article, self._subject.name)).between(0, len(words))
            return reason_kind(words) == "health" and all(
                same_person(name, self._subject.name) for name in named
            )
        ends = self._subject.action in ("expiry", "retirement")
        if ends and sentence.number == self._subject.told:
            return _RULE.search(words) is not None
        if sentence.number - 1 not in self._told:
            return False
        if ends:
            return _RULE.search(text) is not None
        another = self._is_of_another(text, text.find(words), None)
        return reason_kind(words) == "inquiry" and not another and find_attributions(text) == []

    def _is_announced(self, sentence: Sentence, text: str, start: int, end: int) -> bool:
        """Whether this sentence around the words, or one beside it, says that they are a reason."""
        article = self._article
        if is_silent(text) or not self._is_close(sentence):
            return False
        here = ONE.search(text)
        if here and not NO_REASON.search(text):
            return here.end() <= start or (here.start() >= end and gives_as(text, here))
        after = article.sentences[sentence.number] if sentence.number < len(article.sentences) else None
        if after and THAT_WAS_IT.search(article.sentence_text(after)):
            return True
        for earlier in sentences_before(article, sentence, PASSAGE):
            herald = article.sentence_text(earlier)
            if is_silent(herald):
                return False
            if far := reach(herald):
                return sentence.number - earlier.number <= far
        return False

    def _is_close(self, sentence: Sentence) -> bool:
        near = range(sentence.number - _SPEECH, sentence.number + _SPEECH + 1)
        return any(number in self._subject.about or number in self._told for number in near)


@kept
def _told_of(article: Article, name: str, direction: Direction) -> frozenset[int]:
    return frozenset(
        told.sentence.number
        for action in ACTIONS
        if direction_of(action) == direction
        for told in tellings(article, name, action)
        if not told.cue.past_history
    )


def _told(article: Article, subject: Subject) -> frozenset[int]:
    """Numbers of the sentences that tell the deed, or a step about it."""
    stepped = {
        sentence.number
        for sentence in article.sentences
        if subject.is_meant(sentence)
        for kind in _STEPS
        if any(not cue.past_history for cue in find_step(article.sentence_text(sentence), kind))
    }
    return _told_of(article, subject.name, subject.direction) | stepped | {subject.told}
