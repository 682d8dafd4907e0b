"""Scope: how a sentence means a cue: denied, only thought of, or told as career history."""

import re
from typing import Final

from summarizer.cues.phrases import Place

_I: Final = re.IGNORECASE

# No clause is longer, in characters; it keeps the time linear in what is not prose.
_REACH: Final = 400

# Where a clause begins, seen from a cue that follows.
_BREAK: Final = re.compile(
    r"[;:!?()]|,|[—–]|\s--?\s|\.\s+(?=[A-Z][a-z]{3})"
    r"|\b(?:but|and|because|after|before|when|while|although|though|as|since|until|why|how|who|which|where|amid)\b",
    _I,
)
# "will not, under any circumstances, resign": the words between the commas are an aside.
_ASIDE: Final = re.compile(
    r"\b(not|never|would|could|might|should|refused|declined|reportedly|whether|if),\s[^,]{1,50},", _I
)
_DENIED: Final = re.compile(
    r"\b(?:neither|nor)\b"
    r"|\b(?:nobody|no one|none)\b"
    r"|\bno\s+(?:[\w-]+\s+){1,2}(?:(?:has|have|had|was|were|is|are|will|would|been|be|yet|ever)\s+)*$"
    r"|\bno\s+(?:reason|justification|intention|intentions|plans?|need|grounds|cause|desire|wish|truth|question|case|basis|thought)\b"
    r"(?:\s+[\w']+){0,3}\s+(?:to|for|of|in|that)\b"
    r"|\b(?:den(?:y|ies|ied|ying)|denials?)\b|\b(?:rul(?:e[sd]?|ing)\s+out)\b"
    r"|\b(?:reject|resist|dismiss|rebuff|defy|defi|ignor)\w*\s+(?:[\w']+\s+){0,3}"
    r"(?:calls?|demands?|pressure|reports?|rumou?rs?|claims?|suggestions?|speculation|talk|pleas|requests?)\b"
    r"|\b(?:instead of|rather than|short of|far from|in lieu of)\b|\bavoid(?:s|ed|ing)?\b|\bsurviv(?:e[sd]?|ing)\b|\bthreat of\b",
    _I,
)
# "not" reaches a few words on, but not what was only not spoken of: "did not give a reason for".
_NOT: Final = re.compile(
    r"(?:\b(?:not|never|cannot)|n't)\s+(?!only|just|merely|least|surprisingly|to mention|say|give|comment|explain|elaborate|respond"
    r"|disclose|specify|provide|cite|mention|reveal|immediately|discuss|address|name\b|clear|known|told|aware)(?:[^\s]+\s+){0,6}$",
    _I,
)
# A refusal reaches only what is refused: not "declined to say why", not "refused to accept".
_REFUSED: Final = re.compile(
    r"\b(?:refus(?:e[sd]?|ing|al)|declin(?:e[sd]?|ing)|fail(?:s|ed|ing)?)\s+(?:[\w']+\s+){0,2}?to\s+"
    r"(?!comment|say|discuss|answer|explain|give|accept|speak|confirm|elaborate|disclose|respond|name|approve|ratify|prevent|stop)"
    r"(?:[\w-]+\s+){0,3}$",
    _I,
)
_WITHOUT: Final = re.compile(r"\bwithout\s+(?:[\w']+\s+){0,2}$", _I)
_DENIED_AFTER: Final = re.compile(
    r"^[^;]{0,80}\b(?:is|are|was|were|as)\s+(?:\w+ly\s+|just\s+|pure\s+)?(?:untrue|false|not\s+true|baseless|unfounded|wrong|incorrect|nonsense|fiction)\b",
    _I,
)
_POSSIBLE: Final = re.compile(
    r"\b(?:would|could|might|should|ought|must|can(?!\s+(?:\w+ly\s+)?(?:confirm|reveal|announce|report))|cannot|if|whether|unless|hypothetical(?:ly)?|perhaps|possib(?:le|ly)|potential(?:ly)?|lest)\b"
    r"|\b(?-i:may)\b|^(?:May)\s+(?=\w+$)"
    r"|\b(?:calls?|calling|called|demand\w*|press(?:ed|ing|ure)|push(?:ed|ing)?)\s+(?:on\s+|upon\s+)?(?:[\w'.-]+\s+){0,5}?(?:for|to|that)\b"
    r"|\b(?:demand(?:s|ed|ing)?|request(?:s|ed|ing)?|seek(?:s|ing)?|sought)\b"
    r"|\b(?:ask|urg|want|beg|implor|plead|invit|request|order|instruct|prefer|threaten|offer|hop|wish|expect|consider|tipp|"
    r"rumou?r|speculat|propos|suggest|predict|fear|risk|fac|weigh|mull|ponder|contemplat|likely|unlikely|thought|believed|understood|poised)"
    r"(?:e|s|es|ed|d|ing|ation|ly)?\b(?:\s+[\w'.-]+){0,5}?\s*(?:\bto\b|\bthat\b|\bfor\b|\bof\b|\binto\b|\ba\b|$)"
    r"|\b(?:told|tell|tells|telling)\s+(?:[\w'.-]+\s+){1,5}?to\b"
    r"|\b(?:possibility|prospect|chance|likelihood|threat|risk|speculation|rumou?rs?|talk|event|fear|fears|question)\s+(?:of|that|about|over|in)\b"
    r"|\b(?:motions?|bids?|attempts?|efforts?|petitions?|campaigns?|plots?|moves)\s+to\b"
    r"|\b(?:were|was)\s+(?:(?:he|she|they|it)\s+)?to\s+(?:be\s+)?$|\bplans?\s+to\s+(?:[\w]+\s+){0,3}(?:if|unless)\b",
    _I,
)
_CONDITION_BEFORE: Final = re.compile(r"^\W*(?:if|unless|whether|should)\b", _I)
_CONDITION_AFTER: Final = re.compile(r"^\W*(?:[\w'-]+\s+){0,8}?(?:if|unless)\b", _I)

