"""Where an entry is used: read off the rows of the store, the same is told as of the value of an open issue."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import tree
from editor.newsletter.issue import Issue
from editor.newsletter.record import Origin, Record, Work
from editor.workspace.registers.uses import uses
from store.samples import library_in
from strategies import issues

FROM = Origin(register="event", entry="vandring", revision=1)
OTHER = Origin(register="event", entry="vandring2", revision=1)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(issues(), st.data())
def test_a_stored_issue_tells_what_an_open_one_tells(issue: Issue, data: st.DataObject) -> None:
    every = [node.id for node, _ in tree.nodes(issue)]
    chosen = data.draw(st.lists(st.sampled_from(every), unique=True)) if every else []
    origins = {node_id: data.draw(st.sampled_from((FROM, OTHER))) for node_id in chosen}
    record = Record(origins={**origins, "finns-inte": FROM})
    with tempfile.TemporaryDirectory() as folder, library_in(Path(folder)) as library:
        issue_id = library.create_issue(issue, {}, record)
        stored = library.load_issue(issue_id)
        opened = {issue_id: (Work(stored.issue, stored.record), stored.status)}
        told, told_open = uses(library, FROM.entry, {}), uses(library, FROM.entry, opened)
        assert [set(use.node_ids) for use in told] == [set(use.node_ids) for use in told_open]
        assert [use.places for use in told] == [use.places for use in told_open]
        facts = [(use.issue_id, use.newsletter, use.title, use.date, use.status) for use in told]
        assert facts == [(use.issue_id, use.newsletter, use.title, use.date, use.status) for use in told_open]
        library.delete_issue(issue_id)
        assert uses(library, FROM.entry, {}) == ()
