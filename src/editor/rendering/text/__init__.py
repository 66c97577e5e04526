"""The plain text: what a mail shows where HTML is not wanted, and what is easiest to read aloud.

72 columns, headings underlined, links numbered after their text with the addresses at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from editor.newsletter.issue import Issue
from editor.rendering.cache import ViewCache
from editor.rendering.content import view
from editor.rendering.content.page_plan import plan
from editor.rendering.content.scene import Scene
from editor.rendering.content.words import PageWords, page_words
from editor.rendering.text.blocks import BlockWriter
from editor.rendering.text.writer import LineWriter, Start, Stretch
from editor.support.pictures import Picture

__all__ = ["Stretch", "TextPiece", "TextRenderer", "render"]


def render(issue: Issue, *, mail: bool = False) -> str:
    """The issue as plain text, lines ending in LF. All words of the HTML page in the same order.

    ``mail`` is for the text that goes out beside the mail's HTML: there a merge field leads somewhere, so a link whose
    address is one has its number and address.
    """
    return "".join(piece.text for piece in TextRenderer(mail=mail).pieces(issue))


class TextPiece(NamedTuple):
    """What one block says, whole lines with the empty lines before it; ``inside`` are the things within it that have
    a key of their own. The addresses at the end are a piece with an empty key."""

    key: str
    lines: tuple[str, ...]
    inside: tuple[Stretch, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


class _Written(NamedTuple):
    view: view.BlockView
    words: PageWords
    start: Start
    numbers: dict[str, int]
    """The addresses it names, in order, and their numbers."""
    piece: TextPiece
    gap: int


class TextRenderer:
    """Renders issues as plain text. Keeps what the blocks of the last issue say: use one for each open issue."""

    def __init__(self, *, mail: bool = False) -> None:
        self._medium: view.Medium = "mail_text" if mail else "text"
        self._views = ViewCache()
        self._written: dict[str, _Written] = {}

    def pieces(self, issue: Issue) -> tuple[TextPiece, ...]:
        """The text in pieces; joined they are all of it. A piece that has not changed is the same object as before."""
        unseen = {image.file: Picture("", 1, 1, "") for image in issue.images}
        scene = Scene(issue, unseen, self._medium)
        words = page_words(scene.language)
        addresses: dict[str, int] = {}
        written: dict[str, _Written] = {}
        start = Start(0, begun=False)
        for shown in self._views.views(scene, plan(scene)):
            kept = self._written.get(shown.key)
            if kept is None or not _serves(kept, shown, words, start, addresses):
                kept = _write(shown, words, start, addresses)
            addresses.update(kept.numbers)
            written[shown.key] = kept
            start = Start(kept.gap, begun=start.begun or bool(kept.piece.lines))
        self._written = written
        pieces = [kept.piece for kept in written.values() if kept.piece.lines]
        if addresses:
            pieces.append(_addresses(words, addresses, begun=start.begun))
        return tuple(pieces) or (TextPiece("", ("",)),)


def _serves(
    kept: _Written, shown: view.BlockView, words: PageWords, start: Start, addresses: Mapping[str, int]
) -> bool:
    """Whether the block would be written just so again: also its links would get the same numbers."""
    if kept.view is not shown or kept.words is not words or kept.start != start:
        return False
    following = len(addresses)
    for address, number in kept.numbers.items():
        if address not in addresses:
            following += 1
        if number != addresses.get(address, following):
            return False
    return True


def _write(shown: view.BlockView, words: PageWords, start: Start, addresses: Mapping[str, int]) -> _Written:
    writer = BlockWriter(words, start, addresses)
    writer.block(shown)
    piece = TextPiece(shown.key, tuple(writer.lines), writer.stretches())
    return _Written(shown, words, start, writer.used, piece, writer.gap)


def _addresses(words: PageWords, addresses: Mapping[str, int], *, begun: bool) -> TextPiece:
    writer = LineWriter(words, Start(2, begun), {})
    writer.addresses(addresses)
    return TextPiece("", tuple(writer.lines))
