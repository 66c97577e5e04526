"""The newsletters' settings: pages at the left, the page's form, and a preview that follows every choice.

Nothing is kept before "Spara"; each newsletter has its working copy with undo, so that one can look at another without
deciding first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from editor.desktop.desk import Desk
from editor.desktop.forms.edit import Edit
from editor.desktop.guide.asking import explain
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.tab_order import order_tabs
from editor.desktop.newsletters.form_pages import FormPages
from editor.desktop.newsletters.pages import PageSpec, pages
from editor.desktop.newsletters.working_copies import WorkingCopies, WorkingCopy
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.newsletter.issue import Article, Issue, Section
from editor.preview.view import PreviewView
from editor.store.values import NewsletterEntry
from editor.support.errors import EditorError
from editor.workspace.newsletters import Newsletters

PREVIEW_FROM_PX = 1040
"""Narrower, the preview gives its room to the form."""
PAGES_PX = 184


class NewsletterDialog(QDialog):
    """Sets up one newsletter after the other; ``saved`` carries the ids of those that were kept."""

    saved = Signal(object)

    def __init__(self, desk: Desk, newsletters: Newsletters, entries: Sequence[NewsletterEntry], first: str) -> None:
        super().__init__(desk.window)
        explain(self, "newsletters")
        self._desk = desk
        self._newsletters = newsletters
        self._copies = WorkingCopies(newsletters, entries, self._example)
        self._now: WorkingCopy | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._specs: tuple[PageSpec, ...] = pages(lambda: desk.now().date())
        # the window's child: a picture that is still being prepared may outlive the dialog
        self.pictures = IssuePictures(desk.prompts, desk.messages, desk.window, dictionary=desk.host.dictionary)
        self.pictures.join(desk)
        self.setWindowTitle(self.tr("Nyhetsbrevets inställningar"))
        self.choice = QComboBox(self)
        self.new_button = QPushButton(icon("add"), self.tr("N&ytt nyhetsbrev"), self)
        self.remove_button = QPushButton(icon("delete"), self.tr("Ta bo&rt"), self)
        self.page_list = QListWidget(self)
        self.pages = FormPages(self._specs, self.pictures, self)
        self.preview = PreviewView(self)
        self.use_button = QPushButton(self.tr("Spara och använd i &utkast…"), self)
        self.cancel_button = QPushButton(self.tr("&Avbryt"), self)
        self.save_button = QPushButton(self.tr("&Spara"), self)
        self._lay_out()
        self._connect()
        self._fill(entries, first)
        self._fit()

    # Building

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Nyhetsbre&v"), self)
        label.setProperty("role", "label")
        label.setBuddy(self.choice)
        self.choice.setAccessibleName(self.tr("Nyhetsbrev"))
        self.choice.setMinimumWidth(220)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(8)
        head.addWidget(label)
        head.addWidget(self.choice, 2)
        head.addWidget(self.new_button)
        head.addWidget(self.remove_button)
        head.addStretch(1)
        self.page_list.setAccessibleName(self.tr("Sidor med inställningar"))
        self.page_list.setFixedWidth(PAGES_PX)
        self.page_list.setProperty("surface", "side")
        self.page_list.setFrameShape(QFrame.Shape.NoFrame)
        self.page_list.setTextElideMode(Qt.TextElideMode.ElideRight)
        make_roomy(self.page_list)
        for spec in self._specs:
            self.page_list.addItem(spec.title)
        self.preview.set_desk(self._desk.look.colours.desk)
        self.preview.call_page(self.tr("Så blir nyhetsbrevet"))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.page_list)
        middle.addWidget(self.pages, 5)
        middle.addWidget(self.preview, 6)
        for button in (self.new_button, self.remove_button, self.use_button, self.cancel_button):
            button.setAutoDefault(False)
        self.save_button.setProperty("primary", "true")
        self.save_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.use_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, head)
        column.addWidget(_line())
        nest(column, middle, 1)
        column.addWidget(_line())
        nest(column, foot)

    def _connect(self) -> None:
        self.page_list.currentRowChanged.connect(self._turn_to)
        self.pages.edited.connect(self._apply)
        self.pages.field_left.connect(self._field_left)
        self.choice.activated.connect(lambda _: self._show(str(self.choice.currentData())))
        self.new_button.clicked.connect(self.add_newsletter)
        self.remove_button.clicked.connect(self._remove)
        self.save_button.clicked.connect(self._save)
        self.use_button.clicked.connect(lambda: self._save(use=True))
        self.cancel_button.clicked.connect(self.reject)
        for keys, do in (
            (QKeySequence.StandardKey.Undo, self._undo),
            (QKeySequence.StandardKey.Redo, self._redo),
        ):
            QShortcut(QKeySequence(keys), self, do)
        self.preview.block_clicked.connect(self._block_clicked)

    def _fill(self, entries: Sequence[NewsletterEntry], first: str) -> None:
        for entry in entries:
            self.choice.addItem(entry.name or self.tr("Utan namn"), entry.id)
        self.page_list.setCurrentRow(0)
        if not entries:
            self.add_newsletter()
            return
        index = max(self.choice.findData(first), 0)
        self.choice.setCurrentIndex(index)
        self._show(str(self.choice.itemData(index)))

    def _fit(self) -> None:
        room = self.screen().availableGeometry()
        self.preview.setVisible(room.width() >= PREVIEW_FROM_PX)  # hidden, it asks for no room
        self.resize(min(1320, round(room.width() * 0.96)), min(860, round(room.height() * 0.92)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preview.setVisible(self.width() >= PREVIEW_FROM_PX)
        QTimer.singleShot(0, self._start_preview)

    def _start_preview(self) -> None:
        if self.preview.isVisible():
            self.preview.start_engine()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.preview.setVisible(self.width() >= PREVIEW_FROM_PX)
        if self.isVisible():
            self._start_preview()
        super().resizeEvent(event)

    # Newsletters

    def _show(self, key: str) -> None:
        """Show a newsletter, as it is kept or as it has become here."""

        def here(copy: WorkingCopy) -> None:
            if self.choice.currentData() == key:
                self._become(copy)

        self._copies.open(key, here, self._desk.tell)

    def add_newsletter(self) -> None:
        """Begin with another newsletter."""
        name = self.tr("Nytt nyhetsbrev")
        key = self._copies.begin(name)
        self.choice.addItem(name, key)
        self.choice.setCurrentIndex(self.choice.count() - 1)
        self._show(key)
        self.page_list.setCurrentRow(0)
        self.pages.focus_form()
        name_field = self.focusWidget()
        if isinstance(name_field, QLineEdit):
            name_field.selectAll()  # it has a name only until the user gives it one

    def _example(self) -> Issue:
        """What the preview shows for a newsletter without issues."""
        words = self.tr("Så här ser texten i en artikel ut med de inställningar du väljer.")
        article = Article(
            id="a",
            kicker=self.tr("Vinjett"),
            heading=self.tr("En artikel i nyhetsbrevet"),
            body=f"<p>{words}</p>",
        )
        section = Section(id="s", heading=self.tr("Aktuellt"), items=(article,))
        return Issue(title=self.tr("Exempel"), date=self._desk.now().date(), sections=(section,))

    def _become(self, edited: WorkingCopy) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._now = edited
        self._unsubscribe = edited.work.subscribe(lambda _: self._changed())
        self.pictures.serve(edited.work)
        self.preview.show_issue(edited.dressed)
        self.pages.forget()
        self._turn_to(self.page_list.currentRow())
        self._changed()

    def _changed(self) -> None:
        """The working copy is another: its forms, its name in the list and the buttons follow."""
        edited = self._now
        if edited is None:
            return
        self.pages.show_issue(edited.work.issue)
        index = self.choice.currentIndex()
        name = edited.name or self.tr("Utan namn")
        if self.choice.itemText(index) != name:
            self.choice.setItemText(index, name)
        self.remove_button.setEnabled(not edited.has_issues and self.choice.count() > 1)
        self.remove_button.setToolTip(self.tr("Nyhetsbrevet har utgåvor och blir kvar.") if edited.has_issues else "")
        self.use_button.setEnabled(edited.has_issues)

    def _remove(self) -> None:
        edited, index = self._now, self.choice.currentIndex()
        if edited is None or edited.has_issues:
            return
        key = str(self.choice.itemData(index))

        def gone() -> None:
            self._copies.forget(key)
            self.choice.removeItem(index)
            self._show(str(self.choice.currentData()))

        if not edited.entry_id:
            gone()
            return
        if self._desk.prompts.confirm(
            self,
            self.tr("Ta bort nyhetsbrevet {0}?").format(edited.name),
            self.tr("Inställningarna försvinner. Nyhetsbrevet har inga utgåvor."),
            self.tr("Ta bort"),
        ):
            self._newsletters.remove(edited.entry_id, gone, self._desk.tell)

    # Pages

    def _turn_to(self, row: int) -> None:
        if row < 0 or self._now is None:
            return
        if self.pages.turn_to(row, self._now.work.issue):
            order_tabs(self)  # what was made last would come after the buttons
        self.preview.mark(self._specs[row].block)

    def _block_clicked(self, key: str) -> None:
        row = next((row for row, spec in enumerate(self._specs) if spec.block == key), None)
        if row is not None:
            self.page_list.setCurrentRow(row)
            self.pages.focus_form()

    def _field_left(self) -> None:
        if self._now is not None:
            self._now.work.break_merging()

    def _apply(self, edit: Edit) -> None:
        if self._now is None:
            return
        work = self._now.work
        if edit.work is not None:
            work.apply_work(edit.work, edit.name, merge=edit.merge, focus=edit.focus)
        else:
            work.apply(edit.apply, edit.name, merge=edit.merge, focus=edit.focus)

    def _undo(self) -> None:
        if self._now is not None:
            self._now.work.undo()

    def _redo(self) -> None:
        if self._now is not None:
            self._now.work.redo()

    # The end

    def _save(self, *, use: bool = False) -> None:
        """Keep everything that was changed; the dialog closes when all is kept."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # what waits for a field to be left happens now
            focused.setFocus()
        if self._shows_error() or not self._names_are_sound():
            return
        self.setEnabled(False)
        self._copies.keep(lambda: self._finish(use), self._not_kept)

    def _shows_error(self) -> bool:
        """Whether a field holds something that was refused: it is shown, for it would be lost."""
        for row, wrong in self.pages.refused():
            self.page_list.setCurrentRow(row)
            wrong.enter()
            self._desk.prompts.tell_error(self, wrong.error())
            return True
        return False

    def _names_are_sound(self) -> bool:
        """Whether each newsletter has a name of its own; the first without is shown and told."""
        key = self._copies.misnamed()
        if key is None:
            return True
        self.choice.setCurrentIndex(self.choice.findData(key))
        self._show(key)
        self.page_list.setCurrentRow(0)
        self.pages.focus_form()
        name = self._now.name if self._now is not None else ""
        words = self.tr("Det finns redan ett nyhetsbrev som heter {0}.").format(name)
        self._desk.prompts.tell_error(self, words if name else self.tr("Nyhetsbrevet måste ha ett namn."))
        return False

    def _not_kept(self, error: EditorError) -> None:
        self.setEnabled(True)
        self._desk.tell(error)

    def _finish(self, use: bool) -> None:
        used = self._now.entry_id if use and self._now is not None else ""
        self.saved.emit((tuple(self._copies.touched), used))
        self.accept()

    def reject(self) -> None:
        """Leave without keeping; asked where something would be lost."""
        if self._copies.would_lose and not self._desk.prompts.confirm(
            self,
            self.tr("Stänga utan att spara?"),
            self.tr("Det du har ändrat i inställningarna försvinner."),
            self.tr("Stäng utan att spara"),
        ):
            return
        super().reject()

    def done(self, result: int) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self.preview.show_issue(None)
        self.pictures.serve(None)
        super().done(result)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("part", "rule")
    return line
