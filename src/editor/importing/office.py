"""What Word, Outlook, LibreOffice and their likes put on the clipboard, in plain elements of HTML.

Word writes lists as paragraphs that carry only a level and a typed marker (``mso-list``), Word on the web writes every
item as a list of its own; both become real lists here. Marks that mean nothing outside the program go.
"""

from __future__ import annotations

import re
from typing import Final

from editor.importing.markup import HEADINGS, Element, Node, rebuilt

_OFFICE: Final = re.compile(r"mso-|urn:schemas-microsoft-com|class=[\"']?Mso|LibreOffice|OpenOffice", re.IGNORECASE)
_LEVEL: Final = re.compile(r"mso-list\s*:\s*[\w.]+\s+level(\d)", re.IGNORECASE)
_MARKER: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_LIST_STYLE: Final = re.compile(r"mso-list\s*:[^;]*;?", re.IGNORECASE)
_SPACES: Final = re.compile(r"mso-spacerun\s*:\s*yes", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\s*(?:\d+|[a-zA-Z]|[ivxIVX]+)(?:\.\d+)*[.)]")
_HEADING_CLASSES: Final = frozenset({"MsoTitle", "MsoSubtitle", "MsoTocHeading"})
_QUOTE_CLASSES: Final = frozenset({"MsoQuote", "MsoIntenseQuote"})
_WEB_LIST: Final = "ListContainerWrapper"
_DEEPEST: Final = 9


def is_office(html: str) -> bool:
    """Whether an Office program wrote this. Such programs mark the language of text at random."""
    return _OFFICE.search(html) is not None


def simplify(root: Element, *, office: bool) -> Element:
    """``root`` with lists as lists, headings as headings and hidden text gone."""
    if office:
        for element in root.elements():
            element.attributes.pop("lang", None)
    rebuilt(root, _simple)
    for element in (root, *list(root.elements())):
        if any(_is_list_paragraph(child) for child in element.children):
            element.children = _with_lists(element.children)
    return root


def _simple(element: Element) -> list[Node]:
    classes = element.classes
    if _HIDDEN.search(element.style):
        return []
    if "Apple-converted-space" in classes or _SPACES.search(element.style):
        return [" "]  # one, however many were typed
    if "EOP" in classes and not element.text():
        return []
    if element.tag == "p" and not _HEADING_CLASSES.isdisjoint(classes):
        element.tag = "h2"
    if element.attributes.get("role") == "heading" and element.tag in ("p", "div"):
        element.tag = "h2"
    if element.tag in HEADINGS:
        _without_marker(element)
    if element.tag != "p":
        _without_list_style(element)
    if element.tag == "p" and not _QUOTE_CLASSES.isdisjoint(classes):
        return [Element("blockquote", {}, [element])]
    return [element]


def _without_list_style(element: Element) -> None:
    """List items and headings of Outlook carry the style of list paragraphs without being any."""
    if _LEVEL.search(element.style):
        element.attributes["style"] = _LIST_STYLE.sub("", element.style)


def _without_marker(element: Element) -> str:
    """Take the typed marker out of a paragraph; the marker."""
    marker = "".join(inner.text() for inner in element.elements() if _MARKER.search(inner.style))
    rebuilt(element, lambda inner: [] if _MARKER.search(inner.style) else [inner])
    return marker


def _is_list_paragraph(node: Node) -> bool:
    if isinstance(node, str):
        return False
    return (node.tag == "p" and _LEVEL.search(node.style) is not None) or _WEB_LIST in node.classes


def _with_lists(children: list[Node]) -> list[Node]:
    result: list[Node] = []
    lists: _Lists | None = None
    for node in children:
        if _is_list_paragraph(node) and isinstance(node, Element):
            if lists is None:
                lists = _Lists()
                result.append(lists.root)
            lists.add(node)
        elif lists is not None and _is_blank(node):
            continue
        elif lists is not None and isinstance(node, Element) and _goes_on_item(node):
            lists.go_on(node)
        else:
            lists = None
            result.append(node)
    return result


def _is_blank(node: Node) -> bool:
    return not (node if isinstance(node, str) else node.text()).strip()


def _goes_on_item(element: Element) -> bool:
    """A further paragraph of a list item: Word's style of list items without a marker."""
    return element.tag == "p" and any(name.startswith("MsoListParagraph") for name in element.classes)


def _web_level(item: Element) -> int:
    level = item.attributes.get("data-aria-level") or item.attributes.get("aria-level") or ""
    return int(level) if re.fullmatch("[1-9]", level) else 1


class _Lists:
    """Lists built of paragraphs with levels, in one element."""

    def __init__(self) -> None:
        self.root = Element("div")
        self._open: list[Element] = []
        """The lists that the last item stands in, outermost first."""

    def add(self, node: Element) -> None:
        if node.tag == "p":
            level = _LEVEL.search(node.style)
            marker = _without_marker(node)
            self._add_item(int(level[1]) if level else 1, "ol" if _NUMBER.match(marker) else "ul", node.children)
            return
        for around in (node, *node.elements()):
            if around.tag not in ("ul", "ol"):
                continue
            for item in around.children:
                if isinstance(item, Element) and item.tag == "li":
                    self._add_item(_web_level(item), around.tag, item.children)

    def go_on(self, paragraph: Element) -> None:
        """Another paragraph in the item added last."""
        item = self._open[-1].children[-1] if self._open else None
        if isinstance(item, Element):
            paragraph.attributes.clear()
            item.children.append(paragraph)

    def _add_item(self, level: int, tag: str, children: list[Node]) -> None:
        level = max(1, min(level, _DEEPEST))
        del self._open[level:]
        if len(self._open) == level and self._open[-1].tag != tag:
            self._open.pop()
        while len(self._open) < level:
            opened = Element(tag)
            self._last_item().append(opened)
            self._open.append(opened)
        self._open[-1].children.append(Element("li", {}, children))

    def _last_item(self) -> list[Node]:
        """Where a deeper list goes: into the last item, or into a new one."""
        if not self._open:
            return self.root.children
        items = self._open[-1].children
        if not items:
            items.append(Element("li"))
        item = items[-1]
        return item.children if isinstance(item, Element) else items
