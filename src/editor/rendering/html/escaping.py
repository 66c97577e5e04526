"""Text as it may stand in HTML, in an attribute too."""

from __future__ import annotations

import html
import re
from typing import Final

_SPECIAL: Final = re.compile("[&<>\"']").search


def escaped(text: str) -> str:
    """The text with its ``& < > " '`` written as entities. Most texts have none, and are only looked through."""
    return html.escape(text) if _SPECIAL(text) else text
