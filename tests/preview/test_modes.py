"""Every mode shows what the export makes, at the block the reader is at, and never an empty page."""

from __future__ import annotations

import base64
import json
import os
import random
import re
import signal
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.preview.modes import MODES, PAGE_MODES, Mode
from editor.preview.view import PreviewView
from editor.publishing import mail_package, pdf, plain_text, web_page
from editor.publishing.edition import Edition
from editor.rendering.themes import theme_of
from preview.conftest import Preview
from preview.issues import EditedIssue, random_edit

PAGES: tuple[Mode, ...] = tuple(PAGE_MODES)
PRINTED_WITHIN_MS = 60_000
DOM = """
(html => {
  const page = html ? new DOMParser().parseFromString(html, "text/html") : document.cloneNode(true);
  for (const marked of page.querySelectorAll("[data-block], [data-region]"))
    for (const name of ["data-block", "data-region"]) marked.removeAttribute(name);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const blank = [];
  while (walker.nextNode()) if (!walker.currentNode.data.trim()) blank.push(walker.currentNode);
  blank.forEach(node => node.remove());
  const tags = [];
  for (const element of page.querySelectorAll("*"))
    tags.push([element.nodeName, ...[...element.attributes].map(a => a.name + "=" + a.value).sort(),
      ...[...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim())].join(" "));
  return tags.join("\\n");
})
"""


@pytest.fixture
def edited() -> EditedIssue:
    return EditedIssue()


@pytest.fixture
def preview(edited: EditedIssue, qtbot: QtBot, make_view: Callable[..., PreviewView]) -> Preview:
    return Preview(make_view(edited), edited, qtbot)  # type: ignore[arg-type]


def turn(preview: Preview, qtbot: QtBot, mode: Mode) -> None:
    """Another mode, painted."""
    if mode == preview.view.mode:
        return
    with qtbot.waitSignal(
        preview.view.painted,
        timeout=PRINTED_WITHIN_MS,
        check_params_cb=lambda number: number == preview.view.update_number,
    ):
        preview.view.set_mode(mode)


def edit(preview: Preview, qtbot: QtBot, change: Callable[[], None]) -> None:
    """An edit, painted."""
    with qtbot.waitSignal(
        preview.view.painted,
        timeout=PRINTED_WITHIN_MS,
        check_params_cb=lambda number: number == preview.view.update_number,
    ):
        change()


def exported(edited: EditedIssue) -> Edition:
    return Edition(edited.issue, edited.pictures, edited.picture_data, theme_of(edited.issue))


def dom_of_export(preview: Preview, edited: EditedIssue, mode: Mode) -> str:
    """The DOM of the exported file, its pictures under the names they have beside it."""
    edition = exported(edited)
    if PAGE_MODES[mode].kind == "web":
        html = web_page.files(edition)[0].data.decode()
        for file, name in edition.picture_names.items():
            html = html.replace(_address(edition, file), f"images/{name}")
    else:
        html = mail_package.files(edition)[0].data.decode()
    return preview.ask(f"{DOM}({json.dumps(html)})")


def _address(edition: Edition, file: str) -> str:
    data = base64.b64encode(edition.picture_data(file)).decode()
    return f"data:{edition.pictures[file].media_type};base64,{data}"


