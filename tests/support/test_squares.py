"""Squares cut from pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pixels

from editor.support.errors import PictureNotReadable
from editor.support.squares import squared


def picture(size: tuple[int, int], kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """Red at its start, blue in the middle, green at its end, along the longer side."""
    width, height = size
    whole = Pixels.new(mode, size, (0, 0, 255, 255)[: len(mode)])
    third = max(size) // 3
    ends = ((0, 0, third, height), (width - third, 0, width, height))
    if height > width:
        ends = ((0, 0, width, third), (0, height - third, width, height))
    for box, colour in zip(ends, ((255, 0, 0, 255), (0, 255, 0, 255)), strict=True):
        whole.paste(colour[: len(mode)], box)
    stream = io.BytesIO()
    whole.save(stream, kind, **({"quality": 95} if kind == "JPEG" else {}))
    return stream.getvalue()


def opened(data: bytes) -> Pixels.Image:
    return Pixels.open(io.BytesIO(data))


def middle(data: bytes) -> str:
    shown = opened(data).convert("RGB")
    pixel = shown.getpixel((shown.width // 2, shown.height // 2))
    assert isinstance(pixel, tuple)
    return ["red", "green", "blue"][max(range(3), key=lambda channel: pixel[channel])]


@pytest.mark.parametrize("size", [(900, 300), (300, 900)])
@pytest.mark.parametrize(("focus", "colour"), [((0, 0), "red"), ((50, 50), "blue"), ((100, 100), "green")])
def test_what_is_in_focus_stays_in_sight(size: tuple[int, int], focus: tuple[int, int], colour: str) -> None:
    made = squared(picture(size), 216, focus=focus, file="a.jpg")
    assert opened(made).size == (216, 216)
    assert middle(made) == colour


def test_a_small_picture_is_not_enlarged() -> None:
    assert opened(squared(picture((120, 90)), 216, file="a.jpg")).size == (90, 90)


def test_a_drawing_keeps_what_is_seen_through() -> None:
    made = squared(picture((300, 200), "PNG", "RGBA"), 216, file="a.png")
    assert made.startswith(b"\x89PNG")
    see_through = Pixels.new("RGBA", (300, 200), (255, 0, 0, 0))
    stream = io.BytesIO()
    see_through.save(stream, "PNG")
    assert opened(squared(stream.getvalue(), 216, file="a.png")).mode == "RGBA"


def test_the_same_bytes_every_time() -> None:
    data = picture((640, 480))
    assert squared(data, 216, file="a.jpg") == squared(data, 216, file="a.jpg")


def test_damaged_bytes_are_named() -> None:
    with pytest.raises(PictureNotReadable):
        squared(b"\xff\xd8\xff nothing", 216, file="a.jpg")
