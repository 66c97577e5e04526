"""What the pages of the two registers share: a list that is narrowed by typing, and the chosen entry beside it."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from editor.desktop.desk import Desk
from editor.desktop.look.icons import icon
from editor.desktop.registers.entry_uses import EntryUses
from editor.desktop.registers.places_menu import places_menu
from editor.desktop.registers.register_frame import RegisterFrame
from editor.desktop.registers.rows import Group, entry_name
from editor.desktop.wording import registers as words
from editor.newsletter.issue import Contact, Event
from editor.newsletter.places import node_key
from editor.newsletter.record import Register
from editor.newsletter.registers import entries, register
from editor.newsletter.registers.register import Content
from editor.store.values import RegisterEntry
from editor.support.errors import EditorError
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome, Undone
from editor.workspace.registers.entries import Registers


class RegisterPage(RegisterFrame):
    """One register. A subclass says which, and what its entries look like.

    What is typed into an entry is kept when another one is chosen, the page is left or the window closed, as with
    the button: nothing typed is lost, and all of it can be taken back.
    """

    def __init__(self, desk: Desk, registers: Registers, title: str, parent: QWidget | None = None) -> None:
        self._registers = registers
        self._entry_id = ""
        self._revision = 0
        self._baseline: Content | None = None
        self._last: Outcome | None = None
        super().__init__(desk, title, parent)
        self.uses = EntryUses(desk, registers, self.pane.uses)
        self._connect()

    # What a subclass says

    @abstractmethod
    def _register(self) -> Register: ...

    @abstractmethod
    def _empty_thing(self) -> Event | Contact: ...

    @abstractmethod
    def _groups(self, entries: tuple[RegisterEntry, ...], query: str) -> list[Group]: ...

    @abstractmethod
    def _count_words(self, entries: tuple[RegisterEntry, ...]) -> str: ...

    @abstractmethod
    def _deleted_words(self) -> str: ...

    def _more_actions(self) -> Sequence[QAction]:
        return ()

    # Building

    def _make_actions(self) -> Sequence[QAction]:
        self.use_action = self._action(self.tr("Använd i en öppen utgåva"), "arrow_right", self._offer_issues)
        self.duplicate_action = self._action(self.tr("Duplicera"), "document_multiple", self.duplicate)
        self.delete_action = self._action(self.tr("Ta bort ur registret"), "delete", self.delete)
        return (self.use_action, self.duplicate_action, *self._more_actions(), self.delete_action)

    def _action(self, words_: str, picture: str, do: Callable[[], None]) -> QAction:
        action = QAction(icon(picture), words_, self)
        action.setToolTip(words_)
        action.triggered.connect(lambda checked=False: do())
        return action

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(self._search_done)
        self.new_button.clicked.connect(lambda _checked=False: self.begin_new())
        self.list.chosen.connect(self.choose)
        self.list.opened.connect(lambda _: self.pane.focus_form())
        self.list.delete_asked.connect(lambda _: self.delete())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addActions(list(self.entry_actions))
        self.pane.edited.connect(self._tell_state)
        self.pane.save_asked.connect(self.save)
        self.pane.revert_asked.connect(self.revert)
        self.uses.changed.connect(self._tell_state)
        self._registers.subscribe(self.refresh)
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo),
            (QKeySequence("Ctrl+Y"), self.redo),
            (QKeySequence("Ctrl+S"), self.save),
            (QKeySequence("Ctrl+F"), self._focus_search),
            (QKeySequence("F6"), self._next_pane),
        ):
            QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut).activated.connect(do)

    # Arriving and leaving

    def arrive(self) -> None:
        self._registers.read((self._register(),), self._arrived, self._desk.tell)

    def _arrived(self) -> None:
        self.refresh()
        if not self._entry_id and self.pane.draft is None:
            self.list.choose_first()
        if self.pane.draft is None:
            self._forget()
        self._ask_uses()
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.new_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.notice.hide()
        self._keep()

    def show_entry(self, entry_id: str) -> None:
        """Choose an entry, once all are at hand."""
        self._registers.read((self._register(),), lambda: self._show_entry(entry_id), self._desk.tell)

    def _show_entry(self, entry_id: str) -> None:
        self.search.clear()
        self.refresh()
        if not self.list.choose(entry_id):
            self.choose(entry_id)

    @property
    def today(self) -> dt.date:
        """The day past and due are seen from."""
        return self._desk.now().date()

    @property
    def entry_id(self) -> str:
        """The chosen entry, "" for a new one or none."""
        return self._entry_id

    # The list

    def entries(self) -> tuple[RegisterEntry, ...]:
        """All entries of the register."""
        return self._registers.entries(self._register())

    def refresh(self) -> None:
        """Show what the register holds now."""
        entries, query = self.entries(), self.search.text()
        groups = self._groups(entries, query)
        self.list.show_groups(groups)
        self._count.setText(self._count_words(entries))
        _, _, empty = self._words()
        self._empty.setText(self.tr("Inga träffar på ”{0}”.").format(query.strip()) if entries else empty)
        self.body.setCurrentWidget(self._shown_list() if groups else self._empty)
        self._follow_entry()
        self._entries_changed()
        self._tell_state()

    def _follow_entry(self) -> None:
        """What the chosen entry became elsewhere, or by a save of its own; typing goes on undisturbed."""
        entry = self._registers.entry(self._entry_id) if self._entry_id else None
        if self._entry_id and entry is None:
            self._forget()
        if entry is None or entry.revision == self._revision:
            return
        self._revision = entry.revision
        draft = self.pane.draft
        if draft is not None and register.same(entry.content, self._drafted(draft)):
            self._baseline = entry.content
        elif not self.is_dirty():
            self._show_draft(entry.content)

    def _shown_list(self) -> QWidget:
        return self.list

    def _entries_changed(self) -> None:
        """What a subclass shows of the entries besides the list."""

    def _search_done(self) -> None:
        if not self.list.current_id():
            self.list.choose_first()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _next_pane(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None and self.pane.isAncestorOf(focused):
            self._shown_list().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.pane.focus_form()

    # The chosen entry

    def choose(self, entry_id: str) -> None:
        """Show an entry at the right; what was typed into the one before is kept."""
        entry = self._registers.entry(entry_id)
        if entry is None or entry_id == self._entry_id:
            return
        self._keep()
        self._entry_id, self._revision = entry_id, entry.revision
        self._show_draft(entry.content)
        self._ask_uses()

    def begin_new(self, content: Content | None = None) -> None:
        """Begin a new entry, empty or with a content to start from."""
        self._keep()
        self._entry_id = ""
        self.list.forget_choice()
        self._show_draft(content or register.new_content(self._empty_thing()))
        self._baseline = register.new_content(self._empty_thing())
        self.uses.ask("")
        self.pane.focus_form()

    def duplicate(self) -> None:
        """Begin a new entry that says what the chosen one says."""
        draft = self.pane.draft
        if draft is not None:
            self.begin_new(self._drafted(draft))

    def _show_draft(self, content: Content) -> None:
        self._baseline = content
        self.pane.show_draft(self._registers.draft(content))
        self._draft_shown()
        self._tell_state()

    def _draft_shown(self) -> None:
        """What a subclass shows of the chosen entry besides its form."""

    def _forget(self) -> None:
        self._entry_id, self._baseline = "", None
        self.uses.ask("")
        self.pane.show_draft(None, self.tr("Välj en rad i listan, eller lägg till en ny."))
        self._draft_shown()

    @staticmethod
    def _drafted(draft: OpenIssue) -> Content:
        return entries.content_of(draft.work, register.thing_of(draft.issue).id, draft.pictures)

    def is_dirty(self) -> bool:
        """Whether something was typed that the register does not have."""
        draft = self.pane.draft
        if draft is None or self._baseline is None:
            return False
        return not register.same(self._drafted(draft), self._baseline)

    def _tell_state(self) -> None:
        dirty, drafts = self.is_dirty(), self.uses.drafts
        if not dirty and (self.pane.save_button.hasFocus() or self.pane.revert_button.hasFocus()):
            self._shown_list().setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes out: not to just anywhere
        if not self._entry_id:
            self.pane.show_state("", self.tr("Lägg till"), can_save=dirty, can_revert=False)
            return
        verb = self.tr("Ändra överallt") if drafts else self.tr("Spara")
        if dirty and drafts:
            said = words.change_words(drafts)
        else:
            said = self.tr("Inte sparat ännu.") if dirty else self.tr("Sparat i registret.")
        self.pane.show_state(said, verb, can_save=dirty, can_revert=dirty)

    # Keeping

    def _keep(self) -> None:
        """Keep what was typed, as the button does."""
        self.pane.leave_field()
        if self.is_dirty():
            self.save()

    def save(self) -> None:
        """Keep the entry, and make its change in every draft that uses it."""
        self.pane.leave_field(back=True)
        draft = self.pane.draft
        if draft is None or not self.is_dirty():
            return
        content, new_pictures = self._registers.drafted(draft)
        self._baseline = content
        if not self._entry_id:
            added = partial(self._added, draft)
            self._registers.add(self._register(), content, added, self._desk.tell, new_pictures=new_pictures)
            return
        name = self.tr("Ändra överallt: {0}").format(_short(content))
        self._registers.change(self._entry_id, content, name, self._changed, self._failed, new_pictures=new_pictures)

    def _added(self, draft: OpenIssue, entry: RegisterEntry) -> None:
        if self.pane.draft is draft:
            self._entry_id, self._revision = entry.id, entry.revision
            self.list.choose(entry.id, tell=False)
            self._ask_uses()
        self._tell_state()
        self.notice.tell(self.tr("Sparat i registret."))

    def _changed(self, outcome: Outcome) -> None:
        self._last = outcome
        self._ask_uses()
        self._desk.say(words.outcome_words(outcome), self.tr("Ångra"), lambda: self.undo_everywhere(outcome))

    def _failed(self, error: EditorError) -> None:
        entry = self._registers.entry(self._entry_id)
        self._baseline = entry.content if entry is not None else None
        self._tell_state()
        self._desk.tell(error)

    def revert(self) -> None:
        """Back to what the register has."""
        entry = self._registers.entry(self._entry_id)
        if entry is not None:
            self._show_draft(entry.content)
            self.pane.focus_form()

    def undo(self) -> None:
        """Take back the last edit of the entry; where there is none, the last change that was made everywhere."""
        draft, last = self.pane.draft, self._last
        if draft is not None and draft.can_undo:
            draft.undo()
        elif last is not None and last.after.id == self._entry_id:
            self.undo_everywhere(last)

    def redo(self) -> None:
        """Do the last edit of the entry again."""
        if self.pane.draft is not None:
            self.pane.draft.redo()

    def undo_everywhere(self, outcome: Outcome) -> None:
        """Take back a change in the register and in every draft that still is as it left them."""
        if self._last is outcome:
            self._last = None
        name = self.tr("Ångra ändringen av {0}").format(entry_name(outcome.before))

        def undone(result: Undone) -> None:
            if result.entry is not None and result.entry.id == self._entry_id:
                self._show_draft(result.entry.content)
            self._ask_uses()
            self._desk.say(words.undone_words(result))

        self._registers.undo(outcome, name, undone, self._desk.tell)

    def delete(self) -> None:
        """Take the chosen entry out of the register; issues keep what they have of it."""
        entry_id = self._entry_id
        if not entry_id:
            self._forget()
            self._tell_state()
            return

        def deleted() -> None:
            self._forget()
            self.list.choose_first()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.notice.tell(self._deleted_words(), self.tr("Ångra"), restore)

        def restore() -> None:
            self._registers.restore(entry_id, lambda _: self._show_entry(entry_id), self._desk.tell)

        self._baseline = None  # what was typed goes with it
        self._registers.delete(entry_id, deleted, self._desk.tell)

    def _ask_uses(self) -> None:
        self.uses.ask(self._entry_id)

    # Using it

    def _offer_issues(self) -> None:
        menu = self.issues_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.pane.mapToGlobal(self.pane.rect().topLeft()))

    def issues_menu(self) -> QMenu:
        """The calendars, articles and contact lists of open issues that may name the chosen entry."""
        self._keep()
        workspace = self._desk.workspace
        opened = workspace.open_issues if workspace is not None else ()
        return places_menu(self, opened, self._register(), self._use)

    def _use(self, opened: OpenIssue, item_id: str, name: str) -> None:
        entry, workspace = self._registers.entry(self._entry_id), self._desk.workspace
        if entry is None or workspace is None:
            return
        step = self.tr("Lägg till ur registret: {0}").format(entry_name(entry))
        node_id = workspace.origins.use(opened, entry.id, item_id, step)
        if node_id is None:
            return
        opened.save_now()
        QTimer.singleShot(0, self, self._ask_uses)

        def show() -> None:
            self._desk.host.open_stored(opened.id, node_key(node_id))

        self.notice.tell(
            self.tr("{0} är med i {1}, {2}.").format(entry_name(entry), name, opened.issue.title), self.tr("Visa"), show
        )


def _short(content: Content) -> str:
    thing = content.thing
    text = thing.title if isinstance(thing, Event) else getattr(thing, "name", "")
    return text if len(text) <= 40 else text[:39] + "…"
