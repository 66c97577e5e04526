"""What a web page tells machines of itself: schema.org data as JSON-LD (https://schema.org/NewsArticle, /Event).

Data only: it stands in a ``script`` element of type ``application/ld+json``, which no browser runs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final, TypeAlias

from markupsafe import Markup

from editor.newsletter import urls
from editor.newsletter.issue import Event, Moment
from editor.newsletter.rich_text import plain_text
from editor.rendering.content.scene import Scene
from editor.rendering.content.view import Document

Entry: TypeAlias = "dict[str, str | Entry | list[str] | list[Entry]]"

_SENDER: Final = "#_sender"
_LONGEST_HEADLINE: Final = 110
_ATTENDANCE: Final = {
    "onsite": "https://schema.org/OfflineEventAttendanceMode",
    "online": "https://schema.org/OnlineEventAttendanceMode",
    "hybrid": "https://schema.org/MixedEventAttendanceMode",
}
_IN_SCRIPT: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What could end the element or a line of script, in the form JSON has for it."""


def json_ld(scene: Scene, document: Document) -> Markup:
    """The page's data, ready to stand inside its ``script`` element."""
    graph = [_article(scene, document), *_organisations(scene), *_events(scene)]
    written = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    for sign, escaped in _IN_SCRIPT.items():
        written = written.replace(sign, escaped)
    return Markup(written)


def web_address(scene: Scene) -> str:
    """Where the issue is published, as its link to the web version says; "" where that is not known."""
    for link in scene.issue.newsletter.footer_links:
        if link.role == "web_version" and (address := _address(link.url)):
            return address
    return ""


def _article(scene: Scene, document: Document) -> Entry:
    issue, newsletter = scene.issue, scene.issue.newsletter
    article: Entry = {
        "@type": "NewsArticle",
        "headline": document.title[:_LONGEST_HEADLINE],
        "datePublished": document.date,
        "inLanguage": document.language,
    }
    _add(article, "description", issue.preheader)
    _add(article, "url", web_address(scene))
    if newsletter.name:
        article["isPartOf"] = {"@type": "Periodical", "name": newsletter.name}
    if newsletter.sender.name:
        article["publisher"] = {"@id": _SENDER}
        article["author"] = {"@id": _SENDER}
    sections = [section.heading for section in issue.sections if section.heading]
    if sections:
        article["articleSection"] = sections
    return article


def _organisations(scene: Scene) -> Iterator[Entry]:
    sender = scene.issue.newsletter.sender
    if not sender.name:
        return
    made: Entry = {"@type": "Organization", "@id": _SENDER, "name": sender.name}
    _add(made, "url", _address(sender.website))
    _add(made, "email", sender.email)
    _add(made, "telephone", sender.phone)
    _add(made, "address", sender.postal_address or sender.visiting_address)
    yield made


def _events(scene: Scene) -> Iterator[Entry]:
    """One entry for every occasion of every event that the page shows and that has a day."""
    for event in scene.issue.events:
        if event.kind == "deadline" or not scene.place(event.id) or not event.title:
            continue
        if event.occasions:
            for occasion in event.occasions:
                yield _event(scene, event, occasion.start, occasion.end, occasion.place or event.place)
        elif event.start:
            yield _event(scene, event, event.start, event.end, event.place)


def _event(scene: Scene, event: Event, start: Moment, end: Moment | None, place: str) -> Entry:
    made: Entry = {
        "@type": "Event",
        "name": event.title,
        "startDate": str(start),
        "inLanguage": event.language or scene.language,
    }
    _add(made, "eventAttendanceMode", _ATTENDANCE.get(event.mode, ""))
    if end:
        made["endDate"] = str(end)
    address = next((found for link in event.links if (found := _address(link.url))), "")
    _add(made, "url", address)
    _add(made, "description", " ".join(plain_text(event.body).split()))
    if event.mode == "online":
        made["location"] = {"@type": "VirtualLocation", "url": address} if address else {"@type": "VirtualLocation"}
    elif place:
        made["location"] = {"@type": "Place", "name": place}
    if scene.issue.newsletter.sender.name:
        made["organizer"] = {"@id": _SENDER}
    return made


def _add(entry: Entry, name: str, value: str) -> None:
    if value:
        entry[name] = value


def _address(url: str) -> str:
    """``url`` where it is the whole address of a page, else ""."""
    address = urls.printable_href(url, mail=False) or ""
    return address if address.lower().startswith(("http://", "https://")) else ""
