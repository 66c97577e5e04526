"""Turns of a wheel as whole steps. Pure."""

from __future__ import annotations

_STEP = 120
"""What Qt counts for one notch of an ordinary wheel; finer wheels and touchpads send parts of it."""


class WheelSteps:
    """Adds up the parts."""

    def __init__(self) -> None:
        self._turned = 0

    def turned(self, angle: int) -> int:
        """The whole steps that have come together, up positive; what is left counts next time."""
        if angle * self._turned < 0:
            self._turned = 0  # the other way: what was left over of this one is over
        self._turned += angle
        steps = int(self._turned / _STEP)
        self._turned -= steps * _STEP
        return steps
