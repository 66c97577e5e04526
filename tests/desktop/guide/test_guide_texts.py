"""The guide's texts: whole in both languages, and in the program's present words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from typing import Final

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMenu

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.commands.menus import menu_paths
from editor.desktop.guide import subjects, words
from editor.desktop.guide.subjects import SUBJECTS, Subject
from editor.desktop.look.buttons import plain
from editor.support import paths

LANGUAGES: Final = ("sv", "en")
FOLDER: Final = paths.resources() / "guide"
TRANSLATIONS: Final = paths.resources() / "translations"
FOUND_BY_SUBJECT: Final = {
    "start": {Command.NEW_ISSUE, Command.OPEN_FILE, Command.START, Command.SETTINGS},
    "export": {Command.EXPORT, Command.PRINT, Command.PROFILES},
    "versions": {Command.UNDO, Command.REDO, Command.VERSIONS, Command.BIN},
    "registers": {Command.EVENTS, Command.CONTACTS, Command.PICTURES, Command.TIDY},
}

_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_LINK: Final = re.compile(r"\]\(([^)]*)\)")
_COMMAND: Final = re.compile(r"\{([A-Z_]+)(?::\w+)?\}")
_ANY_PLACE: Final = re.compile(r"\{[^}]*\}")


def text(language: str, subject: Subject) -> str:
    return subjects.read(FOLDER / language, subject)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("lansbrev_en", str(TRANSLATIONS))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def program_words(language: str) -> set[str]:
    """Every text of the window without mnemonics and dots."""
    element = "source" if language == "sv" else "translation"
    messages = ET.parse(TRANSLATIONS / "lansbrev_en.ts").getroot().iter("message")
    return {plain(message.findtext(element) or "").removesuffix("…") for message in messages}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_subject_has_a_file_and_each_file_a_subject(language: str) -> None:
    assert {file.stem for file in (FOLDER / language).iterdir()} == set(SUBJECTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_are_built_alike(subject: Subject) -> None:
    def shape(language: str) -> list[object]:
        written = text(language, subject)
        lines = [line.partition(" ")[0] for line in written.splitlines() if line.startswith(("#", "-"))]
        return [lines, _ANY_PLACE.findall(written), _LINK.findall(written), len(_BOLD.findall(written))]

    assert shape("sv") == shape("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_words_of_the_program_are_those_of_the_program(language: str, subject: Subject) -> None:
    known = program_words(language)
    assert [one for one in _BOLD.findall(text(language, subject)) if one not in known] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_links_lead_to_subjects_and_places_are_filled(subject: Subject, qapp: QApplication) -> None:
    for language in LANGUAGES:
        written = text(language, subject)
        assert set(_LINK.findall(written)) <= set(SUBJECTS)
        assert _ANY_PLACE.findall(words.filled(written)) == []
        parts = subjects.parts(subject, written)
        assert parts[0].level == 1
        assert [part.level for part in parts[1:]] == [2] * (len(parts) - 1)


def test_commands_stand_where_their_menus_say(desk: Desk) -> None:
    """Every command of the menu bar, and no other, is told with the menus it is really in."""
    found: dict[Command, tuple[str, ...]] = {}

    def walk(menu: QMenu, above: tuple[str, ...]) -> None:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                walk(inner, (*above, plain(action.text())))
            elif not action.isSeparator():
                found[Command[action.objectName().upper()]] = above

    for action in desk.window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        walk(menu, (plain(action.text()),))
    assert menu_paths() == found


def test_a_place_of_a_command_has_its_menu_words_and_key(qapp: QApplication) -> None:
    assert words.filled("{EXPORT}; {EXPORT:words}; {EXPORT:key}; {ABOUT}") == (
        "**Arkiv › Exportera** (Ctrl+E); **Exportera**; Ctrl+E; **Hjälp › Om Länsbrev**"
    )


def test_places_follow_the_language_of_the_window(english: None) -> None:
    assert words.filled("{EXPORT}") == "**File › Export** (Ctrl+E)"


def test_the_keyboard_lists_every_command_that_has_a_key(desk: Desk) -> None:
    listed = words.filled("{shortcuts}")
    for spec in desk.window.actions_.specs():
        if spec.keys:
            assert f"- {plain(spec.text)}: {', '.join(words.keys_of(spec))}" in listed


@pytest.mark.parametrize(("subject", "commands"), FOUND_BY_SUBJECT.items())
def test_subjects_tell_of_their_commands(subject: Subject, commands: set[Command]) -> None:
    assert {command.name for command in commands} <= set(_COMMAND.findall(text("sv", subject)))


def test_a_search_finds_all_words_and_headings_first() -> None:
    known = [part for subject in SUBJECTS for part in subjects.parts(subject, text("sv", subject))]
    found = subjects.matching(known, "beskära bild")
    assert found[0].heading == "Beskära"
    assert all(
        {"beskära", "bild"} <= set(re.findall(r"beskära|bild", f"{part.title} {part.heading} {part.words}".casefold()))
        for part in found
    )
    assert subjects.matching(known, "qqq") == ()


def test_every_line_of_a_list_is_a_line_of_its_own() -> None:
    """What stands under a heading is told in words, not in one paragraph of many lists."""
    sizes: Mapping[str, int] = {subject: len(text("sv", subject).split()) for subject in SUBJECTS}
    assert max(sizes.values()) < 420, sizes
