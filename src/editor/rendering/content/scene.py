"""What the parts of one issue need to know of each other while it is rendered: references, places, pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from editor.newsletter import urls
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Image, Issue, Item, Part, Section
from editor.newsletter.rich_text import is_empty
from editor.rendering.content import view
from editor.rendering.content.anchors import anchor
from editor.rendering.content.view import Medium
from editor.rendering.content.words import page_words
from editor.support.pictures import Picture
from editor.swedish.words import Labels, WordsLanguage, labels, words_language


class Scene:
    """One issue as it is to be rendered in one medium. Made anew for every rendering; cheap."""

    def __init__(
        self,
        issue: Issue,
        pictures: Mapping[str, Picture],
        medium: Medium,
        source: Callable[[str], str] = str,
        names: Mapping[str, str] | None = None,
        *,
        sources: Callable[[str], Sequence[tuple[str, int]]] | None = None,
        portraits: Mapping[str, str] | None = None,
    ) -> None:
        """``pictures`` by ``Image.file``; ``source`` gives what stands in ``src`` for an ``Image.file``.

        ``sources``, where given, gives the addresses and widths in px of all files that show a picture.

        ``portraits``, where given, are what stands in ``src`` where the picture of an ``Image.file`` is a portrait.

        ``names``, where given, are the file names that ``source`` uses: a block depends on those of its pictures.
        """
        self.issue = issue
        self.pictures = pictures
        self.medium = medium
        self.source = source
        self._names = names or {}
        self._sources = sources
        self._portraits = portraits or {}
        self.language = issue.newsletter.language or "sv"
        self.events: dict[str, Event] = {event.id: event for event in issue.events}
        self.contacts: dict[str, Contact] = {contact.id: contact for contact in issue.contacts}
        self.images: dict[str, Image] = {image.id: image for image in issue.images}

    @cached_property
    def words_language(self) -> WordsLanguage:
        return words_language(self.language)

    @cached_property
    def labels(self) -> Labels:
        return labels(self.language)

    @cached_property
    def event_homes(self) -> dict[str, str]:
        """Event id -> id of the item that shows the event in full: the first calendar, else the first article."""
        homes: dict[str, str] = {}
        for kind in (Calendar, Article):
            for section in self.issue.sections:
                for item in section.items:
                    if isinstance(item, kind):
                        for event_id in item.events:
                            homes.setdefault(event_id, item.id)
        return homes

    @cached_property
    def contact_homes(self) -> dict[str, str]:
        """Contact id -> id of the first item that shows the contact."""
        homes: dict[str, str] = {}
        for section in self.issue.sections:
            for item in section.items:
                if isinstance(item, (Article, ContactList)):
                    for contact_id in item.contacts:
                        homes.setdefault(contact_id, item.id)
        return homes

    @cached_property
    def places(self) -> dict[str, str]:
        """Node id -> anchor of the place where the node is shown. What is not shown has no place."""
        places: dict[str, str] = {}
        for section in self.issue.sections:
            shown = [item for item in section.items if prints(item)]
            if section_prints(section):
                places[section.id] = anchor(section.id)
            elif shown:
                places[section.id] = anchor(shown[0].id)
            for item in shown:
                places[item.id] = anchor(item.id)
                if isinstance(item, Article):
                    places.update((part.id, anchor(part.id if _part_prints(part) else item.id)) for part in item.parts)
        for homes in (self.event_homes, self.contact_homes):
            places.update((node_id, anchor(node_id)) for node_id, home in homes.items() if home in places)
        return places

    @cached_property
    def _picture_places(self) -> dict[str, str]:
        """Image id -> anchor of the first thing that shows the picture."""
        places: dict[str, str] = {}

        def show(node_id: str, *image_ids: str | None) -> None:
            if node_id in self.places:
                for image_id in image_ids:
                    if image_id:
                        places.setdefault(image_id, self.places[node_id])

        for section in self.issue.sections:
            show(section.id, section.image)
            for item in section.items:
                if isinstance(item, Article):
                    show(item.id, item.image, *item.more_images)
                    for part in item.parts:
                        show(part.id, part.image)
        for event in self.issue.events:
            show(event.id, event.image)
        for contact in self.issue.contacts:
            show(contact.id, contact.image)
        return places

    def place(self, node_id: str) -> str:
        """The anchor that ``#node_id`` leads to; "" where nothing of the node is shown."""
        return self.places.get(node_id) or self._picture_places.get(node_id, "")

    def printable(self, image_id: str | None) -> tuple[Image | None, Picture | None]:
        """The entry of an image and what is known of its bytes: what a block that shows it depends on."""
        image = self.images.get(image_id) if image_id else None
        return image, self.pictures.get(image.file) if image else None

    def sources(self, file: str) -> tuple[view.Source, ...]:
        """The files of several widths that show a picture; none where the page has but one."""
        if self._sources is None:
            return ()
        return tuple(view.Source(href=href, width_px=width_px) for href, width_px in self._sources(file))

    def portrait(self, file: str) -> str:
        """What stands in ``src`` where the picture is a portrait; "" where that is the picture itself."""
        return self._portraits.get(file, "")

    def name(self, file: str) -> str | None:
        """The file name under which the picture leaves the house, where it has one."""
        return self._names.get(file)


class Resolver:
    """Addresses for one block. Remembers which places of the issue it was asked for: the block depends on them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.used: dict[str, str] = {}

    def __call__(self, url: str) -> str:
        """What stands in ``href`` for ``url``; "" where it must be printed as text."""
        if url.startswith("#"):
            if self.scene.medium in {"text", "mail_text"}:
                return ""
            target = self.scene.place(url[1:])
            self.used[url[1:]] = target
            return f"#{target}" if target else ""
        return urls.printable_href(url, mail=self.scene.medium in {"mail", "mail_text"}) or ""

    def link(self, text: str, url: str, lead: str = "") -> view.Link | None:
        """The link, its address standing in for a missing text; ``None`` where nothing would be printed."""
        href = self(url)
        shown = text or (shown_address(url) if href and not href.startswith("#") else "")
        if not (shown or lead):
            return None
        note = page_words(self.scene.language).in_mail if url and shown and not href and url[0] != "#" else ""
        return view.Link(text=shown, href=href if shown else "", lead=lead, note=note)


def shown_address(url: str) -> str:
    """A web, mail or telephone address as people read it: "https://www.example.se/" -> "www.example.se"."""
    for scheme in ("https://", "http://", "mailto:", "tel:"):
        if url.lower().startswith(scheme):
            bare = url[len(scheme) :]
            return bare[:-1] if bare.endswith("/") and bare.count("/") == 1 else bare
    return url


def prints(item: Item) -> bool:
    """Whether an item prints anything at all."""
    if isinstance(item, Article):
        return bool(
            item.heading
            or item.kicker
            or item.image
            or item.links
            or item.events
            or item.contacts
            or item.more_images
            or item.contacts_lead
            or not is_empty(item.body)
            or any(_part_prints(part) for part in item.parts)
        )
    return bool(item.heading or (item.events if isinstance(item, Calendar) else item.contacts))


def _part_prints(part: Part) -> bool:
    """Whether a sub-article prints anything at all."""
    return bool(part.heading or part.image or part.links or not is_empty(part.body))


def section_prints(section: Section) -> bool:
    """Whether a section prints anything before its items."""
    return bool(section.heading or section.image or not is_empty(section.intro))
