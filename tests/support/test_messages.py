"""Codes become sentences; the way to an error message is never the next error."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.support.errors import FileNotReadable, PictureTooLarge
from editor.support.messages import Messages

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
