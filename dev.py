#!/usr/bin/env python3
"""Prepare and run Länsbrev from a checkout: `python3 dev.py` lists what it can do.

Standard library only, and plain enough for Python 3.8, since this file meets whatever Python a machine has. It makes
`.venv` with the newest of Python 3.11-3.14 that really runs, installs what `packaging/*.lock` pins, and on Debian the
system libraries that the window needs.
"""

import argparse
import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent
VENV = PROJECT / ".venv"
WINDOWS = os.name == "nt"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "lansbrev-installed"
LOCKS = {"run": PROJECT / "packaging/requirements.lock", "dev": PROJECT / "packaging/requirements-dev.lock"}
TOOLS = PROJECT / "tests/tools"
SUPPORTED = ((3, 14), (3, 13), (3, 12), (3, 11))

# Shared libraries that Qt and its web engine load, and the Debian packages that hold them.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libnss3.so": "libnss3",
    "libasound.so.2": "libasound2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXext.so.6": "libxext6",
    "libXfixes.so.3": "libxfixes3",
    "libXi.so.6": "libxi6",
    "libXrandr.so.2": "libxrandr2",
    "libXrender.so.1": "libxrender1",
    "libXtst.so.6": "libxtst6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbfile.so.1": "libxkbfile1",
    "libxshmfence.so.1": "libxshmfence1",
}

# Programs the tests read our files back with, and the Debian packages that hold them.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "chromium": "chromium",
    "javac": "default-jdk-headless",
    "node": "nodejs",
    "npm": "npm",
    "objdump": "binutils",
    "pdftotext": "poppler-utils",
    "xdotool": "xdotool",
}
TEST_FILES = {"/usr/share/java/jaxb-runtime.jar": "libjaxb-java"}


class Failed(Exception):
    """Something the person at the keyboard must mend; the text says what."""


