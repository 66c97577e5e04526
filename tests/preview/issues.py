"""The sample issue as the preview sees an open one."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path

from editor.newsletter import edits, issue_file
from editor.newsletter.issue import Article, Issue
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


def random_edit(issue: Issue, chance: random.Random) -> Issue:
    """One of the edits of forms and outline, on anything."""
    items = [item for section in issue.sections for item in section.items]
    item = chance.choice(items)
    article = chance.choice([one for one in items if isinstance(one, Article)])
    title, theme = f"Nummer {chance.randrange(9)}", chance.choice(("skiffer", "hav"))
    possible: list[Callable[[], Issue]] = [
        lambda: edits.update(issue, article.id, heading=f"Ny rubrik {chance.random()}"),
        lambda: edits.update(issue, article.id, body=f"<p>Ny text {chance.random()}</p>"),
        lambda: edits.move_by(issue, item.id, chance.choice((-1, 1))),
        lambda: edits.duplicate(issue, item.id)[0],
        lambda: edits.remove(issue, item.id) if len(items) > 3 and item is not article else issue,
        lambda: edits.update_issue(issue, title=title, intro=chance.choice(("", "<p>Hej</p>"))),
        lambda: edits.update_newsletter(issue, theme=theme),
    ]
    return chance.choice(possible)()
