"""What stands in sections: articles with their parts, calendars with their events, lists of contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from editor.newsletter import issue as content
from editor.newsletter import urls
from editor.newsletter.places import node_key
from editor.rendering.content import view
from editor.rendering.content.anchors import anchor
from editor.rendering.content.pictures import picture, portrait
from editor.rendering.content.prose import prose
from editor.rendering.content.scene import Resolver
from editor.swedish import events as event_words

BUTTON_CHARACTERS = 44
"""A longer link text does not fit a button on a phone."""

_NO_DIGITS = re.compile("[^0-9]+")
_LETTER = re.compile(r"[^\W\d_]")


class ItemBuilder:
    """Makes the views of one item: ``language`` is the one around it, ``above`` the level of the heading above."""

    def __init__(self, resolve: Resolver, *, language: str, above: int) -> None:
        self._scene = resolve.scene
        self._resolve = resolve
        self._language = language
        self._above = above

    def article(self, article: content.Article, before: view.Before) -> view.Article:
        """An article with its parts, the events it tells of and its contacts."""
        heading, level = self._heading(article.heading, self._above)
        language = article.language or self._language
        shown = self._picture(article.image, article.image_placement)
        return view.Article(
            key=node_key(article.id),
            anchor=anchor(article.id),
            language=self._other(article.language or self._language, self._scene.language),
            before=before,
            kicker=article.kicker,
            heading=heading,
            picture=shown,
            body=prose(article.body, level + 1, self._resolve, language),
            more_pictures=tuple([p for image in article.more_images if (p := self._picture(image))]),
            events=self._fact_boxes(article, level, language) if article.events else (),
            links=self._links(article.links),
            contacts_lead=article.contacts_lead,
            contacts=self._contacts(article.contacts, article.id) if article.contacts else (),
            parts=tuple([self._part(part, level, language) for part in article.parts]),
        )

    def calendar(self, calendar: content.Calendar, before: view.Before) -> view.Calendar:
        """A calendar with its events in the issue's order, as badges or cards."""
        heading, level = self._heading(calendar.heading, self._above)
        show = self._badge_event if calendar.style == "badges" else self._card_event
        return view.Calendar(
            key=node_key(calendar.id),
            anchor=anchor(calendar.id),
            language=self._other(self._language, self._scene.language),
            before=before,
            heading=heading,
            style=calendar.style,
            events=tuple(
                show(event, level, place)
                for event, place in zip(
                    self._events(calendar.events), self._anchors(calendar.events, calendar.id, events=True), strict=True
                )
            ),
        )

    def contact_list(self, contacts: content.ContactList, before: view.Before) -> view.ContactList:
        """A list of people and how to reach them."""
        heading, _ = self._heading(contacts.heading, self._above)
        return view.ContactList(
            key=node_key(contacts.id),
            anchor=anchor(contacts.id),
            language=self._other(self._language, self._scene.language),
            before=before,
            heading=heading,
            contacts=self._contacts(contacts.contacts, contacts.id),
        )

    def _part(self, part: content.Part, above: int, language: str) -> view.Part:
        heading, level = self._heading(part.heading, above)
        return view.Part(
            key=node_key(part.id),
            anchor=anchor(part.id),
            language=self._other(part.language, language),
            heading=heading,
            picture=self._picture(part.image, part.image_placement),
            body=prose(part.body, level + 1, self._resolve, part.language or language),
            links=_links_view(part.links, self._resolve, button=False),
        )

    def _fact_boxes(self, article: content.Article, above: int, language: str) -> tuple[view.Event, ...]:
        """The events of an article: when and where; all else of them too where no calendar tells it."""
        homes = self._scene.event_homes
        boxes = []
        for event, place in zip(
            self._events(article.events), self._anchors(article.events, article.id, events=True), strict=True
        ):
            box = self._event(
                event, above, place, rows=self._all_rows(event), language=language, full=homes[event.id] == article.id
            )
            said = box.heading is not None and box.heading.text == article.heading
            boxes.append(replace(box, heading=None) if said else box)
        return tuple(boxes)

    def _badge_event(self, event: content.Event, above: int, place: str) -> view.Event:
        words = self._scene.language
        badge = event_words.badge(event, words)
        shown = self._event(event, above, place, rows=self._rows_beside_badge(event), language=self._language)
        return replace(
            shown,
            kicker=event_words.kicker(event, words),
            badge=view.DateBadge(lines=badge.lines, text=badge.text, datetime=badge.datetime, figure=badge.figure)
            if badge
            else None,
        )

    def _card_event(self, event: content.Event, above: int, place: str) -> view.Event:
        return self._event(event, above, place, rows=self._all_rows(event), language=self._language)

    def _event(
        self,
        event: content.Event,
        above: int,
        place: str,
        *,
        rows: tuple[view.Row, ...],
        language: str,
        full: bool = True,
    ) -> view.Event:
        heading, level = self._heading(event.title, above)
        own = event.language or language
        return view.Event(
            key=node_key(event.id),
            anchor=place,
            language=self._other(event.language, language),
            words_language=self._other(self._scene.words_language, own),
            kicker="",
            over_title=event.over_title if full else "",
            heading=heading,
            badge=None,
            rows=rows,
            picture=self._picture(event.image, event.image_placement) if full else None,
            body=prose(event.body, level + 1, self._resolve, own) if full else None,
            note=prose(event.note, level + 1, self._resolve, own),
            links=self._links(event.links) if full else None,
        )

    def _all_rows(self, event: content.Event) -> tuple[view.Row, ...]:
        words, labels = self._scene.language, self._scene.labels
        rows = [_when(line) for line in event_words.when_lines(event, words)]
        if where := event_words.where(event, words):
            rows.append(view.Row(label=labels.place, text=where))
        if signup := event_words.signup_line(event, words):
            rows.append(view.Row(label=labels.signup, text=signup))
        return tuple(rows)

    def _rows_beside_badge(self, event: content.Event) -> tuple[view.Row, ...]:
        """What the badge does not tell: the hours, each of several occasions, the place.

        "Digitalt" alone is left out: beside a badge space is short, and the event's text says how to take part.
        """
        words, labels = self._scene.language, self._scene.labels
        lines = event_words.when_lines(event, words)
        clock = event_words.clock_line(event, lines, words)
        kicker_tells = event.kind == "deadline" and not event_words.signup_line(event, words)
        rows: list[view.Row] = []
        if len(lines) > 1 or any(line.place or line.note for line in lines):
            rows.extend(map(_when, lines))
        elif clock and not kicker_tells:
            rows.append(view.Row(label=labels.time, text=clock))
        where = event_words.where(event, words)
        only_online = event.mode == "online" and not event.place and not any(o.place for o in event.occasions)
        if where and not only_online:
            rows.append(view.Row(label=labels.place, text=where))
        return tuple(rows)

    def _events(self, ids: Iterable[str]) -> list[content.Event]:
        return [self._scene.events[event_id] for event_id in ids if event_id in self._scene.events]

    def _anchors(self, ids: tuple[str, ...], item_id: str, *, events: bool) -> list[str]:
        """The anchors of the known entries: each entry has one place on the page, where it is shown first."""
        homes = self._scene.event_homes if events else self._scene.contact_homes
        entries: dict[str, content.Event] | dict[str, content.Contact]
        entries = self._scene.events if events else self._scene.contacts
        seen: set[str] = set()
        anchors = []
        for entry_id in ids:
            if entry_id in entries:
                anchors.append(anchor(entry_id) if homes[entry_id] == item_id and entry_id not in seen else "")
                seen.add(entry_id)
        return anchors

    def _contacts(self, ids: tuple[str, ...], item_id: str) -> tuple[view.Contact, ...]:
        known = [self._scene.contacts[contact_id] for contact_id in ids if contact_id in self._scene.contacts]
        places = self._anchors(ids, item_id, events=False)
        return tuple(self._contact(contact, place) for contact, place in zip(known, places, strict=True))

    def _contact(self, contact: content.Contact, place: str) -> view.Contact:
        return view.Contact(
            key=node_key(contact.id),
            anchor=place,
            name=contact.name,
            role=contact.role,
            organisation=contact.organisation,
            phone=phone_link(contact.phone),
            email=email_link(contact.email),
            website=self._resolve.link("", contact.url) if contact.url else None,
            picture=portrait(self._resolve, contact.image),
            note=contact.note,
        )

    def _picture(self, image_id: str | None, placement: content.ImagePlacement = "above") -> view.Picture | None:
        return picture(self._resolve, image_id, placement)

    def _links(self, links: tuple[content.Link, ...]) -> view.Links | None:
        return _links_view(links, self._resolve)

    @staticmethod
    def _heading(text: str, above: int) -> tuple[view.Heading | None, int]:
        """The heading one level below ``above``, and the level that what follows stands under."""
        if not text:
            return None, above
        level = min(above + 1, 6)
        return view.Heading(text=text, level=level), level

    @staticmethod
    def _other(language: str, around: str) -> str:
        return language if language and language.lower() != around.lower() else ""


