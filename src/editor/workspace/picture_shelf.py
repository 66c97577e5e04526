"""The pictures of one open issue: what is known of them, and the bytes that are not durable yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from editor.newsletter.edits.picture_edits import focused
from editor.newsletter.record import Work
from editor.store.errors import PictureDamaged
from editor.support import files
from editor.support.pictures import Kept, Picture

_ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif"}


class PictureShelf:
    """Pictures by ``Image.file``; those of undone edits stay. ``read`` gives the bytes of a durable one."""

    def __init__(self, pictures: Mapping[str, Picture], read: Callable[[Picture], bytes]) -> None:
        self._pictures = dict(pictures)
        self._new: dict[str, Kept] = {}
        self._read = read
        self._originals: set[str] = set()
        self._shown: tuple[Work, Mapping[str, Picture]] | None = None

    def shown_in(self, work: Work) -> Mapping[str, Picture]:
        """What is known of the pictures, with the focal points that the work's record gives them."""
        kept = self._shown
        if kept is None or kept[0].issue.images is not work.issue.images or kept[0].record is not work.record:
            kept = self._shown = work, focused(MappingProxyType(self._pictures), work.issue, work.record)
        return kept[1]

    def remember(self, work: Work) -> None:
        """The originals that a value of the issue names stay in use as long as undo can bring that value back."""
        self._originals.update(crop.original.sha256 for crop in work.record.crops.values())

    def in_use(self) -> set[str]:
        """The SHA-256 of every picture and original that a step of the history may name."""
        return {picture.sha256 for picture in self._pictures.values()} | self._originals | set(self._new)

    def named_in(self, work: Work) -> dict[str, Picture]:
        """The pictures whose files the issue names."""
        named = {image.file for image in work.issue.images}
        return {file: picture for file, picture in self._pictures.items() if file in named}

    def add(self, picture: Picture, data: bytes, name: str, original: Kept | None) -> str:
        """See :meth:`editor.workspace.open_issue.OpenIssue.add_picture`."""
        if original is not None and original[0].sha256 != picture.sha256:
            self._new.setdefault(original[0].sha256, original)
        for file, known in self._pictures.items():
            if known.sha256 == picture.sha256:
                return file
        file = self._free_file(name, picture)
        self._put(file, picture)
        self._new[picture.sha256] = (picture, data)
        return file

    def take_back(self, picture: Picture, file: str) -> str:
        """See :meth:`editor.workspace.open_issue.OpenIssue.take_back_picture`."""
        here = self._pictures.get(file)
        if here is not None and here.sha256 == picture.sha256:
            return file
        known = next((name for name, here in self._pictures.items() if here.sha256 == picture.sha256), None)
        if known is None:
            taken = file.casefold() in {name.casefold() for name in self._pictures}
            known = self._free_file(file.rpartition("/")[2], picture) if taken else file
            self._put(known, picture)
        return known

    def data(self, file: str) -> bytes:
        """The bytes of the picture that ``file`` names. Raises ``KeyError`` for a file that was never here, and
        PictureDamaged, which says its name."""
        try:
            return self.bytes_of(self._pictures[file])
        except PictureDamaged as error:
            raise PictureDamaged(**{**error.data, "picture": file.rpartition("/")[2]}) from error

    def bytes_of(self, picture: Picture) -> bytes:
        """The bytes of a picture or of an original. An export asks from a thread of its own."""
        new = self._new.get(picture.sha256)
        return self._read(picture) if new is None else new[1]

    def not_durable(self) -> tuple[Kept, ...]:
        """The pictures and originals that no save has written yet."""
        return tuple(self._new.values())

    def mark_durable(self, pictures: tuple[Kept, ...]) -> None:
        """These are written now."""
        for picture, _ in pictures:
            self._new.pop(picture.sha256, None)

    def _put(self, file: str, picture: Picture) -> None:
        self._pictures[file] = picture
        self._shown = None

    def _free_file(self, name: str, picture: Picture) -> str:
        stem = files.safe_file_name(name.rpartition(".")[0] or name, "bild").replace(" ", "-").lower()
        ending = _ENDINGS[picture.media_type]
        taken = {file.casefold() for file in self._pictures}
        number = 1
        while (file := f"images/{stem}{f'-{number}' if number > 1 else ''}.{ending}").casefold() in taken:
            number += 1
        return file
