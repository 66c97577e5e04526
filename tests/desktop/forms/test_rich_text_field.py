"""The rich text field under real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.hands import copy_text
from editor.desktop.forms.fields.rich_text.editor import RichTextEdit
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.forms.fields.rich_text.link_popup import LinkPopup
from editor.newsletter import rich_text

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


class Stage:
    """A rich text field between two others, in a window of its own."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.window = QWidget()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.field = RichTextField()
        self.field.setProperty("label", "Text")
        column = QVBoxLayout(self.window)
        for widget in (self.before, self.field, self.after):
            column.addWidget(widget)
        self.values: list[str] = []
        self.field.changed.connect(self.values.append)
        qtbot.addWidget(self.window)
        self.window.resize(500, 400)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.edit.setFocus()

    @property
    def edit(self) -> RichTextEdit:
        return self.field.editor

    @property
    def popup(self) -> LinkPopup:
        popup = self.field.popup
        assert popup is not None
        return popup

    def show(self, html: str) -> None:
        self.field.show_value(html, fresh=True)

    def put(self, position: int, anchor: int | None = None) -> None:
        """Put the cursor; with ``anchor`` select from there."""
        cursor = self.edit.textCursor()
        cursor.setPosition(position if anchor is None else anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def keys(self, text: str) -> None:
        self.bot.keyClicks(self.edit, text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.edit, key, modifiers)

    def languages(self) -> list[QAction]:
        """The entries of the menu of languages."""
        menu = self.field.button("language").menu()
        menu.aboutToShow.emit()
        return menu.actions()

    def choose_language(self, tag: str) -> None:
        next(action for action in self.languages() if action.data() == tag).trigger()

    @property
    def html(self) -> str:
        return self.field.value()


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def test_typing_gives_paragraphs(stage: Stage) -> None:
    stage.keys("Hej")
    stage.press(Qt.Key.Key_Return)
    stage.keys("då & <så>")
    assert stage.html == "<p>Hej</p><p>då &amp; &lt;så&gt;</p>"
    assert stage.values[-1] == stage.html
    assert stage.field.merges


def test_shift_enter_breaks_the_line(stage: Stage) -> None:
    stage.keys("a")
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    stage.keys("b")
    assert stage.html == "<p>a<br>b</p>"


def test_bold_while_typing(stage: Stage) -> None:
    stage.keys("a ")
    stage.press(Qt.Key.Key_B, CONTROL)
    stage.keys("b")
    stage.press(Qt.Key.Key_B, CONTROL)
    stage.keys(" c")
    assert stage.html == "<p>a <strong>b</strong> c</p>"


def test_bold_and_italic_of_a_selection_and_back(stage: Stage) -> None:
    stage.show("<p>abc</p><p>def</p>")
    stage.put(6, 1)
    stage.press(Qt.Key.Key_B, CONTROL)
    stage.press(Qt.Key.Key_I, CONTROL)
    bold = "<p>a<strong><em>bc</em></strong></p><p><strong><em>de</em></strong>f</p>"
    assert stage.html == bold
    assert not stage.field.merges
    stage.press(Qt.Key.Key_B, CONTROL)
    stage.press(Qt.Key.Key_I, CONTROL)
    assert stage.html == "<p>abc</p><p>def</p>"


def test_half_bold_selection_becomes_bold(stage: Stage) -> None:
    stage.show("<p>a<strong>b</strong></p>")
    stage.put(0, 2)
    stage.press(Qt.Key.Key_B, CONTROL)
    assert stage.html == "<p><strong>ab</strong></p>"


@pytest.mark.parametrize(
    ("key", "html"),
    [
        (Qt.Key.Key_L, "<ul><li>a</li><li>b</li></ul>"),
        (Qt.Key.Key_O, "<ol><li>a</li><li>b</li></ol>"),
        (Qt.Key.Key_H, "<h4>a</h4><h4>b</h4>"),
        (Qt.Key.Key_Q, "<blockquote><p>a</p><p>b</p></blockquote>"),
    ],
)
def test_structure_by_keys_and_back(stage: Stage, key: Qt.Key, html: str) -> None:
    stage.show("<p>a</p><p>b</p>")
    stage.put(0, 3)
    stage.press(key, CONTROL_SHIFT)
    assert stage.html == html
    stage.press(key, CONTROL_SHIFT)
    assert stage.html == "<p>a</p><p>b</p>"


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("strong", "<p><strong>a</strong></p>"),
        ("emphasis", "<p><em>a</em></p>"),
        ("ul", "<ul><li>a</li></ul>"),
        ("ol", "<ol><li>a</li></ol>"),
        ("sub_heading", "<h4>a</h4>"),
        ("quotation", "<blockquote><p>a</p></blockquote>"),
    ],
)
def test_structure_by_buttons(stage: Stage, name: str, html: str) -> None:
    stage.show("<p>a</p>")
    stage.put(0, 1)
    stage.bot.mouseClick(stage.field.button(name), Qt.MouseButton.LeftButton)
    assert stage.html == html
    assert stage.edit.hasFocus()
    assert stage.field.action(name).isChecked()


