from __future__ import annotations

import errno
import json
import os
import socket
import sys
from pathlib import Path

import pytest

from editor.store.errors import StoreHeld, StoreHeldByUnknown
from editor.store.holder import Holder
from editor.support.errors import FolderNotWritable


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "lansbrev.lock"


def test_the_holder_says_who_it_is(lock: Path) -> None:
    holder = Holder.take(lock, "lansbrev")
    assert json.loads(lock.read_text()) == {"program": "lansbrev", "pid": os.getpid(), "host": socket.gethostname()}
    holder.release()


def test_a_second_holder_is_told_of_the_first(lock: Path) -> None:
    holder = Holder.take(lock, "lansbrev")
    with pytest.raises(StoreHeld) as caught:
        Holder.take(lock, "annan")
    assert caught.value.data == {
        "file": str(lock),
        "program": "lansbrev",
        "pid": os.getpid(),
        "host": socket.gethostname(),
    }
    assert not isinstance(caught.value, StoreHeldByUnknown)
    holder.release()


def test_what_is_let_go_can_be_taken_again(lock: Path) -> None:
    for _ in range(3):
        Holder.take(lock, "lansbrev").release()
    assert lock.read_bytes() == b""


@pytest.mark.parametrize("text", ["", "[]", "{", '{"program": 7}', '{"pid": 1, "host": "x"}', "\udcff"])
def test_a_holder_that_left_no_name_is_unknown(lock: Path, text: str) -> None:
    holder = Holder.take(lock, "lansbrev")
    lock.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(StoreHeldByUnknown) as caught:
        Holder.take(lock, "annan")
    assert caught.value.data == {"file": str(lock)}
    holder.release()


def test_a_name_left_by_a_dead_process_holds_nothing(lock: Path) -> None:
    lock.write_text('{"program": "lansbrev", "pid": 1, "host": "annan-dator", "more": "' + "x" * 9000 + '"}')
    Holder.take(lock, "lansbrev").release()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder is opened in another way there")
def test_a_lock_that_cannot_be_made_is_a_folder_not_writable(lock: Path) -> None:
    lock.mkdir()
    with pytest.raises(FolderNotWritable):
        Holder.take(lock, "lansbrev")


@pytest.mark.skipif(sys.platform == "win32", reason="flock is of POSIX")
def test_a_file_system_without_locks_is_not_taken_for_a_held_store(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def flock(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", flock)
    with pytest.raises(FolderNotWritable):
        Holder.take(lock, "lansbrev")
