"""Quotation marks and dashes that become right while they are typed.

The rules are those of Swedish writing (Myndigheternas skrivregler): ”…” and ’…’ with the same sign on both sides, an
en dash with spaces for a pause and without them for a range, … for three full stops. Only what is certain is
changed, never anything in a web or e-mail address.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from editor.swedish.tokens import ADDRESS, may_hold_address
from editor.swedish.words import words

_DASH: Final = "–"
_OPENING_CONTEXT: Final = re.compile(r"(?:^|[\s(\[{/–—-])$")
_QUOTES: Final = {
    "sv": ("”", "”", "’", "’"),
    "fi": ("”", "”", "’", "’"),
    "se": ("”", "”", "’", "’"),
    "smj": ("”", "”", "’", "’"),
    "sma": ("”", "”", "’", "’"),
    "fit": ("”", "”", "’", "’"),
    "en": ("“", "”", "‘", "’"),
}
"""Language -> opening and closing quotation mark, opening and closing inner one. Others are left as they are typed."""

_PAUSE: Final = re.compile(r"(?:^|[^\s-]\s)(-) $")
_TWO_HYPHENS: Final = re.compile(r"(?:^|[^-<!])(--)$")
_THREE_STOPS: Final = re.compile(r"(?:^|[^./\\])(\.\.\.)$")

_DAY: Final = r"(?:[1-9]|[12]\d|3[01])"
_YEAR: Final = r"(?:1[89]\d\d|2[01]\d\d)"
_CLOCK: Final = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_HOUR: Final = r"(?:[01]?\d|2[0-4])"
_MONTH: Final = "(?:" + "|".join((*words("sv").months, *words("en").months)) + ")"
_BEHIND: Final = r"(?<![\w.,:/–-])"
_RANGES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEHIND}(?P<low>{_YEAR})-(?P<high>{_YEAR})(?P<end>[\s.,;:!?)])$",
        rf"{_BEHIND}{_CLOCK}-{_CLOCK}(?P<end>[\s.,;!?)])$",
        rf"\bkl\.?[ \u00a0](?:{_CLOCK}|{_HOUR})-(?:{_CLOCK}|{_HOUR})(?P<end>[\s,;!?)])$",
        rf"{_BEHIND}(?P<low>{_DAY})-(?P<high>{_DAY})[ \u00a0]{_MONTH}(?P<end>[\s.,;:!?)])$",
        rf"{_BEHIND}{_DAY}[ \u00a0]{_MONTH}-{_DAY}[ \u00a0]{_MONTH}(?P<end>[\s.,;:!?)])$",
    )
)
_REGISTER_NUMBER: Final = re.compile(r"(?:dnr|diarienr|diarienummer|ärendenummer|nr|nummer)\.?:?\s*$", re.IGNORECASE)


class Substitution(msgspec.Struct, frozen=True):
    """In the text before the cursor, the typed character included, ``before`` at ``start`` becomes ``after``.

    To be applied as a step of its own after the character, so that one undo gives back what was typed.
    """

    start: int
    before: str
    after: str


def substitute(text: str, typed: str, language: str = "sv") -> Substitution | None:
    """What ``typed`` (one character) changes after ``text``, the rest of its paragraph before the cursor.

    ``language`` is the BCP 47 tag of the text there, Swedish where it is empty. ``None`` where all stays as typed.
    """
    quotes = _QUOTES.get((language or "sv").split("-")[0].lower())
    if quotes is None or len(typed) != 1:
        return None
    written = text + typed
    if typed == '"':
        return _mark(text, typed, quotes)
    found = _mark(text, typed, quotes) if typed == "'" else _dash_or_dots(written, typed)
    return None if found is None or _lies_in_address(written, found.start) else found


def _mark(text: str, typed: str, quotes: tuple[str, str, str, str]) -> Substitution:
    opening = _OPENING_CONTEXT.search(text) is not None or (text[-1:] in "”“’‘" and _OPENING_CONTEXT.search(text[:-1]))
    index = (0 if typed == '"' else 2) + (0 if opening else 1)
    return Substitution(len(text), typed, quotes[index])


def _dash_or_dots(written: str, typed: str) -> Substitution | None:
    match typed:
        case "-":
            return _replaced(_TWO_HYPHENS.search(written), _DASH)
        case ".":
            return _replaced(_THREE_STOPS.search(written), "…") or _range(written)
        case " " | "\u00a0":
            return _replaced(_PAUSE.search(written), _DASH) or _range(written)
        case _:
            return _range(written)


def _range(written: str) -> Substitution | None:
    if "-" not in written[-40:]:
        return None
    for pattern in _RANGES:
        if match := pattern.search(written):
            if _is_sure(match, written):
                hyphen = written.index("-", match.start())
                return Substitution(hyphen, "-", _DASH)
            return None
    return None


def _is_sure(match: re.Match[str], written: str) -> bool:
    groups = match.groupdict()
    if groups.get("low") and int(groups["low"]) >= int(groups["high"]):
        return False
    return _REGISTER_NUMBER.search(written[: match.start()]) is None


def _replaced(match: re.Match[str] | None, after: str) -> Substitution | None:
    return Substitution(match.start(1), match[1], after) if match else None


def _lies_in_address(written: str, position: int) -> bool:
    """Whether ``position`` lies in an address or at its end, or in a word that is becoming one."""
    if not may_hold_address(written):
        return False
    if any(match.start() <= position <= match.end() for match in ADDRESS.finditer(written)):
        return True
    word = re.split(r"\s", written[:position])[-1]
    return "@" in word or "://" in word or "\\" in word or word.lower().startswith(("www.", "mailto:"))
