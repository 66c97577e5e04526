"""How much a page or paper can be enlarged. 1 is 100 %."""

from __future__ import annotations

from typing import Final

SMALLEST: Final = 0.25
LARGEST: Final = 4.0


def limited(zoom: float | None) -> float | None:
    """A wanted factor within the limits; ``None`` (as large as there is room for) stays."""
    return None if zoom is None else min(max(zoom, SMALLEST), LARGEST)


def fitting(share: float) -> float:
    """The factor where the pane is ``share`` of what is shown: all of its width, never enlarged."""
    return min(1.0, max(share, SMALLEST))
