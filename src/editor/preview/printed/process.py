"""The program's own second process that makes the printed pages, seen from the window: orders go in, pages come out.

One order is under way at a time, and of those that wait only the newest is kept. A process that has grown too large is
replaced between two orders, one that takes too long is ended, and one that dies is replaced at once.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from editor.preview.recovery import CrashRecord
from editor.support.memory import resident_mb

if TYPE_CHECKING:
    from editor.newsletter.issue import Issue
    from editor.rendering.printing.look import PrintOptions
    from editor.support.frames import Frames
    from editor.support.pictures import Picture

log = logging.getLogger(__name__)

Trouble = Literal["failed", "slow", "large", "stopped"]
"""Why there are no pages: the program's own error, too long, too much memory, a process that will not live."""

LIMIT_MB: Final = 600
WITHIN_MS: Final = 20_000
_STARTING: Final = 3
"""Times as long a new process may take: it starts first, on some machines through a virus scanner, and reads fonts."""
LOOK_EVERY_MS: Final = 250
MOST_MB: Final = 1200
"""What a new process may grow to: an order that needs more than the limit would need it again."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is to be printed; ``read`` gives the bytes of a picture by its ``Image.file``."""

    number: int
    issue: Issue
    pictures: Mapping[str, Picture]
    read: Callable[[str], bytes]
    options: PrintOptions


def command() -> Sequence[str]:
    """How this very program is started as the worker: frozen, or from its sources."""
    argument = "--typst-worker"
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        console = program.with_name(f"lansbrev-cli{program.suffix}")  # has standard streams also on Windows
        return [str(console if console.exists() else program), argument]
    return [sys.executable, "-m", "editor", argument]


def _kill(running: Sequence[QProcess], _owner: QObject | None = None) -> None:
    """With its owner the process goes too, before Qt complains that it is still there."""
    for process in running:
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(1000)


