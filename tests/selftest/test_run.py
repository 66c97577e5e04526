"""The self-test as a process of its own, on the checkout: every step, and what it leaves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "src"
STEPS = [
    *("migrate", "start", "import", "edit", "autosave", "preview", "printed pages"),
    *("export", "pdf", "spelling", "second start", "close", "stored"),
]


def selftest(folder: Path, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "editor", "--selftest", str(folder)],
        env={
            **os.environ,
            "PYTHONPATH": str(SOURCES),
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(home),
            "USERPROFILE": str(home),
            **environment,
        },
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )


def test_every_step_is_done_and_nothing_of_the_users_is_touched(tmp_path: Path) -> None:
    ran = selftest(tmp_path / "prov åäö", tmp_path / "home")
    report = json.loads((tmp_path / "prov åäö/selftest.json").read_text("utf-8"))
    assert [(step["name"], step["outcome"], step.get("error", "")) for step in report["steps"]] == [
        (name, "done", "") for name in STEPS
    ]
    assert ran.returncode == 0
    assert ran.stdout == f"Allt fungerar. Rapporten: {tmp_path / 'prov åäö/selftest.json'}\n"
    assert (tmp_path / "prov åäö/preview.png").is_file()
    assert not [path for path in (tmp_path / "home").rglob("*lansbrev*") if path.is_file()]


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "prov").write_text("")
    ran = selftest(tmp_path / "prov", tmp_path / "home")
    assert ran.returncode == 1
    assert str(tmp_path / "prov") in ran.stderr
