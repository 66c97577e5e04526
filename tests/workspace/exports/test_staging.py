"""Files are put into a folder together or not at all, through cancels, refusals and kills."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import editor
from editor.publishing.output_file import OutputFile
from editor.support.errors import DiskFull, EditorError, FileInTheWay, FolderNotWritable
from editor.support.locks import FileLock
from editor.workspace.errors import ExportCancelled, ExportRunning
from editor.workspace.exports import staging

NAMES = ("images/a.jpg", "images/b.jpg", "mail.html", "newsletter.pdf", "newsletter.txt")


def outputs(text: str, names: tuple[str, ...] = NAMES) -> list[OutputFile]:
    return [OutputFile(name, text.encode()) for name in names]


def content(folder: Path) -> dict[str, str]:
    """Every file below ``folder``, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }


def all_of(text: str) -> dict[str, str]:
    return {"images": "folder", **dict.fromkeys(NAMES, text)}


def on_last_question(act: Callable[[], None], answer: bool = True) -> Callable[[], bool]:
    """An ``is_wanted`` that acts just before the first move: every output asks once, the moves ask once more."""
    asked = 0

    def is_wanted() -> bool:
        nonlocal asked
        asked += 1
        if asked == len(NAMES) + 1:
            act()
            return answer
        return True

    return is_wanted


def test_files_are_put_and_replaced_and_nothing_else_stays(tmp_path: Path) -> None:
    folder = tmp_path / "ny" / "mapp"
    assert staging.put(outputs("gammal"), folder) == tuple(folder / name for name in NAMES)
    assert content(folder) == all_of("gammal")
    (folder / "egen.txt").write_text("min", encoding="utf-8")
    staging.put(outputs("ny"), folder)
    assert content(folder) == {**all_of("ny"), "egen.txt": "min"}


def test_cancelled_before_the_moves_nothing_has_changed(tmp_path: Path) -> None:
    staging.put(outputs("gammal"), tmp_path)
    with pytest.raises(ExportCancelled):
        staging.put(outputs("ny"), tmp_path, is_wanted=on_last_question(lambda: None, answer=False))
    assert content(tmp_path) == all_of("gammal")


def test_cancelled_in_a_new_folder_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportCancelled):
        staging.put(outputs("ny"), tmp_path / "a" / "b", is_wanted=lambda: False)
    assert content(tmp_path) == {}


def test_a_file_that_refuses_half_way_takes_the_others_back(tmp_path: Path) -> None:
    staging.put(outputs("gammal", NAMES[1:4]), tmp_path)
    before = content(tmp_path)

    def stand_in_the_way() -> None:
        (tmp_path / "newsletter.txt").mkdir()

    with pytest.raises(FileInTheWay) as caught:
        staging.put(outputs("ny"), tmp_path, is_wanted=on_last_question(stand_in_the_way))
    assert caught.value.data == {"file": str(tmp_path / "newsletter.txt")}
    assert content(tmp_path) == {**before, "newsletter.txt": "folder"}


def test_a_file_that_refuses_takes_new_folders_back_too(tmp_path: Path) -> None:
    with pytest.raises(FileInTheWay):
        staging.put(outputs("ny"), tmp_path, is_wanted=on_last_question((tmp_path / "newsletter.txt").mkdir))
    assert content(tmp_path) == {"newsletter.txt": "folder"}


@pytest.mark.parametrize(("name", "kind"), [("mail.html", "folder"), ("images", "file")])
def test_what_stands_in_the_way_is_named_before_anything_is_written(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).mkdir() if kind == "folder" else (tmp_path / name).write_text("min", encoding="utf-8")
    before = content(tmp_path)
    with pytest.raises(FileInTheWay) as caught:
        staging.put(outputs("ny"), tmp_path)
    assert caught.value.data == {"file": str(tmp_path / name)}
    assert content(tmp_path) == before


