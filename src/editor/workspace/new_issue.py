"""A newsletter's settings copied into an issue: into a new one, or into a draft that shall have them too."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import msgspec

from editor.newsletter.edits.removal import without_newly_unnamed_images
from editor.newsletter.issue import Image, Issue, Newsletter, used_ids
from editor.newsletter.publication import image_ids
from editor.support.pictures import Picture


def with_settings(
    issue: Issue,
    pictures: Mapping[str, Picture],
    source: Issue,
    source_pictures: Mapping[str, Picture],
    *,
    hero: bool = False,
) -> tuple[Issue, dict[str, Picture]]:
    """``issue`` with a copy of ``source``'s newsletter and of the picture entries that it names (logos, about box),
    with ``hero`` of its header picture too.

    Returns the issue and all its pictures by ``Image.file``. An entry that ``issue`` has already, equal and with the
    same picture, serves again; other copies get ids and file names of their own where the issue uses theirs. Entries
    that only the settings before named go.
    """
    copying = _Copying(issue, pictures, source_pictures)
    named = {*image_ids(source.newsletter), *([source.hero] if hero else [])}
    ids = {image.id: copying.copy(image) for image in source.images if image.id in named}
    copied = msgspec.structs.replace(
        issue,
        newsletter=_renamed(source.newsletter, ids),
        images=copying.images,
        hero=ids.get(source.hero or "") if hero and source.hero else issue.hero,
    )
    copied = without_newly_unnamed_images(issue, copied)
    return copied, copying.pictures


class _Copying:
    """Copies picture entries into an issue."""

    def __init__(self, issue: Issue, pictures: Mapping[str, Picture], source_pictures: Mapping[str, Picture]) -> None:
        self.images = issue.images
        self.pictures = dict(pictures)
        self._source_pictures = source_pictures
        self._ids = set(used_ids(issue))

    def copy(self, image: Image) -> str:
        """The id of ``image``'s copy."""
        picture = self._source_pictures.get(image.file)
        for known in self.images:
            same = msgspec.structs.replace(known, id=image.id, file=image.file) == image
            behind = self.pictures.get(known.file) == picture and (picture is not None or known.file == image.file)
            if same and behind:
                return known.id
        copy = msgspec.structs.replace(
            image, id=_free(image.id, self._ids), file=_free_file(image.file, {*self.pictures, *self._files()})
        )
        self._ids.add(copy.id)
        self.images = (*self.images, copy)
        if picture is not None:
            self.pictures[copy.file] = picture
        return copy.id

    def _files(self) -> set[str]:
        return {image.file for image in self.images}


def _renamed(newsletter: Newsletter, ids: Mapping[str, str]) -> Newsletter:
    def new(image_id: str | None) -> str | None:
        return ids.get(image_id) if image_id else None

    replace = msgspec.structs.replace
    return replace(
        newsletter,
        sender=replace(newsletter.sender, logo=new(newsletter.sender.logo)),
        about=replace(newsletter.about, image=new(newsletter.about.image)),
        partners=tuple(replace(partner, logo=new(partner.logo)) for partner in newsletter.partners),
    )


def _free(wanted: str, taken: set[str]) -> str:
    number, name = 2, wanted
    while name in taken:
        suffix = f"-{number}"
        name = wanted[: 100 - len(suffix)] + suffix
        number += 1
    return name


def _free_file(wanted: str, taken: set[str]) -> str:
    path, number, name = PurePosixPath(wanted), 2, wanted
    while name in taken:
        name = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        number += 1
    return name
