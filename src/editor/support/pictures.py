"""Pictures made safe to keep and to send: decoded, turned upright, and rebuilt from nothing but their pixels.

Photographs carry positions, names and serial numbers (EXIF, XMP, comments, PNG texts); rebuilding is what makes
sure that none of it leaves the house. Pillow is imported only when a picture is prepared.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.support.errors import PictureIsVector, PictureNotReadable, PictureTooLarge

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from PIL.ImageFile import ImageFile

LIMIT_MEGAPIXELS = 50
LIMIT_SIDE_PX = 20_000

_JPEG_QUALITY = 85
_BROKEN = (OSError, SyntaxError, ValueError, LookupError, EOFError, OverflowError, struct.error, zlib.error)
"""What Pillow's decoders raise on damaged bytes."""


@dataclass(frozen=True)
class Picture:
    """What is known of a prepared picture's bytes: their SHA-256 (hex), size and kind.

    ``media_type`` is ``image/jpeg``, ``image/png`` or ``image/gif``.
    """

    sha256: str
    width_px: int
    height_px: int
    media_type: str


def prepare(data: bytes, *, file: str, max_width_px: int = 1280) -> tuple[Picture, bytes]:
    """Rebuild a JPEG, PNG, WebP or GIF (its first frame) from its pixels; return what it is and its new bytes.

    Orientation is applied, an embedded colour profile converted to sRGB, everything but pixels dropped, and a
    picture wider than ``max_width_px`` scaled down. The same input gives the same bytes, and preparing a prepared
    picture gives it back unchanged. ``file`` is the name used in errors: :class:`PictureIsVector`,
    :class:`PictureTooLarge` (checked before anything is decoded), :class:`PictureNotReadable`.
    """
    if _is_vector(data):
        raise PictureIsVector(file=file)
    try:
        source = _opened(data)
    except _BROKEN as error:
        raise PictureNotReadable(file=file) from error
    with source:
        _check_size(source.size, file)
        try:
            return _prepared(source, data, max_width_px)
        except _BROKEN as error:
            raise PictureNotReadable(file=file) from error


def _is_vector(data: bytes) -> bool:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start[:1] == b"<" and b"<svg" in start.lower()


def _opened(data: bytes) -> ImageFile:
    """The picture with its header read and nothing decoded. The kind is told by the bytes, never by a file name.

    The plugins are called directly: ``Image.open`` would try every format Pillow knows.
    """
    from PIL import GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

    stream = io.BytesIO(data)
    if data[:3] == b"\xff\xd8\xff":
        return JpegImagePlugin.JpegImageFile(stream)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return PngImagePlugin.PngImageFile(stream)
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return GifImagePlugin.GifImageFile(stream)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WebPImagePlugin.WebPImageFile(stream)
    raise ValueError("not a picture of a kind we take")


def _check_size(size: tuple[int, int], file: str) -> None:
    width, height = size
    if max(size) > LIMIT_SIDE_PX or width * height > LIMIT_MEGAPIXELS * 1_000_000:
        megapixels = max(1, round(width * height / 1_000_000))
        raise PictureTooLarge(
            file=file,
            width_px=width,
            height_px=height,
            megapixels=megapixels,
            limit_megapixels=LIMIT_MEGAPIXELS,
            limit_side_px=LIMIT_SIDE_PX,
        )


def _prepared(source: ImageFile, data: bytes, max_width_px: int) -> tuple[Picture, bytes]:
    if source.format == "JPEG" and source.width <= max_width_px and _is_bare_jpeg(source, data):
        source.load()
        return _described(data, source.size, "image/jpeg"), data
    if source.mode == "P" and source.width <= max_width_px and "icc_profile" not in source.info:
        return _palette_kept(source)
    pixels = _scaled(_in_srgb(_upright(source), source.info.get("icc_profile")), max_width_px)
    if source.format == "JPEG" or (source.format == "WEBP" and not _is_see_through(pixels)):
        return _as_jpeg(pixels)
    if source.format == "GIF" and pixels.mode == "L":
        return _written(pixels, "GIF", optimize=False)
    return _written(pixels, "PNG")


def _is_bare_jpeg(source: ImageFile, data: bytes) -> bool:
    """Whether a JPEG already holds pixels only and is no finer than we write: coding it again would wear it down."""
    from PIL import JpegImagePlugin

    if not isinstance(source, JpegImagePlugin.JpegImageFile) or source.mode not in ("L", "RGB"):
        return False
    luminance = source.quantization.get(0, [])
    return sum(luminance) >= _finest_table_sum() and _has_only_pixel_segments(data)


