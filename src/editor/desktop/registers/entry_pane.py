"""The right side of a register page: the form of the chosen entry, where it is used, and what is done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desktop.forms.edit import Edit
from editor.desktop.forms.form import Form
from editor.desktop.look.buttons import action_button, small
from editor.desktop.look.scrolling import scrolling
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.uses_panel import UsesPanel
from editor.newsletter.places import node_key
from editor.newsletter.registers.register import thing_of
from editor.workspace.open_issue import Change, OpenIssue

WIDTH_PX = 430
LEAST_PX = 380


class EntryPane(QWidget):
    """Shows a draft (:meth:`editor.workspace.registers.entries.Registers.draft`) in the form of its kind.

    ``edited`` follows every change of the draft; ``save_asked`` and ``revert_asked`` the buttons below.
    """

    edited = Signal()
    save_asked = Signal()
    revert_asked = Signal()

    def __init__(
        self, form: Form, services: IssuePictures, kind: str, actions: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._services = services
        self._draft: OpenIssue | None = None
        self.setMinimumWidth(LEAST_PX)
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(kind)
        self._title.setProperty("role", "strong")
        self.uses = UsesPanel()
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setContentsMargins(20, 20, 20, 20)
        self._state = QLabel()
        self._state.setProperty("role", "help")
        self._state.setWordWrap(True)
        self.save_button = QPushButton()
        self.save_button.setProperty("primary", "true")
        self.revert_button = QPushButton(self.tr("Återställ"))
        self.revert_button.setToolTip(self.tr("Tillbaka till det som är sparat i registret"))
        self._lay_out(actions)
        form.edited.connect(self._edit)
        form.field_left.connect(self._field_left)
        self.save_button.clicked.connect(self.save_asked)
        self.revert_button.clicked.connect(self.revert_asked)

    def _lay_out(self, actions: Sequence[QAction]) -> None:
        header = QFrame()
        header.setProperty("part", "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(2)
        row.addWidget(self._title, 1)
        self._buttons = [small(action_button(action)) for action in actions]
        for button in self._buttons:
            row.addWidget(button)
        self._holder = QWidget()
        self._holder.setProperty("surface", "pane")
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self._form)
        self._inside.addWidget(self.uses)
        self._inside.addStretch(1)
        self._scroll = scrolling(self._holder)
        self._footer = QFrame()
        self._footer.setProperty("part", "footer")
        foot = QHBoxLayout(self._footer)
        foot.setContentsMargins(20, 10, 20, 10)
        foot.setSpacing(8)
        foot.addWidget(self._state, 1)
        foot.addWidget(self.revert_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (header, self._empty):
            column.addWidget(part)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._footer)
        column.addStretch(0)
        for widget in (self._scroll, self._footer, *self._buttons):
            widget.hide()  # no empty form until the register is read

    def add(self, extra: QWidget) -> None:
        """Put a widget of the register's own between the form and where it is used."""
        self._inside.insertWidget(self._inside.count() - 2, extra)

    @property
    def draft(self) -> OpenIssue | None:
        """What is being edited."""
        return self._draft

    def show_draft(self, draft: OpenIssue | None, empty: str = "") -> None:
        """Edit ``draft`` from now on; ``None`` shows the words ``empty``."""
        self._draft = draft
        self._services.serve(draft)
        self._form.forget()
        for part in (self._scroll, self._footer):
            part.setVisible(draft is not None)
        self._empty.setVisible(draft is None)
        self._empty.setText(empty)
        for button in self._buttons:
            button.setVisible(draft is not None)
        if draft is not None:
            draft.subscribe(self._changed)
            self._show()
            self._scroll.verticalScrollBar().setValue(0)

    def show_state(self, words: str, verb: str, *, can_save: bool, can_revert: bool) -> None:
        """What is said beside the buttons, and which of them can be used."""
        self._state.setText(words)
        self.save_button.setText(verb)
        self.save_button.setEnabled(can_save)
        self.revert_button.setEnabled(can_revert)
        self.revert_button.setVisible(can_revert)

    def focus_form(self) -> None:
        """Put the cursor into the form."""
        self._form.focus_first()

    def leave_field(self, *, back: bool = False) -> None:
        """What waits for a field to be left (trimming) happens now; ``back``: the cursor comes back to it."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
            if back:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        if self._draft is not None:
            issue = self._draft.issue
            self._form.show_node(issue, node_key(thing_of(issue).id))

    def _edit(self, edit: Edit) -> None:
        if self._draft is None:
            return
        if edit.work is not None:
            self._draft.apply_work(edit.work, edit.name, merge=edit.merge, source=self)
        else:
            self._draft.apply(edit.apply, edit.name, merge=edit.merge, source=self)

    def _field_left(self) -> None:
        if self._draft is not None:
            self._draft.break_merging()

    def _changed(self, change: Change) -> None:
        if self._draft is not None and change.after is self._draft.issue:
            self._show()
            self.edited.emit()
