from __future__ import annotations

import pytest
from hypothesis import given

import strategies
from editor.newsletter import fields
from editor.newsletter.issue import Article, Issue, Newsletter, Node, Section
from editor.newsletter.shapes import Reference, Shape


def every_type(node_type: type[Node]) -> set[type[Node]]:
    found = {node_type}
    for field in fields.fields_of(node_type):
        for inner in field.nodes:
            found |= every_type(inner)
    return found


def test_every_field_of_every_type_is_known() -> None:
    assert {node_type.__name__ for node_type in every_type(Issue)} == {
        "Issue", "Newsletter", "Sender", "Partner", "About", "FooterLink", "SocialLink", "Section", "Article", "Part",
        "Calendar", "ContactList", "Link", "Event", "Occasion", "Contact", "Image",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("node_type", "name", "form", "many", "may_be_null"),
    [
        (Article, "body", Shape.RICH_TEXT, False, False),
        (Article, "image", Reference.IMAGE, False, True),
        (Article, "more_images", Reference.IMAGE, True, False),
        (Section, "items", None, True, False),
        (Newsletter, "id", Shape.IDENTITY, False, False),
    ],
)
def test_a_field_says_what_it_holds(
    node_type: type[Node], name: str, form: fields.Form | None, many: bool, may_be_null: bool
) -> None:
    field = next(field for field in fields.fields_of(node_type) if field.name == name)
    assert (field.form, field.many, field.may_be_null) == (form, many, may_be_null)


@given(strategies.issues())
def test_rebuilding_without_changes_gives_the_same_object(issue: Issue) -> None:
    assert fields.rebuilt(issue, lambda _path, _form, value: value[:]) is issue


@given(strategies.issues())
def test_rebuilding_visits_paths_that_lead_to_the_value(issue: Issue) -> None:
    seen: list[tuple[str, str]] = []

    def visit(path: str, _: fields.Form, value: str) -> str:
        seen.append((path, value))
        return value

    fields.rebuilt(issue, visit)
    assert ("title", issue.title) in seen
    for path, value in seen:
        here: object = issue
        for step in path.replace("[", ".").replace("]", "").split("."):
            here = here[int(step)] if isinstance(here, tuple) else getattr(here, step)
        assert here == value


@given(strategies.issues())
def test_references_are_all_found(issue: Issue) -> None:
    found: list[tuple[Reference, str]] = []

    def visit(_: str, form: fields.Form, value: str) -> str:
        if isinstance(form, Reference):
            found.append((form, value))
        return value

    fields.rebuilt(issue, visit)
    assert list(fields.references(issue)) == found
