"""One event in a calendar, an article, a second draft and a published issue: its deadline changed once in the register.

All through the window; the store is read back by a program that starts afterwards.
"""

from __future__ import annotations

import datetime as dt
import html
import re

from PySide6.QtCore import Qt

from desktop.conftest import Desk, _Clock
from desktop.registers.hands import events_page, pick, registers, write
from editor.desktop.commands import Command
from editor.desktop.forms.fields.things_field import EventsField
from editor.desktop.registers.events_page import EventsPage
from editor.desktop.tasks import Post, after
from editor.newsletter import edits
from editor.newsletter.issue import Article, Calendar, Event, Issue, Moment, Newsletter, Section
from editor.newsletter.places import node_key
from editor.publishing import calendar_file
from editor.publishing.edition import Edition
from editor.rendering import themes
from editor.store.thread import StoreThread
from editor.workspace.workspace import Workspace
from no_pictures import no_picture

OLD, NEW = "5 juni 2026", "8 juni 2026"


def draft(issue_id: str, title: str) -> Issue:
    return Issue(
        id=issue_id,
        title=title,
        date=dt.date(2026, 6, 1),
        newsletter=Newsletter(name="Exempelbrevet"),
        sections=(
            Section(
                id="s1",
                items=(Article(id="a1", heading="Skogen"), Calendar(id="k1", heading="Kalender", style="cards")),
            ),
        ),
    )


def open_issue(desk: Desk, issue_id: str) -> None:
    desk.window.open_stored(issue_id)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.id == issue_id)


def add_from_register(desk: Desk, parent: str) -> list[str]:
    """Go to a calendar or article, press its "Ny händelse", type three letters and Enter."""
    desk.view.go_to(node_key(parent))
    form = desk.view.form_area.form
    assert form is not None
    (field,) = list(form.findChildren(EventsField))
    return pick(desk, "vand", field.add_button.click)


def new_event(desk: Desk) -> EventsPage:
    page = events_page(desk)
    page.new_button.click()
    write(desk, "Vandring i Exempelskogen")
    form = page.pane._form._ui  # type: ignore[attr-defined]
    for field, text in ((form.start, "12 juni 2026 kl 9"), (form.deadline, OLD), (form.place, "Exempelskogen")):
        field.enter()
        write(desk, text)
    desk.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: bool(registers(desk).entries("event")))
    desk.qtbot.waitUntil(lambda: bool(page.entry_id))
    return page


def prints(issue: Issue) -> str:
    """The words of the mail as it leaves the house."""
    words = re.sub(r"<[^>]*>", "", _edition(issue).mail_html)
    return html.unescape(words).replace("\N{NO-BREAK SPACE}", " ")


def calendar_entry(issue: Issue) -> str:
    """The .ics file of an issue."""
    return "".join(file.data.decode() for file in calendar_file.files(_edition(issue)))


def _edition(issue: Issue) -> Edition:
    return Edition(issue, {}, no_picture, themes.theme_of(issue))


def event_of(issue: Issue) -> Event:
    (event,) = issue.events
    return event


