"""The start page: the issues as cards, and the ways to begin a new one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from editor.desktop.commands import Command
from editor.desktop.commands.actions import Actions
from editor.desktop.generated.ui_start_page import Ui_StartPage
from editor.desktop.look import icons
from editor.desktop.look.icons import ON_ACCENT, icon
from editor.desktop.look.style import TITLE_PT, Look, resized
from editor.desktop.pages.rail import Rail
from editor.desktop.start.heads import Head
from editor.desktop.start.issue_card import GAP_PX, IssueCardDelegate
from editor.desktop.start.issue_list import SUMMARY_ROLE, IssueList
from editor.store.summary import IssueSummary

TWO_ACROSS_BELOW_PX = 1200
FOUR_ACROSS_FROM_PX = 1800
ONE_ACROSS_BELOW_PX = 640
WAITING_TOLD_MS = 400
"""A list that comes sooner comes without a word."""
LONG_WAIT_MS = 4_000
SEARCH_FROM_PX = 1000


class IssueCards(QListView):
    """Cards side by side, as wide as the room lets them."""

    opened = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, look: Look, model: IssueList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = IssueCardDelegate(self, look)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSpacing(0)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("surface", "window")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Dina utgåvor"))
        self.activated.connect(self._activated)
        look.changed.connect(self._repaint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def know_heads(self, heads: Mapping[str, Head]) -> None:
        """Draw the heads of newsletters so, by theme."""
        self._delegate.know_heads(heads)

    def _repaint(self) -> None:
        self.viewport().update()

    def _fit(self) -> None:
        """Room for the scroll bar is kept free: cards that jump when it appears would make it go again."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        window = self.window().width()
        across = 4 if window >= FOUR_ACROSS_FROM_PX else 2 if window < TWO_ACROSS_BELOW_PX else 3
        if window < ONE_ACROSS_BELOW_PX:
            across = 1
        cell = max((width - 1) // across, 200)
        self._delegate.set_width(cell - GAP_PX)
        self.setGridSize(QSize(cell, self._delegate.height_px() + GAP_PX))

    def _activated(self, index: QModelIndex) -> None:
        summary: IssueSummary | None = index.data(SUMMARY_ROLE)
        if summary is not None:
            self.opened.emit(summary.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # not every system activates by Enter
            self._activated(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            summary: IssueSummary = self.currentIndex().data(SUMMARY_ROLE)
            self.delete_asked.emit(summary.id)
            return
        super().keyPressEvent(event)


class StartPage(QWidget):
    """Cards, or words and buttons where there are none."""

    open_asked = Signal(str)
    """The id of the issue to open."""
    delete_asked = Signal(str)
    """The id of the issue to put into the bin."""
    retry_asked = Signal()
    """The list could not be shown; the user wants another try."""

    def __init__(
        self, look: Look, actions: Actions, now: Callable[[], dt.datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_StartPage()
        self._ui.setupUi(self)
        self._look = look
        self._model = IssueList(now, self)
        self.cards = IssueCards(look, self._model)
        self._ui.cards_column.addWidget(self.cards)
        self._ui.title.setFont(resized(self.font(), TITLE_PT, weight=self._ui.title.font().Weight.DemiBold))
        self._ui.new_button.setIcon(icon("add", role=ON_ACCENT))
        self._ui.search_button.setIcon(icon("search"))
        self._ui.open_button.setIcon(icon("folder_open"))
        self._ui.next_button.setIcon(icon("document_multiple"))
        self._connect(actions)
        self._ui.stack.setCurrentWidget(self._ui.waiting)
        self._rail = Rail(actions, Command.START)
        self._remembered = False
        self._put_rail()

    def _put_rail(self) -> None:
        """The ways to the other pages stand at the left of all of it."""
        beside = QWidget(self)
        beside.setLayout(self._ui.column)
        self._rail.stand_in(self, beside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ui.stack.currentWidget() is self._ui.waiting:
            QTimer.singleShot(WAITING_TOLD_MS, self, self._tell_waiting)
            QTimer.singleShot(LONG_WAIT_MS, self, self._tell_long_wait)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())
        self._offer_search()

    def _offer_search(self) -> None:
        """Searching has a button where there is room for it; key and menu row are always there."""
        has_issues = self._ui.stack.currentWidget() is self._ui.cards_page
        self._ui.search_button.setVisible(has_issues and self.width() >= SEARCH_FROM_PX)

    def _connect(self, actions: Actions) -> None:
        self._new_from = actions[Command.NEW_FROM]
        for button, command in (
            (self._ui.new_button, Command.NEW_ISSUE),
            (self._ui.next_button, Command.NEW_FROM),
            (self._ui.search_button, Command.SEARCH_ALL),
            (self._ui.open_button, Command.OPEN_FILE),
            (self._ui.empty_new_button, Command.NEW_ISSUE),
            (self._ui.empty_sample_button, Command.OPEN_SAMPLE),
            (self._ui.empty_fetch_button, Command.MOVE_COMPUTER),
        ):
            action = actions[command]
            button.clicked.connect(action.trigger)
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())
            action.enabledChanged.connect(button.setEnabled)
        self._ui.retry_button.clicked.connect(self.retry_asked)
        self.cards.opened.connect(self.open_asked)
        self.cards.delete_asked.connect(self.delete_asked)
        self.cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cards.customContextMenuRequested.connect(self._open_context_menu)

    def _tell_waiting(self) -> None:
        self._say_waiting(self.tr("Utgåvorna hämtas …"))

    def _tell_long_wait(self) -> None:
        self._say_waiting(
            self.tr("Utgåvorna hämtas … Det kan ta en stund första gången och efter en uppdatering av programmet.")
        )

    def _say_waiting(self, words: str) -> None:
        if self._ui.stack.currentWidget() is self._ui.waiting and self.isVisible():
            from editor.desktop.look.announcing import announce_now  # the first paint can do without

            self._ui.waiting_words.setText(words)
            announce_now(self._ui.waiting_words, words)

    def show_issues(self, issues: tuple[IssueSummary, ...], heads: Mapping[str, Head] | None = None) -> None:
        """Show these issues as cards; the chosen one stays chosen, and where it has gone the one in its place.

        ``heads``: how newsletters' heads are drawn, by theme, where that is known already: these are the issues of the
        last time. What the store has then begins with the latest, unless somebody has chosen meanwhile.
        """
        self.cards.know_heads(heads or {})
        before = self.cards.currentIndex()
        chosen: IssueSummary | None = before.data(SUMMARY_ROLE)
        row = max(before.row(), 0)
        if self._remembered and row == 0:
            chosen = None
        self._remembered = heads is not None
        self._model.show(issues)
        self._rail.setEnabled(True)
        self._ui.stack.setCurrentWidget(self._ui.cards_page if issues else self._ui.empty)
        self._ui.new_button.setVisible(bool(issues))
        self._ui.next_button.setVisible(bool(issues))
        self._offer_search()
        index = self._model.index_of(chosen.id) if chosen else QModelIndex()
        if not index.isValid() and issues:
            index = self._model.index(min(row, len(issues) - 1))
        self.cards.setCurrentIndex(index)

    def show_open(self, ids: Iterable[str]) -> None:
        """Say which issues are open: their history waits, and Ctrl+Tab goes there."""
        self._model.show_open(ids)

    def show_problem(self, sentence: str) -> None:
        """Say why the issues cannot be shown."""
        self._ui.problem.setText(sentence)
        self._ui.problem_icon.setPixmap(
            icons.pixmap("error_circle", icons.LARGE_PX, self._look.colours.error, self.devicePixelRatioF())
        )
        self._ui.new_button.hide()
        self._ui.next_button.hide()
        self._ui.search_button.hide()
        self._rail.setEnabled(False)
        self._ui.stack.setCurrentWidget(self._ui.failed)

    @property
    def issues(self) -> tuple[IssueSummary, ...]:
        """What is shown."""
        return self._model.issues

    @property
    def chosen(self) -> str:
        """The id of the issue whose card is chosen, "" where there is none."""
        summary: IssueSummary | None = self.cards.currentIndex().data(SUMMARY_ROLE)
        return summary.id if summary is not None else ""

    def choose(self, issue_id: str) -> None:
        """Choose the card of an issue."""
        index = self._model.index_of(issue_id)
        if index.isValid():
            self.cards.setCurrentIndex(index)

    def focus_first(self) -> None:
        """Put the focus where the work begins."""
        if self._ui.stack.currentWidget() is self._ui.empty:
            self._ui.empty_new_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_context_menu(self, position: QPoint) -> None:
        index = self.cards.indexAt(position)
        summary: IssueSummary | None = index.data(SUMMARY_ROLE)
        if summary is None:
            return
        self.cards.setCurrentIndex(index)
        menu = QMenu(self)
        first = QAction(self.tr("Öppna"), menu)
        first.triggered.connect(lambda: self.open_asked.emit(summary.id))
        away = QAction(icon("delete"), self.tr("Ta bort"), menu)
        away.triggered.connect(lambda: self.delete_asked.emit(summary.id))
        menu.addActions([first, self._new_from, away])
        menu.setDefaultAction(first)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cards.viewport().mapToGlobal(position))
