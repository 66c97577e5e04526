"""Binds fields to values of the issue: shows the values, turns the user's changes into edits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.forms.targets import Target
from editor.newsletter.issue import Issue, used_ids


class ValueField(Protocol):
    """A field that shows one value and sends the user's changes of it."""

    changed: SignalInstance
    left: SignalInstance

    def name(self) -> str:
        """What the field is called."""

    def show_value(self, value: Any, fresh: bool = False) -> None:
        """Show a value without sending a change."""


class _Binding(NamedTuple):
    field: ValueField
    attribute: str
    target: Callable[[str], Target]


class Binder:
    """The fields of one form (or of a part of one) and what they stand for.

    ``send`` gets each :class:`Edit`. A field that has ``merges`` tells by it whether its last change may be undone
    together with the one before, one that has ``change_name`` what undo calls it; one that has ``places`` gets the ids
    that "#id" may name, one that has ``write_in`` the language of its text.
    """

    def __init__(self, send: Callable[[Edit], None]) -> None:
        self._send = send
        self._bindings: list[_Binding] = []
        self._key = ""
        self._focus = ""

    def bind(
        self, field: ValueField, attribute: str, target: Callable[[str], Target], focus: str | None = None
    ) -> None:
        """Let ``field`` stand for ``attribute`` of ``target(key)``, where ``key`` is what :meth:`show` was given."""
        self._bindings.append(_Binding(field, attribute, target))

        def send(value: object) -> None:
            key, block = self._key, focus or self._focus
            merge = (key, block, attribute) if getattr(field, "merges", True) else None
            changed = target(key)
            self._send(Edit(lambda issue: changed.put(issue, attribute, value), name_of_change(field), merge, block))

        field.changed.connect(send)

    def fields(self) -> list[ValueField]:
        """The bound fields in order."""
        return [binding.field for binding in self._bindings]

    def show(self, issue: Issue, key: str, focus: str, *, fresh: bool) -> None:
        """Fill the fields. ``focus`` is the block that edits concern; ``fresh``: another thing is shown than before."""
        self._key, self._focus = key, focus
        ids = used_ids(issue)
        for field, attribute, target in self._bindings:
            if isinstance(field, MomentField):
                field.refer_to(issue.date)
            if hasattr(field, "places"):
                field.places = ids
            if hasattr(field, "write_in"):
                field.write_in(_language_of(issue, target(key)))
            field.show_value(target(key).get(issue, attribute), fresh)


def name_of_change(field: ValueField) -> str:
    """What undo calls the field's last change: its own words ("Klistra in länkar"), else :func:`edit_name`."""
    return str(getattr(field, "change_name", "")) or edit_name(field)


def _language_of(issue: Issue, target: Target) -> str:
    """The language a node is written in: its own, else the newsletter's."""
    try:
        own = target.get(issue, "language")
    except AttributeError:
        own = ""
    return str(own or issue.newsletter.language)


def edit_name(field: ValueField) -> str:
    """What undo calls a change of the field: "Ändra rubrik"."""
    label = field.name()
    changed = QCoreApplication.translate("Form", "Ändra {field}")
    return changed.format(field=label[:1].lower() + label[1:])
