"""Cassettes: conversations with a model, recorded once and replayed anywhere."""

from summarizer.cassettes.tape import MODES, Mode, Tape, current_tape, tape, tape_info, tape_path

__all__ = ["MODES", "Mode", "Tape", "current_tape", "tape", "tape_info", "tape_path"]
