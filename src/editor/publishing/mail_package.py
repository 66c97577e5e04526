"""The mail for a sending service: ``mail.html`` and the pictures it shows in ``images/``, as a folder or a ZIP."""

from __future__ import annotations

from editor.publishing import picture_addresses, plain_text, zip_file
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile

NAME = "mail.html"
ZIP_NAME = "newsletter.zip"


def files(edition: Edition) -> tuple[OutputFile, ...]:
    """The page and its pictures. Raises MergeFieldsUnfilled."""
    return (
        OutputFile(NAME, html(edition).encode()),
        *(edition.file(f"images/{picture.name}", picture.read) for picture in edition.mail_pictures),
    )


def html(edition: Edition) -> str:
    """The mail's page as it is pasted into a service. Raises MergeFieldsUnfilled.

    With a profile that names where the pictures will lie, they are addressed there; otherwise as ``images/NAME``.
    """
    base = edition.profile.picture_base_url if edition.profile else ""
    if not base:
        return edition.mail_html
    address = base.replace("&", "&amp;").rstrip("/")
    return picture_addresses.replaced(edition.mail_html, lambda name: f"{address}/{name}")


def zipped(edition: Edition) -> tuple[OutputFile, ...]:
    """The same in one file, with the mail's text. Raises MergeFieldsUnfilled."""
    text = OutputFile(plain_text.NAME, edition.mail_text.encode())
    return (OutputFile(ZIP_NAME, zip_file.packed((*files(edition), text), edition.created)),)
