"""The small window that asks for a link's text and address, beside the text it stands in."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.desktop.forms.fields.text_field import TextField
from editor.desktop.look.nesting import nest
from editor.newsletter import characters, urls

_WIDTH_PX = 400
_OPENED = ("https", "http", "mailto", "tel")


class LinkPopup(QFrame):
    """Asks for text and address. Enter accepts, Escape leaves things as they were.

    ``accepted`` carries the address (a valid url or "") and the text, ``None`` where only the address was asked for.
    """

    accepted = Signal(str, object)
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("part", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Länk"))
        self.places: Container[str] = ()
        self._asks_text = True
        self.text = TextField(self)
        self.text.setProperty("label", self.tr("&Text"))
        self.address = TextField(self)
        self.address.setProperty("label", self.tr("&Adress"))
        self.address.setProperty("placeholder", self.tr("Till exempel lansstyrelsen.se eller namn@example.se"))
        self.accept_button = QPushButton(self.tr("Klar"), self)
        self.accept_button.setProperty("primary", True)
        self.open_button = QPushButton(self.tr("&Öppna"), self)
        self.remove_button = QPushButton(self.tr("Ta &bort"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.accept_button, self.open_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.text)
        column.addWidget(self.address)
        nest(column, buttons)
        self.setFixedWidth(_WIDTH_PX)
        self._connect()

    def _connect(self) -> None:
        self.accept_button.clicked.connect(self._accept)
        self.open_button.clicked.connect(self._open)
        self.remove_button.clicked.connect(self._remove)
        self.address.changed.connect(self._address_changed)

    def ask(self, place: QPoint, text: str | None, href: str | None) -> None:
        """Open at ``place`` (of the screen). ``text`` is ``None`` where the text is not asked for; ``href`` likewise
        where there is no link yet."""
        self._asks_text = text is not None
        self.text.setVisible(self._asks_text)
        self.text.show_value(text or "", fresh=True)
        self.address.show_value(href or "", fresh=True)
        self.remove_button.setVisible(href is not None)
        self._address_changed()
        self.adjustSize()
        self.move(place)
        self.show()
        first = self.text if self._asks_text and not text else self.address
        first.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.address.editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        typed = self.address.value()
        href = urls.from_typed(typed, self.places)
        if typed and not href:
            sentence = self.tr("”{text}” är ingen adress. Skriv till exempel example.se eller namn@example.se.")
            self.address.show_error(sentence.format(text=typed))
            self.adjustSize()
            return
        text = self.text.value() if self._asks_text else None
        self.close()
        self.accepted.emit(href, characters.one_line(text) or href if text is not None else None)

    def _remove(self) -> None:
        self.close()
        self.removed.emit()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(urls.from_typed(self.address.value())))

    def _address_changed(self, _: object = None) -> None:
        href = urls.from_typed(self.address.value())
        self.open_button.setEnabled(href.partition(":")[0].lower() in _OPENED)
        self.address.show_error("")
