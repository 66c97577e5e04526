"""Everything in one file, for a new computer: packed, checked, and put in place without writing over anything.

The file is a ZIP: ``manifest.json`` with the SHA-256 and size of every other member, ``lansbrev.db`` (a whole copy of
the database), ``pictures/<sha256>``, and whatever else the caller adds under ``settings/``. Nothing in it is trusted:
names, sizes and sums are checked, the database is looked at as any other, and only then does it take its place. What
was in the store before stays as a copy in ``backups``.
"""

from __future__ import annotations

import datetime as dt
import filecmp
import hashlib
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, Literal

import msgspec

from editor.store.engine import open_engine, store_errors
from editor.store.errors import MoveFileDamaged, NotAMoveFile, StoreDamaged, StoreFailed, as_store_error
from editor.store.holder import Holder
from editor.store.opening import DATABASE_NAME, LOCK_NAME, PICTURES_NAME
from editor.store.pictures import PictureFiles
from editor.store.recovery import check_structure, check_tables, read_header
from editor.store.schema import CURRENT, stored_revision
from editor.support import files
from editor.support.errors import EditorError, FileNotReadable
from editor.support.zips import BROKEN

SETTINGS_FOLDER: Final = "settings/"

_MANIFEST: Final = "manifest.json"
_MANIFEST_LIMIT: Final = 50_000_000
_SETTING_LIMIT: Final = 5_000_000
_PICTURE: Final = re.compile(r"pictures/([0-9a-f]{64})")
_SETTING: Final = re.compile(r"settings/[A-Za-z0-9_.-]{1,80}(/[A-Za-z0-9_.-]{1,80})?")
_CHUNK: Final = 1 << 20
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)

Tell = Callable[[int, int], bool]
"""Called with the bytes done and all bytes; ``False`` stops the work."""


class MovingStopped(Exception):
    """The user stopped the work; nothing of it is left."""


class Member(msgspec.Struct, frozen=True):
    """What a file in the ZIP must be: its SHA-256, and its size in bytes."""

    sha256: str
    size: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds. ``issues`` is how many issues, ``made_at`` UTC, ``schema`` the database's revision."""

    format: Literal["lansbrev-store"] = "lansbrev-store"
    version: Literal[1] = 1
    schema: int
    issues: int
    made_at: dt.datetime
    members: dict[str, Member]


@dataclass(frozen=True, kw_only=True)
class Unpacked:
    """A file that was read and found whole; its parts lie in ``folder`` until they are put in place."""

    folder: Path
    manifest: Manifest
    settings: Mapping[str, bytes]


def pack(
    database: Path,
    pictures: PictureFiles,
    settings: Mapping[str, bytes],
    target: Path,
    *,
    issues: int,
    made_at: dt.datetime,
    tell: Tell,
) -> None:
    """Write everything into ``target``. ``database`` is a closed copy; ``settings`` are further files by name, each
    one that :func:`may_be_packed`. A picture that is not what was kept is left out, as one that is missing: the file
    would be refused for it.

    The file appears whole or not at all. Raises :class:`MovingStopped`, and the errors of a full disk or a folder
    that may not be written to.
    """
    kept = {name: pictures.path(name) for name in sorted(pictures.kept()) if pictures.path(name).is_file()}
    sizes = [path.stat().st_size for path in kept.values()]
    copying = _Copying(database.stat().st_size + 2 * sum(sizes), tell)
    unfinished = target.with_name(f"{files.TEMPORARY_PREFIX}{target.name}")
    members: dict[str, Member] = {}
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as archive:
            whole = {f"{PICTURES_NAME}/{name}": path for name, path in kept.items() if copying.read(path) == name}
            for name, path in {DATABASE_NAME: database, **whole}.items():
                with path.open("rb") as source, archive.open(_info(name), "w", force_zip64=True) as sink:
                    members[name] = copying.copy(source, sink.write)
            for name, data in sorted(settings.items()):
                archive.writestr(_info(SETTINGS_FOLDER + name), data)
                members[SETTINGS_FOLDER + name] = Member(hashlib.sha256(data).hexdigest(), len(data))
            revision = read_header(database).schema
            manifest = Manifest(schema=revision, issues=issues, made_at=made_at, members=members)
            archive.writestr(_info(_MANIFEST), msgspec.json.format(msgspec.json.encode(manifest, order="sorted")))
        files.sync_file(unfinished)
        files.replace(unfinished, target)
        files.sync_folder(target.parent)
    except OSError as error:
        raise files.translated(error, target.parent) from error
    finally:
        unfinished.unlink(missing_ok=True)


