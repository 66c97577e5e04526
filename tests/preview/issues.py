"""The sample issue as the preview sees an open one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.support import paths, pictures
from editor.support.pictures import Picture

SAMPLE = paths.resources() / "sample" / "issue.lansbrev.json"


class EditedIssue:
    """The sample issue, edited."""

    def __init__(self, file: Path = SAMPLE) -> None:
        loaded = issue_file.read(file)
        prepared = {name: pictures.prepare(data, file=name) for name, data in loaded.pictures.items()}
        self.issue: Issue = loaded.issue
        self.pictures: Mapping[str, Picture] = {name: picture for name, (picture, _) in prepared.items()}
        self._data = {name: data for name, (_, data) in prepared.items()}
        self._listeners: list[Callable[[object], None]] = []

    def picture_data(self, file: str) -> bytes:
        return self._data[file]

    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def edit(self, issue: Issue) -> None:
        self.issue = issue
        for listener in self._listeners:
            listener(None)