_YEAR: Final = r"(?:1[89]|20)\d\d"
_MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_PAST_DATE: Final = (
    rf"(?:(?:in|since|until|from|between)\s+(?:early\s+|late\s+|mid-?\s?)?(?:{_MONTH}\s+(?:of\s+)?)?{_YEAR}\b"
    rf"|(?:last|that|a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some)\s+(?:years?|decades?)\s+(?:ago|earlier|before|later|previously)"
    rf"|last\s+{_MONTH}\b|\bsince\s+(?:last\s+)?{_MONTH}\b|(?:in|throughout|during)\s+the\s+(?:early\s+|late\s+|mid-)?(?:19|20)\d0s|a\s+(?:year|decade)\s+(?:ago|earlier))"
)
_HISTORY_BEFORE: Final = re.compile(
    r"\b(?:previously|formerly|originally|once|first|initially)\b(?!\s+(?:announced|reported|disclosed|planned|scheduled|said|stated))\W*(?:[\w'-]+\s+){0,4}$"
    r"|\b(?:used to|prior to|since (?:his|her|their|its|being|becoming|joining|taking)|(?:his|her|their) career|career (?:began|started))\b"
    r"|\bafter (?:serving|working|spending|stints?|being)\b",
    _I,
)
# "She was telling how she'd been relieved of her first command".
_REMEMBERED: Final = re.compile(
    r"\b(?:recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|reminisc\w+|(?:is|are|was|were)\s+telling)\s+(?:\w+\s+)?(?:how|when|the\s+(?:day|night|time))\b",
    _I,
)
_HISTORY_WHO: Final = re.compile(
    r"\bformer\b(?:\s+[\w'.,-]+){1,6}?,?\s+who\s+(?!is\b|are\b|will\b|has\b|would\b)(?:[\w']+\s+){0,3}$|\bsince\s+(?:his|her|their|its)\s+(?:[\w-]+\s+)?$",
    _I,
)
_HAD_BEEN: Final = re.compile(
    r"(?:\b(?:had|having)|'d)\s+(?:\w+ly\s+)?(?:been|needed|taken|tried|wanted|hoped)\b", _I
)
# "The work he had been hired for": a clause that only says which work.
_WHICH_HAD: Final = re.compile(
    r"\b(?:work|jobs?|tasks?|things?|posts?|roles?|positions?|offices?|missions?|purposes?|duties)\s+(?:(?:that|which)\s+)?(?:he|she|they|I|we)(?:\s+had|['’]d)\s+(?:\w+ly\s+)?been\s+$",
    _I,
)
_AT_FIRST: Final = re.compile(r"^[^.;:]{0,20}\b(?:in\s+the\s+first\s+place|to\s+begin\s+with)\b", _I)
_AT_THE_TIME: Final = re.compile(r"\b(?:at|of)\s+(?:the|that)\s+(?:time|day)\b", _I)
_TOLD: Final = re.compile(
    r"\b(?:said|says|say|announc|confirm|told|tell|report|claim|reveal|learn|inform|discover|den(?:y|ied)|stat(?:ed|ing))",
    _I,
)
_BEFORE_TAKING: Final = re.compile(r"\b(?:before|prior to|upon|on)\s+(?:his|her|their|being)?\s*$", _I)
_TAKING: Final = re.compile(
    r"^(?:join|becom|appoint|named|hired|taking over|moving|elected|promot|assum)", _I
)
_AHEAD: Final = re.compile(
    r"\b(?:will|would|to|shall|'ll|set|due|plans?|intends?|expected|is|are|been|has|have)\b", _I
)
_HISTORY_AFTER: Final = re.compile(rf"^\W*(?:[^\s;:]+\s+){{0,10}}?{_PAST_DATE}", _I)
_LED_SINCE: Final = re.compile(
    r"^(?:[^;:]{0,60}),?\s+who\s+(?:has|had|have)\s+(?:\w+\s+)?(?:led|headed|run|been|held|served|chaired|coached|managed)\b[^;:.]*\bsince\b",
    _I,
)
_DATE_BEFORE: Final = re.compile(
    rf"^\W*(?:[\w'’]+\s+){{0,2}}?{_PAST_DATE}|\b{_PAST_DATE}\W*(?:[\w'.-]+\s+){{0,6}}$", _I
)
# "Roth, the editor since 2017, leaves": the date between the commas is not the deed's.
_APART: Final = re.compile(
    r",\s+(?:who|the|an?|its|their|his|her|our|[\w.-]+'s?)\s[^,;:]{1,90},\s*(?=(?:[\w']+\s+){0,3}$)"
)
_TO_COME: Final = re.compile(r"\b(?:will|won't)\b|'ll\b", _I)
_BARE: Final = re.compile(
    r"(?:ed|s|ing)$|^(?:left|quit|stood|gave|took|became|died|won|was|were|began|chose|fell|withdrew)$", _I
)


