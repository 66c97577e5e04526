"""Merge fields of an issue: ``{{name}}``, filled in by the sending service.

Without a sending profile they stand in the mail as they are; with one each is written as the service wants it.
Everywhere else they are printed as text where they stand in a text, and a link whose address is one is printed without
a link (:func:`editor.newsletter.urls.printable_href`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from editor.newsletter import rich_text
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Issue
from editor.newsletter.shapes import Shape
from editor.newsletter.urls import MERGE_FIELD


class MergeField(msgspec.Struct, frozen=True, kw_only=True):
    """A field's ``name`` and where it stands: a path into the issue such as ``sections[2].items[0].body``.

    ``in_text`` tells one that is read as text from one in an address.
    """

    name: str
    place: str
    in_text: bool = False


def fields(issue: Issue) -> tuple[MergeField, ...]:
    """Every merge field of the issue's texts and addresses, in the order of the issue file."""
    found: list[MergeField] = []

    def visit(place: str, form: Form, value: str) -> str:
        if "{{" in value:
            found.extend(_in_value(place, form, value))
        return value

    rebuilt(issue, visit)
    return tuple(found)


def names(text: str) -> tuple[str, ...]:
    """The names of the fields in a text or page, each once, in order."""
    return tuple(dict.fromkeys(match[0][2:-2] for match in MERGE_FIELD.finditer(text)))


def filled(text: str, values: Mapping[str, str], escape: Callable[[str], str] = str) -> str:
    """``text`` with every field that has a value written as that value; other fields stand as they are.

    ``values`` by name (:func:`value_of`); ``escape`` makes a value fit the kind of text. What a value says is not
    looked through again: a service may itself write fields with double braces.
    """

    def value(field: re.Match[str]) -> str:
        known = value_of(field[0][2:-2], values)
        return escape(known) if known else field[0]

    return MERGE_FIELD.sub(value, text)


def value_of(name: str, values: Mapping[str, str]) -> str:
    """What a service writes for a field, "" where that is not known. ``x_url`` and ``x_link`` also name ``x``."""
    return values.get(name) or values.get(re.sub(r"_(url|link)$", "", name), "")


def _in_value(place: str, form: Form, value: str) -> Iterator[MergeField]:
    match form:
        case Shape.TEXT:
            yield from _fields(names(value), place, in_text=True)
        case Shape.URL:
            yield from _fields(names(value), place, in_text=False)
        case Shape.RICH_TEXT:
            in_text = names(rich_text.plain_text(value))
            in_links = names(" ".join(link.href for link in rich_text.links(value)))
            yield from _fields(in_text, place, in_text=True)
            yield from _fields((name for name in in_links if name not in in_text), place, in_text=False)


def _fields(found: Iterable[str], place: str, *, in_text: bool) -> Iterator[MergeField]:
    return (MergeField(name=name, place=place, in_text=in_text) for name in found)
