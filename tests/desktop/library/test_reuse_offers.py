"""What can be used again, asked without the window that lists it."""

from __future__ import annotations

import datetime as dt

from desktop.conftest import Desk
from editor.desktop.library.reuse_offers import Listed, Question, ReuseOffers
from editor.desktop.library.reuse_sources import Source
from editor.newsletter.issue import Article, Issue, Newsletter, Section
from editor.newsletter.places import node_key

MAY = Issue(
    id="maj",
    title="Maj",
    date=dt.date(2023, 5, 4),
    newsletter=Newsletter(name="Exempelbrevet"),
    sections=(Section(id="s1", heading="Natur", items=(Article(id="a1", heading="Älgen räknas"),)),),
)


def test_the_parts_of_an_issue_are_listed_and_read(desk: Desk) -> None:
    desk.start(MAY)
    offers = ReuseOffers(desk.window.desk)
    listed, read = list[Listed](), list[Source | None]()
    offers.listed.connect(listed.append)
    offers.read.connect(read.append)
    offers.look(Question(saved=False, issue_id="maj"))
    desk.qtbot.waitUntil(lambda: len(listed) == 1)
    assert [hit.title for hit in listed[0].hits] == ["Natur", "Älgen räknas"]
    offers.choose(listed[0].hits[1])
    assert [source.block.root for source in read if source] == [node_key("a1")]


def test_only_the_latest_question_is_answered(desk: Desk) -> None:
    desk.start(MAY)
    workspace = desk.window.workspace
    assert workspace is not None
    offers = ReuseOffers(desk.window.desk)
    listed, later = list[Listed](), list[object]()
    offers.listed.connect(listed.append)
    offers.look(Question(saved=False, issue_id="maj"))
    offers.look(Question(saved=True))
    workspace.blocks.load("maj", later.append, later.append)
    desk.qtbot.waitUntil(lambda: bool(later))
    assert [one.hits for one in listed] == [()]
