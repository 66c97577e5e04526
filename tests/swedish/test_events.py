"""Badges, kickers, lines of time and place: tables of cases, and that every event gives text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.issue import Event, Moment, Occasion
from editor.swedish import events
from editor.swedish.words import words


def event(**fields: Any) -> Event:
    for name in ("start", "end", "deadline"):
        if isinstance(fields.get(name), str):
            fields[name] = Moment.parse(fields[name])
    return Event(id="e1", title="Frukostmöte", **fields)


def occasion(start: str, end: str | None = None, **fields: str) -> Occasion:
    return Occasion(start=Moment.parse(start), end=Moment.parse(end) if end else None, **fields)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("fields", "lines", "text", "datetime", "figure"),
    [
        ({"start": "2023-06-07"}, ("7", "juni", "2023"), "7 juni 2023", "2023-06-07", True),
        ({"start": "2023-06-07T08:30"}, ("7", "juni", "2023"), "7 juni 2023", "2023-06-07T08:30", True),
        (
            {"start": "2023-06-12", "end": "2023-06-13"},
            ("12–13", "juni", "2023"),
            "12–13 juni 2023",
            "2023-06-12",
            True,
        ),
        (
            {"start": "2023-08-31", "end": "2023-09-02"},
            ("31 augusti–", "2 september", "2023"),
            "31 augusti–2 september 2023",
            "2023-08-31",
            False,
        ),
        (
            {"start": "2023-12-31", "end": "2024-01-02"},
            ("31 december 2023–", "2 januari 2024"),
            "31 december 2023–2 januari 2024",
            "2023-12-31",
            False,
        ),
        ({"start": "2023-06-12", "end": "2023-06-01"}, ("12", "juni", "2023"), "12 juni 2023", "2023-06-12", True),
        ({"date_text": "vecka 39"}, ("vecka 39",), "vecka 39", "", False),
        ({"date_text": "vecka 39", "start": "2023-09-25"}, ("vecka 39",), "vecka 39", "2023-09-25", False),
        (
            {"kind": "deadline", "deadline": "2023-08-01T12:00"},
            ("1", "augusti", "2023"),
            "1 augusti 2023",
            "2023-08-01T12:00",
            True,
        ),
        ({"kind": "deadline", "start": "2023-08-01"}, ("1", "augusti", "2023"), "1 augusti 2023", "2023-08-01", True),
    ],
)
def test_the_badge_shows_the_day_that_counts(
    fields: dict[str, Any], lines: tuple[str, ...], text: str, datetime: str, figure: bool
) -> None:
    badge = events.badge(event(**fields), "sv")
    assert badge is not None
    assert tuple(plain(line) for line in badge.lines) == lines
    assert (plain(badge.text), badge.datetime, badge.figure) == (text, datetime, figure)


def test_badge_of_several_occasions_names_the_days() -> None:
    three = event(occasions=(occasion("2023-02-17"), occasion("2023-05-05"), occasion("2023-04-28")))
    badge = events.badge(three, "sv")
    assert badge is not None
    assert [plain(line) for line in badge.lines] == ["17 februari,", "28 april och", "5 maj", "2023"]
    assert plain(badge.text) == "17 februari, 28 april och 5 maj 2023"
    many = event(occasions=tuple(occasion(f"2023-02-{day:02}") for day in range(1, 7)))
    badge = events.badge(many, "sv")
    assert badge is not None
    assert plain(badge.text) == "1 februari 2023 och 5 till"
    two_years = event(occasions=(occasion("2023-12-07"), occasion("2024-01-11")))
    badge = events.badge(two_years, "en")
    assert badge is not None
    assert plain(badge.text) == "7 December 2023 and 11 January 2024"


def test_badge_of_occasions_on_one_day() -> None:
    badge = events.badge(event(occasions=(occasion("2023-02-17T09:00"), occasion("2023-02-17T13:00"))), "sv")
    assert badge is not None
    assert (plain(badge.text), badge.datetime) == ("17 februari 2023", "2023-02-17T09:00")


def test_badge_of_an_event_without_date_is_none() -> None:
    assert events.badge(event(), "sv") is None
    assert events.badge(event(deadline="2023-06-08"), "sv") is None


@pytest.mark.parametrize(
    ("fields", "swedish", "english"),
    [
        ({"signup": "none"}, "Ingen anmälan krävs", "No registration required"),
        ({"signup": "none", "deadline": "2023-06-08"}, "Ingen anmälan krävs", "No registration required"),
        (
            {"signup": "required", "deadline": "2023-06-08"},
            "Sista anmälningsdag 8 juni 2023",
            "Last day to register 8 June 2023",
        ),
        (
            {"signup": "unknown", "deadline": "2023-06-08T12:00"},
            "Sista anmälningsdag 8 juni 2023 kl. 12.00",
            "Last day to register 8 June 2023, 12:00",
        ),
        ({"signup": "required"}, "Anmälan krävs", "Registration required"),
        ({"signup": "closed", "deadline": "2023-06-08"}, "Anmälan är stängd", "Registration closed"),
        ({"signup": "full", "deadline": "2023-06-08"}, "Fullbokat", "Fully booked"),
        ({"signup": "unknown"}, "", ""),
        ({"kind": "deadline", "deadline": "2023-08-01"}, "Sista dag 1 augusti 2023", "Last day 1 August 2023"),
        (
            {"kind": "deadline", "start": "2023-08-01T16:00"},
            "Sista dag 1 augusti 2023 kl. 16.00",
            "Last day 1 August 2023, 16:00",
        ),
        (
            {"kind": "deadline", "start": "2023-05-01", "end": "2023-08-01"},
            "Sista dag 1 augusti 2023",
            "Last day 1 August 2023",
        ),
        ({"kind": "deadline", "date_text": "i vår"}, "Sista dag i vår", "Last day i vår"),
        ({"kind": "deadline"}, "", ""),
        ({"kind": "deadline", "signup": "closed", "start": "2023-08-01"}, "Anmälan är stängd", "Registration closed"),
    ],
)
def test_the_kicker_says_what_kind_of_event(fields: dict[str, Any], swedish: str, english: str) -> None:
    assert plain(events.kicker(event(**fields), "sv")) == swedish
    assert plain(events.kicker(event(**fields), "en")) == english


def test_signup_line_of_a_deadline_does_not_repeat_it() -> None:
    assert events.signup_line(event(kind="deadline", deadline="2023-08-01"), "sv") == ""
    assert (
        events.signup_line(event(kind="deadline", deadline="2023-08-01", signup="closed"), "sv") == "Anmälan är stängd"
    )
    assert plain(events.signup_line(event(deadline="2023-06-08"), "sv")) == "Sista anmälningsdag 8 juni 2023"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"start": "2023-03-22T10:30", "end": "2023-03-22T12:00"}, ["Tid: onsdag 22 mars 2023 kl. 10.30–12.00"]),
        (
            {"start": "2023-06-12", "end": "2023-06-13", "daily": "09:00-16:00"},
            ["Tid: 12–13 juni 2023 kl. 9–16 varje dag"],
        ),
        ({"date_text": "vecka 39"}, ["Tid: vecka 39"]),
        ({"date_text": "vecka 39", "daily": "09:00-16:00"}, ["Tid: vecka 39 kl. 9–16"]),
        (
            {"date_text": "första onsdagen i mars", "start": "2023-03-01T09:00", "end": "2023-03-01T15:30"},
            ["Tid: första onsdagen i mars kl. 9–15.30"],
        ),
        ({"kind": "deadline", "deadline": "2023-08-01T12:00"}, ["Sista dag: tisdag 1 augusti 2023 kl. 12.00"]),
        (
            {
                "occasions": (
                    occasion("2023-02-17T08:30", "2023-02-17T09:00"),
                    occasion("2023-05-05T08:30", "2023-05-05T09:00"),
                )
            },
            ["Tid: fredag 17 februari 2023 kl. 8.30–9.00", "Tid: fredag 5 maj 2023 kl. 8.30–9.00"],
        ),
        (
            {
                "place": "Residenset",
                "occasions": (occasion("2023-02-17"), occasion("2023-05-05", place="Biblioteket", note="Fullbokat")),
            },
            ["Tid: fredag 17 februari 2023, Residenset", "Tid: fredag 5 maj 2023, Biblioteket, Fullbokat"],
        ),
        (
            {
                "date_text": "två fredagar i vår",
                "occasions": (occasion("2023-02-17T09:00"), occasion("2023-05-05T09:00")),
            },
            ["Tid: två fredagar i vår kl. 9.00"],
        ),
        (
            {
                "date_text": "två fredagar i vår",
                "occasions": (occasion("2023-02-17", place="Växjö"), occasion("2023-05-05", place="Kalmar")),
            },
            ["Tid: två fredagar i vår", "Tid: fredag 17 februari 2023, Växjö", "Tid: fredag 5 maj 2023, Kalmar"],
        ),
    ],
)
def test_when_an_event_takes_place_line_by_line(fields: dict[str, Any], expected: list[str]) -> None:
    lines = events.when_lines(event(**fields), "sv")
    assert [plain(f"{line.label}: {line.full}") for line in lines] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": "2023-06-07"}, ""),
        ({"start": "2023-06-07T10:30", "end": "2023-06-07T12:00"}, "kl. 10.30–12.00"),
        ({"start": "2023-06-12", "end": "2023-06-13", "daily": "09:00-16:00"}, "kl. 9–16 varje dag"),
        ({"date_text": "vecka 39", "daily": "09:00-16:00"}, "kl. 9–16"),
        (
            {"start": "2023-08-31T18:00", "end": "2023-09-02T12:00"},
            "torsdag 31 augusti kl. 18.00 – lördag 2 september 2023 kl. 12.00",
        ),
        ({"occasions": (occasion("2023-02-17T09:00"), occasion("2023-05-05T09:00"))}, ""),
        ({"occasions": (occasion("2023-02-17T09:00", "2023-02-17T10:00"),)}, "kl. 9–10"),
        ({}, ""),
    ],
)
def test_clock_line_tells_what_the_badge_does_not(fields: dict[str, Any], expected: str) -> None:
    shown = event(**fields)
    assert plain(events.clock_line(shown, events.when_lines(shown, "sv"), "sv")) == expected


@pytest.mark.parametrize(
    ("fields", "swedish", "english"),
    [
        ({"place": "Residenset i Växjö"}, "Residenset i Växjö", "Residenset i Växjö"),
        ({"place": "Residenset i Växjö", "mode": "onsite"}, "Residenset i Växjö", "Residenset i Växjö"),
        ({"mode": "online"}, "Digitalt", "Online"),
        ({"mode": "online", "place": "Zoom"}, "Digitalt via Zoom", "Online via Zoom"),
        ({"mode": "online", "place": "Digitalt möte via Zoom"}, "Digitalt möte via Zoom", "Digitalt möte via Zoom"),
        ({"mode": "online", "place": "Länken skickas ut"}, "Digitalt, Länken skickas ut", "Online, Länken skickas ut"),
        ({"mode": "hybrid", "place": "Residenset"}, "Residenset och digitalt", "Residenset and online"),
        ({"mode": "hybrid"}, "På plats och digitalt", "In person and online"),
        ({"mode": "onsite"}, "", ""),
        ({}, "", ""),
        ({"place": "Här", "occasions": (occasion("2023-02-17"), occasion("2023-05-05", place="Där"))}, "", ""),
        ({"occasions": (occasion("2023-02-17", place="Där"), occasion("2023-05-05", place="Där"))}, "Där", "Där"),
    ],
)
def test_where_an_event_takes_place(fields: dict[str, Any], swedish: str, english: str) -> None:
    assert events.where(event(**fields), "sv") == swedish
    assert events.where(event(**fields), "en") == english


texts = st.text(max_size=12)
moments = st.builds(Moment, st.dates(), st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)))
occasions = st.builds(Occasion, start=moments, end=st.none() | moments, place=texts, note=texts)
all_events = st.builds(
    Event,
    id=st.just("e1"),
    title=texts,
    kind=st.sampled_from(["event", "deadline"]),
    start=st.none() | moments,
    end=st.none() | moments,
    daily=st.just("") | st.just("09:00-16:00") | texts,
    date_text=st.just("") | texts,
    occasions=st.lists(occasions, max_size=5).map(tuple),
    place=texts,
    mode=st.sampled_from(["unknown", "onsite", "online", "hybrid"]),
    signup=st.sampled_from(["unknown", "none", "required", "closed", "full"]),
    deadline=st.none() | moments,
)


@given(all_events, st.sampled_from(["sv", "en", "fi", ""]))
def test_every_event_has_words_and_its_own_texts_unchanged(value: Event, language: str) -> None:
    badge = events.badge(value, language)
    assert (badge is None) == (not (value.date_text or value.occasions or events.when_lines(value, language)))
    if badge is not None:
        assert badge.text
        assert all(badge.lines)
    if value.date_text and badge is not None:
        assert badge.text == value.date_text
    printed = events.where(value, language) + "".join(line.full for line in events.when_lines(value, language))
    for own in (value.place, *(one.place for one in value.occasions)):
        assert own in printed or value.occasions
    assert isinstance(events.kicker(value, language), str)
    assert isinstance(events.signup_line(value, language), str)
    assert isinstance(events.clock_line(value, events.when_lines(value, language), language), str)
    assert words(language).language in {"sv", "en"}
