"""Pronoun: whom a pronoun means, as far as its own sentence tells."""

from __future__ import annotations

import re
from typing import Final

from summarizer.ground.undergoer.clause import PREPOSITION, ROLE, SPEAKER
from summarizer.ground.undergoer.scene import PERSON, Scene
from summarizer.ground.undergoer.unnamed import DESCRIBED, PRONOUN
from summarizer.late import late

_I: Final = re.IGNORECASE
# "told the head coach that he": the coach.
_TOLD_OFFICE: Final = late(
    rf"\b(?:told|tells?|informed|warned|asked|urged)\s+(?:the|its|his|her|their|our)\s+(?:[\w-]+\s+){{0,3}}?{ROLE.pattern}(?<!s)\s+(?:\w+\s+){{0,3}}$",
    _I,
)
# "told Roth on Monday that she should go", "asked Roth whether she would go": Roth.
_TOLD_NAME: Final = late(
    rf"\b(?:told|tells?|informed|warned|asked|urged|advised)\s+(?P<hearer>{PERSON})(?:\s+[^,;{PERSON[0]}]{{0,40}})?\s+(?P<link>that|if|whether)\s+$",
    _I,
)
# "The judge, Roth, ordered that she be restored": not Roth.
_ORDERED: Final = late(
    r"\b(?:order|demand|recommend|propos|request|direct|command|rul|urg|insist)\w*(?:\s+[\w']+){0,3}\s+that\s+$",
    _I,
)
_SUBJUNCTIVE: Final = late(r"\w+\s+(?:should|must|be|resign|go|leave|step|stand|quit|return)\b", _I)
_DUTY: Final = late(r"\w+\s+(?:either\s+)?(?:should|must|had|has|have|ought|needs|needed)\b", _I)
# "reinstated her as head after she": the same one, not the doer.
_OTHER_BEFORE: Final = late(r"\b(?:him|her)\s+(?:as|to|from|on|in)\b", _I)
# Who speaks for somebody else: "a spokeswoman, Ana Ruiz, would not say whether he".
_FOR_ANOTHER: Final = late(r"\b(?:spokes\w+|lawyer|attorney|agent|solicitor)\b[^,]{0,40},?\s*$", _I)
_SEVERAL: Final = late(
    r"\b(?:commissioners|ministers|directors|members|officers|officials|managers|players|workers|people|others|lawmakers|executives|employees|staff)\b"
)


def find_bearer(scene: Scene, at: int, pronoun: str, not_them: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Whom a pronoun at an offset means, as far as its own sentence names them before it.

    "I" is the speaker; "he" behind "Roth said" is Roth, else the first the sentence names; `not_them`
    leaves out the doer for an object ("Lee removed him").
    """
    word, before = pronoun.lower(), scene.text[:at]
    if word in ("i", "me", "my"):
        spoken = SPEAKER.search(scene.text)
        return (
            scene.at(spoken.start("after") if spoken["after"] else spoken.start("name"))
            if spoken
            else (PRONOUN,)
        )
    if word == "they" and _SEVERAL.search(before):
        return ()
    if _TOLD_OFFICE.search(before):
        return (DESCRIBED,)
    if _OTHER_BEFORE.search(before):
        return (PRONOUN,)
    told = _TOLD_NAME.search(before)
    if told and (told["link"].lower() != "that" or _DUTY.match(scene.text, at)):
        return scene.at(told.start("hearer"))
    if _ORDERED.search(before) and _SUBJUNCTIVE.match(scene.text, at):
        not_them = (*not_them, *scene.between(0, at)[:1])
    not_meant = scene.genders.unfit(word) | set(not_them)
    named = [start for start in sorted(scene.names) if start < at and not set(scene.at(start)) & not_meant]
    named = [s for s in named if not PREPOSITION.search(before[:s]) and not _FOR_ANOTHER.search(before[:s])]
    speakers = [m.start("name") for m in SPEAKER.finditer(before) if m["name"] and m.start("name") in named]
    chosen = speakers[-1:] or named[:1]
    return scene.at(chosen[0]) if chosen else (PRONOUN,)
