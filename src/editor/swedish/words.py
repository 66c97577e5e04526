"""The words the program itself prints in a newsletter: month names, labels, fixed phrases.

There are two sets. A newsletter whose language is English (``en``, ``en-GB`` …) gets the English one, every other
newsletter the Swedish one: the boards write in Swedish first, and a Finnish or Arabic letter of theirs is better served
by correct Swedish labels than by none. :func:`words_language` tells which set a page got, so that it can be marked up.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, NamedTuple

NBSP: Final = "\u00a0"

WordsLanguage = Literal["sv", "en"]


class Labels(NamedTuple):
    """Fixed words of a page, without the colon that a layout may set after them."""

    time: str
    place: str
    signup: str
    last_day: str
    phone: str
    postal_address: str
    visiting_address: str
    email: str
    website: str
    contents: str
    """Heading of the list of contents."""
    partners: str
    """Lead of the row of partners."""
    page: str
    """"Sida" in "Sida 2 av 4"."""
    of: str
    newsletter: str
    """Title of a page whose issue and newsletter have none."""


class Words(NamedTuple):
    """All words of one language."""

    language: WordsLanguage
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    """Monday first (ISO 8601)."""
    labels: Labels
    no_signup: str
    signup_required: str
    signup_closed: str
    fully_booked: str
    last_signup_day: str
    last_day: str
    online: str
    online_via: str
    and_online: str
    onsite_and_online: str
    each_day: str
    until: str
    conjunction: str
    more: str
    """How many dates a badge leaves out: "och 4 till"."""
    online_words: tuple[str, ...]
    """Stems that tell that a place already says it is online."""


_SWEDISH: Final = Words(
    language="sv",
    months=(
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    labels=Labels(
        time="Tid",
        place="Plats",
        signup="Anmälan",
        last_day="Sista dag",
        phone="Telefon",
        postal_address="Postadress",
        visiting_address="Besöksadress",
        email="E-post",
        website="Webbplats",
        contents="I det här numret",
        partners="I samarbete med",
        page="Sida",
        of="av",
        newsletter="Nyhetsbrev",
    ),
    no_signup="Ingen anmälan krävs",
    signup_required="Anmälan krävs",
    signup_closed="Anmälan är stängd",
    fully_booked="Fullbokat",
    last_signup_day="Sista anmälningsdag",
    last_day="Sista dag",
    online="Digitalt",
    online_via="Digitalt via",
    and_online="och digitalt",
    onsite_and_online="På plats och digitalt",
    each_day="varje dag",
    until="till",
    conjunction="och",
    more="och {count} till",
    online_words=("digital", "online", "webb", "på nätet", "distans"),
)

_ENGLISH: Final = Words(
    language="en",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    labels=Labels(
        time="Time",
        place="Place",
        signup="Registration",
        last_day="Last day",
        phone="Phone",
        postal_address="Postal address",
        visiting_address="Visiting address",
        email="Email",
        website="Website",
        contents="In this issue",
        partners="In cooperation with",
        page="Page",
        of="of",
        newsletter="Newsletter",
    ),
    no_signup="No registration required",
    signup_required="Registration required",
    signup_closed="Registration closed",
    fully_booked="Fully booked",
    last_signup_day="Last day to register",
    last_day="Last day",
    online="Online",
    online_via="Online via",
    and_online="and online",
    onsite_and_online="In person and online",
    each_day="each day",
    until="until",
    conjunction="and",
    more="and {count} more",
    online_words=("online", "digital", "web", "virtual", "remote"),
)


@lru_cache(maxsize=256)
def words_language(language: str) -> WordsLanguage:
    """Which of our two languages the program's own words have on a page in ``language`` (BCP 47, may be empty)."""
    return "en" if language.lower().replace("_", "-").split("-")[0] == "en" else "sv"


def words(language: str) -> Words:
    """The words for a page in ``language`` (BCP 47, may be empty): English for ``en…``, else Swedish."""
    return _ENGLISH if words_language(language) == "en" else _SWEDISH


def labels(language: str) -> Labels:
    """The fixed labels of a page in ``language``."""
    return words(language).labels
