"""What to tell the shown page so that it equals the newly rendered one. Pure.

The page is loaded once. Afterwards only the blocks whose HTML changed travel to it, with the order of keys of
each region that changed. The rest of the document (head, regions, attributes) is sent whole in the rare case that
it differs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from editor.preview.appearance import in_dark, in_light
from editor.rendering.page import Page


class Shown(NamedTuple):
    """What the page on screen consists of: blocks by key, and each region's keys in order."""

    page: Page
    blocks: Mapping[str, str]
    regions: Mapping[str, tuple[str, ...]]


class Patch(msgspec.Struct, frozen=True, kw_only=True):
    """A message to ``patch.js``.

    ``regions``: region -> its keys in order, for regions whose order or membership changed.
    ``changed``: key -> new HTML, for blocks that are new or differ. ``document``: the whole new document where
    anything outside the blocks changed, else ``None``.
    """

    number: int
    regions: dict[str, tuple[str, ...]] = {}
    changed: dict[str, str] = {}
    document: str | None = None

    def to_json(self) -> str:
        return msgspec.json.encode(self).decode()


def shown(page: Page, *, dark: bool = False) -> Shown:
    """What the screen consists of once ``page``, rendered with marks, is on it, in its light or dark appearance."""
    page = msgspec.structs.replace(page, head=in_dark(page.head) if dark else in_light(page.head))
    regions: dict[str, list[str]] = {frame.region: [] for frame in page.frames}
    for block in page.blocks:
        regions[block.region].append(block.key)
    return Shown(
        page=page,
        blocks={block.key: block.html for block in page.blocks},
        regions={region: tuple(keys) for region, keys in regions.items()},
    )


def difference(before: Shown, after: Shown, number: int) -> Patch:
    """The patch that turns the page ``before`` into ``after``; ``number`` names the update."""
    changed = {key: html for key, html in after.blocks.items() if before.blocks.get(key) != html}
    if _outside(before.page) != _outside(after.page):
        return Patch(number=number, changed=changed, document=after.page.html())
    regions = {region: keys for region, keys in after.regions.items() if before.regions[region] != keys}
    return Patch(number=number, regions=regions, changed=changed)


def _outside(page: Page) -> tuple[object, ...]:
    return (page.head, page.frames, page.tail)
