"""When to bring a crashed page back, and when to stop trying. Pure."""

from __future__ import annotations

from collections import deque

CRASHES_ALLOWED = 2
WINDOW_S = 60.0


class CrashRecord:
    """Counts crashes: after the third within a minute the preview stops instead of crashing for ever."""

    def __init__(self) -> None:
        self._times: deque[float] = deque()

    def crashed(self, now_s: float) -> bool:
        """Note a crash at ``now_s`` (monotonic seconds); returns whether to try again."""
        self._times.append(now_s)
        while now_s - self._times[0] > WINDOW_S:
            self._times.popleft()
        return len(self._times) <= CRASHES_ALLOWED

    def forget(self) -> None:
        """The user asked for a new try."""
        self._times.clear()
