"""The thin QtWebEngine half of the preview's site; :mod:`editor.preview.pages` knows what to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

from editor.preview.pages import SCHEME, Site

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PAGE_CACHE = "no-store"
PICTURE_CACHE = "max-age=31536000, immutable"
"""Within an edition a name keeps its bytes; asked anew, a patched block would show its picture a moment late."""


def register() -> None:
    """Make the scheme known to the engine. Once per process, before the first profile."""
    if QWebEngineUrlScheme.schemeByName(SCHEME.encode()).name():
        return
    scheme = QWebEngineUrlScheme(SCHEME.encode())
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class SiteHandler(QWebEngineUrlSchemeHandler):
    """Answers the engine's requests from a :class:`Site`."""

    def __init__(self, site: Site, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        response = None
        if job.requestMethod() == b"GET":
            response = self._site.respond(job.requestUrl().toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if response is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(response.body))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        headers = {
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": response.policy,
            "Cache-Control": PAGE_CACHE if response.media_type == "text/html" else PICTURE_CACHE,
        }
        # A QMultiMap: the binding wants lists of values, its type stub does not know.
        sent = {QByteArray(name.encode()): [QByteArray(value.encode())] for name, value in headers.items()}
        job.setAdditionalResponseHeaders(sent)  # type: ignore[arg-type]
        media_type = (
            f"{response.media_type};charset=utf-8" if response.media_type.startswith("text/") else response.media_type
        )
        job.reply(media_type.encode(), buffer)
