"""What is asked in a review round: a comment typed in, an approval, where a copy goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.look.quiet_combo_box import QuietComboBox
from editor.desktop.review_round.words import paragraph
from editor.desktop.wording.times import spoken
from editor.newsletter.review_round import Numbered
from editor.swedish.dates import long_date, weekday_date
from editor.swedish.typed_dates import parse_date

WIDTH_PX = 540
TEXT_PX = 110


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewAsking", text)


@dataclass(frozen=True, kw_only=True)
class TypedComment:
    """A comment somebody typed in; ``on`` is the text it is about, ``None`` for the whole issue."""

    text: str
    on: Numbered | None
    author: str


@dataclass(frozen=True, kw_only=True)
class GivenApproval:
    """``sets_status``: the issue's status becomes "approved" too."""

    name: str
    day: dt.date
    remark: str
    sets_status: bool


@dataclass(frozen=True, kw_only=True)
class CopyOrder:
    """A copy into ``folder`` with ``message`` at its top. ``sets_status``: the issue's status becomes "review"."""

    folder: Path
    message: str
    sets_status: bool


class _Asking(QDialog):
    """A column of labelled fields above the verb and Avbryt."""

    def __init__(self, title: str, verb: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        explain(self, "review")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self.verb_button = QPushButton(verb)
        self.verb_button.setProperty("primary", "true")
        self.verb_button.setDefault(True)
        self.verb_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton(_tr("Avbr&yt"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)

    def _add(self, words: str, field: QWidget, explained: str = "") -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "label")
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        help_words = QLabel(explained)
        help_words.setProperty("role", "help")
        help_words.setWordWrap(True)
        help_words.setVisible(bool(explained))
        field.setAccessibleDescription(explained)
        self._column.addWidget(label)
        self._column.addWidget(field)
        self._column.addWidget(help_words)
        self._column.addSpacing(8)
        return help_words

    def _end(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.verb_button)
        self._column.addSpacing(8)
        nest(self._column, row)


def text_field(height_px: int = TEXT_PX) -> QPlainTextEdit:
    """Several lines; Tab goes on to the next field."""
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setMinimumHeight(height_px)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
    return field


def paragraph_box(texts: Sequence[Numbered]) -> QComboBox:
    """To choose a numbered text, or the whole issue."""
    box = QuietComboBox()
    box.addItem(paragraph(None), None)
    for text in texts:
        box.addItem(paragraph(text), text)
    box.setMinimumContentsLength(24)
    return box


class CommentDialog(_Asking):
    """A comment typed in."""

    def __init__(
        self, texts: Sequence[Numbered], on: Numbered | None, author: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_tr("Ny synpunkt"), _tr("&Lägg till"), parent)
        self.place = paragraph_box(texts)
        self.place.setCurrentIndex(texts.index(on) + 1 if on is not None and on in texts else 0)
        self.text = text_field()
        self.text.setMaximumHeight(TEXT_PX)
        self.author = QLineEdit(author)
        self._add(_tr("&Gäller"), self.place, _tr("Numren är de som står i granskningskopian."))
        self._add(_tr("&Synpunkt"), self.text)
        self._add(_tr("&Från"), self.author, _tr("Vem synpunkten kommer från. Kan lämnas tomt."))
        self._end()
        self.text.textChanged.connect(self._tell_ready)
        self._tell_ready()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> TypedComment:
        on: object = self.place.currentData()
        text = " ".join(self.text.toPlainText().split())
        author = self.author.text().strip()
        return TypedComment(text=text, on=on if isinstance(on, Numbered) else None, author=author)

    def _tell_ready(self) -> None:
        self.verb_button.setEnabled(bool(self.value().text))


class ApprovalDialog(_Asking):
    """Who approves, and on which day."""

    def __init__(self, today: dt.date, *, left: int, may_set_status: bool, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Godkänn utgåvan"), _tr("&Godkänn"), parent)
        self._today = today
        self.name = QLineEdit()
        self.day = QLineEdit(long_date(today, spoken()))
        self.remark = QLineEdit()
        self.status = QCheckBox(_tr("&Sätt utgåvans status till Godkänd"))
        self.status.setChecked(may_set_status)
        if left:
            warning = QLabel(
                _tr("En synpunkt är fortfarande öppen.")
                if left == 1
                else _tr("{0} synpunkter är fortfarande öppna.").format(left)
            )
            warning.setProperty("role", "warning")
            self._column.addWidget(warning)
            self._column.addSpacing(8)
        self._add(_tr("&Namn"), self.name, _tr("Den som godkänner."))
        self._day_help = self._add(_tr("&Datum"), self.day, " ")
        self._add(_tr("&Anmärkning"), self.remark, _tr("Kan lämnas tomt."))
        self._column.addWidget(self.status)
        self.status.setVisible(may_set_status)
        self._end()
        self.name.textChanged.connect(self._tell_ready)
        self.day.textChanged.connect(self._tell_ready)
        self._tell_ready()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> GivenApproval | None:
        """What is filled in, or ``None`` while something is missing."""
        day, name = parse_date(self.day.text(), self._today), " ".join(self.name.text().split())
        if day is None or not name:
            return None
        return GivenApproval(
            name=name,
            day=day,
            remark=" ".join(self.remark.text().split()),
            sets_status=self.status.isVisibleTo(self) and self.status.isChecked(),
        )

    def _tell_ready(self) -> None:
        day = parse_date(self.day.text(), self._today)
        words = _tr("Skriv till exempel 15 juni 2026.") if day is None else weekday_date(day, spoken())
        self._day_help.setText(words)
        self.day.setAccessibleDescription(words)
        self.verb_button.setEnabled(self.value() is not None)


class CopyDialog(_Asking):
    """Where a review copy goes, and what stands at its top."""

    def __init__(
        self,
        folder: Path,
        message: str,
        names: Sequence[str],
        choose_folder: Callable[[QWidget, Path], Path | None],
        *,
        may_set_status: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_tr("Skapa granskningskopia"), _tr("S&kapa kopia"), parent)
        self._names = names
        self._choose_folder = choose_folder
        self.message = text_field(72)
        self.message.setMaximumHeight(72)
        self.message.setPlainText(message)
        self.folder = QLineEdit(str(folder))
        browse = QPushButton(_tr("&Välj mapp…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.status = QCheckBox(_tr("&Sätt utgåvans status till På granskning"))
        self.status.setChecked(may_set_status)
        self.status.setVisible(may_set_status)
        intro = QLabel(_tr("Alla texter med nummer, som webbsida och pdf, att skicka till kollegerna."))
        intro.setWordWrap(True)
        self._column.addWidget(intro)
        self._column.addSpacing(10)
        self._add(
            _tr("&Meddelande överst i kopian"),
            self.message,
            _tr("Till exempel: Svara senast fredag till namn@example.se."),
        )
        label = QLabel(_tr("Ma&pp"))
        label.setProperty("role", "label")
        label.setBuddy(self.folder)
        self.folder.setAccessibleName(label.text().replace("&", ""))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        self._told = SpokenLabel()
        self._told.setProperty("role", "help")
        self._told.setWordWrap(True)
        self._column.addWidget(label)
        nest(self._column, row)
        self._column.addWidget(self._told)
        self._column.addSpacing(8)
        self._column.addWidget(self.status)
        self._end()
        self.folder.textChanged.connect(self._tell_ready)
        self._tell_ready()
        self.message.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> CopyOrder:
        return CopyOrder(
            folder=Path(self.folder.text().strip()),
            message=self.message.toPlainText().strip(),
            sets_status=self.status.isVisibleTo(self) and self.status.isChecked(),
        )

    def _tell_ready(self) -> None:
        has_folder = bool(self.folder.text().strip()) and self.value().folder.is_absolute()
        self.verb_button.setEnabled(has_folder)
        words = _tr("Skriver {0}.").format(", ".join(self._names)) if has_folder else _tr("Välj en mapp.")
        self._told.setText(words)
        self.folder.setAccessibleDescription(words)

    def _browse(self) -> None:
        start = self.value().folder
        while not start.is_dir() and start != start.parent:
            start = start.parent
        chosen = self._choose_folder(self, start)
        if chosen is not None:
            self.folder.setText(str(chosen))
