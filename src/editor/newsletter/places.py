"""Names of the places of an issue that can be selected, marked and scrolled to.

A *block key* names one block of the page. Nodes with an id of their own (sections, articles, calendars, contact
lists, parts, events, contacts) have the key ``n:`` + id; the fixed blocks have the constants below. Outline,
forms, preview and rendering share these keys.
"""

from __future__ import annotations

from typing import Final

ISSUE: Final = "issue"
TOP: Final = "top"
MASTHEAD: Final = "masthead"
HERO: Final = "hero"
INTRO: Final = "intro"
CONTENTS: Final = "contents"
ABOUT: Final = "about"
SENDER: Final = "sender"
PARTNERS: Final = "partners"
FOOTER: Final = "footer"
SOCIAL: Final = "social"

FIXED: Final = (ISSUE, TOP, MASTHEAD, HERO, INTRO, CONTENTS, ABOUT, SENDER, PARTNERS, FOOTER, SOCIAL)

_NODE_PREFIX: Final = "n:"


def node_key(node_id: str) -> str:
    """The block key of the node with this id."""
    return _NODE_PREFIX + node_id


def node_id(key: str) -> str | None:
    """The id of the node a block key names; ``None`` for the fixed blocks."""
    return key.removeprefix(_NODE_PREFIX) if key.startswith(_NODE_PREFIX) else None