def test_a_deadline_changed_once_is_changed_in_every_draft_and_taken_back_by_the_rules(desk: Desk) -> None:
    desk.start(draft("juni", "Juni"), draft("juli", "Juli"), draft("maj", "Maj"))
    new_event(desk)
    for issue_id, parents in (("maj", ["k1"]), ("juli", ["k1"]), ("juni", ["k1", "a1"])):
        open_issue(desk, issue_id)
        for parent in parents:
            assert "Vandring i Exempelskogen" in add_from_register(desk, parent)[0]
        assert [event.title for event in desk.issue.events] == ["Vandring i Exempelskogen"]
    workspace = desk.window.workspace
    assert workspace is not None
    done: list[bool] = []
    workspace.statuses.set("maj", "published", lambda: done.append(True), lambda error: done.append(False))
    desk.qtbot.waitUntil(lambda: done == [True])
    juni = desk.issue
    assert event_of(juni).article == "a1"
    before = prints(juni)
    assert before.count(OLD) >= 2

    page = events_page(desk)
    desk.qtbot.waitUntil(lambda: len(page.uses.found) == 3)
    form = page.pane._form._ui  # type: ignore[attr-defined]
    form.deadline.enter()
    write(desk, NEW)
    assert page.pane.save_button.text() == "Ändra överallt"
    page.pane.save_button.click()
    desk.qtbot.waitUntil(lambda: bool(page.notice.words()))
    assert page.notice.words() == "Ändrat i registret och i 2 utkast."

    opened = {one.id: one for one in workspace.open_issues}
    changed = Moment(dt.date(2026, 6, 8))
    assert event_of(opened["juni"].issue).deadline == changed
    after = prints(opened["juni"].issue)
    assert OLD not in after
    assert after.count(NEW) == before.count(OLD)
    assert event_of(opened["juli"].issue).deadline == changed
    assert event_of(opened["maj"].issue).deadline == Moment(dt.date(2026, 6, 5))
    assert "20260608" in calendar_entry(opened["juni"].issue)
    assert "20260605" not in calendar_entry(opened["juni"].issue)
    assert "20260605" in calendar_entry(opened["maj"].issue)
    assert opened["juni"].undo_name == "Ändra överallt: Vandring i Exempelskogen"

    opened["juli"].apply(lambda issue: edits.update(issue, "e1", place="Parken"), "Skriv")
    page.undo_everywhere(page._last)  # type: ignore[arg-type]
    desk.qtbot.waitUntil(lambda: "ångrad" in page.notice.words())
    assert "Ett utkast är återställt." in page.notice.words()
    assert "Juli har ändrats sedan dess och står kvar." in page.notice.words()
    assert prints(opened["juni"].issue) == before
    assert event_of(opened["juli"].issue).deadline == changed
    form.deadline.enter()
    assert desk.focused().text() == OLD  # type: ignore[attr-defined]

    desk.close()
    assert event_of(desk.stored("juni")).deadline == Moment(dt.date(2026, 6, 5))
    assert event_of(desk.stored("juli")).deadline == changed
    assert event_of(desk.stored("juli")).place == "Parken"
    assert event_of(desk.stored("maj")).deadline == Moment(dt.date(2026, 6, 5))


def test_a_draft_that_is_not_open_changes_too(desk: Desk) -> None:
    desk.start(draft("juni", "Juni"))
    page = new_event(desk)
    open_issue(desk, "juni")
    add_from_register(desk, "k1")
    desk.window.actions_[Command.CLOSE_ISSUE].trigger()
    desk.qtbot.waitUntil(lambda: not desk.window._open_issues)
    events_page(desk)
    desk.qtbot.waitUntil(lambda: len(page.uses.found) == 1)
    form = page.pane._form._ui  # type: ignore[attr-defined]
    form.deadline.enter()
    write(desk, NEW)
    desk.window.actions_[Command.START].trigger()
    desk.qtbot.waitUntil(lambda: "ett utkast" in desk.window.current_notice().words())
    desk.close()
    assert event_of(desk.stored("juni")).deadline == Moment(dt.date(2026, 6, 8))


def test_the_pages_work_on_when_the_store_was_closed_meanwhile(desk: Desk) -> None:
    desk.start(draft("juni", "Juni"))
    new_event(desk)
    page = events_page(desk)
    page.pane.focus_form()
    write(desk, "Kvällsvandring")
    assert desk.window.close_store()
    store = StoreThread(desk.folder / "store", Post(desk.window))
    with desk.qtbot.waitSignal(desk.window.ready):
        desk.window.use(Workspace(store, after, _Clock()))
    again = events_page(desk)
    assert again is not page
    desk.qtbot.waitUntil(lambda: again.list.count() == 1)
    (entry,) = registers(desk).entries("event")
    assert isinstance(entry.content.thing, Event)
    assert entry.content.thing.title == "Kvällsvandring"
    open_issue(desk, "juni")
    add_from_register(desk, "k1")


def test_what_is_typed_last_is_kept_when_the_window_closes(desk: Desk) -> None:
    desk.start(draft("juni", "Juni"))
    new_event(desk)
    open_issue(desk, "juni")
    add_from_register(desk, "k1")
    page = events_page(desk)
    desk.qtbot.waitUntil(lambda: len(page.uses.found) == 1)
    page.pane.focus_form()
    write(desk, "Kvällsvandring")
    desk.close()
    assert event_of(desk.stored("juni")).title == "Kvällsvandring"
