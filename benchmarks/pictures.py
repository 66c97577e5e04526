"""50-megapixel photographs taken into an open issue: the time they need, and how long the window does not answer.

The whole way of the program: the file read, decoded, turned upright, rebuilt from its pixels as original and for the
page, its fingerprint taken, entered in the register by the store's thread, put into the article. "Bare" is Pillow alone
in a thread: the same file decoded, turned, scaled to 1280 px and written as JPEG. Both run in a process with a Qt event
loop whose timer asks every 4 ms; the longest wait for it is the stall. The first run of a kind counts too: what a user
sees is a cold program. "Processor" is the time that the taking in has the processor, whatever else the machine does.

Kinds: ``plain`` (a camera's JPEG with little noise), ``noisy`` (one of some 12 MB), ``png`` and ``webp``.

Run: ``PYTHONPATH=src:tests QT_QPA_PLATFORM=offscreen python benchmarks/pictures.py [RUNS [KIND …]]``. Ends with 1 where
taking in needs 2 s or more, or the window stalls for 100 ms or more (medians of a kind).
"""

from __future__ import annotations

import datetime as dt
import io
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.pictures.photographs import photograph
from editor.desktop.pictures.issue_pictures import _Came, _taken
from editor.desktop.tasks import Post, Task, after
from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Article, Issue, Section
from editor.store.thread import StoreThread
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.pictures import Entered
from editor.workspace.workspace import Workspace

SIZE = (8660, 5772)
KINDS = ("plain", "noisy", "png", "webp")
LIMIT_S = 2.0
LIMIT_STALL_S = 0.1


class Clock:
    """The machine's clocks."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class Watch:
    """The longest time between two answers of the event loop."""

    def __init__(self) -> None:
        self.stall_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=4)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.stall_s = max(self.stall_s, now - self._last)
        self._last = now

    def stop(self) -> float:
        self._tick()
        self._timer.stop()
        return self.stall_s


def main(runs: int, kinds: list[str]) -> int:
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        workspace = Workspace(StoreThread(Path(place) / "store", Post()), after, Clock())
        opened = an_issue(application, workspace)
        bench = Bench(application, workspace, opened, Path(place))
        held = [measured(bench, kind, runs) for kind in kinds]
        workspace.abandon()
    return 0 if all(held) else 1


class Bench(NamedTuple):
    """What a measurement stands on."""

    application: QApplication
    workspace: Workspace
    opened: OpenIssue
    place: Path


def measured(bench: Bench, kind: str, runs: int) -> bool:
    """Print the figures of a kind of file; whether the limits hold."""
    ours: list[tuple[float, float, float]] = []
    bare: list[tuple[float, float, float]] = []
    for number in range(runs):
        file = bench.place / f"{kind}{number}"
        subprocess.run([sys.executable, __file__, "--make", kind, str(number), str(file)], check=True)
        ours.append(timed(bench.application, partial(taken_in, bench.workspace, bench.opened, file)))
        bare.append(timed(bench.application, partial(in_thread, partial(by_pillow, file))))
    seconds, stall, busy = (statistics.median(column) for column in zip(*ours, strict=True))
    bare_seconds, bare_stall, bare_busy = (statistics.median(column) for column in zip(*bare, strict=True))
    print(f"{kind}: {SIZE[0] * SIZE[1] / 1e6:.0f} megapixels, {file.stat().st_size / 1e6:.1f} MB, {runs} runs, medians")
    for name, times in (("taken in", (seconds, stall, busy)), ("Pillow", (bare_seconds, bare_stall, bare_busy))):
        whole, longest, processor = (round(1000 * one) for one in times)
        print(f"  {name:9} {whole:6} ms   stall of the window {longest:4} ms   processor {processor:6} ms")
    print(f"  ratio     {seconds / bare_seconds:6.2f}", flush=True)
    return bool(seconds < LIMIT_S and stall < LIMIT_STALL_S)


def make(kind: str, seed: int, file: Path) -> None:
    """Write a photograph; in a process of its own, so that the measured one is cold."""
    if kind == "plain":
        file.write_bytes(photograph(SIZE, seed=seed, orientation=6))
        return
    with Image.open(io.BytesIO(photograph(SIZE, seed=seed))) as source:
        picture = source.convert("RGB")
    if kind == "noisy":
        noise = Image.merge("RGB", [Image.effect_noise(SIZE, 24) for _ in range(3)])
        picture = Image.blend(picture, noise, 0.4)
    exif = Image.Exif()
    exif[0x0112] = 6
    options = {
        "noisy": ("JPEG", {"quality": 86}),
        "png": ("PNG", {"compress_level": 1}),
        "webp": ("WEBP", {"method": 0}),
    }
    written, how = options[kind]
    picture.save(file, written, exif=exif, **how)


def an_issue(application: QApplication, workspace: Workspace) -> OpenIssue:
    issue = Issue(title="x", date=dt.date(2026, 6, 1), sections=(Section(id="s1", items=(Article(id="a1"),)),))
    made: list[str] = []
    opened: list[OpenIssue] = []
    workspace.create(issue, {}, made.append, fail)
    wait(application, lambda: bool(made))
    workspace.open(made[0], opened.append, fail)
    wait(application, lambda: bool(opened))
    workspace.picture_register.read(lambda: None, fail)
    return opened[0]


def taken_in(workspace: Workspace, opened: OpenIssue, file: Path, done: Callable[[], None]) -> None:
    task = Task(lambda progress: _taken(file, file.name, progress))

    def entered(what: Entered) -> None:
        opened.apply_work(
            lambda work: picture_edits.add(
                work,
                what.new,
                lambda issue, image_id: edits.update(issue, "a1", image=image_id),
            ),
            "Lägg till bild",
        )
        done()

    def register(came: _Came) -> None:
        taken, likeness = came
        name = opened.add_picture(*taken.shown, file.name, taken.original)
        workspace.picture_register.enter(opened, name, taken, likeness, entered)

    task.succeeded.connect(register)
    task.start()
    KEPT.append(task)


def in_thread(work: Callable[[], object], done: Callable[[], None]) -> None:
    task = Task(lambda progress: work())
    task.succeeded.connect(lambda _: done())
    task.start()
    KEPT.append(task)


def by_pillow(file: Path) -> bytes:
    with Image.open(file) as source:
        upright = ImageOps.exif_transpose(source)
        stream = io.BytesIO()
        upright.resize((1280, round(upright.height * 1280 / upright.width))).save(stream, "JPEG", quality=85)
        return stream.getvalue()


def timed(application: QApplication, start: Callable[[Callable[[], None]], None]) -> tuple[float, float, float]:
    """Seconds until done, the longest stall meanwhile, and the processor's time in this process."""
    ended: list[bool] = []
    watch, began, busy = Watch(), time.perf_counter(), time.process_time()
    start(lambda: ended.append(True))
    wait(application, lambda: bool(ended))
    return time.perf_counter() - began, watch.stop(), time.process_time() - busy


def wait(application: QApplication, reached: Callable[[], bool]) -> None:
    while not reached():
        application.processEvents()
        time.sleep(0.0005)


def fail(error: object) -> None:
    raise SystemExit(str(error))


KEPT: list[object] = []

if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5, sys.argv[2:] or list(KINDS)))
