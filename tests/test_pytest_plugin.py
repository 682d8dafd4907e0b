"""The pytest plugin, seen by the newsrooms that use it and by those who don't."""

import shutil
import sys
from pathlib import Path

import pytest
import yaml
from faults import FaultyServer, says

from summarizer import Summarizer, evaluate, load_case, pytest_plugin, read_article
from summarizer.cassettes import MODES

ROOT = Path(__file__).parent.parent
NAME = "hospital-finance-director"
ITEM = f"seeds/{NAME}.txt"
TAPE = f"cassettes/personnel@v1/qwen2.5-coder-1.5b/{NAME}.yaml"
TEST = f"""
from summarizer import read_article

def test_appointment(taped_summarizer):
    record = taped_summarizer.summarize(read_article("{ITEM}"), case="{NAME}")
    assert record.provenance.prompt == "personnel@v1"
"""
HOW = "*`pytest --tapes=missing` records what isn't there*"


class Engineless:
    """A provider that is never asked."""

    closed = False

    def close(self) -> None:
        """Close."""
        self.closed = True


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """Load what a replay needs: pytester forgets what runs inside it import, and some can't be loaded twice."""
    with Summarizer("local", "personnel@v1", tapes=ROOT / "cassettes") as summarizer:
        evaluate([load_case(ROOT / f"seeds/{NAME}.yaml")], summarizer)


