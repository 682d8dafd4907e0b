"""Alternatives: one pattern for many words, in which those that begin alike share their beginning.

Tried one after the other at every place of a text, four hundred words take five times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

_Trie: TypeAlias = "dict[str, _Trie]"

_PLAIN: Final = re.compile(r"(?:[\w']|\\-)+")
_SIMPLE_GROUP: Final = re.compile(r"\(\?:([^()]*)\)")
_SIGN: Final = re.compile(r"\\.|.")
_END: Final = ""


def alternatives(patterns: Iterable[str]) -> str:
    """The pattern of any of some patterns, the longer first; plain words share their beginnings."""
    each = {part for pattern in patterns for part in _parts(pattern)}
    words = sorted(part for part in each if _PLAIN.fullmatch(part))
    others = sorted(each.difference(words), key=lambda part: (-len(part), part))
    return "|".join([*others, *_branches(_grow(words))])


def _parts(pattern: str) -> list[str]:
    group = _SIMPLE_GROUP.fullmatch(pattern)
    return group[1].split("|") if group else [pattern]


def _grow(words: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for word in words:
        node = root
        for sign in _SIGN.findall(word):
            node = node.setdefault(sign, {})
        node[_END] = {}
    return root


def _branches(node: _Trie) -> list[str]:
    return [sign + _behind(rest) for sign, rest in node.items() if sign != _END]


def _behind(node: _Trie) -> str:
    branches = _branches(node)
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if _END in node else "")
