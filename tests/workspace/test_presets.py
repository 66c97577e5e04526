"""The boards to choose a sender from: all there, readable, and fit to stand in an issue."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter import characters, issue_file, urls
from editor.newsletter.issue import Issue, Newsletter, Sender
from editor.workspace import presets
from editor.workspace.presets import Board

BOARDS = presets.boards()
TABLE = re.compile(r"^\| (?P<code>[A-Z]{1,2}) \| (?P<scb>\d\d) \| (?P<name>Länsstyrelsen i [^|]+ län) \|", re.MULTILINE)


def test_all_counties_are_there_once() -> None:
    assert len(BOARDS) == 21
    for field in ("code", "scb", "name", "short_name", "email", "organisation_number", "website"):
        assert len({getattr(board, field) for board in BOARDS}) == 21, field
    assert [board.scb for board in BOARDS] == sorted(board.scb for board in BOARDS)
    assert not {"02", "11", "15", "16"} & {board.scb for board in BOARDS}


def test_they_are_those_of_the_collected_table(shared: Path) -> None:
    rows = [line for line in (shared / "domain.md").read_text(encoding="utf-8").splitlines() if TABLE.match(line)]
    assert len(rows) == 21
    for row, board in zip(rows, BOARDS, strict=True):
        cells = [re.sub(r"\s*(\[[VS]\]|\(K high\))", "", cell.strip()) for cell in row.strip("|").split("|")]
        phone, mail, postal, slug, number, visiting = cells[3:]
        assert (board.code, board.scb, board.name) == tuple(cells[:3])
        assert (board.phone, board.postal_address, board.visiting_address) == (phone, postal, visiting)
        assert (board.email, board.organisation_number) == (f"{mail}lansstyrelsen.se", number)
        assert board.website == f"https://www.lansstyrelsen.se/{slug}"


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.code)
def test_a_board_can_be_printed_and_reached(board: Board) -> None:
    assert board.name.startswith("Länsstyrelsen i ")
    assert board.name.endswith(" län")
    assert board.short_name.startswith("Länsstyrelsen ")
    assert re.fullmatch(r"0\d{2,3}-\d{2,3}( \d\d){2}", board.phone)
    assert re.fullmatch(r"[a-z]+@lansstyrelsen\.se", board.email)
    assert urls.is_valid(f"mailto:{board.email}")
    assert board.website.startswith("https://www.lansstyrelsen.se/")
    assert urls.is_valid(board.website)
    assert re.search(r"\d{3} \d{2} [A-ZÅÄÖ]", board.postal_address)
    assert re.fullmatch(r"202100-\d{4}", board.organisation_number)
    assert dt.date(2026, 1, 1) <= board.checked
    assert set(board.unconfirmed) <= set(presets.COPIED)
    for name in presets.COPIED:
        text = getattr(board, name)
        assert text == characters.trim(text)
        assert not characters.forbidden(text)


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.code)
def test_an_issue_with_a_boards_sender_is_a_good_issue_file(board: Board) -> None:
    sender = presets.with_board(Sender(), board)
    issue = Issue(title="Prov", date=dt.date(2026, 6, 2), newsletter=Newsletter(name="Prov", sender=sender))
    assert issue_file.parse(issue_file.to_json(issue), file="prov").newsletter.sender == sender


def test_a_board_takes_the_place_of_the_senders_data_but_not_of_its_logo() -> None:
    mine = Sender(name="Myndigheten Exempel", phone="08-1", logo="i1", logo_url="https://example.se")
    sender = presets.with_board(mine, BOARDS[5])
    assert (sender.name, sender.phone) == ("Länsstyrelsen i Kronobergs län", "010-223 70 00")
    assert (sender.logo, sender.logo_url) == ("i1", "https://example.se")


def test_a_board_is_known_by_its_name_whatever_was_changed() -> None:
    board = BOARDS[0]
    sender = replace(presets.with_board(Sender(), board), phone="010-000 00 00")
    assert presets.board_of(sender) is board
    assert presets.board_of(Sender(name="Kommunen Exempel")) is None
