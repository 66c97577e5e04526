"""Commands on several selected rows of the outline at once, each one step of the history.

For one row they are the commands of :mod:`editor.desktop.outline.structure`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication

from editor.desktop.outline import structure
from editor.desktop.outline.structure import StructureEdit
from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.newsletter.outline import OutlineRow, RowKind
from editor.newsletter.places import node_id, node_key

Verb = Literal["delete", "duplicate", "move", "cut", "paste"]
FIXED: tuple[RowKind, ...] = ("issue", "masthead", "about", "footer")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Several", text)


def top_rows(rows: Sequence[OutlineRow]) -> tuple[OutlineRow, ...]:
    """The rows that commands work on: no fixed ones, none that goes along with a selected row above it."""
    chosen = {row.path for row in rows if row.kind not in FIXED}
    return tuple(
        row
        for row in rows
        if row.path in chosen and not any(row.path[:length] in chosen for length in range(1, len(row.path)))
    )


def counted(kinds: Sequence[RowKind]) -> str:
    """ "3 artiklar"; things of several kinds are "3 poster"."""
    words = {
        "section": _tr("{0} avsnitt"),
        "article": _tr("{0} artiklar"),
        "part": _tr("{0} delartiklar"),
        "calendar": _tr("{0} kalendrar"),
        "event": _tr("{0} händelser"),
        "contacts": _tr("{0} kontaktlistor"),
        "contact": _tr("{0} kontakter"),
    }
    return (words[kinds[0]] if len(set(kinds)) == 1 else _tr("{0} poster")).format(len(kinds))


def named(verb: Verb, kinds: Sequence[RowKind]) -> str:
    """What undo calls a command on things of these kinds: "Ta bort 3 artiklar"."""
    what = counted(kinds) if len(kinds) > 1 else _one(kinds[0])
    return {
        "delete": _tr("Ta bort {0}"),
        "duplicate": _tr("Duplicera {0}"),
        "move": _tr("Flytta {0}"),
        "cut": _tr("Klipp ut {0}"),
        "paste": _tr("Klistra in {0}"),
    }[verb].format(what)


def _one(kind: RowKind) -> str:
    return {
        "section": _tr("avsnitt"),
        "article": _tr("artikel"),
        "part": _tr("delartikel"),
        "calendar": _tr("kalender"),
        "event": _tr("händelse"),
        "contacts": _tr("kontaktlista"),
        "contact": _tr("kontakt"),
    }[kind]


def delete(issue: Issue, rows: Sequence[OutlineRow]) -> StructureEdit | None:
    """The rows away; the row after the last of them is shown then, else the one before, else what held it."""
    rows = top_rows(rows)
    if len(rows) < 2:
        return structure.delete(issue, rows[0]) if rows else None
    kinds = [row.kind for row in rows]
    return StructureEdit(
        apply=lambda value: _each(value, rows, structure.delete),
        name=named("delete", kinds),
        focus=_left(issue, rows),
        place=rows[0].key,
        told=_tr("{0} är borttagna.").format(counted(kinds)),
    )


def duplicate(issue: Issue, rows: Sequence[OutlineRow]) -> StructureEdit | None:
    """Copies of the rows, after the last of those that stand together."""
    rows = top_rows(rows)
    if len(rows) < 2:
        return structure.duplicate(issue, rows[0]) if rows else None
    _, copies = _duplicated(issue, rows)
    return StructureEdit(
        apply=lambda value: _duplicated(value, rows)[0],
        name=named("duplicate", [row.kind for row in rows]),
        focus=copies[0],
        selects=copies,
    )


def move(issue: Issue, rows: Sequence[OutlineRow], step: int) -> StructureEdit | None:
    """The rows one place up (-1) or down (1), keeping their order; those that cannot move stop the ones behind them."""
    rows = top_rows(rows)
    if len(rows) < 2:
        return structure.move(issue, rows[0], step) if rows else None
    if _moved(issue, rows, step) is issue:
        return None
    return StructureEdit(
        apply=lambda value: _moved(value, rows, step),
        name=named("move", [row.kind for row in rows]),
        focus=rows[0].key,
        selects=tuple(row.key for row in rows),
    )


def _each(
    issue: Issue, rows: Sequence[OutlineRow], command: Callable[[Issue, OutlineRow], StructureEdit | None]
) -> Issue:
    for row in rows:
        if edits.contains(issue, node_id(row.key) or ""):
            edit = command(issue, row)
            issue = edit.apply(issue) if edit is not None else issue
    return issue


def _left(issue: Issue, rows: Sequence[OutlineRow]) -> str | None:
    """What to show when the rows are gone."""
    gone = {row.key for row in rows}
    for row in (rows[-1], *reversed(rows)):
        siblings = structure.siblings(issue, row)
        at = siblings.index(row.key) if row.key in siblings else 0
        for key in (*siblings[at + 1 :], *reversed(siblings[:at])):
            if key not in gone:
                return key
    return rows[-1].path[-2] if len(rows[-1].path) > 1 else None


def _duplicated(issue: Issue, rows: Sequence[OutlineRow]) -> tuple[Issue, tuple[str, ...]]:
    copies: dict[tuple[str, ...], str] = {}
    for row in rows:
        issue, copy = edits.duplicate(issue, node_id(row.key) or "", parent_id=_list_of(row))
        copies[row.path] = copy
    together: dict[tuple[str, ...], list[OutlineRow]] = {}
    for row in rows:
        kind = row.kind if row.kind in ("event", "contact", "part") else ""
        together.setdefault((*row.path[:-1], kind), []).append(row)
    for alike in together.values():
        last = node_id(alike[-1].key) or ""
        for row in alike:
            issue = _put_after(issue, copies[row.path], last, row)
            last = copies[row.path]
    return issue, tuple(node_key(copies[row.path]) for row in rows)


def _put_after(issue: Issue, node: str, other: str, row: OutlineRow) -> Issue:
    """``node`` right after ``other`` in the list that holds ``other``; ``row`` is one of that list."""
    parent = node_id(row.path[-2]) if len(row.path) > 1 else None
    listed = [one for one in structure.listed(issue, parent, row.kind) if one != node]
    source = parent if row.kind in ("event", "contact") else None
    return edits.move(issue, node, parent, listed.index(other) + 1, source_id=source)


def _moved(issue: Issue, rows: Sequence[OutlineRow], step: int) -> Issue:
    stuck: set[str] = set()
    for row in rows if step < 0 else reversed(rows):
        node = node_id(row.key) or ""
        parent = _list_of(row)
        place = parent if parent is not None else edits.location(issue, node).parent_id
        siblings = structure.listed(issue, place, row.kind)
        ahead = siblings.index(node) + step
        after = edits.move_by(issue, node, step, parent_id=parent)
        blocked = 0 <= ahead < len(siblings) and siblings[ahead] in stuck
        if blocked or after is issue:
            stuck.add(node)
        else:
            issue = after
    return issue


def _list_of(row: OutlineRow) -> str | None:
    """The list an event or contact is seen in."""
    return node_id(row.path[-2]) if row.kind in ("event", "contact") else None
