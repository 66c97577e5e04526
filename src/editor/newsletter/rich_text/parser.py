"""The strict reader of restricted HTML: what the issue format allows, and nothing else.

Total: every string gives a tree or :class:`ForbiddenMarkup`; nothing recurses, so nothing is too deep.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import html5
from typing import Final

from editor.newsletter import characters, languages, urls
from editor.newsletter.errors import ForbiddenMarkup
from editor.newsletter.rich_text.tree import (
    PLAIN,
    Block,
    BulletList,
    ListItem,
    Marks,
    NumberedList,
    Paragraph,
    Quotation,
    Run,
    SubHeading,
    bare,
    inline,
    list_item,
)

DEEPEST: Final = 50
"""More open elements than this are refused."""

_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
_ATTRIBUTE: Final = re.compile(
    r"[ \t\n\r\f]+([^ \t\n\r\f\"'<>/=]+)"
    r"(?:[ \t\n\r\f]*=[ \t\n\r\f]*(?:\"([^\"]*)\"|'([^']*)'|([^ \t\n\r\f\"'=<>`]+)))?"
)
_REFERENCE: Final = re.compile(r"&(?:#([0-9]+)|#[xX]([0-9A-Fa-f]+)|([A-Za-z][A-Za-z0-9]*));")
_SPACE: Final = re.compile("\r\n|[\t\n\r]")
_SHOWN_LENGTH: Final = 60

_TEXT_BLOCKS: Final = frozenset({"p", "h4"})
_LISTS: Final = frozenset({"ul", "ol"})
_BLOCKS: Final = _TEXT_BLOCKS | _LISTS | {"blockquote"}
_MARKS: Final = frozenset({"strong", "em", "a", "span"})
_REQUIRED_ATTRIBUTE: Final = {"a": "href", "span": "lang"}
_ROOT: Final = ""


class _Open:
    """An open element that holds text or blocks (the root too): marks are kept apart."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.runs: list[Run] = []
        self.blocks: list[Block] = []
        self.items: list[ListItem] = []

    def end_bare_text(self) -> None:
        """Turns text that stands between blocks into a paragraph."""
        if children := inline(bare(self.runs)):
            self.blocks.append(Paragraph(children))
        self.runs = []


@lru_cache(maxsize=4096)
def parse(html: str) -> tuple[Block, ...]:
    """The canonical tree of restricted HTML.

    Raises:
        ForbiddenMarkup: for anything the issue format does not allow: another tag or attribute, a comment, an
            unclosed or wrongly nested tag, an invalid ``href`` or ``lang``, a control character, a lone surrogate,
            more than :data:`DEEPEST` open elements.
    """
    reader = _Reader()
    position = 0
    while position < len(html):
        if html[position] != "<":
            end = html.find("<", position)
            end = len(html) if end < 0 else end
            reader.text(_decoded(html[position:end]))
            position = end
            continue
        tag = _TAG.match(html, position)
        if tag is None:
            raise ForbiddenMarkup(markup=_excerpt(html[position:]))
        slash, name, rest = tag.groups()
        if slash:
            reader.close(name.lower(), rest)
        else:
            reader.open(name.lower(), rest)
        position = tag.end()
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self._elements = [_Open(_ROOT)]
        self._marks: list[tuple[str, Marks]] = []

    def text(self, text: str) -> None:
        element = self._elements[-1]
        if element.tag in _LISTS:
            if text.strip(" "):
                raise ForbiddenMarkup(markup=f"<{element.tag}>{_excerpt(text)}")
            return
        element.runs.append(Run(text, self._current_marks()))

    def open(self, tag: str, rest: str) -> None:
        if tag not in _BLOCKS and tag not in _MARKS and tag not in ("li", "br"):
            raise ForbiddenMarkup(markup=f"<{tag}>")
        value = _attribute(tag, rest)
        if tag == "br":
            self._break()
        elif tag in _MARKS:
            self._open_mark(tag, value)
        else:
            self._open_block(tag)
        if len(self._elements) + len(self._marks) > DEEPEST:
            raise ForbiddenMarkup(markup=_excerpt(f"<{tag}>" * 3 + "…"))

    def close(self, tag: str, rest: str) -> None:
        if rest.strip(" \t\n\r\f"):
            raise ForbiddenMarkup(markup=_excerpt(f"</{tag}{rest}>"))
        if self._marks:
            if self._marks[-1][0] != tag:
                raise ForbiddenMarkup(markup=f"</{tag}>")
            self._marks.pop()
            return
        element = self._elements[-1]
        if element.tag != tag or tag == _ROOT:
            raise ForbiddenMarkup(markup=f"</{tag}>")
        self._elements.pop()
        self._end(element, self._elements[-1])

    def finish(self) -> tuple[Block, ...]:
        if self._marks:
            raise ForbiddenMarkup(markup=f"<{self._marks[-1][0]}>")
        root = self._elements[-1]
        if root.tag != _ROOT:
            raise ForbiddenMarkup(markup=f"<{root.tag}>")
        root.end_bare_text()
        return tuple(root.blocks)

    def _current_marks(self) -> Marks:
        return self._marks[-1][1] if self._marks else PLAIN

    def _break(self) -> None:
        element = self._elements[-1]
        if element.tag in _LISTS:
            raise ForbiddenMarkup(markup=f"<{element.tag}><br>")
        element.runs.append(Run(None, self._current_marks()))

    def _open_mark(self, tag: str, value: str) -> None:
        element = self._elements[-1]
        marks = self._current_marks()
        if element.tag in _LISTS or (tag == "a" and marks.href is not None):
            raise ForbiddenMarkup(markup=f"<{'a' if tag == 'a' and marks.href is not None else element.tag}><{tag}>")
        self._marks.append((tag, _marked(marks, tag, value)))

    def _open_block(self, tag: str) -> None:
        element = self._elements[-1]
        around = self._marks[-1][0] if self._marks else element.tag
        if self._marks or element.tag in _TEXT_BLOCKS or (tag == "li") != (element.tag in _LISTS):
            raise ForbiddenMarkup(markup=f"<{around}><{tag}>" if around else f"<{tag}>")
        element.end_bare_text()
        self._elements.append(_Open(tag))

    @staticmethod
    def _end(element: _Open, around: _Open) -> None:
        match element.tag:
            case "p":
                if children := inline(element.runs):
                    around.blocks.append(Paragraph(children))
            case "h4":
                if children := inline(element.runs):
                    around.blocks.append(SubHeading(children))
            case "li":
                element.end_bare_text()
                if item := list_item(element.blocks):
                    around.items.append(item)
            case "blockquote":
                element.end_bare_text()
                if element.blocks:
                    around.blocks.append(Quotation(tuple(element.blocks)))
            case "ul":
                if element.items:
                    around.blocks.append(BulletList(tuple(element.items)))
            case "ol":
                if element.items:
                    around.blocks.append(NumberedList(tuple(element.items)))


