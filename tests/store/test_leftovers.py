"""What was left unfinished goes after a day; everything else stays."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from editor.store.leftovers import remove_leftovers
from store.samples import library_in, small_issue

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)
EARLIER = (NOW - dt.timedelta(days=2)).timestamp()


def made(path: Path, at: float) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"halvt")
    os.utime(path, (at, at))
    return path


def test_old_unfinished_work_goes_and_the_rest_stays(tmp_path: Path) -> None:
    store, outside = tmp_path / "store", tmp_path / "annat"
    with library_in(store) as library:
        library.create_issue(small_issue(own_id="liten"), {})
    gone = [
        made(store / ".lansbrev-lansbrev.db", EARLIER),
        made(store / "pictures" / ".lansbrev-0123.tmp", EARLIER),
        made(store / "backups" / ".lansbrev-kopia.db", EARLIER),
        made(store / ".lansbrev-flytt" / "pictures" / "x", EARLIER),
    ]
    os.utime(store / ".lansbrev-flytt", (EARLIER, EARLIER))
    kept = [
        made(store / ".lansbrev-nyss", NOW.timestamp()),
        made(store / "pictures" / ("a" * 64), EARLIER),
        made(outside / ".lansbrev-x", EARLIER),
    ]
    (store / "hit").symlink_to(outside, target_is_directory=True)
    assert remove_leftovers(store, before=NOW - dt.timedelta(days=1)) == len(gone)
    assert not [path for path in gone if path.exists()]
    assert [path for path in kept if not path.exists()] == []
    with library_in(store) as library:
        assert [summary.id for summary in library.issues()] == ["liten"]
