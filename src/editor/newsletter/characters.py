"""Which characters a text may hold, and how white space is treated.

The rules are those of the issue format: control characters (C0, DEL, C1) and lone surrogates are refused, white
space at the ends of a text is trimmed (no-break spaces too), everything else is kept as it stands.
"""

from __future__ import annotations

import re
from typing import Final

WHITE_SPACE: Final = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)

_FORBIDDEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_WHITE_SPACE: Final = re.compile("\r\n|[\t\n\v\f\r\x85]")


def forbidden(text: str) -> str | None:
    """The first control character or lone surrogate of ``text`` as ``U+0007``; ``None`` where there is none."""
    match = _FORBIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else None


def trim(text: str) -> str:
    """``text`` without white space (no-break spaces too) at its ends."""
    return text.strip(WHITE_SPACE)


def unwrap(text: str) -> str:
    """``text`` with every line break and tab as one space and without other control characters and surrogates."""
    return _FORBIDDEN.sub("", _LINE_WHITE_SPACE.sub(" ", text)) if _FORBIDDEN.search(text) else text


def one_line(text: str) -> str:
    """Any text as the one trimmed line that a text field holds."""
    return trim(unwrap(text))
