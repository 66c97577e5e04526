"""A format's name becomes its finished files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from editor.publishing import archive, bundle, draft_mail, mail_package, pdf, plain_text, web_page, web_site
from editor.publishing.edition import Edition
from editor.publishing.formats import Format
from editor.publishing.output_file import OutputFile


@dataclass(frozen=True, kw_only=True)
class Extras:
    """What may go along: calendar files in the draft mail, the text of a review in the archive."""

    attach_events: bool = False
    review_report: str = ""


def files_of(name: Format, edition: Edition, extras: Extras) -> Sequence[OutputFile]:
    """The finished files of one format. Raises MergeFieldsUnfilled and the errors of rendering."""
    makers: Mapping[Format, Callable[[], Sequence[OutputFile]]] = {
        "mail": lambda: mail_package.files(edition),
        "web": lambda: web_page.files(edition),
        "site": lambda: web_site.files(edition),
        "pdf": lambda: pdf.files(edition),
        "text": lambda: plain_text.files(edition),
        "eml": lambda: draft_mail.files(edition, _events(edition) if extras.attach_events else ()),
        "ics": lambda: _events(edition),
        "archive": lambda: archive.files(edition, review_report=extras.review_report),
        "bundle": lambda: bundle.files(edition),
        "zip": lambda: mail_package.zipped(edition),
    }
    return makers[name]()


def _events(edition: Edition) -> Sequence[OutputFile]:
    from editor.publishing import calendar_file  # its library is loaded only where there is a calendar to write

    return calendar_file.files(edition)
