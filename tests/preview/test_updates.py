"""What is sent to the page."""

from __future__ import annotations

import json

from editor.preview.updates import difference, shown
from preview.samples import MAIN, TOP, block, page


def test_equal_pages_send_nothing() -> None:
    before = shown(page(block("a"), block("b")))
    patch = difference(before, shown(page(block("a"), block("b"))), 7)
    assert json.loads(patch.to_json()) == {"number": 7, "regions": {}, "changed": {}, "document": None}


def test_typing_sends_one_block_and_no_order() -> None:
    before = shown(page(block("a"), block("b", "B"), block("c")))
    after = shown(page(block("a"), block("b", "Bo"), block("c")))
    patch = difference(before, after, 1)
    assert list(patch.changed) == ["b"]
    assert patch.changed["b"] == block("b", "Bo").html
    assert (patch.regions, patch.document) == ({}, None)


def test_order_is_sent_for_the_regions_it_changed_in() -> None:
    before = shown(page(block("t", region=TOP), block("a"), block("b")))
    after = shown(page(block("t", region=TOP), block("b"), block("c")))
    patch = difference(before, after, 1)
    assert patch.regions == {MAIN: ("b", "c")}
    assert list(patch.changed) == ["c"]


def test_block_between_regions_sends_both() -> None:
    before = shown(page(block("a"), block("b")))
    after = shown(page(block("a", region=TOP), block("b")))
    assert difference(before, after, 1).regions == {TOP: ("a",), MAIN: ("b",)}


def test_emptied_region_is_sent() -> None:
    assert difference(shown(page(block("a"))), shown(page()), 1).regions == {MAIN: ()}


def test_change_outside_the_blocks_sends_the_document() -> None:
    after = page(block("a", "ny"), block("b"), title="Ny")
    patch = difference(shown(page(block("a"), block("b"))), shown(after), 1)
    assert patch.document == after.html()
    assert list(patch.changed) == ["a"]
