"""Something that a check noticed, as a code and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Finding:
    """``code`` names the sentence, ``data`` fills it."""

    code: str
    data: Mapping[str, str | int] = field(default_factory=dict)


class Problem(Protocol):
    """What a renderer could not do as asked."""

    @property
    def code(self) -> str: ...

    @property
    def data(self) -> Mapping[str, str | int]: ...
