"""What a self-test writes down."""

from __future__ import annotations

import json
from pathlib import Path

from editor.selftest.report import Facts, NotAsExpected, Report


def failing() -> Facts:
    raise NotAsExpected("för få färger: 1")


def test_one_failed_step_makes_the_whole_test_fail_and_says_why(tmp_path: Path) -> None:
    report = Report(about={"python": "3.13"})
    assert report.make("start", lambda: {"colours": 20})
    assert not report.make("preview", failing)
    assert report.make("spelling", lambda: {})
    report.write(tmp_path)
    written = json.loads((tmp_path / "selftest.json").read_text("utf-8"))
    assert written["ok"] is False
    assert written["python"] == "3.13"
    assert [(step["name"], step["outcome"]) for step in written["steps"]] == [
        ("start", "done"),
        ("preview", "failed"),
        ("spelling", "done"),
    ]
    assert written["steps"][0]["colours"] == 20
    assert "för få färger: 1" in written["steps"][1]["error"]


def test_a_test_without_steps_is_no_success() -> None:
    assert not Report().ok
