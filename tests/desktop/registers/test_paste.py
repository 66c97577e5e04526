"""An event copied from one issue and pasted into another is the register's there, too."""

from __future__ import annotations

from msgspec.structs import replace

from desktop.conftest import Desk
from desktop.registers.hands import NEXT, fill, origins, registers
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.newsletter.places import node_key


def test_a_pasted_event_follows_the_register(desk: Desk) -> None:
    (entry,) = fill(desk, NEXT)
    desk.start(sample(), replace(sample(), id="annan", title="Annan"))
    desk.window.open_stored("prov")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    desk.qtbot.waitUntil(lambda: bool(registers(desk).entries("event")))
    assert desk.view.open_issue is not None
    event_id = origins(desk).use(desk.view.open_issue, entry.id, "k1", "Använd")
    assert event_id is not None
    desk.view.select(node_key(event_id))
    desk.view.focus_on.outline()
    desk.window.actions_[Command.COPY].trigger()
    desk.window.open_stored("annan")
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None and desk.view.open_issue.id == "annan")
    desk.view.select(node_key("k1"))
    desk.view.focus_on.outline()
    desk.window.actions_[Command.PASTE].trigger()
    desk.qtbot.waitUntil(lambda: len(desk.issue.events) == 3)
    pasted = desk.issue.events[-1]
    assert pasted.title == "Vandring"
    assert desk.view.open_issue is not None
    link = origins(desk).link(desk.view.open_issue, pasted.id)
    assert link is not None
    assert link.entry == entry
