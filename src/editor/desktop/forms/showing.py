"""Showing a place in a form's texts: the words are selected, folded groups opened, the form scrolled to them."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from editor.desktop.forms.fields.fold import Fold
from editor.newsletter.search import Hit
from editor.preview.spot import Spot, find

_LINE_BREAK = "\u2028"


def show_hit(form: QWidget, hit: Hit) -> QWidget | None:
    """Select the words of ``hit`` in the field of ``form`` that holds them; that field, or ``None`` where none does."""
    for editor in form.findChildren(QWidget):
        if isinstance(editor, QLineEdit):
            if _stands_in(hit, editor.text()):
                _open_folds(form, editor)
                editor.setSelection(_utf16(editor.text(), hit.start), _utf16(hit.match, len(hit.match)))
                return editor
        elif isinstance(editor, QTextEdit) and _select(editor, hit):
            _open_folds(form, editor)
            return editor
    return None


def show_spot(form: QWidget, spot: Spot) -> QWidget | None:
    """Put the cursor of the field that says what was clicked at the clicked letter; ``None`` where no field does."""
    editors = [editor for editor in form.findChildren(QWidget) if isinstance(editor, QLineEdit | QTextEdit)]
    texts = [editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText() for editor in editors]
    found = find(spot, texts)
    if found is None:
        return None
    editor, at = editors[found.number], _utf16(texts[found.number], found.at)
    if isinstance(editor, QLineEdit):
        editor.deselect()
        editor.setCursorPosition(at)
    else:
        cursor = editor.textCursor()
        cursor.setPosition(at)
        editor.setTextCursor(cursor)
    _open_folds(form, editor)
    return editor


def _select(editor: QTextEdit, hit: Hit) -> bool:
    block = editor.document().firstBlock()
    while block.isValid():
        text = block.text().replace(_LINE_BREAK, "\n")
        if _stands_in(hit, text):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + _utf16(text, hit.start))
            cursor.setPosition(block.position() + _utf16(text, hit.end), QTextCursor.MoveMode.KeepAnchor)
            editor.setTextCursor(cursor)
            return True
        block = block.next()
    return False


def _stands_in(hit: Hit, text: str) -> bool:
    """Whether the hit, with the words around it, stands in ``text``."""
    around = text.replace("\n", " ")
    before = around[: hit.start]
    return (
        text[hit.start : hit.end] == hit.match
        and before.endswith(hit.before)
        and around[hit.end :].startswith(hit.after)
    )


def _utf16(text: str, length: int) -> int:
    """What Qt counts for the first ``length`` characters of ``text``."""
    return len(text[:length].encode("utf-16-le")) // 2


def _open_folds(form: QWidget, editor: QWidget) -> None:
    for fold in form.findChildren(Fold):
        if fold.holds(editor):
            fold.unfold(True)
