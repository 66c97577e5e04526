"""Putting a block that was chosen to be used again into the open issue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor.desktop.desk import Desk
from editor.desktop.library.block_dialogs import ask_fields
from editor.desktop.library.reuse_sources import Source
from editor.desktop.outline.copying import place_after
from editor.desktop.wording.reminders import reason_words
from editor.newsletter.registers import blocks
from editor.workspace.registers.origins import origin_of


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReuseWindow", text)


def insert(desk: Desk, source: Source, parent: QWidget, *, linked: bool) -> str:
    """Put a block after the selected row of the outline; ``linked``: a saved block goes on being followed.

    Its fields are asked for in a dialog above ``parent``. What is to be said of it; "" where nothing was inserted.
    """
    work = desk.open_work()
    if work is None or work[1].is_frozen:
        return ""
    workspace, opened = work
    block, entry = source.block, source.entry
    asked = blocks.fields(block)
    if asked:
        answers = ask_fields(asked, parent)
        if answers is None:
            return ""
        block = blocks.filled(block, answers)
    inserted = workspace.blocks.insert(
        opened,
        block,
        place_after(opened.issue, desk.host.issue_view.row),
        _tr("Infoga sparat block") if entry is not None else _tr("Kopiera ur tidigare utgåva"),
        written=source.written,
        origin=origin_of(entry) if linked and entry is not None else None,
    )
    desk.host.issue_view.select(inserted.key)
    return " ".join([_tr("Infogat."), *(reason_words(reason, desk.messages) for reason in inserted.reasons)])
