"""Where the program was started from: Windows starts programs in its own folder, and from network folders."""

from __future__ import annotations

import os
from pathlib import PureWindowsPath


def is_no_place_to_work(folder: str, system_root: str) -> bool:
    """Whether a Windows program should leave the working folder it was started in.

    In Windows' own folder (a start by the system or a service) the preview's engine ends the program at its start
    (0x80000003); a network folder as the working folder makes its sandbox refuse, and the loss of the network stops
    what had nothing to do with it. ``system_root``: what the variable SystemRoot says.
    """
    if folder.startswith(("\\\\", "//")):
        return True
    here, system = PureWindowsPath(folder), PureWindowsPath(system_root or "C:\\Windows")
    return here == system or system in here.parents


def leave_bad_place(program_folder: str, system_root: str) -> None:
    """Work in the program's own folder where the present one is no place to work. Paths must be absolute by now."""
    if is_no_place_to_work(os.getcwd(), system_root):  # noqa: PTH109 - of a folder that is gone Path.cwd() tells no more
        os.chdir(program_folder)
