"""Search in everything that was ever written: type, choose with the arrows, Enter opens at the place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.library.search_rows import (
    HIT_ROLE,
    WORDS_ROLE,
    HitDelegate,
    spoken_words,
)
from editor.desktop.list_keys import ListKeys
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.style import Look
from editor.desktop.wording.kinds import kind_words
from editor.desktop.wording.status import status_words
from editor.newsletter.status import standing_of
from editor.store.passages import PassageKind
from editor.store.search_index import ENTRY, MOST_HITS, SearchChoices, SearchFilter, SearchHit, SearchResult
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.workspace.searching import Searching

WIDTH_PX: Final = 760
HEIGHT_PX: Final = 600
SHOWN_KINDS: Final[tuple[PassageKind, ...]] = (
    "article",
    "part",
    "section",
    "event",
    "calendar",
    "contact",
    "image",
    "block",
    "issue",
)


class SearchDialog(QDialog):
    """Asks ``searching`` with every letter; :attr:`chosen` is the hit to open."""

    def __init__(
        self, searching: Searching, look: Look, messages: Messages, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "search")
        self._searching = searching
        self._messages = messages
        self._settled = False
        self._offered = False
        self.chosen: SearchHit | None = None
        self.setWindowTitle(self.tr("Sök i alla utgåvor"))
        give_room(self, WIDTH_PX, HEIGHT_PX)
        self.field = QLineEdit(text)
        self.field.setPlaceholderText(self.tr("Skriv ord ur rubriker, texter, platser, namn och bildtexter"))
        self.field.setAccessibleName(self.tr("Sök i alla utgåvor"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.newsletter = _choice(self.tr("Nyhetsbrev"), self.tr("Alla nyhetsbrev"))
        self.year = _choice(self.tr("År"), self.tr("Alla år"))
        self.kind = _choice(self.tr("Sort"), self.tr("Allt innehåll"))
        self.status = _choice(self.tr("Status"), self.tr("Alla statusar"))
        for kind in SHOWN_KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Träffar"))
        self.list.setItemDelegate(HitDelegate(self.list, look))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self._empty = EmptyWords(self.list)
        self.told = SpokenLabel()
        self.told.setProperty("role", "help")
        self._lay_out()
        self._connect()
        self._search()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for box in self._filters():
            filters.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.field)
        nest(column, filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)

    def _filters(self) -> tuple[QComboBox, ...]:
        return (self.newsletter, self.year, self.kind, self.status)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        keys = ListKeys(self.field, self.list)
        keys.taken.connect(lambda: self._open(self.list.currentItem()))
        keys.moved.connect(self._describe)
        for box in self._filters():
            box.currentIndexChanged.connect(self._search)
        self.finished.connect(self._searching.silence)

    def is_settled(self) -> bool:
        """Whether the last answer to the newest question has come, and what it can be narrowed to."""
        return self._settled and self._offered

    def _offer(self, choices: SearchChoices) -> None:
        self._offered = True
        _fill(self.newsletter, ((name, name) for name in choices.newsletters))
        _fill(self.year, ((str(year), year) for year in choices.years))
        _fill(self.status, ((status_words(standing_of(status)), status) for status in choices.statuses))

    def _search(self) -> None:
        self._settled = False
        kind: PassageKind | None = self.kind.currentData()
        only = SearchFilter(
            newsletter=self.newsletter.currentData() or "",
            year=self.year.currentData(),
            kinds=frozenset() if kind is None else frozenset((kind,)),
            status=self.status.currentData() or "",
        )
        self._searching.find(self.field.text(), only, self._show, self._fail)

    def _show(self, result: SearchResult, complete: bool) -> None:
        kept = self.list.currentItem()
        before: SearchHit | None = kept.data(HIT_ROLE) if kept is not None and self.list.currentRow() > 0 else None
        self.list.clear()
        for hit in result.hits:
            item = QListWidgetItem()
            item.setData(HIT_ROLE, hit)
            item.setData(WORDS_ROLE, result.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken_words(hit, result.words))
            self.list.addItem(item)
        self.list.setCurrentRow(result.hits.index(before) if before in result.hits else 0)
        self._settled = complete
        if complete and not self._offered:
            self._searching.choices(self._offer, self._fail)
        self._tell(self._count(result, complete))
        self._describe()

    def _tell(self, words: str) -> None:
        """Below the list, or in its place where it is empty."""
        is_empty = not self.list.count()
        self.told.setVisible(not is_empty)
        self.told.setText(words)
        self._empty.say(words if is_empty else "")

    def _count(self, result: SearchResult, complete: bool) -> str:
        if not result.words:
            return self.tr("Början av ett ord räcker. Enter öppnar, Esc stänger.")
        if not complete:
            return self.tr("Söker vidare i äldre utgåvor…")
        if result.more:
            return self.tr("Fler än {0} träffar. Skriv fler ord för att hitta rätt.").format(MOST_HITS)
        count = len(result.hits)
        if not count:
            return self.tr("Inga träffar på ”{0}”.").format(self.field.text().strip())
        return self.tr("1 träff. Enter öppnar.") if count == 1 else self.tr("{0} träffar. Enter öppnar.").format(count)

    def _describe(self) -> None:
        """Let a screen reader in the field hear the row that Enter would open, after how many there are."""
        item = self.list.currentItem()
        row = str(item.data(Qt.ItemDataRole.AccessibleTextRole)) if item is not None else ""
        self.field.setAccessibleDescription(" ".join(part for part in (self.told.text(), row) if part))

    def _fail(self, error: EditorError) -> None:
        self._settled = self._offered = True
        self._tell(self._messages.sentence(error))

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen = item.data(HIT_ROLE)
            self.accept()


def show_search(desk: Desk) -> None:
    """Ask what to look for and open what is chosen, at its place."""
    workspace = desk.workspace
    if workspace is None:
        return
    for open_issue in workspace.open_issues:
        open_issue.save_now()  # what was just typed is found too
    dialog = SearchDialog(workspace.searching, desk.look, desk.messages, parent=desk.window)
    dialog.exec()
    hit = dialog.chosen
    dialog.deleteLater()
    if hit is not None:
        QTimer.singleShot(0, lambda: _open(desk, hit))


def _open(desk: Desk, hit: SearchHit) -> None:
    """Go to the place of a hit: in an issue, or in a register."""
    if not hit.source.startswith(ENTRY):
        desk.host.open_stored(hit.source, hit.key)
    elif hit.kind == "event":
        from editor.desktop.registers.pages import show_events

        show_events(desk, hit.key)
    elif hit.kind == "contact":
        from editor.desktop.registers.pages import show_contacts

        show_contacts(desk, hit.key)
    elif hit.kind == "image":
        from editor.desktop.pictures.register_page import show_pictures

        show_pictures(desk, hit.key)
    else:
        from editor.desktop.library.reuse_window import show_reuse

        show_reuse(desk, hit.title)


def _choice(name: str, everything: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)  # a newsletter's name may be as long as it likes
    box.addItem(everything, None)
    return box


def _fill(box: QComboBox, entries: Iterable[tuple[str, object]]) -> None:
    """Offer ``entries`` after the first, which asks for everything; what was chosen stays chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
