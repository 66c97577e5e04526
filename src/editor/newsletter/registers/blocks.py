"""Saved blocks: a section, article, part, calendar, contact list, event card or about box, kept to be used again.

A block is a *carrier* (:mod:`editor.newsletter.registers.register`): an issue that holds nothing but the block and what
it names, under ids that follow its shape, so that two blocks that print the same are equal values. ``[[namn]]`` in a
text is a field to fill in: it is asked for when the block is inserted, and gone afterwards.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from editor.newsletter import edits, places, rich_text, tree
from editor.newsletter.edits.copies import renamed
from editor.newsletter.edits.fragments import Fragment, Place, put_in, taken_out
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Newsletter,
    Part,
    Section,
)
from editor.newsletter.registers.register import Content, Pictures
from editor.newsletter.shapes import Shape

_NO_DATE: Final = dt.date(2000, 1, 1)
_FIELD: Final = re.compile(r"\[\[([^\[\]\n<>]{1,60})\]\]")
_PREFIXES: Final[dict[type, str]] = {
    Section: "s",
    Article: "a",
    Part: "p",
    Calendar: "k",
    ContactList: "l",
    Event: "e",
    Contact: "c",
    Image: "img",
}
_PERSONAL: Final = {"name": "[[namn]]", "phone": "[[telefon]]", "email": "[[mejl]]"}
"""What is asked for in place of a person's own data."""


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """``root`` is the block key of what the block is (``n:`` and its id, or the about box)."""

    content: Content
    root: str

    @property
    def node(self) -> tree.IdNode | About:
        """The block itself."""
        node_id = places.node_id(self.root)
        return self.content.value.newsletter.about if node_id is None else tree.find(self.content.value, node_id)


def may_be_saved(key: str) -> bool:
    """Whether the thing behind a block key can be a block."""
    return places.node_id(key) is not None or key == places.ABOUT


def block_of(issue: Issue, key: str, pictures: Pictures) -> Block:
    """The thing behind a block key of ``issue`` as a block. Raises UnknownNode."""
    node_id = places.node_id(key)
    if node_id is None:
        about = issue.newsletter.about
        shown = tuple(image for image in issue.images if image.id == about.image)
        bare = Issue(title="", date=_NO_DATE, newsletter=Newsletter(about=about), images=shown)
    else:
        bare = taken_out(issue, [node_id]).issue
        bare = msgspec.structs.replace(bare, date=_NO_DATE, newsletter=Newsletter())
    names = _names(bare)
    files = {image.file for image in bare.images}
    return Block(
        content=Content(
            value=renamed(bare, names),
            pictures={file: picture for file, picture in pictures.items() if file in files},
        ),
        root=key if node_id is None else places.node_key(names[node_id]),
    )


def same(one: Content, other: Content) -> bool:
    """Whether two blocks print the same, wherever their pictures lie."""
    return _unfiled(one) == _unfiled(other)


def inserted(issue: Issue, block: Block, place: Place, files: Mapping[str, str]) -> tuple[Issue, str]:
    """The issue with a copy of the block at ``place``, and the copy's block key; an about box takes the place of the
    issue's own. ``files`` names the block's pictures in the issue. Nothing in the copy has an id of the block's.
    """
    node_id = places.node_id(block.root)
    if node_id is None:
        return _with_about(issue, block, files), places.ABOUT
    after, (copy,) = put_in(issue, Fragment(issue=block.content.value, roots=(node_id,)), place, files)
    return after, places.node_key(copy)


def exchanged(issue: Issue, node_id: str, block: Block, files: Mapping[str, str]) -> Issue:
    """The issue with the block in the place of one of its nodes of the same kind, under that node's id.

    Raises UnknownNode; TypeError for a node of another kind.
    """
    old, new = tree.find(issue, node_id), block.node
    if type(old) is not type(new):
        raise TypeError(f"{type(new).__name__} in the place of {type(old).__name__}")
    where = tree.location(issue, node_id)
    after, key = inserted(issue, block, _place_of(old, where), files)
    copy = places.node_id(key) or ""
    after = edits.remove(after, node_id)
    return renamed(after, {copy: node_id})


