"""What templates see of an issue: frozen plain values, the same for mail, web page, plain text and print.

Everything a page needs to decide is decided before it gets here: heading levels are computed, references resolved,
dates written in words, links without a printable address turned into text, empty things left out. A template only
loops and asks whether something is there. Texts are the issue's own, letter for letter.

:func:`editor.rendering.content.page_plan.issue_view` makes the views of a whole issue; ``page_plan.plan`` gives them
block by block, for renderers that keep what has not changed.

Conventions: an empty string means "not there"; ``language`` is a BCP 47 tag only where it differs from what surrounds
the thing; ``key`` is a block key (:mod:`editor.newsletter.places`); ``anchor`` is the id of the place on the page that
a ``#id`` link leads to, empty where the thing is shown a second time.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec

from editor.newsletter.rich_text import text_length
from editor.newsletter.rich_text.tree import Block as RichBlock

Medium = Literal["mail", "web", "text", "mail_text", "print"]
Region = Literal["header", "main", "footer"]
Before = Literal["start", "heading", "item"]
"""What stands right above an item: nothing of its kind yet, its section's heading (or head), or another item."""


_SENDER_CHARACTERS: Final = 60
"""What fits a line of 560 px in the widest of the faces."""


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A value made for templates."""


class Heading(View, frozen=True, kw_only=True):
    """A heading that is printed: never empty, ``level`` 1–6, one below the nearest heading printed above it."""

    text: str
    level: int


class Prose(View, frozen=True, kw_only=True):
    """Rich text ready to print: links lead somewhere, empty blocks are gone, ``h4`` stands for ``sub_level``.

    ``blocks`` are :mod:`editor.newsletter.rich_text` blocks.
    """

    blocks: tuple[RichBlock, ...]
    sub_level: int
    right_to_left: bool

    @property
    def characters(self) -> int:
        """How long the visible text is, a line break counted as one."""
        return text_length(self.blocks)


class Link(View, frozen=True, kw_only=True):
    """A link of its own. ``href`` is empty where it must be printed as text; ``lead`` is text before it.

    ``note`` is set where only the mail has the link: words that say so. ``current`` tells a link that leads to the page
    it stands on.
    """

    text: str
    href: str
    lead: str = ""
    note: str = ""
    current: bool = False

    @property
    def told(self) -> str:
        """The text and, in brackets, the note."""
        return f"{self.text} ({self.note})" if self.note else self.text


class Links(View, frozen=True, kw_only=True):
    """The links under a text: one short link is a button, more or longer ones are rows."""

    style: Literal["button", "rows"]
    links: tuple[Link, ...]

    @property
    def linked(self) -> bool:
        """Whether any of them leads somewhere."""
        return any(link.href for link in self.links)


class Source(View, frozen=True, kw_only=True):
    """A file that shows a picture in ``width_px``."""

    href: str
    width_px: int


class Picture(View, frozen=True, kw_only=True):
    """A picture with its true size in px.

    ``file`` is the issue's name of it, ``source`` what stands in ``src``. ``alt`` is empty for a decorative picture and
    for one whose description is missing; ``alt_missing`` tells these apart. ``credit`` includes its label
    ("Fotograf: …"). ``href`` is set only where the link would have a name to read out. ``film`` is the line under a
    still of a film ("Se filmen på YouTube"), with a play mark before it. ``sources``, where there are any, are the
    files of all widths that a browser may choose from, narrow ones first. ``focus`` is the place in the picture that
    stays in sight where it is cut ("30% 70%"), empty where that is its middle.
    """

    file: str
    source: str
    width_px: int
    height_px: int
    alt: str
    alt_missing: bool
    caption: str
    credit: str
    href: str
    placement: Literal["above", "below", "left", "right"]
    film: Link | None = None
    sources: tuple[Source, ...] = ()
    focus: str = ""

    @property
    def srcset(self) -> str:
        """The sources as ``srcset`` wants them."""
        return ", ".join(f"{source.href} {source.width_px}w" for source in self.sources)

    @property
    def caption_line(self) -> str:
        """Caption and credit as one line, a full stop between them."""
        if not (self.caption and self.credit):
            return self.caption or self.credit
        stop = "" if self.caption[-1] in ".!?…:;" else "."
        return f"{self.caption}{stop} {self.credit}"


class Row(View, frozen=True, kw_only=True):
    """A labelled line: ``label`` without its colon ("Tid"), ``text`` with the same words everywhere it is shown.

    Where it begins with a date, ``date_letters`` long, ``datetime`` is when that begins, in ISO's form.
    """

    label: str
    text: str
    datetime: str = ""
    date_letters: int = 0


class DateBadge(View, frozen=True, kw_only=True):
    """See :class:`editor.swedish.events.Badge`; ``lines`` joined by spaces read as one date."""

    lines: tuple[str, ...]
    text: str
    datetime: str
    figure: bool


class Event(View, frozen=True, kw_only=True):
    """An event as shown in one place.

    ``rows`` are the Tid, Plats and Anmälan lines that this place shows: all of them on a card and in an article's fact
    box, only what the badge does not tell beside a badge. ``kicker`` is empty where ``rows`` tell it.
    ``words_language`` is set where the event's own language differs from the language of the program's words.
    """

    key: str
    anchor: str
    language: str
    words_language: str
    kicker: str
    over_title: str
    heading: Heading | None
    badge: DateBadge | None
    rows: tuple[Row, ...]
    picture: Picture | None
    body: Prose | None
    note: Prose | None
    links: Links | None


class Contact(View, frozen=True, kw_only=True):
    """A person or function to turn to."""

    key: str
    anchor: str
    name: str
    role: str
    organisation: str
    phone: Link | None
    email: Link | None
    website: Link | None
    picture: Picture | None
    note: str


class Part(View, frozen=True, kw_only=True):
    """A sub-article."""

    key: str
    anchor: str
    language: str
    heading: Heading | None
    picture: Picture | None
    body: Prose | None
    links: Links | None


# Blocks: each is one entry of the page, in page order.


class TopLinks(View, frozen=True, kw_only=True, tag_field="kind", tag="top"):
    key: str
    links: tuple[Link, ...]


class Masthead(View, frozen=True, kw_only=True, tag_field="kind", tag="masthead"):
    """``name`` and ``title`` make the one h1; ``name`` is never empty, ``title`` is where there is only one of them.

    ``number`` and ``date`` stand outside the h1; ``date`` is empty where the title says the same words. ``datetime`` is
    the ISO date.
    """

    key: str
    sender: str
    logo: Picture | None
    name: str
    title: str
    number: str
    date: str
    datetime: str


class Hero(View, frozen=True, kw_only=True, tag_field="kind", tag="hero"):
    key: str
    picture: Picture


class Intro(View, frozen=True, kw_only=True, tag_field="kind", tag="intro"):
    key: str
    body: Prose


class ContentsGroup(View, frozen=True, kw_only=True):
    """A section's heading as a link (or ``None``) and the links to what stands under it."""

    section: Link | None
    links: tuple[Link, ...]


