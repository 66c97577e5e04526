"""The window says what became of exports that were cut off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop.conftest import Desk
from editor.support.settings import Settings

PROJECT = Path(__file__).resolve().parents[3]
CUT_OFF = """
import os, sys
from pathlib import Path
from editor.publishing.output_file import OutputFile
from editor.support.settings import Settings
from editor.workspace.exports import staging
from editor.workspace.exports.underway import Underway

folder = Path(sys.argv[1])

def files():
    yield OutputFile("web.html", b"ny")
    os._exit(9)

with Underway(Settings(Path(sys.argv[2]))).export_to(folder):
    staging.put(files(), folder)
"""


def cut_off(folder: Path, settings: Path) -> None:
    """An export whose process ends while its files are being made."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
    ended = subprocess.run([sys.executable, "-c", CUT_OFF, str(folder), str(settings)], env=environment, check=False)
    assert ended.returncode == 9


def test_the_window_says_what_became_of_an_export_that_was_cut_off(desk: Desk) -> None:
    target = desk.folder / "ut"
    target.mkdir()
    (target / "web.html").write_bytes(b"gammal")
    cut_off(target, desk.folder / "settings.json")
    assert {path.name for path in target.iterdir()} != {"web.html"}
    left = Settings(desk.folder / "settings.json").get("export.underway", [""])
    assert left
    desk.settings.set("export.underway", left)  # the window's were read before the other process wrote
    desk.start()
    notice = desk.window.notice
    desk.qtbot.waitUntil(lambda: bool(notice.words()))
    assert notice.words() == (
        f"En export till mappen {target} hade avbrutits. "
        "Resterna av den är borttagna och de tidigare filerna ligger kvar."
    )
    assert [path.name for path in target.iterdir()] == ["web.html"]
    assert (target / "web.html").read_bytes() == b"gammal"
    assert desk.settings.get("export.underway", [""]) == []


def test_a_long_notice_stays_within_a_narrow_window(desk: Desk) -> None:
    desk.start(size=(683, 384))
    desk.window.notice.tell("En export till mappen hade avbrutits. " * 6)
    assert desk.window.start_page.rect().contains(desk.window.notice.geometry())
    assert desk.window.notice._words.height() >= desk.window.notice._words.heightForWidth(
        desk.window.notice._words.width()
    )
