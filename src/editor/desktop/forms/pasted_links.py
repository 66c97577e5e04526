"""Links out of what was copied: anchors of a page or a mail, or text and address on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from editor.importing import clipboard
from editor.newsletter import characters, rich_text, tracking, urls
from editor.newsletter.issue import Link

_SHARE_OF_LINKS: Final = 0.6
"""Less of a copied text than this inside links makes it a text with links, not a list of links."""

_ADDRESS: Final = re.compile(
    r"(?:https?://|mailto:|tel:)\S+|www\.[^\s.]+\.\S+|[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]+",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(r"(?:\+|0)[0-9][0-9 ()\u00a0\u2011–-]{4,}[0-9]")
_AROUND: Final = " \t\u00a0:;,–—-<>()[]"
_BULLET: Final = re.compile(r"^(?:[•▪●○◦·*–-]|[0-9]{1,2}[.)])\s+")
_END_OF_SENTENCE: Final = ".,;:!?)]>"


def from_html(html: str, places: Container[str] = ()) -> tuple[Link, ...]:
    """The links of copied HTML; none where most of it is other text."""
    body = clipboard.from_html(html, places).body
    found = [
        Link(text=text if text != anchor.href else "", url=anchor.href)
        for anchor in rich_text.links(body)
        if (text := characters.one_line(rich_text.plain_text((rich_text.Paragraph((anchor,)),)))) or anchor.href
    ]
    inside = sum(len(link.text or link.url) for link in found)
    whole = len(re.sub(r"\s+", " ", rich_text.plain_text(body)))
    return tuple(found) if found and inside >= _SHARE_OF_LINKS * whole else ()


def from_text(text: str) -> tuple[Link, ...]:
    """The links of copied text: an address belongs to the words before it, on its line or the lines above.

    None where there is no address, or where a line holds words after its address: that is running text.
    """
    found: list[Link] = []
    words: list[str] = []
    for line in filter(None, map(characters.one_line, re.split(r"[\r\n\u2028\u2029]+", text))):
        address = _address(line)
        if address is None:
            words.append(_BULLET.sub("", line))
            continue
        before, url, after = address
        if after:
            return ()
        found.append(Link(text=" ".join(filter(None, (*words, _BULLET.sub("", before)))), url=url))
        words = []
    if found:
        found.extend(Link(text=word, url="") for word in words)
    return tuple(found)


def _address(line: str) -> tuple[str, str, str] | None:
    """What stands before the address of a line, the address as a url, what stands after it."""
    match = _ADDRESS.search(line) or _PHONE.search(line)
    if match is None:
        return None
    typed = match[0].rstrip(_END_OF_SENTENCE)
    url = tracking.unwrapped(urls.from_typed(typed))
    if not url or not urls.is_valid(url):
        return None
    return line[: match.start()].strip(_AROUND), url, line[match.end() :].strip(_AROUND)
