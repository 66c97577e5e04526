"""The mail: tables with inline styles for Outlook and Gmail, media queries for phones and dark mode.

Rules and measurements: docs/decisions.md. Each block is rendered and inlined on its own and kept until one of its
inputs changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from functools import partial
from typing import Final

import css_inline
from jinja2 import Environment
from markupsafe import Markup

from editor.newsletter.issue import Issue
from editor.rendering import frame, view
from editor.rendering.anchors import is_right_to_left
from editor.rendering.cache import BlockCache
from editor.rendering.environment import Templates, environment
from editor.rendering.page import Frame, Page
from editor.rendering.page_plan import plan
from editor.rendering.picture_files import names
from editor.rendering.rich_html import address_html, language_attributes, prose_html, text_html
from editor.rendering.scene import Scene
from editor.rendering.sizes import COLUMNS_LIMIT, SIDE_PX, fitting, width_at
from editor.rendering.templates import (
    LONGEST_NAME_PX,
    compact,
    longest_word,
    marked,
    place,
    template_name,
    type_size,
    unmarked,
)
from editor.rendering.themes import Theme
from editor.support.pictures import Picture

PICTURE_FOLDER: Final = "images/"

_TABLE: Final = Markup('role="presentation" cellpadding="0" cellspacing="0"')
_PREHEADER_PADDING: Final = "\u034f\u200c\u00a0" * 60
"""Invisible signs that keep an inbox from showing the page's first words after the preheader."""

_LABEL_PX: Final = 76
"""Width of the labels Tid, Plats, Anmälan."""

_BUTTON_PX: Final = 40
_LETTER_PX: Final = 9
_BETWEEN: Final = "<hr>"
"""Parts the blocks that are inlined together; no template and no text has one."""

_REMEMBERED: Final = 4000
"""Start tags whose tidied form is remembered: most tags of a page are alike."""

_TAG: Final = re.compile(r'<[a-zA-Z][a-zA-Z0-9:]*(?: [^\s=<>"]+(?:="[^"]*")?)+ ?/?>')
_CLASS: Final = re.compile(r' class="([^"]*)"')
_STYLE: Final = re.compile(r' style="([^"]*)"')
_NAMED: Final = re.compile(r"(?<![\w#])\.([a-zA-Z][\w-]*)")


