"""Which working folders are left."""

from __future__ import annotations

import pytest

from editor.support.surroundings import is_no_place_to_work


@pytest.mark.parametrize(
    "folder",
    [
        "C:\\Windows",
        "C:\\WINDOWS\\System32",
        "c:\\windows\\system32\\drivers\\etc",
        "\\\\server\\gemensam\\Åsa",
        "\\\\?\\UNC\\server\\gemensam",
        "//server/gemensam",
    ],
)
def test_windows_own_folder_and_network_folders_are_left(folder: str) -> None:
    assert is_no_place_to_work(folder, "C:\\Windows")


@pytest.mark.parametrize("folder", ["C:\\Users\\Åsa Öberg\\Documents", "D:\\", "C:\\Windows.old\\Users", "C:\\"])
def test_folders_of_people_are_kept(folder: str) -> None:
    assert not is_no_place_to_work(folder, "C:\\Windows")


def test_the_system_says_where_windows_is() -> None:
    assert is_no_place_to_work("E:\\Win\\System32", "E:\\Win")
    assert not is_no_place_to_work("C:\\Windows", "E:\\Win")
    assert is_no_place_to_work("C:\\Windows", "")
