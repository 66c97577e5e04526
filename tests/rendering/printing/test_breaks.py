"""What stays on one line of print."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.printing.breaks import LONGEST_BOX, Kept, longest_word, pieces


def kept(text: str) -> list[str]:
    return [piece.text for piece in pieces(text) if isinstance(piece, Kept)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("inom hälso- och sjukvården", ["hälso- och"]),
        ("för e-cigaretter.", ["e-cigaretter."]),
        ("jämställdhet - 12 juni", ["- 12 juni"]),
        ("Barnfridsbrottet – hur har det gått?", ["Barnfridsbrottet – hur"]),
        ("senast 8 juni", ["8 juni"]),
        ("den 28 september 2026.", ["28 september 2026."]),
        ("gäller 2024–2027.", ["2024–2027."]),
        ("äger rum 31 augusti-2 september på", ["31 augusti-2 september"]),
        ("läs mer (pdf, 2 MB)", ["(pdf, 2 MB)"]),
        ("får 331 000 kronor", ["331 000 kronor"]),
        ("barn och/eller unga", ["och/eller"]),
        ("inget att hålla ihop", []),
        ("den 7\u00a0juni\u00a02023 kom", ["7 juni 2023"]),
        ("مرحبا e-post", []),
    ],
)
def test_what_is_kept_together_on_a_line(text: str, expected: list[str]) -> None:
    assert kept(text) == expected


def test_a_long_address_is_divided_and_never_after_a_hyphen() -> None:
    address = "https://example.se/om-oss/kalender/kalenderhandelser---exempellan/2023-06-07-en-lang-titel.html"
    parts = kept(address)
    assert "".join(parts) == address
    assert len(parts) > 2
    assert not any(part.endswith("-") for part in parts)


def test_text_that_touches_something_else_is_not_boxed() -> None:
    assert pieces("en e-post", touches_right=True) == ["en e-\u2060post"]
    assert pieces("e-post ja", touches_left=True) == ["e-\u2060post ja"]
    assert pieces("2024–2027 ja", touches_left=True) == ["2024–\u20602027 ja"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Metoder och medel som sätter barnens främsta i fokus", ["i fokus"]),
        ("Forskarna följer upp hur det går för miljömålen i länet senast 28 september 2026.", ["28 september 2026."]),
        ("Nu får vi veta mer om det nya metodstödet mot prostitution och människohandel", []),
        ("Nu får vi veta mer om det nya metodstödet för integrationsfrågor nu", ["integrationsfrågor nu"]),
        ("Nu får vi veta mer om det nya metodstödet för samhällsorienteringarna nu", []),
        ("Starta en egen prenumeration här.", ["prenumeration här."]),
        ("På en enda rad", []),
    ],
)
def test_no_line_of_one_short_word_ends_a_text(text: str, expected: list[str]) -> None:
    found = pieces(text, ending=True)
    assert [piece.text for piece in found if isinstance(piece, Kept)] == expected
    assert "".join(piece.text if isinstance(piece, Kept) else piece for piece in found) == text
    assert len(pieces(text)) <= len(found)


def test_text_without_spaces_is_left_to_the_script() -> None:
    assert pieces("你好世界" * 40) == ["你好世界" * 40]


def test_the_longest_word_is_counted_up_to_a_box() -> None:
    assert longest_word("en arbetsmarknadsetablering till") == 24
    assert longest_word("x" * 400) == LONGEST_BOX
    assert longest_word("") == 0


@given(st.text(st.sampled_from("ab-– 12§,./\u00a0juni"), max_size=120), st.booleans())
def test_pieces_are_the_text(text: str, ending: bool) -> None:
    found = pieces(text, ending=ending)
    assert "".join(piece if isinstance(piece, str) else piece.text for piece in found) == text.replace("\u00a0", " ")


@given(st.lists(st.sampled_from(["till-", "och", "e-post", "nya", "12", "juni", "–", "a"]), max_size=30))
def test_a_line_may_end_with_a_hyphen_only_where_a_box_would_not_fit(words: list[str]) -> None:
    found = pieces(" ".join(words))
    for before, after in pairwise(found):
        if isinstance(before, Kept) and before.text.endswith("-") and isinstance(after, str):
            assert len(" ".join(words)) > LONGEST_BOX
        if isinstance(before, str):
            assert "- " not in before


@pytest.mark.parametrize("length", [36, 40, 48, 56])
def test_a_word_of_capitals_takes_more_of_the_line(length: int) -> None:
    word = ("ÖVERKLAGANDEHÄNVISNING" * 3)[:length]
    cut = pieces(word)
    assert "".join(piece.text if isinstance(piece, Kept) else piece for piece in cut) == word
    assert (len(cut) > 1) == (length > 40)
    assert pieces(word.lower()) == [word.lower()]
