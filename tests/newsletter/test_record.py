"""What goes with an issue but is never printed: equal records are equal texts, and nothing to say is no text."""

from __future__ import annotations

import pytest

from editor.newsletter import record
from editor.newsletter.record import Origin, Record

RECORD = Record(
    origins={
        "e2": Origin(register="event", entry="vandring", revision=3),
        "c1": Origin(register="contact", entry="exempel", revision=1),
    },
    profile="plain",
)


def test_a_record_comes_back_equal_and_its_text_does_not_depend_on_the_order_of_keys() -> None:
    text = record.to_json(RECORD)
    assert record.from_json(text) == RECORD
    turned = Record(origins=dict(reversed(RECORD.origins.items())), profile="plain")
    assert record.to_json(turned) == text


def test_a_record_that_says_nothing_is_no_text() -> None:
    assert record.to_json(Record()) == ""
    assert record.from_json("") == Record()


@pytest.mark.parametrize("text", ["{", '{"origins": []}', '{"origins": {"e1": {"register": "news"}}}'])
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        record.from_json(text)
