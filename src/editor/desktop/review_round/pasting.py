"""Comments pasted back: read, shown with what each is about, and asked about where that is unsure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.scrolling import scrolling
from editor.desktop.review_round.asking import TypedComment, paragraph_box, text_field
from editor.importing import returned_comments
from editor.importing.returned_comments import Returned
from editor.newsletter.review_round import Numbered

LEFT_OUT: Final = "left out"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewPasting", text)


class PasteDialog(QDialog):
    """First the text, then the comments found in it."""

    def __init__(self, texts: Sequence[Numbered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "review")
        self._texts = texts
        self._rows: list[tuple[Returned, QComboBox]] = []
        self.setWindowTitle(_tr("Klistra in synpunkter"))
        give_room(self, 680, 520)
        self.written = text_field(200)
        self.author = QLineEdit()
        self.read_button = _button(_tr("&Läs in"), primary=True)
        self.add_button = _button(_tr("&Lägg till"), primary=True)
        self.back_button = _button(_tr("&Tillbaka"))
        self.cancel_button = _button(_tr("Avbr&yt"))
        self.told = SpokenLabel()
        self.told.setWordWrap(True)
        self._found = QVBoxLayout()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._first_page())
        self._pages.addWidget(self._second_page())
        self._lay_out()
        self._connect()
        self._show_first()

    def _first_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        label = QLabel(_tr("&Svaret, som det kom"))
        label.setProperty("role", "label")
        label.setBuddy(self.written)
        self.written.setAccessibleName(label.text().replace("&", ""))
        words = QLabel(
            _tr("Klistra in hela mejlet. Rader som ”12: byt datum” känns igen, liksom svar under citerade stycken.")
        )
        words.setProperty("role", "help")
        words.setWordWrap(True)
        self.written.setAccessibleDescription(words.text())
        column.addWidget(label)
        column.addWidget(self.written, 1)
        column.addWidget(words)
        return page

    def _second_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.told)
        row = QHBoxLayout()
        label = QLabel(_tr("&Från"))
        label.setProperty("role", "label")
        label.setBuddy(self.author)
        self.author.setAccessibleName(label.text().replace("&", ""))
        row.addWidget(label)
        row.addWidget(self.author, 1)
        nest(column, row)
        content = QWidget()
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 8, 0)
        nest(outer, self._found)
        outer.addStretch(1)
        self._area = scrolling(content)
        column.addWidget(self._area, 1)
        return page

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel_button, self.back_button, self.read_button, self.add_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        nest(column, buttons)

    def _connect(self) -> None:
        self.written.textChanged.connect(self._tell_ready)
        self.read_button.clicked.connect(self.read)
        self.add_button.clicked.connect(self.accept)
        self.back_button.clicked.connect(self._show_first)
        self.cancel_button.clicked.connect(self.reject)

    def _tell_ready(self) -> None:
        self.read_button.setEnabled(bool(self.written.toPlainText().strip()))

    def _show_first(self) -> None:
        self._show(0)
        self._tell_ready()
        self.written.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.read_button.setVisible(page == 0)
        self.read_button.setDefault(page == 0)
        self.back_button.setVisible(page == 1)
        self.add_button.setVisible(page == 1)
        self.add_button.setDefault(page == 1)

    def read(self) -> None:
        """Look for comments and show them."""
        reply = returned_comments.read(self.written.toPlainText(), self._texts)
        if reply.author:
            self.author.setText(reply.author)
        while self._found.count():
            item = self._found.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._rows = []
        for found in sorted(reply.comments, key=lambda one: ("unsure", "sure", "aside").index(one.certainty)):
            self._add_row(found)
        unsure = sum(found.certainty == "unsure" for found, _ in self._rows)
        self.told.setText(self._told_words(unsure))
        self._show(1)
        first = self._rows[0][1] if self._rows else self.author
        self.author.setFocus(Qt.FocusReason.OtherFocusReason)
        if unsure:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_count()

    def _told_words(self, unsure: int) -> str:
        if not self._rows:
            return _tr("Inga synpunkter hittades i texten.")
        if unsure == 1:
            return _tr("En synpunkt är osäker och står överst. Välj vad den gäller.")
        if unsure:
            return _tr("{0} synpunkter är osäkra och står överst. Välj vad de gäller.").format(unsure)
        return _tr("Kontrollera att synpunkterna hör till rätt stycke.")

    def _add_row(self, found: Returned) -> None:
        frame = QFrame()
        frame.setProperty("part", "row")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 10)
        state = {
            "sure": "",
            "unsure": _tr("Osäkert: vad gäller det här?"),
            "aside": _tr("Troligen ingen synpunkt"),
        }[found.certainty]
        if state:
            mark = QLabel(state)
            mark.setProperty("role", "warning" if found.certainty == "unsure" else "muted")
            column.addWidget(mark)
        words = QLabel(found.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        column.addWidget(words)
        box = paragraph_box(self._texts)
        box.insertItem(0, _tr("Ta inte med"), LEFT_OUT)
        known = self._texts.index(found.on) + 2 if found.on in self._texts else 1
        box.setCurrentIndex(0 if found.certainty == "aside" else known)
        box.setAccessibleName(_tr("Gäller: {0}").format(found.text))
        box.setAccessibleDescription(state)
        box.currentIndexChanged.connect(self._tell_count)
        column.addWidget(box)
        self._found.addWidget(frame)
        self._rows.append((found, box))

    def _tell_count(self) -> None:
        count = len(self.value())
        self.add_button.setEnabled(count > 0)
        self.add_button.setText(
            _tr("&Lägg till 1 synpunkt") if count == 1 else _tr("&Lägg till {0} synpunkter").format(count)
        )

    def value(self) -> tuple[TypedComment, ...]:
        """The comments to take, in the order they stand in the text as far as they were sure."""
        author = " ".join(self.author.text().split())
        taken = []
        for found, box in self._rows:
            chosen: object = box.currentData()
            if chosen != LEFT_OUT:
                on = chosen if isinstance(chosen, Numbered) else None
                taken.append(TypedComment(text=found.text, on=on, author=author))
        return tuple(taken)


def _button(words: str, *, primary: bool = False) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(primary)
    if primary:
        button.setProperty("primary", "true")
    return button
