"""The comments of a round under the paragraphs they are about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from editor.desktop.look.rows import make_roomy
from editor.desktop.review_round import words
from editor.newsletter.review_places import PlaceNow, place_now
from editor.newsletter.review_round import Comment, Numbered, ReviewRound

_LONGEST = 120
"""Letters of a comment in its row; the whole of it is read beside the list."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewWindow", text)


class CommentList(QTreeWidget):
    """Rows for the comments of the round shown last, in the order of the copy's paragraphs."""

    def __init__(self, now: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._places: dict[str, PlaceNow] = {}
        self.setAccessibleName(_tr("Synpunkter"))
        self.setHeaderLabels([_tr("Synpunkt"), _tr("Från"), _tr("Läge")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        make_roomy(self)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_round(self, review: ReviewRound | None, texts: Sequence[Numbered], *, resolved_too: bool) -> None:
        """List a round's comments; ``texts`` are the issue's as they are now. The choice is lost."""
        self.clear()
        self._places = {}
        heads: dict[int, QTreeWidgetItem] = {}
        comments = review.comments if review is not None else ()
        shown = [one for one in comments if resolved_too or not one.is_resolved]
        for comment in sorted(shown, key=lambda one: one.on.number if one.on else 0):
            place = place_now(comment.on, review.texts, texts) if review is not None and comment.on else None
            if place is not None:
                self._places[comment.id] = place
            number = comment.on.number if comment.on else 0
            if number not in heads:
                heads[number] = self._head(comment.on, place)
            self._line(heads[number], comment)

    def _head(self, on: Numbered | None, place: PlaceNow | None) -> QTreeWidgetItem:
        state = words.place_state(place) if place is not None else ""
        name = words.paragraph(on)
        head = QTreeWidgetItem(self, [f"{name} ({state})" if state else name])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        head.setFirstColumnSpanned(True)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setExpanded(True)
        return head

    def _line(self, head: QTreeWidgetItem, comment: Comment) -> None:
        state = words.comment_state(comment, self._now())
        line = QTreeWidgetItem(head, [words.elided(comment.text, _LONGEST), comment.author, state])
        line.setData(0, Qt.ItemDataRole.UserRole, comment.id)
        line.setToolTip(0, comment.text)
        if comment.is_resolved:
            font = line.font(0)
            font.setStrikeOut(True)
            line.setFont(0, font)

    def lines(self) -> list[QTreeWidgetItem]:
        """The rows of comments, top down."""
        heads = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        lines = (head.child(row) for head in heads if head is not None for row in range(head.childCount()))
        return [line for line in lines if line is not None]

    @property
    def chosen_id(self) -> str:
        """The comment the list stands on, "" for none."""
        item = self.currentItem()
        return _id_of(item) if item is not None else ""

    def select(self, comment_id: str) -> None:
        """Stand on a comment, on the first where it is not listed."""
        lines = self.lines()
        wanted = next((line for line in lines if _id_of(line) == comment_id), None)
        if wanted is not None or lines:
            self.setCurrentItem(wanted or lines[0])

    def place_of(self, comment_id: str) -> PlaceNow | None:
        """Where the text of a listed comment stands now; ``None`` for one that is about no paragraph."""
        return self._places.get(comment_id)

    def next_after(self, comment_id: str, wanted: Container[str]) -> str:
        """The next of the ``wanted`` comments below a comment, from the top again after the last; "" for none."""
        ids = [_id_of(line) for line in self.lines()]
        at = ids.index(comment_id) if comment_id in ids else 0
        return next((one for one in (*ids[at + 1 :], *ids[:at]) if one in wanted), "")


def _id_of(line: QTreeWidgetItem) -> str:
    return str(line.data(0, Qt.ItemDataRole.UserRole) or "")
