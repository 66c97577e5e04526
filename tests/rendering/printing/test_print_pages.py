"""How texts fall on pages and columns, read back from the file word by word."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter.issue import (
    Article,
    Calendar,
    Event,
    Image,
    ImagePlacement,
    Issue,
    Link,
    Moment,
    Newsletter,
    Part,
    Section,
)
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer
from editor.rendering.printing.look import PrintOptions
from rendering.printed import PICTURES

DAY = dt.date(2023, 6, 2)
THEMES = ("skiffer", "skog", "lingon")
_MIDDLE_PT = 297.6
_GUTTER_PT = 20
"""Less than what parts the columns."""
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</word>')
_PICTURES = {name: data for name, (_, data) in PICTURES.items()}


class Word(NamedTuple):
    """Where a word stands: its page, the column on it, the place of its upper edge in pt."""

    page: int
    column: int
    top: float


class Texts:
    """Texts whose every word is another one, so that each can be found on the pages."""

    def __init__(self) -> None:
        self._count = 0
        self.paragraphs: list[list[str]] = []
        self.clinging: list[tuple[str, str]] = []
        """Pairs of words that stand on the same page and column: the last of one text, the first of the next."""

    def words(self, count: int, *, wide: bool = False) -> list[str]:
        """A text of so many words; ``wide``: it stands over both columns of a page that has two."""
        self._count += 1
        return [f"{'w' if wide else 't'}{self._count}ord{number}" for number in range(count)]

    def listed(self, lead: str, length: int, items: int) -> str:
        """A list after the word ``lead``; the first item has so many words. The last is never alone nor a short one."""
        shown = [self.words(length), *(self.words(5) for _ in range(items - 1))]
        self.clinging.append((lead, shown[0][0]))
        if length == 2:
            self.clinging.append((shown[0][0], shown[1][0]))
        if items > 2:
            self.clinging.append((shown[-2][0], shown[-1][0]))
        return "".join(("<ul>", *(f"<li>{' '.join(words)}</li>" for words in shown), "</ul>"))


def words_of(data: bytes, folder: Path, *, columns: int) -> dict[str, Word]:
    """Every word of the form of ``Texts`` with its place."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    (folder / "pages.pdf").write_bytes(data)
    command = ["pdftotext", "-bbox", "-enc", "UTF-8", str(folder / "pages.pdf"), "-"]
    told = subprocess.run(command, capture_output=True, timeout=60, check=True).stdout.decode("utf-8")
    found: dict[str, Word] = {}
    texts: dict[str, list[tuple[int, float, float, float, str]]] = {}
    for page, part in enumerate(told.split("<page ")[1:]):
        for left, top, right, text in _WORD.findall(part):
            number = text.partition("ord")[0]
            texts.setdefault(number, []).append((page, float(top), float(left), float(right), text))
    for number, words in texts.items():
        in_columns = columns == 2 and not number.startswith("w") and not stands_over_both(words)
        for page, top, left, _, text in words:
            found[text] = Word(page, int(in_columns and left > _MIDDLE_PT), top)
    return found


def stands_over_both(words: Sequence[tuple[int, float, float, float, str]]) -> bool:
    """Whether a line of the text goes on over the middle: a single article may stand over both columns."""
    return any(
        one[:2] == other[:2] and one[2] <= _MIDDLE_PT < other[2] < one[3] + _GUTTER_PT
        for one, other in pairwise(sorted(words))
    )


