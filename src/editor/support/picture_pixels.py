"""Pictures between bytes and pixels: opened under limits, decoded no finer than needed, turned upright, written bare.

What is written holds nothing but pixels. Pillow is imported only when a picture is at hand.
"""

from __future__ import annotations

import contextlib
import io
import math
import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from editor.support.errors import PictureIsHeic, PictureIsVector, PictureNotReadable, PictureTooLarge

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels
    from PIL.ImageFile import ImageFile

LIMIT_MEGAPIXELS: Final = 51
"""Cameras that are called "50 megapixels" give up to 50.6."""

LIMIT_SIDE_PX: Final = 20_000

JPEG_QUALITY: Final = 85

_BROKEN = (OSError, SyntaxError, ValueError, LookupError, EOFError, OverflowError, struct.error, zlib.error)
"""What Pillow's decoders raise on damaged bytes."""

_HEIC_BRANDS: Final = frozenset(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2", b"heif", b"avif", b"avis")
)


class Written(NamedTuple):
    """A picture file of our own making (or one that already is as ours are)."""

    data: bytes
    width_px: int
    height_px: int
    media_type: str


@contextlib.contextmanager
def opened(data: bytes, file: str) -> Iterator[ImageFile]:
    """The picture with its header read, its size within the limits, and nothing decoded yet.

    Raises PictureIsVector, PictureIsHeic, PictureTooLarge or PictureNotReadable, naming ``file``; the last also where
    bytes turn out to be damaged while the caller decodes them.
    """
    if _is_vector(data):
        raise PictureIsVector(file=file)
    if _is_heic(data):
        raise PictureIsHeic(file=file)
    if (size := _stated_size(data)) is not None:
        _check_size(size, file)
    try:
        source = _header_read(data)
    except _BROKEN as error:
        raise PictureNotReadable(file=file) from error
    with source:
        _check_size(source.size, file)
        try:
            yield source
        except _BROKEN as error:
            raise PictureNotReadable(file=file) from error


def _is_heic(data: bytes) -> bool:
    """Whether the bytes begin as pictures of iPhones do (ISO/IEC 23008-12), or AVIF. Why not: docs/decisions.md."""
    return data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS


def _is_vector(data: bytes) -> bool:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start[:1] == b"<" and b"<svg" in start.lower()


def _header_read(data: bytes) -> ImageFile:
    """The kind is told by the bytes, never by a file name.

    The plugins are called directly: ``Image.open`` would try every format Pillow knows.
    """
    from PIL import GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
    from PIL.Image import DecompressionBombError

    stream = io.BytesIO(data)
    try:
        if data[:3] == b"\xff\xd8\xff":
            return JpegImagePlugin.JpegImageFile(stream)
        if data[:8] == b"\x89PNG\r\n\x1a\n":
            return PngImagePlugin.PngImageFile(stream)
        if data[:6] in (b"GIF87a", b"GIF89a"):
            return GifImagePlugin.GifImageFile(stream)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return WebPImagePlugin.WebPImageFile(stream)
    except DecompressionBombError as error:  # a GIF's first frame may be larger than its header says
        raise ValueError(str(error)) from error
    raise ValueError("not a picture of a kind we take")