def test_buttons_follow_the_cursor(stage: Stage) -> None:
    stage.show('<p>a<strong>b</strong></p><ul><li>c</li></ul><h4>d</h4><p><a href="https://e.se">ef</a></p>')
    checked = {}
    for place in (0, 2, 3, 5, 8):
        stage.put(place)
        checked[place] = {n for n in ("strong", "ul", "ol", "sub_heading", "link") if stage.field.action(n).isChecked()}
    assert checked == {0: set(), 2: {"strong"}, 3: {"ul"}, 5: {"sub_heading"}, 8: {"link"}}


def test_a_list_typed_by_hand(stage: Stage) -> None:
    stage.press(Qt.Key.Key_L, CONTROL_SHIFT)
    stage.keys("ett")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Tab)
    stage.keys("under")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    stage.keys("två")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Return)
    stage.keys("slut")
    assert stage.html == "<ul><li>ett<ul><li>under</li></ul></li><li>två</li></ul><p>slut</p>"


def test_tab_leaves_the_field(stage: Stage) -> None:
    stage.keys("a")
    stage.press(Qt.Key.Key_Tab)
    assert stage.after.hasFocus()
    assert stage.html == "<p>a</p>"


def test_tab_and_backtab_leave_where_a_level_cannot_change(stage: Stage) -> None:
    stage.show("<ul><li>a</li><li>b</li></ul>")
    stage.put(0)
    stage.press(Qt.Key.Key_Tab)
    assert stage.after.hasFocus()
    stage.edit.setFocus()
    stage.put(2)
    stage.press(Qt.Key.Key_Tab)
    assert stage.edit.hasFocus()
    assert stage.html == "<ul><li>a<ul><li>b</li></ul></li></ul>"
    stage.press(Qt.Key.Key_Tab)
    assert stage.after.hasFocus()
    stage.edit.setFocus()
    stage.put(0)
    stage.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert stage.before.hasFocus()


def test_backspace_takes_structure_away_before_it_joins(stage: Stage) -> None:
    stage.show("<p>a</p><ul><li>b</li></ul>")
    stage.put(2)
    stage.press(Qt.Key.Key_Backspace)
    assert stage.html == "<p>a</p><p>b</p>"
    stage.press(Qt.Key.Key_Backspace)
    assert stage.html == "<p>ab</p>"


def test_backspace_makes_a_sub_heading_text(stage: Stage) -> None:
    stage.show("<h4>a</h4>")
    stage.put(0)
    stage.press(Qt.Key.Key_Backspace)
    assert stage.html == "<p>a</p>"


def test_joining_text_to_a_sub_heading_looks_like_it(stage: Stage) -> None:
    stage.show("<h4>a</h4><p>b</p>")
    stage.put(1)
    stage.press(Qt.Key.Key_Delete)
    assert stage.html == "<h4>ab</h4>"
    assert format_size(stage.edit, 1) == format_size(stage.edit, 2)


def format_size(edit: RichTextEdit, position: int) -> float:
    cursor = edit.textCursor()
    cursor.setPosition(position)
    return cursor.charFormat().fontPointSize()


def test_an_empty_paragraph_gives_way_to_a_sub_heading(stage: Stage) -> None:
    stage.show("<p>x</p><h4>a</h4>")
    stage.put(1)
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Delete)
    assert stage.html == "<p>x</p><h4>a</h4>"


def test_deleting_across_containers_keeps_the_first(stage: Stage) -> None:
    stage.show("<ul><li>ab</li><li>cd</li></ul><p>ef</p>")
    stage.put(7, 1)
    stage.press(Qt.Key.Key_Delete)
    assert stage.html == "<ul><li>af</li></ul>"


def test_typing_after_a_link_is_not_linked_but_inside_is(stage: Stage) -> None:
    stage.show('<p><a href="https://e.se">ab</a></p>')
    stage.put(2)
    stage.keys("c")
    stage.put(1)
    stage.keys("x")
    stage.put(0)
    stage.keys("y")
    assert stage.html == '<p>y<a href="https://e.se">axb</a>c</p>'


def test_typing_after_a_link_where_the_cursor_could_not_move(stage: Stage) -> None:
    stage.show('<p><a href="https://e.se">ab</a></p>')
    stage.put(2)
    stage.press(Qt.Key.Key_End)
    stage.keys("c")
    assert stage.html == '<p><a href="https://e.se">ab</a>c</p>'


