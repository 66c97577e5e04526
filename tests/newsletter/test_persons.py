"""A person is found wherever an issue names them, and gone without a trace of the name where they are taken out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

import strategies
from editor.newsletter import issue_file, persons
from editor.newsletter.issue import Article, Contact, Image, Issue, Link, Section
from editor.newsletter.persons import Person

PERSON = Person(name="Exempel Exempelsson", email="exempel@example.se")
ISSUE = Issue(
    title="Juni",
    date=dt.date(2023, 6, 7),
    sections=(
        Section(
            id="s",
            items=(
                Article(
                    id="a",
                    heading="EXEMPEL EXEMPELSSON slutar",
                    body="<p>Tack, <strong>Exempel</strong> Exempelsson! Exempel Exempelssons vän stannar. "
                    '<a href="mailto:exempel@example.se">Mejla</a></p>',
                    links=(Link(text="Mejl", url="mailto:Exempel@example.se"),),
                ),
            ),
        ),
    ),
    contacts=(
        Contact(id="c", name="Exempel Exempelsson", role="Handläggare", phone="010-1", email="annan@example.se"),
        Contact(id="d", name="E. Exempelsson", email="exempel@example.se"),
        Contact(id="e", name="Annan Person"),
    ),
    images=(Image(id="i", file="a.jpg", credit="Exempel Exempelsson"),),
)


def test_every_place_is_found_and_emptied() -> None:
    assert len(persons.found(ISSUE, PERSON)) == 5
    after = persons.without(ISSUE, PERSON, "[borttaget]")
    text = issue_file.to_json(after).decode()
    assert "Exempel Exempelsson" not in text.replace("Exempelssons", "")
    assert "exempel@example.se" not in text.lower()
    article = after.sections[0].items[0]
    assert isinstance(article, Article)
    assert article.heading == "[borttaget] slutar"
    assert article.body.startswith("<p>Tack, <strong>[borttaget]</strong>! ")
    assert after.contacts == (
        Contact(id="c", role="Handläggare"),
        Contact(id="d"),
        Contact(id="e", name="Annan Person"),
    )
    assert after.images[0].credit == "[borttaget]"
    assert persons.without(after, PERSON, "") == after


@given(strategies.issues())
def test_who_is_not_named_changes_nothing(issue: Issue) -> None:
    assert persons.without(issue, Person(name="Xylofon Qvist", email="x@qvist.example"), "?") == issue


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Exempel Exempelsson: byt ord", "–: byt ord"),
        ("exempel exempelsson", "–"),
        ("Exempel Exempelssons", "Exempel Exempelssons"),
        ("av exempel@example.se.", "av –."),
    ],
)
def test_plain_texts_lose_whole_names(text: str, after: str) -> None:
    assert persons.text_without(text, PERSON, "–") == after


def test_json_values_change_in_strings_only() -> None:
    value = {"Exempel Exempelsson": ["Exempel Exempelsson", 3, None, {"a": "x Exempel Exempelsson"}]}
    changed = persons.in_strings(value, lambda text: persons.text_without(text, PERSON, "–"))
    assert changed == {"Exempel Exempelsson": ["–", 3, None, {"a": "x –"}]}
