"""What the clipboard gets of the outline, and what the outline makes of the clipboard.

Nothing here knows a window. Copied rows travel as :mod:`editor.newsletter.edits.fragment_text`, with plain HTML and
text beside it for other programs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData

from editor.desktop.outline.several import named, top_rows
from editor.desktop.outline.structure import StructureEdit, item_place, selected_item
from editor.importing import clipboard
from editor.newsletter import edits, rich_text
from editor.newsletter.edits import fragment_text, fragments
from editor.newsletter.edits.fragments import Fragment, Place
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Issue,
    Part,
    Section,
    used_ids,
)
from editor.newsletter.outline import OutlineRow, RowKind
from editor.newsletter.places import node_id, node_key
from editor.newsletter.rich_text.tree import SubHeading
from editor.newsletter.tree import IdNode
from editor.rendering import excerpt

_List = TypeVar("_List", Calendar, ContactList)


def copied(issue: Issue, rows: Sequence[OutlineRow], picture_data: Callable[[str], bytes]) -> QMimeData | None:
    """The rows for the clipboard; ``None`` where there is nothing to copy. Raises what ``picture_data`` raises."""
    roots = [node_id(row.key) or "" for row in top_rows(rows)]
    if not roots:
        return None
    fragment = fragments.taken_out(issue, roots)
    nodes = fragment.nodes()
    pictures = {image.file: picture_data(image.file) for image in fragment.issue.images}
    data = QMimeData()
    data.setData(fragment_text.MIME_TYPE, QByteArray(fragment_text.to_json(fragment, pictures)))
    data.setHtml(excerpt.to_html(fragment.issue, nodes))
    data.setText(excerpt.to_text(fragment.issue, nodes))
    return data


def pasted(issue: Issue, row: OutlineRow | None, fragment: Fragment, files: Mapping[str, str]) -> StructureEdit:
    """The fragment after ``row``, as far as each of its things may stand there (see :func:`place_after`)."""
    place = place_after(issue, row)
    _, roots = fragments.put_in(issue, fragment, place, files)
    keys = tuple(node_key(root) for root in roots)
    return StructureEdit(
        apply=lambda value: fragments.put_in(value, fragment, place, files)[0],
        name=named("paste", [_kind(node) for node in fragment.nodes()]),
        focus=keys[0],
        selects=keys,
    )


def pasted_article(issue: Issue, row: OutlineRow | None, data: QMimeData) -> StructureEdit | None:
    """What another program copied as a new article after ``row``; ``None`` where it has no words.

    A heading that stands first becomes the heading of the article.
    """
    places = used_ids(issue)
    found = clipboard.from_html(data.html(), places) if data.hasHtml() else clipboard.from_text(data.text())
    if rich_text.is_empty(found.body) and data.hasHtml():
        found = clipboard.from_text(data.text())
    if rich_text.is_empty(found.body):
        return None
    blocks = rich_text.parse(found.body)
    heading = ""
    if isinstance(blocks[0], SubHeading):
        heading, blocks = rich_text.plain_text((blocks[0],)), blocks[1:]
    section, index = item_place(issue, row)
    article = Article(id=edits.fresh_id(issue, "a"), heading=heading, body=rich_text.to_html(blocks))

    def apply(value: Issue) -> Issue:
        if section is not None:
            return edits.add_item(value, section, article, index)
        made = Section(id=edits.fresh_id(value, "s"))
        return edits.add_item(edits.add_section(value, made), made.id, article)

    name = QCoreApplication.translate("Copying", "Klistra in text som artikel")
    return StructureEdit(apply=apply, name=name, focus=node_key(article.id))


def place_after(issue: Issue, row: OutlineRow | None) -> Place:
    """Where things of each kind go when they are put in at ``row``.

    Sections and items after the row's own; parts into its article; events and contacts into its list or article,
    else into the last list of the section or issue.
    """
    section, index = item_place(issue, row)
    sections = [one.id for one in issue.sections]
    own = node_id(row.path[0]) if row is not None else None
    item = selected_item(issue, row)
    chosen = node_id(row.key) if row is not None else None
    article = item if isinstance(item, Article) else None
    for_events = item if isinstance(item, Article | Calendar) else _last(issue, own, Calendar)
    for_contacts = item if isinstance(item, Article | ContactList) else _last(issue, own, ContactList)
    at_start = row is not None and own not in sections and row.key in ("issue", "masthead")
    return Place(
        section_index=sections.index(own) + 1 if own in sections else 0 if at_start else len(sections),
        section=section,
        item_index=index,
        article=article.id if article else None,
        part_index=_after([part.id for part in article.parts] if article else [], chosen),
        event_parent=for_events.id if for_events else None,
        event_index=_after(for_events.events if for_events else [], chosen),
        contact_parent=for_contacts.id if for_contacts else None,
        contact_index=_after(for_contacts.contacts if for_contacts else [], chosen),
    )


def _after(ids: Sequence[str], chosen: str | None) -> int:
    return ids.index(chosen) + 1 if chosen in ids else len(ids)


def _last(issue: Issue, section: str | None, kind: type[_List]) -> _List | None:
    """The last list of ``kind`` in the section, else in the issue."""
    near = [one for one in issue.sections if one.id == section]
    for sections in (near, issue.sections):
        found = [item for one in sections for item in one.items if isinstance(item, kind)]
        if found:
            return found[-1]
    return None


def _kind(node: IdNode) -> RowKind:
    kinds: dict[type, RowKind] = {
        Section: "section",
        Article: "article",
        Part: "part",
        Calendar: "calendar",
        Event: "event",
        ContactList: "contacts",
        Contact: "contact",
    }
    return kinds[type(node)]
