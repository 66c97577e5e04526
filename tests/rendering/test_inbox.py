"""What an inbox shows of the mail, and how it is cut."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.newsletter.issue import FooterLink, Issue, Newsletter, Sender
from editor.rendering.inbox import ELLIPSIS, cut, inbox_of

ISSUE = Issue(
    title="Nyhetsbrev juni",
    date=dt.date(2023, 6, 2),
    newsletter=Newsletter(
        name="Exempelbrevet",
        sender=Sender(name="Länsstyrelsen i Exempels län", short_name="Länsstyrelsen Exempel"),
        footer_links=(
            FooterLink(role="web_version", url="{{web_version}}"),
            FooterLink(role="unsubscribe", text="Avsluta", url="{{unsubscribe}}"),
        ),
    ),
)


def test_sender_subject_and_preheader_are_the_issues_own() -> None:
    found = inbox_of(replace(ISSUE, subject="Sök bidrag nu", preheader="Sista dag är 1 oktober"))
    assert found == ("Länsstyrelsen i Exempels län", "Sök bidrag nu", "Sista dag är 1 oktober", True)


def test_without_them_an_inbox_shows_the_title_and_what_the_page_begins_with() -> None:
    found = inbox_of(ISSUE)
    assert (found.subject, found.is_preheader) == ("Nyhetsbrev juni", False)
    assert found.preview == "Visa i webbläsaren Länsstyrelsen Exempel Exempelbrevet Nyhetsbrev juni"


def test_a_bare_issue_has_nothing_to_show() -> None:
    assert inbox_of(Issue(title="", date=ISSUE.date)) == ("", "", "", False)


def width(text: str) -> float:
    return 10.0 * len(text)


def test_a_text_that_fits_is_whole() -> None:
    assert cut("Hej på dig", 100, 1, width) == (("Hej på dig",), 10)


def test_a_long_text_is_cut_at_the_end_of_its_last_line() -> None:
    assert cut("Hej på dig du", 100, 1, width) == (("Hej på di" + ELLIPSIS,), 9)
    assert cut("Hej på dig och alla andra", 100, 2, width) == (("Hej på dig", "och alla" + ELLIPSIS), 20)


def test_a_word_too_long_for_a_line_is_broken() -> None:
    assert cut("a" * 15, 100, 2, width) == (("a" * 10, "a" * 5), 15)


@given(st.text(alphabet="abå ", max_size=60).map(str.strip), st.integers(1, 3), st.integers(15, 300))
def test_lines_fit_and_what_is_seen_is_the_beginning(text: str, lines: int, room: int) -> None:
    found = cut(text, room, lines, width)
    assert len(found.lines) <= lines
    assert all(width(line) <= room for line in found.lines)
    seen = " ".join(found.lines).replace(ELLIPSIS, "")
    assert "".join(seen.split()) == "".join(text[: found.seen].split())
    assert found.is_cut(text) == any(ELLIPSIS in line for line in found.lines)
