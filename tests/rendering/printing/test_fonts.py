"""What the shipped fonts can show, and what becomes of what they cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.rendering.printing.fonts import BOX, FAMILIES, Alphabet, file_name
from editor.support.paths import resources

FOLDER = resources() / "fonts"
ALPHABET = Alphabet(FOLDER)


def test_every_face_of_the_families_is_there_and_listed() -> None:
    """The folder also holds faces of the web page; a face of a print family must be known to print."""
    listed = {file_name(family, face) for family, faces in FAMILIES.items() for face in faces}
    families = {family.replace(" ", "") for family in FAMILIES}
    found = {file.name for file in FOLDER.glob("*.ttf") if file.stem.split("-")[0] in families}
    assert found | {"DroidSansFallbackFull.ttf"} == listed


def test_the_fonts_stay_small_enough_to_ship() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 15_000_000


@pytest.mark.parametrize(
    "text",
    [
        "Räksmörgås à la carte – ”citat” … 331 000 kr § 5 ½ €",
        "Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ïï",
        "Zażółć gęślą jaźń ğüşöç Chào mừng",
        "Привет Україна",
        "Καλημέρα",
        "مرحبا بالعالم لا",
        "استانداری",
        "שלום עולם",
        "Բարեւ",
        "გამარჯობა",
        "ሰላም",
        "สวัสดี",
        "नमस्ते",
        "வணக்கம்",
        "ওহে",
        "ܫܠܡܐ",
        "你好世界",
        "こんにちは",
        "→ ★ ☎ ✔ ☐ ♥",
        "👍 🎉 🇸🇪 👩🏽‍🚀 ❤️",
        "𝐁𝐨𝐥𝐝",
        "q\u0301 a\u0308",
    ],
)
def test_the_scripts_of_our_readers_can_be_shown(text: str) -> None:
    assert ALPHABET.printable(text) == (text, "")


@pytest.mark.parametrize(
    ("text", "shown", "lost"),
    [
        ("punkt \uf0b7 ett", f"punkt {BOX} ett", "\uf0b7"),
        ("안녕, 안", f"{BOX}{BOX}, {BOX}", "안녕"),
        ("x\u05b0", f"x{BOX}", "\u05b0"),
        ("rad\u2028rad", "rad rad", ""),
        ("\ufeffbom", "bom", ""),
        ("mjukt\u00adstreck\u200b", "mjuktstreck\u200b", ""),
        ("\U000e0041", "", ""),
        ("\U0010fffd", BOX, "\U0010fffd"),
        ("", "", ""),
    ],
)
def test_what_no_font_has_becomes_a_box(text: str, shown: str, lost: str) -> None:
    assert ALPHABET.printable(text) == (shown, lost)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_shown_can_be_shown(text: str) -> None:
    shown, lost = ALPHABET.printable(text)
    assert ALPHABET.printable(shown) == (shown, "")
    assert (BOX in shown) or not lost
