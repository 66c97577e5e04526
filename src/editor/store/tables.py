"""The tables of the store.

``STRICT`` tables of text and whole numbers only, but for the compressed content of snapshots and exports: what is
stored is what :mod:`editor.store.mapping` wrote, and a value of another type is damage. No ``ON DELETE CASCADE``: a
node that has moved must not go with its old parent.
Foreign keys are checked at commit, so rows may be written in any order.

A change here needs a new file in ``migrations/versions`` and a new :data:`SCHEMA_REVISION`; a test compares both.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
)

APPLICATION_ID: Final = 0x4C42_5256
"""``LBRV`` in the header of every store, so that a foreign or empty file is never taken for one."""

SCHEMA_REVISION: Final = 14
"""The newest schema this program knows: the number of the newest file in ``migrations/versions``."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _checked_at_commit(column: str) -> ForeignKey:
    return ForeignKey(column, deferrable=True, initially="DEFERRED")


def _within(table: str, column: str) -> ForeignKeyConstraint:
    """``column`` names a row of ``table`` of the same issue; checked at commit."""
    return ForeignKeyConstraint(
        ["issue_id", column], [f"{table}.issue_id", f"{table}.id"], deferrable=True, initially="DEFERRED"
    )


class NewsletterColumns(TypedColumns):
    """The register of newsletters. ``settings`` is a whole ``Newsletter`` as JSON, ``own_id`` its own ``id``.

    ``images`` are the picture entries that it and ``hero``, the usual header picture, name, ``pictures`` a JSON object
    from ``Image.file`` to the picture; ``checked_on`` is the day the sender's data were checked last. NULL says
    nothing."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    own_id: Named[str] = Column(Text)
    name: Named[str] = Column(Text)
    settings: Named[str] = Column(Text)
    revision: Named[int] = Column(Integer)
    created_at: Named[str] = Column(Text)
    changed_at: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)
    audience: Named[str | None] = Column(Text)
    checked_on: Named[str | None] = Column(Text)
    hero: Named[str | None] = Column(Text)
    images: Named[str | None] = Column(Text)
    pictures: Named[str | None] = Column(Text)


class IssueColumns(TypedColumns):
    """An issue's head. ``own_id`` is the ``id`` of the issue's value, ``newsletter`` the issue's own copy of the
    settings; the ``…_order`` columns list ids; ``digest`` sums the seals of the issue's rows; ``record``
    is a ``Record`` as JSON, NULL where it says nothing; ``version_of`` is the published issue that this is the new
    version ``version`` of (NULL: the first); times are UTC in ISO 8601. ``approved`` and ``content`` are the
    fingerprints of what was approved and of what is stored, NULL unless the status is "approved". ``beside`` is the
    issue that this came from a file to stand beside, because it was changed both here and there (NULL: it did not)."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    own_id: Named[str] = Column(Text)
    newsletter_id: Named[str | None] = Column(Text, _checked_at_commit("newsletters.id"))
    newsletter: Named[str] = Column(Text)
    title: Named[str] = Column(Text)
    number: Named[str] = Column(Text)
    date: Named[str] = Column(Text)
    date_text: Named[str] = Column(Text)
    subject: Named[str] = Column(Text)
    preheader: Named[str] = Column(Text)
    registration_number: Named[str] = Column(Text)
    hero: Named[str | None] = Column(Text)
    intro: Named[str] = Column(Text)
    contents: Named[str] = Column(Text)
    section_order: Named[str] = Column(Text)
    event_order: Named[str] = Column(Text)
    contact_order: Named[str] = Column(Text)
    image_order: Named[str] = Column(Text)
    status: Named[str] = Column(Text)
    revision: Named[int] = Column(Integer)
    created_at: Named[str] = Column(Text)
    changed_at: Named[str] = Column(Text)
    deleted_at: Named[str | None] = Column(Text)
    digest: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)
    record: Named[str | None] = Column(Text)
    published_at: Named[str | None] = Column(Text)
    version: Named[int | None] = Column(Integer)
    version_of: Named[str | None] = Column(Text)
    approved: Named[str | None] = Column(Text)
    content: Named[str | None] = Column(Text)
    beside: Named[str | None] = Column(Text)


class NodeColumns(TypedColumns):
    """What every node's row has."""

    issue_id: Named[str] = Column(Text, _checked_at_commit("issues.id"), primary_key=True, nullable=False)
    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    sha256: Named[str] = Column(Text)


class SectionColumns(NodeColumns):
    """``item_order`` lists ids."""

    heading: Named[str] = Column(Text)
    intro: Named[str] = Column(Text)
    image: Named[str | None] = Column(Text)
    image_placement: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    item_order: Named[str] = Column(Text)


