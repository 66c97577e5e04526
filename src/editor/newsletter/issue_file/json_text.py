"""JSON read with suspicion: limits before parsing, no duplicate keys, no numbers that JSON does not have."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

from editor.newsletter import characters
from editor.newsletter.errors import (
    DuplicateKey,
    FileTooLarge,
    ForbiddenCharacter,
    NotJson,
    NotUtf8,
    TooComplicated,
)

LIMIT_MB: Final = 20
_MEGABYTE: Final = 1_000_000
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_DEEPEST: Final = 64
_MOST_VALUES: Final = 2_000_000
_MOST_CONTAINERS: Final = 400_000

_STRING: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NOT_A_BRACKET: Final = bytes(byte for byte in range(256) if byte not in b"[]{}")
_SHOWN_LENGTH: Final = 60

Json = dict[str, Any] | list[Any] | str | int | float | bool | None


class _RepeatedKey:
    """Stands where an object had the same key twice, until its path is known."""

    def __init__(self, key: str) -> None:
        self.key = key


def parse(data: bytes, file: str) -> Json:
    """The JSON value of UTF-8 bytes (a byte order mark is accepted).

    Raises, naming ``file``: FileTooLarge, NotUtf8, TooComplicated, NotJson, DuplicateKey, ForbiddenCharacter (in a
    key).
    """
    if len(data) > LIMIT_MB * _MEGABYTE:
        raise FileTooLarge(file=file, limit_mb=LIMIT_MB)
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8(file=file) from error
    _refuse_bombs(data, file)
    try:
        value: Json = json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_constant, parse_int=_number, parse_float=_number
        )
    except json.JSONDecodeError as error:
        raise NotJson(file=file, line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise NotJson(file=file, line=1, column=1) from error
    _refuse_odd_keys(value, "", file)
    return value


def key_path(path: str, key: str) -> str:
    """The path of a key below ``path``, fit to be shown."""
    shown = characters.one_line(key[: _SHOWN_LENGTH + 1])
    if len(key) > _SHOWN_LENGTH:
        shown = shown[:_SHOWN_LENGTH] + "…"
    return f"{path}.{shown}" if path else shown


def _refuse_bombs(data: bytes, file: str) -> None:
    """Counts values and depth on the brackets and commas outside strings, before the recursive parser sees them."""
    bare = _STRING.sub(b"", data)
    brackets = bare.translate(None, _NOT_A_BRACKET)
    if bare.count(b",") > _MOST_VALUES or len(brackets) > 2 * _MOST_CONTAINERS:
        raise TooComplicated(file=file)
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in b"[{" else -1
        if depth > _DEEPEST:
            raise TooComplicated(file=file)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _RepeatedKey:
    result = dict(pairs)
    if len(result) == len(pairs):
        return result
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            return _RepeatedKey(key)
        seen.add(key)
    raise AssertionError("unreachable")


def _number(digits: str) -> int | float:
    if len(digits) > _SHOWN_LENGTH:
        raise ValueError(digits[:_SHOWN_LENGTH])
    return int(digits) if digits.lstrip("-").isdigit() else float(digits)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _refuse_odd_keys(value: object, path: str, file: str) -> None:
    if isinstance(value, _RepeatedKey):
        raise DuplicateKey(file=file, place=key_path(path, value.key))
    if isinstance(value, dict):
        for key, inner in value.items():
            if character := characters.forbidden(key):
                raise ForbiddenCharacter(file=file, place=key_path(path, key), character=character)
            _refuse_odd_keys(inner, key_path(path, key), file)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _refuse_odd_keys(inner, f"{path}[{index}]", file)
