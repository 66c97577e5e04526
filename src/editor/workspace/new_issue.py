"""A new issue of a newsletter begins with the settings its latest issue had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

import msgspec

from editor.newsletter.issue import Image, Issue, Newsletter, used_ids
from editor.support.pictures import Picture


def with_settings(
    issue: Issue, pictures: Mapping[str, Picture], latest: Issue, latest_pictures: Mapping[str, Picture]
) -> tuple[Issue, dict[str, Picture]]:
    """``issue`` with a copy of ``latest``'s newsletter and of the picture entries that it names (logos, about box).

    Returns the issue and all its pictures by ``Image.file``. Copied entries get ids and file names of their own where
    the issue already uses theirs.
    """
    named = set(_image_ids(latest.newsletter))
    ids, files = set(used_ids(issue)), set(pictures)
    renamed: dict[str, str] = {}
    images: list[Image] = []
    all_pictures = dict(pictures)
    for image in latest.images:
        if image.id in named:
            copy = msgspec.structs.replace(image, id=_free(image.id, ids), file=_free_file(image.file, files))
            ids.add(copy.id)
            files.add(copy.file)
            renamed[image.id] = copy.id
            images.append(copy)
            if image.file in latest_pictures:
                all_pictures[copy.file] = latest_pictures[image.file]
    copied = msgspec.structs.replace(
        issue, newsletter=_renamed(latest.newsletter, renamed), images=(*issue.images, *images)
    )
    return copied, all_pictures


def _image_ids(newsletter: Newsletter) -> Iterable[str]:
    for image_id in (newsletter.sender.logo, newsletter.about.image, *(part.logo for part in newsletter.partners)):
        if image_id:
            yield image_id


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
