"""The review copy numbers every text, and comments find their way back."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings

from editor.newsletter.issue import Issue
from editor.publishing import approval, review_copy
from editor.publishing.review_copy import numbered
from publishing.press import ISSUE, PICTURES
from rendering.printed import text_of
from rendering.reading import expected_lines, fold, missing_in_order, tags, visible_text
from rendering.samples import rich_issue
from strategies import issues

TEXTS = numbered(rich_issue())
DAY = dt.date(2026, 6, 2)
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
    page = review_copy.files(issue, stem="prov", day=DAY)[0].data.decode("utf-8")
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


def test_the_pdf_holds_the_same_texts_with_the_same_numbers(tmp_path: Path) -> None:
    printed = review_copy.files(rich_issue(), stem="prov", day=DAY)[1]
    assert text_of(printed.data, tmp_path)  # skips where the tool is missing
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(tmp_path / "printed.pdf"), "-"]
    told = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode("utf-8")
    told = re.sub(r"\n\d+ / \d+\n\f?", "\n", told)
    assert missing_in_order([f"{text.number} {text.text}" for text in TEXTS], told) == []


@settings(FEW, max_examples=15)
@given(issue=issues())
def test_every_issue_gives_a_pdf(issue: Issue) -> None:
    assert review_copy.files(issue, stem="prov", day=DAY)[1].data.startswith(b"%PDF-")


def test_the_pdf_is_tagged_and_a_strange_language_or_title_does_no_harm(tmp_path: Path) -> None:
    issue = msgspec.structs.replace(
        ISSUE,
        title="A\ufffe\uffffB <b> & 'x'",
        newsletter=msgspec.structs.replace(ISSUE.newsletter, language="x-klingon"),
    )
    page, printed = review_copy.files(issue, stem="prov", day=DAY, message="Svara senast\n\nfredag <5> juni")
    assert page.name == "prov-granskning.html"
    assert printed.name == "prov-granskning.pdf"
    assert b"/MarkInfo" in printed.data
    told = text_of(printed.data, tmp_path)
    assert "Granskningskopia 2 juni 2026." in told
    assert "fredag <5> juni" in told
    assert "fredag &lt;5&gt; juni" in page.data.decode()


def test_an_approval_holds_until_a_letter_changes() -> None:
    given_one = approval.approve(ISSUE, PICTURES, name="Exempel Exempelsson", day=dt.date(2023, 6, 1))
    assert approval.holds(given_one, ISSUE, PICTURES)
    assert not approval.holds(given_one, msgspec.structs.replace(ISSUE, title="Juli"), PICTURES)


def test_an_approval_holds_until_a_picture_changes() -> None:
    given_one = approval.approve(ISSUE, PICTURES, name="Exempel Exempelsson", day=dt.date(2023, 6, 1))
    file = ISSUE.images[0].file
    other = replace(PICTURES[file], sha256="0" * 64)
    assert not approval.holds(given_one, ISSUE, {**PICTURES, file: other})
    assert approval.holds(given_one, ISSUE, {**PICTURES, "oanvänd.jpg": other})


def test_the_same_bytes_every_time() -> None:
    assert review_copy.files(ISSUE, stem="prov", day=DAY) == review_copy.files(ISSUE, stem="prov", day=DAY)
