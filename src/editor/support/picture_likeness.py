"""How alike two pictures look: a fingerprint that survives another size, another file format and a little editing.

The difference hash of Neal Krawetz ("Kind of Like That", 2013): is each of 8 × 8 points brighter than its neighbour?
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

ALIKE: Final = 8
"""Fingerprints of one picture in two versions differ in at most so many of their 64 bits."""

_SIDE: Final = 8


def likeness(data: bytes) -> str:
    """The fingerprint of a picture prepared by :mod:`editor.support.pictures`: 16 hexadecimal digits."""
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "GIF")) as source:
        source.draft("L", (_SIDE * 16, _SIDE * 16))
        grey = _on_white(source.convert("RGBA")) if source.mode not in ("L", "RGB") else source.convert("L")
        points = grey.resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes()
    width = _SIDE + 1
    bits = (points[y * width + x] < points[y * width + x + 1] for y in range(_SIDE) for x in range(_SIDE))
    return f"{sum(bit << place for place, bit in enumerate(bits)):016x}"


def are_alike(one: str, other: str) -> bool:
    """Whether two fingerprints are most probably of the same picture. A plain surface is like nothing."""
    if not one or not other or _is_plain(one) or _is_plain(other):
        return False
    return (int(one, 16) ^ int(other, 16)).bit_count() <= ALIKE


def _is_plain(fingerprint: str) -> bool:
    """Whether the fingerprint tells too little: hardly any point differs from its neighbour."""
    ones = int(fingerprint, 16).bit_count()
    return ones < ALIKE or ones > _SIDE * _SIDE - ALIKE


def _on_white(see_through: Pixels) -> Pixels:
    from PIL import Image

    ground = Image.new("RGBA", see_through.size, "white")
    ground.alpha_composite(see_through)
    return ground.convert("L")
