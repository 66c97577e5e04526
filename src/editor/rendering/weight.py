"""How heavy a mail is, and what to shorten when it is too heavy.

Gmail clips a mail whose HTML is larger than 102 kB and hides the rest behind a link, the unsubscribing with it.
"""

from __future__ import annotations

from typing import Final

import msgspec

from editor.rendering.page import Page

LIMIT_BYTES: Final = 102_000
"""The HTML that Gmail shows whole: 102 kB, a kB counted as 1,000 bytes to be on the safe side."""


class Weight(msgspec.Struct, frozen=True, kw_only=True):
    """What a block weighs."""

    key: str
    size_bytes: int


def size_bytes(page: Page) -> int:
    """The page's HTML in UTF-8."""
    return len(page.html().encode())


def to_shorten(page: Page, *, limit_bytes: int = LIMIT_BYTES, count: int = 5) -> tuple[Weight, ...]:
    """The heaviest blocks of a page that is heavier than the limit, heaviest first, at most ``count``; else none.

    A block to be shortened or moved to a page of its own stands in the body of the mail: the frame (header links,
    masthead, sender, footer) is left out, for a newsletter cannot do without it.
    """
    if size_bytes(page) <= limit_bytes:
        return ()
    weights = [
        Weight(key=block.key, size_bytes=len(block.html.encode())) for block in page.blocks if block.region == "main"
    ]
    return tuple(sorted(weights, key=lambda weight: -weight.size_bytes)[:count])
