"""What other programs put on the clipboard, as the restricted rich text of an issue.

HTML of Word, Outlook, LibreOffice, browsers and PDF readers, or plain text, hostile or broken as it may be, becomes
canonical rich text in one call: lists, links, bold and sub-headings are kept, everything else goes. What was decided on
the way is told by notes: codes and data, whose sentences stand in ``resources/messages``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import Final

import msgspec

from editor.importing import markup, office, tables
from editor.importing.structure import (
    linked,
    paragraph,
    plain_heading,
    with_text_blocks,
    with_texts,
    with_typed_structure,
)
from editor.newsletter import characters, rich_text, tracking, urls
from editor.newsletter.rich_text import TextBlock
from editor.newsletter.rich_text.cleaning import is_too_complicated, without_tags
from editor.newsletter.rich_text.tree import Block, Paragraph, Run, SubHeading, inline, runs
from editor.swedish import lines, repair
from editor.swedish.repair import LOST, Lexicon

LONGEST: Final = 5_000_000
"""Characters of HTML that are looked at: Word writes a hundred for one that is read, and pictures stand in it."""
LONGEST_TEXT: Final = 200_000
"""Characters of text; a newsletter is a tenth of that, and the window waits while they are read."""
MOST_TAGS: Final = 20_000
LONGEST_LINE: Final = 10_000
"""Characters of a field of one line."""
MOST_CHOICES: Final = 200
"""Damaged words that are asked about; nobody chooses among more."""
MOST_DAMAGED: Final = 1_000
"""Damaged words that are looked up, each some ten times; of a newsletter's words one in fifty is damaged at worst."""
MOST_HEADINGS: Final = 500
"""Texts in which words are looked for that soft hyphens have cut."""

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff\ufffc]")
_EMBEDDED: Final = re.compile(r"""((?:["'=]|url\()\s*data:image/)[^"'>]{200,}""", re.IGNORECASE)
"""A picture inside the HTML itself: millions of characters in one tag, read by :mod:`.embedded_pictures`."""
_TAG: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(style|script|xml)\b.*?(?:</\1\s*>|\Z)|<[^>]*(?:>|\Z)", re.DOTALL | re.IGNORECASE
)
"""What is no text; what has no end goes to the end, so that looking takes one pass."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_OFFICE_BULLET: Final = re.compile(r"^([ \t]*)o\t\s*", re.MULTILINE)
"""The second level of Office lists in plain text: an ``o`` and a tab."""

_LONGEST_HEADING: Final = 100
_FEWEST_BROKEN_LINES: Final = 3


class Note(msgspec.Struct, frozen=True):
    """Something the user may want to know of what was pasted: ``code`` names the sentence, ``data`` fills it."""

    code: str
    data: dict[str, str | int] = {}


class Choice(msgspec.Struct, frozen=True):
    """A piece of the pasted text that is damaged: ``candidates`` are what it may have been, likeliest first, or ()."""

    damaged: str
    candidates: tuple[str, ...]


class Pasted(msgspec.Struct, frozen=True):
    """Canonical rich text, what to tell about it, and what the user is to choose (see :func:`with_choices`)."""

    body: str
    notes: tuple[Note, ...] = ()
    choices: tuple[Choice, ...] = ()


class PastedLine(msgspec.Struct, frozen=True):
    """The same for a field of one line: plain text."""

    text: str
    notes: tuple[Note, ...] = ()
    choices: tuple[Choice, ...] = ()


def from_html(html: str, places: Container[str] = (), lexicon: Lexicon | None = None) -> Pasted:
    """Any HTML as rich text; never fails on what it holds.

    ``places`` are the ids that ``#id`` may name; without a ``lexicon`` lost ligatures stay as they are.
    """
    html = _EMBEDDED.sub(r"\1", html)
    source = _beginning(html[:LONGEST])
    notes = [Note("pasted_too_long")] if len(html) > len(source) else []
    if is_too_complicated(source):
        pasted = from_text(without_tags(source), lexicon)
        return Pasted(pasted.body, (*notes, Note("pasted_too_complicated"), *pasted.notes), pasted.choices)
    root = markup.read(source)
    pictures = sum(element.tag == "img" for element in root.elements())
    office.simplify(root, office=office.is_office(source))
    unfolded = tables.unfold(root)
    if unfolded.tables:
        notes.append(Note("pasted_table_as_list", {"tables": unfolded.tables, "rows": unfolded.rows}))
    if pictures:
        notes.append(Note("pasted_without_pictures", {"count": pictures}))
    blocks = rich_text.parse(rich_text.clean(markup.write(root), places))
    blocks = with_typed_structure(_unbroken(_visible(blocks), lexicon))
    return _mended(blocks, lexicon, notes)


def from_text(text: str, lexicon: Lexicon | None = None) -> Pasted:
    """Plain text as rich text: broken lines joined, typed lists as lists, addresses as links."""
    source = text[:LONGEST_TEXT]
    notes = [Note("pasted_too_long")] if len(text) > LONGEST_TEXT else []
    source = _OFFICE_BULLET.sub("\\1◦ ", _without_controls(source))
    blocks = [paragraph(map(linked, block)) for block in lines.joined_lines(source, lexicon)]
    return _mended(with_typed_structure(_visible(blocks)), lexicon, notes)


def line_from_text(text: str, lexicon: Lexicon | None = None) -> PastedLine:
    """Text pasted into a field of one line, as a heading: one line, mended like rich text."""
    source = _INVISIBLE.sub("", lines.one_line(_without_controls(text[:LONGEST_LINE]), lexicon))
    notes = [Note("pasted_too_long")] if len(text) > LONGEST_LINE else []
    mender = _Mender(lexicon)
    line = characters.one_line(mender.text(source))
    mender.look_for_cut_words([line])
    return PastedLine(line, (*notes, *mender.notes()), mender.choices)


def with_choices(body: str, chosen: dict[str, str]) -> str:
    """The rich text with each damaged piece (key) as the user chose it (value)."""
    whole = sorted(chosen, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w{LOST}])(?:{'|'.join(map(re.escape, whole))})(?![\w{LOST}])")

    def change(text: str) -> str:
        return pattern.sub(lambda match: chosen[match[0]], text)

    return rich_text.to_html(with_texts(block, change) for block in rich_text.parse(body)) if chosen else body


def without_tracking(body: str) -> str:
    """The rich text with every link's tracking parameters taken out."""
    return rich_text.with_links(body, lambda href: tracking.strip_tracking(href).url)


