"""Texts that nobody writes but that are pasted (a line of dashes, a table of years) must not hold up a window."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import pytest

from editor.swedish.issue_periods import advanced
from editor.swedish.lines import joined_lines
from editor.swedish.mentions import mentions
from editor.swedish.readability import count_all
from editor.swedish.repair import joined_pieces, mend_ligatures

JUNE, SEPTEMBER = dt.date(2023, 6, 7), dt.date(2023, 9, 7)
LENGTH = 20_000
PIECES = (
    "-",
    "a-",
    "a.",
    "+a",
    "1,",
    "12.",
    "2023-",
    "fö ri ",
    "7 juni ",
    "i år ",
    "senast ",
    " ",
    "\u00a0",
    "> ",
    "” ",
    "a@",
)


class Words:
    """A lexicon without a dictionary."""

    def check(self, word: str) -> bool:
        return len(word) < 4


READERS: tuple[Callable[[str], object], ...] = (
    lambda text: count_all([text]),
    lambda text: joined_lines(text, Words()),
    lambda text: mentions(text, JUNE),
    lambda text: mend_ligatures(text, Words()),
    lambda text: joined_pieces(text, Words()),
    lambda text: advanced(text, JUNE, SEPTEMBER, "sv"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_the_time_a_text_takes_grows_with_its_length_only(piece: str) -> None:
    text = piece * (LENGTH // len(piece)) + "."
    for read in READERS:
        begun = time.process_time()
        read(text)
        assert time.process_time() - begun < 2.5, read