class ContentsList(View, frozen=True, kw_only=True, tag_field="kind", tag="contents"):
    key: str
    heading: Heading
    groups: tuple[ContentsGroup, ...]


class SectionHead(View, frozen=True, kw_only=True, tag_field="kind", tag="section"):
    """What a section prints before its items: never all empty."""

    key: str
    anchor: str
    language: str
    heading: Heading | None
    picture: Picture | None
    intro: Prose | None
    first: bool
    """Whether nothing but masthead, hero, intro and contents stands above it."""


class Article(View, frozen=True, kw_only=True, tag_field="kind", tag="article"):
    key: str
    anchor: str
    language: str
    before: Before
    kicker: str
    heading: Heading | None
    picture: Picture | None
    body: Prose | None
    more_pictures: tuple[Picture, ...]
    events: tuple[Event, ...]
    links: Links | None
    contacts_lead: str
    contacts: tuple[Contact, ...]
    parts: tuple[Part, ...]


class Calendar(View, frozen=True, kw_only=True, tag_field="kind", tag="calendar"):
    key: str
    anchor: str
    language: str
    before: Before
    heading: Heading | None
    style: Literal["badges", "cards"]
    events: tuple[Event, ...]


class ContactList(View, frozen=True, kw_only=True, tag_field="kind", tag="contacts"):
    key: str
    anchor: str
    language: str
    before: Before
    heading: Heading | None
    contacts: tuple[Contact, ...]


class About(View, frozen=True, kw_only=True, tag_field="kind", tag="about"):
    key: str
    heading: Heading | None
    picture: Picture | None
    body: Prose | None


class SenderRow(View, frozen=True, kw_only=True):
    """One way to reach the sender; the layout decides whether the label is shown."""

    label: str
    link: Link


class Sender(View, frozen=True, kw_only=True, tag_field="kind", tag="sender"):
    """``registration_number`` is the issue's, with its label; ``ruled`` where no about box sets the data off."""

    key: str
    name: str
    layout: Literal["one_line", "labelled_rows"]
    rows: tuple[SenderRow, ...]
    registration_number: Row | None
    ruled: bool

    @property
    def lines(self) -> tuple[tuple[SenderRow, ...], ...]:
        """The rows as they fill lines of a page's width, so that no bar between two of them ends or begins a line."""
        lines: list[list[SenderRow]] = []
        room = 0
        for row in self.rows:
            room -= len(row.link.text) + len(" | ")
            if lines and room >= 0:
                lines[-1].append(row)
            else:
                lines.append([row])
                room = _SENDER_CHARACTERS - len(row.link.text)
        return tuple(map(tuple, lines))


class Partner(View, frozen=True, kw_only=True):
    text: str
    href: str
    logo: Picture | None


class Partners(View, frozen=True, kw_only=True, tag_field="kind", tag="partners"):
    key: str
    lead: str
    partners: tuple[Partner, ...]


class FooterGroup(View, frozen=True, kw_only=True):
    """Footer links that stand together, in the issue's order: each its own sentence, or a list in columns."""

    style: Literal["sentences", "list"]
    links: tuple[Link, ...]


class Footer(View, frozen=True, kw_only=True, tag_field="kind", tag="footer"):
    key: str
    groups: tuple[FooterGroup, ...]


class Social(View, frozen=True, kw_only=True, tag_field="kind", tag="social"):
    key: str
    heading: Heading | None
    links: tuple[Link, ...]


BlockView: TypeAlias = (
    TopLinks
    | Masthead
    | Hero
    | Intro
    | ContentsList
    | SectionHead
    | Article
    | Calendar
    | ContactList
    | About
    | Sender
    | Partners
    | Footer
    | Social
)


class Document(View, frozen=True, kw_only=True):
    """What stands outside the blocks: the page's language, title and what a reader sees of it before opening.

    ``title`` is never empty. ``words_language`` is the language of the program's own words. ``date`` is the ISO date.
    ``right_to_left`` tells the direction of ``language``.
    """

    language: str
    right_to_left: bool
    words_language: Literal["sv", "en"]
    title: str
    newsletter: str
    issue_title: str
    sender: str
    subject: str
    preheader: str
    date: str


class IssueView(View, frozen=True, kw_only=True):
    """A whole issue in page order."""

    document: Document
    blocks: tuple[BlockView, ...]
