"""Rich text and other text of the issue as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from editor.newsletter.rich_tree import (
    Anchor,
    Block,
    BulletList,
    Emphasis,
    Inline,
    Line,
    LineBreak,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Span,
    Strong,
    SubHeading,
    Text,
)
from editor.rendering.anchors import is_right_to_left
from editor.rendering.unbroken import pieces
from editor.rendering.view import Prose

_PLACES_TO_BREAK = re.compile(r"(?<=[^/]/)(?=[^/])|(?=@)")
_HELD_TOO_LONG = re.compile("(?=[^ ]{25})[^ \u00a0]+(?:\u00a0[^ \u00a0]+)+")
"""Words held together by no-break spaces that a narrow page has no room for: text out of a PDF is full of them."""

_TOGETHER = '<span class="nb">{}</span>'


def text_html(text: str) -> Markup:
    """A text as HTML, what belongs together in ``span.nb``."""
    return Markup(_text(text))


def address_html(text: str) -> Markup:
    """A mail or web address as HTML that may break before "@" and after "/" rather than anywhere."""
    return Markup(_PLACES_TO_BREAK.sub("<wbr>", str(escape(text))))


def prose_html(prose: Prose) -> Markup:
    """Rich text as HTML: plain tags, sub-headings as ``h{level}.sub``."""
    heading = f"h{prose.sub_level}"
    return Markup("".join(_block(block, heading) for block in prose.blocks))


def language_attributes(language: str, surrounding: str = "") -> Markup:
    """`` lang="…"`` and, where the direction changes, `` dir="…"``; "" for the language around it."""
    if not language:
        return Markup("")
    rtl = is_right_to_left(language)
    turned = f' dir="{"rtl" if rtl else "ltr"}"' if rtl != is_right_to_left(surrounding) else ""
    return Markup(f' lang="{escape(language)}"{turned}')


def _text(text: str) -> str:
    return "".join(_TOGETHER.format(escape(piece)) if together else _loose(piece) for piece, together in pieces(text))


def _loose(text: str) -> str:
    """A text that may break at its spaces, and at no-break spaces rather than within a word."""
    escaped = str(escape(text))
    if "\u00a0" not in text:
        return escaped
    return _HELD_TOO_LONG.sub(lambda words: words[0].replace("\u00a0", "\u00a0<wbr>"), escaped)


def _block(block: Block, heading: str) -> str:
    match block:
        case Paragraph(children):
            return f"<p>{_inlines(children)}</p>"
        case SubHeading(children):
            return f'<{heading} class="sub">{_inlines(children)}</{heading}>'
        case Line(children):
            return _inlines(children)
        case BulletList(items):
            return f"<ul>{_items(items, heading)}</ul>"
        case NumberedList(items):
            return f"<ol>{_items(items, heading)}</ol>"
        case Quotation(blocks):
            return f"<blockquote>{''.join(_block(inner, heading) for inner in blocks)}</blockquote>"


def _items(items: Iterable[ListItem], heading: str) -> str:
    return "".join(f"<li>{''.join(_block(block, heading) for block in item.blocks)}</li>" for item in items)


def _inlines(children: Iterable[Inline]) -> str:
    return "".join(map(_inline, children))


def _inline(child: Inline) -> str:
    match child:
        case Text(text):
            return _text(text)
        case LineBreak():
            return "<br>"
        case Strong(children):
            return f"<strong>{_inlines(children)}</strong>"
        case Emphasis(children):
            return f"<em>{_inlines(children)}</em>"
        case Anchor(href, children):
            return f'<a href="{escape(href)}">{_inlines(children)}</a>'
        case Span(language, children):
            return f"<span{language_attributes(language, 'sv')}>{_inlines(children)}</span>"
