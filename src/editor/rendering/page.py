"""A rendered page: a head, regions, and blocks that can be replaced one by one."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

import msgspec

from editor.rendering.content.view import Region


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One block of the page. ``html`` has exactly one root element, a ``table`` or ``div``."""

    key: str
    region: Region
    html: str


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """The mark-up of one region: between ``opening`` and ``closing`` stand the region's blocks and nothing else."""

    region: Region
    opening: str
    closing: str


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page in parts. Two pages with the same ``head``, ``frames`` and ``tail`` differ only in their blocks.

    ``head`` reaches from the doctype to the first region. Regions come in the order of ``frames``, whether or not they
    have blocks.
    """

    head: str
    frames: tuple[Frame, ...]
    tail: str
    blocks: tuple[Block, ...]

    def html(self) -> str:
        """The whole page."""
        inside = {
            region: "".join(block.html for block in blocks)
            for region, blocks in groupby(self.blocks, key=attrgetter("region"))
        }
        parts = [self.head]
        for frame in self.frames:
            parts += (frame.opening, inside.get(frame.region, ""), frame.closing)
        parts.append(self.tail)
        return "".join(parts)