class ItemColumns(NodeColumns):
    """An article, calendar or contact list, by ``kind``; columns of the other kinds are NULL.

    ``part_order`` lists ids; ``events``, ``contacts`` and ``more_images`` name entries of the issue."""

    section_id: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    heading: Named[str] = Column(Text)
    kicker: Named[str | None] = Column(Text)
    body: Named[str | None] = Column(Text)
    language: Named[str | None] = Column(Text)
    image: Named[str | None] = Column(Text)
    image_placement: Named[str | None] = Column(Text)
    more_images: Named[str | None] = Column(Text)
    links: Named[str | None] = Column(Text)
    contacts: Named[str | None] = Column(Text)
    contacts_lead: Named[str | None] = Column(Text)
    events: Named[str | None] = Column(Text)
    part_order: Named[str | None] = Column(Text)
    style: Named[str | None] = Column(Text)


class PartColumns(NodeColumns):
    article_id: Named[str] = Column(Text)
    heading: Named[str] = Column(Text)
    body: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    image: Named[str | None] = Column(Text)
    image_placement: Named[str] = Column(Text)
    links: Named[str] = Column(Text)


class EventColumns(NodeColumns):
    """``occasions`` and ``links`` are JSON; moments are ``2023-06-07`` or ``2023-06-07T08:30``."""

    title: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    over_title: Named[str] = Column(Text)
    series: Named[str] = Column(Text)
    language: Named[str] = Column(Text)
    start: Named[str | None] = Column(Text)
    end: Named[str | None] = Column(Text)
    daily: Named[str] = Column(Text)
    date_text: Named[str] = Column(Text)
    occasions: Named[str] = Column(Text)
    place: Named[str] = Column(Text)
    mode: Named[str] = Column(Text)
    signup: Named[str] = Column(Text)
    deadline: Named[str | None] = Column(Text)
    body: Named[str] = Column(Text)
    note: Named[str] = Column(Text)
    image: Named[str | None] = Column(Text)
    image_placement: Named[str] = Column(Text)
    links: Named[str] = Column(Text)
    article: Named[str | None] = Column(Text)


class ContactColumns(NodeColumns):
    name: Named[str] = Column(Text)
    role: Named[str] = Column(Text)
    organisation: Named[str] = Column(Text)
    phone: Named[str] = Column(Text)
    email: Named[str] = Column(Text)
    url: Named[str] = Column(Text)
    image: Named[str | None] = Column(Text)
    note: Named[str] = Column(Text)


class ImageColumns(NodeColumns):
    file: Named[str] = Column(Text)
    alt: Named[str] = Column(Text)
    decorative: Named[int] = Column(Integer)
    caption: Named[str] = Column(Text)
    credit: Named[str] = Column(Text)
    credit_label: Named[str] = Column(Text)
    rights: Named[str] = Column(Text)
    link: Named[str] = Column(Text)


class PictureColumns(TypedColumns):
    """Which picture file (``pictures/<picture_sha256>``) lies behind an ``Image.file`` of an issue."""

    issue_id: Named[str] = Column(Text, _checked_at_commit("issues.id"), primary_key=True, nullable=False)
    file: Named[str] = Column(Text, primary_key=True, nullable=False)
    picture_sha256: Named[str] = Column(Text)
    width_px: Named[int] = Column(Integer)
    height_px: Named[int] = Column(Integer)
    media_type: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)


class ExportColumns(TypedColumns):
    """An export of the issue ``of_issue``: ``made_at`` in UTC, ``formats`` a JSON list, ``files`` their number,
    ``digest`` that of its manifest; ``content`` and ``content_sha256`` are the issue as it was, as in snapshots. Not of
    the issue's own rows: its seal stands alone, and covers all but ``content``."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    of_issue: Named[str] = Column(Text, _checked_at_commit("issues.id"), nullable=False)
    made_at: Named[str] = Column(Text)
    folder: Named[str] = Column(Text)
    formats: Named[str] = Column(Text)
    mode: Named[str] = Column(Text)
    profile: Named[str] = Column(Text)
    files: Named[int] = Column(Integer)
    digest: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)
    content: Named[bytes | None] = Column(LargeBinary)
    content_sha256: Named[str | None] = Column(Text)


class SnapshotColumns(TypedColumns):
    """The issue ``of_issue`` at ``made_at`` (UTC): ``content`` is the issue file's JSON compressed with zlib,
    ``content_sha256`` that of the JSON, ``pictures`` a JSON object from ``Image.file`` to the picture, ``record`` the
    issue's ``Record`` then. The seal covers all but ``content``. Not of the issue's own rows."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    of_issue: Named[str] = Column(Text, _checked_at_commit("issues.id"), nullable=False)
    made_at: Named[str] = Column(Text)
    made_by: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    title: Named[str] = Column(Text)
    articles: Named[int] = Column(Integer)
    events: Named[int] = Column(Integer)
    pictures: Named[str] = Column(Text)
    content: Named[bytes] = Column(LargeBinary)
    content_sha256: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)
    record: Named[str | None] = Column(Text)


