"""From a key pressed in a field of the real window to the preview painted, while autosave runs.

Against a bare page that replaces the same block, in the same process, turn and turn about. Painted: the second
animation frame after the change.

Printed pages take half a second, so they are made beside the window and shown when typing pauses. In that mode the
time is that of the field itself: from the key to the field painted, while pages are being made for every pause, against
the same field with the preview put away; and how long after the last key the pages are there.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from figures import Figures, compared

ROUNDS = 200
WARM_UP = 20
MODE_ROUNDS = 100
SIZES = (10, 200)
LARGE = 200
PICTURES = 10
ARTICLE = "n:a2"
MODES = ("wide", "phone", "dark", "pictures_off", "text", "web", "print")
PAUSES_MS = (40, 120)  # between keys; uneven, so that keys fall anywhere between two frames


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures for a small and a large issue."""
    return [_in_a_process(articles, rounds) for articles in SIZES]


def measure_modes(rounds: int = MODE_ROUNDS) -> list[Figures]:
    """The figures of every mode of the preview, for a large issue."""
    return [each for mode in MODES for each in _in_mode(mode, LARGE, rounds)]


def _in_mode(mode: str, articles: int, rounds: int) -> list[Figures]:
    if mode != "print":
        return [_in_a_process(articles, rounds, mode)]
    times = _times(articles, rounds, mode)
    return [
        compared(
            f"keystroke to painted field, print, {articles} articles",
            times["ours"],
            times["bare"],
            limit_median=1.5,
            limit_p95=2.0,
        ),
        compared(f"last key to printed pages, {articles} articles", times["pages"], times["pages"]),
    ]


def _in_a_process(articles: int, rounds: int, mode: str = "wide") -> Figures:
    times = _times(articles, rounds, mode)
    name = f"keystroke to painted preview, {mode}, {articles} articles"
    return compared(name, times["ours"], times["bare"], limit_median=1.5, limit_p95=2.0)


def _times(articles: int, rounds: int, mode: str) -> dict[str, list[float]]:
    command = [sys.executable, __file__, "--articles", str(articles), "--rounds", str(rounds), "--mode", mode]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return times


def _run_in_print(articles: int, rounds: int, folder: Path) -> dict[str, list[float]]:
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
    from window import OpenWindow

    wait = QEventLoop()

    class Paints(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt calls it so)
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, wait.quit)  # after the painting itself
            return False

    def fail(sentence: str) -> None:
        raise SystemExit(sentence)

    window = OpenWindow(articles, min(articles, PICTURES), folder)
    chance = random.Random(1)
    paints = Paints()

    def typed() -> list[float]:
        times = []
        for _ in range(rounds + WARM_UP):
            QTimer.singleShot(chance.randint(*PAUSES_MS), wait.quit)
            wait.exec()
            window.field.viewport().installEventFilter(paints)
            began = time.perf_counter()
            window.press_a_key()
            wait.exec()
            times.append(time.perf_counter() - began)
            window.field.viewport().removeEventFilter(paints)
        return times[WARM_UP:]

    window.show("print")
    window.edit_article(ARTICLE)
    window.preview.failed.connect(fail)
    ours = typed()
    pages = []
    for _ in range(5):
        window.press_a_key()
        began, number = time.perf_counter(), window.preview.update_number
        shown = window.preview.painted.connect(lambda painted, number=number: painted >= number and wait.quit())  # type: ignore[func-returns-value]
        wait.exec()
        window.preview.painted.disconnect(shown)
        assert window.preview.update_number == number
        pages.append(time.perf_counter() - began)
    window.put_preview_away()
    bare = typed()
    window.close()
    return {"ours": ours, "bare": bare, "pages": pages}


def _run(articles: int, rounds: int, mode: str, folder: Path) -> dict[str, list[float]]:
    from PySide6.QtCore import QEventLoop, QTimer
    from window import OpenWindow

    window = OpenWindow(articles, min(articles, PICTURES), folder)
    window.show(mode)  # type: ignore[arg-type]
    wait = QEventLoop()
    ours: list[float] = []
    bare: list[float] = []
    began = 0.0

    def heard(times: list[float]) -> Callable[..., None]:
        def note(*_number: int) -> None:
            times.append(time.perf_counter() - began)
            wait.quit()

        return note

    bare_page = window.bare_page(ARTICLE, heard(bare))
    window.edit_article(ARTICLE)
    window.preview.painted.connect(heard(ours))
    chance = random.Random(1)
    for _ in range(rounds + WARM_UP):
        for press in (window.press_a_key, lambda: bare_page.replace(window.block_html(ARTICLE))):
            QTimer.singleShot(chance.randint(*PAUSES_MS), wait.quit)
            wait.exec()
            began = time.perf_counter()
            press()
            wait.exec()
    assert len(ours) == len(bare) == rounds + WARM_UP
    assert window.typed() == rounds + WARM_UP, "a key did not arrive in the text"
    window.close()
    return {"ours": ours[WARM_UP:], "bare": bare[WARM_UP:]}


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, required=True)
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--mode", choices=MODES, default="wide", help="the mode of the preview")
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if arguments.mode == "print":
            print(json.dumps(_run_in_print(arguments.articles, arguments.rounds, folder)))
        else:
            print(json.dumps(_run(arguments.articles, arguments.rounds, arguments.mode, folder)))
