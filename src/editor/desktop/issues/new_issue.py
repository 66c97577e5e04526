"""The command that makes a new issue, and the dialog that asks what it is called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtWidgets import QDialog, QWidget

from editor.desktop.desk import Desk
from editor.desktop.generated.ui_new_issue_dialog import Ui_NewIssueDialog
from editor.desktop.guide.asking import explain
from editor.newsletter.issue import Issue, Newsletter
from editor.swedish.dates import long_date, weekday_date
from editor.swedish.typed_dates import parse_date
from editor.workspace import presets

LANGUAGE = "sv"
BOARD_SETTING = "new_issue.board"
"""The board that was chosen last as sender of a new newsletter."""


@dataclass(frozen=True, kw_only=True)
class NewIssue:
    """``newsletter`` is the name of one that has issues (its settings are taken over) or a new one.

    ``board`` is the code of the county administrative board that sends a new one, "" where that is not said.
    """

    newsletter: str
    title: str
    date: dt.date
    board: str = ""


class NewIssueDialog(QDialog):
    """Asks for newsletter, title and date."""

    def __init__(
        self, newsletters: Sequence[str], today: dt.date, parent: QWidget | None = None, *, board: str = ""
    ) -> None:
        super().__init__(parent)
        explain(self, "start")
        self._today = today
        self._known = frozenset(newsletters)
        self._ui = Ui_NewIssueDialog()
        self._ui.setupUi(self)
        self._ui.newsletter.addItems(list(newsletters))
        line = self._ui.newsletter.lineEdit()
        if line is not None:
            line.setAccessibleName(self._ui.newsletter_label.text().replace("&", ""))
            line.setCursorPosition(0)  # a long name is read from its beginning
        self._ui.sender.addItem(self.tr("Fyll i själv"), "")
        for one in presets.boards():
            self._ui.sender.addItem(one.county, one.code)  # not by its name: so its first letters find it
        self._ui.sender.setCurrentIndex(max(0, self._ui.sender.findData(board)))
        self._ui.date.setText(long_date(today, LANGUAGE))
        self._ui.title.setText(self._usual_title(today))
        self._connect()
        self._tell_newsletter()
        self._tell_date()
        if newsletters:
            self._ui.title.setFocus()
            self._ui.title.selectAll()

    def _connect(self) -> None:
        self._ui.newsletter.editTextChanged.connect(self._tell_newsletter)
        self._ui.title.textChanged.connect(self._tell_ready)
        self._ui.date.textChanged.connect(self._tell_date)
        self._ui.date.editingFinished.connect(self._tell_date_problem)
        self._ui.create_button.clicked.connect(self._create)

    def value(self) -> NewIssue | None:
        """What is filled in, or ``None`` while something is missing."""
        date = parse_date(self._ui.date.text(), self._today)
        title = self._ui.title.text().strip()
        if date is None or not title:
            return None
        name = self._ui.newsletter.currentText().strip()
        board = "" if name in self._known else str(self._ui.sender.currentData())
        return NewIssue(newsletter=name, title=title, date=date, board=board)

    def _usual_title(self, date: dt.date) -> str:
        month = long_date(date, LANGUAGE).replace("\u00a0", " ").split(" ", 1)[1]
        return self.tr("Nyhetsbrev {0}").format(month)

    def _tell_newsletter(self) -> None:
        name = self._ui.newsletter.currentText().strip()
        self._ui.sender_group.setVisible(name not in self._known)
        if name in self._known:
            words = self.tr(
                "Avsändare, sidfot och utseende följer nyhetsbrevet. Skriv ett annat namn för ett nytt nyhetsbrev."
            )
        elif self._known:
            words = self.tr("Ett nytt nyhetsbrev.")
        else:
            words = self.tr("Nyhetsbrevets namn, så som det står överst.")
        self._ui.newsletter_help.setText(words)
        self._fit()
        self._tell_ready()

    def _fit(self) -> None:
        """As high as what is shown now: the choice of sender comes and goes."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self._ui.sender_column.invalidate()
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), self.minimumHeight()))

    def _tell_date(self) -> None:
        date = parse_date(self._ui.date.text(), self._today)
        if date is not None:
            self._set_invalid(False)
            self._ui.date_help.setText(self.tr("Så här skrivs det: {0}").format(weekday_date(date, LANGUAGE)))
        else:
            self._ui.date_help.setText(self.tr("Skriv till exempel 15 juni 2023."))
        self._tell_ready()

    def _tell_date_problem(self) -> None:
        text = self._ui.date.text().strip()
        if text and parse_date(text, self._today) is None:
            self._set_invalid(True)
            self._ui.date_help.setText(
                self.tr("”{0}” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023.").format(text)
            )

    def _set_invalid(self, invalid: bool) -> None:
        for widget, name, value in (
            (self._ui.date, "invalid", "true" if invalid else "false"),
            (self._ui.date_help, "role", "error" if invalid else "help"),
        ):
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _tell_ready(self) -> None:
        self._ui.create_button.setEnabled(self.value() is not None)

    def _create(self) -> None:
        if self.value() is not None:
            self.accept()


def _ask_new_issue(newsletters: Sequence[str], today: dt.date, parent: QWidget, *, board: str = "") -> NewIssue | None:
    """The new issue the user describes, or ``None`` where they change their mind. ``board``: offered as sender."""
    dialog = NewIssueDialog(newsletters, today, parent, board=board)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    value = dialog.value() if accepted else None
    dialog.deleteLater()
    return value


def make_new_issue(desk: Desk, newsletters: Sequence[str]) -> None:
    """Ask what the new issue is called, make it and open it. ``newsletters``: the names it can begin with."""
    workspace = desk.workspace
    if workspace is None:
        return
    asked = _ask_new_issue(newsletters, desk.now().date(), desk.window, board=desk.settings.get(BOARD_SETTING, ""))
    if asked is None:
        return
    newsletter = Newsletter(name=asked.newsletter)
    board = next((one for one in presets.boards() if one.code == asked.board), None)
    if board is not None:
        newsletter = msgspec.structs.replace(newsletter, sender=presets.with_board(newsletter.sender, board))
        desk.settings.set(BOARD_SETTING, board.code)
    issue = Issue(title=asked.title, date=asked.date, newsletter=newsletter)
    workspace.create(issue, {}, desk.host.open_stored, desk.tell, newsletter=asked.newsletter)
