"""Cassettes: conversations with a model, recorded once and replayed anywhere."""

from summarizer.cassettes.scrub import holds_secret, known_secrets, scrub_text
from summarizer.cassettes.store import Interaction, StoredTape, read_tape, write_tape
from summarizer.cassettes.tape import MODES, Mode, Tape, current_tape, mode_of, tape, tape_info, tape_path

__all__ = [
    "MODES",
    "Interaction",
    "Mode",
    "StoredTape",
    "Tape",
    "current_tape",
    "holds_secret",
    "known_secrets",
    "mode_of",
    "read_tape",
    "scrub_text",
    "tape",
    "tape_info",
    "tape_path",
    "write_tape",
]
