"""A second start hands its file over to the first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from editor.desktop.door import Door, door_name, knock
from editor.support import paths

SOURCES = Path(__file__).resolve().parents[2] / "src"
SAMPLE = paths.resources() / "sample" / "issue.lansbrev.json"


@pytest.fixture
def name(tmp_path: Path) -> str:
    return door_name(tmp_path / "lager åäö", "åsa")


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


KNOCK = """
import sys
from pathlib import Path
from editor.desktop.door import knock

sys.exit(0 if knock(sys.argv[1], Path(sys.argv[2]) if sys.argv[2:] else None) else 3)
"""


def knocked(qtbot: QtBot, name: str, file: Path | None) -> bool:
    """A knock from another process."""
    command = [sys.executable, "-c", KNOCK, name, *([] if file is None else [str(file)])]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(SOURCES)})
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    assert process.returncode in (0, 3)
    return process.returncode == 0


def listening(name: str, owner: QObject) -> list[object]:
    """What the door is asked for, from now on."""
    asked: list[object] = []
    Door(name, owner).asked.connect(asked.append)
    return asked


def test_the_door_is_one_per_user_and_store(tmp_path: Path) -> None:
    names = {door_name(tmp_path / store, user) for store in ("a", "b") for user in ("åsa", "bo")}
    assert len(names) == 4
    assert door_name(tmp_path / "a", "åsa") in names


def test_nobody_answers_where_no_program_runs(name: str) -> None:
    assert not knock(name, None)


def test_a_file_is_handed_over_with_its_whole_path(
    qtbot: QtBot, name: str, owner: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = listening(name, owner)
    monkeypatch.chdir(tmp_path)
    assert knocked(qtbot, name, Path("höstens brev.lansbrev"))
    assert knocked(qtbot, name, None)
    assert asked == [tmp_path / "höstens brev.lansbrev", None]


def test_what_a_killed_program_left_does_not_shut_the_door(qtbot: QtBot, name: str, owner: QObject) -> None:
    if sys.platform != "win32":
        Path(name).touch()
    asked = listening(name, owner)
    assert knocked(qtbot, name, None)
    assert asked == [None]


@pytest.mark.parametrize("words", [b"hej\n", b'{"open": 3}\n', b"[]\n", b"{}\n", b"x" * 80_000])
def test_other_words_open_nothing(qtbot: QtBot, name: str, owner: QObject, words: bytes) -> None:
    asked = listening(name, owner)
    socket = QLocalSocket()
    socket.connectToServer(name)
    socket.write(words)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState or bool(asked))
    assert asked in ([], [None])
    assert knocked(qtbot, name, None)


def test_a_second_start_ends_and_its_file_is_in_the_firsts_store(tmp_path: Path, qtbot: QtBot) -> None:
    store = tmp_path / "lager"
    environment = {
        **os.environ,
        "PYTHONPATH": str(SOURCES),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(tmp_path),
        "USERPROFILE": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    command = [sys.executable, "-m", "editor", "--store", str(store)]
    first = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(lambda: (store / "lansbrev.db").is_file() or first.poll() is not None, timeout=30_000)
        second = subprocess.run(
            [*command, "open", str(SAMPLE)], env=environment, capture_output=True, timeout=60, check=False
        )
        assert second.returncode == 0, second.stderr
        assert first.poll() is None
        qtbot.waitUntil(lambda: (store / "pictures").is_dir() and any((store / "pictures").iterdir()), timeout=30_000)
    finally:
        first.terminate()
        first.wait(timeout=30)


def test_all_is_saved_when_the_user_logs_off(desk: Desk) -> None:
    desk.start_with_open()
    desk.view.form_area.focus_form()
    desk.type("Osparat ")
    opened = desk.view.open_issue
    assert opened is not None
    assert opened.is_dirty
    desk.window.save_all()
    assert not opened.is_dirty
    assert desk.view.open_issue is opened
