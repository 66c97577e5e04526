"""From a key pressed in a field of the real window to the preview painted, while autosave runs.

Against a bare page that replaces the same block, in the same process, turn and turn about. Painted: the second
animation frame after the change.
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
SIZES = (10, 200)
PICTURES = 10
ARTICLE = "n:a2"
PAUSES_MS = (40, 120)  # between keys; uneven, so that keys fall anywhere between two frames


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures for a small and a large issue."""
    return [_in_a_process(articles, rounds) for articles in SIZES]


def _in_a_process(articles: int, rounds: int) -> Figures:
    command = [sys.executable, __file__, "--articles", str(articles), "--rounds", str(rounds)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=600)
    times = json.loads(done.stdout.splitlines()[-1])
    name = f"keystroke to painted preview, {articles} articles"
    return compared(name, times["ours"], times["bare"], limit_median=1.5, limit_p95=2.0)


def _run(articles: int, rounds: int, folder: Path) -> dict[str, list[float]]:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtTest import QTest
    from window import OpenWindow

    window = OpenWindow(articles, min(articles, PICTURES), folder)
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
        for press in (lambda: QTest.keyClick(window.field, "a"), lambda: bare_page.replace(window.block_html(ARTICLE))):
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
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        print(json.dumps(_run(arguments.articles, arguments.rounds, Path(temporary))))
