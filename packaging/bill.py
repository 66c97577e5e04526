"""What the program consists of: the bill of materials (CycloneDX), and the notices that the About box shows.

    python packaging/bill.py             writes resources/notices/third-party.txt anew
    python packaging/bill.py --check     says whether that is up to date

Packages come from the lock with their hashes, their licences from what is installed; the rest stands in
`components.toml`. A package whose licence is not on the list of accepted ones is refused.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
LOCK = PROJECT / "packaging/requirements.lock"
TOOLS_LOCK = PROJECT / "packaging/requirements-dev.lock"
OTHERS = PROJECT / "packaging/components.toml"
NOTICES = PROJECT / "resources/notices/third-party.txt"

# What packages say of their licence, and the SPDX expression that means.
SPDX = {
    "MIT": "MIT",
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD-2-Clause": "BSD-2-Clause",
    "BSD-3-Clause": "BSD-3-Clause",
    "MIT-CMU": "MIT-CMU",
    "PSF-2.0": "PSF-2.0",
    "Apache-2.0": "Apache-2.0",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT AND (MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only)",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}
"""The accepted licences: permissive ones, and the LGPL for libraries that lie beside the program as they are."""

# Packages that are installed on Windows alone: their licence and home page.
ONLY_ON_WINDOWS = {
    "tzdata": ("Apache-2.0", "https://github.com/python/tzdata"),
    "colorama": ("BSD-3-Clause", "https://github.com/tartley/colorama"),
}
# What packages call the address of their own page, the best first; spelled as PyPA's "well-known project URLs".
HOME_PAGES = ("homepage", "home", "source", "sourcecode", "repository", "documentation")
RULE = "=" * 100


class NotAccepted(Exception):
    """A part whose licence is unknown or not accepted; the text names it."""


@dataclass(frozen=True, kw_only=True)
class Component:
    """A part of the program. ``licence`` is an SPDX expression, ``source`` the project's own page, ``sha256`` those of
    the files the lock allows."""

    name: str
    version: str
    licence: str
    source: str
    what: str
    text: str
    purl: str = ""
    sha256: tuple[str, ...] = ()


def components() -> list[Component]:
    """All parts, the packages first. Raises NotAccepted."""
    versions = {name: version for name, version, _ in _locked(TOOLS_LOCK)}
    packages = [_package(*entry) for entry in _locked(LOCK)]
    others = []
    for entry in tomllib.loads(OTHERS.read_text("utf-8"))["component"]:
        version = entry["version"]
        if version.startswith("= "):
            version = versions[version.removeprefix("= ")]
        text = (PROJECT / entry["text"]).read_text("utf-8") if entry["text"] else ""
        others.append(Component(**{**entry, "version": version, "text": text}))
    return [*packages, *others]


def _locked(lock: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Name, version and hashes of each package of a lock."""
    for line in lock.read_text("utf-8").replace("\\\n", " ").splitlines():
        found = re.match(r"([\w.-]+)==([\w.]+)", line)
        if found:
            yield found[1], found[2], tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", line))


def _package(name: str, version: str, sha256: tuple[str, ...]) -> Component:
    purl = f"pkg:pypi/{name}@{version}"
    try:
        installed = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        if name not in ONLY_ON_WINDOWS:
            raise NotAccepted(f"{name} is locked but not installed: python3 dev.py run, then again") from None
        licence, page = ONLY_ON_WINDOWS[name]
        what, text = "", ""
    else:
        if installed.version != version:
            raise NotAccepted(f"{name} {installed.version} is installed, {version} is locked")
        licence, page, what = _licence(installed), _page(installed), str(installed.metadata["Summary"] or "")
        text = "\n".join(_texts(installed))
    return Component(
        name=name, version=version, licence=licence, source=page, what=what, text=text, purl=purl, sha256=sha256
    )


def _licence(installed: metadata.Distribution) -> str:
    told = installed.metadata
    classified = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or [] if "License ::" in line]
    for words in (told.get("License-Expression"), (told.get("License") or "").split("\n")[0], *classified):
        if words in SPDX:
            return SPDX[words]
    raise NotAccepted(
        f"{told['Name']}: its licence is not among the accepted ones: {told.get('License') or classified}"
    )


def _page(installed: metadata.Distribution) -> str:
    """The project's own page as its package names it. Raises NotAccepted where it names none."""
    told = installed.metadata
    named = dict(line.split(", ", 1) for line in told.get_all("Project-URL") or [])
    pages = {re.sub(r"[\W_]", "", label).lower(): address for label, address in named.items()}
    for label in HOME_PAGES:
        if label in pages:
            return pages[label]
    if told.get("Home-page"):
        return str(told["Home-page"])
    raise NotAccepted(f"{told['Name']} names no page of its own")


def _texts(installed: metadata.Distribution) -> Iterator[str]:
    for file in installed.files or ():
        if "dist-info" in str(file) and re.search(r"licen[cs]e|copying|notice", file.name, re.IGNORECASE):
            yield Path(str(file.locate())).read_text("utf-8", errors="replace").strip()


def notices() -> str:
    """The notices: a list of all parts, then the licences' texts, each once."""
    parts = components()
    lines = [
        "Länsbrev bygger på de här delarna. Deras licenser följer efter listan.",
        "Länsbrev is built on these parts. Their licences follow the list.",
        "",
    ]
    lines += [f"{part.name} {part.version}\n    {part.licence}\n    {part.source}" for part in parts]
    told: dict[str, list[str]] = {}
    for part in parts:
        if part.text:
            told.setdefault(part.text.strip(), []).append(part.name)
    for text, names in told.items():
        lines += ["", RULE, ", ".join(names), RULE, "", text]
    return "\n".join(line.rstrip() for line in "\n".join(lines).replace("\r\n", "\n").split("\n")) + "\n"


def bill(version: str, made: dt.datetime) -> dict[str, object]:
    """The bill of materials as a CycloneDX 1.5 document."""
    parts = [_entry(part) for part in components()]
    told = json.dumps([version, parts], sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, told)}",
        "version": 1,
        "metadata": {
            "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "lansbrev",
                "name": "Länsbrev",
                "version": version,
                "licenses": [{"expression": "MIT"}],
            },
        },
        "components": parts,
        "dependencies": [{"ref": "lansbrev", "dependsOn": [str(part["bom-ref"]) for part in parts]}],
    }


def _entry(part: Component) -> dict[str, object]:
    entry: dict[str, object] = {
        "type": "library",
        "bom-ref": part.purl or re.sub(r"\W+", "-", part.name.lower()).strip("-"),
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
        "externalReferences": [{"type": "website", "url": part.source}],
    }
    if part.what:
        entry["description"] = part.what
    if part.purl:
        entry["purl"] = part.purl
    if part.sha256:  # one of these is the file that was installed
        entry["properties"] = [{"name": "lansbrev:locked-sha256", "value": digest} for digest in part.sha256]
    return entry


def main() -> int:
    wanted = notices()
    if "--check" in sys.argv[1:]:
        if not NOTICES.is_file() or NOTICES.read_text("utf-8") != wanted:
            print(f"out of date: {NOTICES.relative_to(PROJECT)} (python packaging/bill.py)", file=sys.stderr)
            return 1
        return 0
    NOTICES.parent.mkdir(exist_ok=True)
    NOTICES.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
