"""A workspace over a real store on its real thread, and what tests of it do again and again."""

from __future__ import annotations

import datetime as dt
import io
import queue
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from PIL import Image as Pillow

from editor.newsletter.issue import Image, Issue, Newsletter, Sender
from editor.store.summary import IssueSummary
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.workspace.open_issue import OpenIssue
from editor.workspace.workspace import Workspace
from workspace.clockwork import Clockwork

T = TypeVar("T")

ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 7),
    newsletter=Newsletter(name="Exempelbrevet", sender=Sender(logo="i1")),
    images=(Image(id="i1", file="images/logo.png", alt="Logotyp"),),
)


def png(colour: int = 1) -> bytes:
    stream = io.BytesIO()
    Pillow.new("RGB", (8, 8), (colour, 2, 3)).save(stream, "PNG")
    return stream.getvalue()


class Answer(Generic[T]):
    """What a call gave in the end: its result or its error."""

    def __init__(self) -> None:
        self.results: list[T] = []
        self.errors: list[EditorError] = []

    @property
    def is_here(self) -> bool:
        return bool(self.results or self.errors)


class Desk:
    """A workspace and the event loop of its thread: callbacks wait in a queue until a test lets them run."""

    def __init__(self, folder: Path) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()
        self.clockwork = Clockwork()
        self.store = StoreThread(folder, self.posted.put)
        self.workspace = Workspace(self.store, self.clockwork.after, self.clockwork, user="Exempel Exempelsson")

    def wait_until(self, is_true: Callable[[], bool]) -> None:
        while not is_true():
            self.posted.get(timeout=20)()

    def ask(self, call: Callable[[Callable[[Any], None], Callable[[EditorError], None]], None]) -> Any:
        """What ``call`` gave to the first of the two functions it was handed; what it gave to the second is raised."""
        answer: Answer[Any] = Answer()
        call(answer.results.append, answer.errors.append)
        self.wait_until(lambda: answer.is_here)
        if answer.errors:
            raise answer.errors[0]
        return answer.results[0]

    def create(self, issue: Issue = ISSUE, *, newsletter: str = "") -> str:
        data = {image.file: png() for image in issue.images}
        return self.ask(lambda done, failed: self.workspace.create(issue, data, done, failed, newsletter=newsletter))

    def open(self, issue_id: str) -> OpenIssue:
        return self.ask(lambda done, failed: self.workspace.open(issue_id, done, failed))

    def issues(self) -> tuple[IssueSummary, ...]:
        return self.ask(self.workspace.issues)


def title(text: str) -> Callable[[Issue], Issue]:
    return lambda issue: msgspec.structs.replace(issue, title=text)
