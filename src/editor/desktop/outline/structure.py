"""Commands that change the structure of an issue, seen from a row of the outline.

Each function answers what a command would do to the selected row: a :class:`StructureEdit`, or ``None`` where the
command has no meaning there (its action is then switched off). Nothing here knows a window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from editor.desktop.outline import edit_names
from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, ImageId, Issue, Item, Part, Section
from editor.newsletter.outline import OutlineRow, RowKind
from editor.newsletter.places import ABOUT, FOOTER, node_id, node_key
from editor.newsletter.record import Record, Work

_List = TypeVar("_List", Calendar, ContactList)


@dataclass(frozen=True, kw_only=True)
class StructureEdit:
    """A named edit: what it does, what undo calls it, which row to show afterwards, what to tell the user.

    ``place`` is the row that undoing it shows, where that is another one: what was deleted is there again.
    ``selects`` are the keys of all rows to select afterwards, where they are more than the one shown.
    """

    apply: Callable[[Issue], Issue]
    name: str
    focus: str | None
    place: str | None = None
    told: str = ""
    selects: tuple[str, ...] = ()
    work: Callable[[Work], Work] | None = None
    """The same edit where it concerns the issue's record too; it is then done instead of ``apply``."""


# Where things go


@dataclass(frozen=True)
class _Spot:
    """The section a new item goes into and its place there; ``section`` ``None`` where there is none yet."""

    section: Section | None
    index: int


def _section_of(issue: Issue, row: OutlineRow | None) -> Section | None:
    if row is None:
        return None
    wanted = node_id(row.path[0])
    return next((section for section in issue.sections if section.id == wanted), None)


def _item_spot(issue: Issue, row: OutlineRow | None) -> _Spot:
    """After the selected item; at the end of a selected section; else at the nearest end of the issue."""
    section = _section_of(issue, row)
    if section is not None and row is not None:
        if len(row.path) == 1:
            return _Spot(section, len(section.items))
        item = node_id(row.path[1])
        return _Spot(section, next((n + 1 for n, found in enumerate(section.items) if found.id == item), 0))
    if not issue.sections:
        return _Spot(None, 0)
    if row is not None and row.key in (ABOUT, FOOTER):
        return _Spot(issue.sections[-1], len(issue.sections[-1].items))
    return _Spot(issue.sections[0], 0)


def item_place(issue: Issue, row: OutlineRow | None) -> tuple[str | None, int]:
    """The id of the section a new item goes into (``None``: there is none yet) and its place there."""
    spot = _item_spot(issue, row)
    return (spot.section.id if spot.section is not None else None), spot.index


def _with_item(issue: Issue, spot: _Spot, item: Item) -> Issue:
    """``issue`` with ``item`` at ``spot``, in a new section where there is none."""
    if spot.section is not None:
        return edits.add_item(issue, spot.section.id, item, spot.index)
    section = Section(id=edits.fresh_id(issue, "s"))
    return edits.add_item(edits.add_section(issue, section), section.id, item)


# Adding


def add_section(issue: Issue, row: OutlineRow | None) -> StructureEdit:
    """A new section after the selected one (first or last where none is)."""
    fresh = edits.fresh_id(issue, "s")
    section = _section_of(issue, row)
    if section is not None:
        index = issue.sections.index(section) + 1
    else:
        index = len(issue.sections) if row is None or row.key in (ABOUT, FOOTER) else 0
    return StructureEdit(
        apply=lambda value: edits.add_section(value, Section(id=fresh), index),
        name=edit_names.added("section"),
        focus=node_key(fresh),
    )


def add_article(issue: Issue, row: OutlineRow | None) -> StructureEdit:
    """A new article after the selected item."""
    return _item_added(issue, row, Article(id=edits.fresh_id(issue, "a")), "article")


def add_calendar(issue: Issue, row: OutlineRow | None) -> StructureEdit:
    """A new calendar after the selected item."""
    return _item_added(issue, row, Calendar(id=edits.fresh_id(issue, "k")), "calendar")


def add_contact_list(issue: Issue, row: OutlineRow | None) -> StructureEdit:
    """A new list of contacts after the selected item."""
    return _item_added(issue, row, ContactList(id=edits.fresh_id(issue, "k")), "contacts")


def _item_added(issue: Issue, row: OutlineRow | None, item: Item, kind: RowKind) -> StructureEdit:
    spot = _item_spot(issue, row)
    return StructureEdit(
        apply=lambda value: _with_item(value, spot, item), name=edit_names.added(kind), focus=node_key(item.id)
    )


