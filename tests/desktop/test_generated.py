"""The committed code of the forms is what the Designer files say."""

from __future__ import annotations

import re
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


def test_a_row_in_a_row_of_a_designer_file_stands_in_a_widget() -> None:
    """The compiled code fills layouts from within; PySide knows whose a layout is only in one that a widget has."""
    made_without_widget = re.compile(r"(self\.\w+) = Q\w+Layout\(\)")
    for module in sorted((PROJECT / "src/editor/desktop/generated").glob("ui_*.py")):
        code = module.read_text("utf-8")
        nested = [name for name in made_without_widget.findall(code) if f"{name}.addLayout(" in code]
        assert not nested, module.name
