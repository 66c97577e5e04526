"""The faces that the web page carries."""

from __future__ import annotations

import base64
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from editor.newsletter import edits
from editor.rendering import themes
from editor.rendering.html import web_fonts
from editor.rendering.web import WebRenderer
from editor.support.paths import resources
from rendering.samples import pictures, rich_issue

FACE = re.compile(r'@font-face\{([^}]*?)src:url\("data:font/woff2;base64,([^"]*)"\)[^}]*\}')


def faces(css: str) -> list[tuple[str, TTFont, int]]:
    """Description, font and size in bytes of each face of a style sheet."""
    found = []
    for description, data in FACE.findall(css):
        content = base64.b64decode(data)
        found.append((description, TTFont(io.BytesIO(content)), len(content)))
    return found


def page_of(name: str) -> str:
    return WebRenderer(themes.load(name)).render(rich_issue(), pictures(), lambda file: "data:,").html()


@pytest.mark.parametrize("name", ["skiffer", "skog", "lingon"])
def test_page_carries_regular_and_bold_in_little_room(name: str) -> None:
    carried = faces(page_of(name))
    assert len(carried) >= 2
    assert all(font.flavor == "woff2" for _, font, _ in carried)
    assert sum(size for _, _, size in carried) <= 40_000


@pytest.mark.parametrize("name", ["skiffer", "skog", "lingon"])
def test_every_letter_of_the_page_has_a_glyph(name: str) -> None:
    issue = edits.update(rich_issue(), "a-sami", heading="Čáhci ja ŋđŧžš", body="<p>Đŧŋ Ŧ</p>")
    html = WebRenderer(themes.load(name)).render(issue, pictures(), lambda file: "data:,").html()
    shown = {sign for sign in web_fonts.letters_of(html[html.index("<header") :]) if ord(sign) >= 0x20 and sign != "◦"}
    texts = [font for description, font, _ in faces(html) if "Brevtext" in description]
    assert all({ord(sign) for sign in shown} <= set(font.getBestCmap()) for font in texts)


def test_second_face_lends_the_letters_the_first_has_not() -> None:
    css = web_fonts.font_css(themes.load("lingon").layout, frozenset("aŧ"), frozenset("aŧ"))
    headings = [(font, rule) for (rule, font, _) in faces(css) if "Brevrubrik" in rule]
    assert [ord("ŧ") in font.getBestCmap() for font, _ in headings] == [False, True]
    assert css.count("unicode-range:U+167") == 1


def test_cut_fonts_do_not_bear_the_reserved_name() -> None:
    css = web_fonts.font_css(themes.load("lingon").layout, frozenset("abc"), frozenset("abc"))
    for _, font, _ in faces(css):
        names = {entry.nameID for entry in font["name"].names}
        assert names <= {0, 13, 14}
        assert 0 in names


def test_same_letters_give_the_same_bytes() -> None:
    face = resources() / "fonts" / "SourceSans3-Regular.ttf"
    first = web_fonts._cut(face, frozenset({65, 66}))
    web_fonts._cut.cache_clear()
    assert web_fonts._cut(face, frozenset({65, 66})) == first


def test_letters_are_those_that_are_shown() -> None:
    html = '<p class="q" title="Ö">a&amp;ä<b>c</b></p><h2 id="x">Rubrik</h2>'
    assert web_fonts.letters_of(html) == frozenset("a&äcRubrik")
    assert web_fonts.heading_letters_of(html) == frozenset("Rubrik")


def test_layout_files_are_shipped() -> None:
    for layout in themes.layouts():
        for face in themes.load(f"skiffer/{layout}").layout.web_fonts:
            for file in face.files:
                assert (resources() / "fonts" / file).is_file()


def test_fonts_cut_beforehand_are_those_the_program_would_cut() -> None:
    script = Path(__file__).parents[3] / "packaging" / "cut_fonts.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_swedish_page_needs_no_cutting() -> None:
    web_fonts._cut.cache_clear()
    web_fonts._codes.cache_clear()
    letters = web_fonts.EVERYDAY | {"\n"}
    assert web_fonts.font_css(themes.load("skiffer").layout, letters, letters).count("@font-face") == 2
    assert web_fonts._cut.cache_info().misses == web_fonts._codes.cache_info().misses == 0
