"""Broken ligatures and syllables, proved on the text of two real PDF files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.swedish import repair
from editor.swedish.repair import Choice, Mended, Proposal
from editor.swedish.spelling import Speller

FILES = ("vastra-gotaland-2023-06", "kronoberg-2023-02")
LOST = repair.LOST


class Words:
    """A lexicon of a few words."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def check(self, word: str) -> bool:
        return word in self._words


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller()


@pytest.fixture(params=FILES)
def raw(request: pytest.FixtureRequest, shared: Path) -> str:
    return (shared / "examples/raw" / f"{request.param}.txt").read_text(encoding="utf-8")


def test_one_candidate_is_written_out() -> None:
    text = f"Det {LOST}nns mass{LOST}ykt."
    assert repair.mend_ligatures(text, Words("finns", "massflykt")) == Mended("Det finns massflykt.", 2)


def test_several_or_no_candidates_are_choices_at_their_place_in_the_mended_text() -> None:
    text = f"{LOST}nns {LOST}är {LOST} x{LOST}y"
    mended = repair.mend_ligatures(text, Words("finns", "fiär", "flär"))
    assert mended.text == f"finns {LOST}är {LOST} x{LOST}y"
    assert mended.choices == (
        Choice(6, 9, f"{LOST}är", ("fiär", "flär")),
        Choice(10, 11, LOST, ()),
        Choice(12, 15, f"x{LOST}y", ()),
    )


def test_several_lost_letters_in_a_word() -> None:
    assert repair.mend_ligatures(f"o{LOST}entliga{LOST}", Words("offentligafi")).text == "offentligafi"
    assert repair.mend_ligatures(f"{LOST * 4}a", Words("fifififia")).text == f"{LOST * 4}a"


def test_ligature_characters_become_letters() -> None:
    assert repair.mend_ligatures("ﬁnns ﬂera oﬀentliga eﬃgy", Words()).text == "finns flera offentliga effigy"


def test_every_ligature_of_the_real_newsletters_has_one_candidate(raw: str, speller: Speller) -> None:
    mended = repair.mend_ligatures(raw, speller)
    assert mended.choices == ()
    assert mended.mended == raw.count(LOST)
    assert LOST not in mended.text
    assert mended.text.count("\u00a0") == raw.count("\u00a0")


def test_together_they_are_34_words_of_23_forms(shared: Path, speller: Speller) -> None:
    raw = "\n".join((shared / "examples/raw" / f"{name}.txt").read_text(encoding="utf-8") for name in FILES)
    words = re.findall(rf"[\w{LOST}]*{LOST}[\w{LOST}]*", raw)
    assert len(words) == 34
    assert [len(_forms(shared, name)) for name in FILES] == [14, 9]
    assert all(len(repair.mend_ligatures(word, speller).choices) == 0 for word in words)


def test_cut_words_are_proposed_in_the_real_headings_and_nowhere_else(raw: str, speller: Speller) -> None:
    text = repair.mend_ligatures(raw, speller).text
    seen = {word.lower() for word in re.findall(r"[^\W\d_]+", text)}
    proposed = {}
    for number, line in enumerate(text.split("\n"), 1):
        for proposal in repair.joined_pieces(line, speller, seen):
            assert line[proposal.start : proposal.end] == proposal.before
            assert proposal in repair.joined_pieces(line, speller)
            proposed[number] = len(proposal.after)
    assert proposed == ({} if "Frihamn" in raw else {85: 18, 86: 20})


def test_seen_words_prove_a_cut_one() -> None:
    words = Words("sam", "råd", "om", "samråd")
    assert repair.joined_pieces("Nytt om samråd", words, {"samråd"}) == ()
    assert repair.joined_pieces("Nytt sam råds möte.", words, {"samrådsmöte"}) == (
        Proposal(5, 18, "sam råds möte", "samrådsmöte"),
    )


@given(st.text(st.sampled_from(f"abfil {LOST}-.å\n"), max_size=40))
def test_nothing_but_lost_letters_changes(text: str) -> None:
    mended = repair.mend_ligatures(text, Words("fi", "afi", "fl", "a-flb"))
    pattern = re.escape(text).replace(LOST, f"(?:{LOST}|ff|fi|fl|ffi|ffl|ft|fj|tt|ti|tf)")
    assert re.fullmatch(pattern, mended.text)
    assert all(mended.text[choice.start : choice.end] == choice.word for choice in mended.choices)
    assert sum(choice.word.count(LOST) for choice in mended.choices) == mended.text.count(LOST)


@given(heading=st.text(st.sampled_from("abåT .-"), max_size=30))
def test_proposals_only_take_out_spaces(heading: str, speller: Speller) -> None:
    for proposal in repair.joined_pieces(heading, speller):
        assert heading[proposal.start : proposal.end].replace(" ", "") == proposal.after


def _forms(shared: Path, name: str) -> set[str]:
    raw = (shared / "examples/raw" / f"{name}.txt").read_text(encoding="utf-8")
    return set(re.findall(rf"[\w{LOST}]*{LOST}[\w{LOST}]*", raw))
