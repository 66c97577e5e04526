"""An issue as the row of blocks that make its page: which there are, what each depends on, how each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

import msgspec

from editor.newsletter import places
from editor.newsletter.issue import Article, Calendar, ContactList, Event, Issue, Item, Section
from editor.rendering.content import frame, view
from editor.rendering.content.anchors import anchor
from editor.rendering.content.items import ItemBuilder
from editor.rendering.content.pictures import picture
from editor.rendering.content.prose import prose
from editor.rendering.content.scene import Resolver, Scene, prints, section_prints
from editor.support.pictures import Picture

Make: TypeAlias = Callable[[Resolver], view.BlockView | None]


class Slot(msgspec.Struct, frozen=True):
    """A place of the page and what may fill it.

    ``inputs`` are all the values that the block is made from, but for the places its links lead to (which the
    :class:`Resolver` remembers): same inputs, same block. ``make`` gives ``None`` where there is nothing to print.
    """

    key: str
    region: view.Region
    inputs: tuple[object, ...]
    make: Make


def issue_view(
    issue: Issue, pictures: Mapping[str, Picture], medium: view.Medium, source: Callable[[str], str] = str
) -> view.IssueView:
    """The whole issue as plain values, in page order.

    ``pictures`` tells what is known of each ``Image.file``; a picture it lacks is left out. ``source`` gives a
    picture's address on the page. ``medium`` decides which addresses may be links.
    """
    scene = Scene(issue, pictures, medium, source)
    blocks = (slot.make(Resolver(scene)) for slot in plan(scene))
    return view.IssueView(document=frame.document(scene), blocks=tuple(block for block in blocks if block))


def plan(scene: Scene) -> Iterator[Slot]:
    """The slots of the page, in order. Fixed blocks that are empty are found out only when made."""
    yield from _slots_above(scene)
    first = True
    for section in scene.issue.sections:
        for slot in _section_slots(scene, section, first):
            first = False
            yield slot
    yield from _slots_below(scene)


def _slots_above(scene: Scene) -> Iterator[Slot]:
    newsletter, issue, language = scene.issue.newsletter, scene.issue, scene.language
    logo = _pictures(scene, newsletter.sender.logo)
    named = (newsletter.name, newsletter.sender, issue.title, issue.number, issue.date, issue.date_text, *logo)
    yield Slot(places.TOP, "header", (language, newsletter.footer_links), frame.top_links)
    yield Slot(places.MASTHEAD, "header", (language, *named), frame.masthead)
    yield Slot(places.HERO, "main", (language, *_pictures(scene, issue.hero)), frame.hero)
    yield Slot(places.INTRO, "main", (language, issue.intro), frame.intro)
    if issue.contents == "list":
        yield Slot(places.CONTENTS, "main", (language, *_headings(issue)), frame.contents)


def _slots_below(scene: Scene) -> Iterator[Slot]:
    newsletter, language = scene.issue.newsletter, scene.language
    about, sender = newsletter.about, newsletter.sender
    ways = (sender, about, newsletter.contact_layout, newsletter.contact_rows, scene.issue.registration_number)
    logos = _pictures(scene, *(partner.logo for partner in newsletter.partners))
    social = (newsletter.social_heading, newsletter.social)
    yield Slot(places.ABOUT, "footer", (language, about, *_pictures(scene, about.image)), frame.about)
    yield Slot(places.SENDER, "footer", (language, *ways), frame.sender)
    yield Slot(places.PARTNERS, "footer", (language, newsletter.partners, *logos), frame.partners)
    yield Slot(places.FOOTER, "footer", (language, newsletter.footer_links), frame.footer)
    yield Slot(places.SOCIAL, "footer", (language, *social), frame.social)


def _section_slots(scene: Scene, section: Section, first: bool) -> Iterator[Slot]:
    language = section.language or scene.language
    above = 2 if section.heading else 1
    before: view.Before = "start" if first else "item"
    if section_prints(section):
        inputs = (section.heading, section.intro, section.image_placement, language, scene.language, first)
        yield Slot(
            places.node_key(section.id),
            "main",
            (*inputs, *_pictures(scene, section.image)),
            partial(_section_head, section, language, first),
        )
        before = "heading"
    for item in section.items:
        if prints(item):
            yield Slot(
                places.node_key(item.id),
                "main",
                (item, language, scene.language, above, before, *_item_inputs(scene, item)),
                partial(_item, item, before, language, above),
            )
            before = "item"


def _section_head(section: Section, language: str, first: bool, resolve: Resolver) -> view.SectionHead | None:
    heading = view.Heading(text=section.heading, level=2) if section.heading else None
    shown = picture(resolve, section.image, section.image_placement)
    intro = prose(section.intro, 3 if heading else 2, resolve, language)
    if not (heading or shown or intro):
        return None
    return view.SectionHead(
        key=places.node_key(section.id),
        anchor=anchor(section.id),
        language=language if language.lower() != resolve.scene.language.lower() else "",
        heading=heading,
        picture=shown,
        intro=intro,
        first=first,
    )


def _item(item: Item, before: view.Before, language: str, above: int, resolve: Resolver) -> view.BlockView:
    builder = ItemBuilder(resolve, language=language, above=above)
    match item:
        case Article():
            return builder.article(item, before)
        case Calendar():
            return builder.calendar(item, before)
        case ContactList():
            return builder.contact_list(item, before)


def _item_inputs(scene: Scene, item: Item) -> list[object]:
    """What an item is made from beside itself: the entries it names, whether they are at home in it, their pictures."""
    inputs: list[object] = []
    if isinstance(item, Article):
        inputs += _pictures(scene, item.image, *item.more_images, *[part.image for part in item.parts])
    if isinstance(item, (Article, Calendar)):
        for event_id in item.events:
            event: Event | None = scene.events.get(event_id)
            inputs += (event, scene.event_homes.get(event_id) == item.id)
            if event:
                inputs += _pictures(scene, event.image)
    if isinstance(item, (Article, ContactList)):
        for contact_id in item.contacts:
            contact = scene.contacts.get(contact_id)
            inputs += (contact, scene.contact_homes.get(contact_id) == item.id)
            if contact:
                inputs += _pictures(scene, contact.image)
    return inputs


def _pictures(scene: Scene, *image_ids: str | None) -> list[object]:
    """What showing these images depends on: entry, bytes, address."""
    inputs: list[object] = []
    for image_id in image_ids:
        if image_id:
            image, known = scene.printable(image_id)
            inputs += (image, known, scene.name(image.file) if image else None)
    return inputs


def _headings(issue: Issue) -> Iterator[object]:
    """What the list of contents is made from."""
    for section in issue.sections:
        yield section.id
        yield section.heading
        for item in section.items:
            if item.heading:
                yield item.id
                yield item.heading
