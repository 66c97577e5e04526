"""What a newsletter issue is: a tree of frozen values, the same types as the issue file.

Every public type mirrors one object of the issue format (``docs/issue-format.md``); field names and defaults
are that format's. The values are immutable: an edit makes a new :class:`Issue` that shares every untouched part
with the old one (:mod:`editor.newsletter.edits`).

Text fields hold one trimmed line of plain text. Rich text fields (:data:`RichText`) hold canonical restricted
HTML as written by :func:`editor.newsletter.rich_text.to_html`; ``rich_text.parse`` gives the tree. References are
ids. The marks in the annotations (:mod:`editor.newsletter.shapes`) say which is which.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import total_ordering
from typing import Annotated, Literal, NewType, TypeAlias

import msgspec

from editor.newsletter import shapes
from editor.newsletter.shapes import Reference, Shape

PartId = NewType("PartId", str)
EventId = NewType("EventId", str)
ContactId = NewType("ContactId", str)
ImageId = NewType("ImageId", str)


def _meta(
    title: str, description: str, pattern: str | None = None, *, shortest: int | None = None, longest: int | None = None
) -> msgspec.Meta:
    extra = {"pattern": pattern} if pattern else {"contentMediaType": "text/html"}
    return msgspec.Meta(
        title=title, description=description, extra_json_schema=extra, min_length=shortest, max_length=longest
    )


_ID = _meta("Id", "Unique within the issue.", shapes.ID_PATTERN, shortest=1, longest=shapes.LONGEST_ID)
_REFERENCE = _meta(
    "Reference",
    "The id of an entry or article of this issue.",
    shapes.ID_PATTERN,
    shortest=1,
    longest=shapes.LONGEST_ID,
)

Id: TypeAlias = Annotated[str, Shape.ID, _ID]
ImageRef: TypeAlias = Annotated[str, Reference.IMAGE, _REFERENCE]
EventRef: TypeAlias = Annotated[str, Reference.EVENT, _REFERENCE]
ContactRef: TypeAlias = Annotated[str, Reference.CONTACT, _REFERENCE]
ArticleRef: TypeAlias = Annotated[str, Reference.ARTICLE, _REFERENCE]
Identity: TypeAlias = Annotated[
    str,
    Shape.IDENTITY,
    _meta(
        "Identity", "The own id of an issue or newsletter, may be empty.", shapes.ID_PATTERN, longest=shapes.LONGEST_ID
    ),
]
Text: TypeAlias = Annotated[
    str, Shape.TEXT, _meta("Text", "One line of plain text; white space at the ends is trimmed.", shapes.TEXT_PATTERN)
]
RichText: TypeAlias = Annotated[str, Shape.RICH_TEXT, _meta("RichText", "Restricted HTML.")]
Url: TypeAlias = Annotated[
    str, Shape.URL, _meta("Url", "https:, http:, mailto:, tel:, #id, a merge field, or empty.", shapes.URL_PATTERN)
]
Language: TypeAlias = Annotated[
    str, Shape.LANGUAGE, _meta("Language", "BCP 47, or empty: as around it.", shapes.LANGUAGE_PATTERN)
]
File: TypeAlias = Annotated[
    str,
    Shape.FILE,
    _meta(
        "File",
        "A picture file, relative to the issue file and inside its folder.",
        shapes.FILE_PATTERN,
        shortest=1,
        longest=shapes.LONGEST_FILE_NAME,
    ),
]
DailyHours: TypeAlias = Annotated[str, Shape.DAILY, _meta("DailyHours", "HH:MM-HH:MM, or empty.", shapes.DAILY_PATTERN)]

ImagePlacement = Literal["above", "below", "left", "right"]
ContactLayout = Literal["one_line", "labelled_rows"]
ContactRow = Literal["phone", "postal_address", "visiting_address", "email", "website"]
FooterRole = Literal["subscribe", "unsubscribe", "privacy", "web_version", "pdf_version", "forward", "share", "other"]
LinkPosition = Literal["default", "top", "bottom"]
SocialService = Literal["facebook", "instagram", "linkedin", "x", "youtube", "other"]
CalendarStyle = Literal["badges", "cards"]
EventKind = Literal["event", "deadline"]
EventMode = Literal["unknown", "onsite", "online", "hybrid"]
Signup = Literal["unknown", "none", "required", "closed", "full"]
Contents = Literal["none", "list"]


class Node(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen object of the issue tree. Compared by value; replaced, never changed."""


