"""The ways in which the preview shows an issue. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Mode = Literal["wide", "phone", "dark", "pictures_off", "text", "web", "print"]
PageKind = Literal["mail", "web", "text"]

MODES: Final[tuple[Mode, ...]] = ("wide", "phone", "dark", "pictures_off", "text", "web", "print")
"""In the order in which they are offered. ``print`` shows pages of paper, every other mode a page of the engine."""


@dataclass(frozen=True, kw_only=True)
class PageMode:
    """A mode shown by the engine: which page, how wide (CSS px), and what stands out of the ordinary.

    ``grows``: the page takes all the room that the pane has beyond its width. ``dark``: in the page's own dark
    appearance. ``pictures``: whether they are loaded; a mail program that does not know the sender loads none.
    """

    kind: PageKind
    width_px: int
    grows: bool = False
    dark: bool = False
    pictures: bool = True

    def is_same_page(self, other: PageMode) -> bool:
        """Whether the same loaded page serves both, with nothing but patches between them."""
        return (self.kind, self.pictures) == (other.kind, other.pictures)


MAIL_PX: Final = 700
PHONE_PX: Final = 375

PAGE_MODES: Final[Mapping[Mode, PageMode]] = {
    "wide": PageMode(kind="mail", width_px=MAIL_PX),
    "phone": PageMode(kind="mail", width_px=PHONE_PX),
    "dark": PageMode(kind="mail", width_px=MAIL_PX, dark=True),
    "pictures_off": PageMode(kind="mail", width_px=MAIL_PX, pictures=False),
    "text": PageMode(kind="text", width_px=MAIL_PX),
    "web": PageMode(kind="web", width_px=MAIL_PX, grows=True),
}
