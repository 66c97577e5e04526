"""The mail as a draft that Outlook opens ready to send: ``newsletter.eml``.

The message follows RFC 5322 and MIME (RFC 2045–2047, 2387, 2392): text and HTML as alternatives, the pictures beside
the HTML, calendar files attached. ``X-Unsent: 1`` makes Outlook open it for writing; there is no date, id, sender or
receiver, which Outlook fills in.
"""

from __future__ import annotations

import base64
import hashlib
import re
import struct
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage

from editor.newsletter import characters
from editor.publishing import picture_addresses
from editor.publishing.edition import Edition, MailPicture
from editor.publishing.output_file import OutputFile

NAME = "newsletter.eml"

_PLAIN_HEADER = re.compile(r"(?!.*=\?)[\x21-\x7e](?:[\x20-\x7e]{0,58}[\x21-\x7e])?")
_LINE = 76
_LINES = struct.Struct(f"{_LINE}s" * 1000)
_WORD_BYTES = 42
"""Of UTF-8 in one encoded word: 56 characters of base64 within the 75 that RFC 2047 allows."""


class _Leaf(EmailMessage):
    """A part with its bytes, which are not encoded yet."""

    content: bytes = b""


def files(edition: Edition, attached: Sequence[OutputFile] = ()) -> tuple[OutputFile, ...]:
    """The draft, with the files ``attached`` (calendar files). Raises MergeFieldsUnfilled."""
    alternative = _multipart("alternative", _text_part(edition.mail_text, "plain"), _page_with_pictures(edition))
    whole = _multipart("mixed", alternative, *map(_attachment, attached)) if attached else alternative
    _name_boundaries(whole, hashlib.sha256(edition.mail_html.encode()).hexdigest()[:24])
    head = f"Subject: {header_text(edition.subject)}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"
    return (OutputFile(NAME, head.encode("ascii") + _with_contents(whole)),)


def header_text(text: str) -> str:
    """``text`` as the value of a header called Subject, folded.

    Written here rather than by ``email``: Python before 3.11.10 decodes what a user typed as ``=?utf-8?q?…?=`` and lets
    the line breaks in it out as headers of their own (https://github.com/python/cpython/issues/121650).
    """
    line = characters.one_line(text)
    if not line or _PLAIN_HEADER.fullmatch(line):
        return line
    words, word = [], b""
    for character in line:
        letter = character.encode("utf-8", "replace")
        if len(word) + len(letter) > _WORD_BYTES:
            words.append(word)
            word = b""
        word += letter
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(part).decode()}?=" for part in (*words, word))


def _page_with_pictures(edition: Edition) -> EmailMessage:
    numbers = {picture.name: number for number, picture in enumerate(edition.mail_pictures, 1)}
    page = picture_addresses.replaced(edition.mail_html, lambda name: f"cid:{_content_id(numbers[name])}")
    if not numbers:
        return _text_part(page, "html")
    pictures = (_picture(picture, numbers[picture.name]) for picture in edition.mail_pictures)
    related = _multipart("related", _text_part(page, "html"), *pictures)
    related.set_param("type", "text/html")
    return related


def _picture(picture: MailPicture, number: int) -> EmailMessage:
    part = _binary_part(picture.read(), picture.media_type, picture.name, "inline")
    part["Content-ID"] = f"<{_content_id(number)}>"
    return part


def _attachment(file: OutputFile) -> EmailMessage:
    """A calendar file. No ``method``: the mail is no invitation, the file is there to be opened."""
    part = _binary_part(file.data, "text/calendar", file.name.rpartition("/")[2], "attachment")
    part.set_param("charset", "utf-8")
    return part


def _content_id(number: int) -> str:
    return f"bild{number}@lansbrev.invalid"


def _multipart(kind: str, *parts: EmailMessage) -> EmailMessage:
    whole = EmailMessage(policy=policy.SMTP)
    whole["Content-Type"] = f"multipart/{kind}"
    for part in parts:
        whole.attach(part)
    return whole


def _text_part(text: str, kind: str) -> EmailMessage:
    part = _Leaf(policy=policy.SMTP)
    part["Content-Type"] = f'text/{kind}; charset="utf-8"'
    return _encoded(part, text.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8", "replace"))


def _binary_part(data: bytes, kind: str, name: str, disposition: str) -> EmailMessage:
    """``name`` is ASCII: Outlook shows other letters of a file name as marks."""
    part = _Leaf(policy=policy.SMTP)
    part["Content-Type"] = f'{kind}; name="{name}"'
    part["Content-Disposition"] = f'{disposition}; filename="{name}"'
    return _encoded(part, data)


def _encoded(part: _Leaf, data: bytes) -> EmailMessage:
    """Base64 throughout: lines are short and bytes whole whatever they are, and nothing can look like a boundary."""
    part["Content-Transfer-Encoding"] = "base64"
    part.content = data
    return part


def _with_contents(whole: EmailMessage) -> bytes:
    """The message. The library would take each line of base64 apart; so the contents are put where it left them out."""
    leaves = [part for part in whole.walk() if isinstance(part, _Leaf)]
    for number, part in enumerate(leaves):
        part.set_payload(f"={number}=")
    pieces = re.split(rb"\r\n=([0-9]+)=", whole.as_bytes())
    pieces[1::2] = [b"\r\n" + _base64_lines(leaves[int(number)].content) for number in pieces[1::2]]
    return b"".join(pieces)


def _base64_lines(data: bytes) -> bytes:
    """RFC 2045, 6.8: lines of 76."""
    text = base64.b64encode(data)
    whole = len(text) - len(text) % _LINES.size
    lines = [line for some in _LINES.iter_unpack(text[:whole]) for line in some]
    lines += (text[start : start + _LINE] for start in range(whole, len(text), _LINE))
    return b"\r\n".join(lines)


def _name_boundaries(whole: EmailMessage, seed: str) -> None:
    """The same boundaries every time. With ``=_`` in them they occur in no base64."""
    for number, part in enumerate(part for part in whole.walk() if part.is_multipart()):
        part.set_boundary(f"=_{number}_{seed}")
