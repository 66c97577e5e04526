"""The guide's window: contents and search at the left, the text at the right. It can stay open while one works."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QSplitter,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.subjects import FIRST, SUBJECTS, Part, Subject, matching, parts, read
from editor.desktop.guide.words import filled
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy
from editor.support import paths

SIZE_PX: Final = (920, 620)
CONTENTS_PX: Final = 290
LINE_PX: Final = 620
"""Longer lines are hard to follow."""
_MARGIN_PX: Final = 24
_INDENT_PX: Final = 22
_LINE_PERCENT: Final = 125
_ABOVE_HEADING_PX: Final = 20
_LISTED: Final = 3
"""Headings from this level on stand in the text and are found, but not listed."""
_PART_ROLE: Final = Qt.ItemDataRole.UserRole
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuideWindow(QWidget):
    """Belongs to the window it was opened from, and closes with it."""

    def __init__(self, beside: QWidget) -> None:
        super().__init__(beside, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Handbok – Länsbrev"))
        language = "en" if QLocale().language() == QLocale.Language.English else "sv"
        folder = paths.resources() / "guide" / language
        self._texts = {subject: filled(read(folder, subject)) for subject in SUBJECTS}
        self._parts = [part for subject in SUBJECTS for part in parts(subject, self._texts[subject])]
        self._subject: Subject | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Sök i handboken"))
        self.field.setAccessibleName(self.tr("Sök i handboken"))
        self.field.setClearButtonEnabled(True)
        self.contents = QTreeWidget()
        self.contents.setAccessibleName(self.tr("Innehåll i handboken"))
        self.contents.setHeaderHidden(True)
        make_roomy(self.contents)
        self.told = SpokenLabel()
        self.told.setProperty("role", "help")
        self.told.setWordWrap(True)
        self.text = _Text()
        self._lay_out()
        self._connect()
        self._list()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 6, 12)
        column.setSpacing(8)
        for part in (self.field, self.contents, self.told):
            column.addWidget(part)
        keys = QLabel(self.tr("Enter går till texten, F6 växlar, Esc stänger."))
        keys.setProperty("role", "help")
        keys.setWordWrap(True)
        column.addWidget(keys)
        self.text.document().setDocumentMargin(_MARGIN_PX)
        self.text.document().setIndentWidth(_INDENT_PX)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([CONTENTS_PX, SIZE_PX[0] - CONTENTS_PX])
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(split)
        give_room(self, *SIZE_PX)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._list)
        self.field.installEventFilter(self)
        self.contents.installEventFilter(self)
        self.contents.currentItemChanged.connect(self._show_current)
        self.text.asked.connect(self._follow)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search)
        for key, step in (("F6", 1), ("Shift+F6", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(partial(self._next_pane, step))

    # What is shown

    def show_subject(self, subject: Subject) -> None:
        """Come to the front with the beginning of ``subject``; the focus is in the contents, at its row."""
        self.field.clear()
        self._choose(subject)
        self.show()
        self.raise_()
        self.activateWindow()
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def subject(self) -> Subject | None:
        """What is shown."""
        return self._subject

    def _list(self) -> None:
        """List all, or what the field searches: then the first hit is shown."""
        wanted = self.field.text().strip()
        found = matching(self._parts, wanted) if wanted else [part for part in self._parts if part.level < _LISTED]
        self.contents.blockSignals(True)
        self.contents.clear()
        rows: dict[Subject, QTreeWidgetItem] = {}
        for part in found:
            if part.subject not in rows:
                rows[part.subject] = self._row(part.subject)
            if part.level > 1:
                rows[part.subject].addChild(_heading(part))
        self.contents.blockSignals(False)
        self.told.setText(self._count(wanted, len(found)))
        self.told.setVisible(bool(wanted))
        if wanted:
            self.contents.expandAll()
            self._choose_first(found)
        elif self._subject is not None:
            self._choose(self._subject)

    def _row(self, subject: Subject) -> QTreeWidgetItem:
        part = next(part for part in self._parts if part.subject == subject)
        row = QTreeWidgetItem(self.contents, [part.title])
        font = row.font(0)
        font.setWeight(QFont.Weight.DemiBold)
        row.setFont(0, font)
        row.setData(0, _PART_ROLE, part)
        return row

    def _choose_first(self, found: Sequence[Part]) -> None:
        first = self.contents.topLevelItem(0)
        if first is not None:
            below = first.child(0) if found[0].level > 1 else None
            self.contents.setCurrentItem(below or first)

    def _count(self, wanted: str, count: int) -> str:
        if not wanted:
            return ""
        if not count:
            return self.tr("Inga träffar på ”{0}”.").format(wanted)
        return self.tr("1 träff") if count == 1 else self.tr("%n träffar", "", count)

    def _choose(self, subject: Subject) -> None:
        for number in range(self.contents.topLevelItemCount()):
            row = self.contents.topLevelItem(number)
            part = row.data(0, _PART_ROLE) if row is not None else None
            if row is not None and isinstance(part, Part) and part.subject == subject:
                self.contents.setCurrentItem(row)
                row.setExpanded(True)
                self._show(part)
                self.contents.scrollToItem(row)

    def _show_current(self, item: QTreeWidgetItem | None) -> None:
        part = item.data(0, _PART_ROLE) if item is not None else None
        if isinstance(part, Part):
            self._show(part)

    def _show(self, part: Part) -> None:
        if part.subject != self._subject:
            self._subject = part.subject
            self.text.setMarkdown(self._texts[part.subject])
            self.text.setAccessibleName(part.title)
            self._space_lines()
        self._go_to(part)

    def _space_lines(self) -> None:
        block = self.text.document().begin()
        while block.isValid():
            made = block.blockFormat()
            made.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if made.headingLevel() > 1:
                made.setTopMargin(_ABOVE_HEADING_PX)
            QTextCursor(block).setBlockFormat(made)
            block = block.next()

    def _go_to(self, part: Part) -> None:
        """Put the cursor at the part's heading, at the top of what is seen: there reading begins."""
        block = self.text.document().begin()
        while block.isValid() and not (block.blockFormat().headingLevel() and block.text() == part.heading):
            block = block.next()
        if block.isValid():
            self.text.setTextCursor(QTextCursor(block))
            top = self.text.document().documentLayout().blockBoundingRect(block).top()
            self.text.verticalScrollBar().setValue(0 if part.level == 1 else round(top) - _MARGIN_PX // 2)

    def _follow(self, address: str) -> None:
        subject = next((each for each in SUBJECTS if each == address), FIRST)
        self.field.clear()
        self._choose(subject)

    # Keys

    def _search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _next_pane(self, step: int) -> None:
        panes = (self.field, self.contents, self.text)
        now = next((at for at, pane in enumerate(panes) if pane.hasFocus()), 0)
        panes[(now + step) % len(panes)].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field to the hits, from the contents to the text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.field and event.key() in (*_ENTER, Qt.Key.Key_Down):
                self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if watched is self.contents and event.key() in _ENTER:
                self.text.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class _Text(QTextEdit):
    """Text to read with the cursor; ``asked`` tells the address of a link that is clicked or entered.

    Not Qt's browser: screen readers take that for a label and do not follow the cursor in it. Lines are as wide as
    there is room for, but not wider than one reads well.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction | by_keys)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._ask(self.anchorAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._ask(self._link_at_cursor())
        else:
            super().keyPressEvent(event)

    def _link_at_cursor(self) -> str:
        """The address of the link before or after the cursor, at its edge too."""
        cursor = QTextCursor(self.textCursor())
        before = cursor.charFormat().anchorHref()
        cursor.setPosition(cursor.position())
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return before or cursor.charFormat().anchorHref()

    def _ask(self, address: str) -> None:
        if address and not self.textCursor().hasSelection():
            self.asked.emit(address)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(min(LINE_PX, max(self.viewport().width(), 1)))


def _heading(part: Part) -> QTreeWidgetItem:
    row = QTreeWidgetItem([part.heading])
    row.setData(0, _PART_ROLE, part)
    return row
