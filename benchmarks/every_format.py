"""All formats of an issue with twenty articles and pictures, against its PDF alone plus the encoding of its pictures.

Once without the folder for a web server, whose pictures in several widths are most of the work, and once with it.

In one process, as in the program's window, turn and turn about. Each turn has an issue and pictures that are new:
Typst remembers what it has set. Both sides rebuild the pictures from their pixels (with the folder: in every width too)
and put the files into a folder.
"""

from __future__ import annotations

import io
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import samples
from figures import Figures, compared
from PIL import Image as Pixels
from processes import in_turn

from editor.newsletter import edits
from editor.newsletter.issue import Article, Issue
from editor.publishing import web_site
from editor.publishing.edition import Edition
from editor.publishing.formats import FORMATS, Format
from editor.rendering import themes
from editor.support.pictures import narrowed
from editor.workspace import incoming
from editor.workspace.exports.release import release

ROUNDS = 10
ARTICLES = 20
LIMIT = 1.5


class _Turns:
    """A fresh issue for each turn, made outside the time that is measured."""

    def __init__(
        self, folder: Path, formats: Sequence[Format], chance: random.Random, *, narrows: bool = False
    ) -> None:
        self._folder, self._formats, self._chance, self._narrows = folder, formats, chance, narrows
        self._issue, self._pictures = samples.issue(ARTICLES, ARTICLES)

    def seconds(self) -> float:
        issue = self._unseen_issue()
        pictures = {name: self._unseen_picture() for name in self._pictures}
        start = perf_counter()
        found = incoming.prepared(issue, pictures)
        edition = Edition(found.issue, found.pictures, found.picture_data.__getitem__, themes.theme_of(issue))
        release(edition, self._folder, self._formats, attach_events=True)
        for data in found.picture_data.values() if self._narrows else ():
            for width_px in web_site.WIDTHS_PX:
                narrowed(data, width_px, file="bild")
        return perf_counter() - start

    def _unseen_issue(self) -> Issue:
        issue = self._issue
        for section in issue.sections:
            for item in section.items:
                if isinstance(item, Article):
                    words = self._chance.randbytes(8).hex()
                    issue = edits.update(issue, item.id, body=item.body.replace("<p>", f"<p>Nummer {words} "))
        return issue

    def _unseen_picture(self) -> bytes:
        small = Pixels.frombytes("RGB", (160, 90), self._chance.randbytes(160 * 90 * 3))
        written = io.BytesIO()
        large = small.resize(samples.PICTURE_SIZE_PX, Pixels.Resampling.BICUBIC)
        large.save(written, "JPEG", quality=85)
        return written.getvalue()


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures of the export."""
    chance = random.Random(6)
    with tempfile.TemporaryDirectory() as folder:
        most = _Turns(Path(folder, "most"), [name for name in FORMATS if name != "site"], chance)
        every = _Turns(Path(folder, "every"), FORMATS, chance)
        alone = _Turns(Path(folder, "alone"), ("pdf",), chance)
        encoding = _Turns(Path(folder, "encoding"), ("pdf",), chance, narrows=True)
        without = in_turn(rounds, most.seconds, alone.seconds)
        with_site = in_turn(rounds, every.seconds, encoding.seconds)
    return [
        compared(f"{len(FORMATS) - 1} formats, {ARTICLES} articles and pictures", *without, limit_median=LIMIT),
        compared(f"{len(FORMATS)} formats, with pictures in several widths", *with_site, limit_median=LIMIT),
    ]
