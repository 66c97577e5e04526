"""Small questions about saved blocks: what one is called, and what its fields should say."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.desktop.desk import Desk
from editor.desktop.guide.asking import explain
from editor.desktop.look.nesting import nest
from editor.newsletter import places
from editor.newsletter.issue import About, Contact, Event
from editor.newsletter.registers import blocks
from editor.newsletter.tree import find

if TYPE_CHECKING:
    from editor.workspace.open_issue import OpenIssue

WIDTH_PX: Final = 440


def _tr(text: str) -> str:
    return QCoreApplication.translate("BlockDialogs", text)


class _Asking(QDialog):
    """A sentence, a column of lines to fill in, and two buttons."""

    def __init__(self, title: str, words: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        explain(self, "search")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        said = QLabel(words)
        said.setWordWrap(True)
        column.addWidget(said)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setSpacing(6)
        nest(column, self._form)
        self.buttons = QDialogButtonBox()
        self._agree = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self._agree.setProperty("primary", "true")
        self._agree.setDefault(True)
        self._lines: list[QLineEdit] = []
        self.buttons.addButton(_tr("Avbryt"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addSpacing(4)
        column.addWidget(self.buttons)

    def line(self, label: str, text: str = "") -> QLineEdit:
        """A line to fill in under ``label``."""
        field = QLineEdit(text)
        field.setAccessibleName(label.replace("&", ""))
        self._form.addRow(label, field)
        self._lines.append(field)
        return field

    def need(self, field: QLineEdit) -> None:
        """Agreeing takes words in ``field``."""
        field.textChanged.connect(lambda text: self._agree.setEnabled(bool(text.strip())))
        self._agree.setEnabled(bool(field.text().strip()))

    def agreed(self) -> bool:
        """Ask, the first line first."""
        order: list[QWidget] = [*self._lines, *self.buttons.buttons()]
        for one, following in itertools.pairwise(order):
            self.setTabOrder(one, following)
        self._lines[0].setFocus()
        return self.exec() == QDialog.DialogCode.Accepted


def ask_name(name: str, tags: Sequence[str], parent: QWidget) -> tuple[str, tuple[str, ...]] | None:
    """What a block is to be called and its tags, or ``None``."""
    words = _tr(
        "Blocket hittas under sitt namn och sina ord. Skriv [[namn]] i texten där något ska fyllas i varje gång."
    )
    dialog = _Asking(_tr("Sparat block"), words, _tr("Spara"), parent)
    named = dialog.line(_tr("&Namn"), name)
    tagged = dialog.line(_tr("&Ord att hitta det med, med komma emellan"), ", ".join(tags))
    named.selectAll()
    dialog.need(named)
    agreed = dialog.agreed()
    found = (named.text().strip(), tuple(dict.fromkeys(tag.strip() for tag in tagged.text().split(",") if tag.strip())))
    dialog.deleteLater()
    return found if agreed and found[0] else None


def ask_fields(names: Sequence[str], parent: QWidget) -> dict[str, str] | None:
    """What each field is to say, or ``None``. One that is left empty leaves nothing behind."""
    words = _tr("Blocket har fält att fylla i. Det du lämnar tomt försvinner ur texten.")
    dialog = _Asking(_tr("Fyll i"), words, _tr("Infoga"), parent)
    lines = {name: dialog.line(name[:1].upper() + name[1:].replace("&", "&&")) for name in names}
    agreed = dialog.agreed()
    answers = {name: line.text().strip() for name, line in lines.items()}
    dialog.deleteLater()
    return answers if agreed else None


def save_block(desk: Desk) -> None:
    """Keep the selected row of the outline as a block."""
    work = desk.open_work()
    row = desk.host.issue_view.row
    if work is None or row is None or not blocks.may_be_saved(row.key):
        desk.say(_tr("Markera ett avsnitt, en artikel, en händelse eller något annat i innehållet först."))
        return
    workspace, opened = work
    asked = ask_name(_name(opened, row.key), (), desk.window)
    if asked is None:
        return
    name, tags = asked

    def saved(_: object) -> None:
        desk.say(_tr("Blocket {0} är sparat. Du hittar det under Infoga, Använd igen.").format(name))

    workspace.blocks.save(opened, row.key, name, saved, desk.tell, tags=tags)


def _name(opened: OpenIssue, key: str) -> str:
    node_id = places.node_id(key)
    node = opened.issue.newsletter.about if node_id is None else find(opened.issue, node_id)
    match node:
        case Event():
            return node.title
        case Contact():
            return node.name or node.role
        case About():
            return node.heading or _tr("Om nyhetsbrevet")
    return str(getattr(node, "heading", ""))
