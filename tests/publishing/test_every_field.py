"""Hostile text in every field comes out of the mail draft and the calendar files as the same text."""

from __future__ import annotations

import html
import re
from email import message_from_bytes, policy
from email.message import EmailMessage

import icalendar
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import rich_text
from editor.publishing import calendar_file, draft_mail
from marked_issue import HOSTILE, fields_missing, marked
from publishing.press import edition_of
from rendering.reading import fold, tags, visible_text
from rendering.samples import rich_issue

SOME = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
WORDS = st.sampled_from(HOSTILE)
NOT_IN_MAIL = {"newsletter.theme", "newsletter.frequency", "events[].series", "images[].rights"}


@SOME
@given(word=WORDS)
def test_every_field_stands_in_the_draft_mail(word: str) -> None:
    issue, fields = marked(rich_issue(), word)
    (draft,) = draft_mail.files(edition_of(issue))
    message = message_from_bytes(draft.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message["Subject"] == issue.subject
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert page is not None
    read = page.get_content()
    titles = map(html.unescape, re.findall("<title>(.*?)</title>", read, re.DOTALL))
    alts = (value or "" for _, given in tags(read) for name, value in given.items() if name == "alt")
    shown = fold(" ".join((visible_text(read), *titles, *alts)))
    folded = {fold(told): field for told, field in fields.items()}
    assert fields_missing(folded, shown) == NOT_IN_MAIL | {"subject"}
    told = fold(re.sub(r" \[\d+\]", "", plain.get_content()))
    assert fields_missing(folded, told) == NOT_IN_MAIL | {"subject", "preheader"}


@SOME
@given(word=WORDS)
def test_in_the_calendar(word: str) -> None:
    issue, _ = marked(rich_issue(), word)
    told = 0
    for file in calendar_file.files(edition_of(issue)):
        (entry,) = icalendar.Calendar.from_ical(file.data).walk("VEVENT")
        event = next(one for one in issue.events if str(entry["SUMMARY"]).endswith(one.title))
        described = fold(str(entry.get("DESCRIPTION", "")))
        is_last_day = str(entry["SUMMARY"]) != event.title
        texts = [] if is_last_day else [event.over_title, *map(rich_text.plain_text, (event.body, event.note))]
        for text in (*texts, *(link.text for link in event.links)):
            assert fold(text) in described
        if "LOCATION" in entry and event.place:
            places = (event.place, *(occasion.place for occasion in event.occasions))
            assert any(place and place in str(entry["LOCATION"]) for place in places)
            told += 1
    assert told > 0
