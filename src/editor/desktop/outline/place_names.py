"""Places of an issue in the words of the outline: what findings and errors of an export name by paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.desktop.outline.model import OutlineModel
from editor.newsletter import places
from editor.newsletter.issue import Article, Issue
from editor.newsletter.outline import rows

_STEP: Final = re.compile(r"(\w+)\[(\d+)\]")
_BESIDE: Final[Mapping[str, str]] = {
    "hero": places.MASTHEAD,
    "intro": places.MASTHEAD,
    "newsletter.name": places.MASTHEAD,
    "newsletter.about": places.ABOUT,
    "newsletter.sender.short_name": places.MASTHEAD,
    "newsletter": places.FOOTER,
}
"""Row of the outline by the beginning of a path, the narrower ones first."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlaceNames", text)


class PlaceNames:
    """Names for the places of one issue."""

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        model = OutlineModel()
        self._names: dict[str, str] = {}
        for top in rows(issue):
            for row in top.walk():
                kind = model.kind_name(row.kind)
                label = _tr("{0} ”{1}”").format(kind, row.label) if row.label and kind else model.label(row)
                self._names.setdefault(row.key, label)

    def of_path(self, path: str) -> str:
        """``sections[2].items[0].body`` -> ``Artikel ”Nytt om vatten”``."""
        return self._picture(path) if path.startswith("images[") else self._names[self.key_of_path(path)]

    def key_of_path(self, path: str) -> str:
        """The block key of the row of the outline that the place belongs to."""
        for beginning, key in _BESIDE.items():
            if path == beginning or path.startswith((f"{beginning}.", f"{beginning}[")):
                return key
        return self._key(path)

    def _key(self, path: str) -> str:
        """The block key of the innermost thing on the path that the outline shows."""
        key = places.ISSUE
        within: object = self._issue
        for step in path.split("."):
            found = _STEP.fullmatch(step)
            if found is None:
                break
            listed = getattr(within, found[1], ())
            if int(found[2]) >= len(listed):
                break
            within = listed[int(found[2])]
            node_id = getattr(within, "id", "")
            if not node_id or places.node_key(node_id) not in self._names:
                break
            key = places.node_key(node_id)
        return key

    def _picture(self, path: str) -> str:
        """A picture is known by where it stands."""
        found = _STEP.match(path)
        number = int(found[2]) if found else len(self._issue.images)
        if number >= len(self._issue.images):
            return self._names[places.ISSUE]
        image = self._issue.images[number]
        where = self._names.get(self._key_of_picture(image.id), "")
        return (
            _tr("bilden i {0}").format(inside(where))
            if where
            else _tr("bilden {0}").format(image.file.rsplit("/", 1)[-1])
        )

    def of_file(self, file: str) -> str:
        """Where the picture ``Image.file`` stands first, ``""`` where it is in no use."""
        return self._names.get(self.key_of_file(file), "")

    def key_of_file(self, file: str) -> str:
        """The block key of that place, ``""`` where there is none."""
        known = next((image.id for image in self._issue.images if image.file == file), "")
        return self._key_of_picture(known) if known else ""

    def _key_of_picture(self, image_id: str) -> str:
        return next((key for key, shown in _pictures(self._issue) if image_id in shown), "")


def inside(name: str) -> str:
    """The name of a place within a sentence: ``artikel ”Nytt om vatten”``."""
    return name[:1].lower() + name[1:]


def _pictures(issue: Issue) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    """The block keys of everything that can show pictures, with the ids of those it shows."""
    yield places.MASTHEAD, (issue.hero,)
    yield places.ABOUT, (issue.newsletter.about.image,)
    for section in issue.sections:
        yield places.node_key(section.id), (section.image,)
        for item in section.items:
            if isinstance(item, Article):
                yield places.node_key(item.id), (item.image, *item.more_images)
                yield from ((places.node_key(part.id), (part.image,)) for part in item.parts)
    yield from ((places.node_key(event.id), (event.image,)) for event in issue.events)
    yield from ((places.node_key(contact.id), (contact.image,)) for contact in issue.contacts)
