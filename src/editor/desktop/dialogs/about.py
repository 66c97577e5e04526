"""What the program is, and its keys."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.actions import Actions, plain
from editor.desktop.icons import application_icon
from editor.desktop.rows import make_roomy
from editor.desktop.style import TITLE_PT, resized

DISTRIBUTION = "lansbrev"


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def version() -> str:
    """The program's version, ``""`` where it runs without being installed."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return ""


def show_about(parent: QWidget) -> None:
    """Name and version."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Om Länsbrev"))
    mark = QLabel()
    mark.setPixmap(application_icon().pixmap(48, 48))
    name = QLabel(_tr("Länsbrev {0}").format(version()).strip())
    name.setFont(resized(name.font(), TITLE_PT, weight=name.font().Weight.DemiBold))
    words = QLabel(
        _tr(
            "Gör nyhetsbrev som går att läsa överallt: som mejl, webbsida, PDF och ren text. "
            "Allt arbete sker på den här datorn. Ikonerna kommer från Fluent UI System Icons (MIT)."
        )
    )
    words.setWordWrap(True)
    words.setMinimumWidth(360)
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(mark)
    head.addWidget(name, 1)
    _finish(dialog, (head, words))
    dialog.exec()
    dialog.deleteLater()


def show_shortcuts(actions: Actions, parent: QWidget) -> None:
    """Every command that has a key."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Kortkommandon"))
    table = QTreeWidget()
    table.setAccessibleName(_tr("Kortkommandon"))
    table.setHeaderHidden(True)
    table.setColumnCount(2)
    table.setRootIsDecorated(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    make_roomy(table)
    for spec in actions.specs():
        keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys]
        if keys:
            table.addTopLevelItem(QTreeWidgetItem([plain(spec.text), ", ".join(keys)]))
    table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    table.header().setStretchLastSection(False)
    table.setMinimumSize(440, 420)
    _finish(dialog, (table,))
    dialog.exec()
    dialog.deleteLater()


def _finish(dialog: QDialog, parts: tuple[QWidget | QHBoxLayout, ...]) -> None:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(16)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    close = QPushButton(_tr("Stäng"))
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
