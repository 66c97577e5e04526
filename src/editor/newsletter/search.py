"""Find and replace over a whole issue: every text field, and rich text through its marks.

Letters are compared as a reader sees them: no-break spaces as spaces, no-break hyphens as hyphens, curved quotation
marks and apostrophes as straight ones, a letter with a combining accent as the one letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec

from editor.newsletter import characters, places, rich_text
from editor.newsletter.fields import Form, rebuilt, references
from editor.newsletter.issue import Article, Calendar, ContactList, Issue, Node
from editor.newsletter.rich_text.tree import Block, BulletList, ListItem, NumberedList, Quotation, Run, inline, runs
from editor.newsletter.shapes import Reference, Shape

_EXCERPT: Final = 40
"""Characters of context on each side of a hit."""

_ALIKE: Final = str.maketrans({
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2010": "-", "\u2011": "-", "’": "'", "‘": "'", "”": '"', "“": '"',
})  # fmt: skip
_STEP: Final = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")
_NODES_WITH_KEY: Final = frozenset({"sections", "items", "parts", "events", "contacts"})
_OF_NEWSLETTER: Final = {
    "about": places.ABOUT,
    "sender": places.SENDER,
    "partners": places.PARTNERS,
    "footer_links": places.FOOTER,
    "social": places.SOCIAL,
    "social_heading": places.SOCIAL,
    "contact_layout": places.SENDER,
    "name": places.MASTHEAD,
}


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One place where the text was found.

    ``key`` is the block key of where it stands, ``path`` the field within the issue (``sections[0].items[2].body``),
    ``block`` the paragraph counted from 0 in rich text and ``None`` in plain fields, ``start`` and ``end`` the
    characters within it. ``before``, ``match`` and ``after`` are for a list of hits.
    """

    key: str
    path: str
    block: int | None
    start: int
    end: int
    before: str
    match: str
    after: str

    @property
    def field(self) -> str:
        """The name of the field (``body``, ``heading``, ``text`` of a link)."""
        return self.path.rpartition(".")[2]


class _Folded(NamedTuple):
    """A text as it is compared, and where each of its characters begins and ends in the text itself."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def find(issue: Issue, text: str, *, case: bool = False, whole_words: bool = False) -> tuple[Hit, ...]:
    """Every place of ``issue`` where ``text`` stands, in page order; hits do not overlap. () for an empty text."""
    wanted = _folded(characters.unwrap(text), case=case).text
    if not wanted:
        return ()
    hits: list[Hit] = []

    def visit(path: str, form: Form, value: str) -> str:
        if form is Shape.TEXT:
            hits.extend(_hits(value, wanted, path, None, case=case, whole_words=whole_words))
        elif form is Shape.RICH_TEXT:
            for number, block in enumerate(_block_texts(value)):
                hits.extend(_hits(block, wanted, path, number, case=case, whole_words=whole_words))
        return value

    rebuilt(issue, visit)
    return _in_page_order(issue, hits)


def replace(issue: Issue, hits: Iterable[Hit], replacement: str) -> Issue:
    """``issue`` with ``replacement`` in the place of each hit; the marks of the first replaced character hold for it.

    A hit whose text no longer stands where it was found is left alone. A paragraph that becomes empty goes.
    """
    wanted: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        wanted[hit.path].append(hit)
    new = characters.unwrap(replacement)

    def visit(path: str, form: Form, value: str) -> str:
        here = wanted.get(path)
        if here is None:
            return value
        if form is Shape.TEXT:
            spans = _still_there(value, (hit for hit in here if hit.block is None))
            return characters.one_line(_replaced_text(value, spans, new)) if spans else value
        return _replaced_rich_text(value, here, new) if form is Shape.RICH_TEXT else value

    return rebuilt(issue, visit) if wanted else issue


def _hits(text: str, wanted: str, path: str, block: int | None, *, case: bool, whole_words: bool) -> Iterator[Hit]:
    folded = _folded(text, case=case)
    position = folded.text.find(wanted)
    while position >= 0:
        start, end = folded.starts[position], folded.ends[position + len(wanted) - 1]
        if not whole_words or _is_whole(text, start, end):
            yield Hit(
                key="",
                path=path,
                block=block,
                start=start,
                end=end,
                before=text[max(0, start - _EXCERPT) : start].replace("\n", " "),
                match=text[start:end],
                after=text[end : end + _EXCERPT].replace("\n", " "),
            )
            position = folded.text.find(wanted, position + len(wanted))
        else:
            position = folded.text.find(wanted, position + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after ``text[start:end]``."""
    goes_on_before = start > 0 and _in_word(text[start - 1]) and _in_word(text[start])
    goes_on_after = end < len(text) and _in_word(text[end]) and _in_word(text[end - 1])
    return not goes_on_before and not goes_on_after


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.combining(character) != 0


