"""Adding to the open issue: new things, things of the registers, pictures chosen, dropped or pasted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.desktop.forms.fields.picture_drop import Dropped, embedded_in, pictures_in
from editor.desktop.look.notice import Notice
from editor.desktop.outline import structure
from editor.desktop.outline.panel import OutlinePanel
from editor.desktop.outline.panel_commands import OutlineCommands
from editor.desktop.panels.editing import Editing, Structure
from editor.desktop.panels.form_area import FormArea
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.desktop.registers.in_issue import IssueRegisters
from editor.newsletter.edits import fragment_text
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.outline import OutlineRow
from editor.newsletter.places import node_key
from editor.newsletter.record import Register


class Adding(QObject):
    """Adds at the row that is chosen in the outline, and puts the cursor into the form of what came."""

    def __init__(
        self,
        *,
        editing: Editing,
        outline: OutlinePanel,
        outline_commands: OutlineCommands,
        form_area: FormArea,
        notice: Notice,
        pictures: IssuePictures,
        registers: IssueRegisters,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._editing = editing
        self._outline = outline
        self._outline_commands = outline_commands
        self._form_area = form_area
        self._notice = notice
        self._pictures = pictures
        self._registers = registers
        self._host = host

    def add(self, command: Structure) -> None:
        """Add something new."""
        if self._editing.change(command) is not None:
            self._form_area.focus_form()

    def add_found(self, register: Register, command: Structure) -> None:
        """Add what the register has, or something new."""
        opened = self._editing.open_issue
        if opened is None or not self._registers.has_entries(register):
            self.add(command)
            return
        picked = self._registers.pick(register, self._host)
        edit = command(opened.issue, self._outline.row) if picked is not None else None
        if picked is None or edit is None:
            return
        if picked.entry_id:
            self._notice.hide()
            node = self._registers.use_instead(edit, picked.entry_id)
            if node is not None:
                self._outline.select(node_key(node))
        else:
            self._editing.make(self._registers.named(edit, picked.title))
        self._form_area.focus_form()

    # Pictures

    def choose_picture(self) -> None:
        """Ask for a picture for the thing that is chosen; for several where it takes several."""
        row, put = self._outline.row, self._putter()
        if row is None or put is None:
            return
        if row.kind == "article":
            self._pictures.choose_pictures(self._host, put)
        else:
            self._pictures.choose_picture(self._host, put)

    def takes(self, dragged: QMimeData, row: OutlineRow | None = None) -> bool:
        """Whether what is being dragged holds pictures that the thing of ``row`` (or the chosen one) takes."""
        return self._putter(row) is not None and bool(pictures_in(dragged))

    def take(self, dropped: QMimeData, row: OutlineRow | None = None) -> bool:
        """Put the pictures that were dropped into the thing of ``row``, or the chosen one; whether there were any for
        it."""
        return self._take(pictures_in(dropped), row)

    def paste(self) -> None:
        """Paste into the outline: parts of an issue, pictures, or text with its pictures."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None or data.hasFormat(fragment_text.MIME_TYPE):
            self._outline_commands.paste()
            return
        alone = pictures_in(data) or (embedded_in(data) if not data.text().strip() else [])
        if self._take(alone):
            return
        opened = self._editing.open_issue
        before = opened.issue if opened is not None else None
        self._outline_commands.paste()
        if opened is not None and opened.issue is not before:  # text became an article: its pictures follow
            self._take(embedded_in(data))

    def _take(self, found: list[Dropped], row: OutlineRow | None = None) -> bool:
        row = row or self._outline.row
        put = self._putter(row)
        if row is None or put is None or not found:
            return False
        self._pictures.take_pictures(found if row.kind == "article" else found[:1], self._host, put)
        return True

    def _putter(self, row: OutlineRow | None = None) -> Callable[[NewPicture], None] | None:
        """What puts a picture into the thing of ``row``, or the one chosen now, also when another one is by then."""
        row, opened = row or self._outline.row, self._editing.open_issue
        if opened is None or opened.is_frozen or not structure.takes_picture(row):
            return None
        return lambda new: self._put(row, new)

    def _put(self, row: OutlineRow | None, new: NewPicture) -> None:
        self._editing.change(lambda issue, _: structure.add_picture(issue, row, new))
