"""From any HTML (pasted, imported, hostile) to the restricted HTML of the issue format.

Three steps: limits before anything is parsed (the HTML parser's time grows with the square of the depth), nh3
with an allow-list, then our own pass over nh3's well-formed output that knows only our tree. What is not allowed
goes, its text stays; scripts, styles and their text go altogether. No picture or other remote reference is kept.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Container, Iterable, Iterator
from html.parser import HTMLParser
from itertools import count, groupby
from typing import Final, NamedTuple

import nh3

from editor.newsletter import characters, languages, urls
from editor.newsletter.rich_text.tree import (
    PLAIN,
    Block,
    BulletList,
    LineBreak,
    ListItem,
    Marks,
    NumberedList,
    Paragraph,
    Quotation,
    Run,
    SubHeading,
    Text,
    bare,
    inline,
    is_blank,
    to_html,
)

LONGEST: Final = 5_000_000
"""Characters of HTML that are looked at; what comes after is left out."""

_DEEPEST_SOURCE: Final = 400
_LONGEST_TAG: Final = 20_000
_DEEPEST_RESULT: Final = 20

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS: Final = frozenset({"ul", "ol"})
_BOUNDARIES: Final = frozenset({
    "p", "div", "pre", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "dl", "dt", "dd", "section",
    "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "address", "center", "fieldset",
    "form", "details", "summary", "hr",
})  # fmt: skip
_BLOCKS: Final = _HEADINGS | _LISTS | _BOUNDARIES | {"li", "blockquote"}
_MARKS: Final = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis"}
_KEPT: Final = _BLOCKS | set(_MARKS) | {"br", "a", "span"}
DROPPED_WITH_TEXT: Final = frozenset({
    "script", "style", "title", "textarea", "noscript", "template", "iframe", "object", "svg", "math", "select",
    "audio", "video", "canvas", "noembed", "noframes", "xmp", "head",
})  # fmt: skip
"""Elements that go together with all that is in them."""
_ATTRIBUTES: Final = {"a": {"href"}, "*": {"lang", "style"}}

_SOURCE_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/>]*)([^>]*)")
_VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_RAW_TEXT: Final = re.compile(r"<(script|style|title|textarea)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAKING_TAG: Final = re.compile(r"</?(?:p|div|li|tr|h[1-6]|br|blockquote|ul|ol|table)\b[^>]*>", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<[A-Za-z/!?][^<>]*>?")

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SPACES: Final = re.compile("[ \t\n\r\f]+")
_WEIGHT: Final = re.compile(r"(?<![\w-])font-weight\s*:\s*(\w+)", re.IGNORECASE)
_SLANT: Final = re.compile(r"(?<![\w-])font-style\s*:\s*(\w+)", re.IGNORECASE)
_WORD_LIST: Final = re.compile(r"mso-list\s*:\s*\w+\s+level(\d)", re.IGNORECASE)
_WORD_MARKER: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_NUMBER_MARKER: Final = re.compile(r"\s*(?:\d+|[a-zA-Z]|[ivxIVX]+)[.)]")
_OFFICE: Final = re.compile("mso-|urn:schemas-microsoft-com", re.IGNORECASE)


def clean(html: str, places: Container[str] = ()) -> str:
    """Any HTML as canonical restricted HTML; never fails on what the HTML holds.

    Headings of all levels become sub-headings, ``div`` and table cells paragraphs, ``b`` and ``i`` (and bold or
    italic by style) strong and emphasis, Word's list paragraphs lists. A link is kept with a valid address;
    ``#id`` only for an id in ``places``. Languages are kept except from Office programs, which mark them at random.
    """
    source = _SURROGATE.sub("", html[:LONGEST])
    if is_too_complicated(source):
        return from_plain_text(without_tags(source))
    safe = nh3.clean(
        source,
        tags=set(_KEPT),
        clean_content_tags=set(DROPPED_WITH_TEXT),
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
    )
    reader = _Cleaner(places, keep_languages=not _OFFICE.search(source))
    reader.feed(safe)
    reader.close()
    return to_html(_assembled(reader.blocks))


def from_plain_text(text: str) -> str:
    """Plain text as canonical restricted HTML: blank lines part paragraphs, other line ends are line breaks."""
    lines = [characters.unwrap(line) for line in re.split("\r\n|[\r\n\u2028\u2029\v\f\x85]", text)]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return to_html(Paragraph(tuple(_broken(paragraph))) for paragraph in paragraphs)


def _broken(lines: list[str]) -> Iterator[Text | LineBreak]:
    for index, line in enumerate(lines):
        if index:
            yield LineBreak()
        yield Text(characters.trim(line))


def is_too_complicated(html: str) -> bool:
    """Whether tags nest so deep, or hold so many attributes, that parsing them would take long."""
    depth = 0
    for tag in _SOURCE_TAG.finditer(html):
        slash, name, rest = tag.groups()
        if len(rest) > _LONGEST_TAG:
            return True
        if slash:
            depth = max(0, depth - 1)
        elif name.lower() not in _VOID and not rest.endswith("/"):
            depth += 1
            if depth > _DEEPEST_SOURCE:
                return True
    return False


def without_tags(html: str) -> str:
    """The text of HTML that is not worth parsing: tags taken out by sight, blank lines where blocks were."""
    text = _RAW_TEXT.sub("", _COMMENT.sub("", html))
    return entities.unescape(_ANY_TAG.sub("", _BREAKING_TAG.sub("\n\n", text)))


class _Container(NamedTuple):
    """A list, list item or quotation around a text; two lists side by side differ in ``serial``."""

    tag: str
    serial: int


class _TextBlock(NamedTuple):
    """One paragraph or sub-heading and where it stands, from the outside in."""

    path: tuple[_Container, ...]
    is_heading: bool
    runs: list[Run]


class _Element(NamedTuple):
    """An open element of the source."""

    tag: str
    marks: Marks
    path: tuple[_Container, ...]
    """Where the text after this element stands."""


class _Cleaner(HTMLParser):
    """Reads nh3's output, which is well-formed, as a row of text blocks with their places in lists and quotations."""

    def __init__(self, places: Container[str], *, keep_languages: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_TextBlock] = []
        self._places = places
        self._keep_languages = keep_languages
        self._serials = count()
        self._elements: list[_Element] = []
        self._path: tuple[_Container, ...] = ()
        self._runs: list[Run] = []
        self._word_level = 0
        self._word_marker = ""
        self._word_marker_depth: int | None = None
        self._word_path: tuple[_Container, ...] = ()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._runs.append(Run(None, self._marks()))
            return
        if tag in _BLOCKS:
            self._end_text()
        if tag == "hr":
            return
        attributes = {name: value or "" for name, value in attrs}
        style = attributes.get("style", "")
        self._elements.append(_Element(tag, self._marked(tag, attributes, style), self._path))
        if tag in _LISTS or tag in ("li", "blockquote"):
            self._enter(tag)
        if level := _WORD_LIST.search(style):
            self._word_level, self._word_marker = int(level[1]), ""
        if self._word_marker_depth is None and _WORD_MARKER.search(style):
            self._word_marker_depth = len(self._elements)

    def handle_endtag(self, tag: str) -> None:
        if not self._elements or self._elements[-1].tag != tag:
            return
        if tag in _BLOCKS:
            self._end_text()
        if self._word_marker_depth == len(self._elements):
            self._word_marker_depth = None
        self._path = self._elements.pop().path

    def handle_data(self, data: str) -> None:
        if self._word_marker_depth is not None:
            self._word_marker += data
        elif any(element.tag == "pre" for element in self._elements):
            for index, line in enumerate(data.split("\n")):
                if index:
                    self._runs.append(Run(None, self._marks()))
                self._runs.append(Run(_SPACES.sub(" ", characters.unwrap(line)), self._marks()))
        else:
            self._runs.append(Run(_SPACES.sub(" ", characters.unwrap(data)), self._marks()))

    def close(self) -> None:
        super().close()
        self._end_text()

    def _marks(self) -> Marks:
        return self._elements[-1].marks if self._elements else PLAIN

    def _marked(self, tag: str, attributes: dict[str, str], style: str) -> Marks:
        marks = self._marks()
        strong = marks.strong or _MARKS.get(tag) == "strong"
        emphasis = marks.emphasis or _MARKS.get(tag) == "emphasis"
        if tag not in _HEADINGS:
            if weight := _WEIGHT.search(style):
                strong = weight[1].lower() in ("bold", "bolder", "600", "700", "800", "900")
            if slant := _SLANT.search(style):
                emphasis = slant[1].lower() in ("italic", "oblique")
        language = attributes.get("lang", "").strip()
        return Marks(
            href=self._href(attributes["href"]) if tag == "a" and "href" in attributes else marks.href,
            language=language if self._keep_languages and languages.is_valid(language) else marks.language,
            strong=strong,
            emphasis=emphasis,
        )

    def _href(self, href: str) -> str | None:
        url = urls.trim(characters.unwrap(href))
        place = urls.place(url)
        if not url or not urls.is_valid(url) or (place is not None and place not in self._places):
            return None
        return url

    def _enter(self, tag: str) -> None:
        """Notes that text now stands in a list, list item or quotation; too deep or senseless ones are left out."""
        in_list = bool(self._path) and self._path[-1].tag in _LISTS
        more = 1 + (tag != "li" and in_list) + (tag in _LISTS)  # with the items that this needs around it and in it
        if len(self._path) + more > _DEEPEST_RESULT or (tag == "li" and not in_list):
            return
        if tag != "li" and in_list:
            self._path += (self._item_before() or self._container("li"),)
        self._path += (self._container(tag),)

    def _item_before(self) -> _Container | None:
        """The last item of the list that text now stands in: Office nests a list after an item, not in it."""
        last = self.blocks[-1].path if self.blocks else ()
        depth = len(self._path)
        return last[depth] if last[:depth] == self._path and len(last) > depth else None

    def _container(self, tag: str) -> _Container:
        return _Container(tag, next(self._serials))

    def _end_text(self) -> None:
        """Files the text read so far as one block."""
        runs, self._runs = _collapsed(self._runs), []
        level, self._word_level = self._word_level, 0
        if is_blank(runs):
            return
        path = self._path
        if path and path[-1].tag in _LISTS:
            path += (self._container("li"),)
        if level and len(path) + 2 * level <= _DEEPEST_RESULT:
            path += self._word_item_path(level)
        else:
            self._word_path = ()
        is_heading = any(element.tag in _HEADINGS for element in self._elements)
        self.blocks.append(_TextBlock(path, is_heading, runs))

    def _word_item_path(self, level: int) -> tuple[_Container, ...]:
        """The lists and the item of a list paragraph of Word, which carries only a level and a typed marker."""
        tag = "ol" if _NUMBER_MARKER.match(self._word_marker) else "ul"
        outer = self._word_path[: 2 * level - 1]
        if len(outer) == 2 * level - 1 and outer[-1].tag != tag:
            outer = outer[:-1]
        while len(outer) < 2 * level - 1:
            outer += (self._container("li" if len(outer) % 2 else tag),)
        self._word_path = (*outer, self._container("li"))
        return self._word_path


def _collapsed(runs: list[Run]) -> list[Run]:
    """The runs without doubled spaces where they meet, and without spaces at the ends and round line breaks."""
    result: list[Run] = []
    at_start = True
    for run in runs:
        if run.text is None:
            result.append(run)
            at_start = True
        elif text := run.text.lstrip(" ") if at_start else run.text:
            result.append(Run(text, run.marks))
            at_start = text.endswith(" ")
    return bare(result)


def _assembled(blocks: Iterable[_TextBlock], depth: int = 0) -> Iterator[Block]:
    for container, group in groupby(blocks, key=lambda block: block.path[depth] if depth < len(block.path) else None):
        if container is None:
            for block in group:
                yield (SubHeading if block.is_heading else Paragraph)(inline(block.runs))
        elif container.tag == "blockquote":
            yield Quotation(tuple(_assembled(group, depth + 1)))
        else:
            yield (NumberedList if container.tag == "ol" else BulletList)(tuple(_items(group, depth + 1)))


def _items(blocks: Iterable[_TextBlock], depth: int) -> Iterator[ListItem]:
    for _, group in groupby(blocks, key=lambda block: block.path[depth]):
        yield ListItem(tuple(_assembled(group, depth + 1)))
