from __future__ import annotations

import time

import pytest

from editor.newsletter.errors import (
    DuplicateKey,
    FileTooLarge,
    ForbiddenCharacter,
    IssueFileError,
    NotJson,
    NotUtf8,
    TooComplicated,
)
from editor.newsletter.issue_file import json_text


def test_json_with_and_without_a_byte_order_mark() -> None:
    assert json_text.parse('{"a": ["å", 1, 1.5, true, null]}'.encode(), "x") == {"a": ["å", 1, 1.5, True, None]}
    assert json_text.parse(b"\xef\xbb\xbf[]", "x") == []


@pytest.mark.parametrize("data", [b"\xff\xfe[\x00]\x00", b'["\xe5"]', b'["\xed\xa0\x80"]', b'["\xc0\x80"]'])
def test_other_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(NotUtf8):
        json_text.parse(data, "x")


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"", 1, 1),
        (b'{\n  "a": 1\n  "b"', 3, 3),
        (b'{"a"', 1, 5),
        (b"[1] []", 1, 5),
        (b"\x1f\x8b\x08", 0, 0),
        (b"<html>", 1, 1),
    ],
)
def test_what_is_not_json_is_refused_with_the_place(data: bytes, line: int, column: int) -> None:
    expected = NotUtf8 if not line else NotJson
    with pytest.raises(expected) as error:
        json_text.parse(data, "x")
    if line:
        assert error.value.data == {"file": "x", "line": line, "column": column}


@pytest.mark.parametrize(
    "data", [b"[NaN]", b"[Infinity]", b"[-Infinity]", b"[" + b"9" * 1_000_000 + b"]", b"[1e" + b"9" * 99 + b"]"]
)
def test_numbers_that_json_does_not_have_are_refused(data: bytes) -> None:
    with pytest.raises(NotJson):
        json_text.parse(data, "x")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{"a": 1, "b": 2, "a": 1}', "a"),
        (b'{"sections": [{}, {"items": [{"id": 1, "id": 2}]}]}', "sections[1].items[0].id"),
        ('{"å": {"å": 1, "\\u00e5": 2}}'.encode(), "å.å"),
    ],
)
def test_duplicate_keys_are_refused_with_their_path(data: bytes, place: str) -> None:
    with pytest.raises(DuplicateKey) as error:
        json_text.parse(data, "x")
    assert error.value.data == {"file": "x", "place": place}


@pytest.mark.parametrize("data", [b'{"a\\u0007b": 1}', b'{"\\ud800": 1}'])
def test_odd_characters_in_keys_are_refused(data: bytes) -> None:
    with pytest.raises(ForbiddenCharacter):
        json_text.parse(data, "x")


@pytest.mark.parametrize(
    "bomb",
    [
        b"[" * 200_000 + b"]" * 200_000,
        b'{"a":' * 200_000,
        b"[" + b"[]," * 3_000_000 + b"[]]",
        b"[" + b"1," * 5_000_000 + b"1]",
        b'["' + b"\\" * 5_000_000,
        b'"' * 5_000_000,
        b"[" * 65,
    ],
    ids=["arrays", "objects", "many arrays", "many numbers", "backslashes", "quotes", "just too deep"],
)
def test_bombs_are_refused_at_once(bomb: bytes) -> None:
    started = time.process_time()
    with pytest.raises(IssueFileError):
        json_text.parse(bomb, "x")
    assert time.process_time() - started < 5


def test_brackets_in_strings_do_not_count() -> None:
    text = "[{" * 10_000 + '\\"]'
    assert json_text.parse(f'["{text}", "[["]'.encode(), "x") == [text.replace("\\", ""), "[["]
    with pytest.raises(TooComplicated):
        json_text.parse(b'["\\\\", ' + b"[" * 100, "x")


def test_size_is_limited() -> None:
    with pytest.raises(FileTooLarge) as error:
        json_text.parse(b" " * 20_000_001, "x")
    assert error.value.data == {"file": "x", "limit_mb": 20}
