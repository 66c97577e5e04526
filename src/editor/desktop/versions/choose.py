"""An issue that was changed on two desks: block by block, as it is here or as it is in the file."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import Look
from editor.desktop.versions.side_by_side import Pick, Side, SideBySide, spoken_words, title_of
from editor.newsletter.issue import Issue
from editor.workspace.versions.choosing import inside
from editor.workspace.versions.comparison import Block, BlockChange, comparison

WIDTH_PX, HEIGHT_PX, TITLE_BAR_PX = 1180, 720, 60
LIST_PX = 300

_KEYS: Final[dict[int, Side]] = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}


class ChooseDialog(QDialog):
    """``here`` beside ``there``. Accepted, :meth:`value` gives the keys of the blocks to take from ``there``; whatever
    is not touched stays as it is here."""

    def __init__(self, here: Issue, there: Issue, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "versions")
        self._here = here
        self._there = there
        self._blocks = comparison(here, there)
        self._differing = [block for block in self._blocks if block.change != "same"]
        self._by_key = {block.key: block for block in self._differing}
        self._taken: set[str] = set()
        self.setWindowTitle(self.tr("Ändrad på två håll: välj stycke för stycke"))
        self.list = QListWidget()
        self.list.setProperty("part", "things")
        self.list.setAccessibleName(self.tr("Det som skiljer"))
        self.list.setAccessibleDescription(self.tr("Vänsterpil väljer som hos dig, högerpil som i filen."))
        self.list.setFixedWidth(LIST_PX)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        make_roomy(self.list)
        self._sides = SideBySide(self.tr("Hos dig"), self.tr("I filen"), look, self._change, self.choose)
        self.page = self._sides.page
        self.told = SpokenLabel()
        self.told.setProperty("role", "muted")
        self.left_choice = QRadioButton(self.tr("Som hos &dig"))
        self.right_choice = QRadioButton(self.tr("Som i &filen"))
        self.all_there_button = QPushButton(self.tr("&Allt som i filen"))
        self.all_here_button = QPushButton(self.tr("Allt som &hos dig"))
        self.close_button = QPushButton(self.tr("&Stäng utan att ta över"))
        self.take_button = QPushButton(self.tr("&Ta över det valda"))
        self._lay_out()
        self._connect()
        self._fill()
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH_PX, room.width() - 16), min(HEIGHT_PX, room.height() - TITLE_BAR_PX))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> frozenset[str]:
        """The keys of the blocks to take from the other desk."""
        return frozenset(self._taken)

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "Överstrukna ord finns bara hos dig, understrukna bara i filen. Det du inte väljer ur filen "
                "blir som hos dig. Filens version finns kvar bland tidigare versioner."
            )
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        for button in (self.all_there_button, self.all_here_button):
            button.setAutoDefault(False)
        self.close_button.setAutoDefault(False)
        self.take_button.setDefault(True)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self._sides, 1)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for choice in (self.left_choice, self.right_choice):
            choices.addWidget(choice)
        choices.addStretch(1)
        choices.addWidget(self.told)
        nest(beside, choices)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list)
        nest(body, beside, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.all_here_button, self.all_there_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.close_button, self.take_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        nest(column, body, 1)
        nest(column, buttons)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        group.addButton(self.left_choice)
        group.addButton(self.right_choice)
        self.list.installEventFilter(self)
        self.list.currentRowChanged.connect(self._show_current)
        self.left_choice.clicked.connect(lambda: self._choose_current("left"))
        self.right_choice.clicked.connect(lambda: self._choose_current("right"))
        self.all_there_button.clicked.connect(lambda: self._choose_all(set(self._by_key)))
        self.all_here_button.clicked.connect(lambda: self._choose_all(set()))
        QShortcut(QKeySequence("F8"), self, lambda: self._step(1))
        QShortcut(QKeySequence("Shift+F8"), self, lambda: self._step(-1))
        self.close_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self.accept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            current = self._current()
            if event.key() == Qt.Key.Key_Space and current is not None:
                self._choose_current("left" if current.key in self._taken else "right")
                return True
            if event.key() in _KEYS:
                self._choose_current(_KEYS[event.key()])
                return True
        return super().eventFilter(watched, event)

    # Choosing

    def choose(self, key: str, side: Side) -> None:
        """Take a block from one side. What stands on one side only goes with what it stands in, and brings that."""
        with_it = [key, *self._around(key, side), *self._inside(key)]
        self._taken = self._taken | set(with_it) if side == "right" else self._taken - set(with_it)
        self._show()

    def _inside(self, key: str) -> list[str]:
        change = self._by_key[key].change
        if change not in ("added", "removed"):
            return []
        issue = self._there if change == "added" else self._here
        return [one for one in inside(issue, key) if one in self._by_key and self._by_key[one].change == change]

    def _around(self, key: str, side: Side) -> list[str]:
        """A block that comes or stays needs what it stands in, where only its own side has that."""
        change: BlockChange = "added" if side == "right" else "removed"
        issue = self._there if side == "right" else self._here
        return [
            block.key for block in self._differing if block.change == change and key in set(inside(issue, block.key))
        ]

    def _choose_current(self, side: Side) -> None:
        block = self._current()
        if block is not None:
            self.choose(block.key, side)

    def _choose_all(self, taken: set[str]) -> None:
        self._taken = taken
        self._show()

    def _step(self, step: int) -> None:
        if self._differing:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._differing))

    # What is shown

    def _current(self) -> Block | None:
        row = self.list.currentRow()
        return self._differing[row] if 0 <= row < len(self._differing) else None

    def _fill(self) -> None:
        for _ in self._differing:
            self.list.addItem(QListWidgetItem())
        self._show()
        self.list.setCurrentRow(0)

    def _show(self) -> None:
        for row, block in enumerate(self._differing):
            line = f"{self._change(block.change)}: {title_of(block)}"
            chosen = self._side_words(block, self._side(block))
            words = spoken_words(block, self.tr("Bara hos dig: {0}"), self.tr("Bara i filen: {0}"))
            item = self.list.item(row)
            item.setText(f"{line}\n✓ {chosen}")
            item.setToolTip(line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join([line, chosen, *words]))
        self._sides.show_blocks(self._blocks, self._pick)
        count = len(self._taken)
        self.told.setText(self.tr("{0} av {1} tas ur filen.").format(count, len(self._differing)))
        self.take_button.setEnabled(bool(count))
        self._show_current()

    def _show_current(self) -> None:
        block = self._current()
        for choice in (self.left_choice, self.right_choice):
            choice.setEnabled(block is not None)
        if block is None:
            return
        self._sides.go_to(block)
        chosen = self.right_choice if self._side(block) == "right" else self.left_choice
        chosen.setChecked(True)
        for choice in (self.left_choice, self.right_choice):
            choice.setAccessibleDescription(title_of(block))

    def _side(self, block: Block) -> Side:
        return "right" if block.key in self._taken else "left"

    def _pick(self, block: Block) -> Pick | None:
        return Pick(self._side(block), self._side_words(block, "left"), self._side_words(block, "right"))

    def _side_words(self, block: Block, side: Side) -> str:
        words = self.tr("Som hos dig") if side == "left" else self.tr("Som i filen")
        is_absent = block.change == ("added" if side == "left" else "removed")
        return self.tr("{0} (finns inte)").format(words) if is_absent else words

    def _change(self, change: BlockChange) -> str:
        return {
            "same": self.tr("Lika"),
            "added": self.tr("Bara i filen"),
            "removed": self.tr("Bara hos dig"),
            "changed": self.tr("Olika"),
            "moved": self.tr("Olika plats"),
        }[change]
