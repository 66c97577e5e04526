"""Find and replace over the whole issue, in the place of the outline: what to look for, and every hit in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel, announce_now
from editor.desktop.look.buttons import action_button, small
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.scrolling import scrolling
from editor.desktop.look.style import Look
from editor.desktop.panels.found_rows import EDGE_PX, HIT_ROLE, PLACE_ROLE, FoundDelegate
from editor.newsletter import search
from editor.newsletter.issue import Issue
from editor.newsletter.search import Hit

FOLLOWED_AFTER_MS = 200
"""While somebody types in the form, the hits are looked for again when they pause."""
LEAST_LIST_PX = 130
"""Two hits; on a screen too low for that all of the panel scrolls."""

NamePlace = Callable[[Hit], str]


class FindPanel(QWidget):
    """Knows the text looked for and the hits in the issue it was shown last."""

    hit_chosen = Signal(object, bool)
    """A :class:`Hit` to show, and whether to go there with the focus."""
    replace_asked = Signal(object, str)
    """The hits (a tuple) to replace, and the new text."""
    closed = Signal()
    found = Signal()
    """The hits are looked for anew."""

    def __init__(self, look: Look, name_place: NamePlace, steps: Sequence[QAction]) -> None:
        super().__init__()
        explain(self, "search")
        self._look = look
        self._name_place = name_place
        self._issue: Issue | None = None
        self.hits: tuple[Hit, ...] = ()
        self.field, self.replacement = QLineEdit(), QLineEdit()
        self.case = QCheckBox(self.tr("Skilj på stora och små"))
        self.words = QCheckBox(self.tr("Bara hela ord"))
        self.one_button = QPushButton(self.tr("Ersätt"))
        self.all_button = QPushButton(self.tr("Ersätt alla"))
        self.told = SpokenLabel()
        self.list = QListWidget()
        self._step_buttons = [small(action_button(action)) for action in steps]
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(FOLLOWED_AFTER_MS)
        self._later.timeout.connect(self._look_again)
        self._lay_out()
        self._connect()
        self._search()

    def _lay_out(self) -> None:
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        all_of_it = QVBoxLayout()
        all_of_it.setContentsMargins(0, 0, 0, 0)
        all_of_it.setSpacing(0)
        column.addWidget(_scrolling(all_of_it), 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(EDGE_PX, 12, EDGE_PX, 8)
        inside.setSpacing(4)
        for words, field in ((self.tr("Sök efter"), self.field), (self.tr("Ersätt med"), self.replacement)):
            label = QLabel(words)
            label.setProperty("role", "label")
            label.setBuddy(field)
            field.setAccessibleName(words)
            inside.addWidget(label)
            inside.addWidget(field)
            if field is self.field:
                inside.addWidget(self.case)
                inside.addWidget(self.words)
                inside.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.one_button)
        buttons.addWidget(self.all_button)
        buttons.addStretch(1)
        inside.addSpacing(4)
        nest(inside, buttons)
        steps = QHBoxLayout()
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        steps.addWidget(self.told, 1)
        for button in self._step_buttons:
            steps.addWidget(button)
        inside.addSpacing(4)
        nest(inside, steps)
        nest(all_of_it, inside)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Träffar"))
        self.list.setItemDelegate(FoundDelegate(self.list, self._look))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(LEAST_LIST_PX)
        all_of_it.addWidget(self.list, 1)

    def _header(self) -> QFrame:
        header = QFrame()
        header.setProperty("part", "header")
        header.setProperty("surface", "side")
        header.setFixedHeight(40)
        title = QLabel(self.tr("Sök och ersätt"))
        title.setProperty("role", "strong")
        close = small(QToolButton())
        close.setIcon(icon("dismiss"))
        close.setToolTip(self.tr("Stäng (Esc)"))
        close.setAccessibleName(self.tr("Stäng sökningen"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        row = QHBoxLayout(header)
        row.setContentsMargins(EDGE_PX, 0, 8, 0)
        row.addWidget(title, 1)
        row.addWidget(close)
        return header

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.words.toggled.connect(self._search)
        self.one_button.clicked.connect(self._replace_one)
        self.all_button.clicked.connect(self._replace_all)
        self.list.itemActivated.connect(lambda: self._choose(focus=True))
        self.list.itemClicked.connect(lambda: self._choose(focus=False))
        self.list.currentRowChanged.connect(self._tell)
        for widget in (self.field, self.replacement, self.list):
            widget.installEventFilter(self)

    # What is shown

    def show_issue(self, issue: Issue | None) -> None:
        """Look in ``issue`` from now on: at once in another one, after a pause while the same is written in."""
        same = issue is not None and self._issue is not None and issue.id == self._issue.id
        self._issue = issue
        if same:
            self._later.start()
        else:
            self._look_again()

    def ask(self, text: str, *, replacing: bool, near: str = "") -> None:
        """Take the focus, with ``text`` (where there is any) to look for; ``near`` is the block key worked on."""
        if text:
            self.field.setText(text)
        self._settle()
        here = next((row for row, hit in enumerate(self.hits) if hit.key == near), None)
        if here is not None:
            self.list.setCurrentRow(here)
        target = self.replacement if replacing and self.field.text() else self.field
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        target.selectAll()

    def step(self, step: int, *, focus: bool) -> None:
        """Show the next hit (1) or the one before (-1), round the ends."""
        self._settle()
        if not self.hits:
            return
        row = self.list.currentRow()
        if self._shown_once:
            row = (row + step) % len(self.hits)
        self.list.setCurrentRow(row)
        self._choose(focus=focus)
        item = self.list.currentItem()
        if not focus and item is not None:
            announce_now(self.field, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def current(self) -> Hit | None:
        """The hit chosen in the list."""
        row = self.list.currentRow()
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def _settle(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self._look_again()

    def _search(self) -> None:
        """Look for another text: the first hit is not shown yet."""
        self._find()
        self._shown_once = False
        self._fill(0)

    def _look_again(self) -> None:
        """Look for the same text in a newer issue, staying where one was."""
        row = max(self.list.currentRow(), 0)
        before = self.current()
        self._find()
        if before is not None:
            same = (n for n, hit in enumerate(self.hits) if (hit.path, hit.block) == (before.path, before.block))
            near = list(same)
            row = min(near, key=lambda n: abs(self.hits[n].start - before.start)) if near else row
        self._fill(row)

    def _find(self) -> None:
        if self._issue is None:
            self.hits = ()
        else:
            text = self.field.text()
            self.hits = search.find(self._issue, text, case=self.case.isChecked(), whole_words=self.words.isChecked())

    def _fill(self, row: int) -> None:
        self.list.clear()
        for hit in self.hits:
            place = self._name_place(hit)
            item = QListWidgetItem(f"{hit.before}{hit.match}{hit.after}")
            item.setData(HIT_ROLE, hit)
            item.setData(PLACE_ROLE, place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{place}: {hit.before}»{hit.match}«{hit.after}")
            item.setToolTip(place)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(self.hits) - 1))
        self._tell()
        self.found.emit()

    def _tell(self) -> None:
        count = len(self.hits)
        text = self.field.text()
        if not text:
            words = self.tr("Sök i hela utgåvan: rubriker, texter, händelser, kontakter och bilder.")
        elif not count:
            words = self.tr("Inga träffar på ”{0}”.").format(text)
        else:
            words = self.tr("{0} av {1}").format(self.list.currentRow() + 1, count)
        self.told.setText(words)
        self.field.setAccessibleDescription(words)
        for widget in (self.one_button, self.all_button, self.list):
            widget.setEnabled(bool(count))

    # Choosing and replacing

    def _choose(self, *, focus: bool) -> None:
        hit = self.current()
        if hit is not None:
            self._shown_once = True
            self.hit_chosen.emit(hit, focus)

    def _replace_one(self) -> None:
        self._settle()
        hit = self.current()
        if hit is None:
            return
        if not self._shown_once:  # what will be replaced is seen first
            self._choose(focus=False)
            return
        new = self.replacement.text()
        row = self.list.currentRow()
        self.replace_asked.emit((hit,), new)
        self._later.stop()
        self._find()
        while row < len(self.hits) and _within(self.hits[row], hit, len(new)):
            row += 1
        self._fill(row if row < len(self.hits) else 0)
        self._choose(focus=False)

    def _replace_all(self) -> None:
        self._settle()
        if self.hits:
            self.replace_asked.emit(self.hits, self.replacement.text())
            self._later.stop()
            self._look_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self.field:
                    self.step(-1 if back else 1, focus=False)
                elif watched is self.replacement:
                    self._replace_one()
                else:
                    self._choose(focus=True)
                return True
            if key == Qt.Key.Key_Down and watched is self.field and self.hits:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.list.hasFocus():
            self._choose(focus=False)
        super().keyReleaseEvent(event)


def _scrolling(layout: QVBoxLayout) -> QScrollArea:
    """``layout`` in an area that scrolls where it is too low."""
    whole = QWidget()
    whole.setProperty("surface", "side")
    whole.setLayout(layout)
    return scrolling(whole)


def _within(hit: Hit, replaced: Hit, length: int) -> bool:
    """Whether ``hit`` stands in the ``length`` characters that took the place of ``replaced``."""
    same = (hit.path, hit.block) == (replaced.path, replaced.block)
    return same and replaced.start <= hit.start < replaced.start + length
