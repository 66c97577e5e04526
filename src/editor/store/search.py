"""Searching the store: its issues and registers brought into the index, a little at a time, and asked.

Part of :mod:`editor.store.library`, reached as ``library.search``. Which sources changed since they were indexed is
told by their seals, so nothing need be done when something is saved, and a program that was killed catches up by
itself.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import select

from editor.newsletter.issue import Issue
from editor.store import issue_rows, tables
from editor.store.engine import translated
from editor.store.errors import IssueDamaged, UnknownEntry, UnknownIssue
from editor.store.passages import Passage, entry_passages, passages
from editor.store.search_index import ENTRY, SearchChoices, SearchFilter, SearchIndex, SearchResult, Source
from editor.store.statuses import Transaction
from editor.store.values import RegisterEntry

REFRESH_S: Final = 0.03
"""How long one refreshing job may hold up the store's thread before it makes room for a save."""

_MOST_LOSSES: Final = 3
"""How often a damaged index is made anew in silence: oftener than that it is the disk that is damaged."""

_log = logging.getLogger(__name__)


class Search:
    """``load`` reads an issue of the store by its id, ``entry`` an entry of a register."""

    def __init__(
        self,
        path: Path,
        transaction: Transaction,
        load: Callable[[str], Issue],
        entry: Callable[[str], RegisterEntry],
    ) -> None:
        self._index = SearchIndex(path)
        self._path = path
        self._transaction = transaction
        self._load = load
        self._entry = entry

    def refresh(self, limit_s: float = REFRESH_S) -> bool:
        """Bring the index nearer to the store, for about ``limit_s`` seconds, by one source at least where one has
        changed; whether there is more to do.

        A damaged index is thrown away and made anew. Raises a :class:`StoreError` where the index cannot be written.
        """
        losses = self._index.losses
        until = time.monotonic() + limit_s
        try:
            sources = self._sources()
            known = self._index.seals()
            gone = [source for source in known if source not in sources]
            if gone:
                self._index.remove(gone)
            changed = [source for source in sources.values() if known.get(source.id) != source.seal]
            for done, source in enumerate(changed, start=1):
                self._index.put(source, self._passages(source))
                if time.monotonic() > until:
                    return done < len(changed)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if losses < self._index.losses <= _MOST_LOSSES:
                return True
            raise translated(error, self._path) from error
        return False

    def answer(self, text: str, only: SearchFilter | None = None) -> tuple[SearchResult, bool]:
        """Catch up a little, then :meth:`find`; whether that was all, or more may be found when asked again."""
        losses = self._index.losses
        more = self.refresh()
        return self.find(text, only), not more and self._index.losses == losses

    def find(self, text: str, only: SearchFilter | None = None) -> SearchResult:
        """What the index knows, best first; see :meth:`SearchIndex.find`."""
        try:
            return self._index.find(text, only or SearchFilter())
        except sqlite3.Error as error:
            raise translated(error, self._path) from error

    def choices(self) -> SearchChoices:
        """What a search can be narrowed to."""
        try:
            return self._index.choices()
        except sqlite3.Error as error:
            raise translated(error, self._path) from error

    def forget_all(self) -> None:
        """Throw the index away, so that nothing of an erased person stays in it; it is made anew by refreshing."""
        self._index.clear()

    def close(self) -> None:
        """Let go of the index file."""
        self._index.close()

    def _sources(self) -> dict[str, Source]:
        """Every issue outside the bin and every entry of a register, as they are now."""
        columns, entry = tables.issues.c, tables.register_entries.c
        wanted = select(
            *(columns.id, columns.sha256, columns.title, columns.newsletter, columns.date),
            *(columns.status, columns.approved, columns.content),
        )
        listed = select(entry.id, entry.sha256).where(entry.deleted_at.is_(None))
        with self._transaction() as connection:
            rows = connection.execute(wanted.where(columns.deleted_at.is_(None))).all()
            entries = connection.execute(listed).all()
        registers = {
            f"{ENTRY}{row.id}": Source(
                id=f"{ENTRY}{row.id}", seal=row.sha256, title="", newsletter="", date="", status=""
            )
            for row in entries
        }
        return registers | {
            row.id: Source(
                id=row.id,
                seal=row.sha256,
                title=row.title,
                newsletter=issue_rows.newsletter_name(row.newsletter),
                date=row.date,
                status=issue_rows.standing_of_row(row.status, row.approved, row.content),
            )
            for row in rows
        }

    def _passages(self, source: Source) -> tuple[Passage, ...]:
        try:
            if source.id.startswith(ENTRY):
                return entry_passages(self._entry(source.id.removeprefix(ENTRY)))
            return passages(self._load(source.id))
        except (IssueDamaged, UnknownIssue, UnknownEntry) as error:  # the list of issues says so; others can be found
            _log.warning("not searched: %s", error)
            return ()
