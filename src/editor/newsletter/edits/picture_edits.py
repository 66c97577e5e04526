"""Edits of the pictures of an issue that concern its record too: where a picture comes from and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from editor.newsletter import edits
from editor.newsletter.issue import Image, ImageId, Issue
from editor.newsletter.record import Crop, Origin, PictureNotes, Record, Work
from editor.support.pictures import Picture

Put = Callable[[Issue, ImageId], Issue]
"""Names a picture entry where it is to stand."""


@dataclass(frozen=True, kw_only=True)
class NewPicture:
    """A picture on its way into an issue. ``image`` is its entry under any id; ``crop``, ``notes`` and ``origin`` go
    into the record."""

    image: Image
    crop: Crop | None = None
    notes: PictureNotes = field(default_factory=PictureNotes)
    origin: Origin | None = None


def of_file(file: str) -> NewPicture:
    """A picture of which nothing but its file is known."""
    return NewPicture(image=Image(id="img", file=file))


def add(work: Work, new: NewPicture, put: Put) -> Work:
    """The work with a new picture entry that ``put`` names; entries that nothing names any more go."""
    image_id = ImageId(edits.fresh_id(work.issue, "img"))
    issue = put(edits.add_image(work.issue, msgspec.structs.replace(new.image, id=image_id)), image_id)
    return Work(issue, _recorded(_without(work.record, image_id), image_id, new))


def known_as(work: Work, image_id: str, crop: Crop | None, notes: PictureNotes, origin: Origin) -> Work:
    """The work that knows where a picture entry comes from; a crop or notes it has already stay."""
    record = work.record
    image = edits.find(work.issue, image_id)
    if not isinstance(image, Image):
        return work
    new = NewPicture(
        image=image,
        crop=None if image_id in record.crops else crop,
        notes=PictureNotes() if image_id in record.picture_notes else notes,
        origin=origin,
    )
    return Work(work.issue, _recorded(record, image_id, new))


def recropped(work: Work, image_id: str, file: str, crop: Crop) -> Work:
    """The work with another part of the original in a picture entry; ``file`` is what ``crop`` makes of it."""
    crops = {**work.record.crops, image_id: crop}
    issue = edits.update(work.issue, image_id, file=file)
    return Work(issue, msgspec.structs.replace(work.record, crops=crops))


def noted(work: Work, image_id: str, **changes: Any) -> Work:
    """The work with other notes of a picture entry."""
    before = notes_of(work.record, image_id)
    after = msgspec.structs.replace(before, **changes)
    if after == before:
        return work
    notes = {key: value for key, value in work.record.picture_notes.items() if key != image_id}
    if after != PictureNotes():
        notes[image_id] = after
    return Work(work.issue, msgspec.structs.replace(work.record, picture_notes=notes))


def notes_of(record: Record, image_id: str) -> PictureNotes:
    """What is noted of a picture entry."""
    return record.picture_notes.get(image_id, PictureNotes())


def crop_of(work: Work, image_id: str, pictures: Mapping[str, Picture]) -> Crop | None:
    """What a picture entry shows: by the record (a copy of an entry by what is recorded of the other one of its file),
    else all of its file; ``None`` where that is unknown. Raises UnknownNode."""
    image = edits.find(work.issue, image_id)
    if not isinstance(image, Image):
        return None
    crops = work.record.crops
    same_file = [image_id, *(other.id for other in work.issue.images if other.file == image.file)]
    known = next((crops[entry] for entry in same_file if entry in crops), None)
    shown = pictures.get(image.file)
    if known is not None or shown is None:
        return known
    return Crop(original=replace(shown, focus=(50, 50)))


def focused(pictures: Mapping[str, Picture], issue: Issue, record: Record) -> Mapping[str, Picture]:
    """``pictures`` (by ``Image.file``) with the focal points that the record knows; the same object where it knows
    none. Of two entries of one file the first speaks."""
    wanted: dict[str, tuple[int, int]] = {}
    for image in issue.images if record.crops else ():
        crop = record.crops.get(image.id)
        wanted.setdefault(image.file, crop.focus if crop is not None else (50, 50))
    moved = {file: focus for file, focus in wanted.items() if file in pictures and pictures[file].focus != focus}
    if not moved:
        return pictures
    return {
        file: replace(picture, focus=moved[file]) if file in moved else picture for file, picture in pictures.items()
    }


def _without(record: Record, image_id: str) -> Record:
    """The record without what it may say of an earlier entry that had the same id."""
    changes = {
        name: {key: value for key, value in kept.items() if key != image_id}
        for name in ("crops", "picture_notes", "origins")
        if image_id in (kept := getattr(record, name))
    }
    return msgspec.structs.replace(record, **changes) if changes else record


def _recorded(record: Record, image_id: str, new: NewPicture) -> Record:
    changes: dict[str, object] = {}
    if new.crop is not None:
        changes["crops"] = {**record.crops, image_id: new.crop}
    if new.notes != PictureNotes():
        changes["picture_notes"] = {**record.picture_notes, image_id: new.notes}
    if new.origin is not None:
        changes["origins"] = {**record.origins, image_id: new.origin}
    return msgspec.structs.replace(record, **changes) if changes else record
