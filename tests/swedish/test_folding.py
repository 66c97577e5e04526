"""Å, ä and ö are letters; other marks go; no place in the text is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.swedish.folding import folded, words


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
