"""Light or dark, as the preview's mode says and not as the program or the system is set."""

from __future__ import annotations

import re

_DARK_QUERY = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", re.IGNORECASE)
_NEVER = "(max-width:0)"  # stands wherever a media feature may: alone, after "screen and", in a list


def in_light(head: str) -> str:
    """The head of a page that knows a dark appearance, held in its light one.

    The engine would tell the page what the desktop prefers. Everything else stays byte for byte as exported.
    """
    return (
        _DARK_QUERY.sub(_NEVER, head)
        .replace('content="light dark"', 'content="light"')
        .replace("color-scheme:light dark", "color-scheme:light")
        .replace("color-scheme: light dark", "color-scheme: light")
    )
