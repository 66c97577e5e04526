from __future__ import annotations

from editor.newsletter import places


def test_a_node_key_gives_back_its_id() -> None:
    assert places.node_id(places.node_key("a1")) == "a1"
    assert places.node_id(places.node_key("n:s1")) == "n:s1"


def test_fixed_blocks_are_not_nodes() -> None:
    assert [places.node_id(key) for key in places.FIXED] == [None] * len(places.FIXED)
    assert len(set(places.FIXED)) == len(places.FIXED)
