"""A 50-megapixel photograph taken into an open issue: the time it needs, and how long the window does not answer.

The whole way of the program: the file read, decoded, turned upright, rebuilt from its pixels as original and for the
page, its fingerprint taken, entered in the register by the store's thread, put into the article. "Bare" is Pillow alone
in a thread: the same file decoded, turned, scaled to 1280 px and written as JPEG. Both run in a process with a Qt event
loop whose timer asks every 4 ms; the longest wait for it is the stall.

Run: ``PYTHONPATH=src:tests QT_QPA_PLATFORM=offscreen python benchmarks/pictures.py [RUNS]``. Ends with 1 where taking
in needs 2 s or more, or the window stalls for 100 ms or more (medians).
"""

from __future__ import annotations

import datetime as dt
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.pictures.photographs import photograph
from editor.desktop.form_services import _taken
from editor.desktop.tasks import Post, Task, after
from editor.newsletter import edits
from editor.newsletter.edits import picture_edits
from editor.newsletter.issue import Article, Issue, Section
from editor.store.thread import StoreThread
from editor.workspace.open_issue import OpenIssue
from editor.workspace.workspace import Workspace

SIZE = (8660, 5772)
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


def main(runs: int) -> int:
    application = QApplication(sys.argv[:1])
    photographs = [photograph(SIZE, seed=seed, orientation=6) for seed in range(runs)]
    with tempfile.TemporaryDirectory() as place:
        workspace = Workspace(StoreThread(Path(place) / "store", Post()), after, Clock())
        opened = an_issue(application, workspace)
        ours: list[tuple[float, float]] = []
        bare: list[tuple[float, float]] = []
        for number, data in enumerate(photographs):
            file = Path(place) / f"IMG_{number}.JPG"
            file.write_bytes(data)
            bare.append(timed(application, lambda done, file=file: in_thread(lambda: by_pillow(file), done)))
            ours.append(timed(application, lambda done, file=file: taken_in(workspace, opened, file, done)))
        workspace.abandon()
    seconds, stall = (statistics.median(column) for column in zip(*ours, strict=True))
    bare_seconds, bare_stall = (statistics.median(column) for column in zip(*bare, strict=True))
    size = len(photographs[0]) / 1e6
    print(f"{SIZE[0] * SIZE[1] / 1e6:.0f} megapixels, {size:.1f} MB, {runs} runs, medians")
    print(f"taken in      {seconds * 1000:7.0f} ms   longest stall of the window {stall * 1000:5.0f} ms")
    print(f"Pillow alone  {bare_seconds * 1000:7.0f} ms   longest stall of the window {bare_stall * 1000:5.0f} ms")
    print(f"ratio         {seconds / bare_seconds:7.2f}")
    return 0 if seconds < LIMIT_S and stall < LIMIT_STALL_S else 1


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

    def entered(what: object) -> None:
        opened.apply_work(
            lambda work: picture_edits.add(
                work,
                what.new,  # type: ignore[attr-defined]
                lambda issue, image_id: edits.update(issue, "a1", image=image_id),
            ),
            "Lägg till bild",
        )
        done()

    def register(came: object) -> None:
        taken, likeness = came  # type: ignore[misc]
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


def timed(application: QApplication, start: Callable[[Callable[[], None]], None]) -> tuple[float, float]:
    """Seconds until done, and the longest stall meanwhile."""
    ended: list[bool] = []
    watch, began = Watch(), time.perf_counter()
    start(lambda: ended.append(True))
    wait(application, lambda: bool(ended))
    return time.perf_counter() - began, watch.stop()


def wait(application: QApplication, reached: Callable[[], bool]) -> None:
    while not reached():
        application.processEvents()
        time.sleep(0.0005)


def fail(error: object) -> None:
    raise SystemExit(str(error))


KEPT: list[object] = []

if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
