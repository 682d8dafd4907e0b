"""Which model answers: the embedded one, unless another is named."""

import pytest

from summarizer.errors import SettingError
from summarizer.settings import resolve_connection

KEYED = {"OPENAI_API_KEY": "sk-something", "OPENAI_BASE_URL": "https://models.example/v1"}


def test_a_key_in_the_environment_sends_nothing_away():
    """With no model named, the model is the embedded one, whatever the environment holds."""
    assert resolve_connection(None, None, None, KEYED).embedded
    assert resolve_connection("local:qwen2.5-coder-0.5b", None, None, KEYED).model == "qwen2.5-coder-0.5b"


def test_a_named_model_is_asked_where_the_environment_says():
    """Base URL and key complete a model that was named."""
    connection = resolve_connection("big", None, None, KEYED)
    assert (connection.base_url, connection.provider) == ("https://models.example/v1", "models.example")
    assert "sk-something" not in repr(connection)


@pytest.mark.parametrize(
    ("model", "base_url", "says"),
    [
        (None, "http://127.0.0.1:1/v1", "without a model"),
        ("local", "http://127.0.0.1:1/v1", "takes no base URL"),
        ("big", "ftp://somewhere", "not a base URL"),
        ("big", None, "needs a server"),
    ],
)
def test_contradictions_are_told(model, base_url, says):
    """Each error says what to do."""
    with pytest.raises(SettingError, match=says) as caught:
        resolve_connection(model, base_url, None, {})
    assert caught.value.hint
