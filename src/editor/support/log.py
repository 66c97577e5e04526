"""The log: what the program did and what went wrong, never what anybody wrote.

Lines hold codes, types and places in our code. An exception is logged with its type and the lines it passed, not
with its message, which may quote an issue; the home folder is written ``~``.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO

from editor.support.errors import EditorError

_FILE_NAME = "lansbrev.log"
_CRASH_FILE_NAME = "crash.log"

_log = logging.getLogger(__name__)


class Log:
    """The files that :func:`configure` opened; :meth:`close` gives back the hooks it took."""

    def __init__(self, handler: logging.Handler, crash_file: IO[str] | None) -> None:
        self._handler = handler
        self._crash_file = crash_file
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._unhandled
        threading.excepthook = self._unhandled_in_thread
        sys.unraisablehook = self._unraisable

    def close(self) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        logging.captureWarnings(False)
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        if self._crash_file is not None:
            faulthandler.disable()
            self._crash_file.close()

    def _unhandled(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            _log.critical("unhandled", exc_info=(kind, error, trace))
        if sys.stderr is not None:
            self._hooks[0](kind, error, trace)

    def _unhandled_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            _log.critical("unhandled in a thread", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            _log.error("unraisable", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


def configure(folder: Path) -> Log:
    """Log to ``folder`` (made if missing), at most five files of 1 MB, and native crashes to ``crash.log``.

    Call once, from the start of the program. A log that cannot be opened or written never stops the program.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    handler: logging.Handler = _AtFirstRecord(folder / _FILE_NAME)
    crash_file: IO[str] | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        crash_file = (folder / _CRASH_FILE_NAME).open("a", encoding="utf-8")
        faulthandler.enable(crash_file)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_DiscreetFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    logging.captureWarnings(True)
    return Log(handler, crash_file)


class _AtFirstRecord(logging.Handler):
    """Loads and opens the log's file with the first record: a start has nothing to say, and should not wait for it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._opened: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._opened is None:
            self._opened = self._open()
        self._opened.handle(record)

    def _open(self) -> logging.Handler:
        try:
            from editor.support.log_file import LogFile

            opened: logging.Handler = LogFile(self._file)
        except (OSError, ImportError):  # ImportError: the interpreter is on its way out
            return logging.NullHandler()
        opened.setFormatter(self.formatter)
        return opened

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        super().close()


class _DiscreetFormatter(logging.Formatter):
    def formatException(  # noqa: N802  # the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines.append(_named(error))
            frames = traceback.extract_tb(error.__traceback__)
            lines += [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace(str(Path.home()), "~")


def _named(error: BaseException) -> str:
    if isinstance(error, EditorError):
        return f"{type(error).__name__} ({error.code})"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{type(error).__name__} ({os.strerror(error.errno)})"
    return type(error).__name__


def _short(file: str) -> str:
    """A file's place below the last folder called ``editor`` or ``site-packages``, else its name."""
    parts = Path(file).parts
    for anchor in ("editor", "site-packages"):
        if anchor in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(anchor) - 1 :])
    return Path(file).name
