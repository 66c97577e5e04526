"""What is pasted into the fields of a form: mended, told, chosen, taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from desktop.hands import copy_text, type_text
from editor.desktop.forms.fields.paste_notice import PasteNotice
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.forms.fields.text_field import LongTextField
from editor.newsletter import edits
from editor.newsletter.issue import Article
from editor.newsletter.issue import Issue as IssueValue
from editor.swedish.spelling import Speller

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
TABLE = "<table><tr><th>Ort</th><th>Dag</th></tr><tr><td>Exempelby</td><td>1 maj</td></tr><tr><td>Provstad</td><td>2 maj</td></tr></table>"  # noqa: E501


@pytest.fixture(scope="module")
def speller() -> Speller:
    known = Speller()
    known.load()
    return known


@pytest.fixture
def article(bench: Callable[[IssueValue, str], Bench], speller: Speller) -> Bench:
    made = bench(full_issue(), "n:a1")
    made.services.speller = speller
    return made


def body(bench: Bench) -> str:
    section = bench.issue.sections[0].items[0]
    assert isinstance(section, Article)
    return section.body


def heading(bench: Bench) -> str:
    section = bench.issue.sections[0].items[0]
    assert isinstance(section, Article)
    return section.heading


def paste(bench: Bench, qtbot: QtBot, name: str = "body", *, over: bool = True, as_text: bool = False) -> None:
    """Into the field ``name``, in place of all its text."""
    field = bench.form.findChild(RichTextField, name) or bench.form.findChild(LongTextField, name)
    assert field is not None
    field.enter()
    if over:
        qtbot.keyClick(field.entry, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(field.entry, Qt.Key.Key_V, CONTROL_SHIFT if as_text else CONTROL)


def notice(bench: Bench, name: str = "body") -> PasteNotice:
    field = bench.form.findChild(RichTextField, name) or bench.form.findChild(LongTextField, name)
    assert field is not None
    assert field.notice is not None
    return field.notice


def test_broken_lines_and_lost_letters_of_a_pdf_are_mended_in_one_step(article: Bench, qtbot: QtBot) -> None:
    before = article.issue
    copy_text(
        "Kampanjen öppnar upp för re\ufffdektion kring vad som är en schysst relation, och det\n"
        "material som \ufffdnns att hämta på länets webbplats kan användas fritt av alla som vill."
    )
    paste(article, qtbot)
    assert body(article) == (
        "<p>Kampanjen öppnar upp för reflektion kring vad som är en schysst relation, och det "
        "material som finns att hämta på länets webbplats kan användas fritt av alla som vill.</p>"
    )
    assert [(edit.name, edit.merge) for edit in article.edits] == [("Klistra in", None)]
    assert notice(article).text() == "Bokstäver som gått förlorade i en pdf-fil har skrivits dit (2 ord)."
    article.undo()
    assert article.issue == before


def test_a_table_becomes_a_list_and_says_why(article: Bench, qtbot: QtBot) -> None:
    copy_text("x", TABLE)
    paste(article, qtbot)
    assert body(article) == "<ul><li>Ort: Exempelby; Dag: 1 maj</li><li>Ort: Provstad; Dag: 2 maj</li></ul>"
    assert "inte går att läsa i en telefon" in notice(article).text()


def test_a_table_of_ones_own_is_refused_with_a_reason_and_a_list_instead(article: Bench, qtbot: QtBot) -> None:
    field = article.field(RichTextField, "body")
    field.enter()
    menu = field.editor.createStandardContextMenu()
    next(action for action in menu.actions() if action.text() == "Tabell…").trigger()
    assert "inga tabeller" in notice(article).text()
    assert not article.edits
    (button,) = notice(article).buttons()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert body(article) == "<ul><li>Text</li></ul>"
    assert notice(article).text() == ""


def test_what_is_unsure_is_chosen_by_keyboard_alone(article: Bench, qtbot: QtBot, qapp: QApplication) -> None:
    copy_text("Det tar mö\ufffda.")
    article.services.speller = _TwoMeanings()
    paste(article, qtbot)
    assert body(article) == "<p>Det tar mö\ufffda.</p>"
    assert [button.text() for button in notice(article).buttons()] == ["möffa", "möfta", "Låt stå"]
    qtbot.keyClick(article.field(RichTextField, "body").entry, Qt.Key.Key_Tab)
    qtbot.keyClick(_focused(qapp), Qt.Key.Key_Tab)
    button = _focused(qapp)
    assert isinstance(button, QPushButton)
    assert button.text() == "möfta"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert body(article) == "<p>Det tar möfta.</p>"
    assert article.edits[-1].name == "Välj ord"
    assert notice(article).text() == ""
    assert qapp.focusWidget() is article.field(RichTextField, "body").entry


def test_escape_closes_the_notice_and_goes_back_to_the_text(article: Bench, qtbot: QtBot, qapp: QApplication) -> None:
    copy_text("Det tar mö\ufffda.")
    article.services.speller = _TwoMeanings()
    paste(article, qtbot)
    notice(article).buttons()[0].setFocus()
    qtbot.keyClick(_focused(qapp), Qt.Key.Key_Escape)
    assert notice(article).text() == ""
    assert qapp.focusWidget() is article.field(RichTextField, "body").entry


def test_text_pasted_before_the_dictionary_is_there_is_mended_when_it_is(
    article: Bench, qtbot: QtBot, speller: Speller
) -> None:
    article.services.speller = None
    copy_text("Det \ufffdnns.")
    paste(article, qtbot)
    paste(article, qtbot, "heading")
    assert (body(article), heading(article)) == ("<p>Det \ufffdnns.</p>", "Det \ufffdnns.")
    article.services.speller = speller
    for call in article.services.waiting:
        call()
    assert (body(article), heading(article)) == ("<p>Det finns.</p>", "Det finns.")


def test_text_with_lost_letters_that_was_there_before_is_mended_when_asked(
    bench: Callable[[IssueValue, str], Bench], speller: Speller, qtbot: QtBot
) -> None:
    damaged = edits.update(full_issue(), "a1", heading="Det \ufffdnns", body="<p>Det \ufffdnns.</p>")
    other = bench(damaged, "n:a1")
    other.services.speller = speller
    for call in other.services.waiting:
        call()
    (button,) = notice(other).buttons()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert body(other) == "<p>Det finns.</p>"
    assert [edit.name for edit in other.edits] == ["Laga text"]


def test_text_pasted_and_left_before_the_dictionary_came_stays_until_it_is_asked(
    article: Bench, qtbot: QtBot, speller: Speller
) -> None:
    article.services.speller = None
    copy_text("Det \ufffdnns.")
    paste(article, qtbot)
    pasted = article.issue
    article.show(pasted)
    article.form.forget()
    article.show(pasted)
    article.services.speller = speller
    for call in article.services.waiting:
        call()
    assert body(article) == "<p>Det \ufffdnns.</p>"
    assert [button.text() for button in notice(article).buttons()] == ["Laga texten"]


def test_a_heading_is_mended_and_its_cut_words_are_proposed(article: Bench, qtbot: QtBot) -> None:
    copy_text("Förlänga uppe hålls till stånd enligt\nmass \ufffdykts di rek tivet")
    paste(article, qtbot, "heading")
    shown = notice(article, "heading")
    for _ in range(2):
        button = next(button for button in shown.buttons() if button.text() not in ("Låt stå",))
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heading(article) == "Förlänga uppehållstillstånd enligt massflyktsdirektivet"
    assert [edit.name for edit in article.edits] == ["Klistra in", "Välj ord", "Välj ord"]
    assert not shown.buttons()


def test_tracking_in_pasted_links_can_be_taken_out(article: Bench, qtbot: QtBot) -> None:
    copy_text("x", '<p><a href="https://example.se/?utm_source=brev&amp;a=1">Läs mer</a></p>')
    paste(article, qtbot)
    assert "utm_source" in notice(article).text()
    (button,) = notice(article).buttons()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert body(article) == '<p><a href="https://example.se/?a=1">Läs mer</a></p>'
    assert article.edits[-1].name == "Ta bort spårning"


def test_pasting_as_text_leaves_all_looks_behind(article: Bench, qtbot: QtBot) -> None:
    copy_text("Ett två", "<p><b>Ett</b> två</p>")
    paste(article, qtbot, as_text=True)
    assert body(article) == "<p>Ett två</p>"


def test_what_was_copied_here_comes_back_as_it_was(article: Bench, qtbot: QtBot) -> None:
    field = article.field(RichTextField, "body")
    field.enter()
    type_text(field.entry, " * ej lista")
    qtbot.keyClick(field.entry, Qt.Key.Key_A, CONTROL)
    before = body(article)
    qtbot.keyClick(field.entry, Qt.Key.Key_C, CONTROL)
    qtbot.keyClick(field.entry, Qt.Key.Key_Delete)
    qtbot.keyClick(field.entry, Qt.Key.Key_V, CONTROL)
    assert body(article) == before


def test_another_article_is_told_nothing_of_what_was_pasted_here(article: Bench, qtbot: QtBot) -> None:
    copy_text("x", TABLE)
    paste(article, qtbot)
    shown = notice(article)
    issue = article.issue
    article.form.show_node(issue, "n:a1")
    assert shown.text()
    other = article.issue
    article.form.show_node(other, "n:a1")
    closing = next(button for button in shown.findChildren(QToolButton))
    qtbot.mouseClick(closing, Qt.MouseButton.LeftButton)
    assert shown.text() == ""


@pytest.mark.parametrize("name", ["body", "heading"])
def test_quotation_marks_become_right_and_undo_gives_back_what_was_typed(
    article: Bench, qtbot: QtBot, name: str
) -> None:
    field = article.form.findChild(RichTextField, name) or article.form.findChild(LongTextField, name)
    assert field is not None
    read = body if name == "body" else heading
    field.enter()
    qtbot.keyClick(field.entry, Qt.Key.Key_A, CONTROL)
    type_text(field.entry, 'säg "hej')
    assert read(article).replace("<p>", "").replace("</p>", "") == "säg ”hej"
    type_text(field.entry, '" - ')
    assert [edit.name for edit in article.edits if edit.merge is None] == ["Rätta tecken"] * 3
    shown = read(article).replace("<p>", "").replace("</p>", "").strip()
    assert shown == "säg ”hej” –"
    article.undo()
    assert read(article).replace("<p>", "").replace("</p>", "").strip() == "säg ”hej” -"
    type_text(field.entry, "x")
    assert read(article).replace("<p>", "").replace("</p>", "") == "säg ”hej” - x"


def test_words_of_the_selection_are_counted(article: Bench, qtbot: QtBot) -> None:
    field = article.field(RichTextField, "body")
    field.enter()
    qtbot.keyClick(field.entry, Qt.Key.Key_A, CONTROL)
    type_text(field.entry, "ett två tre fyra")
    for _ in range(2):
        qtbot.keyClick(field.entry, Qt.Key.Key_Left, CONTROL_SHIFT)
    assert field.counter() == "2 av 4 ord markerade"
    qtbot.keyClick(field.entry, Qt.Key.Key_Right)
    assert field.counter() == "4 ord"


class _TwoMeanings:
    def check(self, word: str) -> bool:
        return word in ("möffa", "möfta")


def _focused(application: QApplication) -> QWidget:
    focused = application.focusWidget()
    assert focused is not None
    return focused
