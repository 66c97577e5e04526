"""The view of an issue as the plain data that the print templates read.

Texts reach Typst as data only, so nothing in a text can be code. What Typst would refuse is settled here: characters
without a glyph, addresses that lead nowhere, pictures that are not there, marks that are no language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import quote

import msgspec

from editor.newsletter import rich_text
from editor.newsletter.rich_text import Block as RichBlock
from editor.newsletter.rich_text import Inline
from editor.rendering.content import view
from editor.rendering.content.anchors import is_right_to_left
from editor.rendering.content.scene import shown_address
from editor.rendering.printing import breaks, heights
from editor.rendering.printing.breaks import Kept, pieces
from editor.rendering.printing.fonts import Alphabet
from editor.rendering.printing.links import PrintedLink, web_addresses
from editor.rendering.printing.look import PrintOptions
from editor.swedish.words import labels

Json: TypeAlias = Any
"""Whatever JSON can hold; the templates are the only reader."""

_ADDRESSES: Final = frozenset({"href"})
_LANGUAGES: Final = frozenset({"language", "words_language"})
_WORDS: Final = frozenset({"key", "anchor", "kind", "style", "layout", "before", "placement", "datetime"})
_LONGEST_URL: Final = 7000
_TOLD_HEADINGS: Final = 3
_NOTHING_SEEN: Final = "\u200b"
"""Stands in a heading whose signs are all left out: Typst takes no empty heading, and a level must not be skipped."""
_INDENT_CHARACTERS: Final = 3
_FEWEST_CHARACTERS: Final = 8
_LONG_WORD: Final = 12
_MEASURED: Final = 3
"""Characters that every line holds of a heading, and how many of the words that are longer may be the widest."""
_LISTS: Final = (rich_text.BulletList, rich_text.NumberedList)
_DEEPEST: Final = 8
"""Lists and quotations within one another."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")
_REGION = re.compile(r"[A-Za-z]{2}")


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something a rendering could not do as asked: ``code`` names the sentence, ``data`` fills it."""

    code: str
    data: Mapping[str, str | int]


def print_data(
    issue: view.IssueView, alphabet: Alphabet, pictures: Mapping[str, str], options: PrintOptions
) -> tuple[dict[str, Json], list[Problem]]:
    """The data of the print templates, and what had to be left out or replaced.

    ``pictures`` gives the local name of each ``Image.file`` whose bytes are at hand; other pictures are left out.
    """
    writer = _Writer(alphabet, pictures, frozenset(_anchors(issue.blocks)), options)
    shown = (block for block in issue.blocks if not isinstance(block, view.Hero) or block.picture.file in pictures)
    data = {"document": writer.document(issue), "blocks": [writer.block(block) for block in shown]}
    return data, writer.problems


class _Sides(NamedTuple):
    """What stands beside a piece of text: other text without a space; whether nothing follows."""

    touches_left: bool
    touches_right: bool
    ending: bool


class _Writer:
    """Turns views into data, remembering problems and which anchors have been set."""

    def __init__(
        self, alphabet: Alphabet, pictures: Mapping[str, str], anchors: frozenset[str], options: PrintOptions
    ) -> None:
        self.problems: list[Problem] = []
        self._alphabet = alphabet
        self._pictures = pictures
        self._anchors = anchors
        self._options = options
        self._longest = breaks.LONGEST_BOX if options.columns == 1 else breaks.LONGEST_IN_COLUMNS
        self._set_anchors: set[str] = set()
        self._place = ""

    def document(self, issue: view.IssueView) -> dict[str, Json]:
        document = issue.document
        self._place = "issue"
        if not document.newsletter and not document.issue_title:
            self._report("title_missing")
        masthead = next((block for block in issue.blocks if isinstance(block, view.Masthead)), None)
        names = [masthead.name, masthead.title] if masthead else [document.title]
        words = labels(document.words_language)
        year, month, day = (int(part) for part in document.date.split("-"))
        return {
            "title": _visible(_in_xml(document.title), words.newsletter),
            "author": _in_xml(document.sender),
            "date": [year, month, day],
            "language": _language(document.language),
            "rtl": document.right_to_left,
            "description": _in_xml(document.subject or document.preheader or _contents(issue)),
            "keywords": [_in_xml(name) for name in _keywords(issue) if _shows(name)],
            "running": [{"text": self._head(name), "rtl": _runs_right_to_left(name)} for name in names if name],
            "sender": self._head(masthead.sender if masthead else document.sender),
            "owner": self._head(document.sender),
            "words": _language(document.words_language),
            "page": words.page,
            "of": words.of,
        }

    def block(self, block: view.BlockView) -> dict[str, Json]:
        self._place = block.key
        return {"kind": type(block).__struct_config__.tag, **self._struct(block)}

    def _struct(self, value: view.View) -> dict[str, Json]:
        data = {name: self._field(name, getattr(value, name)) for name in value.__struct_fields__}
        if isinstance(value, view.Heading | view.Masthead):
            data |= self._heading("text" if isinstance(value, view.Heading) else "name", value)
        if isinstance(value, view.Heading | view.Link):
            data["rtl"] = _runs_right_to_left(value.text)
        if isinstance(value, view.Masthead):
            data["name_rtl"] = _runs_right_to_left(value.name)
            data["title_rtl"] = _runs_right_to_left(value.title)
        if isinstance(value, view.Event | view.Contact | view.Sender):
            data["mm"] = heights.height_mm(value)
        if isinstance(value, view.Link | view.Partner) and not _shows(value.text):
            data["href"] = None
        if isinstance(value, view.Link) and value.note:
            data["text"] = self._segments(value.told)
        if self._options.show_urls:
            data["addresses"] = [
                {
                    "text": self._segments(link.text),
                    "address": self._segments(link.address),
                    "rtl": _runs_right_to_left(link.text),
                }
                for link in _told_links(value)
            ]
        return data

    def _heading(self, name: str, value: view.Heading | view.Masthead) -> dict[str, Json]:
        """A heading's text; what it keeps together is short enough for a line of its size."""
        together = 20 if isinstance(value, view.Masthead) else 38 // self._options.columns
        text = breaks.loosened(getattr(value, name), together)
        return {
            name: self._segments(text, together) or _NOTHING_SEEN,
            "longest": breaks.longest_word(text),
            "long": self._long_words(text),
            "characters": len(text),
        }

    def _long_words(self, text: str) -> list[str]:
        """The longest words of a heading, which are measured where a line might be too short for them."""
        long = (word for word in text.split() if len(word) > _LONG_WORD)
        return [self._plain(word) for word in sorted(long, key=len, reverse=True)[:_MEASURED]]

    def _field(self, name: str, value: object) -> Json:
        match value:
            case None | bool() | int():
                return value
            case str():
                return self._string(name, value)
            case view.Prose():
                return [*self._blocks(value.blocks, value.sub_level)]
            case view.Picture():
                return self._picture(value)
            case view.View():
                return self._struct(value)
            case tuple():
                return [shown for item in value if (shown := self._field(name, item)) is not None]
            case _:
                raise TypeError(name)

    def _string(self, name: str, text: str) -> Json:
        if name in _ADDRESSES:
            return self._target(text)
        if name in _LANGUAGES:
            return _language(text) if text else None
        if name == "anchor":
            return self._anchor(text)
        if name in _WORDS:
            return text
        return self._segments(text)

    def _anchor(self, anchor: str) -> str:
        """The label of a place; the first thing that has it is the place."""
        if not anchor or anchor in self._set_anchors:
            return ""
        self._set_anchors.add(anchor)
        return anchor

    def _target(self, href: str) -> Json:
        if href.startswith("#"):
            return {"r": href[1:]} if href[1:] in self._anchors else None
        url = quote(href, safe="!#$%&'()*+,-./:;<=>?@[]^_`{|}~\\\"") if not href.isascii() else href
        return {"u": url} if 0 < len(url) <= _LONGEST_URL else None

    def _picture(self, picture: view.Picture) -> dict[str, Json] | None:
        source = self._pictures.get(picture.file)
        if source is None:
            self._report("print_picture_missing", picture=picture.file)
            return None
        if picture.alt_missing:
            self._report("picture_alt_missing", picture=picture.file)
        line = picture.caption_line
        caption = line.removesuffix(picture.credit).rstrip() if picture.caption else ""
        return {
            "source": source,
            "width": picture.width_px,
            "height": picture.height_px,
            "alt": picture.alt or None,
            "lines": [self._at_side(text) for text in (caption, picture.credit) if text],
            "line": self._at_side(line),
            "characters": len(line),
            "href": self._target(picture.href),
            "placement": picture.placement,
            "film": self._film(picture.film),
        }

    def _at_side(self, text: str) -> Json:
        return self._segments(text, breaks.LONGEST_AT_SIDE, longest=breaks.LONGEST_AT_SIDE)

    def _film(self, film: view.Link | None) -> dict[str, Json] | None:
        """The line under a still of a film; who has only the paper reads the address."""
        if film is None:
            return None
        address = self._segments(shown_address(film.href))
        return {"text": self._segments(film.text), "href": self._target(film.href), "address": address}

    def _blocks(self, blocks: Iterable[RichBlock], level: int, depth: int = 0) -> Iterator[dict[str, Json]]:
        row = list(blocks)
        for number, block in enumerate(row):
            following = row[number + 1] if number + 1 < len(row) else None
            match block:
                case rich_text.Paragraph() | rich_text.Line():
                    yield {
                        "t": "p",
                        "c": self._inlines(block.children, depth),
                        "leads": depth < _DEEPEST and isinstance(following, _LISTS) and bool(following.items),
                        "rtl": _is_reversed(block),
                    }
                case rich_text.SubHeading():
                    text = rich_text.plain_text((block,))
                    shown = self._inlines(block.children, depth)
                    shown = shown if self._plain("".join(_leaves(block.children))) else [_NOTHING_SEEN]
                    longest = {"longest": breaks.longest_word(text), "long": self._long_words(text)}
                    yield {"t": "h", "c": shown, "level": level, **longest, "rtl": _is_reversed(block)}
                case rich_text.BulletList() | rich_text.NumberedList():
                    yield from self._list(block, level, depth)
                case rich_text.Quotation():
                    inner = self._blocks(block.blocks, level, depth + 1)
                    if depth < _DEEPEST:
                        yield {"t": "q", "c": [*inner]}
                    else:
                        yield from inner

    def _list(
        self, block: rich_text.BulletList | rich_text.NumberedList, level: int, depth: int
    ) -> Iterator[dict[str, Json]]:
        """A list; deeper than Typst can go, the texts of its items one after the other."""
        items = [[*self._blocks(item.blocks, level, depth + 1)] for item in block.items]
        if depth < _DEEPEST:
            kind = "ul" if isinstance(block, rich_text.BulletList) else "ol"
            yield {"t": kind, "c": items}
        else:
            for item in items:
                yield from item

    def _inlines(self, children: tuple[Inline, ...], depth: int) -> list[Json]:
        """A line of rich text; ``depth`` is the number of lists and quotations around it, each of which narrows it."""
        leaves = [*_leaves(children)]
        sides = iter(
            _Sides(bool(before and not before[-1].isspace()), bool(after and not after[0].isspace()), after is None)
            for before, after in zip([None, *leaves[:-1]], [*leaves[1:], None], strict=True)
        )
        longest = max(self._longest - _INDENT_CHARACTERS * min(depth, _DEEPEST), _FEWEST_CHARACTERS)
        return [*self._written(children, sides, longest)]

    def _written(self, children: Iterable[Inline], sides: Iterator[_Sides], longest: int) -> Iterator[Json]:
        for child in children:
            match child:
                case rich_text.Text():
                    side = next(sides)
                    text = self._plain(child.text)
                    yield from _marked(pieces(text, **side._asdict(), longest=longest, together=longest))
                case rich_text.LineBreak():
                    next(sides)
                    yield {"br": True}
                case rich_text.Strong():
                    yield {"b": [*self._written(child.children, sides, longest)]}
                case rich_text.Emphasis():
                    yield {"i": [*self._written(child.children, sides, longest)]}
                case rich_text.Anchor():
                    target = self._target(child.href) if _shows("".join(_leaves(child.children))) else None
                    yield {"a": target, "c": [*self._written(child.children, sides, longest)]}
                case rich_text.Span():
                    yield {"l": _language(child.language), "c": [*self._written(child.children, sides, longest)]}

    def _segments(self, text: str, together: int = breaks.LONGEST_BOX, *, longest: int = 0) -> Json:
        marked = [*_marked(pieces(self._plain(text), longest=longest or self._longest, together=together, ending=True))]
        return marked[0] if len(marked) == 1 and isinstance(marked[0], str) else marked or ""

    def _head(self, text: str) -> str:
        """A text of the running head: one line without no-break spaces."""
        return self._plain(text).replace(breaks.NO_BREAK, " ")

    def _plain(self, text: str) -> str:
        shown, lost = self._alphabet.printable(text)
        if lost:
            self._report("print_character_missing", characters=", ".join(f"U+{ord(sign):04X}" for sign in lost))
        return shown

    def _report(self, code: str, **data: str | int) -> None:
        problem = Problem(code=code, data={"place": self._place, **data})
        if problem not in self.problems:
            self.problems.append(problem)


