"""Places of an issue for people: a path such as ``sections[2].items[0].body`` as the thing it stands in.

As a code and data (sentences ``cli_place_…`` in ``resources/messages``): the command line has no outline to borrow
words from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Image, Issue, Part, Section

_STEP: Final = re.compile(r"(\w+)\[(\d+)\]")


class Place(NamedTuple):
    """``code`` names the sentence; ``title`` is the thing's heading, title or name, "" where it has none."""

    code: str
    title: str = ""


def of_path(path: str, issue: Issue) -> Place:
    """The innermost thing on the path that a user knows."""
    place = _beginning(path)
    within: object = issue
    for step in path.split("."):
        found = _STEP.fullmatch(step)
        listed = getattr(within, found[1], ()) if found else ()
        if found is None or int(found[2]) >= len(listed):
            break
        within = listed[int(found[2])]
        place = _of_thing(within) or place
    return place


def of_picture(file: str, issue: Issue) -> Place:
    """The article, event or other thing that shows the picture ``Image.file`` first; the issue where nothing does."""
    image_id = next((image.id for image in issue.images if image.file == file), None)
    shown = (place for place, images in _shown(issue) if image_id in images)
    return Place("cli_place_issue") if image_id is None else next(shown, None) or Place("cli_place_issue")


def _shown(issue: Issue) -> Iterator[tuple[Place | None, tuple[str | None, ...]]]:
    """Everything that can show pictures, in page order, with the ids of those it shows."""
    yield Place("cli_place_masthead"), (issue.hero,)
    for section in issue.sections:
        yield _of_thing(section), (section.image,)
        for item in section.items:
            if isinstance(item, Article):
                yield _of_thing(item), (item.image, *item.more_images)
                yield from ((_of_thing(part), (part.image,)) for part in item.parts)
    yield from ((_of_thing(event), (event.image,)) for event in issue.events)
    yield from ((_of_thing(contact), (contact.image,)) for contact in issue.contacts)
    yield Place("cli_place_about"), (issue.newsletter.about.image,)


def _beginning(path: str) -> Place:
    name = re.split(r"[.\[]", path, maxsplit=1)[0]
    if name == "newsletter":
        return Place("cli_place_about" if path.startswith("newsletter.about") else "cli_place_footer")
    return Place("cli_place_masthead" if name in {"intro", "hero"} else "cli_place_issue")


_KNOWN: Final[Mapping[type, tuple[str, str]]] = {
    Section: ("cli_place_section", "heading"),
    Article: ("cli_place_article", "heading"),
    Part: ("cli_place_part", "heading"),
    Calendar: ("cli_place_calendar", "heading"),
    ContactList: ("cli_place_contacts", "heading"),
    Event: ("cli_place_event", "title"),
    Contact: ("cli_place_contact", "name"),
    Image: ("cli_place_picture", "file"),
}
"""What a user knows, and the field that names it."""


def _of_thing(thing: object) -> Place | None:
    known = _KNOWN.get(type(thing))
    return Place(known[0], _name(thing, known[1])) if known else None


def _name(thing: object, field: str) -> str:
    named = str(getattr(thing, field))
    return named.rpartition("/")[2] if field == "file" else named
