"""Pictures made safe to keep and to send: decoded, turned upright, and rebuilt from nothing but their pixels.

Photographs carry positions, names and serial numbers (EXIF, XMP, comments, PNG texts); rebuilding is what makes
sure that none of it leaves the house. :func:`take_in` gives what is kept of a photograph, :func:`shown` what a page
shows of that, :func:`arrived` both of a picture that came with an issue.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from editor.support import picture_pixels as pixels
from editor.support.picture_pixels import LIMIT_MEGAPIXELS, LIMIT_SIDE_PX, Written

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from PIL.ImageFile import ImageFile

__all__ = [
    "LIMIT_MEGAPIXELS",
    "LIMIT_SIDE_PX",
    "Box",
    "Picture",
    "Taken",
    "arrived",
    "narrowed",
    "prepare",
    "shown",
    "take_in",
]

ORIGINAL_SIDE_PX: Final = 4000
"""The longest side of what is kept of a photograph, so that it can be cropped again later."""

SHOWN_WIDTH_PX: Final = 1280
"""The page at its widest, twice: screens of two pixels to the CSS px."""

SHOWN_HEIGHT_PX: Final = 1600
"""Taller pictures are made narrower on the page, never as tall as this."""

SHOWN_BYTES: Final = 200_000

_ORIGINAL_QUALITY: Final = 92
_PNG_MEGAPIXELS: Final = 4
"""An opaque PNG of many colours that is larger than this is kept as a JPEG: it is a photograph."""

_LEAST_QUALITY: Final = 60
_WEIGHT_OF_QUALITY: Final = {80: 0.86, 75: 0.77, 70: 0.65, 65: 0.60, _LEAST_QUALITY: 0.58}
"""Bytes against those of JPEG_QUALITY, of photographs; one that loses less takes another try."""
_LEAST_STEP: Final = 0.4
_LARGEST_STEP: Final = 0.9
_PNG_LEVEL: Final = 4
"""Higher levels of compression take several times as long for a few per cent."""

_SEE_THROUGH_SIDE_PX: Final = 2560
"""See-through pictures are logos and drawings, and large ones are slow to write."""

_FLAT_COLOURS: Final = 20_000

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, width, height in px."""


@dataclass(frozen=True)
class Picture:
    """What is known of a prepared picture's bytes: their SHA-256 (hex), size and kind.

    ``media_type`` is ``image/jpeg``, ``image/png`` or ``image/gif``. ``focus`` is the point that has to stay in sight
    where a page shows only part of the picture: percent from the left and from the top. It is no part of the bytes.
    """

    sha256: str
    width_px: int
    height_px: int
    media_type: str
    focus: tuple[int, int] = (50, 50)


Kept: TypeAlias = tuple[Picture, bytes]
"""A picture and its bytes."""


class Taken(NamedTuple):
    """What is kept of a picture that comes in: ``original`` to crop from, ``shown`` for the page (maybe the same)."""

    original: Kept
    shown: Kept


def take_in(data: bytes, *, file: str) -> Taken:
    """Rebuild a JPEG, PNG, WebP or GIF (its first frame) from its pixels, as it is kept and as a page shows it.

    Orientation is applied, an embedded colour profile converted to sRGB, everything but pixels dropped. The original
    has at most ORIGINAL_SIDE_PX on its longest side. The same input gives the same bytes. Errors as of
    :func:`prepare`; may run on any thread and leaves others their turn.
    """
    with pixels.opened(data, file) as source:
        original = _kept(_original(source, data))
    picture, kept = original
    if _is_fit((picture.width_px, picture.height_px), kept):
        return Taken(original, original)
    return Taken(original, shown(kept, file=file))


def shown(original: bytes, *, file: str, quarter_turns: int = 0, box: Box | None = None) -> Kept:
    """What a page shows of ``original``: turned clockwise, then cut to ``box``, then scaled to what the page needs.

    ``box`` is in px of the turned original; ``None`` is all of it. The result has at most SHOWN_WIDTH_PX ×
    SHOWN_HEIGHT_PX and SHOWN_BYTES bytes, in the best quality that gives. The same arguments give the same bytes, and
    an original that is fit as it is comes back unchanged. Raises PictureNotReadable and the others of :func:`prepare`.
    """
    turns = quarter_turns % 4
    with pixels.opened(original, file) as source:
        if turns == 0 and box is None and _is_fit(source.size, original):
            source.load()
            return _kept(Written(original, source.width, source.height, _media_type(source)))
        return _kept(_shown(source, turns, box))


