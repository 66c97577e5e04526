"""The draft mail, read back by Python's parser and by npm's mailparser: whole, and nothing got out of its place."""

from __future__ import annotations

import base64
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from editor.newsletter import characters
from editor.newsletter.issue import Issue
from editor.publishing import calendar_file, draft_mail, picture_addresses
from editor.publishing.draft_mail import header_text
from editor.publishing.edition import Edition
from editor.rendering import themes
from editor.support.pictures import Picture
from no_pictures import no_picture
from publishing.conftest import Readers
from publishing.press import BYTES, ISSUE, THEME, edition
from rendering.samples import rich_issue
from strategies import issues

FEW = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
HOSTILE = (
    "Hej\r\nBcc: exempel@example.se",
    "=?utf-8?q?Hej=0D=0ABcc=3A_exempel=40example=2Ese?=",
    "=?utf-8?b?SGVqDQpCY2M6IGV4ZW1wZWxAZXhhbXBsZS5zZQ==?=",
    "Hej\u2028Bcc: exempel@example.se",
    "Hej\x0bBcc: a\x85To: b",
    "a" * 5000,
    "å" * 3000,
    " ",
    "",
    "=?",
)


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def draft(made: Edition, **more: Any) -> bytes:
    (file,) = draft_mail.files(made, **more)
    assert file.name == "newsletter.eml"
    return file.data


def every_event() -> Edition:
    issue = rich_issue()
    return Edition(issue, {}, no_picture, themes.theme_of(issue))


def test_the_parts_are_nested_as_outlook_wants_them() -> None:
    message = read(draft(edition()))
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "image/jpeg",
    ]
    related = next(part for part in message.walk() if part.get_content_type() == "multipart/related")
    assert related.get_param("type") == "text/html"
    assert [key for part in message.walk() if part is not message for key in part if key == "MIME-Version"] == []


def test_the_head_has_what_a_draft_needs_and_nothing_else() -> None:
    message = read(draft(edition()))
    assert message.keys() == ["Subject", "X-Unsent", "MIME-Version", "Content-Type"]
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Juni"


def test_texts_and_pictures_are_those_of_the_mail() -> None:
    made = edition()
    message = read(draft(made))
    page = message.get_body(("html",))
    text = message.get_body(("plain",))
    assert page is not None
    assert text is not None
    pictures = {
        f"cid:{part['Content-ID'].strip('<>')}": part
        for part in message.walk()
        if part.get_content_maintype() == "image"
    }
    html = page.get_content().replace("\r\n", "\n")
    for address, part in pictures.items():
        assert html.count(f'src="{address}"') >= 1
        html = html.replace(address, f"images/{part.get_filename()}")
        assert part.get_content_disposition() == "inline"
    assert html == made.mail_html
    assert text.get_content().replace("\r\n", "\n") == made.mail_text
    assert [part.get_content() for part in pictures.values()] == [BYTES["images/Ett.png"], BYTES["foto.jpg"]]


def test_without_pictures_there_is_no_related_part() -> None:
    made = Edition(ISSUE, {}, no_picture, THEME)
    kinds = [part.get_content_type() for part in read(draft(made)).walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_calendar_files_can_be_attached() -> None:
    made = every_event()
    events = calendar_file.files(made)
    message = read(draft(made, attached=events))
    assert message.get_content_type() == "multipart/mixed"
    attached = list(message.iter_attachments())
    assert [part.get_filename() for part in attached] == [file.name.removeprefix("events/") for file in events]
    assert {part.get_content_type() for part in attached} == {"text/calendar"}
    assert [part.get_payload(decode=True) for part in attached] == [file.data for file in events]
    assert all(part.get_param("method") is None for part in attached)


def test_lines_are_short_and_end_in_crlf() -> None:
    data = draft(every_event(), attached=calendar_file.files(every_event()))
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.isascii()


def test_the_same_bytes_every_time() -> None:
    assert draft(edition()) == draft(edition())


@FEW
@given(issue=issues())
def test_two_readers_find_equal_parts_whatever_the_issue(issue: Issue, readers: Readers) -> None:
    pictures = {image.file: Picture("0" * 64, 80, 60, "image/jpeg") for image in issue.images}
    made = Edition(issue, pictures, lambda file: file.encode(), THEME)
    events = calendar_file.files(made)
    data = draft(made, attached=events)
    theirs, ours = readers.mail(data), read(data)
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert [key.lower() for key in ours] == theirs["headers"] == ["subject", "x-unsent", "mime-version", "content-type"]
    assert theirs["subject"] == made.subject
    html, text = ours.get_body(("html",)), ours.get_body(("plain",))
    assert html is not None
    assert text is not None
    page = picture_addresses.replaced(made.mail_html, lambda name: f"cid:{name}")
    assert re.sub(r"cid:bild\d+@lansbrev.invalid", "cid:", html.get_content().replace("\r\n", "\n")) == re.sub(
        r'(<img [^>]*src="cid:)[^"]*', r"\1", page
    )
    assert theirs["html"].replace("\r\n", "\n") == html.get_content().replace("\r\n", "\n")
    assert theirs["text"].replace("\r\n", "\n").rstrip("\n") == text.get_content().replace("\r\n", "\n").rstrip("\n")
    files = [part for part in ours.walk() if part.get_filename()]
    assert [(part.get_filename(), part.get_content_type()) for part in files] == [
        (part["name"], part["type"]) for part in theirs["attachments"]
    ]
    assert [part.get_payload(decode=True) for part in files] == [
        base64.b64decode(part["data"]) for part in theirs["attachments"]
    ]
    shown = [picture.read() for picture in made.mail_pictures]
    assert [part.get_payload(decode=True) for part in files] == [*shown, *(file.data for file in events)]


@pytest.mark.parametrize("subject", HOSTILE)
def test_no_subject_becomes_a_header(subject: str, readers: Readers) -> None:
    issue = msgspec.structs.replace(ISSUE, subject=subject)
    data = draft(Edition(issue, {}, no_picture, THEME))
    keys = ["subject", "x-unsent", "mime-version", "content-type"]
    assert [key.lower() for key in read(data)] == readers.mail(data)["headers"] == keys
    head = data.partition(b"\r\n\r\n")[0]
    assert max(map(len, head.split(b"\r\n"))) <= 76 + len("Subject: ")
    assert head.count(b"\r\n") == head.count(b"\n") == head.count(b"\r")


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=80) | st.sampled_from(HOSTILE))
@example(text="=?utf-8?q?=0D=0A?=")
def test_a_header_reads_back_as_its_text(text: str) -> None:
    written = header_text(text)
    assert re.fullmatch(r"[\x20-\x7e]*(\r\n =\?[\x21-\x7e]+)*", written)
    back = read(f"Subject: {written}\r\n\r\n".encode("ascii"))
    assert str(back["Subject"]) == characters.one_line(text)
