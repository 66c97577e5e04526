"""What all that reads ZIP files needs to know of them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import Final

BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)
"""What ``zipfile`` raises for damaged files, encrypted ones (``RuntimeError``) and compression it does not know
(``NotImplementedError``)."""
