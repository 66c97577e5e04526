"""Which form edits what, and what forms owe the window around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench, Services
from desktop.hands import type_text
from editor.desktop.forms.catalogue import form_class, make_form
from editor.desktop.forms.event_form import EventForm, printed_lines
from editor.desktop.forms.fields.choice_field import ChoiceField, LanguageField
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.forms.fields.field_parts import Mark
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.forms.fields.text_field import LongTextField, TextField
from editor.desktop.forms.fields.theme_field import ThemeField
from editor.desktop.forms.footer_form import FooterForm
from editor.desktop.forms.masthead_form import MastheadForm
from editor.newsletter import edits, issue_file, places
from editor.newsletter.errors import UnknownNode
from editor.newsletter.issue import Issue, Newsletter

MakeBench = Callable[[Issue, str], Bench]


@pytest.mark.parametrize("key", places.FIXED)
def test_every_fixed_block_has_a_form(qtbot: QtBot, key: str) -> None:
    form = make_form(key, full_issue(), Services())
    qtbot.addWidget(form)
    assert form.key == key


def test_blocks_of_one_place_share_a_form() -> None:
    issue = full_issue()
    assert {form_class(key, issue) for key in (places.MASTHEAD, places.HERO, places.INTRO)} == {MastheadForm}
    assert {form_class(key, issue) for key in (places.SENDER, places.PARTNERS, places.SOCIAL)} == {FooterForm}


@pytest.mark.parametrize("key", ["n:nothing", "n:i_article", "elsewhere"])
def test_what_has_no_form_is_refused(key: str) -> None:
    with pytest.raises(UnknownNode):
        form_class(key, full_issue())


def test_a_form_shows_another_thing_of_its_kind(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:p1")
    work.form.show_node(work.issue, "n:p2")
    assert work.field(LongTextField, "heading").value() == ""
    assert work.field(RichTextField, "body").value() == ""
    work.form.show_node(work.issue, "n:p1")
    assert work.field(LongTextField, "heading").value() == "Del"
    assert not work.edits


def test_showing_the_masthead_by_its_intro_keeps_what_is_half_typed(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), places.MASTHEAD)
    field = work.field(TextField, "name")
    field.enter()
    qtbot.keyClicks(field.editor, "a ")
    work.form.show_node(work.issue, places.INTRO)
    assert field.editor.text() == "a Exempelbrevet"


def test_edits_of_the_intro_and_sender_tell_their_own_blocks(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), places.MASTHEAD)
    intro = work.field(RichTextField, "intro")
    intro.enter()
    qtbot.keyClicks(intro.editor, "a")
    assert work.edits[-1].focus == places.INTRO
    assert work.issue.intro == "<p>aHej</p>"
    work = bench(full_issue(), places.FOOTER)
    phone = work.field(TextField, "phone")
    phone.enter()
    qtbot.keyClicks(phone.editor, "1")
    assert work.edits[-1].focus == places.SENDER


def test_showing_everything_changes_nothing(bench: MakeBench) -> None:
    issue = full_issue()
    for key in (*places.FIXED, "n:s1", "n:a1", "n:p1", "n:k1", "n:k2", "n:e1", "n:c1"):
        work = bench(issue, key)
        work.unfold()
        work.show(edits.update_issue(issue, number="2"))
        assert work.edits == []


def test_the_example_opens_in_every_form(bench: MakeBench, example) -> None:  # type: ignore[no-untyped-def]
    issue = issue_file.read(example / "issue.lansbrev.json").issue
    nodes = [section.id for section in issue.sections]
    nodes += [item.id for section in issue.sections for item in section.items]
    nodes += [event.id for event in issue.events]
    for key in (*places.FIXED, *(places.node_key(node) for node in nodes)):
        work = bench(issue, key)
        work.unfold()
        assert work.edits == []
        work.area.close()


def test_an_unknown_theme_and_language_are_shown_as_they_stand(bench: MakeBench) -> None:
    issue = Issue(title="T", date=full_issue().date, newsletter=Newsletter(theme="annat", language="fi-FI"))
    work = bench(issue, places.ISSUE)
    assert work.field(ThemeField, "theme").value() == "annat"
    assert [
        label for label in work.form.findChildren(QLabel) if label.isVisible() and "”annat” finns inte" in label.text()
    ]
    work = bench(issue, places.MASTHEAD)
    assert work.field(ChoiceField, "language").box.currentText() == "fi-FI"
    assert work.edits == []


def test_a_language_is_chosen_by_name_or_tag(bench: MakeBench, qtbot: QtBot) -> None:
    work = bench(full_issue(), "n:p1")
    work.unfold()
    field = work.field(LanguageField, "language")
    field.enter()
    line = field.box.lineEdit()
    for typed, tag, words in (("Lulesamiska", "smj", "Lulesamiska"), ("en-GB", "en-GB", "en-GB"), ("", "", "")):
        line.selectAll()
        line.del_()
        qtbot.keyClicks(line, typed)
        assert edits.find(work.issue, "p1").language == tag
        assert line.text() == words
    qtbot.keyClicks(line, "?!")
    field.box.clearFocus()
    assert "?!" in field.error()


def test_the_article_of_an_event_is_chosen_and_unchosen(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:e1")
    work.unfold()
    field = work.field(ChoiceField, "article")
    assert [field.box.itemText(place) for place in range(field.box.count())] == ["Ingen", "Artikel"]
    field.box.setCurrentIndex(0)
    field.box.activated.emit(0)
    assert edits.find(work.issue, "e1").article is None


def test_printed_lines_follow_the_newsletter_s_language() -> None:
    event = edits.find(edits.update(full_issue(), "e1", occasions=(), daily="", signup="none", mode="online"), "e1")
    assert printed_lines(event, "sv") == [  # type: ignore[arg-type]
        "Tid: onsdag 7 juni 2023 kl. 13–15",
        "Plats: Digitalt, Residenset",
        "Anmälan: Ingen anmälan krävs",
    ]
    assert printed_lines(event, "en")[0] == "Time: Wednesday 7 June 2023, 13:00–15:00"  # type: ignore[arg-type]


def test_folded_groups_tell_what_an_event_has(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:e1")
    assert isinstance(work.form, EventForm)
    states = {fold.title: fold.state() for fold in work.form.findChildren(Fold) if fold.objectName()}
    assert states == {
        "Text och länkar": "text, 1 länk",
        "Flera dagar eller tillfällen": "2 tillfällen",
        "Bild": "",
        "Övrigt": "Serie",
    }


def test_unfolded_groups_stay_open_for_the_next_thing(bench: MakeBench) -> None:
    work = bench(full_issue(), "n:p1")
    work.field(Fold, "links_fold").unfold(True)
    work.form.show_node(work.issue, "n:p2")
    assert work.field(Fold, "links_fold").is_unfolded()


def test_another_issue_s_thing_of_the_same_key_is_another_thing(bench: Callable[[Issue, str], Bench]) -> None:
    work = bench(full_issue(), "n:e1")
    start = work.field(MomentField, "start")
    start.enter()
    type_text(start.editor, "x")
    assert start.is_unread()
    work.form.show_node(work.issue, "n:e1")
    assert start.is_unread()
    work.form.forget()
    work.form.show_node(work.issue, "n:e1")
    assert start.editor.text() == "7 juni 2023 kl. 13.00"


def test_room_left_over_stays_below_the_last_group(bench: Callable[[Issue, str], Bench]) -> None:
    work = bench(edits.update(full_issue(), "a1", image=None), "n:a1")
    work.area.resize(528, 1400)
    QApplication.processEvents()
    groups = work.form.findChildren(Fold)
    picture, links = (next(fold for fold in groups if fold.text() == name) for name in ("Bild", "Länkar"))
    assert links.y() - picture.y() < 120


def test_the_mark_of_an_error_follows_the_colours(bench: Callable[[Issue, str], Bench], qapp: QApplication) -> None:
    work = bench(full_issue(), "n:e1")
    start = work.field(MomentField, "start")
    start.show_error("Fel")
    (mark,) = start.findChildren(Mark)

    def colour() -> QColor:
        image = mark.grab().toImage()
        return max((image.pixelColor(x, y) for x in range(16) for y in range(16)), key=lambda each: each.saturation())

    before = qapp.styleSheet()
    try:
        qapp.setStyleSheet('QLabel[role="error"] { color: #c00000 }')
        assert colour().red() > 2 * colour().green()
        qapp.setStyleSheet('QLabel[role="error"] { color: #00c000 }')
        assert colour().green() > 2 * colour().red()
    finally:
        qapp.setStyleSheet(before)
