"""The time of an export: the issue's, or what SOURCE_DATE_EPOCH says."""

from __future__ import annotations

import datetime as dt

import pytest

from editor.publishing import stamp
from publishing.press import ISSUE

MIDNIGHT = dt.datetime(2023, 6, 7, tzinfo=dt.UTC)


def test_the_issues_date() -> None:
    assert stamp.of_issue(ISSUE) == stamp.of_issue(ISSUE, {}) == MIDNIGHT


def test_what_the_builder_says() -> None:
    assert stamp.of_issue(ISSUE, {"SOURCE_DATE_EPOCH": "86400"}) == dt.datetime(1970, 1, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize("given", ["", "i går", "-1", "1e9", "99999999999999", " 1", "١٢"])
def test_what_is_no_time_is_passed_over(given: str) -> None:
    assert stamp.of_issue(ISSUE, {"SOURCE_DATE_EPOCH": given}) == MIDNIGHT
