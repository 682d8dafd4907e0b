"""Who says so: the attributions an English news sentence makes, read by rule.

Pure rules over one sentence: `find_attributions` finds each speaker with the outlet that relays
it, and the rest says what kind of speaker a name is. Nothing here knows any story.
"""

from summarizer.attribution.acts import find_echo
from summarizer.attribution.find import Attribution, find_attributions
from summarizer.attribution.names import bare, is_hedged, is_outlet, on_record, speaker_kind
from summarizer.attribution.outlets import described_outlets
from summarizer.attribution.quotes import is_quoted, mask, quotations

__all__ = [
    "Attribution",
    "bare",
    "described_outlets",
    "find_attributions",
    "find_echo",
    "is_hedged",
    "is_outlet",
    "is_quoted",
    "mask",
    "on_record",
    "quotations",
    "speaker_kind",
]