@total_ordering
class Moment(msgspec.Struct, frozen=True):
    """A local date, all day when ``time`` is ``None`` (Europe/Stockholm; seconds are not kept).

    In files: ``2023-06-07`` or ``2023-06-07T08:30``. A whole day comes before the hours of that day.
    """

    date: dt.date
    time: dt.time | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """The moment of its form in files. Raises ValueError for any other text."""
        if not shapes.MOMENT.fullmatch(text):
            raise ValueError(text)
        date, _, time = text.partition("T")
        return cls(dt.date.fromisoformat(date), dt.time.fromisoformat(time) if time else None)

    def __str__(self) -> str:
        day = self.date.isoformat()
        return day if self.time is None else f"{day}T{self.time.isoformat('minutes')}"

    def __lt__(self, other: Moment) -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[dt.date, bool, dt.time]:
        return self.date, self.time is not None, self.time or dt.time.min


class Link(Node, frozen=True, kw_only=True):
    """A link of its own line: both parts may be empty while the user has not written them."""

    text: Text
    url: Url


class Sender(Node, frozen=True, kw_only=True):
    name: Text = ""
    short_name: Text = ""
    postal_address: Text = ""
    visiting_address: Text = ""
    phone: Text = ""
    email: Text = ""
    website: Url = ""
    logo: ImageRef | None = None
    logo_url: Url = ""


class Partner(Node, frozen=True, kw_only=True):
    text: Text = ""
    url: Url = ""
    logo: ImageRef | None = None


class About(Node, frozen=True, kw_only=True):
    heading: Text = ""
    body: RichText = ""
    image: ImageRef | None = None
    image_placement: ImagePlacement = "above"


class FooterLink(Node, frozen=True, kw_only=True):
    role: FooterRole
    lead: Text = ""
    text: Text = ""
    url: Url = ""
    position: LinkPosition = "default"


class SocialLink(Node, frozen=True, kw_only=True):
    service: SocialService
    text: Text = ""
    url: Url = ""


class Newsletter(Node, frozen=True, kw_only=True):
    """The publication the issue belongs to, copied into each issue so that an issue is complete."""

    id: Identity = ""
    name: Text = ""
    language: Language = "sv"
    theme: Text = ""
    frequency: Text = ""
    sender: Sender = Sender()
    partners: tuple[Partner, ...] = ()
    contact_layout: ContactLayout = "one_line"
    contact_rows: tuple[ContactRow, ...] = ("phone", "postal_address", "email", "website")
    about: About = About()
    footer_links: tuple[FooterLink, ...] = ()
    social_heading: Text = ""
    social: tuple[SocialLink, ...] = ()


class Part(Node, frozen=True, kw_only=True):
    """A sub-article: one level below an article."""

    id: Id
    heading: Text = ""
    body: RichText = ""
    language: Language = ""
    image: ImageRef | None = None
    image_placement: ImagePlacement = "above"
    links: tuple[Link, ...] = ()


class Article(Node, frozen=True, kw_only=True, tag_field="kind", tag="article"):
    id: Id
    kicker: Text = ""
    heading: Text = ""
    body: RichText = ""
    language: Language = ""
    image: ImageRef | None = None
    image_placement: ImagePlacement = "above"
    more_images: tuple[ImageRef, ...] = ()
    links: tuple[Link, ...] = ()
    contacts: tuple[ContactRef, ...] = ()
    contacts_lead: Text = ""
    events: tuple[EventRef, ...] = ()
    parts: tuple[Part, ...] = ()