def fields(block: Block) -> tuple[str, ...]:
    """The names of what is to be filled in, each once, in the order of the texts."""
    found: dict[str, None] = {}

    def note(text: str) -> str:
        found.update(dict.fromkeys(match[1].strip() for match in _FIELD.finditer(text)))
        return text

    _texts_changed(block.content.value, note, note)
    return tuple(found)


def filled(block: Block, answers: Mapping[str, str]) -> Block:
    """The block with every field written as ``answers`` says; one without an answer leaves nothing behind."""

    def text(value: str) -> str:
        return " ".join(_FIELD.sub(lambda match: answers.get(match[1].strip(), ""), value).split())

    def rich(value: str) -> str:
        if not _FIELD.search(value):
            return value
        return rich_text.normalise(
            _FIELD.sub(lambda match: html.escape(answers.get(match[1].strip(), ""), quote=False), value)
        )

    value = _texts_changed(block.content.value, lambda one: text(one) if _FIELD.search(one) else one, rich)
    return _with_value(block, value)


def without_personal_data(block: Block) -> Block:
    """The block as it may be given away: names, telephone numbers, addresses and pictures of contacts are fields to
    fill in. The credit of a picture stays, as the law on copyright asks."""
    value = block.content.value
    contacts = tuple(
        msgspec.structs.replace(
            contact,
            **{name: asked if getattr(contact, name) else "" for name, asked in _PERSONAL.items()},
            image=None,
            note="",
            url="",
        )
        for contact in value.contacts
    )
    bare = msgspec.structs.replace(value, contacts=contacts)
    root = places.node_id(block.root)
    named = bare if root is None else taken_out(bare, [root]).issue
    kept = msgspec.structs.replace(bare, images=tuple(one for one in bare.images if one in named.images))
    return _with_value(block, kept)


def _with_value(block: Block, value: Issue) -> Block:
    files = {image.file for image in value.images}
    pictures = {file: picture for file, picture in block.content.pictures.items() if file in files}
    return Block(content=Content(value=value, pictures=pictures), root=block.root)


def _names(bare: Issue) -> dict[str, str]:
    """A name for every id that follows from the shape alone."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    for node, _ in tree.nodes(bare):
        prefix = _PREFIXES[type(node)]
        counts[prefix] = counts.get(prefix, 0) + 1
        names[node.id] = f"{prefix}{counts[prefix]}"
    return names


def _unfiled(content: Content) -> Issue:
    """The carrier with pictures called by their bytes, where these are known."""
    pictures = content.pictures
    images = tuple(
        msgspec.structs.replace(image, file=pictures[image.file].sha256) if image.file in pictures else image
        for image in content.value.images
    )
    return msgspec.structs.replace(content.value, images=images)


def _with_about(issue: Issue, block: Block, files: Mapping[str, str]) -> Issue:
    about = block.content.value.newsletter.about
    if about.image is not None:
        shown = next(image for image in block.content.value.images if image.id == about.image)
        entry = msgspec.structs.replace(shown, id=edits.fresh_id(issue, "img"), file=files.get(shown.file, shown.file))
        issue, about = edits.add_image(issue, entry), msgspec.structs.replace(about, image=entry.id)
    return edits.update_newsletter(issue, about=about)


def _place_of(old: tree.IdNode, where: tree.Location) -> Place:
    after, parent = where.index + 1, where.parent_id
    match old:
        case Section():
            return Place(section_index=after)
        case Part():
            return Place(article=parent, part_index=after)
        case Event():
            return Place(event_parent=parent, event_index=after)
        case Contact():
            return Place(contact_parent=parent, contact_index=after)
        case _:
            return Place(section=parent, item_index=after)


def _texts_changed(issue: Issue, text: Callable[[str], str], rich: Callable[[str], str]) -> Issue:
    def visit(_: str, form: Form, value: str) -> str:
        if form is Shape.TEXT:
            return text(value)
        return rich(value) if form is Shape.RICH_TEXT else value

    return rebuilt(issue, visit)
