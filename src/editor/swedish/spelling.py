"""Spelling by Hunspell's Swedish dictionary.

The dictionary (``resources/dictionaries``) is loaded at the first question, which takes about half a second:
call :meth:`Speller.load` on a background thread before that.
"""

from __future__ import annotations

import re
from pathlib import Path
from threading import Lock
from typing import Final, Protocol, cast

from editor.support import paths
from editor.swedish.tokens import ADDRESS

_LANGUAGE: Final = "sv_SE"
_LONGEST_WORD: Final = 90
"""Hunspell reads no longer words; anything longer is not judged."""

_UNSPELLABLE: Final = re.compile("[\x00-\x20\x7f-\xa0\ud800-\udfff]")
_PLAIN: Final = str.maketrans({"\u2011": "-", "\u00ad": None, "\u200b": None, "’": "'"})
_MOST_REMEMBERED: Final = 50_000
_HAS_LETTER: Final = re.compile(r"[^\W\d_]")
_FORM_OF_SHORT_NAME: Final = re.compile(
    r"(?P<name>[^\W_]*[A-ZÅÄÖ0-9][^\W_]*):(?:s|n|en|ns|ens|t|et|ts|ets|na|ar|arna|er|erna|are|arna?s|ernas)"
)


class _Dictionary(Protocol):
    def spell(self, word: str) -> bool: ...


class Speller:
    """Knows the words of Swedish. May be used from several threads."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
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
        return self._dictionary


def _load(folder: Path) -> _Dictionary:
    from hunspell import Hunspell, HunspellFilePathError  # type: ignore[import-untyped]

    try:
        # told the paths are UTF-8, the library opens any path on Windows; otherwise only those of its code page
        return cast("_Dictionary", Hunspell(_LANGUAGE, hunspell_data_dir=str(folder), system_encoding="UTF-8"))
    except HunspellFilePathError as error:
        raise FileNotFoundError(str(error)) from error
