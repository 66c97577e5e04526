"""Rich text as a small tree, its one canonical form, and its HTML.

Two texts that print alike have the same canonical tree. In it

- marks nest in one order (link, language, strong, emphasis), each reaching as far as it can; neighbouring text is
  one :class:`Text`; no mark is empty; a line break carries the marks that the text on both sides of it shares;
- no block is blank (holds nothing but white space);
- a :class:`Line` stands only first in a list item, without spaces at its ends; all other text is in paragraphs.

So an editor that knows only characters with marks and paragraphs with levels loses nothing.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

import msgspec

from editor.newsletter import characters, languages, urls


class Text(msgspec.Struct, frozen=True):
    """Characters as they are printed: no line breaks, tabs or control characters."""

    text: str


class LineBreak(msgspec.Struct, frozen=True):
    """A break within a paragraph (``br``)."""


class Strong(msgspec.Struct, frozen=True):
    children: tuple[Inline, ...]


class Emphasis(msgspec.Struct, frozen=True):
    children: tuple[Inline, ...]


class Anchor(msgspec.Struct, frozen=True):
    """A link; ``href`` is a valid url (:mod:`editor.newsletter.urls`), empty while not known."""

    href: str
    children: tuple[Inline, ...]


class Span(msgspec.Struct, frozen=True):
    """Text in another language; ``language`` is a BCP 47 tag."""

    language: str
    children: tuple[Inline, ...]


class Paragraph(msgspec.Struct, frozen=True):
    children: tuple[Inline, ...]


class SubHeading(msgspec.Struct, frozen=True):
    """A heading inside the text (``h4`` in the file, whatever level it gets on the page)."""

    children: tuple[Inline, ...]


class Line(msgspec.Struct, frozen=True):
    """Bare text in a list item (or, before it is made canonical, in a quotation)."""

    children: tuple[Inline, ...]


class ListItem(msgspec.Struct, frozen=True):
    blocks: tuple[Block, ...]


class BulletList(msgspec.Struct, frozen=True):
    items: tuple[ListItem, ...]


class NumberedList(msgspec.Struct, frozen=True):
    items: tuple[ListItem, ...]


class Quotation(msgspec.Struct, frozen=True):
    blocks: tuple[Block, ...]


Inline: TypeAlias = Text | LineBreak | Strong | Emphasis | Anchor | Span
Block: TypeAlias = Paragraph | SubHeading | BulletList | NumberedList | Quotation | Line


class Marks(msgspec.Struct, frozen=True):
    """What holds for a character: its link (``None`` = none), its language, strong, emphasis."""

    href: str | None = None
    language: str | None = None
    strong: bool = False
    emphasis: bool = False


class Run(msgspec.Struct, frozen=True):
    """Characters with the same marks; a line break where ``text`` is ``None``."""

    text: str | None
    marks: Marks


PLAIN: Final = Marks()


def canonical(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The canonical form of any tree: what it prints is unchanged, what cannot stand in a file is taken out.

    Line breaks and tabs inside a text become spaces, control characters go, an invalid ``href`` becomes empty, an
    invalid language is dropped.
    """
    return tuple(_canonical_blocks(blocks))


def runs(children: Iterable[Inline], marks: Marks = PLAIN) -> Iterator[Run]:
    """The characters of an inline tree in order, each with its marks; an inner link or language wins."""
    for child in children:
        match child:
            case Text(text):
                yield Run(characters.unwrap(text), marks)
            case LineBreak():
                yield Run(None, marks)
            case Strong(inner):
                yield from runs(inner, msgspec.structs.replace(marks, strong=True))
            case Emphasis(inner):
                yield from runs(inner, msgspec.structs.replace(marks, emphasis=True))
            case Anchor(href, inner):
                href = href if urls.is_valid(href) else ""
                yield from runs(inner, msgspec.structs.replace(marks, href=href))
            case Span(language, inner):
                if languages.is_valid(language):
                    yield from runs(inner, msgspec.structs.replace(marks, language=language))
                else:
                    yield from runs(inner, marks)


def inline(pieces: Iterable[Run]) -> tuple[Inline, ...]:
    """The canonical inline tree of a row of runs; () where it is blank."""
    pieces = [run for run in pieces if run.text != ""]
    if is_blank(pieces):
        return ()
    return _linked(_with_shared_break_marks(pieces))


def is_blank(pieces: Iterable[Run]) -> bool:
    """Whether the runs hold nothing but white space and line breaks."""
    return all(run.text is None or not run.text.strip() for run in pieces)


def bare(pieces: Iterable[Run]) -> list[Run]:
    """Runs of text that stands outside paragraphs, without the spaces at its ends."""
    trimmed = [run for run in pieces if run.text != ""]
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while trimmed and (text := trimmed[end].text) is not None:
            kept = strip(text, " ")
            if kept:
                trimmed[end] = Run(kept, trimmed[end].marks)
                break
            del trimmed[end]
    return trimmed


def list_item(blocks: Sequence[Block]) -> ListItem | None:
    """A canonical list item of canonical blocks: text that comes first stands bare. ``None`` where there is none."""
    return ListItem(tuple(_opened_by_line(blocks))) if blocks else None


