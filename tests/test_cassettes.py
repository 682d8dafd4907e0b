"""Tapes: what is recorded, what replays, and what a miss says."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cassettes import holds_secret, known_secrets, scrub_text, tape
from summarizer.cassettes.transport import TapedTransport
from summarizer.errors import TapeError

KEY = "-".join(
    ("sk", "planted", "0123456789abcdef")
)  # in parts: no file of ours may look as if it held a key


class Server:
    """Answers every request with a number that grows, and echoes the key."""

    count = 0

    def __call__(self, _: httpx2.Request) -> httpx2.Response:
        """Answer."""
        self.count += 1
        usage = {"prompt_tokens": 3, "prompt_tokens_details": {"cached_tokens": self.count}}
        return httpx2.Response(200, json={"id": str(self.count), "says": f"hello {KEY}", "usage": usage})


def post(
    server: Server, text: str = "one\ntwo", port: int = 1, path: str = "v1/chat/completions"
) -> httpx2.Response:
    """Send a chat request through whatever tape is open."""
    client = httpx2.Client(transport=TapedTransport(httpx2.MockTransport(server)))
    body = {"model": "m", "messages": [{"role": "user", "content": text}]}
    headers = {"Authorization": f"Bearer {KEY}"}
    return client.post(f"http://127.0.0.1:{port}/{path}?api-key={KEY}", json=body, headers=headers)


def test_a_recording_replays_on_another_port(tmp_path: Path):
    """The second run asks nobody, and every recorded request is played."""
    server, path = Server(), tmp_path / "p@v1" / "m" / "case.yaml"
    with tape(path, "record"):
        post(server)
    with tape(path) as played:
        assert post(server, port=2).json()["says"] == "hello ***"
        assert played is not None
        assert (played.played, played.unplayed, server.count) == (1, 0, 1)


def test_a_recording_replays_under_another_base_path_but_not_of_another_endpoint(tmp_path: Path):
    """What a base URL adds says where a server is; what comes after it says what it is asked."""
    server, path = Server(), tmp_path / "case.yaml"
    with tape(path, "record"):
        post(server, path="api/openai/v1/chat/completions")
    with tape(path):
        post(server)
    with tape(path), pytest.raises(TapeError, match=r"\+ POST /v1/chat/embeddings"):
        post(server, path="v1/chat/embeddings")


def test_recording_twice_gives_the_same_bytes_and_no_key(tmp_path: Path):
    """Ids, caches and keys leave no trace."""
    server, path = Server(), tmp_path / "case.yaml"
    written: list[str] = []
    for _ in range(2):
        with tape(path, "record"):
            post(server, f"my key is {KEY}")
        written.append(path.read_text(encoding="utf-8"))
    assert written[0] == written[1]
    assert KEY not in written[0]


def test_a_miss_names_the_nearest_request_and_the_changed_line(tmp_path: Path):
    """The error shows the message and the line, and nothing is sent."""
    server, path = Server(), tmp_path / "case.yaml"
    with tape(path, "record"):
        post(server)
    with tape(path), pytest.raises(TapeError, match=r"(?s)messages\[0\].content, line 2:.*- two.*\+ too"):
        post(server, "one\ntoo")
    assert server.count == 1


def test_missing_records_only_what_is_not_there(tmp_path: Path):
    """What is on the tape is played, what isn't is asked and added."""
    server, path = Server(), tmp_path / "case.yaml"
    for texts in (["one"], ["one", "two"]):
        with tape(path, "missing"):
            for text in texts:
                post(server, text)
    assert server.count == 2
    with tape(path) as played:
        post(server, "two")
        assert played is not None
        assert played.unplayed == 1


