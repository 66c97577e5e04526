"""The next issue of a newsletter: what it is called, and for every item of the old one what happens to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QTreeWidgetItem, QWidget

from editor.desktop.generated.ui_next_issue_dialog import Ui_NextIssueDialog
from editor.desktop.guide.asking import explain
from editor.desktop.look.icons import icon
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.style import Look
from editor.desktop.wording.kinds import kind_words
from editor.desktop.wording.reminders import reason_words
from editor.newsletter.record import Work
from editor.support.messages import Messages
from editor.swedish.dates import long_date, weekday_date
from editor.swedish.typed_dates import parse_date
from editor.workspace.next_issue.making import next_issue
from editor.workspace.next_issue.proposals import Choice, Proposal, effective, proposals
from editor.workspace.next_issue.rhythm import Pace, Plan, next_date, pace, plan
from editor.workspace.next_issues import Basis

WIDTH_PX = 1240
HEIGHT_PX = 700
TITLE_BAR_PX = 60
TITLES_SHARE = 0.25
CHOICES_PX = 120
KEY_ROLE = Qt.ItemDataRole.UserRole
CHOICES: tuple[Choice, ...] = ("keep", "update", "leave_out")
KEYS = {Qt.Key.Key_1: "keep", Qt.Key.Key_2: "update", Qt.Key.Key_3: "leave_out"}
ICONS: dict[Choice, str] = {"keep": "checkmark", "update": "edit", "leave_out": "dismiss"}


@dataclass
class _Draft:
    """What the user has decided so far."""

    choices: dict[str, Choice] = field(default_factory=dict)
    has_title: bool = False
    has_number: bool = False


class NextIssueDialog(QDialog):
    """Everything is filled in; Enter makes the issue. 1, 2 and 3 or Space change what happens to the item at the
    cursor. ``work()`` is the new issue."""

    def __init__(
        self, basis: Basis, today: dt.date, look: Look, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "next_issue")
        self._basis = basis
        self._look = look
        self._messages = messages
        self._language = basis.work.issue.newsletter.language
        self._draft = _Draft()
        self._proposals: tuple[Proposal, ...] = ()
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._ui = Ui_NextIssueDialog()
        self._ui.setupUi(self)
        self._buttons: dict[Choice, QPushButton] = {
            "keep": self._ui.keep_button,
            "update": self._ui.update_button,
            "leave_out": self._ui.leave_button,
        }
        self._fill(today)
        self._connect()
        self._ui.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ui.date.selectAll()

    def _fill(self, today: dt.date) -> None:
        issue = self._basis.work.issue
        self.setWindowTitle(self.tr("Ny utgåva från {0}").format(issue.title))
        self._ui.date.setText(
            long_date(next_date(self._basis.editions, today, issue.newsletter.frequency), self._language)
        )
        make_roomy(self._ui.items)
        header = self._ui.items.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        for choice, button in self._buttons.items():
            button.setIcon(icon(ICONS[choice]))
        self._ui.keep_button.setToolTip(self.tr("Följer med som det är (1)"))
        self._ui.update_button.setToolTip(self.tr("Följer med och får en markering (2)"))
        self._ui.leave_button.setToolTip(self.tr("Följer inte med (3)"))
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH_PX, room.width() - 16), min(HEIGHT_PX, room.height() - TITLE_BAR_PX))
        header.resizeSection(0, round(self.width() * TITLES_SHARE))
        header.resizeSection(1, CHOICES_PX)
        self._date_changed()
        self._show_item()

    def _connect(self) -> None:
        self._ui.date.textChanged.connect(self._date_changed)
        self._ui.title.textEdited.connect(self._title_edited)
        self._ui.number.textEdited.connect(self._number_edited)
        self._ui.items.currentItemChanged.connect(self._show_item)
        self._ui.items.installEventFilter(self)
        for choice, button in self._buttons.items():
            button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
        self._ui.create_button.clicked.connect(self._create)

    # What comes out

    def plan(self) -> Plan | None:
        """Title, number and date, ``None`` while something is missing."""
        date, title = self._date(), self._ui.title.text().strip()
        if date is None or not title:
            return None
        return Plan(date=date, number=self._ui.number.text().strip(), title=title)

    def work(self) -> Work | None:
        """The new issue and its record."""
        named = self.plan()
        return next_issue(self._basis.work, self._proposals, self._draft.choices, named) if named else None

    # The issue's own

    def _date(self) -> dt.date | None:
        return parse_date(self._ui.date.text(), self._basis.work.issue.date)

    def _date_changed(self) -> None:
        date = self._date()
        if date is not None:
            self._use(date)
        self._tell_date(date)
        self._tell_ready()

    def _use(self, date: dt.date) -> None:
        issue = self._basis.work.issue
        named = plan(issue, self._basis.editions, date)
        if not self._draft.has_title:
            self._ui.title.setText(named.title)
        if not self._draft.has_number:
            self._ui.number.setText(named.number)
        self._proposals = proposals(issue, self._basis.earlier, date, has_own_hero=self._basis.has_own_hero)
        if list(self._rows) != [proposal.key for proposal in self._proposals]:
            self._make_rows()
        self._show_rows()

    def _tell_date(self, date: dt.date | None) -> None:
        if date is None:
            words = self.tr("Skriv till exempel 15 juni 2023.")
        else:
            usual = pace(self._basis.editions, self._basis.work.issue.newsletter.frequency)
            written = self.tr("Så här skrivs det: {0}.").format(weekday_date(date, self._language))
            words = f"{written} {self._rhythm(usual)}"
            if date <= self._basis.work.issue.date:
                words = self.tr("Datumet ligger inte efter {0}, då utgåvan du utgår från kom.").format(
                    long_date(self._basis.work.issue.date, self._language)
                )
        self._ui.date_help.setText(words)

    def _rhythm(self, usual: Pace) -> str:
        if not usual.known:
            return self.tr("Hur ofta brevet kommer går inte att se av tidigare utgåvor.")
        if usual.rhythm is None:
            return self.tr("Brevet har kommit med omkring %n dagars mellanrum.", "", usual.days)
        return {
            "weekly": self.tr("Brevet kommer varje vecka."),
            "fortnightly": self.tr("Brevet kommer varannan vecka."),
            "monthly": self.tr("Brevet kommer varje månad."),
            "bimonthly": self.tr("Brevet kommer varannan månad."),
            "quarterly": self.tr("Brevet kommer varje kvartal."),
            "half_yearly": self.tr("Brevet kommer två gånger om året."),
            "yearly": self.tr("Brevet kommer en gång om året."),
        }[usual.rhythm]

    def _title_edited(self) -> None:
        self._draft.has_title = True
        self._tell_ready()

    def _number_edited(self) -> None:
        self._draft.has_number = True

    # The items

    def _make_rows(self) -> None:
        self._ui.items.clear()
        self._rows = {}
        for proposal in self._proposals:
            parent = self._rows.get(proposal.parent)
            row = QTreeWidgetItem(parent) if parent is not None else QTreeWidgetItem(self._ui.items)
            row.setData(0, KEY_ROLE, proposal.key)
            row.setText(0, self._title(proposal))
            row.setToolTip(0, self._title(proposal))
            self._rows[proposal.key] = row
        self._ui.items.expandAll()
        first = self._ui.items.topLevelItem(0)
        if first is not None:
            self._ui.items.setCurrentItem(first)

    def _show_rows(self) -> None:
        happens = effective(self._proposals, self._draft.choices)
        counts = dict.fromkeys(CHOICES, 0)
        for proposal in self._proposals:
            choice = happens[proposal.key]
            counts[choice] += 1
            row = self._rows[proposal.key]
            reason = self._reason(proposal, choice)
            row.setText(1, self._choice_words(choice))
            row.setIcon(1, self._choice_icon(choice))
            row.setText(2, reason)
            row.setToolTip(2, reason)
            colour = self._look.colours.muted if choice == "leave_out" else self._look.colours.text
            row.setForeground(0, colour)
            words = (kind_words(proposal.kind), row.text(0), self._choice_words(choice), reason)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in words if part))
        self._ui.summary.setText(
            self.tr("{0} behålls, {1} uppdateras, {2} tas inte med").format(*(counts[choice] for choice in CHOICES))
        )
        self._show_item()

    def _show_item(self) -> None:
        proposal = self._current()
        for button in self._buttons.values():
            button.setEnabled(proposal is not None and not proposal.fixed)
        if proposal is None:
            return
        choice = effective(self._proposals, self._draft.choices)[proposal.key]
        kind = kind_words(proposal.kind)
        self._ui.item_title.setText(self._title(proposal))
        self._ui.item_reason.setText(self._reason(proposal, choice))
        self._ui.text.setPlainText(
            proposal.text.replace("\n", "\n\n") or (proposal.title if proposal.title != kind else "")
        )
        self._ui.text.setAccessibleName(self.tr("Texten i {0}").format(self._title(proposal)))
        self._buttons[choice].setChecked(True)

    def _current(self) -> Proposal | None:
        row = self._ui.items.currentItem()
        key = row.data(0, KEY_ROLE) if row is not None else None
        return next((proposal for proposal in self._proposals if proposal.key == key), None)

    def _choose(self, choice: Choice) -> None:
        """Decide on the item at the cursor; what it stands in comes along with it."""
        proposal = self._current()
        if proposal is None or proposal.fixed:
            return
        self._draft.choices[proposal.key] = choice
        by_key = {one.key: one for one in self._proposals}
        parent = by_key.get(proposal.parent)
        while choice != "leave_out" and parent is not None:
            if effective(self._proposals, self._draft.choices)[parent.key] == "leave_out":
                self._draft.choices[parent.key] = "keep"
            parent = by_key.get(parent.parent)
        self._show_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """1, 2, 3 and Space in the list."""
        if watched is self._ui.items and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            proposal = self._current()
            choice = KEYS.get(Qt.Key(event.key()))
            if choice is not None:
                self._choose(choice)  # type: ignore[arg-type]
                return True
            if event.key() == Qt.Key.Key_Space and proposal is not None:
                now = effective(self._proposals, self._draft.choices)[proposal.key]
                self._choose(CHOICES[(CHOICES.index(now) + 1) % len(CHOICES)])
                return True
        return super().eventFilter(watched, event)

    # Words

    def _title(self, proposal: Proposal) -> str:
        if proposal.kind in ("masthead", "hero", "footer"):
            return kind_words(proposal.kind)
        if proposal.kind in ("subject", "preheader", "registration_number"):
            return f"{kind_words(proposal.kind)}: {proposal.title}"
        if proposal.kind == "section" and not proposal.title:
            return self.tr("Avsnitt utan rubrik")
        words = proposal.title or " ".join(proposal.text.split())[:60]
        return words or kind_words(proposal.kind)

    def _choice_words(self, choice: Choice) -> str:
        return {
            "keep": self.tr("Behåll"),
            "update": self.tr("Uppdatera"),
            "leave_out": self.tr("Ta inte med"),
        }[choice]

    def _choice_icon(self, choice: Choice) -> QIcon:
        return icon(ICONS[choice])

    def _reason(self, proposal: Proposal, happens: Choice) -> str:
        if happens == "leave_out" and self._draft.choices.get(proposal.key, proposal.choice) != "leave_out":
            return self._messages.text("reuse_gone_with_parent")
        if happens != proposal.choice:
            return self.tr("Ditt val. Förslaget var: {0}.").format(self._choice_words(proposal.choice))
        return " ".join(reason_words(reason, self._messages) for reason in proposal.reasons)

    # The end

    def _tell_ready(self) -> None:
        self._ui.create_button.setEnabled(self.plan() is not None)

    def _create(self) -> None:
        if self.plan() is not None:
            self.accept()


def ask_next_issue(basis: Basis, today: dt.date, look: Look, messages: Messages, parent: QWidget) -> Work | None:
    """The new issue the user has decided on, or ``None`` where they change their mind."""
    dialog = NextIssueDialog(basis, today, look, messages, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    work = dialog.work() if accepted else None
    dialog.deleteLater()
    return work
