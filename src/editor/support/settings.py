"""The user's settings: a small JSON file that is never worth stopping for."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from typing import TypeAlias, TypeVar

from editor.support import files

Setting: TypeAlias = str | int | float | bool | list[str]
S = TypeVar("S", bound=Setting)

_log = logging.getLogger(__name__)


class Settings:
    """Values by key, kept in ``path``.

    A value that is set is written at once, but by a thread of its own: a disk may take longer than a window may stand
    still. What is set meanwhile goes into the next file, and the process does not end before the last is written.

    A file that cannot be understood is put aside as ``<name>.broken`` and the defaults hold; a value that cannot be
    written holds until the program ends. Both are said in the log.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed = threading.Condition()
        self._unwritten = False
        self._writer: threading.Thread | None = None
        self._values: dict[str, object] = self._read()

    def get(self, key: str, default: S) -> S:
        """The value of ``key``, or ``default`` where there is none or it is of another type than ``default``."""
        value = self._values.get(key, default)
        fits = type(value) is type(default) and (
            not isinstance(value, list) or all(isinstance(part, str) for part in value)
        )
        return value if fits else default  # type: ignore[return-value]  # its type was compared just now

    def set(self, key: str, value: Setting) -> None:
        """Let ``key`` have ``value`` from now on. It is written by a thread of its own; :meth:`wait` waits for that."""
        with self._changed:
            if key in self._values and self._values[key] == value and type(self._values[key]) is type(value):
                return
            self._values[key] = list(value) if isinstance(value, list) else value
            self._unwritten = True
            if self._writer is None:
                self._writer = threading.Thread(target=self._write_all, name="settings", daemon=False)
                self._writer.start()

    def wait(self) -> None:
        """Wait until everything that was set is on the disk, or could not be written."""
        with self._changed:
            self._changed.wait_for(lambda: self._writer is None)

    def _write_all(self) -> None:
        while True:
            with self._changed:
                if not self._unwritten:
                    self._writer = None
                    self._changed.notify_all()
                    return
                self._unwritten = False
                values = dict(self._values)
            try:
                self._write(values)
            except Exception as error:  # whoever waits must not wait for ever
                _log.warning("settings not written: %s", getattr(error, "code", type(error).__name__))

    def _write(self, values: dict[str, object]) -> None:
        text = json.dumps(values, indent=2, sort_keys=True)  # ASCII: a folder's name may be no Unicode
        files.make_folder(self._path.parent)
        files.write_atomically(self._path, text.encode() + b"\n")

    def _read(self) -> dict[str, object]:
        try:
            text = self._path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            return self._put_aside(type(error).__name__)
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            return self._put_aside(type(error).__name__)
        return values if isinstance(values, dict) else self._put_aside("not an object")

    def _put_aside(self, reason: str) -> dict[str, object]:
        _log.warning("settings could not be read and were put aside: %s", reason)
        try:
            self._path.replace(self._path.with_name(f"{self._path.name}.broken"))
        except OSError as error:
            _log.warning("settings could not be put aside: %s", type(error).__name__)
        return {}
