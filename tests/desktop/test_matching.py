"""Typed words against names."""

from __future__ import annotations

import pytest

from editor.desktop.matching import rank, ranked

NAMES = (
    "Ångra",
    "Angöra",
    "Flytta upp",
    "Förhandsvisning",
    "Avsnitt",
    "Skriv ut…",
    "Sök…",
    "Lägg till länk",
    "Öppna fil…",
)


def found(query: str) -> list[str]:
    return ranked(query, NAMES, str)


def test_swedish_letters_are_letters_of_their_own() -> None:
    assert found("ång") == ["Ångra"]
    assert found("ang") == ["Angöra", "Ångra"]
    assert found("öp") == ["Öppna fil…"]


def test_a_and_o_forgive() -> None:
    assert found("sok")[0] == "Sök…"
    assert found("forhands")[0] == "Förhandsvisning"
    assert found("lank") == ["Lägg till länk"]


def test_every_word_must_fit_in_any_order() -> None:
    assert found("ut skriv") == ["Skriv ut…"]
    assert found("skriv bort") == []


@pytest.mark.parametrize("slip", ["förhnads", "förhads", "förhandds", "förhanxs"])
def test_one_slip_is_forgiven(slip: str) -> None:
    assert found(slip) == ["Förhandsvisning"]


def test_letters_in_order_from_the_start_of_a_word() -> None:
    assert "Flytta upp" in found("flup")
    assert found("zq") == []


def test_nearer_comes_first() -> None:
    starts, word, inside, slip = rank("flyt", "Flytta upp"), rank("upp", "Flytta upp"), rank("lytt", "Flytta upp"), None
    slip = rank("flyxt", "Flytta upp")
    assert starts is not None
    assert word is not None
    assert inside is not None
    assert slip is not None
    assert starts < word < inside < slip


def test_nothing_typed_fits_everything_in_order() -> None:
    assert found("") == list(NAMES)
