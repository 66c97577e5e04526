"""How well typed words fit a name: for lists that narrow while one types.

Å, ä and ö are letters of their own: what fits them exactly comes first. Who types a or o for them, swaps two letters
or leaves some out finds the name all the same, further down.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

_START, _WORD, _INSIDE, _SLIP, _SCATTERED = 0, 1, 4, 8, 16
_FOLDED = 2
_SHORTEST_SLIP = 4


def rank(query: str, text: str) -> int | None:
    """How far ``query`` is from ``text``: 0 is best, ``None`` is no fit. Every word of the query must fit somewhere."""
    words = query.lower().split()
    name = unicodedata.normalize("NFC", text).lower()
    total = 0
    for word in words:
        found = _word(unicodedata.normalize("NFC", word), name)
        if found is None:
            return None
        total += found
    return total


def ranked(query: str, things: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """The things whose name fits, best first; equally good ones keep their order."""
    found = [(fit, thing) for thing in things if (fit := rank(query, name(thing))) is not None]
    return [thing for _, thing in sorted(found, key=lambda pair: pair[0])]


def folded(text: str) -> str:
    """``text`` without the marks over its letters."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _word(word: str, name: str) -> int | None:
    exact = _plainly(word, name)
    if exact is not None:
        return exact
    if word.isascii():  # ä typed as ä does not mean a
        forgiving = _plainly(word, folded(name))
        if forgiving is not None:
            return forgiving + _FOLDED
    bare = folded(name) if word.isascii() else name
    if len(word) >= _SHORTEST_SLIP and any(_nearly_starts(word, part) for part in bare.split()):
        return _SLIP
    if len(word) > 1 and _scattered(word, bare):
        return _SCATTERED
    return None


def _plainly(word: str, name: str) -> int | None:
    if name.startswith(word):
        return _START
    if any(part.startswith(word) for part in name.replace("(", " ").split()):
        return _WORD
    return _INSIDE if word in name else None


def _nearly_starts(word: str, part: str) -> bool:
    """Whether ``part`` begins with ``word`` but for one letter wrong, missing, too many or two swapped."""
    length = len(word)
    if any(_one_slip(word, part[:size]) for size in (length - 1, length, length + 1)):
        return True
    return any(word[:at] + word[at + 1] + word[at] + word[at + 2 :] == part[:length] for at in range(length - 1))


def _one_slip(first: str, second: str) -> bool:
    if abs(len(first) - len(second)) > 1:
        return False
    shorter, longer = sorted((first, second), key=len)
    at = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    if len(shorter) == len(longer):
        return shorter[at + 1 :] == longer[at + 1 :]
    return shorter[at:] == longer[at + 1 :]


def _scattered(word: str, name: str) -> bool:
    """Whether the letters of ``word`` stand in ``name`` in order, the first at the start of a word."""
    starts = [at for at, letter in enumerate(name) if letter == word[0] and (at == 0 or not name[at - 1].isalnum())]
    return any(_in_order(word[1:], name[at + 1 :]) for at in starts)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
