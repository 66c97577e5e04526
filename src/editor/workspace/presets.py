"""Senders to begin with: the county administrative boards as ``resources/presets/boards.toml`` knows them.

A preset is copied into a newsletter's sender and changed there; nothing refers back to it.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec

from editor.newsletter.issue import Sender
from editor.support.paths import resources

COPIED: Final = ("name", "short_name", "postal_address", "visiting_address", "phone", "email", "website")
"""The fields of a sender that a preset fills."""


class Board(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A board's own data; unknown values are "".

    ``code`` is the county's letters, ``scb`` its number. ``checked`` is the day the data were compared with their
    source, ``unconfirmed`` names the fields no source was found for.
    """

    code: str
    scb: str
    name: str
    short_name: str
    organisation_number: str
    phone: str
    email: str
    postal_address: str
    visiting_address: str
    website: str
    checked: dt.date
    unconfirmed: tuple[str, ...] = ()

    @property
    def county(self) -> str:
        """The county, as "Uppsala län"."""
        return self.name.removeprefix("Länsstyrelsen i ")


class _Boards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    board: tuple[Board, ...]


@lru_cache(maxsize=1)
def boards() -> tuple[Board, ...]:
    """The 21 boards by county number. The file is the program's own: a broken one is a defect and raises."""
    return read(resources() / "presets" / "boards.toml")


def read(file: Path) -> tuple[Board, ...]:
    """The boards of ``file``. Raises ``OSError``, ``msgspec.MsgspecError``."""
    return msgspec.toml.decode(file.read_bytes(), type=_Boards).board


def with_board(sender: Sender, board: Board) -> Sender:
    """``sender`` with the board's data in place of its own; its logo stays."""
    return msgspec.structs.replace(sender, **{name: getattr(board, name) for name in COPIED})


def board_of(sender: Sender) -> Board | None:
    """The board that ``sender`` names by its name, whatever else was changed."""
    return next((board for board in boards() if board.name == sender.name), None)
