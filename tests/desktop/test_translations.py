"""English is complete, and nothing of the window stays Swedish."""

from __future__ import annotations

import datetime as dt
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from desktop.conftest import Desk
from desktop.reach import menu_letters, mnemonics, twice
from editor.desktop.commands import Command
from editor.desktop.dialogs.command_palette import CommandPalette
from editor.desktop.dialogs.settings_dialog import SettingsDialog
from editor.desktop.issues.new_issue import NewIssueDialog
from editor.desktop.pages.page import Page
from editor.desktop.registers.register_page import RegisterPage
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
    Part,
    Section,
)
from editor.support import paths

PROJECT = Path(__file__).resolve().parents[2]
SWEDISH = re.compile(
    r"[åäöÅÄÖ]|\b(och|eller|inte|till|av|ny|flytta|artikel|avsnitt|bild|ingen|inget|inga)\b", re.IGNORECASE
)
OF_THE_NEWSLETTER = re.compile(
    r"LIX.*|juni|Tid|Plats|vecka|kl |Meänkieli|Länsbrev|Länsstyrelsen|län\b|Nära\b", re.IGNORECASE
)
"""Swedish that an English window says too: names, and words that the newsletter prints."""


@pytest.fixture(scope="module")
def translate() -> ModuleType:
    file = PROJECT / "packaging" / "translate.py"
    spec = importlib.util.spec_from_file_location("translate", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("lansbrev_en", str(paths.resources() / "translations"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def english_desk(english: None, desk: Desk) -> Desk:
    return desk


def plain() -> Issue:
    """One of everything, with words that are neither Swedish nor English."""
    return Issue(
        id="prov",
        title="X",
        date=dt.date(2026, 6, 2),
        hero="i1",
        newsletter=Newsletter(name="Y"),
        sections=(
            Section(
                id="s1",
                items=(
                    Article(
                        id="a1", image="i2", links=(Link(text="Z", url="https://example.se"),), parts=(Part(id="p1"),)
                    ),
                    Calendar(id="k1", events=("e1",)),
                    ContactList(id="k2", contacts=("c1",)),
                ),
            ),
        ),
        events=(Event(id="e1", title="E", start=Moment(dt.date(2026, 6, 9))),),
        contacts=(Contact(id="c1", name="C"),),
        images=(Image(id="i1", file="images/a.png"), Image(id="i2", file="images/b.png")),
    )


def words(widget: QWidget) -> Iterator[str]:
    """Everything a widget and what stands in it says, to the eye and to screen readers."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield part.windowTitle()
        yield part.toolTip()
        yield part.accessibleName()
        yield part.accessibleDescription()
        if isinstance(part, QAbstractButton | QLabel):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QMenu):
            yield from (action.text() for action in part.actions())


def swedish(widget: QWidget) -> list[str]:
    return [text for text in words(widget) if SWEDISH.search(OF_THE_NEWSLETTER.sub("", text.replace("&", "")))]


def test_every_text_of_the_sources_has_its_english(translate: ModuleType) -> None:
    assert translate.problems() == []


def test_the_english_asks_for_the_same_values(translate: ModuleType) -> None:
    from xml.etree import ElementTree

    for message in ElementTree.parse(translate.TRANSLATION).getroot().iter("message"):
        target = message.find("translation")
        assert target is not None
        source = message.findtext("source", "")
        forms = [form.text or "" for form in target.iter("numerusform")] or [target.text or ""]
        for form in forms:
            assert sorted(re.findall(r"\{\w*\}|%n", source)) == sorted(re.findall(r"\{\w*\}|%n", form)), source
            assert ("&" in source) == ("&" in form), source


def test_the_window_and_every_form_speak_english(english_desk: Desk) -> None:
    desk = english_desk
    desk.start_with_open(plain())
    found = swedish(desk.window)
    model = desk.view.outline.model
    for index in model.indexes():
        row = model.row(index)
        assert row is not None
        desk.view.select(row.key)
        assert desk.view.form_area.form is not None
        found += swedish(desk.view.form_area)
    assert list(dict.fromkeys(found)) == []


def test_the_registers_speak_english(english_desk: Desk) -> None:
    desk = english_desk
    desk.start(plain())
    for command in (Command.EVENTS, Command.CONTACTS):
        desk.window.actions_[command].trigger()
        (page,) = [page for page in desk.window.findChildren(RegisterPage) if page.isVisible()]  # type: ignore[type-abstract]
        desk.qtbot.waitUntil(page.new_button.hasFocus)
        page.begin_new()
        assert swedish(page) == []


def test_the_dialogs_speak_english(english_desk: Desk) -> None:
    desk = english_desk
    dialogs: tuple[QDialog, ...] = (
        NewIssueDialog(["Y"], dt.date(2026, 6, 2)),
        SettingsDialog("light", lambda scheme: None, desk.settings),
        CommandPalette([], []),
    )
    for dialog in dialogs:
        desk.qtbot.addWidget(dialog)
        found = [text for text in swedish(dialog) if text not in ("S&venska",)]
        assert found == []


def test_mnemonics_of_english_menus_differ(english_desk: Desk) -> None:
    desk = english_desk
    bar = desk.window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters)), texts
    assert desk.window.actions_[Command.EXPORT].text() == "E&xport…"


@pytest.mark.parametrize("command", [Command.EVENTS, Command.CONTACTS, Command.PICTURES, Command.ARCHIVE, Command.BIN])
def test_no_english_mnemonic_of_a_page_opens_a_menu(english_desk: Desk, command: Command) -> None:
    desk = english_desk
    desk.start(plain())
    desk.window.actions_[command].trigger()
    page = next(page for page in desk.window.findChildren(Page) if page.isVisible())
    if isinstance(page, RegisterPage):
        page.begin_new()
    assert twice(page) == []
    assert set(mnemonics(page)) & menu_letters(desk.window) == set()
