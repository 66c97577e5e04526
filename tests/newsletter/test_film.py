"""Films and what is none."""

from __future__ import annotations

import pytest

from editor.newsletter.film import film_service


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.youtube.com/watch?v=abc", "YouTube"),
        ("https://youtube.com/shorts/abc", "YouTube"),
        ("HTTPS://YOUTU.BE/abc", "YouTube"),
        ("https://vimeo.com/123456", "Vimeo"),
        ("https://player.vimeo.com/video/123456", "Vimeo"),
        ("https://www.svtplay.se/video/abc/titel", "SVT Play"),
        ("https://urplay.se/program/123-titel", "UR Play"),
        ("https://play.mediaflowpro.com/ovp/11/22ABC", ""),
    ],
)
def test_addresses_of_films(url: str, name: str) -> None:
    assert film_service(url) == name


@pytest.mark.parametrize(
    "url",
    [
        "",
        "#a1",
        "https://www.youtube.com/@example",
        "https://www.youtube.com/",
        "https://vimeo.com/example",
        "https://example.se/watch?v=abc",
        "https://notyoutube.com/watch?v=abc",
        "https://youtube.com.example.se/watch?v=abc",
        "mailto:youtube.com/watch@example.se",
        "https://[broken/watch",
        "{{film}}",
    ],
)
def test_addresses_that_are_no_films(url: str) -> None:
    assert film_service(url) is None
