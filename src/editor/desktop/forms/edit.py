"""What a form sends out when the user changes something."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from editor.newsletter.issue import Issue


class Edit(NamedTuple):
    """One change of an issue, ready for ``OpenIssue.apply``.

    ``name`` is what undo calls it; edits with the same ``merge`` that follow closely are undone together;
    ``focus`` is the key of the block it concerns.
    """

    apply: Callable[[Issue], Issue]
    name: str
    merge: Hashable | None
    focus: str | None
