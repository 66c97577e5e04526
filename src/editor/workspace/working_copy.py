"""An issue value edited with undo and pictures as an open issue is, and kept only when whoever made it says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.newsletter.issue import Issue
from editor.newsletter.record import Record
from editor.store.thread import StoreThread
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.open_issue import Clock, OpenIssue
from editor.workspace.saving import Draft


def working_copy(
    issue: Issue, pictures: Mapping[str, Picture], store: StoreThread, clock: Clock, record: Record | None = None
) -> OpenIssue:
    """``pictures`` by ``Image.file``; their bytes are the store's."""
    return OpenIssue("", issue, pictures, keeper=_NoKeeper(store), after=_never, clock=clock, record=record)


class _NoKeeper:
    """Reads pictures of the store and saves nothing."""

    def __init__(self, store: StoreThread) -> None:
        self._store = store

    def save(
        self, issue_id: str, draft: Draft, done: Callable[[], None], failed: Callable[[EditorError], None]
    ) -> None:
        """Whoever made the copy decides when it is kept."""

    def read_picture(self, picture: Picture) -> bytes:
        return self._store.pictures.read(picture.sha256)


def _never(seconds: float, callback: Callable[[], None]) -> Callable[[], None]:
    return lambda: None
