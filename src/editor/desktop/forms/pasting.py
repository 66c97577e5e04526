"""What lies on the clipboard, read for the fields of a form."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QMimeData

from editor.newsletter import characters, rich_text
from editor.newsletter.errors import ForbiddenMarkup

if TYPE_CHECKING:
    from editor.importing.clipboard import Choice, Pasted, PastedLine
    from editor.newsletter.issue import Link
    from editor.swedish.repair import Lexicon

OWN_FORMAT: Final = "application/x-lansbrev-rich-text"
"""Rich text copied in the program itself: canonical HTML that is put in as it stands."""

LOST: Final = "\ufffd"


def rich(mime: QMimeData, places: Container[str], lexicon: Lexicon | None) -> Pasted:
    """The clipboard as rich text."""
    from editor.importing import clipboard  # with the first paste, not with the window

    if mime.hasFormat(OWN_FORMAT):
        return clipboard.Pasted(_own(bytes(mime.data(OWN_FORMAT).data()).decode("utf-8", "replace"), places))
    if mime.hasHtml():
        pasted = clipboard.from_html(mime.html(), places, lexicon)
        if pasted.body:
            return pasted
    return clipboard.from_text(mime.text(), lexicon)


def _own(html: str, places: Container[str]) -> str:
    """What this program copied, every space kept; anything else that goes by its name is cleaned."""
    try:
        return rich_text.with_links(html, lambda href: "" if href[:1] == "#" and href[1:] not in places else href)
    except ForbiddenMarkup:
        return rich_text.clean(html, places)


def rich_from_text(mime: QMimeData, lexicon: Lexicon | None) -> Pasted:
    """The text of the clipboard, without anything of how it looked."""
    from editor.importing import clipboard

    return clipboard.from_text(mime.text(), lexicon)


def line(mime: QMimeData, lexicon: Lexicon | None) -> PastedLine:
    """The clipboard as the text of a field of one line."""
    from editor.importing import clipboard

    text = mime.text()
    pasted = clipboard.line_from_text(text, lexicon)
    before, after = " " * text.startswith(" "), " " * text.endswith(" ")  # a word copied with its space
    return msgspec.structs.replace(pasted, text=before + pasted.text + after) if pasted.text else pasted


def line_mended(text: str, lexicon: Lexicon) -> PastedLine:
    """A line that was put in before there was a lexicon, its lost letters mended."""
    from editor.importing import clipboard

    return clipboard.line_from_text(text, lexicon)


def line_chosen(text: str, damaged: str, word: str) -> str:
    """A line with ``word`` in place of a damaged piece."""
    return re.sub(rf"(?<![\w{LOST}]){re.escape(damaged)}(?![\w{LOST}])", lambda _: word, text)


def mended(body: str, lexicon: Lexicon) -> Pasted:
    """Rich text that was put in before there was a lexicon, its lost letters mended."""
    from editor.importing import clipboard
    from editor.importing.structure import with_texts
    from editor.swedish import repair

    choices: list[Choice] = []
    count = 0

    def mend(text: str) -> str:
        nonlocal count
        left = max(clipboard.MOST_DAMAGED - count - len(choices), 0)
        result = repair.mend_ligatures(text, lexicon, most=left)
        count += result.mended
        choices.extend(clipboard.Choice(choice.word, choice.candidates) for choice in result.choices)
        return result.text

    blocks = rich_text.canonical(with_texts(block, mend) for block in rich_text.parse(body))
    notes = [clipboard.Note("pasted_ligatures_mended", {"count": count})] if count else []
    unsure = tuple(dict.fromkeys(choices))
    if unsure:
        notes.append(clipboard.Note("pasted_words_to_choose", {"count": len(unsure)}))
    return clipboard.Pasted(rich_text.to_html(blocks), tuple(notes), unsure)


def chosen(body: str, damaged: str, word: str) -> str:
    """Rich text with ``word`` in place of a damaged piece."""
    from editor.importing import clipboard

    return clipboard.with_choices(body, {damaged: word})


def without_tracking(body: str) -> str:
    """Rich text whose links do not tell who clicks."""
    from editor.importing import clipboard

    return clipboard.without_tracking(body)


def links(mime: QMimeData, places: Container[str]) -> tuple[Link, ...]:
    """The links on the clipboard, where it holds links rather than a text."""
    from editor.desktop.forms import pasted_links

    if mime.hasHtml():
        found = pasted_links.from_html(mime.html(), places)
        if found:
            return found
    return pasted_links.from_text(mime.text())


def lines(mime: QMimeData) -> tuple[str, ...]:
    """The lines of the copied text that say something."""
    return tuple(filter(None, map(characters.one_line, mime.text().splitlines())))
