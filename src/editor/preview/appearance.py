"""Light or dark, as the preview's mode says and not as the program or the system is set."""

from __future__ import annotations

import re

_DARK_QUERY = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", re.IGNORECASE)
_NEVER = "(max-width:0)"  # stands wherever a media feature may: alone, after "screen and", in a list
_ALWAYS = "(min-width:0)"


def in_light(head: str) -> str:
    """The head of a page that knows a dark appearance, held in its light one.

    The engine would tell the page what the desktop prefers. Everything else stays byte for byte as exported.
    """
    return _scheme(_DARK_QUERY.sub(_NEVER, head), "light")


def in_dark(head: str) -> str:
    """The head of a page held in its dark appearance: its own rules for dark, which now hold always."""
    return _scheme(_DARK_QUERY.sub(_ALWAYS, head), "dark")


def _scheme(head: str, scheme: str) -> str:
    return (
        head.replace('content="light dark"', f'content="{scheme}"')
        .replace("color-scheme:light dark", f"color-scheme:{scheme}")
        .replace("color-scheme: light dark", f"color-scheme: {scheme}")
    )
