"""Portraits of a mail: square files of their own."""

from __future__ import annotations

import re

import msgspec

from editor.newsletter.issue import Contact, Image, Issue
from editor.rendering import themes
from editor.rendering.html.picture_files import names
from editor.rendering.html.portraits import Portrait, portraits
from editor.rendering.mail import MailRenderer
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture
from rendering.samples import pictures, rich_issue

FACE = "images/person.jpg"


def known(width_px: int, height_px: int, media_type: str = "image/jpeg") -> dict[str, Picture]:
    return {**pictures(), FACE: Picture("0" * 64, width_px, height_px, media_type)}


def found(issue: Issue, pictures: dict[str, Picture]) -> dict[str, Portrait]:
    return portraits(issue, pictures, names(issue, pictures))


def test_only_pictures_of_people_that_need_it() -> None:
    issue = rich_issue()
    assert found(issue, known(200, 200)) == {}
    assert found(issue, known(200, 210)) == {FACE: Portrait("person_square.jpg", "image/jpeg")}
    assert found(issue, known(900, 900)) == {FACE: Portrait("person_square.jpg", "image/jpeg")}
    assert found(issue, known(900, 600, "image/gif")) == {FACE: Portrait("person_square.png", "image/png")}
    assert found(msgspec.structs.replace(issue, contacts=()), known(900, 600)) == {}
    missing = {file: picture for file, picture in pictures().items() if file != FACE}
    assert found(issue, missing) == {}


def test_a_square_is_never_called_like_another_picture() -> None:
    files = ("images/a_square.jpg", "images/a.jpg", "b/a.jpg")
    issue = Issue(
        title="",
        date=rich_issue().date,
        newsletter=rich_issue().newsletter,
        contacts=tuple(Contact(id=f"c{n}", name="", image=f"i{n}") for n in range(3)),
        images=tuple(Image(id=f"i{n}", file=file) for n, file in enumerate(files)),
    )
    known = {file: Picture("0" * 64, 30, 40, "image/jpeg") for file in files}
    given = names(issue, known)
    squares = [face.name for face in portraits(issue, known, given).values()]
    assert len({*given.values(), *squares}) == 6


def test_mail_shows_the_square_and_the_web_page_cuts() -> None:
    mail = MailRenderer(themes.load("skiffer")).render(rich_issue(), known(400, 600)).html()
    shown = re.findall(r'<img [^>]*src="images/person[^>]*>', mail)
    assert len(shown) == 2
    assert all('src="images/person_square.jpg"' in tag and 'width="72" height="72"' in tag for tag in shown)
    assert "object-" not in mail
    web = WebRenderer(themes.load("skiffer")).render(rich_issue(), known(400, 600), lambda file: file).html()
    assert f'src="{FACE}"' in web
    assert "person_square" not in web


def test_a_picture_that_is_shown_whole_elsewhere_stays_whole_there() -> None:
    issue = rich_issue()
    both = msgspec.structs.replace(issue, hero="i-face")
    mail = MailRenderer(themes.load("skiffer")).render(both, known(900, 600)).html()
    assert len(re.findall(r'src="images/person.jpg"', mail)) == 1
    assert len(re.findall(r'src="images/person_square.jpg"', mail)) == 2
