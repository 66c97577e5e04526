"""The pictures' bytes: one file per picture, named by the SHA-256 of its bytes, written once.

Free of SQLAlchemy and safe to use from every thread: a file that is there is whole and never changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from editor.store.errors import PictureDamaged, as_store_error
from editor.support import files
from editor.support.errors import EditorError
from editor.support.pictures import Picture

_NAME: Final = re.compile(r"[0-9a-f]{64}")


class PictureFiles:
    """The folder ``pictures`` of a store. It is made when the first picture is added."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where the picture lies, or would lie."""
        if not _NAME.fullmatch(sha256):
            raise ValueError(f"not a SHA-256 in lower-case hex: {sha256!r}")
        return self._folder / sha256

    def add(self, picture: Picture, data: bytes) -> None:
        """Keep ``data``, the bytes ``picture`` describes. On return they survive a loss of power.

        Raises :class:`StoreFull` or :class:`StoreReadOnly`.
        """
        if hashlib.sha256(data).hexdigest() != picture.sha256:
            raise ValueError("the bytes are not those of the picture")
        path = self.path(picture.sha256)
        if self._is_kept(path, data):
            return
        try:
            files.make_folder(self._folder)
            files.sync_folder(self._folder.parent)
            files.write_atomically(path, data)
        except EditorError as error:
            raise as_store_error(error, str(self._folder)) from error

    def read(self, sha256: str, *, name: str = "") -> bytes:
        """The picture's bytes, checked. Raises :class:`PictureDamaged` if they are missing or not what was kept.

        ``name`` is what the issue calls the picture (``Image.file``), for that error.
        """
        path, shown = self.path(sha256), name.rpartition("/")[2]
        try:
            data = files.read_ordinary(path)
        except OSError as error:
            raise PictureDamaged(file=str(path), picture=shown, detail=str(error)) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise PictureDamaged(file=str(path), picture=shown, detail="its SHA-256 is another")
        return data

    def kept(self) -> Iterator[str]:
        """The SHA-256 of every picture that is there."""
        if self._folder.is_dir():
            yield from (path.name for path in self._folder.iterdir() if _NAME.fullmatch(path.name))

    def remove(self, sha256: str) -> bool:
        """Remove a picture that nothing names any more (the caller knows); whether it is gone.

        Windows refuses while another program, such as a virus scanner, has the file open.
        """
        try:
            self.path(sha256).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    @staticmethod
    def _is_kept(path: Path, data: bytes) -> bool:
        """Whether the file is there and good: a damaged one is written again."""
        try:
            return path.stat().st_size == len(data) and files.read_ordinary(path) == data
        except OSError:
            return False
