"""Lists in forms: rows of links and occasions, and the events, contacts and parts that have forms of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from editor.desktop.forms.fields.choice_field import ChoiceField
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.list_fields import FooterLinksField, LinkListField, OccasionsField
from editor.desktop.forms.fields.ordered_checks_field import OrderedChecksField
from editor.desktop.forms.fields.segment_field import SegmentField
from editor.desktop.forms.fields.things_field import ContactsField, EventsField, PartsField, ThingsField
from editor.newsletter import edits
from editor.newsletter.issue import FooterLink, Issue, Link, Moment

MakeBench = Callable[[Issue, str], Bench]
NO_LINK = Link(text="", url="")
MORE = Link(text="Mer", url="https://example.se/mer")
TWO = Link(text="Två", url="https://example.se/2")


@pytest.fixture
def article(bench: MakeBench) -> Bench:
    work = bench(full_issue(), "n:a1")
    work.unfold()
    return work


def node(work: Bench, node_id: str) -> Any:
    return edits.find(work.issue, node_id)


def press(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# Rows


def test_a_link_is_added_and_written(article: Bench, qtbot: QtBot) -> None:
    links = article.field(LinkListField, "links")
    press(links.add_button)
    assert node(article, "a1").links == (MORE, TWO, NO_LINK)
    focused = QApplication.focusWidget()
    assert focused is links.rows[2].fields["text"].entry
    qtbot.keyClicks(focused, "Program")
    qtbot.keyClick(focused, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "example.se/p")
    qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert node(article, "a1").links[2] == Link(text="Program", url="https://example.se/p")
    assert links.rows[2].fields["url"].entry.text() == "https://example.se/p"  # type: ignore[attr-defined]
    assert article.form.findChild(Fold, "links_fold").state() == "3"


def test_links_are_moved_by_keys_and_focus_follows(article: Bench, qtbot: QtBot) -> None:
    links = article.field(LinkListField, "links")
    button = links.rows[1].button(-1)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert node(article, "a1").links == (TWO, MORE)
    assert QApplication.focusWidget() is links.rows[0].button(-1)
    qtbot.keyClick(links.rows[0].button(-1), Qt.Key.Key_Space)
    assert node(article, "a1").links == (TWO, MORE)


def test_links_are_removed_one_by_one(article: Bench) -> None:
    links = article.field(LinkListField, "links")
    press(links.rows[0].button(0))
    assert node(article, "a1").links == (TWO,)
    assert QApplication.focusWidget() is links.rows[0].button(0)
    press(links.rows[0].button(0))
    assert node(article, "a1").links == ()
    assert QApplication.focusWidget() is links.add_button
    assert article.form.findChild(Fold, "links_fold").state() == "inga ännu"
    assert [edit.merge for edit in article.edits] == [None, None]


def test_typing_in_rows_merges_and_structure_does_not(article: Bench, qtbot: QtBot) -> None:
    links = article.field(LinkListField, "links")
    links.rows[0].fields["text"].enter()
    qtbot.keyClicks(links.rows[0].fields["text"].entry, "ab")
    assert {edit.merge for edit in article.edits} == {("n:a1", "n:a1", "links")}
    press(links.add_button)
    assert article.edits[-1].merge is None


def test_rows_follow_a_value_from_outside(article: Bench) -> None:
    links = article.field(LinkListField, "links")
    article.show(edits.update(article.issue, "a1", links=(TWO,)))
    assert [row.value() for row in links.rows] == [TWO]
    article.show(edits.update(article.issue, "a1", links=(MORE, TWO, MORE)))
    assert [row.value() for row in links.rows] == [MORE, TWO, MORE]


def test_a_row_being_written_is_left_alone(article: Bench, qtbot: QtBot) -> None:
    links = article.field(LinkListField, "links")
    editor = links.rows[1].fields["url"].entry
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "ny.example.se")
    assert editor.text() == "ny.example.se"  # type: ignore[attr-defined]
    assert node(article, "a1").links[1].url == "https://ny.example.se"


def test_a_footer_link_takes_its_role(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "footer")
    work.unfold()
    links = work.field(FooterLinksField, "footer_links")
    press(links.add_button)
    box = links.rows[2].fields["role"].entry
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert work.issue.newsletter.footer_links[2] == FooterLink(role="unsubscribe")


def test_an_occasion_begins_like_the_one_before_and_takes_a_period(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:e1")
    work.unfold()
    occasions = work.field(OccasionsField, "occasions")
    press(occasions.add_button)
    assert node(work, "e1").occasions[2].start == node(work, "e1").occasions[1].start
    editor = occasions.rows[2].fields["start"].entry
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "9 juni kl 10-12")
    assert [str(node(work, "e1").occasions[2].start), str(node(work, "e1").occasions[2].end)] == [
        "2023-06-09T10:00",
        "2023-06-09T12:00",
    ]


def test_an_occasion_keeps_its_start_while_none_is_written(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:e1")
    work.unfold()
    editor = work.field(OccasionsField, "occasions").rows[0].fields["start"].entry
    before: Moment = node(work, "e1").occasions[0].start
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert node(work, "e1").occasions[0].start == before


# Things with forms of their own


@pytest.mark.parametrize(
    ("key", "kind", "name", "prefix"),
    [
        ("n:a1", EventsField, "events", "n:e"),
        ("n:k1", EventsField, "events", "n:e"),
        ("n:a1", ContactsField, "contacts", "n:c"),
        ("n:k2", ContactsField, "contacts", "n:c"),
        ("n:a1", PartsField, "parts", "n:p"),
    ],
)
class TestThings:
    """What all lists of things have in common."""

    def list_of(self, bench: MakeBench, key: str, kind: type[ThingsField], name: str) -> tuple[Bench, ThingsField]:
        work = bench(full_issue(), key)
        work.unfold()
        return work, work.field(kind, name)

    def test_a_new_one_is_added_and_asked_for(
        self, bench: MakeBench, key: str, kind: type[ThingsField], name: str, prefix: str
    ) -> None:
        work, field = self.list_of(bench, key, kind, name)
        before = field.count()
        press(field.add_button)
        assert field.count() == before + 1
        assert len(work.requests) == 1
        assert work.requests[0].startswith(prefix)
        assert edits.contains(work.issue, work.requests[0][2:])

    def test_enter_and_double_click_ask_for_it(
        self, bench: MakeBench, key: str, kind: type[ThingsField], name: str, prefix: str
    ) -> None:
        work, field = self.list_of(bench, key, kind, name)
        field.list.setFocus()
        QTest.keyClick(field.list, Qt.Key.Key_Return)
        place = field.list.visualItemRect(field.list.item(0)).center()
        QTest.mouseClick(field.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(field.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert work.requests == [f"{prefix}1"] * 2
        assert not work.edits

    def test_delete_takes_it_out_of_the_list(
        self, bench: MakeBench, key: str, kind: type[ThingsField], name: str, prefix: str
    ) -> None:
        work, field = self.list_of(bench, key, kind, name)
        before = field.count()
        field.list.setFocus()
        QTest.keyClick(field.list, Qt.Key.Key_Delete)
        assert field.count() == before - 1
        assert len(getattr(node(work, key[2:]), name)) == before - 1


def test_events_are_moved_by_alt_and_arrows(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:k1")
    field = work.field(EventsField, "events")
    field.list.setFocus()
    QTest.keyClick(field.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert node(work, "k1").events == ("e2", "e1")
    assert field.list.currentRow() == 1
    press(field.up_button)
    assert node(work, "k1").events == ("e1", "e2")
    assert not field.up_button.isEnabled()


def test_parts_are_moved(article: Bench) -> None:
    press(article.field(PartsField, "parts").down_button)
    assert [part.id for part in node(article, "a1").parts] == ["p2", "p1"]


def test_an_existing_event_is_chosen(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:k1")
    field = work.field(EventsField, "events")
    assert [action.text() for action in field.choices.actions()] == ["Ledig"]
    field.choices.actions()[0].trigger()
    assert node(work, "k1").events == ("e1", "e2", "e3")
    assert not field.choose_button.isVisible()


def test_an_event_is_listed_with_its_day(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:k1")
    rows = work.field(EventsField, "events").list
    assert [rows.item(place).text() for place in range(rows.count())] == ["7 juni och 8 juni 2023  Träff", "Kurs"]


def test_contact_rows_in_order(bench: MakeBench) -> None:
    work = bench(full_issue(), "footer")
    work.unfold()
    field = work.field(OrderedChecksField, "contact_rows")
    press(field.mover("phone", 1))
    assert work.issue.newsletter.contact_rows == ("postal_address", "phone", "email", "website")
    field.box("visiting_address").click()
    field.box("email").click()
    assert work.issue.newsletter.contact_rows == ("postal_address", "phone", "website", "visiting_address")


def test_segments_by_arrows(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:k1")
    field = work.field(SegmentField, "style")
    field.enter()
    assert QApplication.focusWidget() is field.button("badges")
    QTest.keyClick(field.button("badges"), Qt.Key.Key_Right)
    assert node(work, "k1").style == "cards"
    assert QApplication.focusWidget() is field.button("cards")
    QTest.keyClick(field.button("cards"), Qt.Key.Key_Right)
    assert node(work, "k1").style == "cards"


def test_folds_open_by_keys_and_tell_their_state(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:a1")
    fold = work.field(Fold, "links_fold")
    assert fold.accessibleName() == "Länkar: 2"
    assert fold.accessibleDescription() == "hopfälld"
    links = work.field(LinkListField, "links")
    assert not links.isVisible()
    fold.setFocus()
    for key, visible in ((Qt.Key.Key_Right, True), (Qt.Key.Key_Left, False), (Qt.Key.Key_Space, True)):
        QTest.keyClick(fold, key)
        assert links.isVisible() == visible
    assert fold.accessibleDescription() == "utfälld"


def test_words_before_a_footer_link_are_asked_for_where_they_may_be_wanted(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "footer")
    work.unfold()
    rows = work.field(FooterLinksField, "footer_links").rows
    assert [row.fields["lead"].isVisible() for row in rows] == [True, False]
    role = rows[1].fields["role"]
    assert isinstance(role, ChoiceField)
    role.enter()
    qtbot.keyClick(role.entry, Qt.Key.Key_Up)
    assert work.issue.newsletter.footer_links[1].role == "unsubscribe"
    assert rows[1].fields["lead"].isVisible()
