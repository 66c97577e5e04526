"""What can be found in an issue: one passage for each thing that has a form of its own, as plain text.

A pure function of the issue; :mod:`editor.store.search_index` keeps what it gives.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from editor.newsletter import places, prose
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Link,
    Moment,
    Part,
    Section,
)
from editor.newsletter.tree import nodes
from editor.store.values import RegisterEntry
from editor.swedish.dates import date_range, long_date

PassageKind: TypeAlias = Literal[
    "issue", "section", "article", "part", "calendar", "event", "contacts", "contact", "image", "block"
]

_KINDS: Final[dict[type[object], PassageKind]] = {
    Section: "section",
    Article: "article",
    Part: "part",
    Calendar: "calendar",
    Event: "event",
    ContactList: "contacts",
    Contact: "contact",
}


PARTING: Final = "·"
_ENDS: Final = (".", "!", "?", ":", ";", "…", ",")


class Passage(NamedTuple):
    """``key`` is the block key of the form that holds the text, ``title`` its heading or name, ``text`` the rest.

    Both texts are composed (NFC) and on one line.
    """

    key: str
    kind: PassageKind
    title: str
    text: str


def passages(issue: Issue) -> tuple[Passage, ...]:
    """Everything of ``issue`` that has words, in page order, the entries after the page."""
    found = [_issue(issue), _about(issue)]
    holders = _holders_of_pictures(issue)
    language = issue.newsletter.language
    for node, _ in nodes(issue):
        if isinstance(node, Image):
            lines = (node.caption, node.credit, node.rights)
            key = holders.get(node.id, places.MASTHEAD)
            found.append(_passage(key, "image", node.alt or node.caption or node.file, lines))
        else:
            title = node.title if isinstance(node, Event) else node.name if isinstance(node, Contact) else node.heading
            found.append(_passage(places.node_key(node.id), _KINDS[type(node)], title, _lines(node, language)))
    return tuple(passage for passage in found if passage.title or passage.text)


def entry_passages(entry: RegisterEntry) -> tuple[Passage, ...]:
    """What can be found of a register entry: one passage, whose key is the entry's id."""
    found = [one for one in passages(entry.content.value) if one.kind != "issue" or one.key == places.ABOUT]
    if entry.register == "block":
        words = (" ".join(entry.facts.tags), *(part for one in found for part in (one.title, one.text)))
        return (_passage(entry.id, "block", entry.facts.name, words),)
    kind: PassageKind = entry.register
    return tuple(one._replace(key=entry.id) for one in found if one.kind == kind)[:1]


def _issue(issue: Issue) -> Passage:
    lines = (
        issue.number,
        issue.date_text or long_date(issue.date, issue.newsletter.language),
        issue.subject,
        issue.preheader,
        issue.registration_number,
        *prose.of_rich_text(issue.intro),
    )
    return _passage(places.ISSUE, "issue", issue.title, lines)


def _about(issue: Issue) -> Passage:
    newsletter = issue.newsletter
    sender, about = newsletter.sender, newsletter.about
    lines = (
        *prose.of_rich_text(about.body),
        sender.name,
        sender.postal_address,
        sender.visiting_address,
        sender.phone,
        sender.email,
        *(partner.text for partner in newsletter.partners),
    )
    return _passage(places.ABOUT, "issue", about.heading or newsletter.name, lines)


def _lines(node: Section | Article | Part | Calendar | ContactList | Event | Contact, language: str) -> Iterator[str]:
    match node:
        case Section():
            yield from prose.of_rich_text(node.intro)
        case Article():
            yield node.kicker
            yield from prose.of_rich_text(node.body)
            yield from _link_texts(node.links)
        case Part():
            yield from prose.of_rich_text(node.body)
            yield from _link_texts(node.links)
        case Event():
            yield from (node.over_title, node.place, *_days(node, language))
            yield from (*prose.of_rich_text(node.body), *prose.of_rich_text(node.note))
            yield from _link_texts(node.links)
        case Contact():
            yield from (node.role, node.organisation, node.phone, node.email, node.note)
        case Calendar() | ContactList():
            return


def _days(event: Event, language: str) -> Iterator[str]:
    yield event.date_text
    starts: Iterable[tuple[Moment | None, Moment | None]] = (
        ((occasion.start, occasion.end) for occasion in event.occasions)
        if event.occasions
        else ((event.start, event.end), (event.deadline, None))
    )
    yield from (date_range(start, end, language) for start, end in starts if start is not None)


def _link_texts(links: Iterable[Link]) -> Iterator[str]:
    return (link.text for link in links)


def _holders_of_pictures(issue: Issue) -> dict[str, str]:
    """For each picture entry the block key of the first thing that shows it."""
    holders: dict[str, str] = {}
    for node, _ in nodes(issue):
        if isinstance(node, Image):
            continue
        shown = (getattr(node, "image", None), *getattr(node, "more_images", ()))
        for image in shown:
            if image:
                holders.setdefault(image, places.node_key(node.id))
    if issue.hero:
        holders.setdefault(issue.hero, places.HERO)
    if issue.newsletter.about.image:
        holders.setdefault(issue.newsletter.about.image, places.ABOUT)
    return holders


def on_one_line(lines: Iterable[str]) -> str:
    """The lines after one another; where one ends without a sign (a number, a day, a kicker, a link) a dot parts them,
    so that an excerpt does not read as one sentence."""
    text = ""
    for line in (" ".join(line.split()) for line in lines):
        if line:
            text += (" " if not text or text.endswith(_ENDS) else f" {PARTING} ") + line
    return text.strip()


def _passage(key: str, kind: PassageKind, title: str, lines: Iterable[str]) -> Passage:
    text = on_one_line(lines)
    return Passage(key, kind, unicodedata.normalize("NFC", title), unicodedata.normalize("NFC", text))