def main() -> int:
    commands = {
        "run": (run, "start the editor (without a display: export the sample into lansbrev-demo/)"),
        "test": (test, "linters and the full test suite"),
        "benchmark": (benchmark, "the figures of docs/performance.md"),
        "ui": (compile_ui, "compile ui/*.ui after a change in Qt Designer"),
        "translate": (translate, "bring the English of the window up to its Swedish sources"),
        "screenshots": (screenshots, "photograph every window, form and dialog into a folder, light and dark"),
        "freeze": (freeze, "freeze the program into dist/, look it over and let it try itself"),
        "windows": (windows, "build the Windows program and try it under Wine (Debian, as root; see docs/windows.md)"),
        "release": (release, "verify and build a release into dist/release (--check: verify only)"),
        "lock": (lock, "pin the newest dependencies that pyproject.toml allows"),
    }
    listing = "\n".join(f"  {name:<11} {text}" for name, (_, text) in commands.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Länsbrev from a checkout. Nothing needs to be installed beforehand but Python.",
        epilog="commands:\n" + listing,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", nargs="?", choices=sorted(commands), metavar="command", help="one of those below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on to the command")
    options = parser.parse_args()
    if options.command is None:
        parser.print_help()
        return 0
    try:
        return commands[options.command][0](options.arguments)
    except Failed as failure:
        print(f"dev.py: {failure}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        command = " ".join(map(str, failure.cmd))
        print(f"dev.py: `{command}` failed (status {failure.returncode})", file=sys.stderr)
        return failure.returncode or 1


# --- commands ---------------------------------------------------------------------------------------------------


def run(arguments: "list[str]") -> int:
    prepare("run")
    environment = dict(os.environ)
    if not has_display():
        return export_sample(environment)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        say("Started as root: the browser sandbox refuses that, so it is switched off for this start.")
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return subprocess.call([str(VENV_PYTHON), "-m", "editor", *arguments], cwd=PROJECT, env=environment)


def export_sample(environment: "dict[str, str]") -> int:
    target = PROJECT / "lansbrev-demo"
    say("No display was found, so no window can be shown. To get one:")
    say("  on a desktop   start this command in a terminal of the desktop session")
    say("  over SSH       connect with `ssh -X`")
    say("  on a server    apt-get install xvfb && xvfb-run python3 dev.py run")
    say("Meanwhile the sample issue is exported in every format:")
    sample = PROJECT / "resources/sample/issue.lansbrev.json"
    subprocess.run(
        [str(VENV_PYTHON), "-m", "editor", "export", str(sample), "--to", str(target)],
        cwd=PROJECT, env=environment, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    for file in sorted(path for path in target.rglob("*") if path.is_file()):
        say(f"  {file}")
    return 0


def test(arguments: "list[str]") -> int:
    prepare("dev")
    install_test_programs()
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    python = str(VENV_PYTHON)
    steps = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [python, "packaging/compile_ui.py", "--check"],
        [python, "packaging/translate.py", "--check"],
        [python, "-m", "pytest", *(arguments or ["-n", "2", "--dist", "loadfile"])],
    ]
    if not arguments:  # the whole check: the frozen program too, before the tests so that their summary stands last
        freeze([])
    for step in steps:
        say("\n$ " + " ".join(["python", *step[1:]]))
        subprocess.run(step, cwd=PROJECT, env=environment, check=True)
    return 0


def benchmark(arguments: "list[str]") -> int:
    prepare("dev")
    return subprocess.call([str(VENV_PYTHON), "benchmarks/run.py", *arguments], cwd=PROJECT)


def compile_ui(arguments: "list[str]") -> int:
    prepare("dev")
    return subprocess.call([str(VENV_PYTHON), "packaging/compile_ui.py", *arguments], cwd=PROJECT)


def translate(arguments: "list[str]") -> int:
    prepare("dev")
    return subprocess.call([str(VENV_PYTHON), "packaging/translate.py", *arguments], cwd=PROJECT)


def screenshots(arguments: "list[str]") -> int:
    if not arguments:
        raise Failed("name the folder for the pictures: python3 dev.py screenshots FOLDER")
    prepare("run")
    environment = dict(os.environ)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    target = str(Path(arguments[0]).absolute())
    command = [str(VENV_PYTHON), "packaging/screenshots.py", target, *arguments[1:]]
    return subprocess.call(command, cwd=PROJECT, env=environment)


def freeze(arguments: "list[str]") -> int:
    prepare("dev")
    install_packages([] if shutil.which("objdump") or WINDOWS else ["binutils"], "PyInstaller")
    subprocess.run([str(VENV_PYTHON), "packaging/freeze.py", *arguments], cwd=PROJECT, check=True)
    return 0


def windows(arguments: "list[str]") -> int:
    if not is_debian() or os.geteuid() != 0:
        raise Failed("this needs Debian (or Ubuntu) and root: the tools are installed into a folder of their own")
    prepare("dev")
    install_packages([] if shutil.which("debootstrap") else ["debootstrap"], "a Debian of its own")
    return subprocess.call([str(VENV_PYTHON), "packaging/windows/chain.py", *arguments], cwd=PROJECT)


def release(arguments: "list[str]") -> int:
    prepare("dev")
    return subprocess.call([str(VENV_PYTHON), "packaging/release.py", *arguments], cwd=PROJECT)


def lock(arguments: "list[str]") -> int:
    prepare("dev")
    subprocess.run([str(VENV_PYTHON), "-m", "pip", "install", "-q", "uv"], check=True)
    for name, file in LOCKS.items():
        extra = ["--extra", "dev"] if name == "dev" else []
        subprocess.run(
            [str(VENV_PYTHON), "-m", "uv", "pip", "compile", "pyproject.toml", *extra, "--universal",
             "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links",
             "--no-header", "--no-annotate", "--upgrade", "--quiet", "--output-file", str(file), *arguments],
            cwd=PROJECT, check=True,
        )  # fmt: skip
    return 0


# --- preparation ------------------------------------------------------------------------------------------------


def prepare(kind: str) -> None:
    """Make `.venv` and install the locked packages, unless that is done already."""
    wanted = f"{kind} {hashlib.sha256(LOCKS[kind].read_bytes() + _project_file()).hexdigest()}"
    done = STAMP.read_text(encoding="utf-8").split("\n") if STAMP.is_file() and runs(VENV_PYTHON) else []
    if wanted not in done:
        if not done:
            make_venv()
        say(f"Installing what {LOCKS[kind].relative_to(PROJECT)} pins ...")
        pip("install", "--require-hashes", "-r", str(LOCKS[kind]))
        install_project()
        STAMP.write_text("\n".join([*done, wanted]), encoding="utf-8")
    install_libraries()


def _project_file() -> bytes:
    return (PROJECT / "pyproject.toml").read_bytes()


def install_project() -> None:
    """Put the checkout itself on the venv's path, with the `lansbrev` command, without a build step.

    A `.pth` file and a launcher do what an editable install does and need no build back end.
    """
    code = "import sysconfig; print(sysconfig.get_path('purelib')); print(sysconfig.get_path('scripts'))"
    packages, scripts = subprocess.check_output([str(VENV_PYTHON), "-c", code], text=True).split("\n")[:2]
    Path(packages, "lansbrev.pth").write_text(str(PROJECT / "src") + "\n", encoding="utf-8")
    if WINDOWS:
        launcher = Path(scripts, "lansbrev.cmd")
        launcher.write_text(f'@"{VENV_PYTHON}" -m editor %*\n', encoding="utf-8")
    else:
        launcher = Path(scripts, "lansbrev")
        launcher.write_text(f'#!/bin/sh\nexec "{VENV_PYTHON}" -m editor "$@"\n', encoding="utf-8")
        launcher.chmod(0o755)


def make_venv() -> None:
    python = newest_python()
    say(f"Making .venv with {python[0]} ...")
    if VENV.exists():
        shutil.rmtree(VENV)
    created = subprocess.run([*python, "-m", "venv", str(VENV)], check=False, capture_output=True, text=True)
    if created.returncode and is_debian():  # Debian keeps venv's ensurepip in a package of its own
        shutil.rmtree(VENV, ignore_errors=True)
        version = subprocess.check_output(
            [*python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], text=True
        )
        install_packages([f"python{version.strip()}-venv"], "Python's venv module")
        created = subprocess.run([*python, "-m", "venv", str(VENV)], check=False, capture_output=True, text=True)
    if created.returncode:
        raise Failed(f"no virtual environment could be made with {python[0]}:\n{created.stderr or created.stdout}")


def newest_python() -> "list[str]":
    """The command of the newest supported Python on this machine that runs and has what the program needs."""
    found = []
    for version in SUPPORTED:
        number = f"{version[0]}.{version[1]}"
        name = f"python{number}"
        candidates = [[name], ["py", f"-{number}"]] if WINDOWS else [[name]]
        managed = Path(os.environ.get("PYENV_ROOT", str(Path.home() / ".pyenv"))) / "versions"
        candidates += [[str(path)] for path in sorted(managed.glob(f"{number}.*/bin/python"), reverse=True)]
        for candidate in candidates:
            if shutil.which(candidate[0]) and version_of(candidate) == version:
                found.append(candidate)
    found += [candidate for candidate in ([sys.executable], ["python3"]) if version_of(candidate) in SUPPORTED]
    if not found:
        raise Failed(
            f"Python 3.11 or newer (up to 3.14) is needed and was not found; this is {platform.python_version()}.\n"
            "  Debian/Ubuntu: apt-get install python3 python3-venv\n"
            "  Windows: install Python 3.13 from the Microsoft Store, no administrator needed"
        )
    return found[0]


def version_of(command: "list[str]") -> "tuple[int, ...] | None":
    """Its (major, minor) when the command really runs a complete Python, else None (shims may only print an error)."""
    code = "import sys, ssl, sqlite3, ctypes, venv; print('%d %d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([*command, "-c", code], check=False, capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return None
    words = answer.stdout.split()
    return (int(words[0]), int(words[1])) if answer.returncode == 0 and len(words) == 2 else None


def runs(python: Path) -> bool:
    return python.exists() and version_of([str(python)]) in SUPPORTED


def pip(*arguments: str) -> None:
    subprocess.run(
        [str(VENV_PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments], cwd=PROJECT, check=True
    )


# --- the system's part ------------------------------------------------------------------------------------------


def has_display() -> bool:
    if WINDOWS or sys.platform == "darwin" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def install_libraries() -> None:
    """Install the shared libraries that Qt needs, or say the exact command."""
    if not sys.platform.startswith("linux"):
        return
    missing = sorted({package for library, package in LIBRARIES.items() if not loads(library)})
    install_packages(missing, "the window")


def install_test_programs() -> None:
    missing = [package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None]
    missing += [package for file, package in TEST_FILES.items() if not Path(file).exists()]
    if sys.platform.startswith("linux"):
        install_packages(sorted(missing), "the tests")
    npm = shutil.which("npm")
    if npm and (TOOLS / "package-lock.json").is_file() and not (TOOLS / "node_modules").is_dir():
        say("Installing the page checkers ...")
        subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=TOOLS, check=True)


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: "list[str]", purpose: str) -> None:
    if not packages:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if is_debian() and os.geteuid() == 0:
        say("Installing for {}: {}".format(purpose, " ".join(packages)))
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        subprocess.run(["apt-get", "update", "-qq"], env=environment, check=False, stdout=subprocess.DEVNULL)
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    elif is_debian():
        say("Missing on this machine for {}. Run:\n  sudo {}".format(purpose, " ".join(command)))
    else:
        say(
            "These libraries or programs may be missing for {} (Debian's names): {}".format(purpose, " ".join(packages))
        )


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main())