class BinnedSectionColumns(TypedColumns):
    """A section taken out of the issue ``of_issue`` at ``deleted_at`` (UTC), with all it names: ``content`` is the
    JSON of a fragment, ``pictures`` a JSON object from ``Image.file`` to the picture. Not of the issue's own
    rows."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    of_issue: Named[str] = Column(Text, _checked_at_commit("issues.id"), nullable=False)
    section_id: Named[str] = Column(Text)
    heading: Named[str] = Column(Text)
    item_count: Named[int] = Column(Integer)
    deleted_at: Named[str] = Column(Text)
    content: Named[str] = Column(Text)
    pictures: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)


class RegisterEntryColumns(TypedColumns):
    """An entry of a register that outlives issues. ``value`` is the issue file of a carrier
    (:mod:`editor.newsletter.registers.register`), ``pictures`` as in snapshots, ``facts`` a ``Facts`` as JSON."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    register: Named[str] = Column(Text, nullable=False)
    value: Named[str] = Column(Text)
    pictures: Named[str] = Column(Text)
    facts: Named[str] = Column(Text)
    revision: Named[int] = Column(Integer)
    created_at: Named[str] = Column(Text)
    changed_at: Named[str] = Column(Text)
    deleted_at: Named[str | None] = Column(Text)
    sha256: Named[str] = Column(Text)


class ReviewColumns(TypedColumns):
    """A review round of the issue ``of_issue``, begun at ``made_at`` (UTC): ``content`` is the round as JSON
    (:mod:`editor.newsletter.review_round`). Not of the issue's own rows: its seal stands alone."""

    id: Named[str] = Column(Text, primary_key=True, nullable=False)
    of_issue: Named[str] = Column(Text, _checked_at_commit("issues.id"), nullable=False)
    made_at: Named[str] = Column(Text)
    content: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text)


class LineageColumns(TypedColumns):
    """What the issue ``of_issue`` was whenever it was handed over: ``signs`` is a JSON list (see
    :mod:`editor.newsletter.issue_file.library_file`), ``handed_revision`` its revision the last time."""

    of_issue: Named[str] = Column(Text, _checked_at_commit("issues.id"), primary_key=True, nullable=False)
    signs: Named[str] = Column(Text)
    handed_revision: Named[int] = Column(Integer)
    sha256: Named[str] = Column(Text)


class UnmergedColumns(TypedColumns):
    """One row while what was saved ``since`` that moment (UTC) may lie in the write-ahead log only, none in a database
    that was closed. ``lost`` is 1 where the log was gone and nobody has been told yet, else 0."""

    since: Named[str] = Column(Text, primary_key=True, nullable=False)
    lost: Named[int] = Column(Integer, nullable=False)


class RunDayColumns(TypedColumns):
    """A day (UTC) on which the program was run (:mod:`editor.store.days`). One day more or less does no
    harm: no seal."""

    day: Named[str] = Column(Text, primary_key=True, nullable=False)


class UnusedPictureColumns(TypedColumns):
    """A picture file (its SHA-256) that nothing names, and the day (UTC) on which that was first seen
    (:mod:`editor.store.unused`). Made anew by every tidying: no seal."""

    picture: Named[str] = Column(Text, primary_key=True, nullable=False)
    day: Named[str] = Column(Text, nullable=False)


newsletters = Table("newsletters", metadata, NewsletterColumns, sqlite_strict=True)
issues = Table("issues", metadata, IssueColumns, sqlite_strict=True)
sections = Table("sections", metadata, SectionColumns, sqlite_strict=True)
items = Table("items", metadata, ItemColumns, _within("sections", "section_id"), sqlite_strict=True)
parts = Table("parts", metadata, PartColumns, _within("items", "article_id"), sqlite_strict=True)
events = Table("events", metadata, EventColumns, sqlite_strict=True)
contacts = Table("contacts", metadata, ContactColumns, sqlite_strict=True)
images = Table("images", metadata, ImageColumns, sqlite_strict=True)
pictures = Table("pictures", metadata, PictureColumns, sqlite_strict=True)
exports = Table("exports", metadata, ExportColumns, sqlite_strict=True)
lineages = Table("lineages", metadata, LineageColumns, sqlite_strict=True)
snapshots = Table("snapshots", metadata, SnapshotColumns, sqlite_strict=True)
reviews = Table("reviews", metadata, ReviewColumns, sqlite_strict=True)
binned_sections = Table("binned_sections", metadata, BinnedSectionColumns, sqlite_strict=True)
register_entries = Table("register_entries", metadata, RegisterEntryColumns, sqlite_strict=True)
run_days = Table("run_days", metadata, RunDayColumns, sqlite_strict=True)
unmerged = Table("unmerged", metadata, UnmergedColumns, sqlite_strict=True)
unused_pictures = Table("unused_pictures", metadata, UnusedPictureColumns, sqlite_strict=True)

Index(None, items.c.issue_id, items.c.section_id)
Index(None, parts.c.issue_id, parts.c.article_id)
Index(None, pictures.c.picture_sha256)
Index(None, exports.c.of_issue)
Index(None, snapshots.c.of_issue)
Index(None, reviews.c.of_issue)
Index(None, binned_sections.c.of_issue)
Index(None, register_entries.c.register)
