"""How the mail looks in an inbox before it is opened: Outlook, iPhone and Gmail, light and dark.

Drawn after how these programs set their lists (autumn 2026, usual settings): where sender, subject and the words after
it are cut depends on the reader's screen, so it is a likeness, and said to be one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.desktop.forms.fields.field_parts import small_label
from editor.desktop.forms.freezing import looks_only
from editor.desktop.look.nesting import nest
from editor.rendering.inbox import Cut, Inbox, cut

Program = Literal["outlook", "iphone", "gmail"]
PROGRAMS: Final[tuple[Program, ...]] = get_args(Program)
Part = Literal["sender", "subject", "preview"]

NAMES: Final[Mapping[Program, str]] = {"outlook": "Outlook", "iphone": "iPhone", "gmail": "Gmail"}


@dataclass(frozen=True, kw_only=True)
class _Line:
    """A part of the mail: its size, weight, how many lines it gets, and its top edge."""

    px: int
    bold: bool
    lines: int
    top: int
    muted: bool = False
    accent: bool = False


@dataclass(frozen=True, kw_only=True)
class _Setting:
    """How a program sets one mail in its list. ``left``/``right`` stay free; ``time`` px belong to the time."""

    width: int
    height: int
    left: int
    right: int
    time: int
    parts: Mapping[Part, _Line]


SETTINGS: Final[Mapping[Program, _Setting]] = {
    "outlook": _Setting(
        width=340,
        height=76,
        left=20,
        right=14,
        time=48,
        parts={
            "sender": _Line(px=15, bold=True, lines=1, top=8),
            "subject": _Line(px=13, bold=True, lines=1, top=31, accent=True),
            "preview": _Line(px=13, bold=False, lines=1, top=51, muted=True),
        },
    ),
    "iphone": _Setting(
        width=375,
        height=98,
        left=34,
        right=16,
        time=56,
        parts={
            "sender": _Line(px=17, bold=True, lines=1, top=9),
            "subject": _Line(px=15, bold=False, lines=1, top=33),
            "preview": _Line(px=15, bold=False, lines=2, top=53, muted=True),
        },
    ),
    "gmail": _Setting(
        width=375,
        height=84,
        left=66,
        right=16,
        time=52,
        parts={
            "sender": _Line(px=16, bold=True, lines=1, top=9),
            "subject": _Line(px=14, bold=True, lines=1, top=33),
            "preview": _Line(px=14, bold=False, lines=1, top=54, muted=True),
        },
    ),
}


class _Colours:
    """The grounds and inks of a list of mails, light or dark: those of the programs, not of this one."""

    def __init__(self, dark: bool) -> None:
        self.ground = QColor("#1C1C1E" if dark else "#FFFFFF")
        self.ink = QColor("#F5F5F7" if dark else "#1B1B1B")
        self.muted = QColor("#B4B4BA" if dark else "#5C5C62")
        self.accent = QColor("#6CB8F6" if dark else "#0F6CBD")
        self.edge = QColor("#48484C" if dark else "#C9C9CE")


class InboxMail(QWidget):
    """One mail in the list of one program. ``refitted``: it has another width, and may cut elsewhere."""

    refitted = Signal()

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self._setting = SETTINGS[program]
        self._inbox = Inbox("", "", "", is_preheader=False)
        self._colours = _Colours(dark=False)
        self.setFixedHeight(self._setting.height)
        self.setMaximumWidth(self._setting.width)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._setting.width, self._setting.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._setting.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setAccessibleName(self.words())
            self.refitted.emit()

    def show_inbox(self, inbox: Inbox, *, dark: bool) -> None:
        """Show ``inbox``."""
        self._inbox = inbox
        self._colours = _Colours(dark)
        self.setAccessibleName(self.words())
        self.update()

    def cut_parts(self) -> dict[Part, Cut]:
        """What is seen of each part, in the room there is."""
        return {part: self._cut(part) for part in self._setting.parts}

    def words(self) -> str:
        """The same in words, for those who do not see it."""
        named: dict[Part, str] = {
            "sender": self.tr("Avsändare"),
            "subject": self.tr("ämne"),
            "preview": self.tr("förhandstext") if self._inbox.is_preheader else self.tr("sidans första ord"),
        }
        said = []
        for part, found in self.cut_parts().items():
            text = getattr(self._inbox, part)
            if not text:
                said.append(self.tr("{0} saknas").format(named[part]))
            elif found.is_cut(text):
                shown = text[: found.seen].rstrip()
                said.append(self.tr("{0}: {1}, klipps efter {2} tecken").format(named[part], shown, found.seen))
            else:
                said.append(self.tr("{0}: {1}").format(named[part], text))
        return f"{NAMES[self.program]}. {'; '.join(said)}."

    def _font(self, line: _Line) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(line.px)
        font.setWeight(QFont.Weight.DemiBold if line.bold else QFont.Weight.Normal)
        return font

    def _cut(self, part: Part) -> Cut:
        setting, line = self._setting, self._setting.parts[part]
        width = min(self.width(), setting.width) if self.width() else setting.width
        room = width - setting.left - setting.right - (setting.time if part == "sender" else 0)
        return cut(getattr(self._inbox, part), room, line.lines, QFontMetricsF(self._font(line)).horizontalAdvance)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, setting = self._colours, self._setting
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.edge, 1))
        painter.setBrush(colours.ground)
        painter.drawRoundedRect(area, 6, 6)
        self._paint_mark(painter)
        for part, found in self.cut_parts().items():
            line = setting.parts[part]
            font = self._font(line)
            painter.setFont(font)
            lines = found.lines
            if part == "sender" and not self._inbox.sender:
                lines = (self.tr("{0} saknas").format(self.tr("Avsändare")),)
            is_muted = line.muted or lines is not found.lines
            painter.setPen(colours.muted if is_muted else colours.accent if line.accent else colours.ink)
            metrics = QFontMetricsF(font)
            for number, text in enumerate(lines):
                painter.drawText(QPointF(setting.left, line.top + metrics.ascent() + number * (line.px + 4)), text)
        self._paint_time(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        """What tells an unread mail: a bar, a dot, the sender's letter in a circle."""
        colours = self._colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        if self.program == "outlook":
            painter.drawRect(QRect(6, 10, 4, self.height() - 20))
        elif self.program == "iphone":
            painter.drawEllipse(QPointF(18, 20), 5, 5)
        else:
            painter.drawEllipse(QRectF(14, 14, 40, 40))
            font = QFont(self.font())
            font.setPixelSize(18)
            painter.setFont(font)
            painter.setPen(colours.ground)
            letter = self._inbox.sender[:1].upper()
            painter.drawText(QRect(14, 14, 40, 40), int(Qt.AlignmentFlag.AlignCenter), letter)

    def _paint_time(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(self._colours.muted)
        top = self._setting.parts["sender"].top
        area = QRect(self.width() - self._setting.right - 60, top, 60, 22)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "08.30")