def _beginning(html: str) -> str:
    """As much of ``html`` as the limits of tags and text allow, whole tags only. What nobody reads (comments, styles)
    counts as one tag each."""
    text = end = 0
    for count, tag in enumerate(_TAG.finditer(html)):
        text += tag.start() - end
        if text > LONGEST_TEXT:
            return html[: tag.start() - (text - LONGEST_TEXT)]
        if count == MOST_TAGS:
            return html[: tag.start()]
        end = tag.end()
    return html[: end + LONGEST_TEXT - text]


def _without_controls(text: str) -> str:
    """``text`` without control characters and lone surrogates, line ends and tabs kept."""
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]", "", text)


def _visible(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks without invisible characters (soft hyphens and their likes) and without bold in bold headings."""
    return rich_text.canonical(with_text_blocks(block, _visible_text) for block in blocks)


def _visible_text(block: TextBlock) -> TextBlock:
    pieces: list[Run] = []
    for run in runs(block.children):
        marks = run.marks
        if marks.href is not None:
            marks = msgspec.structs.replace(marks, href=_own_address(marks.href))
        pieces.append(Run(_INVISIBLE.sub("", run.text) if run.text else run.text, marks))
    visible = type(block)(inline(pieces))
    return plain_heading(visible) if isinstance(visible, SubHeading) else visible


def _own_address(href: str) -> str:
    """The address itself where a mail program had wrapped it into one of its own."""
    own = tracking.unwrapped(href)
    return own if urls.is_valid(own) else href


def _unbroken(blocks: Iterable[Block], lexicon: Lexicon | None) -> Iterator[Block]:
    """Blocks with the broken lines of unmarked paragraphs joined: HTML of PDF readers breaks every line."""
    for block in blocks:
        joined = _joined(block, lexicon) if isinstance(block, Paragraph) else None
        if joined is None:
            yield block
        else:
            yield from joined


def _joined(block: Paragraph, lexicon: Lexicon | None) -> list[Paragraph] | None:
    pieces = list(runs(block.children))
    broken = [run.text for run in pieces]
    if broken.count(None) + 1 < _FEWEST_BROKEN_LINES or len({run.marks for run in pieces}) != 1:
        return None
    text = "".join("\n" if part is None else part for part in broken)
    joined = lines.joined_lines(text, lexicon)
    count = len([line for line in text.split("\n") if line.strip()])
    if count - sum(map(len, joined)) < 2:
        return None
    return [paragraph(map(linked, lines_of_one)) for lines_of_one in joined]


def _mended(blocks: Iterable[Block], lexicon: Lexicon | None, notes: list[Note]) -> Pasted:
    """The blocks as rich text, ligatures mended, and all there is to say about them."""
    mender = _Mender(lexicon)
    blocks = rich_text.canonical(with_texts(block, mender.text) for block in blocks)
    texts = [rich_text.plain_text((block,)) for block in rich_text.text_blocks(blocks)]
    mender.look_for_cut_words(texts)
    body = rich_text.to_html(blocks)
    return Pasted(body, (*notes, *mender.notes(), *_notes_on_links(body)), mender.choices)


def _notes_on_links(body: str) -> Iterator[Note]:
    hrefs = [anchor.href for anchor in rich_text.links(body)]
    tracked = [removed for href in hrefs if (removed := tracking.strip_tracking(href).removed)]
    if tracked:
        names = sorted({name for removed in tracked for name in removed})
        yield Note("pasted_tracking_parameters", {"count": len(tracked), "names": ", ".join(names)})
    if count := sum(map(tracking.is_tracking_host, hrefs)):
        yield Note("pasted_tracking_links", {"count": count})


class _Mender:
    """Mends ligatures in one text after the other and remembers what it could not decide."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._mended = 0
        self._left = MOST_DAMAGED
        self._found: dict[Choice, None] = {}

    @property
    def choices(self) -> tuple[Choice, ...]:
        return tuple(self._found)

    def text(self, text: str) -> str:
        if self._lexicon is None:
            return text
        mended = repair.mend_ligatures(text, self._lexicon, most=self._left)
        self._left -= mended.mended + len(mended.choices)
        self._mended += mended.mended
        for choice in mended.choices:
            self._add(Choice(choice.word, choice.candidates))
        return mended.text

    def look_for_cut_words(self, texts: list[str]) -> None:
        """Propose the words that soft hyphens have cut, in what looks like headings."""
        if self._lexicon is None:
            return
        seen = {word.lower() for text in texts for word in _WORD.findall(text)}
        headings = (
            text for text in texts if len(text) <= _LONGEST_HEADING and not text.rstrip().endswith((".", "!", "?", ":"))
        )
        for heading in islice(headings, MOST_HEADINGS):
            for proposal in repair.joined_pieces(heading, self._lexicon, seen):
                self._add(Choice(proposal.before, (proposal.after,)))

    def notes(self) -> Iterator[Note]:
        if self._mended:
            yield Note("pasted_ligatures_mended", {"count": self._mended})
        if self._found:
            yield Note("pasted_words_to_choose", {"count": len(self._found)})

    def _add(self, choice: Choice) -> None:
        if len(self._found) < MOST_CHOICES:
            self._found.setdefault(choice)
