from __future__ import annotations

from pathlib import Path

import pytest

from editor.store.network import NETWORK_TYPES, is_on_network, is_unc, mount_type

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/hem /home nfs4 rw 0 0
/dev/sda2 /home/lokal ext4 rw 0 0
//server/delad /mnt/delad\040mapp cifs rw 0 0
exempel@server: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /mnt/ssh2 btrfs rw 0 0
kort
""".strip()


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/home/exempel/.local", "nfs4"),
        ("/home/lokal/data", "ext4"),
        ("/mnt/delad mapp/lansbrev", "cifs"),
        ("/mnt/ssh", "fuse.sshfs"),
        ("/mnt/ssh2/x", "btrfs"),
    ],
)
def test_a_folder_lies_on_the_nearest_mount(folder: str, kind: str) -> None:
    assert mount_type(Path(folder), MOUNTS) == kind


def test_the_last_of_two_mounts_in_one_place_counts() -> None:
    assert mount_type(Path("/home/x"), f"{MOUNTS}\n/dev/sdc1 /home ext4 rw 0 0") == "ext4"


def test_network_file_systems_are_told_from_local_ones() -> None:
    assert {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"} <= NETWORK_TYPES
    assert not {"ext4", "btrfs", "tmpfs", "overlay", "9p", "ntfs3", "fuseblk"} & NETWORK_TYPES


@pytest.mark.parametrize("path", [r"\\server\delad\mapp", "//server/delad", r"\\?\UNC\server\delad", r"\\?\unc\s\d"])
def test_a_path_that_names_a_computer(path: str) -> None:
    assert is_unc(path)


@pytest.mark.parametrize("path", [r"C:\Users\exempel", r"\\?\C:\Users", r"\\.\C:", "C:/Users"])
def test_a_path_that_names_a_drive(path: str) -> None:
    assert not is_unc(path)


def test_this_tests_own_folder_is_local(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path / "not" / "there" / "yet")
