"""One issue on its way out. What several formats need of it is rendered once."""

from __future__ import annotations

import base64
import datetime as dt
import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.newsletter.review_round import Approval, ReviewRound, latest_approval
from editor.publishing import approval, manifest, picture_addresses, review_report, stamp
from editor.publishing.errors import MergeFieldsUnfilled
from editor.publishing.hand_over import HandOver
from editor.publishing.output_file import OutputFile
from editor.publishing.profiles import Profile
from editor.publishing.renderers import Kept
from editor.rendering import merge_fields, text
from editor.rendering.html import picture_files
from editor.rendering.html.portraits import FILE_SIDE_PX, portraits
from editor.rendering.printing.issue_pages import PdfRenderer, PrintOptions, Problem
from editor.rendering.themes import Theme
from editor.support.errors import EditorError
from editor.support.pictures import Picture
from editor.support.squares import squared

if TYPE_CHECKING:
    from editor.rendering.mail import MailRenderer
    from editor.rendering.web import WebRenderer


def _mail_renderer(theme: Theme) -> MailRenderer:
    from editor.rendering.mail import MailRenderer  # the templates' language is loaded only where HTML is made

    return MailRenderer(theme)


def _web_renderer(theme: Theme) -> WebRenderer:
    from editor.rendering.web import WebRenderer

    return WebRenderer(theme)


_MAIL: Final = Kept(_mail_renderer)
_WEB: Final = Kept(_web_renderer)
_PDF: Final = Kept(PdfRenderer)


class MailPicture(NamedTuple):
    """A picture of the mail: its name after ``images/``, its media type, and how to get its bytes."""

    name: str
    media_type: str
    read: Callable[[], bytes]


