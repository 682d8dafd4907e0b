"""The embedded model server, alone in its own process: run by `summarizer.llama`, not by hand.

It reads one JSON line of settings from standard input (so that the key is on no command line and in
no environment), answers with one JSON line, {"url": ...} or {"error": ...}, and lives until its
standard input closes, which happens however its parent ends. Only the standard library and
xllamacpp are imported, so the file also runs on its own.
"""

import ctypes
import json
import os
import signal
import sys
from importlib import import_module
from threading import Event, Thread
from typing import Any, TextIO

_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG


def main() -> None:
    """Serve until standard input closes; errors are reported on standard output, exit code 1."""
    # An interrupt in the terminal reaches the whole group; stopping is the parent's decision.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    settings: dict[str, Any] = json.loads(sys.stdin.readline())
    answers = _keep_stdout()
    Thread(target=_leave_with_parent, daemon=True).start()
    # Loading holds the interpreter's lock, so until it is done only the kernel can end us in time.
    _die_with_parent(signal.SIGTERM)
    try:
        server = _start(settings)
    except ImportError:
        _answer(answers, {"error": "xllamacpp is not installed", "missing": True})
        sys.exit(1)
    except Exception as error:
        _answer(answers, {"error": str(error)})
        sys.exit(1)
    # The kernel means the parent's thread, not its process, and that thread may now end.
    _die_with_parent(0)
    _answer(answers, {"url": server.listening_address})
    # The server lives as long as its reference, which this frame holds.
    Event().wait()


def _keep_stdout() -> TextIO:
    """Keep standard output for our answers; whatever the library prints goes to the log."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


def _answer(answers: TextIO, message: dict[str, Any]) -> None:
    print(json.dumps(message), file=answers, flush=True)


def _leave_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os._exit(0)


def _die_with_parent(number: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, int(number))


def _start(settings: dict[str, Any]) -> Any:
    xllamacpp: Any = import_module("xllamacpp")
    params = xllamacpp.CommonParams()
    params.model.path = settings["path"]
    # Replies name the model; without an alias that would be a path of this machine.
    params.model_alias = {settings["alias"]}
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [settings["api_key"]]
    params.n_ctx = settings["n_ctx"]
    params.n_parallel = settings["n_parallel"]
    params.cache_ram_mib = settings["cache_ram_mib"]
    params.verbosity = 1
    params.offline = True
    _make_fast(xllamacpp, params)
    if settings["threads"]:
        params.cpuparams.n_threads = settings["threads"]
    if settings["saves"]:
        params.slot_save_path = os.path.join(settings["saves"], "")  # noqa: PTH118  # it must end in a slash
    _close_side_doors(params)
    return xllamacpp.Server(params)


def _make_fast(xllamacpp: Any, params: Any) -> None:
    """What measured better than the engine's own settings; `docs/speed.md` tells what did not."""
    # Weights are repacked as they load, so a mapped file would stand in memory twice: 2.1 GB, not 1.5.
    params.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE
    # Much of a reply is keys and names that stand in the prompt: guessing four tokens from the last
    # two takes 0.82 of the time for the same answers (longer guesses and other n-grams take more).
    guesses = params.speculative
    guesses.types = [xllamacpp.common_speculative_type.COMMON_SPECULATIVE_TYPE_NGRAM_MAP_K]
    guesses.ngram_map_k.size_n, guesses.ngram_map_k.size_m = 2, 4


def _close_side_doors(params: Any) -> None:
    """Leave only what a chat needs: no pages, no inspection, nothing for scripts on web pages."""
    params.ui = False
    params.endpoint_slots = False
    params.endpoint_props = False
    params.endpoint_metrics = False
    params.cors_origins = ""
    params.cors_methods = ""
    params.cors_headers = ""
    params.cors_credentials = False


if __name__ == "__main__":
    main()
