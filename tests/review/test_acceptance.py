"""Accepted errors: known again whatever moves, open again when they say something else."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from editor.newsletter import edits, record
from editor.newsletter.issue import Article, FooterLink, Image, Issue, Newsletter, Section
from editor.newsletter.record import Accepted, Record, Work
from editor.rendering import themes
from editor.review import checks
from editor.review.acceptance import accepting, is_accepted, reasons
from editor.review.finding import Finding

ISSUE = Issue(
    title="",
    date=dt.date(2026, 6, 2),
    newsletter=Newsletter(
        name="Exempelbrevet", footer_links=(FooterLink(role="other", text="{{share}}", url="https://example.se"),)
    ),
    sections=(
        Section(id="s1", items=(Article(id="a1", heading="Hej", body="<p>{{first_name}}</p>", image="i1"),)),
        Section(id="s2"),
    ),
    images=(Image(id="i1", file="images/foto.jpg"),),
)
ACCEPTED = Accepted(reason="Sändlistan har bara kolleger", at=dt.datetime(2026, 6, 2, tzinfo=dt.UTC), by="Exempel")


def noticed(issue: Issue) -> list[Finding]:
    return list(checks.of_issue(issue, themes.theme_of(issue)))


def test_what_is_accepted_stays_so_while_things_are_moved() -> None:
    work = accepting([(finding, ACCEPTED) for finding in noticed(ISSUE)])(Work(ISSUE, Record()))
    assert len(work.record.accepted) == 4
    moved = replace(ISSUE, sections=tuple(reversed(ISSUE.sections)), intro="<p>Nytt</p>")
    assert all(map(is_accepted(moved, work.record), noticed(moved)))
    assert [one.reason for _, one in reasons(noticed(moved), moved, work.record)] == [ACCEPTED.reason] * 4


def test_another_field_or_another_place_is_another_error() -> None:
    work = accepting([(finding, ACCEPTED) for finding in noticed(ISSUE)])(Work(ISSUE, Record()))
    other = edits.update(ISSUE, "a1", body="<p>{{last_name}}</p>", heading="{{first_name}}")
    open_ones = [finding for finding in noticed(other) if not is_accepted(other, work.record)(finding)]
    assert [finding.data["name"] for finding in open_ones] == ["first_name", "last_name"]
    assert not any(map(is_accepted(ISSUE, Record()), noticed(ISSUE)))


def test_the_record_keeps_it() -> None:
    work = accepting([(finding, ACCEPTED) for finding in noticed(ISSUE)])(Work(ISSUE, Record()))
    assert record.from_json(record.to_json(work.record)) == work.record
