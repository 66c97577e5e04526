"""The forms that the plain-text values of an issue may have, as the issue format names them.

The types of :mod:`editor.newsletter.issue` carry these marks; reading, edits and the JSON Schema follow them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from editor.newsletter import characters, languages, urls


class Shape(StrEnum):
    """What the text of a field is."""

    TEXT = "text"
    RICH_TEXT = "rich text"
    URL = "url"
    LANGUAGE = "language"
    ID = "id"
    IDENTITY = "identity"
    FILE = "file"
    DAILY = "daily"


class Reference(StrEnum):
    """What the id in a field names."""

    IMAGE = "image"
    EVENT = "event"
    CONTACT = "contact"
    ARTICLE = "article"


LONGEST_ID: Final = 100
LONGEST_FILE_NAME: Final = 500

_CONTROL: Final = r"\x00-\x1f\x7f-\x9f"
_SPACE: Final = "".join(f"\\u{ord(character):04x}" for character in characters.WHITE_SPACE)
_CLOCK: Final = "([01][0-9]|2[0-3]):[0-5][0-9]"
_DEVICE: Final = "([Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|([Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9¹²³])([.]|/|$)"
_FILE_PART: Final = rf"(?!{_DEVICE})[^/\\:{_CONTROL}]*[^/\\:{_CONTROL}. ]"

_FILE: Final = f"{_FILE_PART}(/{_FILE_PART})*"
_DAILY: Final = f"({_CLOCK}-{_CLOCK})?"
_MOMENT: Final = f"[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T{_CLOCK})?"
_END: Final = r"$(?!\n)"
"""The end of the text in every dialect of regular expressions: Python's ``$`` alone lets a line end follow."""

TEXT_PATTERN: Final = f"^[{_SPACE}]*[^{_CONTROL}]*[{_SPACE}]*$"
ID_PATTERN: Final = f"^[^{_CONTROL}]*{_END}"
FILE_PATTERN: Final = f"^{_FILE}{_END}"
DAILY_PATTERN: Final = f"^{_DAILY}{_END}"
LANGUAGE_PATTERN: Final = f"^({languages.PATTERN})?{_END}"
URL_PATTERN: Final = (
    f"^[{_SPACE}]*(#[^{_CONTROL}]{{1,{LONGEST_ID}}}{_END}|({urls.PATTERN})[^{_CONTROL}]*[{_SPACE}]*$|$)"
)
MOMENT_PATTERN: Final = f"^{_MOMENT}{_END}"

MOMENT: Final = re.compile(_MOMENT)
_FILE_PATH: Final = re.compile(_FILE)
_DAILY_HOURS: Final = re.compile(_DAILY)


def is_file_path(file: str) -> bool:
    """Whether ``file`` is a relative path that stays in its folder on every system: no drive, stream or device."""
    return len(file) <= LONGEST_FILE_NAME and not characters.forbidden(file) and _FILE_PATH.fullmatch(file) is not None


def is_daily(hours: str) -> bool:
    """Whether ``hours`` is ``HH:MM-HH:MM`` (24-hour clock) or empty."""
    return _DAILY_HOURS.fullmatch(hours) is not None


def is_id(text: str) -> bool:
    """Whether ``text`` can be an id: 1–100 characters, no control characters."""
    return 1 <= len(text) <= LONGEST_ID and not characters.forbidden(text)
