"""Codes become sentences; the way to an error message is never the next error."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.support.errors import FileNotReadable, PictureTooLarge
from editor.support.messages import MessageLanguage, Messages

SENTENCES = """
unexpected = "Något oväntat hände: {detail}."
file_not_readable = "Filen {file} går inte att läsa."
wrong_value = "{file}[[, {place}]]: fel värde[[, väntade {expected}]]."
"""


@pytest.fixture
def messages(tmp_path: Path) -> Messages:
    (tmp_path / "sv.toml").write_text(SENTENCES, encoding="utf-8")
    return Messages("sv", tmp_path)


def test_data_fills_the_sentence(messages: Messages) -> None:
    assert messages.sentence(FileNotReadable(file="a{b}.json")) == "Filen a{b}.json går inte att läsa."


def test_an_optional_part_needs_its_values(messages: Messages) -> None:
    assert messages.text("wrong_value", file="f", place="a.b", expected="text") == "f, a.b: fel värde, väntade text."
    assert messages.text("wrong_value", file="f", place="") == "f: fel värde."


def test_a_missing_value_or_sentence_is_not_an_error(messages: Messages) -> None:
    assert messages.text("file_not_readable") == "Filen – går inte att läsa."
    assert messages.sentence(PictureTooLarge(file="x")) == "Något oväntat hände: picture_too_large."


def test_a_sentence_is_one_line_whatever_a_file_is_called(messages: Messages) -> None:
    assert messages.sentence(FileNotReadable(file="a\nb\r\nc\u2028d")) == "Filen a b c d går inte att läsa."


def test_a_variant_has_sentences_of_its_own_and_shares_the_others(tmp_path: Path) -> None:
    (tmp_path / "sv.toml").write_text('full = "Texten är kvar."\ncli_full = "Inget är sparat."\nannat = "A"\n')
    console = Messages("sv", tmp_path, variant="cli")
    assert (console.text("full"), console.text("annat")) == ("Inget är sparat.", "A")
    assert Messages("sv", tmp_path).text("full") == "Texten är kvar."


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_command_line_speaks_of_no_window(language: MessageLanguage) -> None:
    console = Messages(language, variant="cli")
    for code in ("store_failed", "store_full", "store_read_only"):
        said = console.text(code, detail="x", file="f", folder="m")
        assert "kvar här" not in said
        assert "still here" not in said