def to_html(blocks: Iterable[Block]) -> str:
    """The canonical HTML of a tree, without white space between the blocks."""
    return "".join(map(_block_html, canonical(blocks)))


def _canonical_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Paragraph(children) | SubHeading(children):
                if tidy := inline(runs(children)):
                    yield type(block)(tidy)
            case Line(children):
                if tidy := inline(bare(runs(children))):
                    yield Paragraph(tidy)
            case BulletList(items) | NumberedList(items):
                if kept := tuple(_canonical_items(items)):
                    yield type(block)(kept)
            case Quotation(inner):
                if quoted := canonical(inner):
                    yield Quotation(quoted)


def _canonical_items(items: Iterable[ListItem]) -> Iterator[ListItem]:
    for item in items:
        if tidy := list_item(canonical(item.blocks)):
            yield tidy


def _opened_by_line(blocks: Sequence[Block]) -> Iterator[Block]:
    first = blocks[0]
    yield Line(inline(bare(runs(first.children)))) if isinstance(first, Paragraph) else first
    yield from blocks[1:]


def _with_shared_break_marks(pieces: list[Run]) -> list[Run]:
    """The runs with every line break carrying just the marks that the text before and after it shares."""
    following: list[Marks | None] = [None] * len(pieces)
    after: Marks | None = None
    for index in range(len(pieces) - 1, -1, -1):
        following[index] = after
        if pieces[index].text is not None:
            after = pieces[index].marks
    result: list[Run] = []
    before: Marks | None = None
    for run, then in zip(pieces, following, strict=True):
        if run.text is None:
            result.append(Run(None, _shared(before, then)))
        else:
            before = run.marks
            result.append(run)
    return result


def _shared(before: Marks | None, after: Marks | None) -> Marks:
    if before is None or after is None:
        return PLAIN
    return Marks(
        href=before.href if before.href == after.href else None,
        language=before.language if before.language == after.language else None,
        strong=before.strong and after.strong,
        emphasis=before.emphasis and after.emphasis,
    )


def _linked(pieces: Iterable[Run]) -> tuple[Inline, ...]:
    result: list[Inline] = []
    for href, group in groupby(pieces, key=lambda run: run.marks.href):
        inner = _in_language(group)
        result.extend(inner if href is None else (Anchor(href, inner),))
    return tuple(result)


def _in_language(pieces: Iterable[Run]) -> tuple[Inline, ...]:
    result: list[Inline] = []
    for language, group in groupby(pieces, key=lambda run: run.marks.language):
        inner = _strong(group)
        result.extend(inner if language is None else (Span(language, inner),))
    return tuple(result)


def _strong(pieces: Iterable[Run]) -> tuple[Inline, ...]:
    return _marked(pieces, lambda run: run.marks.strong, Strong, _emphasised)


def _emphasised(pieces: Iterable[Run]) -> tuple[Inline, ...]:
    return _marked(pieces, lambda run: run.marks.emphasis, Emphasis, _characters)


def _marked(
    pieces: Iterable[Run],
    has_mark: Callable[[Run], bool],
    mark: type[Strong] | type[Emphasis],
    rest: Callable[[Iterable[Run]], tuple[Inline, ...]],
) -> tuple[Inline, ...]:
    result: list[Inline] = []
    for marked, group in groupby(pieces, key=has_mark):
        inner = rest(group)
        result.extend((mark(inner),) if marked else inner)
    return tuple(result)


def _characters(pieces: Iterable[Run]) -> tuple[Inline, ...]:
    result: list[Inline] = []
    for is_break, group in groupby(pieces, key=lambda run: run.text is None):
        if is_break:
            result.extend(LineBreak() for _ in group)
        else:
            result.append(Text("".join(run.text or "" for run in group)))
    return tuple(result)


def _block_html(block: Block) -> str:
    match block:
        case Paragraph(children):
            return f"<p>{_inline_html(children)}</p>"
        case SubHeading(children):
            return f"<h4>{_inline_html(children)}</h4>"
        case Line(children):
            return _inline_html(children)
        case BulletList(items):
            return f"<ul>{_items_html(items)}</ul>"
        case NumberedList(items):
            return f"<ol>{_items_html(items)}</ol>"
        case Quotation(blocks):
            return f"<blockquote>{''.join(map(_block_html, blocks))}</blockquote>"


def _items_html(items: Iterable[ListItem]) -> str:
    return "".join(f"<li>{''.join(map(_block_html, item.blocks))}</li>" for item in items)


def _inline_html(children: Iterable[Inline]) -> str:
    return "".join(map(_inline_node_html, children))


def _inline_node_html(node: Inline) -> str:
    match node:
        case Text(text):
            return html.escape(text, quote=False)
        case LineBreak():
            return "<br>"
        case Strong(children):
            return f"<strong>{_inline_html(children)}</strong>"
        case Emphasis(children):
            return f"<em>{_inline_html(children)}</em>"
        case Anchor(href, children):
            return f'<a href="{html.escape(href, quote=False).replace(chr(34), "&quot;")}">{_inline_html(children)}</a>'
        case Span(language, children):
            return f'<span lang="{language}">{_inline_html(children)}</span>'
