"""The root of the program's exceptions: a code and data, never a sentence.

The sentences stand in ``resources/messages/*.toml`` and are put together by :mod:`editor.support.messages`,
for the window and the command line alike.
"""

from __future__ import annotations

from typing import ClassVar


class EditorError(Exception):
    """Something the user must be told: ``code`` names the sentence, ``data`` fills it.

    ``data`` holds plain text and numbers only, so that a message never shows a Python object.
    """

    code: ClassVar[str] = "unexpected"

    def __init__(self, **data: str | int) -> None:
        self.data = data
        super().__init__(f"{self.code}: {data}" if data else self.code)


class FolderNotWritable(EditorError):
    """``folder`` cannot be written to. Data: ``folder``."""

    code = "folder_not_writable"


class DiskFull(EditorError):
    """No room left where ``folder`` lies. Data: ``folder``."""

    code = "disk_full"


class FileInTheWay(EditorError):
    """``file`` cannot be replaced: it is a folder, a file where a folder should be, or held by another program.

    Data: ``file``.
    """

    code = "file_in_the_way"


class FileNotReadable(EditorError):
    """A file is absent or may not be read. Data: ``file``."""

    code = "file_not_readable"


class PictureNotReadable(EditorError):
    """The bytes are not a picture of a kind we take. Data: ``file``."""

    code = "picture_not_readable"


class PictureTooLarge(EditorError):
    """The picture has more pixels than we decode.

    Data: ``file``, ``width_px``, ``height_px``, ``megapixels``, ``limit_megapixels``, ``limit_side_px``.
    """

    code = "picture_too_large"


class PictureIsVector(EditorError):
    """SVG is refused: it can carry code and cannot be shown in mail. Data: ``file``."""

    code = "picture_is_vector"


class PictureIsHeic(EditorError):
    """HEIC, as iPhones write it, is refused: no decoder we may ship is sound. Data: ``file``."""

    code = "picture_is_heic"


class PictureFileTooLarge(EditorError):
    """A picture file has more bytes than we read. Data: ``file``, ``limit_mb``."""

    code = "picture_file_too_large"
