"""Which links lead to a film: a picture with such a link is a still of it and gets a play mark.

A film is a page of one of the services below that holds one film: the front page or a channel is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

_ANY_PAGE: Final = r"/."
_SERVICES: Final[Mapping[str, tuple[str, str]]] = {
    "youtube.com": ("YouTube", r"/(watch|shorts/|live/|embed/|playlist)"),
    "youtube-nocookie.com": ("YouTube", r"/embed/"),
    "youtu.be": ("YouTube", _ANY_PAGE),
    "vimeo.com": ("Vimeo", r"/(.*/)?\d+"),
    "svtplay.se": ("SVT Play", r"/(video|klipp)/"),
    "urplay.se": ("UR Play", r"/(program|serie)/"),
    "tv4play.se": ("TV4 Play", _ANY_PAGE),
    "mediaflow.com": ("", _ANY_PAGE),
    "mediaflowpro.com": ("", _ANY_PAGE),
    "mfstatic.com": ("", _ANY_PAGE),
    "screen9.com": ("", _ANY_PAGE),
    "screen9.tv": ("", _ANY_PAGE),
    "quickchannel.com": ("", _ANY_PAGE),
    "streamio.com": ("", _ANY_PAGE),
}
"""Host -> what readers know the service as ("" = they need not know), and how the paths of its films begin."""


def film_service(url: str) -> str | None:
    """The name of the service whose film ``url`` shows, "" for one without a known name, ``None`` for no film."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https"):
        return None
    for known, (name, path) in _SERVICES.items():
        if host == known or host.endswith(f".{known}"):
            return name if re.match(path, parts.path, re.IGNORECASE) else None
    return None
