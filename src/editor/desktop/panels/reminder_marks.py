"""What of a draft was taken over from an earlier issue and should be looked at: marked in the outline, said over the
form, gone when it is touched or when the user says so."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.desktop.look.announcing import announce
from editor.desktop.panels.issue_view import IssueView
from editor.desktop.wording.reminders import reason_words
from editor.newsletter.record import Work
from editor.newsletter.reminders import Reminder, standing
from editor.support.messages import Messages


class ReminderBar(QFrame):
    """One line over the form: why this should be looked at, and a button that says it is done."""

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "remark")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self.tr("Klart"))
        self.button.setProperty("quiet", "true")
        self.button.setToolTip(self.tr("Ta bort markeringen"))
        self.button.setAccessibleName(self.tr("Klart, ta bort markeringen"))
        self.button.clicked.connect(self.done)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, words: str) -> None:
        """Say ``words``, or nothing."""
        if words != self.words.text():
            announce(self, words)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


class ReminderMarks(QObject):
    """Keeps outline and bar of ``view`` right. Lives as long as the view."""

    def __init__(self, view: IssueView, messages: Messages) -> None:
        super().__init__(view)
        self._view = view
        self._messages = messages
        self.bar = ReminderBar()
        view.form_area.put_over_form(self.bar)
        view.state_changed.connect(self._show)
        self.bar.done.connect(self._take_off)

    def _show(self) -> None:
        open_issue = self._view.open_issue
        marks: dict[str, Reminder] = {}
        if open_issue is not None and open_issue.record.reminders:
            marks = standing(open_issue.issue, open_issue.record.reminders)
        self._view.outline.model.mark(frozenset(marks))
        row = self._view.outline.row
        mark = marks.get(row.key) if row is not None else None
        if mark is None:
            self.bar.tell("")
        else:
            why = " ".join(reason_words(reason, self._messages) for reason in mark.reasons)
            self.bar.tell(self.tr("Att se över: {0}").format(why))

    def _take_off(self) -> None:
        open_issue, row = self._view.open_issue, self._view.outline.row
        if open_issue is None or row is None:
            return

        def without(work: Work) -> Work:
            kept = {key: one for key, one in work.record.reminders.items() if key != row.key}
            return Work(work.issue, replace(work.record, reminders=kept))

        open_issue.apply_work(without, self.tr("Ta bort markeringen"), source=self._view)
        self._view.form_area.focus_form()