def _marked(row: Iterable[str | Kept]) -> Iterator[Json]:
    for piece in row:
        yield {"k": piece.text} if isinstance(piece, Kept) else piece


def _leaves(children: Iterable[Inline]) -> Iterator[str]:
    """The texts of a line in order, a space for each line break."""
    for child in children:
        match child:
            case rich_text.Text():
                yield child.text
            case rich_text.LineBreak():
                yield " "
            case _:
                yield from _leaves(child.children)


def _anchors(value: object) -> Iterator[str]:
    """Every anchor that the page sets."""
    if isinstance(value, tuple):
        for item in value:
            yield from _anchors(item)
    elif isinstance(value, view.View) and not isinstance(value, view.Prose | view.Links | view.Picture):
        for name in value.__struct_fields__:
            inner = getattr(value, name)
            if name == "anchor":
                if inner:
                    yield inner
            else:
                yield from _anchors(inner)


def _language(tag: str) -> dict[str, Json]:
    """A BCP 47 tag as Typst takes it: a language of two or three letters, a region of two, the direction."""
    language, *rest = tag.replace("_", "-").split("-")
    return {
        "lang": language.lower() if _LANGUAGE.fullmatch(language) else None,
        "region": next((part.upper() for part in rest if _REGION.fullmatch(part)), None),
        "rtl": is_right_to_left(tag),
    }


