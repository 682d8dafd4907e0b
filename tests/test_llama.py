import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from summarizer import llama
from summarizer.errors import WeightsError, WireError
from summarizer.llama import Engine, serve
from summarizer.weights import fetch, find_model

# A child that speaks the engine's protocol and serves one canned reply; argv[1] says what it does.
FAKE = """
import json, os, sys, threading, time
from http.server import BaseHTTPRequestHandler, HTTPServer
how, reply = sys.argv[1], "Hello!" if sys.argv[1] == "free" else "ok-7"
settings = json.loads(sys.stdin.readline())
def leave():
    while os.read(0, 99): pass
    os._exit(0)
threading.Thread(target=leave, daemon=True).start()
if how == "dies": sys.exit("0.00.1 E error: out of cheese")
if how == "hangs": time.sleep(60)
if how == "corrupt":
    print("0.00.1 E load: error loading model: wrong magic", file=sys.stderr)
    print(json.dumps({"error": "no"})); sys.exit(1)
if how == "missing": print(json.dumps({"error": "no", "missing": True})); sys.exit(1)
class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        if how == "drops": os._exit(7)
        good = self.headers["Authorization"] == "Bearer " + settings["api_key"]
        body = json.dumps({"choices": [{"message": {"content": reply if good else "bad key"}}]}).encode()
        self.send_response(200); self.end_headers(); self.wfile.write(body)
    def log_message(self, *_): pass
server = HTTPServer(("127.0.0.1", 0), Handler)
print(json.dumps({"url": f"http://127.0.0.1:{server.server_port}"}), flush=True)
server.serve_forever()
"""


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a model file that no real engine will see, and put a good fake child in place."""
    script = tmp_path / "fake.py"
    script.write_text(FAKE, encoding="utf-8")
    monkeypatch.setattr(llama, "_COMMAND", (sys.executable, str(script), "good"))
    path = tmp_path / "tiny.gguf"
    path.write_bytes(b"GGUF")
    return path


def behave(monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    """Make the fake child misbehave."""
    monkeypatch.setattr(llama, "_COMMAND", (*llama._COMMAND[:2], how))


def is_gone(pid: int, seconds: float = 5.0) -> bool:
    """Tell whether the process ends within `seconds`; a zombie counts as ended."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


def test_a_server_lives_as_long_as_its_block(model: Path):
    """Inside the block there is an address with /v1 and a key; afterwards no process."""
    with serve(model) as served:
        assert served.base_url.startswith("http://127.0.0.1:")
        assert served.base_url.endswith("/v1")
        assert served.api_key not in repr(served)
        os.kill(served.pid, 0)
    assert is_gone(served.pid, 0.1)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_block_that_fails_stops_the_server(model: Path, error: type[BaseException]):
    """Exceptions and interrupts leave no process behind."""
    pids: list[int] = []

    def fails() -> None:
        with serve(model) as served:
            pids.append(served.pid)
            raise error

    with pytest.raises(error):
        fails()
    assert is_gone(pids[0], 0.1)


def test_every_start_has_its_own_key(model: Path):
    """A key is never used twice."""
    with serve(model) as one, serve(model) as two:
        assert one.api_key != two.api_key


def test_the_key_is_on_no_command_line(model: Path):
    """Other users of the machine can list processes, so the key goes through standard input."""
    with serve(model) as served:
        seen = (
            Path(f"/proc/{served.pid}/cmdline").read_bytes()
            + Path(f"/proc/{served.pid}/environ").read_bytes()
        )
        assert served.api_key.encode() not in seen


def test_start_and_stop_may_be_repeated(model: Path):
    """A second start returns the running server, a second stop does nothing, and it can restart."""
    engine = Engine(model)
    first = engine.start()
    assert engine.start() is first
    engine.stop()
    engine.stop()
    assert not engine.is_alive()
    assert engine.start().pid != first.pid
    engine.stop()


def test_stop_works_from_any_thread(model: Path):
    """A server started in one short-lived thread goes on, and another may stop it."""
    engine = Engine(model)
    for act in (engine.start, engine.check):
        thread = threading.Thread(target=act)
        thread.start()
        thread.join()
        assert engine.is_alive()
    thread = threading.Thread(target=engine.stop)
    thread.start()
    thread.join()
    assert not engine.is_alive()


