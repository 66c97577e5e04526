"""Files are written whole or not at all; names are taken by every file system."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from editor.support import files
from editor.support.errors import DiskFull, FileInTheWay, FolderNotWritable


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "utgåva.txt"
    files.write_atomically(target, b"gammal")
    files.write_atomically(target, b"ny")
    assert target.read_bytes() == b"ny"
    assert [path.name for path in tmp_path.iterdir()] == ["utgåva.txt"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    files.write_atomically(tmp_path / "fil", b"x")
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "fil").stat().st_mode & 0o777 == 0o666 & ~mask


def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritable) as caught:
        files.write_atomically(tmp_path / "saknas" / "fil", b"x")
    assert caught.value.data == {"folder": str(tmp_path / "saknas")}


def test_a_folder_in_the_way_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "fil").mkdir()
    with pytest.raises(FileInTheWay) as caught:
        files.write_atomically(tmp_path / "fil", b"x")
    assert caught.value.data == {"file": str(tmp_path / "fil")}
    assert [path.name for path in tmp_path.iterdir()] == ["fil"]


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"min")
    for folder in (tmp_path / "fil", tmp_path / "fil" / "under"):
        with pytest.raises(FileInTheWay) as caught:
            files.make_folder(folder)
        assert caught.value.data == {"file": str(tmp_path / "fil")}
    assert (tmp_path / "fil").read_bytes() == b"min"


def test_folders_are_made(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "a" / "b")
    files.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG])
def test_no_room_is_told_apart(number: int) -> None:
    assert isinstance(files.translated(OSError(number, "x"), Path("mapp")), DiskFull)
    assert isinstance(files.translated(OSError(errno.EROFS, "x"), Path("mapp")), FolderNotWritable)


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from editor.support import files
from editor.support.errors import DiskFull
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    files.write_atomically(Path(sys.argv[1]), b"n" * 100_000)
except DiskFull as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "fil"
    target.write_bytes(b"gammal")
    ran = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(target)], capture_output=True, text=True, check=True, env=environment()
    )
    assert ran.stdout.strip() == "disk_full"
    assert target.read_bytes() == b"gammal"
    assert [path.name for path in tmp_path.iterdir()] == ["fil"]


KILLED = """
import sys
from pathlib import Path
from editor.support import files
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        files.write_atomically(target, letter * 300_000)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_killed_while_writing_leaves_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "fil"
    files.write_atomically(target, b"a" * 300_000)
    for turn in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(target)], stdout=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.01 + turn * 0.007)
            process.send_signal(signal.SIGKILL)
        found = target.read_bytes()
        assert len(found) == 300_000
        assert set(found) in ({ord("a")}, {ord("b")})


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(files.__file__).parents[2])}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Social hållbarhet juni 2023", "Social hållbarhet juni 2023"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com¹", "_com¹"),
        ("CONIN$", "_CONIN$"),
        ("clock$ .md", "_clock$ .md"),
        ("console", "console"),
        ("slut. . ", "slut"),
        (".dold", "dold"),
        ("rad\nbryt\tning\x00\u200b\u202e", "rad bryt ning"),
        (unicodedata.normalize("NFD", "åäö"), "åäö"),
        ("", "utgåva"),
        ("???", "utgåva"),
    ],
)
def test_a_file_name_is_one_every_system_takes(text: str, name: str) -> None:
    assert files.safe_file_name(text, "utgåva") == name


def test_a_long_name_is_cut_between_letters_and_keeps_its_ending() -> None:
    name = files.safe_file_name("å" * 300 + ".html", "x")
    assert len(name.encode()) <= 180
    assert name.endswith("å.html")


def test_paths_of_windows_that_come_near_the_limit_get_the_form_without_one() -> None:
    deep = "\\".join(["C:", *["en mapp med ett långt namn"] * 10])
    assert files.extended(deep) == "\\\\?\\" + deep
    assert files.extended(files.extended(deep)) == files.extended(deep)
    share = "\\".join(["", "", "server", "gemensam", *["en mapp med ett långt namn"] * 10])
    assert files.extended(share) == "\\\\?\\UNC\\" + share[2:]
    assert files.extended("C:\\Users\\Åsa Öberg\\Documents") == "C:\\Users\\Åsa Öberg\\Documents"


def test_a_temporary_folder_is_gone_afterwards() -> None:
    with files.temporary_folder("prov") as folder:
        (folder / "fil").write_bytes(b"x")
        assert folder.name.startswith("lansbrev-prov-")
    assert not folder.exists()


def test_what_cannot_be_written_in_a_temporary_folder_is_told() -> None:
    with pytest.raises(FolderNotWritable), files.temporary_folder("prov") as folder:
        (folder / "finns inte" / "fil").write_bytes(b"x")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_under_a_temporary_folder_is_told() -> None:
    with pytest.raises(DiskFull), files.temporary_folder("prov"), Path("/dev/full").open("wb", buffering=0) as full:
        full.write(b"x")
