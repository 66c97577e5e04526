"""Shapes and marks as Qt's block and character formats, and back.

What the text *means* stands in properties of our own; weight, margins, underlines are only how it looks, so that looks
may change without changing the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor.desktop.forms.fields.rich_text.shapes import PLAIN, Container, Kind, Path, Shape, Tag
from editor.desktop.look.style import TEXT_PT
from editor.newsletter.rich_text.tree import Marks

_SHAPE = QTextFormat.Property.UserProperty.value + 1
_HREF = QTextFormat.Property.UserProperty.value + 2
_LANGUAGE = QTextFormat.Property.UserProperty.value + 3
_STRONG = QTextFormat.Property.UserProperty.value + 4
_EMPHASIS = QTextFormat.Property.UserProperty.value + 5
_LITERAL = QTextFormat.Property.UserProperty.value + 6

LINE_BREAK = "\u2028"
STAND_IN = "\ue0fd"
"""Stands for a character that Qt's documents use themselves, or that its strings drop; the format says which."""
RESERVED = re.compile("([\u2028\u2029\ufdd0\ufdd1\ufffc\ufeff\ufffe])")

LIST_INDENT_PX = 24
QUOTATION_INDENT_PX = 16
_PARAGRAPH_GAP_PX = 8
_ITEM_GAP_PX = 3
_SUB_HEADING_PT = TEXT_PT + 1
_LINE_HEIGHT_PERCENT = 115


def block_format(shape: Shape) -> QTextBlockFormat:
    """How a paragraph of this shape is laid out."""
    result = QTextBlockFormat()
    result.setProperty(_SHAPE, _encoded(shape))
    result.setLeftMargin(indent_px(shape.path))
    in_list = any(container.tag == "li" for container in shape.path)
    gap_px = _ITEM_GAP_PX if in_list else _PARAGRAPH_GAP_PX  # of two gaps that meet, Qt takes the larger
    result.setTopMargin(gap_px)
    result.setBottomMargin(_ITEM_GAP_PX if shape.kind == "h4" else gap_px)
    result.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return result


def shape_of(written: QTextBlockFormat) -> Shape:
    """The shape that :func:`block_format` wrote; plain text where it wrote none."""
    encoded = written.stringProperty(_SHAPE)
    return _decoded(encoded) if encoded else PLAIN


def indent_px(path: Path) -> int:
    """How far from the left the text of a paragraph begins."""
    widths = {"li": LIST_INDENT_PX, "blockquote": QUOTATION_INDENT_PX}
    return sum(widths.get(container.tag, 0) for container in path)


def text_format(marks: Marks, kind: Kind, literal: str = "") -> QTextCharFormat:
    """How characters with these marks look; ``literal`` is what :data:`STAND_IN` stands for."""
    result = QTextCharFormat()
    if literal:
        result.setProperty(_LITERAL, f"{ord(literal):x}")
    if kind == "h4":
        result.setFontWeight(QFont.Weight.DemiBold)
        result.setFontPointSize(_SUB_HEADING_PT)
    if marks.strong:
        result.setProperty(_STRONG, True)
        result.setFontWeight(QFont.Weight.Bold)
    if marks.emphasis:
        result.setProperty(_EMPHASIS, True)
        result.setFontItalic(True)
    if marks.language is not None:
        result.setProperty(_LANGUAGE, marks.language)
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        result.setToolTip(f"lang={marks.language}")
    if marks.href is not None:
        result.setProperty(_HREF, marks.href)
        known = marks.href != ""
        style = QTextCharFormat.UnderlineStyle
        result.setUnderlineStyle(style.SingleUnderline if known else style.DashUnderline)
        result.setToolTip(marks.href)
    return result


def marks_of(written: QTextCharFormat) -> Marks:
    """The marks that :func:`text_format` wrote."""
    return Marks(
        href=written.stringProperty(_HREF) if written.hasProperty(_HREF) else None,
        language=written.stringProperty(_LANGUAGE) if written.hasProperty(_LANGUAGE) else None,
        strong=written.boolProperty(_STRONG),
        emphasis=written.boolProperty(_EMPHASIS),
    )


def literal_of(written: QTextCharFormat) -> str:
    """What :data:`STAND_IN` stands for, "" where it stands for itself."""
    code = written.stringProperty(_LITERAL)
    return chr(int(code, 16)) if code else ""


def _encoded(shape: Shape) -> str:
    return f"{shape.kind}:" + "/".join(f"{tag} {number}" for tag, number in shape.path)


@lru_cache(maxsize=4096)
def _decoded(encoded: str) -> Shape:
    kind, _, path = encoded.partition(":")
    containers = (container.split(" ") for container in path.split("/") if container)
    return Shape(
        tuple(Container(cast(Tag, tag), int(number)) for tag, number in containers),
        "h4" if kind == "h4" else "p",
    )
