"""The whole way of the Windows program, on Debian as root:  python packaging/windows/chain.py   (dev.py windows)

    --work FOLDER   where everything is kept between runs (default: lansbrev-windows in the user's cache folder)
    --release       the installer as small as it gets (solid LZMA; some four minutes more)
    --only STEP …   some of the steps: provide build check installer msi zip try

What comes out lies in FOLDER/out: installer, MSI, ZIP, their SHA-256 and `figures.json`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "packaging"))

import check_build
import msi
import provision
from provision import NotTrusted
from room import CommandFailed, Room
from trial import Trial, TrialFailed

LARGEST_INSTALLER_MB = 130
VERSION = re.search(r'__version__ = "([\d.]+)"', (PROJECT / "src/editor/__init__.py").read_text("utf-8"))[1]
OLDER_VERSION = "0.0.1"

_PREPARE = """
wineboot -i >/dev/null 2>&1
wineserver -w
cp /stage/icuuc.dll /stage/mscms.dll "$WINEPREFIX/drive_c/windows/system32/"
wine regedit /S 'Z:\\project\\packaging\\windows\\fonts.reg'
wineserver -w
"""
_BUILD = """
cd /project
wine /stage/python/python.exe -B -m PyInstaller --noconfirm --log-level ERROR \
  --distpath 'Z:\\stage\\dist' --workpath 'Z:\\stage\\build' build.spec
wineserver -w
"""


class Chain:
    """The steps, in order. Each takes what the one before left in the work folder."""

    def __init__(self, work: Path, *, smallest: bool) -> None:
        self.room = Room(work, PROJECT)
        self.work = work
        self.out = work / "out"
        self.program = work / "dist/lansbrev"
        self.smallest = smallest
        self.figures: dict[str, object] = {"version": VERSION}
        self.setup = self.out / f"lansbrev-{VERSION}-setup.exe"

    def steps(self) -> dict[str, Callable[[], None]]:
        return {
            "provide": self.provide,
            "build": self.build,
            "check": self.check,
            "installer": self.installer,
            "msi": self.msi,
            "zip": self.zip,
            "try": self.try_it,
        }

    def provide(self) -> None:
        """Debian's tools, the checked interpreter, the locked wheels, a Wine installation to copy from."""
        provision.provide(self.room, PROJECT)
        if not (self.work / "wine-new/system.reg").is_file():
            shutil.rmtree(self.work / "wine-new", ignore_errors=True)
            self.room.windows(_PREPARE, prefix="wine-new", timeout=300)

    def build(self) -> None:
        """Freeze the program with the Windows interpreter."""
        for folder in ("dist", "build"):
            shutil.rmtree(self.work / folder, ignore_errors=True)
        self.room.windows(_BUILD, prefix="wine-new", environment={"PYTHONDONTWRITEBYTECODE": "1"}, timeout=1500)

    def check(self) -> None:
        """Every file, module, library and header looked at; five files taken away on trial."""
        sys.path.append(str(next((self.work / "wheels").glob("pefile-*.whl"))))  # as pinned; locked for Windows only
        wrong = check_build.problems(self.program) or check_build.prove(self.program)
        if wrong:
            raise TrialFailed("the build is not complete:\n" + "\n".join(wrong))
        self.figures["program"] = check_build.figures(self.program)

    def installer(self) -> None:
        """The installer, and one of an older version to install over."""
        self.out.mkdir(exist_ok=True)
        for old in self.out.glob("*-setup.exe"):
            old.unlink()
        self._make_installer(self.program, self.setup, VERSION, "" if self.smallest else "FAST")
        older = self.work / "older"
        shutil.rmtree(older, ignore_errors=True)
        shutil.copytree(self.program, older, copy_function=os.link)
        (older / "_internal/left-over-of-an-older-version.dll").write_text("must be gone after the upgrade")
        self._make_installer(older, self.work / "older-setup.exe", OLDER_VERSION, "PLAIN")
        self._weigh("installer", self.setup)
        if self.smallest and self.setup.stat().st_size > LARGEST_INSTALLER_MB * check_build.MEGABYTE:
            raise TrialFailed(f"the installer is larger than {LARGEST_INSTALLER_MB} MB")

    def _make_installer(self, source: Path, target: Path, version: str, kind: str) -> None:
        defined = [f"-D{name}={value}" for name, value in (("VERSION", version), ("SRC", self._inside(source)))]
        defined += [f"-DOUT={self._inside(target)}", *([f"-D{kind}"] if kind else [])]
        self.room.run(
            ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, "/project/packaging/windows/installer.nsi"],
            quiet=True,
        )

    def msi(self) -> None:
        """The MSI for central roll-out."""
        self.out.mkdir(exist_ok=True)
        source, target = self.work / "lansbrev.wxs", self.out / f"lansbrev-{VERSION}.msi"
        source.write_text(msi.described(Path(self._inside(self.program)), VERSION, self.program), "utf-8")
        target.unlink(missing_ok=True)
        self.room.run(["wixl", "-a", "x64", "-o", self._inside(target), self._inside(source)], quiet=True)
        self._weigh("msi", target)

    def zip(self) -> None:
        """The same program to unpack anywhere."""
        self.out.mkdir(exist_ok=True)
        target = self.out / f"lansbrev-{VERSION}-windows.zip"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9 if self.smallest else 6) as archive:
            for file in sorted(path for path in self.program.rglob("*") if path.is_file()):
                archive.write(file, Path(f"lansbrev-{VERSION}") / file.relative_to(self.program))
        self._weigh("zip", target)

    def try_it(self) -> None:
        """Install, use, upgrade, uninstall: see :mod:`trial`."""
        trial = Trial(self.room, self.program, self.setup, self.work / "older-setup.exe", VERSION)
        self.figures["trial"] = trial.run(self.out / f"lansbrev-{VERSION}.msi")

    def _inside(self, path: Path) -> str:
        return f"/stage/{path.relative_to(self.work)}"

    def _weigh(self, name: str, file: Path) -> None:
        self.figures[name] = {
            "file": file.name,
            "MB": round(file.stat().st_size / check_build.MEGABYTE, 1),
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    cache = Path(os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")))
    parser.add_argument("--work", type=Path, default=cache / "lansbrev-windows")
    parser.add_argument("--release", action="store_true")
    parser.add_argument("--only", nargs="+", metavar="STEP")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    chain = Chain(work, smallest=options.release)
    seconds: dict[str, int] = {}
    for name, step in chain.steps().items():
        if options.only and name not in options.only:
            continue
        begun = time.monotonic()
        try:
            step()
        except (NotTrusted, CommandFailed, TrialFailed) as failure:
            print(f"{name}: {failure}", file=sys.stderr)
            return 1
        seconds[name] = round(time.monotonic() - begun)
        print(f"{name}: {seconds[name]} s", flush=True)
    chain.out.mkdir(exist_ok=True)
    told = chain.out / "figures.json"
    if options.only and told.is_file():  # what the other steps found stays true
        before = json.loads(told.read_text("utf-8"))
        seconds = {**before["seconds"], **seconds}
        chain.figures = {**before, **chain.figures}
    chain.figures["seconds"] = seconds
    told.write_text(json.dumps(chain.figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(json.dumps(chain.figures, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
