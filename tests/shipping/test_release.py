"""What must be true of a release, and what it says it consists of."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import bill  # type: ignore[import-not-found]  # tools beside the program, no package
import release  # type: ignore[import-not-found]

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of version 1.2.3."""
    (tmp_path / "src/editor").mkdir(parents=True)
    (tmp_path / "src/editor/__init__.py").write_text('__version__ = "1.2.3"\n')
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\ndependencies = ["jinja2>=3"]\n')
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n\n## 1.2.3 (2026-12-01)\n\n- New.\n\n## 1.2.2 (2026-11-01)\n")
    (tmp_path / "requirements.lock").write_text(
        "jinja2==3.1.6 \\\n    --hash=sha256:00\nmarkupsafe==3.0.4 \\\n    --hash=sha256:00\n"
    )
    monkeypatch.setattr(release, "PROJECT", tmp_path)
    monkeypatch.setattr(release, "LOCK", tmp_path / "requirements.lock")
    return tmp_path


def test_a_project_in_order_has_no_problems(project: Path) -> None:
    assert list(release._version_problems()) == []
    assert list(release._changelog_problems()) == []
    assert list(release._lock_problems()) == []


@pytest.mark.parametrize("heading", ["1.2.3 (unreleased)", "1.2.2 (2026-11-01)", "1.2.3 (2026-13-01)", "1.2.3"])
def test_the_changelog_begins_with_this_version_and_its_day(project: Path, heading: str) -> None:
    (project / "CHANGELOG.md").write_text(f"# Changes\n\n## {heading}\n")
    assert len(list(release._changelog_problems())) == 1


def test_two_places_name_one_version(project: Path) -> None:
    (project / "src/editor/__init__.py").write_text('__version__ = "1.2.4"\n')
    assert list(release._version_problems()) == ["version: pyproject.toml says 1.2.3, the package 1.2.4"]


@pytest.mark.parametrize(
    ("lock", "problem"),
    [
        ("jinja2==3.1.6 --hash=sha256:00\n", "MarkupSafe"),
        ("jinja2==2.9 --hash=sha256:00\nmarkupsafe==3.0.4 --hash=sha256:00\n", "2.9 locked"),
        ("jinja2==3.1.6\nmarkupsafe==3.0.4 --hash=sha256:00\n", "jinja2 has no hash"),
        ("jinja2==3.1.6 --hash=sha256:00\nmarkupsafe==3.0.4 --hash=sha256:00\nlxml==5 --hash=sha256:00\n", "for lxml"),
    ],
)
def test_the_lock_is_what_the_project_asks_for(project: Path, lock: str, problem: str) -> None:
    (project / "requirements.lock").write_text(lock)
    found = list(release._lock_problems())
    assert len(found) == 1
    assert problem in found[0]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The chain's work folder after a run."""
    for name in (
        "dist/lansbrev/lansbrev.exe",
        *(f"out/lansbrev-1.2.3{end}" for end in ("-setup.exe", "-windows.zip", ".msi")),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def test_windows_files_of_a_run_are_taken(work: Path) -> None:
    names = [file.name for file in release.windows_files(work, "1.2.3")]
    assert names == ["lansbrev-1.2.3-setup.exe", "lansbrev-1.2.3-windows.zip", "lansbrev-1.2.3.msi"]


def test_windows_files_of_another_version_an_older_build_or_a_quick_installer_are_not(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match=r"1\.2\.4-setup\.exe is missing"):
        release.windows_files(work, "1.2.4")
    os.utime(work / "out/lansbrev-1.2.3.msi", (1, 1))
    with pytest.raises(SystemExit, match="older than the program"):
        release.windows_files(work, "1.2.3")
    os.utime(work / "out/lansbrev-1.2.3.msi")
    monkeypatch.setattr(release, "LARGEST_INSTALLER", -1)
    with pytest.raises(SystemExit, match="not as small"):
        release.windows_files(work, "1.2.3")


def test_the_bill_names_every_locked_package_with_its_hashes() -> None:
    told = bill.bill("1.2.3", dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["timestamp"] == "2026-12-01T00:00:00Z"
    parts = {part["name"]: part for part in told["components"]}
    locked = re.findall(r"^([\w.-]+)==", (PROJECT / "packaging/requirements.lock").read_text("utf-8"), re.MULTILINE)
    assert set(locked) <= set(parts)
    assert {"Python", "Qt", "Chromium (in Qt WebEngine)", "Den stora svenska ordlistan"} <= set(parts)
    assert all(len(entry["value"]) == 64 for entry in parts["typst"]["properties"])
    assert parts["Qt"]["licenses"] == [{"expression": "LGPL-3.0-only"}]
    assert len({part["bom-ref"] for part in told["components"]}) == len(parts)


def test_every_part_names_its_projects_own_page() -> None:
    pages = {part.name: part.source for part in bill.components()}
    assert all(re.fullmatch(r"https?://[\w.-]+(/\S*)?", page) for page in pages.values())
    assert not [page for page in pages.values() if re.search(r"//(pypi|packages)\.", page)]
    assert pages["jinja2"] == "https://github.com/pallets/jinja/"


def test_a_licence_nobody_has_accepted_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(bill.SPDX, "Apache-2.0")
    with pytest.raises(bill.NotAccepted, match="typst"):
        bill.components()