def test_a_stop_ends_a_start_under_way(model: Path, monkeypatch: pytest.MonkeyPatch):
    """Nobody has to wait for a server that is not wanted any more."""
    behave(monkeypatch, "hangs")
    engine = Engine(model)
    threading.Timer(0.5, engine.stop).start()
    with pytest.raises(WireError):
        engine.start()


def test_a_file_that_is_not_there_is_said(tmp_path: Path):
    """A missing model file is named before any process is started."""
    with pytest.raises(WeightsError, match="There is no model file"), serve(tmp_path / "no.gguf"):
        pass


@pytest.mark.parametrize(
    ("how", "kind", "said"),
    [
        ("corrupt", WeightsError, r"can't load .*tiny\.gguf: load: error loading model: wrong magic"),
        ("missing", WeightsError, r"pip install 'personnel-summarizer\[local\]'"),
        ("dies", WireError, "ended by itself .code 1.: error: out of cheese"),
        ("drops", WireError, "ended by itself .code 7."),
        ("free", WireError, "ignores grammars"),
    ],
)
def test_a_bad_start_says_why(
    model: Path, monkeypatch: pytest.MonkeyPatch, how: str, kind: type[Exception], said: str
):
    """Each way of not coming up has its own error, with the engine's own words where there are any."""
    behave(monkeypatch, how)
    engine = Engine(model)
    with pytest.raises(kind, match=said):
        engine.start()
    assert not engine.is_alive()


def test_a_server_that_hangs_is_given_up(model: Path, monkeypatch: pytest.MonkeyPatch):
    """There is a time limit, and the process does not outlive it."""
    behave(monkeypatch, "hangs")
    monkeypatch.setattr(llama, "_READY_SECONDS", 0.5)
    engine = Engine(model)
    with pytest.raises(WireError, match="not ready"):
        engine.start()
    assert not engine.is_alive()


def test_a_death_later_on_is_noticed(model: Path):
    """`check` raises once the server has gone, and a new start brings a new one."""
    engine = Engine(model)
    served = engine.start()
    engine.check()
    os.kill(served.pid, signal.SIGKILL)
    assert is_gone(served.pid)
    with pytest.raises(WireError, match="ended by itself"):
        engine.check()
    assert engine.start().pid != served.pid
    engine.stop()


def test_proxy_settings_do_not_matter(model: Path, monkeypatch: pytest.MonkeyPatch):
    """The machine's proxy is not asked for the machine itself."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serve(model) as served:
        assert served.pid


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_parent_that_is_killed_takes_the_server_along(model: Path, number: int):
    """However the owner ends, no process stays."""
    code = (
        "import sys, time; from pathlib import Path; from summarizer import llama\n"
        f"llama._COMMAND = {llama._COMMAND!r}\n"
        f"print(llama.Engine(Path({str(model)!r})).start().pid, flush=True); time.sleep(60)"
    )
    owner = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code],
        cwd=Path(__file__).parent.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert owner.stdout is not None
    pid = int(owner.stdout.readline())
    owner.send_signal(number)
    owner.communicate()
    assert is_gone(pid)


@pytest.mark.live
@pytest.mark.timeout(600)
def test_the_real_engine_serves_the_small_model():
    """The fetched model answers on loopback, under its alias, only to the key, and obeys a grammar."""
    path = fetch(find_model("qwen2.5-coder-0.5b"))
    with serve(path, context=1024) as served:
        url = f"{served.base_url}/models"
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with pytest.raises(urllib.error.HTTPError, match="401"):
            direct.open(url, timeout=30)
        asked = urllib.request.Request(url, headers={"Authorization": f"Bearer {served.api_key}"})  # noqa: S310
        with direct.open(asked, timeout=30) as reply:
            text = reply.read().decode()
        assert json.loads(text)["data"][0]["id"] == path.stem
        assert str(path.parent) not in text
    assert is_gone(served.pid)


@pytest.mark.live
def test_the_real_engine_refuses_what_is_no_model(tmp_path: Path):
    """A file that is not a model is named, with the library's own reason."""
    (tmp_path / "bad.gguf").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(WeightsError, match=r"bad\.gguf: .*load"), serve(tmp_path / "bad.gguf"):
        pass
