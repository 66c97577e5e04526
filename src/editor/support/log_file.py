"""The file the log is written to. A module of its own: what rotates files loads sockets and pickling with it."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
from pathlib import Path
from typing import Final

FILE_BYTES: Final = 1_000_000
FILES: Final = 5


class LogFile(logging.handlers.RotatingFileHandler):
    """At most five files of 1 MB. A full disk or a locked file loses log lines, nothing else."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=FILE_BYTES, backupCount=FILES - 1, encoding="utf-8", errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # the name is logging's
        del record

    def doRollover(self) -> None:  # noqa: N802  # the name is logging's
        with contextlib.suppress(OSError):
            super().doRollover()
