"""Mending the letters of text out of PDF files: broken ligatures and the pieces that soft hyphens leave.

What is certain is mended, what is not is proposed; no-break spaces and everything else stay as they are. The lines
of such text are joined by :mod:`editor.swedish.lines`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice, product
from typing import Final, Protocol

import msgspec

LIGATURES: Final = ("ff", "fi", "fl", "ffi", "ffl", "ft", "fj", "tt", "ti", "tf")
"""What a lost glyph may have stood for, in the fonts that newsletters were set in."""

LOST: Final = "\ufffd"

_PRESENTATION_FORMS: Final = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st",
})  # fmt: skip
_DAMAGED_WORD: Final = re.compile(rf"(?:[^\W_]|[{LOST}:\u2011-])*{LOST}(?:[^\W_]|[{LOST}:\u2011-])*")
_MOST_LOST: Final = 3
_PIECE: Final = re.compile(r"[^\W\d_]+")
_MOST_PIECES: Final = 10
_SHORTEST_JOINED: Final = 7
_MANY_PIECES: Final = 4
_LONGEST_SYLLABLE: Final = 6


class Lexicon(Protocol):
    """What knows words; :class:`editor.swedish.spelling.Speller` does."""

    def check(self, word: str) -> bool: ...


class Choice(msgspec.Struct, frozen=True):
    """A damaged word at ``text[start:end]`` that may be any of ``candidates``, or none of them where that is empty."""

    start: int
    end: int
    word: str
    candidates: tuple[str, ...]


class Mended(msgspec.Struct, frozen=True):
    """A text, how many words of it were mended, and what is left to choose."""

    text: str
    mended: int = 0
    choices: tuple[Choice, ...] = ()


class Proposal(msgspec.Struct, frozen=True):
    """``text[start:end]``, which is ``before``, was probably the one word ``after``."""

    start: int
    end: int
    before: str
    after: str


def mend_ligatures(text: str, lexicon: Lexicon, *, most: int | None = None) -> Mended:
    """``text`` with every ligature that was lost (U+FFFD) written out where just one word of the lexicon fits.

    Ligature characters (U+FB00 and on) become letters. A word with several or no fitting candidates stays as it is and
    comes back as a choice. After the first ``most`` damaged words all stay as they are.
    """
    text = text.translate(_PRESENTATION_FORMS)
    if LOST not in text:
        return Mended(text)
    parts: list[str] = []
    choices: list[Choice] = []
    mended = length = done = 0
    for match in islice(_DAMAGED_WORD.finditer(text), most):
        candidates = _candidates(match[0], lexicon)
        between, done = text[done : match.start()], match.end()
        word = candidates[0] if len(candidates) == 1 else match[0]
        length += len(between)
        if len(candidates) == 1:
            mended += 1
        else:
            choices.append(Choice(length, length + len(word), word, candidates))
        length += len(word)
        parts += (between, word)
    return Mended("".join(parts) + text[done:], mended, tuple(choices))


def joined_pieces(heading: str, lexicon: Lexicon, seen: Collection[str] = ()) -> tuple[Proposal, ...]:
    """The words of a heading that soft hyphens, read as spaces, have cut to pieces.

    ``seen`` are words (in small letters) of the text below; one of them is the best proof. Without it a word of the
    lexicon is proposed where one of its pieces is no word, or where there are at least four and all of them short.
    Every piece may be a word by itself ("till", "stånd"), so these are proposals, never corrections.
    """
    pieces = list(_PIECE.finditer(heading))
    return tuple(_proposals(heading, pieces, lexicon, seen))


def _candidates(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    lost = word.count(LOST)
    rest = word.replace(LOST, "")
    if lost > _MOST_LOST or not any(map(str.isalpha, rest)):
        return ()
    stems = word.split(LOST)
    found = []
    for ligatures in product(LIGATURES, repeat=lost):
        candidate = stems[0] + "".join(ligature + stem for ligature, stem in zip(ligatures, stems[1:], strict=True))
        if lexicon.check(candidate):
            found.append(candidate)
    return tuple(found)


def _proposals(
    heading: str, pieces: list[re.Match[str]], lexicon: Lexicon, seen: Collection[str]
) -> Iterator[Proposal]:
    index = 0
    while index < len(pieces):
        run, longest = 1, min(_MOST_PIECES, len(pieces) - index)
        while run < longest and _adjoins(heading, pieces[index + run - 1], pieces[index + run]):
            run += 1
        for count in range(run, 1, -1):
            chosen = pieces[index : index + count]
            word = "".join(piece[0] for piece in chosen)
            if _is_cut_word(word, [piece[0] for piece in chosen], lexicon, seen):
                start, end = chosen[0].start(), chosen[-1].end()
                yield Proposal(start, end, heading[start:end], word)
                index += count - 1
                break
        index += 1


def _adjoins(heading: str, piece: re.Match[str], following: re.Match[str]) -> bool:
    """Whether one space alone parts two pieces and the second goes on in small letters."""
    return heading[piece.end() : following.start()] in (" ", "\u00a0") and following[0].islower()


def _is_cut_word(word: str, pieces: list[str], lexicon: Lexicon, seen: Collection[str]) -> bool:
    if len(word) < _SHORTEST_JOINED:
        return False
    if word.lower() in seen:
        return True
    has_broken_piece = not all(len(piece) > 1 and lexicon.check(piece) for piece in pieces)
    are_syllables = len(pieces) >= _MANY_PIECES and max(map(len, pieces)) <= _LONGEST_SYLLABLE
    return (has_broken_piece or are_syllables) and lexicon.check(word)
