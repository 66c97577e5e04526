"""Pictures come out upright, in sRGB, small enough, and holding nothing but pixels."""

from __future__ import annotations

import hashlib
import io
import random
import struct
import zlib

import pytest
from PIL import Image, ImageChops, ImageCms, PngImagePlugin

from editor.support import pictures
from editor.support.errors import PictureIsHeic, PictureIsVector, PictureNotReadable, PictureTooLarge

NEEDLE = b"HemligFotograf"


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def decoded(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def colour(image: Image.Image, at: tuple[int, int]) -> tuple[int, int, int]:
    """A pixel of a picture in RGB."""
    pixel = image.getpixel(at)
    assert isinstance(pixel, tuple)
    red, green, blue = pixel
    return red, green, blue


def grey(image: Image.Image, at: tuple[int, int]) -> float:
    """A pixel of a picture in one channel."""
    pixel = image.getpixel(at)
    assert isinstance(pixel, int | float)
    return pixel


def least(channel: Image.Image) -> float:
    """The darkest pixel of one channel."""
    low, _ = channel.getextrema()
    assert isinstance(low, int | float)
    return low


def two_halves(mode: str = "RGB", size: tuple[int, int] = (64, 32)) -> Image.Image:
    """Left half dark, right half light."""
    image = Image.new("RGB", size, (10, 20, 30))
    image.paste((240, 230, 220), (size[0] // 2, 0, size[0], size[1]))
    return image.convert(mode)


def noisy(size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("RGB", size, random.Random(7).randbytes(3 * size[0] * size[1]))


def red_and_green_exchanged() -> bytes:
    """A colour profile in which the red channel means green and the other way round."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = profile.replace(b"rXYZ", b"tmpX").replace(b"gXYZ", b"rXYZ").replace(b"tmpX", b"gXYZ")
    return exchanged.replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))


def with_metadata(kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = NEEDLE.decode()
    exif[0x8825] = {1: "N", 2: (57.0, 42.0, 0.0)}
    match kind:
        case "JPEG":
            return encoded(noisy((64, 48)), kind, exif=exif, comment=NEEDLE, quality=95)
        case "PNG":
            texts = PngImagePlugin.PngInfo()
            texts.add_text("Author", NEEDLE.decode())
            texts.add_itxt("XML:com.adobe.xmp", NEEDLE.decode())
            return encoded(two_halves(), kind, pnginfo=texts, exif=exif)
        case "GIF":
            return encoded(two_halves("P"), kind, comment=NEEDLE)
        case _:
            return encoded(two_halves(), kind, exif=exif, xmp=NEEDLE)


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("GIF", "image/gif"), ("WEBP", "image/jpeg")],
)
def test_nothing_but_pixels_is_kept(kind: str, media_type: str) -> None:
    original = with_metadata(kind)
    assert NEEDLE in original
    picture, data = pictures.prepare(original + NEEDLE, file="bild")
    assert NEEDLE not in data
    assert picture.media_type == media_type
    assert Image.MIME[str(Image.open(io.BytesIO(data)).format)] == media_type
    assert (picture.width_px, picture.height_px) == decoded(data).size
    assert picture.sha256 == hashlib.sha256(data).hexdigest()
    assert not decoded(data).getexif()
    assert {"comment", "icc_profile", "exif", "xmp", "Author"}.isdisjoint(decoded(data).info)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_the_same_bytes_every_time_and_stable_when_prepared_again(kind: str) -> None:
    first = pictures.prepare(with_metadata(kind), file="bild")
    assert pictures.prepare(with_metadata(kind), file="bild") == first
    assert pictures.prepare(first[1], file="bild") == first


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_keeps_its_look_and_is_stable(mode: str) -> None:
    image = Image.new("I;16", (64, 32), 10_000) if mode == "I;16" else two_halves(mode)
    expected = 39 if mode == "I;16" else image.convert("L").getpixel((60, 5))
    first = pictures.prepare(encoded(image, "PNG"), file="bild.png")
    assert decoded(first[1]).convert("L").getpixel((60, 5)) == pytest.approx(expected, abs=1)
    assert pictures.prepare(first[1], file="bild.png") == first


def test_orientation_is_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side: turn a quarter clockwise
    picture, data = pictures.prepare(encoded(two_halves(), "JPEG", exif=exif), file="bild.jpg")
    assert (picture.width_px, picture.height_px) == (32, 64)
    upright = decoded(data).convert("L")
    assert grey(upright, (16, 4)) < 60
    assert grey(upright, (16, 60)) > 200


def test_a_wide_picture_is_scaled_down_and_a_small_one_never_up() -> None:
    wide, _ = pictures.prepare(encoded(noisy((3000, 1500)), "JPEG"), file="bild.jpg")
    assert (wide.width_px, wide.height_px) == (1280, 640)
    narrow, _ = pictures.prepare(encoded(two_halves("P", (500, 10)), "GIF"), file="bild.gif", max_width_px=100)
    assert (narrow.width_px, narrow.height_px, narrow.media_type) == (100, 2, "image/png")
    small, _ = pictures.prepare(encoded(two_halves(), "PNG"), file="bild.png")
    assert small.width_px == 64


def test_a_colour_profile_is_converted_to_srgb() -> None:
    plain = encoded(Image.new("RGB", (8, 8), (200, 40, 40)), "PNG")
    broken = encoded(Image.new("RGB", (8, 8), (200, 40, 40)), "PNG", icc_profile=b"not a profile")
    converted = encoded(Image.new("RGB", (8, 8), (200, 40, 40)), "PNG", icc_profile=red_and_green_exchanged())
    shown = [colour(decoded(pictures.prepare(data, file="x.png")[1]), (3, 3)) for data in (plain, broken, converted)]
    assert shown[0] == shown[1] == (200, 40, 40)
    red, green, _ = shown[2]
    assert green > red


def test_cmyk_becomes_rgb() -> None:
    _, data = pictures.prepare(encoded(Image.new("CMYK", (16, 16), (0, 255, 255, 0)), "JPEG"), file="tryck.jpg")
    red, green, blue = colour(decoded(data), (8, 8))
    assert red > 200
    assert green < 60
    assert blue < 60


def test_transparency_survives_where_there_is_some() -> None:
    image = two_halves("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    for kind in ("PNG", "WEBP"):
        picture, data = pictures.prepare(encoded(image, kind), file="logga")
        assert picture.media_type == "image/png"
        assert least(decoded(data).getchannel("A")) < 30
    palette = encoded(two_halves("P"), "GIF", transparency=0)
    assert "transparency" in decoded(pictures.prepare(palette, file="logga.gif")[1]).info
    opaque, _ = pictures.prepare(encoded(two_halves("RGBA"), "WEBP"), file="foto.webp")
    assert opaque.media_type == "image/jpeg"


def test_only_the_first_frame_of_an_animation() -> None:
    frames = [Image.new("P", (8, 8), colour) for colour in (1, 2, 3)]
    animated = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100, loop=0)
    _, data = pictures.prepare(animated, file="rörlig.gif")
    assert not getattr(decoded(data), "is_animated", False)


def test_a_bare_jpeg_is_kept_byte_for_byte() -> None:
    bare = encoded(noisy((64, 48)), "JPEG", quality=70)
    assert pictures.prepare(bare, file="bild.jpg")[1] == bare
    heavy = encoded(noisy((64, 48)), "JPEG", quality=100)
    assert len(pictures.prepare(heavy, file="bild.jpg")[1]) < len(heavy)


def png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30_000, 30_000), (9_000, 9_000), (60_000, 60_000), (20_001, 1), (1, 2**31 - 1)])
def test_too_large_is_refused_before_decoding(size: tuple[int, int]) -> None:
    with pytest.raises(PictureTooLarge) as caught:
        pictures.prepare(png_header(*size), file="jätte.png")
    assert caught.value.data["file"] == "jätte.png"
    assert caught.value.data["limit_megapixels"] == 51


def with_header(kind: str, at: int, size: bytes) -> bytes:
    """A small WebP or GIF whose header says another size."""
    lossless = {"lossless": True} if kind == "VP8L" else {}
    source = Image.new("RGBA" if kind == "VP8X" else "RGB", (20, 10), (200, 0, 0, 90)[: 4 if kind == "VP8X" else 3])
    written = io.BytesIO()
    source.save(written, "GIF" if kind == "GIF" else "WEBP", **lossless)
    data = written.getvalue()
    assert kind == "GIF" or data[12:16] == kind.encode()
    return data[:at] + size + data[at + len(size) :]


@pytest.mark.parametrize(
    ("data", "width"),
    [
        (with_header("GIF", 6, struct.pack("<HH", 60_000, 60_000)), 60_000),
        (with_header("VP8 ", 26, struct.pack("<HH", 16_000, 16_000)), 16_000),
        (with_header("VP8L", 21, struct.pack("<I", 15_999 | 15_999 << 14)), 16_000),
        (with_header("VP8X", 24, b"\xff\xff\xff\xff\xff\xff"), 1 << 24),
    ],
)
def test_an_enormous_gif_or_webp_is_refused_as_too_large(data: bytes, width: int) -> None:
    with pytest.raises(PictureTooLarge) as caught:
        pictures.prepare(data, file="jätte")
    assert caught.value.data["width_px"] == width


def test_a_gif_whose_frame_is_larger_than_it_says_is_refused() -> None:
    data = with_header("GIF", 6, struct.pack("<HH", 20, 10))
    frame = data.index(b",\0\0\0\0") + 5
    with pytest.raises(PictureNotReadable):
        pictures.prepare(data[:frame] + struct.pack("<HH", 60_000, 60_000) + data[frame + 4 :], file="jätte.gif")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"RIFF0000WEBP",
        b"BM" + bytes(60),
        b"\x89PNG\r\n\x1a\n",
        png_header(10, 10),
        encoded(noisy((64, 64)), "JPEG")[:700],
        encoded(noisy((64, 64)), "PNG")[:500],
        encoded(noisy((64, 64)), "WEBP")[:300],
    ],
)
def test_broken_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(PictureNotReadable) as caught:
        pictures.prepare(data, file="trasig.jpg")
    assert caught.value.data == {"file": "trasig.jpg"}


def test_no_damage_to_a_picture_surfaces_as_another_error() -> None:
    for kind in ("JPEG", "PNG", "GIF", "WEBP"):
        whole = bytearray(encoded(two_halves("P" if kind == "GIF" else "RGB"), kind))
        for at in range(0, len(whole), max(1, len(whole) // 150)):
            damaged = bytes(whole[:at]) + bytes([whole[at] ^ 0xFF]) + bytes(whole[at + 1 :])
            try:
                pictures.prepare(damaged, file="skadad")
            except (PictureNotReadable, PictureTooLarge):
                continue


@pytest.mark.parametrize(
    "data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b'\xef\xbb\xbf\n<?xml version="1.0"?><!-- x --><SVG/>']
)
def test_vector_pictures_are_refused(data: bytes) -> None:
    with pytest.raises(PictureIsVector):
        pictures.prepare(data, file="logga.svg")


HEIC = bytes.fromhex("0000001c66747970686569630000000068656963") + bytes(60)


def test_heic_is_refused_with_a_reason_of_its_own() -> None:
    for brand in (b"heic", b"mif1", b"avif"):
        with pytest.raises(PictureIsHeic) as caught:
            pictures.take_in(HEIC.replace(b"heic", brand), file="IMG_0001.HEIC")
        assert caught.value.data == {"file": "IMG_0001.HEIC"}


def photograph(size: tuple[int, int], **options: object) -> bytes:
    """Something with the detail of a photograph."""
    small = noisy((size[0] // 25, size[1] // 25)).resize(size, Image.Resampling.BICUBIC)
    light = Image.linear_gradient("L").resize(size).convert("RGB")
    return encoded(Image.blend(small, light, 0.5), "JPEG", **{"quality": 92, **options})


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_nothing_but_pixels_is_taken_in(kind: str) -> None:
    taken = pictures.take_in(with_metadata(kind) + NEEDLE, file="bild")
    for picture, data in taken:
        assert NEEDLE not in data
        assert not decoded(data).getexif()
        assert {"comment", "icc_profile", "exif", "xmp", "Author"}.isdisjoint(decoded(data).info)
        assert picture.sha256 == hashlib.sha256(data).hexdigest()
        assert (picture.width_px, picture.height_px) == decoded(data).size
    assert pictures.take_in(with_metadata(kind) + NEEDLE, file="bild") == taken


def test_a_large_photograph_keeps_a_large_original_and_is_light_on_the_page() -> None:
    exif = Image.Exif()
    exif[0x0112] = 8  # a quarter anticlockwise
    taken = pictures.take_in(photograph((6000, 3000), exif=exif), file="foto.jpg")
    (original, _), (shown, data) = taken
    assert (original.width_px, original.height_px) == (2000, 4000)
    assert (shown.width_px, shown.height_px) == (800, 1600)
    assert len(data) <= pictures.SHOWN_BYTES
    assert shown.media_type == "image/jpeg"


def test_whatever_the_picture_is_it_is_light_on_the_page() -> None:
    noise = noisy((1400, 1400))
    see_through = noise.convert("RGBA")
    see_through.putalpha(Image.linear_gradient("L").resize(noise.size))
    for kind, image in (("JPEG", noise), ("PNG", noise), ("PNG", see_through), ("GIF", noise.quantize(256))):
        picture, data = pictures.take_in(encoded(image, kind), file="brus").shown
        assert len(data) <= pictures.SHOWN_BYTES
        assert picture.width_px >= 300
        assert (least(decoded(data).convert("RGBA").getchannel("A")) < 40) == (image is see_through)


def test_a_drawing_stays_one() -> None:
    drawing = encoded(two_halves("RGB", (1600, 800)), "PNG")
    taken = pictures.take_in(drawing, file="diagram.png")
    assert taken.original[0].media_type == taken.shown[0].media_type == "image/png"
    assert taken.shown[0].width_px == 1280


def test_what_is_fit_as_it_is_is_kept_once() -> None:
    bare = encoded(noisy((64, 48)), "JPEG", quality=95)
    original, shown = pictures.take_in(bare, file="liten.jpg")
    assert original[1] == shown[1] == bare


def quarters() -> bytes:
    """Four plain quarters of 20 × 10 px: red and green above, blue and white below."""
    image = Image.new("RGB", (40, 20), "white")
    for colour, (left, top) in (("red", (0, 0)), ("green", (20, 0)), ("blue", (0, 10))):
        image.paste(colour, (left, top, left + 20, top + 10))
    return encoded(image, "PNG")


CORNERS = {0: "red green blue white", 1: "blue red white green", 2: "white blue green red", 3: "green white red blue"}


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_an_original_is_turned_clockwise_and_then_cut(turns: int) -> None:
    names = {(255, 0, 0): "red", (0, 128, 0): "green", (0, 0, 255): "blue", (255, 255, 255): "white"}
    _, data = pictures.shown(quarters(), file="x", quarter_turns=turns)
    image = decoded(data).convert("RGB")
    right, low = image.width - 1, image.height - 1
    seen = [names[colour(image, at)] for at in ((0, 0), (right, 0), (0, low), (right, low))]
    assert " ".join(seen) == CORNERS[turns]
    assert image.size == ((40, 20) if turns % 2 == 0 else (20, 40))
    half = (0, 0, image.width // 2, image.height // 2)
    picture, data = pictures.shown(quarters(), file="x", quarter_turns=turns, box=half)
    assert (picture.width_px, picture.height_px) == half[2:]
    cut = decoded(data).convert("RGB")
    assert {names[colour(cut, (x, y))] for x in range(cut.width) for y in range(cut.height)} == {
        CORNERS[turns].split()[0]
    }


def test_a_cut_of_a_large_photograph_is_as_sharp_as_a_cut_of_its_pixels() -> None:
    original = pictures.take_in(photograph((4000, 2000)), file="x.jpg").original[1]
    picture, data = pictures.shown(original, file="x.jpg", box=(1000, 500, 640, 480))
    assert (picture.width_px, picture.height_px) == (640, 480)
    expected = decoded(original).crop((1000, 500, 1640, 980))
    difference = ImageChops.difference(decoded(data), expected).convert("L")
    assert sum(difference.tobytes()) / (640 * 480) < 4


@pytest.mark.parametrize("box", [(-5, -5, 10, 10), (39, 19, 50, 50), (100, 100, 1, 1), (0, 0, 0, 0)])
def test_a_box_beyond_the_picture_is_kept_within_it(box: tuple[int, int, int, int]) -> None:
    picture, _ = pictures.shown(quarters(), file="x", box=box)
    assert 1 <= picture.width_px <= 40
    assert 1 <= picture.height_px <= 20


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("mode", ["L", "P", "RGB", "RGBA"])
def test_an_original_taken_in_again_is_the_same_original(kind: str, mode: str) -> None:
    if kind == "JPEG" and mode in ("P", "RGBA"):
        mode = "CMYK"
    image = noisy((300, 200)).convert(mode) if mode != "RGBA" else noisy((300, 200)).convert("RGBA")
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize(image.size))
    taken = pictures.take_in(encoded(image, kind), file="bild")
    assert pictures.take_in(taken.original[1], file="bild") == taken


def test_narrower_versions_for_small_screens() -> None:
    _, data = pictures.take_in(photograph((2000, 1000)), file="kaj.jpg").shown
    made = pictures.narrowed(data, 480, file="kaj.jpg")
    assert made is not None
    assert (made[0].width_px, made[0].height_px, made[0].media_type) == (480, 240, "image/jpeg")
    assert len(made[1]) < len(data)
    assert pictures.narrowed(made[1], 480, file="kaj.jpg") is None
    assert pictures.narrowed(encoded(two_halves("P", (900, 90)), "GIF"), 480, file="x.gif") is None
    logo = two_halves("RGBA", (1000, 500))
    logo.putalpha(Image.linear_gradient("L").resize(logo.size))
    narrow = pictures.narrowed(encoded(logo, "PNG", compress_level=0), 480, file="logga.png")
    assert narrow is not None
    assert decoded(narrow[1]).mode == "RGBA"


def test_a_large_screen_stays_a_drawing() -> None:
    screen = Image.new("RGB", (3840, 2160), "white")
    for step in range(0, 3840, 40):
        screen.paste((step % 255, 80, 120), (step, step % 2000, step + 20, step % 2000 + 100))
    original, shown = pictures.take_in(encoded(screen, "PNG"), file="skärm.png")
    assert original[0].media_type == shown[0].media_type == "image/png"
    assert (original[0].width_px, shown[0].width_px) == (3840, 1280)
    photo = Image.open(io.BytesIO(photograph((3000, 2000))))
    taken = pictures.take_in(encoded(photo, "PNG", compress_level=1), file="foto.png")
    assert taken.original[0].media_type == taken.shown[0].media_type == "image/jpeg"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("size", [(300, 200), (1280, 1600), (2000, 1300)])
def test_whatever_arrives_is_fit_for_a_page(kind: str, size: tuple[int, int]) -> None:
    """A picture of an imported issue is as light as one taken in, and arriving twice changes nothing."""
    noise = Image.effect_noise((size[0] // 2, size[1] // 2), 90).resize(size).convert("RGB")
    written = io.BytesIO()
    noise.save(written, kind, quality=98)
    taken = pictures.arrived(written.getvalue(), file="x")
    picture, data = taken.shown
    assert len(data) <= pictures.SHOWN_BYTES
    assert picture.width_px <= pictures.SHOWN_WIDTH_PX
    assert picture.height_px <= pictures.SHOWN_HEIGHT_PX
    again = pictures.arrived(data, file="x")
    assert again == pictures.Taken(taken.shown, taken.shown)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(("orientation", "corners"), [(1, "RWWB"), (3, "BWWR"), (6, "WRBW"), (8, "WBRW")])
def test_a_large_photograph_is_scaled_before_it_is_turned(kind: str, orientation: int, corners: str) -> None:
    """Red is at the top left of the file, blue at the bottom right."""
    picture, exif, written = Image.new("RGB", (4400, 2200), "white"), Image.Exif(), io.BytesIO()
    picture.paste("red", (0, 0, 1000, 500))
    picture.paste("blue", (3400, 1700, 4400, 2200))
    exif[0x0112] = orientation
    picture.save(written, kind, exif=exif)
    data = pictures.take_in(written.getvalue(), file="x").original[1]
    with Image.open(io.BytesIO(data)) as original:
        wide, high = original.size
        assert (wide, high) == ((2000, 4000) if orientation in (6, 8) else (4000, 2000))
        seen = [
            colour(original.convert("RGB"), at)
            for at in ((60, 60), (wide - 60, 60), (60, high - 60), (wide - 60, high - 60))
        ]
    assert "".join(_letter(*one) for one in seen) == corners
    assert b"Exif" not in data


def _letter(red: int, green: int, blue: int) -> str:
    return "W" if green > 90 else "R" if red > blue else "B"
