"""Owner: whose deed a noun tells: "Roth's resignation", "the dismissal of Roth", "his contract"."""

from __future__ import annotations

import re
from typing import Final

from summarizer.ground.undergoer.clause import SPEAKER
from summarizer.ground.undergoer.deeds import OFFERED, Deed
from summarizer.ground.undergoer.doer import find_antecedent, find_doer
from summarizer.ground.undergoer.pronoun import find_bearer
from summarizer.ground.undergoer.scene import PERSON, Scene
from summarizer.ground.undergoer.sufferer import find_object

_I: Final = re.IGNORECASE
_OWNER: Final = re.compile(rf"(?P<name>{PERSON})(?:'s?)\s+(?:(?!and\b|or\b)[\w-]+\s+){{0,3}}$")
_HIS: Final = re.compile(r"(?<![\w'-])(?P<word>his|her|their|my|our|whose)\s+(?:[\w-]+\s+){0,3}$", _I)
_OF: Final = re.compile(r"\s+(?:(?:in|on|last|this)\s+[\w-]+\s+|\w+ly\s+)?(?:of|for)\s+(?P<whom>[^;:.]*)", _I)
_TO_THEM: Final = re.compile(
    r"\b(?:accept|reject|refus|ask|demand|call|want|receiv|welcom|regret|sought|seek|approv|confirm|oppos|support|urg|requir|await|declin|block|delay|recommend|propos|back)\w*\s+(?:[\w-]+\s+){0,2}$",
    _I,
)
# Nobody tells of, mourns or learns of a death that is their own.
_DEATH: Final = re.compile(r"deaths?|passing|demise|assassination|killing|obituary", _I)
# "offered Roth her resignation": not Roth's.
_TO_WHOM: Final = re.compile(rf"(?<=\w\s){PERSON}\s+$")
_GIVING: Final = re.compile(
    r"\b(?:offer|tender|submit|hand|give|gave|announc|sent|took|take|request|begin|began|start)\w*\s+(?:[\w-]+\s+){0,4}$",
    _I,
)


def find_owner(scene: Scene, deed: Deed) -> tuple[str, ...] | None:
    """The owner of a deed: "X's resignation", "the dismissal of X", "handed in his resignation"."""
    before = scene.text[: deed.start]
    if owner := _OWNER.search(before):
        return scene.at(owner.start("name"))
    if his := _HIS.search(before):
        return _of_possessor(scene, his, tells_own=_DEATH.match(deed.word) is None)
    of = _OF.match(scene.text, deed.end)
    found = find_object(scene, of.start("whom")) if of else None
    if found is not None:
        return found
    if OFFERED.match(deed.word) and _GIVING.search(before):
        return find_doer(scene, deed.start)
    return ()


def _of_possessor(scene: Scene, his: re.Match[str], *, tells_own: bool) -> tuple[str, ...]:
    """Whom "his", "her" or "whose" before a deed means; "accepted her resignation" is not the acceptor's."""
    word = his["word"].lower()
    if word == "whose":
        return find_antecedent(scene, his.start()) or ()
    if not tells_own:
        tellers = [name for at in scene.names if SPEAKER.match(scene.text, at) for name in scene.at(at)]
        return find_bearer(scene, his.start(), word, (*(find_doer(scene, his.start()) or ()), *tellers))
    if _TO_THEM.search(scene.text[: his.start()]):
        doer = find_doer(scene, his.start()) or ()
        return find_bearer(scene, his.start(), word, doer)
    to_whom = _TO_WHOM.search(scene.text, 0, his.start())
    doer = find_doer(scene, to_whom.start() if to_whom else his.start())
    fits = doer and not set(doer) & scene.genders.unfit(word)
    return doer if doer and fits else find_bearer(scene, his.start(), word)
