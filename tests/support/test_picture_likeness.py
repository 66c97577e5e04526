"""Two versions of one picture have nearly the same fingerprint, two pictures have not."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageEnhance

from editor.support.picture_likeness import are_alike, likeness


def scene(seed: int) -> Image.Image:
    return (
        Image.frombytes("RGB", (12, 9), random.Random(seed).randbytes(12 * 9 * 3))
        .resize((1200, 900), Image.Resampling.BICUBIC)
        .convert("RGB")
    )


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def test_another_size_format_quality_and_light_is_still_the_same_picture() -> None:
    first = likeness(encoded(scene(1), "PNG"))
    others = (
        encoded(scene(1).resize((400, 300)), "JPEG", quality=60),
        encoded(ImageEnhance.Brightness(scene(1)).enhance(0.8), "JPEG"),
        encoded(scene(1).convert("L"), "PNG"),
        encoded(scene(1).quantize(64), "GIF"),
    )
    assert all(are_alike(first, likeness(other)) for other in others)


def test_different_pictures_are_told_apart() -> None:
    prints = [likeness(encoded(scene(seed), "JPEG")) for seed in range(40)]
    assert not any(are_alike(one, other) for at, one in enumerate(prints) for other in prints[:at])


def test_plain_surfaces_are_like_nothing() -> None:
    plain = [likeness(encoded(Image.new("RGB", (50, 50), colour), "PNG")) for colour in ("white", "red")]
    assert not are_alike(plain[0], plain[1])
    assert not are_alike("", "")


def test_what_shows_through_counts_as_white() -> None:
    logo = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    logo.paste(scene(3).resize((60, 60)), (20, 20))
    white = Image.new("RGB", logo.size, "white")
    white.paste(logo, mask=logo)
    assert likeness(encoded(logo, "PNG")) == likeness(encoded(white, "PNG"))
