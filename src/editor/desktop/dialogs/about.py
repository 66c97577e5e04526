"""What the program is and what it is built of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor import __version__
from editor.desktop.look.icons import application_icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.style import TITLE_PT, resized
from editor.support import paths


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def show_about(parent: QWidget) -> None:
    """Name and version, and the licences of what it is built on."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Om Länsbrev"))
    mark = QLabel()
    mark.setPixmap(application_icon().pixmap(48, 48))
    name = QLabel(_tr("Länsbrev {0}").format(__version__))
    name.setFont(resized(name.font(), TITLE_PT, weight=name.font().Weight.DemiBold))
    words = QLabel(
        _tr(
            "Gör nyhetsbrev som går att läsa överallt: som mejl, webbsida, pdf och ren text. "
            "Allt arbete sker på den här datorn. Ikonerna kommer från Fluent UI System Icons (MIT)."
        )
    )
    words.setWordWrap(True)
    words.setMinimumWidth(360)
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(mark)
    head.addWidget(name, 1)
    licences = QPushButton(_tr("&Licenser…"))
    licences.setAutoDefault(False)
    licences.clicked.connect(lambda: _show_licences(dialog))
    _finish(dialog, (head, words), licences)
    dialog.exec()
    dialog.deleteLater()


def _show_licences(parent: QWidget) -> None:
    """The parts the program is built on and their licences, as shipped with it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(_tr("Licenser"))
    text = QPlainTextEdit()
    text.setAccessibleName(_tr("Licenser"))
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setPlainText((paths.resources() / "notices" / "third-party.txt").read_text("utf-8"))
    _finish(dialog, (text,))
    give_room(dialog, 770, 570)
    dialog.exec()
    dialog.deleteLater()


def _finish(dialog: QDialog, parts: tuple[QWidget | QHBoxLayout, ...], other: QPushButton | None = None) -> None:
    """Lay the parts out over a row with the button that closes, and perhaps another."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(16)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            nest(column, part)
    close = QPushButton(_tr("Stäng"))
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    if other is not None:
        row.addWidget(other)
    row.addStretch(1)
    row.addWidget(close)
    nest(column, row)
