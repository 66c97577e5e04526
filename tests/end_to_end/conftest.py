"""The real window, as the tests of the desktop use it."""

from __future__ import annotations

from desktop.conftest import clipboard_left_empty, desk, look

__all__ = ["clipboard_left_empty", "desk", "look"]
