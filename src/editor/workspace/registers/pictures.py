"""The register of pictures as the window sees it: every picture taken in is entered, found again, and used again.

Reached as ``workspace.picture_register``; what all registers have in common is
:mod:`editor.workspace.registers.entries`. A picture is known by its original: the same pixels are one entry, however
often the file is taken in. While nobody has changed the entry itself, it says what the issue says that the picture came
in with.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.edits.picture_edits import NewPicture
from editor.newsletter.issue import Image
from editor.newsletter.record import Crop, Work
from editor.newsletter.registers import picture_facts, register
from editor.newsletter.registers.origins import with_origin
from editor.newsletter.registers.register import Content, Facts
from editor.store.thread import StoreThread
from editor.support.picture_likeness import are_alike, likeness
from editor.support.pictures import Kept, Picture, Taken
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.entries import Failed, Registers
from editor.workspace.registers.origins import origin_of

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.store.values import RegisterEntry


@dataclass(frozen=True, kw_only=True)
class Entered:
    """What became of a picture that was taken in. ``known``: its pixels were in the register already; ``alike`` are
    other entries that look nearly the same."""

    new: NewPicture
    known: bool
    alike: tuple[RegisterEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Coming:
    """A picture of an issue on its way into the register; ``known`` is its entry where it has one."""

    file: str
    content: Content
    facts: Facts
    shown: Kept
    known: RegisterEntry | None

    def entered(self, library: Library) -> RegisterEntry:
        """Its entry, kept now if it is new. Runs on the store's thread."""
        if self.known is not None:
            return self.known
        library.pictures.add(*self.shown)
        facts = msgspec.structs.replace(self.facts, likeness=likeness(self.shown[1]))
        return library.registers.add("image", self.content, facts)


