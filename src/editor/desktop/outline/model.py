"""The outline as a Qt item model: it looks rows up, it computes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor.desktop.outline.dropping import movable
from editor.desktop.wording.kinds import kind_words
from editor.newsletter.issue import Issue
from editor.newsletter.outline import OutlineRow, RowKind, rows

Index = QModelIndex | QPersistentModelIndex

ROW_TYPE = "application/x-lansbrev-row"
"""A dragged row, as its path."""
ROW_ROLE = Qt.ItemDataRole.UserRole
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the row should be looked at: it came from an earlier issue."""

ICONS: dict[RowKind, str] = {
    "issue": "settings",
    "masthead": "document_header",
    "section": "folder_open",
    "article": "document",
    "part": "text_description",
    "calendar": "calendar_ltr",
    "event": "clock",
    "contacts": "people_list",
    "contact": "contact_card",
    "about": "info",
    "footer": "document_footer",
}


_NAMED_BY_KIND = frozenset({"issue", "masthead", "about", "footer"})


@dataclass(eq=False)
class _Place:
    """A row with its place in the tree: what an index points at."""

    row: OutlineRow
    parent: _Place | None
    number: int
    children: list[_Place]


class OutlineModel(QAbstractItemModel):
    """Rows of one issue. Edits that only change words change only those rows: selection and folds stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._issue: Issue | None = None
        self._rows: tuple[OutlineRow, ...] = ()
        self._top: list[_Place] = []
        self._by_path: dict[tuple[str, ...], _Place] = {}
        self._marked: frozenset[str] = frozenset()

    def mark(self, keys: frozenset[str]) -> None:
        """Mark the rows with these keys, and no others, to be looked at."""
        changed = keys ^ self._marked
        self._marked = keys
        for path, place in self._by_path.items() if changed else ():
            if path[-1] in changed:
                index = self.createIndex(place.number, 0, place)
                self.dataChanged.emit(index, index)

    def show(self, issue: Issue | None) -> None:
        """Show ``issue`` (or nothing)."""
        fresh = rows(issue, self._issue, self._rows) if issue else ()
        same_shape = len(fresh) == len(self._rows) and all(
            new is old or _shape(new) == _shape(old) for new, old in zip(fresh, self._rows, strict=True)
        )
        shown, self._issue, self._rows = self._rows, issue, fresh
        if same_shape:
            for old, new in zip(shown, fresh, strict=True):
                if new is not old:
                    self._change_words(new)
            return
        self.beginResetModel()
        self._top = _places(fresh, None)
        self._by_path = {}
        _enter(self._top, self._by_path)
        self.endResetModel()

    def _change_words(self, top: OutlineRow) -> None:
        for row in top.walk():
            place = self._by_path[row.path]
            changed = _words(place.row) != _words(row)
            place.row = row
            if changed:
                index = self.createIndex(place.number, 0, place)
                self.dataChanged.emit(index, index)

    def row(self, index: Index) -> OutlineRow | None:
        """The row behind ``index``."""
        return self._place(index).row if index.isValid() else None

    def index_of(self, key: str, near: tuple[str, ...] = ()) -> QModelIndex:
        """The index of the row with ``key``; of several, the one with the longest way in common with ``near``."""
        found = [place for path, place in self._by_path.items() if path[-1] == key]
        if not found:
            return QModelIndex()
        best = max(found, key=lambda place: _in_common(place.row.path, near))
        return self.createIndex(best.number, 0, best)

    def index_of_path(self, path: tuple[str, ...]) -> QModelIndex:
        """The index of the row with exactly this way; invalid where there is none."""
        place = self._by_path.get(path)
        return self.createIndex(place.number, 0, place) if place is not None else QModelIndex()

    def top_rows(self) -> tuple[OutlineRow, ...]:
        """The rows that stand in no other."""
        return self._rows

    def paths(self) -> list[tuple[str, ...]]:
        """The way of every row, top down."""
        return list(self._by_path)

    def indexes(self) -> list[QModelIndex]:
        """Every index, top down."""
        return [self.createIndex(place.number, 0, place) for place in self._by_path.values()]

    def siblings(self, row: OutlineRow) -> list[OutlineRow]:
        """The rows of the list that holds ``row``, itself among them."""
        place = self._by_path.get(row.path)
        if place is None:
            return []
        return [found.row for found in (place.parent.children if place.parent else self._top)]

    @staticmethod
    def _place(index: Index) -> _Place:
        place: _Place = index.internalPointer()
        return place

    # The QAbstractItemModel interface

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        places = self._place(parent).children if parent is not None and parent.isValid() else self._top
        if column != 0 or not 0 <= row < len(places):
            return QModelIndex()
        return self.createIndex(row, 0, places[row])

    def parent(self, child: Index | None = None) -> Any:
        if child is None:
            return super().parent()
        above = self._place(child).parent if child.isValid() else None
        return self.createIndex(above.number, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._top)
        return len(self._place(parent).children)

    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        row = self.row(index)
        if row is None:
            return usual
        usual |= Qt.ItemFlag.ItemIsDropEnabled
        own = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return usual | own if movable(row) else usual

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROW_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = self.row(indexes[0]) if indexes else None
        data.setData(ROW_TYPE, QByteArray("\n".join(row.path if row else ()).encode("utf-8")))
        return data

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return "" if row.nameless else row.label
        return self._shown(row, role)

    def _shown(self, row: OutlineRow, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.label(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                marked = self.tr("att se över") if row.key in self._marked else ""
                words = (self.label(row), self.kind_name(row.kind), self.detail(row), marked)
                return ", ".join(part for part in words if part)
            case _ if role == ROW_ROLE:
                return row
            case _ if role == DETAIL_ROLE:
                return self.detail(row)
            case _ if role == MARK_ROLE:
                return row.key in self._marked
        return None

    # Words

    def label(self, row: OutlineRow) -> str:
        """What the row is called on screen."""
        return row.label or self.stand_in(row.kind)

    def detail(self, row: OutlineRow) -> str:
        """The muted words after the label."""
        if row.kind == "calendar" and row.count is not None:
            return self.tr("1 händelse") if row.count == 1 else self.tr("%n händelser", "", row.count)
        if row.kind == "contacts" and row.count is not None:
            return self.tr("1 kontakt") if row.count == 1 else self.tr("%n kontakter", "", row.count)
        return ""

    def stand_in(self, kind: RowKind) -> str:
        """The name of a row that has no words of its own."""
        return {
            "issue": self.tr("Utgåvan"),
            "masthead": self.tr("Sidhuvud och inledning"),
            "section": self.tr("Avsnitt utan rubrik"),
            "article": self.tr("Artikel utan rubrik"),
            "part": self.tr("Delartikel utan rubrik"),
            "calendar": self.tr("Kalender"),
            "event": self.tr("Händelse utan rubrik"),
            "contacts": self.tr("Kontakter"),
            "contact": self.tr("Kontakt utan namn"),
            "about": self.tr("Om nyhetsbrevet"),
            "footer": self.tr("Sidfot och kontakt"),
        }[kind]

    def kind_name(self, kind: RowKind) -> str:
        """What sort of thing a row is, for screen readers and the breadcrumb; "" where its name says it."""
        return "" if kind in _NAMED_BY_KIND else kind_words(kind)


def _places(found: tuple[OutlineRow, ...], parent: _Place | None) -> list[_Place]:
    places = []
    for number, row in enumerate(found):
        place = _Place(row, parent, number, [])
        place.children = _places(row.children, place)
        places.append(place)
    return places


def _enter(places: list[_Place], paths: dict[tuple[str, ...], _Place]) -> None:
    for place in places:
        paths[place.row.path] = place
        _enter(place.children, paths)


def _shape(row: OutlineRow) -> list[tuple[tuple[str, ...], RowKind]]:
    return [(each.path, each.kind) for each in row.walk()]


def _words(row: OutlineRow) -> tuple[str, bool, int | None]:
    return row.label, row.nameless, row.count


def _in_common(path: tuple[str, ...], near: tuple[str, ...]) -> int:
    length = 0
    for mine, theirs in zip(path, near, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
