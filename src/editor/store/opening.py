"""A store opened: its folder judged, its lock taken, its schema brought up to date, its structure checked."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from editor.store import approvals, recovery, schema
from editor.store.engine import open_engine, store_errors
from editor.store.errors import as_store_error
from editor.store.holder import Holder
from editor.store.library import Library
from editor.store.network import refuse_network_folder
from editor.store.pictures import PictureFiles
from editor.store.schema import CURRENT, Schema
from editor.store.unmerged import has_log
from editor.support import files
from editor.support.errors import EditorError

DATABASE_NAME: Final = "lansbrev.db"
LOCK_NAME: Final = "lansbrev.lock"
PICTURES_NAME: Final = "pictures"


@contextlib.contextmanager
def open_store(
    folder: Path,
    *,
    program: str,
    now: Callable[[], dt.datetime],
    new_id: Callable[[], str],
    known: Schema = CURRENT,
) -> Iterator[Library]:
    """The store in ``folder``, made if there is none, for the calling thread and as long as the context lasts.

    ``program`` is the name other processes are told. Raises a :class:`StoreError`; a store that is damaged or of a
    newer version is left as it is.
    """
    refuse_network_folder(folder)
    with contextlib.ExitStack() as stack:
        try:
            files.make_folder(folder)
            holder = Holder.take(folder / LOCK_NAME, program)
        except EditorError as error:
            raise as_store_error(error, str(folder)) from error
        stack.callback(holder.release)
        path = folder / DATABASE_NAME
        had_log = has_log(path)
        engine = _opened(path, known)
        stack.callback(engine.dispose)
        library = Library(engine, path, PictureFiles(folder / PICTURES_NAME), now=now, new_id=new_id, had_log=had_log)
        stack.callback(library.unmerged.close)
        stack.callback(library.search.close)
        approvals.find_out(library)
        yield library


def _opened(path: Path, known: Schema) -> Engine:
    if not os.path.lexists(path):  # a link that leads nowhere may lead to a disk that is not plugged in
        schema.create(path)
    known.refuse_newer(recovery.read_header(path).schema, path)
    engine, found = _checked(path, known)
    if found < known.revision:
        engine.dispose()
        schema.migrate(path, known, found=found)
        engine, found = _checked(path, known)
    return engine


def _checked(path: Path, known: Schema) -> tuple[Engine, int]:
    """The store opened, with its structure whole and its revision not newer than known."""
    engine = open_engine(path)
    try:
        with store_errors(path), engine.connect() as connection:
            found = schema.stored_revision(connection, path)
            known.refuse_newer(found, path)
            recovery.check_structure(connection, path)
    except BaseException:
        engine.dispose()
        raise
    return engine, found