def in_light_or_dark(dom: str, *, dark: bool) -> str:
    """The DOM of an export with the one change that the preview makes to its head."""
    scheme = "dark" if dark else "light"
    dom = re.sub(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", "(min-width:0)" if dark else "(max-width:0)", dom)
    return re.sub(r"((?:content=|color-scheme: ?))light dark", rf"\g<1>{scheme}", dom)


@pytest.mark.parametrize("mode", [mode for mode in PAGES if PAGE_MODES[mode].kind != "text"])
def test_page_is_the_exports_without_its_marks(preview: Preview, edited: EditedIssue, qtbot: QtBot, mode: Mode) -> None:
    turn(preview, qtbot, mode)
    chance = random.Random(mode)
    for _ in range(5):
        edit(preview, qtbot, lambda: edited.edit(random_edit(edited.issue, chance)))
    wanted = in_light_or_dark(dom_of_export(preview, edited, mode), dark=PAGE_MODES[mode].dark)
    assert preview.ask(f"{DOM}()").splitlines() == wanted.splitlines()


def test_text_is_the_exports_to_the_letter(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "text")
    chance = random.Random(5)
    for _ in range(8):
        edit(preview, qtbot, lambda: edited.edit(random_edit(edited.issue, chance)))
        shown = json.loads(preview.ask("JSON.stringify(document.querySelector('main').textContent)"))
        assert shown.encode() == plain_text.files(exported(edited))[0].data


def test_printed_pages_are_the_exports_bytes(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    edit(preview, qtbot, lambda: edited.edit(edits.update_issue(edited.issue, title="Nummer 12")))
    printed = preview.view._print
    assert printed is not None
    paper = printed.view._paper
    assert paper is not None
    assert bytes(paper._buffer.data().data()) == pdf.files(exported(edited))[0].data
    assert printed.view.page_count > 1


def test_no_mode_shows_an_older_issue(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    """Edited while another mode is shown, and once more while the page is on its way: the newest is what is shown."""
    for number, mode in enumerate((*PAGES, "print", *PAGES)):
        edited.edit(edits.update_issue(edited.issue, title=f"Under tiden {number}"))
        preview.view.set_mode(mode)
        newest = f"Strax efteråt {number}"
        edited.edit(edits.update_issue(edited.issue, title=newest))
        qtbot.waitUntil(lambda: preview.view.is_up_to_date, timeout=PRINTED_WITHIN_MS)
        if mode == "print":
            assert preview.view._print is not None
            paper = preview.view._print.view._paper
            assert paper is not None
            assert bytes(paper._buffer.data().data()) == pdf.files(exported(edited))[0].data
        else:
            assert newest in preview.ask("document.documentElement.textContent")


# -- appearance --------------------------------------------------------------------------------------------------------


def test_dark_is_the_pages_own_dark_appearance(preview: Preview, qtbot: QtBot) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = preview.ask(ground)
    preview.ask("document.querySelector('[data-block]').known = 1")
    turn(preview, qtbot, "dark")
    dark = preview.ask(ground)
    assert _lightness(dark) < 60
    assert _lightness(light) > 200
    assert preview.ask("document.querySelector('[data-block]').known") == "1"  # no new load
    turn(preview, qtbot, "wide")
    assert preview.ask(ground) == light


def _lightness(css: str) -> int:
    return QColor(*(int(part) for part in re.findall(r"\d+", css)[:3])).lightness()


def test_pictures_off_loads_none_and_keeps_their_room_and_texts(preview: Preview, qtbot: QtBot) -> None:
    sizes = "[...document.images].map(image => image.getBoundingClientRect().width).join()"
    loaded = "[...document.images].filter(image => image.naturalWidth > 0).length"
    widths = preview.ask(sizes)
    qtbot.waitUntil(lambda: preview.number(loaded) > 0)
    reads: list[str] = []
    read = preview.pages.picture_data
    preview.pages.picture_data = lambda file: reads.append(file) or read(file)  # type: ignore[method-assign,func-returns-value]
    turn(preview, qtbot, "pictures_off")
    assert preview.ask(sizes) == widths
    assert preview.number(loaded) == 0
    assert reads == []
    assert preview.number("[...document.images].filter(image => image.alt).length") > 0
    turn(preview, qtbot, "wide")
    qtbot.waitUntil(lambda: preview.number(loaded) > 0)


def test_web_page_shows_its_own_fonts_and_lets_nothing_else_in(preview: Preview, qtbot: QtBot) -> None:
    turn(preview, qtbot, "web")
    qtbot.waitUntil(lambda: preview.number("[...document.fonts].filter(face => face.status === 'loaded').length") > 0)
    assert preview.number("[...document.images].filter(image => image.src.startsWith('lansbrev:')).length") > 0


# -- the reader's place ------------------------------------------------------------------------------------------------


def _seen_block(preview: Preview) -> str:
    """The block at a third of the view."""
    printed = preview.view._print
    if preview.view.mode == "print":
        assert printed is not None
        paper, bar = printed.view._paper, printed.view.verticalScrollBar()
        assert paper is not None
        return paper.places.block_at(paper.point_below(bar.value() + printed.view.height() // 8))
    found = """
      [...document.querySelectorAll('[data-region] > [data-block]')].find(
        block => block.getBoundingClientRect().bottom > innerHeight / 8).dataset.block
    """
    return preview.ask(found)


def test_same_block_stays_in_view_through_all_modes(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    key = "n:" + edited.issue.sections[1].items[0].id
    live = preview.view._page._live
    assert live is not None
    preview.ask(f"document.querySelector('[data-block=\"{key}\"]').scrollIntoView()")
    qtbot.waitUntil(lambda: key in live.place)
    for mode in (*MODES[1:], "wide", "print", "text"):
        turn(preview, qtbot, mode)
        qtbot.waitUntil(lambda: _seen_block(preview) == key)


def test_printed_page_stays_where_it_is_when_pages_before_it_grow(
    preview: Preview, edited: EditedIssue, qtbot: QtBot
) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    view = printed.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * 2 // 3)
    before = json.loads(view.place)[0]
    longer = "<p>" + "Mycket mer text på första sidan. " * 60 + "</p>"
    edit(preview, qtbot, lambda: edited.edit(edits.update_issue(edited.issue, intro=longer)))
    after = json.loads(view.place)[0]
    assert after[0] == before[0]
    assert abs(after[1] - before[1]) <= 2


# -- never white -------------------------------------------------------------------------------------------------------


def test_last_pages_stay_until_new_ones_are_drawn(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    shown: list[bool] = []

    def look() -> None:
        shown.append(_has_ink(printed.view.viewport().grab().toImage()))

    look()
    printed.process.printed.connect(look)
    for number in range(3):
        edited.edit(edits.update_issue(edited.issue, title=f"Nummer {number}"))
        look()
    qtbot.waitUntil(lambda: printed.view.shown_number == preview.view.update_number, timeout=PRINTED_WITHIN_MS)
    look()
    assert all(shown)
    assert len(shown) > 4


def _has_ink(image: QImage) -> bool:
    """Whether there is text or colour on the page in the middle."""
    across = range(image.width() // 4, image.width() * 3 // 4, 3)
    return any(image.pixelColor(x, y).lightness() < 120 for y in range(0, image.height(), 3) for x in across)


@pytest.mark.usefixtures("log_may_warn")
def test_killed_worker_leaves_the_pages_and_comes_back(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    process = printed.process._process
    assert process is not None
    process.kill()
    qtbot.waitUntil(lambda: printed.process.pid is None)
    assert _has_ink(printed.view.viewport().grab().toImage())
    edit(preview, qtbot, lambda: edited.edit(edits.update_issue(edited.issue, title="Efteråt")))
    assert _has_ink(printed.view.viewport().grab().toImage())


@pytest.mark.usefixtures("log_may_warn")
def test_trouble_is_told_and_the_last_good_pages_stay(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    good = printed.process._command
    printed.process._command = ["/nowhere/lansbrev"]
    printed.process.stop()
    with qtbot.waitSignal(preview.view.failed, timeout=PRINTED_WITHIN_MS) as failed:
        edited.edit(edits.update_issue(edited.issue, title="Ny titel"))
    assert "De senaste fungerande sidorna visas." in failed.args[0]
    assert _has_ink(printed.view.viewport().grab().toImage())
    printed.process._command = good
    with qtbot.waitSignals([preview.view.recovered, preview.view.painted], timeout=PRINTED_WITHIN_MS):
        preview.view.retry()


def test_process_prints_only_while_print_is_shown(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    turn(preview, qtbot, "wide")
    shown = printed.view.shown_number
    edit(preview, qtbot, lambda: edited.edit(edits.update_issue(edited.issue, title="Under tiden")))
    assert not printed._pause.isActive()
    assert printed.process._under_way is None
    printed._leave.start(0)
    qtbot.waitUntil(lambda: printed.process.pid is None)
    turn(preview, qtbot, "print")
    assert printed.view.shown_number > shown


@pytest.mark.usefixtures("log_may_warn")
@pytest.mark.parametrize("mode", ["dark", "pictures_off", "text", "web"])
def test_crashed_page_comes_back_in_its_mode_at_its_place(
    preview: Preview, edited: EditedIssue, qtbot: QtBot, mode: Mode
) -> None:
    turn(preview, qtbot, mode)
    live = preview.view._page._live
    assert live is not None
    key = "n:" + edited.issue.sections[1].items[0].id
    preview.ask(f"document.querySelector('[data-block=\"{key}\"]').scrollIntoView()")
    qtbot.waitUntil(lambda: key in live.place)
    with qtbot.waitSignals([live.lost, live.ready, preview.view.painted], order="strict"):
        os.kill(live.web_page.renderProcessPid(), signal.SIGKILL)
    assert _seen_block(preview) == key
    assert preview.ask("location.pathname").endswith(f"/{PAGE_MODES[mode].kind}.html")
    if mode == "pictures_off":
        assert preview.number("[...document.images].filter(image => image.naturalWidth > 0).length") == 0
    if mode == "dark":
        assert _lightness(preview.ask("getComputedStyle(document.body).backgroundColor")) < 60


@pytest.mark.usefixtures("log_may_warn")
@pytest.mark.parametrize("mode", PAGES)
def test_page_that_cannot_be_rendered_leaves_the_last_good_one(
    preview: Preview, edited: EditedIssue, qtbot: QtBot, mode: Mode
) -> None:
    turn(preview, qtbot, mode)
    before = preview.dom()
    good = edited.issue
    broken = _broken(good)
    with qtbot.waitSignal(preview.view.failed) as failed:
        edited.edit(broken)
    assert "Den senaste fungerande sidan visas" in failed.args[0]
    assert preview.dom() == before
    with qtbot.waitSignals([preview.view.recovered, preview.view.painted]):
        edited.edit(good)


def _broken(issue: Issue) -> Issue:
    """An issue that no renderer can make anything of."""
    return msgspec.structs.replace(issue, sections=(None,))


# -- the reader's hand -------------------------------------------------------------------------------------------------


def test_click_on_paper_leads_to_the_word(preview: Preview, edited: EditedIssue, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    view, paper = printed.view, printed.view._paper
    assert paper is not None
    page, position = next(
        (page, text.index("våtmarker"))
        for page in range(paper.count)
        if "våtmarker" in (text := paper.document.getAllText(page).text())
    )
    box = paper.document.getSelectionAtIndex(page, position, 9).boundingRectangle()
    rect = paper.rect(page)
    at = rect.topLeft() + (box.center() * paper.px_per_pt).toPoint()
    view.verticalScrollBar().setValue(at.y() - 100)
    place = at - QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    with qtbot.waitSignal(view.spot_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    spot = clicked.args[0]
    assert spot.wrapped
    assert spot.key in {"contents", "intro", *(f"n:{item.id}" for s in edited.issue.sections for item in s.items)}
    assert "våtmarker" in spot.text[spot.at - 10 : spot.at + 10]


def test_link_on_paper_is_asked_for_with_ctrl(preview: Preview, qtbot: QtBot) -> None:
    turn(preview, qtbot, "print")
    printed = preview.view._print
    assert printed is not None
    view, paper = printed.view, printed.view._paper
    assert paper is not None
    found = next(
        (x, y)
        for y in range(0, paper.size.height(), 6)
        for x in range(0, paper.size.width(), 12)
        if paper.link_at(x, y).startswith("https:")
    )
    view.verticalScrollBar().setValue(found[1] - 100)
    place = QPoint(*found) - QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    with qtbot.waitSignal(preview.view.link_requested) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert wanted.args[0].startswith("https:")


@pytest.mark.parametrize("mode", ["wide", "print"])
def test_wheel_with_ctrl_asks_for_another_zoom(preview: Preview, qtbot: QtBot, mode: Mode) -> None:
    turn(preview, qtbot, mode)
    printed = preview.view._print
    target = printed.view.viewport() if printed is not None else preview.view._page._web.focusProxy()
    assert target is not None
    place = QPointF(50, 50)
    wheel = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(preview.view.zoom_asked) as asked:
        QApplication.sendEvent(target, wheel)
    assert asked.args == [1]


@pytest.mark.parametrize("mode", MODES)
def test_zoom_beyond_the_pane_is_reached_by_a_bar(preview: Preview, qtbot: QtBot, mode: Mode) -> None:
    turn(preview, qtbot, mode)
    preview.view.set_zoom(3.0)
    assert preview.view.shown_zoom == 3.0
    bar = preview.view._print.view.horizontalScrollBar() if preview.view._print else preview.view._page._across
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    if mode in PAGE_MODES:
        layout = "document.documentElement.clientWidth"
        qtbot.waitUntil(lambda: abs(preview.number(layout) - PAGE_MODES[mode].width_px) <= 1)
