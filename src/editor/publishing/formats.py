"""The formats of an export and the names of their files. It imports nothing: windows and commands read it early."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

Format: TypeAlias = Literal["mail", "web", "site", "pdf", "text", "eml", "ics", "archive", "bundle", "zip"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)
"""In the order in which they are made and listed."""

USUAL_FORMATS: Final[tuple[Format, ...]] = ("mail", "web", "pdf", "text")
"""What is exported when nobody chooses."""

MAILS: Final[frozenset[Format]] = frozenset({"mail", "eml", "zip"})
"""The formats in which a sending service fills merge fields."""

NAMES: Final[Mapping[Format, tuple[str, ...]]] = {
    "mail": ("mail.html", "images/"),
    "web": ("web.html",),
    "site": ("site/index.html", "site/images/"),
    "pdf": ("newsletter.pdf",),
    "text": ("newsletter.txt",),
    "eml": ("newsletter.eml",),
    "ics": ("events/",),
    "archive": ("newsletter-arkiv.zip",),
    "bundle": ("newsletter.lansbrev",),
    "zip": ("newsletter.zip",),
}
"""What each writes; folders end in ``/``."""

MANIFEST_NAME: Final = "manifest.json"
"""Stands beside them, whatever is exported."""
