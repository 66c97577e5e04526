"""Generated issues for measuring: plain made-up Swedish, the same on every run."""

from __future__ import annotations

import datetime as dt
import io
import random

from PIL import Image as Pixels

from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    Event,
    FooterLink,
    Image,
    Issue,
    Link,
    Moment,
    Newsletter,
    Section,
    Sender,
)

WORDS = """
länsstyrelsen kommunen ansökan stöd lantbruk skogen vattnet arbetet under hösten våren möter bygger ordnar föreslår nya
många flera samtal frågor råd kurs dag plats medel beslut regler strand betesmark åtgärder samverkan vecka i och för att
med som på till om är det den ett en av från inom mellan efter före ska kan får behöver gärna även
""".split()  # noqa: SIM905
PICTURE_SIZE_PX = (1280, 720)


def issue(articles: int, pictures: int, number: int = 0) -> tuple[Issue, dict[str, bytes]]:
    """An issue of ``articles`` articles in sections of ten, ``pictures`` of them with a picture, an event after each
    fifth, and its pictures' bytes by ``Image.file``. Each ``number`` has other texts and the same pictures."""
    chance = random.Random(articles + 1000 * number)
    images = tuple(
        Image(id=f"b{n}", file=f"bild-{n}.jpg", alt=sentence(chance), credit="Exempel Exempelsson")
        for n in range(pictures)
    )
    events = tuple(_event(chance, n) for n in range(articles // 5))
    contacts = tuple(
        Contact(
            id=f"k{n}", name="Exempel Exempelsson", role="handläggare", phone="010-000 00 00", email="namn@example.se"
        )
        for n in range(articles // 4)
    )
    written = [_article(chance, n, pictures, len(contacts)) for n in range(articles)]
    sections = [
        Section(id=f"s{n}", heading=_words(chance, 2).capitalize(), items=tuple(written[n : n + 10]))
        for n in range(0, articles, 10)
    ]
    if events:
        calendar = Calendar(id="kalender", heading="Kalender", events=tuple(event.id for event in events))
        sections.append(Section(id="s-kalender", items=(calendar,)))
    made = Issue(
        title="Exempelbrev nummer 1",
        date=dt.date(2030, 5, 2),
        newsletter=_newsletter(),
        intro=_paragraphs(chance, 1),
        sections=tuple(sections),
        events=events,
        contacts=contacts,
        images=images,
    )
    return made, {image.file: _picture(n) for n, image in enumerate(images)}


def _newsletter() -> Newsletter:
    return Newsletter(
        name="Exempelbrevet",
        sender=Sender(name="Länsstyrelsen i Exempellän", email="exempel@example.se", phone="010-000 00 00"),
        footer_links=(
            FooterLink(role="unsubscribe", text="Avsluta prenumerationen", url="https://example.se/avsluta"),
        ),
    )


def _article(chance: random.Random, number: int, pictures: int, contacts: int) -> Article:
    return Article(
        id=f"a{number}",
        heading=sentence(chance).rstrip("."),
        body=_paragraphs(chance, 3) + "<ul><li>" + "</li><li>".join(sentence(chance) for _ in range(3)) + "</li></ul>",
        image=f"b{number}" if number < pictures else None,
        image_placement="right" if number % 3 == 0 else "above",
        links=(Link(text=_words(chance, 3).capitalize(), url=f"https://example.se/{number}"),),
        contacts=(f"k{number // 4}",) if number % 4 == 0 and number // 4 < contacts else (),
    )


def _event(chance: random.Random, number: int) -> Event:
    day = dt.date(2030, 6, 1) + dt.timedelta(days=number)
    start, end = (Moment(date=day, time=dt.time(hour)) for hour in (9, 12))
    return Event(
        id=f"h{number}",
        title=sentence(chance).rstrip("."),
        start=start,
        end=end,
        place="Storgatan 1, Exempelstad",
        signup="required",
        links=(Link(text="Anmäl dig", url=f"https://example.se/kurs/{number}"),),
    )


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count))


def sentence(chance: random.Random) -> str:
    """Five to twelve words and a full stop."""
    return _words(chance, chance.randint(5, 12)).capitalize() + "."


def _paragraphs(chance: random.Random, count: int) -> str:
    return "".join(f"<p>{' '.join(sentence(chance) for _ in range(4))}</p>" for _ in range(count))


def small_picture(number: int) -> bytes:
    """A PNG of a few pixels, unlike those of other numbers."""
    written = io.BytesIO()
    Pixels.frombytes("RGB", (24, 16), random.Random(number).randbytes(24 * 16 * 3)).save(written, "PNG")
    return written.getvalue()


def _picture(number: int) -> bytes:
    """A soft coloured noise that compresses like a photograph, as light as the program keeps its own."""
    chance = random.Random(number)
    small = Pixels.frombytes("RGB", (160, 90), chance.randbytes(160 * 90 * 3))
    written = io.BytesIO()
    small.resize(PICTURE_SIZE_PX, Pixels.Resampling.BICUBIC).save(written, "JPEG", quality=75)
    return written.getvalue()
