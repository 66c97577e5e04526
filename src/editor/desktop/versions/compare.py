"""Two versions of the issue side by side: every changed word marked, every changed block one step of the keys away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.nesting import nest
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import Look
from editor.desktop.versions.side_by_side import SideBySide, spoken_words, title_of
from editor.newsletter.issue import Issue
from editor.workspace.versions.comparison import Block, BlockChange, comparison

WIDTH_PX, HEIGHT_PX, TITLE_BAR_PX = 1180, 720, 60
LIST_PX = 300


class CompareDialog(QDialog):
    """``then`` beside what ``now`` gives. ``restore_block`` puts one block back; ``whole`` tells afterwards that all of
    the version is wanted."""

    def __init__(
        self,
        then: Issue,
        now: Callable[[], Issue],
        when: str,
        look: Look,
        *,
        restore_block: Callable[[str, str], None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        explain(self, "versions")
        self._then = then
        self._now = now
        self._restore_block = restore_block
        self._blocks: tuple[Block, ...] = ()
        self._changed: list[Block] = []
        self.whole = False
        self.setWindowTitle(self.tr("Jämför med versionen från {0}").format(when))
        self.list = QListWidget()
        self.list.setProperty("part", "things")
        self.list.setAccessibleName(self.tr("Ändringar"))
        self._empty = EmptyWords(self.list)
        self.list.setFixedWidth(LIST_PX)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        make_roomy(self.list)
        self._sides = SideBySide(self.tr("Då, {0}").format(when), self.tr("Nu"), look, self._change)
        self.page = self._sides.page
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "muted")
        self.next_button = QPushButton(self.tr("&Nästa ändring"))
        self.previous_button = QPushButton(self.tr("&Förra ändringen"))
        self.block_button = QPushButton()
        self.whole_button = QPushButton(self.tr("Återställ &hela versionen"))
        self.close_button = QPushButton(self.tr("&Stäng"))
        self._lay_out()
        self._connect()
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH_PX, room.width() - 16), min(HEIGHT_PX, room.height() - TITLE_BAR_PX))
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        for button in (self.next_button, self.previous_button, self.block_button, self.whole_button):
            button.setAutoDefault(False)
        self.next_button.setToolTip(self.tr("Nästa ändring (F8)"))
        self.previous_button.setToolTip(self.tr("Förra ändringen (Skift+F8)"))
        self.block_button.setVisible(self._restore_block is not None)
        self.whole_button.setVisible(self._restore_block is not None)
        self.close_button.setDefault(True)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list)
        body.addWidget(self._sides, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.previous_button, self.next_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.block_button, self.whole_button, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        nest(column, body, 1)
        nest(column, buttons)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_current)
        self.next_button.clicked.connect(lambda: self._step(1))
        self.previous_button.clicked.connect(lambda: self._step(-1))
        QShortcut(QKeySequence("F8"), self, lambda: self._step(1))
        QShortcut(QKeySequence("Shift+F8"), self, lambda: self._step(-1))
        self.block_button.clicked.connect(self._put_back)
        self.whole_button.clicked.connect(self._want_whole)
        self.close_button.clicked.connect(self.reject)

    # What is shown

    def _show(self, row: int = 0) -> None:
        self._blocks = comparison(self._then, self._now())
        self._changed = [block for block in self._blocks if block.change != "same"]
        self.list.clear()
        for block in self._changed:
            item = QListWidgetItem(self._line(block))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(block))
            item.setToolTip(self._line(block))
            self.list.addItem(item)
        self._empty.say("" if self._changed else self.tr("Inga ändringar"))
        self._sides.show_blocks(self._blocks)
        if self._changed:
            self.words.setText(
                self.tr("Överstrukna ord fanns då men inte nu. Understrukna ord har kommit till sedan dess.")
            )
        else:
            self.words.setText(self.tr("Versionen är lika med utgåvan som den är nu."))
        for widget in (self.next_button, self.previous_button, self.whole_button):
            widget.setEnabled(bool(self._changed))
        self.list.setCurrentRow(min(row, len(self._changed) - 1))
        self._show_current()

    def _current(self) -> Block | None:
        row = self.list.currentRow()
        return self._changed[row] if 0 <= row < len(self._changed) else None

    def _show_current(self) -> None:
        block = self._current()
        self.block_button.setEnabled(block is not None)
        is_new = block is not None and block.change == "added"
        self.block_button.setText(self.tr("&Ta bort det nya") if is_new else self.tr("Återställ &det valda"))
        if block is not None:
            self._sides.go_to(block)

    def _step(self, step: int) -> None:
        if self._changed:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._changed))

    def _put_back(self) -> None:
        block, row = self._current(), self.list.currentRow()
        if block is not None and self._restore_block is not None:
            self._restore_block(block.key, title_of(block))
            self._show(row)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_whole(self) -> None:
        self.whole = True
        self.accept()

    # Words

    def _line(self, block: Block) -> str:
        return f"{self._change(block.change)}: {title_of(block)}"

    def _spoken(self, block: Block) -> str:
        """The line, and which words are gone and which are new."""
        words = spoken_words(block, self.tr("Borttaget: {0}"), self.tr("Tillagt: {0}"))
        return ". ".join([self._line(block), *words])

    def _change(self, change: BlockChange) -> str:
        return {
            "same": self.tr("Oförändrat"),
            "added": self.tr("Ny"),
            "removed": self.tr("Borttagen"),
            "changed": self.tr("Ändrad"),
            "moved": self.tr("Flyttad"),
        }[change]
