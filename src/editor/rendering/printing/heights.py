"""How high things are on paper, about, told from the length of their texts."""

from __future__ import annotations

from math import ceil
from typing import Final

from editor.newsletter import rich_text
from editor.newsletter.rich_text import Block as RichBlock
from editor.rendering.content import view

_LINE_CHARACTERS: Final = 62
_LINE_MM: Final = 5.9
_GAP_MM: Final = 2.6
_PICTURE_MM: Final = 95


def height_mm(value: view.Event | view.Contact | view.Sender) -> int:
    """About how high this is in one column, in mm: whether it can be kept on one page."""
    if isinstance(value, view.Sender):
        return 40 + sum(8 + len(row.link.text) // 8 for row in value.rows) + len(value.name) // 8
    lines = 0
    prose_mm = 0.0
    if isinstance(value, view.Event):
        texts = [value.over_title, *(row.text for row in value.rows)]
        texts += [link.text for link in (value.links.links if value.links else ())]
        texts += [value.heading.text * 2] if value.heading else []
        prose_mm = sum(_block_mm(block) for prose in (value.body, value.note) if prose for block in prose.blocks)
    else:
        texts = [value.name, value.role, value.organisation, value.note, "", "", ""]
    lines += sum(1 + len(text) // _LINE_CHARACTERS for text in texts)
    picture_mm = _PICTURE_MM if value.picture else 0
    return ceil(lines * (_LINE_MM + 1) + prose_mm + picture_mm + 20)


def _block_mm(block: RichBlock) -> float:
    match block:
        case rich_text.BulletList() | rich_text.NumberedList():
            return sum(_block_mm(inner) for item in block.items for inner in item.blocks)
        case rich_text.Quotation():
            return sum(_block_mm(inner) for inner in block.blocks)
        case _:
            text = rich_text.plain_text((block,))
            lines = sum(max(1, ceil(len(line) / _LINE_CHARACTERS)) for line in text.split("\n"))
            return lines * _LINE_MM + _GAP_MM
