"""Spelling against the dictionary that is shipped."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.support import paths
from editor.swedish.spelling import Speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller()


@pytest.mark.parametrize(
    "word",
    [
        "länsstyrelsen", "Länsstyrelsen", "uppehållstillstånd", "folkhälsopolitiken", "e-cigaretter", "hälso-", "till-",
        "-ledare", "SKR:s", "FN:s", "GD:n", "2024", "8.30", "400-årsjubileum", "e\u2011cigaretter",
        "läns\u00adstyrelsen", "example.se", "exempel@example.se", "", "–",
    ],
)  # fmt: skip
def test_words_that_are_spelled_right(speller: Speller, word: str) -> None:
    assert speller.check(word)


@pytest.mark.parametrize(
    "word", ["länstyrelsen", "anmälingsdag", "ANMÄLINGSDAG", "två ord", "\ud800a", "a\x00b", "xyzzyq"]
)
def test_words_that_are_spelled_wrong(speller: Speller, word: str) -> None:
    assert not speller.check(word)


def test_threads_may_share_it() -> None:
    speller = Speller()
    answers: list[bool] = []
    threads = [Thread(target=lambda: answers.append(speller.check("länsstyrelsen"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 4


def test_a_missing_dictionary_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Speller(folder=tmp_path).load()


def test_a_folder_with_any_name_works(tmp_path: Path) -> None:
    folder = tmp_path / "Mina ord – åäö Ж"
    folder.mkdir()
    for file in (paths.resources() / "dictionaries").glob("sv_SE.*"):
        (folder / file.name).write_bytes(file.read_bytes())
    assert Speller(folder=folder).check("länsstyrelsen")


@given(word=st.text())
def test_any_text_can_be_asked_for(speller: Speller, word: str) -> None:
    assert speller.check(word) in (True, False)


def test_the_licence_lies_beside_the_dictionary() -> None:
    folder = paths.resources() / "dictionaries"
    assert "LESSER GENERAL PUBLIC LICENSE" in (folder / "LICENSE-LGPL-3.txt").read_text(encoding="utf-8")
    assert "sv_SE.dic" in (folder / "README.md").read_text(encoding="utf-8")
