"""Renderers kept for the next export: compiling templates and reading fonts takes longer than rendering an issue."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from editor.rendering.themes import Theme

R = TypeVar("R")
_MOST = 2
"""Themes in use at once: that of the issue, and one that is tried."""


class Kept(Generic[R]):
    """The renderers of the themes used last. ``make`` gives equal renderers for equal themes."""

    def __init__(self, make: Callable[[Theme], R]) -> None:
        self._make = make
        self._kept: list[tuple[Theme, R]] = []
        self._lock = threading.Lock()

    def of(self, theme: Theme) -> R:
        """The renderer of a theme; it may be in use elsewhere at the same time."""
        with self._lock:
            for known, renderer in self._kept:
                if known == theme:
                    return renderer
            renderer = self._make(theme)
            self._kept = [(theme, renderer), *self._kept][:_MOST]
            return renderer
