"""The photographs of every window, form and dialog are taken by one command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from editor.desktop.outline.model import ICONS

PROJECT = Path(__file__).resolve().parents[2]


def test_every_form_and_dialog_is_photographed(tmp_path: Path) -> None:
    script = PROJECT / "packaging" / "screenshots.py"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    run = subprocess.run(
        [sys.executable, str(script), str(tmp_path), "--schemes", "light"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    taken = {path.stem.removesuffix("-light") for path in tmp_path.glob("*.png") if path.stat().st_size > 500}
    assert {f"form-{kind}" for kind in ICONS} <= taken
    dialogs = {
        "commands",
        "settings",
        "new-issue",
        "next-issue",
        "shortcuts",
        "about",
        "error",
        "question",
        "export",
        "export-done",
        "versions",
        "crop",
        "picture-register",
    }
    assert dialogs <= taken
    assert {"start", "issue", "find", "focus-mode", "preview-window", "narrow", "mode-text", "mode-print"} <= taken
