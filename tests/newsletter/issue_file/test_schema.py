from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import strategies
from editor.newsletter import issue_file
from editor.newsletter.errors import IssueFileError
from editor.newsletter.issue import Issue

SCHEMA = issue_file.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_schema_is_one_and_holds_only_json() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert issue_file.json_schema() == SCHEMA


def test_the_real_example_is_valid(example: Any) -> None:
    VALIDATOR.validate(json.loads((example / "issue.lansbrev.json").read_bytes()))


@given(strategies.issues())
def test_every_written_issue_is_valid(issue: Issue) -> None:
    VALIDATOR.validate(json.loads(issue_file.to_json(issue)))


REQUIRED = {
    "Article": {"kind", "id"},
    "Calendar": {"kind", "id"},
    "ContactList": {"kind", "id"},
    "Section": {"id"},
    "Part": {"id"},
    "Event": {"id", "title"},
    "Occasion": {"start"},
    "Contact": {"id"},
    "Image": {"id", "file"},
    "Link": {"text", "url"},
    "FooterLink": {"role"},
    "SocialLink": {"service"},
    "Newsletter": set(),
    "Sender": set(),
    "Partner": set(),
    "About": set(),
}


def test_required_fields_are_those_of_the_format() -> None:
    definitions: dict[str, Any] = json.loads(json.dumps(SCHEMA["$defs"]))
    objects = {name: definition for name, definition in definitions.items() if definition.get("type") == "object"}
    assert {name: set(definition.get("required", ())) for name, definition in objects.items()} == REQUIRED
    assert all(definition["additionalProperties"] is False for definition in objects.values())
    assert SCHEMA["required"] == ["format", "version", "title", "date"]
    assert SCHEMA["additionalProperties"] is False


BASE: dict[str, Any] = {
    "format": "lansbrev-issue",
    "version": 1,
    "title": "x",
    "date": "2023-06-02",
    "newsletter": {"language": "sv", "sender": {"website": ""}},
    "sections": [
        {"id": "s1", "items": [{"kind": "article", "id": "a1", "heading": "", "links": [{"text": "", "url": ""}]}]}
    ],
    "events": [{"id": "e1", "title": "", "start": "2023-06-07", "daily": "", "occasions": [{"start": "2023-06-07"}]}],
    "images": [{"id": "img1", "file": "x.jpg", "decorative": False}],
}
PATHS = [
    ("format",),
    ("version",),
    ("date",),
    ("newsletter", "language"),
    ("newsletter", "sender", "website"),
    ("sections",),
    ("sections", 0, "items", 0, "kind"),
    ("sections", 0, "items", 0, "heading"),
    ("sections", 0, "items", 0, "links", 0, "url"),
    ("sections", 0, "items", 0, "x"),
    ("events", 0, "id"),
    ("events", 0, "start"),
    ("events", 0, "daily"),
    ("events", 0, "occasions", 0, "start"),
    ("events", 0, "occasions", 0, "end"),
    ("images", 0, "file"),
    ("images", 0, "decorative"),
]
VALUES: list[Any] = [
    None, True, 1, 0, 2, 1.5, [], {}, "", "x", " x ", "a\nb", "a\n", "\x7f", "2023-06-07", "2023-06-07T08:30",
    "2023-06-07T08:30:00", "2023-13-01", "20230607", "09:00-16:00", "24:00-25:00", "sv", "s v", "zh-Hant-TW", "s",
    "https://example.se", " https://example.se", "javascript:x", "mailto:", "mailto:a", "{{a}}", "{{ a }}", "#s1", "#",
    "images/x.jpg", "../x", "/x", "a\\b", "a:b", "CON", "con.txt", "x.", "a//b", "a" * 101, "a" * 600, "article",
    "calendar", "lansbrev-issue", "sv\n", "09:00-16:00\n", "2023-06-07\n", "#s1\n",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
def test_schema_and_reader_agree(path: tuple[str | int, ...], value: object) -> None:
    document = deepcopy(BASE)
    here: Any = document
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    try:
        issue_file.parse(json.dumps(document).encode(), file="x")
        is_readable = True
    except IssueFileError:
        is_readable = False
    assert VALIDATOR.is_valid(document) == is_readable


@given(st.sampled_from(PATHS), st.text(max_size=6) | st.sampled_from(VALUES))
def test_what_can_be_read_is_valid_by_the_schema(path: tuple[str | int, ...], value: object) -> None:
    document = deepcopy(BASE)
    here: Any = document
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    try:
        issue_file.parse(json.dumps(document).encode(), file="x")
    except IssueFileError:
        return
    VALIDATOR.validate(document)
