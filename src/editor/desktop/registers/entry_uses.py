"""Where the chosen entry of a register is used: asked of the store, listed below its form."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editor.desktop.desk import Desk
from editor.desktop.registers.uses_panel import UsesPanel
from editor.desktop.wording import registers as words
from editor.newsletter.places import node_key
from editor.workspace.registers.entries import Registers
from editor.workspace.registers.uses import Use


class EntryUses(QObject):
    """The uses of one entry at a time; ``changed`` when others are known. A line opens its issue at the place."""

    changed = Signal()

    def __init__(self, desk: Desk, registers: Registers, panel: UsesPanel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._registers = registers
        self._panel = panel
        self._entry_id = ""
        self.found: tuple[Use, ...] = ()
        panel.opened.connect(self.open)

    @property
    def drafts(self) -> int:
        """How many drafts use it: a change of the entry changes them."""
        return sum(use.status != "published" for use in self.found)

    def ask(self, entry_id: str) -> None:
        """Find out who uses this entry; "" for one that the register does not have yet. Meanwhile the list stays."""
        self._entry_id = entry_id
        if not entry_id:
            self._show(())
            return

        def got(uses: tuple[Use, ...]) -> None:
            if entry_id == self._entry_id:
                self._show(uses)

        self._registers.uses(entry_id, got, self._desk.tell)

    def _show(self, uses: tuple[Use, ...]) -> None:
        self.found = uses
        lines = [(words.use_words(use), use.issue_id, use.node_ids[0]) for use in uses]
        self._panel.show_uses(lines, words.use_state(uses))
        self.changed.emit()

    def open(self, issue_id: str, node_id: str) -> None:
        """Show the issue, at the node ("": at its beginning)."""
        self._desk.host.open_stored(issue_id, node_key(node_id) if node_id else "")
