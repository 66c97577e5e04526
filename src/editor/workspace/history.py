"""Undo and redo as a row of values: an edit is remembered by the value before it and the value after it.

Values share every untouched part, so a step costs what its edit changed.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

Value = TypeVar("Value")

_STEPS = 1000
_TYPING_PAUSE_S = 1.0
_TYPING_SPAN_S = 10.0


@dataclass(frozen=True, kw_only=True)
class Step(Generic[Value]):
    """One entry of the history.

    ``name`` is what the user did, ``focus`` the block key where it happened. ``merge`` tells typing in one place from
    typing in another (``None``: never merged). ``began`` and ``ended`` are seconds of a monotonic clock.
    """

    before: Value
    after: Value
    name: str
    focus: str | None = None
    merge: Hashable | None = None
    began: float = 0.0
    ended: float = 0.0


class History(Generic[Value]):
    """The steps of one open issue, at most ``limit``; the oldest are forgotten first."""

    def __init__(self, limit: int = _STEPS) -> None:
        self._limit = limit
        self._done: list[Step[Value]] = []
        self._undone: list[Step[Value]] = []
        self._may_merge = False

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def undo_name(self) -> str:
        """What :meth:`undo` would take back, or ``""``."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What :meth:`redo` would do again, or ``""``."""
        return self._undone[-1].name if self._undone else ""

    def push(
        self,
        before: Value,
        after: Value,
        name: str,
        *,
        merge: Hashable | None = None,
        focus: str | None = None,
        at: float = 0.0,
    ) -> None:
        """Remember an edit made at ``at`` (monotonic seconds); what had been undone is forgotten.

        An edit with the ``merge`` key of the newest step continues it, unless a pause of a second or ten seconds of
        typing lie between. Typing that is taken back by typing leaves no step.
        """
        self._undone.clear()
        last = self._done[-1] if self._done and self._may_merge else None
        if last is not None and _continues(last, merge, at):
            self._done[-1] = replace(last, after=after, focus=focus or last.focus, ended=at)
            if last.before == after:
                self._done.pop()
                self._may_merge = False
            return
        self._done.append(
            Step(before=before, after=after, name=name, focus=focus, merge=merge, began=at, ended=at),
        )
        self._may_merge = True
        del self._done[: -self._limit]

    def break_merging(self) -> None:
        """Let the next edit begin a step of its own."""
        self._may_merge = False

    def undo(self) -> Step[Value] | None:
        """The step to take back (its ``before`` is the value now), or ``None``."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Step[Value] | None:
        """The step to do again (its ``after`` is the value now), or ``None``."""
        return self._turn(self._undone, self._done)

    @property
    def names(self) -> tuple[str, ...]:
        """What every step is called, the oldest first: those that are done, then those that were taken back."""
        return tuple(step.name for step in (*self._done, *reversed(self._undone)))

    @property
    def position(self) -> int:
        """How many of the steps are done."""
        return len(self._done)

    def go_to(self, position: int) -> Step[Value] | None:
        """Undo or redo until ``position`` steps are done (kept within what there is); the last step turned, if any.

        The value is its ``before`` where steps were undone, its ``after`` where they were done again.
        """
        turned = None
        while len(self._done) > max(position, 0):
            turned = self.undo()
        while len(self._done) < position and self._undone:
            turned = self.redo()
        return turned

    def _turn(self, source: list[Step[Value]], target: list[Step[Value]]) -> Step[Value] | None:
        self._may_merge = False
        if not source:
            return None
        step = source.pop()
        target.append(step)
        return step


def _continues(last: Step[Value], merge: Hashable | None, at: float) -> bool:
    same_place = merge is not None and last.merge == merge
    return same_place and at - last.ended <= _TYPING_PAUSE_S and at - last.began <= _TYPING_SPAN_S