def test_tapes_open_at_once_in_threads_do_not_mix(tmp_path: Path):
    """Each conversation lands on, and plays from, its own tape."""
    server = Server()

    def converse(number: int, mode: str) -> int:
        with tape(tmp_path / f"{number}.yaml", mode) as opened:  # type: ignore[arg-type]
            post(server, f"item {number}")
            assert opened is not None
            return opened.played

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(converse, range(16), ["record"] * 16))
        assert list(pool.map(converse, range(16), ["replay"] * 16)) == [1] * 16
    assert server.count == 16


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not a whole tape"),
        ("tape: 1\nmodel: m\ninteractions:\n- request: {meth", "not a whole tape"),
        ("tape: 7\n", "version 7"),
        ("tape: 1\nmodel: m\nrecorded: 2026-01-02\ninteractions: []\n", "is empty"),
        ("tape: !!python/object/apply:os.system ['false']\n", "not a whole tape"),
    ],
)
def test_a_damaged_tape_is_named_and_left_alone(tmp_path: Path, content: str, says: str):
    """Truncated, foreign, empty or hostile: the error names the file, which stays as it was."""
    path = tmp_path / "case.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TapeError, match=says), tape(path, "missing"):
        pass
    assert path.read_text(encoding="utf-8") == content


def test_a_tape_that_is_not_there_says_how_to_record_it(tmp_path: Path):
    """In replay nothing leaves the machine."""
    with pytest.raises(TapeError, match=r"no such tape.*`missing`"), tape(tmp_path / "none.yaml"):
        pass


def test_an_answer_that_is_not_json_is_not_recorded(tmp_path: Path):
    """The error says so, and no file is made."""
    client = httpx2.Client(
        transport=TapedTransport(httpx2.MockTransport(lambda _: httpx2.Response(200, text="<p>")))
    )
    path = tmp_path / "case.yaml"
    with pytest.raises(TapeError, match="not JSON"), tape(path, "record"):
        client.post("http://127.0.0.1/v1/chat/completions", json={"model": "m"})
    assert not path.exists()


def test_nothing_is_asked_that_could_not_be_recorded(tmp_path: Path):
    """A place that can't be written is told before the model works in vain."""
    server = Server()
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(TapeError, match=r"case\.yaml: can't be written \(file is not a folder"),
        tape(tmp_path / "file" / "case.yaml", "record"),
    ):
        post(server)
    assert server.count == 0


@pytest.mark.parametrize(
    "body", ["recorded: 2026-13-45", "interactions: &a [*a]", "interactions: [{request: {body: 2026-01-02}}]"]
)
def test_yaml_that_is_no_json_is_damage(tmp_path: Path, body: str):
    """Days that are none, endless lists and dates in a body are errors of the tape."""
    path = tmp_path / "case.yaml"
    path.write_text(f"tape: 1\nmodel: m\n{body}\n", encoding="utf-8")
    with pytest.raises(TapeError, match="not a whole tape"), tape(path):
        pass


@given(
    st.lists(
        st.sampled_from(["sk-" + "a1" * 10, "Bearer " + "b2" * 8, "api_key: " + "c3" * 9, "tulip-1637", "."])
    )
)
def test_what_was_scrubbed_holds_no_secret(pieces: list[str]):
    """The two agree on what a secret is, whatever stands around it."""
    secrets, text = known_secrets("tulip-1637"), " ".join(pieces)
    assert holds_secret(text, secrets) == any(piece != "." for piece in pieces)
    assert not holds_secret(scrub_text(text, secrets), secrets)


def test_a_key_is_known_by_the_name_it_stands_under(tmp_path: Path):
    """Whatever it looks like."""
    client = httpx2.Client(
        transport=TapedTransport(
            httpx2.MockTransport(lambda _: httpx2.Response(200, json={"access_token": "t" * 20, "n": 1}))
        )
    )
    with tape(tmp_path / "case.yaml", "record"):
        client.post("http://127.0.0.1/v1/chat/completions", json={"model": "m"})
    assert "ttt" not in (tmp_path / "case.yaml").read_text(encoding="utf-8")
