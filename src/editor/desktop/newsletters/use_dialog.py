"""Which drafts get a newsletter's settings: one call that returns their ids."""

from __future__ import annotations

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

from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy
from editor.desktop.wording.times import spoken
from editor.store.summary import IssueSummary
from editor.swedish.dates import long_date


class UseDialog(QDialog):
    """The newsletter's drafts, each with a box to tick."""

    def __init__(self, name: str, drafts: Sequence[IssueSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "newsletters")
        self.setWindowTitle(self.tr("Använd inställningarna i utkast"))
        give_room(self, 520, 400)
        words = QLabel(
            self.tr(
                "Välj de utgåvor av {0} som ska få samma avsändare, utseende, sidfot och övriga inställningar. "
                "Publicerade utgåvor ändras aldrig."
            ).format(name)
            if drafts
            else self.tr("{0} har inga utkast.").format(name)
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Utkast"))
        self.list.setProperty("part", "things")
        make_roomy(self.list)
        for draft in drafts:
            item = QListWidgetItem(f"{draft.title}, {long_date(draft.date, spoken())}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, draft.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.use_button = QPushButton(self.tr("&Använd"), self)
        self.use_button.setProperty("primary", "true")
        self.use_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("A&vbryt"), self)
        self.cancel_button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        nest(column, buttons)
        self.list.itemChanged.connect(lambda _: self._tell_ready())
        self.use_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._tell_ready()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> list[str]:
        """The ids of the drafts that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        ]

    def _tell_ready(self) -> None:
        self.use_button.setEnabled(bool(self.chosen()))


def ask_drafts(name: str, drafts: Sequence[IssueSummary], parent: QWidget) -> list[str]:
    """The ids of the drafts that shall have the settings of the newsletter ``name``; none where nothing was chosen."""
    dialog = UseDialog(name, drafts, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen() if accepted else []
    dialog.deleteLater()
    return chosen
