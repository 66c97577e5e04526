from __future__ import annotations

import logging
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from editor.newsletter.persons import Person
from editor.store import schema
from editor.store.errors import StoreFailed, StoreHeld, UnknownIssue
from editor.store.library import Library
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from store.samples import PICTURES, large_issue, library_in, small_issue


class Inbox:
    """A caller's own thread, as far as the store knows: callbacks wait here until they are taken."""

    def __init__(self) -> None:
        self._posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.results: list[object] = []

    def post(self, callback: Callable[[], None]) -> None:
        self._posted.put(callback)

    def run_next(self) -> None:
        self._posted.get(timeout=10)()


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def store(folder: Path, inbox: Inbox) -> Iterator[StoreThread]:
    thread = StoreThread(folder, inbox.post, program="test")
    yield thread
    thread.close()


def hold(store: StoreThread) -> threading.Event:
    """Keep the store's thread busy until the event is set."""
    go_on, busy = threading.Event(), threading.Event()

    def job(_: Library) -> None:
        busy.set()
        assert go_on.wait(10)

    store.submit(job)
    assert busy.wait(10)
    return go_on


def test_importing_the_thread_loads_neither_sqlalchemy_nor_alembic() -> None:
    code = "import sys, editor.store.thread; print({'sqlalchemy', 'alembic', 'sqlite3'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment())
    assert run.stdout.strip() == "set()"


def test_a_new_store_and_an_old_one_are_opened_without_alembic(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from editor.store.thread import StoreThread\n"
        "for _ in range(2):\n"
        "    store = StoreThread(pathlib.Path(sys.argv[1]), lambda callback: None)\n"
        "    assert store.call(lambda library: library.issues()) == ()\n"
        "    store.close()\n"
        "print('sqlalchemy' in sys.modules, 'alembic' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "data"], capture_output=True, text=True, check=True, env=environment()
    )
    assert run.stdout.strip() == "True False"


def environment() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(__file__).parents[2] / "src"), "SYSTEMROOT": "C:\\Windows"}


def test_results_come_by_post_and_not_before(store: StoreThread, inbox: Inbox) -> None:
    store.submit(lambda library: library.create_issue(small_issue(own_id="juni"), PICTURES), inbox.results.append)
    store.call(lambda library: None)
    assert inbox.results == []
    inbox.run_next()
    assert inbox.results == ["juni"]


def test_errors_come_by_post(store: StoreThread, inbox: Inbox) -> None:
    store.submit(lambda library: library.load_issue("nej"), None, inbox.results.append)
    inbox.run_next()
    (error,) = inbox.results
    assert isinstance(error, UnknownIssue)
    assert error.data == {"id": "nej"}


