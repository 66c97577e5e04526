"""Tracking parameters taken out of addresses, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import tracking, urls
from strategies import urls as valid_urls


@pytest.mark.parametrize(
    ("url", "clean", "removed"),
    [
        ("https://example.se/", "https://example.se/", ()),
        ("https://example.se/?a=1&utm_source=x&b=%C3%A5#c", "https://example.se/?a=1&b=%C3%A5#c", ("utm_source",)),
        ("https://example.se/?utm_source=x&utm_medium=mejl", "https://example.se/", ("utm_source", "utm_medium")),
        ("https://example.se/?fbclid=abc#del", "https://example.se/#del", ("fbclid",)),
        ("https://example.se/?FBCLID=abc&trk=x&mc_eid=1", "https://example.se/", ("FBCLID", "trk", "mc_eid")),
        ("https://example.se/?a=1&amp;utm_id=2", "https://example.se/?a=1", ("utm_id",)),
        ("https://example.se/#utm_source=x&a=1", "https://example.se/#a=1", ("utm_source",)),
        ("https://example.se/?q=utm_source=x&&b", "https://example.se/?q=utm_source=x&&b", ()),
        ("https://example.se/?track=2&trkx=1", "https://example.se/?track=2&trkx=1", ()),
        ("mailto:a@example.se?utm_source=x", "mailto:a@example.se?utm_source=x", ()),
        ("{{web_version}}?utm_source=x", "{{web_version}}?utm_source=x", ()),
        ("#utm_source=x", "#utm_source=x", ()),
    ],
)
def test_what_tracks_is_stripped_from_an_address(url: str, clean: str, removed: tuple[str, ...]) -> None:
    assert tracking.strip_tracking(url) == (clean, removed)


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        (
            "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.se%2Fa%3Fb%3D1&data=05%7C02%7Cx",
            "https://example.se/a?b=1",
        ),
        ("https://www.google.com/url?q=https://example.se/a&sa=D&source=editors", "https://example.se/a"),
        ("https://urldefense.com/v3/__https://example.se/a__;!!abc$", "https://example.se/a"),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"),
        ("https://example.se/?url=https%3A%2F%2Fexample.com", "https://example.se/?url=https%3A%2F%2Fexample.com"),
    ],
)
def test_the_address_inside_one_that_counts_clicks(url: str, inner: str) -> None:
    assert tracking.unwrapped(url) == inner


def test_hosts_that_count_clicks() -> None:
    assert tracking.is_tracking_host("https://trk.example.com/2894/act?q=1")
    assert tracking.is_tracking_host("https://example.us1.list-manage.com/track/click?u=1")
    assert not tracking.is_tracking_host("https://www.example.se/trk.html")
    assert not tracking.is_tracking_host("mailto:trk@example.se")


_PARAMETERS = st.lists(st.sampled_from(["a=1", "utm_x=1", "fbclid=2", "b", "", "q=å&c", "amp;gclid=1"]))


@given(valid_urls(), _PARAMETERS)
def test_what_is_left_is_valid_clean_and_stays(url: str, parameters: list[str]) -> None:
    longer = url + "?" + "&".join(parameters) if url.startswith("http") and not set("?#") & set(url) else url
    clean = tracking.strip_tracking(longer).url
    assert urls.is_valid(clean)
    assert tracking.strip_tracking(clean) == (clean, ())
