"""The Kronoberg newsletter of February 2023 as an issue, built from the raw text of its PDF by line number.

The text itself is read at run time (`../shared/examples/raw/kronoberg-2023-02.txt`) and never stands here. Numbers are
lines of that file, counted from 1. The damage of the PDF is repaired by line: which ligature a U+FFFD stood for, and
which pieces of a heading were one word before its soft hyphens became spaces.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from editor.newsletter import rich_text as rich
from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Event,
    FooterLink,
    Issue,
    Link,
    Moment,
    Newsletter,
    Part,
    Section,
    Sender,
)

_FI = (15, 16, 54, 78, 111)
_FL = (61, 75, 86, 88, 101, 220, 224)


class RawText:
    """The lines of the raw text, repaired; ``text(9)`` is line 9, ``text(23, 28)`` lines 23 to 28 as one."""

    def __init__(self, path: Path) -> None:
        self._lines = ["", *path.read_text(encoding="utf-8").split("\n")]

    def text(self, first: int, last: int | None = None) -> str:
        lines = (self._line(number) for number in range(first, (last or first) + 1))
        return " ".join(line for line in lines if line)

    def value(self, number: int) -> str:
        """What stands after the colon of a labelled line."""
        return self.text(number).split(":", 1)[1].strip()

    def _line(self, number: int) -> str:
        line = self._lines[number].strip()
        if number in _FI:
            line = line.replace("�", "fi")
        if number in _FL:
            line = line.replace("�", "fl")
        if number == 85:
            first, *pieces, last = line.split()
            line = f"{first} {''.join(pieces)} {last}"
        if number == 86:
            line = line.replace(" ", "")
        assert "�" not in line, f"line {number} is not repaired"
        return line


def paragraphs(*texts: str) -> str:
    return rich.to_html(tuple(rich.Paragraph((rich.Text(text),)) for text in texts))


def bullets(*texts: str) -> str:
    items = tuple(rich.ListItem((rich.Line((rich.Text(text),)),)) for text in texts)
    return rich.to_html((rich.BulletList(items),))


def build(raw: RawText) -> Issue:
    """The whole newsletter: three sections, sub-articles, events as cards, about box, sender and footer."""
    t = raw.text
    news = Section(
        id="s1",
        heading=t(7),
        items=(
            Article(id="a1", heading=t(9), body=paragraphs(t(11, 17)), links=(_link(t(19)),)),
            Article(
                id="a2",
                heading=t(21),
                body=paragraphs(t(23, 28)),
                parts=(
                    Part(
                        id="p1",
                        heading=t(30),
                        body=paragraphs(t(32, 35)) + bullets(t(37), t(39), t(41)),
                        links=(_link(t(43)),),
                    ),
                    Part(
                        id="p2",
                        heading=t(44),
                        body=paragraphs(t(46, 48)) + bullets(t(50), t(52), t(54)),
                        links=(_link(t(56)),),
                    ),
                ),
            ),
            Article(id="a3", heading=t(58, 59), body=paragraphs(t(61, 63), t(65, 70))),
            Article(id="a4", heading=t(72), body=paragraphs(t(74, 78), t(80, 82)), links=(_link(t(84)),)),
            Article(id="a5", heading=t(85, 86), body=paragraphs(t(88, 93)), links=(_link(t(95)),)),
            Article(
                id="a6",
                heading=t(97),
                body=paragraphs(t(99, 101), t(103)) + bullets(t(105), t(107), t(109)) + paragraphs(t(111, 112)),
            ),
        ),
    )
    courses = Section(
        id="s2",
        heading=t(114),
        items=(Calendar(id="k1", style="cards", events=("e1", "e2", "e3", "e4", "e5")),),
    )
    tips = Section(
        id="s3",
        heading=t(188),
        items=(
            Article(
                id="a7",
                heading=t(190),
                body=paragraphs(t(192, 193)),
                parts=(
                    Part(id="p3", heading=t(195), body=paragraphs(t(197, 199)), links=(_link(t(201), t(214)),)),
                    Part(id="p4", heading=t(203), body=paragraphs(t(205, 207)), links=(_link(t(209), t(215)),)),
                    Part(id="p5", heading=t(218), body=paragraphs(t(220, 222)), links=(_link(t(224)),)),
                ),
            ),
            Article(id="a8", heading=t(226, 227), body=paragraphs(t(229, 235)), links=(_link(t(237, 238)),)),
            Article(id="a9", heading=t(240), body=paragraphs(t(242, 246)), links=(_link(t(248)),)),
            Article(id="a10", heading=t(250), body=paragraphs(t(252, 258)), links=(_link(t(260)),)),
        ),
    )
    return Issue(
        id="kronoberg-2023-02",
        title=t(1),
        date=dt.date(2023, 2, 8),
        newsletter=_newsletter(raw),
        intro=paragraphs(t(3, 5)),
        sections=(news, courses, tips),
        events=_events(raw),
    )


def _newsletter(raw: RawText) -> Newsletter:
    t = raw.text
    return Newsletter(
        id="kronoberg-social",
        name=t(262),
        frequency="fyra gånger om året",
        sender=Sender(
            name=t(272),
            phone=raw.value(273),
            postal_address=raw.value(274),
            email=raw.value(275),
            website="https://" + raw.value(276),
        ),
        contact_layout="labelled_rows",
        about=About(heading=t(262), body=paragraphs(t(264, 267), t(269, 270))),
        footer_links=(
            FooterLink(role="subscribe", lead=t(280), text=t(281)),
            FooterLink(role="privacy", text=t(283)),
            FooterLink(role="unsubscribe", text=t(284)),
            FooterLink(role="share", text=t(286)),
            FooterLink(role="other", text=t(278)),
        ),
    )


def _events(raw: RawText) -> tuple[Event, ...]:
    t = raw.text
    return (
        Event(
            id="e1",
            title=t(116, 117),
            series="forum",
            start=_moment(2, 17, 8, 30),
            end=_moment(2, 17, 9, 0),
            place="Zoom",
            mode="online",
            signup="none",
            body=paragraphs(t(119, 124)),
            links=(_link(t(130, 131)),),
        ),
        Event(
            id="e2",
            title=t(133),
            start=_moment(3, 1, 8, 40),
            end=_moment(3, 1, 15, 30),
            place=raw.value(143),
            mode="onsite",
            signup="required",
            body=paragraphs(t(135, 139)),
            links=(_link(t(145)),),
        ),
        Event(
            id="e3",
            title=t(147),
            start=_moment(3, 22, 10, 30),
            end=_moment(3, 22, 12, 0),
            place=raw.value(155),
            mode="online",
            signup="required",
            body=paragraphs(t(149, 151)),
            links=(_link(t(157), t(211)),),
        ),
        Event(
            id="e4",
            title=t(159, 160),
            series="forum",
            start=_moment(4, 28, 8, 30),
            end=_moment(4, 28, 9, 0),
            place=raw.value(169).split(" (")[0],
            mode="online",
            signup="none",
            body=paragraphs(t(162, 165)),
            links=(_link(t(171), t(212)),),
        ),
        Event(
            id="e5",
            title=t(173, 175),
            series="forum",
            start=_moment(5, 5, 8, 30),
            end=_moment(5, 5, 9, 0),
            place=raw.value(185).split(". ")[0],
            mode="online",
            body=paragraphs(t(177, 181)),
            note=paragraphs(t(185).split(". ", 1)[1] + " " + t(186)),
        ),
    )


def expected_lines(raw: RawText) -> list[str]:
    """What every export must contain, in page order: all but URL lists and what the program writes itself."""
    t = raw.text
    spans: tuple[tuple[int, ...], ...] = (
        (1,), (3, 5), (7,), (9,), (11, 17), (19,), (21,), (23, 28), (30,), (32, 35), (37,), (39,), (41,), (43,),
        (44,), (46, 48), (50,), (52,), (54,), (56,), (58, 59), (61, 63), (65, 70), (72,), (74, 78), (80, 82), (84,),
        (85, 86), (88, 93), (95,), (97,), (99, 101), (103,), (105,), (107,), (109,), (111, 112), (114,), (116, 117),
        (119, 124), (130, 131), (133,), (135, 139), (145,), (147,), (149, 151), (157,), (159, 160), (162, 165),
        (171,), (173, 175), (177, 181), (188,), (190,), (192, 193), (195,), (197, 199), (201,), (203,), (205, 207),
        (209,), (218,), (220, 222), (224,), (226, 227), (229, 235), (237, 238), (240,), (242, 246), (248,), (250,),
        (252, 258), (260,), (262,), (264, 267), (269, 270), (272,), (280,), (281,), (283,), (284,), (286,),
    )  # fmt: skip
    return [t(*span) for span in spans]


def expected_anywhere(raw: RawText) -> list[str]:
    """Lines whose place is free."""
    return [
        raw.value(143),
        raw.value(155),
        raw.value(273),
        raw.value(274),
        raw.value(275),
        raw.value(276),
        raw.text(278),
    ]


def _link(text: str, url: str = "") -> Link:
    return Link(text=text, url=url)


def _moment(month: int, day: int, hour: int, minute: int) -> Moment:
    return Moment(dt.date(2023, month, day), dt.time(hour, minute))
