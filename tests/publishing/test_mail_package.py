"""The mail comes with the pictures it shows, each once, under the names it shows them by."""

from __future__ import annotations

import re

from editor.publishing import mail_package
from publishing.press import BYTES, edition


def test_the_page_and_the_pictures_it_shows() -> None:
    page, *pictures = mail_package.files(edition())
    assert page.name == "mail.html"
    shown = set(re.findall(r'src="([^"]+)"', page.data.decode()))
    assert {file.name for file in pictures} == shown == {"images/ett.png", "images/foto.jpg"}
    assert {file.name: file.data for file in pictures} == {
        "images/ett.png": BYTES["images/Ett.png"],
        "images/foto.jpg": BYTES["foto.jpg"],
    }


def test_no_marks_of_the_preview() -> None:
    assert b"data-block" not in mail_package.files(edition())[0].data


def test_the_same_bytes_every_time() -> None:
    first, second = (mail_package.files(edition()) for _ in range(2))
    assert first == second
