"""An export that was cut off is recognised at the next start, set right, and said."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import editor
from editor.support.locks import FileLock
from editor.support.messages import Messages
from editor.support.settings import Settings
from editor.workspace.exports.underway import CODES, Interrupted, Underway

KILLED = """
import os, signal, sys
from pathlib import Path
from editor.publishing.output_file import OutputFile
from editor.support.settings import Settings
from editor.workspace.exports import staging
from editor.workspace.exports.underway import Underway
asked = []
def is_wanted():
    asked.append(1)
    if len(asked) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return True
with Underway(Settings(Path(sys.argv[2]))).export_to(Path(sys.argv[1])):
    staging.put([OutputFile("a.txt", b"ny"), OutputFile("b.txt", b"ny")], Path(sys.argv[1]), is_wanted=is_wanted)
"""


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def half_moved(folder: Path) -> None:
    """What a run leaves that was killed between its two moves (see the tests of staging)."""
    stage = folder / ".lansbrev-0123456789abcdef"
    (stage / "new").mkdir(parents=True)
    (stage / "old").mkdir()
    (folder / "a.txt").write_text("ny", encoding="utf-8")
    (stage / "new" / "b.txt").write_text("ny", encoding="utf-8")
    (stage / "journal.json").write_text('{"direction": "in", "files": ["a.txt", "b.txt"]}', encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_export_is_taken_back_and_said_once(tmp_path: Path, settings: Path) -> None:
    folder = tmp_path / "ut"
    environment = {**os.environ, "PYTHONPATH": str(Path(editor.__file__).parents[1])}
    ran = subprocess.run([sys.executable, "-c", KILLED, folder, settings], env=environment, check=False, timeout=60)
    assert ran.returncode == -signal.SIGKILL
    assert names(folder) != []
    assert Underway(Settings(settings)).settle() == (Interrupted(folder=folder, outcome="removed"),)
    assert names(folder) == []
    assert Underway(Settings(settings)).settle() == ()


def test_an_export_killed_half_way_in_is_finished_and_said(tmp_path: Path, settings: Path) -> None:
    with Underway(Settings(settings)).export_to(tmp_path / "ut"):
        half_moved(tmp_path / "ut")
        (told,) = Underway(Settings(settings)).settle()
    assert (told.folder, told.outcome, told.code) == (tmp_path / "ut", "finished", "interrupted_finished")
    assert names(tmp_path / "ut") == ["a.txt", "b.txt"]
    assert str(tmp_path / "ut") in Messages("sv").text(told.code, folder=str(told.folder))


def test_an_export_that_ends_is_forgotten_however_it_ends(tmp_path: Path, settings: Path) -> None:
    underway = Underway(Settings(settings))
    with underway.export_to(tmp_path / "ett"):
        pass
    with pytest.raises(RuntimeError), underway.export_to(tmp_path / "två"):
        raise RuntimeError
    half_moved(tmp_path / "två")
    assert Underway(Settings(settings)).settle() == ()


def test_a_folder_out_of_reach_stays_remembered(tmp_path: Path, settings: Path) -> None:
    share = tmp_path / "nätverk"
    values = Settings(settings)
    values.set("export.underway", [str(share / "brev")])
    values.wait()
    assert Underway(values).settle() == ()
    half_moved(share / "brev")
    assert [told.outcome for told in Underway(Settings(settings)).settle()] == ["finished"]


def test_an_export_at_work_is_left_alone(tmp_path: Path, settings: Path) -> None:
    values = Settings(settings)
    values.set("export.underway", [str(tmp_path / "ut")])
    values.wait()
    half_moved(tmp_path / "ut")
    lock = FileLock.take(tmp_path / "ut" / ".lansbrev-0123456789abcdef.lock")
    assert lock is not None
    assert Underway(values).settle() == ()
    lock.release()
    assert len(Underway(Settings(settings)).settle()) == 1


def test_every_outcome_has_a_code() -> None:
    assert {Interrupted(folder=Path(), outcome=outcome).code for outcome in ("finished", "removed")} == set(CODES)