def may_be_packed(name: str, data: bytes) -> bool:
    """Whether :func:`unpack` will take a further file of that name and content."""
    full_name = SETTINGS_FOLDER + name
    return _SETTING.fullmatch(full_name) is not None and ".." not in name and len(data) <= _SETTING_LIMIT


def unpack(file: Path, folder: Path, *, tell: Tell) -> Unpacked:
    """Read a file that :func:`pack` wrote into the empty ``folder``, checking every byte.

    Raises :class:`NotAMoveFile`, :class:`MoveFileDamaged`, StoreTooNew, :class:`MovingStopped`, and the errors of a
    full disk; then what is in ``folder`` is of no use.
    """
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        raise NotAMoveFile(file=file.name) from error
    except OSError as error:
        raise FileNotReadable(file=str(file)) from error
    except BROKEN as error:
        raise NotAMoveFile(file=file.name) from error
    with archive:
        manifest = _manifest(archive, file)
        CURRENT.refuse_newer(manifest.schema, file)
        settings: dict[str, bytes] = {}
        copying = _Copying(sum(member.size for member in manifest.members.values()), tell)
        try:
            (folder / PICTURES_NAME).mkdir(parents=True)
            for name, member in manifest.members.items():
                info = archive.getinfo(name)
                if info.file_size != member.size or info.compress_type != zipfile.ZIP_STORED:
                    raise MoveFileDamaged(file=file.name, detail=f"{name} has another size or form")
                found, data = _take_member(archive, name, folder, copying)
                if found != member:
                    raise MoveFileDamaged(file=file.name, detail=f"{name} is not what was packed")
                if name.startswith(SETTINGS_FOLDER):
                    settings[name.removeprefix(SETTINGS_FOLDER)] = data
        except BROKEN as error:
            if isinstance(error, OSError) and not isinstance(error, zipfile.BadZipFile):
                raise files.translated(error, folder) from error
            raise MoveFileDamaged(file=file.name, detail=str(error)) from error
    _check_database(folder / DATABASE_NAME, manifest.schema, file)
    return Unpacked(folder=folder, manifest=manifest, settings=settings)


def _check_database(database: Path, revision: int, file: Path) -> None:
    try:
        read_header(database)
        engine = open_engine(database)
        try:
            with store_errors(database), engine.connect() as connection:
                check_structure(connection, database)
                if stored_revision(connection, database) != revision:
                    raise StoreDamaged(file=str(database), detail="the database is of another version than it says")
                check_tables(connection, database, revision)
        finally:
            engine.dispose()
    except EditorError as error:
        raise MoveFileDamaged(file=file.name, detail=str(error.data.get("detail", error.code))) from error


def put_in_place(unpacked: Unpacked, store: Path, *, now: dt.datetime) -> Path | None:
    """Let what was unpacked be the store in ``store``, which nobody has open; the copy of what was there before.

    ``unpacked`` lies on the same disk and is used up: files are moved, nothing is copied. Pictures come first and are
    only added; then the database of before is copied to ``backups``, and last the new one takes its place in one step.
    Raises StoreHeld, and the errors of a full disk.
    """
    files.make_folder(store)
    holder = Holder.take(store / LOCK_NAME, "lansbrev (flytt)")
    try:
        database = store / DATABASE_NAME
        _refuse_unmerged_log(database)
        pictures = store / PICTURES_NAME
        files.make_folder(pictures)
        for picture in sorted((unpacked.folder / PICTURES_NAME).iterdir()):
            there = pictures / picture.name
            if not there.is_file() or not filecmp.cmp(picture, there, shallow=False):  # a damaged one is mended
                files.replace(picture, there)
        files.sync_folder(pictures)
        kept = _kept_aside(database, now) if database.exists() else None
        files.sync_file(unpacked.folder / DATABASE_NAME)
        files.replace(unpacked.folder / DATABASE_NAME, database)
        files.sync_folder(store)
        return kept
    except EditorError as error:
        raise as_store_error(error, str(store)) from error
    except OSError as error:
        raise as_store_error(files.translated(error, store), str(store)) from error
    finally:
        holder.release()


