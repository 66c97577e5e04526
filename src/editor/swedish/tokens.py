"""Words, and the addresses among them that are no words."""

from __future__ import annotations

import re
from typing import Final

_DOMAINS: Final = "se|nu|com|org|net|eu|info|gov|edu|fi|no|dk|int|io|app|tv|me"

ADDRESS: Final = re.compile(
    r"(?<![\w@.+-])(?:"
    r"(?:https?://|www\.)[^\s<>\"”]+"
    r"|mailto:[^\s<>\"”]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?:[\w-]+\.)+(?:{_DOMAINS})(?![\w@.-]*\w)(?:/[^\s<>\"”]*)?"
    r")",
    re.IGNORECASE,
)
"""A web or e-mail address, with or without its scheme (``example.se``). Closing punctuation may hang on its end."""

WORD: Final = re.compile(r"[^\W_]+(?:[-\u2011\u00ad:.'’][^\W_]+)*")
"""A word with what may stand inside it: ``hbtqi-personer``, ``SKR:s``, ``8.30``; ``hälso-`` gives ``hälso``."""


def without_addresses(text: str) -> str:
    """``text`` with a space in place of every address."""
    return ADDRESS.sub(" ", text) if may_hold_address(text) else text


def may_hold_address(text: str) -> bool:
    """A quick look: whether ``text`` could hold an address at all."""
    return "@" in text or "." in text or "://" in text
