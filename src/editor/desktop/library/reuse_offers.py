"""What can be used again, asked of the open store: saved blocks, the parts of one issue, hits in all issues."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.desktop.desk import Desk
from editor.desktop.library import reuse_sources
from editor.desktop.library.reuse_sources import KINDS
from editor.desktop.matching import ranked
from editor.store.search_index import SearchFilter, SearchHit, SearchResult
from editor.support.errors import EditorError
from editor.swedish.folding import words

if TYPE_CHECKING:
    from editor.store.values import RegisterEntry, StoredIssue


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is looked for.

    ``saved``: saved blocks, those that ``text`` fits. Else what ``text`` finds in all issues but that on screen, or
    without a text the parts of the issue ``issue_id`` ("": of none).
    """

    saved: bool
    text: str = ""
    issue_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """The answer: rows, and the entries of those that are saved blocks, by id."""

    text: str
    hits: tuple[SearchHit, ...] = ()
    entries: dict[str, RegisterEntry] = field(default_factory=dict)


class ReuseOffers(QObject):
    """Answers come as signals, and only those to the latest question."""

    listed = Signal(object)
    """A :class:`Listed`."""
    read = Signal(object)
    """The :class:`~editor.desktop.library.reuse_sources.Source` behind the row that was asked for last; ``None`` where
    there is none."""
    failed = Signal(object)
    """An :class:`EditorError`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: Question | None = None
        self._chosen: SearchHit | None = None
        self._stored: dict[str, StoredIssue] = {}

    def look(self, question: Question) -> None:
        """Ask what there is; ``listed`` tells."""
        self._question = question
        workspace = self._desk.workspace
        if workspace is None:
            self.listed.emit(Listed(text=question.text))
        elif question.saved:
            entries = {entry.id: entry for entry in workspace.blocks.entries()}
            hits = ranked(question.text, map(reuse_sources.hit_of_entry, entries.values()), _findable)
            of_hits = {hit.source: entries[hit.source] for hit in hits}
            self.listed.emit(Listed(text=question.text, hits=tuple(hits), entries=of_hits))
        elif words(question.text):
            found = partial(self._found, question)
            workspace.searching.find(question.text, SearchFilter(kinds=KINDS), found, self.failed.emit)
        elif question.issue_id:
            workspace.blocks.load(question.issue_id, partial(self._browse, question), self.failed.emit)
        else:
            self.listed.emit(Listed(text=""))

    def _found(self, question: Question, result: SearchResult, complete: bool) -> None:
        if complete and question == self._question:
            here = self._desk.open_issue
            hits = tuple(hit for hit in result.hits if here is None or hit.source != here.id)
            self.listed.emit(Listed(text=question.text, hits=hits))

    def _browse(self, question: Question, stored: StoredIssue) -> None:
        if question == self._question:
            self._stored = {stored.id: stored}
            self.listed.emit(Listed(text="", hits=reuse_sources.hits_of_issue(stored.id, stored.issue)))

    def choose(self, hit: SearchHit | None) -> None:
        """Read what stands behind a row; ``read`` tells, at once or when the issue has been read."""
        self._chosen = hit
        workspace = self._desk.workspace
        if hit is None or workspace is None:
            self.read.emit(None)
        elif (entry := self.entry(hit)) is not None:
            self.read.emit(reuse_sources.of_entry(entry))
        elif hit.source in self._stored:
            self._read_part(hit)
        else:
            workspace.blocks.load(hit.source, partial(self._loaded, hit), self.failed.emit)

    def entry(self, hit: SearchHit) -> RegisterEntry | None:
        """The saved block behind a row, as the register has it now."""
        workspace = self._desk.workspace
        if workspace is None or self._question is None or not self._question.saved:
            return None
        return workspace.registers.entry(hit.source)

    def _loaded(self, hit: SearchHit, stored: StoredIssue) -> None:
        self._stored[stored.id] = stored
        if hit == self._chosen:
            self._read_part(hit)

    def _read_part(self, hit: SearchHit) -> None:
        try:
            self.read.emit(reuse_sources.of_issue(self._stored[hit.source], hit.key))
        except EditorError:  # the index is a moment behind the issue
            self.read.emit(None)


def _findable(hit: SearchHit) -> str:
    return " ".join((hit.title, hit.source_title, hit.text))
