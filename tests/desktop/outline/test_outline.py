"""The outline in use: several rows, the clipboard, renaming, filtering; by keys and clicks."""

from __future__ import annotations

import datetime as dt
import io
import time
from pathlib import Path

import msgspec
import pytest
from PIL import Image as Pixels
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from desktop.conftest import Desk
from desktop.hands import type_text
from desktop.outline.shapes import shape
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.look.empty_words import EmptyWords
from editor.newsletter import issue_file
from editor.newsletter.edits import fragment_text, fragments
from editor.newsletter.issue import Article, Image, Issue, Section, articles
from editor.store.thread import StoreThread
from editor.support import pictures

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def other() -> Issue:
    return Issue(id="annan", title="Nyhetsbrev juli", date=dt.date(2026, 7, 1))


def point(desk: Desk, key: str) -> QPoint:
    tree = desk.view.outline.tree
    index = desk.view.outline.model.index_of(key)
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def click(desk: Desk, key: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    desk.qtbot.mouseClick(desk.view.outline.tree.viewport(), LEFT, modifier, point(desk, key))


def chosen(desk: Desk) -> list[str]:
    return [row.key for row in desk.view.outline.rows]


def open_other(desk: Desk, issue_id: str) -> None:
    desk.window.open_stored(issue_id)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.id == issue_id)
    desk.press(Qt.Key.Key_1, CTRL)


def undo_name(desk: Desk) -> str:
    return desk.window.actions_[Command.UNDO].text().removeprefix("&Ångra ")


@pytest.fixture
def outline(desk: Desk) -> Desk:
    """The sample open, the focus in the outline on the first article."""
    desk.start_with_open()
    desk.press(Qt.Key.Key_1, CTRL)
    return desk


# Several rows


def test_shift_takes_a_stretch_and_control_single_rows(outline: Desk) -> None:
    outline.press(Qt.Key.Key_Down, SHIFT)
    assert chosen(outline) == ["n:a1", "n:c1"]
    click(outline, "n:a2", CTRL)
    click(outline, "n:c1", CTRL)
    assert chosen(outline) == ["n:a1", "n:a2"]
    assert outline.view.form_area.form is not None
    click(outline, "n:a3")
    assert chosen(outline) == ["n:a3"]
    click(outline, "n:a1", SHIFT)
    assert chosen(outline)[0] == "n:a1"
    assert chosen(outline)[-1] == "n:a3"


def test_deleting_several_is_one_step(outline: Desk) -> None:
    click(outline, "n:a3", CTRL)
    outline.press(Qt.Key.Key_Delete)
    assert shape(outline.issue) == "s1: a2 e2 p1 | s2: k1 e1 e2, k2 c1"
    assert undo_name(outline) == "Ta bort 2 artiklar"
    assert outline.view.notice.words() == "2 artiklar är borttagna."
    outline.press(Qt.Key.Key_Z, CTRL)
    assert outline.issue == sample()


def test_moving_several_keeps_them_selected(outline: Desk) -> None:
    click(outline, "n:a2", CTRL)
    outline.press(Qt.Key.Key_Down, ALT)
    assert shape(outline.issue) == "s1: a3, a1 c1, a2 e2 p1 | s2: k1 e1 e2, k2 c1"
    assert chosen(outline) == ["n:a1", "n:a2"]
    outline.press(Qt.Key.Key_Down, ALT)
    assert shape(outline.issue) == "s1: a3 | s2: a1 c1, a2 e2 p1, k1 e1 e2, k2 c1"
    assert chosen(outline) == ["n:a1", "n:a2"]
    outline.press(Qt.Key.Key_Up, ALT)
    outline.press(Qt.Key.Key_Up, ALT)
    assert outline.issue == sample()
    assert undo_name(outline) == "Flytta 2 artiklar"


def test_duplicates_of_several_are_selected(outline: Desk) -> None:
    click(outline, "n:a3", CTRL)
    outline.press(Qt.Key.Key_D, CTRL)
    assert shape(outline.issue).startswith("s1: a1 c1, a2 e2 p1, a3, a4 c2, a5 |")
    assert chosen(outline) == ["n:a4", "n:a5"]


def test_fixed_rows_are_left_alone(outline: Desk) -> None:
    outline.press(Qt.Key.Key_Home)
    assert chosen(outline) == ["issue"]
    for command in (Command.DELETE, Command.DUPLICATE, Command.RENAME, Command.MOVE_DOWN):
        assert not outline.window.actions_[command].isEnabled()
    outline.press(Qt.Key.Key_A, CTRL)
    outline.press(Qt.Key.Key_Delete)
    assert shape(outline.issue) == ""
    outline.press(Qt.Key.Key_Z, CTRL)
    assert outline.issue == sample()