def test_jobs_run_on_one_thread_that_is_not_the_callers(store: StoreThread) -> None:
    threads = {store.call(lambda library: threading.get_ident()) for _ in range(3)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_saves_overtake_reads_and_otherwise_the_first_comes_first(store: StoreThread) -> None:
    order: list[str] = []

    def noting(name: str) -> Callable[[Library], None]:
        return lambda library: order.append(name)

    go_on = hold(store)
    for name, urgent in (("list", False), ("save 1", True), ("search", False), ("save 2", True)):
        store.submit(noting(name), urgent=urgent)
    go_on.set()
    store.close()
    assert order == ["save 1", "save 2", "list", "search"]


def test_closing_finishes_what_was_handed_in(folder: Path, inbox: Inbox) -> None:
    store = StoreThread(folder, inbox.post)
    store.submit(lambda library: library.create_issue(small_issue(), {}))
    store.close()
    store.close()
    again = StoreThread(folder, inbox.post)
    assert len(again.call(lambda library: library.issues())) == 1
    again.close()


def test_a_closed_store_takes_no_jobs(folder: Path, inbox: Inbox) -> None:
    store = StoreThread(folder, inbox.post)
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        store.submit(lambda library: None)
    assert not folder.exists()


def test_call_raises_what_the_job_raises(store: StoreThread) -> None:
    with pytest.raises(UnknownIssue):
        store.call(lambda library: library.load_issue("nej"))


def test_a_faulty_job_is_logged_and_the_thread_lives(
    store: StoreThread, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(_: Library) -> None:
        raise ZeroDivisionError("räknefel")

    store.submit(faulty, None, inbox.results.append)
    inbox.run_next()
    (error,) = inbox.results
    assert isinstance(error, StoreFailed)
    assert error.data["detail"] == "ZeroDivisionError: räknefel"
    assert "ZeroDivisionError" in caplog.text
    assert store.call(lambda library: library.issues()) == ()


def test_a_failure_nobody_waits_for_is_logged(store: StoreThread, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        store.submit(lambda library: library.load_issue("nej"))
        store.call(lambda library: None)
    assert "unknown_issue" in caplog.text


def test_the_thread_does_not_wait_for_itself(store: StoreThread) -> None:
    with pytest.raises(StoreFailed, match="wait for itself"):
        store.call(lambda library: store.call(lambda inner: None))


def test_a_store_that_is_let_go_opens_without_a_restart(folder: Path, store: StoreThread, inbox: Inbox) -> None:
    other = StoreThread(folder, inbox.post, program="annan")
    other.call(lambda library: None)
    with pytest.raises(StoreHeld) as caught:
        store.call(lambda library: library.issues())
    assert caught.value.data["program"] == "annan"
    other.close()
    assert store.call(lambda library: library.issues()) == ()


def test_pictures_are_read_without_the_thread(store: StoreThread) -> None:
    assert list(store.pictures.kept()) == []
    assert store.pictures.path("a" * 64) == store.call(lambda library: library.pictures.path("a" * 64))


def test_a_caller_that_is_gone_stops_nobody_else(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    def gone(_: Callable[[], None]) -> None:
        raise RuntimeError("the window is closed")

    store = StoreThread(folder, gone)
    failures: list[EditorError] = []
    store.submit(lambda library: library.create_issue(small_issue(), {}), lambda _: None, failures.append)
    store.submit(lambda library: library.load_issue("nej"), None, failures.append)
    assert len(store.call(lambda library: library.issues())) == 1
    store.close()
    assert failures == []
    assert caplog.text.count("could not be handed over") == 2


def test_an_error_type_of_the_program_reaches_failed_as_it_is(store: StoreThread, inbox: Inbox) -> None:
    raised = EditorError(place="här")

    def job(_: Library) -> None:
        raise raised

    store.submit(job, None, inbox.results.append)
    inbox.run_next()
    assert inbox.results == [raised]


def test_a_copy_of_the_database_lets_saves_pass_and_has_them(
    store: StoreThread, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saves and an erased person that come while the copy is being made are done before it is ready, and are in it."""
    monkeypatch.setattr(schema, "_PAGES_AT_ONCE", 4)
    issue = large_issue(60)
    issue_id = store.call(lambda library: library.create_issue(issue, {}))
    target, saved = tmp_path / "copy.db", []

    def copy(library: Library) -> int:
        steps = 0

        def between() -> None:
            nonlocal steps
            steps += 1
            if steps % 5 == 1:
                before = saved[-1] if saved else issue
                after = msgspec.structs.replace(before, title=f"Steg {steps}")
                store.submit(lambda library: library.save_issue(issue_id, before, after, {}), urgent=True)
                saved.append(after)
            if steps == 7:
                erased = Person(name="Exempel Exempelsson")
                store.submit(lambda library: library.erasing.erase(erased, ""), urgent=True)
            store.let_saves_pass(library)
            assert library.load_issue(issue_id).issue == saved[-1]

        library.copy_to(target, between=between)
        return steps

    assert store.call(copy) > 10
    store.close()
    schema.check_copy(target)
    (tmp_path / "there").mkdir()
    target.replace(tmp_path / "there" / "lansbrev.db")
    with library_in(tmp_path / "there") as library:
        assert library.load_issue(issue_id).issue == saved[-1]
        assert library.damaged_issues() == frozenset()


def test_only_a_job_of_the_store_lets_saves_pass(store: StoreThread) -> None:
    library = store.call(lambda library: library)
    with pytest.raises(RuntimeError):
        store.let_saves_pass(library)
