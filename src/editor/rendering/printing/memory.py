"""What Typst remembers of the pages it has set, and how it is made to forget.

Typst keeps every intermediate result until ten compilations have not used it: some 85 MB an issue, a gigabyte after
ten issues. That is of no use to a window where an export comes now and then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import typst

_KEPT_FOR: Final = 10
"""Compilations after which Typst forgets what they have not used (the age its Python module gives up)."""
_NOTHING: Final = b" "
"""A document that takes no time to set."""


@contextmanager
def forgetting() -> Iterator[None]:
    """Afterwards Typst has forgotten the pages set meanwhile, in this whole process. Takes a tenth of a second."""
    try:
        yield
    finally:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
        compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
        for _ in range(_KEPT_FOR):
            compiler.compile(_NOTHING, format="svg")
