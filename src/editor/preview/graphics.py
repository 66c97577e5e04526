"""Whether the preview's engine draws with the graphics card or without.

Nothing in a newsletter needs the card. Without it the preview is black or empty in many remote sessions, and a broken
driver may end the whole program when the engine starts: so a start that did not come through is remembered, and the
next ones draw in software.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, MutableMapping
from typing import Final, Literal, TypeAlias

from editor.preview.engine import FLAGS_VARIABLE
from editor.support.settings import Settings

Why: TypeAlias = Literal["asked", "remote", "no_screen", "failed_before", "system"]

VARIABLE: Final = "LANSBREV_GRAPHICS"
"""``software`` or ``card`` in the environment wins over everything."""
STARTING: Final = "graphics.starting"
SOFTWARE: Final = "graphics.software"
"""Settings: the version whose engine is being started, and the one whose start failed. A new version tries anew."""

WITHOUT_CARD: Final = "--disable-gpu"
_SM_REMOTESESSION: Final = 0x1000
_SCREENLESS: Final = ("offscreen", "minimal")


def reason_for_software(
    environment: Mapping[str, str], settings: Settings, version: str, *, remote: bool
) -> Why | None:
    """Why to draw in software in this start; ``None`` to let the engine use the card."""
    asked = environment.get(VARIABLE, "").lower()
    if asked == "card":
        return None
    if asked == "software":
        return "asked"
    if environment.get("QT_QUICK_BACKEND") == "software":
        return "system"
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in _SCREENLESS:
        return "no_screen"
    if remote:
        return "remote"
    return "failed_before" if version in (settings.get(STARTING, ""), settings.get(SOFTWARE, "")) else None


def use_software(environment: MutableMapping[str, str]) -> None:
    """Let Qt and the engine draw in software. Before either is loaded."""
    environment["QT_QUICK_BACKEND"] = "software"
    flags = environment.get(FLAGS_VARIABLE, "")
    if WITHOUT_CARD not in flags.split():
        environment[FLAGS_VARIABLE] = f"{flags} {WITHOUT_CARD}".strip()


def begin_start(settings: Settings, version: str, why: Why | None) -> None:
    """The engine is about to start. What failed before goes on to be drawn in software."""
    if why == "failed_before":
        settings.set(SOFTWARE, version)
    settings.set(STARTING, version if why is None else "")
    settings.wait()  # the driver may end the process with the next call


def came_through(settings: Settings) -> None:
    """The engine works, or the program ends in good order."""
    settings.set(STARTING, "")


def is_remote_session() -> bool:
    """Whether the window is shown on another computer (Remote Desktop, Citrix).

    Source: Microsoft, "Detecting the Terminal Services environment" (SM_REMOTESESSION).
    """
    if sys.platform != "win32":
        return False
    import ctypes

    return bool(ctypes.windll.user32.GetSystemMetrics(_SM_REMOTESESSION))