@pytest.fixture
def newsroom(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Make a newsroom with one item, its tape, and no settings but the prompt's."""
    for name in ("SUMMARIZER_MODEL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    for name in (ITEM, TAPE):
        (pytester.path / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / name, pytester.path / name)
    pytester.makeini("[pytest]\nsummarizer_prompt = personnel@v1")
    return pytester


def test_a_tape_replays(newsroom: pytest.Pytester):
    """No model, no key, no network."""
    newsroom.makepyfile(TEST)
    newsroom.runpytest_inprocess().assert_outcomes(passed=1)


def test_a_missing_tape_fails_with_both_ways_to_record_it(newsroom: pytest.Pytester):
    """The error names the file, the command for it, and pytest's option."""
    newsroom.makepyfile(TEST)
    (newsroom.path / TAPE).unlink()
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines([f"E *{NAME}.yaml: there is no such tape.*summarizer cassettes record*", HOW])


def test_a_stale_tape_fails_with_the_difference(newsroom: pytest.Pytester):
    """Another article under the same name: the changed words are shown."""
    newsroom.makepyfile(TEST)
    item = newsroom.path / ITEM
    item.write_text(item.read_text("utf-8").replace("Haaland", "Haugland"), encoding="utf-8")
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["*nearest is request 1 of 1*", "*Haugland*", HOW])


def test_a_miss_in_a_fixture_says_how_to_record_too(newsroom: pytest.Pytester):
    """A newsroom may summarize in a fixture of its own."""
    fixture = TEST.replace("def test_appointment", "@pytest.fixture\ndef record")
    newsroom.makepyfile(f"import pytest\n{fixture}\ndef test_it(record): pass")
    (newsroom.path / TAPE).unlink()
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines([HOW])


def test_an_unplayed_recording_is_an_error_of_its_test_alone(newsroom: pytest.Pytester):
    """It names the tape, how many, and the command; the next test has nothing to do with it."""
    newsroom.makepyfile(f"{TEST}\ndef test_other(taped_summarizer): pass")
    path = newsroom.path / TAPE
    tape = yaml.safe_load(path.read_text("utf-8"))
    tape["interactions"].append(
        {**tape["interactions"][0], "request": {"method": "POST", "path": "/", "body": 1}}
    )
    path.write_text(yaml.safe_dump(tape), encoding="utf-8")
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(passed=2, errors=1)
    check = "`summarizer cassettes check cassettes --cases seeds --prompt personnel@v1` tells which*"
    done.stdout.fnmatch_lines(
        ["*ERROR at teardown of test_appointment*", f"*{NAME}.yaml holds 1 recording that nothing*", check]
    )


def test_a_tape_is_named_by_its_item_unless_told(newsroom: pytest.Pytester):
    """The name is the start of the article's SHA-256."""
    newsroom.makepyfile(TEST.replace(f', case="{NAME}"', ""))
    path = newsroom.path / TAPE
    path.rename(path.with_name(f"{read_article(ROOT / ITEM).id[:12]}.yaml"))
    newsroom.runpytest_inprocess().assert_outcomes(passed=1)


def test_replay_lets_nothing_out(newsroom: pytest.Pytester):
    """A connection elsewhere is refused while the fixture is in use, one to this machine isn't, and after it none."""
    newsroom.makepyfile("""
        import socket

        def test_out(taped_summarizer):
            socket.create_connection(("192.0.2.1", 80))

        def test_here(taped_summarizer):
            with socket.create_server(("127.0.0.1", 0)) as server:
                socket.create_connection(server.getsockname()).close()

        def test_after():
            assert "connect" not in vars(socket.socket)
    """)
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(passed=2, failed=1)
    done.stdout.fnmatch_lines(["*replay lets nothing out: no connection to 192.0.2.1:80.*--tapes=missing*"])


@pytest.mark.parametrize("mode", ["missing", "record"])
def test_recorded_once_it_replays_for_ever(newsroom: pytest.Pytester, server: FaultyServer, mode: str):
    """The server is asked when recording, and then no more, wherever the tapes lie."""
    server.will(says('{"changes":[],"sources":[]}'))
    ini = f"summarizer_prompt = personnel@v1\nsummarizer_model = desk\nsummarizer_base_url = {server.url}"
    newsroom.makeini(f"[pytest]\nsummarizer_tapes = made/here\n{ini}")
    newsroom.makepyfile(TEST)
    newsroom.runpytest_inprocess(f"--tapes={mode}").assert_outcomes(passed=1)
    assert (newsroom.path / f"made/here/personnel@v1/desk/{NAME}.yaml").is_file()
    newsroom.runpytest_inprocess().assert_outcomes(passed=1)
    assert server.requests == 1


def test_live_leaves_the_tapes_alone(newsroom: pytest.Pytester, server: FaultyServer):
    """The server answers, and nothing is written."""
    server.will(says('{"changes":[],"sources":[]}'))
    newsroom.makepyfile(
        f"import pytest\npytestmark = pytest.mark.summarizer(model='desk', base_url='{server.url}'){TEST}"
    )
    newsroom.runpytest_inprocess("--tapes=live").assert_outcomes(passed=1)
    assert server.requests == 1
    assert not (newsroom.path / "cassettes/personnel@v1/desk").exists()


def test_the_nearest_marker_decides(newsroom: pytest.Pytester):
    """Class over module, test over class, each for what it names; a hosted model needs no key in replay."""
    shutil.copytree(ROOT / "prompts/personnel/v1", newsroom.path / "desk/v1")
    newsroom.makepyfile("""
        import pytest
        pytestmark = pytest.mark.summarizer(model="one")

        @pytest.mark.summarizer(prompt="desk/v1")
        class TestDesk:
            def test_class(self, taped_summarizer):
                assert (taped_summarizer.prompt.label, taped_summarizer.connection.model) == ("desk@v1", "one")

            @pytest.mark.summarizer(model="two")
            def test_test(self, taped_summarizer):
                assert (taped_summarizer.prompt.label, taped_summarizer.connection.model) == ("desk@v1", "two")

        def test_module(taped_summarizer):
            assert taped_summarizer.prompt.label == "personnel@v1"
    """)
    newsroom.runpytest_inprocess("--strict-markers").assert_outcomes(passed=3)


def test_one_engine_answers_all_tests(newsroom: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    """Tests of one model share it, whatever their prompts, and it is closed once at the end."""
    made: list[Engineless] = []
    monkeypatch.setattr("summarizer.summarizing.connect", lambda _: made.append(Engineless()) or made[-1])
    shutil.copytree(ROOT / "prompts/personnel/v1", newsroom.path / "desk/v1")
    newsroom.makepyfile("""
        import pytest

        @pytest.mark.summarizer(prompt="desk/v1")
        def test_desk(taped_summarizer): pass

        @pytest.mark.parametrize("number", range(3))
        def test_ours(taped_summarizer, number): pass
    """)
    newsroom.runpytest_inprocess().assert_outcomes(passed=4)
    assert [engine.closed for engine in made] == [True]


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("modle='desk'", "*marker summarizer can't take modle. It takes prompt, model, base_url*"),
        ("'desk'", "*marker summarizer can't take 'desk'.*"),
        ("prompt='nobody@v3'", "*no prompt 'nobody@v3'. There are: *"),
        ("model='local', base_url='http://127.0.0.1/v1'", "*local runs here and takes no base URL*"),
    ],
)
def test_what_a_marker_can_not_ask_for_is_told(newsroom: pytest.Pytester, mark: str, told: str):
    """The test has an error that says what is wrong."""
    newsroom.makepyfile(f"import pytest\npytestmark = pytest.mark.summarizer({mark}){TEST}")
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines([told])


