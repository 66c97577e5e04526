"""All texts of any issue come out whole, in order, in every medium; nothing of them becomes code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import issue_file
from editor.newsletter.issue import Issue
from editor.rendering import text, themes
from editor.rendering.mail import MailRenderer
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture
from rendering.reading import expected_lines, fold, missing_in_order, tags, visible_text, without_link_numbers
from rendering.samples import pictures, rich_issue
from strategies import issues

THEMES = ("skiffer", "skog", "lingon")
"""One for each layout."""
MAIL = {name: MailRenderer(themes.load(name)) for name in THEMES}
WEB = {name: WebRenderer(themes.load(name)) for name in THEMES}
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def some_pictures(issue: Issue) -> dict[str, Picture]:
    return {image.file: Picture("0" * 64, 800, 600, "image/jpeg") for image in issue.images}


def as_mail(issue: Issue, known: Mapping[str, Picture], theme: str = "skiffer") -> str:
    return MAIL[theme].another().render(issue, known).html()


def as_web(issue: Issue, known: Mapping[str, Picture], theme: str = "skiffer") -> str:
    return WEB[theme].another().render(issue, known, lambda file: "data:,").html()


@FEW
@given(issue=issues(), theme=st.sampled_from(THEMES))
def test_mail_holds_every_text_in_order(issue: Issue, theme: str) -> None:
    assert missing_in_order(expected_lines(issue), visible_text(as_mail(issue, some_pictures(issue), theme))) == []


@FEW
@given(issue=issues(), theme=st.sampled_from(THEMES))
def test_web_page_holds_every_text_in_order(issue: Issue, theme: str) -> None:
    assert missing_in_order(expected_lines(issue), visible_text(as_web(issue, some_pictures(issue), theme))) == []


@FEW
@given(issue=issues())
def test_plain_text_holds_every_text_in_order(issue: Issue) -> None:
    lines = [without_link_numbers(line) for line in expected_lines(issue)]
    assert missing_in_order(lines, without_link_numbers(text.render(issue))) == []


@pytest.mark.parametrize("render", [as_mail, as_web])
@FEW
@given(issue=issues(), theme=st.sampled_from(THEMES))
def test_no_text_becomes_mark_up(
    render: Callable[[Issue, Mapping[str, Picture], str], str], issue: Issue, theme: str
) -> None:
    html = render(issue, some_pictures(issue), theme)
    found = tags(html)
    assert {tag for tag, _ in found}.isdisjoint({"iframe", "object", "form", "link", "base"})
    scripts = [attributes for tag, attributes in found if tag == "script"]
    assert scripts == ([] if render is as_mail else [{"type": "application/ld+json"}])
    assert not [name for _, attributes in found for name in attributes if name.startswith("on")]
    assert [tag for tag, _ in found].count("style") == (1 if render is as_mail else 2)
    addresses = [attributes.get("href") or "" for tag, attributes in found if tag == "a"]
    assert all(address.startswith(("http", "HTTP", "mailto:", "tel:", "#", "{{")) for address in addresses)


@FEW
@given(issue=issues(), theme=st.sampled_from(THEMES))
def test_texts_keep_every_letter_and_space(issue: Issue, theme: str) -> None:
    shown = visible_text(as_mail(issue, some_pictures(issue), theme))
    for section in issue.sections:
        for item in section.items:
            assert item.heading in shown


@FEW
@given(issue=issues(), theme=st.sampled_from(THEMES))
def test_links_lead_to_places_of_the_page(issue: Issue, theme: str) -> None:
    for html in (as_mail(issue, some_pictures(issue), theme), as_web(issue, some_pictures(issue), theme)):
        found = tags(html)
        places = [attributes["id"] for _, attributes in found if "id" in attributes]
        assert len(places) == len(set(places))
        targets = {href[1:] for _, attributes in found if (href := attributes.get("href") or "").startswith("#")}
        assert targets <= set(places)


@FEW
@given(issue=issues(), theme=st.sampled_from(THEMES))
def test_headings_go_down_one_step_at_a_time(issue: Issue, theme: str) -> None:
    for html in (as_mail(issue, some_pictures(issue), theme), as_web(issue, some_pictures(issue), theme)):
        levels = [int(tag[1]) for tag, _ in tags(html) if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("theme", THEMES)
def test_rich_sample_is_printed_whole(theme: str) -> None:
    issue = rich_issue()
    lines = expected_lines(issue)
    assert missing_in_order(lines, visible_text(as_mail(issue, pictures(), theme))) == []
    assert missing_in_order(lines, visible_text(as_web(issue, pictures(), theme))) == []
    assert missing_in_order(lines, without_link_numbers(text.render(issue))) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("medium", ["mail", "web", "text"])
def test_real_newsletter_stands_in_order(example: Path, medium: str, theme: str) -> None:
    issue = issue_file.read(example / "issue.lansbrev.json").issue
    known = some_pictures(issue)
    if medium == "text":
        shown = without_link_numbers(text.render(issue))
    else:
        shown = visible_text(as_mail(issue, known, theme) if medium == "mail" else as_web(issue, known, theme))
    ordered = (example / "EXPECTED.txt").read_text("utf-8").splitlines()
    anywhere = (example / "EXPECTED-ANYWHERE.txt").read_text("utf-8").splitlines()
    assert missing_in_order([line for line in ordered if line.strip()], shown) == []
    assert [line for line in anywhere if fold(line) not in fold(shown)] == []
