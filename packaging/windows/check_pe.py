"""Look at all programs and libraries of a Windows build, on any system: what they need, how they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pefile

AMD64 = 0x8664
GUI, CONSOLE = 2, 3
MANIFEST, ICON_GROUP, VERSION = 24, 14, 16

# What Windows 10 1903 has by itself. icuuc is why nothing older will do: Qt asks for it.
OF_WINDOWS = frozenset(
    [
        *("advapi32", "authz", "avrt", "bcrypt", "bcryptprimitives", "bthprops.cpl", "cfgmgr32", "combase", "comctl32"),
        *("comdlg32", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "dbghelp", "dcomp", "dhcpcsvc", "dnsapi"),
        *("dwmapi", "dwrite", "dxgi", "dxva2", "fontsub", "gdi32", "hid", "icuuc", "imm32", "iphlpapi"),
        *("kernel32", "mf", "mfplat", "mfreadwrite", "mmdevapi", "mpr", "mscms", "msimg32", "msvcrt"),
        *("ncrypt", "netapi32", "normaliz", "ntdll", "ole32", "oleacc", "oleaut32", "opengl32", "pdh"),
        *("powrprof", "propsys", "rpcrt4", "secur32", "setupapi", "shcore", "shell32", "shlwapi", "ucrtbase"),
        *("uiautomationcore", "urlmon", "user32", "userenv", "uxtheme", "version", "winhttp", "winmm"),
        *("winspool.drv", "winusb", "wintrust", "wldap32", "ws2_32", "wtsapi32"),
    ]
)
NEVER_IN_IT = re.compile(r"(api-ms-win-|ext-ms-|ucrtbase|icuuc|mscms|kernel32|ntdll|user32|opengl32sw)", re.IGNORECASE)
MOST_EXPORTS = 1 << 20
"""pefile would cut Qt6Core's list off at 8,192."""


def problems(folder: Path, programs: tuple[str, ...]) -> list[str]:
    """What is wrong with the folder's programs and libraries."""
    files: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in (".dll", ".pyd", ".exe"):
            files.setdefault(path.name.lower(), []).append(path)
    library = _Library(files)
    found = [f"{path.name}: belongs to Windows" for name in files if NEVER_IN_IT.match(name) for path in files[name]]
    for paths in files.values():
        for path in paths:
            found += [f"{path.relative_to(folder).as_posix()}: {problem}" for problem in library.problems_of(path)]
    for name in programs:
        if (folder / name).is_file():
            found += [f"{name}: {problem}" for problem in _of_program(folder / name, console="cli" in name)]
    return found


class _Library:
    """The folder's libraries, each with what it exports, read once."""

    def __init__(self, files: dict[str, list[Path]]) -> None:
        self._files = files
        self._exports: dict[Path, frozenset[bytes]] = {}

    def problems_of(self, path: Path) -> Iterator[str]:
        """Not for this processor, packed, or in need of what is not there."""
        image = pefile.PE(str(path), fast_load=True)
        if image.FILE_HEADER.Machine != AMD64:
            yield "not for 64-bit Intel"
        if any(section.Name.startswith(b"UPX") for section in image.sections):
            yield "packed"
        directories = pefile.DIRECTORY_ENTRY
        image.parse_data_directories(
            directories=[directories["IMAGE_DIRECTORY_ENTRY_IMPORT"], directories["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"]]
        )
        for kind in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            for entry in getattr(image, kind, []):
                yield from self._unmet(entry)
        image.close()

    def _unmet(self, entry: Any) -> Iterator[str]:
        name = entry.dll.decode("ascii").lower()
        if name.startswith(("api-ms-win-", "ext-ms-")) or name.removesuffix(".dll") in OF_WINDOWS:
            return
        if name not in self._files:
            yield f"needs {entry.dll.decode('ascii')}, which is neither in the folder nor a part of Windows"
            return
        offered = frozenset[bytes]().union(*(self._exported(path) for path in self._files[name]))
        missing = [wanted.name.decode() for wanted in entry.imports if wanted.name and wanted.name not in offered]
        if missing:
            yield f"needs {', '.join(missing[:3])} of {name}, which does not have it"

    def _exported(self, path: Path) -> frozenset[bytes]:
        if path not in self._exports:
            image = pefile.PE(str(path), fast_load=True, max_symbol_exports=MOST_EXPORTS)
            image.parse_data_directories(directories=[pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
            table = getattr(image, "DIRECTORY_ENTRY_EXPORT", None)
            self._exports[path] = (
                frozenset(entry.name for entry in table.symbols if entry.name) if table else frozenset()
            )
            image.close()
        return self._exports[path]


def _of_program(path: Path, *, console: bool) -> Iterator[str]:
    image = pefile.PE(str(path))
    if image.OPTIONAL_HEADER.Subsystem != (CONSOLE if console else GUI):
        yield "has a console where it should have none, or the other way round"
    resources = {entry.id: entry for entry in image.DIRECTORY_ENTRY_RESOURCE.entries}
    for kind, name in ((ICON_GROUP, "icon"), (VERSION, "version resource"), (MANIFEST, "manifest")):
        if kind not in resources:
            yield f"has no {name}"
    if MANIFEST in resources:
        data = resources[MANIFEST].directory.entries[0].directory.entries[0].data.struct
        manifest = image.get_data(data.OffsetToData, data.Size).decode("utf-8")
        for wanted in ('level="asInvoker"', "longPathAware"):
            if wanted not in manifest:
                yield f"its manifest lacks {wanted}"
    told = {
        key.decode(): value.decode()
        for info in getattr(image, "FileInfo", [])
        for part in info
        for table in getattr(part, "StringTable", [])
        for key, value in table.entries.items()
    }
    if told.get("ProductName") != "Länsbrev":
        yield f"its version resource names {told.get('ProductName')!r}"
    image.close()
