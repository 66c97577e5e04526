"""What everything is measured against: QtWebEngine with nothing of ours round it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFile, QIODevice, QObject, QSize, QUrl, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView


class _Ear(QObject):
    def __init__(self, heard: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._heard = heard

    @Slot()
    def painted(self) -> None:
        self._heard()


class BarePage:
    """A page in a plain view; a block of it is replaced by the shortest script that does so."""

    def __init__(self, page: Path, size: QSize, block_key: str, painted: Callable[[], None]) -> None:
        self.view = QWebEngineView()
        self._key = json.dumps(f'[data-block="{block_key}"]')
        ear = _Ear(painted, self.view)
        channel = QWebChannel(self.view)
        channel.registerObject("ear", ear)
        self.view.page().setWebChannel(channel)
        self.view.page().scripts().insert(_listening_script())
        self.view.resize(size)
        self.view.show()
        waiting = QEventLoop()
        self.view.loadFinished.connect(waiting.quit)
        self.view.load(QUrl.fromLocalFile(str(page)))
        waiting.exec()
        self.view.page().runJavaScript(f"document.querySelector({self._key}).scrollIntoView()")

    def replace(self, html: str) -> None:
        """Put ``html`` in the place of the block; ``painted`` follows two frames later."""
        self.view.page().runJavaScript(
            f"document.querySelector({self._key}).outerHTML = {json.dumps(html)};"
            "requestAnimationFrame(() => requestAnimationFrame(() => ear.painted()))"
        )


def _listening_script() -> QWebEngineScript:
    client = QFile(":/qtwebchannel/qwebchannel.js")
    client.open(QIODevice.OpenModeFlag.ReadOnly)
    script = QWebEngineScript()
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setSourceCode(
        bytes(client.readAll().data()).decode()
        + "var ear; new QWebChannel(qt.webChannelTransport, channel => { ear = channel.objects.ear })"
    )
    return script