class MailRenderer:
    """Renders issues as mail in one theme. Keeps the blocks of the last issue rendered: use one for each open issue."""

    def __init__(self, theme: Theme, *, marks: bool = False) -> None:
        """``marks`` puts ``data-block`` on blocks, parts, events and contacts, ``data-region`` on regions."""
        self._theme = theme
        self._marks = marks
        self._cache = BlockCache()
        self._tidy: dict[str, str] = {}
        self._templates = _environment(theme, marks=marks)
        self._blocks = Templates(self._templates)
        layout = theme.layout
        values = {
            "c": theme.light,
            "d": theme.dark,
            "z": layout.sizes,
            "f": layout.on_phone,
            "face": Markup(layout.mail_face),
            "heading_face": Markup(layout.mail_heading_face),
        }
        sheet = self._templates.get_template("block.css")
        self._block_css = {
            turned: sheet.render(values, right_to_left=turned, start=start, end=end)
            for turned, start, end in ((False, "left", "right"), (True, "right", "left"))
        }
        for css in self._block_css.values():  # the first use of a sheet takes longer
            css_inline.inline_fragment(_BETWEEN, css, load_remote_stylesheets=False)
        self._head_css = Markup(compact(self._templates.get_template("head.css").render(values)))
        self._kept_classes = frozenset(_NAMED.findall(self._head_css))

    def another(self) -> MailRenderer:
        """A renderer with the same theme and templates that has kept nothing yet: for another open issue."""
        made = copy(self)
        made._cache = BlockCache()
        return made

    def render(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page:
        """The issue as mail. ``pictures`` by ``Image.file``; one it lacks is left out of the page.

        Pictures are addressed as ``images/NAME`` with the names of :func:`editor.rendering.picture_files.names`.
        """
        given = names(issue, pictures)
        scene = Scene(issue, pictures, "mail", lambda file: PICTURE_FOLDER + given[file], given)
        document = frame.document(scene)
        blocks = self._cache.blocks(scene, plan(scene), partial(self._written, scene.language))
        return Page(
            head=self._templates.get_template("page.html").render(document=document, head_css=self._head_css),
            frames=self._frames(),
            tail=_TAIL.format("</div>\n" if self._theme.layout.margin_px else ""),
            blocks=blocks,
        )

    def _written(self, language: str, blocks: Sequence[view.BlockView]) -> list[str]:
        if not blocks:
            return []
        html = _BETWEEN.join(
            compact(self._blocks.render(template_name(block), view=block, page_language=language)) for block in blocks
        )
        inlined = css_inline.inline_fragment(
            html, self._block_css[is_right_to_left(language)], load_remote_stylesheets=False
        )
        return _TAG.sub(self._tidied, inlined).split(_BETWEEN)

    def _tidied(self, tag: re.Match[str]) -> str:
        """A start tag with short styles and without the classes that no media query names."""
        text = tag[0]
        known = self._tidy.get(text)
        if known is None:
            known = _STYLE.sub(_short_style, _CLASS.sub(self._kept, text))
            if len(self._tidy) < _REMEMBERED:
                self._tidy[text] = known
        return known

    def _kept(self, attribute: re.Match[str]) -> str:
        kept = [name for name in attribute[1].split() if name in self._kept_classes]
        return f' class="{" ".join(kept)}"' if kept else ""

    def _frames(self) -> tuple[Frame, ...]:
        def region_mark(region: str) -> str:
            return f' data-region="{region}"' if self._marks else ""

        roles: tuple[tuple[view.Region, str, str], ...] = (
            ("header", "banner", ""),
            ("main", "main", self._ground),
            ("footer", "contentinfo", self._ground),
        )
        end = f'<div{self._ground}><div style="height:36px;font-size:0;line-height:36px">&nbsp;</div></div>'
        return tuple(
            Frame(
                region=region,
                opening=f'<div role="{role}"{attributes}{region_mark(region)}>',
                closing="</div>\n" + (end if region == "footer" else ""),
            )
            for region, role, attributes in roles
        )

    @property
    def _ground(self) -> str:
        name, colour = _ground(self._theme)
        return f' class="{name}" style="background-color:{colour}"'


_TAIL: Final = """
</div>
{}<!--[if mso]></td></tr></table><![endif]-->
<div style="height:24px;font-size:0;line-height:24px">&nbsp;</div>
</div>
</body>
</html>
"""


def _environment(theme: Theme, *, marks: bool) -> Environment:
    layout = theme.layout
    ground, ground_colour = _ground(theme)
    mark = marked if marks else unmarked
    return environment(
        theme,
        "mail",
        filters={
            "text": text_html,
            "address": address_html,
            "prose": prose_html,
            "language": language_attributes,
            "mark": mark,
            "place": lambda view, around="": place(view, around, mark),
            "space": _space,
            "rtl": is_right_to_left,
            "fit": fitting,
            "width_at": width_at,
            "longest_word": longest_word,
            "button_width": lambda link: _BUTTON_PX + _LETTER_PX * len(link.text),
            "px": type_size,
            "px_important": lambda size: type_size(size, "!important"),
        },
        values={
            "T": _TABLE,
            "colours": theme.light,
            "l": layout,
            "outlook_face": Markup(layout.outlook_face),
            "outlook_heading_face": Markup(
                layout.outlook_face if layout.mail_heading_face == layout.mail_face else layout.mail_heading_face
            ),
            "panel_class": "i" if layout.panels else "",
            "panel_ground": Markup(f' bgcolor="{theme.light.tint}"' if layout.panels else ""),
            "ground_px": layout.page_px - 2 * layout.paper_px,
            "ground_class": ground,
            "ground_colour": ground_colour,
            "gutter_share": f"{100 * layout.gutter_px / layout.page_px:.4g}%",
            "paper_share": f"{100 * layout.paper_px / layout.page_px:.4g}%",
            "longest_name": LONGEST_NAME_PX // layout.sizes.name[0],
            "label_px": _LABEL_PX,
            "badge_px": layout.badge_px,
            "badge_gap_px": layout.badge_gap_px,
            "preheader_padding": _PREHEADER_PADDING,
            "page_px": layout.page_px,
            "text_px": layout.text_px,
            "event_px": layout.event_px,
            "side_px": SIDE_PX,
            "columns_limit": COLUMNS_LIMIT,
        },
    )


def _ground(theme: Theme) -> tuple[str, str]:
    """Class and colour of what the blocks stand on."""
    return ("s", theme.light.surface) if theme.layout.ground == "surface" else ("c", theme.light.canvas)


def _space(height_px: int, columns: int = 1) -> Markup:
    """An empty row."""
    span = f' colspan="{columns}"' if columns > 1 else ""
    return Markup(f'<tr><td class="sp" height="{height_px}"{span}></td></tr>')


def _short_style(attribute: re.Match[str]) -> str:
    return f' style="{re.sub(r"(?<=[:;]) +", "", attribute[1]).rstrip(";")}"'
