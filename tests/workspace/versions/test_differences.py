"""What has changed since, in the words of the outline."""

from __future__ import annotations

import msgspec
from hypothesis import HealthCheck, given, settings

from editor.newsletter import edits
from editor.newsletter.issue import Issue, used_ids
from editor.workspace.versions.differences import differences
from rendering.samples import rich_issue
from strategies import issues

ISSUE = rich_issue()
FIRST, SECOND = ISSUE.sections[0], ISSUE.sections[1]


def told(after: Issue, before: Issue = ISSUE) -> list[tuple[str, str]]:
    return [(difference.kind, difference.key) for difference in differences(before, after)]


def test_equal_values_differ_in_nothing() -> None:
    assert differences(ISSUE, rich_issue()) == ()


def test_settings_of_issue_and_newsletter() -> None:
    after = edits.update_newsletter(edits.update_issue(ISSUE, title="Ny titel"), name="Nytt namn")
    assert told(after) == [("changed", "issue"), ("changed", "masthead")]


def test_a_changed_article_is_named_by_its_heading() -> None:
    article = FIRST.items[0]
    (difference,) = differences(ISSUE, edits.update(ISSUE, article.id, body="<p>Ny text</p>"))
    assert (difference.kind, difference.key, difference.title) == ("changed", f"n:{article.id}", article.heading)


def test_a_changed_article_does_not_change_its_section() -> None:
    article = FIRST.items[0]
    assert f"n:{FIRST.id}" not in [key for _, key in told(edits.update(ISSUE, article.id, heading="Ny"))]


def test_added_and_removed() -> None:
    article = FIRST.items[0]
    after = edits.remove(ISSUE, article.id)
    assert ("removed", f"n:{article.id}") in told(after)
    assert ("added", f"n:{article.id}") in told(ISSUE, after)


def test_a_moved_article_is_told_alone() -> None:
    article = FIRST.items[0]
    within = edits.move(ISSUE, article.id, FIRST.id, len(FIRST.items) - 1)
    assert told(within) == [("moved", f"n:{article.id}")]
    away = edits.move(ISSUE, article.id, SECOND.id, 0)
    assert [kind for kind, key in told(away) if key == f"n:{article.id}"] == ["moved"]


def test_a_changed_event_is_told_once() -> None:
    event = ISSUE.events[0]
    assert told(edits.update(ISSUE, event.id, title="Ny titel")) == [("changed", f"n:{event.id}")]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(before=issues(), after=issues())
def test_any_two_issues_differ_unless_they_are_equal(before: Issue, after: Issue) -> None:
    found = differences(before, after)
    assert differences(before, before) == ()
    texts = msgspec.structs.replace(before, id=after.id) != after
    reordered = [sorted(entries, key=repr) for entries in (before.events, before.contacts, before.images)] == [
        sorted(entries, key=repr) for entries in (after.events, after.contacts, after.images)
    ]
    assert bool(found) or not texts or reordered
    added = {difference.key for difference in found if difference.kind == "added"}
    assert added == {f"n:{node_id}" for node_id in used_ids(after) - used_ids(before)}
    assert len({(difference.kind, difference.key) for difference in found}) == len(found)
