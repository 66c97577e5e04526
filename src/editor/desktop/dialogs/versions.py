"""Earlier versions of the issue: a list to look at, one to restore."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
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

from editor.desktop.rows import make_roomy
from editor.desktop.times import happened
from editor.store.values import SnapshotEntry


class VersionsDialog(QDialog):
    """The versions, the latest first. Enter or a double click restores; it can be undone."""

    def __init__(self, entries: Sequence[SnapshotEntry], now: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._now = now
        self.setWindowTitle(self.tr("Tidigare versioner"))
        self.resize(520, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tidigare versioner"))
        self.list.setProperty("part", "things")
        make_roomy(self.list)
        for entry in self._entries:
            self.list.addItem(QListWidgetItem(self._words(entry)))
        self.list.setCurrentRow(0)
        self.restore_button = QPushButton(self.tr("&Återställ"))
        self.restore_button.setProperty("primary", "true")
        self.restore_button.setDefault(True)
        self.restore_button.setEnabled(bool(self._entries))
        close_button = QPushButton(self.tr("&Stäng"))
        close_button.setAutoDefault(False)
        self._lay_out(close_button)
        self.restore_button.clicked.connect(self.accept)
        self.list.itemDoubleClicked.connect(self.accept)
        close_button.clicked.connect(self.reject)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, close_button: QPushButton) -> None:
        words = QLabel(
            self.tr("Ctrl+S sparar en version. Det som står i utgåvan nu sparas innan något återställs.")
            if self._entries
            else self.tr("Inga tidigare versioner ännu. Ctrl+S sparar en.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close_button)
        buttons.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    @property
    def chosen(self) -> SnapshotEntry | None:
        """The version the list stands on."""
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _words(self, entry: SnapshotEntry) -> str:
        """ "i dag 14.02, Exempel Exempelsson, Nyhetsbrev juni, 12 artiklar, 3 händelser"."""
        articles = self.tr("1 artikel") if entry.articles == 1 else self.tr("%n artiklar", "", entry.articles)
        events = self.tr("1 händelse") if entry.events == 1 else self.tr("%n händelser", "", entry.events)
        before = self.tr("före en återställning") if entry.reason == "before_restore" else ""
        local = entry.made_at.astimezone(self._now.tzinfo)
        when = happened(local, self._now)
        if (self._now.date() - local.date()).days > 1:
            when = f"{when} {local:%H.%M}"
        return ", ".join(part for part in (when, before, entry.made_by, entry.title, articles, events) if part)


def ask_version(entries: Sequence[SnapshotEntry], now: dt.datetime, parent: QWidget) -> SnapshotEntry | None:
    """The version to restore, or ``None``."""
    dialog = VersionsDialog(entries, now, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen if accepted else None
    dialog.deleteLater()
    return chosen
