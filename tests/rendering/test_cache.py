"""A kept block is a right block: after any edits a warm renderer gives what a new one gives."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import edits
from editor.newsletter.issue import Issue, used_ids
from editor.rendering import themes
from editor.rendering.mail import MailRenderer
from editor.rendering.text import TextRenderer
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture
from rendering.reading import structure
from rendering.samples import large_issue, pictures, rich_issue
from strategies import issues

SKIFFER = themes.load("skiffer")
MAIL = MailRenderer(SKIFFER)
WEB = WebRenderer(SKIFFER)
_TEXTS = ("", "Ny text", "<b>&", "#a1", "12 juni")


def _known(issue: Issue) -> dict[str, Picture]:
    return {image.file: Picture("0" * 64, 800, 600, "image/png") for image in issue.images}


def _change(issue: Issue, node_id: str, word: str) -> Issue:
    node = edits.find(issue, node_id)
    for field in ("heading", "title", "name", "alt"):
        if hasattr(node, field):
            return edits.update(issue, node_id, **{field: word})
    return issue


_EDITS: dict[str, Callable[[Issue, str, str], Issue]] = {
    "change": _change,
    "remove": lambda issue, node_id, _: edits.remove(issue, node_id),
    "duplicate": lambda issue, node_id, _: edits.duplicate(issue, node_id)[0],
    "down": lambda issue, node_id, _: edits.move_by(issue, node_id, 1),
    "title": lambda issue, _, word: edits.update_issue(issue, title=word),
    "contents": lambda issue, _, word: edits.update_issue(issue, contents="list" if word else "none"),
    "name": lambda issue, _, word: edits.update_newsletter(issue, name=word),
    "language": lambda issue, _, word: edits.update_newsletter(issue, language="en" if word else "sv"),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(issue=issues(), data=st.data())
def test_warm_rendering_equals_fresh_rendering(issue: Issue, data: st.DataObject) -> None:
    warm = MAIL.another(), WEB.another()
    warm[0].render(issue, _known(issue))
    warm[1].render(issue, _known(issue), str)
    text = TextRenderer()
    text.pieces(issue)
    for _ in range(3):
        ids = sorted(used_ids(issue))
        name = data.draw(st.sampled_from(sorted(_EDITS) if ids else ["title", "name", "contents"]))
        node_id = data.draw(st.sampled_from(ids)) if ids else ""
        issue = _EDITS[name](issue, node_id, data.draw(st.sampled_from(_TEXTS)))
        known = _known(issue)
        assert warm[0].render(issue, known) == MAIL.another().render(issue, known)
        assert warm[1].render(issue, known, str) == WEB.another().render(issue, known, str)
        assert text.pieces(issue) == TextRenderer().pieces(issue)


def test_an_edit_makes_only_its_block_anew() -> None:
    renderer = MailRenderer(SKIFFER)
    issue, known = large_issue(20), pictures()
    before = renderer.render(issue, known)
    after = renderer.render(edits.update(issue, "a7", heading="Ny rubrik"), known)
    assert [new.key for old, new in zip(before.blocks, after.blocks, strict=True) if new is not old] == ["n:a7"]


def test_a_link_follows_the_place_it_names() -> None:
    renderer = MailRenderer(SKIFFER)
    issue, known = rich_issue(), pictures()
    assert 'href="#a-young"' in renderer.render(issue, known).html()
    hidden = edits.remove(edits.update_issue(issue, contents="none"), "a-young")
    kept = edits.update_issue(hidden, intro=issue.intro)
    assert 'href="#a-young"' not in renderer.render(kept, known).html()


def test_new_bytes_of_a_picture_are_shown() -> None:
    renderer = MailRenderer(SKIFFER)
    issue, known = rich_issue(), pictures()
    renderer.render(issue, known)
    narrower = {file: dataclasses.replace(picture, width_px=100) for file, picture in known.items()}
    assert renderer.render(issue, narrower) == MailRenderer(SKIFFER).render(issue, narrower)


@pytest.mark.parametrize("kind", ["mail", "web"])
def test_without_marks_the_marked_page_is_the_export(kind: str) -> None:
    issue, known = rich_issue(), pictures()
    if kind == "mail":
        marked = MailRenderer(SKIFFER, marks=True).render(issue, known).html()
        plain = MailRenderer(SKIFFER).render(issue, known).html()
    else:
        marked = WebRenderer(SKIFFER, marks=True).render(issue, known, str).html()
        plain = WebRenderer(SKIFFER).render(issue, known, str).html()
    assert structure(marked) == structure(plain)
    assert marked != plain


@pytest.mark.parametrize("kind", ["mail", "web"])
def test_every_part_of_the_page_can_be_selected(kind: str) -> None:
    issue, known = rich_issue(), pictures()
    if kind == "mail":
        html = MailRenderer(SKIFFER, marks=True).render(issue, known).html()
    else:
        html = WebRenderer(SKIFFER, marks=True).render(issue, known, str).html()
    nodes = {f"n:{node}" for node in used_ids(issue) if not node.startswith("i-") and node != "s-plain"}
    fixed = {"top", "masthead", "hero", "intro", "contents", "about", "sender", "partners", "footer", "social"}
    assert set(re.findall(r'data-block="([^"]*)"', html)) == nodes | fixed
    assert re.findall(r'data-region="([^"]*)"', html) == ["header", "main", "footer"]
