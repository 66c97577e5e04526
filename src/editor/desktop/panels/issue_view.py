"""The open issue: outline, form and preview side by side, and the commands that work on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.commands import Command, WindowState
from editor.desktop.commands.actions import Actions, plain
from editor.desktop.dialogs.command_palette import Choice
from editor.desktop.form_services import IssuePictures
from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.picture_drop import Dropped, embedded_in, pictures_in
from editor.desktop.look.icons import icon
from editor.desktop.look.style import Look
from editor.desktop.outline import structure
from editor.desktop.outline.model import ICONS
from editor.desktop.outline.panel import PLACES_IN_ROWS, OutlinePanel, OutlineState
from editor.desktop.outline.panel_commands import OutlineCommands
from editor.desktop.outline.rows import OutlineRow
from editor.desktop.outline.structure import StructureEdit
from editor.desktop.panels.find_panel import FindPanel
from editor.desktop.panels.form_area import FormArea, MakeForm
from editor.desktop.panels.frozen_sign import FrozenSign
from editor.desktop.panels.history_list import HistoryList
from editor.desktop.panels.mode_switch import MODE_COMMANDS
from editor.desktop.panels.notice import Notice
from editor.desktop.panels.panes import Panes
from editor.desktop.panels.preview_pane import PreviewPane
from editor.desktop.registers.in_issue import IssueRegisters
from editor.newsletter import search
from editor.newsletter.edits import fragment_text
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.issue import Issue, articles
from editor.newsletter.places import ISSUE, MASTHEAD, node_key
from editor.newsletter.record import Register, Work
from editor.newsletter.search import Hit
from editor.preview.spot import Spot
from editor.support.settings import Settings
from editor.workspace.open_issue import Change, OpenIssue

FIND_PX = 336
"""Room for a hit with some words around it."""
FORM_ACTIONS = (Command.MOVE_UP, Command.MOVE_DOWN, Command.DUPLICATE, Command.DELETE)


class IssueView(QWidget):
    """Three panes on one :class:`OpenIssue`."""

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
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.registers: IssueRegisters | None = None
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
        self._side = QStackedWidget()
        self.find_panel = FindPanel(look, self._name_hit, (actions[Command.FIND_PREVIOUS], actions[Command.FIND_NEXT]))
        self._side.addWidget(self.outline)
        self._side.addWidget(self.find_panel)
        self.panes = Panes(self._side, self.form_area, self.preview, settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.setAcceptDrops(True)
        self.notice = Notice(self.form_area)
        self._handlers = self._make_handlers()
        self._connect()

    def _connect(self) -> None:
        self._actions.add_to(self.outline.tree)
        self.outline.selected.connect(self._row_selected)
        self.outline.tree.customContextMenuRequested.connect(self._open_context_menu)
        self.outline.tree.installEventFilter(self)
        self.outline.selection_changed.connect(self.state_changed)
        self.outline.tree.drop_shown.connect(lambda drop: self.told.emit(self.outline_commands.tell_drop(drop)))
        self.outline_commands.edited.connect(self._make)
        self.outline_commands.told.connect(self.notice.tell)
        self.form_area.edited.connect(self._apply_edit)
        self.form_area.selection_requested.connect(self.select)
        self.form_area.drawer_button.clicked.connect(self.toggle_drawer)
        self.preview.block_clicked.connect(self._block_clicked)
        self.preview.spot_clicked.connect(self._spot_clicked)
        self.find_panel.closed.connect(self._close_find)
        self.find_panel.found.connect(self.state_changed)
        self.find_panel.hit_chosen.connect(self._show_hit)
        self.find_panel.replace_asked.connect(self._replace)
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
            self._side.setCurrentWidget(self.outline)
            self.find_panel.show_issue(None)
            return
        ends = (
            open_issue.subscribe(self._issue_changed),
            open_issue.on_status(lambda _: self._status_changed()),
            open_issue.on_refusal(self._tell_frozen),
        )
        self._unsubscribe = partial(_end, ends)
        self._status_changed()
        self.outline.show_issue(open_issue.issue)
        self.find_panel.show_issue(open_issue.issue)
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
        if not self._finding:
            self.panes.close_drawer()
        self.state_changed.emit()

    def _issue_changed(self, change: Change) -> None:
        self.outline.show_issue(change.after)
        if self._finding:
            self.find_panel.show_issue(change.after)
        row = self.outline.row
        if change.focus is not None and change.source is not self.form_area and self.outline.select(change.focus):
            row = self.outline.row
        self.form_area.show_row(self.outline.model, row, change.after)
        if change.focus is not None and change.focus != ISSUE and change.source is not self:
            self.preview.mark(change.focus)
        self.state_changed.emit()

    def _status_changed(self) -> None:
        frozen = self._open is not None and self._open.is_frozen
        self.form_area.set_frozen(frozen)
        self.frozen_sign.setVisible(frozen)
        self.state_changed.emit()

    def _tell_frozen(self) -> None:
        go_on = self._actions[Command.NEW_VERSION]
        self.notice.tell(self.tr("Utgåvan är publicerad och ändras inte."), plain(go_on.text()), go_on.trigger)

    def _apply_edit(self, edit: Edit) -> None:
        if self._open is None:
            return
        if edit.work is not None:
            self._open.apply_work(edit.work, edit.name, merge=edit.merge, source=self.form_area, focus=edit.focus)
        else:
            self._open.apply(edit.apply, edit.name, merge=edit.merge, source=self.form_area, focus=edit.focus)

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
            has_hits=bool(self.find_panel.field.text()),
            status=self._open.status,
        )

    def do(self, command: Command) -> None:
        """Do what one of this view's commands says; ``KeyError`` for those of the window."""
        self._handlers[command]()

    def _make_handlers(self) -> dict[Command, Callable[[], None]]:
        return {
            Command.UNDO: self.undo,
            Command.REDO: self.redo,
            Command.HISTORY: self._show_history,
            Command.CUT: lambda: self._at_cursor("cut", self.outline_commands.cut),
            Command.COPY: lambda: self._at_cursor("copy", self.outline_commands.copy),
            Command.PASTE: lambda: self._at_cursor("paste", self._paste_in_outline),
            Command.RENAME: self._rename,
            Command.FILTER: self._filter,
            Command.DUPLICATE: self.outline_commands.duplicate,
            Command.DELETE: self.outline_commands.delete,
            Command.MOVE_UP: lambda: self.outline_commands.move(-1),
            Command.MOVE_DOWN: lambda: self.outline_commands.move(1),
            Command.ADD_ARTICLE: lambda: self._add(structure.add_article),
            Command.ADD_PART: lambda: self._add(structure.add_part),
            Command.ADD_SECTION: lambda: self._add(structure.add_section),
            Command.ADD_CALENDAR: lambda: self._add(structure.add_calendar),
            Command.ADD_EVENT: lambda: self._add_found("event", structure.add_event),
            Command.ADD_CONTACTS: lambda: self._add(structure.add_contact_list),
            Command.ADD_CONTACT: lambda: self._add_found("contact", structure.add_contact),
            Command.ADD_PICTURE: self._add_picture,
            Command.GO_OUTLINE: self.focus_outline,
            Command.GO_FORM: self._focus_form,
            Command.GO_PREVIEW: self.focus_preview,
            Command.NEXT_PANE: lambda: self._next_pane(1),
            Command.PREVIOUS_PANE: lambda: self._next_pane(-1),
            Command.SHOW_PREVIEW: lambda: self.panes.show_preview(not self.panes.preview_shown),
            Command.DETACH_PREVIEW: lambda: self.panes.detach_preview(not self.panes.preview_detached),
            Command.FIND: lambda: self._ask_find(replacing=False),
            Command.REPLACE: lambda: self._ask_find(replacing=True),
            Command.FIND_NEXT: lambda: self._find_step(1),
            Command.FIND_PREVIOUS: lambda: self._find_step(-1),
            Command.FOCUS_MODE: self._toggle_focus_mode,
            **{command: partial(self.preview.set_mode, mode) for mode, command in MODE_COMMANDS.items()},
            Command.ZOOM_IN: lambda: self.preview.zoom_by(1),
            Command.ZOOM_OUT: lambda: self.preview.zoom_by(-1),
            Command.ZOOM_RESET: lambda: self.preview.set_zoom(None),
        }

    def undo(self) -> None:
        """Take back the newest step."""
        if self._open is not None:
            self.notice.hide()
            self._open.undo()

    def _show_history(self) -> None:
        if self._open is not None:
            HistoryList(self._open, self).show_at(self.mapToGlobal(QPoint(12, 4)))

    def redo(self) -> None:
        """Do the step taken back last again."""
        if self._open is not None:
            self.notice.hide()
            self._open.redo()

    def _change(self, command: Callable[[Issue, OutlineRow | None], StructureEdit | None]) -> StructureEdit | None:
        if self._open is None:
            return None
        edit = command(self._open.issue, self.outline.row)
        if edit is not None:
            self._make(edit)
        return edit

    def _done(self, edit: StructureEdit, work: Work) -> Work:
        """The work after an edit; the registers may know what it brings along."""
        after = edit.work(work) if edit.work is not None else Work(edit.apply(work.issue), work.record)
        after = self._pictures.recognised(work, after)
        return self.registers.recognised(work, after) if self.registers is not None else after

    def _make(self, edit: StructureEdit) -> None:
        if self._open is None:
            return
        if self._open.is_frozen:
            self._tell_frozen()
            return
        self.notice.hide()
        self._open.apply_work(partial(self._done, edit), edit.name, source=self, focus=edit.place or edit.focus)
        if edit.selects:
            self.outline.select_all(edit.selects)
        elif edit.focus is not None:
            self.select(edit.focus)
        if edit.told:
            self.notice.tell(edit.told, self.tr("Ångra"), self.undo)

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
        self.focus_outline()
        self.outline.open_filter()

    def _add(self, command: Callable[[Issue, OutlineRow | None], StructureEdit | None]) -> None:
        if self._change(command) is not None:
            self.form_area.focus_form()

    def _add_found(
        self, register: Register, command: Callable[[Issue, OutlineRow | None], StructureEdit | None]
    ) -> None:
        """Add what the register has, or something new."""
        registers, opened = self.registers, self._open
        if registers is None or opened is None or not registers.has_entries(register):
            self._add(command)
            return
        picked = registers.pick(register, self)
        edit = command(opened.issue, self.outline.row) if picked is not None else None
        if picked is None or edit is None:
            return
        if picked.entry_id:
            self.notice.hide()
            node = registers.use_instead(edit, picked.entry_id)
            if node is not None:
                self.select(node_key(node))
        else:
            self._make(registers.named(edit, picked.title))
        self.form_area.focus_form()

    def _add_picture(self) -> None:
        row, put = self.outline.row, self._picture_putter()
        if row is None or put is None:
            return
        if row.kind == "article":
            self._pictures.choose_pictures(self, put)
        else:
            self._pictures.choose_picture(self, put)

    def _picture_putter(self) -> Callable[[NewPicture], None] | None:
        """What puts a picture into the thing that is selected now, also when another one is by then."""
        row = self.outline.row
        if self._open is None or self._open.is_frozen or not structure.takes_picture(row):
            return None
        return lambda new: self._put_picture(row, new)

    def _put_picture(self, row: OutlineRow | None, new: NewPicture) -> None:
        self._change(lambda issue, _: structure.add_picture(issue, row, new))

    def _take_pictures(self, found: list[Dropped]) -> bool:
        """Put pictures that were dropped on a panel, or pasted into the outline, into the selected thing."""
        row, put = self.outline.row, self._picture_putter()
        if row is None or put is None or not found:
            return False
        self._pictures.take_pictures(found if row.kind == "article" else found[:1], self, put)
        return True

    def _paste_in_outline(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is None or data.hasFormat(fragment_text.MIME_TYPE):
            self.outline_commands.paste()
            return
        alone = pictures_in(data) or (embedded_in(data) if not data.text().strip() else [])
        if self._take_pictures(alone):
            return
        before = self._open.issue if self._open is not None else None
        self.outline_commands.paste()
        if self._open is not None and self._open.issue is not before:  # text became an article: its pictures follow
            self._take_pictures(embedded_in(data))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._picture_putter() is not None and pictures_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take_pictures(pictures_in(event.mimeData())):
            event.acceptProposedAction()
        else:
            event.ignore()

    def places(self) -> list[Choice]:
        """The places of the issue, for the list of all commands."""
        model = self.outline.model
        found = []
        for index in model.indexes():
            row = model.row(index)
            if row is not None:
                name = self.tr("Gå till {0}").format(model.label(row))
                kind = " ".join(part for part in (model.kind_name(row.kind), model.detail(row)) if part)
                drawn = icon(ICONS[row.kind])
                found.append(Choice(name=name, detail=kind, run=partial(self.go_to, row.key), icon=drawn))
        return found

    def go_to(self, key: str, hit: Hit | None = None) -> None:
        """Show the form of the thing behind a block key, and put the cursor in it, at ``hit`` if one is given."""
        self.select(key)
        if hit is None:
            self._focus_form()
        else:
            self.form_area.show_hit(hit, focus=True)

    def go_to_next_mark(self) -> bool:
        """Go to the next thing marked to be looked at; ``False`` where nothing is."""
        found = self.outline.select_next_mark()
        if found:
            self._focus_form()
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

    @property
    def _finding(self) -> bool:
        return self._side.currentWidget() is self.find_panel

    def _ask_find(self, *, replacing: bool) -> None:
        if self._open is None:
            return
        text = _selected_text(QApplication.focusWidget())
        self._show_side(self.find_panel)
        row = self.outline.row
        self.find_panel.ask(text, replacing=replacing, near=row.key if row is not None else "")

    def _find_step(self, step: int) -> None:
        focused = QApplication.focusWidget()
        in_panel = focused is not None and self.find_panel.isAncestorOf(focused)
        if not self._finding:
            self._show_side(self.find_panel)
        self.find_panel.step(step, focus=not in_panel)

    def _show_side(self, side: QWidget) -> None:
        if side is not self._side.currentWidget():
            self._side.setCurrentWidget(side)
            if side is self.find_panel:
                self.find_panel.show_issue(self._open.issue if self._open is not None else None)
                self.panes.widen_side(FIND_PX)
            else:
                self.panes.usual_widths()
        self.panes.open_side()

    def _close_find(self) -> None:
        self._show_side(self.outline)
        self.panes.close_drawer()
        self._focus_form()

    def _focus_side(self) -> None:
        if self._finding:
            self.panes.open_side()
            self.find_panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_outline()

    def _name_hit(self, hit: Hit) -> str:
        model = self.outline.model
        row = model.row(model.index_of(PLACES_IN_ROWS.get(hit.key, hit.key)))
        return model.label(row) if row is not None else ""

    def _show_hit(self, hit: Hit, focus: bool) -> None:
        self.select(hit.key)
        self.form_area.show_hit(hit, focus=focus)

    def _replace(self, hits: tuple[Hit, ...], new: str) -> None:
        if self._open is None:
            return
        if self._open.is_frozen:
            self._tell_frozen()
            return
        self._open.break_merging()
        if len(hits) > 1:
            self._open.keep_version("before_change")
        name = self.tr("Ersätt text") if len(hits) == 1 else self.tr("Ersätt alla")
        self._open.apply(lambda issue: search.replace(issue, hits, new), name, focus=hits[0].key)
        self._open.break_merging()
        if len(hits) > 1:
            self.notice.tell(self.tr("%n ställen är ersatta.", "", len(hits)), self.tr("Ångra"), self.undo)

    # Panes

    def focus_start(self) -> None:
        """Put the focus where the work begins."""
        if self.panes.narrow:
            self.form_area.focus_form()
        else:
            self.focus_outline()

    def focus_outline(self) -> None:
        """Put the focus on the outline, opening the drawer where it is one."""
        self._show_side(self.outline)
        self.outline.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_preview(self) -> None:
        """Put the focus on the page."""
        self.panes.bring_preview()
        self.preview.focus_page()

    def _next_pane(self, step: int) -> None:
        panes: list[tuple[QWidget, Callable[[], None]]] = [
            (self._side, self._focus_side),
            (self.form_area, self._focus_form),
        ]
        if self.panes.preview_shown:
            panes.append((self.preview, self.focus_preview))
        focused = QApplication.focusWidget()
        now = next((n for n, (pane, _) in enumerate(panes) if focused and pane.isAncestorOf(focused)), -step)
        panes[(now + step) % len(panes)][1]()

    def _focus_form(self) -> None:
        self.window().activateWindow()
        self.form_area.focus_form()

    def _toggle_focus_mode(self) -> None:
        self.panes.set_focus_mode(not self.panes.focus_mode)
        self._focus_form()
        if self.panes.focus_mode:
            self.notice.tell(self.tr("Fokusläge: bara formuläret. Esc eller F11 visar allt igen."))
        else:
            self.notice.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panes.focus_mode:
            self._toggle_focus_mode()
            return
        super().keyPressEvent(event)

    def _open_context_menu(self, position) -> None:  # type: ignore[no-untyped-def]
        index = self.outline.tree.indexAt(position)
        if not index.isValid():
            return
        if not self.outline.tree.selectionModel().isSelected(index):
            self.outline.tree.choose(index)
        menu = QMenu(self)
        self.outline.fill_context_menu(menu, self._actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.outline.tree.viewport().mapToGlobal(position))

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self.form_area.remember_focus(new)
        if self._open is not None and old is not None and self.form_area.isAncestorOf(old):
            self._open.break_merging()
        if self.panes.drawer_open and new is not None and not self._side.isAncestorOf(new):
            self.panes.close_drawer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.outline.tree and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.outline.tree.renaming:
                self.form_area.focus_form()
                return True
            if event.key() == Qt.Key.Key_Escape and self.panes.drawer_open:
                self.panes.close_drawer()
                self.form_area.focus_form()
                return True
        return super().eventFilter(watched, event)

    def toggle_drawer(self) -> None:
        """Open or close the outline where it is a drawer."""
        if self.panes.drawer_open:
            self.panes.close_drawer()
        else:
            self.focus_outline()


def _selected_text(focused: QWidget | None) -> str:
    """The words selected where the focus is, if they stand on one line."""
    if isinstance(focused, QLineEdit):
        return focused.selectedText()
    if isinstance(focused, QTextEdit):
        text = focused.textCursor().selectedText()
        return text if "\u2029" not in text and "\u2028" not in text else ""
    return ""


def _end(ends: tuple[Callable[[], None], ...]) -> None:
    for end in ends:
        end()
