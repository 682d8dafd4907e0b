"""Which model answers: the embedded one, unless another is named."""

import pytest

from summarizer.errors import SettingError
from summarizer.settings import DEFAULT_LOCAL, resolve_connection

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


@pytest.mark.parametrize("model", [None, "", "  ", "local", "local:", " local ", "Local", "LOCAL:"])
@pytest.mark.parametrize(
    "environment", [{}, KEYED, KEYED | {"SUMMARIZER_MODEL": ""}, {"OPENAI_API_KEY": "sk-x"}]
)
def test_nothing_leaves_unless_a_model_elsewhere_is_named(model, environment):
    """The rule above all: no key, no base URL and no slip of the shift key sends a story away."""
    connection = resolve_connection(model, None, None, environment)
    assert connection.embedded
    assert connection.api_key is None
    assert (connection.base_url, connection.provider) == (None, "embedded")
    assert connection.label == f"local:{DEFAULT_LOCAL}"


def test_a_key_as_an_option_names_no_model_either():
    """Only the name of a model says that one elsewhere is wanted."""
    assert resolve_connection(None, None, "sk-something", KEYED).embedded


def test_the_environment_may_name_the_model():
    """SUMMARIZER_MODEL stands for --model; the option wins."""
    named = {"SUMMARIZER_MODEL": "big"} | KEYED
    assert resolve_connection(None, None, None, named).model == "big"
    assert resolve_connection("local", None, None, named).embedded
    assert resolve_connection("small", None, None, named).label == "small"


def test_options_win_over_the_environment():
    """A base URL and a key that are given are the ones that are used."""
    connection = resolve_connection("big", "http://127.0.0.1:8080/v1", "sk-mine", KEYED)
    assert connection.base_url == "http://127.0.0.1:8080/v1"
    assert connection.api_key.get_secret_value() == "sk-mine"
    assert connection.provider == "127.0.0.1"


def test_a_server_of_ones_own_needs_no_key():
    """Only OpenAI's own server is known to want a key."""
    assert resolve_connection("big", "http://[::1]:8080/v1", None, {}).api_key is None
    assert resolve_connection("big", None, None, {"OPENAI_API_KEY": "sk-x"}).provider == "api.openai.com"


@pytest.mark.parametrize(
    "url",
    [
        "models.example/v1",
        "localhost:8080",
        "http://",
        "//h/v1",
        "file:///x",
        "http://[::1/v1",
        "http://h:x/v1",
    ],
)
def test_what_is_no_base_url_is_told(url):
    """A base URL that can't be one raises, from an option or from the environment."""
    for given, environment in ((url, {}), (None, {"OPENAI_BASE_URL": url})):
        with pytest.raises(SettingError, match="not a base URL"):
            resolve_connection("big", given, "sk-x", environment)


def test_a_replay_needs_no_server_and_no_key():
    """What a recording answers is sent nowhere; what is given is used all the same."""
    connection = resolve_connection("big", None, None, {}, replay=True)
    assert (connection.model, connection.embedded, connection.api_key) == ("big", False, None)
    assert resolve_connection("big", None, None, KEYED, replay=True).provider == "models.example"
    assert resolve_connection("local", None, None, {}, replay=True).embedded
    with pytest.raises(SettingError, match="not a base URL"):
        resolve_connection("big", "nowhere", None, {}, replay=True)
