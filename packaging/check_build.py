"""Look at a frozen program without starting it: is everything in it, and nothing that should not be?

    python packaging/check_build.py FOLDER

Knows the Linux build and, on any system, the Windows one. Every resource and migration of the checkout must be in
it byte for byte, every module of the program, every native part, and everything the build itself put there; every
library that a library asks for must lie in the folder or belong to the system; size and path lengths have limits.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import collecting
from collecting import BELONGS_TO_LINUX

PROJECT = Path(__file__).resolve().parent.parent
INNER = "_internal"
MEGABYTE = 1_000_000

MOST_MEGABYTES = {"linux": 450, "windows": 405}
LONGEST_PATH = 120
"""Below the program's folder. Windows' usual limit is 260 with the folder."""

COPIED = {"resources": "resources", "src/editor/store/migrations": "editor/store/migrations"}
"""Folders of the checkout and what they are called below the inner folder."""

NEEDED = (
    collecting.ARCHIVE,
    "base_library.zip",
    "LICENSE",
    "editor/preview/patch.js",
    "PIL/_imaging.*",
    "PIL/_webp.*",
    "_brotli*",
    "fontTools/misc/bezierTools*",
    "hunspell/hunspell*",
    "markupsafe/_speedups*",
    "msgspec/_core*",
    "nh3/nh3*",
    *(f"sqlalchemy/engine/_{name}_cy.*" for name in ("processors", "result", "row", "util")),
    "shiboken6/Shiboken.*",
    "typst/_typst*",
    *(f"PySide6/Qt{name}.*" for name in ("Core", "Gui", "Network", "Pdf", "PrintSupport", "WebChannel", "Widgets")),
    "PySide6/QtWebEngineCore.*",
    "PySide6/QtWebEngineWidgets.*",
)
NEEDED_OF_QT = (
    "resources/icudtl.dat",
    "resources/qtwebengine_resources.pak",
    "resources/qtwebengine_resources_100p.pak",
    "resources/qtwebengine_resources_200p.pak",
    "resources/v8_context_snapshot.bin",
    "translations/qtbase_sv.qm",
    "translations/qtbase_en.qm",
    "translations/qtwebengine_locales/sv.pak",
    "translations/qtwebengine_locales/en-US.pak",
    *(f"plugins/imageformats/*{name}.*" for name in ("qgif", "qico", "qjpeg", "qsvg", "qwebp")),
    "plugins/iconengines/*qsvgicon.*",
    "plugins/platforms/*qoffscreen.*",
)
LIBRARIES = (
    *("Core", "Gui", "Widgets", "Svg", "Network", "OpenGL", "Pdf", "PrintSupport", "WebChannel", "Positioning", "Qml"),
    *("QmlModels", "QmlMeta", "QmlWorkerScript", "Quick", "QuickWidgets", "WebEngineCore", "WebEngineWidgets"),
)
NEEDED_ON = {
    "linux": (
        "libpython3*.so*",
        "libsqlite3.so.0",
        "python3.*/lib-dynload/_sqlite3*",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        *(f"PySide6/Qt/lib/libQt6{name}.so.6" for name in LIBRARIES),
        *(f"PySide6/Qt/{name}" for name in NEEDED_OF_QT),
    ),
    "windows": (
        "python3.dll",
        "python3??.dll",
        "sqlite3.dll",
        *(
            f"_{name}.pyd"
            for name in ("ctypes", "decimal", "elementtree", "lzma", "queue", "socket", "sqlite3", "uuid")
        ),
        *(f"{name}.pyd" for name in ("pyexpat", "select", "unicodedata", "_zoneinfo")),
        "VCRUNTIME140.dll",
        "tzdata/zoneinfo/Europe/Stockholm",
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        *(f"PySide6/Qt6{name}.dll" for name in LIBRARIES),
        *(f"PySide6/{name}" for name in NEEDED_OF_QT),
    ),
}
PROGRAMS = {"linux": ("lansbrev",), "windows": ("lansbrev.exe", "lansbrev-cli.exe")}
MODULES = ("alembic.command", "icalendar", "jinja2", "platformdirs", "sqlalchemy.dialects.sqlite.pysqlite")

REMOVED_ON_TRIAL = (
    "_internal/resources/dictionaries/sv_SE.dic",
    "_internal/editor/store/migrations/versions/v0001_first_schema.py",
    "_internal/*icudtl.dat",
    "_internal/*Qt6Qml.*",
    "_internal/typst/_typst*",
)
"""Five needed files of different kinds; without any one of them the check must fail (:func:`prove`)."""


def system_of(folder: Path) -> str:
    """Which system the frozen program is for."""
    return "windows" if (folder / "lansbrev.exe").is_file() else "linux"


def problems(folder: Path, *, links: bool = True) -> list[str]:
    """What is wrong with the frozen program; nothing where all is well. ``links``: those of libraries, too."""
    system = system_of(folder)
    found = [
        *_missing(folder, system),
        *_not_as_built(folder),
        *_differing(folder),
        *_missing_modules(folder),
        *_too_big(folder, system),
    ]
    if not links:
        return found
    if system == "windows":
        sys.path.insert(0, str(Path(__file__).resolve().parent / "windows"))
        import check_pe

        return [*found, *check_pe.problems(folder, PROGRAMS["windows"])]
    return [*found, *_unmet_on_linux(folder)]


def figures(folder: Path) -> dict[str, float | int]:
    """Size in millions of bytes, number of files, length of the longest path."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    longest = max((len(str(path.relative_to(folder))) for path in files), default=0)
    return {
        "MB": round(size / MEGABYTE, 1),
        "files": len(files),
        "longest_path": longest,
    }


