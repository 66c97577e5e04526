"""The period an issue's title or number tells, moved on to the next issue: "Nyhetsbrev juni 2023", "nr 4/2023".

Only what belongs to the old issue is moved: the month, week, quarter, half-year, season or year it came out in (or the
one right after), its own date and its own number. Everything else in the text stands.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final, TypeAlias

import msgspec

from editor.swedish.dates import long_date
from editor.swedish.words import words

_MONTH_NAMES: Final = {language: tuple(name.lower() for name in words(language).months) for language in ("sv", "en")}
_LONGEST_MONTH: Final = max(len(name) for names in _MONTH_NAMES.values() for name in names)
_SEASONS: Final = {
    1: "vinter", 2: "vinter", 3: "vår", 4: "vår", 5: "vår", 6: "sommar", 7: "sommar", 8: "höst", 9: "höst", 10: "höst",
    11: "höst", 12: "vinter",
}  # fmt: skip
_DEFINITE: Final = {"vinter": "vintern", "vår": "våren", "sommar": "sommaren", "höst": "hösten"}
_YEAR: Final = r"(?:19|20)[0-9]{2}"
_Replacement: TypeAlias = Callable[[re.Match[str]], str | None]
"""What a place becomes, ``None`` where it stands."""
_COUNTER_WORD: Final = r"(?:nr|nummer|no|utgåva|issue|#)"


class Numbering(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of an issue's number: where its counter stands and, if it tells one, its year."""

    counter: int
    counter_span: tuple[int, int]
    year_span: tuple[int, int] | None


def numbering(number: str, year: int) -> Numbering | None:
    """The parts of ``number`` ("3", "Nr 3", "3/2023", "2023:03"), an issue of ``year``; ``None`` where it is none."""
    runs = [(match.start(), match.end()) for match in re.finditer(r"[0-9]+", number)]
    years = [span for span in runs if number[slice(*span)] == str(year)]
    counters = [span for span in runs if span not in years[:1] and span[1] - span[0] <= 4]
    if len(counters) != 1:
        return None
    return Numbering(
        counter=int(number[slice(*counters[0])]), counter_span=counters[0], year_span=years[0] if years else None
    )


def with_counter(number: str, parts: Numbering, counter: int, year: int) -> str:
    """``number`` with another counter, as wide as it was, and another year where it tells one."""
    width = parts.counter_span[1] - parts.counter_span[0]
    new = str(counter).zfill(width) if number[parts.counter_span[0]] == "0" else str(counter)
    changes = [(parts.counter_span, new)] + ([(parts.year_span, str(year))] if parts.year_span else [])
    for (start, end), text in sorted(changes, reverse=True):
        number = number[:start] + text + number[end:]
    return number


def advanced(
    text: str, before: dt.date, after: dt.date, language: str, *, number: int | None = None, next_number: int = 0
) -> str:
    """``text`` of an issue dated ``before``, said of one dated ``after``; ``number`` and ``next_number`` are theirs."""
    return _Advance(before, after, language, number, next_number).of(text)