def test_input_methods_mark_like_keys(stage: Stage) -> None:
    stage.press(Qt.Key.Key_B, CONTROL)
    event = QInputMethodEvent()
    event.setCommitString("å")
    QApplication.sendEvent(stage.edit, event)
    assert stage.html == "<p><strong>å</strong></p>"


def test_a_link_by_keys_alone(stage: Stage, qtbot: QtBot) -> None:
    stage.show("<p>läs mer här</p>")
    stage.put(7, 0)
    stage.press(Qt.Key.Key_K, CONTROL)
    address = stage.popup.address.editor
    qtbot.waitUntil(address.hasFocus)
    qtbot.keyClicks(address, "example.se/sida")
    qtbot.keyClick(address, Qt.Key.Key_Return)
    assert not stage.popup.isVisible()
    assert stage.html == '<p><a href="https://example.se/sida">läs mer</a> här</p>'
    qtbot.waitUntil(stage.edit.hasFocus)


def test_a_new_link_with_its_text(stage: Stage, qtbot: QtBot) -> None:
    stage.keys("Se ")
    stage.press(Qt.Key.Key_K, CONTROL)
    text, address = stage.popup.text.editor, stage.popup.address.editor
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClicks(text, "programmet")
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClicks(address, "exempel@example.se")
    qtbot.keyClick(address, Qt.Key.Key_Return)
    stage.keys(" nu")
    assert stage.html == '<p>Se <a href="mailto:exempel@example.se">programmet</a> nu</p>'


def test_changing_and_removing_a_link_at_the_cursor(stage: Stage, qtbot: QtBot) -> None:
    stage.show('<p>a <a href="https://e.se"><strong>bc</strong> d</a></p>')
    stage.put(3)
    stage.press(Qt.Key.Key_K, CONTROL)
    assert stage.popup.text.value() == "bc d"
    assert stage.popup.address.value() == "https://e.se"
    qtbot.keyClicks(stage.popup.address.editor, "f.se")
    qtbot.keyClick(stage.popup.address.editor, Qt.Key.Key_Return)
    assert stage.html == '<p>a <a href="https://f.se"><strong>bc</strong> d</a></p>'
    stage.put(3)
    stage.press(Qt.Key.Key_K, CONTROL)
    stage.popup.remove_button.setFocus()
    qtbot.keyClick(stage.popup.remove_button, Qt.Key.Key_Return)
    assert stage.html == "<p>a <strong>bc</strong> d</p>"


def test_escape_leaves_the_text_as_it_was(stage: Stage, qtbot: QtBot) -> None:
    stage.show("<p>ab</p>")
    stage.put(2, 0)
    stage.press(Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(stage.popup.address.editor, "e.se")
    qtbot.keyClick(stage.popup.address.editor, Qt.Key.Key_Escape)
    assert not stage.popup.isVisible()
    assert stage.html == "<p>ab</p>"


def test_what_is_no_address_is_said_and_kept(stage: Stage, qtbot: QtBot) -> None:
    stage.show("<p>ab</p>")
    stage.put(2, 0)
    stage.press(Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(stage.popup.address.editor, "två ord")
    qtbot.keyClick(stage.popup.address.editor, Qt.Key.Key_Return)
    assert stage.popup.isVisible()
    assert "två ord" in stage.popup.address.error()
    assert stage.html == "<p>ab</p>"


def test_language_of_a_selection(stage: Stage) -> None:
    stage.show("<p>Buoris alla</p>")
    stage.put(6, 0)
    stage.choose_language("smj")
    assert stage.html == '<p><span lang="smj">Buoris</span> alla</p>'
    stage.put(3)
    assert [action.data() for action in stage.languages() if action.isChecked()] == ["smj"]
    stage.put(6, 0)
    stage.choose_language("")
    assert stage.html == "<p>Buoris alla</p>"


def test_paste_takes_only_what_the_format_knows(stage: Stage) -> None:
    copy_text(
        "annat",
        '<p style="color:red">a <b>b</b><script>x()</script><img src="http://t.se/p.gif"></p><table><tr><td>c</td></tr></table>',
    )
    stage.press(Qt.Key.Key_V, CONTROL)
    assert stage.html == "<p>a <strong>b</strong></p><p>c</p>"


def test_paste_as_text(stage: Stage) -> None:
    copy_text("a b\n\nc", "<p>a <b>b</b></p>")
    stage.press(Qt.Key.Key_V, CONTROL_SHIFT)
    assert stage.html == "<p>a b</p><p>c</p>"


def test_copy_and_paste_within_the_field_keeps_everything(stage: Stage) -> None:
    html = (
        '<ul><li>a<ol><li>b <a href="https://e.se">c</a></li></ol></li></ul><blockquote><p><em>d</em></p></blockquote>'
    )
    stage.show(html)
    stage.press(Qt.Key.Key_A, CONTROL)
    stage.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().mimeData().html() == html
    stage.press(Qt.Key.Key_Delete)
    assert stage.html == ""
    stage.show("")
    stage.press(Qt.Key.Key_V, CONTROL)
    assert stage.html == html


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>ett<ul><li>två</li></ul></li></ul>",
        "<blockquote><blockquote><p>ett</p></blockquote></blockquote>",
        '<ol><li>t<ol><li><a href="tel:1"><span lang="en"><strong><em>t</em></strong></span></a></li></ol></li></ol>',
    ],
)
def test_what_is_pasted_into_itself_again_and_again_stays_a_text_that_can_be_saved(stage: Stage, html: str) -> None:
    """Each time the structure doubles its depth; deeper than an issue file may be, all that is typed would be lost."""
    stage.show(html)
    for _ in range(7):
        stage.press(Qt.Key.Key_A, CONTROL)
        stage.press(Qt.Key.Key_C, CONTROL)
        stage.press(Qt.Key.Key_End, CONTROL)
        stage.press(Qt.Key.Key_Return)
        stage.press(Qt.Key.Key_V, CONTROL)
    stage.keys("slut")
    assert "slut" in rich_text.plain_text(stage.values[-1])
    assert rich_text.normalise(stage.values[-1]) == stage.values[-1]
    assert rich_text.plain_text(stage.values[-1]).count("t") >= 100, "no text is lost with its containers"


