"""What is kept of a person, and the way to erase them: everywhere, from what is damaged, and with copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.desk import Desk
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.nesting import nest
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.tab_order import order_tabs
from editor.newsletter.persons import Person
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.persons import Named
    from editor.workspace.registers.tidying import PersonReport

Tell: TypeAlias = Callable[[str], None]

_BACKUP: Final = Qt.ItemDataRole.UserRole
"""The name of a copy of the database, of the row that tells of it."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TidyDialog", text)


class PersonTab(QWidget):
    """Who, where they are named, and the way to erase them."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        super().__init__()
        self._desk = desk
        self._tell = tell
        self.name = QLineEdit()
        self.mail = QLineEdit()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(6)
        form.addRow(self.tr("&Namn"), self.name)
        form.addRow(self.tr("&E-postadress, om du har den"), self.mail)
        self.search_button = QPushButton(self.tr("S&ök"))
        self.search_button.clicked.connect(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Där personen nämns"))
        self._empty = EmptyWords(self.list)
        self._empty.say(self.tr("Skriv ett namn och tryck på Sök. Då visas var personen nämns."))
        make_roomy(self.list)
        self.erase_button = QPushButton(self.tr("&Radera personen överallt…"))
        self.erase_button.setEnabled(False)
        self.erase_button.setAutoDefault(False)
        self.erase_button.clicked.connect(self.erase)
        self.damage_button = QPushButton(self.tr("Åtgärda det s&kadade…"))
        self.damage_button.setAutoDefault(False)
        self.damage_button.clicked.connect(self.erase_damaged)
        self.backup_button = QPushButton(self.tr("Ta &bort säkerhetskopian…"))
        self.backup_button.setAutoDefault(False)
        self.backup_button.clicked.connect(self.remove_backup)
        for button in (self.damage_button, self.backup_button):
            button.hide()
        self.list.currentItemChanged.connect(lambda current, before: self._offer_backup())
        for field in (self.name, self.mail):
            field.returnPressed.connect(self.search)
            field.textChanged.connect(lambda _: self._offer_nothing())
        self.search_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        asked = QHBoxLayout()
        nest(column, asked)
        nest(asked, form, 1)
        asked.addWidget(self.search_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        nest(column, below)
        below.addWidget(self.backup_button)
        below.addStretch(1)
        below.addWidget(self.damage_button)
        below.addWidget(self.erase_button)
        order_tabs(self)

    @property
    def _person(self) -> Person:
        return Person(name=self.name.text().strip(), email=self.mail.text().strip())

    def search(self) -> None:
        """Ask where the person is named."""
        workspace = self._desk.workspace
        if workspace is not None and self._person.words:
            self.list.clear()
            self._empty.say(self.tr("Söker…"))
            workspace.tidying.report(self._person, self._show, self._fail)

    def _show(self, report: PersonReport) -> None:
        self.list.clear()
        for named in report.named:
            self.list.addItem(_place(named))
        self._list_the_rest(report)
        self.erase_button.setEnabled(bool(report.named))
        self.damage_button.setVisible(bool(report.unread))
        count = report.count
        words = (
            self.tr("Antal ställen där personen nämns: {0}.").format(count)
            if count
            else self.tr("Nämns inte någonstans i Länsbrev.")
        )
        doubts = self._doubts(report)
        self._empty.say("" if self.list.count() else words)
        self._tell(" ".join((words, *doubts) if self.list.count() else doubts))

    def erase(self) -> None:
        """Ask, and take the person out of everything."""
        workspace, person = self._desk.workspace, self._person
        if workspace is None:
            return
        agreed = self._desk.prompts.confirm(
            self,
            self.tr("Radera {0} överallt?").format(person.name or person.email),
            self.tr(
                "Namnet byts mot ”[borttaget]” i utkast, publicerade utgåvor, tidigare versioner, exporthistorik och "
                "register. Det går inte att ångra. Öppna utgåvor stängs. Det du redan har skickat eller exporterat "
                "ändras inte."
            ),
            self.tr("Radera"),
        )
        if agreed:
            self._desk.host.go_to_start()
            workspace.tidying.erase(person, self.tr("[borttaget]"), self._erased, self._fail)

    def erase_damaged(self) -> None:
        """Ask, and take the person out of everything, also of what is damaged: that is rescued or removed."""
        workspace, person = self._desk.workspace, self._person
        if workspace is None:
            return
        agreed = self._desk.prompts.confirm(
            self,
            self.tr("Åtgärda det skadade och radera {0} överallt?").format(person.name or person.email),
            self.tr(
                "Skadade utgåvor räddas så långt de går att läsa. Läs igenom dem efteråt: enstaka bokstäver kan vara "
                "fel. Det som inte går att läsa alls tas bort för gott. Allt som det är nu sparas som säkerhetskopia. "
                "I den finns namnet kvar tills du tar bort den. Öppna utgåvor stängs."
            ),
            self.tr("Åtgärda och radera"),
        )
        if agreed:
            self._desk.host.go_to_start()
            workspace.tidying.erase(person, self.tr("[borttaget]"), self._erased, self._fail, damaged_too=True)

    def remove_backup(self) -> None:
        """Ask, and remove the chosen copy of the database."""
        workspace, name = self._desk.workspace, self._chosen_backup()
        if workspace is None or not name:
            return
        agreed = self._desk.prompts.confirm(
            self,
            self.tr("Ta bort säkerhetskopian {0}?").format(name),
            self.tr(
                "Den går inte att få tillbaka. Utgåvor kan vara allmänna handlingar: ta bort kopian först när du har "
                "sett att allt annat är som det ska och vet att den får gallras."
            ),
            self.tr("Ta bort för gott"),
        )
        if agreed:
            workspace.tidying.remove_backup(name, self._person, self._show, self._fail)

    def _chosen_backup(self) -> str:
        item = self.list.currentItem()
        return "" if item is None else str(item.data(_BACKUP) or "")

    def _offer_backup(self) -> None:
        self.backup_button.setEnabled(bool(self._chosen_backup()))

    def _offer_nothing(self) -> None:
        """Another person is being typed: what is listed is of the one before."""
        self.erase_button.setEnabled(False)
        self.damage_button.hide()
        self.backup_button.hide()

    def _list_the_rest(self, report: PersonReport) -> None:
        """List what erasing does not reach."""
        for unread in report.unread:
            self.list.addItem(self.tr("{0} (skadad, går inte att läsa)").format(_place(unread)))
        for backup in report.backups:
            item = QListWidgetItem(self.tr("Säkerhetskopian {0} (ändras inte)").format(backup), self.list)
            item.setData(_BACKUP, backup)
        self.backup_button.setVisible(bool(report.backups))
        self._offer_backup()

    def _doubts(self, report: PersonReport) -> tuple[str, ...]:
        """What to say where something is damaged."""
        return (self.tr("I det som är skadat kan personen finnas kvar."),) if report.unread else ()

    def _erased(self, report: PersonReport) -> None:
        self._desk.host.list_issues()
        self.list.clear()
        for rescued in report.mended.rescued if report.mended else ():
            self.list.addItem(self.tr("{0} (räddad, läs igenom den)").format(_place(rescued)))
        for removed in report.mended.removed if report.mended else ():
            self.list.addItem(self.tr("{0} (gick inte att läsa, borttagen)").format(_place(removed)))
        self._list_the_rest(report)
        self._empty.say("")
        self.erase_button.setEnabled(False)
        self.damage_button.setVisible(bool(report.unread))
        self.name.setFocus()
        words = [self.tr("Raderat. Antal ändrade ställen: {0}.").format(report.count), *self._doubts(report)]
        if report.backups:
            said = self.tr("Namnet finns kvar i säkerhetskopior. Markera en i listan för att ta bort den.")
            words.append(said)
        self._tell(" ".join(words))

    def _fail(self, error: EditorError) -> None:
        self._empty.say("")
        self._tell(self._desk.messages.sentence(error))


def _place(named: Named) -> str:
    place = {
        "issue": _tr("Utgåvan {0}"),
        "bin": _tr("Papperskorgen: {0}"),
        "version": _tr("Tidigare versioner av {0}: {1}"),
        "export": _tr("Exporthistoriken för {0}: {1}"),
        "review": _tr("Granskning av {0}: {1}"),
        "register": _tr("Registren: {1}"),
        "newsletter": _tr("Nyhetsbrevens inställningar: {1}"),
    }[named.place]
    words = place.format(named.title or _tr("utan titel"), named.count)
    return f"{words} ({_tr('publicerad')})" if named.status == "published" else words