def add_part(issue: Issue, row: OutlineRow | None) -> StructureEdit | None:
    """A new sub-article in the selected article, after the selected part."""
    article = selected_item(issue, row)
    if not isinstance(article, Article) or row is None:
        return None
    part = Part(id=edits.fresh_id(issue, "p"))
    chosen = node_id(row.key)
    index = next((n + 1 for n, found in enumerate(article.parts) if found.id == chosen), len(article.parts))
    return StructureEdit(
        apply=lambda value: edits.add_part(value, article.id, part, index),
        name=edit_names.added("part"),
        focus=node_key(part.id),
    )


def add_event(issue: Issue, row: OutlineRow | None) -> StructureEdit:
    """A new event: in the selected calendar after the selected event, else last in the issue's nearest calendar.

    An issue without a calendar gets one.
    """
    event = Event(id=edits.fresh_id(issue, "e"), title="")
    item = selected_item(issue, row)
    calendar = item if isinstance(item, Calendar) else _nearest(issue, row, Calendar)
    focus = node_key(event.id)
    if calendar is not None:
        parent, index = calendar.id, _after(calendar.events, row)
        return StructureEdit(
            apply=lambda value: edits.add_event(value, event, parent, index),
            name=edit_names.added("event"),
            focus=focus,
        )
    spot, fresh = _item_spot(issue, row), Calendar(id=edits.fresh_id(issue, "k"))
    return StructureEdit(
        apply=lambda value: edits.add_event(_with_item(value, spot, fresh), event, fresh.id),
        name=edit_names.added("event"),
        focus=focus,
    )


def add_contact(issue: Issue, row: OutlineRow | None) -> StructureEdit:
    """A new contact: in the selected article or contact list, else in the nearest list, else in a new list."""
    contact = Contact(id=edits.fresh_id(issue, "c"))
    item = selected_item(issue, row)
    holder = item if isinstance(item, Article | ContactList) else _nearest(issue, row, ContactList)
    focus = node_key(contact.id)
    if holder is not None:
        parent, index = holder.id, _after(holder.contacts, row)
        return StructureEdit(
            apply=lambda value: edits.add_contact(value, contact, parent, index),
            name=edit_names.added("contact"),
            focus=focus,
        )
    spot, fresh = _item_spot(issue, row), ContactList(id=edits.fresh_id(issue, "k"))
    return StructureEdit(
        apply=lambda value: edits.add_contact(_with_item(value, spot, fresh), contact, fresh.id),
        name=edit_names.added("contact"),
        focus=focus,
    )


def add_picture(issue: Issue, row: OutlineRow | None, new: NewPicture) -> StructureEdit | None:
    """A picture in the selected thing; one more where an article has one already."""
    target = node_id(row.key) if row is not None else None
    node = edits.find(issue, target) if target and edits.contains(issue, target) else None
    if not takes_picture(row) or node is None or target is None:
        return None
    more = node.more_images if isinstance(node, Article) and node.image is not None else None

    def put(value: Issue, image_id: ImageId) -> Issue:
        named = {"image": image_id} if more is None else {"more_images": (*more, image_id)}
        return edits.update(value, target, **named)

    def work(value: Work) -> Work:
        return picture_edits.add(value, new, put)

    return StructureEdit(
        apply=lambda value: work(Work(value, Record())).issue,
        work=work,
        name=edit_names.picture_added(),
        focus=node_key(target),
        told=edit_names.one_more_picture() if more is not None else "",
    )


def takes_picture(row: OutlineRow | None) -> bool:
    """Whether the selected thing can hold a picture."""
    return row is not None and row.kind in ("section", "article", "part", "event", "contact")


# Changing what is there


def delete(issue: Issue, row: OutlineRow | None) -> StructureEdit | None:
    """The selected thing away. An event or contact that others name too is only taken out of this list."""
    target = node_id(row.key) if row is not None else None
    if row is None or target is None:
        return None
    name, told = edit_names.removed(row.kind)
    parent = node_id(row.path[-2]) if len(row.path) > 1 else None
    if parent is not None and _is_shared(issue, target):
        return StructureEdit(
            apply=lambda value: edits.release_use(value, parent, target),
            name=name,
            focus=_neighbour(issue, row),
            place=row.key,
            told=told,
        )
    return StructureEdit(
        apply=lambda value: edits.remove(value, target),
        name=name,
        focus=_neighbour(issue, row),
        place=row.key,
        told=told,
    )


