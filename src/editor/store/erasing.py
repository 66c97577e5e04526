"""A person taken out of the store and out of its files.

Part of :mod:`editor.store.library`, reached as ``library.erasing``. What a row said before stays readable in the free
pages of a database and in its log until the file is written anew. That takes a moment in which the program may be
killed: a file beside the database says until then that it has to be done, and :meth:`Erasing.finish` does it later.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from editor.newsletter.persons import Person
from editor.store import schema
from editor.store.engine import store_errors
from editor.store.errors import StoreReadOnly, as_store_error
from editor.store.mending import Mended, Mending
from editor.store.persons import Naming, Persons
from editor.store.search import Search
from editor.support import files
from editor.support.errors import EditorError

MARK: Final = "lansbrev.erasing"
"""The file that says so."""


class Erasing:
    """``path`` is the database, ``transaction`` one that forgets what was known where it fails."""

    def __init__(
        self,
        engine: Engine,
        path: Path,
        *,
        transaction: Callable[[], AbstractContextManager[None]],
        now: Callable[[], dt.datetime],
        persons: Persons,
        mending: Mending,
        search: Search,
    ) -> None:
        self._engine = engine
        self._path = path
        self._mark = path.with_name(MARK)
        self._transaction = transaction
        self._now = now
        self._persons = persons
        self._mending = mending
        self._search = search

    def erase(self, person: Person, instead: str) -> Naming:
        """Take a person out of everything in the store that can be read, and what was written there out of its file.
        ``instead`` stands where a text named them."""
        try:
            files.write_atomically(self._mark, b"")
        except EditorError as error:
            raise as_store_error(error, str(self._path.parent)) from error
        erased = self._persons.erase(person, instead)
        self.finish()
        return erased

    def erase_damaged(self, person: Person, instead: str) -> tuple[Mended, Naming]:
        """As :meth:`erase`, after all that is damaged was rescued or removed (:mod:`editor.store.mending`).
        A copy of the database as it was stays in ``backups``, until :meth:`Persons.remove_backup`."""
        with store_errors(self._path), self._engine.connect() as connection:
            name = f"{self._path.stem}-before-mending-{self._now():%Y%m%d-%H%M%S}.db"
            copy = schema.keep_copy(connection, self._path, name)
        with self._transaction():
            mended = self._mending.mend()
        return dataclasses.replace(mended, copy=copy.name), self.erase(person, instead)

    def finish(self) -> None:
        """Write the files anew if a person was erased since that was done last."""
        if not self._mark.exists():
            return
        self._search.forget_all()
        with store_errors(self._path), self._engine.connect() as connection:
            schema.wipe(connection)
        try:
            self._mark.unlink(missing_ok=True)
        except OSError as error:
            raise StoreReadOnly(folder=str(self._path.parent)) from error
