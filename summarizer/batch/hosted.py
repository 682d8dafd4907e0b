"""Hosted: a batch by way of the provider's batches: half the price, within a day, and nobody has to wait for it.

What an item is asked depends on its replies only, so each item is read again and again: whatever reply is
not there yet goes into the next batch, until there is a record. All of it stands in the journal; a run may end
at any moment and another one goes on, days later.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from summarizer.article import Article
from summarizer.batch.asking import done
from summarizer.batch.ledger import Ledger
from summarizer.batch.plan import End, Plan, Report, Watch
from summarizer.batch.stored import AwaitedError, Stored
from summarizer.batch.tokens import CHARACTERS, REPLY
from summarizer.errors import SummarizerError, WireError
from summarizer.journal import Failed, Journal
from summarizer.journal.requests import Request, Requests, Sent
from summarizer.prompt import load_prompt
from summarizer.readers import Found, Item
from summarizer.summarizing import Summarizer
from summarizer.wire import is_temporary

_MOST_REQUESTS: Final = 50_000
"""In one batch; see https://platform.openai.com/docs/guides/batch."""
_MOST_CHARACTERS: Final = 100_000_000
"""In the requests of one batch, whose file may have twice as many bytes."""
_AT_ONCE: Final = 200
"""Items that are written down together."""
_TRIES: Final = 4
"""Batches that a request is sent in before its item has failed."""
_OVER: Final = ("completed", "expired", "cancelled", "failed")
_OK: Final = 200
_LOOK_UP: Final = 0.25  # seconds: how soon a wish to stop is seen


def run_hosted(
    plan: Plan, items: Iterator[Found], journal: Journal, watch: Watch | None = None, *, poll: float = 60.0
) -> Report:
    """Read every item that has no record in the journal yet, by the provider's batches.

    Args:
        plan: how; workers and budgets have no meaning here.
        items: what the inputs hold; what can't be read as its error.
        journal: where articles, requests, replies and records are kept.
        watch: looks on, and may end the run; the batches that were sent go on.
        poll: seconds between two looks at the batches.

    Raises:
        SettingError: the model is the embedded one.
        JournalError: the journal can't be written.
        WireError: the provider refuses.
    """
    run = _Run(plan, journal, watch or Watch())
    try:
        return run.go(items, poll)
    finally:
        run.close()


