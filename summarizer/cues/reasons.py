"""Reasons: what kind of reason a text gives, and how its sentence ties it to the change."""

import re
from typing import Final

from summarizer.cues.phrases import Place, Words, places, straighten
from summarizer.vocabulary import ReasonKind, ReasonRelation

# Of two that begin at the same place the one that stands first here holds.
REASONS: Final[dict[ReasonKind, Words]] = {
    "loss_of_confidence": Words("""
        no confidence; no-confidence; lost|lose|loses|losing|loss of .. confidence|trust|faith|support; confidence|trust .. lost|eroded|gone|undermined|damaged|shaken|destroyed; lost all . trust|confidence|faith; lack of .. confidence|trust|faith
        breakdown of|in .. trust|relations|relationship; vote of . confidence; lost the dressing|locker room; distrust; mistrust; rebellion; revolt; mutiny
        """),
    "change_of_government": Words("""
        change of|in .. government|administration; new government|administration|regime|president's; incoming administration|government; coup; election defeat|loss; after .. elections; coalition .. collapse~|fell
        collapse of .. government|coalition; transfer of power; transition of power; lost the election|elections; defeated at .. election|polls; regime change; handover of power
        """),
    "term_limit": Words("""
        term limit|limits; term-limited; limit of . . terms; end of .. term|mandate|contract|tenure; term|mandate|contract|tenure .. expire~|end~|expires|ends|up; expiry|expiration of
        constitutionally barred; third term; maximum . . term|terms; served . . terms; a|another|second|third|fourth .. not allowed|permitted|possible
        """),
    "retirement_age": Words("""
        retirement age; reach~ed? .. age; mandatory retirement|age; compulsory retirement; age limit; turn~|turned|turning 60|65|66|67|70|72|75|80; 75th birthday; POSS age; old age; advanced age; retire~; retirement; age of
        """),
    "merger": Words(
        "merge~|merged; merger|mergers; takeover; acquisition; acquire~; buyout|buy-out; bought by; tie-up; amalgamation; consolidation of"
    ),
    "reorganization": Words("""
        restructure~|restructuring; reorganise~|reorganize~|reorganisation|reorganization; shakeup|shake-up; reshuffle~|reshuffled|reshuffling; overhaul~; streamline~; downsize~; cost-cutting|cuts; job cuts; redundancy|redundancies
        position AUX eliminated|abolished; eliminate~ .. position|role|post; realign~|realignment; post|role .. abolished|scrapped; new structure|direction; change of direction; fresh start; abolition of; generational change; succession plan|planning
        """),
    "health": Words("""
        health|ill-health; illness|ill; sick|sickness; cancer|tumour|tumor|leukaemia|leukemia; stroke; heart attack|condition|surgery|trouble|problem|problems; surgery; injury|injured|injuries; medical; disease; diagnose~|diagnosis
        treatment; exhaustion|exhausted; burnout|burn-out; depression; stress; dementia; parkinson's; hospital|hospitalised|hospitalized; doctor|doctors; wellbeing|well-being; recover~|recovery from|recuperate~; pneumonia; frail|frailty; operation on; heart|hip|knee|back|spinal|brain|eye|emergency operation
        """),
    "misconduct": Words(
        """
        misconduct; harass~|harassment; fraud|fraudulent; bribe|bribes|bribery|bribed; corrupt|corruption; embezzle~|embezzlement; theft|stole|stealing; abuse~|abused|abusive; bully|bullying|bullied; affair; plagiarism|plagiarise~|plagiarize~
        nepotism; cronyism; expenses; scandal|scandals; wrongdoing; violate~|violation|violations; breach of|breached|breaching; ethics|unethical; lied|lying|misled|misleading; inappropriate; racist|racism|sexist|sexism|slur|offensive; drunk|drunken|drink-driving
        assault~|assaulted; insider; conflict of interest|interests; improper|impropriety; insubordination|insubordinate; criminal; convict~ed|conviction; arrest~|arrested; charge~ed with; guilty; leak|leaked|leaking; cover-up; doping|betting; gross; match-fixing; relationship with; remarks|comments|tweets|tweet; party|parties during; lockdown
        """,
        but_not="party to; conviction that; family abuse",
    ),
    "inquiry": Words("""
        inquiry|inquiries|enquiry; investigate~|investigation|investigations|investigators; probe|probes|probed; audit; indict~|indictment; under scrutiny; drop~ed .. case|charges; charges|case dropped; complaints by|from|about|against; review of|into|by; report found|finds; hearing|hearings; subpoena; tribunal; commission of; grand jury; impeachment; lawsuit; suspected|suspicion
        """),
    "policy_disagreement": Words("""
        disagree~|disagreement|disagreements; clash~|clashes; differences; dispute~ over|with|about|between|on; dispute; disputed; row over|with|about; rift; feud; fall~ out with|over; falling-out; falling out; at odds; conflict with|over; oppose~|opposition to|opposed
        policy|policies; in protest; protest at|over|against; objected|objection|objections to; principle|conscience; vision; strategy|strategic; split over; teamwork; interference; handling of .. policy; deal|agreement .. opposed; refuse~ed to .. order|carry|implement|sign
        """),
    "family": Words(
        """
        family; wife|husband|spouse|partner's; children|child|son|daughter|kids|baby|newborn; mother|father|parents|parent; birth of; closer to home; caring for|care for; domestic; maternity|paternity; parental|family|compassionate leave; sons|daughters; personal life; home life
        """,
        but_not="family firm|business|company",
    ),
    "other_post": Words("""
        new job|post|role|position|challenge|challenges|opportunity|opportunities; another job|post|role|position|opportunity|company|club; other opportunities|interests|ventures; to join; join~; to lead; to head; to become; to take up|over; appoint~ed; take~ up .. POST
        pursue~; to run for; run~ for; run for; candidate|candidacy; consulting; own business|company|firm; rival; promoted|promotion|elevation; to work for|at|with|as; to teach; career; succeed~; to focus on; return to academia|teaching|politics|practice; nominated; elected
        """),
    "political_pressure": Words("""
        calls for|to; pressure; protest|protests|protesters|demonstrations|demonstrators; outcry|backlash|criticism|criticised|criticized|uproar|outrage; demands|demand for|that|to; threat|threats|threatened; opposition parties|party; petition; campaign against; public anger|fury; controversy; strikes
        """),
    "performance": Words("""
        under|on . watch; performance|performances; underperform~|under-perform~|underperformance; defeat|defeats|lose~|lost|loss|losses|losing|winless|relegation|relegated; results|result; over budget; overspend|overspent|overspending; deficit; fail~|failure|failures|failing; poor; slump~; decline|declining
        mismanage~|mismanagement; miss~ed . target|targets|goal|goals; ratings; record|run of; delays|delayed; mistake|mistakes|error|errors; incompetence|incompetent; negligence; blunder|blunders; bankruptcy|bankrupt|insolvency; crisis; handling of; handled; sales|profits|profit|revenue; lapses|lapse; shortcomings; dissatisf~ed|dissatisfaction
        """),
    "death": Words(
        "die~|died|dead; death|deaths; pass~ away; killed; suicide; assassinate~|assassination; the late",
        but_not="death threats|threat",
    ),
}

