"""The register of newsletters: the settings that new issues begin with.

Part of :mod:`editor.store.library`, reached as ``library.newsletters``. An issue has its own copy of the settings;
nothing here changes an issue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import msgspec
from sqlalchemy import Connection, and_, delete, func, insert, select, update

from editor.newsletter.issue import Image, Newsletter
from editor.newsletter.publication import Publication
from editor.store import mapping, tables
from editor.store.errors import NewsletterInUse, UnknownNewsletter
from editor.store.mapping import Row, Value
from editor.store.statuses import Transaction
from editor.store.values import NewsletterEntry
from editor.support.pictures import Picture

_newsletters = tables.newsletters


class Newsletters:
    """What a library gives its parts: see :class:`editor.store.registers.Registers`."""

    def __init__(self, transaction: Transaction, timestamp: Callable[[], str], new_id: Callable[[], str]) -> None:
        self._transaction = transaction
        self._timestamp = timestamp
        self._new_id = new_id

    def entries(self) -> tuple[NewsletterEntry, ...]:
        """The newsletters a new issue can begin with, by name; damaged ones are left out."""
        with self._transaction() as connection:
            rows = connection.execute(select(_newsletters).order_by(_newsletters.c.name)).mappings().all()
        return tuple(_entry(row) for row in map(dict, rows) if mapping.is_intact(row))

    def entry(self, entry_id: str) -> NewsletterEntry:
        """One newsletter. Raises :class:`UnknownNewsletter`, also for a damaged one."""
        with self._transaction() as connection:
            row = self._row(connection, entry_id)
        if not mapping.is_intact(row):
            raise UnknownNewsletter(id=entry_id)
        return _entry(row)

    def add(self, publication: Publication, pictures: Mapping[str, Picture]) -> NewsletterEntry:
        """Keep a new newsletter. The bytes of its pictures must have been added before."""
        now = self._timestamp()
        row = mapping.sealed(
            {
                "id": self._new_id(),
                **_columns(publication, pictures),
                "revision": 2,
                "created_at": now,
                "changed_at": now,
            }
        )
        with self._transaction() as connection:
            connection.execute(insert(_newsletters), [row])
        return _entry(row)

    def save(self, entry_id: str, publication: Publication, pictures: Mapping[str, Picture]) -> NewsletterEntry:
        """Change what new issues begin with; existing issues keep their own copy. Raises UnknownNewsletter."""
        with self._transaction() as connection:
            row = self._row(connection, entry_id)
            row |= _columns(publication, pictures)
            row |= {"revision": int(row["revision"] or 0) + 1, "changed_at": self._timestamp()}
            connection.execute(update(_newsletters).where(_newsletters.c.id == entry_id).values(mapping.sealed(row)))
        return _entry(row)

    def remove(self, entry_id: str) -> None:
        """Remove a newsletter that has no issues, not even in the bin. Raises :class:`NewsletterInUse`."""
        issues = tables.issues.c
        with self._transaction() as connection:
            count = connection.scalar(select(func.count()).where(issues.newsletter_id == entry_id))
            if count:
                raise NewsletterInUse(count=int(count))
            connection.execute(delete(_newsletters).where(_newsletters.c.id == entry_id))

    def registered(self, connection: Connection, newsletter: Newsletter) -> str | None:
        """Part of keeping a new issue: the register's id for its newsletter, entered if it is new.

        It is known by its own id, else by its name. An entry made here knows only the settings (revision 1)."""
        if not newsletter.id and not newsletter.name:
            return None
        columns = _newsletters.c
        same = columns.own_id == newsletter.id
        if not newsletter.id:
            same = and_(same, columns.name == newsletter.name)
        known = connection.scalar(select(columns.id).where(same))
        if known is not None:
            return known
        now = self._timestamp()
        settings = {"own_id": newsletter.id, "name": newsletter.name, "settings": mapping.stored(newsletter)}
        row: Row = {"id": self._new_id(), **settings, "revision": 1, "created_at": now, "changed_at": now}
        connection.execute(insert(_newsletters), [mapping.sealed(row)])
        return str(row["id"])

    def _row(self, connection: Connection, entry_id: str) -> Row:
        found = connection.execute(select(_newsletters).where(_newsletters.c.id == entry_id)).mappings().first()
        if found is None:
            raise UnknownNewsletter(id=entry_id)
        return dict(found)


def _entry(row: Mapping[str, Value]) -> NewsletterEntry:
    publication = Publication(
        newsletter=msgspec.json.decode(str(row["settings"]), type=Newsletter),
        audience=str(row.get("audience") or ""),
        checked_on=dt.date.fromisoformat(str(row["checked_on"])) if row.get("checked_on") else None,
        hero=str(row["hero"]) if row.get("hero") else None,
        images=msgspec.json.decode(str(row.get("images") or "[]"), type=tuple[Image, ...]),
    )
    return NewsletterEntry(
        id=str(row["id"]),
        publication=publication,
        pictures=msgspec.json.decode(str(row.get("pictures") or "{}"), type=dict[str, Picture]),
        revision=int(row["revision"] or 0),
        changed_at=dt.datetime.fromisoformat(str(row["changed_at"])),
    )


def _columns(publication: Publication, pictures: Mapping[str, Picture]) -> Row:
    newsletter = publication.newsletter
    named = {image.file for image in publication.images}
    kept = {file: picture for file, picture in pictures.items() if file in named}
    return {
        "own_id": newsletter.id,
        "name": newsletter.name,
        "settings": mapping.stored(newsletter),
        "audience": publication.audience or None,
        "checked_on": publication.checked_on.isoformat() if publication.checked_on else None,
        "hero": publication.hero,
        "images": _json(publication.images) if publication.images else None,
        "pictures": _json(kept) if kept else None,
    }


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()
