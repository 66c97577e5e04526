"""Two versions of the issue side by side: every changed word marked, every changed block one step of the keys away."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import Look
from editor.desktop.wording.kinds import Kind, kind_words
from editor.newsletter.issue import Issue
from editor.workspace.versions.comparison import Block, BlockChange, Passage, Segment, comparison

WIDTH_PX, HEIGHT_PX, TITLE_BAR_PX = 1180, 720, 60
LIST_PX = 300
MOST_SPOKEN = 200
"""Characters of the changed words that the list says for a screen reader."""

_WHOLE: Final = frozenset({"Issue", "Newsletter"})
_KINDS: Final[dict[str, Kind]] = {
    "Section": "section",
    "Article": "article",
    "Part": "part",
    "Calendar": "calendar",
    "ContactList": "contacts",
    "Event": "event",
    "Contact": "contact",
    "Image": "image",
}


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
        self._when = when
        self._look = look
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
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("De två versionerna sida vid sida"))
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
        body.addLayout(self._page_column(), 1)
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
        column.addLayout(body, 1)
        column.addLayout(buttons)

    def _page_column(self) -> QVBoxLayout:
        """The page, and what its halves are, which stays in sight."""
        heads = QHBoxLayout()
        heads.setContentsMargins(12, 0, 24, 0)
        for words in (self.tr("Då, {0}").format(self._when), self.tr("Nu")):
            head = QLabel(words)
            head.setProperty("role", "strong")
            heads.addWidget(head, 1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(heads)
        column.addWidget(self.page, 1)
        return column

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
        self.page.setHtml(self._html())
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
            name = _anchor(self._blocks.index(block))
            self.page.scrollToAnchor(name)
            self._tint(name)

    def _tint(self, name: str) -> None:
        """Show which block the list stands on: its heading is tinted."""
        line = self.page.document().begin()
        while line.isValid() and not _has_anchor(line, name):
            line = line.next()
        if line.isValid():
            heading = QTextCursor(line)
            heading.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            shown = QTextEdit.ExtraSelection()
            shown.cursor = heading
            shown.format.setBackground(self._look.colours.selection)
            self.page.setExtraSelections([shown])

    def _step(self, step: int) -> None:
        if self._changed:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._changed))

    def _put_back(self) -> None:
        block, row = self._current(), self.list.currentRow()
        if block is not None and self._restore_block is not None:
            self._restore_block(block.key, self._title(block))
            self._show(row)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_whole(self) -> None:
        self.whole = True
        self.accept()

    # Words

    def _line(self, block: Block) -> str:
        return f"{self._change(block.change)}: {self._title(block)}"

    def _spoken(self, block: Block) -> str:
        """The line, and which words are gone and which are new."""
        gone, came = block.words
        parts = [self._line(block)]
        if gone:
            parts.append(self.tr("Borttaget: {0}").format(_short(gone)))
        if came:
            parts.append(self.tr("Tillagt: {0}").format(_short(came)))
        if block.change == "changed" and not gone and not came:
            parts.append(self._settings_words())
        return ". ".join(parts)

    def _change(self, change: BlockChange) -> str:
        return {
            "same": self.tr("Oförändrat"),
            "added": self.tr("Ny"),
            "removed": self.tr("Borttagen"),
            "changed": self.tr("Ändrad"),
            "moved": self.tr("Flyttad"),
        }[change]

    def _title(self, block: Block) -> str:
        if block.kind in _WHOLE:
            return self.tr("Utgåvan") if block.kind == "Issue" else self.tr("Nyhetsbrevets uppgifter")
        return f"{kind_words(_KINDS[block.kind])} {block.title}".strip()

    def _settings_words(self) -> str:
        return self.tr("En inställning, bild eller ordning är ändrad, ingen text")

    # The page

    def _html(self) -> str:
        rows = "".join(self._block_html(number, block) for number, block in enumerate(self._blocks))
        return f'<table width="100%" cellpadding="6" cellspacing="0">{rows}</table>'

    def _block_html(self, number: int, block: Block) -> str:
        colours = self._look.colours
        colour = colours.muted if block.change == "same" else colours.text
        title = html.escape(f"{self._change(block.change)}: {self._title(block)}")
        strong = title if block.change == "same" else f"<b>{title}</b>"
        head = (
            f'<tr><td colspan="2" style="border-top: 1px solid {colours.line.name()}; color: {colour.name()}">'
            f'<a name="{_anchor(number)}"></a>{strong}</td></tr>'
        )
        if block.change == "same":
            return head
        passages = [passage for passage in block.passages if passage.is_changed]
        if not passages:
            words = self._settings_words() if block.change == "changed" else ""
            return head + (f'<tr><td colspan="2">{html.escape(words)}</td></tr>' if words else "")
        return head + "".join(self._passage_html(passage) for passage in passages)

    def _passage_html(self, passage: Passage) -> str:
        cells = "".join(
            f'<td width="50%">{"".join(map(self._segment_html, segments))}</td>'
            for segments in (passage.then, passage.now)
        )
        return f'<tr valign="top">{cells}</tr>'

    def _segment_html(self, segment: Segment) -> str:
        words = html.escape(segment.text).replace("\n", "<br>")
        colours = self._look.colours
        if segment.mark == "removed":
            return f'<s style="background-color: {colours.error_tint.name()}">{words}</s>'
        if segment.mark == "added":
            return f'<u style="background-color: {colours.tip_tint.name()}"><b>{words}</b></u>'
        return words


def _has_anchor(line: QTextBlock, name: str) -> bool:
    pieces = line.begin()
    while not pieces.atEnd():
        if name in pieces.fragment().charFormat().anchorNames():
            return True
        pieces += 1
    return False


def _anchor(number: int) -> str:
    return f"block{number}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= MOST_SPOKEN else f"{flat[:MOST_SPOKEN].rstrip()} …"
