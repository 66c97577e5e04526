"""The plain text: columns, headings, numbered links."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.newsletter import edits
from editor.newsletter.issue import Article, Issue, Section
from editor.rendering import text
from editor.rendering.text.lines import COLUMNS, width, wrapped
from rendering.samples import rich_issue
from strategies import texts


def rendered(body: str) -> str:
    article = Article(id="a", heading="Rubrik", body=body)
    return text.render(Issue(title="Titel", date=dt.date(2024, 9, 12), sections=(Section(id="s", items=(article,)),)))


def test_no_line_but_addresses_is_longer_than_the_columns() -> None:
    lines = text.render(rich_issue()).splitlines()
    assert [line for line in lines if len(line) > COLUMNS and "://" not in line] == []
    assert not any(line.endswith(" ") for line in lines)


def test_headings_are_underlined() -> None:
    lines = text.render(rich_issue()).splitlines()
    for heading, sign in (
        ("Nytt om social hållbarhet", "="),
        ("Unga får stöd samma dag", "-"),
        ("Så läser du serien", "~"),
    ):
        at = max(index for index, line in enumerate(lines) if line == heading and lines[index + 1].startswith(sign))
        assert lines[at + 1] == sign * len(heading)


def test_links_are_numbered_and_listed_once() -> None:
    shown = rendered(
        '<p>Läs <a href="https://example.se/a">programmet</a>, <a href="https://example.se/b">kartan</a> och '
        '<a href="https://example.se/a">programmet igen</a>.</p>'
    )
    assert "programmet [1], kartan [2] och programmet igen [1]." in shown
    assert shown.endswith("Länkar\n------\n[1] https://example.se/a\n[2] https://example.se/b\n")


def test_addresses_that_stand_in_the_text_get_no_number() -> None:
    shown = rendered(
        '<p><a href="https://www.example.se/">www.example.se</a> <a href="tel:+46101234567">010-123 45 67</a></p>'
    )
    assert "[" not in shown


def test_links_without_address_are_text() -> None:
    assert "[" not in rendered('<p><a href="">kommer</a> <a href="{{avsluta}}">avsluta</a> <a href="#a">upp</a></p>')


def test_a_link_that_only_the_mail_has_says_so_elsewhere() -> None:
    assert "Avsluta prenumerationen (i mejlet)" in text.render(rich_issue())
    assert "(i mejlet)" not in text.render(rich_issue(), mail=True)


def test_lists_are_indented_by_level() -> None:
    shown = rendered("<ol><li>ett<ul><li>två</li><li>tre</li></ul></li><li>fyra</li></ol>")
    assert "1. ett\n   - två\n   - tre\n2. fyra\n" in shown


def test_list_that_begins_with_a_list() -> None:
    assert "- - djupt\n  - under\n- sen" in rendered(
        "<ul><li><ul><li>djupt</li><li>under</li></ul></li><li>sen</li></ul>"
    )


def test_line_break_and_quotation() -> None:
    assert "ett\ntvå\n\n    citat\n" in rendered("<p>ett<br>två</p><blockquote><p>citat</p></blockquote>")


@settings(max_examples=200, deadline=None)
@given(words=st.lists(texts(), max_size=8), columns=st.integers(10, 80))
def test_wrapping_loses_nothing_but_spaces(words: list[str], columns: int) -> None:
    source = " ".join(words)
    lines = wrapped(source, columns)
    assert re.sub(" +", "", "".join(lines)) == source.replace(" ", "")
    for line in lines:
        assert width(line) <= columns or " " not in line.strip(" ") or not set(line) & set(source.split(" "))


def test_width_counts_columns_not_signs() -> None:
    assert width("abc") == 3
    assert width("你好") == 4
    assert width("e\u0301") == 1
    assert width("\u200b\u00ad") == 0


def test_chinese_is_broken_where_swedish_words_are_not() -> None:
    assert [width(line) for line in wrapped("你" * 50, 40)] == [40, 40, 20]
    assert wrapped("x" * 50, 40) == ["x" * 50]


def test_what_belongs_together_stays_on_one_line() -> None:
    assert wrapped("Träffen hålls 12 juni", 16) == ["Träffen hålls", "12 juni"]


def test_an_edit_writes_only_its_block_anew() -> None:
    renderer = text.TextRenderer()
    issue = rich_issue()
    before = {piece.key: piece for piece in renderer.pieces(issue)}
    after = renderer.pieces(edits.update(issue, "a-young", heading="Ny rubrik"))
    assert [piece.key for piece in after if piece.key and piece is not before[piece.key]] == ["contents", "n:a-young"]


def test_parts_events_and_contacts_are_known_by_their_lines() -> None:
    pieces = text.TextRenderer().pieces(rich_issue())
    found = {stretch.key: piece.lines[stretch.first : stretch.end] for piece in pieces for stretch in piece.inside}
    assert found["n:c-2"][0] == "Funktionsbrevlådan"
