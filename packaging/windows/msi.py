"""The MSI for central roll-out: the same files, for all users of a computer, described for wixl.

wixl knows no conditions: whoever rolls it out sees to it that Windows is 10 version 1903 or later.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

UPGRADE_CODE = "7C0A3A52-5B0C-4F0E-9C35-3C1B6E2C8A41"
"""Never changed: by it a later MSI finds the installation it takes the place of."""


class Kind(NamedTuple):
    """A kind of file of the program's own: what it ends in, what Windows knows it by, what people read."""

    ending: str
    id: str
    swedish: str
    english: str


KINDS = (
    Kind(".lansbrev", "Lansbrev.Issue.1", "Nyhetsbrev (Länsbrev)", "Newsletter (Länsbrev)"),
    Kind(".lansbrev-block", "Lansbrev.Block.1", "Sparat block (Länsbrev)", "Saved block (Länsbrev)"),
    Kind(
        ".lansbrev-allt",
        "Lansbrev.Everything.1",
        "Allt från en annan dator (Länsbrev)",
        "Everything from another computer (Länsbrev)",
    ),
)
"""The same in `installer.nsi`. The MSI is in Swedish only."""
_NAMES = uuid.UUID("2a1f2f0e-6a7a-4b8e-9f53-6f6a0a5a0c11")


def described(seen_as: Path, version: str, folder: Path) -> str:
    """The source of the MSI (WiX 3) of the program in ``folder``, which whoever reads it sees as ``seen_as``."""
    components: list[str] = []
    tree = "\n".join(_directory(folder, folder, components)).replace(f"{folder}/", f"{seen_as}/")
    references = "".join(f'<ComponentRef Id="{name}"/>' for name in [*components, "Registered"])
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
 <Product Id="*" Name="Länsbrev" Language="1053" Codepage="1252" Version="{version}" Manufacturer="Länsbrev"
   UpgradeCode="{UPGRADE_CODE}">
  <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Languages="1053"
    Description="Länsbrev {version}" Manufacturer="Länsbrev"/>
  <MajorUpgrade DowngradeErrorMessage="En nyare version av Länsbrev finns redan på datorn."/>
  <Media Id="1" Cabinet="lansbrev.cab" EmbedCab="yes"/>
  <Icon Id="program.ico" SourceFile={quoteattr(str(seen_as / "_internal/resources/icons/program/program.ico"))}/>
  <Property Id="ARPPRODUCTICON" Value="program.ico"/>
  <Directory Id="TARGETDIR" Name="SourceDir">
   <Directory Id="ProgramFiles64Folder">
    <Directory Id="INSTALLDIR" Name="Lansbrev">
{tree}
     <Component Id="Registered" Guid="{_guid("registered")}" Win64="yes">
{_registered()}
      <Shortcut Id="StartMenu" Directory="ProgramMenuFolder" Name="Länsbrev" Target="[INSTALLDIR]lansbrev.exe"
        WorkingDirectory="INSTALLDIR"/>
     </Component>
    </Directory>
   </Directory>
   <Directory Id="ProgramMenuFolder"/>
  </Directory>
  <Feature Id="Program" Level="1">{references}</Feature>
 </Product>
</Wix>
"""


def _registered() -> str:
    """The registry's entries of the kinds of files; the first is the component's key."""
    lines: list[str] = []
    for ending, kind, name, _ in KINDS:
        for key, value in (
            (ending, kind),
            (kind, name),
            (f"{kind}\\DefaultIcon", "[INSTALLDIR]_internal\\resources\\icons\\program\\document.ico"),
            (f"{kind}\\shell\\open\\command", '"[INSTALLDIR]lansbrev.exe" open "%1"'),
        ):
            written = quoteattr(value, {'"': "&quot;"})
            first = ' KeyPath="yes"' if not lines else ""
            lines.append(
                f'<RegistryValue Root="HKLM" Key="Software\\Classes\\{key}" Value={written} Type="string"{first}/>'
            )
    return "\n".join(lines)


def _directory(folder: Path, top: Path, components: list[str]) -> Iterator[str]:
    """A folder's files, one component each, and its folders. Appends the components' names."""
    for file in sorted(path for path in folder.iterdir() if path.is_file()):
        name = file.relative_to(top).as_posix()
        components.append(f"C{_short(name)}")
        yield (
            f'<Component Id="C{_short(name)}" Guid="{_guid(name)}" Win64="yes">'
            f'<File Id="F{_short(name)}" Name={quoteattr(file.name)} Source={quoteattr(str(file))} KeyPath="yes"/>'
            "</Component>"
        )
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield f'<Directory Id="D{_short(inner.relative_to(top).as_posix())}" Name={quoteattr(inner.name)}>'
        yield from _directory(inner, top, components)
        yield "</Directory>"


def _guid(name: str) -> str:
    return str(uuid.uuid5(_NAMES, name)).upper()


def _short(name: str) -> str:
    return uuid.uuid5(_NAMES, name).hex