def duplicate(issue: Issue, row: OutlineRow | None) -> StructureEdit | None:
    """A copy of the selected thing after it."""
    target = node_id(row.key) if row is not None else None
    if row is None or target is None:
        return None
    parent = node_id(row.path[-2]) if row.kind in ("event", "contact") else None
    _, copy = edits.duplicate(issue, target, parent_id=parent)
    return StructureEdit(
        apply=lambda value: edits.duplicate(value, target, parent_id=parent)[0],
        name=edit_names.duplicated(row.kind),
        focus=node_key(copy),
    )


def move(issue: Issue, row: OutlineRow | None, step: int) -> StructureEdit | None:
    """The selected thing ``step`` places down (up where negative), or ``None`` where that changes nothing."""
    target = node_id(row.key) if row is not None else None
    if row is None or target is None:
        return None
    parent = node_id(row.path[-2]) if row.kind in ("event", "contact") else None
    if edits.move_by(issue, target, step, parent_id=parent) is issue:
        return None
    return StructureEdit(
        apply=lambda value: edits.move_by(value, target, step, parent_id=parent),
        name=edit_names.moved(row.kind),
        focus=node_key(target),
    )


def selected_item(issue: Issue, row: OutlineRow | None) -> Article | Calendar | ContactList | None:
    """The item that ``row`` is or stands in."""
    section = _section_of(issue, row)
    if section is None or row is None or len(row.path) < 2:
        return None
    wanted = node_id(row.path[1])
    return next((item for item in section.items if item.id == wanted), None)


def _nearest(issue: Issue, row: OutlineRow | None, kind: type[_List]) -> _List | None:
    """The last item of ``kind`` in the selected section, else in the issue."""
    section = _section_of(issue, row)
    for sections in ((section,) if section else (), issue.sections):
        found = [item for each in sections for item in each.items if isinstance(item, kind)]
        if found:
            return found[-1]
    return None


def _after(entries: tuple[str, ...], row: OutlineRow | None) -> int:
    chosen = node_id(row.key) if row is not None else None
    return next((n + 1 for n, entry in enumerate(entries) if entry == chosen), len(entries))


def _is_shared(issue: Issue, entry: str) -> bool:
    uses = 0
    for section in issue.sections:
        for item in section.items:
            if isinstance(item, Article | Calendar):
                uses += item.events.count(entry)
            if isinstance(item, Article | ContactList):
                uses += item.contacts.count(entry)
    return uses > 1


def _neighbour(issue: Issue, row: OutlineRow) -> str | None:
    """What to select when ``row`` is gone: the next of its list, else the one before, else what holds it."""
    among = siblings(issue, row)
    if row.key not in among:
        return row.path[-2] if len(row.path) > 1 else None
    at = among.index(row.key)
    remaining = among[at + 1 : at + 2] or among[max(at - 1, 0) : at]
    if remaining:
        return remaining[0]
    return row.path[-2] if len(row.path) > 1 else None


def siblings(issue: Issue, row: OutlineRow) -> list[str]:
    """The keys of all rows beside ``row``, itself among them, top down."""
    section = _section_of(issue, row)
    if len(row.path) == 1 or section is None:
        return [node_key(one.id) for one in issue.sections]
    if len(row.path) == 2:
        return [node_key(item.id) for item in section.items]
    item = selected_item(issue, row)
    match item:
        case Article():
            return [node_key(entry) for entry in (*item.events, *item.contacts, *(part.id for part in item.parts))]
        case Calendar():
            return [node_key(entry) for entry in item.events]
        case ContactList():
            return [node_key(entry) for entry in item.contacts]
    return []


def listed(issue: Issue, parent: str | None, kind: RowKind) -> list[str]:
    """The ids in the list of ``parent`` that holds things of this kind (``None``: the issue's sections)."""
    if parent is None:
        return [section.id for section in issue.sections]
    match edits.find(issue, parent), kind:
        case Section() as section, _:
            return [item.id for item in section.items]
        case Article() as article, "part":
            return [part.id for part in article.parts]
        case Article() | Calendar() as holder, "event":
            return list(holder.events)
        case Article() | ContactList() as holder, "contact":
            return list(holder.contacts)
    return []
