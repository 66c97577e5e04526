"""The window of an issue's review round: the comments by paragraph, resolved one by one; copies and approvals.

It stands beside the main window, so that the text can be mended while a comment is read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.nesting import nest
from editor.desktop.look.notice import Notice
from editor.desktop.look.quiet_combo_box import QuietComboBox
from editor.desktop.review_round import words
from editor.desktop.review_round.comment_list import CommentList
from editor.desktop.wording.approval import approval_words
from editor.newsletter.review_places import PlaceNow
from editor.newsletter.review_round import Approval, Comment, Numbered, ReviewRound, latest_approval

if TYPE_CHECKING:
    from editor.workspace.reviews import Reviews

CHANGES_SETTLE_MS: Final = 400
SIZE_PX: Final = (760, 640)
NARROWEST_PX: Final = 560
SMALL_SCREEN_PX: Final = 1440
LOW_SCREEN_PX: Final = 500
LOW_DETAIL_PX: Final = 36
"""A line or two: at 200 % the list and the buttons need the rest."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewWindow", text)


class Reviewed(Protocol):
    """The issue whose review round it is."""

    @property
    def issue_id(self) -> str: ...

    @property
    def title(self) -> str: ...

    def texts(self) -> Sequence[Numbered]:
        """The numbered texts as they are now."""

    def holds(self, approval: Approval) -> bool:
        """Whether nothing has changed since the approval."""

    def keep(self, review: ReviewRound) -> None:
        """Keep a round in the store."""

    def go_to(self, place: PlaceNow) -> None:
        """Show the field in which a text is written."""

    def subscribe(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call ``changed`` after every edit; the answer ends that."""


class ReviewWindow(QDialog):
    """One issue's rounds. What leads to dialogs and files is connected from outside (:mod:`.opening`)."""

    def __init__(
        self,
        reviewed: Reviewed,
        rounds: Sequence[ReviewRound],
        reviews: Reviews,
        now: Callable[[], dt.datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        explain(self, "review")
        self.reviewed = reviewed
        self.commands: object = None
        """What the buttons are connected to: kept as long as the window."""
        self._rounds = list(rounds)
        self._reviews = reviews
        self._now = now
        self._shown = 0
        self.setWindowTitle(_tr("Granskningsrunda – {0}").format(reviewed.title or _tr("utan titel")))
        self._make_widgets()
        self._lay_out()
        self.notice = Notice(self.list)  # over the list's foot: the buttons below are needed
        self._empty = EmptyWords(self.list)
        self._connect()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(CHANGES_SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self._unsubscribe = reviewed.subscribe(self._settle.start)
        self._fill_rounds()
        self._place()
        if parent is not None:
            parent.installEventFilter(self)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_widgets(self) -> None:
        self.copies = QuietComboBox()
        self.copies.setAccessibleName(_tr("Granskningskopia"))
        self.copy_button = _button(_tr("S&kapa granskningskopia…"))
        self.paste_button = _button(_tr("Klistra &in synpunkter…"))
        self.add_button = _button(_tr("&Ny synpunkt…"))
        self.approve_button = _button(_tr("Go&dkänn…"))
        self.told = SpokenLabel()
        self.told.setWordWrap(True)
        self.approval = QLabel()
        self.approval.setWordWrap(True)
        self.approval.setTextFormat(Qt.TextFormat.PlainText)
        self.withdraw_button = _button(_tr("Ta tillbaka godkännandet"), quiet=True)
        self.resolved_box = QCheckBox(_tr("Visa kla&ra"))
        self.resolved_box.setChecked(True)
        self.list = CommentList(self._now)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setMinimumHeight(84)
        self.go_button = _button(_tr("&Gå till fältet"))
        self.resolve_button = _button(_tr("&Markera som klar"))
        self.remove_button = _button(_tr("&Ta bort"))
        self.close_button = _button(_tr("&Stäng"))

    def _lay_out(self) -> None:
        label = QLabel(_tr("K&opia"))
        label.setProperty("role", "label")
        label.setBuddy(self.copies)
        first = QHBoxLayout()
        first.addWidget(label)
        first.addWidget(self.copies, 1)
        first.addWidget(self.copy_button)
        second = QHBoxLayout()
        second.addWidget(self.told, 1)
        second.addWidget(self.resolved_box)
        second.addWidget(self.add_button)
        second.addWidget(self.paste_button)
        third = QHBoxLayout()
        third.addWidget(self.approval, 1)
        third.addWidget(self.withdraw_button)
        third.addWidget(self.approve_button)
        frame = QFrame()
        frame.setProperty("part", "row")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self.detail)
        acts = QHBoxLayout()
        for button in (self.go_button, self.resolve_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for row in (first, third):
            nest(column, row)
        line = QFrame()
        line.setProperty("part", "rule")
        column.addWidget(line)
        nest(column, second)
        column.addWidget(self.list, 1)
        column.addWidget(frame)
        nest(column, acts)
        order = (
            *(self.copies, self.copy_button, self.withdraw_button, self.approve_button, self.resolved_box),
            *(self.add_button, self.paste_button, self.list, self.go_button, self.resolve_button),
            *(self.remove_button, self.close_button),
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.copies.currentIndexChanged.connect(self._choose_round)
        self.resolved_box.toggled.connect(self._show)
        self.list.currentItemChanged.connect(self._tell_comment)
        self.list.itemActivated.connect(self.go)
        self.go_button.clicked.connect(self.go)
        self.resolve_button.clicked.connect(self.resolve)
        self.remove_button.clicked.connect(self.remove)
        self.withdraw_button.clicked.connect(self._withdraw)
        self.close_button.clicked.connect(self.close)

    def _place(self) -> None:
        """At the right edge of the main window, over the preview: the form stays in sight."""
        room = self.screen().availableGeometry()
        if room.height() < LOW_SCREEN_PX:
            self.detail.setMinimumHeight(LOW_DETAIL_PX)
        width = NARROWEST_PX if room.width() <= SMALL_SCREEN_PX else SIZE_PX[0]
        height = max(min(SIZE_PX[1], room.height() - 48), self.minimumSizeHint().height())
        self.resize(width, height)
        main = self.parentWidget()
        if main is not None:
            edge = main.frameGeometry()
            top = min(max(edge.top(), room.top()) + 76, room.bottom() - height - 40)
            self.move(min(edge.right(), room.right()) - width - 8, max(top, room.top()))

    # Rounds

    @property
    def round(self) -> ReviewRound | None:
        """The round that is shown."""
        return self._rounds[self._shown] if self._rounds else None

    @property
    def rounds(self) -> tuple[ReviewRound, ...]:
        """All rounds, the latest first."""
        return tuple(self._rounds)

    def add_round(self, review: ReviewRound) -> None:
        """Keep and show a new round."""
        self._rounds.insert(0, review)
        self.reviewed.keep(review)
        self._shown = 0
        self._fill_rounds()

    def take(self, review: ReviewRound, *, select: str = "") -> None:
        """Keep the shown round as it is now; ``select`` is the comment to stand on."""
        self._rounds[self._shown] = review
        self.reviewed.keep(review)
        self._show(select=select)

    def _fill_rounds(self) -> None:
        self.copies.blockSignals(True)
        self.copies.clear()
        for review in self._rounds:
            self.copies.addItem(words.round_name(review, self._now()))
        if not self._rounds:
            self.copies.addItem(_tr("Ingen ännu"))
        self.copies.setCurrentIndex(self._shown)
        self.copies.setEnabled(len(self._rounds) > 1)
        self.copies.blockSignals(False)
        self._show()

    def _choose_round(self, index: int) -> None:
        if 0 <= index < len(self._rounds):
            self._shown = index
            self._show()

    # The list

    def _show(self, _: object = None, *, select: str = "") -> None:
        """Lay the comments out anew, with the places of their texts as they are now."""
        review = self.round
        chosen = select or self.list.chosen_id
        self.told.setText(words.left(review) if review else "")
        self._empty.say("" if review is not None and review.comments else words.next_step(review))
        self._tell_approval()
        texts = self.reviewed.texts() if review is not None else ()
        self.list.show_round(review, texts, resolved_too=self.resolved_box.isChecked())
        self.resolved_box.setVisible(review is not None and review.left < len(review.comments))
        self.list.select(chosen)
        self._tell_comment()

    @property
    def chosen(self) -> Comment | None:
        """The comment the list stands on."""
        review = self.round
        known = review.comments if review is not None else ()
        return next((one for one in known if one.id == self.list.chosen_id), None)

    def _tell_comment(self, *_: object) -> None:
        comment = self.chosen
        place = self.list.place_of(comment.id) if comment is not None else None
        self.detail.setText(self._detail(comment, place))
        self.go_button.setEnabled(place is not None and bool(place.key))
        self.resolve_button.setEnabled(comment is not None)
        self.remove_button.setEnabled(comment is not None)
        is_resolved = comment is not None and comment.is_resolved
        self.resolve_button.setText(_tr("&Markera som öppen") if is_resolved else _tr("&Markera som klar"))

    @staticmethod
    def _detail(comment: Comment | None, place: PlaceNow | None) -> str:
        if comment is None:
            return _tr("Ingen synpunkt är vald.")
        told = [comment.text]
        if comment.on is not None and place is not None and place.state != "same":
            told.append(_tr("Stycket i kopian: {0}").format(comment.on.text))
        if place is not None and place.now is not None:
            told.append(_tr("Stycket nu: {0}").format(place.now.text))
        elif place is not None:
            told.append(_tr("Stycket finns inte kvar i utgåvan."))
        return "\n\n".join(told)

    # Comments

    def go(self) -> None:
        """Show the field of the chosen comment's text."""
        comment = self.chosen
        place = self.list.place_of(comment.id) if comment is not None else None
        if place is not None and place.key:
            self.reviewed.go_to(place)

    def resolve(self) -> None:
        """The chosen comment is done, or open again; the list goes on to the next open one."""
        review, comment = self.round, self.chosen
        if review is None or comment is None:
            return
        changed = self._reviews.resolved(review, comment.id, done=not comment.is_resolved)
        still_open = {one.id for one in review.comments if not one.is_resolved}
        following = "" if comment.is_resolved else self.list.next_after(comment.id, still_open)
        self.take(changed, select=following or comment.id)

    def remove(self) -> None:
        """Take the chosen comment away; the notice brings it back."""
        review, comment = self.round, self.chosen
        if review is None or comment is None:
            return
        self.take(review.without_comment(comment.id))

        def bring_back() -> None:
            now = self.round
            if now is not None and now.id == review.id:
                self.take(review, select=comment.id)

        self.notice.tell(_tr("Synpunkten är borttagen."), _tr("Ångra"), bring_back)

    # Approval

    def _tell_approval(self) -> None:
        given = latest_approval(self.rounds)
        holds = given is not None and self.reviewed.holds(given)
        said = approval_words(given, holds=holds)
        if given is not None and given.remark:
            said += " " + _tr("Anmärkning: {0}").format(given.remark)
        self.approval.setText(said)
        role = "" if given is None else "done" if holds else "warning"
        if self.approval.property("role") != role:
            self.approval.setProperty("role", role)
            self.approval.style().unpolish(self.approval)
            self.approval.style().polish(self.approval)
        self.withdraw_button.setVisible(given is not None)

    def _withdraw(self) -> None:
        from msgspec.structs import replace

        at = next((n for n, review in enumerate(self._rounds) if review.approval is not None), None)
        if at is None:
            return
        before = self._rounds[at]
        self._set_approval(at, None)

        def bring_back() -> None:
            if self._rounds[at].id == before.id:
                self._rounds[at] = replace(self._rounds[at], approval=before.approval)
                self.reviewed.keep(self._rounds[at])
                self._show()

        self.notice.tell(_tr("Godkännandet är tillbakataget."), _tr("Ångra"), bring_back)

    def approve(self, given: Approval) -> None:
        """Keep an approval of the issue as it stands, with the latest round."""
        if not self._rounds:
            self.add_round(self._reviews.begun(self.reviewed.issue_id, self.reviewed.texts()))
        self._set_approval(0, given)

    def _set_approval(self, at: int, given: Approval | None) -> None:
        from msgspec.structs import replace

        self._rounds[at] = replace(self._rounds[at], approval=given)
        self.reviewed.keep(self._rounds[at])
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.close()  # the main window is gone, and the store with it
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Stop listening to edits."""
        self._unsubscribe()
        self._settle.stop()
        super().done(result)
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.done(0)


def _button(words_: str, *, quiet: bool = False) -> QPushButton:
    button = QPushButton(words_)
    button.setAutoDefault(False)
    if quiet:
        button.setProperty("quiet", "true")
    return button
