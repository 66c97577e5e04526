"""Papperskorgen: deleted issues and sections, back again or gone for good."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import TITLE_PT, resized
from editor.desktop.look.tab_order import order_tabs
from editor.desktop.pages.page import Page
from editor.desktop.pages.rail import Rail
from editor.desktop.wording.times import happened
from editor.newsletter.places import node_key
from editor.newsletter.status import is_frozen, status_of
from editor.store.summary import IssueSummary
from editor.store.values import BIN_DAYS, BinnedSection
from editor.workspace.bin import BinContents, days_left
from editor.workspace.open_issue import OpenIssue
from editor.workspace.workspace import Workspace

NAME, WHAT, WHERE, WHEN, LEFT = range(5)
PLACE_ROLE = Qt.ItemDataRole.UserRole


class _Resting(NamedTuple):
    """What a row stands for."""

    issue: IssueSummary | None = None
    section: BinnedSection | None = None


class BinTree(QTreeWidget):
    """The rows. Enter brings back, Delete removes for good."""

    def __init__(self, page: BinPage) -> None:
        super().__init__(page)
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._page.restore()
        elif event.key() == Qt.Key.Key_Delete:
            self._page.forget_chosen()
        else:
            super().keyPressEvent(event)


class BinPage(Page):
    """What rests here, the latest deleted first."""

    def __init__(self, desk: Desk, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Papperskorgen"), parent)
        explain(self, "versions")
        self._desk = desk
        self._workspace = workspace
        self._resting: list[_Resting] = []
        self._run: tuple[dt.date, ...] = ()
        self.tree = BinTree(self)
        self.empty_words = QLabel(self.tr("Papperskorgen är tom."), self)
        self.restore_button = QPushButton(icon("arrow_undo"), self.tr("&Lägg tillbaka"), self)
        self.forget_button = QPushButton(icon("delete"), self.tr("Ta bort för &gott…"), self)
        self.empty_button = QPushButton(self.tr("&Töm papperskorgen…"), self)
        self.empty_words.hide()
        self._rail = Rail(desk.actions, Command.BIN)
        self._lay_out()
        self.notice.stand_above(self.restore_button)
        order_tabs(self)
        self.tree.itemSelectionChanged.connect(self._tell_buttons)
        self.tree.itemDoubleClicked.connect(lambda *_: self.restore())
        self.restore_button.clicked.connect(self.restore)
        self.forget_button.clicked.connect(self.forget_chosen)
        self.empty_button.clicked.connect(self.forget_all)

    def _lay_out(self) -> None:
        title = QLabel(self.title)
        title.setFont(resized(self.font(), TITLE_PT, weight=QFont.Weight.DemiBold))
        words = QLabel(
            self.tr(
                "Borttagna utgåvor och avsnitt ligger här i {0} dagar. Bara dagar då programmet används räknas. Sedan "
                "försvinner de av sig själva."
            ).format(BIN_DAYS)
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self.tree.setColumnCount(5)
        self.tree.setHeaderLabels(
            [self.tr("Namn"), self.tr("Vad"), self.tr("Hör till"), self.tr("Borttagen"), self.tr("Försvinner")]
        )
        self.tree.setAccessibleName(self.title)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        make_roomy(self.tree)
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column in (WHAT, WHEN, LEFT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WHERE, QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.restore_button, self.forget_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.empty_button)
        beside = QWidget(self)
        column_ = QVBoxLayout(beside)
        column_.setContentsMargins(20, 16, 20, 16)
        column_.setSpacing(12)
        column_.addWidget(title)
        column_.addWidget(words)
        column_.addWidget(self.tree, 1)
        column_.addWidget(self.empty_words, 1, Qt.AlignmentFlag.AlignTop)
        nest(column_, buttons)
        self._rail.stand_in(self, beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())

    def arrive(self) -> None:
        """Look what is there."""
        self._workspace.bin.contents(self._show, self._desk.tell)

    def _show(self, contents: BinContents) -> None:
        resting = [_Resting(issue=issue) for issue in contents.issues]
        resting += [_Resting(section=section) for section in contents.sections]
        resting.sort(key=_deleted_at, reverse=True)
        self._resting = resting
        self._run = contents.run
        self.tree.clear()
        for number, one in enumerate(resting):
            row = QTreeWidgetItem(self.tree, self._words(one))
            row.setIcon(NAME, icon("document" if one.issue else "folder"))
            row.setData(NAME, PLACE_ROLE, number)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.tree.setVisible(bool(resting))
        self.empty_words.setVisible(not resting)
        self.empty_button.setEnabled(bool(resting))
        self._tell_buttons()
        if resting:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, one: _Resting) -> list[str]:
        now = self._desk.now()
        deleted = _deleted_at(one)
        days = days_left(deleted, now, self._run)
        left = self.tr("i dag") if days == 0 else self.tr("i morgon") if days == 1 else self.tr("om %n dagar", "", days)
        if one.issue is not None:
            return [one.issue.title, self.tr("Utgåva"), one.issue.newsletter_name, happened(deleted, now), left]
        section = one.section
        assert section is not None
        name = section.heading or self.tr("Avsnitt utan rubrik")
        where = ", ".join(part for part in (section.issue_title, section.newsletter_name) if part)
        return [name, self.tr("Avsnitt"), where, happened(deleted, now), left]

    def chosen(self) -> list[_Resting]:
        """What the chosen rows stand for."""
        return [self._resting[int(row.data(NAME, PLACE_ROLE))] for row in self.tree.selectedItems()]

    def _tell_buttons(self) -> None:
        chosen = self.chosen()
        frozen = any(one.section is not None and is_frozen(status_of(one.section.status)) for one in chosen)
        self.restore_button.setEnabled(bool(chosen) and not frozen)
        self.restore_button.setToolTip(self.tr("Utgåvan är publicerad och tar inte emot avsnittet.") if frozen else "")
        self.forget_button.setEnabled(bool(chosen))

    # Back

    def restore(self) -> None:
        """Put what is chosen back where it was."""
        if not self.restore_button.isEnabled():
            return
        for one in self.chosen():
            if one.issue is not None:
                self._restore_issue(one.issue)
            elif one.section is not None:
                self._restore_section(one.section)

    def _restore_issue(self, issue: IssueSummary) -> None:
        def back() -> None:
            self.arrive()
            self._desk.host.list_issues()
            words = self.tr("{0} är tillbaka bland utgåvorna.").format(issue.title)
            self.notice.tell(words, self.tr("Öppna"), lambda: self._desk.host.open_stored(issue.id))

        self._workspace.restore(issue.id, back, self._desk.tell)

    def _restore_section(self, section: BinnedSection) -> None:
        name = self.tr("Lägg tillbaka avsnitt")

        def opened(issue: OpenIssue) -> None:
            def back(section_id: str) -> None:
                self.arrive()
                heading = section.heading or self.tr("Avsnittet")
                words = self.tr("{0} står nu sist i {1}.").format(heading, section.issue_title)
                key = node_key(section_id)
                self.notice.tell(words, self.tr("Visa"), lambda: self._desk.host.open_stored(section.issue_id, key))

            self._workspace.bin.restore_section(issue, section.id, name, back, self._desk.tell)

        self._workspace.open(section.issue_id, opened, self._desk.tell)

    # Gone

    def forget_chosen(self) -> None:
        """Remove what is chosen for good, after asking."""
        self._forget(self.chosen())

    def forget_all(self) -> None:
        """Empty the bin, after asking."""
        self._forget(self._resting)

    def _forget(self, gone: list[_Resting]) -> None:
        if not gone:
            return
        name = self._words(gone[0])[NAME]
        question = (
            self.tr("Ta bort {0} för gott?").format(name)
            if len(gone) == 1
            else self.tr("Ta bort %n saker för gott?", "", len(gone))
        )
        if not self._desk.prompts.confirm(
            self, question, self.tr("Det går inte att ångra."), self.tr("Ta bort för gott")
        ):
            return
        self._workspace.bin.forget(
            [one.issue.id for one in gone if one.issue is not None],
            [one.section.id for one in gone if one.section is not None],
            self.arrive,
            self._desk.tell,
        )


def _deleted_at(one: _Resting) -> dt.datetime:
    if one.issue is not None:
        return one.issue.deleted_at or one.issue.changed_at
    assert one.section is not None
    return one.section.deleted_at


def show_bin(desk: Desk) -> None:
    """Put the bin on screen."""
    workspace = desk.workspace
    if workspace is not None:
        desk.host.show_page("bin", lambda: BinPage(desk, workspace))
