"""Portraits in mail: square files of their own.

A page cuts a portrait square where it is shown (``object-fit``). Outlook and some of Gmail's programs cannot and would
squeeze it, so a mail shows a file that is cut already: square round its focal point, and as light as its size.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from editor.newsletter.issue import Issue
from editor.support.pictures import Picture

SIDE_PX: Final = 72
"""Side of a portrait on the page, in CSS px."""

FILE_SIDE_PX: Final = 3 * SIDE_PX
"""Side of its file: sharp on phones of three pixels to the CSS px."""


class Portrait(NamedTuple):
    """A square file made from a picture: ``name`` beside the others, ``media_type`` what it will be."""

    name: str
    media_type: str


def portraits(issue: Issue, pictures: Mapping[str, Picture], given: Mapping[str, str]) -> dict[str, Portrait]:
    """``Image.file`` -> its square file, for pictures of the issue's contacts that are not small and square already.

    ``given`` are the names of :func:`editor.rendering.html.picture_files.names`; no square file is called like one of
    them. :func:`editor.support.squares.squared` makes the files.
    """
    faces = {contact.image for contact in issue.contacts if contact.image}
    if not faces:
        return {}
    files = dict.fromkeys(image.file for image in issue.images if image.id in faces)
    return {file: _portrait(pictures[file], given[file]) for file in files if file in given and _is_cut(pictures[file])}


def _is_cut(picture: Picture) -> bool:
    return picture.width_px != picture.height_px or picture.width_px > FILE_SIDE_PX


def _portrait(picture: Picture, name: str) -> Portrait:
    stem = PurePosixPath(name).stem
    if picture.media_type == "image/jpeg":
        return Portrait(f"{stem}_square.jpg", "image/jpeg")
    return Portrait(f"{stem}_square.png", "image/png")
