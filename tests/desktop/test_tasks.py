"""Long work beside the window: exactly one outcome is told, in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot

from editor.desktop.tasks import Cancelled, Progress, Task
from editor.support.errors import EditorError

Work = Callable[[Progress], object]


def raising(error: Exception) -> Work:
    def work(progress: Progress) -> object:
        raise error

    return work


@pytest.mark.parametrize(
    ("work", "outcome"),
    [
        (lambda progress: 42, ("succeeded", 42)),
        (raising(EditorError()), ("failed", EditorError.code)),
        (raising(ZeroDivisionError()), ("failed", EditorError.code)),
        (raising(Cancelled()), ("cancelled", None)),
    ],
)
def test_one_outcome_is_told_in_the_thread_of_the_task(qtbot: QtBot, work: Work, outcome: tuple[str, object]) -> None:
    told: list[tuple[str, object, threading.Thread]] = []
    task = Task(work)
    task.succeeded.connect(lambda value: told.append(("succeeded", value, threading.current_thread())))
    task.failed.connect(lambda error: told.append(("failed", error.code, threading.current_thread())))
    task.cancelled.connect(lambda: told.append(("cancelled", None, threading.current_thread())))
    task.start()
    qtbot.waitUntil(lambda: bool(told))
    assert QThreadPool.globalInstance().waitForDone(5000)
    assert told == [(*outcome, threading.current_thread())]


def test_cancelling_is_seen_at_the_next_step(qtbot: QtBot) -> None:
    asked, answers = threading.Event(), []

    def work(progress: Progress) -> None:
        answers.append(progress(0, 2, "first"))
        asked.wait(5)
        answers.append(progress(1, 2, "second"))

    task = Task(work)
    with qtbot.waitSignal(task.cancelled):
        task.start()
        task.cancel()
        asked.set()
    assert answers[-1] is False


def test_work_whose_window_has_gone_ends_in_silence(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    gone, ended, window = threading.Event(), threading.Event(), QObject()

    def work(progress: Progress) -> int:
        gone.wait(5)
        progress(1, 2, "on")
        ended.set()
        return 42

    Task(work, window).start()
    shiboken6.delete(window)
    gone.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    assert ended.is_set()
    assert capfd.readouterr().err == ""
