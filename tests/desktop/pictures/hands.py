"""The picture of the article that the window shows: its field, and what came of it."""

from __future__ import annotations

from desktop.conftest import Desk
from editor.desktop.forms.fields.picture_field import PictureField
from editor.newsletter import edits
from editor.newsletter.issue import Article, Image


def field(desk: Desk) -> PictureField:
    """The field "Bild" of the form that is shown."""
    form = desk.view.form_area.form
    assert form is not None
    found = form.findChild(PictureField, "picture")
    assert found is not None
    return found


def first_picture(desk: Desk) -> Image | None:
    """The picture of the sample's first article."""
    article = edits.find(desk.issue, "a1")
    assert isinstance(article, Article)
    found = edits.find(desk.issue, article.image) if article.image else None
    return found if isinstance(found, Image) else None