@lru_cache(maxsize=16384)
def _folded(text: str, *, case: bool) -> _Folded:
    if text.isascii() or not any(map(unicodedata.combining, text)):
        alike = text.translate(_ALIKE)
        return _Folded(alike if case else _lower(alike), range(len(text)), range(1, len(text) + 1))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        letter = unicodedata.normalize("NFC", text[start:end]).translate(_ALIKE)
        for character in letter if case else _lower(letter):
            letters.append(character)
            starts.append(start)
            ends.append(end)
        start = end
    return _Folded("".join(letters), starts, ends)


def _lower(text: str) -> str:
    """Small letters, one for one: the few that become two (İ) stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


@lru_cache(maxsize=8192)
def _block_texts(html: str) -> tuple[str, ...]:
    blocks = rich_text.text_blocks(rich_text.parse(html))
    return tuple(rich_text.plain_text((block,)) for block in blocks)


def _still_there(text: str, hits: Iterable[Hit]) -> list[tuple[int, int]]:
    """Start and end of the hits whose text stands where it was found, in order, none overlapping another."""
    spans: list[tuple[int, int]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.end)):
        free = not spans or hit.start >= spans[-1][1]
        if free and hit.match and text[hit.start : hit.end] == hit.match:
            spans.append((hit.start, hit.end))
    return spans


def _replaced_text(text: str, spans: Iterable[tuple[int, int]], new: str) -> str:
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += (text[done:start], new)
        done = end
    return "".join(parts) + text[done:]


def _replaced_rich_text(html: str, hits: Iterable[Hit], new: str) -> str:
    wanted: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.block is not None:
            wanted[hit.block].append(hit)
    texts = _block_texts(html)
    spans = {
        number: found
        for number, of_block in wanted.items()
        if number < len(texts) and (found := _still_there(texts[number], of_block))
    }
    return _Replacer(spans, new).html(html) if spans else html


class _Replacer:
    """Writes a rich text anew, counting its paragraphs as :func:`rich_text.text_blocks` does."""

    def __init__(self, spans: Mapping[int, list[tuple[int, int]]], new: str) -> None:
        self._spans = spans
        self._new = new
        self._number = 0

    def html(self, html: str) -> str:
        return rich_text.to_html(self._blocks(rich_text.parse(html)))

    def _blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case BulletList(items) | NumberedList(items):
                return type(block)(tuple(ListItem(self._blocks(item.blocks)) for item in items))
            case Quotation(inner):
                return Quotation(self._blocks(inner))
            case _:
                spans = self._spans.get(self._number)
                self._number += 1
                return type(block)(inline(self._replaced(runs(block.children), spans))) if spans else block

    def _replaced(self, pieces: Iterable[Run], spans: list[tuple[int, int]]) -> Iterator[Run]:
        """The runs with each span replaced: the new text takes the marks of the span's first character."""
        left = iter([*spans, None])
        span = next(left)
        position = 0
        for run in pieces:
            text = "\n" if run.text is None else run.text
            end = position + len(text)
            kept_from = position
            while span is not None and span[0] < end:
                if span[0] >= position:
                    yield _part(run, kept_from - position, span[0] - position)
                    yield Run(self._new, run.marks)
                kept_from = max(kept_from, min(span[1], end))
                if span[1] > end:
                    break
                span = next(left)
            yield _part(run, kept_from - position, len(text))
            position = end


