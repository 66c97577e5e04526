"""What mail and web templates have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.html.templates import longest_word, widest_word


def test_widths_of_words_differ_by_their_letters() -> None:
    assert widest_word("Om fritidsledarskap") < widest_word("Om samhällsdebatten")
    assert widest_word("MILJÖBALKSUTREDNING") > widest_word("miljöbalksutredning")
    assert widest_word("arbets-marknads-dag") == widest_word("en två tre fyra fem") == 0
    assert widest_word("Ny miljö", 6) == 0 < widest_word("Nyheter", 6)
    assert widest_word("Kalender") == 0 < widest_word("KALENDER")


@given(st.text())
def test_no_word_is_wider_than_its_letters_allow(text: str) -> None:
    assert widest_word(text) <= 1.5 * longest_word(text)