def _stated_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a GIF or WebP whose header Pillow refuses to look at where they are enormous.

    Sources: GIF89a, "Logical Screen Descriptor"; RFC 9649, sections 2.5 to 2.7.
    """
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    if data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if data[12:16] == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


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


def upright(source: ImageFile, least: tuple[int, int] | None = None) -> Pixels:
    """The decoded picture, turned as its camera was held.

    Where ``least`` is given, a JPEG may be decoded at a half, a quarter or an eighth of its size, as long as it stays
    that large (width and height in the file, before turning): that saves most of the time.
    """
    from PIL import ImageOps

    if least is not None and source.format == "JPEG":
        source.draft(None, least)  # type: ignore[no-untyped-call, unused-ignore]
    source.load()
    ImageOps.exif_transpose(source, in_place=True)  # a large photograph is not copied once more
    return source


def upright_within(source: ImageFile, size: tuple[int, int]) -> Pixels:
    """As :func:`upright`, but no larger than ``size`` (in the file) where nothing shows through: turning and colouring
    a fifth of the pixels takes a fifth of the time."""
    from PIL import ImageOps

    if source.mode not in ("L", "RGB", "RGBX") or "transparency" in source.info:
        return upright(source, size)
    if source.format == "JPEG":
        source.draft(None, size)  # type: ignore[no-untyped-call, unused-ignore]
    source.load()
    smaller = scaled(source, size, quickly=True)
    ImageOps.exif_transpose(smaller, in_place=True)
    return smaller


def is_bare_jpeg(source: ImageFile, data: bytes) -> bool:
    """Whether a JPEG holds nothing but pixels, upright and in the colours of the web."""
    return source.format == "JPEG" and source.mode in ("L", "RGB") and _has_only_pixel_segments(data)


def is_coarse_jpeg(source: ImageFile) -> bool:
    """Whether a JPEG is no finer than those we write: coding it again would wear it down."""
    from PIL import JpegImagePlugin

    if not isinstance(source, JpegImagePlugin.JpegImageFile):
        return False
    return sum(source.quantization.get(0, [])) >= _finest_table_sum()


def _finest_table_sum() -> int:
    from PIL import Image, JpegImagePlugin

    stream = io.BytesIO()
    Image.new("L", (8, 8)).save(stream, "JPEG", quality=JPEG_QUALITY)
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


def in_srgb(pixels: Pixels, profile: bytes | None) -> Pixels:
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


def within(size: tuple[int, int], width_px: int, height_px: int) -> tuple[int, int]:
    """The largest size of the same ratio that fits, never larger than ``size``."""
    scale = min(1.0, width_px / size[0], height_px / size[1])
    return (size[0], size[1]) if scale == 1 else (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))


def scaled(pixels: Pixels, size: tuple[int, int], *, quickly: bool = False) -> Pixels:
    """The picture in ``size``; ``quickly``: averaged by a whole factor first, as JPEGs are when decoded smaller, which
    is a quarter of the work where it becomes less than half as wide."""
    from PIL import Image

    gap = 1.0 if quickly else None
    return pixels if pixels.size == size else pixels.resize(size, Image.Resampling.LANCZOS, reducing_gap=gap)


def is_see_through(pixels: Pixels) -> bool:
    """Whether anything behind the picture would show."""
    if pixels.mode not in ("LA", "RGBA"):
        return False
    lowest, _ = pixels.getchannel("A").getextrema()
    return isinstance(lowest, int) and lowest < 255


def opaque(pixels: Pixels) -> Pixels:
    """The picture without its alpha channel."""
    return pixels if pixels.mode in ("L", "RGB") else pixels.convert("L" if pixels.mode == "LA" else "RGB")


def palette_kept(source: ImageFile) -> Written:
    """A picture of few colours with the same palette: as full colour it would be several times larger."""
    from PIL import Image

    turned = upright(source)
    bare = Image.frombytes("P", turned.size, turned.tobytes())
    bare.putpalette(turned.getpalette("RGB") or [0, 0, 0])
    see_through = source.info.get("transparency")
    options = {} if see_through is None else {"transparency": see_through}
    return written(bare, "GIF" if source.format == "GIF" else "PNG", optimize=False, **options)


def as_jpeg(pixels: Pixels, quality: int = JPEG_QUALITY) -> Written:
    """As small as it gets. Takes the interpreter for itself while it codes: for pictures of page size only."""
    return written(opaque(pixels), "JPEG", quality=quality, optimize=True, progressive=True)


def written(pixels: Pixels, kind: str, **options: object) -> Written:
    """``pixels`` as a file of ``kind``, from a picture that knows nothing but its pixels (and palette)."""
    from PIL import Image

    bare = pixels if pixels.mode == "P" else Image.new(pixels.mode, pixels.size)
    if bare is not pixels:
        bare.paste(pixels)
    stream = io.BytesIO()
    bare.save(stream, kind, **options)
    return Written(stream.getvalue(), bare.width, bare.height, f"image/{kind.lower()}")


def megapixels(size: tuple[int, int]) -> float:
    """How many millions of pixels."""
    return math.prod(size) / 1_000_000
