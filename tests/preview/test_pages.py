"""The preview's site: addresses and answers."""

from __future__ import annotations

import pytest

from editor.preview.pages import PictureFile, Response, Site
from editor.support.errors import FileNotReadable


def picture(data: bytes, sha256: str = "1") -> PictureFile:
    return PictureFile("image/png", sha256, lambda: data)


def test_answers_with_the_newest_page() -> None:
    site = Site()
    site.publish(lambda: "<p>Första</p>", {})
    site.publish(lambda: "<p>Åäö</p>", {})
    assert site.respond(site.url) == Response("text/html", "<p>Åäö</p>".encode())


def test_pictures_lie_beside_the_page() -> None:
    site = Site()
    site.publish(str, {"strand.png": picture(b"data")})
    address = site.url.replace("mail.html", "images/strand.png")
    assert site.respond(address) == Response("image/png", b"data")
    assert site.respond(address.replace("strand", "skog")) is None


def test_name_that_comes_to_mean_other_bytes_needs_a_new_edition() -> None:
    site = Site()
    assert not site.publish(str, {"a.png": picture(b"1", "1")})
    first = site.url
    assert not site.publish(str, {"a.png": picture(b"1", "1"), "b.png": picture(b"2", "2")})
    assert not site.publish(str, {"b.png": picture(b"2", "2")})
    assert site.publish(str, {"a.png": picture(b"3", "3")})
    assert site.url != first
    assert site.respond(first) is None
    assert not site.publish(str, {"a.png": picture(b"3", "3"), "b.png": picture(b"9", "9")})


@pytest.mark.parametrize(
    "address",
    [
        "lansbrev://preview/1/",
        "lansbrev://preview/mail.html",
        "lansbrev://preview/2/mail.html",
        "lansbrev://other/1/mail.html",
        "https://preview/1/mail.html",
        "file:///etc/hostname",
        "lansbrev://preview/1/images/../mail.html",
        "lansbrev://preview/1/images/",
        "lansbrev://preview/1/images/a.png/more",
        "lansbrev://preview/1/other/a.png",
    ],
)
def test_answers_nothing_else(address: str) -> None:
    site = Site()
    site.publish(str, {"a.png": picture(b"1")})
    assert site.respond(address) is None


@pytest.mark.parametrize("error", [OSError(), FileNotReadable(file="a.png")])
def test_lost_picture_is_a_gap(error: Exception) -> None:
    def read() -> bytes:
        raise error

    site = Site()
    site.publish(str, {"a.png": PictureFile("image/png", "1", read)})
    assert site.respond("lansbrev://preview/1/images/a.png") is None


def test_another_page_needs_a_new_edition_and_fonts_belong_to_the_web_page() -> None:
    site = Site()
    assert not site.publish(lambda: "mejl", {})
    assert site.publish(lambda: "webb", {}, kind="web")
    assert site.url.endswith("/web.html")
    response = site.respond(site.url)
    assert response is not None
    assert "font-src data:" in response.policy
    assert site.publish(lambda: "mejl", {})
    response = site.respond(site.url)
    assert response is not None
    assert "font-src" not in response.policy
    assert site.publish(lambda: "mejl", {}, with_pictures=False)
