"""Freeze the program for this system and try what came out:  python packaging/freeze.py   (dev.py freeze)

Built, looked at without starting it, compared (its exports are those of the checkout, byte for byte), and then tried
by its own self-test: from a copy in another place, with nothing in the environment but a home folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
BUILD = PROJECT / "build"
DIST = PROJECT / "dist"
FROZEN = DIST / "lansbrev"
SAMPLE = PROJECT / "resources/sample/issue.lansbrev.json"
WINDOWS = os.name == "nt"
PATIENCE_S = 300


def build() -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build.spec"]
    subprocess.run([*command, *sys.argv[1:]], cwd=PROJECT, check=True)


def check() -> None:
    subprocess.run([sys.executable, "packaging/check_build.py", str(FROZEN)], cwd=PROJECT, check=True)


def compare() -> None:
    """The frozen program's export of the sample is the checkout's."""
    program = FROZEN / ("lansbrev-cli.exe" if WINDOWS else "lansbrev")
    frozen, unfrozen = BUILD / "sample-frozen", BUILD / "sample-unfrozen"
    for folder in (frozen, unfrozen):
        shutil.rmtree(folder, ignore_errors=True)
    for command, environment in (
        ([str(program), "export", str(SAMPLE), "--to", str(frozen)], nearly_empty()),
        ([sys.executable, "-m", "editor", "export", str(SAMPLE), "--to", str(unfrozen)], unfrozen_environment()),
    ):
        subprocess.run(command, cwd=PROJECT, env=environment, check=True, stdout=subprocess.DEVNULL)
    there = [path.relative_to(unfrozen) for path in sorted(unfrozen.rglob("*")) if path.is_file()]
    differing = [str(name) for name in there if not same(frozen / name, unfrozen / name)]
    if differing or not there:
        raise SystemExit(f"the frozen program exports other bytes: {', '.join(differing) or 'nothing at all'}")


def same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()


def unfrozen_environment() -> dict[str, str]:
    return dict(os.environ, PYTHONPATH=str(PROJECT / "src"))


def nearly_empty() -> dict[str, str]:
    """What a program gets that is started from nowhere."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    home = BUILD / "home"
    home.mkdir(parents=True, exist_ok=True)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        kept["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # the engine's sandbox refuses root
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8"}


def try_it() -> None:
    """The self-test of a copy."""
    copy, told = BUILD / "kopia åäö", BUILD / "selftest"
    for folder in (copy, told):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(FROZEN, copy, symlinks=True)
    program = copy / ("lansbrev-cli.exe" if WINDOWS else "lansbrev")
    environment = nearly_empty()
    tried = subprocess.run(
        [str(program), "--selftest", str(told)],
        cwd=BUILD / "home", env=environment, check=False, timeout=PATIENCE_S, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    if tried.returncode:
        report = told / "selftest.json"
        raise SystemExit(report.read_text("utf-8") if report.is_file() else f"status {tried.returncode}, no report")
    shutil.rmtree(copy)


def main() -> int:
    for step in (build, check, compare, try_it):
        begun = time.monotonic()
        step()
        print(f"{step.__name__}: {time.monotonic() - begun:.0f} s", flush=True)
    print(f"Frozen: {FROZEN}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