@st.composite
def texts_on_pages(draw: st.DrawFn) -> tuple[Issue, Texts]:
    """Issues of articles and calendars of all lengths, with what must be found in them."""
    texts = Texts()
    images: list[Image] = []
    events: list[Event] = []

    def paragraph(
        *, before: str = "", lengths: tuple[int, ...] = (3, 25, 60, 140), wide: bool = False
    ) -> tuple[str, str]:
        """A paragraph and its last word."""
        words = texts.words(draw(st.sampled_from(lengths)), wide=wide)
        texts.paragraphs.append(words)
        if before:
            texts.clinging.append((before, words[0]))
        return f"<p>{' '.join(words)}</p>", words[-1]

    def body(heading: str) -> str:
        made, _ = paragraph(before=heading)
        for _ in range(draw(st.integers(0, 3))):
            if draw(st.booleans()):
                lead, last = paragraph(lengths=(8, 40))
                made += lead + texts.listed(last, draw(st.sampled_from([2, 30])), draw(st.sampled_from([2, 4, 7])))
            elif draw(st.booleans()):
                sub = texts.words(3)
                text, _ = paragraph(before=sub[-1])
                made += f"<h4>{' '.join(sub)}</h4>{text}"
            else:
                made += draw(st.sampled_from(["{}", "<blockquote>{}</blockquote>"])).format(paragraph()[0])
        return made

    def article(number: int) -> Article:
        kicker, heading = texts.words(draw(st.sampled_from([0, 2]))), texts.words(draw(st.sampled_from([2, 9])))
        if kicker:
            texts.clinging.append((kicker[-1], heading[0]))
        if draw(st.booleans()):
            images.append(Image(id=f"i{number}", file=draw(st.sampled_from(["wide", "tall"])), alt="Yta", credit="Ex"))
        placement: ImagePlacement = draw(st.sampled_from(["above", "left", "below"]))
        shown = f"i{number}" if images and images[-1].id == f"i{number}" else None
        text = body(heading[-1])
        link = texts.words(draw(st.sampled_from([0, 2])))
        if link and not (shown and placement == "below"):
            texts.clinging.append((re.findall(r"t\d+ord\d+", text)[-1], link[0]))
        part_heading = texts.words(3)
        parts = (
            (Part(id=f"p{number}", heading=" ".join(part_heading), body=paragraph(before=part_heading[-1])[0]),)
            if draw(st.booleans())
            else ()
        )
        return Article(
            id=f"a{number}",
            kicker=" ".join(kicker),
            heading=" ".join(heading),
            body=text,
            image=shown,
            image_placement=placement,
            links=(Link(text=" ".join(link), url="https://example.se"),) if link else (),
            parts=parts,
        )

    def calendar(number: int) -> Calendar:
        named = []
        for event in range(draw(st.integers(1, 5))):
            title = texts.words(draw(st.sampled_from([2, 8])), wide=True)
            text, last = paragraph(before=title[-1], lengths=(6, 50), wide=True)
            link = texts.words(2, wide=True)
            texts.clinging.append((last, link[0]))
            events.append(
                Event(
                    id=f"e{number}x{event}",
                    title=" ".join(title),
                    start=Moment(DAY, dt.time(9, 30)),
                    place="Residenset",
                    body=text,
                    links=(Link(text=" ".join(link), url="https://example.se"),),
                )
            )
            named.append(events[-1].id)
        return Calendar(id=f"k{number}", style=draw(st.sampled_from(["badges", "cards"])), events=tuple(named))

    sections = []
    for number in range(draw(st.integers(1, 3))):
        heading = texts.words(2, wide=True)
        items = tuple(
            article(10 * number + at) if draw(st.integers(0, 3)) else calendar(10 * number + at)
            for at in range(draw(st.integers(1, 4)))
        )
        if isinstance(items[0], Article):
            texts.clinging.append((heading[-1], (items[0].kicker or items[0].heading).split()[0]))
        sections.append(Section(id=f"s{number}", heading=" ".join(heading), items=items))
    issue = Issue(
        title="Sidor",
        date=DAY,
        newsletter=Newsletter(name="Exempelbrevet"),
        sections=tuple(sections),
        events=tuple(events),
        images=tuple(images),
    )
    return issue, texts


def printed(issue: Issue, theme: str, options: PrintOptions) -> bytes:
    known = {image.file: PICTURES[image.file][0] for image in issue.images}
    return PdfRenderer(themes.load(theme), options).render(issue, known, {file: _PICTURES[file] for file in known})


def lines_by_column(words: Iterable[Word]) -> list[int]:
    """How many lines of a text stand in each column it touches."""
    lines: dict[tuple[int, int], set[float]] = {}
    for word in words:
        lines.setdefault((word.page, word.column), set()).add(round(word.top))
    return [len(tops) for tops in lines.values()]


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("theme", THEMES)
def test_no_widow_no_orphan_no_lonely_heading(
    theme: str, columns: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(made=texts_on_pages())
    def check(made: tuple[Issue, Texts]) -> None:
        issue, texts = made
        options = PrintOptions(columns=columns)  # type: ignore[arg-type]
        found = words_of(printed(issue, theme, options), tmp_path_factory.mktemp("pages"), columns=columns)
        for words in texts.paragraphs:
            parts = lines_by_column(found[word] for word in words)
            assert len(parts) == 1 or min(parts) >= 2, [(word, found[word]) for word in words]
        for one, other in texts.clinging:
            assert found[one][:2] == found[other][:2], (one, other)

    check()
