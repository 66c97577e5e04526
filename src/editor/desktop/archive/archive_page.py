"""The issues by year, with what each holds, and how a newsletter goes over time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.archive.chart import Chart, Point
from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import TITLE_PT, resized
from editor.desktop.look.tab_order import order_tabs
from editor.desktop.pages.page import Page
from editor.desktop.pages.rail import Rail
from editor.desktop.wording.status import ICONS, status_words
from editor.desktop.wording.times import spoken
from editor.store.summary import IssueSummary
from editor.support.errors import EditorError
from editor.swedish.dates import long_date
from editor.workspace.archive import Averages, Figures, averages, newest_versions, years
from editor.workspace.workspace import Workspace

NEWSLETTER_FROM_PX: Final = 900
LEAST_TITLE_PX: Final = 240
"""What an issue is told by; columns that others say too make room for it."""
LEAST_COLUMN_PX: Final = 56
CELL_PX: Final = 14
TOLD_EVERY_MS: Final = 200
"""Counted figures are shown together: a row and the chart for each of hundreds would hold up the window."""
TITLE, NEWSLETTER, DATE, STATUS, WORDS, LIX, ARTICLES, EVENTS = range(8)
ID_ROLE = Qt.ItemDataRole.UserRole


class IssueTree(QTreeWidget):
    """Years, and under each its issues. Enter and a double click open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # not every system activates by Enter
            self.itemActivated.emit(self.currentItem(), 0)
            return
        super().keyPressEvent(event)


