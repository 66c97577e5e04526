"""What Qt gives back does not wear Python out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src"


@pytest.mark.parametrize("room", ["desktop", "preview"])
def test_a_hundred_thousand_answers_of_qt_end_no_process(room: str) -> None:
    """Python 3.11 has some five thousand references to ``None``, and fewer to ``True`` and ``False``."""
    script = f"""
import sys
sys.path.insert(0, {str(SOURCES)!r})
import editor.{room}
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.parent(), thing.property("none"), thing.isWidgetType(), thing.blockSignals(False), thing.inherits("QObject")
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