_DENIED: Final = re.compile(
    r"\b(?:no|not|never|without|nor)\s+(?:[\w']+\s+){0,5}$|n't\s+(?:[\w']+\s+){0,4}$", re.IGNORECASE
)
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|accus(?:ed|es|ing)\b|according to|(?:is|are|was|were)\s+(?:said|reported|rumou?red|believed|understood|thought)\s+to"
    r"|rumou?rs?\b|speculation|sources?\s+(?:say|said|told|claim)|it\s+(?:is|was)\s+(?:said|claimed|alleged|reported)|(?:gives?|gave|cit(?:es|ed))\s+as\s+(?:the|a|its|his|her)\s+(?:\w+\s+)?reason|claims?\s+that|claimed|alleged\s+that)",
    re.IGNORECASE,
)
_ALLEGED: Final = re.compile(r"\balleged\s+(?:[\w'-]+\s+){0,2}$", re.IGNORECASE)
_LINK: Final = (
    r"(?:because(?:\s+of)?|over|due\s+to|owing\s+to|after|following|amid|amidst|citing|cited|blaming|given|thanks\s+to|on\s+account\s+of|as\s+a\s+result\s+of|as\s+a\s+consequence\s+of"
    r"|in\s+(?:response|reaction)\s+to|in\s+protest\s+(?:at|over|against|of)|in\s+(?:the\s+wake|light|view)\s+of|on\s+the\s+grounds?\s+of|on\s+grounds\s+of|out\s+of|so\s+(?:that\s+)?(?:he|she|they)\s+(?:can|could|may|might)|in\s+order\s+to"
    r"|(?:prompted|triggered|caused|forced|sparked|motivated|driven)\s+by|as\s+part\s+of|part\s+of|for\s+(?:reasons\s+of|what)|in\s+connection\s+with|in\s+a\s+row\s+over|stemming\s+from|the\s+reason\s+(?:is|was)|saying|claiming|arguing|explaining\s+that)"
)
_ARTICLE: Final = r"(?:\s+(?:that|a|an|the|his|her|their|its|what\s+\w+\s+called))?"
_BEFORE: Final = re.compile(rf"\b{_LINK}{_ARTICLE}\W*$", re.IGNORECASE)
_INSIDE: Final = re.compile(
    rf"^\W*(?:{_LINK}\b|for\s+\w+ing\b|for\s+(?:\w+\s+)?reasons\b|on\s+(?:\w+\s+)?grounds\b)", re.IGNORECASE
)
_PURPOSE: Final = r"(?:better\s+|fully\s+)?(?:spend|focus|concentrate|pursue|join|take|become|lead|head|run|care|return|devote|make\s+way|allow|give|work|avoid|seek|teach|write|recover|be\s+(?:with|closer)|start|set\s+up|protest|have|receive|undergo|stand|contest|launch|found)\b"
_AFTER: Final = re.compile(r"\b(?:after|following)\W*$", re.IGNORECASE)
_AFTER_IT: Final = re.compile(r"^\W*(?:after|following)\s+", re.IGNORECASE)
# A stretch of time or an occasion before which nothing was wrong: "after ten years", "after a vote".
_NO_CAUSE: Final = re.compile(
    r"^\W*(?:(?:more than|almost|nearly|over|about|only|just|some|his|her|their|a|an|the|several|many|\w+teen|twenty|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]+)+"
    r"(?:\w+[\s-]+){0,2}?(?:years?|seasons?|decades?|months?|weeks?|days?|hours?|minutes?|terms?|vote|ballot|meeting|session|ceremony|search|game|match|midterm elections|elections?|midterms)\b"
    r"|^\W*(?:the\s+)?(?:weekend|summer|winter|holidays?|years|past\s+\w+|last\s+\w+|coming\s+\w+|next\s+\w+|now|good|life|time\s+being|moment|rest\s+of)\b"
    r"|^\W*(?:serving|working|spending|being|joining|handing|taking|leaving|becoming)\b",
    re.IGNORECASE,
)
_AIM: Final = re.compile(rf"^\W*to\s+{_PURPOSE}", re.IGNORECASE)
_AIM_REST: Final = re.compile(rf"^\W*{_PURPOSE}", re.IGNORECASE)
_TO: Final = re.compile(r"(?<!according)(?<!led)\s(?:in order )?to\s*$", re.IGNORECASE)
_FOR: Final = re.compile(r"\bfor\s*$", re.IGNORECASE)
_ING: Final = re.compile(
    r"^\W*(?:\w+ly\s+|not\s+|having\s+)?\w+ing\b|^\W*(?:\w+\s+)?reasons\b|^\W*(?:misconduct|cause|gross)\b",
    re.IGNORECASE,
)
_THEREFORE: Final = re.compile(
    r"^\W*(?:(?:which|that|and|has|have|had|also|eventually|ultimately|then)\s+){0,3}(?:led\s+to|prompted|forced|caused|triggered|cost|resulted\s+in|brought\s+about|(?:was|were|is)\s+(?:the\s+)?(?:reason|cause|behind))",
    re.IGNORECASE,
)


