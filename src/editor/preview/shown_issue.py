"""What the preview needs to know of an issue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from editor.newsletter.issue import Issue
from editor.support.pictures import Picture


class ShownIssue(Protocol):
    """An open issue (:class:`editor.workspace.open_issue.OpenIssue`), or one that looks like it."""

    @property
    def issue(self) -> Issue: ...
    @property
    def pictures(self) -> Mapping[str, Picture]: ...
    def picture_data(self, file: str) -> bytes: ...
    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]: ...
