"""Links: the words that tie a deed to its reason, and how far the reason behind them reaches."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.cues.phrases import Place, straighten

_I: Final = re.IGNORECASE


class Link(NamedTuple):
    """A word of cause and the reason behind it."""

    at: int
    """Where the word of cause begins."""
    reason: Place
    """The reason; with the word of cause where that is half of the sense ("for health reasons")."""
    strong: bool
    """Whether the word tells a cause whatever follows it ("because"); "after" and "over" may tell a time or a matter."""


_STRONG: Final = (
    r"because(?:\s+of)?|due\s+to|owing\s+to|on\s+account\s+of|as\s+a\s+(?:result|consequence)\s+of|in\s+(?:response|reaction)\s+to"
    r"|in\s+(?:the\s+wake|(?:the\s+)?light|view)\s+of|citing|blaming|as\s+(?:he|she|they)\s+(?:is|are|was|were|has|have|had|wants?|wanted|moves?|seeks?|sought|could|can)\b|given\s+(?:the|that|his|her)|in\s+order\s+(?:to|that)|so\s+that|so\s+as\s+to|so\s+(?:he|she|they)\s+(?:can|could|may|might)"
    r"|in\s+protest\s+(?:at|over|against|of)|in\s+(?:solidarity\s+with|a\s+(?:dispute|row|disagreement|scandal)\s+(?:over|about|with))|in\s+connection\s+with"
    r"|(?:as\s+)?part\s+of\s+(?:a|an|the)\s+(?:\w+\s+){0,3}(?=(?:shake-?up|restructuring|reorgani[sz]ation|overhaul|succession|merger|reshuffle|plan|purge|cost|cuts|drive|review))"
    r"|on\s+(?:the\s+)?grounds?\s+(?:of|that)|on\s+(?=(?:\w+\s+){1,2}grounds\b)|for\s+(?=(?:[\w-]+\s+){0,3}reasons\b)|for\s+(?:his|her|their|its)\s+(?:part|role|handling|failure|refusal)\s+(?:in|of|to)?|for\s+what"
    r"|for\s+(?=(?:repeatedly|allegedly|not\s+)?\s*(?:fail|refus|breach|violat|neglect|mishandl|misus|steal|abus|lying|accept|tak|insult|criticis|criticiz|disobey|leak|harass|bully|mislead|misconduct|breaking|using|making|giving|selling|spending|having|poor\s))"
    r"|(?:prompted|triggered|caused|forced\s+out|sparked|motivated|driven)\s+by|stemming\s+from|accused\s+of|pending(?=\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}(?:inquiry|enquiry|investigation|audit|review|outcome|probe|hearing|trial|result))"
    r"|while(?=\s+(?:[\w’'-]+\s+){1,6}(?:looks?|look|investigates?|goes|go|audits?|reviews?|examines?|inquires?|probes?|conducts?|carries|carry|checks?|treated|recovers?|undergoes|is\s+(?:being\s+)?(?:investigated|audited))\b)"
    r"|to\s+(?=(?:be\s+(?:with|closer)|spend\s+more|devote|focus\s+on|concentrate\s+on|care\s+for|look\s+after|pursue|seek|explore|undergo|receive|recover|take\s+(?:up\s+(?:a|an|the)|an?\s+(?:[\w-]+\s+){0,3}(?:job|post|position|role|seat|chair))|join|work\s+(?:for|at)|make\s+(?:way|room)|avoid|protest)\b)"
)
_WEAK: Final = r"after|following|over|amid|amidst|for"
_SAYING: Final = r"(?<=,\s)(?:saying|arguing|explaining|stating|insisting|telling\s+[^,;:.“]{2,40}?)(?:\s+that)?(?=\s+(?:he|she|they|it|the|his|her|their|a|an|there|this|that|no|[a-z]+)\b)"
_LINK: Final = re.compile(
    rf"\b(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK})|(?P<saying>{_SAYING}))(?:(?<=\s)|(?=\s))", _I
)
_ENDS: Final = re.compile(
    r"[;:!?”]|\"|\.(?=\s|$)(?<![A-Z]\.)|\s[—–-]\s|—"
    r"|,(?!\d)(?=\s+(?:and\s+(?:was|is|will|has|had|the)|but|who|whom|whose|which|when|where|while|although|though|according|as|effective|saying|adding|in\s+which|with)\b)"
    r"|,(?!\d)(?=\s+(?:[\w.’'-]+\s+){0,7}?(?:said|says|say|told|added|reported|wrote|announced|resigned|quit|stepped)\b)"
    r"|,(?!\d)(?=\s+(?:[\w.’'-]+\s+){0,5}?(?:has|have|had|is|was|are|were|will|would)\b)"
    r"|,(?!\d)(?=\s+(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\d+|just|only|barely|less|more|days|weeks|months|hours|years|nearly|almost)\s+){1,4}(?:\w+\s+)?(?:before|after|into|ahead)\b)"
    r"|\s(?=(?:and|or)\s+(?:was|is|were|are|not)\b)"
    r"|\s(?=(?:(?:in|of|on|at|to|for|by|with|from)\s+)?(?:but|while|whom?|which|effective)\b)",
    _I,
)
_QUOTED: Final = re.compile(r"“[^”]*”|(?<=\s)\"[^\"]*\"")
_MOST_WORDS: Final = 30


def find_links(sentence: str) -> Iterator[Link]:
    """Every word of cause in a sentence, with what stands behind it up to the end of its clause."""
    text = straighten(sentence)
    for match in _LINK.finditer(text):
        # Of a weak link what follows is the whole reason, of a strong one its word is part of it.
        start = match.start() if match["strong"] else match.end()
        # What the reason quotes is part of it; a mark that closes an earlier quotation ends it.
        end = _ENDS.search(_QUOTED.sub(lambda quoted: "x" * len(quoted.group()), text[match.end() + 1 :]))
        words = text[start : match.end() + 1 + end.start() if end else len(text)]
        place = Place(start + len(words) - len(words.lstrip(" ,")), start + len(words.rstrip(" ,.")))
        if 1 < len(text[place.start : place.end].split()) <= _MOST_WORDS:
            yield Link(match.start(), place, strong=match["weak"] is None)
