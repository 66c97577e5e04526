"""Edits of the open issue that come from its panes: carried out, told, taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from editor.desktop.forms.edit import Edit
from editor.desktop.look.announcing import announce
from editor.desktop.look.buttons import plain
from editor.desktop.look.notice import Notice
from editor.desktop.outline.panel import OutlinePanel
from editor.desktop.outline.structure import StructureEdit
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.in_issue import IssueRegisters
from editor.newsletter import search
from editor.newsletter.issue import Issue
from editor.newsletter.outline import OutlineRow
from editor.newsletter.record import Work
from editor.newsletter.search import Hit
from editor.workspace.open_issue import OpenIssue

Structure = Callable[[Issue, OutlineRow | None], StructureEdit | None]
"""A command of the structure: the edit it makes at a row, ``None`` where it cannot be done."""


class Editing(QObject):
    """Serves whichever issue is open. What pictures and registers know comes along with what an edit brings in."""

    def __init__(
        self,
        *,
        outline: OutlinePanel,
        notice: Notice,
        pictures: IssuePictures,
        registers: IssueRegisters,
        new_version: QAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._outline = outline
        self._notice = notice
        self._pictures = pictures
        self._registers = registers
        self._new_version = new_version
        self._open: OpenIssue | None = None

    @property
    def open_issue(self) -> OpenIssue | None:
        """The issue being edited."""
        return self._open

    def serve(self, open_issue: OpenIssue | None) -> None:
        """Edit ``open_issue`` from now on."""
        self._open = open_issue

    def undo(self) -> None:
        """Take back the newest step."""
        if self._open is not None:
            self._notice.hide()
            name = self._open.undo_name
            self._open.undo()
            announce(self._notice, self.tr("Ångrat: {0}").format(name) if name else "")

    def redo(self) -> None:
        """Do the step taken back last again."""
        if self._open is not None:
            self._notice.hide()
            name = self._open.redo_name
            self._open.redo()
            announce(self._notice, self.tr("Gjort om: {0}").format(name) if name else "")

    def apply(self, edit: Edit, source: object) -> None:
        """Carry out what a field of ``source`` asks for."""
        if self._open is None:
            return
        if edit.work is not None:
            self._open.apply_work(edit.work, edit.name, merge=edit.merge, source=source, focus=edit.focus)
        else:
            self._open.apply(edit.apply, edit.name, merge=edit.merge, source=source, focus=edit.focus)

    def change(self, command: Structure) -> StructureEdit | None:
        """Carry out what ``command`` makes at the row that is chosen; ``None`` where it cannot be done."""
        if self._open is None:
            return None
        edit = command(self._open.issue, self._outline.row)
        if edit is not None:
            self.make(edit)
        return edit

    def make(self, edit: StructureEdit) -> None:
        """Carry out an edit, choose what it leaves chosen and tell what it tells."""
        if self._open is None or self._refused():
            return
        self._notice.hide()
        self._open.apply_work(partial(self._done, edit), edit.name, source=self, focus=edit.place or edit.focus)
        if edit.selects:
            self._outline.select_all(edit.selects)
        elif edit.focus is not None:
            self._outline.select(edit.focus)
        if edit.told:
            self._notice.tell(edit.told, self.tr("Ångra"), self.undo)
        else:
            announce(self._notice, f"{edit.name}, {self._outline.place_words()}")

    def _done(self, edit: StructureEdit, work: Work) -> Work:
        """The work after an edit; the registers may know what it brings along."""
        after = edit.work(work) if edit.work is not None else Work(edit.apply(work.issue), work.record)
        return self._registers.recognised(work, self._pictures.recognised(work, after))

    def replace(self, hits: tuple[Hit, ...], new: str) -> None:
        """Write ``new`` in the place of what was found; a version is kept before many places change."""
        if self._open is None or self._refused():
            return
        many = len(hits) > 1
        self._open.break_merging()
        if many:
            self._open.keep_version("before_change")
        name = self.tr("Ersätt alla") if many else self.tr("Ersätt text")
        self._open.apply(lambda issue: search.replace(issue, hits, new), name, focus=hits[0].key)
        self._open.break_merging()
        if many:
            self._notice.tell(self.tr("%n ställen är ersatta.", "", len(hits)), self.tr("Ångra"), self.undo)

    def _refused(self) -> bool:
        if self._open is None or not self._open.is_frozen:
            return False
        self.tell_frozen()
        return True

    def tell_frozen(self) -> None:
        """Say that a published issue does not change, and how to go on."""
        go_on = self._new_version
        self._notice.tell(self.tr("Utgåvan är publicerad och ändras inte."), plain(go_on.text()), go_on.trigger)
