"""The commands on the selected rows of the outline: moved, copied, cut, pasted, deleted, renamed, dropped."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from editor.desktop.outline import dropping, several
from editor.desktop.outline.dropping import Drop, Side
from editor.desktop.outline.panel import OutlinePanel
from editor.desktop.outline.structure import StructureEdit
from editor.desktop.tasks import Progress, Task
from editor.newsletter import edits
from editor.newsletter.edits import fragment_text
from editor.newsletter.edits.fragment_text import CopiedFragment
from editor.newsletter.issue import Contact, Event, Issue
from editor.newsletter.outline import OutlineRow
from editor.newsletter.places import node_id
from editor.support import pictures
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.workspace.open_issue import OpenIssue

Prepared = Mapping[str, tuple[Picture, bytes]]
"""Pictures that came with copied parts, rebuilt from their pixels, by the ``Image.file`` they came under."""


class OutlineCommands(QObject):
    """Works on whichever issue :meth:`serve` names, on the rows selected in ``outline``."""

    edited = Signal(object)
    """A :class:`StructureEdit` to make."""
    told = Signal(str)
    """A sentence for the user."""
    failed = Signal(object)
    """An :class:`EditorError`: what was asked for was not done."""

    def __init__(self, outline: OutlinePanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self._open: OpenIssue | None = None
        outline.tree.find_drop = self.find_drop
        outline.tree.renamed.connect(self._rename)
        outline.tree.dropped.connect(lambda drop: self.edited.emit(drop.edit))
        outline.tree.came.connect(self._take)

    def serve(self, open_issue: OpenIssue | None) -> None:
        """Work on ``open_issue`` from now on."""
        self._open = open_issue

    # What can be done

    def can_move(self, step: int) -> bool:
        """Whether the selected rows can move up (-1) or down (1)."""
        return self._open is not None and several.move(self._open.issue, self._outline.rows, step) is not None

    @property
    def chosen(self) -> tuple[OutlineRow, ...]:
        """The rows that commands would work on; none where only fixed ones are selected."""
        return several.top_rows(self._outline.rows)

    # Doing it

    def move(self, step: int) -> None:
        """The selected rows one place up (-1) or down (1)."""
        self._edit(lambda issue: several.move(issue, self._outline.rows, step))

    def duplicate(self) -> None:
        """Copies of the selected rows after them."""
        self._edit(lambda issue: several.duplicate(issue, self._outline.rows))

    def delete(self) -> None:
        """The selected rows away."""
        self._edit(lambda issue: several.delete(issue, self._outline.rows))

    def _edit(self, command: Callable[[Issue], StructureEdit | None]) -> None:
        edit = command(self._open.issue) if self._open is not None else None
        if edit is not None:
            self.edited.emit(edit)

    def find_drop(self, dragged: tuple[OutlineRow, ...], over: OutlineRow, side: Side) -> Drop | None:
        """What letting go of the rows there would do."""
        return dropping.drop_several(self._open.issue, dragged, over, side) if self._open is not None else None

    def _rename(self, row: OutlineRow, words: str) -> None:
        def renamed(issue: Issue) -> StructureEdit:
            node = edits.find(issue, node_id(row.key) or "")
            field, name = "heading", self.tr("Ändra rubrik")
            if isinstance(node, Event):
                field, name = "title", self.tr("Ändra titel")
            elif isinstance(node, Contact):
                field, name = "name", self.tr("Ändra namn")
            return StructureEdit(
                apply=lambda value: edits.update(value, node.id, **{field: words}), name=name, focus=row.key
            )

        self._edit(renamed)

    # The clipboard

    def copy(self) -> bool:
        """Put the selected rows on the clipboard; whether that was done."""
        from editor.desktop.outline import copying

        if self._open is None:
            return False
        try:
            data = copying.copied(self._open.issue, self._outline.rows, self._open.picture_data)
        except (EditorError, OSError) as error:
            self.failed.emit(error if isinstance(error, EditorError) else EditorError(detail=type(error).__name__))
            return False
        if data is None:
            return False
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def cut(self) -> None:
        """Copy the selected rows and take them away."""
        kinds = [row.kind for row in self.chosen]
        if kinds and self.copy():
            edit = several.delete(self._open.issue, self._outline.rows) if self._open is not None else None
            if edit is not None:
                self.edited.emit(_named(edit, several.named("cut", kinds)))

    def paste(self) -> None:
        """Put in what the clipboard holds after the current row: copied parts, or text as a new article."""
        from editor.desktop.outline import copying

        data = QGuiApplication.clipboard().mimeData()
        if self._open is None:
            return
        if data is None:  # an empty clipboard, on some systems
            data = QMimeData()
        if data.hasFormat(fragment_text.MIME_TYPE):
            self._take(bytes(data.data(fragment_text.MIME_TYPE).data()))
            return
        edit = copying.pasted_article(self._open.issue, self._outline.row, data)
        if edit is None:
            self.told.emit(self.tr("Urklipp har ingen text att klistra in här."))
        else:
            self.edited.emit(edit)

    def _take(self, carried: bytes) -> None:
        """Put in what the clipboard or a drag carries, after the current row."""
        try:
            self._paste(fragment_text.parse(carried))
        except EditorError as error:
            self.failed.emit(error)

    def _paste(self, came: CopiedFragment) -> None:
        """Pictures are rebuilt from their pixels first, beside the window: they may come from anywhere."""
        if self._open is None:
            return
        put = functools.partial(self._put, self._open, self._outline.row, came)
        if not came.pictures:
            put({})
            return
        task: Task[Prepared] = Task(lambda progress: _prepared(came.pictures, progress), self)
        task.succeeded.connect(put)
        task.failed.connect(self.failed)
        for ended in (task.succeeded, task.failed, task.cancelled):
            ended.connect(task.deleteLater)
        task.start()

    def _put(self, open_issue: OpenIssue, row: OutlineRow | None, came: CopiedFragment, ready: Prepared) -> None:
        from editor.desktop.outline import copying

        files = {file: open_issue.add_picture(picture, data, file) for file, (picture, data) in ready.items()}
        edit = copying.pasted(open_issue.issue, row, came.fragment, files)
        if open_issue is self._open:
            self.edited.emit(edit)
        else:
            open_issue.apply(edit.apply, edit.name, focus=edit.focus)

    def tell_drop(self, drop: Drop | None) -> str:
        """ "Flyttas till Kalender", or ``""``."""
        model = self._outline.model
        holder = model.row(model.index_of(drop.holder)) if drop is not None and drop.holder else None
        return dropping.told(model.label(holder)) if holder is not None else ""


def _named(edit: StructureEdit, name: str) -> StructureEdit:
    return StructureEdit(apply=edit.apply, name=name, focus=edit.focus, place=edit.place)


def _prepared(came: Mapping[str, bytes], progress: Progress) -> Prepared:
    prepared = {}
    for number, (file, data) in enumerate(came.items()):
        progress(number, len(came), QCoreApplication.translate("OutlineCommands", "Bilder"))
        prepared[file] = pictures.arrived(data, file=file).shown
    return prepared
