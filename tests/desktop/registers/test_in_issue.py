"""What the forms of an issue say and offer of the registers."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from desktop.conftest import NOW, Desk
from desktop.registers.hands import NEXT, OVER, PERSON, fill, origins, pick, registers, write
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.forms.fields.gather_field import GatherField
from editor.desktop.forms.fields.origin_line import OriginLine
from editor.desktop.forms.fields.things_field import EventsField
from editor.newsletter import edits
from editor.newsletter.issue import Article, Calendar, Event
from editor.newsletter.places import node_key
from editor.newsletter.record import Gather
from editor.newsletter.registers import register
from editor.store.values import RegisterEntry

TODAY = NOW.date()


def start(desk: Desk, *things: Event) -> list[RegisterEntry]:
    """The sample open, the register filled and at hand."""
    entries = fill(desk, *things)
    desk.start_with_open()
    desk.qtbot.waitUntil(lambda: len(registers(desk).entries("event")) == len(things))
    return entries


def line(desk: Desk) -> OriginLine:
    form = desk.view.form_area.form
    assert form is not None
    found = form._ui.origin  # type: ignore[attr-defined]
    assert isinstance(found, OriginLine)
    return found


def offered(found: OriginLine) -> list[str]:
    return [button.text() for button in found._buttons() if button.isVisible()]


def the_event(desk: Desk, event_id: str) -> Event:
    event = edits.find(desk.issue, event_id)
    assert isinstance(event, Event)
    return event


def use(desk: Desk, entry: RegisterEntry, parent: str = "k1") -> str:
    assert desk.view.open_issue is not None
    event_id = origins(desk).use(desk.view.open_issue, entry.id, parent, "Använd")
    assert event_id is not None
    desk.view.go_to(node_key(event_id))
    return event_id


def test_the_first_field_has_the_focus_and_the_line_stands_above_it(desk: Desk) -> None:
    start(desk)
    desk.view.go_to(node_key("e1"))
    assert line(desk).words.text() == "Finns bara i den här utgåvan."
    assert offered(line(desk)) == ["Spara i registret"]
    assert desk.focused().accessibleName() == "Rubrik"


def test_an_event_of_the_issue_goes_into_the_register(desk: Desk) -> None:
    start(desk)
    desk.view.go_to(node_key("e1"))
    line(desk).enter_button.click()
    desk.qtbot.waitUntil(lambda: line(desk).words.text() == "Hämtad från registret.")
    (entry,) = registers(desk).entries("event")
    assert isinstance(entry.content.thing, Event)
    assert entry.content.thing.title == "Träff"
    assert offered(line(desk)) == ["Håll isär", "Visa i registret"]


def test_the_line_tells_what_differs_once_the_field_is_left_and_takes_it_back(desk: Desk) -> None:
    (entry,) = start(desk, NEXT)
    event_id = use(desk, entry)
    write(desk, "Skogsvandring")
    assert line(desk).words.text() == "Hämtad från registret."
    desk.press(Qt.Key.Key_Tab)
    assert line(desk).words.text() == "Hämtad från registret, ändrad här: rubrik."
    assert offered(line(desk)) == ["Ändra överallt", "Ta registrets", "Håll isär"]
    line(desk).take_button.click()
    assert the_event(desk, event_id).title == "Vandring"
    assert line(desk).words.text() == "Hämtad från registret."


def test_what_is_written_here_can_be_made_the_registers(desk: Desk) -> None:
    (entry,) = start(desk, NEXT)
    use(desk, entry)
    write(desk, "Skogsvandring")
    desk.press(Qt.Key.Key_Tab)
    line(desk).change_button.click()
    desk.qtbot.waitUntil(lambda: "Sparat i registret." in desk.view.notice.words())
    changed = registers(desk).entry(entry.id)
    assert changed is not None
    assert isinstance(changed.content.thing, Event)
    assert changed.content.thing.title == "Skogsvandring"
    assert line(desk).words.text() == "Hämtad från registret."


def test_an_event_that_was_undone_is_behind_and_is_offered_the_registers(desk: Desk) -> None:
    (entry,) = start(desk, NEXT)
    event_id = use(desk, entry)
    content = register.new_content(Event(id="e1", title="Ny rubrik", start=NEXT.start))
    done: list[object] = []
    registers(desk).change(entry.id, content, "Ändra", done.append, done.append)
    desk.qtbot.waitUntil(lambda: bool(done))
    assert the_event(desk, event_id).title == "Ny rubrik"
    desk.window.actions_[Command.UNDO].trigger()
    desk.view.go_to(node_key("e1"))
    desk.view.go_to(node_key(event_id))
    assert line(desk).words.text().startswith("Hämtad från registret, som har ändrats sedan dess:")
    line(desk).take_button.click()
    assert the_event(desk, event_id).title == "Ny rubrik"


def test_what_is_kept_apart_is_the_issues_own(desk: Desk) -> None:
    (entry,) = start(desk, NEXT)
    use(desk, entry)
    line(desk).apart_button.click()
    assert line(desk).words.text() == "Finns bara i den här utgåvan."
    desk.window.actions_[Command.UNDO].trigger()
    assert origins(desk).link(desk.view.open_issue, "e3") is not None  # type: ignore[arg-type]


def test_insert_event_offers_the_register_first(desk: Desk) -> None:
    start(desk, OVER, NEXT)
    desk.view.select(node_key("k1"))
    listed = pick(desk, "forum", desk.window.actions_[Command.ADD_EVENT].trigger)
    assert listed == ["Forum, tors 23 apr, Zoom (har varit)", "Ny händelse: ”forum”"]
    assert desk.issue.events[-1].title == "Forum"
    calendar = edits.find(desk.issue, "k1")
    assert isinstance(calendar, Calendar)
    assert calendar.events[-1] == desk.issue.events[-1].id


def test_a_new_event_is_one_key_away_and_has_what_was_typed(desk: Desk) -> None:
    start(desk, NEXT)
    desk.view.select(node_key("k1"))
    assert pick(desk, "Kaffe på kajen", desk.window.actions_[Command.ADD_EVENT].trigger) == [
        "Ny händelse: ”Kaffe på kajen”"
    ]
    assert desk.issue.events[-1].title == "Kaffe på kajen"
    assert desk.focused().accessibleName() == "Rubrik"
    pick(desk, "", desk.window.actions_[Command.ADD_EVENT].trigger)
    assert desk.issue.events[-1].title == ""


def test_without_entries_nothing_is_asked(desk: Desk) -> None:
    start(desk)
    desk.view.select(node_key("k1"))
    desk.window.actions_[Command.ADD_EVENT].trigger()
    assert len(desk.issue.events) == 3


def test_a_contact_is_found_in_the_register_too(desk: Desk) -> None:
    fill(desk, PERSON)
    desk.start_with_open()
    desk.qtbot.waitUntil(lambda: len(registers(desk).entries("contact")) == 1)
    desk.view.select(node_key("k2"))
    listed = pick(desk, "samord", desk.window.actions_[Command.ADD_CONTACT].trigger)
    assert listed[0] == "Exempel Exempelsson, Samordnare"
    assert desk.issue.contacts[-1].email == "exempel@example.se"
    assert line(desk).words.text() == "Hämtad från registret."


def test_a_calendar_gathers_from_its_form_and_stays_in_order(desk: Desk) -> None:
    start(desk, NEXT, OVER)
    desk.view.go_to(node_key("k1"))
    form = desk.view.form_area.form
    assert form is not None
    (gather,) = list(form.findChildren(GatherField))
    gather.gathers.box.click()
    titles = [the_event(desk, one).title for one in edits.find(desk.issue, "k1").events]
    assert titles == ["Träff", "Kurs", "Vandring"]
    (field,) = list(form.findChildren(EventsField))
    assert not field.up_button.isVisible()
    field.list.setFocus()
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [the_event(desk, one).title for one in edits.find(desk.issue, "k1").events] == titles
    gather.first.enter()
    write(desk, str(TODAY - dt.timedelta(days=60)))
    desk.press(Qt.Key.Key_Tab)
    titles = [the_event(desk, one).title for one in edits.find(desk.issue, "k1").events]
    assert titles == ["Forum", "Träff", "Kurs", "Vandring"]
    gather.last.enter()
    write(desk, str(TODAY - dt.timedelta(days=90)))
    desk.press(Qt.Key.Key_Tab)
    assert gather.last.error() == "Sista dagen ligger före den första."
    gather.gathers.box.click()
    assert desk.view.open_issue is not None
    assert desk.view.open_issue.record.gathers == {}
    assert len(edits.find(desk.issue, "k1").events) == 4


def test_what_a_calendar_gathered_by_itself_is_told_and_can_be_taken_back(desk: Desk) -> None:
    start(desk)
    opened = desk.view.open_issue
    assert opened is not None
    rule = Gather(first=TODAY, last=TODAY + dt.timedelta(days=30))
    origins(desk).gather(opened, "Samla", calendar_id="k1", rule=rule)
    done: list[object] = []
    registers(desk).add("event", register.new_content(NEXT), done.append, done.append)
    desk.qtbot.waitUntil(lambda: bool(desk.view.notice.words()))
    assert desk.view.notice.words() == "En händelse är hämtad ur registret."
    assert [event.title for event in opened.issue.events] == ["Träff", "Kurs", "Vandring"]
    desk.view.notice._button.click()
    assert [event.title for event in opened.issue.events] == ["Träff", "Kurs"]


def test_an_article_and_its_event_name_each_other_from_both_forms(desk: Desk) -> None:
    start(desk)
    desk.view.go_to(node_key("e1"))
    form = desk.view.form_area.form
    assert form is not None
    ui = form._ui  # type: ignore[attr-defined]
    ui.more_fold.unfold(True)
    ui.article.box.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert the_event(desk, "e1").article == "a1"
    ui.fact_box.box.click()
    article = edits.find(desk.issue, "a1")
    assert isinstance(article, Article)
    assert article.events == ("e1",)
    ui.fact_box.box.click()
    assert edits.find(desk.issue, "a1").events == ()


def test_a_published_issue_is_not_offered_anything(desk: Desk) -> None:
    start(desk, NEXT)
    desk.view.go_to(node_key("e1"))
    assert line(desk).isVisible()
    workspace = desk.window.workspace
    done: list[object] = []
    assert workspace is not None
    workspace.statuses.set("prov", "published", lambda: done.append(True), done.append)
    desk.qtbot.waitUntil(lambda: bool(done))
    desk.view.go_to(node_key("e2"))
    assert not line(desk).isVisible()
    assert sample().id == "prov"
