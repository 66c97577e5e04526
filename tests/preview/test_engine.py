"""The engine starts when it is told to, and with the network shut."""

from __future__ import annotations

import subprocess
import sys

import pytest

from editor.preview.engine import FLAGS_VARIABLE, GARBAGE_COLLECTED, NETWORK_SHUT, let_collect, shut_network

CHEAP = """
import sys
from PySide6.QtWidgets import QApplication
import editor.preview.view
from editor.preview import engine
engine.before_application()
app = QApplication([])
view = editor.preview.view.PreviewView()
view.show()
view.set_mode("phone"); view.set_zoom(1.5); view.mark("n:a1"); view.show_issue(None)
app.processEvents()
costly = {"jinja2", "PIL", "sqlalchemy"}
heavy = [name for name in sys.modules if "WebEngine" in name or name.split(".")[0] in costly]
assert not heavy, heavy
"""


def test_making_a_preview_loads_no_engine(request: pytest.FixtureRequest) -> None:
    source = str(request.config.rootpath / "src")
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {source!r})\n{CHEAP}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_network_is_shut_once_and_other_flags_stay() -> None:
    environment = {FLAGS_VARIABLE: "--disable-gpu"}
    shut_network(environment)
    shut_network(environment)
    assert environment[FLAGS_VARIABLE] == f"--disable-gpu {NETWORK_SHUT}"
    bare: dict[str, str] = {}
    shut_network(bare)
    assert bare[FLAGS_VARIABLE] == NETWORK_SHUT


def test_collecting_is_allowed_once_and_never_against_flags_of_the_environment() -> None:
    bare: dict[str, str] = {}
    let_collect(bare)
    let_collect(bare)
    assert bare[FLAGS_VARIABLE] == GARBAGE_COLLECTED
    own = {FLAGS_VARIABLE: "--js-flags=--single-threaded"}
    let_collect(own)
    assert own[FLAGS_VARIABLE] == "--js-flags=--single-threaded"