def narrowed(data: bytes, width_px: int, *, file: str) -> Kept | None:
    """A picture as a page shows it (:func:`shown`, :func:`prepare`), no wider than ``width_px``; ``None`` where that
    would save nothing (a GIF stays as it is). The same arguments give the same bytes. Raises PictureNotReadable."""
    with pixels.opened(data, file) as source:
        if source.width <= width_px or source.format == "GIF":
            return None
        size = pixels.within(source.size, width_px, source.height)
        drawn, icc = source.format == "PNG", source.info.get("icc_profile")
        whole = pixels.scaled(pixels.in_srgb(pixels.upright(source, size), icc), size)
        if not drawn:
            made = pixels.as_jpeg(whole)
        else:
            bare = whole if pixels.is_see_through(whole) else pixels.opaque(whole)
            made = pixels.written(bare, "PNG", optimize=True)
    return _kept(made) if len(made.data) < len(data) else None


def prepare(data: bytes, *, file: str, max_width_px: int = SHOWN_WIDTH_PX) -> Kept:
    """Rebuild a picture that came with an issue; return what it is and its new bytes.

    As :func:`take_in`, but for the page only: a picture wider than ``max_width_px`` is scaled down, and a small one
    keeps its kind. The same input gives the same bytes, and preparing a prepared picture gives it back unchanged.
    ``file`` is the name used in errors: :class:`PictureIsVector`, :class:`PictureIsHeic`, :class:`PictureTooLarge`
    (checked before anything is decoded), :class:`PictureNotReadable`.
    """
    with pixels.opened(data, file) as source:
        return _kept(_prepared(source, data, max_width_px))


def arrived(data: bytes, *, file: str) -> Taken:
    """What is kept of a picture that came with an issue: as :func:`take_in`, but one that fits a page keeps its kind,
    and what :func:`take_in` once made stays as it is. Errors as of :func:`prepare`."""
    with pixels.opened(data, file) as source:
        size = source.size
    taken = take_in(data, file=file)
    heavy = len(data) > SHOWN_BYTES or pixels.within(size, SHOWN_WIDTH_PX, SHOWN_HEIGHT_PX) != size
    if heavy or taken.shown[1] == data:
        return taken
    ready = prepare(data, file=file)
    fits = len(ready[1]) <= SHOWN_BYTES and {ready[0].width_px, ready[0].height_px} == set(size)
    return Taken(ready, ready) if fits else taken


def _original(source: ImageFile, data: bytes) -> Written:
    small = max(source.size) <= ORIGINAL_SIDE_PX
    if small and pixels.is_bare_jpeg(source, data):
        source.load()
        return Written(data, source.width, source.height, "image/jpeg")
    if small and source.mode == "P" and "icc_profile" not in source.info:
        return pixels.palette_kept(source)
    size = pixels.within(source.size, ORIGINAL_SIDE_PX, ORIGINAL_SIDE_PX)
    upright = pixels.upright_within(source, size)
    whole = pixels.in_srgb(upright, source.info.get("icc_profile"))
    whole = pixels.scaled(whole, pixels.within(whole.size, ORIGINAL_SIDE_PX, ORIGINAL_SIDE_PX))
    if pixels.is_see_through(whole):
        whole = pixels.scaled(whole, pixels.within(whole.size, _SEE_THROUGH_SIDE_PX, _SEE_THROUGH_SIDE_PX))
        return pixels.written(whole, "PNG", compress_level=_PNG_LEVEL)
    small = pixels.megapixels(whole.size) <= _PNG_MEGAPIXELS
    if source.format in ("PNG", "GIF") and (small or _is_flat(whole)):
        return pixels.written(pixels.opaque(whole), "PNG", compress_level=_PNG_LEVEL)
    return pixels.written(pixels.opaque(whole), "JPEG", quality=_ORIGINAL_QUALITY)


def _is_fit(size: tuple[int, int], data: bytes) -> bool:
    """Whether an original of ``size``, made by :func:`take_in`, can stand on a page as it is."""
    return pixels.within(size, SHOWN_WIDTH_PX, SHOWN_HEIGHT_PX) == size and len(data) <= SHOWN_BYTES


def _media_type(source: ImageFile) -> str:
    return f"image/{(source.format or '').lower()}"


