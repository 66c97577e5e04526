"""The web page is one file: its pictures are within, and it asks for nothing."""

from __future__ import annotations

import base64
import re

from editor.publishing import web_page
from publishing.press import BYTES, edition


def test_its_pictures_are_within() -> None:
    (page,) = web_page.files(edition())
    assert page.name == "web.html"
    sources = re.findall(r'src="([^"]+)"', page.data.decode())
    kinds = {"image/png": BYTES["images/Ett.png"], "image/jpeg": BYTES["foto.jpg"]}
    assert len(sources) == 3
    for source in sources:
        kind, data = source.removeprefix("data:").split(";base64,")
        assert base64.b64decode(data) == kinds[kind]


def test_it_asks_for_nothing_and_has_no_marks_of_the_preview() -> None:
    text = web_page.files(edition())[0].data.decode()
    assert not re.search(
        r"<script[^>]* src|<(link|iframe|object|embed)\b|url\((?!['\"]?data:)|@import|data-block", text
    )


def test_the_same_bytes_every_time() -> None:
    first, second = (web_page.files(edition()) for _ in range(2))
    assert first == second
