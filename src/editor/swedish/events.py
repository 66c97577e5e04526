"""What is printed around an event: badge, kicker, "Tid:" and "Plats:" lines.

Nobody types these: they are written from the event's fields. The event's own texts (``place``, ``date_text``, an
occasion's ``place`` and ``note``) stand in them unchanged. Every function is total: an event whose end lies before its
start, or that has no date at all, still gives text (perhaps empty).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

import msgspec

from editor.newsletter.issue import Event, Moment
from editor.swedish.dates import date_range, hours_of, long_date, period, time_range, with_time
from editor.swedish.words import NBSP, Words, words

_SERVICES: Final = (
    "zoom",
    "teams",
    "microsoft teams",
    "ms teams",
    "skype",
    "webex",
    "google meet",
    "meet",
    "youtube",
    "facebook",
    "facebook live",
    "linkedin",
    "linkedin live",
    "instagram",
    "vimeo",
    "gotomeeting",
    "gotowebinar",
    "whereby",
    "jitsi",
)
_BADGE_DATES: Final = 3  # more separate days than this do not fit a badge


class Badge(msgspec.Struct, frozen=True, kw_only=True):
    """A date badge: ``lines`` as they stand under each other, ``text`` as it is read ("7 juni 2023").

    ``figure`` tells that the first line is a day (or "12–13") to be set large. ``datetime`` is the ISO date, with the
    time where there is one, of the first day; "" where only a free text is known ("vecka 39").
    """

    lines: tuple[str, ...]
    text: str
    datetime: str
    figure: bool


class WhenLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of time: ``label`` ("Tid", or "Sista dag" of a deadline) and what follows it.

    ``place`` is filled only where the occasions of one event have different places; ``note`` is the occasion's.
    ``datetime`` is the ISO date, with the time where there is one, at which it begins; "" of a free text ("vecka 39").
    """

    label: str
    text: str
    datetime: str = ""
    place: str = ""
    note: str = ""

    @property
    def full(self) -> str:
        """Text, place and note in one line."""
        return ", ".join(part for part in (self.text, self.place, self.note) if part)


def badge(event: Event, language: str) -> Badge | None:
    """The event's date badge; ``None`` where nothing is known of its date."""
    occasions = event.occasions
    span = _span(event)
    first = min((occasion.start for occasion in occasions), key=_order) if occasions else span[0] if span else None
    if event.date_text:
        return Badge(lines=(event.date_text,), text=event.date_text, datetime=str(first) if first else "", figure=False)
    days = sorted({occasion.start.date for occasion in occasions})
    if len(days) > 1:
        return _badge_of_days(days, words(language), language)
    if len(occasions) > 1 and first:
        return _badge_of_span(first, None, language)
    if occasions:
        return _badge_of_span(occasions[0].start, occasions[0].end, language)
    return _badge_of_span(span[0], span[1], language) if span else None


def kicker(event: Event, language: str) -> str:
    """The line above the title about signing up: "Sista anmälningsdag 8 juni 2023"; "" where nothing is known.

    "Nothing needed", "closed" and "full" are stronger than a last day to sign up. A deadline of its own (an
    application, ``kind: deadline``) reads "Sista dag 1 augusti 2023 kl. 12.00".
    """
    vocabulary = words(language)
    if event.signup == "closed":
        return vocabulary.signup_closed
    if event.signup == "full":
        return vocabulary.fully_booked
    if event.kind == "deadline":
        return _last_day(event, language)
    if event.signup == "none":
        return vocabulary.no_signup
    if event.deadline:
        return f"{vocabulary.last_signup_day} {_day_and_clock(event.deadline, language)}"
    return vocabulary.signup_required if event.signup == "required" else ""


def signup_line(event: Event, language: str) -> str:
    """What stands after "Anmälan:" on an event card: the kicker, unless that is the last day the card already tells."""
    if event.kind == "deadline" and event.signup not in {"closed", "full"}:
        return ""
    return kicker(event, language)


def when_lines(event: Event, language: str) -> tuple[WhenLine, ...]:
    """The lines of time of an event card, one for each occasion; none where nothing is known.

    ``date_text`` stands in place of the date, the hours stay. Where it sums up several occasions that differ in hours
    or place, those follow it, each on its line.
    """
    vocabulary = words(language)
    label = vocabulary.labels.last_day if event.kind == "deadline" else vocabulary.labels.time
    if event.occasions:
        return _occasion_lines(event, label, language)
    span = _span(event)
    if event.date_text:
        hours = hours_of(*span, event.daily, language) if span else _daily_alone(event, language)
        return (WhenLine(label=label, text=with_time(event.date_text, hours, language)),)
    if span is None:
        return ()
    return (WhenLine(label=label, text=period(*span, event.daily, language), datetime=str(span[0])),)


def clock_line(event: Event, lines: Sequence[WhenLine], language: str) -> str:
    """The hours that a badge does not tell ("kl. 10.30–12.00"), for the line beside it; "" where there are none.

    ``lines`` are its :func:`when_lines`. An event of several occasions, or one whose hours belong to different days,
    has them instead.
    """
    if len(lines) > 1:
        return ""
    starts = [(o.start, o.end) for o in event.occasions] or ([span] if (span := _span(event)) else [])
    if not starts:
        return _daily_alone(event, language)
    start, end = starts[0]
    hours = hours_of(start, end, event.daily, language)
    if hours or (start.time is None and (end is None or end.time is None)):
        return hours
    return period(start, end, event.daily, language) if end and end.date > start.date else ""


