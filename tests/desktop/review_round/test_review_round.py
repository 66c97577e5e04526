"""A review round in the window: a copy sent out, comments taken in, resolved, found again; an approval."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from desktop.conftest import Desk
from desktop.reach import controls, shown_by, twice, unreached
from editor.desktop.commands import Command
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.review_round.asking import ApprovalDialog, CommentDialog, CopyDialog
from editor.desktop.review_round.pasting import PasteDialog
from editor.desktop.review_round.window import ReviewWindow
from editor.newsletter import edits
from editor.newsletter.review_round import Numbered, ReviewRound
from editor.publishing.review_copy import numbered
from editor.store.thread import StoreThread


def review_window(desk: Desk) -> ReviewWindow:
    desk.window.actions_[Command.REVIEW_ROUND].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(ReviewWindow)))
    (window,) = desk.window.findChildren(ReviewWindow)
    desk.qtbot.waitExposed(window)
    return window


def grab(widget: QWidget, name: str) -> None:
    """For looking at it: LANSBREV_PICTURES names a folder."""
    folder = os.environ.get("LANSBREV_PICTURES")
    if folder:
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def in_dialog(desk: Desk, kind: type[QDialog], press: Callable[[], object], work: Callable[[QDialog], None]) -> None:
    """Do ``work`` in the dialog that ``press`` opens."""
    done: list[bool] = []

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(10, begin)
            return
        try:
            work(dialog)
        finally:
            done.append(True)
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, begin)
    press()
    assert done


def stored_rounds(desk: Desk) -> tuple[ReviewRound, ...]:
    assert desk.window.workspace is not None
    found: list[tuple[ReviewRound, ...]] = []
    desk.window.workspace.reviews.rounds("prov", found.append, lambda error: None)
    desk.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def add(desk: Desk, window: ReviewWindow, number: int, text: str) -> None:
    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, CommentDialog)
        dialog.place.setCurrentIndex(number)
        desk.qtbot.keyClicks(dialog.text, text)
        dialog.author.setText("Prov Provsson")
        grab(dialog, "review-comment")
        desk.qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)

    in_dialog(desk, CommentDialog, window.add_button.click, work)


def heading_number(desk: Desk, text: str) -> int:
    return next(one.number for one in numbered(desk.issue) if one.text == text)


def rows(window: ReviewWindow) -> list[tuple[str, ...]]:
    return [tuple(line.text(column) for column in range(3)) for line in window.list.lines()]


def test_a_copy_is_made_and_the_issue_is_under_review(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    window = review_window(desk)
    (empty,) = window.list.findChildren(EmptyWords)
    assert empty.text().startswith("Skapa en granskningskopia")

    def order(dialog: QDialog) -> None:
        assert isinstance(dialog, CopyDialog)
        dialog.folder.setText(str(tmp_path / "granskning"))
        dialog.message.setPlainText("Svara senast fredag.")
        grab(dialog, "review-copy")
        desk.qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)

    in_dialog(desk, CopyDialog, window.copy_button.click, order)
    desk.qtbot.waitUntil(lambda: window.round is not None, timeout=20_000)
    made = sorted(path.name for path in (tmp_path / "granskning").iterdir())
    assert made == [f"exempelbrevet-nyhetsbrev-juni-2026-06-02-granskning.{ending}" for ending in ("html", "pdf")]
    page = (tmp_path / "granskning" / made[0]).read_text(encoding="utf-8")
    assert "Svara senast fredag." in page
    assert "Första artikeln" in page
    assert window.notice.words() == "Granskningskopian ligger i mappen granskning."
    assert window.told.text() == "Inga synpunkter ännu."
    assert empty.text().startswith("Skicka granskningskopian")
    assert window.focusWidget() is window.list  # not "Godkänn…", though the pressed button could not keep the focus
    (review,) = stored_rounds(desk)
    assert review.texts == numbered(desk.issue)
    assert desk.view.open_issue is not None
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.status == "review")


def test_comments_are_typed_shown_by_paragraph_and_resolved_by_keys(desk: Desk) -> None:
    desk.start_with_open()
    window = review_window(desk)
    second = heading_number(desk, "Andra artikeln")
    add(desk, window, second, "Byt rubrik")
    add(desk, window, 0, "Fint")
    grab(window, "review-window")
    assert rows(window) == [("Fint", "Prov Provsson", "Öppen"), ("Byt rubrik", "Prov Provsson", "Öppen")]
    heads = [item.text(0) for n in range(window.list.topLevelItemCount()) if (item := window.list.topLevelItem(n))]
    assert heads == ["Hela utgåvan", f"{second}. Andra artikeln"]
    window.list.setFocus()
    window.list.setCurrentItem(window.list.lines()[1])
    assert window.detail.text() == "Byt rubrik\n\nStycket nu: Andra artikeln"
    window.activateWindow()  # the offscreen platform does not do it
    desk.qtbot.waitUntil(window.isActiveWindow)
    desk.qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    desk.qtbot.waitUntil(lambda: rows(window)[1][2].startswith("Klar i dag 14.32"))
    assert window.told.text() == "1 av 2 synpunkter är öppna."
    assert window.chosen is not None
    assert window.chosen.text == "Fint"
    window.resolved_box.setChecked(False)
    assert [row[0] for row in rows(window)] == ["Fint"]
    window.resolved_box.setChecked(True)
    window.list.setCurrentItem(window.list.lines()[0])
    window.remove()
    assert [row[0] for row in rows(window)] == ["Byt rubrik"]
    assert window.notice.words() == "Synpunkten är borttagen."
    window.notice._answered()
    assert [row[0] for row in rows(window)] == ["Fint", "Byt rubrik"]
    (review,) = stored_rounds(desk)
    assert [(one.text, one.is_resolved) for one in review.comments] == [("Byt rubrik", True), ("Fint", False)]


def test_a_comment_leads_to_its_field_and_stays_with_its_text(desk: Desk) -> None:
    desk.start_with_open()
    window = review_window(desk)
    number = heading_number(desk, "Ett två tre.")
    add(desk, window, number, "Fyra?")
    window.list.setCurrentItem(window.list.lines()[0])
    window.go()
    desk.qtbot.waitUntil(lambda: desk.view.outline.row is not None and desk.view.outline.row.key == "n:a1")
    focused = desk.view.form_area.focusWidget()
    assert focused is not None
    assert focused.textCursor().selectedText() == "Ett två tre."  # type: ignore[attr-defined]
    assert desk.view.open_issue is not None
    desk.view.open_issue.apply(lambda issue: edits.update(issue, "a1", body="<p>Ett två tre fyra.</p>"), "Ändra")
    head = "ändrat sedan kopian"
    desk.qtbot.waitUntil(lambda: head in (window.list.topLevelItem(0) or window.list.invisibleRootItem()).text(0))
    assert window.detail.text() == "Fyra?\n\nStycket i kopian: Ett två tre.\n\nStycket nu: Ett två tre fyra."
    desk.view.open_issue.apply(lambda issue: edits.remove(issue, "a1"), "Ta bort")
    desk.qtbot.waitUntil(lambda: "Stycket finns inte kvar" in window.detail.text())
    assert not window.go_button.isEnabled()
    desk.view.open_issue.undo()
    desk.qtbot.waitUntil(window.go_button.isEnabled)


def test_an_answer_is_pasted_and_what_is_unsure_is_asked(desk: Desk) -> None:
    desk.start_with_open()
    window = review_window(desk)
    first, second = heading_number(desk, "Första artikeln"), heading_number(desk, "Andra artikeln")

    def paste(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteDialog)
        assert not dialog.read_button.isEnabled()
        written = dialog.written
        assert isinstance(written, QPlainTextEdit)
        written.setPlainText(
            f"Från: Prov Provsson <prov@example.se>\n\nHej!\n\n{second}: byt rubrik\n\nDen första är lång\n"
        )
        grab(dialog, "review-paste-1")
        desk.qtbot.mouseClick(dialog.read_button, Qt.MouseButton.LeftButton)
        assert dialog.told.text() == "En synpunkt är osäker och står överst. Välj vad den gäller."
        assert dialog.author.text() == "Prov Provsson"
        assert [found.certainty for found, _ in dialog._rows] == ["unsure", "sure", "aside", "aside"]
        assert dialog.add_button.text() == "&Lägg till 2 synpunkter"
        dialog._rows[0][1].setCurrentIndex(first + 1)
        grab(dialog, "review-paste-2")
        desk.qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)

    in_dialog(desk, PasteDialog, window.paste_button.click, paste)
    assert rows(window) == [
        ("Den första är lång", "Prov Provsson", "Öppen"),
        ("byt rubrik", "Prov Provsson", "Öppen"),
    ]


@pytest.mark.parametrize("remark", ["", "Efter rättning"])
def test_an_approval_is_kept_and_says_when_it_no_longer_holds(desk: Desk, remark: str) -> None:
    desk.start_with_open()
    window = review_window(desk)
    assert window.approval.text() == "Inte godkänd ännu."

    def approve(dialog: QDialog) -> None:
        assert isinstance(dialog, ApprovalDialog)
        assert not dialog.verb_button.isEnabled()
        desk.qtbot.keyClicks(dialog.name, "Chef Chefsson")
        dialog.remark.setText(remark)
        dialog.day.setText("3 juni 2026")
        grab(dialog, "review-approve")
        desk.qtbot.mouseClick(dialog.verb_button, Qt.MouseButton.LeftButton)

    in_dialog(desk, ApprovalDialog, window.approve_button.click, approve)
    said = "Godkänd av Chef Chefsson 3 juni 2026."
    assert window.approval.text().startswith(said.replace(" ", " ")[:20])
    assert desk.view.open_issue is not None
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.status == "approved")
    desk.view.open_issue.apply(lambda issue: edits.update(issue, "a1", heading="Annan rubrik"), "Ändra")
    desk.qtbot.waitUntil(lambda: "Utgåvan har ändrats sedan dess." in window.approval.text())
    grab(window, "review-approved")
    (review,) = stored_rounds(desk)
    assert review.approval is not None
    assert (review.approval.name, review.approval.day, review.approval.remark) == (
        "Chef Chefsson",
        dt.date(2026, 6, 3),
        remark,
    )
    desk.view.open_issue.undo()
    desk.qtbot.waitUntil(lambda: "ändrats" not in window.approval.text())
    window.close()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(ReviewWindow))
    again = review_window(desk)
    assert again.approval.text().startswith("Godkänd av Chef Chefsson")
    again.withdraw_button.click()
    assert again.approval.text() == "Inte godkänd ännu."
    again.notice._answered()
    assert again.approval.text().startswith("Godkänd av Chef Chefsson")


def test_rounds_are_there_after_a_restart(desk: Desk) -> None:
    desk.start_with_open()
    window = review_window(desk)
    add(desk, window, 1, "Kvar efter omstart")
    desk.window.close()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(ReviewWindow))
    store = StoreThread(desk.folder / "store", lambda call: call())
    try:
        (review,) = store.call(lambda library: library.reviews.rounds("prov"))
    finally:
        store.close()
    assert [one.text for one in review.comments] == ["Kvar efter omstart"]


def test_tab_finds_everything_in_the_window_and_its_dialogs(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start_with_open()
    window = review_window(desk)
    add(desk, window, 1, "Byt")
    window.list.setCurrentItem(window.list.lines()[0])
    window.resolve()
    window.activateWindow()
    desk.qtbot.waitUntil(window.isActiveWindow)
    window.list.setFocus()
    assert unreached(window) == []
    assert twice(window) == []
    for button in (window.copy_button, window.paste_button, window.add_button, window.approve_button):
        assert shown_by(desk, monkeypatch, button.click) == []


def test_every_row_of_a_pasted_answer_is_reached_and_named(desk: Desk) -> None:
    dialog = PasteDialog(numbered_sample(desk))
    desk.qtbot.addWidget(dialog)
    dialog.show()
    dialog.written.setPlainText("1: a\n\nb\n\nHej")
    dialog.read()
    dialog.activateWindow()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    QApplication.processEvents()
    assert unreached(dialog) == []
    assert twice(dialog) == []
    assert all(control.accessibleName() or getattr(control, "text", str)() for control in controls(dialog))


def numbered_sample(desk: Desk) -> tuple[Numbered, ...]:
    desk.start_with_open()
    return numbered(desk.issue)
