"""Where a page finds its pictures: rendered as ``images/NAME``, then addressed as a format needs it."""

from __future__ import annotations

import re
from collections.abc import Callable

_PICTURE = re.compile(r'(<img [^>]*?src=")images/([^"/]+)"')
"""In a rendered page every < and > of a text is escaped, so this is found in the program's own tags only."""


def replaced(page: str, address: Callable[[str], str]) -> str:
    """``page`` with each picture ``images/NAME`` addressed as ``address(NAME)``, fit for an attribute."""
    return _PICTURE.sub(lambda found: f'{found[1]}{address(found[2])}"', page)
