"""Nothing that stands in an issue gets out of its place: into a header, a part, a property, a name of a file.

There is no CSV among the exports; the nearest is ``lansbrev list``, whose fields stand between tabs
(``tests/test_cli.py``).
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import escape
from pathlib import PurePosixPath

import icalendar
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import characters
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Issue
from editor.newsletter.shapes import Shape
from editor.publishing import archive, calendar_file, draft_mail, mail_package, names, profiles, review_copy
from editor.publishing.edition import Edition
from editor.publishing.errors import ProfileBroken
from editor.publishing.output_file import OutputFile
from editor.publishing.profiles import Profile
from publishing.press import edition_of
from rendering.samples import rich_issue

HOSTILE = (
    "Hej\r\nBcc: exempel@example.se",
    "=?utf-8?q?Hej=0D=0ABcc=3A_exempel=40example=2Ese?=",
    "Hej\u2028Bcc: a\x85To: b\x0bCc: c",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:exempel@example.se",
    ";TZID=Fel:\\,;\\n:",
    'bild.png"; filename="annan.exe',
    "--=_0_0123456789abcdef01234567--\r\n\r\nX: y",
    "../../etc/passwd",
    "C:\\Windows\\con",
    "nul",
    "\u202egpj.exe",
    '"},"files":[{"name":"/etc/passwd"}],"x":{"y":"',
    "</td><script>alert(1)</script>",
    "{{unsubscribe}}",
    "a\x00b",
    "å" * 400,
)
WORDS = st.sampled_from(HOSTILE) | st.text(max_size=40)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
PROPERTIES = {
    *("UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "RRULE", "LOCATION", "DESCRIPTION", "URL"),
    "TRANSP",
}
HEADERS = {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
PART_HEADERS = {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Content-ID", "MIME-Version"}


@st.composite
def hostile_issues(draw: st.DrawFn) -> Issue:
    """A rich issue with something hostile in every text and address, short of the signs no value may hold."""
    drawn = draw(st.lists(WORDS, min_size=1, max_size=6))
    words = ["".join(sign for sign in word if not characters.forbidden(sign)) for word in drawn]
    count = 0

    def visit(_: str, form: Form, value: str) -> str:
        nonlocal count
        count += 1
        word = words[count % len(words)]
        match form:
            case Shape.TEXT:
                return word
            case Shape.RICH_TEXT:
                return f"<p>{escape(word)}</p>"
            case Shape.URL:
                return f"https://example.se/{word}"
            case Shape.FILE:
                return value
        return value

    issue = rebuilt(rich_issue(), visit)
    file = re.sub(r"[/\\:\x00-\x1f\x7f-\x9f]", "", draw(WORDS))[:100]  # what a name in an issue may not hold
    images = tuple(msgspec.structs.replace(image, file=f"{file}{number}") for number, image in enumerate(issue.images))
    return msgspec.structs.replace(issue, images=images)


def everything(made: Edition) -> Iterator[OutputFile]:
    yield from mail_package.files(made)
    yield from mail_package.zipped(made)
    yield from draft_mail.files(made, calendar_file.files(made))
    yield from calendar_file.files(made)
    yield from archive.files(made)
    stem = names.descriptive(made.issue).stem
    yield from review_copy.files(made.issue, stem=stem, day=made.issue.date)


def members(pack: OutputFile) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(pack.data)) as archived:
        assert archived.testzip() is None
        assert len(archived.namelist()) == len(set(archived.namelist()))
        return {name: archived.read(name) for name in archived.namelist()}


def is_safe(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return bool(SAFE_NAME.fullmatch(name)) and ".." not in parts and len(name) < 200


@settings(FEW, max_examples=12)
@given(issue=hostile_issues())
def test_every_name_of_a_file_is_plain_and_stays_in_its_folder(issue: Issue) -> None:
    made = edition_of(issue)
    descriptive = names.descriptive(issue)
    for file in everything(made):
        assert is_safe(file.name)
        assert is_safe(descriptive.of(file.name))
        if file.name.endswith(".zip"):
            kept = members(file)
            assert all(map(is_safe, kept))
            if "manifest.json" in kept:
                told = json.loads(kept["manifest.json"])
                assert {one["name"] for one in told["files"]} == set(kept) - {"manifest.json"}
                assert set(json.loads(kept["metadata.json"])) >= {"title", "newsletter", "pictures"}


@FEW
@given(issue=hostile_issues())
def test_no_text_becomes_a_header_or_a_part_of_the_draft(issue: Issue) -> None:
    made = edition_of(issue)
    attached = calendar_file.files(made)
    (draft,) = draft_mail.files(made, attached)
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", draft.data) is None
    assert max(map(len, draft.data.split(b"\r\n"))) <= 998
    message = message_from_bytes(draft.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert set(message.keys()) == HEADERS
    kinds = []
    for part in message.walk():
        if part is not message:
            assert set(part.keys()) <= PART_HEADERS
            assert not part.defects
        kinds.append(part.get_content_type())
        name = part.get_filename()
        assert name is None or is_safe(name)
    shown = ["image/jpeg"] * len(made.mail_pictures)
    assert kinds == [
        *("multipart/mixed", "multipart/alternative", "text/plain"),
        *(("multipart/related", "text/html", *shown) if shown else ("text/html",)),
        *["text/calendar"] * len(attached),
    ]


@FEW
@given(issue=hostile_issues())
def test_no_text_becomes_a_property_or_an_entry_of_a_calendar(issue: Issue) -> None:
    for file in calendar_file.files(edition_of(issue)):
        assert re.search(rb"(?<!\r)\n|\r(?!\n)", file.data) is None
        assert max(map(len, file.data.split(b"\r\n"))) <= 75
        calendar = icalendar.Calendar.from_ical(file.data)
        assert set(calendar.keys()) == {"PRODID", "VERSION"}
        (event,) = calendar.walk("VEVENT")
        assert set(event.keys()) <= PROPERTIES
        assert {part.name for part in event.subcomponents} <= {"VALARM"}
        assert {part.name for part in calendar.subcomponents} <= {"VEVENT", "VTIMEZONE"}
        parameters = {name for value in event.values() for name in getattr(value, "params", {})}
        assert parameters <= {"TZID", "VALUE"}


@given(value=WORDS)
def test_what_a_profile_may_say_cannot_leave_an_attribute(value: str) -> None:
    profile = Profile(name="Prov", fields={"unsubscribe": value})
    if re.search('["<>\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]', value):
        with pytest.raises(ProfileBroken):
            profiles.checked(profile, "prov.toml")
    else:
        assert profiles.checked(profile, "prov.toml") == profile