def _refuse_unmerged_log(database: Path) -> None:
    """SQLite would write the log of a killed program into whatever database it finds beside it."""
    log = database.with_name(f"{database.name}-wal")
    if log.exists() and log.stat().st_size:
        detail = "the program was not closed properly: start it once, then move"
        raise StoreFailed(file=str(database), detail=detail)


def _kept_aside(database: Path, now: dt.datetime) -> Path:
    folder = database.parent / "backups"
    files.make_folder(folder)
    kept = folder / f"{database.stem}-before-move-{now:%Y%m%d-%H%M%S}{database.suffix}"
    unfinished = folder / f"{files.TEMPORARY_PREFIX}{kept.name}"
    shutil.copyfile(database, unfinished)
    files.sync_file(unfinished)
    files.replace(unfinished, kept)
    files.sync_folder(folder)
    return kept


def _manifest(archive: zipfile.ZipFile, file: Path) -> Manifest:
    names = archive.namelist()
    try:
        info = archive.getinfo(_MANIFEST)
        if info.file_size > _MANIFEST_LIMIT:
            raise NotAMoveFile(file=file.name)
        with archive.open(info) as stream:
            manifest = msgspec.json.decode(stream.read(_MANIFEST_LIMIT), type=Manifest)
    except (KeyError, msgspec.MsgspecError, *BROKEN) as error:
        raise NotAMoveFile(file=file.name) from error
    members = manifest.members
    if sorted(names) != sorted([_MANIFEST, *members]) or DATABASE_NAME not in members:
        raise MoveFileDamaged(file=file.name, detail="its members are not those it lists")
    _check_members(members, file)
    return manifest


def _check_members(members: Mapping[str, Member], file: Path) -> None:
    for name, member in members.items():
        picture = _PICTURE.fullmatch(name)
        known = name == DATABASE_NAME or picture or (_SETTING.fullmatch(name) and ".." not in name)
        if not known or member.size < 0 or (picture and picture[1] != member.sha256):
            raise MoveFileDamaged(file=file.name, detail=f"a member it cannot have: {name[:80]}")
    if sum(member.size for member in members.values()) > file.stat().st_size:  # nothing in it is compressed
        raise MoveFileDamaged(file=file.name, detail="smaller than what it lists")


def _take_member(archive: zipfile.ZipFile, name: str, folder: Path, copying: _Copying) -> tuple[Member, bytes]:
    """Copy a member into ``folder``, or give back its bytes if it is of the settings; and what it turned out to be."""
    with archive.open(name) as source:
        if name.startswith(SETTINGS_FOLDER):
            data = source.read(_SETTING_LIMIT + 1)
            return Member(hashlib.sha256(data).hexdigest(), len(data)), data
        with (folder / name).open("wb") as sink:
            found = copying.copy(source, sink.write)
            sink.flush()
            os.fsync(sink.fileno())
        return found, b""


class _Copying:
    """Bytes copied piece by piece: ``tell`` hears before each piece how many of all ``total`` are done."""

    def __init__(self, total: int, tell: Tell) -> None:
        self._total = total
        self._tell = tell
        self._done = 0

    def read(self, path: Path) -> str:
        """Read all of ``path`` as :meth:`copy` would; its SHA-256, "" where it cannot be read."""
        try:
            with path.open("rb") as source:
                return self.copy(source, lambda _: None).sha256
        except OSError:
            return ""

    def copy(self, source: IO[bytes], write: Callable[[bytes], object]) -> Member:
        """Copy all of ``source``; what it was. Raises :class:`MovingStopped`."""
        digest, size = hashlib.sha256(), 0
        for piece in _pieces(source):
            if not self._tell(self._done, self._total):
                raise MovingStopped
            digest.update(piece)
            write(piece)
            size += len(piece)
            self._done += len(piece)
        return Member(digest.hexdigest(), size)


def _pieces(source: IO[bytes]) -> Iterable[bytes]:
    while piece := source.read(_CHUNK):
        yield piece


def _info(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, date_time=_EARLIEST)