@pytest.mark.parametrize("below", ["fil", "fil/under"])
def test_a_file_where_the_folder_should_be(tmp_path: Path, below: str) -> None:
    (tmp_path / "fil").write_text("min", encoding="utf-8")
    with pytest.raises(FileInTheWay) as caught:
        staging.put(outputs("ny"), tmp_path / below)
    assert caught.value.data == {"file": str(tmp_path / "fil")}
    assert content(tmp_path) == {"fil": "min"}


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a folder nobody may write to, root included")
def test_a_read_only_folder() -> None:
    with pytest.raises(FolderNotWritable) as caught:
        staging.put(outputs("ny"), Path("/proc/sys"))
    assert caught.value.data == {"folder": "/proc/sys"}


@pytest.mark.parametrize("below", ["", "under"])
def test_a_folder_one_may_not_look_into(shut_folder: Path, below: str) -> None:
    for act in (lambda folder: staging.put(outputs("ny"), folder), staging.settle):
        with pytest.raises(FolderNotWritable):
            act(shut_folder / below)


@pytest.mark.parametrize("name", ["../ut.txt", "/etc/x", "a//b", "a\\b", "c:d", ""])
def test_names_never_leave_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        staging.put([OutputFile(name, b"x")], tmp_path / "mapp")
    assert content(tmp_path) == {}


def in_a_process(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(editor.__file__).parents[1])}
    return subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, env=environment)


FULL = """
import resource, signal, sys
from pathlib import Path
from editor.publishing.output_file import OutputFile
from editor.support.errors import DiskFull
from editor.workspace.exports import staging
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
try:
    staging.put([OutputFile("mail.html", b"x"), OutputFile("newsletter.pdf", b"x" * 9000)], Path(sys.argv[1]))
except DiskFull as error:
    print(error.data["folder"])
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    staging.put(outputs("gammal"), tmp_path)
    with in_a_process(FULL, str(tmp_path)) as process:
        printed, _ = process.communicate()
    assert printed.decode().strip() == str(tmp_path)
    assert content(tmp_path) == all_of("gammal")


def test_a_disk_that_is_full_elsewhere_is_named(tmp_path: Path) -> None:
    def making() -> Iterator[OutputFile]:
        yield OutputFile("mail.html", b"x")
        raise DiskFull(folder="/annan/disk")

    with pytest.raises(DiskFull) as caught:
        staging.put(making(), tmp_path / "ut")
    assert caught.value.data == {"folder": "/annan/disk"}
    assert content(tmp_path) == {}


def test_two_exports_into_one_folder_at_once(tmp_path: Path) -> None:
    """The second comes while the first stands before its moves."""
    seen: list[EditorError] = []

    def second() -> None:
        with pytest.raises(ExportRunning) as caught:
            staging.put(outputs("andra"), tmp_path)
        seen.append(caught.value)

    staging.put(outputs("första"), tmp_path, is_wanted=on_last_question(second))
    assert seen[0].data == {"folder": str(tmp_path)}
    assert content(tmp_path) == all_of("första")


STOPPED_BEFORE_THE_MOVES = """
import os, signal, sys
from pathlib import Path
from editor.publishing.output_file import OutputFile
from editor.workspace.exports import staging
asked = []
def is_wanted():
    asked.append(1)
    if len(asked) == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return True
staging.put([OutputFile("a.txt", b"ny"), OutputFile("b.txt", b"ny")], Path(sys.argv[1]), is_wanted=is_wanted)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_what_a_run_killed_while_staging_left_is_removed(tmp_path: Path) -> None:
    with in_a_process(STOPPED_BEFORE_THE_MOVES, str(tmp_path)):
        pass
    assert any(name.startswith(".lansbrev-") for name in content(tmp_path))
    assert staging.settle(tmp_path) == ("removed",)
    assert content(tmp_path) == {}


def killed_during_moves(folder: Path, direction: str, moved: tuple[str, ...]) -> None:
    """What a run leaves that was killed after the files ``moved``, as the module's text describes it."""
    stage = folder / ".lansbrev-0123456789abcdef"
    staging.put(outputs("gammal", NAMES[:4]), folder)
    for name in NAMES:
        (stage / "new" / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / "old" / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / "new" / name).write_text("ny", encoding="utf-8")
        if name in NAMES[:4]:
            os.link(folder / name, stage / "old" / name)
    for name in moved:
        (stage / "new" / name).replace(folder / name)
    quoted = ", ".join(f'"{name}"' for name in NAMES)
    (stage / "journal.json").write_text(
        f'{{"direction": "{direction}", "files": [{quoted}], "fresh": ["{NAMES[4]}"], "folders": []}}', encoding="utf-8"
    )


