"""The index that searches go to: a file of its own beside the store, made from the store and never the other way.

SQLite's FTS5 holds the folded words (:mod:`editor.swedish.folding`), ordinary tables what a hit shows. All of it
can be made again: an index that is missing, damaged, of another version or of another store is thrown away and filled
anew, so a damaged index never stands in the way of the store, and backups need not hold it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast, get_args

from editor.store.passages import Passage, PassageKind
from editor.swedish.folding import folded, words

VERSION: Final = 3
"""Raised whenever the tables, the folding or the passages change: an index of another version is made anew."""
MOST_HITS: Final = 60
ENTRY: Final = "entry:"
"""Stands before the id of a register entry in a source's id, so that it is taken for no issue."""
KINDS: Final[tuple[PassageKind, ...]] = get_args(PassageKind)

_SCHEMA: Final = """
CREATE TABLE sources (
    id TEXT PRIMARY KEY, seal TEXT NOT NULL, title TEXT NOT NULL, newsletter TEXT NOT NULL, date TEXT NOT NULL,
    status TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE passages (
    number INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX passages_of_source ON passages (source);
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = '', tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
);
"""
_TITLE_WEIGHT: Final = 8.0
_TEXT_WEIGHT: Final = 1.0
_PICTURE_WEIGHT: Final = 0.4
"""A picture has few words and would come before the article it stands in."""
_SURROUNDINGS: Final = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_INTERRUPT,
    }
)
"""SQLite's codes for what is no fault of the file: a new file would fare no better."""
_PRIMARY_CODE: Final = 0xFF
_FAULTS: Final = (sqlite3.Error, UnicodeDecodeError)  # SQLite quotes damaged text in its messages

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Source:
    """What passages belong to: an issue, or an entry of a register. ``seal`` changes whenever it does."""

    id: str
    seal: str
    title: str
    newsletter: str
    date: str
    status: str


@dataclass(frozen=True, kw_only=True)
class SearchFilter:
    """What hits must be like; empty fields ask for nothing. ``year`` is that of the issue's date."""

    newsletter: str = ""
    year: int | None = None
    kinds: frozenset[PassageKind] = frozenset()
    status: str = ""


@dataclass(frozen=True, kw_only=True)
class SearchHit:
    """A passage with all the words. ``source`` is the issue's id in the store (or that of a register entry), ``key``
    the block key in it; ``date`` is the issue's."""

    source: str
    source_title: str
    newsletter: str
    date: dt.date | None
    status: str
    key: str
    kind: PassageKind
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """The best hits, best first; ``more`` says that there are others. ``words`` are what was searched for, folded."""

    words: tuple[str, ...]
    hits: tuple[SearchHit, ...] = ()
    more: bool = False


@dataclass(frozen=True, kw_only=True)
class SearchChoices:
    """What a search can be narrowed to."""

    newsletters: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()


