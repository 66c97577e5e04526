"""Pictures that lie inside copied HTML itself, as text editors on the web and some mail programs put them.

Only ``data:`` addresses are followed: a picture named by a web address or by a file of the computer would have to be
fetched, and what is pasted must not make the program fetch anything.
"""

from __future__ import annotations

import base64
import binascii
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote_to_bytes

LONGEST: Final = 150_000_000
"""Characters that are looked at."""

MOST: Final = 50
"""Pictures that are taken from one clipboard."""


def embedded_pictures(html: str) -> tuple[bytes, ...]:
    """The bytes of the pictures in ``html``, in order, each once; whether they can be read is not looked at."""
    if "data:image/" not in html[:LONGEST]:
        return ()
    reader = _Reader()
    reader.feed(html[:LONGEST])
    reader.close()
    return tuple(dict.fromkeys(filter(None, map(_data, reader.addresses))))[:MOST]


class _Reader(HTMLParser):
    """Notes where the pictures of a page lie."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("src") if tag == "img" else None
        if address is not None and len(self.addresses) < MOST:
            self.addresses.append(address)


def _data(address: str) -> bytes:
    """What a ``data:`` address of a picture holds (RFC 2397); nothing for any other."""
    head, comma, body = address.strip().partition(",")
    kind, *parameters = head.lower().split(";")
    if not comma or not kind.startswith("data:image/"):
        return b""
    raw = unquote_to_bytes(body)
    if "base64" not in (parameter.strip() for parameter in parameters):
        return raw
    try:
        return base64.b64decode(raw, validate=False)
    except (binascii.Error, ValueError):
        return b""