class PrintProcess(QObject):
    """``printed`` carries a :class:`editor.rendering.printing.worker.Printed`; ``troubled`` a number and a
    :data:`Trouble`."""

    printed = Signal(object)
    troubled = Signal(int, str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        limit_mb: float = LIMIT_MB,
        most_mb: float = MOST_MB,
        within_ms: int = WITHIN_MS,
        start_with: Sequence[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit_mb = limit_mb
        self._most_mb = most_mb
        self._command = list(start_with or command())
        self._process: QProcess | None = None
        self._running: list[QProcess] = []
        self._dying: list[QProcess] = []
        self.destroyed.connect(partial(_kill, self._running))
        self.destroyed.connect(partial(_kill, self._dying))
        self._frames: Frames | None = None
        self._sent: set[str] = set()
        self._orders = 0
        self._under_way: Wanted | None = None
        self._waiting: Wanted | None = None
        self._crashes = CrashRecord()
        self._within_ms = within_ms
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._too_late)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_at_memory)

    @property
    def pid(self) -> int | None:
        """The process, while there is one."""
        return self._process.processId() if self._process is not None else None

    def order(self, wanted: Wanted) -> None:
        """Print this, when what is under way is done; an older order that still waits is forgotten."""
        self._waiting = wanted
        self._next()

    def prepare(self) -> None:
        """Start the process, so that it is there when the first order comes."""
        if self._process is None:
            self._start()

    def stop(self) -> None:
        """End the process and forget all orders; the next one starts another."""
        self._under_way = self._waiting = None
        self._end()

    def forget_crashes(self) -> None:
        """The user asked for a new try."""
        self._crashes.forget()

    # -- orders --------------------------------------------------------------------------------------------------------

    def _next(self) -> None:
        if self._under_way is not None or self._waiting is None:
            return
        self.prepare()
        assert self._process is not None
        self._under_way, self._waiting = self._waiting, None
        self._orders += 1
        self._late.start(self._within_ms * (_STARTING if self._orders == 1 else 1))
        self._look.start()
        self._process.write(self._message(self._under_way))

    def _message(self, wanted: Wanted) -> bytes:
        from editor.rendering.printing.worker import Order
        from editor.support import frames

        pictures = {image.file: known for image in wanted.issue.images if (known := wanted.pictures.get(image.file))}
        named = {picture.sha256: file for file, picture in pictures.items()}
        data = {sha256: read for sha256, file in named.items() if (read := self._unsent(sha256, file, wanted))}
        order = Order(
            number=wanted.number,
            issue=wanted.issue,
            pictures=pictures,
            data=data,
            forget=tuple(self._sent - named.keys()),
            options=wanted.options,
        )
        self._sent = (self._sent & named.keys()) | data.keys()
        return frames.framed(msgspec.msgpack.encode(order))

    def _unsent(self, sha256: str, file: str, wanted: Wanted) -> bytes:
        """The bytes of a picture that the process does not have; none where they are lost."""
        from editor.support.errors import EditorError

        if sha256 in self._sent:
            return b""
        try:
            return wanted.read(file)
        except (OSError, EditorError):
            return b""

    @Slot()
    def _come_in(self) -> None:
        from editor.rendering.printing.worker import Printed

        process, frames = self._process, self._frames
        if process is None or frames is None:
            return
        for message in frames.fed(bytes(process.readAllStandardOutput().data())):
            answer = msgspec.msgpack.decode(message, type=Printed)
            self._done()
            if answer.error:
                self.troubled.emit(answer.number, "failed")
            else:
                self.printed.emit(answer)
        if self._under_way is None:
            self._replace_large()
            self._next()

    def _done(self) -> None:
        self._under_way = None
        self._late.stop()
        self._look.stop()

    # -- the process ---------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        from editor.support.frames import Frames

        process = QProcess(self)
        if sys.platform != "win32":  # the engine's files and sockets are no concern of the process
            process.setUnixProcessParameters(QProcess.UnixProcessFlag.CloseFileDescriptors)
        environment = QProcessEnvironment.systemEnvironment()
        if not getattr(sys, "frozen", False):
            sources = str(Path(__file__).resolve().parent.parent.parent)
            known = environment.value("PYTHONPATH")
            environment.insert("PYTHONPATH", f"{sources}{os.pathsep}{known}" if known else sources)
        threads = max((os.cpu_count() or 1) - 1, 1)
        environment.insert("RAYON_NUM_THREADS", str(threads))  # Typst would take every core from the window
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._come_in)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._process, self._frames, self._sent, self._orders = process, Frames(), set(), 0
        self._running[:] = [process]
        process.start(self._command[0], self._command[1:])

    def _end(self) -> None:
        """End the process for a reason of ours; it is gone for us at once."""
        self._late.stop()
        self._look.stop()
        process, self._process, self._frames = self._process, None, None
        self._running.clear()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._come_in)
            process.finished.disconnect(self._ended)
            process.errorOccurred.disconnect(self._not_started)
            self._dying.append(process)
            process.finished.connect(lambda: self._gone(process))
            process.kill()

    def _gone(self, process: QProcess) -> None:
        self._dying.remove(process)
        process.deleteLater()

    def _replace_large(self) -> None:
        if self._memory_mb() > self._limit_mb:
            log.info("The printing process has grown large; it is replaced")
            self._end()
            self._start()

    def _memory_mb(self) -> float:
        return resident_mb(self.pid) or 0.0 if self.pid else 0.0

    @Slot()
    def _look_at_memory(self) -> None:
        """While an order is under way: a used process starts anew with it, a new one may take more."""
        mb = self._memory_mb()
        wanted = self._under_way
        if wanted is None or mb <= self._limit_mb:
            return
        if self._orders > 1:
            self._redo(wanted)
        elif mb > self._most_mb:
            self._give_up(wanted, "large")

    @Slot()
    def _too_late(self) -> None:
        if self._under_way is not None:
            self._give_up(self._under_way, "slow")

    def _redo(self, wanted: Wanted) -> None:
        """Carry out the order with a new process, unless a newer one waits."""
        self._end()
        self._under_way = None
        self._waiting = self._waiting or wanted
        self._next()

    def _give_up(self, wanted: Wanted, why: Trouble) -> None:
        log.error("Pages could not be printed: %s", why)
        self._end()
        self._under_way = None
        self.troubled.emit(wanted.number, why)
        self._next()

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, _status: QProcess.ExitStatus) -> None:
        """The process has gone of itself. While nothing is under way that does no harm."""
        wanted = self._under_way
        self._end()
        if wanted is None:
            return
        log.error("The printing process ended with code %d", code)
        if self._crashes.crashed(time.monotonic()):
            self._redo(wanted)
        else:
            self._under_way = self._waiting = None
            self.troubled.emit(wanted.number, "stopped")

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended(-1, QProcess.ExitStatus.CrashExit)
