"""Two versions of an issue side by side, block by block, with every word marked that is gone or new.

Pure; shown by :mod:`editor.desktop.versions.compare`. A block's text is what a reader reads of it: its texts, addresses
and days, field by field. What is set rather than written (layout, picture places) shows as a changed block without a
changed word.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final, Literal, TypeAlias

import msgspec

from editor.newsletter import places, rich_text
from editor.newsletter.fields import fields_of
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Moment,
    Node,
    Part,
    Section,
)
from editor.newsletter.places import node_key
from editor.newsletter.shapes import Shape
from editor.newsletter.tree import IdNode
from editor.swedish.dates import long_date
from editor.workspace.versions.differences import differences

Mark: TypeAlias = Literal["same", "removed", "added"]
BlockChange: TypeAlias = Literal["same", "added", "removed", "changed", "moved"]

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_TOKENS: Final = 3000
"""Longer texts are compared by the line: the time of a comparison by the word grows with the square."""
_OF_ISSUE: Final = ("title", "number", "date", "date_text", "subject", "preheader", "registration_number", "intro")
_CHILDREN: Final = frozenset({"items", "parts", "sections", "events", "contacts", "images"})


class Segment(msgspec.Struct, frozen=True):
    """A run of characters that stands in both versions, or in this one alone."""

    text: str
    mark: Mark = "same"


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One field's text then and now, marked. Its segments together are the text; a removed one stands in ``then``
    only, an added one in ``now`` only."""

    field: str
    then: tuple[Segment, ...]
    now: tuple[Segment, ...]

    @property
    def is_changed(self) -> bool:
        """Whether a word differs."""
        return any(segment.mark != "same" for segment in (*self.then, *self.now))


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One block. ``key`` is its block key, ``kind`` the type of its node ("Article"; "Issue" and "Newsletter" for the
    issue's and the newsletter's own settings), ``title`` its heading or name now, or then where it is gone."""

    key: str
    kind: str
    title: str
    change: BlockChange
    passages: tuple[Passage, ...]

    @property
    def words(self) -> tuple[str, str]:
        """The words that are gone and the words that are new, each in order."""
        return (
            " … ".join(one.text.strip() for p in self.passages for one in p.then if one.mark == "removed"),
            " … ".join(one.text.strip() for p in self.passages for one in p.now if one.mark == "added"),
        )


def comparison(then: Issue, now: Issue) -> tuple[Block, ...]:
    """All blocks in the order they have now; one that is gone stands after what it stood after."""
    changes = {one.key: one.kind for one in differences(then, now)}
    before, after = dict(_blocks(then)), dict(_blocks(now))
    blocks = []
    for key in _merged(list(before), list(after)):
        old, new = before.get(key), after.get(key)
        node = new if new is not None else old
        blocks.append(
            Block(
                key=key,
                kind=type(node).__name__,
                title=_title(node),
                change=changes.get(key, "same"),
                passages=tuple(_passages(old, new)),
            )
        )
    return tuple(blocks)


def written(node: Node) -> str:
    """All that is written in a node itself, field by field."""
    return "\n".join(line for field in fields_of(type(node)) for line in _lines(node, field.name))


def marked(then: str, now: str) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Both texts with what differs marked by the word."""
    if then == now:
        whole = (Segment(then),) if then else ()
        return whole, whole
    old, new = _tokens(then), _tokens(now)
    left: list[Segment] = []
    right: list[Segment] = []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (kind, old_from, old_to, new_from, new_to) in enumerate(steps):
        gone, came = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        is_between = 0 < number < len(steps) - 1 and kind == "equal" and not gone.strip()
        same = kind == "equal" and not is_between
        left.append(Segment(gone, "same" if same else "removed"))
        right.append(Segment(came, "same" if same else "added"))
    return _joined(left), _joined(right)


def _tokens(text: str) -> list[str]:
    tokens = _TOKEN.findall(text)
    return tokens if len(tokens) <= _MOST_TOKENS else text.splitlines(keepends=True)


def _joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Neighbours with one mark as one."""
    found: list[Segment] = []
    for segment in segments:
        if not segment.text:
            continue
        if found and found[-1].mark == segment.mark:
            found[-1] = Segment(found[-1].text + segment.text, segment.mark)
        else:
            found.append(segment)
    return tuple(found)


def _merged(before: list[str], after: list[str]) -> list[str]:
    order = list(after)
    known = set(after)
    for index, key in enumerate(before):
        if key not in known:
            place = next((order.index(one) + 1 for one in reversed(before[:index]) if one in known), 0)
            order.insert(place, key)
            known.add(key)
    return order


def _blocks(issue: Issue) -> Iterator[tuple[str, Node]]:
    yield places.ISSUE, issue
    yield places.MASTHEAD, issue.newsletter
    listed: tuple[IdNode, ...] = (*issue.events, *issue.contacts)
    entries = {entry.id: entry for entry in listed}
    for section in issue.sections:
        yield node_key(section.id), section
        for item in section.items:
            yield node_key(item.id), item
            inside: tuple[str, ...] = ()
            match item:
                case Article():
                    yield from ((node_key(part.id), part) for part in item.parts)
                    inside = (*item.events, *item.contacts)
                case Calendar():
                    inside = item.events
                case ContactList():
                    inside = item.contacts
            yield from ((node_key(one), entries.pop(one)) for one in inside if one in entries)
    yield from ((node_key(one.id), one) for one in (*entries.values(), *issue.images))


def _passages(old: Node | None, new: Node | None) -> Iterator[Passage]:
    node = new if new is not None else old
    if node is None:
        return
    names = _OF_ISSUE if isinstance(node, Issue) else tuple(name for name in node.__struct_fields__ if name != "id")
    same_kind = old is None or new is None or type(old) is type(new)
    for name in names:
        then = "\n".join(_lines(old, name)) if same_kind else ""
        now = "\n".join(_lines(new, name))
        if then or now:
            left, right = marked(then, now)
            yield Passage(field=name, then=left, now=right)


def _lines(node: Node | None, name: str) -> Iterator[str]:
    """The lines of one field: what of it is written."""
    if node is None or name in _CHILDREN:
        return
    field = next(one for one in fields_of(type(node)) if one.name == name)
    value: object = getattr(node, name)
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Node):
            inner = [line for each in fields_of(type(one)) for line in _lines(one, each.name)]
            if inner:
                yield " · ".join(inner)
        elif isinstance(one, Moment):
            yield f"{long_date(one.date, 'sv')} {one.time:%H.%M}" if one.time else long_date(one.date, "sv")
        elif isinstance(one, dt.date):
            yield long_date(one, "sv")
        elif isinstance(one, str) and one and field.form is Shape.RICH_TEXT:
            yield rich_text.plain_text(one)
        elif isinstance(one, str) and one and field.form in (Shape.TEXT, Shape.URL, Shape.DAILY):
            yield one


def _title(node: Node | None) -> str:
    match node:
        case Section() | Article() | Part() | Calendar() | ContactList():
            return node.heading
        case Event() | Issue():
            return node.title
        case Contact():
            return node.name or node.organisation
        case Image():
            return node.alt or node.file
        case _:
            return str(getattr(node, "name", ""))