class Edition:
    """An issue with everything its exports are made of. Every property is made when it is first asked for."""

    def __init__(
        self,
        issue: Issue,
        pictures: Mapping[str, Picture],
        picture_data: Callable[[str], bytes],
        theme: Theme,
        *,
        created: dt.datetime | None = None,
        profile: Profile | None = None,
        revision: int = 0,
        print_options: PrintOptions | None = None,
        reviews: Sequence[ReviewRound] = (),
        hand_over: HandOver | None = None,
    ) -> None:
        """``pictures`` by ``Image.file``; ``picture_data`` gives the bytes of one of them.

        ``created`` is the time the files carry (default: the issue's date). With ``profile`` the mail's fields are
        written as that service wants them. ``revision`` is the issue's, from 0. ``print_options``: one or two columns,
        addresses in print, gentle printing. ``reviews`` are the issue's review rounds, the latest first.
        ``hand_over`` is what a bundle tells the next desk.
        """
        self.issue = issue
        self.pictures = pictures
        self.theme = theme
        self.created = created or stamp.of_issue(issue)
        self.profile = profile
        self.revision = revision
        self.print_options = print_options
        self.reviews = tuple(reviews)
        self._hand_over = hand_over
        self.print_problems: list[Problem] = []
        self._picture_data = picture_data
        self._known_data: dict[str, bytes] = {}
        self._known_files: dict[str, OutputFile] = {}
        self._printing: Future[bytes] | None = None

    def file(self, name: str, make: Callable[[], bytes]) -> OutputFile:
        """The finished file ``name``, made once though several formats hold it."""
        if name not in self._known_files:
            self._known_files[name] = OutputFile(name, make())
        return self._known_files[name]

    def picture_file(self, file: str) -> OutputFile:
        """A picture by its ``Image.file``, as it lies in ``images/``."""
        return self.file(f"images/{self.picture_names[file]}", lambda: self.picture_data(file))

    def manifest(self, files: Sequence[OutputFile]) -> OutputFile:
        """The manifest of ``files``: with the approval, if there is one."""
        approved = self.approval
        return manifest.manifest(
            self.issue, files, self.created, approval=approved, holds=approved is not None and self._holds(approved)
        )

    @property
    def approval(self) -> Approval | None:
        """Who approved the issue, this one or as it was before."""
        return latest_approval(self.reviews)

    @property
    def review_report(self) -> str:
        """What came of the review rounds, "" where there was none."""
        approved = self.approval
        title = " · ".join(part for part in (self.issue.newsletter.name, self.issue.title) if part)
        return review_report.text(self.reviews, title=title, holds=approved is not None and self._holds(approved))

    def _holds(self, approved: Approval) -> bool:
        return approval.holds(approved, self.issue, self.pictures)

    def picture_data(self, file: str) -> bytes:
        """The bytes of a picture by its ``Image.file``."""
        if file not in self._known_data:
            self._known_data[file] = self._picture_data(file)
        return self._known_data[file]

    @cached_property
    def picture_names(self) -> dict[str, str]:
        """``Image.file`` -> the name under which the picture leaves the house."""
        return picture_files.names(self.issue, self.pictures)

    @cached_property
    def mail_html(self) -> str:
        """The mail, its pictures in ``images/``. Raises MergeFieldsUnfilled."""
        self._check_fields()
        return merge_fields.filled(self._mail_page, self._values, escape=html.escape)

    @cached_property
    def mail_text(self) -> str:
        """The mail as text. Raises MergeFieldsUnfilled."""
        self._check_fields()
        return merge_fields.filled(self._mail_text, self._values)

    @cached_property
    def subject(self) -> str:
        """The mail's subject: the issue's own, else its title or the newsletter's name. Raises MergeFieldsUnfilled."""
        self._check_fields()
        return merge_fields.filled(self._subject, self._values)

    @cached_property
    def mail_pictures(self) -> tuple[MailPicture, ...]:
        """The pictures that the mail shows, and the square ones made of people's."""
        given = self.picture_names
        whole = [
            MailPicture(name, self.pictures[file].media_type, partial(self.picture_data, file))
            for file, name in given.items()
        ]
        faces = [
            MailPicture(face.name, face.media_type, partial(self._face, file))
            for file, face in portraits(self.issue, self.pictures, given).items()
        ]
        return tuple(picture for picture in (*whole, *faces) if f'"images/{picture.name}"' in self._mail_page)

    def _face(self, file: str) -> bytes:
        """The square cut from a picture; a picture that cannot be read goes as it is, as everywhere in the mail."""
        data = self.picture_data(file)
        try:
            return squared(data, FILE_SIDE_PX, focus=self.pictures[file].focus, file=file)
        except EditorError:
            return data

    @cached_property
    def web_html(self) -> str:
        """The web page, its pictures within."""
        files = {name: file for file, name in self.picture_names.items()}

        def address(name: str) -> str:
            data = base64.b64encode(self.picture_data(files[name])).decode()
            return f"data:{self.pictures[files[name]].media_type};base64,{data}"

        names = self.picture_names
        page = self.web_page(lambda file: f"images/{names[file]}")
        return picture_addresses.replaced(page, address)  # megabytes of addresses are slow to escape

    def web_page(
        self, address: Callable[[str], str], sources: Callable[[str], Sequence[tuple[str, int]]] | None = None
    ) -> str:
        """The web page with the addresses that ``address`` and ``sources`` give for an ``Image.file``
        (:meth:`editor.rendering.web.WebRenderer.render`)."""
        return _WEB.of(self.theme).another().render(self.issue, self.pictures, address, sources).html()

    @cached_property
    def pdf(self) -> bytes:
        """The printed issue. What could not be printed as it stands is added to ``print_problems``."""
        if self._printing is not None:
            return self._printing.result()
        return self._pdf_renderer.render(*self._to_print, problems=self.print_problems)

    @contextmanager
    def pdf_beside(self) -> Iterator[None]:
        """Meanwhile :attr:`pdf` is made by a thread that ends with this."""
        with (
            self._pdf_renderer.manuscript(*self._to_print, problems=self.print_problems) as printed,
            ThreadPoolExecutor(1) as beside,
        ):
            self._printing = beside.submit(printed)
            yield

    @property
    def _pdf_renderer(self) -> PdfRenderer:
        chosen = self.print_options
        return PdfRenderer(self.theme, chosen) if chosen and chosen != PrintOptions() else _PDF.of(self.theme)

    @property
    def _to_print(self) -> tuple[Issue, Mapping[str, Picture], Mapping[str, bytes]]:
        return self.issue, self.pictures, {file: self.picture_data(file) for file in self.pictures}

    @cached_property
    def text(self) -> str:
        """The issue as text, for reading outside mail."""
        return text.render(self.issue)

    @cached_property
    def bundle(self) -> bytes:
        """The issue with its pictures, to open again."""
        shown = {file: self.picture_data(file) for file in self.pictures}
        if self._hand_over is None:
            return issue_file.bundle(self.issue, shown)
        return issue_file.bundle(self.issue, shown, *self._hand_over.members(self.issue, self.pictures))

    @cached_property
    def _mail_page(self) -> str:
        return _MAIL.of(self.theme).another().render(self.issue, self.pictures).html()

    @cached_property
    def _mail_text(self) -> str:
        return text.render(self.issue, mail=True)

    @property
    def _subject(self) -> str:
        return self.issue.subject or self.issue.title or self.issue.newsletter.name

    @property
    def _values(self) -> Mapping[str, str]:
        return self.profile.fields if self.profile else {}

    def _check_fields(self) -> None:
        if self.profile is None:
            return
        used = merge_fields.names("\n".join((self._mail_page, self._mail_text, self._subject)))
        unfilled = [name for name in used if not merge_fields.value_of(name, self._values)]
        if unfilled:
            places = [field for field in merge_fields.fields(self.issue) if field.name in unfilled]
            raise MergeFieldsUnfilled(self.profile.name, places)
