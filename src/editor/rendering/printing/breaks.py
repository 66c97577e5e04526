"""Where a line of print may not break.

Rendering changes no letter, so what belongs together (:mod:`editor.rendering.unbroken`) is set in a box that does not
break, instead of with no-break signs. A line of print never ends with a hyphen of the text either: a reader would take
it for a divided word, and so do programs that take the text out of the file (pdftotext drops it).

No-break spaces are set as ordinary spaces in such a box: fonts draw both with one glyph, so that a single one would
make every space of the page a no-break space for whoever takes the text out of the file.

An address or word that is longer than a line is set in pieces between which it may break.

The last two words of a text stay together where they are short: no line of a single short word ends a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from editor.rendering import unbroken

WORD_JOINER: Final = "\u2060"
NO_BREAK: Final = "\u00a0"
LONGEST_BOX: Final = 56
"""Characters that fit a line of the text column."""
LONGEST_IN_COLUMNS: Final = 34
"""The same where the page has two columns."""
LONGEST_AT_SIDE: Final = 25
"""The same of the small text in the left column: what stands with a picture."""
_PIECE: Final = 24
_LONG_TEXT: Final = 24
_LAST_WORD: Final = 12
"""Characters of a text that may take more than a line, and of a last word that shall not stand alone on one."""
_HELD: Final = 24
"""What belongs together and is longer may be divided: "12–13 september 2026" is not."""

_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SPACES = re.compile("[^\\S\u00a0\u202f]+")
"""Spaces at which a line may break."""
_DASH = re.compile("-|–(?=.)")
"""After these a line would break within a word."""
_SEPARATORS = "/?&=._@,;:+"
_CAPITAL: Final = 1.4
_WIDEST: Final = 1.9
"""Widths of capitals and of the widest letters, in parts of an ordinary one."""


class Kept(NamedTuple):
    """Text that must stand on one line."""

    text: str


def pieces(
    text: str,
    *,
    touches_left: bool = False,
    touches_right: bool = False,
    longest: int = LONGEST_BOX,
    together: int = LONGEST_BOX,
    ending: bool = False,
) -> list[str | Kept]:
    """``text`` cut where it must be kept together; the pieces in order make ``text`` again.

    ``longest`` is how many characters of a word fit the line, ``together`` how many of several words.

    ``touches_left`` and ``touches_right`` tell that other text of the line stands right beside it, without a space. A
    box may be divided from what it touches, so the words at such an end get a word joiner after their hyphens instead;
    only a word that is longer than the line is cut there too.

    ``ending``: whether a paragraph ends with this text.
    """
    ending = ending and len(text) > _LONG_TEXT
    if _RIGHT_TO_LEFT.search(text) or not (ending or _needs_care(text, longest)):
        return [text.replace(NO_BREAK, " ")]
    held = _held_spaces(text)
    if ending:
        held |= _before_last_word(text, held, min(together, longest, _HELD))
    text = text.replace(NO_BREAK, " ")
    found: list[str | Kept] = []
    start = 0
    breaks = [at for at, sign in enumerate(text) if sign == " " and at not in held]
    for end in (*breaks, len(text)):
        touches = (touches_left and start == 0) or (touches_right and end == len(text))
        found.extend(_group(text[start:end], longest, min(together, longest), touches=touches))
        if end < len(text):
            found.append(" ")
        start = end + 1
    return _merged(found)


def loosened(text: str, together: int) -> str:
    """A heading whose no-break spaces hold more than ``together`` characters on a line, with ordinary spaces there."""
    return "".join(
        re.sub("[\u00a0\u202f]", " ", part) if len(part) > together else part
        for part in re.split("([^\\S\u00a0\u202f]+)", text)
    )


def longest_word(text: str, longest: int = LONGEST_BOX) -> int:
    """The number of characters of the longest part that will not be divided."""
    return max((min(len(word), longest) for word in _SPACES.split(text)), default=0)


def _width(text: str) -> float:
    """About how much of a line the text takes, in ordinary letters."""
    if text.islower():
        return len(text)
    return sum(_WIDEST if sign in "MWÆŒ@%—…" else _CAPITAL if sign.isupper() else 1.0 for sign in text)


def _needs_care(text: str, longest: int) -> bool:
    return bool(
        "-" in text
        or "/" in text
        or NO_BREAK in text
        or "–" in text
        or any(sign.isdigit() for sign in text)
        or any(_width(word) > longest for word in text.split(" "))
    )


def _held_spaces(text: str) -> set[int]:
    """Where a space must not become a line break."""
    held: set[int] = set()
    at = 0
    for piece, together in unbroken.pieces(text, _HELD):
        if together:
            held.update(at + offset for offset, sign in enumerate(piece) if sign == " ")
        at += len(piece)
    for at, sign in enumerate(text):
        beside_a_dash = text[at - 1 : at] in {"-", "–"} or (text[at + 1 : at + 2] == "–" and at > 0)
        if sign == NO_BREAK or (sign == " " and beside_a_dash):
            held.add(at)
    return held


def _before_last_word(text: str, held: set[int], together: int) -> set[int]:
    """The space before the last word, if that word is short and fits ``together`` with the one before it."""
    before, at = ([-1, -1, *(at for at, sign in enumerate(text) if sign == " " and at not in held)])[-2:]
    return {at} if 1 < len(text) - at <= _LAST_WORD + 1 and len(text) - before - 1 <= together else set()


def _group(words: str, longest: int, together: int, *, touches: bool) -> Iterator[str | Kept]:
    """Words that belong together, as a box where that is needed and fits."""
    one = " " not in words
    fits = _width(words) <= (longest if one else together)
    if one and fits and not _DASH.search(words) and not (len(words) <= _HELD and "/" in words):
        yield words
    elif touches and (fits or not one):
        yield _DASH.sub(rf"\g<0>{WORD_JOINER}", words)
    elif fits:
        yield Kept(words)
    elif one:
        yield from [words] if _WITHOUT_SPACES.search(words) else _divided(words, longest)
    else:
        for number, word in enumerate(words.split(" ")):
            if number:
                yield " "
            yield from _group(word, longest, together, touches=False)


def _divided(word: str, longest: int) -> Iterator[Kept]:
    """A word longer than a line in pieces, cut after a separator where there is one, never after a hyphen."""
    most = min(_PIECE, longest)
    while _width(word) > most:
        most_here = min(len(word) - 1, max(int(most * len(word) / _width(word)), 1))
        cut = max((at for at in range(most_here // 2, most_here) if word[at - 1] in _SEPARATORS), default=most_here)
        while cut < len(word) and (word[cut - 1] == "-" or _is_mark(word[cut])):
            cut += 1
        yield Kept(word[:cut])
        word = word[cut:]
    if word:
        yield Kept(word)


def _is_mark(sign: str) -> bool:
    return "\u0300" <= sign <= "\u036f" or sign in "\u200c\u200d\u2060\ufe0e\ufe0f"


def _merged(found: list[str | Kept]) -> list[str | Kept]:
    """Neighbouring plain texts as one."""
    merged: list[str | Kept] = []
    for piece in found:
        last = merged[-1] if merged else None
        if isinstance(piece, str) and isinstance(last, str):
            merged[-1] = last + piece
        elif piece:
            merged.append(piece)
    return merged
