"""The outline drawn as a picture of the issue."""

from __future__ import annotations

import datetime as dt

from desktop.samples import sample
from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.newsletter.outline import OutlineRow, rows


def picture(found: tuple[OutlineRow, ...], indent: int = 0) -> str:
    lines = ""
    for row in found:
        count = f" ({row.count})" if row.count is not None else ""
        lines += f"{'  ' * indent}{row.kind} {row.key}: {row.label}{' –' if row.nameless else ''}{count}\n"
        lines += picture(row.children, indent + 1)
    return lines


def test_rows_follow_the_page() -> None:
    assert picture(rows(sample())) == (
        "issue issue: \n"
        "masthead masthead: \n"
        "section n:s1:  –\n"
        "  article n:a1: Första artikeln\n"
        "    contact n:c1: Exempel Exempelsson\n"
        "  article n:a2: Andra artikeln\n"
        "    event n:e2: Kurs\n"
        "    part n:p1: Delen\n"
        "  article n:a3: Text utan rubrik. –\n"
        "section n:s2: Kalender och folk\n"
        "  calendar n:k1:  – (2)\n"
        "    event n:e1: Träff\n"
        "    event n:e2: Kurs\n"
        "  contacts n:k2: Kontakta oss (1)\n"
        "    contact n:c1: Exempel Exempelsson\n"
        "about about: \n"
        "footer footer: \n"
    )


def test_an_empty_issue_has_its_fixed_rows() -> None:
    issue = Issue(title="Tom", date=dt.date(2026, 1, 1))
    assert [row.key for row in rows(issue)] == ["issue", "masthead", "about", "footer"]


def test_an_entry_in_two_lists_has_two_paths() -> None:
    paths = [row.path for top in rows(sample()) for row in top.walk() if row.key == "n:e2"]
    assert paths == [("n:s1", "n:a2", "n:e2"), ("n:s2", "n:k1", "n:e2")]


def test_untouched_sections_are_taken_over() -> None:
    before = sample()
    shown = rows(before)
    after = edits.update(before, "a1", heading="Ny rubrik")
    fresh = rows(after, before, shown)
    assert fresh[2] is not shown[2]
    assert fresh[3] is shown[3]
    assert fresh == rows(after)


def test_a_changed_event_is_seen_in_every_section() -> None:
    before = sample()
    after = edits.update(before, "e2", title="Annan kurs")
    assert picture(rows(after, before, rows(before))).count("Annan kurs") == 2
