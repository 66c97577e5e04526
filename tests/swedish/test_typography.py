"""Marks and dashes that become right while they are typed, one character after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.swedish.typography import Substitution, substitute


def typed(text: str, language: str = "sv") -> str:
    """What stands in the field when ``text`` has been typed into it."""
    written = ""
    for character in text:
        change = substitute(written, character, language)
        written += character
        if change is not None:
            assert written[change.start : change.start + len(change.before)] == change.before
            written = written[: change.start] + change.after + written[change.start + len(change.before) :]
    return written


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ('Hon sa "hej" och "kom".', "Hon sa ”hej” och ”kom”."),
        ("Länsstyrelsens 'goda' exempel", "Länsstyrelsens ’goda’ exempel"),
        ("Titel - och mer", "Titel – och mer"),
        ("- Ja, säger hon", "– Ja, säger hon"),
        ("hälso- och sjukvård", "hälso- och sjukvård"),
        ("e-cigaretter - 3-åring", "e-cigaretter – 3-åring"),
        ("a--b", "a–b"),
        ("---", "–-"),
        ("Vänta...", "Vänta…"),
        ("Vänta....", "Vänta…."),
        ("åren 2024-2027 och", "åren 2024–2027 och"),
        ("(2024-2027)", "(2024–2027)"),
        ("2027-2024 x", "2027-2024 x"),
        ("dnr 1924-2023 x", "dnr 1924-2023 x"),
        ("2023-06-07 x", "2023-06-07 x"),
        ("010-224 40 00 x", "010-224 40 00 x"),
        ("202100-2361 x", "202100-2361 x"),
        ("kl. 9-15 x", "kl. 9–15 x"),
        ("kl. 8.30-9.00, x", "kl. 8.30–9.00, x"),
        ("klockan 8.30-9 x", "klockan 8.30-9 x"),
        ("8.30-9.00 x", "8.30–9.00 x"),
        ("2-5 juni x", "2–5 juni x"),
        ("2-5 stycken x", "2-5 stycken x"),
        ("31 augusti-2 september x", "31 augusti–2 september x"),
        ("12-14 x", "12-14 x"),
        ("https://example.se/a--b/2023-2024 x", "https://example.se/a--b/2023-2024 x"),
        ("https://example.se/... x", "https://example.se/... x"),
        ("www.example.se/o'a--b", "www.example.se/o'a--b"),
        ("exempel--namn@example.se", "exempel–namn@example.se"),
        ("exempel@a--b.example.se", "exempel@a--b.example.se"),
        ('"exempel@example.se"', "”exempel@example.se”"),
        ("../mapp och C:\\a--b", "../mapp och C:\\a--b"),
    ],
)
def test_signs_become_swedish_while_typing(keys: str, text: str) -> None:
    assert typed(keys) == text


@pytest.mark.parametrize(
    ("keys", "language", "text"),
    [
        ("He said \"it's\" ('so')", "en", "He said “it’s” (‘so’)"),
        ("\"'A' b\"", "en-GB", "“‘A’ b”"),
        ('"a" - b', "fi", "”a” – b"),
        ('"a"', "", "”a”"),
        ('"a" - b--c...', "fr", '"a" - b--c...'),
        ('"a" - b', "ar", '"a" - b'),
    ],
)
def test_other_languages(keys: str, language: str, text: str) -> None:
    assert typed(keys, language) == text


def test_a_change_says_what_undo_gives_back() -> None:
    assert substitute("a -", " ") == Substitution(2, "-", "–")
    assert substitute("a", "b") is None
    assert substitute("a", "") is None


@given(st.text(st.sampled_from("ab1290 .-'\"@:/juni\u00a0”–"), max_size=40), st.sampled_from("ab .-'\"@:/9,)"))
def test_only_marks_change_and_only_once(text: str, character: str) -> None:
    change = substitute(text, character)
    if change is not None:
        written = text + character
        assert written[change.start :].startswith(change.before)
        assert change.before in ("-", "--", "...", '"', "'")
        assert change.after in ("–", "…", "”", "’")
