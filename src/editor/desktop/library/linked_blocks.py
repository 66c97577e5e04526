"""What stands in an issue as a link to a saved block: said over its form, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor.desktop.desk import Desk
from editor.desktop.panels.issue_view import IssueView
from editor.desktop.wording import registers as words
from editor.newsletter import places
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.changes import Outcome
from editor.workspace.registers.origins import Link


class LinkedBlockBar(QFrame):
    """One line over the form: which block this follows, and up to three buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "remark")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.change_button = self._button(
            self.tr("Ändra överallt"),
            self.tr("Det som står här blir det sparade blocket, i alla utkast som följer det"),
        )
        self.take_button = self._button(self.tr("Ta blockets text"), self.tr("Skriv in det sparade blocket här"))
        self.apart_button = self._button(
            self.tr("Lös länken"), self.tr("Det här och blocket följer inte längre varandra")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self.words, 1)
        for button in (self.change_button, self.take_button, self.apart_button):
            row.addWidget(button)
        self.hide()

    @staticmethod
    def _button(text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("quiet", "true")
        button.setToolTip(tip)
        return button

    def tell(self, words: str, *, differs: bool) -> None:
        """Say ``words``, or nothing; what needs a difference is offered where there is one."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.change_button.setVisible(differs)
        self.take_button.setVisible(differs)
        self.setVisible(bool(words))


class LinkedBlocks(QObject):
    """Keeps the bar of ``view`` right. Lives as long as the view."""

    def __init__(self, view: IssueView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._asked: OpenIssue | None = None
        self.bar = LinkedBlockBar()
        view.form_area.put_over_form(self.bar)
        view.state_changed.connect(self.refresh)
        self.bar.change_button.clicked.connect(self._change_everywhere)
        self.bar.take_button.clicked.connect(self._take)
        self.bar.apart_button.clicked.connect(self._part)

    def refresh(self) -> None:
        """Say what is so now."""
        opened, node_id = self._place()
        origin = opened.record.origins.get(node_id) if opened is not None else None
        workspace = self._desk.workspace
        if opened is None or workspace is None or origin is None or origin.register != "block":
            self.bar.tell("", differs=False)
            return
        if opened is not self._asked:
            self._asked = opened
            workspace.blocks.read(self.refresh, self._desk.tell)
            return
        self._tell(workspace.origins.link(opened, node_id))

    def _tell(self, link: Link | None) -> None:
        if link is None or link.entry is None or link.standing is None:
            self.bar.tell(self.tr("Länkat till ett sparat block som är borttaget."), differs=False)
            return
        name = link.entry.facts.name
        if link.standing.is_same:
            self.bar.tell(self.tr("Länkat till det sparade blocket {0}.").format(name), differs=False)
        elif link.standing.behind:
            said = self.tr("Länkat till det sparade blocket {0}, som har ändrats sedan dess.").format(name)
            self.bar.tell(said, differs=True)
        else:
            self.bar.tell(self.tr("Länkat till det sparade blocket {0}, ändrat här.").format(name), differs=True)

    def _place(self) -> tuple[OpenIssue | None, str]:
        row = self._view.outline.row
        return self._view.open_issue, (places.node_id(row.key) or "") if row is not None else ""

    def _change_everywhere(self) -> None:
        (opened, node_id), workspace = self._place(), self._desk.workspace
        if opened is None or workspace is None:
            return
        name = self.tr("Ändra block överallt")

        def changed(outcome: Outcome) -> None:
            self.refresh()
            self._desk.say(words.outcome_words(outcome), self.tr("Ångra"), lambda: undo(outcome))

        def undo(outcome: Outcome) -> None:
            step = self.tr("Ångra ändringen av blocket")
            workspace.registers.undo(
                outcome, step, lambda result: self._desk.say(words.undone_words(result)), self._desk.tell
            )

        workspace.origins.change_from(opened, node_id, name, changed, self._desk.tell)

    def _take(self) -> None:
        (opened, node_id), workspace = self._place(), self._desk.workspace
        if opened is not None and workspace is not None:
            entry = opened.record.origins[node_id].entry
            workspace.origins.update_here(opened, node_id, entry, self.tr("Ta det sparade blockets text"))
            self.refresh()

    def _part(self) -> None:
        (opened, node_id), workspace = self._place(), self._desk.workspace
        if opened is not None and workspace is not None:
            workspace.origins.keep_apart(opened, node_id, self.tr("Lös länken till blocket"))
            self.refresh()
            self._view.form_area.focus_form()
