"""The mail comes with the pictures it shows, each once, under the names it shows them by."""

from __future__ import annotations

import dataclasses
import re

import msgspec

from editor.newsletter.issue import Contact, ContactList, Section
from editor.publishing import mail_package
from editor.publishing.edition import Edition
from editor.support.squares import squared
from publishing.press import BYTES, ISSUE, PICTURES, THEME, edition


def test_the_page_and_the_pictures_it_shows() -> None:
    page, *pictures = mail_package.files(edition())
    assert page.name == "mail.html"
    shown = set(re.findall(r'src="([^"]+)"', page.data.decode()))
    assert {file.name for file in pictures} == shown == {"images/ett.png", "images/foto.jpg"}
    assert {file.name: file.data for file in pictures} == {
        "images/ett.png": BYTES["images/Ett.png"],
        "images/foto.jpg": BYTES["foto.jpg"],
    }


def test_people_are_shown_by_squares_cut_where_they_are() -> None:
    people = tuple(Contact(id=f"c{image}", name="Exempel Exempelsson", image=image) for image in ("i2", "i3"))
    section = Section(id="s2", items=(ContactList(id="l1", contacts=("ci2", "ci3")),))
    issue = msgspec.structs.replace(ISSUE, contacts=people, sections=(*ISSUE.sections, section))
    moved = {**PICTURES, "foto.jpg": dataclasses.replace(PICTURES["foto.jpg"], focus=(0, 50))}
    page, *pictures = mail_package.files(Edition(issue, moved, BYTES.__getitem__, THEME))
    assert {file.name for file in pictures} == set(re.findall(r'src="([^"]+)"', page.data.decode()))
    found = {file.name: file.data for file in pictures}
    assert found["images/foto.jpg"] == BYTES["foto.jpg"]
    assert found["images/foto_square.jpg"] == squared(BYTES["foto.jpg"], 216, focus=(0, 50), file="foto.jpg")
    assert found["images/oanvand_square.png"] == squared(BYTES["images/oanvänd.png"], 216, file="")
    assert "images/oanvand.png" not in found


def test_no_marks_of_the_preview() -> None:
    assert b"data-block" not in mail_package.files(edition())[0].data


def test_the_same_bytes_every_time() -> None:
    first, second = (mail_package.files(edition()) for _ in range(2))
    assert first == second
