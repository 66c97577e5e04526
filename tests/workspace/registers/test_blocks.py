"""Saved blocks over a real store: kept, inserted as copies or linked, changed once for every draft, given away."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from editor.newsletter import edits, places
from editor.newsletter.edits.fragments import Place
from editor.newsletter.issue import Article, Contact, ContactList, Image, Issue, Section
from editor.newsletter.places import node_key
from editor.newsletter.registers import entries
from editor.newsletter.registers.blocks import block_of, filled
from editor.newsletter.reminders import standing
from editor.newsletter.tree import find
from editor.store.values import RegisterEntry
from editor.support import pictures
from editor.workspace import incoming
from editor.workspace.errors import NotABlockFile
from editor.workspace.open_issue import OpenIssue
from editor.workspace.registers.blocks import block_in
from editor.workspace.registers.blocks import block_of as block_of_entry
from editor.workspace.registers.origins import origin_of
from workspace.hands import Desk, png
from workspace.registers.hands import close, publish, save, stored

SOURCE = Issue(
    title="Maj",
    date=dt.date(2026, 5, 1),
    sections=(
        Section(
            id="s",
            items=(
                Article(id="a", heading="Så söker du", body="<p>Skriv till [[namn]].</p>", image="b", contacts=("c",)),
                ContactList(id="l", contacts=("c",)),
            ),
        ),
    ),
    contacts=(Contact(id="c", name="Exempel Exempelsson", phone="010-1"),),
    images=(Image(id="b", file="images/b.png", alt="En kaj"),),
)
TARGET = Issue(title="Juni", date=dt.date(2026, 6, 1), sections=(Section(id="x"),))
HERE = Place(section="x")


@pytest.fixture
def source(desk: Desk) -> OpenIssue:
    opened = desk.open(desk.create(replace(SOURCE, images=())))
    picture, data = pictures.prepare(png(), file="b.png")
    file = opened.add_picture(picture, data, "b.png")
    opened.apply(lambda _: replace(SOURCE, images=(replace(SOURCE.images[0], file=file),)), "Bild")
    save(desk, opened)
    return opened


def keep(desk: Desk, opened: OpenIssue, key: str = "n:a", name: str = "Så söker du") -> RegisterEntry:
    return desk.ask(lambda done, failed: desk.workspace.blocks.save(opened, key, name, done, failed, tags=("stöd",)))


def linked_in(desk: Desk, entry: RegisterEntry, title: str) -> tuple[OpenIssue, str]:
    opened = desk.open(desk.create(replace(TARGET, title=title)))
    placed = desk.workspace.blocks.insert(
        opened, block_of_entry(entry), HERE, "Infoga", written=SOURCE.date, origin=origin_of(entry)
    )
    save(desk, opened)
    return opened, places.node_id(placed.key) or ""


def test_a_copy_is_filled_in_and_has_no_tie_to_the_block(desk: Desk, source: OpenIssue) -> None:
    entry = keep(desk, source)
    assert (entry.facts.name, entry.facts.tags, entry.facts.root) == ("Så söker du", ("stöd",), "n:a1")
    opened = desk.open(desk.create(TARGET))
    block = filled(block_of_entry(entry), {"namn": "oss"})
    placed = desk.workspace.blocks.insert(opened, block, HERE, "Infoga", written=SOURCE.date)
    node = find(opened.issue, places.node_id(placed.key) or "")
    assert isinstance(node, Article)
    assert node.body == "<p>Skriv till oss.</p>"
    assert opened.record.origins == {}
    image = next(one for one in opened.issue.images if one.id == node.image)
    assert opened.picture_data(image.file) == source.picture_data(source.issue.images[0].file)
    opened.undo()
    assert opened.issue == TARGET


def test_a_linked_block_changes_everywhere_but_not_where_it_was_published_or_has_own_words(
    desk: Desk, source: OpenIssue
) -> None:
    entry = keep(desk, source)
    first, node_id = linked_in(desk, entry, "Juni")
    second, _ = linked_in(desk, entry, "Juli")
    close(desk, second)
    published, _ = linked_in(desk, entry, "April")
    publish(desk, published)
    own, own_id = linked_in(desk, entry, "Egen")
    own.apply(lambda issue: edits.update(issue, own_id, heading="Egen rubrik"), "Skriv")
    save(desk, own)

    source.apply(lambda issue: edits.update(issue, "a", heading="Ny rubrik"), "Skriv")
    after = block_of(source.issue, "n:a", source.pictures).content
    outcome = desk.ask(
        lambda done, failed: desk.workspace.registers.change(entry.id, after, "Ändra block", done, failed)
    )

    heading = lambda issue: next(item for item in issue.sections[0].items).heading  # noqa: E731
    assert heading(first.issue) == "Ny rubrik"
    assert find(first.issue, node_id).heading == "Ny rubrik"
    assert heading(stored(desk, second.id)) == "Ny rubrik"
    assert heading(stored(desk, published.id)) == "Så söker du"
    assert heading(own.issue) == "Egen rubrik"
    assert [(one.title, one.why) for one in outcome.skipped] == [("Egen", "own_words")]
    assert entries.same(block_of(first.issue, node_key(node_id), first.pictures).content, after)

    desk.ask(lambda done, failed: desk.workspace.registers.undo(outcome, "Ångra", done, failed))
    assert heading(first.issue) == "Så söker du"
    assert heading(stored(desk, second.id)) == "Så söker du"


def test_what_has_passed_is_marked_in_the_copy(desk: Desk, source: OpenIssue) -> None:
    text = "<p>Sök senast 3 maj. Det är snart dags, och nytt kommer 4 december 2030.</p>"
    source.apply(lambda issue: edits.update(issue, "a", body=text, image=None), "Skriv")
    block = block_of(source.issue, "n:a", source.pictures)
    opened = desk.open(desk.create(TARGET))
    placed = desk.workspace.blocks.insert(opened, block, HERE, "Kopiera", written=SOURCE.date)
    assert [reason.code for reason in placed.reasons] == ["reuse_past_date", "reuse_passing_words"]
    assert placed.reasons[0].words == "3 maj"
    assert set(standing(opened.issue, opened.record.reminders)) == {placed.key}
    before = desk.workspace.blocks.insert(
        desk.open(desk.create(replace(TARGET, date=dt.date(2026, 4, 1)))), block, HERE, "Kopiera", written=SOURCE.date
    )
    assert [reason.code for reason in before.reasons] == ["reuse_passing_words"]


def test_a_block_is_given_away_without_names_and_taken_in_again(desk: Desk, source: OpenIssue, tmp_path: Path) -> None:
    entry = keep(desk, source)
    path = tmp_path / "block.lansbrev-block"
    desk.workspace.blocks.write(entry, path)
    assert b"Exempelsson" not in path.read_bytes()
    came = incoming.read(path)
    taken = desk.ask(lambda done, failed: desk.workspace.blocks.take_in(came, done, failed))
    assert (taken.facts.name, taken.facts.tags, taken.facts.root) == ("Så söker du", ("stöd",), "n:a1")
    assert taken.content.value.contacts[0].name == "[[namn]]"
    assert {one.id for one in desk.workspace.blocks.entries()} == {entry.id, taken.id}
    picture = next(iter(taken.content.pictures.values()))
    assert desk.workspace.blocks.picture_data(picture.sha256) == source.picture_data(source.issue.images[0].file)


def test_an_issue_file_is_no_block(tmp_path: Path) -> None:
    from editor.newsletter import issue_file

    path = tmp_path / "utgåva.lansbrev"
    path.write_bytes(issue_file.bundle(TARGET, {}))
    with pytest.raises(NotABlockFile):
        block_in(incoming.read(path))
