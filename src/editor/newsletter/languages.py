"""Language tags: BCP 47 in form (``sv``, ``en-GB``, ``zh-Hant``), without a look-up of what is registered."""

from __future__ import annotations

import re
from typing import Final

PATTERN: Final = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"

_TAG: Final = re.compile(PATTERN)


def is_valid(tag: str) -> bool:
    """Whether ``tag`` has the form of a language tag; the empty tag ("as around it") is not one."""
    return _TAG.fullmatch(tag) is not None
