"""The log says what went wrong, holds nobody's words, and never stops the program (tried in real processes)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from editor.support import log

START = """
import logging, sys, threading
from pathlib import Path
from editor.support import log
folder = Path(sys.argv[1])
"""


def run(code: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    source = str(Path(log.__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-c", START + code, str(folder)],
        env={**os.environ, "PYTHONPATH": source, **more},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_unhandled_exception_is_logged_without_its_words(tmp_path: Path) -> None:
    ran = run("log.configure(folder)\nraise ValueError('hemlig rubrik')", tmp_path)
    written = (tmp_path / "lansbrev.log").read_text(encoding="utf-8")
    assert ran.returncode == 1
    assert "hemlig rubrik" in ran.stderr
    assert "ValueError" in written
    assert "<string>:7 <module>" in written
    assert "hemlig" not in written


def test_a_cause_and_a_thread_are_logged(tmp_path: Path) -> None:
    run(
        """
from editor.support.errors import DiskFull
log.configure(folder)
def work():
    try:
        open('/saknas/hemlig fil')
    except OSError as error:
        raise DiskFull(folder='hemlig') from error
thread = threading.Thread(target=work)
thread.start()
thread.join()
""",
        tmp_path,
    )
    written = (tmp_path / "lansbrev.log").read_text(encoding="utf-8")
    assert "DiskFull (disk_full)" in written
    assert "FileNotFoundError (No such file or directory)" in written
    assert "hemlig" not in written


def test_the_home_folder_is_not_named(tmp_path: Path) -> None:
    run("log.configure(folder)\nlogging.warning('read %s', Path.home() / 'x')", tmp_path, HOME="/hem/exempel")
    assert "read ~/x" in (tmp_path / "lansbrev.log").read_text(encoding="utf-8")


def test_the_log_keeps_five_files_of_a_megabyte(tmp_path: Path) -> None:
    run("log.configure(folder)\nfor n in range(7000): logging.warning('x' * 1000)", tmp_path)
    sizes = {path.name: path.stat().st_size for path in tmp_path.glob("lansbrev.log*")}
    assert len(sizes) == 5
    assert max(sizes.values()) <= 1_000_000


def test_a_log_that_cannot_be_opened_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    ran = run("log.configure(folder)\nlogging.warning('x')\nprint('on')", tmp_path / "fil")
    assert ran.stdout == "on\n"


def test_a_windowed_program_has_no_stdout_and_no_stderr(tmp_path: Path) -> None:
    ran = run(
        "sys.stdout = sys.stderr = None\nlog.configure(folder)\nlogging.warning('x')\nraise KeyError('hemlig')",
        tmp_path,
    )
    assert ran.returncode == 1
    assert "KeyError" in (tmp_path / "lansbrev.log").read_text(encoding="utf-8")


def test_close_gives_the_hooks_back(tmp_path: Path) -> None:
    assert (
        run(
            "before = sys.excepthook\nlog.configure(folder).close()\nassert sys.excepthook is before", tmp_path
        ).returncode
        == 0
    )
