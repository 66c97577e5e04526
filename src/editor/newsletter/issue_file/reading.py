"""From the JSON value of an issue file to a valid issue, or to the one error that names the place.

Follows the types of :mod:`editor.newsletter.issue` field by field: unknown, missing and wrongly typed fields, texts,
addresses, ids and references are all checked here; nothing half-read comes out.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any, Final, TypeVar

from editor.newsletter import characters, languages, rich_text, shapes, urls
from editor.newsletter.errors import (
    DanglingReference,
    DuplicateId,
    ForbiddenCharacter,
    ForbiddenMarkup,
    ForbiddenMarkupInFile,
    IssueFileTooNew,
    MissingField,
    NotAnIssueFile,
    UnknownField,
    UnsafePath,
    WrongValue,
)
from editor.newsletter.fields import Field, Form, fields_of
from editor.newsletter.issue import Article, Calendar, ContactList, Issue, Moment, Newsletter, Node, articles
from editor.newsletter.issue_file.json_text import Json, key_path
from editor.newsletter.shapes import Reference, Shape

FORMAT: Final = "lansbrev-issue"
VERSION: Final = 1
ITEM_KINDS: Final[dict[str, type[Node]]] = {"article": Article, "calendar": Calendar, "contacts": ContactList}

_N = TypeVar("_N", bound=Node)
_DATE: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHOWN_LENGTH: Final = 60

_EXPECTED: Final[dict[object, str]] = {
    Shape.TEXT: '"…"',
    Shape.RICH_TEXT: '"<p>…</p>"',
    Shape.URL: "https: | http: | mailto: | tel: | #id | {{name}}",
    Shape.LANGUAGE: "sv | en | smj | …",
    Shape.ID: '"…" (1–100)',
    Shape.IDENTITY: '"…" (0–100)',
    Shape.FILE: '"images/….jpg"',
    Shape.DAILY: "09:00-16:00",
    bool: "true | false",
    dt.date: "2023-06-07",
    Moment: "2023-06-07 | 2023-06-07T08:30",
} | dict.fromkeys(Reference, '"…" (1–100)')
"""What stands in the place of a wrong value, in the signs of JSON and of the format's own page: no language's words."""


def read_issue(document: Json, file: str) -> Issue:
    """The issue of a parsed issue file. Raises a subclass of IssueFileError that names ``file`` and the place."""
    if not isinstance(document, dict):
        raise NotAnIssueFile(file=file, detail="")
    if "format" not in document:
        raise NotAnIssueFile(file=file, detail="format")
    if document["format"] != FORMAT:
        raise NotAnIssueFile(file=file, detail=f"format: {_shown(document['format'])}")
    if "version" not in document:
        raise MissingField(file=file, place="version")
    version = document["version"]
    if type(version) is not int or version < 1:
        raise WrongValue(file=file, place="version", expected=str(VERSION))
    if version > VERSION:
        raise IssueFileTooNew(file=file, version=version, known=VERSION)
    content = {key: value for key, value in document.items() if key not in ("format", "version")}
    reader = _Reader(file)
    issue = reader.node(Issue, content, "")
    reader.check_ids_and_references(issue)
    return issue


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self._ids: dict[str, str] = {}
        self._references: list[tuple[str, Reference, str]] = []
        self._places: list[tuple[str, str]] = []

    def node(self, node_type: type[_N], value: object, path: str) -> _N:
        if not isinstance(value, dict):
            raise self._wrong(path, "{…}")
        tag = node_type.__struct_config__.tag_field
        fields = fields_of(node_type)
        known = {field.name for field in fields} | ({tag} if tag else set())
        for key in value:
            if key not in known:
                raise UnknownField(file=self._file, place=key_path(path, key))
        read: dict[str, Any] = {}
        for field in fields:
            here = key_path(path, field.name)
            if field.name in value:
                read[field.name] = self._field(field, value[field.name], here)
            elif field.required:
                raise MissingField(file=self._file, place=here)
        if node_type is Newsletter and not read.get("language", "sv"):
            del read["language"]
        return node_type(**read)

    def check_ids_and_references(self, issue: Issue) -> None:
        named = {
            Reference.IMAGE: {image.id for image in issue.images},
            Reference.EVENT: {event.id for event in issue.events},
            Reference.CONTACT: {contact.id for contact in issue.contacts},
            Reference.ARTICLE: {article.id for article in articles(issue)},
        }
        for path, kind, name in self._references:
            if name not in named[kind]:
                raise DanglingReference(file=self._file, place=path, id=name)
        for path, name in self._places:
            if name not in self._ids:
                raise DanglingReference(file=self._file, place=path, id=name)

    def _field(self, field: Field, value: object, path: str) -> object:
        if value is None and field.may_be_null:
            return None
        if not field.many:
            return self._value(field, value, path)
        if not isinstance(value, list):
            raise self._wrong(path, "[…]")
        return tuple(self._value(field, one, f"{path}[{index}]") for index, one in enumerate(value))

    def _value(self, field: Field, value: object, path: str) -> object:
        if len(field.nodes) == 1:
            return self.node(field.nodes[0], value, path)
        if field.nodes:
            return self._item(value, path)
        if field.choices:
            if value not in field.choices:
                raise self._wrong(path, " | ".join(field.choices))
            return value
        if field.plain is not None:
            return self._plain(field, field.plain, value, path)
        if field.form is None or not isinstance(value, str):
            raise self._wrong(path, _expected(field))
        return self._text(field.form, value, path)

    def _item(self, value: object, path: str) -> Node:
        if not isinstance(value, dict):
            raise self._wrong(path, "{…}")
        here = key_path(path, "kind")
        if "kind" not in value:
            raise MissingField(file=self._file, place=here)
        kind = value["kind"]
        if not isinstance(kind, str) or kind not in ITEM_KINDS:
            raise self._wrong(here, " | ".join(ITEM_KINDS))
        return self.node(ITEM_KINDS[kind], value, path)

    def _plain(self, field: Field, plain: type, value: object, path: str) -> object:
        if plain is bool and isinstance(value, bool):
            return value
        try:
            if plain is Moment and isinstance(value, str):
                return Moment.parse(value)
            if plain is dt.date and isinstance(value, str) and _DATE.fullmatch(value):
                return dt.date.fromisoformat(value)
        except ValueError:
            pass
        raise self._wrong(path, _expected(field))

    def _text(self, form: Form, value: str, path: str) -> str:
        if isinstance(form, Reference):
            self._check(shapes.is_id(value), form, path)
            self._references.append((path, form, value))
            return value
        return self._BY_SHAPE[form](self, value, path)

    def _plain_text(self, value: str, path: str) -> str:
        text = characters.trim(value)
        self._refuse_forbidden_characters(text, path)
        return text

    def _rich_text(self, value: str, path: str) -> str:
        try:
            html = rich_text.normalise(value)
        except ForbiddenMarkup as error:
            raise ForbiddenMarkupInFile(file=self._file, place=path, markup=error.data["markup"]) from error
        if 'href="#' in html:
            self._places += [(path, place) for link in rich_text.links(html) if (place := urls.place(link.href))]
        return html

    def _url(self, value: str, path: str) -> str:
        url = urls.trim(value)
        self._check(urls.is_valid(url), Shape.URL, path)
        place = urls.place(url)
        if place is not None:
            self._places.append((path, place))
        return url

    def _language(self, value: str, path: str) -> str:
        self._check(value == "" or languages.is_valid(value), Shape.LANGUAGE, path)
        return value

    def _own_id(self, value: str, path: str) -> str:
        self._refuse_forbidden_characters(value, path)
        self._check(shapes.is_id(value), Shape.ID, path)
        if value in self._ids:
            raise DuplicateId(file=self._file, place=path, id=value)
        self._ids[value] = path
        return value

    def _identity(self, value: str, path: str) -> str:
        self._refuse_forbidden_characters(value, path)
        self._check(len(value) <= shapes.LONGEST_ID, Shape.IDENTITY, path)
        return value

    def _file_path(self, value: str, path: str) -> str:
        self._check(value != "", Shape.FILE, path)
        if not shapes.is_file_path(value):
            raise UnsafePath(file=self._file, place=path)
        return value

    def _daily(self, value: str, path: str) -> str:
        self._check(shapes.is_daily(value), Shape.DAILY, path)
        return value

    def _refuse_forbidden_characters(self, text: str, path: str) -> None:
        if character := characters.forbidden(text):
            raise ForbiddenCharacter(file=self._file, place=path, character=character)

    def _check(self, is_right: bool, form: Form, path: str) -> None:
        if not is_right:
            raise self._wrong(path, _EXPECTED[form])

    def _wrong(self, path: str, expected: str) -> WrongValue:
        return WrongValue(file=self._file, place=path, expected=expected)

    _BY_SHAPE: Final[dict[Shape, Callable[[_Reader, str, str], str]]] = {
        Shape.TEXT: _plain_text,
        Shape.RICH_TEXT: _rich_text,
        Shape.URL: _url,
        Shape.LANGUAGE: _language,
        Shape.ID: _own_id,
        Shape.IDENTITY: _identity,
        Shape.FILE: _file_path,
        Shape.DAILY: _daily,
    }


def _expected(field: Field) -> str:
    signs = _EXPECTED[field.plain or field.form]
    return f"{signs} | null" if field.may_be_null else signs


def _shown(value: object) -> str:
    """A value as JSON writes it, short enough for a sentence."""
    text = characters.one_line(json.dumps(value, ensure_ascii=False)[: _SHOWN_LENGTH + 1])
    return text if len(text) <= _SHOWN_LENGTH else text[:_SHOWN_LENGTH] + "…"
