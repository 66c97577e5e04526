"""Comments on a review copy as they come back: typed, pasted from mail, answered between quoted lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing.returned_comments import Reply, Returned, read
from editor.newsletter.review_round import Numbered

WORDS = (
    "Exempelbrevet · Juni",
    "Nytt om vatten",
    "Under våren prövar fem kommuner ett nytt sätt att möta unga som varken arbetar eller studerar.",
    "Anmäl dig senast den 30 september.",
    "Tid: torsdag 3 oktober 2024 kl. 8.30–9.30",
)
TEXTS = tuple(
    Numbered(number=number, key=f"n:{number}", kind="text", text=text) for number, text in enumerate(WORDS, 1)
)


def sure(text: str, number: int) -> Returned:
    return Returned(text=text, on=TEXTS[number - 1])


@pytest.mark.parametrize(
    "line",
    ["3: Ska det stå juni?", "3. Ska det stå juni?", "[3] Ska det stå juni?", "(3) Ska det stå juni?", "3 Ska det",
     "Stycke 3: Ska det stå juni?", "> 3) Ska det stå juni?", "- nr 3 – Ska det stå juni?", "Nr. 3: Ska det stå juni?"],
)  # fmt: skip
def test_the_ways_people_write_numbers(line: str) -> None:
    (found,) = read(line, TEXTS).comments
    assert found.on == TEXTS[2]
    if line == "3 Ska det":
        assert (found.text, found.certainty) == (line, "unsure")
    else:
        assert (found.text, found.certainty) == ("Ska det stå juni?", "sure")


def test_one_comment_on_several_texts() -> None:
    assert read("2, 3 och 5: stryk", TEXTS).comments == (sure("stryk", 2), sure("stryk", 3), sure("stryk", 5))


def test_lines_that_follow_belong_to_the_comment() -> None:
    written = "2: Byt bild.\nDen är suddig.\n3:\nRätt datum?\n12 juni eller 13?\n\n4: Bra"
    assert read(written, TEXTS).comments == (
        sure("Byt bild. Den är suddig.", 2),
        sure("Rätt datum? 12 juni eller 13?", 3),
        sure("Bra", 4),
    )


def test_a_mail_with_head_greeting_and_signature() -> None:
    written = (
        "Från: Prov Provsson <prov@example.se>\nSkickat: den 3 juni 2026 10:12\nÄmne: SV: Granskning\n\n"
        "Hej,\n\n4: Den 29 eller 30?\n\nAllmänt: fin text.\n\nMed vänlig hälsning\nProv Provsson\n010-000 00 00\n"
    )
    reply = read(written, TEXTS)
    assert reply.author == "Prov Provsson"
    assert [one.text for one in reply.comments if one.certainty == "aside"] == [
        "Från: Prov Provsson <prov@example.se> Skickat: den 3 juni 2026 10:12 Ämne: SV: Granskning",
        "Hej,",
        "Med vänlig hälsning Prov Provsson 010-000 00 00",
    ]
    assert [one for one in reply.comments if one.certainty != "aside"] == [
        sure("Den 29 eller 30?", 4),
        Returned(text="Allmänt: fin text.", certainty="unsure"),
    ]


def test_a_letter_around_the_comments_is_no_comment() -> None:
    written = (
        "Hej Karin!\n\nTack för utkastet. Här kommer mina synpunkter:\n\n"
        "2: Skriv ut förkortningen.\n3 och 5: Byt streck.\n"
        "Punkt 4 är för lång\n\nKan vi byta ordningen?\n\nMed vänliga hälsningar\n\nProv Provsson\n"
        "Länsstyrelsen Exempellän\n\n01-000 00 00\n4 trappor upp\n"
    )
    reply = read(written, TEXTS)
    assert reply.author == "Prov Provsson"
    assert [one.text for one in reply.comments if one.certainty == "aside"] == [
        "Hej Karin!",
        "Tack för utkastet. Här kommer mina synpunkter:",
        "Med vänliga hälsningar Prov Provsson Länsstyrelsen Exempellän 01-000 00 00 4 trappor upp",
    ]
    assert [one for one in reply.comments if one.certainty != "aside"] == [
        sure("Skriv ut förkortningen.", 2),
        sure("Byt streck.", 3),
        sure("Byt streck.", 5),
        sure("Punkt 4 är för lång", 4),
        Returned(text="Kan vi byta ordningen?", certainty="unsure"),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("/Mvh Prov", ""),
        ("Mvh Prov", "Prov"),
        ("Hälsningar, Prov Provsson", "Prov Provsson"),
        ("Mvh\nProv Provsson", "Prov Provsson"),
        ("Vänliga hälsningar från oss alla", ""),
        ("Regards\nProv Provsson-Exempel", "Prov Provsson-Exempel"),
        ("Hälsningar till läsarna saknas i texten, lägg till det", ""),
    ],
)
def test_who_signs(line: str, name: str) -> None:
    assert read(f"2: Byt.\n\n{line}", TEXTS).author == name


def test_comments_below_a_signature_are_comments() -> None:
    found = read("Hej\n\nMvh Prov\n\n3: Byt ord.", TEXTS).comments
    assert found[-1] == sure("Byt ord.", 3)


def test_an_answer_below_a_quoted_text_is_about_it() -> None:
    written = (
        f"> 2 {WORDS[1]}\nBra rubrik\n\n> {WORDS[2][:60]}\n> {WORDS[2][60:]}\n\nFem eller sex?\nKolla.\n\n"
        f"4\t{WORDS[3]}\nÄndra datum"
    )
    assert read(written, TEXTS).comments == (
        sure("Bra rubrik", 2),
        sure("Fem eller sex? Kolla.", 3),
        sure("Ändra datum", 4),
    )


@pytest.mark.parametrize(
    ("line", "guess"),
    [
        ("9999: finns inte", None),
        ("12 juni passar inte", None),
        ("2023-06-07 är fel", None),
        ("kl. 8.30", None),
        ("0: noll", None),
        ("2.30 är fel tid", 2),
        ("2–3 bilder är suddiga", 2),
        ("4 stämmer inte", 4),
        ("Texten ”nytt sätt att möta” är bra", 3),
        ("Är det rätt?", None),
    ],
)
def test_what_is_unsure_is_asked_with_a_guess(line: str, guess: int | None) -> None:
    on = None if guess is None else TEXTS[guess - 1]
    assert read(line, TEXTS) == Reply(comments=(Returned(text=line, on=on, certainty="unsure"),))


@given(written=st.text(st.sampled_from("ab 123:.)[]\n>-,")))
def test_no_word_is_lost(written: str) -> None:
    kept = "".join(comment.text for comment in read(written, TEXTS).comments)
    for letter in "ab":
        assert kept.count(letter) >= written.count(letter)


@given(written=st.text(), texts=st.lists(st.text(min_size=1), max_size=4))
def test_anything_can_be_pasted(written: str, texts: list[str]) -> None:
    numbered = [Numbered(number=n, key="n:a", kind="text", text=text) for n, text in enumerate(texts, 1)]
    assert all(comment.text for comment in read(written, numbered).comments)
