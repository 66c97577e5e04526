"""What mail and web templates have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.html.templates import has_wider_word, longest_word, widest_word


def test_widths_of_words_differ_by_their_letters() -> None:
    assert widest_word("Om fritidsledarskap") < widest_word("Om samhällsdebatten")
    assert widest_word("MILJÖBALKSUTREDNING") > widest_word("miljöbalksutredning")
    assert widest_word("arbets-marknads-dag") == widest_word("en två tre fyra fem") == 0
    assert widest_word("Ny miljö", 6) == 0 < widest_word("Nyheter", 6)
    assert widest_word("Kalender") == 0 < widest_word("KALENDER")


@given(st.text())
def test_no_word_is_wider_than_its_letters_allow(text: str) -> None:
    assert widest_word(text) <= 1.5 * longest_word(text)


@given(st.text(), st.floats(0, 40))
def test_a_wider_word_is_found_wherever_one_is_wider(text: str, room: float) -> None:
    assert has_wider_word(text, room) == (widest_word(text, 0) > room)
