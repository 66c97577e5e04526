"""The plain text: what a mail shows where HTML is not wanted, and what is easiest to read aloud.

72 columns, headings underlined, links numbered after their text with the addresses at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple

from editor.newsletter.issue import Issue
from editor.newsletter.rich_text import tree
from editor.newsletter.rich_text.tree import Block, Inline, ListItem
from editor.rendering.cache import ViewCache
from editor.rendering.content import view
from editor.rendering.content.page_plan import plan
from editor.rendering.content.scene import Scene, shown_address
from editor.rendering.content.words import PageWords, page_words
from editor.rendering.lines import COLUMNS, width, wrapped
from editor.support.pictures import Picture

_RULE: Final = "-" * COLUMNS


def render(issue: Issue, *, mail: bool = False) -> str:
    """The issue as plain text, lines ending in LF. All words of the HTML page in the same order.

    ``mail`` is for the text that goes out beside the mail's HTML: there a merge field leads somewhere, so a link whose
    address is one has its number and address.
    """
    return "".join(piece.text for piece in TextRenderer(mail=mail).pieces(issue))


class Stretch(NamedTuple):
    """The lines of a part, event or contact within its block: from ``first`` up to ``end``, counted from 0."""

    key: str
    first: int
    end: int


class TextPiece(NamedTuple):
    """What one block says, whole lines with the empty lines before it; ``inside`` are the things within it that have
    a key of their own. The addresses at the end are a piece with an empty key."""

    key: str
    lines: tuple[str, ...]
    inside: tuple[Stretch, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


class _Start(NamedTuple):
    """What a block's lines depend on beside the block: the empty lines wanted before it, and whether it comes first."""

    gap: int
    begun: bool


class _Written(NamedTuple):
    view: view.BlockView
    words: PageWords
    start: _Start
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
        start = _Start(0, begun=False)
        for shown in self._views.views(scene, plan(scene)):
            kept = self._written.get(shown.key)
            if kept is None or not _serves(kept, shown, words, start, addresses):
                kept = _write(shown, words, start, addresses)
            addresses.update(kept.numbers)
            written[shown.key] = kept
            start = _Start(kept.gap, begun=start.begun or bool(kept.piece.lines))
        self._written = written
        pieces = [kept.piece for kept in written.values() if kept.piece.lines]
        if addresses:
            pieces.append(_addresses(words, addresses, begun=start.begun))
        return tuple(pieces) or (TextPiece("", ("",)),)