def _shown(source: ImageFile, turns: int, box: Box | None) -> Written:
    from PIL import Image

    turned_size = (source.width, source.height) if turns % 2 == 0 else (source.height, source.width)
    left, top, width, height = _inside(box or (0, 0, *turned_size), turned_size)
    size = pixels.within((width, height), SHOWN_WIDTH_PX, SHOWN_HEIGHT_PX)
    least = (round(source.width * size[0] / width), round(source.height * size[1] / height))
    whole = pixels.in_srgb(pixels.upright(source, least), source.info.get("icc_profile"))
    if turns:
        whole = whole.transpose(
            (Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)[turns - 1]
        )
    scale_x, scale_y = whole.width / turned_size[0], whole.height / turned_size[1]  # a JPEG may be decoded smaller
    part = (left * scale_x, top * scale_y, (left + width) * scale_x, (top + height) * scale_y)
    cut = whole.resize(size, Image.Resampling.LANCZOS, box=part)
    drawn = source.format in ("PNG", "GIF")
    return _light(cut, drawn=drawn, flat=drawn and _is_flat(whole))


def _inside(box: Box, size: tuple[int, int]) -> Box:
    """The part of ``box`` that lies within ``size``: at least one pixel."""
    left, top = min(max(box[0], 0), size[0] - 1), min(max(box[1], 0), size[1] - 1)
    return left, top, min(max(box[2], 1), size[0] - left), min(max(box[3], 1), size[1] - top)


def _light(cut: Pixels, *, drawn: bool, flat: bool) -> Written:
    """``cut`` as a file of at most SHOWN_BYTES: a drawing as PNG as long as that is light, a photograph as JPEG.

    ``drawn``: it came as PNG or GIF; ``flat``: and has few colours, so that fewer still do not show.
    """
    see_through = pixels.is_see_through(cut)
    while True:
        best: list[Written] = []
        if see_through or drawn:
            bare = cut if see_through else pixels.opaque(cut)
            best.append(pixels.written(bare, "PNG", compress_level=_PNG_LEVEL))
            if len(best[-1].data) > SHOWN_BYTES and (see_through or flat):
                few = bare.convert("RGBA" if see_through else "RGB").quantize(256)
                best.append(pixels.written(few, "PNG", compress_level=_PNG_LEVEL))
        if not see_through and all(len(made.data) > SHOWN_BYTES for made in best):
            best.append(_lightest_jpeg(cut))
        lightest = min(best, key=lambda made: len(made.data))
        if len(lightest.data) <= SHOWN_BYTES:
            return lightest
        step = min(_LARGEST_STEP, max(_LEAST_STEP, 0.95 * math.sqrt(SHOWN_BYTES / len(lightest.data))))
        cut = pixels.scaled(cut, (max(1, round(cut.width * step)), max(1, round(cut.height * step))))


def _is_flat(whole: Pixels) -> bool:
    """Whether a picture has so few colours that it must be a drawing or a screen, not a photograph."""
    return whole.getcolors(_FLAT_COLOURS) is not None


def _lightest_jpeg(cut: Pixels) -> Written:
    """The best quality that is light enough, else the least. Coding is slow: the first tells where to go on."""
    best = pixels.as_jpeg(cut)
    share = SHOWN_BYTES / len(best.data)
    for quality, weight in _WEIGHT_OF_QUALITY.items():
        if len(best.data) <= SHOWN_BYTES:
            break
        if weight <= share or quality == _LEAST_QUALITY:
            best = pixels.as_jpeg(cut, quality)
    return best


def _prepared(source: ImageFile, data: bytes, max_width_px: int) -> Written:
    small = source.width <= max_width_px
    if small and pixels.is_bare_jpeg(source, data) and pixels.is_coarse_jpeg(source):
        source.load()
        return Written(data, source.width, source.height, "image/jpeg")
    if small and source.mode == "P" and "icc_profile" not in source.info:
        return pixels.palette_kept(source)
    scale = min(1.0, max_width_px / min(source.size))  # it may turn out to lie on its side
    least = (round(source.width * scale), round(source.height * scale))
    whole = pixels.in_srgb(pixels.upright(source, least), source.info.get("icc_profile"))
    whole = pixels.scaled(whole, pixels.within(whole.size, max_width_px, whole.height))
    if source.format == "JPEG" or (source.format == "WEBP" and not pixels.is_see_through(whole)):
        return pixels.as_jpeg(whole)
    if source.format == "GIF" and whole.mode == "L":
        return pixels.written(whole, "GIF", optimize=False)
    return pixels.written(whole, "PNG")


def _kept(made: Written) -> Kept:
    sha256 = hashlib.sha256(made.data).hexdigest()
    return Picture(sha256, made.width_px, made.height_px, made.media_type), made.data
