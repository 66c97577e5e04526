"""What a save must write: the difference of two issue values as rows.

Untouched nodes are the same objects in both values and cost one comparison each; only rows of the others are made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.newsletter.issue import Issue
from editor.store import mapping
from editor.store.mapping import NODE_TABLES, NodeTable, Row
from editor.support.pictures import Picture


@dataclass(kw_only=True)
class RowChanges:
    """Rows of one table to write. ``updated`` and ``deleted`` hold the row's old seal under ``old_sha256``: a row
    that is not as the caller believes it is is not written over."""

    inserted: list[Row] = field(default_factory=list)
    updated: list[Row] = field(default_factory=list)
    deleted: list[Row] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.inserted or self.updated or self.deleted)

    def new_seals(self) -> list[str]:
        return [str(row["sha256"]) for row in (*self.inserted, *self.updated)]

    def old_seals(self) -> list[str]:
        return [str(row["old_sha256"]) for row in (*self.updated, *self.deleted)]


def node_changes(issue_id: str, before: Issue | None, after: Issue) -> dict[NodeTable, RowChanges]:
    """The rows that make the stored ``before`` (``None``: nothing is stored) into ``after``."""
    changes = {table: RowChanges() for table in NODE_TABLES}
    old_nodes = {} if before is None else mapping.placed_nodes(before)
    for key, placed in mapping.placed_nodes(after).items():
        table, node_id = key
        old = old_nodes.pop(key, None)
        if old is None:
            changes[table].inserted.append(mapping.node_row(issue_id, table, placed))
        elif old.node is not placed.node or old.parent != placed.parent:
            old_row = mapping.node_row(issue_id, table, old)
            new_row = mapping.node_row(issue_id, table, placed)
            if new_row != old_row:
                changes[table].updated.append({**new_row, "old_id": node_id, "old_sha256": old_row["sha256"]})
    for (table, node_id), old in old_nodes.items():
        seal = mapping.node_row(issue_id, table, old)["sha256"]
        changes[table].deleted.append({"old_id": node_id, "old_sha256": seal})
    return changes


def picture_changes(issue_id: str, before: Mapping[str, Picture], after: Mapping[str, Picture]) -> RowChanges:
    """The rows that make the stored picture table ``before`` into ``after``."""
    changes = RowChanges()
    for file, picture in after.items():
        old = before.get(file)
        row = mapping.picture_row(issue_id, file, picture)
        if old is None:
            changes.inserted.append(row)
        elif old != picture:
            seal = mapping.picture_row(issue_id, file, old)["sha256"]
            changes.updated.append({**row, "old_id": file, "old_sha256": seal})
    for file, picture in before.items():
        if file not in after:
            seal = mapping.picture_row(issue_id, file, picture)["sha256"]
            changes.deleted.append({"old_id": file, "old_sha256": seal})
    return changes
