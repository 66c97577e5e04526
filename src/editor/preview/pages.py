"""The preview's small site: which address answers with which bytes. Pure; :mod:`editor.preview.scheme` hands it to Qt.

A site has one page (mail, web page or text) and the pictures it names. Its addresses begin with a number, the
*edition*::

    lansbrev://preview/3/mail.html
    lansbrev://preview/3/images/sommarlagret.jpg

The page names its pictures relatively ("images/sommarlagret.jpg"), exactly as the exported mail does. A browser
keeps a picture it has seen under its address, so a name that comes to mean other bytes needs a new edition.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from editor.preview.modes import PageKind
from editor.support.errors import EditorError

SCHEME = "lansbrev"
HOST = "preview"
PICTURE_FOLDER = "images"

POLICY = f"default-src 'none'; style-src 'unsafe-inline'; img-src {SCHEME}:"
"""What a page may load: its own styles and the site's pictures."""
WEB_POLICY = f"{POLICY}; font-src data:"
"""The web page carries its fonts within; the preview gives it its pictures as addresses."""


class Response(NamedTuple):
    """What an address answers with; ``media_type`` carries no parameters, text is UTF-8."""

    media_type: str
    body: bytes
    policy: str = POLICY


class PictureFile(NamedTuple):
    """A picture of the page: its media type, the SHA-256 of its bytes (or what these follow from), how to read them."""

    media_type: str
    sha256: str
    read: Callable[[], bytes]


class Site:
    """The page as last rendered, with its pictures, under the addresses of the current edition."""

    def __init__(self) -> None:
        self._edition = 1
        self._kind: PageKind = "mail"
        self._with_pictures = True
        self._page: Callable[[], str] = str
        self._pictures: Mapping[str, PictureFile] = {}
        self._promised: dict[str, str] = {}

    @property
    def url(self) -> str:
        """The page's address in the current edition."""
        return f"{SCHEME}://{HOST}/{self._edition}/{self._page_name}"

    @property
    def _page_name(self) -> str:
        return f"{self._kind}.html"

    def publish(
        self,
        page: Callable[[], str],
        pictures: Mapping[str, PictureFile],
        *,
        kind: PageKind = "mail",
        with_pictures: bool = True,
    ) -> bool:
        """Take a newly rendered page and its pictures, keyed by the name after ``images/``.

        ``page`` gives the document when it is asked for, which is seldom: patches do the rest. A page that is shown
        without pictures has them all the same: the engine is told to load none.
        Returns whether a new edition was needed, that is, whether the page must be loaded anew because it is another
        page, or a picture's name has come to mean other bytes.
        """
        self._page = page
        self._pictures = pictures
        wanted = {name: picture.sha256 for name, picture in pictures.items()}
        other = (kind, with_pictures) != (self._kind, self._with_pictures)
        self._kind, self._with_pictures = kind, with_pictures
        renewed = other or any(self._promised.get(name, sha256) != sha256 for name, sha256 in wanted.items())
        if renewed:
            self._edition += 1
            self._promised = wanted
        else:
            self._promised.update(wanted)
        return renewed

    def respond(self, url: str) -> Response | None:
        """The bytes behind ``url``, or ``None`` where the current edition has nothing there."""
        parts = urlsplit(url)
        edition = f"/{self._edition}/"
        if (parts.scheme, parts.netloc) != (SCHEME, HOST) or not parts.path.startswith(edition):
            return None
        path = unquote(parts.path.removeprefix(edition))
        if path == self._page_name:
            return Response("text/html", self._page().encode(), WEB_POLICY if self._kind == "web" else POLICY)
        folder, _, name = path.partition("/")
        picture = self._pictures.get(name) if folder == PICTURE_FOLDER else None
        return _read(picture) if picture else None


def _read(picture: PictureFile) -> Response | None:
    try:
        return Response(picture.media_type, picture.read())
    except (OSError, EditorError):  # a lost file leaves a gap in the page; the review names it
        return None
