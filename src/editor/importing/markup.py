"""Foreign HTML as a small tree to work on, and back.

nh3 (a browser's own parser) reads the HTML, hostile or broken as it may be; what comes out is well-formed, holds only
the elements and attributes named here and is read into :class:`Element`. Call it only for HTML that passed
:func:`editor.newsletter.rich_text.cleaning.is_too_complicated`.
"""

from __future__ import annotations

import html as entities
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Final, TypeAlias

import nh3

from editor.newsletter.rich_text.cleaning import DROPPED_WITH_TEXT

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS: Final = HEADINGS | frozenset({
    "p", "div", "pre", "ul", "ol", "li", "blockquote", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    "dl", "dt", "dd", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption",
    "address", "center", "fieldset", "form", "details", "summary", "hr",
})  # fmt: skip
_INLINE: Final = frozenset({"a", "b", "strong", "i", "em", "cite", "span", "br", "img"})
_ALSO_DROPPED: Final = frozenset({"xml", "del", "button", "datalist", "rp", "rt"})
"""Settings of Office programs, deleted text of tracked changes, and what belongs to a page, not to its text."""

_VOID: Final = frozenset({"br", "hr", "img"})
_ATTRIBUTES: Final = {
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "*": {"lang", "style", "class", "role", "aria-level", "data-aria-level", "dir"},
}


class Element:
    """An element with its attributes and what is in it, text included. Meant to be changed."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str] | None = None, children: list[Node] | None = None) -> None:
        self.tag = tag
        self.attributes = attributes or {}
        self.children = children if children is not None else []

    @property
    def classes(self) -> list[str]:
        """The words of the class attribute."""
        return self.attributes.get("class", "").split()

    @property
    def style(self) -> str:
        """The style attribute."""
        return self.attributes.get("style", "")

    def elements(self) -> Iterator[Element]:
        """The elements below this one, in order, without itself."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Element):
                    yield child
                    stack.append(iter(child.children))
                    break
            else:
                stack.pop()

    def text(self) -> str:
        """All text below, with a space where a block or line ends."""
        parts: list[str] = []
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                parts.append(node)
            elif node.tag == "br":
                parts.append(" ")
            else:
                stack.extend(([" "] if node.tag in BLOCKS else []) + node.children[::-1])
        return " ".join("".join(parts).split())


Node: TypeAlias = Element | str


def read(html: str) -> Element:
    """The tree of any HTML, under a ``div`` that stands for the page."""
    reader = _Reader()
    reader.feed(
        nh3.clean(
            html,
            tags=set(BLOCKS | _INLINE),
            clean_content_tags=set(DROPPED_WITH_TEXT | _ALSO_DROPPED),
            attributes=_ATTRIBUTES,
            url_schemes={"http", "https", "mailto", "tel"},
            link_rel=None,
            strip_comments=True,
        )
    )
    reader.close()
    return reader.root


def write(root: Element) -> str:
    """The HTML of what is in ``root``."""
    parts: list[str] = []
    stack: list[Node | _End] = list(reversed(root.children))
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(entities.escape(node, quote=False))
        elif isinstance(node, _End):
            parts.append(f"</{node.tag}>")
        else:
            attributes = "".join(f' {name}="{entities.escape(value)}"' for name, value in node.attributes.items())
            parts.append(f"<{node.tag}{attributes}>")
            if node.tag not in _VOID:
                stack.append(_End(node.tag))
                stack.extend(reversed(node.children))
    return "".join(parts)


def rebuilt(root: Element, change: Callable[[Element], list[Node]]) -> Element:
    """``root`` with every element below it replaced by what ``change`` gives for it, innermost first."""
    order = [root, *root.elements()]
    for element in reversed(order):
        element.children = [
            node for child in element.children for node in (change(child) if isinstance(child, Element) else [child])
        ]
    return root


class _End:
    """Where an element ends."""

    def __init__(self, tag: str) -> None:
        self.tag = tag


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
