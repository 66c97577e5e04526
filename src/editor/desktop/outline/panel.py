"""The outline: the issue as a tree; choosing a row chooses what the form edits and the preview marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.desktop.commands import ADD_COMMANDS, Command
from editor.desktop.commands.actions import Actions
from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import announce_row
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.icons import icon
from editor.desktop.look.style import Look
from editor.desktop.outline import filter
from editor.desktop.outline.filter_box import FilterBox
from editor.desktop.outline.folds import Folds, Path
from editor.desktop.outline.model import MARK_ROLE, OutlineModel
from editor.desktop.outline.several import FIXED
from editor.desktop.outline.tree import OutlineTree
from editor.newsletter import places
from editor.newsletter.issue import Issue
from editor.newsletter.outline import OutlineRow

PLACES_IN_ROWS = {
    places.TOP: places.FOOTER,
    places.HERO: places.MASTHEAD,
    places.INTRO: places.MASTHEAD,
    places.CONTENTS: places.MASTHEAD,
    places.SENDER: places.FOOTER,
    places.PARTNERS: places.FOOTER,
    places.SOCIAL: places.FOOTER,
}
"""Blocks of the page that have no row of their own: the row whose form edits them."""


ROW_SAID_AFTER_MS = 80
"""After rows were made anew, when they are laid out."""
CONTEXT_COMMANDS = (
    (Command.CUT, Command.COPY, Command.PASTE),
    (Command.RENAME, Command.DUPLICATE, Command.DELETE),
    (Command.MOVE_UP, Command.MOVE_DOWN),
    (Command.SAVE_BLOCK,),
)


@dataclass(frozen=True)
class OutlineState:
    """How the outline of an issue was left: what is folded, the shown row, the scrolling."""

    folds: Folds = field(default_factory=Folds)
    path: Path = ()
    scroll: int = 0


class OutlinePanel(QWidget):
    """Header with the add button, the line that filters, and the tree."""

    selected = Signal(object)
    """An :class:`OutlineRow`: the user (or :meth:`select`) chose it."""
    selection_changed = Signal()
    """Other rows are selected than before: commands work on those."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "articles")
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = OutlineModel(self)
        self.tree = OutlineTree(look, self)
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("Innehåll"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.add_button = QToolButton()
        self.add_button.setIcon(icon("add"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setToolTip(self.tr("Lägg till"))
        self.add_button.setAccessibleName(self.tr("Lägg till"))
        self.filter_box = FilterBox()
        self._issue: Issue | None = None
        self._found: tuple[Path, ...] = ()
        self._folds = Folds()
        self._path: Path = ()
        self._selected: tuple[Path, ...] = ()
        self._showing = False
        self._lay_out()
        self.model.modelAboutToBeReset.connect(self._keep_scroll)
        self._row_said = QTimer(self)
        self._row_said.setSingleShot(True)
        self._row_said.setInterval(ROW_SAID_AFTER_MS)
        self._row_said.timeout.connect(self._say_row)
        self.model.modelReset.connect(self._row_said.start)
        self.tree.expanded.connect(lambda index: self._remember_fold(index, unfolded=True))
        self.tree.collapsed.connect(lambda index: self._remember_fold(index, unfolded=False))
        self.tree.selectionModel().currentChanged.connect(self._current_changed)
        self.tree.selection_changed.connect(self._selection_changed)
        self.filter_box.changed.connect(self._filter)
        self.filter_box.taken.connect(self._go_to_hit)
        self.filter_box.left.connect(lambda: self.tree.setFocus(Qt.FocusReason.OtherFocusReason))
        self.tree.installEventFilter(self)
        self._scroll = 0

    def _lay_out(self) -> None:
        self._empty = EmptyWords(self.tree)
        header = QFrame()
        header.setProperty("part", "header")
        header.setFixedHeight(40)
        title = QLabel(self.tr("Innehåll"))
        title.setProperty("role", "strong")
        title.setBuddy(self.tree)
        row = QHBoxLayout(header)
        row.setContentsMargins(18, 0, 6, 0)
        row.addWidget(title, 1)
        row.addWidget(self.filter_box.button)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.filter_box)
        column.addSpacing(6)
        column.addWidget(self.tree, 1)

    def set_add_menu(self, menu: QMenu) -> None:
        """What the add button opens."""
        self.add_button.setMenu(menu)

    def offer_context_menu(self, actions: Actions) -> None:
        """Let a right click open a menu: what can be done with the row, then what can be added."""
        self.tree.customContextMenuRequested.connect(lambda position: self._open_context_menu(position, actions))

    def _open_context_menu(self, position: QPoint, actions: Actions) -> None:
        index = self.tree.indexAt(position)
        if not index.isValid():
            return
        if not self.tree.selectionModel().isSelected(index):
            self.tree.choose(index)
        menu = QMenu(self)
        self._fill_context_menu(menu, actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tree.viewport().mapToGlobal(position))

    def _fill_context_menu(self, menu: QMenu, actions: Actions) -> None:
        for group in CONTEXT_COMMANDS:
            for command in group:
                menu.addAction(actions[command])
            menu.addSeparator()
        add = menu.addMenu(icon("add"), self.tr("Lägg till"))
        for command in ADD_COMMANDS:
            add.addAction(actions[command])

    # What is shown

    def show_issue(self, issue: Issue | None) -> None:
        """Show ``issue``; what was selected and folded stays so."""
        self._showing = True
        self._issue = issue
        before = self._selected
        self.model.show(issue)
        if self.model.rowCount() and not self.tree.selectionModel().currentIndex().isValid():
            self._fold_all()
            self._reselect(before)
            self.tree.verticalScrollBar().setValue(self._scroll)
        self._showing = False
        self._tell_empty()
        if self.filter_box.wanted:
            self._filter()

    def _tell_empty(self) -> None:
        """Below the rows that every issue has: how what makes a newsletter is added."""
        last = self.model.index(self.model.rowCount() - 1, 0)
        begins = self._issue is not None and not self._issue.sections
        words = self.tr("Här är inga artiklar ännu. Ctrl+Enter lägger till en, liksom plus här ovanför.")
        self._empty.say(words if begins else "", above_px=self.tree.visualRect(last).bottom())

    def state(self) -> OutlineState:
        """How the outline stands now, to come back to it."""
        scroll = self.tree.verticalScrollBar().value()
        return OutlineState(self._folds, self._path, scroll)

    def restore(self, state: OutlineState | None) -> None:
        """Let the next issue shown stand as it was left (or, without one, as at first)."""
        state = state or OutlineState()
        self.filter_box.put_away()
        self._folds, self._path, self._scroll = state.folds, state.path, state.scroll
        self._selected = (state.path,) if state.path else ()

    @property
    def row(self) -> OutlineRow | None:
        """The row that the form shows."""
        return self.model.row(self.tree.currentIndex())

    def row_at(self, place: QPoint) -> OutlineRow | None:
        """The row at a place of the screen."""
        inside = self.tree.viewport().mapFromGlobal(place)
        if not self.tree.viewport().rect().contains(inside):
            return None
        return self.model.row(self.tree.indexAt(inside))

    @property
    def rows(self) -> tuple[OutlineRow, ...]:
        """The rows that commands work on, top down."""
        return self.tree.selected_rows

    def place_words(self) -> str:
        """Where the current row stands among the others, for those who do not see it: "efter Ann Exempel"."""
        index = self.tree.currentIndex()
        before, holder = self.model.row(index.siblingAtRow(index.row() - 1)), self.model.row(index.parent())
        if before is not None:
            return self.tr("efter {0}").format(self.model.label(before))
        return self.tr("först i {0}").format(self.model.label(holder)) if holder is not None else self.tr("först")

    def select(self, key: str) -> bool:
        """Choose the row for a block key; ``False`` where no row edits it."""
        index = self.model.index_of(PLACES_IN_ROWS.get(key, key), self._path)
        if not index.isValid():
            return False
        if self._is_hidden(index):
            self.filter_box.put_away()
        self.tree.choose(index)
        self.tree.scrollTo(index)
        return True

    def select_next_mark(self) -> bool:
        """Choose the next row marked to be looked at, round to the first; ``False`` where none is marked."""
        indexes, current = self.model.indexes(), self.tree.currentIndex()
        at = next((number for number, index in enumerate(indexes) if index == current), -1)
        marked = [index for index in (*indexes[at + 1 :], *indexes[: at + 1]) if index.data(MARK_ROLE)]
        row = self.model.row(marked[0]) if marked else None
        return row is not None and self.select(row.key)

    def select_all(self, keys: Iterable[str]) -> None:
        """Choose the rows for several block keys; the form shows the first of them."""
        indexes = [self.model.index_of(key, self._path) for key in keys]
        indexes = [index for index in indexes if index.isValid()]
        if indexes:
            if any(self._is_hidden(index) for index in indexes):
                self.filter_box.put_away()
            self.tree.choose(indexes[0])
            self.tree.choose_too(indexes[1:])
            self.tree.scrollTo(indexes[0])

    def rename(self) -> None:
        """Let the current row be renamed where it stands."""
        index = self.tree.currentIndex()
        if index.isValid() and self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.tree.scrollTo(index)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.edit(index)

    def _reselect(self, selected: tuple[Path, ...]) -> None:
        """After a reset: the same rows, else the nearest that is left of the current one's way."""
        for length in range(len(self._path), 0, -1):
            index = self.model.index_of(self._path[length - 1], self._path)
            if index.isValid():
                self.tree.choose(index)
                break
        self.tree.choose_too([found for path in selected if (found := self.model.index_of_path(path)).isValid()])

    def _say_row(self) -> None:
        if self.tree.hasFocus():
            announce_row(self.tree)

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        row = self.model.row(current)
        if row is None:
            return
        self._path = row.path
        if not self._showing:
            self.selected.emit(row)

    def _selection_changed(self) -> None:
        if not self._showing and self.model.rowCount():
            self._selected = tuple(row.path for row in self.tree.selected_rows)
            self.selection_changed.emit()

    # Filter

    def _filter(self) -> None:
        wanted = self.filter_box.wanted
        if not wanted or self._issue is None:
            self._found = ()
            self._show_rows(None)
        else:
            labels = {row.key: self.model.label(row) for row in self.model.top_rows() if row.kind in FIXED}
            found = filter.hits(self._issue, self.model.top_rows(), wanted, labels)
            self._found = tuple(path for path in self.model.paths() if path in found)
            self._show_rows(filter.with_ways(found))
        self.filter_box.tell_found(len(self._found))

    def _show_rows(self, shown: frozenset[Path] | None) -> None:
        """Hide all rows but these, with the ways to them unfolded; ``None``: show all, folded as they were."""
        was_showing, self._showing = self._showing, True
        for index in self.model.indexes():
            row = self.model.row(index)
            if row is not None:
                self.tree.setRowHidden(index.row(), index.parent(), shown is not None and row.path not in shown)
        if shown is None:
            self._fold_all()
        else:
            for index in self.model.indexes():
                self.tree.setExpanded(index, True)
        self._showing = was_showing

    def _is_hidden(self, index: QModelIndex) -> bool:
        return self.tree.isRowHidden(index.row(), index.parent())

    def _go_to_hit(self) -> None:
        """From the line into the tree: to the current row where it is a hit, else to the first hit."""
        if self._found:
            if self._path not in self._found:
                self.tree.choose(self.model.index_of_path(self._found[0]))
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.tree and event.type() == QEvent.Type.FocusIn:
            self._row_said.start()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if watched is self.tree and event.key() == Qt.Key.Key_F10 and shifted:  # Qt knows the menu key alone
            self.tree.customContextMenuRequested.emit(self.tree.visualRect(self.tree.currentIndex()).center())
            return True
        if watched is self.tree and event.key() == Qt.Key.Key_Escape and self.filter_box.isVisible():
            self.filter_box.put_away()
            return True
        return super().eventFilter(watched, event)

    # Folds

    def _fold_all(self) -> None:
        for index in self.model.indexes():
            row = self.model.row(index)
            if row is None or not row.children:
                continue
            self.tree.setExpanded(index, self._folds.is_unfolded(row))

    def _remember_fold(self, index: QModelIndex, *, unfolded: bool) -> None:
        row = self.model.row(index)
        if row is not None and not self._showing:
            self._folds = self._folds.with_row(row, unfolded=unfolded)

    def _keep_scroll(self) -> None:
        self._scroll = self.tree.verticalScrollBar().value()
