"""The mail: tables with inline styles for Outlook and Gmail, media queries for phones and dark mode.

Rules and measurements: docs/decisions.md. Styles are written into the templates when a theme is loaded; each block is
rendered on its own and kept until one of its inputs changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import lru_cache, partial
from pathlib import Path
from typing import Final, NamedTuple

from jinja2 import Template
from markupsafe import Markup

from editor.newsletter.issue import Issue
from editor.rendering.cache import BlockCache
from editor.rendering.content import frame, view
from editor.rendering.content.anchors import is_right_to_left
from editor.rendering.content.page_plan import plan
from editor.rendering.content.scene import Scene
from editor.rendering.html.environment import Templates, environment
from editor.rendering.html.escaping import escaped
from editor.rendering.html.inlining import Looks, StyleSheetTooClever
from editor.rendering.html.picture_files import names
from editor.rendering.html.portraits import portraits
from editor.rendering.html.refused import TemplateRefused
from editor.rendering.html.rich_html import HtmlWriter, address_html, language_attributes
from editor.rendering.html.sizes import COLUMNS_LIMIT, SIDE_PX, beside, fitting, width_at
from editor.rendering.html.template_faults import telling_template_faults
from editor.rendering.html.templates import (
    LONGEST_NAME_PX,
    has_wider_word,
    longest_word,
    marked,
    place,
    template_name,
    type_size,
    unmarked,
)
from editor.rendering.page import Frame, Page
from editor.rendering.themes import Theme
from editor.support.pictures import Picture

PICTURE_FOLDER: Final = "images/"

_TABLE: Final = Markup('role="presentation" cellpadding="0" cellspacing="0"')
_PREHEADER_PADDING: Final = "\u034f\u200c\u00a0" * 60
"""Invisible signs that keep an inbox from showing the page's first words after the preheader."""

_LABEL_PX: Final = 76
"""Width of the labels Tid, Plats, Anmälan."""

_NARROW_PX: Final = 320
_PHONE_GUTTER_PX: Final = 20
_CARD_PX: Final = 36
"""Gutters and lines of an event's card on a narrow phone."""

_BUTTON_PX: Final = 40
_LETTER_PX: Final = 9
_NAMED: Final = re.compile(r"(?<![\w#])\.([a-zA-Z][\w-]*)")


class MailRenderer:
    """Renders issues as mail in one theme. Keeps the blocks of the last issue rendered: use one for each open issue."""

    def __init__(self, theme: Theme, *, marks: bool = False) -> None:
        """``marks`` puts ``data-block`` on blocks, parts, events and contacts, ``data-region`` on regions."""
        self._theme = theme
        self._marks = marks
        self._cache = BlockCache()
        self._written_in: dict[bool, _Written] = {}
        self._in(right_to_left=False)

    def another(self) -> MailRenderer:
        """A renderer with the same theme and templates that has kept nothing yet: for another open issue."""
        made = copy(self)
        made._cache = BlockCache()
        return made

    def render(self, issue: Issue, pictures: Mapping[str, Picture]) -> Page:
        """The issue as mail. ``pictures`` by ``Image.file``; one it lacks is left out of the page.

        Pictures are addressed as ``images/NAME`` with the names of :func:`editor.rendering.html.picture_files.names`,
        people with those of :func:`editor.rendering.html.portraits.portraits`.
        """
        given = names(issue, pictures)
        faces = {file: PICTURE_FOLDER + face.name for file, face in portraits(issue, pictures, given).items()}
        scene = Scene(issue, pictures, "mail", lambda file: PICTURE_FOLDER + given[file], given, portraits=faces)
        document = frame.document(scene)
        written = self._in(right_to_left=document.right_to_left)
        blocks = self._cache.blocks(scene, plan(scene), partial(self._html, written.blocks, scene.language))
        return Page(
            head=written.blocks.render("page.html", document=document),
            frames=written.frames,
            tail=_TAIL.format("</div>\n" if self._theme.layout.margin_px else ""),
            blocks=blocks,
        )

    @staticmethod
    def _html(templates: Templates, language: str, blocks: Sequence[view.BlockView]) -> Iterator[str]:
        return templates.render_each(
            (template_name(block), {"view": block, "page_language": language}) for block in blocks
        )

    def _in(self, *, right_to_left: bool) -> _Written:
        """What pages of one direction are written with; made once and shared with :meth:`another` renderer."""
        if right_to_left not in self._written_in:
            self._written_in[right_to_left] = _written(self._theme, right_to_left=right_to_left, marks=self._marks)
        return self._written_in[right_to_left]


class _Written(NamedTuple):
    blocks: Templates
    frames: tuple[Frame, ...]


