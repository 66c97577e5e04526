"""Two values of an issue side by side: a list of the blocks that differ, and a page with every changed word marked."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from editor.desktop.look.nesting import nest
from editor.desktop.look.style import Look
from editor.desktop.wording.kinds import Kind, kind_words
from editor.workspace.versions.comparison import Block, BlockChange, Passage, Segment

MOST_SPOKEN: Final = 200
"""Characters of the changed words that a list says for a screen reader."""

_WHOLE: Final = frozenset({"Issue", "Newsletter"})
_KINDS: Final[dict[str, Kind]] = {
    "Section": "section",
    "Article": "article",
    "Part": "part",
    "Calendar": "calendar",
    "ContactList": "contacts",
    "Event": "event",
    "Contact": "contact",
    "Image": "image",
}
Side: TypeAlias = Literal["left", "right"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SideBySide", text)


class Pick(NamedTuple):
    """What stands above the halves of a block of which ``side`` is chosen; the words of the other can be clicked."""

    side: Side
    left: str
    right: str


def title_of(block: Block) -> str:
    """What a block is called: its kind, and its heading or name."""
    if block.kind in _WHOLE:
        return _tr("Utgåvan") if block.kind == "Issue" else _tr("Nyhetsbrevets uppgifter")
    return f"{kind_words(_KINDS[block.kind])} {block.title}".strip()


def spoken_words(block: Block, gone: str, came: str) -> list[str]:
    """Which words stand on one side only, for a screen reader. ``gone`` and ``came`` name the sides with {0}."""
    left, right = block.words
    parts = [words.format(_short(text)) for words, text in ((gone, left), (came, right)) if text]
    return parts or ([_settings_words()] if block.change == "changed" else [])


class SideBySide(QWidget):
    """The page of a comparison. ``change`` gives the words for what differs, ``picked`` is called where the words of a
    half that is not chosen are clicked."""

    def __init__(
        self,
        left: str,
        right: str,
        look: Look,
        change: Callable[[BlockChange], str],
        picked: Callable[[str, Side], None] | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._change = change
        self._picked = picked
        self._blocks: Sequence[Block] = ()
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(_tr("De två versionerna sida vid sida"))
        self.page.anchorClicked.connect(lambda url: self._clicked(url.toString()))
        heads = QHBoxLayout()
        heads.setContentsMargins(12, 0, 24, 0)
        for words in (left, right):
            head = QLabel(words)
            head.setProperty("role", "strong")
            heads.addWidget(head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        nest(column, heads)
        column.addWidget(self.page, 1)

    def show_blocks(self, blocks: Sequence[Block], pick: Callable[[Block], Pick | None] = lambda _: None) -> None:
        """Lay out the blocks; ``pick`` says which half of a block is chosen."""
        self._blocks = blocks
        at = self.page.verticalScrollBar().value()
        rows = "".join(self._block_html(number, block, pick(block)) for number, block in enumerate(blocks))
        self.page.setHtml(f'<table width="100%" cellpadding="6" cellspacing="0">{rows}</table>')
        self.page.verticalScrollBar().setValue(at)

    def go_to(self, block: Block) -> None:
        """Scroll to a block and tint its heading: the list stands on it."""
        name = _anchor(self._blocks.index(block))
        self.page.scrollToAnchor(name)
        line = self.page.document().begin()
        while line.isValid() and not _has_anchor(line, name):
            line = line.next()
        if line.isValid():
            heading = QTextCursor(line)
            heading.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            shown = QTextEdit.ExtraSelection()
            shown.cursor = heading
            shown.format.setBackground(self._look.colours.selection)
            self.page.setExtraSelections([shown])

    def _clicked(self, address: str) -> None:
        side, _, number = address.partition(":")
        if self._picked is not None and side in ("left", "right"):
            self._picked(self._blocks[int(number)].key, "left" if side == "left" else "right")

    def _block_html(self, number: int, block: Block, pick: Pick | None) -> str:
        colours = self._look.colours
        colour = colours.muted if block.change == "same" else colours.text
        title = html.escape(f"{self._change(block.change)}: {title_of(block)}")
        strong = title if block.change == "same" else f"<b>{title}</b>"
        head = (
            f'<tr><td colspan="2" style="border-top: 1px solid {colours.line.name()}; color: {colour.name()}">'
            f'<a name="{_anchor(number)}"></a>{strong}</td></tr>'
        )
        if block.change == "same":
            return head
        if pick is not None:
            head += self._pick_html(number, pick)
        passages = [passage for passage in block.passages if passage.is_changed]
        if not passages:
            words = _settings_words() if block.change == "changed" else ""
            return head + (f'<tr><td colspan="2">{html.escape(words)}</td></tr>' if words else "")
        return head + "".join(self._passage_html(passage) for passage in passages)

    def _pick_html(self, number: int, pick: Pick) -> str:
        accent = self._look.colours.accent.name()
        cells = "".join(
            f'<td width="50%"><b>✓ {html.escape(words)}</b></td>'
            if side == pick.side
            else f'<td width="50%"><a style="color: {accent}" href="{side}:{number}">{html.escape(words)}</a></td>'
            for side, words in (("left", pick.left), ("right", pick.right))
        )
        return f"<tr>{cells}</tr>"

    def _passage_html(self, passage: Passage) -> str:
        cells = "".join(
            f'<td width="50%">{"".join(map(self._segment_html, segments))}</td>'
            for segments in (passage.then, passage.now)
        )
        return f'<tr valign="top">{cells}</tr>'

    def _segment_html(self, segment: Segment) -> str:
        words = html.escape(segment.text).replace("\n", "<br>")
        colours = self._look.colours
        if segment.mark == "removed":
            return f'<s style="background-color: {colours.error_tint.name()}">{words}</s>'
        if segment.mark == "added":
            return f'<u style="background-color: {colours.tip_tint.name()}"><b>{words}</b></u>'
        return words


def _settings_words() -> str:
    return _tr("En inställning, bild eller ordning är ändrad, ingen text")


def _has_anchor(line: QTextBlock, name: str) -> bool:
    pieces = line.begin()
    while not pieces.atEnd():
        if name in pieces.fragment().charFormat().anchorNames():
            return True
        pieces += 1
    return False


def _anchor(number: int) -> str:
    return f"block{number}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= MOST_SPOKEN else f"{flat[:MOST_SPOKEN].rstrip()} …"
