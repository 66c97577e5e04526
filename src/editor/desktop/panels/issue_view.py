"""The open issue: outline, form and preview side by side, and the commands that work on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from editor.desktop.commands import Command, WindowState
from editor.desktop.commands.actions import Actions
from editor.desktop.dialogs.command_palette import Choice
from editor.desktop.look.announcing import announce
from editor.desktop.look.notice import Notice
from editor.desktop.look.style import Look
from editor.desktop.outline import structure
from editor.desktop.outline.panel import OutlinePanel, OutlineState
from editor.desktop.outline.panel_commands import OutlineCommands
from editor.desktop.panels.adding import Adding
from editor.desktop.panels.editing import Editing
from editor.desktop.panels.form_area import FormArea, MakeForm
from editor.desktop.panels.frozen_sign import FrozenSign
from editor.desktop.panels.history_list import HistoryList
from editor.desktop.panels.mode_switch import MODE_COMMANDS
from editor.desktop.panels.pane_focus import PaneFocus
from editor.desktop.panels.panes import Panes
from editor.desktop.panels.place_choices import place_choices
from editor.desktop.panels.preview_pane import PreviewPane
from editor.desktop.panels.side import Side
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.in_issue import IssueRegisters
from editor.newsletter.issue import Issue, articles
from editor.newsletter.outline import OutlineRow
from editor.newsletter.places import ISSUE, MASTHEAD, node_key
from editor.newsletter.search import Hit
from editor.preview.spot import Spot
from editor.support.settings import Settings
from editor.workspace.open_issue import Change, OpenIssue

FORM_ACTIONS = (Command.MOVE_UP, Command.MOVE_DOWN, Command.DUPLICATE, Command.DELETE)


class IssueView(QWidget):
    """Three panes on one :class:`OpenIssue`: what is shown in them, and which command goes where.

    Edits are carried out by ``editing``, things are added by ``adding``; ``side`` finds and replaces, ``focus_on`` goes
    from pane to pane.
    """

    state_changed = Signal()
    """Something that decides which commands can be used, or the issue itself, is different."""
    told = Signal(str)
    """For the status bar: what letting go would do; ``""`` when that is over."""

    def __init__(
        self,
        *,
        look: Look,
        actions: Actions,
        make_form: MakeForm,
        pictures: IssuePictures,
        registers: IssueRegisters,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._actions = actions
        self._open: OpenIssue | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._left: dict[str, OutlineState] = {}
        self.outline = OutlinePanel(look)
        self.outline_commands = OutlineCommands(self.outline, self)
        self.form_area = FormArea(make_form, tuple(actions[command] for command in FORM_ACTIONS))
        self.preview = PreviewPane(look, actions, settings)
        self.frozen_sign = FrozenSign(actions[Command.NEW_VERSION])
        self.form_area.put_over_form(self.frozen_sign)
        steps = (actions[Command.FIND_PREVIOUS], actions[Command.FIND_NEXT])
        self.side = Side(self.outline, look, steps, lambda: self._open.issue if self._open is not None else None)
        self.panes = Panes(self.side, self.form_area, self.preview, settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.setAcceptDrops(True)
        self.notice = Notice(self.form_area)
        self.editing = Editing(
            outline=self.outline,
            notice=self.notice,
            pictures=pictures,
            registers=registers,
            new_version=actions[Command.NEW_VERSION],
            parent=self,
        )
        self.adding = Adding(
            editing=self.editing,
            outline=self.outline,
            outline_commands=self.outline_commands,
            form_area=self.form_area,
            notice=self.notice,
            pictures=pictures,
            registers=registers,
            host=self,
        )
        self.focus_on = PaneFocus(
            panes=self.panes,
            side=self.side,
            tree=self.outline.tree,
            form_area=self.form_area,
            preview=self.preview,
            notice=self.notice,
        )
        self._handlers = self._make_handlers()
        self._connect()

    def _connect(self) -> None:
        self._actions.add_to(self.outline.tree)
        self.outline.selected.connect(self._row_selected)
        self.outline.offer_context_menu(self._actions)
        self.outline.selection_changed.connect(self.state_changed)
        self.outline.tree.drop_shown.connect(lambda drop: self.told.emit(self.outline_commands.tell_drop(drop)))
        self.outline_commands.edited.connect(self.editing.make)
        self.outline_commands.told.connect(self.notice.tell)
        self.form_area.edited.connect(lambda edit: self.editing.apply(edit, self.form_area))
        self.form_area.selection_requested.connect(self.select)
        self.form_area.refused.connect(self.editing.tell_frozen)
        self.preview.block_clicked.connect(self._block_clicked)
        self.preview.spot_clicked.connect(self._spot_clicked)
        find_panel = self.side.find_panel
        find_panel.closed.connect(self._close_find)
        find_panel.found.connect(self.state_changed)
        find_panel.hit_chosen.connect(self._show_hit)
        find_panel.replace_asked.connect(self.editing.replace)
        self.panes.changed.connect(self.state_changed)
        self.panes.narrowed.connect(self.form_area.show_drawer_button)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    # The issue

    @property
    def open_issue(self) -> OpenIssue | None:
        """The issue being edited."""
        return self._open

    def show_issue(self, open_issue: OpenIssue | None) -> None:
        """Edit ``open_issue`` from now on; ``None`` lets go of the one before."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if self._open is not None:
            self._left[self._open.id] = self.outline.state()
        self._open = open_issue
        self._pictures.serve(open_issue)
        self.editing.serve(open_issue)
        self.outline_commands.serve(open_issue)
        self.notice.hide()
        self.form_area.forget_issue()
        left = self._left.get(open_issue.id) if open_issue is not None else None
        self.outline.restore(left)
        self.outline.show_issue(None)
        self.preview.show_issue(open_issue)
        self.panes.use(open_issue is not None)
        if open_issue is None:
            self.panes.set_focus_mode(False)
            self.side.show_issue(None)
            return
        ends = (
            open_issue.subscribe(self._issue_changed),
            open_issue.on_standing(lambda _: self._status_changed()),
            open_issue.on_refusal(self.editing.tell_frozen),
        )
        self._unsubscribe = partial(_end, ends)
        self._status_changed()
        self.outline.show_issue(open_issue.issue)
        self.side.show_issue(open_issue.issue)
        if left is None or self.outline.row is None:
            self.select(self._first_key(open_issue.issue))
        else:
            self._row_selected(self.outline.row)

    @staticmethod
    def _first_key(issue: Issue) -> str:
        """Where writing goes on: the first article, else the settings."""
        first = next(articles(issue), None)
        return node_key(first.id) if first else ISSUE

    @property
    def row(self) -> OutlineRow | None:
        """What is chosen in the outline; the form shows it."""
        return self.outline.row

    def select(self, key: str) -> None:
        """Show the form of the thing behind a block key."""
        self.outline.select(key)

    def _block_clicked(self, key: str) -> None:
        if self.outline.select(key):
            self.form_area.focus_form()

    def _spot_clicked(self, spot: Spot) -> None:
        if self.outline.select(spot.key):
            self.form_area.show_spot(spot)

    def _row_selected(self, row: OutlineRow) -> None:
        if self._open is None:
            return
        self._open.break_merging()
        self.form_area.show_row(self.outline.model, row, self._open.issue)
        self.preview.mark(MASTHEAD if row.key == ISSUE else row.key)
        if not self.side.finding:
            self.panes.close_drawer()
        self.state_changed.emit()

    def _issue_changed(self, change: Change) -> None:
        self.outline.show_issue(change.after)
        self.side.issue_changed(change.after)
        row = self.outline.row
        if change.focus is not None and change.source is not self.form_area and self.outline.select(change.focus):
            row = self.outline.row
        self.form_area.show_row(self.outline.model, row, change.after)
        if change.focus is not None and change.focus != ISSUE and change.source not in (self, self.editing):
            self.preview.mark(change.focus)
        self.state_changed.emit()

    def _status_changed(self) -> None:
        frozen = self._open is not None and self._open.is_frozen
        self.form_area.set_frozen(frozen)
        self.frozen_sign.setVisible(frozen)
        self.state_changed.emit()

    # Commands

    def fill_state(self) -> WindowState:
        """What the window's commands depend on."""
        if self._open is None:
            return WindowState(ready=True)
        row = self.outline.row
        return WindowState(
            ready=True,
            issue_open=True,
            can_undo=self._open.can_undo,
            can_redo=self._open.can_redo,
            undo_name=self._open.undo_name,
            redo_name=self._open.redo_name,
            selected=row.kind if row else None,
            chosen=len(self.outline_commands.chosen),
            can_move_up=self.outline_commands.can_move(-1),
            can_move_down=self.outline_commands.can_move(1),
            preview_shown=self.panes.preview_shown,
            preview_detached=self.panes.preview_detached,
            focus_mode=self.panes.focus_mode,
            has_hits=bool(self.side.find_panel.field.text()),
            status=self._open.standing,
        )

    def do(self, command: Command) -> None:
        """Do what one of this view's commands says; ``KeyError`` for those of the window."""
        self._handlers[command]()

    def _make_handlers(self) -> dict[Command, Callable[[], None]]:
        return {
            Command.UNDO: self.editing.undo,
            Command.REDO: self.editing.redo,
            Command.HISTORY: self._show_history,
            Command.CUT: lambda: self._at_cursor("cut", self.outline_commands.cut),
            Command.COPY: lambda: self._at_cursor("copy", self.outline_commands.copy),
            Command.PASTE: lambda: self._at_cursor("paste", self.adding.paste),
            Command.RENAME: self._rename,
            Command.FILTER: self._filter,
            Command.DUPLICATE: self.outline_commands.duplicate,
            Command.DELETE: self.outline_commands.delete,
            Command.MOVE_UP: lambda: self.outline_commands.move(-1),
            Command.MOVE_DOWN: lambda: self.outline_commands.move(1),
            Command.ADD_ARTICLE: lambda: self.adding.add(structure.add_article),
            Command.ADD_PART: lambda: self.adding.add(structure.add_part),
            Command.ADD_SECTION: lambda: self.adding.add(structure.add_section),
            Command.ADD_CALENDAR: lambda: self.adding.add(structure.add_calendar),
            Command.ADD_EVENT: lambda: self.adding.add_found("event", structure.add_event),
            Command.ADD_CONTACTS: lambda: self.adding.add(structure.add_contact_list),
            Command.ADD_CONTACT: lambda: self.adding.add_found("contact", structure.add_contact),
            Command.ADD_PICTURE: self.adding.choose_picture,
            Command.GO_OUTLINE: self.focus_on.outline,
            Command.GO_FORM: self.focus_on.form,
            Command.GO_PREVIEW: self.focus_on.preview,
            Command.NEXT_PANE: lambda: self.focus_on.next_pane(1),
            Command.PREVIOUS_PANE: lambda: self.focus_on.next_pane(-1),
            Command.SHOW_PREVIEW: self._toggle_preview,
            Command.DETACH_PREVIEW: lambda: self.panes.detach_preview(not self.panes.preview_detached),
            Command.FIND: lambda: self._ask_find(replacing=False),
            Command.REPLACE: lambda: self._ask_find(replacing=True),
            Command.FIND_NEXT: lambda: self.side.find_step(1),
            Command.FIND_PREVIOUS: lambda: self.side.find_step(-1),
            Command.FOCUS_MODE: self.focus_on.toggle_focus_mode,
            **{command: partial(self.preview.set_mode, mode) for mode, command in MODE_COMMANDS.items()},
            Command.ZOOM_IN: lambda: self.preview.zoom_by(1),
            Command.ZOOM_OUT: lambda: self.preview.zoom_by(-1),
            Command.ZOOM_RESET: lambda: self.preview.set_zoom(None),
        }

    def _toggle_preview(self) -> None:
        self.panes.show_preview(not self.panes.preview_shown)
        shown = self.panes.preview_shown
        announce(self, self.tr("Förhandsvisningen visas") if shown else self.tr("Förhandsvisningen är dold"))

    def _show_history(self) -> None:
        if self._open is not None:
            HistoryList(self._open, self).show_at(self.mapToGlobal(QPoint(12, 4)))

    def _at_cursor(self, verb: Literal["cut", "copy", "paste"], otherwise: Callable[[], object]) -> None:
        """In a text field the clipboard is the text's (the menu's entries serve both), else the outline's."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit):
            getattr(focused, verb)()
        else:
            otherwise()

    def _rename(self) -> None:
        self.panes.open_side()
        self.outline.rename()

    def _filter(self) -> None:
        self.focus_on.outline()
        self.outline.filter_box.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.adding.takes(event.mimeData(), self._row_under(event)):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self.adding.takes(event.mimeData(), self._row_under(event)))

    def _row_under(self, event: QDropEvent) -> OutlineRow | None:
        """The row of the outline that pictures hang over; ``None`` over other panes: there they are for the chosen
        thing."""
        return self.outline.row_at(self.mapToGlobal(event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:
        if self.adding.take(event.mimeData(), self._row_under(event)):
            event.acceptProposedAction()
        else:
            event.ignore()

    def places(self) -> list[Choice]:
        """The places of the issue, for the list of all commands."""
        return place_choices(self.outline.model, self.go_to)

    def go_to(self, key: str, hit: Hit | None = None) -> None:
        """Show the form of the thing behind a block key, and put the cursor in it, at ``hit`` if one is given."""
        self.select(key)
        if hit is None:
            self.focus_on.form()
        else:
            self.form_area.show_hit(hit, focus=True)

    def go_to_next_mark(self) -> bool:
        """Go to the next thing marked to be looked at; ``False`` where nothing is."""
        found = self.outline.select_next_mark()
        if found:
            self.focus_on.form()
        return found

    def look_again(self) -> None:
        """Show anew which commands can be used and what is checked."""
        self.state_changed.emit()

    def beside_outline(self) -> QPoint | None:
        """Where on the screen the outline ends at its right; ``None`` where it is not shown."""
        if not self.outline.isVisible():
            return None
        return self.outline.mapToGlobal(QPoint(self.outline.width(), 0))

    # Find and replace

    def _ask_find(self, *, replacing: bool) -> None:
        if self._open is not None:
            self.side.ask_find(replacing=replacing)

    def _close_find(self) -> None:
        self.side.show_outline()
        self.panes.close_drawer()
        self.focus_on.form()

    def _show_hit(self, hit: Hit, focus: bool) -> None:
        self.select(hit.key)
        self.form_area.show_hit(hit, focus=focus)

    # Panes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panes.focus_mode:
            self.focus_on.toggle_focus_mode()
            return
        super().keyPressEvent(event)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self.form_area.remember_focus(new)
        if self._open is not None and old is not None and self.form_area.isAncestorOf(old):
            self._open.break_merging()
        self.focus_on.focus_moved(new)


def _end(ends: tuple[Callable[[], None], ...]) -> None:
    for end in ends:
        end()
