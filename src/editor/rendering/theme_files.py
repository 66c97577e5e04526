"""The TOML files of a theme, and what is said of one that cannot be used: which line, and what it may look like."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import ClassVar, Final, TypeVar

import msgspec

from editor.support.errors import EditorError
from editor.support.paths import resources

T = TypeVar("T", bound=msgspec.Struct)

_TABLE: Final = re.compile(r"\s*\[+\s*([\w.-]+)\s*\]+")
_KEY: Final = re.compile(r"\s*([\w-]+)\s*=")
_TOML_PLACE: Final = re.compile(r" \(at line (\d+), column \d+\)$")
_PLACE: Final = re.compile(r" - at `\$\.?(.*)`$")
_FIELD: Final = re.compile(r"Object (contains unknown|missing required) field `(.*?)`")
_ITEM: Final = re.compile(r"\[[^\]]*\]")
_DRAWN_FIRST: Final = {"layout.toml": "layouts/saklig", "print.toml": "layouts/saklig"}
_MANY: Final = 30
_FEW: Final = 6
"""Names to choose from: of many only the nearest are told."""

_PALETTE: Final = "palettes/skiffer.toml"


class ThemeFault(EditorError):
    """A file of a theme cannot be used as it is. Data: ``file``, ``line`` ("" where none is known)."""


class ThemeFileMissing(ThemeFault):
    """A file every theme has is absent or may not be read."""

    code: ClassVar[str] = "theme_file_missing"


class ThemeFileNotToml(ThemeFault):
    """A file is no TOML in UTF-8. Data: ``detail`` (what the reader of TOML stopped at)."""

    code: ClassVar[str] = "theme_file_not_toml"


class ThemeNameUnknown(ThemeFault):
    """There is no such line, layout or face. Data: ``name``, ``known`` (names, comma between)."""

    code: ClassVar[str] = "theme_name_not_known"


class ThemeLineMissing(ThemeFault):
    """A line that every such file has is not there. Data: ``name``, ``example`` (the line in a shipped file)."""

    code: ClassVar[str] = "theme_line_missing"


class ThemeValueWrong(ThemeFault):
    """A value has the wrong form. Data: ``name``, ``example`` (the line in a shipped file)."""

    code: ClassVar[str] = "theme_value_wrong"


class ThemeColourPale(ThemeFault):
    """A colour cannot be read on another. Data: ``name``, ``ground``, ``contrast`` (as "4.5"), ``least``."""

    code: ClassVar[str] = "theme_colour_pale"


class ThemeFile:
    """A TOML file of a theme, read."""

    def __init__(self, file: Path) -> None:
        """Raises ThemeFileMissing, ThemeFileNotToml."""
        self.file = file
        try:
            self._text = file.read_text("utf-8-sig")
            self._content = tomllib.loads(self._text)
        except OSError as error:
            raise ThemeFileMissing(file=str(file), line="") from error
        except UnicodeDecodeError as error:
            raise ThemeFileNotToml(file=str(file), line="", detail="UTF-8") from error
        except tomllib.TOMLDecodeError as error:
            found = _TOML_PLACE.search(str(error))
            detail = _TOML_PLACE.sub("", str(error))
            raise ThemeFileNotToml(file=str(file), line=int(found[1]) if found else "", detail=detail) from error

    def value(self, kind: type[T], **more: object) -> T:
        """What stands in it as a ``kind`` of struct, ``more`` of its fields given by who asks.

        Raises ThemeNameUnknown, ThemeLineMissing, ThemeValueWrong.
        """
        try:
            return msgspec.convert({**self._content, **more}, kind)
        except msgspec.ValidationError as error:
            raise self._fault(str(error), kind, more) from error

    def unknown(self, name: str, known: Collection[str], line: str = "") -> ThemeNameUnknown:
        """There is no ``name``, which stands in ``line`` ("table.name") or is one; ``known`` are those there are."""
        number = self.line(line or name)
        if len(known) > _MANY:
            known = get_close_matches(name, known, _FEW, cutoff=0)
        return ThemeNameUnknown(file=str(self.file), line=number, name=name, known=", ".join(known))

    def wrong(self, name: str) -> ThemeValueWrong:
        """The value of ``name`` has the wrong form."""
        return ThemeValueWrong(file=str(self.file), line=self.line(name), name=name, example=self._example(name))

    def line(self, name: str) -> int | str:
        """The number of the line ``name``; "" where it has none."""
        return next((number for number, found, _ in _lines(self._text) if found == name), "")

    def _fault(self, said: str, kind: type[msgspec.Struct], given: Collection[str]) -> ThemeFault:
        place = _PLACE.search(said)
        table = _ITEM.sub("", place[1]) if place else ""
        field = _FIELD.match(said)
        if field is None:
            return self.wrong(table)
        name = f"{table}.{field[2]}" if table else field[2]
        if field[1] == "contains unknown":
            return self.unknown(name, [known for known in _fields(kind, table) if table or known not in given])
        return ThemeLineMissing(file=str(self.file), line=self.line(table), name=name, example=self._example(name))

    def _example(self, name: str) -> str:
        shipped = _DRAWN_FIRST.get(self.file.name)
        file = resources() / "themes" / (f"{shipped}/{self.file.name}" if shipped else _PALETTE)
        return next((text for _, found, text in _lines(file.read_text("utf-8")) if found == name), "")


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Number, name ("table.name") and text of each line that has a name."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _TABLE.match(line):
            table = found[1]
            yield number, table, line.strip()
        elif found := _KEY.match(line):
            yield number, f"{table}.{found[1]}" if table else found[1], line.partition(" #")[0].strip()


def _fields(kind: type[msgspec.Struct], table: str) -> list[str]:
    """The names in a table of what is read as ``kind``."""
    for name in filter(None, table.split(".")):
        held = next(field.type for field in msgspec.structs.fields(kind) if field.name == name)
        kind = next((part for part in getattr(held, "__args__", ()) if isinstance(part, type)), held)
    return [field.name for field in msgspec.structs.fields(kind)]
