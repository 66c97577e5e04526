"""The contact register: people and how to reach them, when that was checked, and who has left."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.forms.contact_form import ContactForm
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.forms.fields.field_parts import small_label
from editor.desktop.forms.form import Form
from editor.desktop.issues.issue_lines import IssueLines
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.register_page import RegisterPage
from editor.desktop.registers.rows import Group, contact_groups, contact_name, contact_of, is_due
from editor.desktop.wording import registers as words
from editor.desktop.wording.times import spoken
from editor.newsletter.issue import Contact, Moment
from editor.newsletter.record import Register
from editor.newsletter.registers.register import Facts
from editor.store.values import RegisterEntry
from editor.swedish.dates import long_date
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.uses import Naming


class ContactsPage(RegisterPage):
    """All contacts, for every issue."""

    def __init__(self, desk: Desk, registers: Registers, parent: QWidget | None = None) -> None:
        super().__init__(desk, registers, self.tr("Kontakter"), parent)

    def _register(self) -> Register:
        return "contact"

    def _command(self) -> Command:
        return Command.CONTACTS

    def _kind(self) -> str:
        return self.tr("Kontakt")

    def _columns(self) -> tuple[Sequence[str], Sequence[int], int]:
        return (
            (self.tr("Namn"), self.tr("Uppdrag"), self.tr("Nås på"), self.tr("Kontrolleras")),
            (190, 0, 210, 130),
            0,
        )

    def _make_form(self, services: IssuePictures) -> Form:
        return ContactForm(services)

    def _empty_thing(self) -> Contact:
        return Contact(id="c1")

    def _groups(self, entries: tuple[RegisterEntry, ...], query: str) -> list[Group]:
        return contact_groups(entries, self.today, query)

    def _count_words(self, entries: tuple[RegisterEntry, ...]) -> str:
        if not entries:
            return ""
        due = sum(is_due(entry, self.today) for entry in entries)
        said = self.tr("{0} i registret").format(len(entries))
        return f"{said}, {self.tr('{0} att kontrollera').format(due)}" if due else said

    def _words(self) -> tuple[str, str, str]:
        return (
            self.tr("Sök kontakt"),
            self.tr("Ny kontakt"),
            self.tr("Inga kontakter i registret. När du lägger in en kontakt kan du använda den i flera utgåvor."),
        )

    def _deleted_words(self) -> str:
        return self.tr("Kontakten är borttagen ur registret. Utgåvorna behåller den.")

    def _more_layout(self) -> None:
        """Below the form: when to check the contact, and whether the person has left."""
        box = QWidget()
        self.review = MomentField()
        self.review.setProperty("label", self.tr("Kontrollera uppgifterna senast"))
        self.review.setProperty("help", self.tr("Då står kontakten överst i listan. Skrivs aldrig i nyhetsbrevet."))
        self.review.refer_to(self.today)
        self.left_button = QPushButton(self.tr("Har slutat"))
        self.left_button.setToolTip(self.tr("Visa varje utkast som fortfarande nämner personen"))
        self._left = QLabel()
        self._left.setWordWrap(True)
        self._naming_head = small_label(box)
        self._naming_head.setWordWrap(True)
        self.naming = IssueLines(box)
        self.naming.setAccessibleName(self.tr("Utkast som nämner personen"))
        column = QVBoxLayout(box)
        column.setContentsMargins(20, 0, 20, 14)
        column.setSpacing(8)
        column.addWidget(self.review)
        column.addWidget(self._left)
        column.addWidget(self.left_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._naming_head)
        column.addWidget(self.naming)
        self._facts_box = box
        self.pane.add(box)
        self.review.changed.connect(self._checked)
        self.left_button.clicked.connect(self._toggle_left)
        self.naming.opened.connect(self._open_naming)

    def _open_naming(self, issue_id: str, node_id: str) -> None:
        self.uses.open(issue_id, node_id)

    def _draft_shown(self) -> None:
        self._show_facts(fresh=True)
        self._show_naming(())
        entry = self._registers.entry(self._entry_id)
        if entry is not None and entry.facts.left_on is not None:
            self._ask_naming()

    def _entries_changed(self) -> None:
        self._show_facts(fresh=False)

    def _show_facts(self, *, fresh: bool) -> None:
        entry = self._registers.entry(self._entry_id)
        self._facts_box.setVisible(entry is not None)
        if entry is None:
            return
        date, left = entry.facts.review_date, entry.facts.left_on
        self.review.show_value(Moment(date) if date is not None else None, fresh)
        self.review.setVisible(left is None)
        said = self.tr("Har slutat, antecknat {0}.").format(long_date(left, spoken())) if left is not None else ""
        self._left.setText(said)
        self._left.setVisible(left is not None)
        self.left_button.setText(self.tr("Har slutat") if left is None else self.tr("Arbetar kvar"))

    def _checked(self, moment: Moment | None) -> None:
        entry = self._registers.entry(self._entry_id)
        if entry is not None:
            self._note(entry, replace(entry.facts, review_date=moment.date if moment is not None else None))

    def _toggle_left(self) -> None:
        entry = self._registers.entry(self._entry_id)
        if entry is None:
            return
        left = self.today if entry.facts.left_on is None else None
        self._note(entry, replace(entry.facts, left_on=left))
        if left is not None:
            self._ask_naming()
        else:
            self._show_naming(())

    def _note(self, entry: RegisterEntry, facts: Facts) -> None:
        self._registers.set_facts(entry.id, facts, lambda _: None, self._desk.tell)

    def _ask_naming(self) -> None:
        entry_id = self._entry_id

        def got(found: tuple[Naming, ...]) -> None:
            entry = self._registers.entry(entry_id)
            if entry_id != self._entry_id or entry is None:
                return
            name = contact_name(contact_of(entry))
            if not found:
                self._naming_head.setText(self.tr("Inget utkast nämner {0}.").format(name))
                self._naming_head.show()
                return
            self._show_naming(found)
            told = (
                self.tr("Ett utkast nämner fortfarande {0}:")
                if len(found) == 1
                else self.tr("{1} utkast nämner fortfarande {0}:")
            )
            self._naming_head.setText(told.format(name, len(found)))
            self._naming_head.show()

        self._registers.drafts_naming(entry_id, got, self._desk.tell)

    def _show_naming(self, found: tuple[Naming, ...]) -> None:
        self._naming_head.setVisible(bool(found))
        self.naming.show_lines([(words.naming_words(one), one.issue_id, "") for one in found])
