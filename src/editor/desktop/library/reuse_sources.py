"""What can be used again, as rows: saved blocks, and parts of issues that were written before."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData

from editor.desktop.wording.kinds import kind_words
from editor.newsletter import places
from editor.newsletter.edits import fragment_text
from editor.newsletter.edits.fragments import Fragment
from editor.newsletter.issue import About, Issue
from editor.newsletter.registers import blocks
from editor.newsletter.registers.blocks import Block
from editor.rendering import excerpt
from editor.store.passages import Passage, PassageKind, on_one_line, passages
from editor.store.search_index import SearchHit
from editor.workspace.registers.blocks import block_of

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry, StoredIssue

KINDS: Final[frozenset[PassageKind]] = frozenset(
    {"section", "article", "part", "calendar", "event", "contacts", "contact"}
)
"""What can be copied out of an issue by itself."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReuseSources", text)


@dataclass(frozen=True, kw_only=True)
class Source:
    """A block ready to be inserted. ``written`` is when it was; ``entry`` is set for a saved block."""

    block: Block
    written: dt.date
    entry: RegisterEntry | None = None

    @property
    def can_be_linked(self) -> bool:
        """Whether a copy can follow it: a saved block without fields, that is a part of the page."""
        is_part = places.node_id(self.block.root) is not None
        return self.entry is not None and is_part and not blocks.fields(self.block)


def of_entry(entry: RegisterEntry) -> Source:
    """A saved block."""
    return Source(block=block_of(entry), written=entry.changed_at.date(), entry=entry)


def of_issue(stored: StoredIssue, key: str) -> Source:
    """The thing behind a block key of an issue. Raises UnknownNode."""
    block = blocks.block_of(stored.issue, key, stored.pictures)
    return Source(block=block, written=stored.issue.date)


def hit_of_entry(entry: RegisterEntry) -> SearchHit:
    """A saved block as a row: its name, its words, and its tags where an issue's name would stand."""
    whole = hit_of(block_of(entry))
    own = "" if whole.title == entry.facts.name else whole.title
    text = on_one_line((own, whole.text))
    return replace(whole, source=entry.id, source_title=", ".join(entry.facts.tags), title=entry.facts.name, text=text)


def hit_of(block: Block) -> SearchHit:
    """A block as a row: its own heading and all its words."""
    first, *others = _whole(block.content.value) or (Passage(block.root, "block", "", ""),)
    text = on_one_line((first.text, *(part for one in others for part in (one.title, one.text))))
    return SearchHit(
        source="",
        source_title="",
        newsletter="",
        date=None,
        status="",
        key=block.root,
        kind=_kind(block),
        title=first.title,
        text=text,
    )


def hits_of_issue(issue_id: str, issue: Issue) -> tuple[SearchHit, ...]:
    """The parts of an issue that can be copied, in page order."""
    return tuple(
        SearchHit(
            source=issue_id,
            source_title=issue.title,
            newsletter=issue.newsletter.name,
            date=issue.date,
            status="",
            key=one.key,
            kind=one.kind,
            title=one.title or _tr("{0} utan rubrik").format(kind_words(one.kind)),
            text=one.text,
        )
        for one in passages(issue)
        if one.kind in KINDS
    )


def preview(block: Block) -> str:
    """A block as plain HTML, for reading before it is inserted."""
    node = block.node
    if isinstance(node, About):
        head = f"<h3>{html.escape(node.heading)}</h3>" if node.heading else ""
        return head + node.body
    return excerpt.to_html(block.content.value, [node])


def _whole(value: Issue) -> tuple[Passage, ...]:
    return tuple(one for one in passages(value) if one.kind != "issue" or one.key == places.ABOUT)


def _kind(block: Block) -> PassageKind:
    if isinstance(block.node, About):
        return "block"
    return next((one.kind for one in passages(block.content.value) if one.key == block.root), "block")


def carried(block: Block, picture: Callable[[str], bytes]) -> QMimeData:
    """What a drag of a block carries: parts of an issue for another window of the program, and plain text.

    ``picture`` gives the bytes behind a SHA-256, and may raise EditorError.
    """
    data = QMimeData()
    node_id, content = places.node_id(block.root), block.content
    if node_id is None:
        data.setText(content.value.newsletter.about.heading)
        return data
    shown = {file: picture(kept.sha256) for file, kept in content.pictures.items()}
    fragment = Fragment(issue=content.value, roots=(node_id,))
    data.setData(fragment_text.MIME_TYPE, QByteArray(fragment_text.to_json(fragment, shown)))
    data.setText(excerpt.to_text(content.value, fragment.nodes()))
    return data
