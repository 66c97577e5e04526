"""Dates as people type them: understood at once, written out on leaving, never nagged about while typing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from desktop.hands import type_text
from editor.desktop.forms.fields.date_field import DateField, HoursField, MomentField
from editor.desktop.forms.fields.printed_lines import PrintedLines
from editor.newsletter import edits
from editor.newsletter.issue import Event, Issue, Moment, Occasion

MakeBench = Callable[[Issue, str], Bench]


def day(month: int, number: int, hour: int | None = None, minute: int = 0) -> Moment:
    return Moment(dt.date(2023, month, number), None if hour is None else dt.time(hour, minute))


@pytest.fixture
def event(bench: MakeBench) -> Bench:
    return bench(full_issue(), "n:e2")


def shown(work: Bench) -> Event:
    found = edits.find(work.issue, "e2")
    assert isinstance(found, Event)
    return found


def write(qtbot: QtBot, field: DateField | MomentField | HoursField, text: str, *, leave: bool = True) -> None:
    field.enter()
    qtbot.keyClick(field.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field.editor, Qt.Key.Key_Delete)
    type_text(field.editor, text)
    if leave:
        field.editor.clearFocus()


def test_a_moment_is_taken_while_typing_and_written_out_on_leaving(event: Bench, qtbot: QtBot) -> None:
    start = event.field(MomentField, "start")
    write(qtbot, start, "7/6 kl 13", leave=False)
    assert shown(event).start == day(6, 7, 13)
    assert start.editor.text() == "7/6 kl 13"
    start.editor.clearFocus()
    assert start.editor.text() == "7 juni 2023 kl. 13.00"
    assert len({edit.merge for edit in event.edits}) == 1


def test_start_and_end_in_one_go(event: Bench, qtbot: QtBot) -> None:
    start, end = event.field(MomentField, "start"), event.field(MomentField, "end")
    write(qtbot, start, "15 juni kl 13-15")
    assert (shown(event).start, shown(event).end) == (day(6, 15, 13), day(6, 15, 15))
    assert start.editor.text() == "15 juni 2023 kl. 13.00"
    assert end.editor.text() == "15 juni 2023 kl. 15.00"
    assert event.field(PrintedLines, "printed").text() == "Tid: torsdag 15 juni 2023 kl. 13–15"


def test_an_end_is_one_moment_only(event: Bench, qtbot: QtBot) -> None:
    write(qtbot, event.field(MomentField, "end"), "12-13 juni")
    assert shown(event).end is None
    assert "12-13 juni" in event.field(MomentField, "end").error()


def test_what_cannot_be_read_is_said_only_after_leaving(event: Bench, qtbot: QtBot) -> None:
    start = event.field(MomentField, "start")
    write(qtbot, start, "15 jumi", leave=False)
    assert start.error() == ""
    start.editor.clearFocus()
    assert start.error() == "”15 jumi” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023."
    assert start.editor.text() == "15 jumi"
    assert start.editor.accessibleDescription().startswith("”15 jumi”")
    write(qtbot, start, "15 juni")
    assert start.error() == ""
    assert shown(event).start == day(6, 15)


def test_an_emptied_moment_is_none(event: Bench, qtbot: QtBot) -> None:
    event.show(edits.update(event.issue, "e2", start=day(6, 7)))
    write(qtbot, event.field(MomentField, "start"), "")
    assert shown(event).start is None
    assert event.field(PrintedLines, "printed").isHidden()


def test_a_half_written_date_leaves_the_value(event: Bench, qtbot: QtBot) -> None:
    event.show(edits.update(event.issue, "e2", start=day(6, 7)))
    start = event.field(MomentField, "start")
    start.enter()
    qtbot.keyClick(start.editor, Qt.Key.Key_End)
    qtbot.keyClick(start.editor, Qt.Key.Key_Backspace)
    assert start.editor.text() == "7 juni 202"
    assert shown(event).start == day(6, 7)


def test_a_value_from_outside_replaces_what_was_typed(event: Bench, qtbot: QtBot) -> None:
    start = event.field(MomentField, "start")
    write(qtbot, start, "15 juni", leave=False)
    event.show(edits.update(event.issue, "e2", start=day(6, 20)))
    assert start.editor.text() == "20 juni 2023"


def test_the_end_may_not_lie_before_the_start(event: Bench, qtbot: QtBot) -> None:
    write(qtbot, event.field(MomentField, "start"), "15 juni kl 13")
    write(qtbot, event.field(MomentField, "end"), "15 juni kl 12")
    assert event.field(MomentField, "end").error() == "Sluttiden ligger före starttiden."
    write(qtbot, event.field(MomentField, "end"), "15 juni kl 14")
    assert event.field(MomentField, "end").error() == ""


def test_the_deadline_may_not_lie_after_the_event(event: Bench, qtbot: QtBot) -> None:
    write(qtbot, event.field(MomentField, "start"), "15 juni")
    write(qtbot, event.field(MomentField, "deadline"), "16 juni")
    assert event.field(MomentField, "deadline").error() == "Sista anmälningsdag ligger efter händelsen."
    assert shown(event).deadline == day(6, 16)


def test_hours_of_each_day(event: Bench, qtbot: QtBot) -> None:
    event.unfold()
    daily = event.field(HoursField, "daily")
    write(qtbot, daily, "9-16")
    assert shown(event).daily == "09:00-16:00"
    assert daily.editor.text() == "09.00–16.00"
    write(qtbot, daily, "nio")
    assert "nio" in daily.error()
    assert shown(event).daily == ""


def test_the_issue_always_has_a_date(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "issue")
    field = work.field(DateField, "date")
    write(qtbot, field, "")
    assert work.issue.date == dt.date(2023, 6, 2)
    assert field.error()
    write(qtbot, field, "9 juni")
    assert work.issue.date == dt.date(2023, 6, 9)
    assert field.editor.text() == "9 juni 2023"


def pick_next_day(work: Bench, qtbot: QtBot, field: DateField | MomentField) -> None:
    """Open the calendar by its button, go one day on, choose it."""
    qtbot.mouseClick(field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert isinstance(QApplication.activePopupWidget(), QWidget)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    assert QApplication.activePopupWidget() is None


def test_a_day_from_the_calendar(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "issue")
    field = work.field(DateField, "date")
    pick_next_day(work, qtbot, field)
    assert work.issue.date == dt.date(2023, 6, 3)
    assert field.editor.text() == "3 juni 2023"


def test_a_day_from_the_calendar_keeps_the_time(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:e1")
    field = work.field(MomentField, "start")
    pick_next_day(work, qtbot, field)
    assert edits.find(work.issue, "e1").start == day(6, 8, 13)
    assert field.editor.text() == "8 juni 2023 kl. 13.00"


def test_escape_closes_the_calendar(bench: MakeBench, qtbot: QtBot, qapp: QApplication) -> None:
    work = bench(full_issue(), "issue")
    field = work.field(DateField, "date")
    qtbot.mouseClick(field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    grid = QApplication.focusWidget()
    assert grid is not None
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert qapp.activePopupWidget() is None
    assert not work.edits


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("12 juni", "Tid: måndag 12 juni 2023"),
        ("31/8–2/9", "Tid: 31 augusti–2 september 2023"),
        ("onsdag 7 juni kl 13-15", "Tid: onsdag 7 juni 2023 kl. 13–15"),
        ("v. 39", "Tid: vecka 39"),
        ("2023-06-07 08:30", "Tid: onsdag 7 juni 2023 kl. 8.30"),
    ],
)
@pytest.mark.parametrize("pasted", [False, True])
def test_what_people_write_is_printed_beside(
    event: Bench, qtbot: QtBot, typed: str, printed: str, *, pasted: bool
) -> None:
    start = event.field(MomentField, "start")
    if pasted:
        QGuiApplication.clipboard().setText(typed)
        start.enter()
        qtbot.keyClick(start.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        start.editor.clearFocus()
    else:
        write(qtbot, start, typed)
    assert event.field(PrintedLines, "printed").text().split("\n")[0] == printed
    assert start.error() == ""


def test_the_words_of_a_week_go_with_the_week(event: Bench, qtbot: QtBot) -> None:
    start = event.field(MomentField, "start")
    write(qtbot, start, "v. 39")
    assert (shown(event).start, shown(event).end, shown(event).date_text) == (day(9, 25), day(10, 1), "vecka 39")
    assert len({edit.merge for edit in event.edits}) == 1
    write(qtbot, start, "12 juni")
    assert (shown(event).start, shown(event).end, shown(event).date_text) == (day(6, 12), None, "")


def test_hours_of_several_days_are_the_hours_of_each(event: Bench, qtbot: QtBot) -> None:
    write(qtbot, event.field(MomentField, "start"), "12–14 juni kl 9–16")
    assert (shown(event).start, shown(event).end, shown(event).daily) == (day(6, 12), day(6, 14), "09:00-16:00")


def test_several_dates_with_places_pasted_into_the_date_are_occasions(event: Bench, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("7 juni kl 9–11, Residenset\n8 juni kl 13–15 i Exempelby\n")
    start = event.field(MomentField, "start")
    start.enter()
    qtbot.keyClick(start.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(event).occasions == (
        Occasion(start=day(6, 7, 9), end=day(6, 7, 11), place="Residenset"),
        Occasion(start=day(6, 8, 13), end=day(6, 8, 15), place="Exempelby"),
    )
    assert [edit.name for edit in event.edits] == ["Klistra in tillfällen"]
