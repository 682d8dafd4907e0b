"""Who says so: the attributions an English news sentence makes, read by rule.

Pure rules over one sentence: `find_attributions` finds each speaker with the outlet that relays
it, and the rest says what kind of speaker a name is. Nothing here knows any story.
"""

from summarizer.attribution.find import Attribution, find_attributions
from summarizer.attribution.names import bare, is_hedged, is_outlet, on_record, speaker_kind

__all__ = [
    "Attribution",
    "bare",
    "find_attributions",
    "is_hedged",
    "is_outlet",
    "on_record",
    "speaker_kind",
]
