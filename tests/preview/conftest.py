"""A real preview with a real engine, offscreen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor.preview.renderings import Rendering
from editor.preview.view import PreviewView, ShownIssue
from editor.rendering.page import Page
from preview.samples import ShownPages

ENGINE_WITHOUT_A_GRAPHICS_CARD = [
    "QRhiGles2: ",
    "Failed to create RHI",
    "QVulkanInstance: ",
    "This plugin does not support createPlatformVulkanInstance",
    "GBM is not supported",
    "Sandboxing disabled by user",
    "GPUInfo not initialized",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the engine says about a machine without graphics is not about us; any other Qt warning fails the test."""
    for item in items:
        if "preview" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore(*ENGINE_WITHOUT_A_GRAPHICS_CARD))


class Preview:
    """A preview on screen and the pages it is given."""

    def __init__(self, view: PreviewView, pages: ShownPages, qtbot: QtBot) -> None:
        self.view = view
        self.pages = pages
        self._qtbot = qtbot

    def show(self, page: Page | None) -> None:
        """Make an edit and wait until it is painted."""
        with self._qtbot.waitSignal(self.view.painted, check_params_cb=lambda n: n == self.view.update_number):
            self.pages.set(page)

    def ask(self, code: str) -> str:
        """What the page answers to a JavaScript expression."""
        answers: list[object] = []
        live = self.view._page._live
        assert live is not None
        live.web_page.runJavaScript(f"String({code})", 1, answers.append)
        self._qtbot.waitUntil(lambda: bool(answers))
        return str(answers[0])

    def number(self, code: str) -> float:
        return float(self.ask(code))

    def dom(self) -> str:
        """The document as it stands, without the white space between blocks."""
        return self.ask(
            """(() => {
              const copy = document.documentElement.cloneNode(true);
              for (const region of copy.querySelectorAll("[data-region]"))
                for (const node of [...region.childNodes]) if (node.nodeType === 3 && !node.data.trim()) node.remove();
              return copy.outerHTML;
            })()"""
        )


@pytest.fixture
def log_may_warn() -> None:
    """For tests that provoke what our log then tells of."""


MakeView = Callable[..., PreviewView]


@pytest.fixture
def make_view(qtbot: QtBot, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[MakeView]:
    """Make a preview of an open issue and wait until it is painted. Warnings in our log (page console too) fail."""
    views: list[PreviewView] = []

    def make(
        shown: ShownIssue, *, rendering: Rendering | None = None, width_px: int = 900, height_px: int = 700
    ) -> PreviewView:
        view = PreviewView(rendering=rendering)
        views.append(view)
        view.resize(width_px, height_px)
        view.show()
        view.show_issue(shown)
        with qtbot.waitSignal(view.painted, timeout=20_000):
            view.start_engine()
        return view

    yield make
    for view in views:
        view.deleteLater()
    qtbot.waitUntil(lambda: not any(isValid(view) for view in views))
    unexpected = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert "log_may_warn" in request.fixturenames or not unexpected, [record.getMessage() for record in unexpected]


MakePreview = Callable[..., Preview]


@pytest.fixture
def make_preview(qtbot: QtBot, make_view: MakeView) -> MakePreview:
    """Make a preview of a page written by hand."""

    def make(first: Page, **size: int) -> Preview:
        pages = ShownPages(first)
        return Preview(make_view(pages, rendering=pages, **size), pages, qtbot)

    return make
