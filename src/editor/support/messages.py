"""Sentences for the user, out of ``resources/messages/<language>.toml``.

Each sentence is keyed by a code and has places such as ``{file}`` for the data. A part between ``[[`` and ``]]``
is left out where a value it asks for is missing or empty. Line breaks of the data (a file's name may hold them) become
spaces: a sentence is one line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

from editor.support import paths
from editor.support.errors import EditorError

MessageLanguage: TypeAlias = Literal["sv", "en"]

_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_PLACE = re.compile(r"\{([a-z_]+)\}")
_UNEXPECTED = "unexpected"


class Messages:
    """The sentences of one language, read when the first is asked for: a start has nothing to say.

    ``folder`` holds the ``.toml`` files (default: the program's own). Where there is a sentence ``<variant>_<code>``,
    it is said instead of that for ``code``: the command line has no window in which a text could be left.
    """

    def __init__(self, language: MessageLanguage, folder: Path | None = None, *, variant: str = "") -> None:
        self.language: MessageLanguage = language
        self._folder = folder
        self._variant = variant

    @cached_property
    def _sentences(self) -> Mapping[str, str]:
        import tomllib

        folder = self._folder or paths.resources() / "messages"
        return tomllib.loads((folder / f"{self.language}.toml").read_text(encoding="utf-8"))

    def codes(self) -> frozenset[str]:
        return frozenset(self._sentences)

    def sentence(self, error: EditorError) -> str:
        """What to tell the user of ``error``: what is wrong, where, and what to do."""
        return self._filled(error.code, error.data)

    def text(self, code: str, **data: str | int) -> str:
        """The sentence of any other code (findings, steps of an export)."""
        return self._filled(code, data)

    def _filled(self, code: str, data: Mapping[str, str | int]) -> str:
        """Never raises: the way to an error message must not be the next error."""
        pattern = self._sentences.get(f"{self._variant}_{code}", self._sentences.get(code))
        if pattern is None:
            return _fill(self._sentences.get(_UNEXPECTED, "{detail}"), {"detail": code, **data})
        return _fill(pattern, data)


def placeholders(pattern: str) -> frozenset[str]:
    """The names of the values a sentence asks for."""
    return frozenset(_PLACE.findall(pattern))


def _fill(pattern: str, data: Mapping[str, str | int]) -> str:
    def optional(part: re.Match[str]) -> str:
        return part[1] if all(data.get(name, "") != "" for name in placeholders(part[1])) else ""

    def value(place: re.Match[str]) -> str:
        return " ".join(str(data.get(place[1], "–")).splitlines())

    return _PLACE.sub(value, _OPTIONAL.sub(optional, pattern))
