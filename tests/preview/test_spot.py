"""From a click in the preview to the same letter in the field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.preview.spot import Found, Spot, find

HEADING = "Barnfrid bjuder in"
BODY = "Barnfrid är ett nationellt centrum.\nCentret samlar kunskap.\nLäs mer om Barnfrid på webben."
PAGE = f"\n{HEADING}\n\n{BODY.replace(chr(10), chr(10) * 2)}\n\n"


def at(text: str, words: str, nth: int = 0) -> int:
    """Where the last letter but one of ``words`` stands."""
    place = -1
    for _ in range(nth + 1):
        place = text.index(words, place + 1)
    return place + len(words) - 1


@pytest.mark.parametrize(
    ("words", "nth", "field", "place"),
    [
        ("Barnfrid", 0, 0, (HEADING, 0)),
        ("Barnfrid", 1, 1, (BODY, 0)),
        ("Barnfrid", 2, 1, (BODY, 1)),
        ("kunskap", 0, 1, (BODY, 0)),
    ],
)
def test_words_around_tell_one_place_from_another(words: str, nth: int, field: int, place: tuple[str, int]) -> None:
    text, which = place
    assert find(Spot("n:a", PAGE, at(PAGE, words, nth)), [HEADING, BODY]) == Found(field, at(text, words, which))


def test_equal_paragraphs_are_told_apart_by_their_order() -> None:
    body = "Anmäl dig här.\nAnmäl dig här."
    page = "\n\nAnmäl dig här.\n\nAnmäl dig här.\n\n"
    for nth in (0, 1):
        assert find(Spot("n:a", page, at(page, "dig", nth)), [body]) == Found(0, at(body, "dig", nth))


def test_lines_of_plain_text_are_no_paragraphs_and_link_numbers_no_words() -> None:
    page = "Barnfrid är ett nationellt\ncentrum. Centret [12] samlar\nkunskap.\n"
    found = find(Spot("n:a", page, at(page, "samlar"), wrapped=True), [HEADING, BODY])
    assert found == Found(1, at(BODY, "samlar"))


@pytest.mark.parametrize("texts", [[], ["Något annat"], ["Barn och unga", "Frid i barn"]])
def test_nothing_alike_is_nothing(texts: list[str]) -> None:
    assert find(Spot("n:a", "Tid: kl. 9 med barn", 14), texts) is None


def test_click_before_the_first_and_after_the_last_word() -> None:
    assert find(Spot("n:a", "\nHej du\n", 0), ["Hej du"]) == Found(0, 0)
    assert find(Spot("n:a", "\nHej du\n", 8), ["Hej du"]) == Found(0, 6)


@given(st.lists(st.text("ab å\n", max_size=30), min_size=1, max_size=4), st.data())
def test_a_page_that_says_the_fields_leads_back_to_the_same_word(fields: list[str], data: st.DataObject) -> None:
    page = "\n\n".join(fields)
    position = data.draw(st.integers(0, len(page)))
    found = find(Spot("n:a", page, position), fields)
    if found is not None:
        assert 0 <= found.at <= len(fields[found.number])