class _Advance:
    def __init__(self, before: dt.date, after: dt.date, language: str, number: int | None, next_number: int) -> None:
        self._before = before
        self._after = after
        self._language = language
        self._number = number
        self._next_number = next_number

    def of(self, text: str) -> str:
        """Pieces that were replaced are set aside, so that no rule sees what another wrote."""
        written: list[str] = []

        def set_aside(new: str) -> str:
            written.append(new)
            return f"\x00{chr(0xE000 + len(written) - 1)}\x00"

        plain = text
        for pattern, replacement in self._rules():

            def one(match: re.Match[str], replacement: _Replacement = replacement) -> str:
                new = replacement(match)
                return match[0] if new is None else set_aside(_as_written(match[0], new))

            plain = pattern.sub(one, plain)
        return re.sub("\x00(.)\x00", lambda match: written[ord(match[1]) - 0xE000], plain)

    def _rules(self) -> tuple[tuple[re.Pattern[str], _Replacement], ...]:
        flags = re.IGNORECASE
        date = re.escape(long_date(self._before, self._language)).replace("\u00a0", "[ \u00a0]")
        names = "|".join(_MONTH_NAMES["sv"] + _MONTH_NAMES["en"])
        return (
            (re.compile(rf"(?<![0-9]){date}", flags), lambda _: long_date(self._after, self._language)),
            (re.compile(re.escape(self._before.isoformat())), lambda _: self._after.isoformat()),
            (re.compile(rf"(?<![0-9-]){self._before:%Y-%m}(?![0-9-])"), lambda _: f"{self._after:%Y-%m}"),
            (re.compile(rf"(?<![0-9] )(?<![0-9]\u00a0)\b({names})(?:([ \u00a0])({_YEAR}))?\b(?![ \u00a0][0-9])", flags),
             self._month),
            (re.compile(rf"\b(vecka|v\.|week)([ \u00a0])([0-9]{{1,2}})(?:([ ,]+)({_YEAR}))?\b", flags), self._week),
            (re.compile(rf"\b(kvartal |Q)([1-4])(?:([ ,]+)({_YEAR}))?\b", flags), self._quarter),
            (re.compile(rf"\b(vinter|vår|sommar|höst)(n|en)(?:([ ,]+)({_YEAR}))?\b", flags), self._season),
            (re.compile(rf"\b(vinter|vår|sommar|höst)()([ ,]+)({_YEAR})\b", flags), self._season),
            (re.compile(rf"{_COUNTER_WORD}\.?[ \u00a0]?([0-9]{{1,4}})(?![0-9])", flags), self._counter),
            (re.compile(rf"(?<![0-9]){self._before.year}(?![0-9])"), self._year),
        )  # fmt: skip

    def _month(self, match: re.Match[str]) -> str | None:
        name = match[1].lower()
        if match[1] == "may" and not match[3]:
            return None  # the English verb
        language = "sv" if name in _MONTH_NAMES["sv"] else "en"
        months = _MONTH_NAMES[language]
        old_year = int(match[3]) if match[3] else self._before.year
        offset = (old_year - self._before.year) * 12 + months.index(name) + 1 - self._before.month
        if not match[3] and offset <= -6:
            offset += 12  # "december–januari" in December
        if not -1 <= offset <= 3:
            return None
        index = self._after.year * 12 + self._after.month - 1 + offset
        new = words(language).months[index % 12]
        return f"{new}{match[2]}{index // 12}" if match[3] else new

    def _week(self, match: re.Match[str]) -> str | None:
        old, new = self._before.isocalendar(), self._after.isocalendar()
        offset = int(match[3]) - old.week
        if not -1 <= offset <= 1:
            return None
        moved = self._after + dt.timedelta(weeks=offset)
        week = moved.isocalendar()
        year = f"{match[4]}{week.year if week.year != new.year else new.year}" if match[5] else ""
        return f"{match[1]}{match[2]}{week.week}{year}"

    def _quarter(self, match: re.Match[str]) -> str | None:
        offset = int(match[2]) - ((self._before.month - 1) // 3 + 1)
        if offset % 4 > 1:
            return None
        index = self._after.year * 4 + (self._after.month - 1) // 3 + offset % 4
        year = f"{match[3]}{index // 4}" if match[4] else ""
        return f"{match[1]}{index % 4 + 1}{year}"

    def _season(self, match: re.Match[str]) -> str | None:
        if match[1].lower() != _SEASONS[self._before.month] or (match[4] and int(match[4]) != self._before.year):
            return None
        new = _SEASONS[self._after.month]
        year = f"{match[3]}{self._after.year}" if match[4] else ""
        return (_DEFINITE[new] if match[2] else new) + year

    def _year(self, match: re.Match[str]) -> str | None:
        before = match.string[max(0, match.start() - _LONGEST_MONTH - 2) : match.start()]
        word = re.search(r"(\w+)[ \u00a0]$", before)
        is_of_month = word is not None and word[1].lower() in (*_MONTH_NAMES["sv"], *_MONTH_NAMES["en"])
        return None if is_of_month else str(self._after.year)

    def _counter(self, match: re.Match[str]) -> str | None:
        if self._number is None or int(match[1]) != self._number:
            return None
        return match[0][: match.start(1) - match.start()] + str(self._next_number)


def _as_written(old: str, new: str) -> str:
    """Capitals as they were: "JUNI" gives "JULI", "Juni" gives "Juli"."""
    letters = [character for character in old if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return new.upper()
    first = next((index for index, character in enumerate(new) if character.isalpha()), None)
    if first == 0 and letters and old[0].isupper():
        return new[0].upper() + new[1:]
    return new
