"""Tree -> document -> tree without loss, and never anything but the canonical form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from editor.desktop.forms.fields.rich_text.document import RichDocument, Stretch
from editor.desktop.forms.fields.rich_text.formats import block_format
from editor.desktop.forms.fields.rich_text.shapes import Container, Shape
from editor.newsletter import rich_text
from editor.newsletter.rich_text import tree as rich_tree
from strategies import rich_texts


def shown(html: str) -> tuple[QTextDocument, RichDocument]:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    rich = RichDocument(document)
    rich.show(html)
    return document, rich


@given(rich_texts())
@settings(max_examples=400)
def test_nothing_is_lost_on_the_way(qapp_now: None, html: str) -> None:
    _, rich = shown(html)
    assert rich.html() == html


@pytest.fixture(scope="module")
def qapp_now(qapp: QApplication) -> None:
    """Documents need an application's fonts; module-wide, as Hypothesis wants it."""


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>a</p><ul><li>b</li></ul><ul><li>c</li></ul><blockquote><p>d</p></blockquote><blockquote><p>e</p></blockquote>",
        "<ul><li>a<p>b</p><ol><li>c<ul><li>d</li></ul></li></ol><p>e</p></li><li><h4>f</h4></li></ul>",
        '<p><a href="">utan</a><a href="#a1">plats</a> <span lang="fi">hei <strong>nyt</strong></span></p>',
        "<p> a  b </p><p>rad<br><br>rad</p>",
        "<p>\u2028 \ufdd0 \ufffc \u2029 \ue0fd \U0001f600</p>",
    ],
)
def test_what_is_easily_lost(qapp: QApplication, html: str) -> None:
    html = rich_text.normalise(html)
    _, rich = shown(html)
    assert rich.html() == html


@given(rich_texts(), rich_texts(), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=300)
def test_after_any_paste_over_any_selection_the_text_is_canonical(
    qapp_now: None, html: str, pasted: str, one: int, other: int
) -> None:
    document, rich = shown(html)
    cursor = QTextCursor(document)
    last = document.characterCount() - 1
    cursor.setPosition(min(one, last))
    cursor.setPosition(min(other, last), QTextCursor.MoveMode.KeepAnchor)
    rich.insert(cursor, pasted)
    assert rich.html() == rich_text.normalise(rich.html())


@given(rich_texts(), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=300)
def test_any_part_of_a_text_is_canonical(qapp_now: None, html: str, one: int, other: int) -> None:
    document, rich = shown(html)
    last = document.characterCount() - 1
    part = rich.html_between(Stretch(min(one, other, last), min(max(one, other), last)))
    assert part == rich_text.normalise(part)


@given(rich_texts())
@settings(max_examples=200)
def test_the_whole_as_a_part_is_the_whole(qapp_now: None, html: str) -> None:
    document, rich = shown(html)
    assert rich.html_between(Stretch(0, document.characterCount() - 1)) == html


@given(rich_texts())
@settings(max_examples=200)
def test_pasting_a_whole_text_into_an_empty_one_keeps_it(qapp_now: None, html: str) -> None:
    document, rich = shown("")
    rich.insert(QTextCursor(document), html)
    assert rich.html() == html


@pytest.mark.parametrize(
    ("html", "at", "pasted", "result"),
    [
        ("<p>ab</p>", 1, "<p>x</p>", "<p>axb</p>"),
        ("<p>ab</p>", 1, "<p>x</p><p>y</p>", "<p>ax</p><p>yb</p>"),
        ("<p>ab</p>", 2, "<ul><li>x</li></ul>", "<p>ab</p><ul><li>x</li></ul>"),
        ("<ul><li>ab</li></ul>", 2, "<ul><li>x</li><li>y</li></ul>", "<ul><li>ab</li><li>x</li><li>y</li></ul>"),
        ("<ul><li>ab</li></ul>", 1, "<p>x</p>", "<ul><li>axb</li></ul>"),
        ("<h4>ab</h4>", 1, "<p><strong>x</strong></p>", "<h4>a<strong>x</strong>b</h4>"),
        ("<p>ab</p>", 1, "<h4>x</h4>", "<p>axb</p>"),
        ("<p>a</p><p>b</p>", 1, "", "<p>a</p><p>b</p>"),
    ],
)
def test_what_is_pasted_joins_what_is_there(qapp: QApplication, html: str, at: int, pasted: str, result: str) -> None:
    document, rich = shown(html)
    cursor = QTextCursor(document)
    cursor.setPosition(at)
    rich.insert(cursor, pasted)
    assert rich.html() == result


@pytest.mark.parametrize(
    ("pasted", "result"),
    [
        ("<h4>R</h4><p>b</p><ul><li>c</li></ul>", "<ul><li>a</li></ul><h4>R</h4><p>b</p><ul><li>c</li></ul>"),
        ("<p>b</p>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>b</li><li>c</li></ul>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
    ],
)
def test_a_text_with_headings_leaves_the_list_it_is_pasted_below(qapp: QApplication, pasted: str, result: str) -> None:
    document, rich = shown("<ul><li>a</li></ul>")
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    (bullets, _) = rich.shape(cursor.block()).path
    cursor.insertBlock(block_format(Shape((bullets, Container("li", rich.fresh())))))
    rich.insert(cursor, pasted)
    assert rich.html() == result


def test_a_key_costs_one_paragraph(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    document, rich = shown("".join(f"<p>stycke {number} <strong>fet</strong></p>" for number in range(200)))
    rich.html()
    read = []
    inline = rich_tree.inline

    def counted(pieces: list[rich_tree.Run]) -> tuple[rich_tree.Inline, ...]:
        read.append(pieces)
        return inline(pieces)

    monkeypatch.setattr(rich_tree, "inline", counted)
    cursor = QTextCursor(document)
    cursor.setPosition(500)
    cursor.insertText("x")
    rich.html()
    assert 1 <= len(read) <= 2  # the changed paragraph, and once more when it is written out
