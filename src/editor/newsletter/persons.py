"""A person in an issue: where they are named, and the issue without them (GDPR articles 15 and 17).

Found by name and by e-mail address, as whole words, in every text; contacts with that name or address are theirs as
a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from editor.newsletter import rich_text, search
from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Contact, Issue
from editor.newsletter.search import Hit
from editor.newsletter.shapes import Shape


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """``email`` may be empty."""

    name: str
    email: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What is looked for in texts."""
        return tuple(word for word in (self.name.strip(), self.email.strip()) if word)


def found(issue: Issue, person: Person) -> tuple[Hit, ...]:
    """Every place of a text that names the person."""
    return tuple(hit for word in person.words for hit in search.find(issue, word, whole_words=True))


def without(issue: Issue, person: Person, instead: str) -> Issue:
    """The issue without the person: ``instead`` stands where a text named them, and their contact says only role and
    organisation. Nothing else changes."""
    contacts = tuple(_emptied(one) if _is(one, person) else one for one in issue.contacts)
    if any(new is not old for new, old in zip(contacts, issue.contacts, strict=True)):
        issue = msgspec.structs.replace(issue, contacts=contacts)
    for word in person.words:
        issue = search.replace(issue, search.find(issue, word, whole_words=True), instead)
    return _without_addresses(issue, person.email.strip().casefold())


def text_without(text: str, person: Person, instead: str) -> str:
    """A plain text outside issues (a comment, a note) without the person."""
    for word in person.words:
        text = _replaced(text, word, instead)
    return text


def in_strings(value: object, change: Callable[[str], str]) -> object:
    """A decoded JSON value with ``change`` made in every string but the keys."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [in_strings(one, change) for one in value]
    if isinstance(value, dict):
        return {key: in_strings(one, change) for key, one in value.items()}
    return value


def _is(contact: Contact, person: Person) -> bool:
    same_name = bool(person.name.strip()) and contact.name.casefold() == person.name.strip().casefold()
    return same_name or (bool(person.email.strip()) and contact.email.casefold() == person.email.strip().casefold())


def _emptied(contact: Contact) -> Contact:
    return Contact(id=contact.id, role=contact.role, organisation=contact.organisation)


def _without_addresses(issue: Issue, email: str) -> Issue:
    if not email:
        return issue

    def link(url: str) -> str:
        return "" if email in url.casefold() else url

    def visit(_: str, form: Form, value: str) -> str:
        if form is Shape.URL:
            return link(value)
        if form is Shape.RICH_TEXT and email in value.casefold():
            return rich_text.with_links(value, link)
        return value

    return rebuilt(issue, visit)


def _replaced(text: str, word: str, instead: str) -> str:
    pieces: list[str] = []
    end = 0
    for start in _starts(text, word):
        pieces += [text[end:start], instead]
        end = start + len(word)
    return "".join((*pieces, text[end:]))


def _starts(text: str, word: str) -> Iterator[int]:
    """Where ``word`` stands in ``text`` as a whole, whatever the case of its letters."""
    small, wanted = text.lower(), word.lower()
    if len(small) != len(text):  # a letter that grows in lower case: compare as it stands
        small, wanted = text, word
    start = small.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        before, after = small[start - 1 : start], small[end : end + 1]
        if not before.isalnum() and not after.isalnum():
            yield start
            start = small.find(wanted, end)
        else:
            start = small.find(wanted, start + 1)