def _serves(
    kept: _Written, shown: view.BlockView, words: PageWords, start: _Start, addresses: Mapping[str, int]
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


def _write(shown: view.BlockView, words: PageWords, start: _Start, addresses: Mapping[str, int]) -> _Written:
    writer = _Writer(words, start, addresses)
    writer.block(shown)
    piece = TextPiece(shown.key, tuple(writer.lines), writer.stretches())
    return _Written(shown, words, start, writer.used, piece, writer.gap)


def _addresses(words: PageWords, addresses: Mapping[str, int], *, begun: bool) -> TextPiece:
    writer = _Writer(words, _Start(2, begun), {})
    writer.addresses(addresses)
    return TextPiece("", tuple(writer.lines))


class _Writer:
    """Collects the lines of a block. A *gap* is the number of empty lines wanted before the next line."""

    def __init__(self, words: PageWords, start: _Start, addresses: Mapping[str, int]) -> None:
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

    def block(self, block: view.BlockView) -> None:  # noqa: PLR0912 - one branch for each kind of block
        match block:
            case view.TopLinks():
                self._each(self._link(link) for link in block.links)
            case view.Masthead():
                self._masthead(block)
            case view.Hero():
                self._picture(block.picture)
            case view.Intro():
                self._prose(block.body)
            case view.ContentsList():
                self._contents(block)
            case view.SectionHead():
                self._section(block)
            case view.Article():
                self._article(block)
            case view.Calendar():
                self._calendar(block)
            case view.ContactList():
                self._start(block.heading)
                for contact in block.contacts:
                    self._contact(contact)
            case view.About():
                self._about(block)
            case view.Sender():
                self._sender(block)
            case view.Partners():
                self._partners(block)
            case view.Footer():
                self._each(self._link(link) for group in block.groups for link in group.links)
            case view.Social():
                self._start(block.heading)
                self._each(self._link(link) for link in block.links)
        self._wish(1)

    # Blocks

    def _masthead(self, masthead: view.Masthead) -> None:
        self._wish(1)
        if masthead.logo and masthead.logo.alt != masthead.sender:
            self._picture(masthead.logo)
        if masthead.sender:
            self._paragraph(masthead.sender)
            self._wish(1)
        self._paragraph(masthead.name)
        self._paragraph(" · ".join(part for part in (masthead.title, masthead.number, masthead.date) if part))
        self._line("=" * COLUMNS)

    def _contents(self, contents: view.ContentsList) -> None:
        self._start(contents.heading)
        for group in contents.groups:
            if group.section:
                self._paragraph(group.section.text)
            for link in group.links:
                self._paragraph(link.text, "  - " if group.section else "- ")

    def _section(self, section: view.SectionHead) -> None:
        self._wish(2)
        if section.heading:
            self._underlined(section.heading.text, "=")
        above = section.picture and section.picture.placement != "below"
        if above:
            self._picture(section.picture)
        self._prose(section.intro)
        if not above:
            self._picture(section.picture)

    def _article(self, article: view.Article) -> None:
        self._wish(2)
        placement = article.picture.placement if article.picture else ""
        if placement == "above":
            self._picture(article.picture)
        if article.kicker:
            self._paragraph(article.kicker)
        if article.heading:
            self._heading(article.heading, gap=0 if article.kicker else 1)
        if placement in {"left", "right"}:
            self._picture(article.picture)
        self._prose(article.body)
        if placement == "below":
            self._picture(article.picture)
        for picture in article.more_pictures:
            self._picture(picture)
        for event in article.events:
            self._event(event)
        self._links(article.links)
        if article.contacts_lead:
            self._wish(1)
            self._paragraph(article.contacts_lead)
        for number, contact in enumerate(article.contacts):
            self._contact(contact, close=number == 0 and bool(article.contacts_lead))
        for part in article.parts:
            self._part(part)

    def _part(self, part: view.Part) -> None:
        with self._stretch(part.key):
            self._part_lines(part)

    def _part_lines(self, part: view.Part) -> None:
        self._wish(1)
        placement = part.picture.placement if part.picture else ""
        if placement == "above":
            self._picture(part.picture)
        if part.heading:
            self._heading(part.heading)
        if placement in {"left", "right"}:
            self._picture(part.picture)
        self._prose(part.body)
        if placement == "below":
            self._picture(part.picture)
        self._links(part.links)

    def _calendar(self, calendar: view.Calendar) -> None:
        self._start(calendar.heading)
        for event in calendar.events:
            self._event(event)

    def _event(self, event: view.Event) -> None:
        with self._stretch(event.key):
            self._event_lines(event)

    def _event_lines(self, event: view.Event) -> None:
        self._wish(1)
        if event.badge:
            self._paragraph(event.badge.text)
        for line in (event.kicker, event.over_title):
            if line:
                self._paragraph(line)
        if event.heading:
            self._heading(event.heading, gap=0 if event.badge or event.over_title else 1)
        for row in event.rows:
            self._paragraph(f"{row.label}: {row.text}")
        placement = event.picture.placement if event.picture else ""
        if placement != "below":
            self._picture(event.picture)
        self._prose(event.body)
        if placement == "below":
            self._picture(event.picture)
        self._prose(event.note)
        self._links(event.links)

    def _contact(self, contact: view.Contact, *, close: bool = False) -> None:
        with self._stretch(contact.key):
            self._contact_lines(contact, close=close)

    def _contact_lines(self, contact: view.Contact, *, close: bool) -> None:
        if not close:
            self._wish(1)
        if contact.picture and contact.picture.alt:
            self._paragraph(f"{self._words.picture}: {contact.picture.alt}")
        self._each((contact.name, contact.role, contact.organisation))
        self._each(self._link(link) for link in (contact.phone, contact.email, contact.website) if link)
        self._each((contact.note, contact.picture.caption_line if contact.picture else ""))

    def _about(self, about: view.About) -> None:
        self._rule()
        placement = about.picture.placement if about.picture else ""
        if placement == "above":
            self._picture(about.picture)
        if about.heading:
            self._heading(about.heading)
        if placement in {"left", "right"}:
            self._picture(about.picture)
        self._prose(about.body)
        if placement == "below":
            self._picture(about.picture)

    def _sender(self, sender: view.Sender) -> None:
        self._rule()
        if sender.name:
            self._paragraph(sender.name)
        for row in sender.rows:
            shown = self._link(row.link)
            self._paragraph(f"{row.label}: {shown}" if sender.layout == "labelled_rows" else shown)
        if sender.registration_number:
            self._paragraph(f"{sender.registration_number.label}: {sender.registration_number.text}")

    def _partners(self, partners: view.Partners) -> None:
        self._wish(1)
        self._paragraph(partners.lead)
        for partner in partners.partners:
            shown = partner.text or (partner.logo.alt if partner.logo else "")
            if shown:
                self._paragraph(self._link(view.Link(text=shown, href=partner.href)), "- ")

    # Pieces

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
        return " ".join(part for part in (link.lead, self._numbered(link.text, link.href)) if part)

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
