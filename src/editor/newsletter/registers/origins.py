"""Things of an issue that come from a register: taken in, compared with their entry, changed along with it, kept apart.

All functions are pure: work in, work out. ``pictures`` says what lies behind each ``Image.file`` of the issue; where a
result brings pictures along it names them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from editor.newsletter import edits, tree
from editor.newsletter.fields import references
from editor.newsletter.issue import Issue, used_ids
from editor.newsletter.record import Origin, Work
from editor.newsletter.registers import entries, picture_facts, register
from editor.newsletter.registers.gathering import in_date_order
from editor.newsletter.registers.register import Content, EntryChange, Pictures
from editor.support.pictures import Picture


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a thing stands to the entry it came from.

    ``differs`` are the fields that say something else here; ``behind``: the entry was changed since they were equal.
    """

    differs: frozenset[str]
    behind: bool

    @property
    def is_same(self) -> bool:
        return not self.differs


@dataclass(frozen=True, kw_only=True)
class Brought:
    """A work after something of a register came into it. ``pictures`` are all that the issue has now; ``touched`` are
    the things that changed, ``kept`` the fields of a thing that say something of their own and were left alone."""

    work: Work
    pictures: Mapping[str, Picture]
    touched: tuple[str, ...] = ()
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)


def linked(work: Work, entry: str) -> tuple[str, ...]:
    """The ids of the issue's things that come from an entry."""
    here = used_ids(work.issue)
    return tuple(
        node_id for node_id, origin in work.record.origins.items() if origin.entry == entry and node_id in here
    )


def with_origin(work: Work, node_id: str, origin: Origin | None) -> Work:
    """The work that says where a thing comes from; ``None``: from nowhere, it is kept apart from now on."""
    origins = {one: other for one, other in work.record.origins.items() if one != node_id}
    if origin is not None:
        origins[node_id] = origin
    return Work(work.issue, msgspec.structs.replace(work.record, origins=origins))


def standing(work: Work, pictures: Pictures, node_id: str, content: Content, revision: int) -> Standing | None:
    """How a thing stands to its entry, now ``content`` at ``revision``; ``None`` for a thing of no register."""
    origin = work.record.origins.get(node_id)
    if origin is None:
        return None
    own = entries.content_of(work, node_id, pictures)
    return Standing(differs=entries.differences(own, content), behind=origin.revision < revision)


def taken_in(
    work: Work, pictures: Pictures, content: Content, origin: Origin, parent_id: str, *, index: int | None = None
) -> tuple[Brought, str]:
    """An entry named by a calendar, article or contact list of the issue, and its id there.

    An issue has each entry once: where it is in use already, that thing is named here too.
    """
    known = linked(work, origin.entry)
    if known:
        issue = edits.use(work.issue, parent_id, known[0], index)
        return Brought(work=in_date_order(Work(issue, work.record)), pictures=pictures, touched=known), known[0]
    files, everything = register.placed_pictures(content, pictures)
    if index is None:
        index = len(tree.named_in(tree.find(work.issue, parent_id), _entry(content)))
    issue, copy = register.taken(work.issue, content, parent_id, index, files)
    known_of = picture_facts.brought(Work(issue, work.record), copy, content)
    after = in_date_order(with_origin(known_of, copy, origin))
    return Brought(work=after, pictures=everything, touched=(copy,)), copy


def renewed(work: Work, pictures: Pictures, node_id: str, content: Content, origin: Origin) -> Brought:
    """A thing made to say what its entry says, linked to it from now on; what belongs to the issue alone stays."""
    files, everything = register.placed_pictures(content, pictures)
    after = entries.renewed(work, node_id, pictures, content, files)
    after = in_date_order(with_origin(after, node_id, origin))
    return Brought(work=after, pictures=everything, touched=(node_id,))


def changed_along(work: Work, pictures: Pictures, change: EntryChange, entry: str, revision: int) -> Brought:
    """The change of an entry made in every thing that comes from it; each is of ``revision`` from now on."""
    files, everything = register.placed_pictures(change.after, pictures)
    touched: list[str] = []
    kept: dict[str, frozenset[str]] = {}
    for node_id in linked(work, entry):
        done = entries.pushed(work, node_id, pictures, change, files)
        if done.work.issue is not work.issue or done.work.record is not work.record:
            touched.append(node_id)
        if done.kept:
            kept[node_id] = done.kept
        origin = msgspec.structs.replace(work.record.origins[node_id], revision=revision)
        work = with_origin(done.work, node_id, origin)
    named = {image.file for image in work.issue.images}
    brought = {file: picture for file, picture in everything.items() if file in pictures or file in named}
    return Brought(work=in_date_order(work), pictures=brought, touched=tuple(touched), kept=kept)


def restored(work: Work, pictures: Pictures, node_id: str, change: EntryChange, origin: Origin) -> Brought | None:
    """A thing made to say what it said before a change (``change.before``); ``None`` where it does not say any more
    what the change left (``change.after``), or is not there."""
    if node_id not in linked(work, origin.entry):
        return None
    if not entries.same(entries.content_of(work, node_id, pictures), change.after):
        return None
    return renewed(work, pictures, node_id, change.before, origin)


def named_by(issue: Issue, node_id: str) -> tuple[str, ...]:
    """The ids of the items that name an event, contact or picture, in page order."""
    return tuple(
        item.id
        for section in issue.sections
        for item in section.items
        if any(named == node_id for _, named in references(item))
    )


def _entry(content: Content) -> tree.Entry:
    thing = content.thing
    if not isinstance(thing, tree.Entry):
        raise TypeError("a picture is named by a field, not by a list")
    return thing
