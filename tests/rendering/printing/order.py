"""The order in which a printed issue is to be read, and what stands elsewhere in a text taken out of the file.

The order is that of docs/issue-format.md ("What it means on the page"), written down without regard to the templates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from editor.newsletter import rich_text
from editor.newsletter.issue import Issue
from editor.rendering.content import page_plan, view
from editor.support.pictures import Picture
from rendering.reading import fold

_AT_SIDE: Final = 120
"""Characters of the longest line that stands with a picture beside text."""


class _Line(NamedTuple):
    """The line of a picture, which may stand in any of these gaps: gap 3 is before the text number 3."""

    text: str
    gaps: frozenset[int]


def out_of_order(issue: Issue, pictures: Mapping[str, Picture], text: str, *, columns: int) -> list[str]:
    """Every text of the printed issue that ``text`` lacks whole in its place, with the lines of its pictures."""
    told = _Reader(columns)
    for block in page_plan.issue_view(issue, pictures, "print").blocks:
        told.block(block)
    folded, at, missing = fold(text), 0, []
    starts, ends = [], [0]
    for piece in told.texts:
        found = folded.find(fold(piece), at)
        if found < 0:
            missing.append(piece)
        starts.append(max(found, at))
        at = max(found, at) + (len(fold(piece)) if found >= 0 else 0)
        ends.append(at)
    starts.append(len(folded))
    return missing + [
        line.text
        for line in told.lines
        if not any(fold(line.text) in folded[ends[gap] : starts[gap]] for gap in line.gaps)
    ]


def torn(issue: Issue, pictures: Mapping[str, Picture], text: str, by_places: str) -> list[str]:
    """Every text of the printed issue that stands whole in ``text`` and not in ``by_places``."""
    told = _Reader(2)
    for block in page_plan.issue_view(issue, pictures, "print").blocks:
        told.block(block)
    whole, folded = fold(text), fold(by_places)
    return [piece for piece in told.texts if fold(piece) in whole and fold(piece) not in folded]


class _Reader:
    """Reads blocks in their order."""

    def __init__(self, columns: int) -> None:
        self.texts: list[str] = []
        self.lines: list[_Line] = []
        self._columns = columns

    def block(self, block: view.BlockView) -> None:
        match block:
            case view.SectionHead():
                self._told(block.picture, (_text(block.heading),), block.intro)
            case view.Article():
                self._article(block)
            case view.Calendar():
                self._say(_text(block.heading))
                for event in block.events:
                    self._event(event)
            case view.ContactList():
                self._say(_text(block.heading))
                self._contacts(block.contacts)
            case view.Hero():
                self._line_of(block.picture)
            case view.Intro():
                self._say(*_paragraphs(block.body))
            case view.About():
                self._say(_text(block.heading))
                self._line_of(block.picture)
                self._say(*_paragraphs(block.body))
            case _:
                self._say(*_words(block))

    def _article(self, article: view.Article) -> None:
        self._told(article.picture, (article.kicker, _text(article.heading)), article.body)
        for picture in article.more_pictures:
            self._line_of(picture)
        for event in article.events:
            self._event(event)
        self._say(*_links(article.links), article.contacts_lead)
        self._contacts(article.contacts)
        for part in article.parts:
            self._told(part.picture, (_text(part.heading),), part.body)
            self._say(*_links(part.links))

    def _told(self, picture: view.Picture | None, head: tuple[str, ...], body: view.Prose | None) -> None:
        """A text under its head, with its picture, which stands above both, beside the text or below it."""
        above = len(self.texts)
        self._say(*head)
        beside = len(self.texts)
        self._say(*_paragraphs(body))
        below = len(self.texts)
        if picture is None:
            return
        gaps = {below} if picture.placement == "below" else {above, beside}
        if picture.placement != "below" and (picture.film or len(picture.caption_line) > _AT_SIDE):
            gaps.add(below)
        if picture.placement != "below" and self._columns > 1:
            gaps |= {*range(beside, below + 1)}
        self._line_of(picture, frozenset(gaps))

    def _event(self, event: view.Event) -> None:
        self._say(event.kicker, event.over_title, _text(event.heading))
        self._say(*(event.badge.lines if event.badge else ()), *map(_row, event.rows))
        self._line_of(event.picture)
        self._say(*_paragraphs(event.body), *_paragraphs(event.note), *_links(event.links))

    def _contacts(self, contacts: tuple[view.Contact, ...]) -> None:
        for contact in contacts:
            self._say(contact.name, contact.role, contact.organisation)
            self._say(*(way.text for way in (contact.phone, contact.email, contact.website) if way), contact.note)
            self._line_of(contact.picture)

    def _say(self, *texts: str) -> None:
        self.texts.extend(text for text in texts if text)

    def _line_of(self, picture: view.Picture | None, gaps: frozenset[int] = frozenset()) -> None:
        if picture and (picture.caption_line or picture.film):
            film = f"{picture.film.text}:" if picture.film else ""
            gaps = gaps or frozenset({len(self.texts)})
            self.lines.extend(_Line(text, gaps) for text in (film, picture.caption_line) if text)


def _words(block: view.BlockView) -> Iterator[str]:
    """The texts of what stands around the sections."""
    match block:
        case view.TopLinks():
            yield from _led(block.links)
        case view.Masthead():
            yield from (block.sender, block.name, block.title, block.number, block.date)
        case view.ContentsList():
            yield block.heading.text
            yield from (link.text for group in block.groups for link in (group.section, *group.links) if link)
        case view.Sender():
            yield from (block.name, *(row.link.text for row in block.rows))
            yield _row(block.registration_number) if block.registration_number else ""
        case view.Partners():
            yield from (block.lead, *(partner.text for partner in block.partners))
        case view.Footer():
            for group in block.groups:
                yield from _led(group.links)
        case view.Social():
            yield from (_text(block.heading), *_led(block.links))


def _text(heading: view.Heading | None) -> str:
    return heading.text if heading else ""


def _row(row: view.Row) -> str:
    return f"{row.label}: {row.text}"


def _paragraphs(prose: view.Prose | None) -> list[str]:
    return rich_text.plain_text(prose.blocks).split("\n") if prose else []


def _led(links: tuple[view.Link, ...]) -> Iterator[str]:
    return (text for link in links for text in (link.lead, link.text))


def _links(links: view.Links | None) -> list[str]:
    return [link.text for link in links.links] if links else []
