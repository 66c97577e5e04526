"""What is known of a picture beside its entry: what was cut from which original, and what is never printed.

In a register it stands beside the entry (:class:`register.Content`), in an issue in the record.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import msgspec

from editor.newsletter import tree
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Image, Issue
from editor.newsletter.record import Crop, PictureNotes, Record, Work
from editor.newsletter.registers import register
from editor.newsletter.registers.register import Content, Pictures

_FOCUS: Final = "focus"
_NOTES: Final = frozenset(PictureNotes.__struct_fields__)


def content_of(work: Work, node_id: str, pictures: Pictures) -> Content:
    """A picture, event or contact of an issue as an entry, with what the record knows of the picture. Raises
    UnknownNode."""
    content = register.content_of(work.issue, node_id, pictures)
    image_id = _shown_by(work.issue, node_id)
    if image_id is None:
        return content
    crop, notes = picture_edits.crop_of(work, image_id, {}), picture_edits.notes_of(work.record, image_id)
    return replace(content, crop=crop, notes=notes)


def brought(work: Work, node_id: str, content: Content) -> Work:
    """``work`` whose record knows of the picture of an event or contact what the entry knows that it came from."""
    image_id = _shown_by(work.issue, node_id)
    if image_id is None:
        return work
    before = work.record
    if (before.crops.get(image_id), picture_edits.notes_of(before, image_id)) == (content.crop, content.notes):
        return work
    return Work(work.issue, _with_notes(_with_crop(before, image_id, content.crop), image_id, content.notes))


def with_what_is_known(own: Content, entry: Content) -> Content:
    """``own`` with what an entry knows of the picture, where nothing is known of it: copies come without it."""
    crop = entry.crop if own.crop is None else own.crop
    return replace(own, crop=crop, notes=entry.notes if own.notes == PictureNotes() else own.notes)


def carried(content: Content) -> Work:
    """A carrier with the record of what is known of its picture."""
    return brought(Work(content.value, Record()), register.thing_of(content.value).id, content)


def _shown_by(issue: Issue, node_id: str) -> str | None:
    """The id of the picture entry that a node is or shows."""
    thing = tree.find(issue, node_id)
    return thing.id if isinstance(thing, Image) else getattr(thing, "image", None)


def written(record: Record, image_id: str, fields: frozenset[str], own: Content, entry: Content) -> Record:
    """The record of an issue after ``fields`` of an entry came into its picture, which was ``own`` before; the same
    object where none of them is known to records."""
    if "file" in fields or _FOCUS in fields:
        record = _with_crop(record, image_id, _crop(fields, own, entry))
    if not _NOTES.isdisjoint(fields):
        changes = {name: getattr(entry.notes, name) for name in _NOTES & fields}
        record = _with_notes(record, image_id, msgspec.structs.replace(own.notes, **changes))
    return record


def _crop(fields: frozenset[str], own: Content, entry: Content) -> Crop | None:
    """What the picture shows afterwards; its file and its focal point may come from one side each."""
    shown, pointed = (entry if name in fields else own for name in ("file", _FOCUS))
    focus = pointed.crop.focus if pointed.crop is not None else register.MIDDLE
    if shown.crop is not None:
        return msgspec.structs.replace(shown.crop, focus=focus)
    if focus == register.MIDDLE or not isinstance(shown.thing, Image):
        return None
    picture = shown.pictures.get(shown.thing.file)
    return None if picture is None else Crop(original=replace(picture, focus=register.MIDDLE), focus=focus)


def _with_crop(record: Record, image_id: str, crop: Crop | None) -> Record:
    crops = {key: one for key, one in record.crops.items() if key != image_id}
    if crop is not None:
        crops[image_id] = crop
    return msgspec.structs.replace(record, crops=crops)


def _with_notes(record: Record, image_id: str, notes: PictureNotes) -> Record:
    kept = {key: one for key, one in record.picture_notes.items() if key != image_id}
    if notes != PictureNotes():
        kept[image_id] = notes
    return msgspec.structs.replace(record, picture_notes=kept)