@pytest.mark.parametrize("count", range(len(NAMES) + 1))
def test_a_run_killed_between_its_moves_is_finished(tmp_path: Path, count: int) -> None:
    killed_during_moves(tmp_path, "in", NAMES[:count])
    assert staging.settle(tmp_path) == ("finished",)
    assert content(tmp_path) == all_of("ny")


@pytest.mark.parametrize("count", range(len(NAMES) + 1))
def test_a_run_killed_on_its_way_back_is_taken_back(tmp_path: Path, count: int) -> None:
    killed_during_moves(tmp_path, "back", NAMES[len(NAMES) - count :])
    assert staging.settle(tmp_path) == ("removed",)
    expected = all_of("gammal")
    del expected[NAMES[4]]
    assert content(tmp_path) == expected


def test_a_run_that_cannot_be_finished_is_taken_back(tmp_path: Path) -> None:
    killed_during_moves(tmp_path, "in", NAMES[:2])
    (tmp_path / NAMES[4]).mkdir()
    assert staging.settle(tmp_path) == ("removed",)
    assert content(tmp_path) == {**all_of("gammal"), NAMES[4]: "folder"}


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "{}",
        '{"direction": "in", "files": ["../ut.txt"]}',
        '{"direction": "back", "files": ["a"], "fresh": ["/etc/passwd"]}',
        '{"direction": "back", "files": [], "folders": [".."]}',
    ],
)
def test_a_journal_that_cannot_be_trusted_is_removed(tmp_path: Path, journal: str) -> None:
    folder = tmp_path / "mapp"
    stage = folder / ".lansbrev-0123456789abcdef"
    (stage / "new").mkdir(parents=True)
    (stage / "journal.json").write_text(journal, encoding="utf-8")
    assert staging.settle(folder) == ("removed",)
    assert content(tmp_path) == {"mapp": "folder"}


def test_foreign_hidden_folders_and_lone_locks(tmp_path: Path) -> None:
    (tmp_path / ".lansbrev-mina-filer").mkdir()
    (tmp_path / ".lansbrev-0123456789abcdef.lock").touch()
    assert staging.settle(tmp_path) == ()
    assert content(tmp_path) == {".lansbrev-mina-filer": "folder"}
    assert staging.settle(tmp_path / "saknas") == ()


def test_a_live_run_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".lansbrev-0123456789abcdef").mkdir()
    lock = FileLock.take(tmp_path / ".lansbrev-0123456789abcdef.lock")
    assert lock is not None
    with pytest.raises(ExportRunning):
        staging.settle(tmp_path)
    lock.release()
    assert staging.settle(tmp_path) == ("removed",)


KILLED = """
import sys
from pathlib import Path
from editor.publishing.output_file import OutputFile
from editor.workspace.exports import staging
names = sys.argv[2].split(",")
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        staging.put([OutputFile(name, letter * 50_000) for name in names], Path(sys.argv[1]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_killed_at_any_moment_every_file_is_whole_and_all_agree_once_settled(tmp_path: Path) -> None:
    folder = tmp_path / "mapp"
    staging.put([OutputFile(name, b"a" * 50_000) for name in NAMES], folder)
    for turn in range(20):
        with in_a_process(KILLED, str(folder), ",".join(NAMES)) as process:
            assert process.stdout is not None
            process.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.005 + turn * 0.004)
            process.send_signal(signal.SIGKILL)
        for name in NAMES:
            assert (folder / name).read_bytes() in (b"a" * 50_000, b"b" * 50_000)
        staging.settle(folder)
        assert len({(folder / name).read_bytes() for name in NAMES}) == 1
        assert sorted(content(folder)) == sorted(["images", *NAMES])