def where(event: Event, language: str) -> str:
    """What stands after "Plats:": the place, and that one can take part online; "" where nothing is known.

    Occasions of one place give that place; different places stand with their times (:func:`when_lines`).
    """
    place = event.place
    if event.occasions:
        places = _places(event)
        place = places[0] if len(set(places)) == 1 else ""
    vocabulary = words(language)
    tells_online = any(word in place.lower() for word in vocabulary.online_words)
    if event.mode == "online":
        return _online(place, vocabulary) if not tells_online else place
    if event.mode == "hybrid":
        if not place:
            return vocabulary.onsite_and_online
        return place if tells_online else f"{place} {vocabulary.and_online}"
    return place


def _online(place: str, vocabulary: Words) -> str:
    if not place:
        return vocabulary.online
    if place.lower() in _SERVICES:
        return f"{vocabulary.online_via} {place}"
    return f"{vocabulary.online}, {place}"


def _order(moment: Moment) -> tuple[dt.date, dt.time]:
    """Moments of one day without a time come first."""
    return moment.date, moment.time or dt.time.min


def _span(event: Event) -> tuple[Moment, Moment | None] | None:
    """First and last moment of an event without occasions; of a deadline the deadline, wherever it was entered."""
    if event.kind == "deadline" and event.deadline:
        return event.deadline, None
    return (event.start, event.end) if event.start else None


def _last_day(event: Event, language: str) -> str:
    vocabulary = words(language)
    if event.date_text:
        return f"{vocabulary.last_day} {event.date_text}"
    span = _span(event)
    if span is None:
        return ""
    start, end = span
    last = end if end and end.date >= start.date else start
    return f"{vocabulary.last_day} {_day_and_clock(last, language)}"


def _day_and_clock(moment: Moment, language: str) -> str:
    return with_time(long_date(moment.date, language), time_range(moment.time, None, language), language)


def _daily_alone(event: Event, language: str) -> str:
    """The daily hours of an event whose days are not known as dates."""
    far = dt.date(2000, 1, 1)
    return hours_of(Moment(far), None, event.daily, language)


def _places(event: Event) -> list[str]:
    return [occasion.place or event.place for occasion in event.occasions]


def _occasion_lines(event: Event, label: str, language: str) -> tuple[WhenLine, ...]:
    places = _places(event)
    differ = len(set(places)) > 1
    hours = [hours_of(occasion.start, occasion.end, event.daily, language) for occasion in event.occasions]
    lines: list[WhenLine] = []
    if event.date_text:
        common = hours[0] if len(set(hours)) == 1 else ""
        lines.append(WhenLine(label=label, text=with_time(event.date_text, common, language)))
        alike = len(set(hours)) == 1 and not any(occasion.note for occasion in event.occasions)
        if alike and not differ:
            return tuple(lines)
    lines.extend(
        WhenLine(
            label=label,
            text=period(occasion.start, occasion.end, event.daily, language),
            datetime=str(occasion.start),
            place=place if differ else "",
            note=occasion.note,
        )
        for occasion, place in zip(event.occasions, places, strict=True)
    )
    return tuple(lines)


def _badge_of_span(start: Moment, end: Moment | None, language: str) -> Badge:
    first, last = start.date, max(start.date, end.date) if end else start.date
    months = words(language).months
    text = date_range(start, end, language)
    if (first.year, first.month) == (last.year, last.month):
        days = str(first.day) if first == last else f"{first.day}–{last.day}"
        lines: tuple[str, ...] = (days, months[first.month - 1], str(first.year))
        return Badge(lines=lines, text=text, datetime=str(start), figure=True)
    begins, ends = _day_month(first, months), _day_month(last, months)
    lines = (
        (f"{begins}–", ends, str(last.year))
        if first.year == last.year
        else (f"{begins} {first.year}–", f"{ends} {last.year}")
    )
    return Badge(lines=lines, text=text, datetime=str(start), figure=False)


def _badge_of_days(days: list[dt.date], vocabulary: Words, language: str) -> Badge:
    """Separate days: up to three are named, of more the first and how many follow."""
    if len(days) > _BADGE_DATES:
        more = vocabulary.more.format(count=len(days) - 1)
        first = days[0]
        return Badge(
            lines=(_day_month(first, vocabulary.months), str(first.year), more),
            text=f"{long_date(first, language)} {more}",
            datetime=first.isoformat(),
            figure=False,
        )
    same_year = days[0].year == days[-1].year
    names = [_day_month(day, vocabulary.months) + ("" if same_year else f" {day.year}") for day in days]
    parts = [f"{name}," for name in names[:-2]] + [f"{names[-2]} {vocabulary.conjunction}", names[-1]]
    lines = (*parts, str(days[-1].year)) if same_year else tuple(parts)
    return Badge(lines=lines, text=" ".join(lines), datetime=days[0].isoformat(), figure=False)


def _day_month(day: dt.date, months: tuple[str, ...]) -> str:
    return f"{day.day}{NBSP}{months[day.month - 1]}"
