"""The page in its light appearance."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from editor.preview.appearance import in_dark, in_light


@pytest.mark.parametrize(
    ("head", "light"),
    [
        ("@media (prefers-color-scheme: dark) {p{color:#fff}}", "@media (max-width:0) {p{color:#fff}}"),
        ("@media screen and (prefers-color-scheme:dark){}", "@media screen and (max-width:0){}"),
        ('<meta name="color-scheme" content="light dark">', '<meta name="color-scheme" content="light">'),
        (":root{color-scheme:light dark}", ":root{color-scheme:light}"),
        (":root { color-scheme: light dark; }", ":root { color-scheme: light; }"),
        ("@media (max-width: 520px) {}", "@media (max-width: 520px) {}"),
    ],
)
def test_dark_rules_never_hold(head: str, light: str) -> None:
    assert in_light(head) == light


@pytest.mark.parametrize(
    ("head", "dark"),
    [
        ("@media (prefers-color-scheme: dark) {p{color:#fff}}", "@media (min-width:0) {p{color:#fff}}"),
        ('<meta name="color-scheme" content="light dark">', '<meta name="color-scheme" content="dark">'),
        (":root{color-scheme:light dark}", ":root{color-scheme:dark}"),
        ("@media (max-width: 520px) {}", "@media (max-width: 520px) {}"),
    ],
)
def test_dark_rules_always_hold(head: str, dark: str) -> None:
    assert in_dark(head) == dark


IN_A_DARK_DESKTOP = """
import sys
from PySide6.QtWidgets import QApplication
from preview.samples import ShownPages, block, page
from editor.preview.view import PreviewView
app = QApplication([])
pages = ShownPages(page(block("a"), style="@media (prefers-color-scheme: dark) { p { color: rgb(9, 9, 9) } }"))
view = PreviewView(rendering=pages)
view.resize(800, 600)
view.show()
view.show_issue(pages)
view.start_engine()
def said(answer):
    print(answer)
    app.quit()
ask = "matchMedia('(prefers-color-scheme: dark)').matches + ' ' + getComputedStyle(document.querySelector('p')).color"
view.painted.connect(lambda number: view._page._live.web_page.runJavaScript(ask, 1, said))
app.exec()
"""


def test_page_does_not_follow_a_dark_desktop(request: pytest.FixtureRequest) -> None:
    environment = os.environ | {
        "QTWEBENGINE_CHROMIUM_FLAGS": "--blink-settings=preferredColorScheme=0",
        "PYTHONPATH": os.pathsep.join(str(request.config.rootpath / folder) for folder in ("src", "tests")),
    }
    done = subprocess.run(
        [sys.executable, "-c", IN_A_DARK_DESKTOP],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == "true rgb(0, 0, 0)"
