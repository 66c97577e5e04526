"""Pictures inside copied HTML are found; nothing else is followed."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.embedded_pictures import MOST, embedded_pictures

ONE, TWO = b"\xff\xd8\xffett", b"\x89PNG\r\n\x1a\ntv\xc3\xa5"


def address(data: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def test_pictures_come_in_order_and_once() -> None:
    html = f"<p>Text <img src='{address(TWO)}'> mer <IMG alt=x SRC=\"{address(ONE, 'image/jpeg')}\"></p>"
    assert embedded_pictures(html + html) == (TWO, ONE)


@pytest.mark.parametrize(
    "source",
    [
        "https://example.se/bild.png",
        "file:///C:/Users/exempel/clip_image001.png",
        "//server/bild.png",
        "cid:bild1",
        "data:text/html;base64,PGI+",
        "data:image/png;base64",
        "data:image/png;base64,",
        "data:image/png;base64,a",
    ],
)
def test_nothing_else_is_followed(source: str) -> None:
    assert embedded_pictures(f"<img src='{source}' alt='data:image/'>") == ()


def test_an_address_may_be_broken_over_lines_or_written_in_percent() -> None:
    lines = base64.encodebytes(ONE * 40).decode()
    assert embedded_pictures(f"<img src='data:image/jpeg;base64,\n{lines}'>") == (ONE * 40,)
    assert embedded_pictures("<img src='data:image/svg+xml,%3Csvg/%3E'>") == (b"<svg/>",)


def test_a_page_full_of_pictures_is_cut_off() -> None:
    html = "".join(f"<img src='{address(str(number).encode())}'>" for number in range(MOST + 5))
    assert len(embedded_pictures(html)) == MOST


@given(st.text())
def test_any_text_is_looked_through(text: str) -> None:
    assert isinstance(embedded_pictures(f"<img src='data:image/{text}"), tuple)
