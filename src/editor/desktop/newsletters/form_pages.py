"""The pages of a newsletter's settings: each with its words and forms, made when it is turned to first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.look.scrolling import scrolling
from editor.desktop.newsletters.pages import PageSpec
from editor.newsletter.issue import Issue

LEAST_PX: Final = 400
FORM_MOST_PX: Final = 620


class FormPages(QStackedWidget):
    """``edited`` carries the :class:`editor.desktop.forms.edit.Edit` a field asks for; ``field_left``: the focus goes
    on."""

    edited = Signal(object)
    field_left = Signal()

    def __init__(self, specs: Sequence[PageSpec], services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = specs
        self._services = services
        self._forms: dict[int, list[tuple[Form, str]]] = {}
        self._columns: list[QVBoxLayout] = []
        for spec in specs:
            self.addWidget(self._page(spec))
        self.setMinimumWidth(LEAST_PX)

    def _page(self, spec: PageSpec) -> QScrollArea:
        holder = QWidget()
        holder.setProperty("surface", "pane")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if spec.help:
            words = QLabel(spec.help)
            words.setWordWrap(True)
            words.setProperty("role", "muted")
            words.setContentsMargins(20, 14, 20, 0)
            column.addWidget(words)
        self._columns.append(column)
        return scrolling(holder)

    def turn_to(self, row: int, issue: Issue) -> bool:
        """Show a page with what the carrier ``issue`` holds; whether its forms were made for it."""
        made = row not in self._forms
        if made:
            self._forms[row] = self._made(row)
        self.setCurrentIndex(row)
        self.show_issue(issue)
        return made

    def _made(self, row: int) -> list[tuple[Form, str]]:
        forms = self._specs[row].make(self._services)
        for place, (form, _) in enumerate(forms):
            form.serve_newsletter()
            form.edited.connect(self.edited)
            form.field_left.connect(self.field_left)
            form.setMaximumWidth(FORM_MOST_PX)
            self._columns[row].addWidget(form, 1 if place == len(forms) - 1 else 0)
        return forms

    def show_issue(self, issue: Issue) -> None:
        """Show what ``issue`` holds on the page that is shown."""
        for form, key in self._here():
            form.show_node(issue, key)

    def forget(self) -> None:
        """Another newsletter is shown next: what forms remember of the one before goes."""
        for forms in self._forms.values():
            for form, _ in forms:
                form.forget()

    def focus_form(self) -> None:
        """Put the cursor into the page's first field."""
        for form, _ in self._here()[:1]:
            form.focus_first()

    def refused(self) -> Iterator[tuple[int, Field]]:
        """The fields that hold something that was refused, with their pages."""
        for row, forms in self._forms.items():
            for form, _ in forms:
                yield from ((row, field) for field in form.findChildren(Field) if field.error())

    def _here(self) -> list[tuple[Form, str]]:
        return self._forms.get(self.currentIndex(), [])
