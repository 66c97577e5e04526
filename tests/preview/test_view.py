"""The preview with a real engine."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pixels
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from editor.support.pictures import Picture
from preview.conftest import MakePreview, Preview
from preview.samples import MAIN, TOP, ShownPages, block, page, tall_page


def click(
    preview: Preview, qtbot: QtBot, code: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Click with the mouse in the middle of the element that ``code`` finds."""
    web = preview.view._page._web
    assert web is not None
    zoom = web.zoomFactor()
    x = preview.number(f"(() => {{ const r = {code}.getBoundingClientRect(); return r.left + r.width / 2 }})()") * zoom
    y = preview.number(f"(() => {{ const r = {code}.getBoundingClientRect(); return r.top + r.height / 2 }})()") * zoom
    target = web.focusProxy() or web
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, modifier, QPoint(round(x), round(y)))


def _png(width_px: int, height_px: int) -> bytes:
    written = io.BytesIO()
    Pixels.new("RGB", (width_px, height_px), "navy").save(written, "PNG")
    return written.getvalue()


def test_shows_the_page_and_every_edit_after_it(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a", "Första")))
    assert "Första" in preview.dom()
    preview.show(page(block("a", "Andra")))
    assert "Andra" in preview.dom()
    assert "Första" not in preview.dom()


def test_moves_adds_and_removes_blocks(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a"), block("b"), block("c")))
    preview.show(page(block("c"), block("d", region=TOP), block("a"), block("e")))
    keys = "[...document.querySelectorAll('[data-region] > *')].map(b => b.dataset.block).join()"
    assert preview.ask(keys) == "d,c,a,e"


def test_blocks_that_stay_keep_their_nodes(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a"), block("b"), block("c")))
    preview.ask("document.querySelectorAll('[data-block]').forEach(b => { b.known = b.dataset.block })")
    preview.show(page(block("c"), block("b", "ny text"), block("a"), block("d"), title="Ny titel"))
    preview.show(page(block("c"), block("d"), block("b", "ny text"), block("a"), title="Ny titel"))
    known = "[...document.querySelectorAll('[data-block]')].map(b => b.known ?? '-').join()"
    assert preview.ask(known) == "c,-,-,a"


def test_head_and_styles_follow_without_a_new_load(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a")))
    preview.ask("document.querySelector('[data-block]').known = 1")
    preview.show(page(block("a"), title="Annan titel", style="p { color: rgb(1, 2, 3) }"))
    assert preview.ask("document.title") == "Annan titel"
    assert preview.ask("getComputedStyle(document.querySelector('p')).color") == "rgb(1, 2, 3)"
    assert preview.ask("document.querySelector('[data-block]').known") == "1"


def test_growth_above_does_not_move_what_is_read(make_preview: MakePreview) -> None:
    preview = make_preview(tall_page())
    preview.ask("window.scrollTo(0, 2050)")
    top = preview.number("document.querySelector('[data-block=a10]').getBoundingClientRect().top")
    preview.show(tall_page(a3=900))
    preview.show(page(block("new", height_px=333, region=TOP), *tall_page(a3=900).blocks))
    assert preview.number("document.querySelector('[data-block=a10]').getBoundingClientRect().top") == top
    assert preview.number("window.scrollY") == 2050 + 700 + 333


def test_place_is_kept_when_the_block_read_first_goes(make_preview: MakePreview) -> None:
    preview = make_preview(tall_page())
    preview.ask("window.scrollTo(0, 2050)")
    preview.show(page(*(b for b in tall_page().blocks if b.key not in {"a10", "a2"})))
    assert preview.number("document.querySelector('[data-block=a11]').getBoundingClientRect().top") == 150


def test_new_block_at_the_top_is_seen_by_a_reader_at_the_top(make_preview: MakePreview) -> None:
    preview = make_preview(tall_page())
    preview.show(page(block("new", height_px=300, region=TOP), *tall_page().blocks))
    assert preview.number("window.scrollY") == 0


def test_place_is_kept_between_wide_and_phone(make_preview: MakePreview, qtbot: QtBot) -> None:
    style = "@media (max-width: 520px) { [data-block] { height: 400px !important } }"
    tall = tall_page()
    preview = make_preview(page(*tall.blocks, style=style))
    preview.ask("window.scrollTo(0, 2000)")
    preview.view.set_mode("phone")
    qtbot.waitUntil(lambda: preview.number("window.innerWidth") < 400)
    qtbot.waitUntil(lambda: preview.number("window.scrollY") == 4000)


FRAME = """(() => {{
  const frame = getComputedStyle(document.documentElement, "::after");
  const block = document.querySelector("[data-block={key}]").getBoundingClientRect();
  const [left, top, width, height] = ["left", "top", "width", "height"].map((name) => parseFloat(frame[name]));
  const sides = [block.top + scrollY - top, left + width - block.right - scrollX,
    top + height - block.bottom - scrollY, block.left + scrollX - left];
  return frame.content === "none" ? "" : sides.map((side) => Math.round(side)).join(" ");
}})()"""
FARTHEST_PX = 16


def frame(preview: Preview, key: str) -> list[int]:
    """How far the frame's outer edges stand outside those of a block: top, right, bottom, left; [] without a frame."""
    return [int(side) for side in str(preview.ask(FRAME.format(key=key))).split()]


def is_framed(preview: Preview, key: str) -> bool:
    sides = frame(preview, key)
    return bool(sides) and max(map(abs, sides)) <= FARTHEST_PX


def test_the_frame_of_a_block_does_not_touch_the_page(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(tall_page())
    before, height = preview.dom(), preview.number("document.body.scrollHeight")
    preview.view.mark("a2")
    qtbot.waitUntil(lambda: is_framed(preview, "a2"))
    assert not is_framed(preview, "a1")
    assert (preview.dom(), preview.number("document.body.scrollHeight")) == (before, height)
    preview.view.mark(None)
    qtbot.waitUntil(lambda: frame(preview, "a2") == [])


@pytest.mark.parametrize(
    ("padding", "gap_px", "sides"),
    [
        ("32px", 0, [-4, 6, -4, 6]),  # its own air is taken where the words above and below have none
        ("0", 32, [6, 6, 6, 6]),  # the air round it is taken where it has none
        ("0", 0, [1, 6, 1, 6]),  # no air at all: midway
    ],
)
def test_the_frame_stands_clear_of_what_is_said_above_and_below(
    make_preview: MakePreview, qtbot: QtBot, padding: str, gap_px: int, sides: list[int]
) -> None:
    style = (
        f"body {{ padding: 0 60px }} [data-block] {{ margin: {gap_px}px 0 }} [data-block=a1] {{ padding: {padding} }}"
    )
    preview = make_preview(page(block("a0"), block("a1"), block("a2"), style=style))
    preview.view.mark("a1")
    qtbot.waitUntil(lambda: is_framed(preview, "a1"))
    assert frame(preview, "a1") == sides


def test_the_frame_follows_its_block_and_what_is_written_above(make_preview: MakePreview, qtbot: QtBot) -> None:
    style = "body { padding: 0 60px } [data-block=a1] { padding: 32px }"
    preview = make_preview(page(block("a1"), style=f"{style} body {{ padding-top: 40px }}"))
    preview.view.mark("a1")
    qtbot.waitUntil(lambda: frame(preview, "a1") == [6, 6, 6, 6])
    preview.show(page(block("a0"), block("a1"), style=style))
    qtbot.waitUntil(lambda: frame(preview, "a1") == [-4, 6, 6, 6])
    preview.ask("document.querySelector('[data-block=a0]').style.paddingBottom = '90px'")  # as a picture that arrives
    qtbot.waitUntil(lambda: frame(preview, "a1") == [6, 6, 6, 6])


def test_the_frame_stays_on_a_narrow_page(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a0", height_px=100), style="[data-block] { padding: 20px }"))
    preview.view.mark("a0")
    qtbot.waitUntil(lambda: frame(preview, "a0") == [0, 0, 6, 0])


def test_a_contact_in_two_blocks_is_framed_in_one_of_them(make_preview: MakePreview, qtbot: QtBot) -> None:
    contact = '<div data-block="k" style="height:60px"><p>Exempel Exempelsson</p></div>'
    others = [block(f"a{n}", height_px=200) for n in range(8)]
    preview = make_preview(page(block("a", inside=contact), *others, block("b", inside=contact)))
    of_frame = "['top', 'height'].map((s) => parseFloat(getComputedStyle(document.documentElement, '::after')[s]))"

    def top_and_height() -> list[int]:
        return [round(float(px)) for px in str(preview.ask(f"{of_frame}.join(' ')")).split() if px != "NaN"]

    preview.view.mark("k")
    qtbot.waitUntil(lambda: is_framed(preview, "k"))
    first_top, height = top_and_height()
    assert height < 90
    last = "[...document.querySelectorAll('[data-block=k]')].at(-1)"
    preview.ask(f"{last}.scrollIntoView(false)")
    preview.ask(f"{last}.click()")
    preview.view.mark("k")
    qtbot.waitUntil(lambda: len(top_and_height()) == 2 and top_and_height()[0] > first_top + 1600)
    assert top_and_height()[1] < 90


def test_mark_scrolls_only_to_what_is_out_of_view(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(tall_page())
    preview.view.mark("a1")
    qtbot.waitUntil(lambda: is_framed(preview, "a1"))
    assert preview.number("window.scrollY") == 0
    preview.view.mark("a20")
    qtbot.waitUntil(lambda: preview.number("window.scrollY") > 0)
    top = preview.number("document.querySelector('[data-block=a20]').getBoundingClientRect().top")
    assert 0 <= top <= 500


def test_chosen_block_is_seen_more_than_by_its_edge_and_a_clicked_one_stays(
    make_preview: MakePreview, qtbot: QtBot
) -> None:
    preview = make_preview(tall_page())
    at = "document.querySelector('[data-block=a{}]').getBoundingClientRect()"
    room = preview.number("window.innerHeight")
    preview.ask(f"window.scrollBy(0, {at.format(3)}.top - {room} + 60)")
    before = preview.number("window.scrollY")
    preview.ask("document.querySelector('[data-block=a3]').click()")
    preview.view.mark("a3")
    qtbot.waitUntil(lambda: is_framed(preview, "a3"))
    assert preview.number("window.scrollY") == before
    preview.view.mark("a4")
    qtbot.waitUntil(lambda: is_framed(preview, "a4"))
    preview.ask(f"window.scrollTo(0, {before})")
    preview.view.mark("a3")
    qtbot.waitUntil(lambda: preview.number("window.scrollY") > before)
    assert preview.number(f"{at.format(3)}.bottom") <= room


def test_marked_block_comes_into_view_when_edited(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(tall_page())
    preview.view.mark("a1")
    preview.ask("window.scrollTo(0, 3000)")
    preview.show(tall_page(a1=210))
    top = preview.number("document.querySelector('[data-block=a1]').getBoundingClientRect().top")
    assert 0 <= top <= 500


def test_click_selects_the_innermost_block(make_preview: MakePreview, qtbot: QtBot) -> None:
    inner = '<div data-block="n:p1"><p id="inner">Del</p></div>'
    preview = make_preview(page(block("n:a1", "Artikel", inside=inner)))
    with qtbot.waitSignal(preview.view.spot_clicked) as clicked:
        click(preview, qtbot, "document.querySelector('#inner')")
    assert clicked.args[0].key == "n:p1"
    with qtbot.waitSignal(preview.view.spot_clicked) as clicked:
        click(preview, qtbot, "document.querySelector('p')")
    assert clicked.args[0].key == "n:a1"


def test_click_beside_the_text_selects_the_block(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("n:a1", inside='<div style="height:90px" id="air"></div>')))
    with qtbot.waitSignal(preview.view.block_clicked) as clicked:
        click(preview, qtbot, "document.querySelector('#air')")
    assert clicked.args == ["n:a1"]


def test_click_in_a_text_tells_what_the_block_says_and_where(make_preview: MakePreview, qtbot: QtBot) -> None:
    inside = '<p>𝕏 är en <b>bokstav</b><br>och mer</p><ul><li>punkt <span id="here">här</span></li></ul>'
    preview = make_preview(page(block("n:a1", "Artikel", inside=inside)))
    with qtbot.waitSignal(preview.view.spot_clicked) as clicked:
        click(preview, qtbot, "document.querySelector('#here')")
    spot = clicked.args[0]
    assert spot.text.split("\n") == ["", "Artikel", "", "𝕏 är en bokstav", "och mer", "", "", "punkt här", "", ""]
    assert spot.text[: spot.at].endswith("punkt h")
    assert not spot.wrapped


def test_click_on_a_link_selects_and_follows_nothing(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a", inside='<a href="https://example.se/">Läs mer</a>')))
    with qtbot.waitSignal(preview.view.spot_clicked):
        click(preview, qtbot, "document.querySelector('a')")
    with qtbot.waitSignal(preview.view.link_requested) as wanted:
        click(preview, qtbot, "document.querySelector('a')", Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == ["https://example.se/"]
    assert preview.ask("location.href") == "lansbrev://preview/1/mail.html"


def test_enter_selects_the_block_of_the_focused_link(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a"), block("b", inside='<a href="https://example.se/">Läs mer</a>')))
    web = preview.view._page._web
    assert web is not None
    web.setFocus()
    preview.ask("document.querySelector('a').focus()")
    with qtbot.waitSignal(preview.view.block_clicked) as clicked:
        qtbot.keyClick(web.focusProxy(), Qt.Key.Key_Return)
    assert clicked.args == ["b"]


def test_flood_of_edits_ends_with_the_newest(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a", "0")))
    painted: list[int] = []
    preview.view.painted.connect(painted.append)
    for number in range(1, 200):
        preview.pages.set(page(block("a", f"nummer {number}")))
    qtbot.waitUntil(lambda: preview.view.update_number in painted)
    assert "nummer 199" in preview.dom()
    assert len(painted) <= 3


@pytest.mark.usefixtures("log_may_warn")
def test_error_of_the_renderer_keeps_the_last_good_page(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a", "god")))
    with qtbot.waitSignal(preview.view.failed) as failed:
        preview.pages.set(None)
    assert "Den senaste fungerande sidan visas" in failed.args[0]
    assert "god" in preview.dom()
    with qtbot.waitSignals([preview.view.recovered, preview.view.painted]):
        preview.pages.set(page(block("a", "åter")))
    assert "åter" in preview.dom()


def test_picture_of_an_edited_block_is_not_asked_for_again(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a")))
    preview.pages.data = {"bild.png": _png(40, 30)}
    preview.pages.pictures = {"bild.png": Picture(sha256="1", width_px=40, height_px=30, media_type="image/png")}
    preview.show(page(block("a", inside='<img src="images/bild.png">')))
    width = "document.querySelector('img').naturalWidth"
    qtbot.waitUntil(lambda: preview.number(width) == 40)
    reads = preview.pages.reads
    for number in range(5):
        preview.show(page(block("a", f"Text {number}", inside='<img src="images/bild.png">')))
        assert preview.number(width) == 40
    assert preview.pages.reads == reads
    preview.pages.pictures = {"bild.png": Picture(sha256="2", width_px=20, height_px=30, media_type="image/png")}
    preview.pages.data = {"bild.png": _png(20, 30)}
    preview.show(page(block("a", inside='<img src="images/bild.png">')))
    qtbot.waitUntil(lambda: preview.number(width) == 20)


def test_another_issue_takes_over(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a", "ena")))
    other = ShownPages(page(block("a", "andra")))
    preview.view._page._renderings = {"mail": other}
    with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
        preview.view.show_issue(other)
    assert "andra" in preview.dom()
    assert (preview.pages.listeners, other.listeners) == (0, 1)
    preview.view.show_issue(None)
    assert other.listeners == 0


def test_widths_and_zoom(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a"), style=f"[data-region={MAIN}] {{ width: 100% }}"))
    layout = "document.documentElement.clientWidth"
    assert preview.number(layout) == 700
    preview.view.set_mode("phone")
    qtbot.waitUntil(lambda: preview.number(layout) == 375)
    preview.view.set_zoom(2)
    qtbot.waitUntil(lambda: preview.view._page._web is not None and preview.view._page._web.width() == 774)
    qtbot.waitUntil(lambda: preview.number(layout) == 375)


def test_narrow_pane_shows_the_wide_page_smaller(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a")), width_px=500)
    assert abs(preview.number("document.documentElement.clientWidth") - 700) <= 2
    assert preview.view.shown_zoom < 0.71


def test_issue_shown_after_the_engine_started(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a")))
    preview.view.show_issue(None)
    with qtbot.waitSignal(preview.view.painted):
        preview.view.show_issue(preview.pages)
    assert "a" in preview.dom()
