"""The shut profile: nothing gets out, nothing is kept, nothing of the page runs.

Four walls, since each alone was seen to leak: the page's own scripts are off, an interceptor lets through only our
scheme, no host name resolves (:func:`editor.preview.engine.shut_network`), and the response carries a content
security policy. Our own script runs in an isolated world.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtWebEngineCore import (
    QWebEngineDesktopMediaRequest,
    QWebEngineDownloadRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEngineNavigationRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from editor.preview.pages import SCHEME

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

log = logging.getLogger(__name__)

_Attribute = QWebEngineSettings.WebAttribute

SWITCHED_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalStorageEnabled,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.Accelerated2dCanvasEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.TouchIconsEnabled,
    _Attribute.ForceDarkMode,
    _Attribute.ScrollAnimatorEnabled,
    _Attribute.FocusOnNavigationEnabled,
    _Attribute.BackForwardCacheEnabled,
)


_LATE_ANSWER = "execCallbacks[message.id] is not a function"
"""WORKAROUND: where one page follows another, an answer for the one before may reach the new one's channel, and Qt's
qwebchannel.js does not ask whether it is known (Qt 6.12). Nothing is lost: nobody there waits for it."""


class OnlyOurScheme(QWebEngineUrlRequestInterceptor):
    """Blocks every request but those of the preview's own scheme."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() != SCHEME)


def make_profile() -> QWebEngineProfile:
    """A profile off the record, without cache, cookies, downloads or spell checking, shut to the network."""
    profile = QWebEngineProfile()
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
    profile.setPushServiceEnabled(False)
    profile.setSpellCheckEnabled(False)
    profile.setUrlRequestInterceptor(OnlyOurScheme(profile))
    profile.downloadRequested.connect(_cancel_download)
    settings = profile.settings()
    for attribute in SWITCHED_OFF:
        settings.setAttribute(attribute, False)
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)
    return profile


class ShutPage(QWebEnginePage):
    """A page that goes where :meth:`open` sends it and nowhere else, and grants no request."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self._allowed = ""
        self.navigationRequested.connect(self._check_navigation)
        self.permissionRequested.connect(_deny_permission)
        self.fileSystemAccessRequested.connect(_reject)
        self.registerProtocolHandlerRequested.connect(_reject)
        self.fullScreenRequested.connect(_reject)
        self.desktopMediaRequested.connect(_cancel_sharing)

    def open(self, url: str) -> None:
        """Load ``url``, the only address this page accepts from now on."""
        self._allowed = url
        self.load(url)

    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        return None

    def chooseFiles(self, *_details: object) -> list[str]:
        return []

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """No concern of the user's; errors are ours, so they are logged (without content)."""
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel and _LATE_ANSWER not in message:
            log.warning("The preview's page reports an error at line %d", line)
        log.debug("%s: %s", source, message)

    def _check_navigation(self, request: QWebEngineNavigationRequest) -> None:
        kinds = QWebEngineNavigationRequest.NavigationType
        ours = request.navigationType() in (kinds.TypedNavigation, kinds.ReloadNavigation)
        if ours and request.isMainFrame() and request.url().toString() == self._allowed:
            request.accept()
        else:
            request.reject()


def _cancel_download(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


def _deny_permission(permission: QWebEnginePermission) -> None:
    permission.deny()


def _reject(
    request: QWebEngineFileSystemAccessRequest | QWebEngineRegisterProtocolHandlerRequest | QWebEngineFullScreenRequest,
) -> None:
    request.reject()


def _cancel_sharing(request: QWebEngineDesktopMediaRequest) -> None:
    request.cancel()
