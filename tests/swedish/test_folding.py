"""Å, ä and ö are letters; other marks go; no place in the text is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.swedish.folding import excerpt, folded, places_of, words


@pytest.mark.parametrize(
    ("text", "as_searched"),
    [
        ("Åsa Öberg", "åsa öberg"),
        ("Café Müller", "cafe muller"),
        ("ÉLAN", "elan"),
        ("İstanbul", "istanbul"),
        ("ß", "ß"),
    ],
)
def test_marks_that_are_no_swedish_letters_go(text: str, as_searched: str) -> None:
    assert folded(text) == as_searched


@given(st.text())
def test_what_is_folded_has_as_many_characters_as_before(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert len(folded(text)) == len(text)


def test_words_are_rows_of_letters_and_digits() -> None:
    assert words("Länsstyrelsens e-post: kl. 8.30, 2023_06") == (
        "länsstyrelsens",
        "e",
        "post",
        "kl",
        "8",
        "30",
        "2023",
        "06",
    )
    assert words("o\u0308ppet") == ("öppet",)
    assert words("– … !") == ()


def test_the_beginnings_of_words_are_marked_where_they_stand() -> None:
    text = "Vattnet i Vätterns vatten"
    assert [text[start:end] for start, end in places_of(("vatt", "vät"), text)] == ["Vatt", "Vät", "vatt"]
    assert places_of((), text) == ()


def test_an_excerpt_shows_the_first_hit_between_whole_words() -> None:
    text = "ord " * 50 + "vattnet stiger " + "slut " * 50
    shown = excerpt(("vattn",), text, 60)
    assert "vattnet stiger" in shown
    assert shown.startswith("… ord")
    assert shown.endswith("slut …")
    assert len(shown) <= 64
    assert excerpt(("vattn",), "Kort text", 60) == "Kort text"
    assert excerpt(("saknas",), text, 20) == "ord ord ord ord ord …"


@given(st.text(), st.lists(st.text(min_size=1, max_size=3)), st.integers(min_value=4, max_value=80))
def test_an_excerpt_is_a_piece_of_the_text(text: str, found: list[str], longest: int) -> None:
    text = unicodedata.normalize("NFC", text)
    shown = excerpt(tuple(words(" ".join(found))), text, longest)
    assert shown.removeprefix("… ").removesuffix(" …").strip() in text
    assert len(shown) <= max(longest + 4, len(text))
