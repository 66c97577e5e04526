"""The pages of a newsletter's settings that no form of an issue has: name and audience, look, sender from a board."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.choice_field import ChoiceField
from editor.desktop.forms.fields.field_parts import small_label
from editor.desktop.forms.fields.text_field import TextField
from editor.desktop.forms.fields.theme_field import ThemeField
from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import issue_target, newsletter_target
from editor.desktop.look.nesting import nest
from editor.desktop.look.quiet_combo_box import QuietComboBox
from editor.desktop.wording.times import spoken
from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.newsletter.places import ISSUE, MASTHEAD, SENDER
from editor.swedish.dates import long_date
from editor.workspace import presets
from editor.workspace.presets import Board


def _column(form: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(form)
    column.setContentsMargins(20, 16, 20, 18)
    column.setSpacing(14)
    return column


class NameForm(Form):
    """Name, audience, rhythm, language."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.newsletter_name, self.audience, self.frequency = TextField(self), TextField(self), TextField(self)
        self.language = ChoiceField(self)
        for field, label, help_text in (
            (self.newsletter_name, self.tr("&Namn"), ""),
            (self.audience, self.tr("Må&lgrupp"), self.tr("Vilka brevet är till för. Det skrivs inte i utgåvorna.")),
            (self.frequency, self.tr("Hur &ofta det kommer"), self.tr("Till exempel: fyra gånger om året.")),
            (self.language, self.tr("S&pråk"), self.tr("Datum och fasta ord skrivs på det språket.")),
        ):
            field.setProperty("label", label)
            if help_text:
                field.setProperty("help", help_text)
        self.language.offer([("sv", self.tr("Svenska")), ("en", self.tr("Engelska"))])
        column = _column(self)
        for field in (self.newsletter_name, self.audience, self.frequency, self.language):
            column.addWidget(field)
        column.addStretch(1)
        self._bind(self.newsletter_name, "name", newsletter_target, MASTHEAD)
        self._bind(self.audience, "title", issue_target, MASTHEAD)  # as the carrier holds it
        self._bind(self.frequency, "frequency", newsletter_target, MASTHEAD)
        self._bind(self.language, "language", newsletter_target, MASTHEAD)

    def _identity(self, key: str) -> str:
        return MASTHEAD


class LookForm(Form):
    """Layout, colours, accent."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.theme = ThemeField(self)
        column = _column(self)
        column.addWidget(self.theme)
        column.addStretch(1)
        self._bind(self.theme, "theme", newsletter_target, ISSUE)

    def _identity(self, key: str) -> str:
        return ISSUE


class BoardForm(Form):
    """The sender's data taken from a county administrative board, and the day somebody checked them last."""

    def __init__(self, services: FormServices, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._today = today
        self.boards = QuietComboBox(self)
        self.checked_button = QPushButton(self.tr("Kontrollerat i da&g"), self)
        self.checked_button.setAutoDefault(False)
        self._state = small_label(self)
        self._state.setWordWrap(True)
        label = QLabel(self.tr("&Hämta uppgifter från en länsstyrelse"), self)
        label.setProperty("role", "label")
        label.setBuddy(self.boards)
        self.boards.setAccessibleName(self.tr("Hämta uppgifter från en länsstyrelse"))
        self.boards.addItem(self.tr("Välj länsstyrelse"))
        for board in presets.boards():
            self.boards.addItem(board.county, board.code)  # by the county: so its first letters find it
        row = QHBoxLayout()
        row.addWidget(self._state, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.checked_button, 0, Qt.AlignmentFlag.AlignTop)
        column = _column(self)
        column.setContentsMargins(20, 16, 20, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.boards)
        column.addSpacing(4)
        nest(column, row)
        self.boards.activated.connect(self._chosen)
        self.checked_button.clicked.connect(self._checked)

    @property
    def state(self) -> str:
        """What is said of the sender's data."""
        return self._state.text()

    def _identity(self, key: str) -> str:
        return SENDER

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        board = presets.board_of(issue.newsletter.sender)
        self.boards.setCurrentIndex(self.boards.findData(board.code) if board else 0)
        self._state.setText(self._words(issue, board))
        self.checked_button.setEnabled(issue.date_text != self._today().isoformat())

    def _words(self, issue: Issue, board: Board | None) -> str:
        if issue.date_text:
            day = long_date(dt.date.fromisoformat(issue.date_text), spoken())
            words = [self.tr("Kontrollerat {0}.").format(day)]
        else:
            words = [self.tr("Ingen har sagt att uppgifterna är kontrollerade.")]
        if board is not None and issue.date_text == board.checked.isoformat():
            sender = issue.newsletter.sender
            unsure = [name for name in board.unconfirmed if getattr(sender, name) == getattr(board, name)]
            names = {"phone": self.tr("telefonnumret"), "postal_address": self.tr("postadressen")}
            if unsure:
                listed = self.tr(" och ").join(names.get(name, name) for name in unsure)
                words.append(self.tr("Källa saknas för {0}: jämför med er egen uppgift.").format(listed))
        return " ".join(words)

    def _chosen(self, index: int) -> None:
        board = next((one for one in presets.boards() if one.code == self.boards.itemData(index)), None)
        if board is None:
            if self._issue is not None:
                self._refresh(self._issue, fresh=False)
            return

        def take(issue: Issue) -> Issue:
            issue = edits.update_newsletter(issue, sender=presets.with_board(issue.newsletter.sender, board))
            return msgspec.structs.replace(issue, date_text=board.checked.isoformat())

        self.edited.emit(Edit(take, self.tr("Hämta uppgifter från {0}").format(board.name), None, SENDER))

    def _checked(self) -> None:
        today = self._today().isoformat()
        self.edited.emit(
            Edit(
                lambda issue: msgspec.structs.replace(issue, date_text=today),
                self.tr("Kontrollera avsändaren"),
                None,
                SENDER,
            )
        )
