"""A whole newsletter by keyboard: the text as it comes out of its PDF, pasted piece by piece, mended and exported.

The lines are those of ``../shared/examples/raw/kronoberg-2023-02.txt``, read when the test runs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QTextEdit

import kronoberg
from desktop.conftest import Desk
from editor.newsletter import rich_text
from editor.newsletter.issue import Article, Event, Issue, Part
from end_to_end.user import CONTROL, SHIFT, User
from rendering.reading import FILES, missing_anywhere, missing_in_order, text_of_file

INSERT = Qt.Key.Key_I
ENTER = Qt.Key.Key_Return
ROLES = ("subscribe", "unsubscribe", "privacy", "web_version", "pdf_version", "forward", "share", "other")


class Paper:
    """The raw text as a PDF reader gives it: damaged letters and broken lines."""

    def __init__(self, path: Path) -> None:
        self._lines = ["", *path.read_text(encoding="utf-8").split("\n")]

    def copy(self, first: int, last: int | None = None) -> str:
        """Lines ``first`` to ``last``, as they stand."""
        return "\n".join(self._lines[first : (last or first) + 1])

    def value(self, number: int) -> str:
        """What is marked after the colon of a line."""
        return self._lines[number].split(":", 1)[1].strip()


class Writer:
    """Somebody who builds the newsletter with ``user``'s hands and ``paper`` on the other screen."""

    def __init__(self, desk: Desk, user: User, paper: Paper) -> None:
        self._desk = desk
        self._user = user
        self._paper = paper

    def begin(self) -> None:
        """A new issue, through its dialog."""

        def fill(dialog: QDialog) -> None:
            self._user.tab_to("Nyhetsbrev")
            self._user.paste(self._paper.copy(262))
            self._user.tab_to("Utgåvans titel")
            self._user.press(Qt.Key.Key_A, CONTROL)
            self._user.paste(self._paper.copy(1))
            self._user.tab_to("Datum")
            self._user.press(Qt.Key.Key_A, CONTROL)
            self._user.type("8 februari 2023")
            self._user.press(ENTER)

        self._user.in_dialog(lambda: self._user.press(Qt.Key.Key_N, CONTROL), fill)
        self._desk.qtbot.waitUntil(lambda: self._desk.window.windowTitle().count("–") == 2)

    def outline(self, *steps: Qt.Key) -> None:
        """Walk the outline and go into the form."""
        self._user.press(Qt.Key.Key_1, CONTROL)
        for key in steps:
            self._user.press(key)
        self._user.press(ENTER)

    def fill(self, name: str, text: str) -> None:
        """Paste into the next field called ``name``."""
        self._user.tab_to(name)
        self._user.paste(text)

    def body(self, first: int, last: int, *, items_from: int = 0, name: str = "Text") -> None:
        """Paste a text; what stands from line ``items_from`` on becomes a list."""
        self.fill(name, self._paper.copy(first, last))
        self._wait_for_letters()
        if items_from:
            item = self._paper.copy(items_from).strip()
            self._user.press(Qt.Key.Key_Home, SHIFT)
            while item not in self._user.selected():
                self._user.press(Qt.Key.Key_Up, SHIFT)
                self._user.press(Qt.Key.Key_Home, SHIFT)
            self._user.press(Qt.Key.Key_L, CONTROL | SHIFT)
            self._user.press(Qt.Key.Key_Right)

    def _wait_for_letters(self) -> None:
        """The first damaged text is mended when the dictionary is loaded."""
        editor = self._user.focus()
        assert isinstance(editor, QTextEdit)
        self._desk.qtbot.waitUntil(lambda: "\ufffd" not in editor.toPlainText(), timeout=10_000)

    def link(self, first: int, last: int = 0, *, url: int = 0, add: str = "Länkar: Lägg till länk") -> None:
        """Add a link to the list of the thing shown: its text alone, or text and address copied together."""
        self._user.unfold("Länkar")
        self._user.tab_to(add)
        text = self._paper.copy(first, last or first)
        if url:
            self._user.paste(f"{text}\n{self._paper.copy(url)}")
        else:
            self._user.press(Qt.Key.Key_Space)
            self._user.paste(text)

    def heading(self, first: int, last: int = 0) -> None:
        """Paste a heading; its cut words are answered in the notice below the field."""
        self.fill("Rubrik", self._paper.copy(first, last or first))
        self._wait_for_letters()
        heading = self._user.focus()
        self._user.press(Qt.Key.Key_Tab)
        while " ska vara: " in self._user.name():
            self._user.press(Qt.Key.Key_Space)
        if self._user.focus() is not heading:
            self._user.press(Qt.Key.Key_Backtab, SHIFT)

    def section(self, heading: int) -> None:
        self._user.press(ENTER, CONTROL | SHIFT)
        self.heading(heading)

    def article(self, first: int, last: int = 0) -> None:
        self._user.press(ENTER, CONTROL)
        self.heading(first, last)

    def part(self, heading: int) -> None:
        self._user.menu(INSERT, "Delartikel")
        self.heading(heading)

    def event(self, title: tuple[int, int], time: int, mode: int, place: str, signup: int) -> None:
        """An event: ``mode`` and ``signup`` are how many times the arrow goes right."""
        self._user.menu(INSERT, "Händelse")
        self.heading(*title)
        self.fill("Börjar", self._paper.copy(time))
        self._user.tab_to("Vet inte än")
        for _ in range(3 - mode):
            self._user.press(Qt.Key.Key_Left)
        self.fill("Plats eller mötestjänst", place)
        self._user.press(Qt.Key.Key_Tab)
        for _ in range(4 - signup):
            self._user.press(Qt.Key.Key_Left)
        self._user.unfold("Text och länkar")

    def footer_link(self, number: int, role: str, text: int, lead: int = 0) -> None:
        self._user.tab_to("Länkar i sidfoten: Lägg till länk i sidfoten")
        self._user.press(Qt.Key.Key_Space)
        for _ in range(len(ROLES) - 1 - ROLES.index(role)):
            self._user.press(Qt.Key.Key_Up)
        if lead:
            self.fill(f"Länk i sidfoten {number}: Inledning", self._paper.copy(lead))
        self.fill(f"Länk i sidfoten {number}: Text", self._paper.copy(text))

    def write(self) -> None:
        """The whole newsletter, top down."""
        self.begin()
        self.outline(Qt.Key.Key_Home, Qt.Key.Key_Down)
        self.body(3, 5, name="Inledning")
        self._news()
        self._courses()
        self._tips()
        self._frame()

    def _news(self) -> None:
        self.section(7)
        self.article(9)
        self.body(11, 17)
        self.link(19)
        self.article(21)
        self.body(23, 28)
        self.part(30)
        self.body(32, 41, items_from=37)
        self.link(43)
        self.part(44)
        self.body(46, 54, items_from=50)
        self.link(56)
        self.article(58, 59)
        self.body(61, 70)
        self.article(72)
        self.body(74, 82)
        self.link(84)
        self.article(85, 86)
        self.body(88, 93)
        self.link(95)
        self.article(97)
        self.body(99, 109, items_from=105)
        self._user.press(ENTER)
        self._user.press(ENTER)
        self._user.paste(self._paper.copy(111, 112))

    def _courses(self) -> None:
        self.section(114)
        self._user.menu(INSERT, "Kalender")
        self._user.tab_to("Datum i rutor")
        self._user.press(Qt.Key.Key_Right)
        paper = self._paper
        self.event((116, 117), 126, 1, "Zoom", 0)
        self.body(119, 124)
        self.link(130, 131)
        self.event((133, 0), 141, 0, paper.value(143), 1)
        self.body(135, 139)
        self.link(145)
        self.event((147, 0), 153, 1, paper.value(155), 1)
        self.body(149, 151)
        self.link(157, url=211)
        self.event((159, 160), 167, 1, paper.value(169).split(" (")[0], 0)
        self.body(162, 165)
        self.link(171, url=212)
        self.event((173, 175), 183, 1, paper.value(185).split(". ")[0], 4)
        self.body(177, 181)
        self.fill("Anmärkning", paper.value(185).split(". ", 1)[1])
        self._user.type(" ")
        self._user.paste(paper.copy(186))

    def _tips(self) -> None:
        self.section(188)
        self.article(190)
        self.body(192, 193)
        for heading, first, last, link, url in (
            (195, 197, 199, 201, 214),
            (203, 205, 207, 209, 215),
            (218, 220, 222, 224, 0),
        ):
            self.part(heading)
            self.body(first, last)
            self.link(link, url=url)
        self.article(226, 227)
        self.body(229, 235)
        self.link(237, 238)
        for heading, first, last, link in ((240, 242, 246, 248), (250, 252, 258, 260)):
            self.article(heading)
            self.body(first, last)
            self.link(link)

    def _frame(self) -> None:
        """About the newsletter, the sender, the links of the footer."""
        self.outline(Qt.Key.Key_End, Qt.Key.Key_Up)
        self.heading(262)
        self.body(264, 270)
        self.outline(Qt.Key.Key_End)
        paper = self._paper
        for name, text in (
            ("Avsändare", paper.copy(272)),
            ("Postadress", paper.value(274)),
            ("Telefon", paper.value(273)),
            ("E-post", paper.value(275)),
            ("Webbplats", paper.value(276)),
        ):
            self.fill(name, text)
        self._user.unfold("Kontaktuppgifternas utseende")
        self._user.tab_to("Allt på en rad")
        self._user.press(Qt.Key.Key_Right)
        self._user.unfold("Länkar i sidfoten")
        links = (
            ("subscribe", 281, 280),
            ("privacy", 283, 0),
            ("unsubscribe", 284, 0),
            ("share", 286, 0),
            ("other", 278, 0),
        )
        for number, (role, line, lead) in enumerate(links, start=1):
            self.footer_link(number, role, line, lead)

    def export(self, folder: Path) -> None:
        """Through the export dialog, all four files."""

        def fill(dialog: QDialog) -> None:
            self._user.tab_to("Mapp")
            self._user.press(Qt.Key.Key_A, CONTROL)
            self._user.paste(str(folder))
            self._user.tab_to("Exportera")
            self._user.press(Qt.Key.Key_Space)
            with self._user.watching():
                self._desk.qtbot.waitUntil(lambda: "Klart." in _said(dialog) or _asks(dialog), timeout=60_000)
            if _asks(dialog):
                self._user.press(Qt.Key.Key_Space)
                with self._user.watching():
                    self._desk.qtbot.waitUntil(lambda: "Klart." in _said(dialog), timeout=60_000)
            self._user.press(Qt.Key.Key_Escape)

        self._user.in_dialog(lambda: self._user.press(Qt.Key.Key_E, CONTROL), fill)


