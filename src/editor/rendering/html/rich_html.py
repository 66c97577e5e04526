"""Rich text and other text of the issue as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from editor.newsletter.rich_text.tree import (
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
from editor.rendering.content.anchors import is_right_to_left
from editor.rendering.content.view import Prose
from editor.rendering.html.escaping import escaped
from editor.rendering.unbroken import pieces

_PLACES_TO_BREAK: Final = re.compile(r"(?<=[^/]/)(?=[^/])|(?=@)")
_BEFORE_AT: Final = re.compile(r"(?<=[^\s;])(?=@\w)")
_HELD_TOO_LONG: Final = re.compile("(?=[^ ]{25})[^ \u00a0]+(?:\u00a0[^ \u00a0]+)+")
"""Words held together by no-break spaces that a narrow page has no room for: text out of a PDF is full of them. They
get ordinary spaces, as a no-break space that stands at a line's end takes up room there and is underlined in a link."""

_DASH: Final = re.compile("[ \u00a0][–—-]")
_BEFORE_DASH: Final = re.compile(r"(?<![^ \u00a0])([^ \u00a0]{1,16}[ \u00a0][–—-])(?=[ \u00a0])")
"""A word and the dash after it, which must not begin a line; longer words are let go on narrow pages."""

_SPECIAL: Final = b"&<>\"'-@0123456789\xa0"
"""What a text must hold to need more than being written as it is: see :mod:`editor.rendering.unbroken`."""


def address_html(text: str) -> str:
    """A mail or web address as HTML that may break before "@" and after "/" rather than anywhere."""
    return _PLACES_TO_BREAK.sub("<wbr>", escaped(text))


def language_attributes(language: str, surrounding: str = "") -> str:
    """`` lang="…"`` and, where the direction changes, `` dir="…"``; "" for the language around it."""
    if not language:
        return ""
    rtl = is_right_to_left(language)
    turned = f' dir="{"rtl" if rtl else "ltr"}"' if rtl != is_right_to_left(surrounding) else ""
    return f' lang="{escaped(language)}"{turned}'


class HtmlWriter:
    """Text and rich text as HTML. ``looks`` gives the attributes of an element for its classes and tag.

    Classes: ``nb`` what stays on one line, ``sub`` a sub-heading; what depends on where an element stands has a class
    too, for a page whose style is written into the elements: ``first`` and ``last`` of a text, ``inner`` in a list
    item, ``turned`` written against the direction of the page.
    """

    def __init__(self, looks: Callable[[str, str], str], *, right_to_left: bool = False) -> None:
        self._looks = looks
        self._right_to_left = right_to_left
        self._tags: dict[tuple[str, ...], str] = {}
        self._item = self._tag("li")
        self._link = f"<a{looks('', 'a')}"
        self._together = self._tag("span", "nb")

    def text(self, text: str) -> str:
        """A text as HTML, what belongs together on one line."""
        # Nearly all texts hold nothing of _SPECIAL, and are found out quickest this way.
        if len(text.encode("latin-1", "replace").translate(None, _SPECIAL)) == len(text):
            return text
        return "".join(
            f"{self._together}{escaped(piece)}</span>" if together else _loose(piece)
            for piece, together in pieces(text)
        )

    def heading(self, text: str) -> str:
        """The text of a heading as HTML: large type has short lines, and none begins with a dash."""
        if not ("-" in text or "–" in text or "—" in text) or not _DASH.search(text):
            return self.text(text)
        return "".join(
            f"{self._together}{escaped(piece)}</span>" if at % 2 else self.text(piece)
            for at, piece in enumerate(_BEFORE_DASH.split(text))
        )

    def prose(self, prose: Prose) -> str:
        """Rich text as HTML: plain tags, sub-headings as ``h{level}``."""
        turned = "turned" if prose.right_to_left != self._right_to_left else ""
        return self._blocks(prose.blocks, f"h{prose.sub_level}", turned)

    def _blocks(self, blocks: Sequence[Block], heading: str, turned: str, inner: str = "") -> str:
        parts: list[str] = []
        end = len(blocks) - 1
        for at, block in enumerate(blocks):
            last = "last" if at == end else ""
            if type(block) is Paragraph:  # what most of them are is found out quickest this way
                parts += (self._tag("p", inner, last), self._inlines(block.children), "</p>")
                continue
            match block:
                case Line(children):
                    parts.append(self._inlines(children))
                case SubHeading(children):
                    first = "" if at or inner else "first"
                    parts += (self._tag(heading, "sub", first, last), self._inlines(children), f"</{heading}>")
                case BulletList(items):
                    parts += (self._tag("ul", turned, inner, last), self._items(items, heading, turned), "</ul>")
                case NumberedList(items):
                    parts += (self._tag("ol", turned, inner, last), self._items(items, heading, turned), "</ol>")
                case Quotation(quoted):
                    start = self._tag("blockquote", turned, inner, last)
                    parts += (start, self._blocks(quoted, heading, turned, inner), "</blockquote>")
        return "".join(parts)

    def _items(self, items: Sequence[ListItem], heading: str, turned: str) -> str:
        parts: list[str] = []
        for item in items:
            first = item.blocks[0]
            if type(first) is Line and len(item.blocks) == 1:
                inside = self._inlines(first.children)
            else:
                inside = self._blocks(item.blocks, heading, turned, "inner")
            parts += (self._item, inside, "</li>")
        return "".join(parts)

    def _inlines(self, children: Sequence[Inline]) -> str:
        if len(children) == 1 and type(children[0]) is Text:
            return self.text(children[0].text)
        return "".join([self._inline(child) for child in children])

    def _inline(self, child: Inline) -> str:
        match child:
            case Text(text):
                return self.text(text)
            case LineBreak():
                return "<br>"
            case Strong(children):
                return f"<strong>{self._inlines(children)}</strong>"
            case Emphasis(children):
                return f"<em>{self._inlines(children)}</em>"
            case Anchor(href, children):
                return f'{self._link} href="{escaped(href)}">{self._inlines(children)}</a>'
            case Span(language, children):
                return f"<span{language_attributes(language, 'sv')}>{self._inlines(children)}</span>"

    def _tag(self, *look: str) -> str:
        """A start tag by its name and classes, made once."""
        known = self._tags.get(look)
        if known is None:
            name, *classes = look
            known = self._tags[look] = f"<{name}{self._looks(' '.join(filter(None, classes)), name)}>"
        return known


def plain_looks(classes: str, tag: str) -> str:
    """The attribute ``class`` for a page with a style sheet of its own, which knows where an element stands."""
    kept = " ".join(name for name in classes.split() if name in {"nb", "sub"})
    return f' class="{kept}"' if kept else ""


def _loose(text: str) -> str:
    """A text that may break at its spaces, and between words held too long or before "@" rather than within a word."""
    if "\u00a0" in text:
        text = _HELD_TOO_LONG.sub(lambda words: words[0].replace("\u00a0", " "), text)
    return _BEFORE_AT.sub("<wbr>", escaped(text)) if "@" in text else escaped(text)