class InboxPreview(QWidget):
    """The three below one another, each under its program's name. ``refitted``: they have another width, and may cut
    elsewhere."""

    refitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inbox = Inbox("", "", "", is_preheader=False)
        self.dark = QCheckBox(self.tr("Mörk inkorg"), self)
        looks_only(self.dark)
        self.dark.toggled.connect(self._show)
        self.mails = {program: InboxMail(program, self) for program in PROGRAMS}
        self._advice = small_label(self)
        self._advice.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for program, mail in self.mails.items():
            head = QHBoxLayout()
            label = QLabel(NAMES[program], self)
            label.setProperty("role", "label")
            head.addWidget(label)
            head.addStretch(1)
            if program == PROGRAMS[0]:
                head.addWidget(self.dark)
            nest(column, head)
            mail.refitted.connect(self.refitted)
            column.addWidget(mail)
            column.addSpacing(6)
        column.addWidget(self._advice)

    def show_inbox(self, inbox: Inbox) -> None:
        """Show how ``inbox`` looks in each program."""
        if inbox != self._inbox or not self._advice.text():
            self._inbox = inbox
            self._show()

    @property
    def advice(self) -> str:
        """What is said below the pictures."""
        return self._advice.text()

    def cut_in(self, part: Part) -> tuple[str, ...]:
        """The names of the programs that do not show the whole of ``part``."""
        text = getattr(self._inbox, part)
        return tuple(NAMES[program] for program, mail in self.mails.items() if mail.cut_parts()[part].is_cut(text))

    def _show(self, *_: object) -> None:
        for mail in self.mails.values():
            mail.show_inbox(self._inbox, dark=self.dark.isChecked())
        words = [self.tr("Ungefär så här. Hur mycket som syns beror på läsarens skärm och inställningar.")]
        if not self._inbox.is_preheader:
            words.append(self.tr("Utan förhandstext visas det sidan börjar med."))
        self._advice.setText(" ".join(words))
