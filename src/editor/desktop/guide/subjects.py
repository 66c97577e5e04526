"""What the guide tells, as values: subjects in their order, read from ``resources/guide/<language>/<subject>.md``.

A text is Markdown: a title, headings of the second and third level, paragraphs, lists, links to other subjects
(``[Bilder](pictures)``). Words that stand in the program are bold and written as there; commands are written as
placeholders (:mod:`editor.desktop.guide.words`), so that they always have their present words and keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

Subject = Literal[
    "start",
    "articles",
    "calendar",
    "contacts",
    "pictures",
    "preview",
    "search",
    "review",
    "export",
    "versions",
    "next_issue",
    "newsletters",
    "registers",
    "moving",
    "keyboard",
]
SUBJECTS: Final[tuple[Subject, ...]] = get_args(Subject)
FIRST: Final[Subject] = "start"

_HEADING: Final = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading and what stands under it up to the next. ``level`` 1 is a subject's title."""

    subject: Subject
    title: str
    heading: str
    level: int
    words: str


def read(folder: Path, subject: Subject) -> str:
    """The text of a subject in ``folder``, that of a language."""
    return (folder / f"{subject}.md").read_text("utf-8")


def parts(subject: Subject, text: str) -> tuple[Part, ...]:
    """A text cut at its headings; it begins with its title."""
    found = list(_HEADING.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    return tuple(
        Part(
            subject=subject,
            title=found[0][2],
            heading=one[2],
            level=len(one[1]),
            words=_plain(text[one.end() : end]),
        )
        for one, end in zip(found, ends, strict=True)
    )


def matching(known: Iterable[Part], wanted: str) -> tuple[Part, ...]:
    """The parts that hold every word of ``wanted``; those whose heading or title holds one come first."""
    words = wanted.casefold().split()
    found = [part for part in known if all(word in f"{_names(part)} {part.words.casefold()}" for word in words)]
    return tuple(sorted(found, key=lambda part: not any(word in _names(part) for word in words)))


def _names(part: Part) -> str:
    return f"{part.title} {part.heading}".casefold()


def _plain(text: str) -> str:
    return " ".join(_LINK.sub(r"\1", text).replace("**", "").split())
