"""Dates named in running text, and words whose meaning passes: "8 juni", "senast 1 aug 2023", "i år", "snart".

For proposals and hints, never for printing: what a text means is guessed where it leaves the year out. Swedish and
English are both read, whatever the text's language.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, TypeAlias

import msgspec

from editor.swedish import nearest_year
from editor.swedish.words import words

MentionKind: TypeAlias = Literal["date", "deadline", "month", "season", "week", "relative"]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One place in a text that tells a time.

    ``start`` and ``end`` are the characters, ``words`` what stands there. ``first`` and ``last`` are the days it names
    (the same for one day), ``None`` of a ``relative`` one ("i år"). ``deadline`` is a date that something ends by
    ("senast 8 juni"); its ``words`` begin with the date.
    """

    start: int
    end: int
    words: str
    kind: MentionKind
    first: dt.date | None = None
    last: dt.date | None = None

    def is_past(self, day: dt.date) -> bool:
        """Whether all that it names lies before ``day``."""
        return self.last is not None and self.last < day


@lru_cache(maxsize=4096)
def mentions(text: str, reference: dt.date) -> tuple[Mention, ...]:
    """What ``text`` tells of time, in its order. ``reference``, the day it was written, gives a missing year."""
    plain = text.translate(_PLAIN)
    found: list[Mention] = []
    for pattern, read in _FORMS:
        for match in pattern.finditer(plain):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            mention = read(match, reference)
            if mention is not None:
                found.append(msgspec.structs.replace(mention, words=text[mention.start : mention.end]))
    by_place = sorted(found, key=lambda mention: mention.start)
    return tuple(_as_deadline(mention, plain) for mention in by_place)


_PLAIN: Final = {0xA0: " ", 0x202F: " ", 0x2009: " ", 0x0A: " ", **dict.fromkeys(range(0x2010, 0x2016), "-")}
_SHORT: Final = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_LONG: Final = {
    name.lower(): number for language in ("sv", "en") for number, name in enumerate(words(language).months, start=1)
}
_MONTHS: Final = {**_SHORT, **_LONG}


def _one_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_MONTH: Final = rf"(?P<month>{_one_of(_MONTHS)})\b(?:\.(?= ?(?-i:[0-9a-zåäö])))?"
_FULL_MONTH: Final = rf"(?P<month>{_one_of(_LONG)})\b"
_DAY: Final = r"(?P<day>[0-9]{1,2})(?::?[ea]|st|nd|rd|th)?"
_YEAR: Final = r"(?:[ ,]+(?P<year>(?:19|20)[0-9]{2})\b(?![.:][0-9]))?"
_BEHIND: Final = r"(?<![\w./:-])"


def _made(match: re.Match[str], kind: MentionKind, first: dt.date | None, last: dt.date | None) -> Mention:
    return Mention(start=match.start(), end=match.end(), words="", kind=kind, first=first, last=last)


def _range(match: re.Match[str], reference: dt.date) -> Mention | None:
    month = _MONTHS[match["month"].lower()]
    last = nearest_year.day(match["year"], month, int(match["day"]), reference)
    if last is None:
        return None
    first_month = _MONTHS[match["first_month"].lower()] if match["first_month"] else month
    try:
        first = dt.date(int(match["first_year"] or last.year), first_month, int(match["first"]))
        if first > last:
            first = first.replace(year=last.year - 1)
    except ValueError:
        return None
    return _made(match, "date", first, last)


def _single(match: re.Match[str], reference: dt.date) -> Mention | None:
    date = nearest_year.day(match["year"], _MONTHS[match["month"].lower()], int(match["day"]), reference)
    return _made(match, "date", date, date) if date else None


def _numbers(match: re.Match[str], reference: dt.date) -> Mention | None:
    date = nearest_year.day(match["year"], int(match["month"]), int(match["day"]), reference)
    first = min(match.start(group) for group in ("day", "year") if match[group])
    return Mention(start=first, end=match.end(), words="", kind="date", first=date, last=date) if date else None


def _month(match: re.Match[str], reference: dt.date) -> Mention | None:
    month = _LONG[match["month"].lower()]
    first = nearest_year.day(match["year"], month, 1, reference.replace(day=1))
    if first is None:
        return None
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return _made(match, "month", first, last)


def _week(match: re.Match[str], reference: dt.date) -> Mention | None:
    first, last = int(match["first"]), int(match["last"] or match["first"])
    days = nearest_year.weeks(match["year"], first, last, reference)
    if days is None:
        return None
    monday, sunday = days
    return _made(match, "week", monday, max(sunday, monday + dt.timedelta(days=6)))


