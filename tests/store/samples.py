"""Issues to keep, and a store to keep them in."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import itertools
import uuid
from collections.abc import Iterator
from pathlib import Path

import msgspec

from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Link,
    Moment,
    Newsletter,
    Occasion,
    Part,
    Section,
)
from editor.store.library import Library
from editor.store.opening import open_store
from editor.store.schema import CURRENT, Schema
from editor.support.pictures import Picture

PNG = b"bytes of a picture"
PICTURES = {"images/kaj.jpg": Picture(sha256="a" * 64, width_px=600, height_px=400, media_type="image/jpeg")}


def small_issue(*, title: str = "Juni", own_id: str = "", newsletter: str = "Exempelbrevet") -> Issue:
    """An issue with one of everything."""
    when = Moment(dt.date(2023, 6, 7), dt.time(8, 30))
    return Issue(
        id=own_id,
        title=title,
        date=dt.date(2023, 6, 2),
        newsletter=Newsletter(name=newsletter, theme="hav"),
        hero="img1",
        sections=(
            Section(
                id="s1",
                heading="Aktuellt",
                items=(
                    Article(
                        id="a1",
                        heading="Kajen öppnar",
                        body="<p>Ett &amp; två</p>",
                        image="img1",
                        events=("e1",),
                        contacts=("c1",),
                        links=(Link(text="Läs mer", url="https://example.se"),),
                        parts=(Part(id="p1", heading="Så går det till"), Part(id="p2")),
                    ),
                    Article(id="a2", heading="Andra"),
                ),
            ),
            Section(id="s2", items=(Calendar(id="k1", events=("e1",)), ContactList(id="k2", contacts=("c1",)))),
        ),
        events=(Event(id="e1", title="Träff", start=when, occasions=(Occasion(start=when, place="Salen"),)),),
        contacts=(Contact(id="c1", name="Exempel Exempelsson", email="exempel@example.se"),),
        images=(Image(id="img1", file="images/kaj.jpg", alt="En kaj", decorative=True),),
    )


def large_issue(articles: int) -> Issue:
    """An issue of ``articles`` articles, ten to a section."""
    body = "<p>Länsstyrelsen bjuder in till samråd om kusten och skärgården.</p>" * 12
    sections = tuple(
        Section(
            id=f"s{first}",
            heading=f"Avsnitt {first}",
            items=tuple(
                Article(id=f"a{number}", heading=f"Artikel {number}", body=body, parts=(Part(id=f"p{number}"),))
                for number in range(first, min(first + 10, articles))
            ),
        )
        for first in range(0, articles, 10)
    )
    return Issue(title="Stor utgåva", date=dt.date(2023, 6, 2), sections=sections)


def with_body(issue: Issue, section: int, item: int, body: str) -> Issue:
    """``issue`` with one article's body replaced and everything else shared."""
    old = issue.sections[section]
    article = old.items[item]
    assert isinstance(article, Article)
    items = (*old.items[:item], msgspec.structs.replace(article, body=body), *old.items[item + 1 :])
    return with_section(issue, section, msgspec.structs.replace(old, items=items))


def with_section(issue: Issue, place: int, section: Section) -> Issue:
    sections = (*issue.sections[:place], section, *issue.sections[place + 1 :])
    return msgspec.structs.replace(issue, sections=sections)


@contextlib.contextmanager
def library_in(folder: Path, *, known: Schema = CURRENT) -> Iterator[Library]:
    """The store in ``folder`` with a clock that gains a minute at every look."""
    minutes = itertools.count()
    start = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
    with open_store(
        folder,
        program="test",
        now=lambda: start + dt.timedelta(minutes=next(minutes)),
        new_id=lambda: uuid.uuid4().hex,
        known=known,
    ) as library:
        yield library


def picture_on_disk(library: Library) -> Picture:
    """A picture that the library keeps; its bytes are never decoded."""
    picture = Picture(sha256=hashlib.sha256(PNG).hexdigest(), width_px=1, height_px=1, media_type="image/png")
    library.pictures.add(picture, PNG)
    return picture
