"""The whole program as a process of its own: started, typed in, killed, started again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.samples import fill, sample, stored
from editor.newsletter.issue import Issue, articles

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[1] / "src"
TOLD_LOSS_S = 2.0
"""What was typed longer ago than this is never lost."""


@contextmanager
def typist(store: Path, text: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [sys.executable, str(HERE / "typist.py"), str(store), text],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env=environment,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None and not stream.closed:
                stream.close()


def heard(process: subprocess.Popen[str], word: str) -> str:
    """The line that begins with ``word``; fails when the program ends without it."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            return line.strip()
    raise AssertionError(f"the program ended without saying {word!r}")


def first_heading(issue: Issue) -> str:
    return next(articles(issue)).heading


def test_nothing_heavy_is_loaded_before_the_window_is_on_screen(tmp_path: Path) -> None:
    with typist(tmp_path / "store", "") as process:
        assert heard(process, "window") == "window"
        heard(process, "ready")


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of other systems")
def test_what_was_typed_two_seconds_before_a_kill_is_there_again(tmp_path: Path) -> None:
    fill(tmp_path / "store", sample())
    with typist(tmp_path / "store", " och slut") as process:
        heard(process, "typed")
        time.sleep(TOLD_LOSS_S)  # the promise is about time
        process.kill()
        process.wait()
    assert first_heading(stored(tmp_path / "store")) == "Första artikeln och slut"
    with typist(tmp_path / "store", " igen") as process:  # the program itself opens what it left
        heard(process, "typed")
        time.sleep(TOLD_LOSS_S)
        process.kill()
        process.wait()
    assert first_heading(stored(tmp_path / "store")) == "Första artikeln och slut igen"


def test_the_list_of_the_last_time_is_there_with_the_first_paint(tmp_path: Path) -> None:
    fill(tmp_path / "store", sample())
    with typist(tmp_path / "store", "") as process:
        assert heard(process, "cards") == "cards 0"
        heard(process, "ready")
    with typist(tmp_path / "store", "") as process:
        assert heard(process, "cards") == "cards 1"


def test_closing_right_after_the_last_key_loses_nothing(tmp_path: Path) -> None:
    fill(tmp_path / "store", sample())
    with typist(tmp_path / "store", " hej då") as process:
        heard(process, "typed")
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=30) == 0
    assert first_heading(stored(tmp_path / "store")) == "Första artikeln hej då"
