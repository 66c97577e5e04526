"""What the cards say: of two versions of one issue, which is which."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from editor.desktop.start.issue_list import BELOW_ROLE, IssueList
from editor.store.summary import IssueSummary

NOW = dt.datetime(2026, 6, 2, 12, 0, tzinfo=dt.UTC)
OURS = IssueSummary(
    id="var",
    title="Nyhetsbrev juni",
    newsletter_name="Exempelbrevet",
    date=NOW.date(),
    status="draft",
    changed_at=NOW,
    theme="skog",
)
THEIRS = OURS._replace(id="deras", beside="var", came_at=NOW)


def told(issues: IssueList) -> list[tuple[str, str]]:
    """What stands below each title, and what a screen reader reads."""
    rows = [issues.index(row, 0) for row in range(issues.rowCount())]
    return [(row.data(BELOW_ROLE), row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def test_a_newsletter_without_a_name_is_told_of() -> None:
    issues = IssueList(lambda: NOW)
    issues.show((OURS._replace(newsletter_name=""),))
    assert told(issues)[0][0] == "Nyhetsbrevet har inget namn"


def test_of_two_versions_of_an_issue_each_says_which_it_is_until_one_is_gone() -> None:
    issues = IssueList(lambda: NOW)
    issues.show((OURS, THEIRS))
    (ours, ours_read), (theirs, theirs_read) = told(issues)
    assert ours == "Den här datorns version"
    assert theirs.startswith("Filens version, inläst i dag ")
    assert ours in ours_read
    assert theirs in theirs_read
    for alone in (OURS, THEIRS):
        issues.show((alone,))
        assert told(issues)[0][0] == "Exempelbrevet"
