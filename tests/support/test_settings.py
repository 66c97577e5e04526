"""Settings survive, tolerate a broken file, and never stop the program."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from editor.support import files
from editor.support.settings import Settings


def test_values_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "mapp" / "settings.json"
    settings = Settings(path)
    settings.set("zoom", 1.25)
    settings.set("folder", "/hem/åäö")
    settings.set("recent", ["a", "b"])
    settings.wait()
    again = Settings(path)
    assert (again.get("zoom", 1.0), again.get("folder", ""), again.get("recent", [""])) == (
        1.25,
        "/hem/åäö",
        ["a", "b"],
    )
    assert again.get("width", 300) == 300


def test_a_folder_whose_name_is_no_unicode_is_remembered(tmp_path: Path) -> None:
    name = os.fsdecode(b"/hem/\xff") if os.name == "posix" else "C:\\\ud800"
    settings = Settings(tmp_path / "settings.json")
    settings.set("folder", name)
    settings.wait()
    assert Settings(tmp_path / "settings.json").get("folder", "") == name


def test_a_value_of_another_type_gives_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"zoom": "stor", "open": 1, "recent": [1]}), encoding="utf-8")
    settings = Settings(path)
    assert settings.get("zoom", 1.0) == 1.0
    assert settings.get("open", False) is False
    assert settings.get("recent", ["x"]) == ["x"]


@pytest.mark.parametrize("content", [b'{"zoom": ', b"\xff\xfe\x00", b"[1]", b"", b"[" * 200_000])
def test_a_broken_file_is_kept_aside_and_said(content: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        settings = Settings(path)
    assert settings.get("zoom", 1.0) == 1.0
    assert "put aside" in caplog.text
    assert (tmp_path / "settings.json.broken").read_bytes() == content
    settings.set("zoom", 2.0)
    settings.wait()
    assert Settings(path).get("zoom", 1.0) == 2.0


def test_a_value_that_cannot_be_written_holds_meanwhile(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "fil").touch()
    settings = Settings(tmp_path / "fil" / "settings.json")
    with caplog.at_level(logging.WARNING):
        settings.set("zoom", 2.0)
        settings.wait()
    assert settings.get("zoom", 1.0) == 2.0
    assert "file_in_the_way" in caplog.text


def test_a_disk_that_is_slow_is_not_waited_for_and_the_last_value_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk answers when the test lets it: until then every value is there to read, none in the file."""
    path, may_write, written = tmp_path / "settings.json", threading.Event(), []
    real = files.write_atomically

    def slow(target: Path, data: bytes) -> None:
        assert may_write.wait(30)
        written.append(json.loads(data)["width"])
        real(target, data)

    monkeypatch.setattr(files, "write_atomically", slow)
    settings = Settings(path)
    for width in range(100):
        settings.set("width", width)
        assert settings.get("width", -1) == width
    assert not path.exists()
    may_write.set()
    settings.wait()
    assert written[-1] == 99
    assert len(written) <= 2, "what is set meanwhile goes into one file"
    assert Settings(path).get("width", -1) == 99


def test_whatever_threads_set_is_on_the_disk_in_the_end(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")

    def work(number: int) -> None:
        for value in range(40):
            settings.set(f"key {number}", value)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    settings.wait()
    again = Settings(tmp_path / "settings.json")
    assert [again.get(f"key {number}", -1) for number in range(6)] == [39] * 6


def test_what_was_set_last_is_written_before_the_process_ends(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from editor.support.settings import Settings
settings = Settings(Path(sys.argv[1]))
for width in range(50):
    settings.set("width", width)
"""
    path = tmp_path / "settings.json"
    subprocess.run([sys.executable, "-W", "error", "-c", program, str(path)], check=True, timeout=60)
    assert Settings(path).get("width", -1) == 49


@pytest.mark.skipif(os.name == "nt", reason="kills like POSIX")
def test_killed_while_it_writes_leaves_settings_that_were_set_before(tmp_path: Path) -> None:
    program = """
import itertools, sys
from pathlib import Path
from editor.support.settings import Settings
settings = Settings(Path(sys.argv[1]))
for width in itertools.count(settings.get("width", 0)):
    settings.set("width", width)
    settings.wait()
    print(width, flush=True)
    settings.set("folder", "x" * (width % 5000))
"""
    path = tmp_path / "settings.json"
    for rounds in range(8):
        child = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(3 + 7 * rounds)]
        child.kill()
        rest, _ = child.communicate(timeout=60)
        last = int([*said, *(line for line in rest.splitlines() if line)][-1])
        assert Settings(path).get("width", -1) >= last
    assert not path.with_name("settings.json.broken").exists()
