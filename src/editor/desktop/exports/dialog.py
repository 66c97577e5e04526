"""Exporting an issue: what, where to, how far, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor.desktop.exports.choices import ChoiceFields, Choices, will_write
from editor.desktop.exports.habits import Habits
from editor.desktop.exports.job import ExportJob, ExportSource
from editor.desktop.exports.outcome import Outcome
from editor.desktop.exports.words import ExportWords, past_exports
from editor.desktop.generated.ui_export_dialog import Ui_ExportDialog
from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import announce
from editor.desktop.look.style import Look
from editor.desktop.prompts import Prompts
from editor.desktop.tasks import Task
from editor.desktop.wording.approval import review_words
from editor.desktop.wording.times import local_now
from editor.newsletter.record import Accepted, Work
from editor.publishing.formats import Format
from editor.publishing.names import Names
from editor.publishing.profiles import Profiles
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.support.settings import Settings
from editor.workspace.errors import ExportCancelled
from editor.workspace.exports.facts import ExportFacts

if TYPE_CHECKING:
    from editor.review.finding import Finding
    from editor.store.values import ExportRecord
    from editor.workspace.exports.history import PastExport
    from editor.workspace.exports.release import Released

MAIL_NAME: Final = "mail.html"
WIDTH_PX: Final = 620
LEAST_PX: Final = 300
CHROME_PX: Final = 110
"""Margins, the gap and the row of buttons round the choices."""
SIDES_PX: Final = 48
"""Margins beside the choices."""
TITLE_BAR_PX: Final = 48
FOCUS_MARGIN_PX: Final = 28
"""Enough to show the explanation below a field."""


class ExportHistory(Protocol):
    """The exports of the issue so far, in the store."""

    def past(self, done: Callable[[tuple[PastExport, ...]], None]) -> None:
        """Give ``done`` the latest first, compared with the issue now."""

    def remember(self, made: ExportRecord) -> None:
        """Enter another."""

    def facts(self, done: Callable[[ExportFacts], None]) -> None:
        """Give ``done`` what the store knows of the issue besides."""


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
        profiles: Profiles | None = None,
        history: ExportHistory | None = None,
        now: Callable[[], dt.datetime] = local_now,
        open_path: Callable[[Path], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        explain(self, "export")
        self._source = source
        self._look = look
        self._settings = settings
        self._messages = messages
        self._prompts = prompts
        self._profiles = profiles or Profiles()
        self._history = history
        self._now = now
        self._words = ExportWords(source.issue, messages)
        self._record = source.record
        self._facts = ExportFacts() if history is None else None
        self._stopped: tuple[Finding, ...] = ()
        self._habits = Habits(settings, source.issue_id)
        self._agreed: frozenset[str] = frozenset()
        self._task: Task[Released | tuple[Finding, ...]] | None = None
        self._over = False
        self._wrong_at = ""
        self.place = ""
        """The block key of the place that the user wants to mend; "" where the dialog is just closed."""
        self._chosen: Choices | None = None
        self._ui = Ui_ExportDialog()
        self._ui.setupUi(self)
        self._fields = ChoiceFields(self._ui, self._profiles)
        self._fields.fill(settings)
        self._ui.folder.setText(str(self._habits.folder(source.issue, self.tr("Nyhetsbrev"))))
        self._outcome = Outcome(self._ui, self, look, open_path or _open_outside)
        self._connect()
        self._ui.problem.hide()
        self._ui.past.hide()
        self._ui.approval.hide()
        self._show_choices()
        self._ui.mail.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()
        if history is not None:
            history.past(self._show_past)
            history.facts(self._take_facts)

    def _connect(self) -> None:
        for box in self._fields.boxes.values():
            box.toggled.connect(self._tell_choices)
        self._ui.descriptive.toggled.connect(self._tell_choices)
        self._ui.utskick.toggled.connect(lambda: self._ui.export_button.setText(self.tr("&Exportera")))
        self._ui.profiles_button.clicked.connect(self._edit_profiles)
        self._ui.accept_button.clicked.connect(self._accept_errors)
        self._ui.place_button.clicked.connect(self._go_to_place)
        self._ui.folder.textChanged.connect(self._tell_choices)
        self._ui.browse_button.clicked.connect(self._browse)
        self._ui.export_button.clicked.connect(self.start)
        self._ui.close_button.clicked.connect(self._close_pressed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)

    def _show_focused(self, _: QWidget | None, focused: QWidget | None) -> None:
        """What an Alt letter leads to scrolls into view too; Qt sees to Tab only."""
        if focused is not None and self._ui.choices_content.isAncestorOf(focused):
            self._ui.choices_area.ensureWidgetVisible(focused, 0, FOCUS_MARGIN_PX)

    def _fit(self) -> None:
        """As high as everything needs, where the screen has room for it; else the choices scroll."""
        room = self.screen().availableGeometry()
        width = min(WIDTH_PX, room.width() - 16)
        inside = width - SIDES_PX
        content = max(self._ui.choices_content.sizeHint().height(), self._ui.choices_content.heightForWidth(inside))
        height = content + self._ui.will_write.heightForWidth(inside) + CHROME_PX
        self.resize(width, max(LEAST_PX, min(height, room.height() - TITLE_BAR_PX)))

    def _show_past(self, past: tuple[PastExport, ...]) -> None:
        if past and not self._over:
            self._ui.past_words.setText(past_exports(past, self._now()))
            self._ui.past_help.setVisible(any(one.export.digest for one in past))
            self._ui.past.show()
            if self._task is None and not self._ui.done.isVisible():
                self._fit()

    def _take_facts(self, facts: ExportFacts) -> None:
        if self._over:
            return
        self._facts = facts
        said, holds = review_words(facts.reviews, self._source.issue, self._source.pictures)
        self._ui.approval.setText(said)
        self._ui.approval.setProperty("role", "muted" if holds else "warning")
        self._ui.approval.style().unpolish(self._ui.approval)
        self._ui.approval.style().polish(self._ui.approval)
        self._ui.approval.setVisible(bool(said))
        self._tell_choices()
        if said and self._task is None and not self._ui.done.isVisible():
            self._fit()

    def done(self, result: int) -> None:
        """Close; what comes from the store afterwards is too late."""
        self._over = True
        super().done(result)

    # Choices

    def formats(self) -> tuple[Format, ...]:
        """What is chosen."""
        return self._fields.formats()

    def folder(self) -> Path:
        """Where the files go."""
        return Path(self._ui.folder.text().strip())

    def set_folder(self, folder: Path) -> None:
        """Choose where the files go."""
        self._ui.folder.setText(str(folder))

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
        self._ui.export_button.setEnabled(bool(chosen) and has_folder and self._facts is not None)
        if not chosen:
            self._ui.will_write.setText(self.tr("Välj minst ett format."))
        elif not has_folder:
            typed = bool(self._ui.folder.text().strip())
            whole = self.tr("Skriv hela sökvägen till mappen, eller välj mappen.")
            self._ui.will_write.setText(whole if typed else self.tr("Välj en mapp."))
        else:
            given = self._fields.choices().names(self._source.issue)
            self._ui.will_write.setText(will_write(chosen, self.folder(), given))

    def _show_choices(self) -> None:
        self._ui.stack.setCurrentWidget(self._ui.choices)
        self._ui.close_button.setText(self.tr("Avbr&yt"))
        self._ui.close_button.setEnabled(True)
        self._ui.export_button.show()
        self._outcome.hide()
        self._tell_choices()

    def _edit_profiles(self) -> None:
        from editor.desktop.exports.profiles_dialog import edit_profiles

        before = self._fields.choices().profile
        shown = edit_profiles(self._profiles, self._messages, self, chosen=before)
        self._fields.list_profiles(self._profiles, before or shown)

    def _accept_errors(self) -> None:
        """Ask for a reason of each error, keep them with the issue, and export again."""
        from editor.desktop.exports.accepting import ask_reasons
        from editor.review.acceptance import accepting

        said = self._words.findings(self._stopped)
        reasons = dict(zip(said, ask_reasons(said, self), strict=False))  # none where they may not stand
        if reasons:
            at, by = self._now().astimezone(dt.UTC), self._source.user
            accepted = tuple(
                (finding, Accepted(reason=reasons[self._words.finding(finding)], at=at, by=by))
                for finding in self._stopped
            )
            self._record = accepting(accepted)(Work(self._source.issue, self._record)).record
            self._source.accept(accepted)
            self.start()

    def _go_to_place(self) -> None:
        self.place = self._wrong_at
        self.close()

    # Work

    def start(self) -> None:
        """Export what is chosen, beside the window."""
        self._chosen = self._fields.choices()
        self._fields.keep(self._settings)
        job = ExportJob(
            source=self._source,
            choices=self._chosen,
            folder=self.folder(),
            facts=self._facts or ExportFacts(),
            record=self._record,
            agreed=self._agreed | self._habits.agreed,
        )
        profiles, settings = self._profiles, self._settings
        self._task = Task(lambda progress: job.run(profiles, settings, progress), self)
        self._task.progressed.connect(self._tell_progress)
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.cancelled.connect(self._was_cancelled)
        self._ui.problem.hide()
        self._ui.step.setText(self.tr("Exporterar …"))
        self._ui.progress.setRange(0, 0)
        self._ui.export_button.hide()
        self._ui.stack.setCurrentWidget(self._ui.working)
        self._ui.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._ui.step.text())
        self._task.start()

    def _tell_progress(self, step: int, steps: int, what: str) -> None:
        if not self._ui.close_button.isEnabled():  # it is being stopped, and says so
            return
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

    def _back_to_choices(self) -> None:
        self._end_task()
        self._show_choices()
        self._ui.export_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _was_cancelled(self) -> None:
        self._back_to_choices()
        self._ui.accept_button.hide()
        self._offer_place(())
        self._show_problem(self.tr("Exporten är avbruten. Inget har ändrats i mappen."), "quiet")

    def _failed(self, error: EditorError) -> None:
        if isinstance(error, ExportCancelled):
            self._was_cancelled()
        else:
            self._back_to_choices()
            self._stopped = getattr(error, "findings", ())
            self._ui.accept_button.setVisible(bool(self._stopped))
            self._offer_place(self._stopped)
            self._show_problem(self._words.error(error), "error")

    def _offer_place(self, findings: Sequence[Finding]) -> None:
        """A way from what is wrong to where it is mended."""
        self._wrong_at = self._words.place(findings)
        several = len(self._words.findings(findings)) > 1
        self._ui.place_button.setText(self.tr("Gå till det första stället") if several else self.tr("Gå till stället"))
        self._ui.place_button.setVisible(bool(self._wrong_at))

    def _show_problem(self, words: str, severity: str) -> None:
        frame = self._ui.problem_frame
        frame.setProperty("severity", severity)
        frame.style().unpolish(frame)
        frame.style().polish(frame)
        self._ui.problem_words.setText(words)
        frame.setAccessibleName(words)
        self._ui.problem.show()
        self._ui.choices_area.verticalScrollBar().setValue(0)
        announce(self, words, urgent=severity == "error")

    def _ask(self, noticed: tuple[Finding, ...]) -> None:
        """List what may surprise; the next press exports all the same, and so do later exports."""
        from editor.review.acceptance import key_of

        self._agreed = frozenset(key_of(one, self._source.issue) for one in noticed)
        self._back_to_choices()
        self._ui.accept_button.hide()
        self._offer_place(noticed)
        told = [self.tr("Att se över innan utskicket går ut:"), *(f"• {one}" for one in self._words.findings(noticed))]
        self._show_problem("\n".join(told), "warning")
        self._ui.export_button.setText(self.tr("&Exportera ändå"))

    def _succeeded(self, released: Released | tuple[Finding, ...]) -> None:
        if isinstance(released, tuple):
            self._ask(released)
            return
        if self._agreed:
            self._habits.keep_agreed(self._agreed)
        self._end_task()
        folder = self.folder()
        chosen_names = self._chosen.names(self._source.issue) if self._chosen is not None else Names()
        self._habits.keep_folder(folder)
        self._remember(released, folder)
        from editor.review.acceptance import reasons

        accepted = reasons(released.findings, self._source.issue, self._record)
        self._ui.export_button.hide()
        self._ui.close_button.setText(self.tr("Stän&g"))
        self._ui.close_button.setEnabled(True)
        self._outcome.show(
            released,
            folder,
            mail_name=chosen_names.of(MAIL_NAME),
            noticed=self._words.findings(released.findings, accepted),
        )

    def _remember(self, released: Released, folder: Path) -> None:
        from editor.workspace.exports.history import record

        chosen = self._chosen
        if self._history is not None and chosen is not None:
            made = record(released, folder=folder, formats=chosen.formats, mode=chosen.mode, profile=chosen.profile)
            self._history.remember(made)


def _open_outside(path: Path) -> object:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
