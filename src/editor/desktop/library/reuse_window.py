"""Use again what was written before: saved blocks, and parts of earlier issues, found, read, and put in.

The window stays beside the issue: a row is inserted after the selected row of the outline with Enter or the button, or
dragged into the outline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.library import reuse_insertion, reuse_sources
from editor.desktop.library.reuse_offers import Listed, Question, ReuseOffers
from editor.desktop.library.reuse_sources import Source
from editor.desktop.library.saved_blocks import SavedBlocks
from editor.desktop.library.search_rows import HIT_ROLE, THUMBNAIL_ROLE, WORDS_ROLE, HitDelegate, spoken_words
from editor.desktop.library.thumbnails import thumbnail
from editor.desktop.list_keys import ListKeys
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.buttons import plain
from editor.desktop.look.choice_button import ChoiceButton, describe
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room, stand_beside
from editor.desktop.outline.rows_list import RowsList
from editor.desktop.wording.times import spoken
from editor.store.search_index import SearchHit
from editor.support.errors import EditorError
from editor.swedish.dates import long_date
from editor.swedish.folding import words as words_of
from editor.workspace.registers.entries import Registers

if TYPE_CHECKING:
    from editor.store.summary import IssueSummary
    from editor.store.values import RegisterEntry

WIDTH_PX: Final = 940
HEIGHT_PX: Final = 620


class ReuseWindow(QDialog):
    """Works on whatever issue is on screen; closes with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "search")
        self._desk = desk
        self._offers = ReuseOffers(desk, self)
        self._source: Source | None = None
        self._settled = True
        self._is_new = True
        self._registers: Registers | None = None
        self.setWindowTitle(self.tr("Använd igen"))
        self.setWindowFlag(Qt.WindowType.Tool)
        give_room(self, WIDTH_PX, HEIGHT_PX)
        self.saved_button = self._mode(self.tr("&Sparade block"), "document_multiple")
        self.earlier_button = self._mode(self.tr("Ti&digare utgåvor"), "history")
        modes = QButtonGroup(self)
        modes.addButton(self.saved_button)
        modes.addButton(self.earlier_button)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.issue_box = QComboBox()
        self.issue_box.setAccessibleName(self.tr("Utgåva"))
        self.list = RowsList(self)
        self.list.setItemDelegate(HitDelegate(self.list, desk.look))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Att använda igen"))
        self._empty = EmptyWords(self.list)
        self.reading = QTextBrowser()
        self.reading.setOpenLinks(False)
        self.reading.setAccessibleName(self.tr("Blocket"))
        self.told = SpokenLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "help")
        self.link_box = QCheckBox(self.tr("&Länka: ändras blocket, ändras alla utkast"))
        # Alt and a letter of a menu opens that menu from a tool window too: none of these has one of those letters
        self.insert_button = QPushButton(self.tr("Info&ga i utgåvan"))
        self.insert_button.setProperty("primary", "true")
        self.insert_button.setDefault(True)
        self.saved_blocks = SavedBlocks(desk, self.current_entry, self)
        self.more_button = self._more()
        self._lay_out()
        self._connect()
        describe((self.saved_button, self.earlier_button))
        self.saved_button.setChecked(True)

    def _mode(self, text: str, drawn: str) -> ChoiceButton:
        button = ChoiceButton(text)
        button.setAccessibleName(plain(text))
        button.setIcon(icon(drawn))
        button.setProperty("part", "mode")
        return button

    def _more(self) -> QToolButton:
        """What can be done with saved blocks besides inserting them."""
        button = QToolButton()
        button.setText(self.tr("&Mer"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        self.saved_blocks.fill(menu)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        modes = QHBoxLayout()
        modes.setSpacing(4)
        modes.addWidget(self.saved_button)
        modes.addWidget(self.earlier_button)
        modes.addStretch(1)
        modes.addWidget(self.more_button)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.field, 3)
        asked.addWidget(self.issue_box, 2)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.reading)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        below = QHBoxLayout()
        below.addWidget(self.link_box)
        below.addStretch(1)
        below.addWidget(self.insert_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        nest(column, modes)
        nest(column, asked)
        column.addWidget(both, 1)
        column.addWidget(self.told)  # a row of its own: beside the buttons it becomes a narrow column
        nest(column, below)

    def _connect(self) -> None:
        self._offers.listed.connect(self._list)
        self._offers.read.connect(self._read)
        self._offers.failed.connect(self._fail)
        self.saved_button.toggled.connect(self._change_mode)
        self.field.textChanged.connect(self._look)
        self.field.textChanged.connect(self._offer_choice)
        self.issue_box.currentIndexChanged.connect(self._look)
        keys = ListKeys(self.field, self.list)
        keys.take_in_list_too()
        keys.taken.connect(self.insert)
        self.saved_blocks.changed.connect(self._look)
        self.saved_blocks.told.connect(self.told.setText)
        self.saved_blocks.failed.connect(self._fail)
        self.list.currentItemChanged.connect(lambda current, before: self._choose(current))
        self.list.itemActivated.connect(lambda item: self.insert())
        self.list.drag_asked.connect(self._drag)
        self.list.landed.connect(self.insert)
        self.insert_button.clicked.connect(self.insert)

    # What there is

    @property
    def shows_saved(self) -> bool:
        """Whether saved blocks are listed, not parts of issues."""
        return self.saved_button.isChecked()

    def is_settled(self) -> bool:
        """Whether what is listed answers what was asked, and the row is read."""
        return self._settled

    def refresh(self) -> None:
        """Read again what there is."""
        workspace = self._desk.workspace
        if workspace is not None:
            self._settled = False
            if self._registers is not workspace.registers:  # another store has been opened
                self._registers = workspace.registers
                self._registers.subscribe(self._follow)
            workspace.blocks.read(self._look, self._fail)
            workspace.issues(self._offer_issues, self._fail)

    def _follow(self) -> None:
        if self.isVisible() and self.shows_saved:
            self._look()

    def _change_mode(self) -> None:
        saved = self.shows_saved
        self._offer_choice()
        self.link_box.setVisible(saved)
        self.more_button.setVisible(saved)
        self.field.setPlaceholderText(
            self.tr("Sök bland sparade block") if saved else self.tr("Sök i alla utgåvor, eller välj en utgåva")
        )
        self.field.setAccessibleName(self.field.placeholderText())
        self._look()

    def _offer_choice(self) -> None:
        """One issue is chosen where nothing is typed: what is typed is looked for in all of them."""
        self.issue_box.setVisible(not self.shows_saved and not words_of(self.field.text()))

    def _offer_issues(self, issues: tuple[IssueSummary, ...]) -> None:
        """The issues by date, the latest first; that on screen is not among them."""
        chosen, here = self.issue_box.currentData(), self._desk.open_issue
        self.issue_box.blockSignals(True)
        self.issue_box.clear()
        for issue in sorted(issues, key=lambda one: one.date, reverse=True):
            if not issue.damaged and (here is None or issue.id != here.id):
                name = " – ".join(
                    part for part in (issue.newsletter_name, issue.title, long_date(issue.date, spoken())) if part
                )
                self.issue_box.addItem(name, issue.id)
        self.issue_box.setCurrentIndex(max(self.issue_box.findData(chosen), 0))
        self.issue_box.blockSignals(False)
        is_new, self._is_new = self._is_new, False
        workspace = self._desk.workspace
        if is_new and self.shows_saved and not self.field.text() and self.issue_box.count():
            if workspace is not None and not workspace.blocks.entries():
                self.earlier_button.setChecked(True)  # nothing is saved yet, but much is written
        elif not self.shows_saved:
            self._look()

    def _look(self) -> None:
        """List what fits what is asked."""
        self._settled = False
        issue_id = self.issue_box.currentData() or ""
        self._offers.look(Question(saved=self.shows_saved, text=self.field.text(), issue_id=issue_id))

    def _list(self, listed: Listed) -> None:
        hits, words, before = listed.hits, words_of(listed.text), self.current()
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem()
            item.setData(HIT_ROLE, hit)
            item.setData(WORDS_ROLE, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken_words(hit, words))
            if hit.source in listed.entries:
                block = reuse_sources.of_entry(listed.entries[hit.source]).block
                drawn = thumbnail(block, self._picture, self._desk.look)
                item.setData(THUMBNAIL_ROLE, drawn)
            self.list.addItem(item)
        same = [row for row, hit in enumerate(hits) if before and (hit.source, hit.key) == (before.source, before.key)]
        self.list.setCurrentRow(same[0] if same else 0 if hits else -1)
        if not hits:
            self._choose(None)
        self._tell_count(len(hits), listed.text)

    def _tell_count(self, count: int, text: str) -> None:
        if count or not self.shows_saved or text:
            several = self.tr("{0} att välja bland.").format(count)
            words = (self.tr("En att välja.") if count == 1 else several) if count else self.tr("Inget som passar.")
        else:
            words = self.tr("Här är inga block ännu. Markera något i innehållet och välj Infoga, Spara som block.")
        self.told.setText(words if count else "")
        self._empty.say("" if count else words)

    def _picture(self, sha256: str) -> bytes:
        workspace = self._desk.workspace
        return workspace.blocks.picture_data(sha256) if workspace is not None else b""

    # The chosen row

    def current(self) -> SearchHit | None:
        """The row that would be inserted."""
        item = self.list.currentItem()
        hit: SearchHit | None = item.data(HIT_ROLE) if item is not None else None
        return hit

    def current_entry(self) -> RegisterEntry | None:
        """The saved block that is chosen."""
        hit = self.current()
        return self._offers.entry(hit) if hit is not None else None

    def _choose(self, item: QListWidgetItem | None) -> None:
        self._settled = False
        self._offers.choose(item.data(HIT_ROLE) if item is not None else None)

    def _read(self, source: Source | None) -> None:
        self._source = source
        self._settled = True
        self.reading.setHtml(reuse_sources.preview(source.block) if source is not None else "")
        can_link = source is not None and source.can_be_linked
        self.link_box.setEnabled(can_link)
        if not can_link:
            self.link_box.setChecked(False)
        here = self._desk.open_issue
        self.insert_button.setEnabled(source is not None and here is not None and not here.is_frozen)

    def _fail(self, error: EditorError) -> None:
        self._settled = True
        self.told.setText(self._desk.messages.sentence(error))

    # Putting it in

    def insert(self) -> None:
        """Put the chosen block after the selected row of the outline, its fields filled in."""
        if self._source is None:
            return
        words = reuse_insertion.insert(self._desk, self._source, self, linked=self.link_box.isChecked())
        if words:
            self.told.setText(words)
            self._desk.say(words)

    def _drag(self) -> None:
        """Carry the chosen block to the outline, where it is inserted as with the button; to another window of the
        program as parts of an issue, fields that are to be filled in as they are."""
        source = self._source
        if source is None:
            return
        try:
            data = reuse_sources.carried(source.block, self._picture)
        except EditorError as error:
            self._fail(error)
            return
        drag = QDrag(self.list)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)

    def arrive(self) -> None:
        """Come to the front with what there is now."""
        self._change_mode()
        self.refresh()
        if not self.isVisible():
            # over the form and the preview, so that rows can be dragged into the outline
            stand_beside(self, self._desk.host.issue_view.beside_outline(), self._desk.window.screen())
        self.show()
        self.raise_()
        self.activateWindow()
        QTimer.singleShot(0, self.field.setFocus)


def show_reuse(desk: Desk, text: str = "") -> None:
    """Bring the window forward; it is made once. ``text`` is looked for among the saved blocks."""
    window = desk.window.findChild(ReuseWindow) or ReuseWindow(desk, desk.window)
    if text:
        window.saved_button.setChecked(True)
        window.field.setText(text)
    window.arrive()