class SearchIndex:
    """The index file ``path``, opened when it is used first. For one thread.

    A file that turns out to be damaged is thrown away: :attr:`losses` goes up and the index is empty. Reading goes on
    with that, writing raises what SQLite said.
    """

    def __init__(self, path: Path) -> None:
        self.losses = 0
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def seals(self) -> Mapping[str, str]:
        """The seal of every source as it was when its passages were taken."""
        return {row[0]: row[1] for row in self._read("SELECT id, seal FROM sources")}

    def put(self, source: Source, found: Iterable[Passage]) -> None:
        """Let ``found`` be all the passages of ``source``."""
        with self._writing() as connection:
            _take_out(connection, source.id)
            connection.execute(
                "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)",
                (source.id, source.seal, source.title, source.newsletter, source.date, source.status),
            )
            for passage in found:
                number = connection.execute(
                    "INSERT INTO passages (source, key, kind, title, text) VALUES (?, ?, ?, ?, ?)",
                    (source.id, *passage),
                ).lastrowid
                connection.execute(
                    "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
                    (number, _words(passage.title), _words(passage.text)),
                )

    def remove(self, sources: Iterable[str]) -> None:
        """Forget these sources."""
        with self._writing() as connection:
            for source in sources:
                _take_out(connection, source)

    def choices(self) -> SearchChoices:
        """The newsletters, years (latest first) and statuses there are."""
        rows = self._read("SELECT DISTINCT newsletter, substr(date, 1, 4), status FROM sources")
        return SearchChoices(
            newsletters=tuple(sorted({row[0] for row in rows} - {""}, key=folded)),
            years=tuple(sorted({int(row[1]) for row in rows if row[1]}, reverse=True)),
            statuses=tuple(sorted({row[2] for row in rows} - {""})),
        )

    def find(self, text: str, only: SearchFilter) -> SearchResult:
        """The passages in which every word of ``text`` begins a word, the best first: words in titles count most.

        Nothing is found where ``text`` has no word.
        """
        wanted = words(text)
        if not wanted:
            return SearchResult(words=())
        conditions, values = _conditions(only)
        rows = self._read(
            "SELECT sources.id, sources.title, sources.newsletter, sources.date, sources.status,"
            " passages.key, passages.kind, passages.title, passages.text"
            " FROM words JOIN passages ON passages.number = words.rowid JOIN sources ON sources.id = passages.source"
            f" WHERE words MATCH ?{conditions}"
            f" ORDER BY bm25(words, {_TITLE_WEIGHT}, {_TEXT_WEIGHT})"
            f" * iif(passages.kind = 'image', {_PICTURE_WEIGHT}, 1), sources.date DESC, passages.number LIMIT ?",
            (" ".join(f'"{word}"*' for word in wanted), *values, MOST_HITS + 1),
        )
        hits = tuple(_hit(row) for row in rows[:MOST_HITS])
        return SearchResult(words=wanted, hits=hits, more=len(rows) > MOST_HITS)

    def clear(self) -> None:
        """Throw the file away: what it held of an erased person is gone with it."""
        self.close()
        for end in ("", "-wal", "-shm", "-journal"):
            self._path.with_name(self._path.name + end).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _read(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[str, ...]]:
        try:
            return self._opened().execute(sql, values).fetchall()
        except _FAULTS as error:
            self._start_over(error)
            return self._opened().execute(sql, values).fetchall()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        connection = self._opened()
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except _FAULTS as error:
            _roll_back(connection)
            self._start_over(error)
            raise
        except BaseException:
            _roll_back(connection)
            raise

    def _start_over(self, error: Exception) -> None:
        """Throw a damaged file away. Raises ``error`` where the file is not to blame, such as on a full disk."""
        if not _is_damage(error):
            raise error
        _log.warning("the search index is made anew: %s", error)
        self.losses += 1
        self.clear()

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._connected()
        return self._connection

    def _connected(self) -> sqlite3.Connection:
        for _ in range(2):
            connection = sqlite3.connect(self._path, isolation_level=None)
            try:
                for pragma in ("trusted_schema = OFF", "journal_mode = WAL", "synchronous = OFF", "secure_delete = ON"):
                    connection.execute(f"PRAGMA {pragma}").close()
                if _is_ours(connection):
                    return connection
            except _FAULTS as error:
                connection.close()
                self._start_over(error)
            else:
                connection.close()
                self.clear()
        raise sqlite3.DatabaseError("the search index cannot be made")


def _is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the file is a whole index of this version; an empty one is made so."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchall():
        connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
        return True
    if version != VERSION:
        return False
    faults = connection.execute("PRAGMA quick_check(1)").fetchall()
    if faults != [("ok",)]:
        raise sqlite3.DatabaseError(str(faults[0][0]))
    return True


def _is_damage(error: Exception) -> bool:
    """Whether a new file would do better than this one."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE not in _SURROUNDINGS


def _words(text: str) -> str:
    """What is indexed: FTS5 knows the letters of an older Unicode than Python, so Python says what a word is."""
    return " ".join(words(text))


def _take_out(connection: sqlite3.Connection, source: str) -> None:
    rows = connection.execute("SELECT number, title, text FROM passages WHERE source = ?", (source,)).fetchall()
    for number, title, text in rows:  # without content of its own, FTS5 must be told what it indexed
        connection.execute(
            "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
            (number, _words(title), _words(text)),
        )
    connection.execute("DELETE FROM passages WHERE source = ?", (source,))
    connection.execute("DELETE FROM sources WHERE id = ?", (source,))


def _roll_back(connection: sqlite3.Connection) -> None:
    with contextlib.suppress(sqlite3.Error):
        connection.execute("ROLLBACK")


def _conditions(only: SearchFilter) -> tuple[str, tuple[object, ...]]:
    conditions: list[str] = []
    values: list[object] = []
    if only.newsletter:
        conditions.append("sources.newsletter = ?")
        values.append(only.newsletter)
    if only.year is not None:
        conditions.append("sources.date >= ? AND sources.date < ?")
        values += [f"{only.year:04d}-01-01", f"{only.year + 1:04d}-01-01"]
    if only.status:
        conditions.append("sources.status = ?")
        values.append(only.status)
    if only.kinds:
        conditions.append(f"passages.kind IN ({', '.join('?' * len(only.kinds))})")
        values += sorted(only.kinds)
    return "".join(f" AND {condition}" for condition in conditions), tuple(values)


def _hit(row: tuple[str, ...]) -> SearchHit:
    source, source_title, newsletter, date, status, key, kind, title, text = row
    return SearchHit(
        source=source,
        source_title=source_title,
        newsletter=newsletter,
        date=dt.date.fromisoformat(date) if date else None,
        status=status,
        key=key,
        kind=cast(PassageKind, kind),
        title=title,
        text=text,
    )