def _marked(marks: Marks, tag: str, value: str) -> Marks:
    return Marks(
        href=value if tag == "a" else marks.href,
        language=value if tag == "span" else marks.language,
        strong=marks.strong or tag == "strong",
        emphasis=marks.emphasis or tag == "em",
    )


def _attribute(tag: str, rest: str) -> str:
    """The value of the one attribute that ``tag`` must have ("" where it has none)."""
    if tag == "br" and rest.endswith("/"):
        rest = rest[:-1]
    found: dict[str, str] = {}
    position = 0
    while attribute := _ATTRIBUTE.match(rest, position):
        name = attribute[1].lower()
        if name != _REQUIRED_ATTRIBUTE.get(tag) or name in found:
            raise ForbiddenMarkup(markup=_excerpt(f"<{tag} {attribute[1]}>"))
        found[name] = _decoded(attribute[2] or attribute[3] or attribute[4] or "")
        position = attribute.end()
    if rest[position:].strip(" \t\n\r\f"):
        raise ForbiddenMarkup(markup=_excerpt(f"<{tag}{rest}>"))
    if tag not in _REQUIRED_ATTRIBUTE:
        return ""
    value = urls.trim(found.get(_REQUIRED_ATTRIBUTE[tag], ""))
    is_valid = urls.is_valid(value) and "href" in found if tag == "a" else languages.is_valid(value)
    if not is_valid:
        raise ForbiddenMarkup(markup=_excerpt(f"<{tag}{rest}>"))
    return value


def _decoded(source: str) -> str:
    """Text of the source as it is printed: line breaks and tabs are spaces, character references are decoded."""
    text = _SPACE.sub(" ", source)
    if "&" in text:
        text = _SPACE.sub(" ", _REFERENCE.sub(_character, text))
    if code := characters.forbidden(text):
        raise ForbiddenMarkup(markup=code)
    return text


def _character(reference: re.Match[str]) -> str:
    decimal, hexadecimal, name = reference.groups()
    if name:
        return html5.get(name + ";", reference[0])
    digits = (decimal or hexadecimal).lstrip("0")
    code = int(digits or "0", 10 if decimal else 16) if len(digits) <= 7 else -1
    if not 0 < code <= 0x10FFFF:
        raise ForbiddenMarkup(markup=_excerpt(reference[0]))
    return chr(code)


def _excerpt(markup: str) -> str:
    """The beginning of a piece of mark-up, fit to be shown in a sentence."""
    shown = characters.one_line(markup[: _SHOWN_LENGTH + 1])
    end = shown.find(">", 1)
    if 0 <= end < _SHOWN_LENGTH and shown.startswith("<") and shown.count("<") == 1:
        return shown[: end + 1]
    return shown if len(markup) <= _SHOWN_LENGTH else shown[:_SHOWN_LENGTH] + "…"
