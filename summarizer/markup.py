"""Markup: what every HTML page of ours is made with, so that nothing an article brings in could act.

A page asks for nothing outside itself and forbids it: its Content-Security-Policy allows one script
and one style, both by their SHA-256, and every value is escaped and cleaned on its way out.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Any, Final

from summarizer.exporters.parts import visible

if TYPE_CHECKING:
    from jinja2 import Environment

# Half a surrogate pair can't be written in UTF-8; the other two are no characters by definition.
_UNWRITABLE: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without what no file can hold and without commands to whatever shows it."""
    return _UNWRITABLE.sub("", visible(text))


def open_templates(package: str) -> Environment:
    """The templates of a package's folder `templates`: they escape and clean, and know no undefined names."""
    # jinja2 is loaded by whoever wants a page.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finish,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def make_policy(css: str, js: str, *more: str) -> str:
    """A Content-Security-Policy that allows this style, this script, what `more` names, and nothing else."""
    allowed = (f"style-src '{_hash(css)}'", f"script-src '{_hash(js)}'", *more)
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


def _finish(value: Any) -> Any:
    # What is marked as markup is the template's own; everything else may be anybody's.
    return clean(value) if type(value) is str else value


def _hash(text: str) -> str:
    """A hash as a policy names it (W3C Content Security Policy Level 3, section 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