def _part(run: Run, start: int, end: int) -> Run:
    if run.text is None:
        return run if start < end else Run("", run.marks)
    return Run(run.text[start:end], run.marks)


def _in_page_order(issue: Issue, hits: list[Hit]) -> tuple[Hit, ...]:
    if not hits:
        return ()
    keys = _Keys(issue)
    found = [msgspec.structs.replace(hit, key=keys.of(hit.path)) for hit in hits]
    return tuple(sorted(found, key=lambda hit: keys.rank.get(hit.key, len(keys.rank))))


class _Keys:
    """The block keys of an issue's fields, and their order on the page."""

    def __init__(self, issue: Issue) -> None:
        self._issue = issue
        self.rank: dict[str, int] = {}
        self._of_image: dict[str, str] = {}
        self._place(places.ISSUE, places.MASTHEAD, places.HERO, places.INTRO)
        for section in issue.sections:
            self._place(places.node_key(section.id))
            for item in section.items:
                self._place_item(item)
        self._place(*(places.node_key(event.id) for event in issue.events))
        self._place(*(places.node_key(contact.id) for contact in issue.contacts))
        self._place(places.ABOUT, places.SENDER, places.PARTNERS, places.FOOTER, places.SOCIAL)
        self._note_images()

    def of(self, path: str) -> str:
        """The block key of the field at ``path``."""
        steps = path.split(".")
        if steps[0] == "intro":
            return places.INTRO
        if steps[0] == "newsletter":
            return _OF_NEWSLETTER.get(steps[1].partition("[")[0], places.ISSUE)
        key = places.ISSUE
        node: object = self._issue
        for step in steps:
            match = _STEP.fullmatch(step)
            if match is None or match[2] is None:
                break
            node = getattr(node, match[1])[int(match[2])]
            node_id = str(getattr(node, "id", ""))
            if match[1] == "images":
                return self._of_image.get(node_id, places.ISSUE)
            if match[1] in _NODES_WITH_KEY:
                key = places.node_key(node_id)
        return key

    def _place(self, *keys: str) -> None:
        for key in keys:
            self.rank.setdefault(key, len(self.rank))

    def _place_item(self, item: Article | Calendar | ContactList) -> None:
        self._place(places.node_key(item.id))
        inner: list[str] = []
        match item:
            case Article():
                inner += [part.id for part in item.parts]
                inner += [*item.events, *item.contacts]
            case Calendar():
                inner += item.events
            case ContactList():
                inner += item.contacts
        self._place(*map(places.node_key, inner))

    def _note_images(self) -> None:
        """Each picture belongs to the first block that shows it."""
        issue = self._issue
        if issue.hero is not None:
            self._of_image[issue.hero] = places.HERO
        for section in issue.sections:
            self._show(places.node_key(section.id), msgspec.structs.replace(section, items=()))
            for item in section.items:
                alone = msgspec.structs.replace(item, parts=()) if isinstance(item, Article) else item
                self._show(places.node_key(item.id), alone)
                for part in item.parts if isinstance(item, Article) else ():
                    self._show(places.node_key(part.id), part)
        for event in issue.events:
            self._show(places.node_key(event.id), event)
        for contact in issue.contacts:
            self._show(places.node_key(contact.id), contact)
        newsletter = issue.newsletter
        self._show(places.ABOUT, newsletter.about)
        self._show(places.SENDER, newsletter.sender)
        for partner in newsletter.partners:
            self._show(places.PARTNERS, partner)

    def _show(self, key: str, node: Node) -> None:
        for form, image_id in references(node):
            if form is Reference.IMAGE:
                self._of_image.setdefault(image_id, key)
