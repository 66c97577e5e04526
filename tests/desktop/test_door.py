"""A second start hands its file over to the first."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.conftest import Desk
from editor.desktop.door.address import door_name, take_key
from editor.desktop.door.answering import Door, knock
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
from collections.abc import Callable, Iterator
from pathlib import Path
from editor.desktop.door.answering import knock

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


HOLD = """
import sys
from editor.desktop.door.address import take_key

key = take_key(sys.argv[1])
print(key is not None, flush=True)
sys.stdin.read()
"""


def test_one_process_at_a_time_holds_the_key_and_a_killed_one_no_longer(name: str) -> None:
    command = [sys.executable, "-c", HOLD, name]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"True"
        assert take_key(name) is None
        other.kill()
        other.wait()
    assert take_key(name) is not None


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


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts the program on a store of its own; what still runs is ended with the test."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(SOURCES),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(tmp_path),
        "USERPROFILE": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    started: list[subprocess.Popen[bytes]] = []

    def start_program(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "editor", "--store", str(tmp_path / "lager"), *arguments]
        quiet = subprocess.DEVNULL
        started.append(subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet))
        return started[-1]

    yield start_program
    for process in started:
        process.terminate()
        process.wait(timeout=30)


def test_a_second_start_ends_and_its_file_is_in_the_firsts_store(
    tmp_path: Path, qtbot: QtBot, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    store = tmp_path / "lager"
    first = start()
    qtbot.waitUntil(lambda: (store / "lansbrev.db").is_file() or first.poll() is not None, timeout=30_000)
    assert start("open", str(SAMPLE)).wait(timeout=60) == 0
    assert first.poll() is None
    qtbot.waitUntil(lambda: (store / "pictures").is_dir() and any((store / "pictures").iterdir()), timeout=30_000)


def test_of_two_starts_at_once_one_stays(
    tmp_path: Path, qtbot: QtBot, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    store = tmp_path / "lager"
    both = [start("open", str(SAMPLE)), start("open", str(SAMPLE))]
    qtbot.waitUntil(lambda: any(process.poll() is not None for process in both), timeout=60_000)
    assert [process.poll() for process in both if process.poll() is not None] == [0]
    qtbot.waitUntil(lambda: (store / "pictures").is_dir() and any((store / "pictures").iterdir()), timeout=30_000)
    assert [process.poll() for process in both].count(None) == 1


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
