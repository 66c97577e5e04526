"""Where the program's own files and the user's files lie."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import platformdirs

_APPLICATION = "lansbrev"
_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The folder of templates, themes, fonts, icons and sentences.

    The checkout's folder where the program runs from one, else the copy inside the installed package, else the
    frozen program's.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    checkout = _PACKAGE.parent.parent
    if (checkout / "pyproject.toml").is_file():
        return checkout / "resources"
    return _PACKAGE / "_resources"


class Folders(NamedTuple):
    """The user's folders: the store's ``data``, ``settings`` and ``log``. They need not exist yet."""

    data: Path
    settings: Path
    log: Path


def user_folders() -> Folders:
    """The usual folders of this user on this system.

    Local, never roaming, data on Windows: folder redirection would put a roaming store on a network drive, where
    SQLite's write-ahead log fails.
    """
    return Folders(
        data=platformdirs.user_data_path(_APPLICATION, appauthor=False, roaming=False),
        settings=platformdirs.user_config_path(_APPLICATION, appauthor=False, roaming=False),
        log=platformdirs.user_log_path(_APPLICATION, appauthor=False),
    )