class PictureRegister:
    """``registers`` holds the entries; ``store`` keeps them and the pictures' bytes."""

    def __init__(self, registers: Registers, store: StoreThread) -> None:
        self._registers = registers
        self._store = store

    def read(self, done: Callable[[], None], failed: Failed) -> None:
        """Bring all entries to hand."""
        self._registers.read(("image",), done, failed)

    def entries(self) -> tuple[RegisterEntry, ...]:
        """The entries at hand, the latest entered first."""
        return tuple(reversed(self._registers.entries("image")))

    def by_original(self, sha256: str) -> RegisterEntry | None:
        """The entry of a picture by its original's SHA-256."""
        return next((entry for entry in self.entries() if original_of(entry).sha256 == sha256), None)

    def alike(self, fingerprint: str) -> tuple[RegisterEntry, ...]:
        """The entries that look nearly like a picture with that fingerprint."""
        return tuple(entry for entry in self.entries() if are_alike(entry.facts.likeness, fingerprint))

    def picture_data(self, picture: Picture) -> bytes:
        """The bytes of a picture of an entry, also on another thread. Raises PictureDamaged."""
        return self._store.pictures.read(picture.sha256)

    # -- into the register -------------------------------------------------------------------------------------

    def enter(
        self,
        opened: OpenIssue,
        file: str,
        taken: Taken,
        fingerprint: str,
        done: Callable[[Entered], None],
    ) -> None:
        """Enter a picture that was taken into an open issue as ``file``, unless it is here already.

        ``done`` gets what to put into the issue: a known picture brings its words along. Where the register cannot be
        written, the picture comes in without it.
        """
        original, shown = taken.original[0], taken.shown[0]
        crop = None if original == shown else Crop(original=original)
        bare = NewPicture(image=Image(id="img", file=file), crop=crop)
        known = self.by_original(original.sha256)
        if known is not None:
            done(Entered(new=self.used(opened, known), known=True))
            return
        alike = self.alike(fingerprint)
        facts = Facts(crop=crop, likeness=fingerprint, follows=opened.id)
        content = register.new_content(bare.image)
        content = Content(value=content.value, pictures={file: shown}, crop=crop)

        def added(entry: RegisterEntry) -> None:
            done(Entered(new=_with_origin(bare, entry), known=False, alike=alike))

        self._registers.add(
            "image",
            content,
            added,
            lambda _: done(Entered(new=bare, known=False, alike=alike)),
            facts=facts,
            new_pictures=both(taken),
        )

    def outside(self, opened: OpenIssue) -> tuple[Image, ...]:
        """The pictures of an open issue that come from no register, each file once."""
        origins = opened.record.origins
        found: dict[str, Image] = {}
        for image in opened.issue.images:
            if image.id not in origins and image.file in opened.pictures:
                found.setdefault(image.file, image)
        return tuple(found.values())

    def enter_all(self, opened: OpenIssue, name: str, done: Callable[[int], None], failed: Failed) -> None:
        """Enter the pictures of an open issue that come from no register, as they are there, and link them in one
        step called ``name``; ``done`` gets how many there were. One that the register knows already is only linked."""
        self._enter(opened, () if opened.is_frozen else self.outside(opened), name, done, failed)

    def enter_one(
        self, opened: OpenIssue, image_id: str, name: str, done: Callable[[int], None], failed: Failed
    ) -> None:
        """The same for one picture."""
        image = edits.find(opened.issue, image_id)
        if isinstance(image, Image) and not opened.is_frozen:
            self._enter(opened, (image,), name, done, failed)

    def _enter(
        self, opened: OpenIssue, pictures: tuple[Image, ...], name: str, done: Callable[[int], None], failed: Failed
    ) -> None:
        if not pictures:
            done(0)
            return
        coming = [self._coming(opened, image) for image in pictures]

        def job(library: Library) -> dict[str, RegisterEntry]:
            return {one.file: one.entered(library) for one in coming}

        def link(made: dict[str, RegisterEntry]) -> None:
            for entry in made.values():
                self._registers.keep(entry)

            def edit(work: Work) -> Work:
                for image in work.issue.images:
                    entry = made.get(image.file)
                    if entry is not None and image.id not in work.record.origins:
                        work = with_origin(work, image.id, origin_of(entry))
                return work

            opened.apply_work(edit, name)
            done(len(made))

        self._store.submit(job, link, failed)

    def _coming(self, opened: OpenIssue, image: Image) -> _Coming:
        crop = picture_edits.crop_of(opened.work, image.id, {})
        shown = opened.pictures[image.file]
        return _Coming(
            file=image.file,
            content=register.content_of(opened.issue, image.id, opened.pictures),
            facts=Facts(crop=crop, notes=picture_edits.notes_of(opened.record, image.id), follows=opened.id),
            shown=(shown, opened.picture_data(image.file)),
            known=self.by_original(crop.original.sha256 if crop is not None else shown.sha256),
        )

    def used(self, opened: OpenIssue, entry: RegisterEntry) -> NewPicture:
        """An entry as a new picture of an open issue, with its words, its crop and what is noted of it."""
        image = image_of(entry)
        shown = entry.content.pictures[image.file]
        file = opened.take_back_picture(shown, image.file)
        new = NewPicture(
            image=msgspec.structs.replace(image, file=file), crop=entry.facts.crop, notes=entry.facts.notes
        )
        return _with_origin(new, entry)

    def recognised(self, before: Work, after: Work, pictures: Mapping[str, Picture]) -> Work:
        """``after`` with what the register knows of pictures that an edit of ``before`` brought along: copies, and
        what was pasted from another issue. ``pictures`` by ``Image.file``."""
        old = {image.id for image in before.issue.images}
        fresh = [image for image in after.issue.images if image.id not in old and image.id not in after.record.origins]
        known = {shown_of(entry).sha256: entry for entry in self.entries()} if fresh else {}
        for image in fresh:
            picture = pictures.get(image.file)
            entry = known.get(picture.sha256) if picture is not None else None
            if entry is not None:
                after = picture_edits.known_as(after, image.id, entry.facts.crop, entry.facts.notes, origin_of(entry))
        return after

    def learn(self, opened: OpenIssue) -> None:
        """Let the entries of pictures that came in with an open issue say what it says of them now."""
        for entry, image in self._following(opened):
            content = picture_facts.content_of(opened.work, image.id, opened.pictures)
            facts = msgspec.structs.replace(entry.facts, notes=content.notes, crop=content.crop)
            if register.same(entry.content, content) and facts == entry.facts:
                continue
            new_pictures = self._registers.bytes_of(opened, content)
            self._registers.follow(entry.id, content, facts, new_pictures)

    def _following(self, opened: OpenIssue) -> Iterator[tuple[RegisterEntry, Image]]:
        """The entries that follow an open issue, each with the first picture of it there. What is no issue of the store
        (a register entry being edited) is followed by none."""
        images = {image.id: image for image in opened.issue.images}
        seen: set[str] = set()
        for node_id, origin in opened.record.origins.items() if opened.id else ():
            entry = self._registers.entry(origin.entry) if node_id in images else None
            if entry is not None and entry.facts.follows == opened.id and entry.id not in seen:
                seen.add(entry.id)
                yield entry, images[node_id]

    def unused(self, done: Callable[[frozenset[str]], None], failed: Failed) -> None:
        """The ids of the entries that no issue outside the bin uses, as far as the store knows."""
        wanted = frozenset(entry.id for entry in self.entries())

        def job(library: Library) -> frozenset[str]:
            return wanted - library.registers.used()

        self._store.submit(job, done, failed)


def image_of(entry: RegisterEntry) -> Image:
    """The picture entry itself, as the register has it. Raises TypeError for an entry of another register."""
    thing = entry.content.thing
    if not isinstance(thing, Image):
        raise TypeError(entry.register)
    return thing


def shown_of(entry: RegisterEntry) -> Picture:
    """What a page shows of the picture."""
    return entry.content.pictures[image_of(entry).file]


def original_of(entry: RegisterEntry) -> Picture:
    """What the picture was cut from: itself where it was not cut."""
    return entry.facts.crop.original if entry.facts.crop is not None else shown_of(entry)


def matches(entry: RegisterEntry, typed: str) -> bool:
    """Whether every word typed stands in what an entry says."""
    image, notes = image_of(entry), entry.facts.notes
    said = " ".join(
        (image.alt, image.caption, image.credit, image.rights, notes.people, notes.legal_ground, image.file)
    ).casefold()
    return all(word in said for word in typed.casefold().split())


def licence_ends(entry: RegisterEntry, until: dt.date) -> bool:
    """Whether the picture may be used no longer on the day after ``until``."""
    end = entry.facts.notes.licence_end
    return end is not None and end <= until


def both(taken: Taken) -> tuple[Kept, ...]:
    """The original and what is shown of it, with their bytes; one where they are the same."""
    return (taken.shown,) if taken.original == taken.shown else (taken.original, taken.shown)


def _with_origin(new: NewPicture, entry: RegisterEntry) -> NewPicture:
    return NewPicture(image=new.image, crop=new.crop, notes=new.notes, origin=origin_of(entry))
