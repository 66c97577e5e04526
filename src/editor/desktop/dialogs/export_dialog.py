"""Exporting an issue: what, where to, how far, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QHeaderView, QTreeWidgetItem, QWidget

from editor.desktop import icons
from editor.desktop.generated.ui_export_dialog import Ui_ExportDialog
from editor.desktop.prompts import Prompts
from editor.desktop.rows import make_roomy
from editor.desktop.style import Look
from editor.desktop.tasks import Progress, Task
from editor.newsletter.issue import Issue
from editor.support import files
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.pictures import Picture
from editor.support.settings import Settings
from editor.workspace.errors import ExportCancelled

if TYPE_CHECKING:
    from editor.workspace.release import Released

Format = Literal["mail", "web", "pdf", "text"]
FORMATS: tuple[Format, ...] = get_args(Format)
NAMES: dict[Format, tuple[str, ...]] = {
    "mail": ("mail.html", "images/"),
    "web": ("web.html",),
    "pdf": ("newsletter.pdf",),
    "text": ("newsletter.txt",),
}


@dataclass(frozen=True, kw_only=True)
class ExportSource:
    """The issue as it stands when the dialog opens; ``picture_data`` may be called from any thread."""

    issue_id: str
    issue: Issue
    pictures: Mapping[str, Picture]
    picture_data: Callable[[str], bytes]


class ExportDialog(QDialog):
    """Choices, then progress, then the result, in one dialog."""

    def __init__(
        self,
        source: ExportSource,
        *,
        look: Look,
        settings: Settings,
        messages: Messages,
        prompts: Prompts,
        open_folder: Callable[[Path], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._look = look
        self._settings = settings
        self._messages = messages
        self._prompts = prompts
        self._open_folder = open_folder or _open_in_file_manager
        self._task: Task[Released | None] | None = None
        self._ui = Ui_ExportDialog()
        self._ui.setupUi(self)
        self._boxes: dict[Format, QCheckBox] = {
            "mail": self._ui.mail,
            "web": self._ui.web,
            "pdf": self._ui.pdf,
            "text": self._ui.text,
        }
        every: list[str] = list(FORMATS)
        chosen = settings.get("export.formats", every)
        for name, box in self._boxes.items():
            box.setChecked(name in chosen)
        self._ui.folder.setText(str(self._usual_folder()))
        make_roomy(self._ui.files)
        make_roomy(self._ui.findings)
        self._ui.files.header().setStretchLastSection(False)
        self._ui.files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._ui.files.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._connect()
        self._ui.problem.hide()
        self._show_choices()

    def _connect(self) -> None:
        for box in self._boxes.values():
            box.toggled.connect(self._tell_choices)
        self._ui.folder.textChanged.connect(self._tell_choices)
        self._ui.browse_button.clicked.connect(self._browse)
        self._ui.export_button.clicked.connect(self.start)
        self._ui.close_button.clicked.connect(self._close_pressed)
        self._ui.open_button.clicked.connect(lambda: self._open_folder(self.folder()))

    # Choices

    def formats(self) -> tuple[Format, ...]:
        """What is chosen."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def folder(self) -> Path:
        """Where the files go."""
        return Path(self._ui.folder.text().strip())

    def set_folder(self, folder: Path) -> None:
        """Choose where the files go."""
        self._ui.folder.setText(str(folder))

    def _usual_folder(self) -> Path:
        """The folder this issue went to last, else one named after it beside the folder used last."""
        last = self._settings.get(f"export.folder.{self._source.issue_id}", "")
        if last:
            return Path(last)
        issue = self._source.issue
        documents = Path.home() / "Documents"
        above = self._settings.get("folders.export", str(documents if documents.is_dir() else Path.home()))
        name = " ".join(part for part in (issue.newsletter.name, issue.title) if part)
        return Path(above) / files.safe_file_name(name, self.tr("Nyhetsbrev"))

    def _browse(self) -> None:
        start = self.folder()
        while not start.is_dir() and start != start.parent:
            start = start.parent
        chosen = self._prompts.choose_folder(self, self.tr("Mapp för exporten"), start)
        if chosen is not None:
            self.set_folder(chosen)

    def _tell_choices(self) -> None:
        chosen = self.formats()
        has_folder = bool(self._ui.folder.text().strip()) and self.folder().is_absolute()
        self._ui.export_button.setEnabled(bool(chosen) and has_folder)
        if not chosen:
            self._ui.will_write.setText(self.tr("Välj minst ett format."))
        elif not has_folder:
            self._ui.will_write.setText(self.tr("Välj en mapp."))
        else:
            self._ui.will_write.setText(self._will_write(chosen))

    def _will_write(self, chosen: tuple[Format, ...]) -> str:
        names = [name for each in chosen for name in NAMES[each]]
        words = self.tr("Skriver {0}.").format(", ".join(names))
        try:
            replaced = [name for name in names if (self.folder() / name.rstrip("/")).is_file()]
        except OSError:
            replaced = []
        if replaced:
            words += " " + self.tr("{0} finns redan i mappen och ersätts.").format(", ".join(replaced))
        return words

    def _show_choices(self) -> None:
        self._ui.stack.setCurrentWidget(self._ui.choices)
        self._ui.close_button.setText(self.tr("Avbryt"))
        self._ui.close_button.setEnabled(True)
        self._ui.export_button.show()
        self._ui.open_button.hide()
        self._tell_choices()

    # Work

    def start(self) -> None:
        """Export what is chosen, beside the window."""
        source, folder, chosen = self._source, self.folder(), self.formats()
        self._settings.set("export.formats", list(chosen))

        def work(progress: Progress) -> Released | None:
            from editor.rendering import themes
            from editor.workspace.release import release

            return release(
                source.issue,
                source.pictures,
                source.picture_data,
                folder=folder,
                formats=chosen,
                theme=themes.theme_of(source.issue),
                progress=progress,
            )

        self._task = Task(work, self)
        self._task.progressed.connect(self._tell_progress)
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.cancelled.connect(self._was_cancelled)
        self._ui.problem.hide()
        self._ui.step.setText(self.tr("Exporterar …"))
        self._ui.progress.setRange(0, 0)
        self._ui.export_button.hide()
        self._ui.stack.setCurrentWidget(self._ui.working)
        self._task.start()

    def _tell_progress(self, step: int, steps: int, what: str) -> None:
        self._ui.progress.setRange(0, steps)
        self._ui.progress.setValue(step)
        self._ui.step.setText(self._messages.text(what))

    def _close_pressed(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._ui.close_button.setEnabled(False)
            self._ui.step.setText(self.tr("Avbryter …"))
            return
        self.close()

    def reject(self) -> None:
        """Escape: stop the work first, close when there is none."""
        self._close_pressed()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None:
            self._close_pressed()
            event.ignore()
            return
        event.accept()
        self.done(0)

    # Outcome

    def _end_task(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None

    def _was_cancelled(self) -> None:
        self._end_task()
        self._show_choices()

    def _failed(self, error: EditorError) -> None:
        self._end_task()
        self._show_choices()
        if not isinstance(error, ExportCancelled):
            self._ui.problem_words.setText(self._messages.sentence(error))
            self._ui.problem.show()

    def _succeeded(self, released: Released) -> None:
        self._end_task()
        folder = self.folder()
        self._settings.set(f"export.folder.{self._source.issue_id}", str(folder))
        self._settings.set("folders.export", str(folder.parent))
        self._ui.done_icon.setPixmap(
            icons.pixmap("checkmark_circle", icons.LARGE_PX, self._look.colours.tip, self.devicePixelRatioF())
        )
        self._ui.done_words.setText(self._done_words(len(released.files), folder))
        self._list_files(released.files, folder)
        self._ui.findings.clear()
        for finding in released.findings:
            self._ui.findings.addItem(self._messages.text(finding.code, **finding.data))
        self._ui.findings.setVisible(bool(released.findings))
        self._ui.findings_label.setVisible(bool(released.findings))
        self._ui.close_button.setText(self.tr("Stäng"))
        self._ui.close_button.setEnabled(True)
        self._ui.export_button.hide()
        self._ui.open_button.show()
        self._ui.open_button.setDefault(True)
        self._ui.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ui.stack.setCurrentWidget(self._ui.done)

    def _done_words(self, count: int, folder: Path) -> str:
        if count == 1:
            return self.tr("Klart. En fil ligger i mappen {0}.").format(folder.name)
        return self.tr("Klart. {0} filer ligger i mappen {1}.").format(count, folder.name)

    def _list_files(self, paths: tuple[Path, ...], folder: Path) -> None:
        """Each file with its size; pictures are one line."""
        self._ui.files.clear()
        locale = QLocale(QLocale.Language.Swedish)
        inside = [path.relative_to(folder) if path.is_relative_to(folder) else path for path in paths]
        images = [path for path, name in zip(paths, inside, strict=True) if len(name.parts) > 1]
        lines = [(str(name), _size(path)) for path, name in zip(paths, inside, strict=True) if path not in images]
        if images:
            words = self.tr("1 bild i images") if len(images) == 1 else self.tr("%n bilder i images", "", len(images))
            lines.insert(min(1, len(lines)), (words, sum(_size(path) for path in images)))
        for name, size in lines:
            item = QTreeWidgetItem([name, locale.formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._ui.files.addTopLevelItem(item)
        row_px = self._ui.files.sizeHintForRow(0) if lines else 0
        self._ui.files.setFixedHeight(row_px * len(lines) + 8)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _open_in_file_manager(folder: Path) -> object:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
