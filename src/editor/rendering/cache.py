"""Blocks kept between renderings of the same issue as it is edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

import msgspec

from editor.rendering.content.page_plan import Slot
from editor.rendering.content.scene import Resolver, Scene
from editor.rendering.content.view import BlockView
from editor.rendering.page import Block
from editor.support.pictures import Picture

Write: TypeAlias = Callable[[Sequence[BlockView]], Iterable[str]]
"""Views of blocks -> the HTML of each, in the same order."""

_SMALL: Final = (str, int, dt.date, Picture)
"""Kinds of input that are compared by value. All others are parts of the frozen issue: the same object or another."""


class _Entry(msgspec.Struct, frozen=True):
    inputs: tuple[object, ...]
    places: dict[str, str]
    block: Block | None


class _Made(msgspec.Struct, frozen=True):
    slot: Slot
    shown: BlockView | None
    places: dict[str, str]


class BlockCache:
    """The blocks of the last rendering. One serves one renderer: theme, medium and options are the same throughout.

    A block is kept where every input *is* the same object or an equal small value, and every place its links asked for
    is where it was.
    """

    def __init__(self) -> None:
        self._entries: dict[str, _Entry] = {}

    def blocks(self, scene: Scene, slots: Iterable[Slot], write: Write) -> tuple[Block, ...]:
        """The page's blocks in order, ``write`` asked once for all those that may have changed."""
        entries: dict[str, _Entry | None] = {}
        changed: list[_Made] = []
        for slot in slots:
            entry = self._entries.get(slot.key)
            if entry is None or not _is_same(entry.inputs, slot.inputs) or not _leads_to_same(entry.places, scene):
                entry = None
                resolve = Resolver(scene)
                changed.append(_Made(slot, slot.make(resolve), resolve.used))
            entries[slot.key] = entry
        entries.update(_entries(changed, write))
        self._entries = {key: entry for key, entry in entries.items() if entry}
        return tuple(entry.block for entry in self._entries.values() if entry.block)


class ViewCache:
    """The views of the last rendering, for a page that is written as a whole. Kept on the same terms as blocks."""

    def __init__(self) -> None:
        self._entries: dict[str, _Made] = {}

    def views(self, scene: Scene, slots: Iterable[Slot]) -> tuple[BlockView, ...]:
        """The views of the page's blocks in order; what has not changed is the same object as last time."""
        entries: dict[str, _Made] = {}
        for slot in slots:
            entry = self._entries.get(slot.key)
            if entry is None or not _is_same(entry.slot.inputs, slot.inputs) or not _leads_to_same(entry.places, scene):
                resolve = Resolver(scene)
                entry = _Made(slot, slot.make(resolve), resolve.used)
            entries[slot.key] = entry
        self._entries = entries
        return tuple(entry.shown for entry in entries.values() if entry.shown)


def _entries(changed: list[_Made], write: Write) -> Iterator[tuple[str, _Entry]]:
    written = iter(write([made.shown for made in changed if made.shown]))
    for made in changed:
        slot = made.slot
        block = Block(key=slot.key, region=slot.region, html=next(written)) if made.shown else None
        yield slot.key, _Entry(slot.inputs, made.places, block)


def _is_same(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    return len(old) == len(new) and all(
        a is b or (isinstance(a, _SMALL) and type(a) is type(b) and a == b) for a, b in zip(old, new, strict=True)
    )


def _leads_to_same(places: dict[str, str], scene: Scene) -> bool:
    return all(scene.place(node_id) == target for node_id, target in places.items())
