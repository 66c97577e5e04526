"""Photographs for tests: as much detail and as much metadata as a camera gives."""

from __future__ import annotations

import io
import random

from PIL import Image

NEEDLE = "HemligFotograf"


def photograph(
    size: tuple[int, int] = (2400, 1600), *, seed: int = 1, orientation: int = 1, quality: int = 92
) -> bytes:
    """A JPEG with GPS position, camera, comment and XMP. Its left half is darker than its right one."""
    few = Image.frombytes(
        "RGB", (size[0] // 40, size[1] // 40), random.Random(seed).randbytes(size[0] // 40 * (size[1] // 40) * 3)
    )
    ramp = Image.linear_gradient("L").rotate(90).resize(size).convert("RGB")
    picture = Image.blend(few.resize(size, Image.Resampling.BICUBIC), ramp, 0.6)
    exif = Image.Exif()
    exif[0x010F] = NEEDLE
    exif[0x0112] = orientation
    exif.get_ifd(0x8825).update({1: "N", 2: (57.0, 42.0, 0.0), 3: "E", 4: (11.0, 58.0, 0.0)})
    stream = io.BytesIO()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{NEEDLE}</x:xmpmeta>".encode()
    picture.save(stream, "JPEG", quality=quality, exif=exif, comment=NEEDLE.encode(), xmp=xmp)
    return stream.getvalue()