def is_negated(text: str, cue: Place) -> bool:
    """Whether the clause denies the cue: not, never, refused to, denied that, "is untrue"."""
    clause = _clause(text, cue)
    if _DENIED_AFTER.search(text[cue.end : cue.end + _REACH]):
        return True
    return bool(
        _NOT.search(clause) or _DENIED.search(clause) or _REFUSED.search(clause) or _WITHOUT.search(clause)
    )


def is_modal(text: str, cue: Place) -> bool:
    """Whether the clause tells the cue as wished, asked for, possible, reported or conditional."""
    before, after = text[: cue.start], text[cue.end : cue.end + _REACH]
    if _POSSIBLE.search(_clause(text, cue)) or _CONDITION_AFTER.search(after):
        return True
    return bool(_CONDITION_BEFORE.search(before)) and before.count(",") == 1


def is_history(text: str, cue: Place) -> bool:
    """Whether the cue is told as a past stage of a career and not as news."""
    before, after = text[max(0, cue.start - _REACH) : cue.start], text[cue.end : cue.end + _REACH]
    clause = _clause(text, cue)
    led_since = _LED_SINCE.search(after) and not _TO_COME.search(clause)
    if (
        _HISTORY_BEFORE.search(clause)
        or _HISTORY_WHO.search(before)
        or _REMEMBERED.search(before)
        or _WHICH_HAD.search(before)
        or _AT_FIRST.search(after)
        or led_since
    ):
        return True
    if _HAD_BEEN.search(clause) and not _TOLD.search(before):
        return True
    if _AT_THE_TIME.search(before) and not _AHEAD.search(clause):
        return True
    words = text[cue.start : cue.end]
    if _BEFORE_TAKING.search(before) and _TAKING.search(words):
        return True
    dated = _HISTORY_AFTER.search(_clause_after(after)) or _DATE_BEFORE.search(_APART.sub(" ", before))
    if _TO_COME.search(words):
        return False
    return bool(dated) and not _AHEAD.search(clause.replace("has been", "").replace("have been", ""))


def _clause(text: str, cue: Place) -> str:
    """The words of the cue's clause that stand before it."""
    before = _ASIDE.sub(r"\1", text[max(0, cue.start - _REACH) : cue.start])
    breaks = list(_BREAK.finditer(before))
    while breaks:
        last = breaks.pop()
        if last.group().lower() != "and" or not _carries(before[last.end() :], text[cue.start : cue.end]):
            return before[last.end() :]
    return before


def _carries(between: str, cue: str) -> bool:
    """Whether "and" only adds a bare verb: "would resign and leave"."""
    words = cue.split()
    return not between.strip() and bool(words) and not _BARE.search(words[0])


def _clause_after(after: str) -> str:
    stop = re.search(r"[;:]|\b(?:but|while|although|whereas)\b", after)
    return after[: stop.start()] if stop else after