def _visible(text: str, fallback: str) -> str:
    """``text``, or ``fallback`` where nothing of it would be seen."""
    return text if _shows(text) else fallback


def _in_xml(text: str) -> str:
    """``text`` without the signs XML cannot hold (title and author also stand in the file's XMP data) and without those
    that only say where a line may end: nobody who searches for the document types them."""
    return (
        text.replace("\ufffe", "")
        .replace("\uffff", "")
        .replace("\N{SOFT HYPHEN}", "")
        .replace("\N{NO-BREAK SPACE}", " ")
    )


def _shows(text: str) -> bool:
    """Whether anything of a text is seen: Typst takes no title and no link without a visible sign."""
    return any(unicodedata.category(sign)[0] not in "ZC" for sign in text)


def _runs_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is one of a script written from right to left (as HTML's dir=auto)."""
    strong = next((kind for sign in text if (kind := unicodedata.bidirectional(sign)) in {"L", "R", "AL"}), "L")
    return strong != "L"


def _contents(issue: view.IssueView) -> str:
    """What the document is about where nobody has said it: the headings of its first articles."""
    headings = [block.heading.text for block in issue.blocks if isinstance(block, view.Article) and block.heading]
    return "; ".join(headings[:_TOLD_HEADINGS])


def _keywords(issue: view.IssueView) -> Iterator[str]:
    """What the document is about: newsletter, sender and the headings of its sections."""
    yield issue.document.newsletter
    yield issue.document.sender
    for block in issue.blocks:
        if isinstance(block, view.SectionHead) and block.heading:
            yield block.heading.text


def _told_links(value: view.View) -> tuple[PrintedLink, ...]:
    """The links whose addresses stand under this."""
    match value:
        case view.Article():
            return web_addresses(value.body, value.links, *value.parts)
        case view.Event():
            return web_addresses(value.body, value.note, value.links)
        case view.Intro() | view.About():
            return web_addresses(value.body)
        case view.SectionHead():
            return web_addresses(value.intro)
        case _:
            return ()


def _is_reversed(block: RichBlock) -> bool:
    return _runs_right_to_left(rich_text.plain_text((block,)))
