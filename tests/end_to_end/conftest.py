"""The real window, as the tests of the desktop use it."""

from __future__ import annotations

from desktop.conftest import desk, look

__all__ = ["desk", "look"]
