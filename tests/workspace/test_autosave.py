"""A save starts at most half a second after the first unsaved edit, and is tried again until it succeeds."""

from __future__ import annotations

from collections.abc import Callable

from editor.support.errors import DiskFull, EditorError
from editor.workspace.autosave import SAVE_AFTER_S, Autosave
from workspace.clockwork import Clockwork


class Saves:
    """A save that takes as long as the test says."""

    def __init__(self, clockwork: Clockwork) -> None:
        self.clockwork = clockwork
        self.dirty = False
        self.started: list[float] = []
        self.autosave = Autosave(save=self._save, is_dirty=lambda: self.dirty, after=clockwork.after)

    def _save(self, done: Callable[[], None], failed: Callable[[EditorError], None]) -> None:
        self.started.append(round(self.clockwork.seconds, 3))
        self._done, self._failed = done, failed

    def edit(self) -> None:
        self.dirty = True
        self.autosave.edited()

    def succeed(self, *, dirty: bool = False) -> None:
        self.dirty = dirty
        self._done()

    def fail(self) -> None:
        self._failed(DiskFull(folder="x"))


def test_it_never_waits_for_typing_to_stop() -> None:
    saves = Saves(Clockwork())
    for _ in range(40):
        saves.edit()
        saves.clockwork.pass_time(0.05)
        if saves.started and len(saves.started) == 1:
            saves.succeed(dirty=True)
    assert saves.started[0] == SAVE_AFTER_S
    assert SAVE_AFTER_S <= 0.5
    assert len(saves.started) >= 2


def test_nothing_unsaved_starts_nothing() -> None:
    saves = Saves(Clockwork())
    saves.autosave.edited()
    saves.clockwork.pass_time(5)
    assert saves.started == []


def test_an_edit_during_a_save_is_saved_when_that_ends() -> None:
    saves = Saves(Clockwork())
    saves.edit()
    saves.clockwork.pass_time(0.5)
    saves.edit()
    saves.clockwork.pass_time(2)
    assert len(saves.started) == 1
    saves.succeed(dirty=True)
    assert saves.started == [0.5, 2.5]


def test_failures_are_tried_again_at_growing_pauses_and_end_with_success() -> None:
    saves = Saves(Clockwork())
    saves.edit()
    saves.clockwork.pass_time(0.5)
    for pause in (1, 2, 5, 10, 10):
        saves.fail()
        before = len(saves.started)
        saves.clockwork.pass_time(pause - 0.01)
        assert len(saves.started) == before
        saves.clockwork.pass_time(0.01)
        assert len(saves.started) == before + 1
    saves.succeed()
    saves.clockwork.pass_time(60)
    assert len(saves.started) == 6


def test_an_edit_after_a_failure_does_not_wait_for_the_retry() -> None:
    saves = Saves(Clockwork())
    saves.edit()
    saves.clockwork.pass_time(0.5)
    for _ in range(4):
        saves.fail()
        saves.edit()
        saves.clockwork.pass_time(0.5)
    assert len(saves.started) == 5


def test_save_now_starts_at_once_and_once() -> None:
    saves = Saves(Clockwork())
    saves.edit()
    saves.autosave.save_now()
    assert saves.started == [0.0]
    saves.succeed()
    saves.clockwork.pass_time(5)
    assert saves.started == [0.0]


def test_stop_starts_nothing_more() -> None:
    saves = Saves(Clockwork())
    saves.edit()
    saves.clockwork.pass_time(0.5)
    saves.fail()
    saves.edit()
    saves.autosave.stop()
    saves.clockwork.pass_time(60)
    assert saves.started == [0.5]