def reason_kind(text: str) -> ReasonKind:
    """The class of the reason that `text` gives: of what it mentions, the first; else "other"."""
    plain = straighten(text)
    best: tuple[int, ReasonKind] | None = None
    for kind, words in REASONS.items():
        starts = [p.start for p in places(plain, words) if not _denied(plain, p)]
        if starts and (best is None or starts[0] < best[0]):
            best = (starts[0], kind)
    return best[1] if best else "other"


def relation(sentence: str, start: int, end: int, *, attributed: bool) -> ReasonRelation:
    """How a sentence ties the reason at `start`..`end` to the change.

    Args:
        sentence: the sentence that holds the reason.
        start: where the reason starts in it.
        end: where the reason ends.
        attributed: whether the reason is put in somebody's mouth.

    Returns:
        "alleged" if somebody's word or hedged, "cause" if a causal link stands directly at it,
        else "context".
    """
    text = straighten(sentence)
    start, end = max(0, start), max(0, end)
    before, reason, after = text[:start][-200:], text[start:end], text[end:][:200]
    if attributed or _HEDGE.search(text) or _ALLEGED.search(before) or _ALLEGED.search(reason[:10] + " "):
        return "alleged"
    return "cause" if _causal(before, reason, after) else "context"


def is_stretch(words: str) -> bool:
    """Whether words behind "after" are a stretch of time or an occasion: "ten years", "a vote"."""
    return _NO_CAUSE.search(words) is not None


def has_causal_link(sentence: str, start: int, end: int) -> bool:
    """Whether a word of cause ("because", "over", "in order to") stands directly at the reason."""
    text = straighten(sentence)
    return _causal(text[: max(0, start)][-200:], text[max(0, start) : max(0, end)], text[max(0, end) :][:200])


def _causal(before: str, reason: str, after: str) -> bool:
    stretch = (
        reason if _AFTER.search(before) else _AFTER_IT.sub("", reason) if _AFTER_IT.search(reason) else ""
    )
    if stretch and _NO_CAUSE.search(stretch) and not _THEREFORE.search(after):
        return False
    if _BEFORE.search(before) or _INSIDE.search(reason) or _AIM.search(reason) or _THEREFORE.search(after):
        return True
    if _FOR.search(before):
        return bool(_ING.search(reason))
    return bool(_TO.search(before) and _AIM_REST.search(reason))


def _denied(text: str, place: Place) -> bool:
    return bool(_DENIED.search(text[max(0, place.start - 120) : place.start]))
