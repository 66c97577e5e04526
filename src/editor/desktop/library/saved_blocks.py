"""What can be done with saved blocks besides inserting them: naming, deleting, giving away, taking in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor.desktop.desk import Desk
from editor.desktop.library.block_dialogs import ask_name
from editor.desktop.library.block_files import take_block
from editor.support import files
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry

ENDING: Final = ".lansbrev-block"


class SavedBlocks(QObject):
    """Commands on the saved block that ``chosen`` names. ``host`` is the parent of their dialogs."""

    changed = Signal()
    """There are others, or one is called something else."""
    told = Signal(str)
    """What was done, in a sentence."""
    failed = Signal(object)
    """An :class:`EditorError`."""

    def __init__(self, desk: Desk, chosen: Callable[[], RegisterEntry | None], host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._chosen = chosen
        self._host = host

    def fill(self, menu: QMenu) -> None:
        """Put the commands into ``menu``."""
        for_entry = (
            menu.addAction(self.tr("&Byt namn…"), self.rename),
            menu.addAction(self.tr("&Ta bort"), self.delete),
            menu.addAction(self.tr("&Spara som fil…"), self.save_file),
        )
        menu.addSeparator()
        menu.addAction(self.tr("&Hämta block från fil…"), self.take_file)

        def offer() -> None:
            for action in for_entry:
                action.setEnabled(self._chosen() is not None)

        menu.aboutToShow.connect(offer)

    def rename(self) -> None:
        """Ask for another name and other tags."""
        entry, workspace = self._chosen(), self._desk.workspace
        asked = ask_name(entry.facts.name, entry.facts.tags, self._host) if entry is not None else None
        if entry is not None and asked is not None and workspace is not None:
            workspace.blocks.rename(entry, *asked, self.changed.emit, self.failed.emit)

    def delete(self) -> None:
        """Take the block away; it can be brought back at once."""
        entry, workspace = self._chosen(), self._desk.workspace
        if entry is None or workspace is None:
            return

        def gone() -> None:
            self.changed.emit()
            words = self.tr("Blocket {0} är borttaget.").format(entry.facts.name)
            self._desk.say(words, self.tr("Ångra"), restore)

        def restore() -> None:
            workspace.registers.restore(entry.id, lambda _: self.changed.emit(), self.failed.emit)

        workspace.registers.delete(entry.id, gone, self.failed.emit)

    def save_file(self) -> None:
        """Write the block as a file, without data of persons."""
        entry, workspace = self._chosen(), self._desk.workspace
        if entry is None or workspace is None:
            return
        folder = self._desk.prompts.choose_folder(self._host, self.tr("Var ska filen ligga?"), Path.home())
        if folder is None:
            return
        target = folder / f"{files.safe_file_name(entry.facts.name, self.tr('block'))}{ENDING}"
        try:
            workspace.blocks.write(entry, target)
        except EditorError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("Sparat utan personuppgifter i {0}.").format(str(target)))

    def take_file(self) -> None:
        """Take in a block that somebody has given away."""
        workspace, file = self._desk.workspace, self._desk.prompts.open_block(self._host)
        if workspace is None or file is None:
            return

        def taken(entry: RegisterEntry) -> None:
            self.changed.emit()
            self.told.emit(self.tr("Blocket {0} finns nu här.").format(entry.facts.name))

        take_block(self._desk, file, self._host, taken, self.failed.emit)
