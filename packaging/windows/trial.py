"""What a user and an administrator do with the installer, done under Wine, and every outcome looked at.

Exit statuses are not believed: files, registry and what the installed program itself reports are.
"""

from __future__ import annotations

import filecmp
import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from msi import KINDS
from room import CommandFailed, Room

USER = "C:\\users\\root"
CHOSEN = f"{USER}\\Åsa Öberg\\Länsbrev prov"
KEPT_BESIDE = "min egen fil.txt"
ENGINE_LOG = "_internal/PySide6/debug.log"
"""The preview's engine writes its complaints about the screen here; it goes with the program."""
DATA = f"{USER}\\AppData\\Local\\lansbrev"
RESULT = "C:\\resultat åäö"
FOR_ALL = "C:\\Program Files\\Lansbrev"
SENT = "C:\\från en kollega"
TITLE = "Nyhetsbrev hösten 2026"
TYPED = "räksmörgås"
PATIENCE_S = 400
TOO_OLD, STOPPED = 3, 2

# The window is drawn by Qt's Windows platform, the page without a graphics card, which Wine does not have.
USED = {"LANSBREV_GRAPHICS": "software"}


class TrialFailed(Exception):
    """Something did not come out as it should; the text says what."""


class Trial:
    """One fresh Windows (a copy of Wine's) after the other."""

    def __init__(self, room: Room, program: Path, setup: Path, older: Path, version: str) -> None:
        self._room = room
        self._program = program
        self._setup, self._older = self._inside(setup), self._inside(older)
        self._version = version
        self._prefix = "wine-trial"
        self._told: dict[str, object] = {}

    def run(self, package: Path) -> dict[str, object]:
        """Everything in order. Returns figures; raises TrialFailed at the first thing that is wrong."""
        self._fresh()
        self._in_order(self._refuses_older_windows)
        self._in_order(self._installs_where_asked)
        self._in_order(self._upgrades_in_place)
        self._in_order(self._is_registered)
        self._in_order(self._prints_on_the_console)
        self._in_order(self._tries_itself_and_is_not_overwritten_meanwhile)
        self._in_order(self._uninstalls)
        self._in_order(self._installs_for_all)
        self._in_order(self._opens_what_is_double_clicked)
        self._in_order(self._uninstalls_for_all)
        self._in_order(lambda: self._installs_as_package(package), "installs_as_package")
        shutil.rmtree(self._drive.parent)
        return self._told

    def _in_order(self, act: Callable[[], None], name: str = "") -> None:
        begun = time.monotonic()
        act()
        self._told[(name or act.__name__).strip("_")] = f"{time.monotonic() - begun:.0f} s"
        print(f"  {(name or act.__name__).strip('_').replace('_', ' ')}", flush=True)

    # -- what is tried ---------------------------------------------------------------------------------------------

    def _refuses_older_windows(self) -> None:
        """Windows 10 1809 and older: said in clear words, status 3, nothing installed."""
        key = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
        told = self._wine(f"""
            before=$(wine reg query '{key}' /v CurrentBuildNumber | grep -o '[0-9]*[0-9]' | tail -1)
            wine reg add '{key}' /v CurrentBuildNumber /d 17763 /f >/dev/null
            status=0; wine '{self._setup}' /S || status=$?
            wine reg add '{key}' /v CurrentBuildNumber /d "$before" /f >/dev/null
            echo "status=$status" """)
        self._expect(f"status={TOO_OLD}" in told, f"an old Windows is not refused: {told}")
        self._expect(
            not self._path(f"{USER}\\AppData\\Local\\Programs\\Lansbrev").exists(), "it was installed all the same"
        )

    def _installs_where_asked(self) -> None:
        """An older version, silently, into a folder with letters and spaces of ours."""
        self._install(self._older, CHOSEN)
        self._expect(self._path(f"{CHOSEN}\\lansbrev.exe").is_file(), "nothing was installed into the folder asked for")
        self._path(f"{CHOSEN}\\{KEPT_BESIDE}").write_text("min", "utf-8")
        self._path(DATA).mkdir(parents=True, exist_ok=True)
        self._path(f"{DATA}\\anteckning.txt").write_text("min", "utf-8")

    def _upgrades_in_place(self) -> None:
        """The new version finds the folder by itself; nothing of the old one stays."""
        self._install(self._setup, "")
        self._same_files(CHOSEN, beside=("uninstall.exe", KEPT_BESIDE))

    def _is_registered(self) -> None:
        """Start menu, file type with icon, and the entry of installed programs."""
        uninstall = self._query("HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Lansbrev")
        for wanted in ("Länsbrev", self._version, f'"{CHOSEN}\\uninstall.exe" /S', "EstimatedSize"):
            self._expect(wanted in uninstall, f"the list of programs lacks {wanted}: {uninstall}")
        for kind in KINDS:
            self._expect(kind.id in self._query(f"HKCU\\Software\\Classes\\{kind.ending}"), f"no type {kind.ending}")
            told = self._query(f"HKCU\\Software\\Classes\\{kind.id}")
            for wanted in (f'"{CHOSEN}\\lansbrev.exe" open "%1"', "document.ico"):
                self._expect(wanted in told, f"{kind.ending}: the file type lacks {wanted}: {told}")
            named = f'@="{kind.swedish}"' in told or f'@="{kind.english}"' in told
            self._expect(named, f"{kind.ending}: has no name for people: {told}")
        menu = list(self._drive.rglob("Start Menu/Programs/Länsbrev.lnk"))
        self._expect(len(menu) == 1, "no entry in the start menu")

    def _prints_on_the_console(self) -> None:
        """The command line's program, started from the system's folder, as Windows likes to do."""
        told = self._wine(f"""cd "$WINEPREFIX/drive_c/windows/system32"
            wine '{CHOSEN}\\lansbrev-cli.exe' --version | cat""")
        self._expect(f"lansbrev {self._version}" in told, f"the command line says: {told}")

    def _tries_itself_and_is_not_overwritten_meanwhile(self) -> None:
        """The installed program's self-test; an installer that comes meanwhile stops with status 2."""
        told = self._wine(
            f"""cd "$WINEPREFIX/drive_c/windows/system32"
            (status=0; timeout 240 wine '{CHOSEN}\\lansbrev.exe' --selftest '{RESULT}' || status=$?
             echo "selftest=$status") &
            tries=0
            while ! ls "$WINEPREFIX"/drive_c/resultat*/log >/dev/null 2>&1; do
              tries=$((tries + 1)); [ $tries -lt 300 ] || break; sleep 0.2
            done
            status=0; timeout 60 wine '{self._setup}' /S || status=$?
            echo "setup=$status"
            wait""",
            USED,
        )
        report = self._path(f"{RESULT}\\selftest.json")
        kept = self._room.work / "out/selftest"
        shutil.rmtree(kept, ignore_errors=True)
        if report.is_file():
            shutil.copytree(report.parent, kept, ignore=shutil.ignore_patterns("*lager*"))
        self._expect(
            "selftest=0" in told, f"the self-test failed: {told}\n{report.is_file() and report.read_text('utf-8')}"
        )
        self._expect(f"setup={STOPPED}" in told, f"the installer does not notice the running program: {told}")
        self._same_files(CHOSEN, beside=("uninstall.exe", KEPT_BESIDE, ENGINE_LOG))
        found = json.loads(report.read_text("utf-8"))
        self._expect("system32" not in found["working_folder"].lower(), "the program works in Windows' own folder")
        unfinished = [step["name"] for step in found["steps"] if step["outcome"] != "done"]
        self._expect(found["ok"] and found["frozen"] and not unfinished, f"steps not done: {unfinished}")
        self._told["selftest"] = {step["name"]: step["seconds"] for step in found["steps"]}
        self._told["versions"] = {
            key: found[key] for key in ("python", "qt", "chromium", "sqlite", "platform", "system")
        }
        pdf = report.parent / "utskick åäö/newsletter.pdf"
        text = subprocess.run(
            ["chroot", str(self._room.root), "pdftotext", "-", "-"],
            input=pdf.read_bytes(), capture_output=True, check=True,
        ).stdout.decode("utf-8")  # fmt: skip
        self._expect(TYPED in text and "Åsa Öberg" in text, "the PDF's text does not hold what was typed")
        self._told["pdf_words"] = len(text.split())

    def _uninstalls(self) -> None:
        """The program goes, with all it registered; what is the user's stays."""
        self._wine(f"""wine '{CHOSEN}\\uninstall.exe' /S""")
        self._wait_until_gone(f"{CHOSEN}\\lansbrev.exe")
        self._wait_until_gone(f"{CHOSEN}\\uninstall.exe")
        left = sorted(path.name for path in self._path(CHOSEN).iterdir())
        self._expect(left == [KEPT_BESIDE], f"left in the program's folder: {left}")
        self._expect(self._path(f"{DATA}\\anteckning.txt").is_file(), "the user's data are gone")
        for key in (
            "HKCU\\Software\\Lansbrev",
            *(f"HKCU\\Software\\Classes\\{name}" for kind in KINDS for name in (kind.ending, kind.id)),
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Lansbrev",
        ):
            self._expect(not self._query(key), f"left in the registry: {key}")
        menu = list(self._drive.rglob("Start Menu/Programs/Länsbrev.lnk"))
        self._expect(not menu, "the entry in the start menu stayed")

    def _installs_for_all(self) -> None:
        """For all users of the computer."""
        self._wine(f"wine '{self._older}' /S /AllUsers")
        self._expect(self._path(f"{FOR_ALL}\\lansbrev.exe").is_file(), "nothing was installed for all users")
        for kind in KINDS:
            there = bool(self._query(f"HKLM\\Software\\Classes\\{kind.ending}"))
            self._expect(there, f"no type {kind.ending} for all users")

    def _opens_what_is_double_clicked(self) -> None:
        """Windows starts what is registered for an issue file; once the window is closed the issue is in the store.

        Wine asks only what is registered for all users.
        """
        sample = f"{FOR_ALL}\\_internal\\resources\\sample\\issue.lansbrev.json"
        told = self._wine(
            f"""wine '{FOR_ALL}\\lansbrev-cli.exe' export '{sample}' --to '{SENT}' --formats bundle | cat
            wine start '{SENT}\\newsletter.lansbrev'
            tries=0
            while ! ls "$WINEPREFIX"/drive_c/users/root/AppData/Local/lansbrev/pictures/* >/dev/null 2>&1; do
              tries=$((tries + 1)); [ $tries -lt 300 ] || break; sleep 0.2
            done
            tries=0
            while wine tasklist | grep -q 'lansbrev.exe'; do
              tries=$((tries + 1)); [ $tries -lt 60 ] || {{ wine taskkill /F /IM lansbrev.exe; break; }}
              sleep 1; wine taskkill /IM lansbrev.exe >/dev/null 2>&1 || true
            done
            echo "closed after $tries"
            wine '{FOR_ALL}\\lansbrev-cli.exe' list | cat""",
            USED,
        )
        self._expect(TITLE in told, f"the issue that was double-clicked is not in the store: {told}")

    def _uninstalls_for_all(self) -> None:
        """Away again, with the user's data because that was asked for."""
        self._wine(f"wine '{FOR_ALL}\\uninstall.exe' /S /AllUsers /RemoveUserData")
        self._wait_until_gone(FOR_ALL)
        self._wait_until_gone(DATA)
        self._nothing_registered_for_all()

    def _installs_as_package(self, package: Path) -> None:
        """The MSI: the same files, and gone again."""
        name = f"Z:{self._inside(package)}".replace("/", "\\")
        self._wine(f"wine msiexec /i '{name}' /qn")
        self._same_files(FOR_ALL)
        for kind in KINDS:
            self._expect(kind.id in self._query(f"HKLM\\Software\\Classes\\{kind.ending}"), f"no type {kind.ending}")
            told = self._query(f"HKLM\\Software\\Classes\\{kind.id}")
            for wanted in (f'@="{kind.swedish}"', f'"{FOR_ALL}\\lansbrev.exe" open "%1"', "document.ico"):
                self._expect(wanted in told, f"{kind.ending}: the file type lacks {wanted}: {told}")
        self._wine(f"wine msiexec /x '{name}' /qn")
        self._wait_until_gone(f"{FOR_ALL}\\lansbrev.exe")
        self._nothing_registered_for_all()

    def _nothing_registered_for_all(self) -> None:
        for kind in KINDS:
            for name in (kind.ending, kind.id):
                self._expect(not self._query(f"HKLM\\Software\\Classes\\{name}"), f"{name} stayed in the registry")

    # -- hands and eyes --------------------------------------------------------------------------------------------

    def _fresh(self) -> None:
        target = self._room.work / self._prefix
        shutil.rmtree(target, ignore_errors=True)
        subprocess.run(["cp", "-a", str(self._room.work / "wine-new"), str(target)], check=True)

    @property
    def _drive(self) -> Path:
        return self._room.work / self._prefix / "drive_c"

    def _path(self, name: str) -> Path:
        """Where a file of Windows lies here. Names are looked up without regard to case, as Windows does."""
        path = self._drive
        for part in name.split("\\")[1:]:
            exact = path / part
            fitting = [entry for entry in path.iterdir() if entry.name.lower() == part.lower()] if path.is_dir() else []
            path = exact if exact.exists() or not fitting else fitting[0]
        return path

    def _inside(self, path: Path) -> str:
        return f"/stage/{path.relative_to(self._room.work)}"

    def _wine(self, script: str, environment: dict[str, str] | None = None) -> str:
        try:
            ended = self._room.windows(
                f"{script}\nwineserver -w", prefix=self._prefix, environment=environment, timeout=PATIENCE_S
            )
        except (CommandFailed, subprocess.TimeoutExpired) as failure:
            raise TrialFailed(str(failure)) from failure
        return ended.stdout

    def _install(self, setup: str, folder: str) -> None:
        """Silently. ``/D=`` comes last and is not quoted, so its words are arguments of their own."""
        words = " ".join(f"'{word}'" for word in f"/D={folder}".split(" ")) if folder else ""
        self._wine(f"wine '{setup}' /S {words}")

    def _query(self, key: str) -> str:
        """The registry's key with all below it; ``""`` where there is none."""
        exported = self._room.work / "exported.reg"
        exported.unlink(missing_ok=True)
        self._wine(f"wine reg export '{key}' 'Z:\\stage\\exported.reg' /y >/dev/null 2>&1 || true")
        if not exported.is_file():
            return ""
        return exported.read_text("utf-16").replace("\\\\", "\\").replace('\\"', '"')

    def _same_files(self, folder: str, beside: tuple[str, ...] = ()) -> None:
        """The folder holds the program's files, each as it is, and nothing else but what stands ``beside``."""
        installed = self._path(folder)
        self._expect(installed.is_dir(), f"{folder} is not there")
        wanted = {path.relative_to(self._program) for path in self._program.rglob("*") if path.is_file()}
        there = {path.relative_to(installed) for path in installed.rglob("*") if path.is_file()}
        lost, added = sorted(map(str, wanted - there)), sorted(map(str, there - wanted - set(map(Path, beside))))
        self._expect(not lost and not added, f"{folder}: missing {lost[:5]}, not of the program {added[:5]}")
        differing = [name for name in wanted if not filecmp.cmp(self._program / name, installed / name, shallow=False)]
        self._expect(not differing, f"{folder}: other content: {differing[:5]}")

    def _wait_until_gone(self, name: str) -> None:
        deadline = time.monotonic() + 30
        while self._path(name).exists():
            self._expect(time.monotonic() < deadline, f"{name} is still there")
            time.sleep(0.5)

    @staticmethod
    def _expect(holds: bool, otherwise: str) -> None:
        if not holds:
            raise TrialFailed(re.sub(r"[ \t]+", " ", otherwise))
