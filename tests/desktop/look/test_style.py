"""Colours that can be read, a sheet without gaps, icons that exist."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

import editor
from editor.desktop.commands.table import table
from editor.desktop.look import icons
from editor.desktop.look.style import TEXT_PT, TITLE_PT, Look, colours_of_system, read_colours, resized, style_sheet
from editor.desktop.outline.model import ICONS
from editor.support import paths

FOLDER = paths.resources() / "window"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def luminance(colour: QColor) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio by WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [*SCHEMES, "contrast"])
def test_text_stands_out(scheme: str) -> None:
    colours = read_colours(FOLDER)[scheme]
    grounds = (colours.window, colours.pane, colours.side, colours.field, colours.hover, colours.selection)
    for ground in grounds:
        for text in (colours.text, colours.muted, colours.error, colours.warning, colours.tip):
            assert contrast(text, ground) >= 4.5, (text.name(), ground.name())
    for ground, texts in (
        (colours.accent, (colours.on_accent,)),
        (colours.accent_hover, (colours.on_accent,)),
        (colours.error_tint, (colours.text, colours.error)),
        (colours.warning_tint, (colours.text, colours.warning)),
        (colours.tip_tint, (colours.text, colours.tip)),
        (colours.mark, (colours.text,)),
        (colours.pane, (colours.accent,)),
        (colours.window, (colours.accent,)),
    ):
        for text in texts:
            assert contrast(text, ground) >= 4.5, (text.name(), ground.name())


@pytest.mark.parametrize("scheme", [*SCHEMES, "contrast"])
def test_borders_and_focus_are_seen(scheme: str) -> None:
    colours = read_colours(FOLDER)[scheme]
    for ground in (colours.window, colours.pane, colours.side, colours.field):
        assert contrast(colours.field_line, ground) >= 3.0, ground.name()
        assert contrast(colours.accent, ground) >= 3.0, ground.name()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_sheet_has_no_gaps(scheme: Literal["light", "dark"]) -> None:
    sheet = style_sheet(FOLDER, scheme, read_colours(FOLDER)[scheme])
    assert "@" not in sheet
    pictures = re.findall(r'url\("(.*?)"\)', sheet)
    assert pictures
    assert [picture for picture in pictures if not Path(picture).is_file()] == []


@pytest.mark.parametrize("name", ["Åsa Öberg", "Länsbrev (prov)", "d'Ekman & co; @line@ %20", "漢字 😀"])
def test_the_sheet_is_understood_wherever_the_program_lies(
    name: str, tmp_path: Path, look: Look, qapp: QApplication
) -> None:
    """Qt takes a sheet whole or not at all; its default size and our button's differ."""
    colours = look.colours
    shutil.copytree(FOLDER, tmp_path / name)
    before = qapp.styleSheet()
    usual, box = QPushButton("Knapp"), QCheckBox()
    box.setChecked(True)
    expected, ticked = usual.sizeHint(), box.grab().toImage()
    try:
        qapp.setStyleSheet("")
        assert usual.sizeHint() != expected
        qapp.setStyleSheet(style_sheet(tmp_path / name, "light", colours))
        assert usual.sizeHint() == expected
        assert box.grab().toImage() == ticked
    finally:
        qapp.setStyleSheet(before)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_sheets_pictures_have_the_schemes_colours(scheme: str) -> None:
    colours = read_colours(FOLDER)[scheme]
    expected = {
        "chevron_down.svg": colours.muted,
        "chevron_right.svg": colours.muted,
        "checkmark.svg": colours.on_accent,
        "checkmark_text.svg": colours.text,
    }
    found = {
        path.name: QColor(re.findall(r'fill="(.*?)"', path.read_text())[0]) for path in (FOLDER / scheme).iterdir()
    }
    assert found == expected


def test_the_look_can_change_while_the_program_runs(look: Look, qapp: QApplication) -> None:
    try:
        look.choose("dark")
        assert look.dark
        assert qapp.palette().color(QPalette.ColorRole.Window) == read_colours(FOLDER)["dark"].window
    finally:
        look.choose("light")
    assert not look.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == read_colours(FOLDER)["light"].window


def test_high_contrast_can_be_chosen_where_the_system_has_none(look: Look, qapp: QApplication) -> None:
    try:
        look.choose("contrast")
        window, text = qapp.palette().color(QPalette.ColorRole.Window), qapp.palette().color(QPalette.ColorRole.Text)
        assert contrast(window, text) > 20
    finally:
        look.choose("light")


def test_high_contrast_keeps_the_systems_colours() -> None:
    palette = QPalette(QColor("black"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, QColor("lime"))
    colours = colours_of_system(palette)
    assert colours.off == QColor("lime")
    assert colours.window == palette.color(QPalette.ColorRole.Window)
    assert colours.line == QColor("yellow")


def test_every_icon_named_exists_in_both_sizes() -> None:
    named = {spec.icon for spec in table() if spec.icon} | set(ICONS.values())
    for name in named:
        assert not icons.icon(name).isNull()
        for size in ("16", "20"):
            assert (paths.resources() / "icons" / size / f"{name}.svg").is_file(), (name, size)


def test_every_icon_is_named_somewhere() -> None:
    program = Path(editor.__file__).parent
    said = "".join(file.read_text("utf-8") for file in program.rglob("*.py"))
    files = {file.stem for size in ("16", "20") for file in (paths.resources() / "icons" / size).glob("*.svg")}
    assert {name for name in files if f'"{name}"' not in said} == set()


def test_an_unknown_icon_is_told_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no_such_icon")


def test_icons_are_sharp_and_tinted(qapp: QApplication, look: Look) -> None:
    drawn = icons.icon("add", colour=QColor("#FF0000")).pixmap(QSize(20, 20), 2.0, QIcon.Mode.Normal, QIcon.State.Off)
    image = drawn.toImage()
    assert (image.width(), image.height(), drawn.devicePixelRatio()) == (40, 40, 2.0)
    assert image.pixelColor(20, 20) == QColor("#FF0000")
    assert image.pixelColor(2, 2).alpha() == 0


def test_icons_follow_the_palette(qapp: QApplication, look: Look) -> None:
    plus = icons.icon("add")

    def middle() -> QColor:
        pixmap = plus.pixmap(QSize(20, 20), 2.0, QIcon.Mode.Normal, QIcon.State.Off)
        return pixmap.toImage().pixelColor(20, 20)

    light = middle()
    try:
        look.choose("dark")
        dark = middle()
    finally:
        look.choose("light")
    assert light == read_colours(FOLDER)["light"].text
    assert dark == read_colours(FOLDER)["dark"].text


def test_texts_grow_with_the_size_the_user_asks_the_system_for(qapp: QApplication) -> None:
    colours = read_colours(FOLDER)["light"]
    plain, large = (style_sheet(FOLDER, "light", colours, scale) for scale in (1.0, 2.25))
    assert "font-size: 9pt" in plain
    assert "font-size: 20.25pt" in large
    assert "font-size: 9pt" not in large
    before = qapp.font()
    try:
        Look(qapp, FOLDER, "light", text_scale=1.5)
        assert qapp.font().pointSizeF() == pytest.approx(TEXT_PT * 1.5)
        assert resized(qapp.font(), TITLE_PT).pointSizeF() == pytest.approx(TITLE_PT * 1.5)
    finally:
        Look(qapp, FOLDER, "light")
        qapp.setFont(before)
