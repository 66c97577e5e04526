"""The register pages in the window, by keys and buttons: find, edit, save, undo, series, year, who has left."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.conftest import Desk
from desktop.registers.hands import (
    NEXT,
    OVER,
    PERSON,
    SOON,
    TODAY,
    answer,
    contacts_page,
    events_page,
    fill,
    registers,
    write,
    write_in,
)
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.pages.rail import Rail
from editor.desktop.registers.contacts_page import ContactsPage
from editor.desktop.registers.events_page import EventsPage
from editor.desktop.registers.series_dialog import SeriesDialog
from editor.newsletter.issue import Event
from editor.newsletter.registers.register import Facts


def events(desk: Desk) -> list[Event]:
    found = [entry.content.thing for entry in registers(desk).entries("event")]
    return [event for event in found if isinstance(event, Event)]


def start_with_events(desk: Desk, *things: Event) -> EventsPage:
    fill(desk, *things)
    desk.start(sample())
    page = events_page(desk)
    desk.qtbot.waitUntil(lambda: page.list.count() == len(things))
    return page


def start_with_person(desk: Desk) -> ContactsPage:
    fill(desk, PERSON)
    desk.start(sample())
    page = contacts_page(desk)
    desk.qtbot.waitUntil(lambda: page.list.count() == 1)
    return page


def test_an_empty_register_says_what_it_is_for(desk: Desk) -> None:
    desk.start(sample())
    page = events_page(desk)
    desk.qtbot.waitUntil(page._empty.isVisible)
    assert page._empty.text().startswith("Inga händelser i registret.")
    desk.qtbot.waitUntil(page.new_button.hasFocus)
    assert not page.pane._scroll.isVisible()


def test_the_page_is_left_for_the_start_page_by_its_command(desk: Desk) -> None:
    desk.start(sample())
    events_page(desk)
    assert desk.window.windowTitle() == "Händelser – Länsbrev"
    assert desk.window.actions_[Command.START].isEnabled()
    desk.window.actions_[Command.START].trigger()
    assert desk.window.start_page.isVisible()


def test_typing_finds_enter_chooses_and_enter_again_edits(desk: Desk) -> None:
    page = start_with_events(desk, NEXT, OVER)
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.focused() is page.search
    write(desk, "forum")
    assert page.list.count() == 1
    desk.press(Qt.Key.Key_Return)
    assert desk.focused() is page.list
    entry = registers(desk).entry(page.list.current_id())
    assert entry is not None
    assert entry.content.thing == OVER
    desk.press(Qt.Key.Key_Return)
    assert page.pane.isAncestorOf(desk.focused())
    write(desk, "Forum igen")
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: "Forum igen" in [event.title for event in events(desk)])
    assert not page.is_dirty()


def test_the_arrows_walk_and_what_was_typed_is_kept(desk: Desk) -> None:
    page = start_with_events(desk, NEXT, OVER)
    first = page.entry_id
    page.pane.focus_form()
    write(desk, "Kvällsvandring")
    assert page.is_dirty()
    page.list.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert page.entry_id != first
    desk.qtbot.waitUntil(lambda: "Kvällsvandring" in [event.title for event in events(desk)])
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    assert page.entry_id == first


def test_undo_takes_back_typing_first_and_then_the_change(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    page.pane.focus_form()
    write(desk, "Kvällsvandring")
    page.save()
    desk.qtbot.waitUntil(lambda: events(desk)[0].title == "Kvällsvandring")
    for _ in range(30):
        if not page.pane.draft or not page.pane.draft.can_undo:
            break
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.is_dirty()
    page.revert()
    assert not page.is_dirty()
    page.undo()
    desk.qtbot.waitUntil(lambda: events(desk)[0].title == "Vandring")
    assert "ångrad" in page.notice.words()


def test_a_duplicate_is_a_new_entry(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    page.duplicate_action.trigger()
    assert page.entry_id == ""
    assert page.pane.save_button.text() == "Lägg till"
    write(desk, "Vandring igen")
    page.pane.save_button.click()
    desk.qtbot.waitUntil(lambda: sorted(event.title for event in events(desk)) == ["Vandring", "Vandring igen"])
    assert {event.place for event in events(desk)} == {"Exempelskogen"}


def test_a_new_event_that_says_nothing_is_not_kept(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    page.new_button.click()
    assert not page.pane.save_button.isEnabled()
    page.list.choose_first()
    assert len(events(desk)) == 1


def test_a_deleted_event_comes_back(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    entry_id = page.entry_id
    page.list.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.qtbot.waitUntil(lambda: not events(desk))
    assert "borttagen" in page.notice.words()
    page.notice._button.click()
    desk.qtbot.waitUntil(lambda: page.entry_id == entry_id)
    assert events(desk)[0].title == "Vandring"


def test_a_series_is_shown_before_it_is_made_and_the_deadline_moves_along(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)

    def work(dialog: SeriesDialog) -> None:
        write_in(dialog.until.entry, str(SOON + dt.timedelta(days=21)))
        assert dialog.days == [SOON + dt.timedelta(days=7 * number) for number in (1, 2, 3)]
        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        dialog.make_button.click()

    answer(desk, SeriesDialog, work, page.series_action.trigger)
    desk.qtbot.waitUntil(lambda: "2 händelser är tillagda." in page.notice.words())
    starts = sorted(event.start.date for event in events(desk) if event.start)
    assert starts == [SOON + dt.timedelta(days=7 * number) for number in (0, 1, 3)]
    assert {
        (event.start.date - event.deadline.date).days for event in events(desk) if event.start and event.deadline
    } == {3}


def test_days_of_ones_own_make_a_series_too(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    days = [SOON + dt.timedelta(days=number) for number in (40, 2)]

    def work(dialog: SeriesDialog) -> None:
        dialog.rhythm.box.setFocus()
        QTest.keyClick(dialog.rhythm.box, Qt.Key.Key_End)
        assert not dialog.make_button.isEnabled()
        for day in days:
            write_in(dialog.own.entry, str(day))
            dialog.add_button.click()
        assert dialog.days == sorted(days)
        dialog.make_button.click()

    answer(desk, SeriesDialog, work, page.series_action.trigger)
    desk.qtbot.waitUntil(lambda: len(events(desk)) == 3)


def test_the_year_shows_each_event_in_its_month_and_says_what_is_over(desk: Desk) -> None:
    page = start_with_events(desk, NEXT, OVER)
    page.view.changed.emit("year")
    page.view.show_value("year", fresh=True)
    page.refresh()
    assert page.year.isVisible()
    month = page.year.months[SOON.month - 1]
    assert [month.list.item(row).text() for row in range(month.list.count())] == [f"{SOON.day}  Vandring"]
    before = page.year.months[OVER.start.date.month - 1]
    assert "(har varit)" in before.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    before.list.setFocus()
    before.list.setCurrentRow(0)
    desk.press(Qt.Key.Key_Return)
    assert page.pane.isAncestorOf(desk.focused())
    entry = registers(desk).entry(page.entry_id)
    assert entry is not None
    assert entry.content.thing == OVER
    page.year.next.click()
    assert page.year.year == TODAY.year + 1
    assert all(month.list.count() == 0 for month in page.year.months)


def test_an_entry_goes_into_an_open_issue_from_its_page(desk: Desk) -> None:
    fill(desk, NEXT)
    desk.start_with_open()
    page = events_page(desk)
    desk.qtbot.waitUntil(lambda: page.list.count() == 1)
    (inside,) = [action.menu() for action in page.issues_menu().actions()]
    assert isinstance(inside, QMenu)
    action = next(one for one in inside.actions() if one.text() == "Andra artikeln")
    action.trigger()
    workspace = desk.window.workspace
    assert workspace is not None
    (opened,) = workspace.open_issues
    assert [event.title for event in opened.issue.events] == ["Träff", "Kurs", "Vandring"]
    desk.qtbot.waitUntil(lambda: len(page.uses.found) == 1)
    assert page.pane.uses.fold.state() == "1 utkast"
    page.pane.uses.fold.unfold(True)
    page.pane.uses.lines.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.view.outline.row is not None
    assert desk.view.outline.row.key == "n:e3"


def test_a_contact_is_checked_and_has_left_with_the_drafts_that_name_it(desk: Desk) -> None:
    page = start_with_person(desk)
    entry_id = page.entry_id
    page.review.enter()
    write(desk, str(TODAY))
    desk.qtbot.waitUntil(lambda: registers(desk).entry(entry_id).facts == Facts(review_date=TODAY))
    assert page.list._groups[0].heading == "Att kontrollera"
    page.left_button.click()
    desk.qtbot.waitUntil(lambda: page.naming.count() == 1)
    assert page.naming.item(0).text() == "Exempelbrevet, Nyhetsbrev juni: som kontakt (utkast)"
    assert page.left_button.text() == "Arbetar kvar"
    assert page.list._groups[-1].heading == "Har slutat"
    page.naming.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    again = contacts_page(desk)
    again.left_button.click()
    desk.qtbot.waitUntil(lambda: registers(desk).entry(entry_id).facts.left_on is None)
    assert not again.naming.isVisible()


def test_every_part_of_the_pages_can_be_reached_by_tab_and_has_a_name(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    page.search.setFocus()
    met = set()
    for _ in range(80):
        focused = desk.focused()
        met.add(focused)
        name = focused.accessibleName() or getattr(focused, "text", lambda: "")()
        assert name, focused
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {page.search, page.new_button, page.list, page.pane.uses.fold} <= met


def test_tab_goes_through_the_page_as_one_reads_it(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    for view, shown in (("list", page.list), ("year", page.year)):
        page.view.button(view).click()
        wanted = [*page.findChildren(Rail)[0].buttons, page.view.button(view), page.search, page.new_button]
        wanted[0].setFocus()
        for each in wanted:
            assert desk.focused() is each
            desk.press(Qt.Key.Key_Tab)
        assert shown is desk.focused() or shown.isAncestorOf(desk.focused())


def test_the_focus_goes_to_the_list_when_the_button_that_saved_goes_out(desk: Desk) -> None:
    page = start_with_events(desk, NEXT)
    page.begin_new()
    write(desk, "Kurs")
    page.pane.save_button.setFocus()
    QTest.keyClick(page.pane.save_button, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: page.list.count() == 2)
    desk.qtbot.waitUntil(page.list.hasFocus)


def test_a_click_on_a_heading_leaves_the_entry_chosen(desk: Desk) -> None:
    page = start_with_person(desk)
    page.list.choose_first()
    chosen, heading = page.list.current_id(), page.list.model().index(0, 0)
    viewport = page.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=page.list.visualRect(heading).center())
    assert page.list.current_id() == chosen != ""
    assert page.list.selectionModel().selectedRows() == [page.list.currentIndex().siblingAtColumn(0)]


def test_a_long_word_has_room_in_a_narrow_list_and_a_wide_one_has_wider_columns(desk: Desk) -> None:
    page = start_with_person(desk)
    header = page.list.header()
    for width, name_px in ((520, (142, 189)), (900, (190, 190)), (1300, (285, 285))):
        page.list.resize(width, 300)
        QApplication.sendPostedEvents()
        assert name_px[0] <= header.sectionSize(0) <= name_px[1]
        assert header.sectionSize(1) >= 150
    page.list.resize(520, 300)
    metrics, address = (
        page.list.fontMetrics(),
        header.model().index(0, 0, header.model().index(0, 0)).siblingAtColumn(2),
    )
    header.resizeSection(2, metrics.horizontalAdvance(str(address.data())))  # no room for all of it and the margins
    QApplication.sendPostedEvents()
    assert "\u200b" not in str(address.data())
    assert page.list.sizeHintForIndex(address).height() >= 2 * metrics.height()
