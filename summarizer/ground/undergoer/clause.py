"""Clause: the words by which the parts of a clause are told apart."""

from __future__ import annotations

import re
from typing import Final

from summarizer.cues.phrases import compile_phrase
from summarizer.ground.undergoer.scene import PERSON
from summarizer.late import late

_I: Final = re.IGNORECASE
SAYING: Final = r"(?:said|says|say|saying|told|tells|reported|reports|announced|announces|confirmed|confirms|added|adds|wrote|writes|believes?|thinks?|learned|insisted|denied|claimed|hopes?|hoped|expects?|warned|revealed|argued)"
ROLE: Final = compile_phrase(
    "ROLE|man|woman|boss|founder|successor|predecessor|incumbent|nominee|candidate|holder|veteran|chaplain|engineer|detective|teacher|pilot|player|nurse|doctor|scientist"
)
# "the head of Roth's office", "told by the mayor, Roth"; not "the Secretary of State Ana Roth".
PREPOSITION: Final = late(
    r"(?<![\w-])(?:of|for|to|with|from|by|under|against|than|like|near|about|over|between|alongside|behind|via|including|succeed(?:s|ed|ing)?|replac(?:e[sd]?|ing))\s+"
    r"(?:(?:(?:the|an?|his|her|its|their)\s+)?(?:(?!(?:and|or|it|him|them|us|me)\b)[a-z][\w.'-]*\s+){0,2}|(?:the|an?|his|her|its|their)\s+[a-z][\w'-]*\s+(?:(?!and\b|or\b)[\w.'-]+\s+){0,2}"
    r"|(?:the|an?|his|her|its|their)\s+(?:(?!and\b|or\b)[\w.'-]+\s+){1,2}(?!and\b|or\b)[a-z][\w'-]*\s+)$"
    r"|(?<![\w-])(?:to|with|from|by|against|than)\s+(?:(?!(?:and|or|it|him|them|us|me|this|that)\b)[\w.'-]+\s+){0,2}$"
)
SPEAKER: Final = late(
    rf"(?P<name>{PERSON})\s+(?:has\s+|had\s+|also\s+)?{SAYING}\b|\b{SAYING}\s+(?P<after>{PERSON})"
)
SAYS: Final = late(rf"\s+(?:has\s+|had\s+|also\s+)?{SAYING}\b")
# What may stand between a subject and its verb.
AUXILIARY: Final = late(
    r"(?:(?<=[\s\ue000\ue001'])|^)(?:(?:am|is|are|was|were|be|been|being|has|have|had|having|will|would|shall|should|can|could|may|might|must|ought|do|does|did|not"
    r"|never|cannot|also|already|now|then|today|still|just|yet|soon|later|once|again|formally|both|all|himself|herself|to|\w+ly|\w+n't|'(?:ll|d|s|ve)|due|set|about|going|first"
    r"|expected|likely|poised|scheduled|ready|free|forced|able|unable|unwilling|willing|only|refus\w+|declin\w+|agree[sd]?|decide[sd]?|deciding|plan(?:s|ned|ning)?|intend\w*|want(?:s|ed|ing)?|hop(?:es|ed|ing)"
    r"|threaten\w*|offer(?:s|ed|ing)?|promis\w+|vow\w*|prepar\w+|wish\w*|chose|choose[sn]?|opt(?:s|ed)?|announc\w+|consider\w*|seek(?:s|ing)?|sought|came|come|reportedly|when|after|before|by|on|since|while|and|or|but|upon|without|instead|of|from|in)\s+)+$",
    _I,
)
# Where the words about the subject of a verb begin, seen from the verb.
OPENER: Final = late(
    rf",(?!\s*(?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|plc|Jr|Sr)\b)|[;:()\[\]“”\"]|[—–]|\s-{{1,2}}\s"
    rf"|\b(?:that|who|whom|which|whose|because|while|although|though|whereas|whether|if|unless|where|why|how|what|when|so)\b"
    rf"|\b(?:after|before|since|as|until)\b(?=\s+(?:{PERSON}|he|she|they|it|the|an?|his|her|its|their)(?:\s|{PERSON}))"
    rf"|\b{SAYING}\b(?!\s+(?:on|in|at|to|by|last|late|early|yesterday|today|this)\b|,)",
    _I,
)
# A person is asked or made to do it: whose deed it would be stands right behind this verb.
CONTROL: Final = late(
    r"\b(?P<be>(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+|never\s+)?)?"
    r"(?:told|tell(?:s|ing)?|ask(?:s|ed|ing)?|urg(?:e[sd]?|ing)|order(?:s|ed|ing)?|want(?:s|ed|ing)?|call(?:s|ed|ing)?\s+(?:on|upon|for)|forc(?:e[sd]?|ing)|press(?:es|ed|ing)?|pressur(?:e[sd]?|ing)"
    r"|instruct(?:s|ed|ing)?|invit(?:e[sd]?|ing)|allow(?:s|ed|ing)?|requir(?:e[sd]?|ing)|expect(?:s|ed|ing)?|persuad(?:e[sd]?|ing)|convinc(?:e[sd]?|ing)|advis(?:e[sd]?|ing)|beg(?:s|ged|ging)?"
    r"|permit(?:s|ted)?|caus(?:e[sd]?|ing)|gave|giv(?:es|en)|led|le[ft]+|help(?:s|ed|ing)?|tapp?(?:s|ed|ing)?|appoint(?:s|ed|ing)?|nam(?:e[sd]?|ing)|nominat(?:e[sd]?|ing)|pick(?:s|ed|ing)?|select(?:s|ed|ing)?|cho(?:ose|se|oses|sen|osing)|hir(?:e[sd]?|ing)|elect(?:s|ed|ing)?|promot(?:e[sd]?|ing))\b",
    _I,
)
ATTRIBUTION: Final = late(
    rf"^\s*(?:{SAYING}\b.*|.*\b{SAYING}(?:\s+[^,]{{0,40}})?|according to.*)$", _I | re.DOTALL
)
