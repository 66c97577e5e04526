"""Merge fields of a mail, as the sending service wants them or as they stand."""

from __future__ import annotations

import html
import re

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from editor.newsletter.issue import FooterLink, Issue
from editor.publishing import draft_mail, mail_package
from editor.publishing.edition import Edition
from editor.publishing.errors import MergeFieldsUnfilled
from editor.publishing.profiles import Profile, Profiles
from editor.rendering import merge_fields
from no_pictures import no_picture
from publishing.press import ISSUE, THEME, edition
from rendering.reading import tags
from strategies import issues

LINKS = (
    FooterLink(role="unsubscribe", text="Avsluta", url="{{unsubscribe_url}}"),
    FooterLink(role="web_version", text="Visa på webben", url="{{web_version}}?sprak=sv"),
    FooterLink(role="other", lead="Hej {{first_name}}", text="Om oss", url="https://example.se/?till={{email}}"),
)
MERGING = msgspec.structs.replace(
    ISSUE,
    subject="Till {{name}}",
    newsletter=msgspec.structs.replace(ISSUE.newsletter, footer_links=LINKS),
)


def test_a_service_gets_its_own_spelling() -> None:
    page = mail_package.html(edition(MERGING, profile=Profiles().load("mailchimp")))
    targets = [attributes["href"] for tag, attributes in tags(page) if tag == "a"]
    assert {"*|UNSUB|*", "*|ARCHIVE|*?sprak=sv", "https://example.se/?till=*|EMAIL|*"} <= set(targets)
    assert "Hej *|FNAME|*" in page
    assert "{{" not in page


def test_a_services_own_braces_are_not_looked_through_again() -> None:
    made = edition(MERGING, profile=Profiles().load("brevo"))
    assert 'href="{{ unsubscribe }}"' in made.mail_html
    assert made.subject == "Till {{ contact.FIRSTNAME }} {{ contact.LASTNAME }}"
    names = ("unsubscribe", "web_version", "first_name", "name", "email")
    same = edition(MERGING, profile=Profile(name="x", fields=dict.fromkeys(names, "{{name}}")))
    assert same.subject == "Till {{name}}"


def test_the_text_beside_the_page_leads_to_the_same_places() -> None:
    made = edition(MERGING, profile=Profiles().load("mailchimp"))
    assert "*|UNSUB|*" in made.mail_text
    assert made.subject == "Till *|FNAME|* *|LNAME|*"
    assert "{{" not in made.mail_text
    assert "unsubscribe" not in made.text


def test_every_field_without_a_value_is_listed_with_its_places() -> None:
    made = edition(MERGING, profile=Profiles().load("paloma"))
    with pytest.raises(MergeFieldsUnfilled) as refused:
        mail_package.files(made)
    fields = (
        "{{unsubscribe_url}} (newsletter.footer_links[0].url)",
        "{{web_version}} (newsletter.footer_links[1].url)",
        "{{first_name}} (newsletter.footer_links[2].lead)",
        "{{email}} (newsletter.footer_links[2].url)",
        "{{name}} (subject)",
    )
    assert refused.value.data == {"profile": "Paloma", "count": 5, "fields": "; ".join(fields)}
    for stopped in (draft_mail.files, mail_package.zipped):
        with pytest.raises(MergeFieldsUnfilled):
            stopped(made)


def test_a_field_that_no_mail_shows_stops_nothing() -> None:
    hidden = msgspec.structs.replace(
        ISSUE, images=(msgspec.structs.replace(ISSUE.images[2], caption="{{okänt}} {{hidden}}"),), sections=()
    )
    assert mail_package.files(edition(hidden, profile=Profiles().load("paloma")))


def test_without_a_profile_fields_stand_as_they_are() -> None:
    assert 'href="{{unsubscribe_url}}"' in mail_package.html(edition(MERGING))


def test_pictures_are_addressed_where_they_will_lie() -> None:
    profile = Profile(name="x", picture_base_url="https://example.se/brev/?a=1&b=2/")
    page = mail_package.html(edition(profile=profile))
    sources = [attributes["src"] for tag, attributes in tags(page) if tag == "img"]
    assert set(sources) == {"https://example.se/brev/?a=1&b=2/ett.png", "https://example.se/brev/?a=1&b=2/foto.jpg"}
    assert "&b=2" not in page.replace("&amp;b=2", "")


def test_only_addresses_of_pictures_are_changed() -> None:
    lying = msgspec.structs.replace(ISSUE, title='<img src="images/ett.png"> src="images/ett.png"')
    profile = Profile(name="x", picture_base_url="https://example.se")
    page = mail_package.html(edition(lying, profile=profile))
    assert html.unescape(page).count(lying.title) >= 1
    assert len([tag for tag, _ in tags(page) if tag == "img"]) == 3


def test_places_tell_text_from_addresses() -> None:
    found = [(field.name, field.place, field.in_text) for field in merge_fields.fields(MERGING)]
    assert found == [
        ("unsubscribe_url", "newsletter.footer_links[0].url", False),
        ("web_version", "newsletter.footer_links[1].url", False),
        ("first_name", "newsletter.footer_links[2].lead", True),
        ("email", "newsletter.footer_links[2].url", False),
        ("name", "subject", True),
    ]
    body = '<p>Hej {{name}} <a href="{{web}}">länk</a></p>'
    rich = msgspec.structs.replace(ISSUE, intro=body)
    assert [(field.name, field.in_text) for field in merge_fields.fields(rich)] == [("name", True), ("web", False)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(issue=issues())
def test_filling_changes_nothing_but_fields(issue: Issue) -> None:
    named = merge_fields.names("".join((Edition(issue, {}, no_picture, THEME).mail_html, issue.subject, issue.title)))
    known = {field.name for field in merge_fields.fields(issue)}
    assert set(named) <= known
    fill = Profile(name="x", fields={name: f"*|{name}|*" for name in known})
    filled = Edition(issue, {}, no_picture, THEME, profile=fill)
    plain = Edition(issue, {}, no_picture, THEME)
    back = re.compile(r"\*\|(\w+)\|\*")
    assert back.sub(r"{{\1}}", filled.mail_html) == plain.mail_html
    assert back.sub(r"{{\1}}", filled.mail_text) == plain.mail_text
