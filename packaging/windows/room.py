"""A Debian 13 of its own, in a folder, to build and try Windows programs in: Wine 10, NSIS, wixl, mingw-w64.

Everything happens in namespaces of the commands themselves: nothing stays mounted, no process outlives its command,
and nothing is installed on the machine but debootstrap. Needs root.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

SUITE = "trixie"
APT_SOURCES = ("/etc/apt/sources.list", "/etc/apt/sources.list.d")
PACKAGES = [
    *("wine", "wine64", "xvfb", "fonts-wine", "fonts-liberation", "fonts-dejavu-core"),
    *("nsis", "wixl", "msitools", "gcc-mingw-w64-x86-64-win32", "osslsigncode", "7zip", "poppler-utils"),
]

_ENTER = """
mount -t proc proc "$ROOM/proc"
mount --rbind /dev "$ROOM/dev"
mount --bind "$PROJECT" "$ROOM/project"
mount -o remount,bind,ro "$ROOM/project"
mount --bind "$WORK" "$ROOM/stage"
exec chroot "$ROOM" /usr/bin/env -i -C /stage "$@"
"""

_DISPLAY = """
mkdir -p "$HOME" /tmp/.X11-unix
rm -f /tmp/display
Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp 3>/tmp/display >/dev/null 2>&1 &
tries=0
while [ ! -s /tmp/display ]; do
  tries=$((tries + 1)); [ $tries -lt 300 ] || { echo "Xvfb does not start" >&2; exit 70; }
  sleep 0.1
done
DISPLAY=:$(cat /tmp/display)
export DISPLAY
"$@"
"""


def _mirror(archive: str) -> str:
    """The address of an archive of Debian that this machine's own package manager uses."""
    files = [Path(APT_SOURCES[0]), *sorted(Path(APT_SOURCES[1]).glob("*"))]
    text = "\n".join(file.read_text("utf-8") for file in files if file.is_file())
    found = re.search(rf"^(?:deb\b.*?|URIs:.*?)\s(https?://\S+/{archive})/?(?=\s|$)", text, re.MULTILINE)
    if found is None:
        raise CommandFailed(f"no source of {archive} in /etc/apt")
    return found[1]


class Room:
    """The folder ``work`` is ``/stage`` inside (``Z:\\stage`` to Windows programs), ``project`` is ``/project``.

    The project can only be read from inside.
    """

    def __init__(self, work: Path, project: Path) -> None:
        self.work = work
        self.project = project
        self.root = work / "room"

    def make(self) -> None:
        """Install the room, or what it lacks. Debian's packages are verified by their signatures."""
        done = self.root / "lansbrev-ready"
        if done.is_file() and done.read_text().split() == PACKAGES:
            self._make_folders()
            return
        if not (self.root / "debootstrap-done").is_file():
            shutil.rmtree(self.root, ignore_errors=True)
            command = [
                "debootstrap",
                "--variant=minbase",
                "--include=ca-certificates",
                SUITE,
                str(self.root),
                _mirror("debian"),
            ]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            (self.root / "debootstrap-done").touch()
        self._make_folders()
        security = f"deb {_mirror('debian-security')} {SUITE}-security main\n"
        (self.root / "etc/apt/sources.list").write_text(f"deb {_mirror('debian')} {SUITE} main\n{security}")
        for file in ("/etc/resolv.conf", "/etc/hosts"):
            shutil.copy(file, self.root / "etc")
        self.run(["apt-get", "update", "-qq"])
        self.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES],
            environment={"DEBIAN_FRONTEND": "noninteractive"},
            quiet=True,
        )
        self.run(["apt-get", "clean"])
        done.write_text(" ".join(PACKAGES))

    def _make_folders(self) -> None:
        for folder in ("project", "stage"):
            (self.root / folder).mkdir(exist_ok=True)

    def run(
        self,
        command: Sequence[str],
        *,
        environment: Mapping[str, str] | None = None,
        quiet: bool = False,
        check: bool = True,
        timeout: float | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a Linux command inside, in ``/stage``. The output is handed on unless ``quiet``, and given back if so."""
        inside = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "C.UTF-8",
            "HOME": "/stage/home",
        }  # with TMPDIR set, Wine 10 aborts
        inside |= environment or {}
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private", "sh", "-ec"]
        outside = dict(os.environ, ROOM=str(self.root), PROJECT=str(self.project), WORK=str(self.work))
        settings = [f"{name}={value}" for name, value in inside.items()]
        done = subprocess.run(
            [*enter, _ENTER, "room", *settings, *command],
            env=outside,
            check=False,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if quiet else None,
            stderr=subprocess.STDOUT if quiet else None,
            timeout=timeout,
        )
        if check and done.returncode:
            tail = "\n".join((done.stdout or "").splitlines()[-40:])
            raise CommandFailed(f"`{' '.join(command)}` ended with status {done.returncode}\n{tail}")
        return done

    def output(self, command: Sequence[str]) -> str:
        """What a Linux command prints inside."""
        return self.run(command, quiet=True).stdout

    def windows(
        self,
        script: str,
        *,
        prefix: str,
        environment: Mapping[str, str] | None = None,
        check: bool = True,
        timeout: float | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a shell script that calls ``wine``, with a display and the Wine installation ``prefix`` (below work).

        A Windows program's output goes through a pipe: written straight to a file it fails.
        """
        wine = {
            "WINEPREFIX": f"/stage/{prefix}",
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n",
        }
        return self.run(
            ["sh", "-ec", _DISPLAY, "display", "sh", "-ec", f"{{ {script}\n}} 2>&1"],
            environment={**wine, **(environment or {})},
            quiet=True,
            check=check,
            timeout=timeout,
        )


class CommandFailed(Exception):
    """A command inside the room failed; the text holds the end of its output."""
