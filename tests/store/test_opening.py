from __future__ import annotations

from pathlib import Path

import pytest

from editor.store import network
from editor.store.errors import NetworkFolder, StoreDamaged
from store.samples import library_in, small_issue


def test_a_folder_on_a_network_drive_is_refused_and_left_empty(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "mount_type", lambda place, mounts: "nfs4")
    with pytest.raises(NetworkFolder) as caught, library_in(folder):
        pass
    assert caught.value.data == {"folder": str(folder)}
    assert not folder.exists()


def test_the_folder_is_made_with_what_it_lies_in(tmp_path: Path) -> None:
    with library_in(tmp_path / "å ä" / "ö 100 % #1?") as library:
        library.create_issue(small_issue(), {})
    assert (tmp_path / "å ä" / "ö 100 % #1?" / "lansbrev.db").is_file()


def test_a_store_that_was_refused_can_be_opened_once_it_is_whole(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(), {})
    good = (folder / "lansbrev.db").read_bytes()
    (folder / "lansbrev.db").write_bytes(good[: len(good) // 2])
    with pytest.raises(StoreDamaged), library_in(folder):
        pass
    (folder / "lansbrev.db").write_bytes(good)
    with library_in(folder) as library:
        assert len(library.issues()) == 1
