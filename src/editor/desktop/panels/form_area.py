"""The middle pane: where the selected thing stands, what can be done with it, and its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.forms.freezing import freeze, is_frozen
from editor.desktop.forms.showing import show_hit, show_spot
from editor.desktop.guide.asking import explain
from editor.desktop.guide.subjects import Subject
from editor.desktop.look.buttons import action_button, small
from editor.desktop.look.icons import icon
from editor.desktop.look.scrolling import scrolling
from editor.desktop.look.tab_order import let_follow, stops_in
from editor.desktop.outline.model import OutlineModel
from editor.desktop.panels.breadcrumb import Breadcrumb
from editor.newsletter.issue import Issue
from editor.newsletter.outline import OutlineRow, RowKind
from editor.newsletter.search import Hit
from editor.preview.spot import Spot

if TYPE_CHECKING:
    from editor.desktop.forms.form import Form

TEXT_WIDTH_PX = 720
"""A form is never wider: longer lines are hard to read."""

HIT_AIR_PX = 80

MakeForm: TypeAlias = "Callable[[str, Issue], Form]"


_SUBJECTS: Final[dict[RowKind, Subject]] = {
    "masthead": "newsletters",
    "calendar": "calendar",
    "event": "calendar",
    "contacts": "contacts",
    "contact": "contacts",
    "about": "newsletters",
    "footer": "newsletters",
}
"""What the guide tells of the form of each kind of row; of the others "articles"."""


class FormArea(QWidget):
    """Header and form. Forms are kept by kind and filled anew for each thing of that kind."""

    edited = Signal(object)
    """An :class:`editor.desktop.forms.edit.Edit` of the user."""
    selection_requested = Signal(str)
    """A block key: show that instead."""
    refused = Signal()
    """Somebody writes in what can only be read."""

    def __init__(self, make_form: MakeForm, header_actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_form = make_form
        self._forms: dict[RowKind, Form] = {}
        self._form: Form | None = None
        self._key: str | None = None
        self._focused: QWidget | None = None
        self._frozen = False
        self.breadcrumb = Breadcrumb()
        self.breadcrumb.chosen.connect(self.selection_requested)
        self._buttons = [small(action_button(action)) for action in header_actions]
        self.drawer_button = small(QToolButton())
        self.drawer_button.setIcon(icon("text_bullet_list_ltr"))
        self.drawer_button.setToolTip(self.tr("Innehåll (Ctrl+1)"))
        self.drawer_button.setAccessibleName(self.tr("Innehåll"))
        self.drawer_button.hide()
        self._bars: list[QWidget] = []
        self._lay_out()

    def _lay_out(self) -> None:
        header = QFrame()
        header.setProperty("part", "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(2)
        row.addWidget(self.drawer_button)
        row.addWidget(self.breadcrumb, 1)
        for button in self._buttons:
            row.addWidget(button)
        self._holder = QWidget()
        self._holder.setProperty("surface", "pane")
        self._holder_row = QHBoxLayout(self._holder)
        self._holder_row.setContentsMargins(0, 0, 0, 0)
        self._holder_row.setSpacing(0)
        self._scroll = scrolling(self._holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(header)
        self._column.addWidget(self._scroll, 1)

    def put_over_form(self, bar: QWidget) -> None:
        """Give ``bar`` a place between header and form, where it stays while the form scrolls."""
        self._column.insertWidget(1, bar)
        self._bars.append(bar)

    def show_drawer_button(self, shown: bool) -> None:
        """Whether the outline is a drawer that this pane's header opens."""
        self.drawer_button.setVisible(shown)

    @property
    def form(self) -> Form | None:
        """The form that is shown."""
        return self._form

    def show_row(self, model: OutlineModel, row: OutlineRow | None, issue: Issue | None) -> None:
        """Show ``row`` (or nothing), also after an edit: the field being typed in is the form's to keep."""
        self.breadcrumb.show_row(model, row)
        for button in self._buttons:
            button.setVisible(row is not None and row.kind not in ("issue", "masthead", "about", "footer"))
        if row is None or issue is None:
            self._swap(None)
            self._key = None
            return
        moved = row.key != self._key
        had_focus = moved and self._leave_field()
        form = self._forms.get(row.kind)
        if form is None:
            form = self._make_form(row.key, issue)
            self.keep(row.kind, form)
        self._key = row.key
        form.show_node(issue, row.key)
        freeze(form, self._frozen)
        self._swap(form)
        if moved:
            self._scroll.verticalScrollBar().setValue(0)
        if had_focus:
            self.focus_form()  # who works by keyboard must not be left nowhere

    def set_frozen(self, frozen: bool) -> None:
        """Whether the issue can only be read."""
        self._frozen = frozen
        for form in self._forms.values():
            freeze(form, frozen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a field that can only be read has left alone comes here."""
        focused = QApplication.focusWidget()
        if focused is not None and is_frozen(focused) and _writes(event):
            self.refused.emit()
            return
        super().keyPressEvent(event)

    def keep(self, kind: RowKind, form: Form) -> None:
        """Use ``form`` for every thing of its kind, unless there is one already."""
        if kind in self._forms:
            return
        form.edited.connect(self.edited)
        form.selection_requested.connect(self.selection_requested)
        form.setMaximumWidth(TEXT_WIDTH_PX)
        explain(form, _SUBJECTS.get(kind, "articles"))
        self._forms[kind] = form

    def forget_issue(self) -> None:
        """Another issue comes, or none: what was half typed in the forms is over, the forms themselves stay."""
        self._swap(None)
        for form in self._forms.values():
            form.forget()
        self._key = None

    def focus_form(self) -> None:
        """Put the cursor into the form: where it was last, else in the first field."""
        if self._form is None:
            return
        target = self._focused
        if target is None or not self._form.isAncestorOf(target) or not target.isVisible():
            target = _first_field(self._form)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hit(self, hit: Hit, *, focus: bool) -> bool:
        """Select the words of ``hit`` in the form that is shown, and go there with the focus if wanted."""
        editor = show_hit(self._form, hit) if self._form is not None else None
        if editor is None:
            if focus:
                self.focus_form()
            return False
        self._focused = editor
        if focus:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._bring_into_view(editor))  # an opened group is laid out by then
        return True

    def show_spot(self, spot: Spot) -> None:
        """Put the cursor where the form says what was clicked in the preview, else where :meth:`focus_form` does."""
        editor = show_spot(self._form, spot) if self._form is not None else None
        if editor is None:
            self.focus_form()
            return
        self._focused = editor
        self.window().activateWindow()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._bring_into_view(editor))

    def _bring_into_view(self, editor: QWidget) -> None:
        if self._form is None or not self._form.isAncestorOf(editor):
            return
        middle = editor.cursorRect().center() if isinstance(editor, QTextEdit) else editor.rect().center()
        point = editor.mapTo(self._holder, middle)
        self._scroll.ensureVisible(point.x(), point.y(), 0, HIT_AIR_PX)

    def contains_focus(self) -> bool:
        """Whether the cursor is in this pane."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def remember_focus(self, focused: QWidget | None) -> None:
        """Note the focused field, to come back to it, and bring it into view."""
        if focused is not None and self._form is not None and self._form.isAncestorOf(focused):
            self._focused = focused
            if focused.visibleRegion().isEmpty():  # Tab came from outside the form, which stands scrolled
                self._scroll.ensureWidgetVisible(focused)

    def _leave_field(self) -> bool:
        """Let a field of the form go; whether one had the focus."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._form is not None and self._form.isAncestorOf(focused)
        if focused is not None and had_focus:
            focused.clearFocus()
        self._focused = None
        return had_focus

    def _swap(self, form: Form | None) -> None:
        if form is self._form:
            return
        if self._form is not None:
            self._form.hide()
            self._holder_row.removeWidget(self._form)
        self._form = form
        if form is not None:
            is_new = form.parentWidget() is not self._holder
            self._holder_row.insertWidget(0, form, 1)
            form.show()
            if is_new:
                self._order_tabs(form)

    def _order_tabs(self, form: QWidget) -> None:
        """Tab goes down the pane: header, what stands over the form, form."""
        header = self._buttons[-1] if self._buttons else self.drawer_button
        let_follow(header, form)
        for bar in self._bars:  # the latest stands at the top
            let_follow(header, bar)


def _first_field(form: QWidget) -> QWidget | None:
    """The first widget in tab order that takes typing or choosing."""
    for stop in stops_in(form):
        takes_keys = stop.isVisible() and stop.isEnabled() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus
        # what is said above the first field ("aside") is reached by Shift+Tab
        if takes_keys and not stop.property("aside"):
            return stop
    return None


def _writes(event: QKeyEvent) -> bool:
    """Whether a key would change a text."""
    standard = QKeySequence.StandardKey
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return True
    if event.matches(standard.Paste) or event.matches(standard.Cut):
        return True
    with_command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and event.text().isprintable() and not with_command
