"""A small issue with three pictures, one of them shown twice and one never, for the tests of this room."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

from PIL import Image as Pillow

from editor.newsletter.issue import Article, Image, Issue, Newsletter, Section
from editor.publishing.edition import Edition
from editor.rendering import themes
from editor.support.pictures import Picture, prepare

ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 7),
    newsletter=Newsletter(name="Exempelbrevet"),
    sections=(
        Section(
            id="s1",
            items=(Article(id="a1", heading="Räksmörgås", body="<p>Text.</p>", image="i1", more_images=("i2", "i1")),),
        ),
    ),
    images=(
        Image(id="i1", file="images/Ett.png", alt="Ett"),
        Image(id="i2", file="foto.jpg", alt="Två"),
        Image(id="i3", file="images/oanvänd.png", alt="Tre"),
    ),
)
THEME = themes.theme_of(ISSUE)


def _prepared(kind: str, colour: int) -> tuple[Picture, bytes]:
    stream = io.BytesIO()
    Pillow.new("RGB", (300, 200), (colour, 90, 60)).save(stream, kind)
    return prepare(stream.getvalue(), file="bild")


_ALL = {
    "images/Ett.png": _prepared("PNG", 1),
    "foto.jpg": _prepared("JPEG", 2),
    "images/oanvänd.png": _prepared("PNG", 3),
}
PICTURES = {file: picture for file, (picture, _) in _ALL.items()}
BYTES = {file: data for file, (_, data) in _ALL.items()}


def edition(issue: Issue = ISSUE, **more: Any) -> Edition:
    """A fresh edition: nothing of it is rendered yet."""
    return Edition(issue, PICTURES, BYTES.__getitem__, THEME, **more)


def edition_of(issue: Issue) -> Edition:
    """A fresh edition of any issue: each picture it names is the same photograph."""
    picture, data = prepare(BYTES["foto.jpg"], file="foto.jpg")
    known = {image.file: picture for image in issue.images}
    return Edition(issue, known, dict.fromkeys(known, data).__getitem__, themes.theme_of(issue))