def test_without_vcrpy_the_fixture_says_what_to_install(
    newsroom: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
):
    """The extra `tapes` is named."""
    monkeypatch.setitem(sys.modules, "vcr.cassette", None)
    newsroom.makepyfile(TEST)
    done = newsroom.runpytest_inprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*tapes need vcrpy.*pip install 'personnel-summarizer[[]tapes]'*"])


def test_an_unknown_mode_is_a_usage_error(newsroom: pytest.Pytester):
    """It lists the modes, which are those of the tapes."""
    done = newsroom.runpytest_inprocess("--tapes=rewind")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*'rewind'*replay*missing*record*live*"])
    assert pytest_plugin.MODES == MODES


def test_help_shows_the_options_and_the_marker(newsroom: pytest.Pytester):
    """What can be set is told by pytest itself."""
    told = newsroom.runpytest_inprocess("--help").stdout.str()
    names = ("--tapes=", "summarizer_tapes", "summarizer_prompt", "summarizer_model", "summarizer_base_url")
    assert [name for name in (*names, "summarizer_cases") if name not in told] == []
    newsroom.runpytest_inprocess("--markers").stdout.fnmatch_lines(["@pytest.mark.summarizer(prompt=*"])


def test_those_who_do_not_use_it_notice_nothing(newsroom: pytest.Pytester):
    """Nothing heavy is loaded, and their sockets are Python's own."""
    newsroom.makepyfile("""
        import socket, sys

        def test_mine():
            assert not {"pydantic", "yaml", "openai", "vcr", "summarizer.summarizing"} & set(sys.modules)
            assert "connect" not in vars(socket.socket)
    """)
    newsroom.runpytest_subprocess().assert_outcomes(passed=1)


def test_it_works_in_several_processes(newsroom: pytest.Pytester):
    """A hit passes, a miss is told, as in one process."""
    newsroom.makepyfile(TEST, test_miss=TEST.replace(f'case="{NAME}"', 'case="unheard-of"'))
    done = newsroom.runpytest_subprocess("-n", "2")
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(["*unheard-of.yaml: there is no such tape.*", HOW])


def test_each_gold_case_is_a_test(newsroom: pytest.Pytester):
    """Named by its case, scored from its tape; and a folder without cases is a usage error."""
    shutil.copy(ROOT / f"seeds/{NAME}.yaml", newsroom.path / "seeds")
    newsroom.makepyfile("""
    from summarizer import score

    def test_who(gold_case, taped_summarizer):
        record = taped_summarizer.summarize(gold_case.article, case=gold_case.id)
        assert score(gold_case, record).score("who").value == 1.0

    def test_floor(taped_scorecard):
        assert taped_scorecard.tally("who").f1 == 1.0
    """)
    done = newsroom.runpytest_inprocess("-v")
    done.assert_outcomes(passed=2)
    done.stdout.fnmatch_lines([f"*test_who*{NAME}*"])
    (newsroom.path / f"seeds/{NAME}.yaml").unlink()
    done = newsroom.runpytest_inprocess()
    assert done.ret in (pytest.ExitCode.INTERRUPTED, pytest.ExitCode.USAGE_ERROR)
    done.stdout.fnmatch_lines(["*there are no cases*"])
