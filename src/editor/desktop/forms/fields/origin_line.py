"""The line of an event, contact or picture in its form: whether it comes from the register, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.desktop.forms.field_words import fields_words
from editor.desktop.forms.register_desk import RegisterDesk
from editor.desktop.look.nesting import nest
from editor.workspace.registers.origins import Link


class OriginLine(QFrame):
    """Hidden until :meth:`join` gives it something to ask. Follows the fields when they are left, never while typing:
    what is typed in must not move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registers: RegisterDesk | None = None
        self._thing_id = ""
        self.setProperty("part", "remark")
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.enter_button = self._button(self.tr("Spara i registret"), lambda desk: desk.enter)
        self.show_button = self._button(self.tr("Visa i registret"), lambda desk: desk.show_entry)
        self.change_button = self._button(self.tr("Ändra överallt"), lambda desk: desk.change_everywhere)
        self.take_button = self._button(self.tr("Ta registrets"), lambda desk: desk.update_here)
        self.apart_button = self._button(self.tr("Håll isär"), lambda desk: desk.keep_apart)
        self.enter_button.setToolTip(self.tr("Så kan den användas i fler utgåvor och ändras på ett ställe"))
        self.change_button.setToolTip(self.tr("Det som står här blir det som gäller i registret och i alla utkast"))
        self.take_button.setToolTip(self.tr("Det som står i registret skrivs in här"))
        self.apart_button.setToolTip(self.tr("Registret och den här utgåvan följer inte längre varandra"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in self._buttons():
            row.addWidget(button)
        row.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(12, 6, 8, 6)
        self._parts.setSpacing(4)
        self._parts.addWidget(self.words, 1)
        nest(self._parts, row)
        self.hide()

    def _button(self, text: str, verb: Callable[[RegisterDesk], Callable[[str], None]]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("quiet", "true")
        button.setProperty("aside", "true")

        def act() -> None:
            if self._registers is not None:
                verb(self._registers)(self._thing_id)

        button.clicked.connect(act)
        return button

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.change_button, self.take_button, self.apart_button, self.enter_button, self.show_button

    def join(self, registers: RegisterDesk) -> None:
        """Ask ``registers`` from now on."""
        self._registers = registers
        registers.changed.connect(self.refresh)
        self.refresh()

    def show_thing(self, thing_id: str, *, fresh: bool) -> None:
        """Speak of a thing of the issue; ``fresh``: another one than before."""
        changed = thing_id != self._thing_id
        self._thing_id = thing_id
        if fresh or changed:
            self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        registers = self._registers
        if registers is None or not self._thing_id or not registers.is_ready:
            self.hide()
            return
        link = registers.link(self._thing_id)
        if link is not None and link.origin.register == "block":  # said over the form, with what can be done about it
            self.hide()
            return
        words, shown = self._state(link)
        self.words.setText(words)
        for button in self._buttons():
            button.setVisible(button in shown)
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if link is None else direction.TopToBottom)
        self.show()

    def _state(self, link: Link | None) -> tuple[str, tuple[QPushButton, ...]]:
        if link is None:
            return self.tr("Finns bara i den här utgåvan."), (self.enter_button,)
        if link.entry is None or link.standing is None:
            gone = self.tr("Hämtad från registret, men finns inte kvar där.")
            return gone, (self.enter_button, self.apart_button)
        if link.standing.is_same:
            return self.tr("Hämtad från registret."), (self.show_button, self.apart_button)
        fields = fields_words(link.standing.differs)
        if link.standing.behind:
            said = self.tr("Hämtad från registret, som har ändrats sedan dess: {0}.").format(fields)
        else:
            said = self.tr("Hämtad från registret, ändrad här: {0}.").format(fields)
        return said, (self.change_button, self.take_button, self.apart_button)
