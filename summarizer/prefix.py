"""Prefixes: what the engine has read of a prompt's opening, kept from run to run.

A prompt's opening (the system's words and the worked examples) is the same for every item, and
reading it takes the embedded model longer than reading the item. The engine's slot, saved right
after the opening, is restored in a fraction of a second. It holds nothing of any article.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import httpx2

from summarizer.llama import Served
from summarizer.prompt import Message

# About 30 MB each for a thousand tokens of the 1.5B model.
_MOST_FILES: Final = 4
_SECONDS: Final = 300.0


class Prefixes:
    """The openings that a model has read, as files in a folder; a file that can't be used is made anew."""

    def __init__(self, folder: Path, model: str) -> None:
        """Keep the files of a model, by its id, in a folder."""
        self.folder, self._model = folder, model

    def warm(self, http: httpx2.BaseTransport, served: Served, opening: Sequence[Message]) -> bool:
        """Have the engine know an opening: from its file, or by reading it and keeping that.

        Nothing is lost when it fails: the engine then reads the opening with the item.

        Returns:
            Whether it came from its file.
        """
        if not opening or not self.folder.is_dir():
            return False
        name = self._name(opening)
        with suppress(httpx2.HTTPError, OSError):
            if (self.folder / name).exists():
                if _slot(http, served, "restore", name):
                    (self.folder / name).touch()
                    return True
                (self.folder / name).unlink(missing_ok=True)
            body = {"messages": list(opening), "max_tokens": 1, "temperature": 0, "cache_prompt": True}
            if _post(http, served, f"{served.base_url}/chat/completions", body):
                self._keep(http, served, name)
        return False

    def _keep(self, http: httpx2.BaseTransport, served: Served, name: str) -> None:
        # Under another name until it is whole: other programs may look for it.
        fresh = f"{name}.{served.pid}"
        if _slot(http, served, "save", fresh):
            (self.folder / fresh).replace(self.folder / name)
        files = sorted(self.folder.glob("*.slot"), key=lambda file: file.stat().st_mtime, reverse=True)
        for old in files[_MOST_FILES:]:
            old.unlink(missing_ok=True)

    def _name(self, opening: Sequence[Message]) -> str:
        told = json.dumps([self._model, version("xllamacpp"), list(opening)], ensure_ascii=False)
        return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}.slot"


def _slot(http: httpx2.BaseTransport, served: Served, action: str, name: str) -> bool:
    url = f"{served.base_url.removesuffix('/v1')}/slots/0?action={action}"
    return _post(http, served, url, {"filename": name})


def _post(http: httpx2.BaseTransport, served: Served, url: str, body: dict[str, Any]) -> bool:
    headers = {"Authorization": f"Bearer {served.api_key}"}
    with httpx2.Client(transport=_Shared(http), timeout=_SECONDS) as client:
        return client.post(url, json=body, headers=headers).is_success


class _Shared(httpx2.BaseTransport):
    """A transport that a client may use and not close."""

    def __init__(self, inner: httpx2.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Pass the request on."""
        return self._inner.handle_request(request)
