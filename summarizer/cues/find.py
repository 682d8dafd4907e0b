"""Find: the words in a sentence that speak of an action or of a step."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.cues.actions_in import IN
from summarizer.cues.actions_other import OTHER
from summarizer.cues.actions_out import OUT
from summarizer.cues.phrases import Place, merged, places, straighten
from summarizer.cues.scope import is_history, is_modal, is_negated
from summarizer.cues.steps import STEPS
from summarizer.vocabulary import Action, Direction, StepKind, direction_of

ACTION_WORDS: Final = IN | OUT | OTHER


class Cue(NamedTuple):
    """A place in a sentence whose words speak of something, and how they mean it.

    `text` is the sentence between `start` and `end`. `negated`: its clause denies it. `modal`: it
    is wished, asked for, possible or conditional ("would" counts, "will" does not).
    `past_history`: it is told as an earlier stage of a career.
    """

    start: int
    end: int
    text: str
    negated: bool
    modal: bool
    past_history: bool


def find_action(sentence: str, action: Action) -> list[Cue]:
    """The places in `sentence` whose words speak of `action`, in order and without overlap."""
    return list(_action_cues(sentence, action))


# One sentence is asked about for every person and deed.
@lru_cache(maxsize=8192)
def _action_cues(sentence: str, action: Action) -> tuple[Cue, ...]:
    return tuple(_cues(sentence, places(straighten(sentence), ACTION_WORDS[action])))


def find_step(sentence: str, kind: StepKind) -> list[Cue]:
    """The places in `sentence` whose words speak of a step of this kind, in order and without overlap."""
    return list(_step_cues(sentence, kind))


@lru_cache(maxsize=8192)
def _step_cues(sentence: str, kind: StepKind) -> tuple[Cue, ...]:
    return tuple(_cues(sentence, places(straighten(sentence), STEPS[kind])))


def find_direction(sentence: str, direction: Direction) -> list[Cue]:
    """The places in `sentence` whose words speak of any action of this direction."""
    text = straighten(sentence)
    chosen = (words for action, words in ACTION_WORDS.items() if direction_of(action) == direction)
    return _cues(sentence, merged(place for words in chosen for place in places(text, words)))


def _cues(sentence: str, found: Iterable[Place]) -> list[Cue]:
    text = straighten(sentence)
    return [
        Cue(
            *place,
            sentence[place.start : place.end],
            is_negated(text, place),
            is_modal(text, place),
            is_history(text, place),
        )
        for place in found
    ]
