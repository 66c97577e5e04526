"""Entries of a register: what an event or contact is apart from the issues it stands in.

An entry's value is a *carrier*: an issue that holds nothing but the one thing and the pictures it names, under fixed
ids, so that all that reads, writes, checks or edits issues serves entries too. What only means something inside one
issue (the article an event belongs to, links to places of the page) is not in it.

Which picture lies behind an ``Image.file`` differs from issue to issue, so whatever compares or copies gets a
mapping of pictures beside each value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final, TypeAlias

import msgspec

from editor.newsletter import edits, tree
from editor.newsletter.edits.copies import fresh_id, renamed
from editor.newsletter.edits.fragments import Fragment, Place, put_in, taken_out
from editor.newsletter.fields import references
from editor.newsletter.issue import Contact, Event, Image, Issue, Newsletter
from editor.newsletter.record import Crop, PictureNotes
from editor.newsletter.shapes import Reference
from editor.support.pictures import Picture

Thing: TypeAlias = Event | Contact | Image
Pictures: TypeAlias = Mapping[str, Picture]

_NO_DATE: Final = dt.date(2000, 1, 1)
MIDDLE: Final = (50, 50)
"""The focal point of a picture that nobody has given one."""

_LOCAL: Final = frozenset({"id", "article"})
"""Fields that belong to the issue a thing stands in, not to the entry."""
_OF_THE_PICTURE: Final = tuple(name for name in Image.__struct_fields__ if name not in ("id", "file"))

UNPRINTED: Final = ("focus", *PictureNotes.__struct_fields__)
"""What is known of a picture beside the fields of its entry; in an issue it stands in the record."""


class Facts(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a register knows of an entry that no issue prints.

    ``review_date``: when to check that it is still true. ``left_on``: since when a contact no longer works there.

    Of pictures, also of those that events and contacts show: ``crop`` tells what was cut from which original, ``notes``
    what is never printed. Of the register of pictures alone: ``likeness`` is the picture's fingerprint
    (:mod:`editor.support.picture_likeness`), ``follows`` the store's id of the issue the picture came in with: what is
    written there is written here too, until the entry itself is changed.

    Of saved blocks: the ``name`` and ``tags`` they are found by, and ``root``, the block key in the carrier of what the
    block is (:mod:`editor.newsletter.registers.blocks`).
    """

    review_date: dt.date | None = None
    left_on: dt.date | None = None
    crop: Crop | None = None
    notes: PictureNotes = PictureNotes()
    likeness: str = ""
    follows: str = ""
    name: str = ""
    tags: tuple[str, ...] = ()
    root: str = ""


@dataclass(frozen=True, kw_only=True)
class Content:
    """A thing as a register holds it. ``value`` is a carrier, ``pictures`` says what lies behind its files.

    Of a picture, be it the thing itself or the one an event or contact shows, also what of which original it shows
    (``None``: all of its file), and what is never printed.
    """

    value: Issue
    pictures: Pictures = field(default_factory=dict)
    crop: Crop | None = None
    notes: PictureNotes = field(default_factory=PictureNotes)

    @property
    def thing(self) -> Thing:
        """The event, contact or picture entry itself."""
        return thing_of(self.value)


def thing_of(value: Issue) -> Thing:
    """What a carrier carries. Raises ValueError for an issue that carries nothing."""
    for things in (value.events, value.contacts, value.images):
        if things:
            return things[0]
    raise ValueError("an entry without a thing")


def new_content(thing: Thing) -> Content:
    """The entry of a thing that stands in no issue and names no picture."""
    bare = Issue(title="", date=_NO_DATE, newsletter=Newsletter())
    return content_of(tree.inserted(bare, tree.list_for(thing), None, thing), thing.id)


def content_of(issue: Issue, node_id: str, pictures: Pictures | None = None) -> Content:
    """A thing of ``issue`` as an entry. Raises UnknownNode.

    Two things that print the same give equal values, whatever their ids are called.
    """
    carried = taken_out(issue, [node_id]).issue
    named: tuple[tuple[Thing, ...], ...] = (carried.events, carried.contacts, carried.images)
    fresh: dict[str, str] = {}
    for things, prefix in zip(named, ("e", "c", "img"), strict=True):
        fresh |= {thing.id: f"{prefix}{number}" for number, thing in enumerate(things, 1)}
    bare = msgspec.structs.replace(carried, date=_NO_DATE, newsletter=Newsletter())
    shown = {image.file for image in bare.images}
    return Content(
        value=renamed(bare, fresh),
        pictures={file: picture for file, picture in (pictures or {}).items() if file in shown},
    )


def differences(one: Content, other: Content) -> frozenset[str]:
    """The names of the fields in which two entries of one kind differ. Both may be called by other ids and files."""
    return frozenset(name for name in _entry_fields(one.thing) if _field(one, name) != _field(other, name))


def same(one: Content, other: Content) -> bool:
    """Whether two entries of one kind say the same."""
    return not differences(one, other)