def _asks(dialog: QDialog) -> bool:
    return "Att se över innan utskicket går ut:" in _said(dialog)


def _said(dialog: QDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def outline_of(issue: Issue) -> list[str]:
    """Every heading, text, link and time of an issue with its spaces, links and breaks of lines left out."""

    def texts(node: Article | Part | Event) -> Iterator[str]:
        yield node.title if isinstance(node, Event) else node.heading
        for piece in re.split("(</?(?:ul|ol|li)>)", re.sub("</?(?:p|a|br)[^>]*>", " ", node.body)):
            yield " ".join(html.unescape(piece).split())
        yield from (f"{link.text} {link.url}" for link in node.links)
        if isinstance(node, Event):
            yield f"{node.start}–{node.end} {node.place} {node.mode} {node.signup} {rich_text.plain_text(node.note)}"

    lines = []
    for section in issue.sections:
        lines.append(section.heading)
        for item in section.items:
            if isinstance(item, Article):
                written: tuple[Article | Part, ...] = (item, *item.parts)
                for node in written:
                    lines += texts(node)
    for event in issue.events:
        lines += texts(event)
    return [*filter(None, lines), *(f"{link.role} {link.lead} {link.text}" for link in issue.newsletter.footer_links)]


@pytest.fixture
def user(desk: Desk) -> User:
    desk.start()
    return User(desk.qtbot, desk.window)


def test_the_whole_newsletter_by_keyboard(desk: Desk, user: User, shared: Path, tmp_path: Path) -> None:
    path = shared / "examples" / "raw" / "kronoberg-2023-02.txt"
    writer = Writer(desk, user, Paper(path))
    writer.write()
    writer.export(tmp_path / "ut")
    print(  # noqa: T201
        f"\n{user.keys} keys, {user.pastes} of them pastes; the program's own time {user.program_seconds:.1f} s "
        f"({1000 * user.program_seconds / user.keys:.0f} ms a key, the slowest {1000 * user.slowest:.0f} ms), "
        f"the export {user.export_seconds:.1f} s"
    )
    raw = kronoberg.RawText(path)
    assert outline_of(desk.issue) == outline_of(kronoberg.build(raw))
    for name in FILES:
        text = text_of_file(tmp_path / "ut" / name)
        assert "\ufffd" not in text, name
        assert missing_in_order(kronoberg.expected_lines(raw), text) == [], name
        assert missing_anywhere(kronoberg.expected_anywhere(raw), text) == [], name
