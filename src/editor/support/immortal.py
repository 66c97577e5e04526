"""Python 3.11 with the Qt of today: ``None``, ``True`` and ``False`` as immortal as from Python 3.12 on (PEP 683).

PySide6 6.12 is built for Pythons in which nobody counts references to these three: each call from Qt that gives one
back costs it a reference. In 3.11 they are counted, there are some five thousand to ``None``, and when the last is lost
Python ends the process, after a minute of work in the window.
"""

from __future__ import annotations

import sys
from typing import Final

_MANY: Final = sys.maxsize // 2
"""More than can ever be lost, with as much room above."""


def keep_singletons() -> None:
    """See to it that no lost reference ends the process. From Python 3.12 on there is nothing to do."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or hasattr(sys, "gettotalrefcount"):
        return
    import ctypes

    for single in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(single))  # the first field of every object
        if count.value < _MANY // 2:
            count.value += _MANY
