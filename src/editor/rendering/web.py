"""The web page: one self-contained HTML5 file that runs no script, for screens, print, light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from functools import partial
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from editor.newsletter.issue import Issue
from editor.rendering.cache import BlockCache
from editor.rendering.content import frame, view
from editor.rendering.content.anchors import is_right_to_left
from editor.rendering.content.page_plan import plan
from editor.rendering.content.scene import Scene
from editor.rendering.content.words import PageWords, page_words
from editor.rendering.html.environment import Templates, environment
from editor.rendering.html.rich_html import HtmlWriter, address_html, language_attributes, plain_looks
from editor.rendering.html.sizes import COLUMNS_LIMIT, SIDE_PX, beside, fitting, width_at
from editor.rendering.html.structured import json_ld, web_address
from editor.rendering.html.template_faults import telling_template_faults
from editor.rendering.html.templates import (
    LONGEST_NAME_PX,
    by_label,
    dated,
    longest_word,
    template_name,
    type_size,
    widest_word,
)
from editor.rendering.html.web_fonts import EVERYDAY, LetterCount, font_css
from editor.rendering.page import Block, Frame, Page
from editor.rendering.themes import Theme
from editor.support.pictures import Picture

_REGIONS: Final[tuple[tuple[view.Region, str, str], ...]] = (
    ("header", "<header{}>", "</header>"),
    ("main", '<main id="_main" tabindex="-1"{}>', "</main>"),
    ("footer", "<footer{}>", "</footer>"),
)


_TYPE_PX: Final = re.compile(
    r"(\b(?:font-size:(?:min\()?|line-height:|grid-template-columns:)|(?<=[{;])max-width:|,max\()(\d+(?:\.\d+)?)px"
)
_QUERY_PX: Final = re.compile(r"(\((?:min|max)-width: ?)(\d+)px")


class WebRenderer:
    """Renders issues as web pages in one theme. Keeps the blocks of the last issue: use one for each open issue."""

    def __init__(self, theme: Theme, *, marks: bool = False) -> None:
        """``marks`` puts ``data-block`` on blocks, parts, events and contacts, ``data-region`` on regions."""
        self._theme = theme
        self._marks = marks
        self._cache = BlockCache()
        self._letters = LetterCount()
        self._addresses: tuple[object, object] = (None, None)
        self._templates = _environment(theme, marks=marks)
        self._blocks = Templates(self._templates)
        layout = theme.layout
        values = {
            "c": theme.light,
            "d": theme.dark,
            "z": layout.sizes,
            "f": layout.on_phone,
            "face": Markup(layout.web_face),
            "heading_face": Markup(layout.web_heading_face),
        }
        with telling_template_faults():
            self._css, self._late_css = (
                Markup(in_rem(self._templates.get_template(name).render(values))) for name in ("page.css", "late.css")
            )

    def another(self) -> WebRenderer:
        """A renderer with the same theme and templates that has kept nothing yet: for another open issue."""
        made = copy(self)
        made._cache = BlockCache()
        made._letters = LetterCount()
        return made

    def render(
        self,
        issue: Issue,
        pictures: Mapping[str, Picture],
        picture_url: Callable[[str], str],
        sources: Callable[[str], Sequence[tuple[str, int]]] | None = None,
    ) -> Page:
        """The issue as a web page. ``picture_url`` gives the address of an ``Image.file`` (a ``data:`` URI in exports).

        ``pictures`` by ``Image.file``; one it lacks is left out. ``sources``, where given, gives the addresses and
        widths of the files a browser may choose from; pictures then load when they come into sight. Other functions
        than last time make every block anew.
        """
        if (picture_url, sources) != self._addresses:
            self._addresses, self._cache = (picture_url, sources), BlockCache()
        scene = Scene(issue, pictures, "web", picture_url, sources=sources)
        document = frame.document(scene)
        words = page_words(document.language)
        blocks = self._cache.blocks(scene, plan(scene), partial(self._written, scene.language))
        return Page(
            head=self._blocks.render(
                "page.html",
                document=document,
                words=words,
                address=web_address(scene),
                data=json_ld(scene, document),
                fonts=Markup(self._fonts(blocks, words)),
                css=self._css,
                late_css=self._late_css,
            ),
            frames=tuple(self._frame(*region) for region in _REGIONS),
            tail="</div>\n</body>\n</html>\n",
            blocks=blocks,
        )

    def _fonts(self, blocks: tuple[Block, ...], words: PageWords) -> str:
        """The faces of this page, cut to the everyday letters and those it shows beside them."""
        letters, heading_letters = self._letters.of(block.html for block in blocks)
        more = frozenset(words.skip_to_content) | EVERYDAY
        return font_css(self._theme.layout, letters | more, heading_letters | more)

    def _written(self, language: str, blocks: Sequence[view.BlockView]) -> Iterator[str]:
        words = page_words(language)
        return self._blocks.render_each(
            (template_name(block), {"view": block, "page_language": language, "words": words}) for block in blocks
        )

    def _frame(self, region: view.Region, opening: str, closing: str) -> Frame:
        mark = f' data-region="{region}"' if self._marks else ""
        return Frame(region=region, opening=opening.format(mark), closing=closing + "\n")


def in_rem(css: str) -> str:
    """A style sheet in which type, columns of text and the widths that ask for phones follow the reader's own size.

    Style sheets are written in px at the usual 16; a reader who has set the browser to another size gets that.
    """
    css = _TYPE_PX.sub(lambda found: f"{found[1]}{float(found[2]) / 16:g}rem", css)
    return _QUERY_PX.sub(lambda found: f"{found[1]}{float(found[2]) / 16:g}em", css)


def _environment(theme: Theme, *, marks: bool) -> Environment:
    layout = theme.layout
    writer = HtmlWriter(plain_looks)
    return environment(
        theme,
        "web",
        html_filters={
            "text": writer.text,
            "dated": lambda row: dated(row, writer),
            "heading": writer.heading,
            "address": address_html,
            "prose": writer.prose,
            "language": language_attributes,
        },
        filters={
            "rtl": is_right_to_left,
            "by_label": by_label,
            "fit": fitting,
            "beside": beside,
            "width_at": width_at,
            "longest_word": longest_word,
            "widest_word": widest_word,
            "px": type_size,
        },
        values={
            "marks": marks,
            "page_px": layout.page_px,
            "text_px": layout.text_px,
            "event_px": layout.event_px,
            "ground_px": layout.page_px - 2 * layout.paper_px,
            "l": layout,
            "longest_name": LONGEST_NAME_PX // layout.sizes.name[0],
            "side_px": SIDE_PX,
            "columns_limit": COLUMNS_LIMIT,
        },
    )