_SEASONS: Final = {
    "vår": (1, 6), "våren": (1, 6), "spring": (1, 6), "sommar": (6, 8), "sommaren": (6, 8), "summer": (6, 8),
    "höst": (8, 12), "hösten": (8, 12), "autumn": (8, 12),
}  # fmt: skip


def _season(match: re.Match[str], reference: dt.date) -> Mention:
    first_month, last_month = _SEASONS[match["season"].lower()]
    year = int(match["year"])
    last = dt.date(year + last_month // 12, last_month % 12 + 1, 1) - dt.timedelta(days=1)
    return _made(match, "season", dt.date(year, first_month, 1), last)


def _relative(match: re.Match[str], reference: dt.date) -> Mention:
    return _made(match, "relative", None, None)


_RELATIVE: Final = (
    r"i vår(?= *[.,;:!?)]|$)",  # "i vår utställning" is another word
    r"i (?:år|dag|morgon|övermorgon|går|förrgår|veckan|helgen|fjol|våras|sommar|somras|höst|höstas|vinter|vintras"
    r"|kväll)",
    r"(?:idag|imorgon|igår)",
    r"(?:nästa|förra|denna|den här|kommande|innevarande) "
    r"(?:vecka|veckan|veckor|månad|månaden|månader|år|året|termin|terminen|höst|vår|sommar|vinter|helg)",
    r"på (?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)",
    r"i (?:måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags)",
    r"(?:till|under|efter) (?:våren|sommaren|hösten|vintern|årsskiftet)",
    r"(?:snart|inom kort|nyligen|just nu|häromdagen|den senaste tiden|för närvarande|inom de närmaste \w+)",
    r"(?:this|next|last) (?:year|month|week|spring|summer|autumn|winter)",
    r"(?:today|tomorrow|yesterday|soon|shortly|recently|currently)",
)
_ADVANCE: Final = r"(?:den|till|från|senast|före|efter|dag|datum|tid|kl|until|by|from|to|on):?"

_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], Mention | None]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (
            rf"{_BEHIND}(?P<first>[0-9]{{1,2}})(?: (?P<first_month>{_one_of(_MONTHS)})\b\.?)?"
            r"(?: (?P<first_year>20[0-9]{2}))?"
            rf" ?(?:-|till|och|to|and) ?(?:den )?{_DAY} {_MONTH}{_YEAR}",
            _range,
        ),
        (rf"{_BEHIND}{_DAY} {_MONTH}{_YEAR}", _single),
        (rf"{_BEHIND}{_FULL_MONTH} {_DAY}(?![0-9.:])\b{_YEAR}", _single),
        (r"(?<![\w/-])(?P<year>(?:19|20)[0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![\w/-])", _numbers),
        (r"(?<![\w/.])(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})[ /-](?P<year>20[0-9]{2})(?![\w/])", _numbers),
        (rf"(?<=\b){_ADVANCE} (?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})(?P<year>)(?![\w/])", _numbers),
        (r"\b(?:vecka|veckorna|week) (?P<first>[0-9]{1,2})(?: ?(?:-|och|till) ?(?P<last>[0-9]{1,2}))?"
         r"(?:[ ,]+(?P<year>20[0-9]{2}))?(?![\w])", _week),
        (rf"\b(?P<season>{_one_of(_SEASONS)}) (?P<year>20[0-9]{{2}})(?![\w])", _season),
        (rf"\b{_FULL_MONTH} (?P<year>(?:19|20)[0-9]{{2}})\b", _month),
        (rf"\b(?:i|under|från|till|sedan|senast|in|during|since) {_FULL_MONTH}(?P<year>)(?! [0-9])", _month),
        (r"(?<!\w)(?:" + "|".join(_RELATIVE) + r")(?!\w)", _relative),
    )
)  # fmt: skip

_ENDS_BY: Final = re.compile(
    r"(?:\bsenast|\bsista \w*(?:dag|dagen)|\banmäl\w* före|\bt\.? ?o\.? ?m\.?|\btill och med|\bfram till|\binnan"
    r"|\bdeadline|\bno later than|\bat the latest|\bby|\bbefore)(?: (?:\w+|är|den|för|att|anmälan)){0,5}:? ?$",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 60


def _as_deadline(mention: Mention, plain: str) -> Mention:
    """A date right after "senast", "sista anmälningsdag är" and the like, within its sentence."""
    if mention.kind != "date":
        return mention
    before = plain[max(0, mention.start - _LOOK_BACK) : mention.start]
    sentence = re.split(r"[.!?;] (?=[A-ZÅÄÖ])", before)[-1]
    return msgspec.structs.replace(mention, kind="deadline") if _ENDS_BY.search(sentence) else mention


def days(found: tuple[Mention, ...]) -> Iterator[Mention]:
    """Those that name days: what something happens on or ends by."""
    return (mention for mention in found if mention.kind in ("date", "deadline"))
