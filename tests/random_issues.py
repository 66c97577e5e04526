"""Issue files in which everything is strange at once, by a seed."""

from __future__ import annotations

import html
import io
import random
from collections.abc import Callable, Mapping, Sequence

from PIL import Image as Pixels

from expected_text import Json
from strange_issues import EMOJI, LEFT_TO_RIGHT, META, ODD_SPACES, SYMBOLS, URLS, issue


class StrangeIssue:
    """An issue file in which every field is absent, present or odd by the seed; ``pictures`` by file."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._count = 0
        self._odd_ids = seed % 2 == 1
        self._events: list[dict[str, Json]] = []
        self._contacts: list[dict[str, Json]] = []
        self._images: list[dict[str, Json]] = []
        self.pictures: dict[str, bytes] = {}
        self.document = self._issue()

    def _some(self, share: float = 0.5) -> bool:
        return self._random.random() < share

    def _id(self, prefix: str) -> str:
        self._count += 1
        plain = f"{prefix}{self._count}"
        odd = (
            f"{plain} blank",
            f"{plain}\"'<&>",
            f"åäö {plain}",
            plain.ljust(100, "z"),
            f"#{plain}",
            f"日本/../{plain}",
        )
        return self._random.choice(odd) if self._odd_ids else plain

    def _text(self) -> str:
        """A text that no other field of the issue has."""
        self._count += 1
        pool = self._random.choice(
            (LEFT_TO_RIGHT, LEFT_TO_RIGHT, LEFT_TO_RIGHT, META, (EMOJI, SYMBOLS, ODD_SPACES, "–"))
        )
        return f"{self._random.choice(pool)} {self._count}q"

    def _fields(self, **makers: Callable[[], Json]) -> dict[str, Json]:
        """Some of the fields."""
        return {name: make() for name, make in makers.items() if self._some()}

    def _url(self) -> str:
        return self._random.choice(URLS)

    def _links(self) -> list[Json]:
        return [
            {"text": self._text() if self._some(0.9) else "", "url": self._url()}
            for _ in range(self._random.randint(0, 3))
        ]

    def _inline(self) -> str:
        marks = ("{}", "{}", "{}", "<strong>{}</strong>", "<em>{}</em>", '<span lang="en">{}</span>', "{}<br>")
        pieces = []
        for _ in range(self._random.randint(1, 4)):
            mark = self._random.choice((*marks, f'<a href="{html.escape(self._url())}">{{}}</a>'))
            pieces.append(mark.replace("{}", html.escape(self._text())))
        return self._random.choice((" ", "", " · ")).join(pieces)

    def _list(self, depth: int) -> str:
        tag = self._random.choice(("ul", "ol"))
        inner = (self._list(depth - 1) if depth and self._some() else "" for _ in range(self._random.randint(1, 3)))
        return f"<{tag}>{''.join(f'<li>{self._inline()}{more}</li>' for more in inner)}</{tag}>"

    def _rich(self) -> str:
        blocks: Sequence[Callable[[], str]] = (
            lambda: f"<p>{self._inline()}</p>",
            lambda: f"<p>{self._inline()}</p>",
            lambda: f"<h4>{self._inline()}</h4>",
            lambda: self._list(self._random.choice((0, 1, 5))),
            lambda: f"<blockquote><p>{self._inline()}</p></blockquote>",
            lambda: "<p> </p>",
        )
        return "\n".join(self._random.choice(blocks)() for _ in range(self._random.randint(1, 4)))

    def _image(self) -> str | None:
        if self._some(0.2):
            return None
        if self._images and self._some(0.3):
            return str(self._random.choice(self._images)["id"])
        kind = self._random.choice(tuple(PICTURES))
        file = f"images/{kind} ö.{kind.partition('-')[0]}"
        self.pictures[file] = PICTURES[kind]()
        optional = self._fields(
            alt=self._text, decorative=lambda: True, caption=self._text, credit=self._text, link=self._url
        )
        self._images.append({"id": self._id("i"), "file": file, **optional})
        return str(self._images[-1]["id"])

    def _placement(self) -> str:
        return self._random.choice(("above", "below", "left", "right"))

    def _moment(self) -> str:
        year, month, day = (self._random.randint(*ends) for ends in ((2022, 2024), (1, 12), (1, 28)))
        clock = f"T{self._random.randint(0, 23):02}:30" if self._some() else ""
        return f"{year}-{month:02}-{day:02}{clock}"

    def _event(self) -> str:
        if self._events and self._some(0.2):
            return str(self._random.choice(self._events)["id"])
        optional = self._fields(
            kind=lambda: self._random.choice(("event", "deadline")),
            over_title=self._text,
            place=self._text,
            start=self._moment,
            end=self._moment,
            deadline=self._moment,
            mode=lambda: self._random.choice(("unknown", "onsite", "online", "hybrid")),
            signup=lambda: self._random.choice(("unknown", "none", "required", "closed", "full")),
            body=self._rich,
            links=self._links,
        )
        self._events.append({"id": self._id("e"), "title": self._text(), **optional})
        return str(self._events[-1]["id"])

    def _contact(self) -> str:
        if self._contacts and self._some(0.2):
            return str(self._random.choice(self._contacts)["id"])
        optional = self._fields(
            name=self._text, role=self._text, organisation=self._text, note=self._text, url=self._url, image=self._image
        )
        self._contacts.append({"id": self._id("c"), **optional})
        return str(self._contacts[-1]["id"])

    def _article(self) -> dict[str, Json]:
        optional = self._fields(
            kicker=self._text,
            heading=self._text,
            image=self._image,
            image_placement=self._placement,
            links=self._links,
            contacts=lambda: [self._contact() for _ in range(2)],
            contacts_lead=self._text,
            parts=lambda: [
                {"id": self._id("p"), **self._fields(heading=self._text, body=self._rich, links=self._links)}
                for _ in range(2)
            ],
        )
        return {"kind": "article", "id": self._id("a"), "body": self._rich(), **optional}

    def _item(self) -> dict[str, Json]:
        kind = self._random.choice(("article", "article", "article", "calendar", "contacts"))
        if kind == "article":
            return self._article()
        content: dict[str, Json] = {"kind": kind, "id": self._id("k"), **self._fields(heading=self._text)}
        if kind == "calendar":
            return {
                **content,
                "style": self._random.choice(("badges", "cards")),
                "events": [self._event(), self._event()],
            }
        return {**content, "contacts": [self._contact()]}

    def _newsletter(self) -> dict[str, Json]:
        rows = ["phone", "postal_address", "visiting_address", "email", "website"]
        self._random.shuffle(rows)
        roles = ("subscribe", "unsubscribe", "privacy", "web_version", "pdf_version", "forward", "share", "other")
        return self._fields(
            name=self._text,
            language=lambda: self._random.choice(("sv", "en", "fi", "sv-SE", "")),
            theme=lambda: self._random.choice(("skog", "hav", "lingon/nara", "plommon/redaktionell", "okänt")),
            sender=lambda: self._fields(
                name=self._text,
                short_name=self._text,
                postal_address=self._text,
                phone=lambda: "010-123 40 00",
                email=lambda: "lan@example.se",
                website=self._url,
                logo=self._image,
            ),
            partners=lambda: [{"text": self._text(), **self._fields(url=self._url, logo=self._image)}],
            contact_layout=lambda: self._random.choice(("one_line", "labelled_rows")),
            contact_rows=lambda: rows[: self._random.randint(0, 5)],
            about=lambda: self._fields(heading=self._text, body=self._rich, image=self._image),
            footer_links=lambda: [
                {
                    "role": role,
                    "url": self._url(),
                    "position": self._random.choice(("default", "top", "bottom")),
                    **self._fields(text=self._text, lead=self._text),
                }
                for role in self._random.sample(roles, 4)
            ],
            social_heading=self._text,
            social=lambda: [{"service": service, "url": self._url()} for service in ("facebook", "x", "other")],
        )

    def _issue(self) -> dict[str, Json]:
        sections = [
            {
                "id": self._id("s"),
                "items": [self._item() for _ in range(self._random.randint(0, 4))],
                **self._fields(heading=self._text, intro=self._rich, image=self._image),
            }
            for _ in range(3)
        ]
        optional = self._fields(
            newsletter=self._newsletter,
            number=lambda: self._random.choice(("3", "Nr 3", "3/2023")),
            date_text=lambda: "juni 2023",
            subject=self._text,
            preheader=self._text,
            registration_number=self._text,
            hero=self._image,
            intro=self._rich,
            contents=lambda: "list",
        )
        lists = {"events": self._events, "contacts": self._contacts, "images": self._images}
        return issue(title=self._text(), sections=sections, **optional, **lists)


def _pixels(mode: str, size: tuple[int, int], form: str, **options: Json) -> bytes:
    stream = io.BytesIO()
    Pixels.new(mode, size, 90 if len(mode) == 1 else "#5d7f96").save(stream, form, **options)
    return stream.getvalue()


def _turned() -> bytes:
    exif = Pixels.Exif()
    exif[0x0112] = 6
    return _pixels("RGB", (300, 200), "JPEG", exif=exif)


PICTURES: Mapping[str, Callable[[], bytes]] = {
    "png-dot": lambda: _pixels("RGB", (1, 1), "PNG"),
    "jpg-tall": lambda: _pixels("RGB", (60, 3000), "JPEG"),
    "jpg-wide": lambda: _pixels("RGB", (3000, 40), "JPEG"),
    "png-clear": lambda: _pixels("RGBA", (200, 100), "PNG"),
    "gif-small": lambda: _pixels("P", (90, 60), "GIF"),
    "jpg-grey": lambda: _pixels("L", (300, 200), "JPEG"),
    "jpg-cmyk": lambda: _pixels("CMYK", (300, 200), "JPEG"),
    "webp-plain": lambda: _pixels("RGB", (300, 200), "WEBP"),
    "jpg-turned": _turned,
}
