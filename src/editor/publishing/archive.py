"""The archive pack ``newsletter-arkiv.zip``: what is kept of an issue when it has been sent."""

from __future__ import annotations

from collections.abc import Iterator

from editor.publishing import bundle, manifest, pdf, plain_text, web_page, zip_file
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile
from editor.support import paths
from editor.swedish.dates import issue_date

NAME = "newsletter-arkiv.zip"
METADATA_NAME = "metadata.json"
REMINDER_NAME = "e-plikt.txt"
REVIEW_NAME = "granskning.txt"


def files(edition: Edition) -> tuple[OutputFile, ...]:
    """The pack: web page, text, bundle, pictures, metadata, the reminder of legal deposit, what came of the review
    rounds (where there were any), PDF/A, last the manifest."""
    return (OutputFile(NAME, zip_file.packed(_members(edition), edition.created)),)


def _members(edition: Edition) -> Iterator[OutputFile]:
    """The PDF comes late: it takes longest, and what stands before it is packed meanwhile."""
    kept = [
        *web_page.files(edition),
        *plain_text.files(edition),
        *bundle.files(edition),
        *(edition.picture_file(file) for file in edition.picture_names),
        OutputFile(METADATA_NAME, manifest.as_json(_metadata(edition))),
        OutputFile(REMINDER_NAME, _reminder()),
    ]
    if edition.review_report:
        kept.append(OutputFile(REVIEW_NAME, edition.review_report.encode("utf-8", "replace")))
    yield from kept
    printed = pdf.files(edition)
    yield from printed
    yield edition.manifest([*kept, *printed])


def _metadata(edition: Edition) -> dict[str, object]:
    """What an archive files the issue by."""
    issue = edition.issue
    newsletter, sender = issue.newsletter, issue.newsletter.sender
    return {
        "title": issue.title,
        "newsletter": newsletter.name,
        "publisher": sender.name,
        "number": issue.number,
        "date": issue.date.isoformat(),
        "date_text": issue_date(issue),
        "language": newsletter.language,
        "registration_number": issue.registration_number,
        "subject": issue.subject,
        "revision": edition.revision,
        "id": issue.id,
        "pictures": [
            {
                "file": f"images/{edition.picture_names[image.file]}",
                "alt": image.alt,
                "credit": image.credit,
                "rights": image.rights,
            }
            for image in issue.images
            if image.file in edition.picture_names
        ],
        "formats": {
            pdf.NAME: "PDF/A-2a (ISO 19005-2), PDF/UA-1 (ISO 14289-1)",
            web_page.NAME: "HTML",
            plain_text.NAME: "text, UTF-8",
            bundle.NAME: "Länsbrev, lansbrev-issue 1",
        },
    }


def _reminder() -> bytes:
    return (paths.resources() / "archive" / REMINDER_NAME).read_bytes()
