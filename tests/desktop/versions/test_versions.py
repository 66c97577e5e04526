"""Ctrl+S and the earlier versions, by keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop.conftest import NOW, Desk
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.versions.compare import CompareDialog
from editor.desktop.versions.versions_dialog import VersionsDialog
from editor.newsletter import edits
from editor.newsletter.issue import Section, articles
from editor.store.values import SnapshotEntry

CTRL = Qt.KeyboardModifier.ControlModifier


def saved_words() -> str:
    return f"Sparat {NOW.astimezone():%H.%M}"


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S, CTRL)
    desk.qtbot.waitUntil(lambda: desk.window.status.save_sign.words() == saved_words())


Work = Callable[[QDialog], None]


def in_dialogs(desk: Desk, *works: Work) -> None:
    """Open the list of versions; each work is done in the dialog that stands in front then."""
    left = list(works)
    failures: list[BaseException] = []
    seen: list[QDialog] = []

    def work() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog in seen:
            QTimer.singleShot(10, work)
            return
        seen.append(dialog)
        dialog.activateWindow()
        desk.qtbot.waitUntil(dialog.isActiveWindow)
        try:
            left.pop(0)(dialog)
        except BaseException as failure:  # an exception in a timer would leave the dialog open for ever
            failures.append(failure)
            left.clear()
            dialog.reject()
        if left:
            QTimer.singleShot(10, work)

    QTimer.singleShot(0, work)
    desk.window.actions_[Command.VERSIONS].trigger()
    desk.qtbot.waitUntil(lambda: not left and QApplication.activeModalWidget() is None)
    if failures:
        raise failures[0]
    desk.window.activateWindow()  # the offscreen platform does not do it
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def in_dialog(desk: Desk, *keys: tuple[Qt.Key, Qt.KeyboardModifier] | Qt.Key) -> list[str]:
    """Open the list of versions and press ``keys`` in it; what its rows say."""
    words: list[str] = []

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        words.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        for key in keys:
            desk.press(*(key if isinstance(key, tuple) else (key,)))

    in_dialogs(desk, work)
    return words


RESTORE = (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
"""From the list past "Stäng" to "Återställ"."""


def test_control_s_reassures_where_nothing_is_unsaved(desk: Desk) -> None:
    desk.start_with_open()
    assert desk.window.status.save_sign.words() == "Allt är sparat"
    save(desk)
    assert desk.view.open_issue is not None
    assert not desk.view.open_issue.can_undo


def test_an_earlier_version_is_restored_by_keys_and_can_be_undone(desk: Desk) -> None:
    desk.start_with_open()
    save(desk)
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type(" X")
    save(desk)
    desk.type("Y")
    latest = desk.issue
    words = in_dialog(desk, Qt.Key.Key_Down, *RESTORE)
    assert len(words) == 2
    assert all("Nyhetsbrev juni, 3 artiklar, 2 händelser" in line for line in words)
    desk.qtbot.waitUntil(lambda: desk.issue == sample())
    assert desk.window.actions_[Command.UNDO].text().startswith("&Ångra Återställ version från ")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.issue == latest
    words = in_dialog(desk, Qt.Key.Key_Escape)
    assert len(words) == 3
    assert "före en återställning" in words[0]
    assert "sparad" in words[1]
    assert desk.issue == latest
    assert next(articles(desk.issue)).heading == "Första artikeln XY"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "i dag 14.02"), (1, "i går 14.02"), (40, "23 april 2026 14.02"), (400, "28 april 2025 14.02")],
)
def test_every_line_says_when_to_the_minute(desk: Desk, days: int, words: str) -> None:
    at = dt.datetime(2026, 6, 2, 14, 2, tzinfo=dt.UTC) - dt.timedelta(days=days)
    entry = SnapshotEntry(
        id="x", made_at=at, made_by="", reason="saved", title="T", articles=1, events=1, content_sha256=""
    )
    dialog = VersionsDialog((entry,), NOW)
    desk.qtbot.addWidget(dialog)
    line = dialog.list.item(0).text().replace("\u00a0", " ")
    assert line == f"{words}, sparad, T, 1 artikel, 1 händelse"


def test_an_issue_without_versions_says_how_to_keep_one(desk: Desk) -> None:
    dialog = VersionsDialog((), NOW)
    desk.qtbot.addWidget(dialog)
    assert not dialog.restore_button.isEnabled()
    assert dialog.chosen is None


def spoken(dialog: CompareDialog) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [dialog.list.item(row).data(role) for row in range(dialog.list.count())]


def press_f8(desk: Desk, dialog: CompareDialog) -> int:
    desk.press(Qt.Key.Key_F8)
    return dialog.list.currentRow()


def test_a_version_beside_what_is_there_now_and_one_block_put_back(desk: Desk) -> None:
    desk.start_with_open()
    save(desk)
    desk.press(Qt.Key.Key_2, CTRL)
    desk.press(Qt.Key.Key_End)
    desk.type(" X")
    assert desk.view.open_issue is not None
    second = list(articles(desk.issue))[1]
    desk.view.open_issue.apply(lambda issue: edits.remove(issue, second.id), "Ta bort artikel")
    changed = desk.issue

    def compare(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        desk.qtbot.waitUntil(lambda: dialog.since.text() == "Sedan dess: 1 ändrad, 2 borttagna.")
        desk.press(Qt.Key.Key_Return)

    def put_back(dialog: QDialog) -> None:
        assert isinstance(dialog, CompareDialog)
        said = spoken(dialog)
        assert said[0] == "Ändrad: Artikel Första artikeln X. Tillagt: X"
        assert said[1].startswith(f"Borttagen: Artikel {second.heading}. Borttaget: {second.heading}")
        page = dialog.page.toPlainText()
        assert "Oförändrat: Nyhetsbrevets uppgifter" in page
        assert "Första artikeln X" in page
        assert "text-decoration: underline" in dialog.page.toHtml()
        assert "text-decoration: line-through" in dialog.page.toHtml()
        assert dialog.list.currentRow() == 0
        assert press_f8(desk, dialog) == 1
        assert "Återställ" in dialog.block_button.text()
        dialog.block_button.setFocus()
        desk.press(Qt.Key.Key_Space)
        assert [line.split(".")[0] for line in spoken(dialog)] == ["Ändrad: Artikel Första artikeln X"]
        desk.press(Qt.Key.Key_Escape)

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        desk.press(Qt.Key.Key_Escape)

    in_dialogs(desk, compare, put_back, leave)
    assert [article.heading for article in articles(desk.issue)][:2] == ["Första artikeln X", second.heading]
    assert desk.view.open_issue.undo_name == f"Återställ Artikel {second.heading}"
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.issue == changed


def test_the_whole_version_can_be_restored_from_the_comparison(desk: Desk) -> None:
    desk.start_with_open()
    save(desk)
    desk.press(Qt.Key.Key_2, CTRL)
    desk.type("X")

    def whole(dialog: QDialog) -> None:
        assert isinstance(dialog, CompareDialog)
        dialog.whole_button.setFocus()
        desk.press(Qt.Key.Key_Space)

    in_dialogs(desk, lambda dialog: desk.press(Qt.Key.Key_Return), whole)
    desk.qtbot.waitUntil(lambda: desk.issue == sample())
    assert desk.view.notice.words() == "Versionen är återställd."


def test_a_version_that_is_equal_says_so(desk: Desk) -> None:
    issue = sample()
    dialog = CompareDialog(issue, lambda: issue, "i dag 14.02", desk.look, restore_block=lambda key, title: None)
    desk.qtbot.addWidget(dialog)
    assert dialog.words.text() == "Versionen är lika med utgåvan som den är nu."
    assert dialog.list.count() == 0
    assert not dialog.whole_button.isEnabled()
    assert not dialog.block_button.isEnabled()


def test_what_is_new_is_taken_away_and_a_changed_setting_is_told(desk: Desk) -> None:
    then = sample()
    first = next(articles(then))
    values = [edits.update(edits.add_section(then, Section(id="s9", heading="Nytt")), "e1", mode="online")]

    def restore(key: str, title: str) -> None:
        values.append(edits.remove(values[-1], "s9"))

    dialog = CompareDialog(then, lambda: values[-1], "i dag 14.02", desk.look, restore_block=restore)
    desk.qtbot.addWidget(dialog)
    assert spoken(dialog) == [
        "Ändrad: Händelse Träff. En inställning, bild eller ordning är ändrad, ingen text",
        "Ny: Avsnitt Nytt. Tillagt: Nytt",
    ]
    dialog.next_button.click()
    assert dialog.block_button.text() == "&Ta bort det nya"
    dialog.block_button.click()
    assert len(spoken(dialog)) == 1
    assert first in articles(values[-1])


def test_many_places_replaced_at_once_are_kept_before(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_H, CTRL)
    desk.type("artikeln")
    hits = desk.view.side.find_panel
    desk.qtbot.waitUntil(lambda: len(hits.hits) > 1)
    hits.replace_asked.emit(tuple(hits.hits), "texten")
    words = in_dialog(desk, Qt.Key.Key_Escape)
    assert "före en ändring på många ställen" in words[0]


def test_a_published_issue_is_compared_and_not_restored(desk: Desk) -> None:
    desk.start_with_open()
    save(desk)
    opened = desk.view.open_issue
    assert opened is not None
    opened.take_status("published")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert not dialog.restore_button.isEnabled()
        desk.press(Qt.Key.Key_Return)

    def leave(dialog: QDialog) -> None:
        if isinstance(dialog, CompareDialog):
            assert not dialog.block_button.isVisible()
            assert not dialog.whole_button.isVisible()
        desk.press(Qt.Key.Key_Escape)

    in_dialogs(desk, look, leave, leave)
