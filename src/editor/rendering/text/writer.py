"""Lines of plain text: paragraphs wrapped to the columns, prose, headings underlined, links numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple

from editor.newsletter.rich_text import tree
from editor.newsletter.rich_text.tree import Block, Inline, ListItem
from editor.rendering.content import view
from editor.rendering.content.scene import shown_address
from editor.rendering.content.words import PageWords
from editor.rendering.text.lines import COLUMNS, width, wrapped

_RULE: Final = "-" * COLUMNS


class Stretch(NamedTuple):
    """The lines of a part, event or contact within its block: from ``first`` up to ``end``, counted from 0."""

    key: str
    first: int
    end: int


class Start(NamedTuple):
    """What lines depend on beside what they say: the empty lines wanted before them, and whether any came before."""

    gap: int
    begun: bool


class LineWriter:
    """Collects lines. A *gap* is the number of empty lines wanted before the next line; ``used`` are the addresses
    named so far, in order, with their numbers."""

    def __init__(self, words: PageWords, start: Start, addresses: Mapping[str, int]) -> None:
        """``addresses``: the numbers that addresses have got before this block."""
        self._words = words
        self._begun = start.begun
        self._known = addresses
        self._inside: list[Stretch] = []
        self.gap = start.gap
        self.lines: list[str] = []
        self.used: dict[str, int] = {}

    def addresses(self, addresses: Mapping[str, int]) -> None:
        """The list of all addresses with their numbers."""
        self._heading(view.Heading(text=self._words.links, level=2))
        for address, number in addresses.items():
            self._line(f"[{number}] {address}")

    def stretches(self) -> tuple[Stretch, ...]:
        """Where the things stand that were written within the block, without the empty lines before them."""
        found = []
        for key, first, end in self._inside:
            begin = next((at for at in range(first, end) if self.lines[at]), end)
            if begin < end:
                found.append(Stretch(key, begin, end))
        return tuple(found)

    @contextmanager
    def _stretch(self, key: str) -> Iterator[None]:
        first = len(self.lines)
        yield
        self._inside.append(Stretch(key, first, len(self.lines)))

    def _start(self, heading: view.Heading | None) -> None:
        if heading:
            self._wish(2)
            self._heading(heading)

    def _heading(self, heading: view.Heading, gap: int = 1) -> None:
        self._underlined(heading.text, "-", gap)

    def _underlined(self, text: str, sign: str, gap: int = 1) -> None:
        self._wish(gap)
        lines = wrapped(text, COLUMNS)
        for line in lines:
            self._line(line)
        self._line(sign * max(1, min(COLUMNS, max(map(width, lines)))))

    def _rule(self) -> None:
        self._wish(1)
        self._line(_RULE)
        self._wish(1)

    def _picture(self, picture: view.Picture | None) -> None:
        if picture and (picture.alt or picture.caption_line or picture.film):
            self._wish(1)
            if picture.alt:
                self._paragraph(f"{self._words.picture}: {picture.alt}")
            if picture.film:
                self._paragraph(self._link(picture.film))
            if picture.caption_line:
                self._paragraph(picture.caption_line)
            self._wish(1)

    def _links(self, links: view.Links | None) -> None:
        if links:
            self._wish(1)
            for link in links.links:
                self._paragraph(self._link(link), "- " if len(links.links) > 1 else "")

    def _link(self, link: view.Link) -> str:
        return " ".join(part for part in (link.lead, self._numbered(link.told, link.href)) if part)

    def _numbered(self, text: str, href: str) -> str:
        """The link's text and number; no number where the text is the address itself."""
        if not href or shown_address(href) == text or (href.startswith("tel:") and _same_number(href, text)):
            return text
        number = self._known.get(href) or self.used.get(href)
        if number is None:
            number = len(self._known) + sum(known not in self._known for known in self.used) + 1
        self.used[href] = number
        return f"{text} [{number}]"

    def _prose(self, prose: view.Prose | None) -> None:
        if prose:
            self._wish(1)
            self._blocks(prose.blocks, "")
            self._wish(1)

    def _blocks(self, blocks: Iterable[Block], indent: str) -> None:
        for block in blocks:
            match block:
                case tree.Paragraph(children):
                    self._wish(1)
                    self._paragraph(self._inlines(children), indent)
                    self._wish(1)
                case tree.SubHeading(children):
                    if indent:
                        self._wish(1)
                        self._paragraph(self._inlines(children), indent)
                    else:
                        self._underlined(self._inlines(children).replace("\n", " "), "~")
                case tree.Line(children):
                    self._paragraph(self._inlines(children), indent)
                case tree.BulletList(items):
                    self._items(items, lambda _: "- ", indent)
                case tree.NumberedList(items):
                    self._items(items, lambda number: f"{number}. ", indent)
                case tree.Quotation(inner):
                    self._wish(1)
                    self._blocks(inner, " " * len(indent) + "    ")
                    self._wish(1)

    def _items(self, items: Iterable[ListItem], sign: Callable[[int], str], indent: str) -> None:
        """The items of a list; ``indent`` may end in the sign of an outer item that begins with this list."""
        margin = " " * len(indent)
        self._wish(1 if not indent else 0)
        for number, item in enumerate(items, 1):
            first = (indent if number == 1 else margin) + sign(number)
            head, *rest = item.blocks
            self.gap = 0 if number > 1 else self.gap
            self._opening(head, first)
            self.gap = 0
            self._blocks(rest, " " * len(first))
        self._wish(1 if not indent else 0)

    def _opening(self, block: Block, first: str) -> None:
        match block:
            case tree.Line(children) | tree.Paragraph(children) | tree.SubHeading(children):
                self._paragraph(self._inlines(children), first)
            case _:
                self._blocks((block,), first)

    def _inlines(self, children: Iterable[Inline]) -> str:
        return "".join(map(self._inline, children))

    def _inline(self, child: Inline) -> str:
        match child:
            case tree.Text(text):
                return text
            case tree.LineBreak():
                return "\n"
            case tree.Anchor(href, children):
                inner = self._inlines(children)
                shown = inner.rstrip()
                return self._numbered(shown, href) + inner[len(shown) :]
            case _:
                return self._inlines(child.children)

    # Lines

    def _each(self, texts: Iterable[str]) -> None:
        for text in texts:
            if text:
                self._paragraph(text)

    def _paragraph(self, text: str, first: str = "") -> None:
        """A text wrapped to the columns; ``first`` stands before its first line, as much space before the others."""
        if not text:
            return
        margin = " " * len(first)
        before = first
        for part in text.split("\n"):
            for line in wrapped(part.strip(" "), COLUMNS - len(first)):
                self._line((before + line).rstrip(" "))
                before = margin

    def _line(self, line: str) -> None:
        if self._begun:
            self.lines.extend([""] * self.gap)
        self._begun = True
        self.gap = 0
        self.lines.append(line)

    def _wish(self, gap: int) -> None:
        self.gap = max(self.gap, gap)


def _same_number(href: str, text: str) -> bool:
    """Whether a text is the telephone number itself, however it is written (with +46 or with 0)."""
    number, shown = ("".join(sign for sign in part if sign.isdigit())[-7:] for part in (href, text))
    return number == shown
