"""The review copy as PDF: numbered texts on pages with a margin to write in. Tagged (PDF/UA-1), set by Typst."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Sequence
from typing import Final

import msgspec
import typst

from editor.rendering.printing.fonts import FAMILIES, Alphabet
from editor.rendering.printing.issue_pages import PrintFailed
from editor.support import files
from editor.support.paths import resources

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}")
_REGION: Final = re.compile(r"[A-Za-z]{2}")
_FAMILIES: Final = ("Source Sans 3", *(name for name in FAMILIES if name != "Source Sans 3"))


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """``kind`` is ``title``, ``section``, ``heading`` or ``text``: how large it is set."""

    number: int
    kind: str
    text: str


class ReviewPages(msgspec.Struct, frozen=True, kw_only=True):
    """``lead`` stands below the title, a paragraph each. ``language`` is a code such as ``sv``."""

    title: str
    lead: Sequence[str]
    language: str
    author: str
    day: dt.date
    rows: Sequence[Row]


def render(pages: ReviewPages) -> bytes:
    """The PDF: the same pages give the same bytes. Raises PrintFailed for a fault of the program.

    A character that no shipped font has becomes □.
    """
    fonts = resources() / "fonts"
    alphabet = Alphabet(fonts)

    def shown(text: str) -> str:
        return alphabet.printable(text.replace("\ufffe", "").replace("\uffff", ""))[0]  # which XMP cannot hold

    language, _, region = pages.language.replace("_", "-").partition("-")
    data = {
        "title": shown(pages.title) or "–",
        "lead": [shown(line) for line in pages.lead],
        "author": shown(pages.author),
        "date": [pages.day.year, pages.day.month, pages.day.day],
        "fonts": _FAMILIES,
        "language": {"lang": language.lower() if _LANGUAGE.fullmatch(language) else "sv"}
        | ({"region": region.upper()} if _REGION.fullmatch(region) else {}),
        "rows": [{"number": row.number, "kind": row.kind, "text": shown(row.text)} for row in pages.rows],
    }
    with files.temporary_folder("review") as folder:
        shutil.copyfile(resources() / "templates" / "review" / "copy.typ", folder / "copy.typ")
        (folder / "data.json").write_bytes(msgspec.json.encode(data))
        stamp = dt.datetime(pages.day.year, pages.day.month, pages.day.day, tzinfo=dt.UTC)
        try:
            made = typst.Compiler(
                folder / "copy.typ",
                root=folder,
                font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]),
                ignore_system_fonts=True,
            ).compile(pdf_standards=["ua-1"], timestamp=stamp)
        except RuntimeError as error:
            raise PrintFailed(detail=str(error)) from error
    assert isinstance(made, bytes)
    return made
