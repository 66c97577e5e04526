"""The lines a reader must find of an issue file, written down from docs/issue-format.md alone.

Works on the JSON and uses neither the program's types nor its views: the order of the page is told a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

Json = Any
"""Whatever an issue file may hold."""


class _Lines(HTMLParser):
    _BLOCKS = frozenset({"p", "h4", "li", "ul", "ol", "blockquote"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in self._BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, None)

    def handle_data(self, data: str) -> None:
        self.lines[-1] += data


def _rich(text: str) -> list[str]:
    reader = _Lines()
    reader.feed(text)
    reader.close()
    return reader.lines


def expected_lines(document: Mapping[str, Json]) -> list[str]:
    """The texts of an issue file in the order of the page; what the program writes and captions left out."""
    return [line for line in _page(document) if line.strip()]


def _page(document: Mapping[str, Json]) -> Iterator[str]:
    newsletter = document.get("newsletter", {})
    name, title = newsletter.get("name", ""), document["title"]
    yield from [name, title] if name.strip() != title.strip() else [title]
    yield from _rich(document.get("intro", ""))
    events = {event["id"]: event for event in document.get("events", [])}
    contacts = {contact["id"]: contact for contact in document.get("contacts", [])}
    homes = _homes(document)
    for section in document.get("sections", []):
        yield section.get("heading", "")
        yield from _rich(section.get("intro", ""))
        for item in section.get("items", []):
            if item["kind"] == "article":
                yield from _article(item, events, contacts, homes)
            elif item["kind"] == "calendar":
                yield item.get("heading", "")
                for event in item.get("events", []):
                    yield from _event(events[event])
            else:
                yield item.get("heading", "")
                yield from _contacts(item, contacts)
    about = newsletter.get("about", {})
    yield about.get("heading", "")
    yield from _rich(about.get("body", ""))
    yield newsletter.get("sender", {}).get("name", "")
    yield from (partner.get("text", "") for partner in newsletter.get("partners", []))
    for link in newsletter.get("footer_links", []):
        if link.get("position", "default") == "bottom":
            yield from (link.get("lead", ""), link.get("text", ""))
    yield newsletter.get("social_heading", "")
    yield from (link.get("text", "") for link in newsletter.get("social", []))


def _homes(document: Mapping[str, Json]) -> dict[str, str]:
    """Where an event is told in full: in the first calendar that names it, else in the first article."""
    homes: dict[str, str] = {}
    for kind in ("calendar", "article"):
        for section in document.get("sections", []):
            for item in section.get("items", []):
                for event in item.get("events", []) if item["kind"] == kind else ():
                    homes.setdefault(event, item["id"])
    return homes


def _article(
    article: Mapping[str, Json], events: Mapping[str, Json], contacts: Mapping[str, Json], homes: Mapping[str, str]
) -> Iterator[str]:
    yield from (article.get("kicker", ""), article.get("heading", ""))
    yield from _rich(article.get("body", ""))
    for event_id in article.get("events", []):
        event = events[event_id]
        yield event["title"] if event["title"] != article.get("heading") else ""
        if homes[event_id] == article["id"]:
            yield from _rich(event.get("body", ""))
            yield from _links(event)
    yield from _links(article)
    yield article.get("contacts_lead", "")
    yield from _contacts(article, contacts)
    for part in article.get("parts", []):
        yield part.get("heading", "")
        yield from _rich(part.get("body", ""))
        yield from _links(part)


def _event(event: Mapping[str, Json]) -> Iterator[str]:
    yield from (event.get("over_title", ""), event["title"])
    yield from _rich(event.get("body", ""))
    yield from _rich(event.get("note", ""))
    yield from _links(event)


def _contacts(item: Mapping[str, Json], contacts: Mapping[str, Json]) -> Iterator[str]:
    for contact_id in item.get("contacts", []):
        contact = contacts[contact_id]
        yield from (contact.get(key, "") for key in ("name", "role", "organisation", "phone", "email", "note"))


def _links(thing: Mapping[str, Json]) -> Iterator[str]:
    yield from (link["text"] for link in thing.get("links", []))
