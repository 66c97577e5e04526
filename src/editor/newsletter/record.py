"""What goes with an issue but is never printed: the undoable part of a bundle's ``library.json``.

An :class:`editor.newsletter.issue.Issue` is exactly what its file shows. What the program remembers of it besides,
such as which register an event was taken from, is its :class:`Record`: a frozen value of its own, edited, undone,
saved and kept in snapshots together with the issue. Its keys are the issue's local ids; an entry whose id the issue
no longer has says nothing, and is there again when the removal is undone.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from editor.newsletter.issue import Issue, used_ids
from editor.newsletter.reminders import Reminder
from editor.support.pictures import Picture

Register: TypeAlias = Literal["event", "contact", "image", "block"]
"""A register that outlives issues."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The register entry an object of an issue was taken from, and that entry's revision when it was last equal."""

    register: Register
    entry: str
    revision: int


class Gather(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A calendar's rule "all events from ``first`` to ``last``", both days counted; with ``deadlines`` last days too.

    ``known`` names what came by the rule: register entries, and events of the issue itself. It is sorted.
    """

    first: dt.date
    last: dt.date
    deadlines: bool = False
    known: tuple[str, ...] = ()


class Crop(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which part of which larger original a picture entry shows.

    The shown picture is what :func:`editor.support.pictures.shown` makes of the original: turned clockwise by
    ``quarter_turns``, then cut to ``box`` (left, top, width, height in px of the turned original; ``None`` is all).
    ``focus`` is the point of the shown picture that has to stay in sight: percent from the left and from the top.
    """

    original: Picture
    quarter_turns: int = 0
    box: tuple[int, int, int, int] | None = None
    focus: tuple[int, int] = (50, 50)


class PictureNotes(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an editorial office has to know of a picture and never prints: until when it may be used, who is in it,
    and on what legal ground they are (GDPR article 6, or a consent and where it is kept)."""

    licence_end: dt.date | None = None
    people: str = ""
    legal_ground: str = ""

    @property
    def is_groundless(self) -> bool:
        """Whether people are named on no legal ground."""
        return bool(self.people) and not self.legal_ground


class Accepted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """That an error may stand: ``reason`` in the words of ``by``, at ``at`` (UTC)."""

    reason: str
    at: dt.datetime
    by: str = ""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``origins`` is keyed by the id of an event, contact, picture entry, section or item of the issue, ``gathers`` by
    the id of a calendar, ``reminders`` by block key (:mod:`editor.newsletter.reminders`),
    ``crops`` and ``picture_notes`` by the id of a picture entry; ``accepted`` by what the error says
    (:mod:`editor.review.acceptance`).

    The mappings are never changed in place: an edit makes a new record.
    """

    origins: dict[str, Origin] = {}
    gathers: dict[str, Gather] = {}
    crops: dict[str, Crop] = {}
    picture_notes: dict[str, PictureNotes] = {}
    reminders: dict[str, Reminder] = {}
    accepted: dict[str, Accepted] = {}
    profile: str = ""


class Work(NamedTuple):
    """An issue with its record: what an open issue is, and what a step of its history goes between."""

    issue: Issue
    record: Record


def pruned(before: Issue, after: Work) -> Work:
    """``after`` without what its record says of nodes that ``before`` had and it has no longer.

    Ids are used again: a new event must not inherit the origin of one that was deleted.
    """
    gone = used_ids(before) - used_ids(after.issue) if after.record != Record() else frozenset()
    changes: dict[str, dict[str, object]] = {}
    for name in Record.__struct_fields__ if gone else ():
        keyed = getattr(after.record, name)
        if isinstance(keyed, dict) and not gone.isdisjoint(keyed):
            changes[name] = {key: value for key, value in keyed.items() if key not in gone}
    return Work(after.issue, msgspec.structs.replace(after.record, **changes)) if changes else after


def to_json(record: Record) -> str:
    """The record as JSON, the same text for equal records; "" for one that says nothing."""
    return "" if record == Record() else msgspec.json.encode(record, order="sorted").decode()


def from_json(text: str) -> Record:
    """The record that :func:`to_json` wrote. Raises ``ValueError``."""
    return msgspec.json.decode(text, type=Record) if text else Record()
