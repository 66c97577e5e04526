"""A clock made of numbers: time passes when a test says so, and timers fire in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable


class Clockwork:
    """Both the clock and the timer of what is tested."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0

    def now(self) -> dt.datetime:
        return dt.datetime(2023, 6, 7, 8, 30, tzinfo=dt.UTC) + dt.timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds

    def after(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]:
        self._count += 1
        timer = (self.seconds + seconds, self._count, callback)
        self._timers.append(timer)

        def cancel() -> None:
            if timer in self._timers:
                self._timers.remove(timer)

        return cancel

    def pass_time(self, seconds: float) -> None:
        end = self.seconds + seconds
        while due := sorted(timer for timer in self._timers if timer[0] <= end + 1e-9):
            timer = due[0]
            self._timers.remove(timer)
            self.seconds = max(self.seconds, timer[0])
            timer[2]()
        self.seconds = end
