from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from editor.newsletter import urls

VALID = [
    "",
    "https://example.se",
    "HTTP://example.se/",
    "https://exämple.se/å/ä?ö=ü#ß",
    "https://example.se/en sida?a=b c",
    "https://example.se:8443/x",
    "https://[::1]:80/x",
    "https://{{host}}/x?{{id}}",
    "mailto:exempel@example.se",
    "mailto:?subject=hej",
    "mailto:{{email}}",
    "tel:010-224 40 00",
    "tel:{{phone}}",
    "#a1",
    "# ",
    "#å ä",
    "{{unsubscribe_url}}",
    "{{web}}?x=1",
    "{{a}}{{b}}",
]
INVALID = [
    "example.se",
    "www.example.se",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.se",
    "vbscript:x",
    "https:",
    "https://",
    "https:example.se",
    "https:///x",
    "https://?x",
    "https://exa mple.se/",
    "https://example.se:99999/",
    "https://example.se:a/",
    "https://example.se\\@example.org/",
    "https://.",
    " https://example.se",
    "https://example.se\u00a0",
    "https://example.se/\n",
    "https://example.se/\x00",
    "https://example.se/\ud800",
    "mailto:",
    "tel:",
    "tel:ring",
    "#",
    "#" + "a" * 101,
    "//example.se",
    "/x",
    "{{web}}javascript:x",
    "{{web}}x",
    "{{ web }}",
    "{web}",
    "{{1a}}",
]


@pytest.mark.parametrize("url", VALID)
def test_forms_of_the_issue_format_are_valid(url: str) -> None:
    assert urls.is_valid(url)


@pytest.mark.parametrize("url", INVALID)
def test_everything_else_is_refused(url: str) -> None:
    assert not urls.is_valid(url)


@given(st.one_of(st.text(max_size=20), st.sampled_from(VALID + INVALID)))
def test_the_pattern_of_the_schema_allows_every_valid_url(url: str) -> None:
    if urls.is_valid(url):
        assert url == "" or url.startswith("#") or re.match(urls.PATTERN, url)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("", ""),
        ("  ", ""),
        ("example.se", "https://example.se"),
        (" www.example.se/å ", "https://www.example.se/å"),
        ("//example.se/x", "https://example.se/x"),
        ("localhost:8080", "https://localhost:8080"),
        ("https://example.se/", "https://example.se/"),
        ("exempel@example.se", "mailto:exempel@example.se"),
        ("mailto:exempel@example.se", "mailto:exempel@example.se"),
        ("010-224 40 00", "tel:0102244000"),
        ("+46 (0)10 224", "tel:+46010224"),
        ("{{web}}", "{{web}}"),
        ("#a1", "#a1"),
        ("#a2", ""),
        ("javascript:alert(1)", ""),
        ("C:\\bild.jpg", ""),
        ("file:///x", ""),
        ("två ord", ""),
    ],
)
def test_what_is_typed_becomes_an_address(typed: str, url: str) -> None:
    assert urls.from_typed(typed, {"a1"}) == url


@given(st.one_of(st.text(), st.sampled_from(VALID + INVALID)))
def test_whatever_is_typed_the_url_is_valid_and_typing_it_again_changes_nothing(typed: str) -> None:
    url = urls.from_typed(typed)
    assert urls.is_valid(url)
    assert urls.from_typed(url) == url


@pytest.mark.parametrize(
    ("url", "in_mail", "elsewhere"),
    [
        ("", None, None),
        ("{{web}}", "{{web}}", None),
        ("{{web}}?a=1", "{{web}}?a=1", None),
        ("https://{{host}}/", "https://{{host}}/", None),
        ("https://example.se/?a={{id}}", "https://example.se/?a={{id}}", "https://example.se/?a=%7B%7Bid%7D%7D"),
        ("https://example.se/{ a }", "https://example.se/%7B%20a%20%7D", "https://example.se/%7B%20a%20%7D"),
        ("https://example.se/%zz%C3", "https://example.se/%25zz%C3", "https://example.se/%25zz%C3"),
        ("https://example.se/a#b#c", "https://example.se/a#b%23c", "https://example.se/a#b%23c"),
        ("https://[::1]/[a]", "https://[::1]/%5Ba%5D", "https://[::1]/%5Ba%5D"),
        ("https://example.se/å", "https://example.se/å", "https://example.se/å"),
        ("tel:010-224 40 00", "tel:010-2244000", "tel:010-2244000"),
        ("#å ä", "#å ä", "#å ä"),
    ],
)
def test_href_to_print(url: str, in_mail: str | None, elsewhere: str | None) -> None:
    assert urls.printable_href(url, mail=True) == in_mail
    assert urls.printable_href(url, mail=False) == elsewhere


@given(strategies.urls())
def test_printed_addresses_hold_nothing_that_breaks_an_attribute(url: str) -> None:
    href = urls.printable_href(url, mail=False)
    assert href is None or not re.search(r"[\s\"<>\\^`{|}]", href)
