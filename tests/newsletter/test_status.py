"""A status, and what it is worth once the issue has changed."""

from __future__ import annotations

import pytest

from editor.newsletter.status import STANDINGS, STATUSES, Status, is_frozen, standing, standing_of, status_of


def test_an_approval_is_worth_something_while_the_content_is_what_was_approved() -> None:
    assert standing("approved", approved="a", content="a") == "approved"
    assert standing("approved", approved="a", content="b") == "changed"


@pytest.mark.parametrize("status", [one for one in STATUSES if one != "approved"])
def test_no_other_status_depends_on_the_content(status: Status) -> None:
    assert standing(status, approved="", content="b") == status


def test_what_a_text_names() -> None:
    assert [standing_of(one) for one in STANDINGS] == list(STANDINGS)
    assert standing_of("annat") == status_of("annat") == status_of("changed") == "draft"
    assert [one for one in STANDINGS if is_frozen(one)] == ["published"]
