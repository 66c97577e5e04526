"""The size of the mail in the status bar."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.look.style import Look
from editor.desktop.panels.mail_size import CLOSE_BYTES, LIMIT_BYTES, HeavyBlock, MailSize, Measured
from editor.newsletter import edits
from editor.newsletter.issue import Article
from editor.newsletter.places import node_key
from editor.rendering.mail import MailRenderer
from editor.rendering.themes import theme_of


@pytest.mark.parametrize(
    ("size", "words", "told"),
    [
        (46 * 1024, "Mejl 46 av 102 kB", "46 kB av de 102 kB"),
        (CLOSE_BYTES, "Mejl 90 av 102 kB", "Gmail klipper av efter 102 kB"),
        (LIMIT_BYTES + 5000, "Mejl 107 av 102 kB", "Korta texter"),
    ],
)
def test_near_the_limit_a_sign_and_words_say_so(qtbot: QtBot, look: Look, size: int, words: str, told: str) -> None:
    shown = MailSize(look)
    qtbot.addWidget(shown)
    assert shown.words() == ""
    shown.show_size(Measured(size))
    assert shown.words() == words
    assert told in shown.accessibleName()
    signs = [label for label in shown.findChildren(QLabel) if not label.pixmap().isNull() and not label.isHidden()]
    assert bool(signs) is (size >= CLOSE_BYTES)


def test_it_is_the_size_of_the_exported_page(desk: Desk) -> None:
    desk.start_with_open()
    size = desk.window.status.mail_size
    desk.qtbot.waitUntil(lambda: size.words() != "")
    page = MailRenderer(theme_of(sample())).render(sample(), {}).html()
    assert size.words() == f"Mejl {round(len(page.encode()) / 1024)} av 102 kB"


def test_it_stands_in_the_letters_of_the_line(desk: Desk) -> None:
    desk.start_with_open()
    status = desk.window.status
    desk.qtbot.waitUntil(lambda: status.mail_size.words() != "")
    sizes = {label.fontInfo().pointSizeF() for label in (status.reading, *status.mail_size.findChildren(QLabel))}
    assert len(sizes) == 1


def test_it_grows_with_the_issue_when_typing_pauses(desk: Desk) -> None:
    desk.start_with_open()
    size = desk.window.status.mail_size
    desk.qtbot.waitUntil(lambda: size.words() != "")
    before = size.words()
    for _ in range(6):
        desk.window.actions_[Command.DUPLICATE].trigger()
    desk.qtbot.waitUntil(lambda: size.words() != before)


def test_above_the_limit_a_list_names_what_weighs_most(qtbot: QtBot, look: Look) -> None:
    shown = MailSize(look)
    qtbot.addWidget(shown)
    shown.show_size(Measured(LIMIT_BYTES - 1))
    assert shown.shorten.isHidden()
    heavy = (HeavyBlock("n:a", "Mat & dryck", 40 * 1024), HeavyBlock("intro", "", 700))
    shown.show_size(Measured(LIMIT_BYTES + 1, heavy))
    assert not shown.shorten.isHidden()
    rows = [action for action in shown.shorten.menu().actions() if not action.isSeparator()]
    assert [row.text() for row in rows] == ["Mat && dryck: 40 kB", "Inledningen: 1 kB"]
    with qtbot.waitSignal(shown.asked) as asked:
        rows[0].trigger()
    assert asked.args == ["n:a"]


def test_choosing_a_heavy_article_leads_to_its_form(desk: Desk) -> None:
    desk.start_with_open()
    opened = desk.view.open_issue
    assert opened is not None
    article = next(item for section in opened.issue.sections for item in section.items if isinstance(item, Article))
    heavy = edits.update(opened.issue, article.id, body="<p>" + "Ett ord till. " * 9000 + "</p>")
    opened.apply(lambda issue: heavy, name="")
    size = desk.window.status.mail_size
    desk.qtbot.waitUntil(lambda: bool(size.words()) and not size.shorten.isHidden())
    row = next(action for action in size.shorten.menu().actions() if not action.isSeparator())
    assert article.heading[:20] in row.text()
    row.trigger()
    selected = desk.window.issue_view.outline.row
    assert selected is not None
    assert selected.key == node_key(article.id)
