"""The preview in a window of its own, and the form alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.panels.preview_window import PreviewWindow


def own_window(desk: Desk) -> PreviewWindow | None:
    window = desk.view.preview.window()
    return window if isinstance(window, PreviewWindow) else None


def test_the_preview_leaves_and_comes_back(desk: Desk) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.DETACH_PREVIEW].trigger()
    window = own_window(desk)
    assert window is not None
    assert window.isVisible()
    assert desk.settings.get("preview.detached", False)
    window.close()
    assert own_window(desk) is None
    assert desk.view.preview.isVisible()
    assert desk.view.isAncestorOf(desk.view.preview)
    assert not desk.settings.get("preview.detached", True)
    assert not desk.window.actions_[Command.DETACH_PREVIEW].isChecked()


def test_f9_hides_and_shows_it_wherever_it_stands(desk: Desk) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.DETACH_PREVIEW].trigger()
    window = own_window(desk)
    assert window is not None
    show = desk.window.actions_[Command.SHOW_PREVIEW]
    show.trigger()
    assert not window.isVisible()
    assert not show.isChecked()
    show.trigger()
    assert window.isVisible()


def test_the_own_window_is_there_only_with_an_issue_and_is_remembered(desk: Desk) -> None:
    desk.settings.set("preview.detached", True)
    desk.view.panes.detach_preview(True)
    desk.start_with_open()
    window = own_window(desk)
    assert window is not None
    assert window.isVisible()
    desk.window.actions_[Command.START].trigger()
    assert own_window(desk) is None
    desk.window.open_stored("prov")
    desk.qtbot.waitUntil(lambda: own_window(desk) is not None)
    desk.window.close()
    assert own_window(desk) is None
    assert desk.settings.get("preview.detached", False)


def test_the_windows_keys_work_in_the_previews_window(desk: Desk) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.DETACH_PREVIEW].trigger()
    window = own_window(desk)
    assert window is not None
    assert desk.window.actions_[Command.SHOW_PHONE] in window.actions()


def test_focus_mode_shows_the_form_alone_and_escape_ends_it(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_F11)
    parts = (desk.view.outline, desk.view.preview, desk.window.toolbar, desk.window.menuBar())
    assert [part.isVisible() for part in parts] == [False] * 4
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.view.form_area.isAncestorOf(focused)
    desk.type("Ord ")
    desk.press(Qt.Key.Key_Escape)
    assert [part.isVisible() for part in parts] == [True] * 4
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_F11)
    assert [part.isVisible() for part in parts] == [True] * 4


def test_the_outline_asked_for_ends_focus_mode(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desk.focused() is desk.view.outline.tree


def test_going_to_the_start_ends_focus_mode(desk: Desk) -> None:
    desk.start_with_open()
    desk.press(Qt.Key.Key_F11)
    desk.window.actions_[Command.START].trigger()
    assert desk.window.menuBar().isVisible()
    assert desk.window.start_page.isVisible()