def _finest_table_sum() -> int:
    from PIL import Image, JpegImagePlugin

    stream = io.BytesIO()
    Image.new("L", (8, 8)).save(stream, "JPEG", quality=_JPEG_QUALITY)
    with JpegImagePlugin.JpegImageFile(io.BytesIO(stream.getvalue())) as written:
        return sum(written.quantization[0])


def _has_only_pixel_segments(data: bytes) -> bool:
    """Whether a JPEG is a plain JFIF header, tables and scans, with nothing in between and nothing after."""
    tables = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD}
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return False
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker == 0xDA:
            at = _end_of_scan(data, at + 2 + length)
            if data[at : at + 2] == b"\xff\xd9":
                return at + 2 == len(data)
        elif marker in tables or (marker == 0xE0 and length == 16):
            at += 2 + length
        else:
            return False
    return False


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the coded pixels that begin at ``at`` end: at a marker that is neither stuffing nor a restart."""
    while (at := data.find(b"\xff", at)) != -1:
        following = data[at + 1 : at + 2]
        if following != b"\x00" and not b"\xd0" <= following <= b"\xd7":
            return at
        at += 2
    return len(data)


def _upright(source: ImageFile) -> Pixels:
    from PIL import ImageOps

    source.load()
    return ImageOps.exif_transpose(source)


def _in_srgb(pixels: Pixels, profile: bytes | None) -> Pixels:
    """The picture in mode L, LA, RGB or RGBA, its colours in sRGB."""
    see_through = "transparency" in pixels.info or pixels.mode in ("LA", "La", "PA", "RGBA", "RGBa")
    if pixels.mode.startswith("I"):  # 16 bits a channel: convert() would clip instead of scaling
        return pixels.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if pixels.mode in ("1", "L") and not see_through:
        return pixels.convert("L")
    if pixels.mode == "LA":
        return pixels
    plain = pixels.convert("RGBA") if see_through else pixels
    if plain.mode == "CMYK" and not profile:
        return plain.convert("RGB")
    if not profile:
        return plain if plain.mode in ("RGB", "RGBA") else plain.convert("RGB")
    return _converted(plain, profile)


def _converted(pixels: Pixels, profile: bytes) -> Pixels:
    """The picture converted from ``profile``; an unusable profile counts as none."""
    from PIL import ImageCms

    alpha = pixels.getchannel("A") if pixels.mode == "RGBA" else None
    opaque = pixels if pixels.mode in ("RGB", "CMYK") else pixels.convert("RGB")
    try:
        embedded = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if not ImageCms.getProfileDescription(embedded).startswith("sRGB"):
            converted = ImageCms.profileToProfile(opaque, embedded, ImageCms.createProfile("sRGB"), outputMode="RGB")
            opaque = converted or opaque
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        pass
    if opaque.mode != "RGB":
        opaque = opaque.convert("RGB")
    if alpha is not None:
        opaque.putalpha(alpha)
    return opaque


def _scaled(pixels: Pixels, max_width_px: int) -> Pixels:
    from PIL import Image

    if pixels.width <= max_width_px:
        return pixels
    height = max(1, round(pixels.height * max_width_px / pixels.width))
    return pixels.resize((max_width_px, height), Image.Resampling.LANCZOS)


def _is_see_through(pixels: Pixels) -> bool:
    if pixels.mode not in ("LA", "RGBA"):
        return False
    lowest, _ = pixels.getchannel("A").getextrema()
    return isinstance(lowest, int) and lowest < 255


def _palette_kept(source: ImageFile) -> tuple[Picture, bytes]:
    """A picture of few colours with the same palette: as full colour it would be several times larger."""
    from PIL import Image

    upright = _upright(source)
    bare = Image.frombytes("P", upright.size, upright.tobytes())
    bare.putpalette(upright.getpalette("RGB") or [0, 0, 0])
    see_through = source.info.get("transparency")
    options = {} if see_through is None else {"transparency": see_through}
    return _written(bare, "GIF" if source.format == "GIF" else "PNG", optimize=False, **options)


def _as_jpeg(pixels: Pixels) -> tuple[Picture, bytes]:
    opaque = pixels if pixels.mode in ("L", "RGB") else pixels.convert("L" if pixels.mode == "LA" else "RGB")
    return _written(opaque, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)


def _written(pixels: Pixels, kind: str, **options: object) -> tuple[Picture, bytes]:
    """``pixels`` as a file of ``kind``, from a picture that knows nothing but its pixels (and palette)."""
    from PIL import Image

    bare = pixels if pixels.mode == "P" else Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
    stream = io.BytesIO()
    bare.save(stream, kind, **options)
    return _described(stream.getvalue(), bare.size, f"image/{kind.lower()}"), stream.getvalue()


def _described(data: bytes, size: tuple[int, int], media_type: str) -> Picture:
    return Picture(hashlib.sha256(data).hexdigest(), size[0], size[1], media_type)
