"""Squares cut from pictures, for places that cannot cut them as they show them."""

from __future__ import annotations

import math
from typing import Final

from editor.support import picture_pixels as pixels

_MIDDLE: Final = (50, 50)


def squared(data: bytes, side_px: int, *, focus: tuple[int, int] = _MIDDLE, file: str) -> bytes:
    """A picture as a page shows it (:func:`editor.support.pictures.prepare`), cut square, its side at most ``side_px``.

    ``focus`` is what stays in sight: percent from the left and from the top, as CSS ``object-position`` takes them. A
    JPEG stays one, any other becomes a PNG. The same arguments give the same bytes. Raises PictureNotReadable and the
    others of ``prepare``.
    """
    from PIL import Image

    with pixels.opened(data, file) as source:
        drawn, icc = source.format != "JPEG", source.info.get("icc_profile")
        scale = min(1.0, side_px / min(source.size))
        least = (math.ceil(source.width * scale), math.ceil(source.height * scale))
        whole = pixels.in_srgb(pixels.upright(source, least), icc)
        side = min(whole.size)
        left, top = (whole.width - side) * focus[0] / 100, (whole.height - side) * focus[1] / 100
        given = min(side, side_px)
        cut = whole.resize((given, given), Image.Resampling.LANCZOS, box=(left, top, left + side, top + side))
        if not drawn:
            return pixels.as_jpeg(cut).data
        bare = cut if pixels.is_see_through(cut) else pixels.opaque(cut)
        return pixels.written(bare, "PNG", optimize=True).data
