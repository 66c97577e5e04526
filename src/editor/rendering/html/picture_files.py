"""Names under which pictures leave the house."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from editor.newsletter.issue import Issue
from editor.support.files import ascii_stem
from editor.support.pictures import Picture

_EXTENSIONS: Final = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif"}


def names(issue: Issue, pictures: Mapping[str, Picture]) -> dict[str, str]:
    """``Image.file`` -> file name, for the issue's pictures whose bytes are known.

    A name is lower-case ASCII with the extension of the picture's real kind; two files never share one (also on systems
    that do not tell capitals apart). The same issue gives the same names.
    """
    given: dict[str, str] = {}
    taken: set[str] = set()
    for image in issue.images:
        picture = pictures.get(image.file)
        if picture is None or image.file in given:
            continue
        stem, extension = _stem(image.file), _EXTENSIONS.get(picture.media_type, ".jpg")
        name, number = stem + extension, 2
        while name in taken:
            name = f"{stem}-{number}{extension}"
            number += 1
        taken.add(name)
        given[image.file] = name
    return given


@lru_cache(maxsize=4096)
def _stem(file: str) -> str:
    bare = PurePosixPath(file.replace("\\", "/")).name
    return ascii_stem(bare.rsplit(".", 1)[0], "bild")