def taken(issue: Issue, content: Content, parent_id: str, index: int, files: Mapping[str, str]) -> tuple[Issue, str]:
    """The issue with a copy of an entry's thing, named by a calendar, article or contact list, and the copy's id.

    ``files`` says which file of the issue shows each picture of the entry. Raises UnknownNode for a parent that
    cannot name such things.
    """
    thing = content.thing
    place = Place(event_parent=parent_id, event_index=index, contact_parent=parent_id, contact_index=index)
    after, (copy_id,) = put_in(issue, Fragment(issue=content.value, roots=(thing.id,)), place, files)
    return after, copy_id


@dataclass(frozen=True)
class EntryChange:
    """An entry before and after it was changed."""

    before: Content
    after: Content


@dataclass(frozen=True, kw_only=True)
class Pushed:
    """An issue after a changed entry came into it. ``kept`` are the fields that say something of their own there and
    were left alone, ``written`` those that the change is in now; what is never printed is left to whoever has the
    record."""

    issue: Issue
    kept: frozenset[str]
    written: frozenset[str] = frozenset()


def pushed(issue: Issue, node_id: str, own: Content, change: EntryChange, files: Mapping[str, str]) -> Pushed:
    """``issue`` with what ``change`` changes made in one of its things too, which says ``own`` so far.

    Only fields in which the thing still says what the entry said before are written: wording of an issue's own
    stays. ``files`` names the pictures of the changed entry in the issue.
    """
    after = change.after
    wanted = differences(change.before, after)
    to_do = wanted & differences(own, after)
    kept = to_do & differences(own, change.before)
    for name in sorted((to_do - kept).difference(UNPRINTED)):
        if name == "image":
            issue = _with_picture(issue, node_id, own, after, files)
        elif isinstance(after.thing, Image) and name == "file":
            issue = edits.update(issue, node_id, file=files.get(after.thing.file, after.thing.file))
        else:
            issue = edits.update(issue, node_id, **{name: getattr(after.thing, name)})
    return Pushed(issue=issue, kept=kept, written=to_do - kept)


def _entry_fields(thing: Thing) -> tuple[str, ...]:
    named = tuple(name for name in thing.__struct_fields__ if name not in _LOCAL)
    return (*named, *UNPRINTED) if isinstance(thing, Image) else named


def _field(content: Content, name: str) -> object:
    """A field's value in a form that does not depend on ids and file names."""
    thing = content.thing
    if name == "focus":
        return _focus(content)
    if name in UNPRINTED:
        return getattr(content.notes, name)
    value: object = getattr(thing, name)
    if isinstance(thing, Image):
        return _picture_sign(content, thing.file) if name == "file" else value
    if name != "image" or value is None:
        return value
    return _picture_of(content, str(value))


def _picture_of(content: Content, image_id: str) -> object:
    image = next(one for one in content.value.images if one.id == image_id)
    shown = (_picture_sign(content, image.file), _focus(content), content.notes)
    return (*shown, *(getattr(image, name) for name in _OF_THE_PICTURE))


def _focus(content: Content) -> tuple[int, int]:
    return content.crop.focus if content.crop is not None else MIDDLE


def _picture_sign(content: Content, file: str) -> str:
    """What tells one picture from another: its bytes where they are known, else its name."""
    picture = content.pictures.get(file)
    return picture.sha256 if picture is not None else file


def _with_picture(issue: Issue, node_id: str, own: Content, after: Content, files: Mapping[str, str]) -> Issue:
    """The picture of ``after`` in the thing's place for it; an entry of the issue that already shows it is changed."""
    new = after.value.images[0] if after.value.images else None
    if new is None:
        return edits.update(issue, node_id, image=None)
    texts: dict[str, Any] = {name: getattr(new, name) for name in _OF_THE_PICTURE}
    old = own.value.images[0] if own.value.images else None
    old_id: str | None = getattr(tree.find(issue, node_id), "image", None)
    if old is not None and old_id is not None and _picture_sign(own, old.file) == _picture_sign(after, new.file):
        uses = sum(1 for kind, named in references(issue) if kind is Reference.IMAGE and named == old_id)
        if uses == 1:
            return edits.update(issue, old_id, **texts)
    image = Image(id=fresh_id(issue, "img"), file=files.get(new.file, new.file), **texts)
    return edits.update(edits.add_image(issue, image), node_id, image=image.id)


def placed_pictures(content: Content, pictures: Pictures) -> tuple[dict[str, str], dict[str, Picture]]:
    """How the pictures of an entry come into an issue: its files by the entry's files, and all pictures afterwards.

    A picture that the issue has already keeps its name there; another gets a name that is free.
    """
    files: dict[str, str] = {}
    everything = dict(pictures)
    for file, picture in content.pictures.items():
        known = next((name for name, here in everything.items() if here.sha256 == picture.sha256), None)
        files[file] = known or _free_file(file, everything)
        everything.setdefault(files[file], picture)
    return files, everything


def _free_file(wanted: str, taken: Pictures) -> str:
    path, names, number, name = PurePosixPath(wanted), {one.casefold() for one in taken}, 2, wanted
    while name.casefold() in names:
        name = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        number += 1
    return name
