"""The issues of the start page as a Qt list model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.desktop.wording.status import status_words
from editor.desktop.wording.times import happened
from editor.store.summary import IssueSummary

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
CHANGED_ROLE = Qt.ItemDataRole.UserRole + 1
BELOW_ROLE = Qt.ItemDataRole.UserRole + 2
"""What stands below the title: the newsletter's name, and of two versions of one issue which this is."""


class IssueList(QAbstractListModel):
    """Summaries in the order given; ``now`` tells the time the last change is seen from."""

    def __init__(self, now: Callable[[], dt.datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._issues: tuple[IssueSummary, ...] = ()
        self._open: frozenset[str] = frozenset()
        self._stands_beside: frozenset[str] = frozenset()

    def show(self, issues: tuple[IssueSummary, ...]) -> None:
        """Show these issues."""
        if issues == self._issues:
            return
        self.beginResetModel()
        self._issues = issues
        self._stands_beside = frozenset(issue.beside for issue in issues if issue.beside)
        self.endResetModel()

    def show_open(self, ids: Iterable[str]) -> None:
        """These issues are open."""
        opened = frozenset(ids)
        if opened != self._open:
            self._open = opened
            if self._issues:
                self.dataChanged.emit(self.index(0), self.index(len(self._issues) - 1))

    @property
    def issues(self) -> tuple[IssueSummary, ...]:
        """What is shown."""
        return self._issues

    def index_of(self, issue_id: str) -> QModelIndex:
        """The index of an issue, invalid where it is not shown."""
        for number, issue in enumerate(self._issues):
            if issue.id == issue_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._issues)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._issues):
            return None
        issue = self._issues[index.row()]
        told: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: issue.title,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._read_out(issue),
            SUMMARY_ROLE: lambda: issue,
            CHANGED_ROLE: lambda: self._changed(issue),
            BELOW_ROLE: lambda: self._which(issue) or issue.newsletter_name or self.tr("Nyhetsbrevet har inget namn"),
        }
        return told[role]() if role in told else None

    def _read_out(self, issue: IssueSummary) -> str:
        status = status_words(issue.standing, issue.version)
        parts = (issue.title, issue.newsletter_name, self._which(issue), status, self._changed(issue))
        return ", ".join(part for part in parts if part)

    def _which(self, issue: IssueSummary) -> str:
        """Of two issues that were one before both were changed: which this is. "" once the other is gone."""
        if issue.id in self._stands_beside:
            return self.tr("Den här datorns version")
        if issue.came_at is not None and self.index_of(issue.beside).isValid():
            return self.tr("Filens version, inläst {0}").format(happened(issue.came_at, self._now()))
        return ""

    def _changed(self, issue: IssueSummary) -> str:
        changed = happened(issue.changed_at, self._now())
        return (self.tr("Öppen, ändrad {0}") if issue.id in self._open else self.tr("Ändrad {0}")).format(changed)