class ArchivePage(Page):
    """A newsletter or all of them, by year, and their figures."""

    def __init__(self, desk: Desk, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Arkiv"), parent)
        self._desk = desk
        self._workspace = workspace
        self._issues: tuple[IssueSummary, ...] = ()
        self._widths: dict[int, int] = {}
        self._figures: dict[str, Figures] = {}
        self._round = 0
        self._visit = 0
        self._untold: list[Figures] = []
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(TOLD_EVERY_MS)
        self._telling.timeout.connect(self._tell)
        self.newsletter = QComboBox(self)
        self.tree = IssueTree(self)
        self.summary = QLabel(self)
        self.chart = Chart(desk.look, self)
        self._rail = Rail(desk.actions, Command.ARCHIVE)
        self._lay_out()
        order_tabs(self)
        self.newsletter.activated.connect(lambda _: self._show())
        self.tree.itemActivated.connect(self._open)

    def _lay_out(self) -> None:
        title = QLabel(self.title)
        title.setFont(resized(self.font(), TITLE_PT, weight=QFont.Weight.DemiBold))
        label = QLabel(self.tr("Nyhets&brev"))
        label.setBuddy(self.newsletter)
        self.newsletter.setAccessibleName(self.tr("Nyhetsbrev"))
        self.newsletter.setMinimumWidth(220)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(label)
        head.addWidget(self.newsletter)
        self.tree.setColumnCount(8)
        self.tree.setHeaderLabels(
            [
                self.tr("Utgåva"),
                self.tr("Nyhetsbrev"),
                self.tr("Datum"),
                self.tr("Status"),
                self.tr("Ord"),
                self.tr("LIX"),
                self.tr("Artiklar"),
                self.tr("Händelser"),
            ]
        )
        self.tree.setAccessibleName(self.tr("Utgåvor efter år"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        make_roomy(self.tree)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(LEAST_COLUMN_PX)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)  # fitted once: hundreds of rows fill in later
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for place, widest in (
            (NEWSLETTER, "M" * 13),
            (DATE, "30 september 2026"),
            (STATUS, status_words("changed", 9) + "MM"),
            *((number, self.tree.headerItem().text(number) + "M") for number in (WORDS, LIX, ARTICLES, EVENTS)),
        ):
            self._widths[place] = header.fontMetrics().horizontalAdvance(widest) + CELL_PX
            self.tree.setColumnWidth(place, self._widths[place])
        self.summary.setWordWrap(True)
        beside = QWidget(self)
        column = QVBoxLayout(beside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        nest(column, head)
        column.addWidget(self.tree, 3)
        column.addWidget(self.summary)
        column.addWidget(self.chart, 2)
        self._rail.stand_in(self, beside)

    def arrive(self) -> None:
        """List the issues anew."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._visit += 1
        visit = self._visit

        def listed(issues: tuple[IssueSummary, ...]) -> None:
            if self._visit == visit:  # the page may be left, and the store closed, before they come
                self._list(issues)

        self._workspace.issues(listed, self._failed)

    def leave(self) -> None:
        """Listing and counting stop."""
        self._visit += 1
        self._round += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())
        self._fit_columns()
        self.chart.setVisible(self.height() >= 420)

    def _failed(self, error: EditorError) -> None:
        self._desk.tell(error)

    def _fit_columns(self) -> None:
        """The status is as wide as its longest word here; what is said elsewhere too gives way to the title."""
        header, found = self.tree.header(), {status_words(issue.standing, issue.version) for issue in self._issues}
        widest = max(header.fontMetrics().horizontalAdvance(words) for words in (*found, self.tr("Skadad")))
        self.tree.setColumnWidth(STATUS, widest + header.fontMetrics().horizontalAdvance("MM") + CELL_PX)
        title = self.tree.viewport().width()
        title -= sum(self.tree.columnWidth(column) for column in (DATE, STATUS, WORDS, LIX))
        for columns in ((NEWSLETTER,), (ARTICLES, EVENTS)):
            title -= sum(self._widths[column] for column in columns)
            narrow = self.width() < NEWSLETTER_FROM_PX or title < LEAST_TITLE_PX
            for column in columns:
                self.tree.setColumnHidden(column, narrow)

    def _list(self, issues: tuple[IssueSummary, ...]) -> None:
        self._issues = issues
        self._fit_columns()
        chosen = str(self.newsletter.currentData() or "")
        names = sorted({issue.newsletter_name for issue in issues if issue.newsletter_name})
        self.newsletter.clear()
        self.newsletter.addItem(self.tr("Alla nyhetsbrev"), "")
        for name in names:
            self.newsletter.addItem(name, name)
        self.newsletter.setCurrentIndex(max(self.newsletter.findData(chosen), 0))
        self._show()

    def _shown(self) -> tuple[IssueSummary, ...]:
        name = str(self.newsletter.currentData() or "")
        return tuple(issue for issue in self._issues if name in ("", issue.newsletter_name))

    def _show(self) -> None:
        """Fill the list, then count what is not counted yet."""
        self._figures, self._untold = {}, []
        current = self.tree.currentItem()
        chosen = current.data(TITLE, ID_ROLE) if current is not None else None
        self.tree.clear()
        self._items: dict[str, QTreeWidgetItem] = {}
        for year in years(self._shown()):
            count = len(year.issues)
            many = self.tr("1 utgåva") if count == 1 else self.tr("%n utgåvor", "", count)
            top = QTreeWidgetItem(self.tree, [f"{year.year} ({many})"])
            top.setFirstColumnSpanned(True)
            top.setFont(TITLE, resized(self.font(), self.font().pointSizeF(), weight=QFont.Weight.DemiBold))
            for issue in year.issues:
                self._items[issue.id] = self._row(top, issue)
            top.setExpanded(True)
        found = self._items.get(str(chosen)) or self.tree.topLevelItem(0)
        if found is not None:
            self.tree.setCurrentItem(found)
        self._tell()
        self._round += 1
        this = self._round
        self._workspace.archive.count(self._shown(), self._counted, lambda: self._round == this)

    def _row(self, top: QTreeWidgetItem, issue: IssueSummary) -> QTreeWidgetItem:
        number = self.tr("nr {0}").format(issue.number) if issue.number.isdigit() else issue.number
        title = ", ".join(part for part in (issue.title, number) if part)
        status = self.tr("Skadad") if issue.damaged else status_words(issue.standing, issue.version)
        row = QTreeWidgetItem(top, [title, issue.newsletter_name, long_date(issue.date, spoken()), status])
        row.setIcon(STATUS, icon("error_circle" if issue.damaged else ICONS[issue.standing]))
        row.setData(TITLE, ID_ROLE, issue.id)
        for column in (WORDS, LIX, ARTICLES, EVENTS):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row

    def _counted(self, figures: Figures) -> None:
        self._untold.append(figures)
        if not self._telling.isActive():
            self._telling.start()

    def _fill_in(self) -> None:
        for figures in self._untold:
            self._figures[figures.issue_id] = figures
            row = self._items.get(figures.issue_id)
            if row is not None:
                row.setText(WORDS, str(figures.words))
                row.setText(LIX, str(figures.lix) if figures.lix else "–")
                row.setText(ARTICLES, str(figures.articles))
                row.setText(EVENTS, str(figures.events))
        self._untold.clear()

    def _tell(self) -> None:
        """What was counted since, the sum in words, and the chart."""
        self._fill_in()
        newest = newest_versions(self._shown())
        known = [self._figures[issue.id] for issue in newest if issue.id in self._figures]
        points = [
            Point(f"{issue.date:%y-%m}", self._figures[issue.id].words, self._figures[issue.id].lix)
            for issue in newest
            if issue.id in self._figures
        ]
        mean = averages(known)
        words = self._words(mean) if mean is not None else self.tr("Inga utgåvor att räkna.")
        self.summary.setText(words)
        self.chart.show_points(points, words)

    def _words(self, mean: Averages) -> str:
        many = self.tr("1 utgåva") if mean.issues == 1 else self.tr("%n utgåvor", "", mean.issues)
        return self.tr("{0}. I genomsnitt {1} ord, LIX {2}, {3} artiklar och {4} händelser i varje.").format(
            many, mean.words, mean.lix or "–", mean.articles, mean.events
        )

    def _open(self, item: QTreeWidgetItem | None, _: int) -> None:
        if item is None:
            return
        issue_id = item.data(TITLE, ID_ROLE)
        if issue_id:
            self._desk.host.open_stored(str(issue_id))
        else:
            item.setExpanded(not item.isExpanded())


def show_archive(desk: Desk) -> None:
    """Put the archive on screen."""
    workspace = desk.workspace
    if workspace is not None:
        desk.host.show_page("archive", lambda: ArchivePage(desk, workspace))
