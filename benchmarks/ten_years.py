"""A store of ten years: 400 issues, 10,000 articles, 6,000 events, 3,000 pictures. Its start, its memory, its search.

``python benchmarks/ten_years.py FOLDER`` makes such a store, to try the program on. Measured by ``run.py ten_years``:
start and memory against an empty store, and the search of a prefix growing by a letter a key press against three
frames of a screen (50 ms), with the store's own thread and the result's way back included.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "src")]

import samples
from figures import Figures, compared
from msgspec.structs import replace
from processes import in_turn, python, told
from PySide6.QtCore import QEventLoop

from editor.desktop.app import make_application
from editor.desktop.tasks import Post
from editor.newsletter.issue import Article, Calendar, Event, Image, Issue, Moment, Section
from editor.store.library import Library
from editor.store.thread import StoreThread
from editor.support import pictures

ISSUES = 400
ARTICLES = 25
EVENTS = 15
PICTURES = 3_000
NEWSLETTERS = 4
ROUNDS = 9
THREE_FRAMES_S = 0.05

START = """
import resource, sys, time
from PySide6.QtCore import QTimer
from editor.desktop import app
from editor import __main__

make_window = app.make_window

def timed(*arguments):
    from editor.desktop import main_window

    class Timed(main_window.MainWindow):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, **named)
            self.painted.connect(lambda: print(time.monotonic(), flush=True))
            self.ready.connect(self.tell_ready)

        def tell_ready(self):
            self.repaint()
            print(time.monotonic(), flush=True)
            QTimer.singleShot(3000, self.measure)

        def measure(self):
            print(resident_mb(), flush=True)
            self.close()

    main_window.MainWindow = Timed
    return make_window(*arguments)

app.make_window = timed

def resident_mb():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6

sys.exit(__main__.main())
"""
"""Prints when the window was painted, when the list was there, and the process's megabytes three seconds after that."""


def fill(library: Library) -> None:
    """Make the store of ten years."""
    chance = random.Random(2033)
    for number in range(ISSUES):
        issue, kept = _issue(chance, number)
        for picture, data in kept.values():
            library.pictures.add(picture, data)
        library.create_issue(issue, {file: picture for file, (picture, _) in kept.items()})
    while library.search.refresh():
        pass


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """Start and memory of the full store against the empty one, and search against three frames."""
    with tempfile.TemporaryDirectory() as temporary:
        full, empty = Path(temporary) / "full", Path(temporary) / "empty"
        for folder, job in ((full, fill), (empty, lambda library: None)):
            thread = StoreThread(folder, lambda callback: callback())
            thread.call(job)
            thread.close()
        ours, bare = in_turn(
            rounds,
            partial(_start, full),
            partial(_start, empty),
        )
        searches = _searches(full)
    return [
        _pair("ten years: window painted", ours, bare, 0),
        _pair("ten years: issues listed", ours, bare, 1),
        compared(
            "ten years: memory (MB instead of ms)",
            [each[2] / 1000 for each in ours],
            [each[2] / 1000 for each in bare],
            limit_median=1.2,
        ),
        compared("ten years: search, one letter more", searches, [THREE_FRAMES_S] * len(searches), limit_p95=1.0),
    ]


def _pair(
    name: str, ours: list[tuple[float, float, float]], bare: list[tuple[float, float, float]], index: int
) -> Figures:
    return compared(name, [times[index] for times in ours], [times[index] for times in bare], limit_median=1.2)


def _start(folder: Path) -> tuple[float, float, float]:
    """Seconds to the painted window, seconds to the list, megabytes."""
    began, (painted, listed, megabytes) = told(python("-c", START, "--store", str(folder)))
    return painted - began, listed - began, megabytes


def _searches(folder: Path) -> list[float]:
    """Seconds from asking to the answer on the window's thread, for words typed letter by letter."""
    application = make_application(["lansbrev"])
    store = StoreThread(folder, Post())
    times: list[float] = []
    try:
        for typed in ("vattnet", "länsstyrelsen beslut", "strandbete", "exempel", "kurs hösten", "möter åtgärder 2029"):
            for length in range(1, len(typed) + 1):
                loop = QEventLoop()
                began = time.perf_counter()
                store.submit(partial(_find, text=typed[:length]), lambda found, loop=loop: loop.quit())  # type: ignore[misc]
                loop.exec()
                times.append(time.perf_counter() - began)
    finally:
        store.close()
        application.processEvents()
    return times


def _find(library: Library, text: str) -> object:
    library.search.refresh()
    return library.search.find(text)


def _issue(chance: random.Random, number: int) -> tuple[Issue, dict[str, tuple[pictures.Picture, bytes]]]:
    made, _ = samples.issue(ARTICLES, 0)
    year, month = 2023 + number * 10 // ISSUES, number % 12 + 1
    shown = range(number * PICTURES // ISSUES, (number + 1) * PICTURES // ISSUES)
    images = tuple(Image(id=f"b{n}", file=f"images/bild-{n}.png", alt=samples.sentence(chance)) for n in shown)
    articles = [
        Article(
            id=f"a{n}",
            heading=samples.sentence(chance).removesuffix("."),
            body="".join(f"<p>{samples.sentence(chance)} {samples.sentence(chance)}</p>" for _ in range(3)),
            image=images[n].id if n < len(images) else None,
        )
        for n in range(ARTICLES)
    ]
    first = Moment(date=made.date.replace(year=year, month=month))
    events = tuple(
        Event(id=f"e{n}", title=samples.sentence(chance), place="Exempelsalen", start=first) for n in range(EVENTS)
    )
    calendar = Calendar(id="kalender", heading="Kalender", events=tuple(event.id for event in events))
    issue = replace(
        made,
        id="",
        title=f"Nummer {number + 1}",
        date=first.date,
        newsletter=replace(made.newsletter, name=f"Exempelbrevet {number % NEWSLETTERS + 1}"),
        sections=(Section(id="s1", items=tuple(articles)), Section(id="s2", items=(calendar,))),
        events=events,
        images=images,
    )
    kept = {
        image.file: pictures.prepare(samples.small_picture(n), file=image.file)
        for n, image in zip(shown, images, strict=True)
    }
    return issue, kept


if __name__ == "__main__":
    store = StoreThread(Path(sys.argv[1]), lambda callback: callback())
    store.call(fill)
    store.close()
    print(f"{ISSUES} issues in {sys.argv[1]}")
