"""ICU's data with what Swedish and English need of it, for the Linux program: Qt's own copy holds all languages.

    python packaging/smaller_icu.py libicudata.so.73 TARGET

Qt asks ICU for collation, letter case and names of time zones (Windows has these itself). Out of 32 MB go the locales
nobody chooses here, the word lists of languages without spaces, transliteration and the tables of East Asian encodings.
The preview's engine does not notice: it has data of its own (`icudtl.dat`).

The library is nothing but a package of named items (ICU's `ucmndata.h`), so that it can be assembled anew.
"""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

SYMBOL = re.compile(rb"icudt(\d+)_dat\x00")
_MAGIC = b"\xda\x27"
_KIND = b"CmnD"
_ALIGNMENT = 16
_LARGEST_ENCODING = 16_000
"""Bytes. The tables of encodings with one byte a letter are smaller, those of East Asian ones larger."""

_LOCALE = re.compile(r"(?:(?:unit|zone|curr|lang|region|coll|rbnf|brkitr)/)?([a-z]{2,3})(?:_[A-Za-z0-9_]+)?\.res$")
_LANGUAGES = {"sv", "en"}
_NO_LOCALES = {"res_index", "root", "pool"}


class NotIcu(Exception):
    """The file is not the library of ICU's data that this was written for; the text says why."""


def keep(name: str, size: int) -> bool:
    """Whether the item ``name`` (below the package's own prefix) of ``size`` bytes is needed."""
    if name.endswith(".dict") or name.startswith("translit/"):
        return False
    if name.endswith(".cnv"):
        return size <= _LARGEST_ENCODING
    locale = _LOCALE.match(name)
    return locale is None or locale[1] in _LANGUAGES or Path(name).stem in _NO_LOCALES


def read(package: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The header of a data package and its items by name, in the package's order. Raises NotIcu."""
    header_size = int.from_bytes(package[:2], "little")
    if package[2:4] != _MAGIC or package[12:16] != _KIND:
        raise NotIcu("this is no package of ICU's data")
    body = package[header_size:]
    (count,) = struct.unpack_from("<I", body)
    places = [struct.unpack_from("<II", body, 4 + 8 * index) for index in range(count)]
    ends = [start for _, start in places[1:]] + [len(body)]
    items = {}
    for (name_at, start), end in zip(places, ends, strict=True):
        items[body[name_at : body.index(0, name_at)].decode("ascii")] = body[start:end]
    return package[:header_size], items


def written(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """A package of these items; ICU looks them up by halving, so that they are sorted."""
    names = sorted(items)
    table, name_at = [], 4 + 8 * len(names)
    for name in names:
        table.append(name_at)
        name_at += len(name) + 1
    start = _aligned(name_at)
    words = [struct.pack("<I", len(names))]
    data, place = [], start
    for name, told in zip(names, table, strict=True):
        words.append(struct.pack("<II", told, place))
        data.append(items[name].ljust(_aligned(len(items[name])), b"\0"))
        place += len(data[-1])
    index = b"".join(words) + b"".join(name.encode("ascii") + b"\0" for name in names)
    return header + index.ljust(start, b"\0") + b"".join(data)


def smaller(package: bytes) -> bytes:
    """The package with the items that are needed."""
    header, items = read(package)
    kept = {name: data for name, data in items.items() if keep(name.partition("/")[2], len(data))}
    return written(header, kept)


def cut(library: Path, target: Path) -> None:
    """Write the smaller library. Raises NotIcu; needs binutils (`as`, `ld`, `readelf`)."""
    told = subprocess.run(["readelf", "-W", "--dyn-syms", str(library)], check=True, capture_output=True, text=True)
    found = re.search(r":\s+([0-9a-f]+)\s+(\w+)\s+OBJECT\s+GLOBAL\s+DEFAULT\s+\d+\s+(icudt\d+_dat)\s", told.stdout)
    if found is None:
        raise NotIcu(f"{library.name} holds no package of ICU's data")
    start, size = int(found[1], 16), int(found[2], 0)  # in these libraries places in memory are places in the file
    package = smaller(library.read_bytes()[start : start + size])
    soname = re.match(r"libicudata\.so\.\d+", library.name)
    if soname is None:
        raise NotIcu(f"{library.name} has another name than ICU's data")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data, assembled = Path(folder) / "icu.dat", Path(folder) / "icu.o"
        data.write_bytes(package)
        source = (
            f".section .rodata\n.globl {found[3]}\n.type {found[3]}, @object\n.size {found[3]}, {len(package)}\n"
            f'.balign {_ALIGNMENT}\n{found[3]}:\n.incbin "{data}"\n.section .note.GNU-stack,"",@progbits\n'
        )
        subprocess.run(["as", "-o", str(assembled), "-"], input=source, text=True, check=True)
        link = ["ld", "-shared", "-z", "noexecstack", "--build-id=sha1", "-s", "-soname", soname[0]]
        subprocess.run([*link, "-o", str(target), str(assembled)], check=True)


def _aligned(place: int) -> int:
    return -(-place // _ALIGNMENT) * _ALIGNMENT


if __name__ == "__main__":
    cut(Path(sys.argv[1]), Path(sys.argv[2]))
