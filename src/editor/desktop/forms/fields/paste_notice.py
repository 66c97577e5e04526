"""What there is to say of something pasted, below its field: what was decided, and what is left to choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.desktop.forms.fields.field_parts import Mark, small_label
from editor.desktop.look.announcing import announce
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest

_ICON_PX = 16
_MOST_CANDIDATES = 4


class Question(NamedTuple):
    """A damaged piece of text, what it may have been, and what to do with the answer."""

    damaged: str
    candidates: Sequence[str]
    answer: Callable[[str], None]


class Offer(NamedTuple):
    """Something that can be done about what was pasted: the words of a button."""

    words: str
    run: Callable[[], None]


class _Row(QWidget):
    """Buttons, under a line of words where there are any."""

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        self.words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(_ICON_PX + 6, 0, 0, 0)
        column.setSpacing(4)
        if words:
            label = small_label(self)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(words)
            column.addWidget(label)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        nest(column, self.buttons)


class PasteNotice(QFrame):
    """Says it calmly and stays until it is closed or answered; Escape closes it. ``closed`` follows."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "remark")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._mark = Mark("info", self)
        self._words = small_label(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton(self)
        self._close.setIcon(icon("dismiss"))
        self._close.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self._close.setToolTip(self.tr("Stäng"))
        self._close.setAccessibleName(self.tr("Stäng meddelandet"))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.close_notice)
        self._rows: list[_Row] = []
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 6, 8)
        self._column.setSpacing(6)
        nest(self._column, head)
        self.hide()

    def text(self) -> str:
        """What is said, "" while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def buttons(self) -> list[QPushButton]:
        """The buttons in order."""
        return [button for row in self._rows for button in row.findChildren(QPushButton)]

    def tell(
        self, sentences: Sequence[str], questions: Sequence[Question], offers: Sequence[Offer], after: QWidget
    ) -> None:
        """Say ``sentences`` in place of what was said before; Tab comes to the buttons from ``after``."""
        self._forget_rows()
        self._words.setText("\n".join(sentences))
        self.setAccessibleName(" ".join(sentences))
        for question in questions:
            self._add_question(question)
        if offers:
            row = self._add_row("")
            for offer in offers:
                self._add_button(row, offer.words, partial(self._do, offer.run))
        before = after
        for button in (*self.buttons(), self._close):
            QWidget.setTabOrder(before, button)
            before = button
        self.setVisible(bool(sentences))
        choices = self.tr("Tabb leder till valen.") if self.buttons() else ""
        announce(self, " ".join((*sentences, choices)).strip())

    def close_notice(self) -> None:
        """Take it away."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.hide()
        self._forget_rows()
        if had_focus or self._close.hasFocus():
            self.closed.emit()

    def _add_question(self, question: Question) -> None:
        if not question.candidates:
            lone = self._add_row(
                self.tr("”{damaged}” känns inte igen. Rätta det i texten.").format(damaged=question.damaged)
            )
            self._add_button(lone, self.tr("Låt stå"), partial(self._settle, lone))
            return
        row = self._add_row(self.tr("”{damaged}” ska vara").format(damaged=question.damaged))
        for candidate in question.candidates[:_MOST_CANDIDATES]:
            self._add_button(row, candidate, partial(self._answer, row, question, candidate))
        self._add_button(row, self.tr("Låt stå"), partial(self._settle, row))

    def _add_row(self, words: str) -> _Row:
        row = _Row(self, words)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    @staticmethod
    def _add_button(row: _Row, words: str, run: Callable[[], None]) -> None:
        button = QPushButton(words.replace("&", "&&"), row)
        button.setAccessibleName(f"{row.words}: {words}" if row.words else words)
        button.clicked.connect(run)
        row.buttons.insertWidget(row.buttons.count() - 1, button)

    def _answer(self, row: _Row, question: Question, word: str) -> None:
        question.answer(word)
        self._settle(row)

    def _settle(self, row: _Row) -> None:
        if row in self._rows:
            self._rows.remove(row)
            row.hide()
            row.deleteLater()
        waiting = self.buttons()
        if waiting:
            waiting[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.hide()
            self.closed.emit()

    def _do(self, run: Callable[[], None]) -> None:
        self.hide()
        run()
        self.closed.emit()

    def _forget_rows(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)