class _Run:
    def __init__(self, plan: Plan, journal: Journal, watch: Watch) -> None:
        self._plan, self._journal, self._watch = plan, journal, watch
        self._ledger = Ledger(journal, plan)
        self._requests = Requests(journal)
        self._provider = Stored(plan, self._requests)
        self._summarizer = Summarizer(
            plan.recipe.connection, load_prompt(plan.recipe.prompt), provider=self._provider
        )
        self._started = time.monotonic()
        self._down_since = 0.0
        """Since when the provider fails; 0 while it answers."""
        self._failure: Failed | None = None

    def close(self) -> None:
        """Close the connections."""
        self._summarizer.close()

    def go(self, items: Iterator[Found], poll: float) -> Report:
        """Take the items in, then send, look and collect until nothing waits."""
        self._take_in(items)
        end: End | None = None
        while end is None:
            self._read_ready()
            if not self._requests.is_waiting():
                return Report("done", self._ledger.snapshot)
            end = self._reason() or self._exchange()
            if end is None and not self._requests.ready(1):
                end = self._rest(poll)
        return Report(end, self._ledger.snapshot, self._failure)

    def _take_in(self, items: Iterator[Found]) -> None:
        while some := list(islice(items, _AT_ONCE)):
            with self._journal.writing():
                for found in some:
                    key = self._ledger.note(found)
                    if key is not None and isinstance(found, Item):
                        self._requests.keep(key, found.article.model_dump_json())
            self._show("")
        with self._journal.writing():
            self._ledger.end()

    def _read_ready(self) -> None:
        """Read whatever waits for no reply: it gives a record, a failure, or a request."""
        while not self._watch.stop.is_set() and (some := self._requests.ready(_AT_ONCE)):
            with self._journal.writing():
                for key, article in some:
                    self._read(key, Article.model_validate_json(article))
            self._show("")

    def _read(self, key: str, article: Article) -> None:
        self._provider.key = key
        try:
            result = done(self._summarizer.summarize(article))
        except AwaitedError:
            return
        except SummarizerError as error:
            result = Failed.of(error)
        self._ledger.settle(key, result)
        self._requests.forget(key)

    def _exchange(self) -> End | None:
        """Send what waits and collect what is done; trouble on the way may pass until the next look."""
        try:
            self._recover()
            self._send()
            for sent in self._requests.open("sent"):
                self._collect(sent)
        except WireError as error:
            self._failure = Failed.of(error)
            if not error.passing:
                return "hopeless"
            self._watch.tell(error.message)
            self._down_since = self._down_since or time.monotonic()
            return "unanswered" if time.monotonic() - self._down_since > self._plan.patience else None
        self._down_since = 0.0
        return None

    def _recover(self) -> None:
        """A run that ended while it was sending may have sent: the provider knows by our mark."""
        sending = {sent.mark for sent in self._requests.open("sending")}
        if not sending:
            return
        listed = self._provider.call(lambda client: list(client.batches.list(limit=100)))
        known = {(batch.metadata or {}).get("summarizer"): batch.id for batch in listed}
        with self._journal.writing():
            for mark in sending:
                if mark in known:
                    self._requests.sent(mark, known[mark])
                else:
                    self._requests.drop(mark)

    def _send(self) -> None:
        while chosen := self._chosen():
            mark = uuid.uuid4().hex
            lines = "".join(_line(request) for request in chosen)
            with self._journal.writing():
                self._requests.begin(mark, [request.id for request in chosen])
            name = (f"{mark}.jsonl", lines.encode())
            file = self._provider.call(lambda client: client.files.create(file=name, purpose="batch"))  # noqa: B023  # called at once
            batch = self._provider.call(
                lambda client: client.batches.create(
                    input_file_id=file.id,  # noqa: B023  # called at once
                    endpoint="/v1/chat/completions",
                    completion_window="24h",
                    metadata={"summarizer": mark},  # noqa: B023  # same
                )
            )
            with self._journal.writing():
                self._requests.sent(mark, batch.id)
            self._watch.tell(f"sent a batch of {len(chosen):,} requests ({batch.id}).")

    def _chosen(self) -> list[Request]:
        """As many of the unsent requests as a batch may hold and the limit of cost lets through."""
        chosen: list[Request] = []
        size, (flying, flying_size) = 0, self._requests.in_flight()
        for request in self._requests.unsent():
            size += len(request.body)
            if len(chosen) == _MOST_REQUESTS or size > _MOST_CHARACTERS:
                break
            if self._would_pass(flying_size + size, flying + len(chosen) + 1):
                break
            chosen.append(request)
        return chosen

    def _would_pass(self, size: int, count: int) -> bool:
        """Whether so many characters in so many requests may cost more than is left."""
        if self._plan.limit_cost is None or self._plan.price is None:
            return False
        more = self._plan.price.cost(size // CHARACTERS, count * REPLY, None) or 0.0
        return (self._ledger.snapshot.cost or 0.0) + more > self._plan.limit_cost

    def _collect(self, sent: Sent) -> None:
        batch = self._provider.call(lambda client: client.batches.retrieve(sent.batch or ""))
        if batch.status not in _OVER:
            return
        if batch.status == "failed":
            with self._journal.writing():
                self._requests.drop(sent.mark)
            first = batch.errors.data[0].message if batch.errors and batch.errors.data else "no reason told"
            raise WireError(
                f"the provider refused the batch {batch.id} ({first}).", "Mend it, and run again.", status=400
            )
        files = [file for file in (batch.output_file_id, batch.error_file_id) if file]
        lines = [line for file in files for line in self._lines(file)]
        with self._journal.writing():
            for line in lines:
                self._take(json.loads(line))
            late = Failed.of(
                WireError(f"the provider did not do it in {_TRIES} batches.", "Try again later.")
            )
            for key in self._requests.close(sent.mark, _TRIES):
                self._fail(key, late)
        self._watch.tell(f"collected {len(lines):,} replies of the batch {batch.id} ({batch.status}).")

    def _lines(self, file: str) -> list[str]:
        content = self._provider.call(lambda client: client.files.content(file).text)
        return [line for line in content.split("\n") if line.strip()]

    def _take(self, told: dict[str, Any]) -> None:
        """One reply of a batch: kept, failed for good, or left to be asked once more."""
        response: dict[str, Any] = told.get("response") or {}
        status = response.get("status_code")
        key = self._requests.key_of(told["custom_id"])
        if key is None:
            return
        if status == _OK:
            self._requests.answer(told["custom_id"], json.dumps(response["body"], ensure_ascii=False))
        elif status is not None and not is_temporary(status):
            body: dict[str, Any] = response.get("body") or {}
            said: dict[str, Any] = body.get("error") or {}
            error = WireError(f"the provider refused the request ({status} {said.get('message', '')}).")
            self._fail(key, Failed.of(error))

    def _fail(self, key: str, failed: Failed) -> None:
        self._ledger.settle(key, failed)
        self._requests.forget(key)

    def _reason(self) -> End | None:
        """Why to stop, if there is a reason."""
        snapshot = self._ledger.snapshot
        snapshot.seconds = time.monotonic() - self._started
        if self._watch.stop.is_set():
            return "interrupted"
        if limit := self._ledger.limit_reached(snapshot.seconds):
            return limit
        blocked = (
            not self._requests.in_flight()[0]
            and next(self._requests.unsent(), None) is not None
            and not self._chosen()
        )
        return "cost" if blocked else None

    def _rest(self, poll: float) -> End | None:
        """Wait until the next look; whoever wants to stop is heard."""
        until = time.monotonic() + poll
        while time.monotonic() < until:
            self._show(f"waiting for {len(self._requests.open('sent'))} batches")
            reason = self._reason()
            if reason in ("interrupted", "time"):
                return reason
            time.sleep(min(_LOOK_UP, poll))
        return None

    def _show(self, notice: str) -> None:
        snapshot = self._ledger.snapshot
        snapshot.seconds, snapshot.notice = time.monotonic() - self._started, notice
        snapshot.in_flight = self._requests.in_flight()[0]
        self._watch.see(snapshot)


def _line(request: Request) -> str:
    """A request as a line of a batch's file."""
    told = {"custom_id": request.id, "method": "POST", "url": "/v1/chat/completions"}
    return json.dumps({**told, "body": json.loads(request.body)}, ensure_ascii=False) + "\n"
