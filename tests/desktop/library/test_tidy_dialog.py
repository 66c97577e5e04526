"""Registers cleaned in the window: the same twice merged, a person told of and erased."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3

from msgspec.structs import replace
from PySide6.QtCore import Qt

from desktop.conftest import Desk
from editor.desktop.library.tidy_dialog import TidyDialog
from editor.desktop.look.empty_words import EmptyWords
from editor.desktop.look.tab_order import stops_in
from editor.newsletter.issue import Article, Contact, Issue, Section
from editor.newsletter.registers.register import new_content
from editor.store.thread import StoreThread

ISSUE = Issue(
    id="prov",
    title="Juni",
    date=dt.date(2023, 6, 7),
    sections=(Section(id="s", items=(Article(id="a", heading="Hej", body="<p>Säger Exempel Exempelsson.</p>"),)),),
)


def filled(desk: Desk, *contacts: Contact) -> TidyDialog:
    store = StoreThread(desk.folder / "store", lambda call: call())
    for contact in contacts:
        store.call(lambda library, contact=contact: library.registers.add("contact", new_content(contact)))  # type: ignore[misc]
    store.close()
    desk.start_with_open(ISSUE)
    return TidyDialog(desk.window.desk, desk.window)


def rows(dialog: TidyDialog) -> list[str]:
    return [dialog.person.list.item(row).text() for row in range(dialog.person.list.count())]


def damage_an_issue(desk: Desk) -> None:
    """Before the window is there: a store with one issue that cannot be read."""
    store = StoreThread(desk.folder / "store", lambda call: call())
    store.call(lambda library: library.create_issue(replace(ISSUE, id="trasig", title="Trasig"), {}))
    store.close()
    with contextlib.closing(sqlite3.connect(desk.folder / "store" / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE items SET body = 'x'")


def test_the_chosen_entry_stays_and_the_other_goes_up_in_it(desk: Desk) -> None:
    dialog = filled(
        desk,
        Contact(id="c1", name="Exempel Exempelsson", phone="1"),
        Contact(id="c1", name="Exempel Exempelsson", phone="2"),
    )
    desk.qtbot.waitUntil(lambda: dialog.twice.list.count() == 2)
    dialog.twice.list.setCurrentRow(1)
    kept = dialog.twice.list.item(1).data(Qt.ItemDataRole.UserRole)[0]
    dialog.twice.merge_button.click()
    desk.qtbot.waitUntil(lambda: dialog.told.text().startswith("Ihopslaget") or dialog.twice.list.count() == 0)
    desk.qtbot.waitUntil(lambda: dialog.twice.list.count() == 0)
    workspace = desk.window.workspace
    assert workspace is not None
    assert [entry.id for entry in workspace.registers.entries("contact")] == [kept.id]


def test_what_is_damaged_and_may_name_the_person_is_told_before_and_after(desk: Desk) -> None:
    damage_an_issue(desk)
    dialog = filled(desk, Contact(id="c1", name="Exempel Exempelsson"))
    dialog.person.name.setText("Exempel Exempelsson")
    dialog.person.search_button.click()
    desk.qtbot.waitUntil(dialog.person.erase_button.isEnabled)
    assert "Utgåvan Trasig (skadad, går inte att läsa)" in rows(dialog)
    doubt = "I det som är skadat kan personen finnas kvar."
    assert dialog.told.text().endswith(doubt)
    dialog.person.erase_button.click()
    desk.qtbot.waitUntil(lambda: dialog.told.text().startswith("Raderat."))
    assert dialog.told.text().endswith(doubt)
    assert rows(dialog) == ["Utgåvan Trasig (skadad, går inte att läsa)"]


def test_what_is_damaged_is_rescued_or_removed_and_the_copy_goes_when_the_user_says_so(desk: Desk) -> None:
    store = StoreThread(desk.folder / "store", lambda call: call())
    for title in ("Trasig", "Borta"):
        store.call(lambda library, title=title: library.create_issue(replace(ISSUE, id=title, title=title), {}))  # type: ignore[misc]
    store.close()
    with contextlib.closing(sqlite3.connect(desk.folder / "store" / "lansbrev.db")) as raw, raw:
        raw.execute("UPDATE items SET heading = 'x' WHERE issue_id = 'Trasig'")
        raw.execute("UPDATE issues SET section_order = 'x' WHERE id = 'Borta'")
    dialog = filled(desk)
    tab = dialog.person
    tab.name.setText("Exempel Exempelsson")
    tab.search_button.click()
    desk.qtbot.waitUntil(lambda: not tab.damage_button.isHidden())
    assert tab.backup_button.isHidden()
    tab.damage_button.click()
    desk.qtbot.waitUntil(lambda: dialog.told.text().startswith("Raderat."))
    assert "Läs igenom dem efteråt" in desk.prompts.questions[-1][1]
    *said, copy = rows(dialog)
    assert said == ["Utgåvan Trasig (räddad, läs igenom den)", "Utgåvan Borta (gick inte att läsa, borttagen)"]
    assert tab.damage_button.isHidden()
    assert copy.startswith("Säkerhetskopian lansbrev-before-mending-")
    assert not tab.backup_button.isHidden()
    assert not tab.backup_button.isEnabled()
    tab.list.setCurrentRow(2)
    tab.backup_button.click()
    desk.qtbot.waitUntil(lambda: rows(dialog) == [])
    assert "allmänna handlingar" in desk.prompts.questions[-1][1]
    assert list((desk.folder / "store" / "backups").iterdir()) == []
    assert tab.backup_button.isHidden()


def test_the_tabulator_goes_through_the_persons_buttons_as_they_stand(desk: Desk) -> None:
    tab = filled(desk).person
    wanted = [tab.name, tab.mail, tab.search_button, tab.list, tab.backup_button, tab.damage_button, tab.erase_button]
    assert [stop for stop in stops_in(tab) if stop in wanted] == wanted


def test_another_name_takes_back_what_was_offered_for_the_one_before(desk: Desk) -> None:
    damage_an_issue(desk)
    tab = filled(desk).person
    tab.name.setText("Exempel")
    tab.search_button.click()
    desk.qtbot.waitUntil(lambda: not tab.damage_button.isHidden())
    tab.name.setText("Någon Annan")
    assert tab.damage_button.isHidden()


def test_a_person_is_told_of_and_erased(desk: Desk) -> None:
    dialog = filled(desk, Contact(id="c1", name="Exempel Exempelsson"))
    dialog.person.name.setText("exempel exempelsson")
    assert not dialog.person.erase_button.isEnabled()
    dialog.person.search_button.click()
    desk.qtbot.waitUntil(dialog.person.erase_button.isEnabled)
    assert {"Utgåvan Juni", "Registren: 1"} <= set(rows(dialog))
    dialog.person.erase_button.click()
    desk.qtbot.waitUntil(lambda: dialog.told.text().startswith("Raderat."))
    assert desk.window.open_issue is None
    assert "Det går inte att ångra." in desk.prompts.questions[-1][1]
    desk.window.open_stored("prov")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    article = desk.issue.sections[0].items[0]
    assert isinstance(article, Article)
    assert article.body == "<p>Säger [borttaget].</p>"


def test_what_a_list_without_rows_means_stands_in_its_place(desk: Desk) -> None:
    dialog = filled(desk, Contact(id="c1", name="Exempel Exempelsson"))
    (twice,), (person,) = (tab.list.findChildren(EmptyWords) for tab in (dialog.twice, dialog.person))
    desk.qtbot.waitUntil(lambda: twice.text() == "Inget står två gånger i registren.")
    assert person.text().startswith("Skriv ett namn")
    dialog.person.name.setText("Ingen Alls")
    dialog.person.search_button.click()
    desk.qtbot.waitUntil(lambda: person.text() == "Nämns inte någonstans i Länsbrev.")
    dialog.person.name.setText("Exempel Exempelsson")
    dialog.person.search_button.click()
    desk.qtbot.waitUntil(lambda: not person.text() and dialog.person.list.count() > 0)
