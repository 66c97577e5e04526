"""What came of an export: its files, what was noticed, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTreeWidgetItem, QWidget

from editor.desktop.generated.ui_export_dialog import Ui_ExportDialog
from editor.desktop.look import icons
from editor.desktop.look.announcing import announce
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import Look

if TYPE_CHECKING:
    from editor.workspace.exports.release import Released

LIST_FRAME_PX: Final = 8
"""The frame and the air of a list, above and below its rows."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)


class Outcome:
    """The last page of the export dialog and its buttons. ``open_path`` opens a file or folder in its program."""

    def __init__(self, ui: Ui_ExportDialog, dialog: QWidget, look: Look, open_path: Callable[[Path], object]) -> None:
        self._ui = ui
        self._dialog = dialog
        self._look = look
        self._open_path = open_path
        self._folder = Path()
        self._mail_html = ""
        make_roomy(ui.files)
        make_roomy(ui.findings)
        kept = ui.copied.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # else the buttons move when it tells something
        ui.copied.setSizePolicy(kept)
        header = ui.files.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        ui.open_button.clicked.connect(lambda: self._open(self._folder))
        ui.open_file_button.clicked.connect(self._open_chosen)
        ui.files.itemActivated.connect(self._open_chosen)
        ui.copy_button.clicked.connect(self._copy_mail)

    def hide(self) -> None:
        """Nothing has come of it yet: no button for it."""
        for button in (self._ui.open_button, self._ui.open_file_button, self._ui.copy_button):
            button.hide()

    def show(self, released: Released, folder: Path, *, mail_name: str, noticed: Sequence[str]) -> None:
        """Show what stands in ``folder`` now; ``mail_name`` is the mail's file, ``noticed`` what is to be said."""
        ui = self._ui
        self._folder = folder
        ratio = self._dialog.devicePixelRatioF()
        ui.done_icon.setPixmap(icons.pixmap("checkmark_circle", icons.LARGE_PX, self._look.colours.tip, ratio))
        written = (*released.files, released.manifest)
        ui.done_words.setText(_tr("Klart. {0} filer ligger i mappen {1}.").format(len(written), folder.name))
        self._list_files(written)
        self._mail_html = next((out.data.decode() for out in released.outputs if out.name == mail_name), "")
        ui.copied.hide()
        ui.findings.clear()
        ui.findings.addItems(list(noticed))
        ui.findings.setVisible(bool(noticed))
        ui.findings_label.setVisible(bool(noticed))
        ui.open_button.show()
        ui.open_file_button.show()
        ui.copy_button.setVisible(bool(self._mail_html))
        ui.open_button.setDefault(True)
        ui.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        ui.stack.setCurrentWidget(ui.done)
        self._fit()
        count = f"{ui.findings_label.text()} {len(noticed)}" if noticed else ""
        announce(self._dialog, f"{ui.done_words.text()} {count}".strip())

    def _list_files(self, paths: Sequence[Path]) -> None:
        """Each file with its size; those of a folder are one line."""
        files, locale = self._ui.files, QLocale()
        files.clear()
        inside = [path.relative_to(self._folder) if path.is_relative_to(self._folder) else path for path in paths]
        lines: dict[Path, tuple[str, int]] = {}
        for path, name in zip(paths, inside, strict=True):
            if len(name.parts) == 1:
                lines[path] = (str(name), _size(path))
            else:
                at = self._folder / name.parts[0]
                count = sum(other.parts[0] == name.parts[0] for other in inside)
                lines[at] = (_within(name.parts[0], count), lines.get(at, ("", 0))[1] + _size(path))
        for path, (words, size) in lines.items():
            item = QTreeWidgetItem([words, locale.formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.UserRole, str(path))
            files.addTopLevelItem(item)
        files.setCurrentIndex(files.model().index(0, 0))

    def _fit(self) -> None:
        """Lists as high as their rows; the dialog no higher than that takes, where the user has not enlarged it."""
        ui, dialog = self._ui, self._dialog
        further = 0
        for each in (ui.files, ui.findings):
            each.setMaximumHeight(max(_rows_height(each) + LIST_FRAME_PX, each.minimumHeight()))
            if each.isVisible():
                further += max(0, each.maximumHeight() - each.sizeHint().height())
        if not dialog.isMaximized():
            page = ui.done_column.heightForWidth(ui.done.width()) + further
            give_room(dialog, dialog.width(), dialog.height() - ui.done.height() + page)

    def _open_chosen(self) -> None:
        item = self._ui.files.currentItem()
        if item is not None:
            self._open(Path(str(item.data(0, Qt.ItemDataRole.UserRole))))

    def _open(self, path: Path) -> None:
        if self._open_path(path) is False:
            self._say(_tr("Det gick inte att öppna {0}.").format(path), "warning")

    def _copy_mail(self) -> None:
        QApplication.clipboard().setText(self._mail_html)
        self._say(_tr("Mejlets HTML är kopierad."), "done")

    def _say(self, words: str, role: str) -> None:
        told = self._ui.copied
        told.setText(words)
        told.setProperty("role", role)
        told.style().unpolish(told)
        told.style().polish(told)
        told.show()
        self._fit()  # it may take two lines
        announce(self._dialog, words)


def _rows_height(view: QAbstractItemView) -> int:
    """Of all rows of ``view``, as wide as it is."""
    view.doItemsLayout()
    model = view.model()
    return sum(view.visualRect(model.index(row, 0)).height() for row in range(model.rowCount()))


def _within(name: str, count: int) -> str:
    if name == "images":
        several = QCoreApplication.translate("ExportDialog", "%n bilder i images", "", count)
        return _tr("1 bild i images") if count == 1 else several
    return _tr("{0} filer i {1}").format(count, name) if count > 1 else _tr("En fil i {0}").format(name)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
