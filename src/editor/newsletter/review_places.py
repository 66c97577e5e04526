"""Where a text that somebody commented on stands now: edits may have changed, moved or removed it since."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, TypeAlias

import msgspec

from editor.newsletter import search
from editor.newsletter.issue import Issue
from editor.newsletter.review_round import Numbered
from editor.newsletter.search import Hit

State: TypeAlias = Literal["same", "changed", "moved", "gone"]

_ALIKE: Final = 0.5
"""How much of two texts of one place must agree (difflib's ratio) for one to be the other, edited."""
_LONGEST: Final = 2_000
"""Characters of a text that are compared; comparing takes quadratic time."""


class PlaceNow(msgspec.Struct, frozen=True, kw_only=True):
    """``now`` is the text as it stands today, ``None`` where it is gone. ``key`` leads to the place it was written in,
    "" where that is gone too.

    ``same``: word for word at its place. ``changed``: other words at its place. ``moved``: the same words elsewhere.
    """

    state: State
    key: str
    now: Numbered | None = None


def place_now(on: Numbered, then: Sequence[Numbered], now: Sequence[Numbered]) -> PlaceNow:
    """Where ``on``, one of the numbered texts ``then``, stands among the texts ``now``.

    Of equal texts at one place it is the one with as many before it as then.
    """
    here = [text for text in now if text.key == on.key]
    equal = [text for text in here if text.text == on.text]
    if equal:
        before = sum(1 for text in then if (text.key, text.text) == (on.key, on.text) and text.number < on.number)
        return PlaceNow(state="same", key=on.key, now=equal[min(before, len(equal) - 1)])
    elsewhere = [text for text in now if text.text == on.text]
    if len(elsewhere) == 1 and _is_telling(on.text):
        return PlaceNow(state="moved", key=elsewhere[0].key, now=elsewhere[0])
    edited = _edited(on, then, here)
    if edited is not None:
        return PlaceNow(state="changed", key=on.key, now=edited)
    return PlaceNow(state="gone", key=on.key if here else "")


def hit_of(issue: Issue, text: Numbered) -> Hit | None:
    """The words of ``text`` in the field they are written in; ``None`` where no field has them as they stand.

    A numbered text may say more than its field: a sign before it, an address after it.
    """
    written = re.sub(r"^(?:\s*- |\s*\d+\. |[^\s:]+: )", "", text.text)
    for words in (text.text, written, re.split(r" \(| · |: |, ", written)[0], " ".join(written.split()[:4])):
        hit = next((hit for hit in search.find(issue, words.strip(), case=True) if hit.key == text.key), None)
        if hit is not None:
            return hit
    return None


def _is_telling(text: str) -> bool:
    """Whether the same words elsewhere are hardly there by chance."""
    return len(text.split()) > 1


def _edited(on: Numbered, then: Sequence[Numbered], here: Sequence[Numbered]) -> Numbered | None:
    """What ``on`` has become among the texts of its place that were not there before."""
    known = {text.text for text in then if text.key == on.key}
    fresh = [text for text in here if text.text not in known]
    rated = [(_likeness(on.text, text.text), -number, text) for number, text in enumerate(fresh)]
    best = max(rated, key=lambda one: one[:2], default=None)
    if best is not None and best[0] >= _ALIKE:
        return best[2]
    lost = [text for text in then if text.key == on.key and text.text not in {one.text for one in here}]
    if len(lost) == len(fresh) and on in lost:  # as many have come as gone: the same row of texts, rewritten
        found = fresh[lost.index(on)]
        return found if found.kind == on.kind else None
    return None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False).ratio()
