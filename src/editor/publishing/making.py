"""A format's name becomes its finished files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from editor.publishing import archive, bundle, draft_mail, mail_package, pdf, plain_text, web_page, web_site
from editor.publishing.edition import Edition
from editor.publishing.formats import Format
from editor.publishing.output_file import OutputFile


def files_of(name: Format, edition: Edition, *, attach_events: bool = False) -> Sequence[OutputFile]:
    """The finished files of one format; with ``attach_events`` the draft mail has the events' calendar files.

    Raises MergeFieldsUnfilled and the errors of rendering.
    """
    makers: Mapping[Format, Callable[[], Sequence[OutputFile]]] = {
        "mail": lambda: mail_package.files(edition),
        "web": lambda: web_page.files(edition),
        "site": lambda: web_site.files(edition),
        "pdf": lambda: pdf.files(edition),
        "text": lambda: plain_text.files(edition),
        "eml": lambda: draft_mail.files(edition, _events(edition) if attach_events else ()),
        "ics": lambda: _events(edition),
        "archive": lambda: archive.files(edition),
        "bundle": lambda: bundle.files(edition),
        "zip": lambda: mail_package.zipped(edition),
    }
    return makers[name]()


def _events(edition: Edition) -> Sequence[OutputFile]:
    from editor.publishing import calendar_file  # its library is loaded only where there is a calendar to write

    return calendar_file.files(edition)
