"""Places on a page that ``#id`` links lead to, and the direction of a language."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = re.compile(r"[A-Za-z0-9-]+")
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "nqo", "pa-arab", "prs", "ps", "sd", "syr", "ug", "ur", "yi"}
)


@lru_cache(maxsize=4096)
def anchor(node_id: str) -> str:
    """The page's id of the node ``node_id``: safe in HTML attributes, addresses and selectors.

    Different ids give different anchors, and the same id the same anchor for ever, so that a link into last month's web
    page still works: letters A–Z, digits and hyphens stay, everything else becomes ``_hex_``. Ids that begin with ``_``
    and a letter beyond f are left for the page itself.
    """
    if _PLAIN.fullmatch(node_id):
        return node_id
    return "".join(sign if _PLAIN.fullmatch(sign) else f"_{ord(sign):x}_" for sign in node_id)


@lru_cache(maxsize=256)
def is_right_to_left(language: str) -> bool:
    """Whether ``language`` (BCP 47) is written from right to left."""
    tag = language.lower().replace("_", "-")
    if "-latn" in tag:
        return False
    return tag.split("-")[0] in _RIGHT_TO_LEFT or any(
        tag.startswith(known + "-") or tag == known for known in _RIGHT_TO_LEFT
    )
