"""Calendars that gather events between two days and stay in order."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import edits
from editor.newsletter.issue import Article, Calendar, Event, Issue, Moment, Section
from editor.newsletter.record import Gather, Origin, Record, Work, pruned
from editor.newsletter.registers import gathering, register
from editor.newsletter.registers.gathering import Candidate

MAY = Gather(first=dt.date(2026, 5, 1), last=dt.date(2026, 5, 31))


def event(number: int, day: str) -> Event:
    return Event(id=f"e{number}", title=f"Träff {number}", start=Moment.parse(day))


def work(*own: Event, calendar: tuple[str, ...] = (), rule: Gather | None = MAY) -> Work:
    named = tuple(one.id for one in own)
    items = (Article(id="a1", events=named), Calendar(id="k1", events=calendar))
    issue = Issue(title="", date=dt.date(2026, 5, 1), sections=(Section(id="s1", items=items),), events=own)
    return gathering.with_rule(Work(issue, Record()), "k1", rule)


def candidates(**days: str) -> list[Candidate]:
    return [Candidate(entry, event(1, day)) for entry, day in days.items()]


def taking_in(register_events: list[Candidate]) -> gathering.TakeIn:
    by_entry = dict(register_events)

    def take_in(into: Work, calendar_id: str, entry: str) -> tuple[Work, str]:
        issue, copy = register.taken(into.issue, register.new_content(by_entry[entry]), calendar_id, 0, {})
        origins = {**into.record.origins, copy: Origin(register="event", entry=entry, revision=1)}
        return Work(issue, Record(origins=origins, gathers=into.record.gathers)), copy

    return take_in


def gather(into: Work, register_events: list[Candidate]) -> Work:
    return gathering.gathered(into, register_events, taking_in(register_events))


def shown(of: Work) -> list[str]:
    calendar = edits.find(of.issue, "k1")
    assert isinstance(calendar, Calendar)
    found = [edits.find(of.issue, one) for one in calendar.events]
    return [str(one.start) for one in found if isinstance(one, Event)]


def test_events_of_the_register_and_of_the_issue_come_in_order() -> None:
    after = gather(work(event(9, "2026-05-20")), candidates(a="2026-05-31", b="2026-05-02T08:00", c="2026-06-01"))
    assert shown(after) == ["2026-05-02T08:00", "2026-05-20", "2026-05-31"]
    assert sorted(origin.entry for origin in after.record.origins.values()) == ["a", "b"]


def test_gathering_again_changes_nothing() -> None:
    found = candidates(a="2026-05-31", b="2026-05-02")
    after = gather(work(event(9, "2026-05-20")), found)
    assert gather(after, found) is after


def test_what_was_taken_out_by_hand_stays_out() -> None:
    found = candidates(a="2026-05-31", b="2026-05-02")
    after = gather(work(), found)
    (first, _) = [one for one in after.record.origins if after.record.origins[one].entry == "b"] + [""]
    without = Work(edits.release_use(after.issue, "k1", first), after.record)
    assert shown(gather(without, found)) == ["2026-05-31"]


def test_what_moved_to_other_days_goes_and_may_come_again() -> None:
    found = candidates(a="2026-05-31")
    after = gather(work(), found)
    (copy,) = after.record.origins
    later = Work(edits.update(after.issue, copy, start=Moment.parse("2026-06-02")), after.record)
    gone = gather(later, candidates(a="2026-06-02"))
    assert shown(gone) == []
    assert shown(gather(gone, found)) == ["2026-05-31"]


def test_an_event_of_the_issues_own_is_never_taken_away() -> None:
    own = event(9, "2026-05-20")
    issue = edits.release_use(gather(work(own), []).issue, "a1", "e9")
    moved = edits.update(issue, "e9", start=Moment.parse("2031-05-20"))
    assert shown(gather(Work(moved, gather(work(own), []).record), [])) == ["2031-05-20"]


def test_an_entry_that_the_issue_uses_already_comes_as_that_event() -> None:
    start = work(event(9, "2026-05-20"))
    origins = {"e9": Origin(register="event", entry="a", revision=1)}
    after = gather(Work(start.issue, Record(origins=origins, gathers=start.record.gathers)), candidates(a="2026-05-20"))
    assert [one.id for one in after.issue.events] == ["e9"]
    assert shown(after) == ["2026-05-20"]


def test_last_days_come_where_the_rule_says_so() -> None:
    last_day = Candidate("a", Event(id="e1", title="", kind="deadline", deadline=Moment.parse("2026-05-04")))
    assert gather(work(), [last_day]).issue.events == ()
    with_deadlines = Gather(first=MAY.first, last=MAY.last, deadlines=True)
    assert len(gather(work(rule=with_deadlines), [last_day]).issue.events) == 1


def test_a_calendar_stays_in_order_when_a_date_changes() -> None:
    after = gather(work(), candidates(a="2026-05-31", b="2026-05-02"))
    (late,) = [one for one in after.record.origins if after.record.origins[one].entry == "a"]
    earlier = Work(edits.update(after.issue, late, start=Moment.parse("2026-05-01")), after.record)
    assert shown(gathering.in_date_order(earlier)) == ["2026-05-01", "2026-05-02"]


def test_a_calendar_without_a_rule_keeps_its_own_order() -> None:
    own = (event(1, "2026-05-20"), event(2, "2026-05-02"))
    plain = work(*own, calendar=("e1", "e2"), rule=None)
    assert gathering.in_date_order(plain) is plain
    assert gather(plain, candidates(a="2026-05-03")) is plain


@given(st.lists(st.dates(dt.date(2026, 4, 20), dt.date(2026, 6, 10)), max_size=12))
def test_just_the_events_of_the_days_come_each_once_in_order(days: list[dt.date]) -> None:
    found = candidates(**{f"entry{number}": day.isoformat() for number, day in enumerate(days)})
    expected = sorted(day.isoformat() for day in days if MAY.first <= day <= MAY.last)
    assert shown(gather(work(), found)) == expected


def test_a_new_event_with_an_old_id_does_not_inherit_its_origin() -> None:
    start = gather(work(), candidates(a="2026-05-31"))
    (copy,) = start.record.origins
    gone = pruned(start.issue, Work(edits.remove(start.issue, copy), start.record))
    assert gone.record.origins == {}
    assert gone.record.gathers == start.record.gathers
    assert pruned(start.issue, start) is start