def _when(line: event_words.WhenLine) -> view.Row:
    return view.Row(label=line.label, text=line.full, datetime=line.datetime, date_letters=len(line.text))


def _links_view(links: tuple[content.Link, ...], resolve: Resolver, *, button: bool = True) -> view.Links | None:
    """One link that fits is a button; more or longer ones, and what cannot be a link, are rows.

    Sub-articles have no ``button``: several in one article would outdo the article's own.
    """
    shown = tuple([link for entry in links if (link := resolve.link(entry.text, entry.url))])
    if not shown:
        return None
    fits = button and len(shown) == 1 and shown[0].href and len(shown[0].text) <= BUTTON_CHARACTERS
    return view.Links(style="button" if fits else "rows", links=shown)


def phone_link(phone: str) -> view.Link | None:
    """A telephone number as printed and its ``tel:`` address (Swedish ones with +46); only text if it holds words."""
    if not phone:
        return None
    digits = _NO_DIGITS.sub("", phone)
    if not 5 <= len(digits) <= 15 or _LETTER.search(phone):
        return view.Link(text=phone, href="")
    if phone.lstrip().startswith("+"):
        number = f"+{digits.replace('460', '46', 1) if '(0)' in phone else digits}"
    elif digits.startswith("00"):
        number = f"+{digits[2:]}"
    else:
        number = f"+46{digits[1:]}" if digits.startswith("0") else digits
    return view.Link(text=phone, href=f"tel:{number}")


def email_link(address: str) -> view.Link | None:
    """A mail address as printed and its ``mailto:`` address, where it is one."""
    if not address:
        return None
    href = f"mailto:{address}"
    is_address = "@" in address and address.split() == [address] and urls.is_valid(href)
    return view.Link(text=address, href=href if is_address else "")
