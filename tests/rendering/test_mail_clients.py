"""docs/mail-clients.md lists all that a mail uses and a mail program lacks, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from editor.newsletter import edits, issue_file
from editor.rendering import themes
from editor.rendering.mail import MailRenderer
from rendering.mail_features import data, lacking, used
from rendering.samples import pictures, rich_issue

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = PROJECT / "resources" / "sample" / "issue.lansbrev.json"
DATA = PROJECT / "tests" / "tools" / "node_modules" / "caniemail" / "data" / "caniemail.json"
ROW = re.compile(
    r"^\| \[[^|]*\]\(https://www\.caniemail\.com/features/([\w-]+)/\) \| ([^|]*) \| ([^|]+) \|$", re.MULTILINE
)


@pytest.fixture(scope="module")
def known() -> Mapping[str, Mapping[str, object]]:
    if not DATA.is_file():
        pytest.skip("the data of caniemail.com needs tests/tools/node_modules (npm ci there)")
    return data(DATA)


def test_every_feature_that_is_lacking_somewhere_has_its_fallback(known: Mapping[str, Mapping[str, object]]) -> None:
    features: set[str] = set()
    flowing = edits.update(
        rich_issue(), "a-young", image="i-face", image_placement="left", body=f"<p>{'Ord ' * 250}</p>"
    )
    for layout in themes.layouts():
        renderer = MailRenderer(themes.load(f"skiffer/{layout}"))
        for issue in (rich_issue(), flowing, issue_file.read(SAMPLE).issue):
            features |= used(renderer.render(issue, pictures()).html(), known)
    assert len(features) > 40
    expected = {}
    for slug in features:
        if without := lacking(known[slug]):
            expected[slug] = ", ".join(name if how == "n" else f"{name} (partly)" for name, how in without.items())
    table = (PROJECT / "docs" / "mail-clients.md").read_text("utf-8")
    assert {slug: clients for slug, clients, fallback in ROW.findall(table) if fallback.strip()} == expected


def test_features_are_found(known: Mapping[str, Mapping[str, object]]) -> None:
    mail = '<style>@media (max-width:5px){.a>b,p{gap:1px}}</style></head><p style="position:fixed;border-top:0">'
    found = {
        "css-gap",
        "css-position",
        "css-border",
        "html-p",
        "css-selector-child",
        "css-selector-type",
        "css-at-media",
    }
    assert found <= used(mail, known)
    assert "Outlook (Windows)" in lacking(known["css-position"])
