"""Nothing of the issue format is forgotten: every field of every type has a widget that changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import singledispatch

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from editor.desktop.forms.fields.choice_field import CheckField, ChoiceField, LanguageField
from editor.desktop.forms.fields.date_field import DateField, HoursField, MomentField
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.ordered_checks_field import OrderedChecksField
from editor.desktop.forms.fields.picture_field import PictureField, PicturesField
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.forms.fields.rows_field import RowsField
from editor.desktop.forms.fields.segment_field import SegmentField
from editor.desktop.forms.fields.text_field import TextField, UrlField
from editor.desktop.forms.fields.theme_field import ThemeField
from editor.desktop.forms.fields.things_field import ThingsField
from editor.newsletter import issue as issue_types
from editor.newsletter.issue import Issue, Node

MakeBench = Callable[[Issue, str], Bench]
KEYS = ("issue", "masthead", "about", "footer", *(f"n:{node}" for node in ("s1", "a1", "p1", "k1", "k2", "e1", "c1")))

CHANGED_ELSEWHERE = {
    *((node.__name__, "id") for node in (issue_types.Issue, issue_types.Newsletter)),  # identity, not content
    ("Issue", "sections"),  # the outline adds, moves and removes
    ("Section", "items"),
}
IDS_OF_NODES = {"Section", "Article", "Calendar", "ContactList", "Part", "Event", "Contact", "Image"}


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def write(editor: QWidget, text: str) -> None:
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)


@singledispatch
def use(field: Field) -> None:
    """Change the field as a user would."""
    raise NotImplementedError(type(field))


@use.register
def _(field: TextField) -> None:
    write(field.editor, "Annat")


@use.register
def _(field: UrlField) -> None:
    write(field.editor, "annan.example.se")


@use.register
def _(field: RichTextField) -> None:
    write(field.editor, "Annan text")


@use.register
def _(field: DateField) -> None:
    write(field.editor, "9 juli 2024")


@use.register
def _(field: MomentField) -> None:
    write(field.editor, "9 juli 2024 kl 10")


@use.register
def _(field: HoursField) -> None:
    write(field.editor, "10-11")


@use.register
def _(field: ChoiceField) -> None:
    field.box.setFocus()
    before = field.box.currentIndex()
    QTest.keyClick(field.box, Qt.Key.Key_Down)
    if field.box.currentIndex() == before:
        QTest.keyClick(field.box, Qt.Key.Key_Up)


@use.register
def _(field: LanguageField) -> None:
    line = field.box.lineEdit()
    assert line is not None
    write(line, "fi")


@use.register
def _(field: CheckField) -> None:
    QTest.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=QPoint(12, field.box.height() // 2))


@use.register
def _(field: SegmentField) -> None:
    press(next(b for b in field.findChildren(QAbstractButton) if not b.isChecked()))


@use.register
def _(field: OrderedChecksField) -> None:
    press(field.mover(field.value()[0], 1))


@use.register
def _(field: RowsField) -> None:
    press(field.add_button)


@use.register
def _(field: ThemeField) -> None:
    press(field.palettes.button_of("hav"))


@use.register
def _(field: ThingsField) -> None:
    press(field.add_button)


@use.register
def _(field: PictureField) -> None:
    press(field.panel.replace_button)


@use.register
def _(field: PicturesField) -> None:
    press(field.add_button)


def differences(before: object, after: object) -> Iterator[tuple[str, str]]:
    """The (type, field) pairs in which two values differ, all the way down."""
    if isinstance(before, Node) and type(before) is type(after):
        for name in before.__struct_fields__:
            if getattr(before, name) != getattr(after, name):
                yield type(before).__name__, name
                yield from differences(getattr(before, name), getattr(after, name))
    elif isinstance(before, tuple) and isinstance(after, tuple):
        for one, other in zip(before, after, strict=False):
            yield from differences(one, other)


@pytest.mark.parametrize("key", KEYS)
def test_every_widget_changes_the_issue(bench: MakeBench, key: str) -> None:
    work = bench(full_issue(), key)
    work.unfold()
    fields = [field for field in work.form.findChildren(Field) if field.isVisible()]
    assert fields
    for field in fields:
        if not field.isVisible():  # the change of a field before has hidden it
            continue
        before, edits = (work.issue, work.record), len(work.edits)
        use(field)
        assert len(work.edits) > edits, f"{field.objectName() or field.name()} sends nothing"
        assert (work.issue, work.record) != before, f"{field.objectName() or field.name()} changes nothing"
        assert work.edits[-1].name
        assert work.edits[-1].focus


def test_every_field_of_the_format_can_be_changed(bench: MakeBench) -> None:
    changed: set[tuple[str, str]] = set()
    for key in KEYS:
        work = bench(full_issue(), key)
        work.unfold()
        for field in filter(QWidget.isVisible, work.form.findChildren(Field)):
            before: Issue = work.issue
            use(field)
            changed.update(differences(before, work.issue))
    every = {
        (node.__name__, field.name)
        for node in vars(issue_types).values()
        if isinstance(node, type) and issubclass(node, Node) and node is not Node
        for field in msgspec.structs.fields(node)
        if not (field.name == "id" and node.__name__ in IDS_OF_NODES)
    }
    assert every - changed - CHANGED_ELSEWHERE == set()
