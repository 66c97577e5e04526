"""The page on screen: loaded once, patched ever after, brought back after a crash.

Results come from the page only through QWebChannel: the callbacks of ``runJavaScript`` lose a reference per call
in PySide6 6.12 and end Python 3.11 after some 5,000 of them.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript, QWebEngineSettings

from editor.preview.pages import SCHEME, Site
from editor.preview.profile import ShutPage, make_profile
from editor.preview.recovery import CrashRecord
from editor.preview.scheme import SiteHandler

log = logging.getLogger(__name__)

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld
ANSWER_WITHIN_MS = 5_000
LOAD_WITHIN_MS = 15_000
SECOND_LOOK_MS = 500


class Host(QObject):
    """What ``patch.js`` sees of us: the signals are our messages to it, the slots its messages to us."""

    patch = Signal(str)
    mark = Signal(str, bool)
    place = Signal(str)

    was_loaded = Signal()
    was_applied = Signal(int)
    was_painted = Signal(int)
    was_clicked = Signal(str)
    was_pointed_at = Signal(str)
    link_was_wanted = Signal(str)
    was_scrolled = Signal(str)

    @Slot()
    def loaded(self) -> None:
        self.was_loaded.emit()

    @Slot(int)
    def applied(self, number: int) -> None:
        self.was_applied.emit(number)

    @Slot(int)
    def painted(self, number: int) -> None:
        self.was_painted.emit(number)

    @Slot(str)
    def clicked(self, key: str) -> None:
        self.was_clicked.emit(key)

    @Slot(str)
    def pointed(self, spot: str) -> None:
        self.was_pointed_at.emit(spot)

    @Slot(str)
    def link_wanted(self, url: str) -> None:
        self.link_was_wanted.emit(url)

    @Slot(str)
    def scrolled(self, place: str) -> None:
        self.was_scrolled.emit(place)


class LivePage(QObject):
    """One page of the engine showing a :class:`Site`.

    ``load`` brings up the site's page; ``ready`` follows when it can be patched. ``lost`` says that the page has
    gone (crash, hang) and is being loaded anew, ``stopped`` that we gave up until the next ``load``.
    """

    ready = Signal()
    applied = Signal(int)
    painted = Signal(int)
    clicked = Signal(str)
    pointed_at = Signal(str)
    link_wanted = Signal(str)
    lost = Signal()
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.site = Site()
        self.crashes = CrashRecord()
        profile = make_profile()
        self.web_page = ShutPage(profile, self)
        profile.setParent(self)  # after the page: children go in this order, and a page must go before its profile
        profile.installUrlSchemeHandler(SCHEME.encode(), SiteHandler(self.site, profile))
        self._host = Host(self)
        self._script = _script()
        self._marked = ""
        self._place = ""
        self._watch = QTimer(self, singleShot=True)
        self._looked_twice = False
        self._wire()

    def _wire(self) -> None:
        channel = QWebChannel(self)
        channel.registerObject("host", self._host)
        self.web_page.setWebChannel(channel, WORLD)
        self.web_page.scripts().insert(self._script)
        self.web_page.loadFinished.connect(self._load_finished)
        self.web_page.renderProcessTerminated.connect(self._renderer_ended)
        self._watch.timeout.connect(self._no_answer)
        self._host.was_loaded.connect(self._loaded)
        self._host.was_applied.connect(self._applied)
        self._host.was_painted.connect(self.painted)
        self._host.was_clicked.connect(self.clicked)
        self._host.was_pointed_at.connect(self.pointed_at)
        self._host.link_was_wanted.connect(self.link_wanted)
        self._host.was_scrolled.connect(self._remember_place)

    def load(self, *, same_place: bool, pictures: bool = True) -> None:
        """Load the site's page; ``same_place`` keeps the reader where the last page was scrolled to.

        Without ``pictures`` the engine loads none, as a mail program that blocks them.
        """
        if not same_place:
            self._place = ""
        self.web_page.settings().setAttribute(QWebEngineSettings.WebAttribute.AutoLoadImages, pictures)
        self._expect(LOAD_WITHIN_MS)
        self.web_page.open(self.site.url)

    def send(self, patch: str) -> None:
        """Send a patch (JSON of :class:`editor.preview.updates.Patch`); ``applied`` answers, then ``painted``."""
        self._expect(ANSWER_WITHIN_MS)
        self._host.patch.emit(patch)

    @property
    def place(self) -> str:
        """Where the reader is: JSON of the blocks in view, each with its key and the px from the top of the view."""
        return self._place

    def go_to(self, place: str) -> None:
        """Bring a place of the same form into view, in this page and in those loaded after it."""
        self._place = place
        self._host.place.emit(place)

    def mark(self, key: str | None) -> None:
        """Outline the block with this key and bring it into view; ``None`` outlines nothing. Of several (a contact may
        stand in two places) that which was clicked, else that which is in view, else the first."""
        self._marked = key or ""
        self._host.mark.emit(self._marked, True)

    # -- what the page tells ---------------------------------------------------------------------------------------

    @Slot(bool)
    def _load_finished(self, ok: bool) -> None:
        # WORKAROUND: of pages loaded right after a crash the engine (6.12) leaves one in fifteen without its scripts.
        if ok:
            self.web_page.runJavaScript(self._script.sourceCode(), WORLD.value)

    @Slot()
    def _loaded(self) -> None:
        self._watch.stop()
        if self._place:
            self._host.place.emit(self._place)
        self._host.mark.emit(self._marked, not self._place)  # the reader's own place comes first
        self.ready.emit()

    @Slot(int)
    def _applied(self, number: int) -> None:
        self._watch.stop()
        self.applied.emit(number)

    @Slot(str)
    def _remember_place(self, place: str) -> None:
        self._place = place

    # -- crashes and hangs -----------------------------------------------------------------------------------------

    def _expect(self, within_ms: int) -> None:
        self._looked_twice = False
        self._watch.start(within_ms)

    @Slot()
    def _no_answer(self) -> None:
        """No signal tells of a hanging renderer. Look twice: the answer may lie in our own queue after a long pause."""
        if not self._looked_twice:
            self._looked_twice = True
            self._watch.start(SECOND_LOOK_MS)
            return
        log.error("The preview's renderer does not answer; it is ended")
        pid = self.web_page.renderProcessPid()
        if pid > 0:
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    @Slot(QWebEnginePage.RenderProcessTerminationStatus, int)
    def _renderer_ended(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        self._watch.stop()
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        log.error("The preview's renderer ended: %s, code %d", status.name, code)
        again = self.crashes.crashed(time.monotonic())
        self.lost.emit()
        if again:
            # Not from within this signal: loading while the engine clears up after the renderer crashes the program.
            QTimer.singleShot(0, self, self._reload)
        else:
            self.stopped.emit()

    @Slot()
    def _reload(self) -> None:
        pictures = self.web_page.settings().testAttribute(QWebEngineSettings.WebAttribute.AutoLoadImages)
        self.load(same_place=True, pictures=pictures)


def _script() -> QWebEngineScript:
    """The channel's client and ``patch.js``, in a world of our own."""
    script = QWebEngineScript()
    script.setName("patch")
    script.setSourceCode(_channel_client() + Path(__file__).with_name("patch.js").read_text(encoding="utf-8"))
    script.setWorldId(WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    return script


def _channel_client() -> str:
    """Qt's own ``qwebchannel.js`` (it lies in the library's resources)."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file.fileName())
    return bytes(file.readAll().data()).decode()
