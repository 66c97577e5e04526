"""The status bar: whether all is saved, how much there is to read, how large the mail is."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QToolButton, QWidget

from editor.desktop.look.style import SMALL_PT, Look, resized
from editor.desktop.panels.save_sign import SaveSign
from editor.desktop.panels.status_sign import StatusSign
from editor.store.summary import IssueSummary
from editor.support.messages import Messages

if TYPE_CHECKING:
    from editor.desktop.panels.mail_size import MailMeasure, MailSize
    from editor.workspace.open_issue import OpenIssue
    from editor.workspace.saving import SaveState

_MAIL_AT = 3  # after the sign of saving, words and LIX
COUNTED_AFTER_MS = 700
"""Words are counted when typing pauses."""


class StatusLine(QStatusBar):
    """Follows the open issue; without one it says how many issues there are."""

    def __init__(self, look: Look, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._open: OpenIssue | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self.save_sign = SaveSign(look)
        self.reading, self.lix = QLabel(), QLabel()
        self.issue_status = StatusSign()
        self._look = look
        self._count = QTimer(self)
        self._count.setSingleShot(True)
        self._count.setInterval(COUNTED_AFTER_MS)
        self._count.timeout.connect(self._tell_reading)
        self.setSizeGripEnabled(False)
        self._small = resized(self.font(), SMALL_PT)
        self.setFont(self._small)
        self._dress(self.save_sign)
        self.addWidget(self.save_sign)
        for part in (self.reading, self.lix):
            self.addWidget(self._muted(part))
        self.addWidget(QWidget(), 1)
        self.issue_status.setFont(self._small)
        self.addPermanentWidget(self.issue_status)

    @cached_property
    def mail_size(self) -> MailSize:
        """How large the mail of the open issue is; made with the first one."""
        from editor.desktop.panels.mail_size import MailSize

        size = MailSize(self._look)
        self.insertWidget(_MAIL_AT, self._muted(size))
        return size

    @cached_property
    def _measure(self) -> MailMeasure:
        from editor.desktop.panels.mail_size import MailMeasure

        measure = MailMeasure(self)
        measure.measured.connect(self.mail_size.show_size)
        return measure

    def _dress(self, part: QWidget) -> None:
        """Give a part, and all in it, the bar's small letters."""
        part.setFont(self._small)
        for inner in (*part.findChildren(QLabel), *part.findChildren(QToolButton)):
            inner.setFont(self._small)

    def _muted(self, part: QWidget) -> QWidget:
        """``part`` in quiet colours, set off from what is beside it."""
        self._dress(part)
        for quiet in (part, *part.findChildren(QLabel)):
            quiet.setProperty("role", "muted")
        return _set_off(part)

    def follow(self, open_issue: OpenIssue | None) -> None:
        """Tell of ``open_issue`` from now on, or of none."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        before, self._open = self._open, open_issue
        self._count.stop()
        self._show(self.reading, "")
        self._show(self.lix, "")
        if before is not None or open_issue is not None:
            self.mail_size.forget()
            self._measure.follow(open_issue)
        self.save_sign.show_state("none")
        self.issue_status.follow(open_issue)
        if open_issue is not None:
            self._unsubscribe = open_issue.on_save_state(self._tell_saving)
            self._tell_saving(open_issue.save_state)
            self._tell_reading()

    def count_soon(self) -> None:
        """The issue changed: count its words, and measure its mail, when the changes pause."""
        self._count.start()
        self._measure.soon()

    def show_list(self, issues: tuple[IssueSummary, ...]) -> None:
        """Say how many issues there are: "6 utgåvor, 3 nyhetsbrev"."""
        if self._open is not None:
            return
        newsletters = len({issue.newsletter_name for issue in issues})
        many = self.tr("1 utgåva") if len(issues) == 1 else self.tr("%n utgåvor", "", len(issues))
        letters = self.tr("1 nyhetsbrev") if newsletters == 1 else self.tr("{0} nyhetsbrev").format(newsletters)
        self._show(self.reading, f"{many}, {letters}" if issues else "")

    def _tell_saving(self, state: SaveState) -> None:
        sentence = self._messages.sentence(state.error) if state.error else ""
        self.save_sign.show_state(state.kind, state.at.astimezone() if state.at else None, sentence)

    def _tell_reading(self) -> None:
        from editor.newsletter import prose
        from editor.swedish import readability

        if self._open is None:
            return
        counts = readability.count_all(prose.paragraphs(self._open.issue, self._open.issue))
        if not counts.words:
            self._show(self.reading, "")
            self._show(self.lix, "")
            return
        minutes = counts.reading_minutes
        time = self.tr("1 minut") if minutes == 1 else self.tr("%n minuter", "", minutes)
        many = self.tr("1 ord") if counts.words == 1 else self.tr("%n ord", "", counts.words)
        lix = self.tr("LIX {0}").format(counts.lix) if counts.words >= readability.LEAST_WORDS_FOR_LIX else ""
        if lix and counts.band is not None and counts.band in self._messages.codes():
            lix = f"{lix}, {self._messages.text(counts.band)}"
        self._show(self.reading, f"{many}, {time}")
        self._show(self.lix, lix)

    @staticmethod
    def _show(label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))


def _set_off(part: QWidget) -> QWidget:
    """``part`` with air round it."""
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(10, 0, 10, 0)
    row.addWidget(part)
    return room
