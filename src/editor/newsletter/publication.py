"""A newsletter as it is kept for its next issues: the settings each new issue begins with, and what is known besides.

Its *carrier* is an issue that holds nothing but the settings and the picture entries they name, so that the forms,
edits and renderers of issues serve the newsletter's settings too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from editor.newsletter.issue import Image, ImageId, Issue, Newsletter

_NO_DATE = dt.date(2000, 1, 1)
"""A carrier's date: nothing shows it."""


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """``audience`` says whom the newsletter is for; ``checked_on`` is the day the sender's data were checked last.
    ``hero`` is the header picture each issue begins with; it and the settings name entries of ``images``."""

    newsletter: Newsletter = Newsletter()
    audience: str = ""
    checked_on: dt.date | None = None
    hero: str | None = None
    images: tuple[Image, ...] = ()


def carrier(publication: Publication) -> Issue:
    """The publication as an issue that holds nothing else: ``title`` is the audience, ``date_text`` the day the sender
    was checked (``2026-01-02``, "" for unknown)."""
    return Issue(
        title=publication.audience,
        date=_NO_DATE,
        date_text=publication.checked_on.isoformat() if publication.checked_on else "",
        newsletter=publication.newsletter,
        hero=publication.hero,
        images=publication.images,
    )


def publication_of(issue: Issue) -> Publication:
    """The publication that a carrier is."""
    named = {*image_ids(issue.newsletter), issue.hero}
    return Publication(
        newsletter=issue.newsletter,
        audience=issue.title,
        checked_on=dt.date.fromisoformat(issue.date_text) if issue.date_text else None,
        hero=issue.hero,
        images=tuple(image for image in issue.images if image.id in named),
    )


def begun_from(issue: Issue, publication: Publication | None = None) -> Publication:
    """``publication`` (else an empty one) with the settings that an issue with content has, and the picture entries
    they name. Its header picture is its own."""
    named = set(image_ids(issue.newsletter))
    return msgspec.structs.replace(
        publication or Publication(),
        newsletter=issue.newsletter,
        hero=None,
        images=tuple(image for image in issue.images if image.id in named),
    )


def image_ids(newsletter: Newsletter) -> Iterator[ImageId]:
    """The picture entries a newsletter's settings name, in the order of the settings."""
    for image_id in (newsletter.sender.logo, newsletter.about.image, *(part.logo for part in newsletter.partners)):
        if image_id:
            yield ImageId(image_id)