def test_undo_keys_are_the_window_s(stage: Stage) -> None:
    stage.keys("ab")
    stage.press(Qt.Key.Key_Z, CONTROL)
    assert stage.html == "<p>ab</p>"


def test_a_value_from_outside_puts_the_cursor_where_it_changed(stage: Stage) -> None:
    stage.show("<p>ett två tre</p>")
    stage.put(7)
    stage.keys("!!")
    stage.field.show_value("<p>ett två! tre</p>")
    assert stage.html == "<p>ett två! tre</p>"
    assert stage.edit.textCursor().position() == 8
    assert stage.values[-1] == "<p>ett två!! tre</p>"


def test_the_same_value_from_outside_disturbs_nothing(stage: Stage) -> None:
    stage.keys("a  ")
    stage.press(Qt.Key.Key_Return)
    stage.field.show_value(stage.html)
    assert stage.edit.textCursor().blockNumber() == 1
    assert stage.html == "<p>a  </p>"


def test_the_field_grows_with_its_text(stage: Stage, qtbot: QtBot) -> None:
    before = stage.edit.height()
    stage.show("".join(f"<p>rad {n}</p>" for n in range(30)))
    qtbot.waitUntil(lambda: stage.edit.height() > before + 300)
    assert stage.edit.verticalScrollBar().maximum() == 0
    stage.show("")
    qtbot.waitUntil(lambda: stage.edit.height() == before)


def labels(stage: Stage) -> set[str]:
    return {label.text() for label in stage.field.findChildren(QLabel)}


def test_words_are_counted(stage: Stage) -> None:
    stage.keys("tre korta ord")
    assert "3 ord" in labels(stage)
    assert not any(text.startswith("LIX") for text in labels(stage))


def test_a_longer_text_tells_its_lix(stage: Stage) -> None:
    stage.show("<p>" + "Ord i text. " * 12 + "</p>")
    assert {"36 ord", "LIX 3"} <= labels(stage)


def test_dropped_files_are_the_window_s(stage: Stage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/bild.jpg")])
    mime.setText("file:///bild.jpg")
    assert not stage.edit.canInsertFromMimeData(mime)
    mime.setUrls([QUrl("https://example.se")])
    assert stage.edit.canInsertFromMimeData(mime)


def test_the_context_menu_has_all_commands_and_no_undo_of_its_own(
    stage: Stage, qtbot: QtBot, qapp: QApplication
) -> None:
    stage.press(Qt.Key.Key_Menu)
    point = stage.edit.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, stage.edit.mapToGlobal(point))
    QApplication.sendEvent(stage.edit, event)
    menu = qapp.activePopupWidget()
    assert menu is not None
    names = [action.text().replace("&", "") for action in menu.actions()]
    assert {"Fet", "Kursiv", "Länk", "Punktlista", "Numrerad lista", "Mellanrubrik", "Citat", "Språk"} <= set(names)
    assert not {action.objectName() for action in menu.actions()} & {"edit-undo", "edit-redo"}


def test_the_editor_has_a_name(stage: Stage) -> None:
    assert stage.edit.accessibleName() == "Text"
