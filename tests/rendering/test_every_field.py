"""Hostile text in every field of an issue comes out as the same visible text in every format.

What a format does not show is listed; all other fields must come out letter for letter.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter.fields import fields_of
from editor.newsletter.issue import Issue, Node
from editor.newsletter.shapes import Shape
from editor.rendering import text, themes
from editor.rendering.mail import MailRenderer
from editor.rendering.printing.issue_pages import PdfRenderer
from editor.rendering.web import WebRenderer
from marked_issue import HOSTILE, fields_missing, marked
from rendering.printed import text_of
from rendering.reading import fold, tags, visible_text
from rendering.samples import picture_bytes, pictures, rich_issue

META = "<>&\"'{}%#$\\*_`@[]()~^|/;:!-=+,."
WORDS = (
    st.sampled_from(HOSTILE)
    | st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=2).map(" ".join)
    | st.text(st.sampled_from(META), min_size=1, max_size=12).map(lambda signs: f"x{signs}y")
)
NEVER_PRINTED = {
    "newsletter.theme",
    "newsletter.frequency",
    "subject",
    "events[].series",
    "images[].rights",
}
"""Settings, the header of the mail, and what is kept for the archive."""
SOME = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
SKIFFER = themes.load("skiffer")
PRINT = PdfRenderer(SKIFFER)
MAIL = {layout: MailRenderer(themes.load(f"skiffer/{layout}")) for layout in themes.layouts()}
WEB = {layout: WebRenderer(themes.load(f"skiffer/{layout}")) for layout in themes.layouts()}
LAYOUTS = st.sampled_from(themes.layouts())


def folded(fields: dict[str, str]) -> dict[str, str]:
    return {fold(told): field for told, field in fields.items()}


def shown_by(page: str) -> str:
    """All a page tells: its text, its title, the descriptions of its pictures and of itself."""
    titles = map(html.unescape, re.findall("<title>(.*?)</title>", page, re.DOTALL))
    attributes = (value or "" for _, given in tags(page) for name, value in given.items() if name in ("alt", "content"))
    return fold(" ".join((visible_text(page), *titles, *attributes)))


def test_the_issue_that_is_marked_has_every_text_field() -> None:
    def texts(node: type[Node], path: str) -> set[str]:
        found = set()
        for field in fields_of(node):
            here = f"{path}.{field.name}" if path else field.name
            here += "[]" if field.many else ""
            found |= {here} if field.form in (Shape.TEXT, Shape.RICH_TEXT) else set()
            for inner in field.nodes:
                found |= texts(inner, here)
        return found

    _, fields = marked(rich_issue(), "x")
    assert texts(Issue, "") == set(fields.values())


@SOME
@given(word=WORDS, layout=LAYOUTS)
def test_every_field_stands_in_the_mail(word: str, layout: str) -> None:
    issue, fields = marked(rich_issue(), word)
    page = MAIL[layout].another().render(issue, pictures()).html()
    assert fields_missing(folded(fields), shown_by(page)) == NEVER_PRINTED


@SOME
@given(word=WORDS, layout=LAYOUTS)
def test_every_field_stands_on_the_web_page(word: str, layout: str) -> None:
    issue, fields = marked(rich_issue(), word)
    page = WEB[layout].another().render(issue, pictures(), lambda file: "data:,").html()
    assert fields_missing(folded(fields), shown_by(page)) == NEVER_PRINTED


@SOME
@given(word=WORDS)
def test_every_field_stands_in_plain_text(word: str) -> None:
    issue, fields = marked(rich_issue(), word)
    shown = fold(re.sub(r" \[\d+\]", "", text.render(issue)))
    assert fields_missing(folded(fields), shown) == NEVER_PRINTED | {"preheader"}


@settings(SOME, max_examples=4)
@given(word=WORDS)
def test_every_field_stands_in_print(tmp_path: Path, word: str) -> None:
    issue, fields = marked(rich_issue(), word)
    shown = fold(text_of(PRINT.render(issue, pictures(), picture_bytes()), tmp_path, as_written=True))
    descriptions = {"images[].alt"}  # beside the text, where pdftotext does not look
    assert fields_missing(folded(fields), shown) == NEVER_PRINTED | descriptions | {"preheader"}
