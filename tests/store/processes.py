"""What other processes do to a store while the tests watch. Run by :func:`child`, mostly to be killed."""

from __future__ import annotations

import contextlib
import datetime as dt
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import msgspec

from editor.newsletter.issue import Issue, Section
from editor.store.errors import StoreError
from editor.store.schema import Schema, migrate
from editor.store.thread import StoreThread
from editor.support.files import TEMPORARY_PREFIX
from store.samples import library_in, small_issue, with_body

_START = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_context: Any = multiprocessing.get_context(_START)
if _START == "forkserver":
    _context.set_forkserver_preload(["store.processes"])  # children start in milliseconds

REPORT_TIMEOUT_S = 30


@contextlib.contextmanager
def child(work: Callable[..., None], *arguments: object) -> Iterator[tuple[BaseProcess, Connection]]:
    """A process that runs ``work(connection, *arguments)``; killed at the end if it still lives."""
    if _START == "forkserver":
        _start_server()
    ours, theirs = _context.Pipe(duplex=True)
    process = _context.Process(target=work, args=(theirs, *arguments))
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def _start_server() -> None:
    """Start the server that children are forked from; it finds what it preloads by PYTHONPATH only."""
    from multiprocessing import forkserver  # cannot be imported on Windows

    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    try:
        forkserver.ensure_running()
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


def report(connection: Connection) -> Any:
    """The next thing a child says."""
    assert connection.poll(REPORT_TIMEOUT_S), "the other process says nothing"
    return connection.recv()


def last_number(connection: Connection, so_far: int) -> int:
    """The last number a killed child has said."""
    try:
        while connection.poll():
            so_far = connection.recv()
    except (EOFError, OSError):
        pass
    return so_far


def numbered(number: int) -> Issue:
    """The issue as it is after edit ``number``: the number stands in several rows, and one comes and goes."""
    issue = with_body(small_issue(), 0, 0, f"<p>{number}</p>")
    sections = (*issue.sections, Section(id="s3", heading=str(number)))[: 2 + number % 2]
    events = tuple(msgspec.structs.replace(event, title=str(number)) for event in issue.events)
    return msgspec.structs.replace(issue, title=str(number), sections=sections, events=events)


def save_numbered_edits(connection: Connection, folder: Path) -> None:
    """Save edits without end, and say the number of each once it is saved."""
    store = StoreThread(folder, lambda callback: callback(), program="sparare")
    (summary,) = store.call(lambda library: library.issues())
    stored = store.call(lambda library: library.load_issue(summary.id))
    issue, number = stored.issue, int(stored.issue.title)
    while True:
        number += 1
        after = numbered(number)
        store.call(lambda library, before=issue, new=after: library.save_issue(summary.id, before, new, {}))  # type: ignore[misc]
        connection.send(number)
        issue = after


def open_and_wait(connection: Connection, folder: Path) -> None:
    """Hold the store until killed."""
    store = StoreThread(folder, lambda callback: callback(), program="innehavare")
    store.call(lambda library: library.issues())
    connection.send(os.getpid())
    connection.recv()


def open_for_the_first_time(connection: Connection, folder: Path) -> None:
    """Make a new store and put an issue into it."""
    connection.send("started")
    with library_in(folder) as library:
        library.create_issue(numbered(0), {})
        connection.send("created")
        connection.recv()


def migrate_store(connection: Connection, path: Path, schema: Schema) -> None:
    """Migrate the store ``path`` from the revision before ``schema``."""
    import alembic.command  # the import is not what the test wants to interrupt

    assert alembic.command
    connection.send("started")
    migrate(path, schema, found=schema.revision - 1)
    connection.send("migrated")
    connection.recv()


def fetch_store(connection: Connection, packed: Path, folder: Path) -> None:
    """Let what was packed be the store in ``folder``."""
    from editor.store.moving import put_in_place, unpack  # the import is not what the test wants to interrupt

    connection.send("started")
    with tempfile.TemporaryDirectory(dir=folder, prefix=TEMPORARY_PREFIX) as staged:
        put_in_place(unpack(packed, Path(staged), tell=lambda done, total: True), folder, now=dt.datetime.now(dt.UTC))
    connection.send("fetched")
    connection.recv()


def live(connection: Connection, folder: Path, seed: int) -> None:
    """Do all kinds of things in the store without end; say before each what there will be, and after it that it is."""
    from store.life import Life  # its imports are not what the tests of this module need

    store = StoreThread(folder, lambda callback: callback(), program="liv")
    store.call(lambda library: Life(library, folder, seed).go_on(connection.send))


def save_as(connection: Connection, folder: Path, user: int | None = None, file_limit: int | None = None) -> None:
    """Save issues as another user, or with a limit on the size of files, until an error; say the error's code and
    data and how many issues had been saved. After "again" the limit is gone and one more is saved."""
    import resource

    if user is not None:
        os.setuid(user)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    if file_limit is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, limits[1]))
    store = StoreThread(folder, lambda callback: callback())
    saved = 0
    try:
        while saved < 10_000:
            store.call(lambda library: library.create_issue(numbered(1), {}))
            saved += 1
    except StoreError as error:
        connection.send((error.code, error.data, saved))
    connection.recv()
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    store.call(lambda library: library.create_issue(numbered(2), {}))
    store.close()
    connection.send("saved")
