"""The year of a day or week that does not say it: the reference's own, or the next one where the day would lie more
than half a year before. Nobody announces in December what happened in January."""

from __future__ import annotations

import datetime as dt
from typing import Final

_HALF_YEAR: Final = dt.timedelta(days=183)


def day(year: str | None, month: int, day_of_month: int, reference: dt.date) -> dt.date | None:
    """The day, in ``year`` if it is written; ``None`` for a day that is none ("31 april", "29 februari 2023")."""
    try:
        if year:
            return dt.date(int(year), month, day_of_month)
        date = dt.date(reference.year, month, day_of_month)
        return date.replace(year=date.year + 1) if reference - date > _HALF_YEAR else date
    except ValueError:
        return None


def weeks(year: str | None, first: int, last: int, reference: dt.date) -> tuple[dt.date, dt.date] | None:
    """The Monday of ISO week ``first`` and the Sunday of week ``last`` of the same year; ``None`` where the year has
    no such week. The Sunday may come before the Monday: that is for the caller to judge."""
    number = int(year or reference.year)
    try:
        monday = dt.date.fromisocalendar(number, first, 1)
        if not year and reference - monday > _HALF_YEAR:
            number += 1
            monday = dt.date.fromisocalendar(number, first, 1)
        return monday, dt.date.fromisocalendar(number, last, 7)
    except ValueError:
        return None
