"""Whatever is done to a valid issue, the result is a valid issue that shares what was not touched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import strategies
from editor.newsletter import edits, issue_file, tree
from editor.newsletter.fields import fields_of, references
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Part,
    Section,
    used_ids,
)
from editor.newsletter.shapes import Shape


def is_valid(issue: Issue) -> bool:
    return issue_file.parse(issue_file.to_json(issue), file="x") == issue


def nodes(issue: Issue) -> dict[str, tree.IdNode]:
    return {node.id: node for node, _ in tree.nodes(issue)}


def ancestors(issue: Issue, node_id: str) -> Iterator[str]:
    """The ids of a node and of all that contains it."""
    for section in issue.sections:
        for item in section.items:
            inside = [part.id for part in item.parts] if isinstance(item, Article) else []
            if node_id in (section.id, item.id, *inside):
                yield section.id
                if node_id != section.id:
                    yield item.id
                if node_id in inside:
                    yield node_id
    yield node_id


def untouched_are_shared(before: Issue, after: Issue, *touched: str) -> bool:
    """Whether nodes equal in both, and outside what was touched, are the same objects."""
    kept = nodes(before)
    around = {one for node_id in touched for issue in (before, after) for one in ancestors(issue, node_id)}
    return all(
        node is kept[node_id]
        for node_id, node in nodes(after).items()
        if node_id in kept and node_id not in around and node == kept[node_id]
    )


@given(strategies.issues(), st.data())
def test_an_update_changes_its_field_alone(issue: Issue, data: st.DataObject) -> None:
    if not used_ids(issue):
        return
    node_id = data.draw(st.sampled_from(sorted(used_ids(issue))))
    node = edits.find(issue, node_id)
    texts = [field for field in fields_of(type(node)) if field.form in (Shape.TEXT, Shape.RICH_TEXT)]
    if not texts:
        return
    field = data.draw(st.sampled_from(texts))
    value = data.draw(st.text() if field.form is Shape.TEXT else strategies.rich_texts())
    after = edits.update(issue, node_id, **{field.name: value})
    assert is_valid(after)
    for other, same in nodes(issue).items():
        if other not in set(ancestors(issue, node_id)):
            assert nodes(after)[other] is same


@given(strategies.issues(), st.data())
def test_what_is_removed_takes_along_what_nothing_else_names(issue: Issue, data: st.DataObject) -> None:
    if not used_ids(issue):
        return
    node_id = data.draw(st.sampled_from(sorted(used_ids(issue))))
    after = edits.remove(issue, node_id)
    assert is_valid(after)
    assert not edits.contains(after, node_id)
    assert untouched_are_shared(issue, after, node_id)
    named = {name for _, name in references(after)}
    was_named = {name for _, name in references(issue)}
    entries = {str(entry.id) for kind in (after.events, after.contacts, after.images) for entry in kind}
    assert not {entry for entry in entries if entry in was_named and entry not in named}


@given(strategies.issues(), st.data())
def test_a_copy_has_ids_of_its_own(issue: Issue, data: st.DataObject) -> None:
    if not used_ids(issue):
        return
    node_id = data.draw(st.sampled_from(sorted(used_ids(issue))))
    after, copy_id = edits.duplicate(issue, node_id)
    assert is_valid(after)
    assert copy_id not in used_ids(issue)
    assert used_ids(issue) < used_ids(after)
    assert untouched_are_shared(issue, after, copy_id, edits.location(after, copy_id).parent_id or copy_id)
    without = edits.remove(after, copy_id)
    assert used_ids(without) == used_ids(issue)
    assert without == issue


@given(strategies.issues(), st.data())
def test_move_and_move_back(issue: Issue, data: st.DataObject) -> None:
    movable = [
        node for node, _ in tree.nodes(issue) if isinstance(node, Section | Article | Calendar | ContactList | Part)
    ]
    if not movable:
        return
    node = data.draw(st.sampled_from(movable))
    place = edits.location(issue, node.id)
    if isinstance(node, Section):
        parents: list[str | None] = [None]
    elif isinstance(node, Part):
        parents = [one.id for one, _ in tree.nodes(issue) if isinstance(one, Article)]
    else:
        parents = [section.id for section in issue.sections]
    parent = data.draw(st.sampled_from(parents))
    after = edits.move(issue, node.id, parent, data.draw(st.integers(-1, 4)))
    assert is_valid(after)
    assert edits.find(after, node.id) is node
    assert edits.move(after, node.id, place.parent_id, place.index) == issue


@given(strategies.issues(), st.data())
def test_move_by_there_and_back(issue: Issue, data: st.DataObject) -> None:
    if not used_ids(issue):
        return
    node_id = data.draw(st.sampled_from(sorted(used_ids(issue))))
    step = data.draw(st.sampled_from((-1, 1)))
    after = edits.move_by(issue, node_id, step)
    assert is_valid(after)
    assert used_ids(after) == used_ids(issue)
    if after is not issue and edits.location(issue, node_id).parent_id == edits.location(after, node_id).parent_id:
        assert edits.move_by(after, node_id, -step) == issue


class AnyEdits(RuleBasedStateMachine):
    """A user who does everything the program allows, in any order."""

    issue: Issue

    @initialize(issue=strategies.issues())
    def start(self, issue: Issue) -> None:
        self.issue = issue

    def _ids(self, *types: type) -> list[str]:
        return [node.id for node, _ in tree.nodes(self.issue) if isinstance(node, types or object)]

    def _pick(self, data: st.DataObject, *types: type) -> str | None:
        ids = self._ids(*types)
        return data.draw(st.sampled_from(ids)) if ids else None

    @rule(data=st.data())
    def add_section(self, data: st.DataObject) -> None:
        section = Section(id=edits.fresh_id(self.issue, "s"), heading=data.draw(strategies.texts()))
        self.issue = edits.add_section(self.issue, section, data.draw(st.none() | st.integers(-1, 3)))

    @precondition(lambda self: self.issue.sections)
    @rule(data=st.data(), make=st.sampled_from([(Article, "a"), (Calendar, "k"), (ContactList, "k")]))
    def add_item(self, data: st.DataObject, make: tuple[Callable[..., Any], str]) -> None:
        item = make[0](id=edits.fresh_id(self.issue, make[1]))
        self.issue = edits.add_item(self.issue, self._pick(data, Section) or "", item)

    @rule(data=st.data())
    def add_part(self, data: st.DataObject) -> None:
        if article := self._pick(data, Article):
            self.issue = edits.add_part(self.issue, article, Part(id=edits.fresh_id(self.issue, "p")), 0)

    @rule(data=st.data())
    def add_event(self, data: st.DataObject) -> None:
        event = Event(id=edits.fresh_id(self.issue, "e"), title=data.draw(strategies.texts()))
        self.issue = edits.add_event(self.issue, event, self._pick(data, Article, Calendar))

    @rule(data=st.data())
    def add_contact(self, data: st.DataObject) -> None:
        contact = Contact(id=edits.fresh_id(self.issue, "c"))
        self.issue = edits.add_contact(self.issue, contact, self._pick(data, Article, ContactList), 0)

    @rule(data=st.data())
    def add_picture(self, data: st.DataObject) -> None:
        image = Image(id=edits.fresh_id(self.issue, "img"), file="images/x.jpg")
        if node := self._pick(data, Section, Article, Part, Event, Contact):
            self.issue = edits.update(edits.add_image(self.issue, image), node, image=image.id)

    @rule(data=st.data())
    def use_or_release(self, data: st.DataObject) -> None:
        event, parent = self._pick(data, Event), self._pick(data, Article, Calendar)
        if event and parent:
            if event in edits.find(self.issue, parent).events:
                self.issue = edits.release_use(self.issue, parent, event)
            else:
                self.issue = edits.use(self.issue, parent, event, data.draw(st.integers(-1, 2)))

    @rule(data=st.data())
    def move_an_event(self, data: st.DataObject) -> None:
        event, parent = self._pick(data, Event), self._pick(data, Article, Calendar)
        if event and parent:
            self.issue = edits.move(self.issue, event, parent, data.draw(st.integers(-1, 2)))

    @rule(data=st.data(), step=st.sampled_from([-2, -1, 1, 2]))
    def move_by(self, data: st.DataObject, step: int) -> None:
        if node := self._pick(data):
            self.issue = edits.move_by(self.issue, node, step)

    @rule(data=st.data())
    def link_to(self, data: st.DataObject) -> None:
        article, place = self._pick(data, Article), self._pick(data)
        if article and place:
            html = (
                f'<p><a href="#{place}">x</a></p>'.replace("&", "&amp;")
                if '"' not in place and "<" not in place
                else ""
            )
            self.issue = edits.update(self.issue, article, body=html)

    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        if len(self._ids()) < 40 and (node := self._pick(data)):
            self.issue, _ = edits.duplicate(self.issue, node)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        if node := self._pick(data):
            self.issue = edits.remove(self.issue, node)

    @rule(text=st.text(), date=st.dates())
    def update_issue(self, text: str, date: dt.date) -> None:
        self.issue = edits.update_newsletter(edits.update_issue(self.issue, title=text, date=date), name=text)

    @invariant()
    def the_issue_is_valid(self) -> None:
        if hasattr(self, "issue"):
            assert is_valid(self.issue)


TestAnyEdits = AnyEdits.TestCase
TestAnyEdits.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)
