"""Succession: who comes and who goes when one takes a post or duties over from another."""

from __future__ import annotations

import re
from typing import Final

from summarizer.ground.undergoer.deeds import Deed
from summarizer.ground.undergoer.doer import find_doer, group_at
from summarizer.ground.undergoer.scene import PERSON, Scene
from summarizer.ground.undergoer.sufferer import find_object, is_passive
from summarizer.vocabulary import Action, direction_of

_I: Final = re.IGNORECASE
_BY: Final = re.compile(r"\s*(?:[\w.'-]+\s+){0,4}?(?:by|with)\s+(?P<whom>[^;:.]*)")
_TO: Final = re.compile(
    rf"\b(?:to|on|upon|way for)\s+(?:[^;:.\ue000]{{0,60}}?)(?P<name>{PERSON})(?!\ue001)(?!'s?(?!\w))"
)
# "Handed Roth the reins".
_GIVEN: Final = re.compile(rf"(?:\s+over|\s+on)?\s+(?P<name>{PERSON})(?!\ue001)(?!'s?(?!\w))")
_PICKED: Final = re.compile(
    rf"(?:\s+of(?=\s+(?:[\w.'-]+\s+){{0,3}}{PERSON}))?(?:\s+(?:for|as|to|at|in)\s[^,;:.\ue000]{{0,60}}?)?(?:,|\s+(?:is|was|will be|would be))?\s+(?:[\w.'-]+\s+){{0,4}}?(?P<name>{PERSON})(?!\ue001|'s?(?!\w))"
)
_BEFORE_PICK: Final = re.compile(
    rf"(?P<name>{PERSON})(?:,|,?\s+(?:is|was|as|remains|became|becomes|will be|has been))\s+[^,;:\ue001]{{0,60}}$"
)
_AIM: Final = re.compile(r"\bto\s+(?:\w+ly\s+)?$", _I)


def find_mover(scene: Scene, deed: Deed, action: Action) -> tuple[str, ...] | None:
    """Who comes ("A succeeds B") for a deed that brings one in, who goes for one that takes one out.

    An aim ("to succeed B") and a noun ("a successor to B") tell of nobody's going.
    """
    goes = direction_of(action) == "out"
    if deed.word.startswith("success"):
        return () if goes else None
    if is_passive(scene, deed.start, deed.word):
        by = _BY.match(scene.text, deed.end)
        come = find_object(scene, by.start("whom")) if by else ()
        return find_doer(scene, deed.start) if goes else come
    # "Vice" stands among the titles of the name behind it.
    gone = find_object(scene, deed.start if deed.word == "vice" else deed.end)
    if goes:
        return () if _AIM.search(scene.text[: deed.start]) else gone
    come = find_doer(scene, deed.start)
    if come is None:  # "To succeed B, the board has chosen A"
        rest = scene.text.find(",", deed.end)
        named = scene.between(rest, len(scene.text)) if rest > 0 else ()
        come = tuple(name for name in named if name not in (gone or ()))
    return come


def find_receiver(scene: Scene, deed: Deed) -> tuple[str, ...] | None:
    """To whom duties are handed: "handed X's duties to Y", "the duties pass to Y"."""
    if given := _GIVEN.match(scene.text, deed.end):
        return scene.at(given.start("name"))
    to = _TO.search(scene.text, deed.end)
    return scene.at(to.start("name")) if to else find_doer(scene, deed.start)


def find_picked(scene: Scene, deed: Deed) -> tuple[str, ...] | None:
    """Who is chosen or comes after: "the choice of X as dean", "her successor is X", "X is their pick"."""
    if behind := _PICKED.match(scene.text, deed.end):
        return scene.at(behind.start("name"))
    before = _BEFORE_PICK.search(scene.text, 0, deed.start)
    return group_at(scene, before.start("name")) if before else None
