"""Deeds: who the words of a cue leave to be found — the doer, the one it is done to, or the owner."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from summarizer.cues import Cue
from summarizer.cues.phrases import compile_phrase, straighten
from summarizer.late import late
from summarizer.vocabulary import Action, direction_of

Kind = Literal["own", "done", "noun", "pick", "succession", "handing", "term"]

_I: Final = re.IGNORECASE
_TERM: Final = r"(?:terms?|contracts?|agreements?|mandate|tenure|deal|fellowship|secondment|spell|reign|employment|services|career(?!\s+break))"
_NOUN: Final = (
    r"(?:re)?appointments?|installation|investiture|inauguration|ordination|consecration|enthronement|nomin(?:ations?|ees?)"
    r"|candidacy|(?:re-?)?election|promotion|elevation|reinstatement|restoration|resignations?|departures?|exits?|dismissals?"
    r"|firing|sacking|ouster|removal|termination|impeachment|expulsion|retirements?|deaths?|passing|demise|assassination|killing"
    r"|transfer|(?:re-?assignment)|demotion|secondment|suspensions?|leaves?\s+of\s+absence|abdication|comeback|farewell|swearing-in"
    r"|recall(?!ed)|unseating|axing|ousting|mourning|obituary|reshuffle|naming|addition|running\s+mate"
    r"|arrival|selection|recruitment|induction|institution(?=\s+of)|accession|co-option|confirmation|separation|rejection|unveiling(?=\s+of)|signing(?=\s+of)|axe(?=\s+(?:falls|fell)\s+on)|hiring(?=\s+(?:of|as))|return(?=\s+of)|move(?=\s+to\s.*\b(?:desk|ministry|department|post)$)"
)
# Nouns of the one who is chosen or who comes after: "their choice for dean is Roth", "his successor, Roth".
_PICK: Final = r"choices?|picks?(?=\s+(?:for|as|to|of)\b)|(?:successor|replacement)(?=,|\s.*\b(?:is|was|be)\b|\s+(?-i:[A-Z]))"
_DONE: Final = (
    r"(?:re-?)?(?:appoint|nominat|elect|instat|hir(?:e|ing)|install|assign)\w*|name[sd]?|naming|co-?opt\w*|recruit\w*|inaugurat\w*"
    r"|(?:swear\w*|swore)(?!\s+(?:\w+\s+){0,2}oath)|sworn|tap(?:s|ped|ping)?|pick(?:s|ed|ing)?|select\w*|choos\w*|chose\w*|promot\w*|elevat\w*|restor\w*"
    r"|ordain\w*|consecrat\w*|enthron\w*|licensed|designat\w*|enlist\w*|poach\w*|headhunt\w*|entrust\w*|unveil\w*|introduc\w*"
    r"|present(?:s|ed|ing)?|welcom\w*|declar\w*|proclaim\w*|propos\w*|recommend\w*|put(?:s|ting)?|plac(?:e[sd]?|ing)|brought|bring\w*|draft\w*|made(?!\s+way)|makes?(?!\s+way)"
    r"|fir(?:e[sd]?|ing)|sack(?:s|ed|ing)?|dismiss\w*|oust\w*|depos\w*|toppl\w*|overthr\w*|unseat\w*|remov\w*|thr[oe]w\w*(?!\s+(?:his|her|their)\s+hat)"
    r"|terminat\w*|reliev\w*|forc(?:e[sd]?|ing)|push\w*|kick\w*|driv\w*|drove|boot\w*|edg(?:ed|ing)|squeez\w*|eas(?:ed|ing)|hound\w*"
    r"|ax(?:e[sd]?|ing)|let(?:s|ting)?|laid|lay(?:s|ing)?|strip\w*|impeach\w*|turfed|toss\w*|drumm?\w*|chas\w*|levered|eject\w*|disbar\w*|struck|strik\w*|discarded|jettisoned|free[sd]?|tor[en]|tear\w*|ripp?\w*|defeat\w*|beat\w*|gunned|stabb?ed|hacked|burn\w*|crushed|trampled|executed|hanged|beheaded|lynched|inhibited|interdicted|excluded|yanked|vot(?:e[sd]?|ing)|expel\w*|drop(?:s|ped|ping)?"
    r"|ditch\w*|dump\w*|discharg\w*|cashiered|defrock\w*|unfrock\w*|recall\w*|purg\w*|pension\w*|bundl\w*|bench\w*|sidelin\w*"
    r"|suspend\w*|bar(?:s|red|ring)?|ban(?:s|ned|ning)?|reassign\w*|transferr?\w*|redeploy\w*|second(?:s|ed)|demot\w*|posted|translated|traded"
    r"|loaned|releas\w*|sold|kill(?:s|ed|ing)?|murder\w*|assassinat\w*|slain|shot|cut(?:s|ting)?|send(?:s|ing)?|sent|pull(?:s|ed|ing)"
    r"|submit\w*(?=\s.*\bname)|lift\w*|offer(?:s|ed|ing)?(?!\s+(?:to\b|(?:his|her|their|a)\s+(?:\w+\s+)?(?:resign|retire|notice|depart)))|handed(?!\s+(?:in|back))|awarded|given(?!\s+(?:in|up|notice))|mourn\w*|raised|creat\w*|upgrad\w*|shift(?:s|ed|ing)|add(?:s|ed|ing)?"
    r"|call(?:s|ed|ing)?|show(?:s|ed|ing)?|commission\w*|furlough(?:s|ed|ing)|part(?:s|ed|ing)|confirm\w*|announc\w*|end(?:s|ed|ing)?|revok\w*|rescind\w*"
    r"|engag\w*|retain(?:ed|s)(?=\s+(?:\S+\s+)*?as\b)|contracted|lur(?:e[sd]?|ing)|tempt\w*|entic\w*|coax\w*|snap\w*|sign(?:s|ed|ing)?(?=\s+(?-i:[A-Z]))|secur(?:e[sd]?|ing)(?=\s+(?-i:[A-Z]))|land(?:s|ed|ing)(?=\s+(?-i:[A-Z]))"
    r"|(?:tak(?:e|es|ing|en)|took)\s+on(?=\s+(?:(?-i:[A-Z])(?!\S*'s)|as))|rop(?:e[sd]?|ing)\s+in|parachut\w*|fl(?:y|ies|ew|own)\s+in|lin(?:e[sd]?|ing)d?\s+up|turn(?:s|ed|ing)?\s+to|settl\w*\s+on|decid\w*\s+on|plump\w*\s+for|opt(?:s|ed|ing)?\s+for|adopt\w*|parad(?:e[sd]?|ing)"
    r"|induct\w*|institut\w*|collated|licens\w*|admitt?\w*|readmitt?\w*|invest(?:s|ed)|receiv\w*(?=\s.*\bas\b)|seat(?:s|ing)?(?=\s+(?-i:[A-Z]))|seated|found(?=\s.*\bguilty)|finds?(?=\s.*\bguilty)|convict\w*|(?:refus|declin|vot|mov)\w*(?=\s+(?:\w+\s+){0,4}?to\s+(?:confirm|seat|approve|endorse|ratify|swear)\b)|separated|crown\w*|approached|asked(?=\s+to\s+(?:be|become|serve|lead|chair|take)\b)|bumped|upped|fast-tracked|kicked|shunt\w*|shipped|detailed|attached|exiled|banished|packed|breveted|brevet|earmarked|grant(?:s|ed)|assigned"
    r"|get\s+rid|got\s+rid|sounded|want(?:s|ed|ing)?|moved?|moves|moving|prohibited|forbidden"
)
_SUCCESSION: Final = r"succe(?:ed|ss)\w*|replac(?:e[sd]?|ing|ement)|follow(?:s|ed|ing)?|(?:take|took|taken|taking|takes)\s+over\s+from"
# Who beats or relieves somebody comes, as who succeeds them.
_BEATING: Final = late(
    r"(?:defeat|beat|oust|unseat|pip(?:s|ped|ping)?\b|edg(?:e|es|ed|ing)\b|reliev)\w*", re.IGNORECASE
)
_HANDING: Final = (
    r"hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|delegat\w*|duties|goes|went|gone|falls?|fell|fallen|devolv\w*"
)
_PATTERN: Final = late(
    rf"(?<![\w-])(?:(?P<pick>{_PICK})|(?P<succession>{_SUCCESSION})|(?P<noun>{_NOUN})|(?P<term>{_TERM})|(?P<done>{_DONE}))(?![\w-])",
    _I,
)
# "Was fired": what is done stands behind.
_AUXILIARY: Final = late(
    r"(?:is|are|was|were|be|been|being|gets?|got|has|have|had)\s+(?=\w+(?:ed|en|ne|wn|ut)\b)", _I
)
_HANDED: Final = late(rf"(?<![\w-])(?:{_HANDING})(?![\w-])", _I)
_HANDED_THING: Final = compile_phrase("POST|SIGN|responsibilities|work|running|over|brief|control|place")
# "The post goes to", "passed the gavel to Roth", "gives way to Roth": who receives it comes.
_TO_ONE: Final = late(
    r"\bentrusted(?=\s+to$)|\b(?:mak(?:e|es|ing)|made)(?=\s+way\s+for\s)|\b(?:go|goes|went|gone|pass(?:es|ed)?|fall|falls|fell|fallen|devolv\w*)(?=\s+(?:to|on|upon)$)"
    r"|^(?:hand|pass|g[ia]v|administ|held|hold)\w*(?=\s.*\b(?:to|for)(?:\s+(?-i:[A-Z])\S*)?$)",
    _I,
)
# Who takes on somebody's duties or post, whatever stands behind.
_TAKING: Final = late(r"(?:tak|took|assum|shoulder|inherit|absorb|cover|look|overs|hold|mind|doubl)\w*", _I)
_OWN: Final = late(
    r"(?<![\w-])(?:resign|quit|chang|exchang|trad|step|stand|stood|leav|left|depart|exit|retir|di(?:e|ed|es)\b|dying|dead|pass(?:es|ed|ing)?\s+away|tak|took|becom|becam"
    r"|join|rejoin|return|assum|com(?:e|es|ing)\b|came\b|arriv|slot|doubl|moonlight|swear|swore|thr[eo]w|enter|accede|ascend|mount|don(?:s|ned|ning)?\b|wear|wore|pick(?:s|ed|ing)?\s+up|inherit|shoulder|absorb|hold|held|mind|look|overs(?:ee|aw)|cross|graduat|turn|declin|refus|spurn|earn|gain|receiv|secur|captur|claim|topp?|(?:make|made|making|makes)\s+way|accept|begin|began|begun|start|bow|walk|withdr|vacat|relinquish|surrender|renounc|abdicat|land|sign|run|ran|seek|serv(?!ice)|lead"
    r"|head|chair|coach|win|won|clinch|retain|rose|rise|rising|perish|succumb|drown|lose|lost|hang|complete|say|said|remain|stay|will|switch|swap|deputi[sz]|cover|fill"
    r"|stand-in|tender|hand|give|gave|given|decision|agreed|advanc|go(?:es|ing)?\b|went|is|are|was|were|be\b|been|no longer|reclaim|regain|resum|retake|get)\w*(?!')",
    _I,
)
# Phrases whose first verb alone would tell another doer: "called it a day", "laid down her office", "took him off the case".
_OWN_PHRASE: Final = late(
    r"(?<![\w-])(?:(?:call\w*\s+(?:it|time|quits)|la(?:y|ys|id|ying)\s+down|thr[oe]w\w*\s+in|hung|pull\w*\s+out|jumped|superannuat\w*|suffer\w*"
    r"|(?:ask|begg?|request)\w*(?=\s.*\b(?:reliev|releas|excus))|consider\w*(?=\s(?:his|her|their)\b)|(?:refus|declin)\w*(?=\s+to\s+(?:go|budge|leave)\b)|dig(?:s|ging)?|dug|vow\w*|insist\w*|pledg\w*"
    r"|(?:hand|send|turn|put|pack|sent)\w*(?=\s(?:in|back)\b)|(?:hand|send|give)\w*(?=\s.*\b(?:his|her)\s+(?:letter|resignation)$)|(?:put|plac)\w*(?=\s.*\b(?:disposal|hands|feet|papers)\b)|offer\w*(?=\s+(?:himself|herself|themselves)\b)|(?:enter|slip|eas)\w*(?=\sinto\b)"
    r"|(?:cut|sever)\w*(?=\s(?:his|her|their)\s.*\bties\b)|(?:conclud|clos|draw)\w*(?=\s(?:his|her|their)\b)|(?:got|get)\w*(?!\s+rid)|clear\w*(?=\s.*\b(?:desk|locker|office)\b)|ha(?:s|ve|d)\s+gone|gone|(?<!.)(?:came|come)|disqualified|exits(?!\s+(?:of|by))|(?:may|must|can|shall)(?=\s+not\b|n't)|(?:must|should|ought)(?=\s+(?:to\s+)?go$)|paid|pay\w*"
    r"|(?:bid|bade|bidding|sa(?:y|ys|id|ying))(?=\s.*\b(?:farewell|goodbye)))(?!\w))",
    _I,
)
_DONE_PHRASE: Final = late(
    r"(?<![\w-])(?:(?:tak(?:e[sn]?|ing)|took|pull\w*|yank\w*)(?=\s(?:.*\s)?off\s)|st(?:and|ood)s?(?=\s(?!down).*\bdown$)|cost(?:s|ing)?|part(?:s|ed|ing)?(?=\s+with)|denied"
    r"|(?:fire|sack|axe)(?=\s+\S+$))(?!\w)",
    _I,
)
_NOUN_PHRASE: Final = late(
    r"(?<![\w-])(?:(?:(?<='s\s)|(?<=his\s)|(?<=her\s)|(?<=the\s))(?:head|scalp)|shoes|(?:last|final)\s+(?:days?|shift|weeks?|service|parade|mass|bulletin|lesson|watch|patrol|match|game|show)|(?:time|years|days)(?=\s.*\b(?:over|up|end(?:ed|s)?|close)$))(?!\w)",
    _I,
)
# Who came is named as well, but it is the other who went: "named coach in place of Roth", "takes the reins from Roth".
_FROM_ANOTHER: Final = late(r"(?:in\s+place\s+of|instead\s+of|\bvice)(?=\s|$)|(?<=\s)from(?=\s\S+$)", _I)
_COMING_PHRASE: Final = late(
    r"(?:appoint|nam|elect|hir|promot|made|chosen|install|to\s+be|tak|took|assum|inherit|receiv|accept)", _I
)
_HANDS_ON: Final = late(r"(?:hand|pass|turn)\w*(?=\s.*\bto$)", _I)
# Nouns of what one does oneself: "offered a resignation" tells whose.
OFFERED: Final = late(r"resignation|retirement|candidacy|notice|papers|departure|leave", _I)


class Deed(NamedTuple):
    """The word of a cue that carries its deed, and how its undergoer is found."""

    kind: Kind
    start: int
    end: int
    word: str


def read_deed(cue: Cue, action: Action) -> Deed | None:
    """The carrying word of a cue, or None when no rule knows it."""
    text = straighten(cue.text)
    if (
        action == "reassignment"
        and (handed := _HANDED.search(text))
        and _HANDED_THING.search(text)
        and not _TAKING.match(text)
    ):
        return _deed("handing", cue, handed)
    if set_phrase := _set_phrase(cue, action):
        return set_phrase
    coming = direction_of(action) == "in"
    if coming and (phrase := _coming_phrase(cue, text)):
        return phrase
    if coming and text.lower().startswith(("as ", "new ", "next ", "incoming ", "in charge")):
        return None
    auxiliary = _AUXILIARY.match(text)
    start = auxiliary.end() if auxiliary else 0
    own, other = _OWN.search(text, start), _PATTERN.search(text, start)
    if other is not None and not (
        own and own.start() < other.start() and other.lastgroup not in ("succession", "pick")
    ):
        return _deed(_kind(other), cue, other)
    return _deed("own", cue, own) if own else None


def _coming_phrase(cue: Cue, text: str) -> Deed | None:
    """The deed of a phrase whose last word, not its first, tells who comes."""
    if beating := _BEATING.match(text):
        return _deed("succession", cue, beating)
    to_one = _TO_ONE.search(text)
    return _deed("handing", cue, to_one) if to_one else None


def _set_phrase(cue: Cue, action: Action) -> Deed | None:
    """The deed of a phrase that means other than its verb does."""
    if direction_of(action) == "in" or action == "reassignment":
        return None
    text = straighten(cue.text)
    if direction_of(action) == "out" and _COMING_PHRASE.match(text) and (of := _FROM_ANOTHER.search(text)):
        return _deed("succession", cue, of)
    if direction_of(action) == "out" and (handed := _HANDS_ON.match(text)):
        return _deed("own", cue, handed)
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("noun", _NOUN_PHRASE),
        ("done", _DONE_PHRASE),
        ("own", _OWN_PHRASE),
    )
    for kind, pattern in kinds:
        if match := pattern.search(text):
            return _deed(kind, cue, match)
    return None


def _kind(match: re.Match[str]) -> Kind:
    for kind in ("pick", "succession", "noun", "term"):
        if match[kind]:
            return kind
    return "done"


def _deed(kind: Kind, cue: Cue, match: re.Match[str]) -> Deed:
    return Deed(kind, cue.start + match.start(), cue.start + match.end(), match.group().lower())
