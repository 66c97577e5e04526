"""Everything goes to another computer and is there; what is no profile stays behind and does no harm."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.store.thread import StoreThread
from editor.workspace.moving import fetch_everything, save_everything
from store.samples import library_in, small_issue

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)


def go_on(done: int, total: int) -> bool:
    return done <= total


def test_a_store_and_its_profiles_move_and_stray_files_stay_behind(tmp_path: Path) -> None:
    profiles = tmp_path / "inställningar" / "profiles"
    profiles.mkdir(parents=True)
    (profiles / "brevo.toml").write_text("name = 'Brevo'", "utf-8")
    (profiles / "brevo - Kopia.toml").write_text("name = 'Brevo'", "utf-8")
    (profiles / "för stor.toml").write_bytes(b"#" * 6_000_000)
    target = tmp_path / "allt.lansbrev-allt"
    store = StoreThread(tmp_path / "gammal", lambda callback: callback())
    try:
        store.call(lambda library: library.create_issue(small_issue(own_id="liten"), {}))
        save_everything(store, profiles.parent, target, now=NOW, tell=go_on)
    finally:
        store.close()
    assert fetch_everything(target, tmp_path / "ny", tmp_path / "nya", now=NOW, tell=go_on).issues == 1
    assert [path.name for path in (tmp_path / "nya" / "profiles").iterdir()] == ["brevo.toml"]
    there = StoreThread(tmp_path / "ny", lambda callback: callback())
    try:
        assert [summary.id for summary in there.call(lambda library: library.issues())] == ["liten"]
    finally:
        there.close()


FULL = """
import datetime as dt, resource, signal, sys
from pathlib import Path
from editor.support.errors import DiskFull
from editor.workspace.moving import fetch_everything
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
file, store = map(Path, sys.argv[1:])
try:
    fetch_everything(file, store, store / "settings", now=dt.datetime.now(dt.UTC), tell=lambda done, total: True)
except DiskFull as error:
    print(error.data["folder"], end="")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_is_named_and_the_store_is_as_it_was(tmp_path: Path) -> None:
    target, there = tmp_path / "allt.lansbrev-allt", tmp_path / "ny"
    with library_in(tmp_path / "gammal") as library:
        library.create_issue(small_issue(own_id="liten"), {})
    with library_in(there) as library:
        library.create_issue(small_issue(own_id="egen"), {})
    store = StoreThread(tmp_path / "gammal", lambda callback: callback())
    try:
        save_everything(store, tmp_path / "nya", target, now=NOW, tell=go_on)
    finally:
        store.close()
    before = sorted(path.name for path in there.iterdir())
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", FULL, target, there], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (ran.stdout, ran.stderr) == (str(there), "")
    assert sorted(path.name for path in there.iterdir()) == before
    with library_in(there) as library:
        assert [summary.id for summary in library.issues()] == ["egen"]
