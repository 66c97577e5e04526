"""Spelling by Hunspell's Swedish dictionary and the user's own words.

The dictionary (``resources/dictionaries``) is loaded at the first question, which takes about half a second:
call :meth:`Speller.load` on a background thread before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Final, Protocol, cast

import msgspec

from editor.support import paths
from editor.swedish.tokens import ADDRESS, WORD, may_hold_address

_LANGUAGE: Final = "sv_SE"
_LONGEST_WORD: Final = 90
"""Hunspell reads no longer words; anything longer is not judged."""

_UNSPELLABLE: Final = re.compile("[\x00-\x20\x7f-\xa0\ud800-\udfff]")
_PLAIN: Final = str.maketrans({"\u2011": "-", "\u00ad": None, "\u200b": None, "’": "'"})
_HYPHENS: Final = "-\u2011"
_MOST_REMEMBERED: Final = 50_000
_HAS_LETTER: Final = re.compile(r"[^\W\d_]")
_FORM_OF_SHORT_NAME: Final = re.compile(
    r"(?P<name>[^\W_]*[A-ZÅÄÖ0-9][^\W_]*):(?:s|n|en|ns|ens|t|et|ts|ets|na|ar|arna|er|erna|are|arna?s|ernas)"
)


class Misspelling(msgspec.Struct, frozen=True):
    """A word the dictionary does not know, at ``text[start:end]``."""

    start: int
    end: int
    word: str


class _Dictionary(Protocol):
    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> tuple[str, ...]: ...
    def add(self, word: str) -> int: ...


class Speller:
    """Knows the words of Swedish and those in ``own_words``. May be used from several threads.

    Own words are held as they are written: "Exempelby" makes "exempelby" no word, "webbinarium" also covers
    "Webbinarium" and "WEBBINARIUM".
    """

    def __init__(self, own_words: Iterable[str] = (), folder: Path | None = None) -> None:
        self._folder = folder
        self._own_words = list(own_words)
        self._dictionary: _Dictionary | None = None
        self._known: dict[str, bool] = {}
        self._lock = Lock()

    def load(self) -> None:
        """Load the dictionary now. Raises OSError where its files are missing."""
        with self._lock:
            self._loaded()

    def check(self, word: str) -> bool:
        """Whether ``word`` is spelled right. Figures, addresses and what has no letter are never wrong.

        A hanging hyphen (``hälso-``, ``-ledare``) is looked through, a case ending after a colon (``SKR:s``) too.
        """
        plain = word.translate(_PLAIN)
        if len(plain) > _LONGEST_WORD or not _HAS_LETTER.search(plain) or ADDRESS.fullmatch(plain):
            return True
        if _UNSPELLABLE.search(plain):
            return False
        with self._lock:
            known = self._known.get(plain)
            if known is None:
                if len(self._known) >= _MOST_REMEMBERED:
                    self._known.clear()
                known = self._known[plain] = self._is_word(plain)
        return known

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words that ``word`` may have been meant to be, likeliest first; () where there are none."""
        plain = word.translate(_PLAIN)
        if not plain or len(plain) > _LONGEST_WORD or _UNSPELLABLE.search(plain):
            return ()
        with self._lock:
            return tuple(suggestion for suggestion in self._loaded().suggest(plain) if suggestion != plain)

    def learn(self, word: str) -> None:
        """Take ``word`` into the user's words for as long as this object lives."""
        plain = word.translate(_PLAIN)
        if not plain or len(plain) > _LONGEST_WORD or _UNSPELLABLE.search(plain):
            return
        with self._lock:
            self._own_words.append(plain)
            self._known.clear()
            if self._dictionary is not None:
                self._dictionary.add(plain)

    def misspellings(self, text: str) -> tuple[Misspelling, ...]:
        """The words of ``text`` that are not spelled right, in order; addresses are left alone."""
        return tuple(self._misspellings(text))

    def _misspellings(self, text: str) -> Iterator[Misspelling]:
        addresses = [match.span() for match in ADDRESS.finditer(text)] if may_hold_address(text) else []
        for match in WORD.finditer(text):
            start, end = match.span()
            if any(first <= start < last for first, last in addresses):
                continue
            hanging = text[end : end + 1] in _HYPHENS and text[end : end + 1] != ""
            if not self.check(match[0] + "-" * hanging):
                yield Misspelling(start, end, match[0])

    def _is_word(self, word: str) -> bool:
        spell = self._loaded().spell
        if spell(word):
            return True
        bare = word.strip("-")
        if bare != word and bare and spell(bare):
            return True
        form = _FORM_OF_SHORT_NAME.fullmatch(word)
        return form is not None and (form["name"].isupper() or spell(form["name"]))

    def _loaded(self) -> _Dictionary:
        if self._dictionary is None:
            self._dictionary = _load(self._folder or paths.resources() / "dictionaries")
            for word in self._own_words:
                self._dictionary.add(word)
        return self._dictionary


def _load(folder: Path) -> _Dictionary:
    from hunspell import Hunspell, HunspellFilePathError  # type: ignore[import-untyped]

    try:
        # told the paths are UTF-8, the library opens any path on Windows; otherwise only those of its code page
        return cast("_Dictionary", Hunspell(_LANGUAGE, hunspell_data_dir=str(folder), system_encoding="UTF-8"))
    except HunspellFilePathError as error:
        raise FileNotFoundError(str(error)) from error
