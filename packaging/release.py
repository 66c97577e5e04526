"""A release: everything that must be true of it, then everything it consists of, in `dist/release`.

    python packaging/release.py                     verify, then build (dev.py release)
    python packaging/release.py --check             verify only
    python packaging/release.py --windows FOLDER    the Windows files of `dev.py windows --release --work FOLDER`

Built: the frozen program for this system, on Debian as root the Windows installer, MSI and ZIP (tried under Wine), the
wheel, the bill of materials and the notices; `SHA256SUMS` names them all. Nothing is signed here: see docs/windows.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import bill
from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parent.parent
OUT = PROJECT / "dist/release"
LARGEST_INSTALLER = 130_000_000
LOCK = PROJECT / "packaging/requirements.lock"


# --- what must be true ------------------------------------------------------------------------------------------


def problems() -> list[str]:
    """What stands in the way of a release; nothing where all is well."""
    return [
        *_version_problems(),
        *_changelog_problems(),
        *_tree_problems(),
        *_tool_problems("packaging/translate.py", "a text of the window has no English, or it is not compiled"),
        *_tool_problems("packaging/compile_ui.py", "a form was changed and not compiled"),
        *_lock_problems(),
        *_licence_problems(),
    ]


def version() -> str:
    """The package's own version."""
    source = (PROJECT / "src/editor/__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', source, re.MULTILINE)
    if found is None:
        raise SystemExit("src/editor/__init__.py does not say which version this is, as 1.2.3")
    return found[1]


def _project() -> dict[str, object]:
    project: dict[str, object] = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    return project


def _version_problems() -> Iterator[str]:
    told = _project()["version"]
    if told != version():
        yield f"version: pyproject.toml says {told}, the package {version()}"


def _changelog_problems() -> Iterator[str]:
    """The newest entry is this version's, with the day of the release."""
    headings = re.findall(r"^## (.+)$", (PROJECT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    newest = headings[0] if headings else "nothing"
    found = re.fullmatch(rf"{re.escape(version())} \((\d{{4}}-\d{{2}}-\d{{2}})\)", newest)
    if found is None:
        yield f'changelog: the newest entry is "{newest}", not "{version()} (YYYY-MM-DD)"'
    else:
        try:
            dt.date.fromisoformat(found[1])
        except ValueError:
            yield f"changelog: {found[1]} is no day"


def _tree_problems() -> Iterator[str]:
    told = subprocess.run(["git", "status", "--porcelain"], cwd=PROJECT, check=False, capture_output=True, text=True)
    if told.returncode or told.stdout.strip():
        yield "tree: there are changes that are not committed"


def _tool_problems(tool: str, words: str) -> Iterator[str]:
    if subprocess.run([sys.executable, tool, "--check"], cwd=PROJECT, check=False, capture_output=True).returncode:
        yield f"{Path(tool).stem}: {words}"


def _lock_problems() -> Iterator[str]:
    """The lock holds what the project asks for, what that asks for in turn, and nothing else; all of it by hash."""
    locked: dict[str, str] = {}
    for line in LOCK.read_text("utf-8").replace("\\\n", " ").splitlines():
        found = re.match(r"([\w.-]+)==([\w.]+)", line)
        if found:
            locked[_plain(found[1])] = found[2]
            if "--hash=sha256:" not in line:
                yield f"lock: {found[1]} has no hash"
    wanted = [Requirement(text) for text in _project()["dependencies"]]  # type: ignore[attr-defined]
    known: set[str] = set()
    while wanted:
        requirement = wanted.pop()
        name = _plain(requirement.name)
        if name not in locked:
            yield f"lock: {requirement} is not in it (dev.py lock)"
        elif not requirement.specifier.contains(locked[name], prereleases=True):
            yield f"lock: {requirement} is wanted, {locked[name]} locked (dev.py lock)"
        if name in known:
            continue
        known.add(name)
        try:
            asked = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # for another system
        parts = [Requirement(text) for text in asked]
        wanted += [part for part in parts if part.marker is None or part.marker.evaluate({"extra": ""})]
    for name in sorted(set(locked) - known - set(bill.ONLY_ON_WINDOWS) - {"typing-extensions"}):
        yield f"lock: nothing asks for {name} (dev.py lock)"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence_problems() -> Iterator[str]:
    try:
        if not bill.NOTICES.is_file() or bill.NOTICES.read_text("utf-8") != bill.notices():
            yield "notices: out of date (python packaging/bill.py)"
    except bill.NotAccepted as error:
        yield f"licences: {error}"


# --- what it consists of ----------------------------------------------------------------------------------------


def windows_files(work: Path, version: str) -> list[Path]:
    """Installer, MSI and ZIP in the chain's work folder. Ends the run where one is missing, not small, or too old."""
    made = (work / "dist/lansbrev/lansbrev.exe").stat().st_mtime
    files = [work / "out" / f"lansbrev-{version}{ending}" for ending in ("-setup.exe", "-windows.zip", ".msi")]
    for file in files:
        if not file.is_file() or file.stat().st_mtime < made:
            raise SystemExit(f"{file} is missing or older than the program: dev.py windows --release")
    if files[0].stat().st_size > LARGEST_INSTALLER:
        raise SystemExit(f"{files[0]} is not as small as it gets: dev.py windows --release")
    return files


def build(windows: Path | None) -> None:
    """Everything, into `dist/release`. ``windows``: a work folder of the chain, whose files are taken."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    _run("packaging/freeze.py")
    with tarfile.open(OUT / f"lansbrev-{version()}-{sys.platform}.tar.gz", "w:gz", compresslevel=6) as archive:
        archive.add(PROJECT / "dist/lansbrev", f"lansbrev-{version()}")
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(OUT))
    if windows is not None:
        _run("packaging/windows/chain.py", "--only", "check", "--work", str(windows))  # it is this checkout's
        for file in windows_files(windows, version()):
            shutil.copy(file, OUT)
    elif Path("/etc/debian_version").exists() and os.geteuid() == 0:
        work = Path(os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))) / "lansbrev-windows"
        _run("packaging/windows/chain.py", "--release", "--work", str(work))
        for file in windows_files(work, version()):
            shutil.copy(file, OUT)
    else:
        print("The Windows program is built on Debian as root, or on Windows: see docs/windows.md")
    material = json.dumps(bill.bill(version(), dt.datetime.now(dt.UTC)), ensure_ascii=False, indent=1)
    (OUT / f"lansbrev-{version()}.cdx.json").write_text(material + "\n", "utf-8")
    shutil.copy(bill.NOTICES, OUT)
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}" for file in sorted(OUT.iterdir())]
    (OUT / "SHA256SUMS").write_text("\n".join(sums) + "\n", "utf-8")
    print("\n".join(sums))


def _run(*command: str) -> None:
    subprocess.run([sys.executable, *command], cwd=PROJECT, check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="verify only")
    parser.add_argument(
        "--windows", type=Path, metavar="FOLDER", help="take the Windows files made in that work folder"
    )
    options = parser.parse_args()
    wrong = problems()
    for problem in wrong:
        print(problem, file=sys.stderr)
    if wrong:
        return 1
    print(f"Länsbrev {version()} can be released.")
    if not options.check:
        build(options.windows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
