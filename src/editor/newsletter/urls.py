"""The addresses a link may have, by the issue format.

``https:``, ``http:``, ``mailto:``, ``tel:``, ``#id`` (a place in the issue), a merge field ``{{name}}`` for the
sending service (alone, at the start, or inside one of the other forms), or empty (not known yet).
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from editor.newsletter import characters

MERGE_FIELD: Final = re.compile(r"\{\{[A-Za-z_][A-Za-z0-9_]*\}\}")
"""A merge field; any other double braces are plain text."""

PATTERN: Final = (
    r"[Hh][Tt][Tt][Pp][Ss]?://[^/?#]|[Mm][Aa][Ii][Ll][Tt][Oo]: *[^\x00-\x20]|[Tt][Ee][Ll]: *[^\x00-\x20]"
    r"|\{\{[A-Za-z_][A-Za-z0-9_]*\}\}"
)
"""How a url other than ``#id`` begins, for the JSON Schema; :func:`is_valid` is the whole rule."""

_LONGEST_ID: Final = 100
_AFTER_FIELD: Final = re.compile(r"(?:[/?#&=].*)?", re.DOTALL)
_NOT_IN_HOST: Final = r"\s\x00-\x20#%/:<>?@\[\\\]^`{|}\""
_HOST_AND_PORT: Final = re.compile(
    rf"(?:\[[0-9A-Fa-f:.]+\]|[^.{_NOT_IN_HOST}][^{_NOT_IN_HOST}]*)(?::(?P<port>[0-9]{{0,5}}))?"
)
_FIELD_IN_ORIGIN: Final = re.compile(rf"(?:[A-Za-z]+://[^/?#]*)?{MERGE_FIELD.pattern}")
_HIGHEST_PORT: Final = 65535
_FEWEST_DIGITS: Final = 5
_EMAIL: Final = re.compile(r"[^\s@<>\"(),:;\[\]\\]+@[^\s@<>\"(),:;\[\]\\]+\.[^\s@<>\"(),:;\[\]\\.]+")
_PHONE: Final = re.compile(r"\+?[0-9() \u00a0\u2011–-]{5,}")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?![0-9])")
_ORDINARY: Final = re.compile(r"(?:https?://|mailto:|tel:)[A-Za-z0-9._~/?=&+@-]+")
"""What most urls look like: nothing in them is a merge field or has to be encoded."""
_UNPRINTABLE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})|[\s\"<>\\^`{|}]|[^\x20-\x7e\u00a1-\ud7ff\ue000-\U0010ffff]")


def is_valid(url: str) -> bool:
    """Whether ``url`` has one of the forms of the issue format. Whether ``#id`` names something is not asked here."""
    if characters.forbidden(url):
        return False
    if url.startswith("#"):
        return 1 <= len(url) - 1 <= _LONGEST_ID
    return url == "" or (characters.trim(url) == url and _has_known_form(url))


def place(url: str) -> str | None:
    """The id a ``#id`` url names; ``None`` for other urls."""
    return url[1:] if url.startswith("#") else None


def trim(url: str) -> str:
    """``url`` without white space at its ends; an id after ``#`` is kept as it stands."""
    started = url.lstrip(characters.WHITE_SPACE)
    return started if started.startswith("#") else characters.trim(url)


def from_typed(text: str, places: Container[str] = ()) -> str:
    """What a user typed or pasted as an address, made a valid url.

    ``example.se`` becomes ``https://example.se``, ``a@example.se`` becomes ``mailto:a@example.se``, a telephone
    number ``tel:``. ``#id`` is kept only for an id in ``places``. What cannot be an address at all
    (``javascript:…``, ``två ord``) gives the empty url.
    """
    typed = characters.one_line(text)
    if typed.startswith("#"):
        return typed if typed[1:] in places and is_valid(typed) else ""
    if typed.startswith("//"):
        typed = "https:" + typed
    elif _EMAIL.fullmatch(typed):
        typed = "mailto:" + typed
    elif _PHONE.fullmatch(typed) and len(re.findall("[0-9]", typed)) >= _FEWEST_DIGITS:
        typed = "tel:" + re.sub("[^0-9+]", "", typed)
    elif not is_valid(typed) and not _SCHEME.match(typed):
        typed = "https://" + typed
    return typed if is_valid(typed) else ""


def printable_href(url: str, *, mail: bool) -> str | None:
    """The ``href`` to print for a valid ``url``, or ``None`` where its text is printed without a link.

    No link: an empty url, and outside mail one that does not lead anywhere before its merge fields are filled (it
    starts with one or has one in its host). Characters that no url may
    hold (spaces, quotation marks, braces) are percent-encoded; in mail merge fields stand as they are. ``#id`` is
    returned as it stands: the renderer puts its own anchors there.
    """
    if _ORDINARY.fullmatch(url):
        return url
    if not url or (not mail and _FIELD_IN_ORIGIN.match(url)):
        return None
    if url.startswith("#"):
        return url
    if url[:4].lower() == "tel:":
        url = re.sub(r"\s", "", url)
    if not mail:
        return _encoded(url)
    parts = re.split(f"({MERGE_FIELD.pattern})", url)
    return "".join(part if index % 2 else _encoded(part) for index, part in enumerate(parts))


def _has_known_form(url: str) -> bool:
    if _starts_with_field(url):
        return _AFTER_FIELD.fullmatch(_after_fields(url)) is not None
    scheme, _, rest = url.partition(":")
    match scheme.lower():
        case "https" | "http":
            return rest.startswith("//") and _has_host(MERGE_FIELD.sub("x", rest[2:]))
        case "mailto":
            return bool(rest)
        case "tel":
            return bool(re.search("[0-9]", MERGE_FIELD.sub("0", rest)))
    return False


def _starts_with_field(url: str) -> bool:
    return MERGE_FIELD.match(url) is not None


def _after_fields(url: str) -> str:
    while field := MERGE_FIELD.match(url):
        url = url[field.end() :]
    return url


def _has_host(after_slashes: str) -> bool:
    authority = re.split("[/?#]", after_slashes, maxsplit=1)[0]
    match = _HOST_AND_PORT.fullmatch(authority.rpartition("@")[2])
    return match is not None and "\\" not in authority and int(match["port"] or 0) <= _HIGHEST_PORT


def _encoded(url: str) -> str:
    start, hash_sign, fragment = url.partition("#")
    fragment = fragment.replace("#", "%23")
    scheme, slashes, rest = start.partition("://")
    authority = re.split("[/?]", rest, maxsplit=1)[0] if slashes else ""
    path = (rest[len(authority) :] if slashes else scheme).replace("[", "%5B").replace("]", "%5D")
    start = scheme + slashes + authority + path if slashes else path
    return _UNPRINTABLE.sub(_percent, start + hash_sign + fragment)


def _percent(character: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in character[0].encode("utf-8", "replace"))
