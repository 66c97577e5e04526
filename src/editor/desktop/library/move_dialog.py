"""Moving to a new computer: everything saved in one file there, fetched from it here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.tasks import Cancelled, Progress, Task
from editor.support import paths
from editor.support.errors import EditorError
from editor.workspace import moving

WIDTH_PX = 560
MEGABYTE = 1_000_000


class MoveDialog(QDialog):
    """Two ways, one for each computer; while one of them goes, only stopping it is possible."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "moving")
        self._desk = desk
        self._task: Task[object] | None = None
        self.setWindowTitle(self.tr("Flytta till ny dator"))
        self.setMinimumWidth(WIDTH_PX)
        self.save_button = QPushButton(self.tr("&Spara allt i en fil…"))
        self.fetch_button = QPushButton(self.tr("&Hämta allt från en fil…"))
        self.close_button = QPushButton(self.tr("S&täng"))
        self.told = SpokenLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Hur långt arbetet har kommit"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(8)
        self._part(
            self.tr("På den gamla datorn"),
            self.tr(
                "Alla utgåvor, register, bilder, tidigare versioner och profiler sparas i en fil. "
                "Lägg den på en plats som den nya datorn når. Inget ändras här."
            ),
            self.save_button,
        )
        self._part(
            self.tr("På den nya datorn"),
            self.tr(
                "Installera Länsbrev, öppna det här fönstret och hämta filen. "
                "Det som finns i Länsbrev på den nya datorn läggs undan som en kopia."
            ),
            self.fetch_button,
        )
        self._column.addWidget(self.progress)
        self._column.addWidget(self.told)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        self._column.addSpacing(8)
        nest(self._column, row)
        self.progress.hide()
        self.told.hide()
        self.save_button.clicked.connect(self._save)
        self.fetch_button.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.reject)
        for button in (self.save_button, self.fetch_button, self.close_button):
            button.setAutoDefault(False)
        self._fit()

    def _fit(self) -> None:
        """As high as what is written needs: it must be read whole, and Qt counts a wrapped line as one."""
        self._column.activate()
        give_room(self, WIDTH_PX, self._column.totalHeightForWidth(WIDTH_PX))

    def _part(self, heading: str, words: str, button: QPushButton) -> None:
        head = QLabel(heading)
        head.setProperty("role", "label")
        text = QLabel(words)
        text.setWordWrap(True)
        button.setAccessibleDescription(words)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._column.addWidget(head)
        self._column.addWidget(text)
        nest(self._column, row)
        self._column.addSpacing(14)

    # On the old computer

    def _save(self) -> None:
        workspace, now = self._desk.workspace, self._desk.now()
        if workspace is None:
            return
        folder = self._desk.prompts.choose_folder(self, self.tr("Var ska filen ligga?"), Path.home())
        if folder is None:
            return
        target = folder / f"{self.tr('Länsbrev')} {now:%Y-%m-%d %H.%M}{moving.ENDING}"
        workspace.save_all()
        settings = paths.user_folders().settings

        def done(_: object) -> None:
            size = max(target.stat().st_size // MEGABYTE, 1)
            words = self.tr("Allt är sparat i filen ”{0}” ({1} MB) i mappen {2}.")
            self._finish(words.format(target.name, size, str(folder)))

        self._run(lambda tell: workspace.save_everything(settings, target, now=now, tell=tell), done)

    # On the new computer

    def _choose(self) -> None:
        file = self._desk.prompts.open_moved(self) if self._desk.workspace is not None else None
        if file is not None:
            self.fetch(file)

    def fetch(self, file: Path) -> None:
        """Ask, and put everything that ``file`` holds in the place of what is here."""
        desk, workspace = self._desk, self._desk.workspace
        if workspace is None:
            return
        agreed = desk.prompts.confirm(
            self,
            self.tr("Hämta allt från ”{0}”?").format(file.name),
            self.tr("Det som finns i Länsbrev på den här datorn läggs undan som en kopia och visas inte längre."),
            self.tr("Hämta allt"),
        )
        folder, settings, now = workspace.folder, paths.user_folders().settings, desk.now()
        if not agreed or not desk.host.close_store():
            return

        had_issues = bool(desk.host.chosen_issue)

        def done(outcome: object) -> None:
            desk.host.reopen_store()
            fetched = cast(moving.Fetched, outcome)
            words = self.tr("Klart. Antal utgåvor här nu: {0}.").format(fetched.issues)
            if fetched.kept is not None and had_issues:
                aside = self.tr("Det som fanns här förut ligger i filen ”{0}” i mappen {1}.")
                words += " " + aside.format(fetched.kept.name, str(fetched.kept.parent))
            self._finish(words)

        self._run(lambda tell: moving.fetch_everything(file, folder, settings, now=now, tell=tell), done)

    # While it goes

    def _run(self, work: Callable[[moving.Tell], object], done: Callable[[object], None]) -> None:
        def tell_of(progress: Progress) -> object:
            from editor.store.moving import MovingStopped

            try:
                return work(lambda so_far, all_: progress(so_far // MEGABYTE, max(all_ // MEGABYTE, 1), ""))
            except MovingStopped as error:
                raise Cancelled from error

        self._task = Task(tell_of, self)
        self._task.progressed.connect(self._show_progress)
        self._task.succeeded.connect(done)
        self._task.failed.connect(self._failed)
        self._task.cancelled.connect(lambda: self._finish(self.tr("Avbrutet. Inget är ändrat."), again=True))
        for button in (self.save_button, self.fetch_button):
            button.setEnabled(False)
        self.close_button.setText(self.tr("A&vbryt"))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.told.hide()
        self._task.start()

    def _show_progress(self, done: int, everything: int, _: str) -> None:
        self.progress.setRange(0, everything)
        self.progress.setValue(done)

    def _failed(self, error: EditorError) -> None:
        self._finish(self._desk.messages.sentence(error), again=True)

    def _finish(self, words: str, *, again: bool = False) -> None:
        self._task = None
        if again and self._desk.workspace is None:
            self._desk.host.reopen_store()
        for button in (self.save_button, self.fetch_button):
            button.setEnabled(True)
        self.close_button.setText(self.tr("S&täng"))
        self.progress.hide()
        self.told.setText(words)
        self.told.setAccessibleName(words)
        self.told.show()
        self._fit()

    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
            return
        super().reject()


def show_moving(desk: Desk, file: Path | None = None) -> None:
    """Show the two ways until the user is done; with ``file`` the second one is asked about at once."""
    dialog = MoveDialog(desk, desk.window)
    if not desk.host.chosen_issue:  # nothing to take along from here
        dialog.fetch_button.setFocus(Qt.FocusReason.OtherFocusReason)
    if file is not None:
        QTimer.singleShot(0, dialog, lambda: dialog.fetch(file))
    dialog.exec()
    dialog.deleteLater()
