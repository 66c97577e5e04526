"""When a crashed page comes back: on paper, and with a real renderer process."""

from __future__ import annotations

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from editor.preview import page as live_page
from editor.preview.recovery import CrashRecord
from preview.conftest import MakePreview, Preview
from preview.samples import block, page, tall_page


def test_two_crashes_in_a_minute_are_borne_and_the_third_is_not() -> None:
    record = CrashRecord()
    assert [record.crashed(now) for now in (0, 10, 20)] == [True, True, False]


def test_crashes_far_apart_are_all_borne() -> None:
    record = CrashRecord()
    assert all(record.crashed(now) for now in range(0, 1000, 31))


def test_new_try_begins_the_count_anew() -> None:
    record = CrashRecord()
    assert [record.crashed(now) for now in (0, 1, 2)] == [True, True, False]
    record.forget()
    assert record.crashed(3)


def crash(preview: Preview) -> None:
    live = preview.view._page._live
    assert live is not None
    os.kill(live.web_page.renderProcessPid(), signal.SIGKILL)


@pytest.mark.usefixtures("log_may_warn")
def test_page_comes_back_with_the_newest_text_at_the_same_place(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(tall_page())
    preview.ask("window.scrollTo(0, 2000)")
    preview.show(tall_page(a29=201))
    qtbot.waitUntil(lambda: "a10" in preview.view._page._live._place)
    with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
        crash(preview)
        preview.pages.set(page(*tall_page().blocks, block("new", "skrivet under kraschen")))
    assert "skrivet under kraschen" in preview.dom()
    qtbot.waitUntil(lambda: preview.number("window.scrollY") == 2000)


@pytest.mark.usefixtures("log_may_warn")
def test_stops_after_the_third_crash_and_begins_again_when_asked(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a", "kvar")))
    live = preview.view._page._live
    assert live is not None
    for _ in range(2):
        with qtbot.waitSignals([live.lost, live.ready, preview.view.painted], order="strict"):
            crash(preview)
    with qtbot.waitSignal(preview.view.failed) as failed:
        crash(preview)
    assert "stannat" in failed.args[0]
    preview.pages.set(page(block("a", "nytt")))
    with qtbot.waitSignal(preview.view.painted):
        preview.view._page._cover.retry.click()
    assert "nytt" in preview.dom()
    assert not preview.view._page._cover.isVisible()


@pytest.mark.usefixtures("log_may_warn")
def test_hanging_renderer_is_ended_and_comes_back(
    make_preview: MakePreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = make_preview(page(block("a")))
    monkeypatch.setattr(live_page, "ANSWER_WITHIN_MS", 300)
    live = preview.view._page._live
    assert live is not None
    before = live.web_page.renderProcessPid()
    live.web_page.runJavaScript("for (;;) {}", 1)
    with qtbot.waitSignal(preview.view.painted, timeout=10_000):
        preview.pages.set(page(block("a", "efter")))
    assert "efter" in preview.dom()
    assert live.web_page.renderProcessPid() != before
