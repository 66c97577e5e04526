"""Knocking at the door of a running program, and letting in who knocks.

A double-clicked file arrives as a second start. It knocks at the running program's door (a local socket that only this
user can reach, named after the store), hands over the file's path and ends.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

ANSWER_WITHIN_MS = 3_000
KNOCK_AGAIN_S = 0.05
LONGEST_WORD = 70_000
"""A path of Windows has at most 32,767 characters."""
_TAKEN = b"ok\n"


def knock_until_answered(name: str, file: Path | None) -> bool:
    """:func:`knock` at a door that may just be being put in. ``False`` where nobody answers within three seconds."""
    last = time.monotonic() + ANSWER_WITHIN_MS / 1000
    while not knock(name, file):
        if time.monotonic() > last:
            return False
        time.sleep(KNOCK_AGAIN_S)
    return True


def knock(name: str, file: Path | None) -> bool:
    """Ask the program behind the door to come forward and open ``file``. ``False`` where nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWER_WITHIN_MS):
        return False
    _let_it_come_forward()
    socket.write(json.dumps({"open": None if file is None else str(file.absolute())}).encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(ANSWER_WITHIN_MS):
        answer += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return answer == _TAKEN


def _let_it_come_forward() -> None:
    """Windows lets only the program that the user has just started put a window in front, or whom that one allows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


class Door(QObject):
    """Listens for knocks while the program runs. ``asked``: a path to open, or ``None`` to only come forward."""

    asked = Signal(object)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        QLocalServer.removeServer(name)  # what a killed program left; a living one would have answered the knock
        if not self._server.listen(name):
            _log.warning("a second start will not find this program: %s", self._server.errorString())

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._listen(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._listen(socket)

    def _listen(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_WORD:
                socket.abort()
            return
        try:
            wanted = json.loads(bytes(socket.readLine(LONGEST_WORD).data()))["open"]
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.asked.emit(Path(wanted) if isinstance(wanted, str) else None)