def _written(theme: Theme, *, right_to_left: bool, marks: bool) -> _Written:
    layout = theme.layout
    start, end = ("right", "left") if right_to_left else ("left", "right")
    sheets = environment(
        theme,
        "mail",
        html_filters={},
        filters={"px": type_size, "px_important": lambda size: type_size(size, "!important")},
        values={
            **_measures(theme),
            "c": theme.light,
            "d": theme.dark,
            "z": layout.sizes,
            "f": layout.on_phone,
            "face": Markup(layout.mail_face),
            "heading_face": Markup(layout.mail_heading_face),
            "start": start,
            "end": end,
            "right_to_left": right_to_left,
        },
    )
    with telling_template_faults():
        head_css = Markup(sheets.get_template("head.css").render())
        looks = _looks(sheets.get_template("block.css"), frozenset(_NAMED.findall(head_css)))
    return _Written(
        blocks=_templates(theme, looks, {"head_css": head_css}, right_to_left=right_to_left, marks=marks),
        frames=_frames(theme, looks, marks=marks),
    )


def _looks(sheet: Template, kept_classes: frozenset[str]) -> Looks:
    """Raises TemplateRefused where a rule cannot be written into elements."""
    try:
        return Looks(sheet.render(), kept_classes)
    except StyleSheetTooClever as error:
        file = Path(sheet.filename or "")
        line = next((at for at, text in enumerate(file.read_text("utf-8").splitlines(), 1) if error.text in text), 1)
        raise TemplateRefused(str(error), line, refusal="rule", what=error.text, filename=str(file)) from error


def _frames(theme: Theme, looks: Looks, *, marks: bool) -> tuple[Frame, ...]:
    def region_mark(region: str) -> str:
        return f' data-region="{region}"' if marks else ""

    ground = looks.attributes(_ground(theme)[0], "div")
    regions: tuple[tuple[view.Region, str, str], ...] = (
        ("header", "banner", ""),
        ("main", "main", ground),
        ("footer", "contentinfo", ground),
    )
    end = f'<div{ground}><div style="height:36px;font-size:0;line-height:36px">&nbsp;</div></div>'
    return tuple(
        Frame(
            region=region,
            opening=f'<div role="{role}"{attributes}{region_mark(region)}>',
            closing="</div>\n" + (end if region == "footer" else ""),
        )
        for region, role, attributes in regions
    )


_TAIL: Final = """
</div>
{}<!--[if mso]></td></tr></table><![endif]-->
<div style="height:24px;font-size:0;line-height:24px">&nbsp;</div>
</div>
</body>
</html>
"""


def _templates(
    theme: Theme, looks: Looks, values: Mapping[str, object], *, right_to_left: bool, marks: bool
) -> Templates:
    writer = HtmlWriter(looks.attributes, right_to_left=right_to_left)
    mark = marked if marks else unmarked
    return Templates(
        environment(
            theme,
            "mail",
            html_filters={
                "text": writer.text,
                "heading": writer.heading,
                "commented": _commented,
                "address": address_html,
                "prose": writer.prose,
                "language": language_attributes,
                "mark": mark,
                "place": lambda view, around="": place(view, around, mark),
                "space": lru_cache(partial(_space, looks)),
                "looks": looks.attributes,
                "looks_before": looks.attributes_before,
            },
            filters={
                "rtl": is_right_to_left,
                "fit": fitting,
                "beside": beside,
                "width_at": width_at,
                "longest_word": longest_word,
                "fitted": partial(_fitted, _room(theme)),
                "button_width": lambda link: _BUTTON_PX + _LETTER_PX * len(link.text),
            },
            values={**_measures(theme), **values},
            written=looks.written,
        )
    )


def _measures(theme: Theme) -> dict[str, object]:
    """What templates and style sheets may use beside what they are about."""
    layout = theme.layout
    ground, ground_colour = _ground(theme)
    return {
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
    }


def _room(theme: Theme) -> Mapping[str, float]:
    """How wide a word a narrow phone has room for, in ordinary letters, by the class of the heading."""
    layout, sizes = theme.layout, theme.layout.on_phone
    line_px = _NARROW_PX - 2 * (layout.margin_px + _PHONE_GUTTER_PX)
    # Faces of the mail: bold Verdana is wide.
    letter_em = 0.72 if layout.heading_weight > 600 else 0.58
    sized = {"sh": sizes.section, "ah": sizes.article, "eh": sizes.event, "hb": sizes.about, "ch": sizes.card}
    return {name: (line_px - (_CARD_PX if name == "ch" else 0)) / (size[0] * letter_em) for name, size in sized.items()}


def _fitted(room: Mapping[str, float], text: str, classes: str) -> str:
    """The classes of a heading; ``lw`` makes one with a long word smaller on narrow phones, which may not hyphenate."""
    return f"{classes} lw" if has_wider_word(text, room[classes[:2]]) else classes


def _ground(theme: Theme) -> tuple[str, str]:
    """Class and colour of what the blocks stand on."""
    return ("s", theme.light.surface) if theme.layout.ground == "surface" else ("c", theme.light.canvas)


def _commented(text: str) -> str:
    """A text in a comment that only Outlook reads: strict parsers end comments at two hyphens, which addresses hold."""
    return escaped(text).replace("--", "-&#45;")


def _space(looks: Looks, height_px: int, columns: int = 1) -> str:
    """An empty row."""
    span = f' colspan="{columns}"' if columns > 1 else ""
    return f'<tr><td{looks.attributes("sp", "td")} height="{height_px}"{span}></td></tr>'
