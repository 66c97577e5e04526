from __future__ import annotations

import datetime as dt

import pytest

from editor.store.errors import LogLost
from editor.support.messages import MessageLanguage, Messages
from editor.workspace.lost_log import on_a_line, sentence

SUMMER = dt.timezone(dt.timedelta(hours=2))
LOST = LogLost(file="/hem/lansbrev.db-wal", since="2026-06-02T12:32:08.000001+00:00")


@pytest.mark.parametrize(
    ("language", "when"), [("sv", "sparades efter den 2 juni 2026 kl. 14.32."), ("en", "after 2 June 2026, 14:32.")]
)
def test_it_says_since_when_and_which_file_is_gone(language: MessageLanguage, when: str) -> None:
    said = sentence(LOST, Messages(language), SUMMER).replace("\N{NO-BREAK SPACE}", " ")
    assert when in said
    assert "/hem/lansbrev.db-wal" in said


def test_a_moment_that_cannot_be_read_is_left_out() -> None:
    said = sentence(LogLost(file="/hem/lansbrev.db-wal", since="skadat"), Messages("sv"))
    assert "skadat" not in said
    assert "sparades efter" not in said


def test_the_command_line_notes_it_on_one_line() -> None:
    said: list[str] = []
    on_a_line(said.append, Messages("sv", variant="cli"))(LOST)
    assert len(said) == 1
    assert said[0].startswith("Obs: ")
    assert "\n" not in said[0]
