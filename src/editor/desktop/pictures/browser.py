"""The register of pictures: searched, narrowed, looked at, described."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.pictures.entry_editor import EntryEditor
from editor.desktop.pictures.picture_grid import PictureGrid, PictureModel, Thumbnails
from editor.support.picture_likeness import are_alike
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.pictures import PictureRegister, image_of, licence_ends, matches

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry

SOON_DAYS: Final = 30
"""A licence that ends within so many days is told."""
LEAST_PX: Final = 275
"""For search, choice and one column of pictures."""
BESIDE_FROM_PX: Final = 620
"""Less, and search and choice have no room beside each other."""


class PictureBrowser(QWidget):
    """Small pictures at the left, the one stood on at the right. ``failed`` carries an EditorError.

    ``stood_on`` follows when the list stands on another picture or none, ``chosen`` Enter and a double click.
    """

    chosen = Signal()
    stood_on = Signal()
    failed = Signal(object)

    def __init__(
        self, pictures: PictureRegister, registers: Registers, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._issues: Callable[[], Sequence[OpenIssue]] = tuple
        self._pictures = pictures
        self._today = today
        self._unused: frozenset[str] = frozenset()
        self._take_back: Callable[[], None] | None = None
        self.search = _SearchLine(self)
        self.search.setPlaceholderText(self.tr("Sök i beskrivning, bildtext och fotograf"))
        self.search.setAccessibleName(self.tr("Sök bild"))
        self.search.setClearButtonEnabled(True)
        self.narrow = QComboBox(self)
        self.narrow.setMaximumWidth(200)
        self.narrow.setMinimumContentsLength(8)
        self.narrow.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.search.setMinimumWidth(120)
        self.narrow.setAccessibleName(self.tr("Visa"))
        for words, kind in (
            (self.tr("Alla bilder"), "all"),
            (self.tr("Utan användning"), "unused"),
            (self.tr("Utan bildbeskrivning"), "bare"),
            (self.tr("Rätten upphör inom {0} dagar").format(SOON_DAYS), "ending"),
            (self.tr("Rätten har upphört"), "over"),
            (self.tr("Personer utan rättslig grund"), "groundless"),
            (self.tr("Bilder som liknar varandra"), "alike"),
        ):
            self.narrow.addItem(words, kind)
        self._model = PictureModel(Thumbnails(pictures.picture_data, self), self)
        self.grid = PictureGrid(self._model, self)
        self.grid.setAccessibleName(self.tr("Bilder"))
        self.editor = EntryEditor(pictures, registers, today, self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.empty.setContentsMargins(0, 8, 0, 0)
        self.notice = SpokenLabel(parent=self)
        self.notice.setWordWrap(True)
        self.undo_button = QPushButton(self.tr("&Ångra"), self)
        self.undo_button.setProperty("quiet", "true")
        self.undo_button.setAutoDefault(False)
        self.undo_button.hide()
        self.enter_button = QPushButton(self)
        self.enter_button.setAutoDefault(False)
        self.enter_button.hide()
        self._lay_out()
        self._connect()
        self._unsubscribe = registers.subscribe(self.refresh)
        pictures.read(self.refresh, self.failed.emit)
        self._ask_unused()

    def _lay_out(self) -> None:
        self._tools = tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.narrow, 1)
        left = QWidget(self)
        left.setMinimumWidth(LEAST_PX)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        nest(column, tools)
        column.addWidget(self.grid, 1)
        column.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count)
        foot.addWidget(self.enter_button)
        foot.addStretch(1)
        nest(column, foot)
        column.addStretch(0)
        self._left = column
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.notice, 1)
        said.addWidget(self.undo_button)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.editor, 1)
        nest(beside, said)
        halves = QSplitter(self)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setStretchFactor(0, 1)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the choice stands below the search."""
        directions = QBoxLayout.Direction
        narrow = event.size().width() < BESIDE_FROM_PX
        self._tools.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.search.left_down.connect(self._into_grid)
        self.narrow.currentIndexChanged.connect(self.refresh)
        self.grid.stood_on.connect(self._show_stood_on)
        self.grid.chosen.connect(self.chosen)
        self.editor.told.connect(self._tell)
        self.editor.failed.connect(self.failed)
        self.editor.left.connect(self._into_grid)
        self.undo_button.clicked.connect(self._undo)
        self.enter_button.clicked.connect(self._enter_all)

    def offer_issues(self, issues: Callable[[], Sequence[OpenIssue]]) -> None:
        """Offer to enter the pictures of the open issues that came in before the register was there."""
        self._issues = issues
        self._tell_outside()

    def _tell_outside(self) -> None:
        """How many pictures of open drafts are in no register."""
        count = sum(len(self._pictures.outside(opened)) for opened in self._issues() if not opened.is_frozen)
        words = self.tr("&Lägg in {0} bilder från öppna utgåvor").format(count)
        self.enter_button.setText(self.tr("&Lägg in 1 bild från en öppen utgåva") if count == 1 else words)
        self.enter_button.setVisible(count > 0)

    def _enter_all(self) -> None:
        name = self.tr("Lägg bilder i registret")
        for opened in self._issues():
            self._pictures.enter_all(opened, name, lambda _: self.look_again(), self.failed.emit)

    def entry(self) -> RegisterEntry | None:
        """The picture the list stands on."""
        return self.grid.entry()

    def stand_on(self, entry_id: str) -> None:
        """Go to a picture."""
        self.grid.stand_on(entry_id)

    def look_again(self) -> None:
        """Issues may use other pictures than before."""
        self._tell_outside()
        self.refresh()
        self._ask_unused()

    def close_down(self) -> None:
        """Save what was changed, and listen no more."""
        self.editor.save()
        self._unsubscribe()

    def show_entry(self, entry_id: str) -> None:
        """Stand on a picture, as soon as it has been read."""
        self.search.clear()
        self.narrow.setCurrentIndex(0)

        def go() -> None:
            self.refresh()
            self.grid.stand_on(entry_id)
            self._show_stood_on()

        self._pictures.read(go, self.failed.emit)

    def refresh(self) -> None:
        """Show what the register holds now and the search lets through."""
        stood_on = self.grid.entry()
        shown = self._shown()
        self._model.show_entries(shown)
        self.grid.stand_on(stood_on.id if stood_on is not None else "")
        self._show_stood_on()
        self.empty.setText(self._empty_words())
        self.empty.setVisible(not shown)
        if not shown and self.grid.hasFocus():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grid.setVisible(bool(shown))
        self.count.setVisible(bool(shown))
        self.count.setText(self._count_words(len(shown)))
        self._left.setStretch(self._left.count() - 1, 0 if shown else 1)  # what is said stands at the top

    def _shown(self) -> list[RegisterEntry]:
        entries = [entry for entry in self._pictures.entries() if matches(entry, self.search.text())]
        kind = self.narrow.currentData()
        if kind == "alike":
            return _side_by_side(entries)
        return [entry for entry in entries if self._is_of(entry, kind)]

    def _is_of(self, entry: RegisterEntry, kind: str) -> bool:
        """Whether an entry is among what the list is narrowed to."""
        image, day = image_of(entry), dt.timedelta(days=1)
        match kind:
            case "unused":
                return entry.id in self._unused
            case "bare":
                return not image.alt and not image.decorative
            case "ending":
                return licence_ends(entry, self._today + SOON_DAYS * day)
            case "over":
                return licence_ends(entry, self._today - day)
            case "groundless":
                return entry.facts.notes.is_groundless
            case _:
                return True

    def _empty_words(self) -> str:
        if not self._pictures.entries():
            return self.tr("Inga bilder i registret ännu. Varje bild du lägger in i en utgåva hamnar här.")
        if self.search.text():
            return self.tr("Inga träffar på ”{0}”.").format(self.search.text())
        return self.tr("Inga bilder är sådana. Välj Alla bilder för att se resten.")

    def _count_words(self, shown: int) -> str:
        if shown == 1:
            return self.tr("1 bild")
        return self.tr("%n bilder", "", shown)

    def _ask_unused(self) -> None:
        def found(unused: frozenset[str]) -> None:
            self._unused = unused
            if self.narrow.currentData() == "unused":
                self.refresh()

        self._pictures.read(lambda: self._pictures.unused(found, self.failed.emit), self.failed.emit)

    def _show_stood_on(self) -> None:
        self.editor.show_entry(self.grid.entry())
        self.stood_on.emit()

    def _into_grid(self) -> None:
        grid_shown = self.grid.isVisibleTo(self)
        (self.grid if grid_shown else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str, take_back: Callable[[], None] | None) -> None:
        self.notice.setText(words)
        self._take_back = take_back
        self.undo_button.setVisible(take_back is not None)

    def _undo(self) -> None:
        take_back = self._take_back
        self._into_grid()  # the button goes out
        self._tell("", None)
        if take_back is not None:
            take_back()


def _side_by_side(entries: list[RegisterEntry]) -> list[RegisterEntry]:
    """The entries that look nearly like another, each beside those it looks like."""
    left, shown = list(entries), []
    while left:
        first = left.pop(0)
        like = [one for one in left if are_alike(first.facts.likeness, one.facts.likeness)]
        if like:
            shown += [first, *like]
            left = [one for one in left if one not in like]
    return shown


class _SearchLine(QLineEdit):
    """Arrow down leads into the pictures."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
