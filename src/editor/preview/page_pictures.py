"""The pictures of a page under the names that the page calls them by; bytes are read when the engine asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from editor.preview.pages import PictureFile
from editor.rendering.html.portraits import FILE_SIDE_PX
from editor.support.squares import squared

if TYPE_CHECKING:
    from editor.newsletter.issue import Issue
    from editor.preview.renderings import Rendering
    from editor.rendering.html.portraits import Portrait
    from editor.support.pictures import Picture


def files_of(
    rendering: Rendering, issue: Issue, pictures: Mapping[str, Picture], read: Callable[[str], bytes]
) -> dict[str, PictureFile]:
    """All of them. ``pictures`` by ``Image.file``, whose bytes ``read`` gives."""
    found = _whole(rendering.picture_names(issue, pictures), pictures, read)
    return found | _portraits(rendering.portraits(issue, pictures), pictures, read)


def _whole(
    names: Mapping[str, str], pictures: Mapping[str, Picture], read: Callable[[str], bytes]
) -> dict[str, PictureFile]:
    return {
        name: PictureFile(pictures[file].media_type, pictures[file].sha256, partial(read, file))
        for file, name in names.items()
        if file in pictures
    }


def _portraits(
    faces: Mapping[str, Portrait], pictures: Mapping[str, Picture], read: Callable[[str], bytes]
) -> dict[str, PictureFile]:
    """The square files of people. Their bytes follow from the picture and what stays in sight of it."""

    def cut(file: str) -> bytes:
        return squared(read(file), FILE_SIDE_PX, focus=pictures[file].focus, file=file)

    return {
        face.name: PictureFile(face.media_type, f"{pictures[file].sha256} {pictures[file].focus}", partial(cut, file))
        for file, face in faces.items()
    }
