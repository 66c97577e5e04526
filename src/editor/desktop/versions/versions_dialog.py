"""Earlier versions of the issue: a list of who, when and why; one to compare or restore."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt
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

from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy
from editor.desktop.wording.times import happened
from editor.store.values import SnapshotEntry
from editor.workspace.versions.differences import Difference


def _tr(text: str) -> str:
    return QCoreApplication.translate("VersionReasons", text)


Describe: TypeAlias = Callable[[SnapshotEntry, Callable[[Sequence[Difference]], None]], None]
"""Asked for a version, tells later what differs between it and the issue now."""


@dataclass(frozen=True)
class VersionChoice:
    """What to do with which version."""

    entry: SnapshotEntry
    act: Literal["restore", "compare"]


def version_time(entry: SnapshotEntry, now: dt.datetime) -> str:
    """When it was made, to the minute: "i dag 14.02", "13 april 2023 14.02"."""
    local = entry.made_at.astimezone(now.tzinfo)
    when = happened(local, now)
    return f"{when} {local:%H.%M}" if (now.date() - local.date()).days not in (0, 1) else when


def _reason_of(reason: str) -> str:
    """Why a version was kept, in words."""
    return {
        "saved": _tr("sparad"),
        "work": _tr("under arbetet"),
        "export": _tr("exporterad"),
        "before_restore": _tr("före en återställning"),
        "before_change": _tr("före en ändring på många ställen"),
        "before_import": _tr("före en inläst fil"),
        "before_settings": _tr("före nya inställningar"),
        "from_file": _tr("ur en fil, ändrad på annat håll"),
        "status_draft": _tr("blev utkast igen"),
        "status_review": _tr("lämnad till granskning"),
        "status_approved": _tr("godkänd"),
        "status_published": _tr("publicerad"),
    }.get(reason, "")


class VersionsDialog(QDialog):
    """The versions, the latest first. Enter or a double click compares; restoring can be undone."""

    def __init__(
        self,
        entries: Sequence[SnapshotEntry],
        now: dt.datetime,
        parent: QWidget | None = None,
        *,
        chosen: str = "",
        may_restore: bool = True,
        describe: Describe | None = None,
    ) -> None:
        super().__init__(parent)
        explain(self, "versions")
        self._entries = tuple(entries)
        self._now = now
        self._describe = describe
        self._is_over = False
        self.act: Literal["restore", "compare"] = "compare"
        self.setWindowTitle(self.tr("Tidigare versioner"))
        give_room(self, 640, 460)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tidigare versioner"))
        self.list.setProperty("part", "things")
        make_roomy(self.list)
        for entry in self._entries:
            self.list.addItem(QListWidgetItem(self._words(entry)))
        ids = [entry.id for entry in self._entries]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.restore_button = QPushButton(self.tr("&Återställ"))
        self.restore_button.setAutoDefault(False)
        self.restore_button.setEnabled(bool(self._entries) and may_restore)
        self.compare_button = QPushButton(self.tr("&Jämför med nu…"))
        self.compare_button.setProperty("primary", "true")
        self.compare_button.setDefault(True)
        self.compare_button.setEnabled(bool(self._entries))
        close_button = QPushButton(self.tr("&Stäng"))
        close_button.setAutoDefault(False)
        self.since = QLabel()
        self.since.setTextFormat(Qt.TextFormat.PlainText)
        self.since.setWordWrap(True)
        self._lay_out(close_button)
        self.list.currentRowChanged.connect(self._ask_since)
        self._ask_since()
        self.restore_button.clicked.connect(lambda: self._choose("restore"))
        self.compare_button.clicked.connect(lambda: self._choose("compare"))
        self.list.itemDoubleClicked.connect(lambda _: self._choose("compare"))
        close_button.clicked.connect(self.reject)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, close_button: QPushButton) -> None:
        words = QLabel(
            self.tr(
                "En version sparas var tionde minut du arbetar, när du trycker Ctrl+S och före större ändringar. "
                "Det som står i utgåvan nu sparas innan något återställs."
            )
            if self._entries
            else self.tr("Inga tidigare versioner ännu. Ctrl+S sparar en.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close_button)
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.compare_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(self.since)
        nest(column, buttons)

    def _ask_since(self) -> None:
        """Say how much is different now, when that is known: the list does not wait for it."""
        entry = self.chosen
        self.since.setText("")
        if entry is None or self._describe is None:
            return

        def tell(found: Sequence[Difference]) -> None:
            if not self._is_over and self.chosen is entry:
                self.since.setText(self._since_words(found))

        self._describe(entry, tell)

    def _since_words(self, found: Sequence[Difference]) -> str:
        counts = Counter(difference.kind for difference in found)
        forms = (
            (counts["changed"], self.tr("1 ändrad"), self.tr("{0} ändrade")),
            (counts["added"], self.tr("1 ny"), self.tr("{0} nya")),
            (counts["removed"], self.tr("1 borttagen"), self.tr("{0} borttagna")),
            (counts["moved"], self.tr("1 flyttad"), self.tr("{0} flyttade")),
        )
        words = [one if count == 1 else several.format(count) for count, one, several in forms if count]
        return self.tr("Sedan dess: {0}.").format(", ".join(words)) if words else self.tr("Lika med det som finns nu.")

    def done(self, result: int) -> None:
        """Close; what is told afterwards comes too late."""
        self._is_over = True
        super().done(result)

    def _choose(self, act: Literal["restore", "compare"]) -> None:
        self.act = act
        self.accept()

    @property
    def chosen(self) -> SnapshotEntry | None:
        """The version the list stands on."""
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _words(self, entry: SnapshotEntry) -> str:
        """ "i dag 14.02, sparad, Exempel Exempelsson, Nyhetsbrev juni, 12 artiklar, 3 händelser"."""
        articles = self.tr("1 artikel") if entry.articles == 1 else self.tr("%n artiklar", "", entry.articles)
        events = self.tr("1 händelse") if entry.events == 1 else self.tr("%n händelser", "", entry.events)
        parts = (
            version_time(entry, self._now),
            _reason_of(entry.reason),
            entry.made_by,
            entry.title,
            articles,
            events,
        )
        return ", ".join(part for part in parts if part)


def ask_version(
    entries: Sequence[SnapshotEntry],
    now: dt.datetime,
    parent: QWidget,
    *,
    chosen: str = "",
    may_restore: bool = True,
    describe: Describe | None = None,
) -> VersionChoice | None:
    """What to do with which version, or ``None``."""
    dialog = VersionsDialog(entries, now, parent, chosen=chosen, may_restore=may_restore, describe=describe)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    entry, act = dialog.chosen, dialog.act
    dialog.deleteLater()
    return VersionChoice(entry, act) if accepted and entry is not None else None
