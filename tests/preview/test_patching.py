"""For all sequences of edits: the patched page equals a freshly loaded one."""

from __future__ import annotations

import random

import pytest
from pytestqt.qtbot import QtBot

from editor.rendering.page import Page
from preview.conftest import MakePreview, Preview
from preview.samples import MAIN, TOP, block, page


def random_page(chance: random.Random) -> Page:
    """A page of some of fourteen blocks with some of three texts, in any order, sometimes with another head."""
    keys = chance.sample([f"n:{letter}" for letter in "abcdefghijklmn"], chance.randrange(15))
    blocks = (
        block(
            key,
            f"{key} {chance.randrange(3)} – <b>åäö</b> & \u2028 \\ </p><p>",
            region=chance.choice((TOP, MAIN, MAIN)),
            height_px=chance.choice((0, 120)),
            inside=chance.choice(
                ("", '<div data-block="n:inner">del</div>', "<!--[if mso]><table><tr><td><![endif]-->")
            ),
        )
        for key in keys
    )
    return page(*blocks, title=chance.choice(("Ett", "Ett", "Två")), style=chance.choice(("", "", "p { margin: 0 }")))


def fresh_dom(preview: Preview, qtbot: QtBot) -> str:
    """The document of the same page loaded from nothing."""
    with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
        preview.view.show_issue(preview.pages)
    return preview.dom()


@pytest.mark.parametrize("seed", range(12))
def test_patched_page_equals_a_fresh_load(make_preview: MakePreview, qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    preview = make_preview(random_page(chance))
    for _ in range(12):
        preview.show(random_page(chance))
    patched = preview.dom()
    assert patched == fresh_dom(preview, qtbot)


def test_thousands_of_updates_leave_nothing_behind(make_preview: MakePreview, qtbot: QtBot) -> None:
    preview = make_preview(page(block("a"), block("b")))
    for number in range(1500):
        with qtbot.waitSignal(preview.view._page._live.applied):
            preview.pages.set(page(block("a", str(number)), block("b")))
    qtbot.waitUntil(lambda: "1499" in preview.dom())
    assert preview.dom() == fresh_dom(preview, qtbot)
