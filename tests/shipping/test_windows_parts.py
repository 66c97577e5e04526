"""Parts of the Windows chain that need no Windows: what is fetched, how the package is described, the icons."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging" / "windows"))
import msi  # type: ignore[import-not-found]  # tools beside the program, no package
import provision  # type: ignore[import-not-found]

from editor.desktop.window_frame import OWN_ENDINGS

PROJECT = Path(__file__).resolve().parents[2]
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


def test_what_is_fetched_is_what_the_lock_names_for_windows(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        "# made by a tool\n"
        "jinja2==3.1.6 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
        "tzdata==2026.6 ; sys_platform == 'win32' \\\n    --hash=sha256:cc\n"
        "uvloop==1.0 ; sys_platform != 'win32' \\\n    --hash=sha256:dd\n"
        "old==1.0 ; python_full_version < '3.12' \\\n    --hash=sha256:ee\n"
    )
    assert provision.locked(lock) == {
        "jinja2": "jinja2==3.1.6 --hash=sha256:aa --hash=sha256:bb",
        "tzdata": "tzdata==2026.6 --hash=sha256:cc",
    }


def test_the_locks_hold_what_freezes_on_windows_by_hash() -> None:
    lines = provision.locked(PROJECT / "packaging/requirements-dev.lock")
    assert set(provision.FREEZERS) <= set(lines)
    assert all("--hash=sha256:" in line for line in lines.values())
    assert "tzdata" in provision.locked(PROJECT / "packaging/requirements.lock")


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("python313.dll", True),
        ("DLLs/_sqlite3.pyd", True),
        ("DLLs/python_lib.cat", True),
        ("Lib/json/decoder.py", True),
        ("Lib/json/__pycache__/decoder.cpython-313.pyc", False),
        ("Lib/site-packages/pip/__init__.py", False),
        ("Lib/tkinter/__init__.py", False),
        ("DLLs/tcl86t.dll", False),
        ("Scripts/pip.exe", False),
        ("vcruntime140.dll", False),
    ],
)
def test_of_the_interpreter_only_what_its_maker_signed_is_taken(tmp_path: Path, name: str, taken: bool) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).touch()
    assert list(provision._taken(tmp_path)) == ([tmp_path / name] if taken else [])


def test_the_package_has_each_file_once_and_names_that_stay(tmp_path: Path) -> None:
    (tmp_path / "_internal/åäö").mkdir(parents=True)
    for name in ("lansbrev.exe", "_internal/a.dll", "_internal/åäö/a.dll", "_internal/R&D.txt"):
        (tmp_path / name).touch()
    told = msi.described(Path("/stage/dist"), "1.2.3", tmp_path)
    root = ElementTree.fromstring(told)
    files = [file.attrib for file in root.iter(f"{WIX}File")]
    assert sorted(file["Source"] for file in files) == [
        "/stage/dist/_internal/R&D.txt",
        "/stage/dist/_internal/a.dll",
        "/stage/dist/_internal/åäö/a.dll",
        "/stage/dist/lansbrev.exe",
    ]
    ids = [element.attrib["Id"] for element in root.iter() if "Id" in element.attrib and "Ref" not in element.tag]
    assert len(set(ids)) == len(ids)
    components = {component.attrib["Id"] for component in root.iter(f"{WIX}Component")}
    assert components == {reference.attrib["Id"] for reference in root.iter(f"{WIX}ComponentRef")}
    assert told == msi.described(Path("/stage/dist"), "1.2.3", tmp_path)


def test_all_kinds_of_own_files_are_registered_by_installer_and_package(tmp_path: Path) -> None:
    assert {kind.ending for kind in msi.KINDS} == {ending for ending in OWN_ENDINGS if not ending.endswith(".json")}
    installer = (PROJECT / "packaging/windows/installer.nsi").read_text("utf-8")
    (tmp_path / "lansbrev.exe").touch()
    root = ElementTree.fromstring(msi.described(Path("/stage/dist"), "1.2.3", tmp_path))
    values = {entry.attrib["Key"]: entry.attrib["Value"] for entry in root.iter(f"{WIX}RegistryValue")}
    for kind in msi.KINDS:
        assert re.search(rf'\${{DO}} "{re.escape(kind.ending)}" "{re.escape(kind.id)}"', installer)
        assert f'"{kind.swedish}"' in installer
        assert f'"{kind.english}"' in installer
        assert values[f"Software\\Classes\\{kind.ending}"] == kind.id
        assert values[f"Software\\Classes\\{kind.id}"] == kind.swedish
        command = values[f"Software\\Classes\\{kind.id}\\shell\\open\\command"]
        assert command == '"[INSTALLDIR]lansbrev.exe" open "%1"'
    assert sum("KeyPath" in entry.attrib for entry in root.iter(f"{WIX}RegistryValue")) == 1


@pytest.mark.parametrize("name", ["program", "document"])
def test_icons_have_every_size_windows_shows(name: str) -> None:
    data = (PROJECT / f"resources/icons/program/{name}.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    sizes = {}
    for number in range(count):
        side, _, _, _, _, depth, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert depth == 32
        assert offset + length <= len(data)
        sizes[side or 256] = data[offset : offset + 4]
    assert set(sizes) == {16, 20, 24, 32, 40, 48, 64, 128, 256}
    assert sizes[256] == b"\x89PNG"
    assert sizes[16] == struct.pack("<I", 40)
