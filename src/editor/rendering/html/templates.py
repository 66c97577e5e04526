"""What mail and web templates have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from operator import attrgetter
from typing import Final, Protocol

from editor.rendering.content.view import BlockView, Row
from editor.rendering.html.escaping import escaped
from editor.rendering.html.rich_html import HtmlWriter, language_attributes
from editor.rendering.html.template_code import quoted


class Placed(Protocol):
    """What has a place on the page."""

    @property
    def key(self) -> str: ...

    @property
    def anchor(self) -> str: ...


LONGEST_NAME_PX: Final = 850
"""A word of as many letters as this holds of the name's size still fits one line of a narrow phone."""

_SHORT: Final = 9
"""Letters of a word that any heading has room for, on a narrow phone in twice the size too."""

_WIDEST: Final = 1.5
_WIDTHS: Final = dict.fromkeys("fijlrtI.,:;!'()-", 0.55) | dict.fromkeys("mwMW", _WIDEST)
"""Widths that differ much from that of most letters, which is 0.58 em in bold Arial."""


def type_size(size: tuple[int, int], weight: str = "") -> str:
    """CSS of a size and line height in px; ``weight`` may be ``!important``."""
    return f"font-size:{size[0]}px{weight};line-height:{size[1]}px{weight}"


def marked(key: str) -> str:
    """The attribute by which the preview knows a block."""
    return f' data-block="{escaped(key)}"'


def unmarked(key: str) -> str:
    """Nothing: a page that leaves the house has no marks."""
    return ""


def place(view: Placed, around: str, mark: Callable[[str], str]) -> str:
    """The attributes of a thing that links may lead to: its id, its mark, its language where it differs."""
    language: str = getattr(view, "language", "")
    anchor = f' id="{quoted(view.anchor)}"' if view.anchor else ""
    return f"{anchor}{mark(view.key)}{language_attributes(language, around)}" if language else anchor + mark(view.key)


def template_name(block: BlockView) -> str:
    """The template of a block: one file for each kind."""
    return f"{block.__struct_config__.tag}.html"


def by_label(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Neighbouring rows of one label together: the dates of several occasions stand under one "Tid"."""
    return [(label, list(group)) for label, group in groupby(rows, key=attrgetter("label"))]


def dated(row: Row, writer: HtmlWriter) -> str:
    """The text of a row; what it says of a date is marked up as one."""
    if not row.datetime:
        return writer.text(row.text)
    date, after = row.text[: row.date_letters], row.text[row.date_letters :]
    return f'<time datetime="{escaped(row.datetime)}">{writer.text(date)}</time>{writer.text(after)}'


def longest_word(text: str) -> int:
    """Letters of the longest word: a line of large type does not hold any number."""
    return max(map(len, _words(text)), default=0)


def widest_word(text: str, short: int = _SHORT) -> float:
    """Width of the widest word in ordinary letters, rather too wide: an i counts for half of one, an m for more.

    0 if no word has more than ``short`` letters, or is as wide as that in capitals.
    """
    if len(text) <= short and not text.isupper():
        return 0
    long = [word for word in _words(text) if len(word) > short or (word.isupper() and _width(word) > short)]
    return max(map(_width, long), default=0)


def has_wider_word(text: str, room: float) -> bool:
    """Whether a word is wider than ``room``, in ordinary letters; rather yes than no."""
    return bool([word for word in _words(text) if len(word) * _WIDEST > room and _width(word) > room])


def _words(text: str) -> list[str]:
    return text.replace("-", "- ").split()


def _width(word: str) -> float:
    return round(sum([_WIDTHS.get(letter, 1.25 if letter.isupper() else 1) for letter in word]), 2)
