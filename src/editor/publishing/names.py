"""File names that say what is in them (Digg's guidelines for web content, R9), in place of the fixed ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from editor.newsletter.issue import Issue
from editor.support.files import ascii_stem

_ENDINGS: Final[Mapping[str, str]] = {
    "mail.html": "-mejl.html",
    "web.html": ".html",
    "newsletter.pdf": ".pdf",
    "newsletter.txt": ".txt",
    "newsletter.eml": ".eml",
    "newsletter-arkiv.zip": "-arkiv.zip",
    "newsletter.lansbrev": ".lansbrev",
    "newsletter.zip": ".zip",
}
"""Of the fixed names. Pictures, calendar files and the manifest keep theirs: pages and readers find them by it."""


class Names(msgspec.Struct, frozen=True):
    """The names of an export's files. An empty ``stem`` keeps the fixed ones."""

    stem: str = ""

    def of(self, name: str) -> str:
        """What the file with this fixed name is called."""
        return self.stem + _ENDINGS[name] if self.stem and name in _ENDINGS else name


def descriptive(issue: Issue) -> Names:
    """Names made of the newsletter's name, the issue's title and date: ``socialt-hallbart-juni-2023-06-02.pdf``."""
    stem = ascii_stem(f"{issue.newsletter.name} {issue.title}", "nyhetsbrev")
    return Names(f"{stem}-{issue.date.isoformat()}")


def chosen(text: str) -> Names:
    """Names with a stem somebody typed, as file systems and web servers take it."""
    return Names(ascii_stem(text, "nyhetsbrev"))
