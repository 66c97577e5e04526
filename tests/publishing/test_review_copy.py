"""The review copy numbers every text, and comments find their way back."""

from __future__ import annotations

import datetime as dt
import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter.issue import Issue
from editor.publishing import approval, review_copy
from editor.publishing.edition import Edition
from editor.publishing.review_copy import Comment, comments, numbered, place_now
from publishing.press import ISSUE, THEME, edition
from rendering.reading import expected_lines, fold, missing_in_order, tags, visible_text
from rendering.samples import rich_issue
from strategies import issues

TEXTS = numbered(rich_issue())
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def test_numbers_run_without_gaps_in_page_order() -> None:
    assert [text.number for text in TEXTS] == list(range(1, len(TEXTS) + 1))
    shown = "\n".join(text.text for text in numbered(ISSUE))
    assert fold(shown).startswith(fold("Exempelbrevet · Juni"))


@FEW
@given(issue=issues())
def test_every_text_of_an_issue_has_a_number(issue: Issue) -> None:
    shown = fold("\n".join(text.text for text in numbered(issue)))
    for section in issue.sections:
        for item in section.items:
            assert fold(item.heading) in shown
    assert fold(issue.title) in shown


@FEW
@given(issue=issues())
def test_the_page_holds_the_texts_and_nothing_else(issue: Issue) -> None:
    (file,) = review_copy.files(Edition(issue, {}, {}.__getitem__, THEME))
    page = file.data.decode("utf-8")
    assert missing_in_order([text.text for text in numbered(issue)], visible_text(page)) == []
    assert {tag for tag, _ in tags(page)} <= {
        *("html", "head", "meta", "title", "style", "body", "h1", "p", "table", "tr", "th", "td", "tbody")
    }


def test_the_rich_sample_is_whole() -> None:
    issue = rich_issue()
    shown = "\n".join(text.text for text in TEXTS)
    without_addresses = fold(re.sub(r" \([^ ()]+\.[^ ()]+\)", "", shown))
    assert [line for line in expected_lines(issue) if fold(line) not in without_addresses] == []
    assert [
        image.alt for image in issue.images if image.alt not in shown and image.id != issue.newsletter.sender.logo
    ] == []


@pytest.mark.parametrize(
    "line", ["3: Ska det stå juni?", "3. Ska det stå juni?", "[3] Ska det stå juni?", "(3) Ska det stå juni?",
             "Stycke 3: Ska det stå juni?", "> 3) Ska det stå juni?", "- nr 3 – Ska det stå juni?"],
)  # fmt: skip
def test_the_ways_people_write_numbers(line: str) -> None:
    assert comments(line, TEXTS) == (Comment(on=TEXTS[2], text="Ska det stå juni?"),)


def test_lines_that_follow_belong_to_the_comment() -> None:
    written = "Hej,\nså fint!\n\n2: Byt bild.\nDen är suddig.\n3:\nRätt datum?\n\nHälsningar\nExempel"
    assert comments(written, TEXTS) == (
        Comment(text="Hej, så fint!"),
        Comment(on=TEXTS[1], text="Byt bild. Den är suddig."),
        Comment(on=TEXTS[2], text="Rätt datum?"),
        Comment(text="Hälsningar Exempel"),
    )


@pytest.mark.parametrize(
    "line", ["9999: finns inte", "12 juni passar inte", "2023-06-07 är fel", "kl. 8.30", "0: noll"]
)
def test_what_is_no_number_of_the_copy_is_about_the_whole(line: str) -> None:
    assert comments(line, TEXTS[:10]) == (Comment(text=line),)


@given(written=st.text(st.sampled_from("ab 123:.)[]\n>-")))
def test_no_word_is_lost(written: str) -> None:
    kept = "".join(comment.text for comment in comments(written, TEXTS))
    assert [sign for sign in kept if sign in "ab"] == [sign for sign in written if sign in "ab"]


def test_a_comment_finds_its_text_after_others_have_moved() -> None:
    heading = next(text for text in numbered(ISSUE) if text.text == "Räksmörgås")
    comment = Comment(on=heading, text="Bra")
    longer = msgspec.structs.replace(ISSUE, intro="<p>Ett stycke till.</p>")
    found = place_now(comment, numbered(longer))
    assert found is not None
    assert comment.on is not None
    assert (found.number, found.text) == (comment.on.number + 1, comment.on.text)
    assert place_now(comment, numbered(msgspec.structs.replace(ISSUE, sections=()))) is None


def test_an_approval_holds_until_a_letter_changes() -> None:
    given_one = approval.approve(ISSUE, name="Exempel Exempelsson", day=dt.date(2023, 6, 1))
    assert approval.holds(given_one, ISSUE)
    assert not approval.holds(given_one, msgspec.structs.replace(ISSUE, title="Juli"))


def test_the_same_bytes_every_time() -> None:
    assert review_copy.files(edition()) == review_copy.files(edition())