class Calendar(Node, frozen=True, kw_only=True, tag_field="kind", tag="calendar"):
    id: Id
    heading: Text = ""
    style: CalendarStyle = "badges"
    events: tuple[EventRef, ...] = ()


class ContactList(Node, frozen=True, kw_only=True, tag_field="kind", tag="contacts"):
    id: Id
    heading: Text = ""
    contacts: tuple[ContactRef, ...] = ()


Item: TypeAlias = Article | Calendar | ContactList


class Section(Node, frozen=True, kw_only=True):
    id: Id
    heading: Text = ""
    intro: RichText = ""
    image: ImageRef | None = None
    image_placement: ImagePlacement = "above"
    language: Language = ""
    items: tuple[Item, ...] = ()


class Occasion(Node, frozen=True, kw_only=True):
    start: Moment
    end: Moment | None = None
    place: Text = ""
    note: Text = ""


class Event(Node, frozen=True, kw_only=True):
    """Something that happens (or, as ``deadline``, a last day), entered once and shown wherever it is named."""

    id: Id
    title: Text
    kind: EventKind = "event"
    over_title: Text = ""
    series: Text = ""
    language: Language = ""
    start: Moment | None = None
    end: Moment | None = None
    daily: DailyHours = ""
    date_text: Text = ""
    occasions: tuple[Occasion, ...] = ()
    place: Text = ""
    mode: EventMode = "unknown"
    signup: Signup = "unknown"
    deadline: Moment | None = None
    body: RichText = ""
    note: RichText = ""
    image: ImageRef | None = None
    image_placement: ImagePlacement = "above"
    links: tuple[Link, ...] = ()
    article: ArticleRef | None = None


class Contact(Node, frozen=True, kw_only=True):
    id: Id
    name: Text = ""
    role: Text = ""
    organisation: Text = ""
    phone: Text = ""
    email: Text = ""
    url: Url = ""
    image: ImageRef | None = None
    note: Text = ""


class Image(Node, frozen=True, kw_only=True):
    """A picture entry. ``file`` is relative to the issue file; its bytes live outside the value."""

    id: Id
    file: File
    alt: Text = ""
    decorative: bool = False
    caption: Text = ""
    credit: Text = ""
    credit_label: Text = "Fotograf"
    rights: Text = ""
    link: Url = ""


class Issue(Node, frozen=True, kw_only=True):
    """One newsletter issue, complete: everything its file shows.

    ``id`` is the issue's own identity (may be empty in a foreign file). Ids of sections, items, parts, events,
    contacts and images are unique within the issue.
    """

    title: Text
    date: dt.date
    newsletter: Newsletter = Newsletter()
    id: Identity = ""
    number: Text = ""
    date_text: Text = ""
    subject: Text = ""
    preheader: Text = ""
    registration_number: Text = ""
    hero: ImageRef | None = None
    intro: RichText = ""
    contents: Contents = "none"
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()
    contacts: tuple[Contact, ...] = ()
    images: tuple[Image, ...] = ()


def articles(issue: Issue) -> Iterator[Article]:
    """The issue's articles in page order."""
    for section in issue.sections:
        for item in section.items:
            if isinstance(item, Article):
                yield item


def used_ids(issue: Issue) -> frozenset[str]:
    """Every id of the issue's own nodes (sections, items, parts, events, contacts, images)."""
    ids: set[str] = set()
    for section in issue.sections:
        ids.add(section.id)
        for item in section.items:
            ids.add(item.id)
            if isinstance(item, Article):
                ids.update(part.id for part in item.parts)
    for entries in (issue.events, issue.contacts, issue.images):
        ids.update(entry.id for entry in entries)
    return frozenset(ids)
