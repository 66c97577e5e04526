"""Every message box and file dialog of the program, behind one protocol: tests answer from a script.

Their classes are imported when the first is shown: Qt builds each, with its enums, when it is imported.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from editor.support.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QMessageBox

LEAST_TEXT_PX = 320


class Prompts(Protocol):
    """What the program asks and tells outside its own window."""

    def open_file(self, parent: QWidget) -> Path | None:
        """An issue file to open, or ``None``."""

    def open_block(self, parent: QWidget) -> Path | None:
        """A file with a saved block, or ``None``."""

    def open_moved(self, parent: QWidget) -> Path | None:
        """A file with everything of another computer, or ``None``."""

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """A folder to write to, or ``None``."""

    def choose_picture(self, parent: QWidget) -> Path | None:
        """A picture file, or ``None``."""

    def choose_pictures(self, parent: QWidget) -> list[Path]:
        """Picture files in the order they are to stand; empty where none was chosen."""

    def confirm(self, parent: QWidget, question: str, explanation: str, verb: str) -> bool:
        """Whether to go on with what ``verb`` (the words on the button) says."""

    def choose_printer(self, parent: QWidget, name: str, pages: int) -> QPrinter | None:
        """The printer for a document called ``name``, set up with pages and copies, or ``None``."""

    def tell_error(self, parent: QWidget, sentence: str) -> None:
        """Something went wrong; nothing to choose."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Prompts", text)


class WindowPrompts:
    """The real boxes. Folders of file dialogs are remembered in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def open_file(self, parent: QWidget) -> Path | None:
        return self._file(
            parent,
            _tr("Öppna utgåva"),
            "folders.open",
            _tr("Utgåvor och block (*.lansbrev *.lansbrev.json *.lansbrev-block)") + ";;" + _tr("Alla filer (*)"),
        )

    def open_block(self, parent: QWidget) -> Path | None:
        return self._file(
            parent,
            _tr("Hämta block från fil"),
            "folders.open",
            _tr("Sparade block (*.lansbrev-block)") + ";;" + _tr("Alla filer (*)"),
        )

    def open_moved(self, parent: QWidget) -> Path | None:
        return self._file(
            parent,
            _tr("Hämta allt från en annan dator"),
            "folders.open",
            _tr("Filer från en annan dator (*.lansbrev-allt)") + ";;" + _tr("Alla filer (*)"),
        )

    def choose_picture(self, parent: QWidget) -> Path | None:
        return self._file(parent, _tr("Välj bild"), "folders.pictures", _picture_kinds())

    def choose_pictures(self, parent: QWidget) -> list[Path]:
        from PySide6.QtWidgets import QFileDialog

        folder = self._settings.get("folders.pictures", str(Path.home()))
        chosen, _ = QFileDialog.getOpenFileNames(parent, _tr("Välj bilder"), folder, _picture_kinds())
        if chosen:
            self._settings.set("folders.pictures", str(Path(chosen[0]).parent))
        return [Path(file) for file in chosen]

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
        return Path(chosen) if chosen else None

    def confirm(self, parent: QWidget, question: str, explanation: str, verb: str) -> bool:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.NoIcon, _tr("Länsbrev"), question, parent=parent)
        box.setInformativeText(explanation)
        go_on = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(_tr("Avbryt"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        _widen(box)
        box.exec()
        return box.clickedButton() is go_on

    def choose_printer(self, parent: QWidget, name: str, pages: int) -> QPrinter | None:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
        from PySide6.QtWidgets import QDialog

        from editor.desktop.printer import usual_printer

        printer = usual_printer(name)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(_tr("Skriv ut"))
        dialog.setMinMax(1, pages)
        dialog.setFromTo(1, pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None

    def tell_error(self, parent: QWidget, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, _tr("Länsbrev"), sentence, parent=parent)
        box.addButton(_tr("Stäng"), QMessageBox.ButtonRole.AcceptRole)
        _widen(box)
        box.exec()

    def _file(self, parent: QWidget, title: str, setting: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        folder = self._settings.get(setting, str(Path.home()))
        chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
        if not chosen:
            return None
        self._settings.set(setting, str(Path(chosen).parent))
        return Path(chosen)


def _picture_kinds() -> str:
    return _tr("Bilder (*.jpg *.jpeg *.png *.gif *.webp)") + ";;" + _tr("Alla filer (*)")


def _widen(box: QMessageBox) -> None:
    """Lines long enough to read: Qt makes the box as narrow as its question.

    A longer question is left alone: Qt breaks its lines by the width it asks for, and a least width hides that.
    """
    for label in box.findChildren(QLabel):
        if label.text() and (label.wordWrap() or label.sizeHint().width() < LEAST_TEXT_PX):
            label.setMinimumWidth(LEAST_TEXT_PX)