def _missing(folder: Path, system: str) -> Iterator[str]:
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    wanted = [*PROGRAMS[system], *(f"{INNER}/{name}" for name in (*NEEDED, *NEEDED_ON[system]))]
    for pattern in wanted:
        if not any(fnmatchcase(name, pattern) for name in names):
            yield f"missing: {pattern}"


def _not_as_built(folder: Path) -> Iterator[str]:
    """What was in the program when it was built and is not now, and the other way round."""
    written = folder / INNER / collecting.LIST
    if not written.is_file():
        yield f"missing: {INNER}/{collecting.LIST}"
        return
    built, there = set(written.read_text("utf-8").splitlines()), set(collecting.names(folder))
    yield from (f"lost since it was built: {name}" for name in sorted(built - there))
    yield from (f"came after it was built: {name}" for name in sorted(there - built))


def _differing(folder: Path) -> Iterator[str]:
    """What of the checkout's own files is not in the program as it is."""
    for source, target in COPIED.items():
        for file in sorted((PROJECT / source).rglob("*")):
            if file.is_dir() or "__pycache__" in file.parts:
                continue
            copy = folder / INNER / target / file.relative_to(PROJECT / source)
            if not copy.is_file():
                yield f"missing: {INNER}/{target}/{file.relative_to(PROJECT / source).as_posix()}"
            elif copy.read_bytes() != file.read_bytes():
                yield f"not the checkout's: {copy.relative_to(folder).as_posix()}"


def _missing_modules(folder: Path) -> Iterator[str]:
    """Modules that the program's archive lacks."""
    from PyInstaller.archive.readers import ZlibArchiveReader

    archive = folder / INNER / collecting.ARCHIVE
    if not archive.is_file():
        return
    inside = set(ZlibArchiveReader(str(archive)).toc)
    package = PROJECT / "src/editor"
    own = [path.relative_to(package.parent).with_suffix("") for path in package.rglob("*.py")]
    names = {".".join(path.parts[:-1] if path.name == "__init__" else path.parts) for path in own}
    for name in sorted({*names, *MODULES} - inside):
        if not name.startswith("editor.store.migrations"):  # Alembic reads those as files
            yield f"missing module: {name}"


def _too_big(folder: Path, system: str) -> Iterator[str]:
    told = figures(folder)
    if told["MB"] > MOST_MEGABYTES[system]:
        yield f"{told['MB']} MB are more than {MOST_MEGABYTES[system]}"
    if told["longest_path"] > LONGEST_PATH:
        yield f"a path of {told['longest_path']} characters is longer than {LONGEST_PATH}"


def _unmet_on_linux(folder: Path) -> Iterator[str]:
    """Libraries that libraries ask for and that are neither in the folder nor the system's."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    known = {path.name for path in files}
    binaries = [path for path in files if ".so" in path.name or path.name in ("QtWebEngineProcess", *PROGRAMS["linux"])]
    for path in sorted(binaries):
        if path.is_symlink():
            continue
        told = subprocess.run(["readelf", "-dW", str(path)], check=False, capture_output=True, text=True).stdout
        for name in re.findall(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]", told):
            if name not in known and not BELONGS_TO_LINUX.match(name):
                yield f"{path.relative_to(folder).as_posix()} needs {name}"


def prove(folder: Path) -> list[str]:
    """Take each of five needed files away in turn; returns those whose absence the check does not notice."""
    unnoticed = []
    for pattern in REMOVED_ON_TRIAL:
        names = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
        fitting = [path for path in names if fnmatchcase(path.relative_to(folder).as_posix(), pattern)]
        if not fitting:
            unnoticed.append(f"{pattern} (not there at all)")
            continue
        away = folder.parent / "taken-away"
        fitting[0].rename(away)
        try:
            name = PurePosixPath(pattern).name.strip("*.")
            if not any(name in problem for problem in problems(folder, links=False)):
                unnoticed.append(pattern)
        finally:
            away.rename(fitting[0])
    return unnoticed


def main() -> int:
    folder = Path(sys.argv[1])
    wrong = problems(folder) or [f"nobody notices that {name} is gone" for name in prove(folder)]
    told = ", ".join(f"{value} {name}" for name, value in figures(folder).items())
    print(
        "\n".join(wrong) or f"{folder}: complete ({system_of(folder)}, {told}); five files taken away were each missed"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
