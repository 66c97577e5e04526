"""The preview of a real issue: the exported mail, patched through real edits."""

from __future__ import annotations

import random
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from editor.newsletter import edits, places
from editor.preview.renderings import MailRendering
from editor.preview.view import PreviewView
from editor.rendering.mail import MailRenderer
from editor.rendering.themes import theme_of
from preview.conftest import Preview
from preview.issues import EditedIssue, random_edit


@pytest.fixture
def preview(qtbot: QtBot, make_view: Callable[..., PreviewView]) -> Preview:
    edited = EditedIssue()
    view = make_view(edited)
    return Preview(view, edited, qtbot)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(4))
def test_page_after_many_edits_equals_a_fresh_render(preview: Preview, qtbot: QtBot, seed: int) -> None:
    edited: EditedIssue = preview.pages  # type: ignore[assignment]
    chance = random.Random(seed)
    for _ in range(15):
        with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
            edited.edit(random_edit(edited.issue, chance))
    patched = preview.dom()
    preview.view._page._renderings = {"mail": MailRendering()}
    with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
        preview.view.show_issue(edited)
    assert patched == preview.dom()


def test_pictures_are_shown(preview: Preview, qtbot: QtBot) -> None:
    loaded = "[...document.images].filter(image => image.complete && image.naturalWidth > 0).length"
    wanted = preview.number("document.images.length")
    assert wanted > 0
    qtbot.waitUntil(lambda: preview.number(loaded) == wanted)


def test_every_article_can_be_found_by_its_key(preview: Preview) -> None:
    for section in preview.pages.issue.sections:
        for item in section.items:
            key = places.node_key(item.id)
            assert preview.number(f"document.querySelectorAll('[data-block=\"{key}\"]').length") == 1


def test_keys_of_a_page_are_unique() -> None:
    edited = EditedIssue()
    blocks = MailRendering().page(edited.issue, edited.pictures).blocks
    assert len({block.key for block in blocks}) == len(blocks)


class _Tags(HTMLParser):
    """The document as a list of tags, texts and comments; the order of attributes says nothing."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((tag, {name: value for name, value in attrs if name not in ("data-block", "data-region")}))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.parts.append(f"<!--{data}-->")


def test_preview_without_its_marks_is_the_export() -> None:
    edited = EditedIssue()
    marked = MailRendering().page(edited.issue, edited.pictures).html()
    exported = MailRenderer(theme_of(edited.issue)).render(edited.issue, edited.pictures).html()
    assert _Tags(marked).parts == _Tags(exported).parts


def test_first_page_uses_what_was_prepared_beside_the_window(qtbot: QtBot) -> None:
    edited = EditedIssue()
    view = PreviewView()
    qtbot.addWidget(view)
    view.prepare(edited.issue.newsletter.theme)
    renderings = view._page._renderings
    qtbot.waitUntil(lambda: bool(renderings), timeout=20_000)
    mail = renderings["mail"]
    assert isinstance(mail, MailRendering)
    known = dict(mail._renderers)
    assert mail.page(edited.issue, edited.pictures) == MailRendering().page(edited.issue, edited.pictures)
    assert mail._renderers == known
    assert mail._renderers[edited.issue.newsletter.theme] is known[edited.issue.newsletter.theme]


def test_nothing_is_prepared_beside_an_issue_that_is_shown(preview: Preview) -> None:
    before = dict(preview.view._page._renderings)
    preview.view.prepare("skog")
    QThreadPool.globalInstance().waitForDone()
    assert preview.view._page._renderings == before


def test_people_are_shown_by_squares(preview: Preview, qtbot: QtBot) -> None:
    edited: EditedIssue = preview.pages  # type: ignore[assignment]
    person = edited.issue.contacts[0]
    with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
        edited.edit(edits.update(edited.issue, person.id, image=edited.issue.images[0].id))
    face = "document.querySelector('img[src*=\"_square\"]')"
    qtbot.waitUntil(lambda: preview.number(f"{face}?.naturalWidth ?? 0") > 0)
    assert preview.number(f"{face}.naturalWidth") == preview.number(f"{face}.naturalHeight") == 216
