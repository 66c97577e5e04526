"""Headings of a numbered series, and headings that are the same from issue to issue."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import msgspec

from editor.swedish.words import words

_COUNTED: Final = (
    "del", "avsnitt", "tips", "mål", "område", "tema", "steg", "kapitel", "fas", "etapp", "modul", "lektion", "fråga",
    "nr", "nummer", "number", "part", "chapter", "goal", "step", "module", "lesson", "theme", "tip", "episode",
)  # fmt: skip
_HEADING: Final = re.compile(
    r"(?P<stem>(?:.*?[\W_])??(?P<word>[^\W\d_]{2,})[ \u00a0])(?P<number>[0-9]{1,2})"
    r"(?P<of>[ \u00a0](?:av|of)[ \u00a0](?P<total>[0-9]{1,2}))?(?P<title>\s*[:.–—].*|\s+-\s.*|)"
)
_MONTHS: Final = "|".join(words("sv").months + words("en").months)
_PERIOD: Final = re.compile(rf"\b(?:{_MONTHS})\b|[0-9]+|\W+", re.IGNORECASE)
_LEAST_LETTERS: Final = 3


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """A heading that counts: "Målområde 2: Rubrik" has the stem "målområde", the number 2.

    ``is_sure`` tells that its last word is one that things are counted by; "Barn under 18" is not sure.
    """

    stem: str
    number: int
    is_sure: bool
    lead: str
    total: int | None
    of: str

    def following(self, highest: int) -> str | None:
        """The heading of the number after ``highest``, without a title of its own; ``None`` where that is the last."""
        if self.total is not None and highest >= self.total:
            return None
        return f"{self.lead}{highest + 1}{self.of}"


@lru_cache(maxsize=8192)
def series_of(heading: str) -> Series | None:
    """The series a heading belongs to, ``None`` where it ends with no number."""
    match = _HEADING.fullmatch(heading)
    if match is None or match["word"].lower() in _MONTHS.lower().split("|"):
        return None
    return Series(
        stem=re.sub(r"\W+", " ", match["stem"]).casefold().strip(),
        number=int(match["number"]),
        is_sure=match["word"].lower().endswith(_COUNTED),
        lead=match["stem"],
        total=int(match["total"]) if match["total"] else None,
        of=match["of"] or "",
    )


@lru_cache(maxsize=8192)
def skeleton(heading: str) -> str:
    """What two headings share that differ in month, number and punctuation only; "" where next to nothing is left."""
    text = " ".join(_PERIOD.sub(" ", heading).casefold().split())
    return text if sum(map(str.isalpha, text)) >= _LEAST_LETTERS else ""
