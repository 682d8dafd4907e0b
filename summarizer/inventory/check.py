"""Check: a folder of tapes against today's code, prompts and items, with no model and no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Final, cast

from summarizer.article import Article
from summarizer.cassettes import StoredTape, holds_secret, known_secrets, scrub_text
from summarizer.errors import TapeError
from summarizer.inventory.finding import Entry, Finding
from summarizer.inventory.library import Library
from summarizer.inventory.replay import Players, Replay, Voice, voice_of
from summarizer.inventory.shelf import Pair, pair_of, pairs_in, read_entry, tapes_of
from summarizer.prompt import Prompt, load_prompt
from summarizer.reading import is_asked
from summarizer.settings import DEFAULT_LOCAL
from summarizer.weights import known_models

_SECRET: Final = "a key is in it: take that key out of use, and record the tape anew"  # noqa: S105  # no password


def check_tapes(
    folder: Path, items: Mapping[str, Article], prompts: Sequence[Prompt] = (), models: Sequence[str] = ()
) -> list[Finding]:
    """What is wrong with the tapes of a folder, and which are missing; one `ok` where nothing is.

    Args:
        folder: the folder of tapes.
        items: name → article of everything that should have a tape.
        prompts: besides the package's own; if any are given, only tapes of these are looked at.
        models: names as their servers know them; if any are given, only tapes of these are looked at.

    Returns:
        By prompt, model and case; a tape with two faults is told twice.

    Raises:
        TapeError: there is no such folder, or no tape in it and none was asked for.
        PromptError: one of the package's prompts is damaged, or can't be rendered for an item.
    """
    pairs = _pairs(folder, prompts, models)
    library = Library.of(items, prompts)
    with Players() as players:
        return [finding for pair in pairs for finding in _check_pair(folder, pair, library, players)]


def inspect_tape(
    entry: Entry, stored: StoredTape | None, library: Library, players: Players, voice: Voice | None = None
) -> list[Finding]:
    """What is wrong with one tape, or that it is ok.

    Args:
        entry: where it lies.
        stored: its content, or None if it is damaged.
        library: the items and prompts there are.
        players: who replays it.
        voice: who should answer on it; by default whoever does.
    """
    secret = _is_secret(entry.path, stored)
    found = [_finding(entry, Replay("secret", _SECRET))] if secret else []
    if stored is None:
        return [*found, _finding(entry, Replay("damaged", entry.why))]
    replay = _replay(entry, voice or voice_of(stored), library, players)
    if secret and replay.state == "ok":
        return found
    if secret and replay.state == "stale":  # what differs may be the very key
        replay = Replay("stale", "today's request is not on it")
    return [*found, _finding(entry, replay)]


def _check_pair(folder: Path, pair: Pair, library: Library, players: Players) -> Iterator[Finding]:
    """The tapes of a pair, and the items that have none."""
    tapes = [read_entry(pair, path) for path in tapes_of(folder, pair)]
    found = {entry.case: inspect_tape(entry, stored, library, players) for entry, stored in tapes}
    strangers = any(stored and not _is_known(voice_of(stored)) for _, stored in tapes)
    if pair.prompt in library.prompts and not strangers:
        embedded = all(voice_of(stored).embedded for _, stored in tapes if stored) and _is_known(
            Voice(pair.model, embedded=True)
        )
        missing = _missing(folder, pair, library, found)
        found |= {m.case: [m] for m in missing if _needs_tape(library, m, embedded=embedded)}
    for case in sorted(found):
        yield from found[case]


def _missing(folder: Path, pair: Pair, library: Library, found: Mapping[str, object]) -> Iterator[Finding]:
    for tapes, _ in library.wanted():
        if not any(name in found for name in tapes):
            path = folder / pair.prompt / pair.model / f"{tapes[0]}.yaml"
            entry = Entry(prompt=pair.prompt, model=pair.model, case=tapes[0], path=path)
            yield _finding(entry, Replay("missing", "there is no tape of it"))


def _needs_tape(library: Library, missing: Finding, *, embedded: bool) -> bool:
    """Whether anything is asked about an item that has no tape."""
    prompt, article = library.prompts[missing.prompt], library.items[missing.case]
    return is_asked(prompt, article, takes_grammar=embedded)


def _replay(entry: Entry, voice: Voice, library: Library, players: Players) -> Replay:
    prompt, article = library.prompts.get(entry.prompt), library.items.get(entry.case)
    if prompt is None:
        hint = "if it is yours, name its folder with --prompt"
        return Replay("orphan", f"there is no prompt {entry.prompt}; {hint}")
    if article is None:
        return Replay("orphan", f"there is no item {entry.case}")
    if not _is_known(voice):
        return Replay("orphan", f"there is no embedded model {voice.model}")
    if not is_asked(prompt, article, takes_grammar=voice.embedded):
        return Replay("orphan", f"nothing is asked about {entry.case}: it is too short or tells of no change")
    return players.play(entry.path, voice, prompt, article)


def _is_known(voice: Voice) -> bool:
    """Whether a voice can be heard: an embedded one must be in the catalogue, a hosted one is free."""
    return not voice.embedded or any(model.id == voice.model for model in known_models())


def _finding(entry: Entry, replay: Replay) -> Finding:
    known = {**entry.model_dump(), "state": replay.state, "unplayed": replay.unplayed}
    return Finding.model_validate({**known, "why": scrub_text(replay.why, known_secrets())})


def _is_secret(path: Path, stored: StoredTape | None) -> bool:
    """Whether a key stands in a tape, as written or as read."""
    secrets = known_secrets()
    try:
        texts = [path.read_text(encoding="utf-8", errors="replace")]
    except OSError:
        texts = []
    if stored is not None:
        texts += _texts(stored.model_dump(mode="json"))
    return any(holds_secret(text, secrets) for text in texts)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in cast("dict[str, Any]", value).items():
            yield key
            yield from _texts(part)
    elif isinstance(value, list):
        for part in cast("list[Any]", value):
            yield from _texts(part)


def _pairs(folder: Path, prompts: Sequence[Prompt], models: Sequence[str]) -> list[Pair]:
    """The pairs to look at: all there are, or those asked for, whether they are there or not."""
    there = pairs_in(folder)
    if prompts or models:
        return _asked_for(there, list({prompt.label for prompt in prompts}), models)
    if not any(tapes_of(folder, pair) for pair in there):
        raise TapeError(f"{folder}: holds no tapes.", f"Record some: summarizer cassettes record {folder}.")
    return there


def _asked_for(there: list[Pair], labels: list[str], models: Sequence[str]) -> list[Pair]:
    rows = {pair_of("", model).model: model for model in models}
    if labels and models:
        return sorted({pair_of(label, model) for label, model in product(labels, models)})
    chosen = {pair for pair in there if pair.prompt in labels or pair.model in rows}
    # What was asked for and isn't there is missing as a whole, with the default for the other half.
    chosen |= {pair_of(label, DEFAULT_LOCAL) for label in labels if label not in {p.prompt for p in chosen}}
    default = load_prompt().label
    return sorted(chosen | {Pair(default, row) for row in rows if row not in {p.model for p in chosen}})