def test_typing_in_a_form_keeps_what_is_selected(outline: Desk) -> None:
    click(outline, "n:a2", CTRL)
    outline.press(Qt.Key.Key_2, CTRL)
    outline.press(Qt.Key.Key_End)
    outline.type("!")
    assert chosen(outline) == ["n:a1", "n:a2"]


# Dragging


class Dragging:
    """The system's part of a drag, which the offscreen platform does not play: pointer moved, button let go."""

    def __init__(self, desk: Desk, over: str, *, below: bool) -> None:
        self._tree = desk.view.outline.tree
        rect = self._tree.visualRect(desk.view.outline.model.index_of(over))
        self._end = QPointF(rect.center() + QPoint(0, rect.height() // 4 * (1 if below else -1)))
        self.begun = self.taken = False

    def __call__(self, drag: QDrag, supported: Qt.DropAction) -> Qt.DropAction:
        action, mime = Qt.DropAction.MoveAction, drag.mimeData()
        self.begun = True
        move = QDragMoveEvent(self._end, action, mime, LEFT, NONE)
        self._tree.dragMoveEvent(move)
        self.taken = move.isAccepted()
        if self.taken:
            self._tree.dropEvent(QDropEvent(self._end, action, mime, LEFT, NONE))
        return action


def drag(desk: Desk, monkeypatch: pytest.MonkeyPatch, dragged: str, over: str, *, below: bool) -> bool:
    """Press on a row, pull it onto one half of another, let go; whether it may land there."""
    dragging = Dragging(desk, over, below=below)

    def play(drag: QDrag, supported: Qt.DropAction) -> Qt.DropAction:
        return dragging(drag, supported)

    monkeypatch.setattr(QDrag, "exec", play)
    viewport, start = desk.view.outline.tree.viewport(), point(desk, dragged)
    QTest.mousePress(viewport, LEFT, NONE, start)
    for distance in (5, 15, 25):
        if dragging.begun:
            break  # from here on the pointer is the system's
        to = QPointF(start + QPoint(distance, 0))
        pulled = QMouseEvent(QEvent.Type.MouseMove, to, viewport.mapToGlobal(to), LEFT, LEFT, NONE)
        QApplication.sendEvent(viewport, pulled)
    return dragging.taken


def test_several_rows_are_dragged_together(outline: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    click(outline, "n:a3", CTRL)
    assert drag(outline, monkeypatch, "n:a1", "n:s2", below=True)
    assert shape(outline.issue) == "s1: a2 e2 p1 | s2: a1 c1, a3, k1 e1 e2, k2 c1"
    assert chosen(outline) == ["n:a1", "n:a3"]
    assert undo_name(outline) == "Flytta 2 artiklar"
    outline.press(Qt.Key.Key_Z, CTRL)
    assert outline.issue == sample()


def test_one_row_is_dragged_and_fixed_ones_are_not(outline: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert drag(outline, monkeypatch, "n:a1", "n:a2", below=True)
    assert shape(outline.issue) == "s1: a2 e2 p1, a1 c1, a3 | s2: k1 e1 e2, k2 c1"
    assert not drag(outline, monkeypatch, "masthead", "n:a2", below=True)


def test_rows_of_two_sorts_land_nowhere(outline: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    click(outline, "n:e1", CTRL)
    assert not drag(outline, monkeypatch, "n:a1", "n:s2", below=True)
    assert outline.issue == sample()


# The clipboard


def test_copies_go_from_issue_to_issue(desk: Desk) -> None:
    desk.start(sample(), other())
    open_other(desk, "prov")
    click(desk, "n:a2")
    click(desk, "n:k1", CTRL)
    desk.press(Qt.Key.Key_C, CTRL)
    open_other(desk, "annan")
    desk.press(Qt.Key.Key_V, CTRL)
    assert len(desk.issue.sections) == 1
    pasted = desk.issue.sections[0].items
    assert [type(item).__name__ for item in pasted] == ["Article", "Calendar"]
    assert undo_name(desk) == "Klistra in 2 poster"
    assert chosen(desk) == [f"n:{item.id}" for item in pasted]
    assert issue_file.parse(issue_file.to_json(desk.issue), file="x") == desk.issue
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.issue == other()


def test_cut_and_paste_moves_within_an_issue(outline: Desk) -> None:
    outline.press(Qt.Key.Key_X, CTRL)
    assert shape(outline.issue) == "s1: a2 e2 p1, a3 | s2: k1 e1 e2, k2 c1"
    assert undo_name(outline) == "Klipp ut artikel"
    click(outline, "n:k1")
    outline.press(Qt.Key.Key_V, CTRL)
    assert shape(outline.issue) == "s1: a2 e2 p1, a3 | s2: k1 e1 e2, a4 c2, k2 c1"
    assert outline.focused() is outline.view.outline.tree


@pytest.mark.parametrize(
    ("copied", "target", "after"),
    [
        ("n:p1", "n:a1", "s1: a1 c1 p2, a2 e2 p1, a3 | s2: k1 e1 e2, k2 c1"),
        ("n:p1", "n:k1", "s1: a1 c1, a2 e2 p1, a3 | s2: k1 e1 e2, p2, k2 c1"),
        ("n:e1", "n:a1", "s1: a1 e3 c1, a2 e2 p1, a3 | s2: k1 e1 e2, k2 c1"),
        ("n:e1", "n:k2", "s1: a1 c1, a2 e2 p1, a3 | s2: k1 e1 e2 e3, k2 c1"),
        ("n:k2", "n:s1", "s1: a1 c1, a2 e2 p1, a3, k3 c2 | s2: k1 e1 e2, k2 c1"),
        ("n:s2", "n:a1", "s1: a1 c1, a2 e2 p1, a3 | s3: k3 e3 e4, k4 c2 | s2: k1 e1 e2, k2 c1"),
        ("n:s1", "about", "s1: a1 c1, a2 e2 p1, a3 | s2: k1 e1 e2, k2 c1 | s3: a4 c2, a5 e3 p2, a6"),
    ],
)
def test_everything_finds_its_place(outline: Desk, copied: str, target: str, after: str) -> None:
    click(outline, copied)
    outline.press(Qt.Key.Key_C, CTRL)
    click(outline, target)
    outline.press(Qt.Key.Key_V, CTRL)
    assert shape(outline.issue) == after


def test_other_programs_get_html_and_text(outline: Desk) -> None:
    outline.press(Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.html() == "<h3>Första artikeln</h3>\n<p>Ett två tre.</p>\n<p>Exempel Exempelsson</p>"
    assert data.text() == "Första artikeln\nEtt två tre.\nExempel Exempelsson\n"


def test_text_of_other_programs_becomes_an_article(outline: Desk) -> None:
    data = QMimeData()
    data.setHtml("<h2>Rubriken</h2><p onclick='x()'>Fet <b>stil</b>.</p><script>alert(1)</script>")
    QGuiApplication.clipboard().setMimeData(data)
    outline.press(Qt.Key.Key_V, CTRL)
    article = list(articles(outline.issue))[1]
    assert article.heading == "Rubriken"
    assert article.body == "<p>Fet <strong>stil</strong>.</p>"
    assert undo_name(outline) == "Klistra in text som artikel"
    assert chosen(outline) == [f"n:{article.id}"]


def test_a_clipboard_without_words_is_refused_kindly(outline: Desk) -> None:
    QGuiApplication.clipboard().clear()
    outline.press(Qt.Key.Key_V, CTRL)
    assert outline.view.notice.words() == "Urklipp har ingen text att klistra in här."
    assert outline.issue == sample()


def test_a_hostile_clipboard_is_told_and_changes_nothing(outline: Desk) -> None:
    data = QMimeData()
    data.setData(fragment_text.MIME_TYPE, b'{"format":"lansbrev-nodes"}')
    QGuiApplication.clipboard().setMimeData(data)
    outline.press(Qt.Key.Key_V, CTRL)
    assert outline.prompts.errors
    assert "Inget är ändrat." in outline.prompts.errors[0]
    assert outline.issue == sample()


def test_in_a_text_field_the_clipboard_is_the_texts(outline: Desk) -> None:
    outline.press(Qt.Key.Key_2, CTRL)
    outline.press(Qt.Key.Key_A, CTRL)
    outline.window.actions_[Command.CUT].trigger()  # as the menu does, with the focus in the field
    assert QGuiApplication.clipboard().text() == "Första artikeln"
    outline.window.actions_[Command.PASTE].trigger()
    outline.window.actions_[Command.PASTE].trigger()
    assert next(articles(outline.issue)).heading == "Första artikelnFörsta artikeln"
    assert len(list(articles(outline.issue))) == 3


def picture(colour: str) -> bytes:
    stream = io.BytesIO()
    Pixels.new("RGB", (40, 30), colour).save(stream, "JPEG", comment=b"where it was taken")
    return stream.getvalue()


def with_picture() -> Issue:
    article = Article(id="a1", heading="Bild", image="img1")
    return Issue(
        id="bild",
        title="Med bild",
        date=dt.date(2026, 7, 1),
        sections=(Section(id="s1", items=(article,)),),
        images=(Image(id="img1", file="images/kaj.jpg", alt="En kaj"),),
    )


def test_pictures_go_along_and_are_durable(desk: Desk, tmp_path: Path) -> None:
    ready, data = pictures.prepare(picture("red"), file="kaj.jpg")
    store = StoreThread(tmp_path / "store", lambda call: call())
    store.call(lambda library: library.pictures.add(ready, data))
    store.call(lambda library: library.create_issue(with_picture(), {"images/kaj.jpg": ready}))
    store.close()
    desk.start(other())
    open_other(desk, "bild")
    desk.press(Qt.Key.Key_C, CTRL)
    open_other(desk, "annan")
    desk.press(Qt.Key.Key_V, CTRL)
    desk.qtbot.waitUntil(lambda: desk.issue.images != ())
    (image,) = desk.issue.images
    assert image.alt == "En kaj"
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.pictures[image.file] == ready
    desk.window.close()
    store = StoreThread(tmp_path / "store", lambda call: call())
    kept = store.call(lambda library: library.load_issue("annan"))
    assert kept.pictures[image.file] == ready
    assert store.pictures.read(ready.sha256) == data
    store.close()


def test_a_foreign_picture_is_rebuilt_and_a_false_one_refused(outline: Desk) -> None:
    def copied(data: bytes) -> QMimeData:
        mime = QMimeData()
        fragment = fragments.taken_out(with_picture(), ["a1"])
        mime.setData(fragment_text.MIME_TYPE, fragment_text.to_json(fragment, {"images/kaj.jpg": data}))
        return mime

    QGuiApplication.clipboard().setMimeData(copied(b"<svg onload='x()'/>"))
    outline.press(Qt.Key.Key_V, CTRL)
    outline.qtbot.waitUntil(lambda: bool(outline.prompts.errors))
    assert outline.issue == sample()
    QGuiApplication.clipboard().setMimeData(copied(picture("blue")))
    outline.press(Qt.Key.Key_V, CTRL)
    outline.qtbot.waitUntil(lambda: outline.issue.images != ())
    assert outline.view.open_issue is not None
    data = outline.view.open_issue.picture_data(outline.issue.images[0].file)
    assert b"where it was taken" not in data


# Renaming


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("n:s1", "Ändra rubrik"),
        ("n:a1", "Ändra rubrik"),
        ("n:p1", "Ändra rubrik"),
        ("n:k1", "Ändra rubrik"),
        ("n:k2", "Ändra rubrik"),
        ("n:e1", "Ändra titel"),
        ("n:c1", "Ändra namn"),
    ],
)
def test_rows_are_renamed_where_they_stand(outline: Desk, key: str, name: str) -> None:
    click(outline, key)
    outline.press(Qt.Key.Key_F2)
    editor = outline.focused()
    assert isinstance(editor, QLineEdit)
    assert editor.accessibleName() == "Nytt namn"
    assert editor.selectedText() == editor.text()
    type_text(editor, "Nytt & bättre")
    outline.press(Qt.Key.Key_Return)
    outline.qtbot.waitUntil(lambda: outline.focused() is outline.view.outline.tree)
    row = outline.view.outline.row
    assert row is not None
    assert (row.key, row.label) == (key, "Nytt & bättre")
    assert undo_name(outline) == name
    assert outline.view.form_area.form is not None
    assert not outline.view.form_area.contains_focus()


def test_escape_leaves_the_name(outline: Desk) -> None:
    outline.press(Qt.Key.Key_F2)
    outline.type("x")
    outline.press(Qt.Key.Key_Escape)
    outline.qtbot.waitUntil(lambda: outline.focused() is outline.view.outline.tree)
    assert outline.issue == sample()


def test_a_row_without_a_name_begins_empty(outline: Desk) -> None:
    click(outline, "n:a3")
    outline.press(Qt.Key.Key_F2)
    editor = outline.focused()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == ""


# Filter


def shown(desk: Desk) -> list[str]:
    outline = desk.view.outline
    seen = []
    index = outline.model.index(0, 0)
    if outline.tree.isRowHidden(0, index.parent()):
        index = outline.tree.indexBelow(index)
    while index.isValid():
        row = outline.model.row(index)
        assert row is not None
        seen.append(row.key)
        index = outline.tree.indexBelow(index)
    return seen


def test_the_filter_shows_hits_and_the_way_to_them(outline: Desk) -> None:
    before = shown(outline)
    outline.press(Qt.Key.Key_F, CTRL | SHIFT)
    line = outline.focused()
    assert line is outline.view.outline.filter_box.line
    outline.type("kurs")
    assert shown(outline) == ["n:s1", "n:a2", "n:e2", "n:s2", "n:k1", "n:e2"]
    assert outline.view.outline.filter_box.words.text() == "2 träffar"
    assert line.accessibleDescription() == "2 träffar"
    outline.press(Qt.Key.Key_Return)
    assert outline.focused() is outline.view.outline.tree
    assert chosen(outline) == ["n:e2"]
    outline.press(Qt.Key.Key_F, CTRL | SHIFT)
    outline.press(Qt.Key.Key_Escape)
    assert outline.focused() is outline.view.outline.tree
    assert not line.isVisible()
    assert shown(outline) == before


def test_the_filter_looks_into_bodies_and_says_when_there_is_nothing(outline: Desk) -> None:
    outline.press(Qt.Key.Key_F, CTRL | SHIFT)
    type_text(outline.focused(), "TVÅ ett")
    assert shown(outline) == ["n:s1", "n:a1"]
    assert outline.view.outline.filter_box.words.text() == "1 träff"
    outline.type("barnfrid")
    assert shown(outline) == []
    assert outline.view.outline.filter_box.words.text() == "Inga träffar på ”TVÅ ettbarnfrid”."
    outline.press(Qt.Key.Key_Down)
    assert outline.focused() is outline.view.outline.filter_box.line


def test_what_is_shown_elsewhere_ends_the_filter(outline: Desk) -> None:
    outline.press(Qt.Key.Key_F, CTRL | SHIFT)
    outline.type("kurs")
    outline.view.preview.view.block_clicked.emit("n:a3")
    assert not outline.view.outline.filter_box.line.isVisible()
    assert chosen(outline) == ["n:a3"]


def test_commands_leave_hidden_rows_alone(outline: Desk) -> None:
    outline.press(Qt.Key.Key_F, CTRL | SHIFT)
    outline.type("artikeln")
    outline.press(Qt.Key.Key_Return)
    outline.press(Qt.Key.Key_A, CTRL)
    assert chosen(outline) == ["n:s1", "n:a1", "n:a2"]


def test_an_edit_keeps_the_filter(outline: Desk) -> None:
    button = next(
        found
        for found in outline.view.outline.findChildren(QAbstractButton)
        if found.accessibleName() == "Filtrera innehållet" and found.isVisible()
    )
    outline.qtbot.mouseClick(button, LEFT)
    outline.type("andra")
    outline.press(Qt.Key.Key_Return)
    outline.press(Qt.Key.Key_D, CTRL)
    assert len([key for key in shown(outline) if key.startswith("n:a")]) == 2
    outline.press(Qt.Key.Key_Escape)
    assert len(shown(outline)) > 10


def test_a_whole_issue_is_filtered_between_two_frames(outline: Desk) -> None:
    items = tuple(Article(id=f"a{n}", heading=f"Artikel {n}", body="<p>" + "ord " * 300 + "</p>") for n in range(200))
    large = msgspec.structs.replace(sample(), sections=(Section(id="s1", items=items),), events=(), contacts=())
    assert outline.view.open_issue is not None
    outline.view.open_issue.apply(lambda issue: large, "Prov")
    outline.press(Qt.Key.Key_F, CTRL | SHIFT)
    outline.type("artikel 19")
    started = time.perf_counter()
    outline.type("9")
    assert time.perf_counter() - started < 0.5
    assert shown(outline) == ["n:s1", "n:a199"]


def test_an_issue_without_articles_says_how_one_is_added(desk: Desk) -> None:
    desk.start_with_open(msgspec.structs.replace(sample(), sections=()))
    outline = desk.view.outline
    (empty,) = outline.tree.findChildren(EmptyWords)
    assert empty.text().startswith("Här är inga artiklar ännu.")
    last = outline.model.index(outline.model.rowCount() - 1, 0)
    assert empty.y() >= outline.tree.visualRect(last).bottom()
    desk.window.actions_[Command.ADD_ARTICLE].trigger()
    desk.qtbot.waitUntil(lambda: not empty.text())
