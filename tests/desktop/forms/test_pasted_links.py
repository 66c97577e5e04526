"""Links out of what was copied, and lists of links that take them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.forms.full_issue import full_issue
from desktop.forms.workbench import Bench
from desktop.hands import copy_text, type_text
from editor.desktop.forms.fields.list_fields import FooterLinksField, LinkListField
from editor.desktop.forms.fields.text_field import UrlField
from editor.desktop.forms.pasted_links import from_html, from_text
from editor.newsletter import edits
from editor.newsletter.issue import FooterLink, Issue, Link

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Läs mer\nhttps://example.se/a\nAnmälan\nhttps://example.se/b", [("Läs mer", "a"), ("Anmälan", "b")]),
        ("Läs mer: https://example.se/a\n• Anmälan https://example.se/b", [("Läs mer", "a"), ("Anmälan", "b")]),
        ("https://example.se/a\nhttps://example.se/b", [("", "a"), ("", "b")]),
        (
            "1. Läs mer <https://example.se/a>\r\n2. Anmälan (https://example.se/b)",
            [("Läs mer", "a"), ("Anmälan", "b")],
        ),
        ("En lång rubrik som\nbryts här\nhttps://example.se/a", [("En lång rubrik som bryts här", "a")]),
        ("Läs mer\nhttps://example.se/a\nUtan adress", [("Läs mer", "a"), ("Utan adress", None)]),
        ("Läs mer på https://example.se/a om du vill.", []),
        ("Bara text\npå två rader", []),
        ("", []),
    ],
)
def test_text_and_address_lines(text: str, links: list[tuple[str, str | None]]) -> None:
    wanted = [(words, f"https://example.se/{path}" if path else "") for words, path in links]
    assert [(link.text, link.url) for link in from_text(text)] == wanted


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Exempel Exempelsson, exempel@example.se", Link(text="Exempel Exempelsson", url="mailto:exempel@example.se")),
        ("Växeln: 010-123 45 67", Link(text="Växeln", url="tel:0101234567")),
        ("Ring\n+46 10 123 45 67", Link(text="Ring", url="tel:+46101234567")),
        ("Webb: www.example.se", Link(text="Webb", url="https://www.example.se")),
    ],
)
def test_mail_and_telephone_are_written_right(text: str, link: Link) -> None:
    assert from_text(text) == (link,)


def test_anchors_of_a_page_and_the_address_behind_a_wrapped_one() -> None:
    html = (
        "<ul><li><a href='https://example.se/a'>Läs mer</a></li><li><a href='https://eur01.safelinks.protection."
        "outlook.com/?url=https%3A%2F%2Fexample.se%2Fb&amp;data=x'>Anmälan</a></li></ul>"
    )
    assert from_html(html) == (
        Link(text="Läs mer", url="https://example.se/a"),
        Link(text="Anmälan", url="https://example.se/b"),
    )


def test_running_text_with_a_link_is_no_list_of_links() -> None:
    assert from_html("<p>Vi bjuder in alla till en träff, <a href='https://example.se'>läs mer</a> om den.</p>") == ()


# In the form


@pytest.fixture
def article(bench: Callable[[Issue, str], Bench]) -> Bench:
    issue = edits.update(full_issue(), "a1", links=())
    made = bench(issue, "n:a1")
    made.unfold()
    return made


def links_of(bench: Bench) -> tuple[Link, ...]:
    found: tuple[Link, ...] = edits.find(bench.issue, "a1").links
    return found


TWO = "Läs mer\nhttps://example.se/a\nAnmälan\nhttps://example.se/b"


def test_several_links_pasted_on_the_button_become_rows_in_one_step(article: Bench, qtbot: QtBot) -> None:
    copy_text(TWO)
    field = article.field(LinkListField, "links")
    field.add_button.setFocus()
    qtbot.keyClick(field.add_button, Qt.Key.Key_V, CONTROL)
    assert [(link.text, link.url[-1]) for link in links_of(article)] == [("Läs mer", "a"), ("Anmälan", "b")]
    assert [(edit.name, edit.merge) for edit in article.edits] == [("Klistra in länkar", None)]
    assert len(field.rows) == 2


@pytest.mark.parametrize("cell", ["text", "url"])
def test_pasted_into_a_blank_row_they_take_its_place(article: Bench, qtbot: QtBot, cell: str) -> None:
    copy_text(TWO)
    field = article.field(LinkListField, "links")
    qtbot.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    entry = field.rows[0].fields[cell].entry
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_V, CONTROL)
    assert [link.text for link in links_of(article)] == ["Läs mer", "Anmälan"]


def test_one_link_fills_the_row_and_words_alone_are_just_text(article: Bench, qtbot: QtBot) -> None:
    field = article.field(LinkListField, "links")
    qtbot.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    copy_text("Läs mer om\nexempel")
    qtbot.keyClick(field.rows[0].fields["text"].entry, Qt.Key.Key_V, CONTROL)
    assert links_of(article) == (Link(text="Läs mer om exempel", url=""),)
    copy_text("Anmälan", "<a href='https://example.se/b'>Anmälan</a>")
    field.rows[0].fields["url"].entry.setFocus()
    qtbot.keyClick(field.rows[0].fields["url"].entry, Qt.Key.Key_V, CONTROL)
    assert links_of(article) == (Link(text="Läs mer om exempel", url="https://example.se/b"),)


def test_tracking_parameters_are_pointed_out_and_removed_by_a_button(article: Bench, qtbot: QtBot) -> None:
    field = article.field(LinkListField, "links")
    qtbot.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    address = field.rows[0].fields["url"]
    assert isinstance(address, UrlField)
    address.enter()
    type_text(address.entry, "example.se/?fbclid=1&a=2")
    assert address.notice is not None
    assert address.notice.text() == "Adressen berättar vem som klickar (fbclid)."
    (button,) = address.notice.buttons()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert links_of(article)[0].url == "https://example.se/?a=2"
    assert address.notice.text() == ""


def test_an_address_that_only_leads_through_a_counting_service_is_told(article: Bench, qtbot: QtBot) -> None:
    field = article.field(LinkListField, "links")
    qtbot.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    address = field.rows[0].fields["url"]
    type_text(address.entry, "https://trk.example.se/abc")
    assert address.notice is not None
    assert "räknar klick" in address.notice.text()
    assert not address.notice.buttons()


def test_the_footer_takes_links_too(bench: Callable[[Issue, str], Bench], qtbot: QtBot) -> None:
    footer = bench(full_issue(), "footer")
    footer.unfold()
    copy_text(TWO)
    field = footer.field(FooterLinksField, "footer_links")
    field.add_button.setFocus()
    qtbot.keyClick(field.add_button, Qt.Key.Key_V, CONTROL)
    assert footer.issue.newsletter.footer_links[2:] == (
        FooterLink(role="other", text="Läs mer", url="https://example.se/a"),
        FooterLink(role="other", text="Anmälan", url="https://example.se/b"),
    )
