"""The committed code of the forms is what the Designer files say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_generated_modules_are_those_of_the_designer_files() -> None:
    run = subprocess.run(
        [sys.executable, str(PROJECT / "packaging" / "compile_ui.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
