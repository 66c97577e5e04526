"""The self-test: the real window on a store of its own, used as a person uses it, and every export read back.

Nothing of the user's is touched: store, settings, log and exports lie in the folder that is given. Whoever runs the
program on a new kind of computer learns from ``selftest.json`` whether it works there; the pictures beside it show how
it looks.
"""

from __future__ import annotations

import locale
import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path

from editor import __version__, bootstrap
from editor.selftest import stores
from editor.selftest.report import Fact, Report
from editor.selftest.trial import EXPORTS, STORE, Trial
from editor.support import files, log

DONE, FAILED = 0, 1
OLD_STORE = "gammalt lager"
OWN_FOLDERS = (OLD_STORE, STORE, EXPORTS, "log")


def run(folder: Path, environment: Mapping[str, str] = os.environ) -> int:
    """Try everything, writing into ``folder`` (made if missing). Returns the exit status: 0 where all went well."""
    folder = folder.absolute()
    files.make_folder(folder)
    bootstrap.settle(environment)
    for name in OWN_FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
    log.configure(folder / "log")
    if _has_no_screen(environment):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    report = Report(about=_about())
    report.make("migrate", lambda: stores.migrate(folder / OLD_STORE))
    trial = Trial(folder)
    for name, act in trial.steps().items():
        if not report.make(name, act) and name == "start":
            break
    report.about.update(trial.about)
    report.make("stored", lambda: stores.stored(folder / STORE, trial.issue_id, trial.written))
    report.write(folder)
    return DONE if report.ok else FAILED


def _has_no_screen(environment: Mapping[str, str]) -> bool:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(environment.get(name) for name in screens)


def _about() -> dict[str, Fact]:
    return {
        "lansbrev": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "program": sys.executable,
        "python": platform.python_version(),
        "system": f"{sys.platform} {os.name} {_system_version()}",
        "sqlite": sqlite3.sqlite_version,
        "encoding": locale.getencoding(),
        "working_folder": str(Path.cwd()),
        "has_stdout": sys.stdout is not None,
    }


def _system_version() -> str:
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"{version.major}.{version.minor}.{version.build}"
    return os.uname().release
