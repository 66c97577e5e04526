"""The places of an issue as lines of the list of all commands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from editor.desktop.dialogs.command_palette import Choice
from editor.desktop.look.icons import icon
from editor.desktop.outline.model import ICONS, OutlineModel


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlaceChoices", text)


def place_choices(model: OutlineModel, go_to: Callable[[str], None]) -> list[Choice]:
    """A line for each row of the outline; choosing it calls ``go_to`` with its block key."""
    found = []
    for index in model.indexes():
        row = model.row(index)
        if row is not None:
            name = _tr("Gå till {0}").format(model.label(row))
            kind = " ".join(part for part in (model.kind_name(row.kind), model.detail(row)) if part)
            found.append(Choice(name=name, detail=kind, run=partial(go_to, row.key), icon=icon(ICONS[row.kind])))
    return found
