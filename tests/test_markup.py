"""Markup: what every page of ours is made with."""

from __future__ import annotations

from reports import HOSTILE

from summarizer.markup import clean, make_policy


def test_a_policy_names_one_style_one_script_and_what_is_more():
    """The hash of the empty text is SHA-256's known one; nothing else is let in, inline or not."""
    empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    policy = make_policy("", "", "connect-src 'self'")
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{empty}'",
        f"script-src 'sha256-{empty}'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_clean_text_holds_no_command_and_can_be_written():
    """Controls, overrides of direction and half characters go; letters stay."""
    told = clean(f"{HOSTILE}\ud800\ufffeä")
    assert not set(told) & set("\x1b\u202e\ud800\ufffe")
    assert told.endswith("😀ä")
    told.encode()
