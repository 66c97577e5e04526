"""A theme's files that cannot be used: which file, which line, and what may stand there."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.rendering import theme_files, themes
from editor.rendering.printing.look import look_of
from editor.rendering.theme_files import ThemeFault
from rendering.own_theme import OwnTheme, own_theme


@pytest.fixture
def own(tmp_path: Path) -> OwnTheme:
    return own_theme(tmp_path / "themes")


def line_of(file: Path, start: str) -> int:
    return next(number for number, line in enumerate(file.read_text("utf-8").splitlines(), 1) if line.startswith(start))


def refused(own: OwnTheme) -> ThemeFault:
    with pytest.raises(ThemeFault) as caught:
        look_of(own.load())
    return caught.value


def test_an_unchanged_copy_is_a_theme(own: OwnTheme) -> None:
    assert look_of(own.load()) == look_of(themes.load("hav"))


LAYOUT, PRINT, PALETTE = "layout.toml", "print.toml", "palettes/vinter.toml"


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        (LAYOUT, "corner_px = 0", "corners = 3\ncorner_px = 0", ("theme_name_not_known", "corners", "corners")),
        (LAYOUT, "name = [38, 44]", "nome = [38, 44]", ("theme_name_not_known", "sizes.nome", "nome")),
        (LAYOUT, "name = [38, 44]\n", "", ("theme_line_missing", "sizes.name", "[sizes]")),
        (LAYOUT, "page_px = 640\n", "", ("theme_line_missing", "page_px", "")),
        (LAYOUT, "name = [38, 44]", 'name = ["38", 44]', ("theme_value_wrong", "sizes.name", "name")),
        (LAYOUT, "name = [38, 44]", "name = [38]", ("theme_value_wrong", "sizes.name", "name")),
        (LAYOUT, "page_px = 640", "page_px = -640", ("theme_value_wrong", "page_px", "page_px")),
        (LAYOUT, "page_px = 640", "page_px = 90", ("theme_value_wrong", "gutter_px", "gutter_px")),
        (LAYOUT, 'button = "filled"', 'button = "round"', ("theme_value_wrong", "button", "button")),
        (LAYOUT, "[phone_sizes]", "[phone_sizes]\nlead = [1, 2]", ("theme_name_not_known", "phone_sizes.lead", "lead")),
        (LAYOUT, 'files = ["', 'files = ["Nej.ttf", "', ("theme_name_not_known", "Nej.ttf", "files")),
        (PRINT, "name = [34, 38]", 'name = ["34pt", 38]', ("theme_value_wrong", "sizes.name", "name")),
        (PRINT, "name = [34, 38]", "name = [0, 38]", ("theme_value_wrong", "sizes.name", "name")),
        (PRINT, "corner_mm = 0", "corner = 0\ncorner_mm = 0", ("theme_name_not_known", "corner", "corner =")),
        (PRINT, '["Source Sans 3"]', '["Comic Sans"]', ("theme_name_not_known", "Comic Sans", "text_faces")),
        (PALETTE, 'layout = "torg"', 'layout = "trog"', ("theme_name_not_known", "trog", "layout")),
        (PALETTE, 'muted = "#40505A"', 'muted = "grey"', ("theme_value_wrong", "light.muted", "muted")),
        (PALETTE, 'muted = "#40505A"', 'muted = "#90A0AA"', ("theme_colour_pale", "light.muted", "muted")),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    own: OwnTheme, file: str, before: str, after: str, told: tuple[str, str, str]
) -> None:
    code, name, line = told
    changed = own.change(file, before, after)
    fault = refused(own)
    assert (fault.code, fault.data["file"], fault.data["name"]) == (code, str(changed), name)
    assert fault.data["line"] == (line_of(changed, line) if line else "")


def test_a_wrong_value_is_told_with_a_right_one(own: OwnTheme) -> None:
    own.change(PRINT, "name = [34, 38]", "name = 34 # pt")
    assert refused(own).data["example"] == "name = [34, 38]"
    own.change(LAYOUT, "name = [38, 44]\n", "")
    assert refused(own).data["example"] == "name = [38, 44]"


def test_a_name_that_is_not_known_is_told_with_those_that_are(own: OwnTheme) -> None:
    own.change(LAYOUT, "name = [38, 44]", "nome = [38, 44]")
    known = str(refused(own).data["known"]).split(", ")
    assert known[:2] == ["name", "long_name"]
    own.change(LAYOUT, "nome = [38, 44]", "name = [38, 44]")
    own.change(LAYOUT, 'files = ["', 'files = ["SourceSans.ttf", "')
    nearest = str(refused(own).data["known"]).split(", ")
    assert "SourceSans3-Regular.ttf" in nearest
    assert len(nearest) < 10


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("text", ["ink", "muted", "accent", "link", "button_ink", "on_band", "on_band_muted"])
def test_a_text_as_pale_as_its_ground_is_refused(own: OwnTheme, mode: str, text: str) -> None:
    colours = getattr(own.load(), mode)
    ground = {"button_ink": "button", "on_band": "band", "on_band_muted": "band"}.get(text, "tint")
    head, table, rest = (own.folder / PALETTE).read_text("utf-8").partition(f"[{mode}]")
    assert f'\n{text} = "' in rest
    changed = rest.replace(f'\n{text} = "{getattr(colours, text)}"', f'\n{text} = "{getattr(colours, ground)}"', 1)
    (own.folder / PALETTE).write_text(head + table + changed, "utf-8")
    fault = refused(own)
    assert isinstance(fault, theme_files.ThemeColourPale)
    assert fault.data["name"] == f"{mode}.{text}"
    assert float(str(fault.data["contrast"])) < 7


@pytest.mark.parametrize(("file", "before", "line"), [(PRINT, "name = [34, 38]", "name"), (LAYOUT, "name =", "name")])
def test_what_is_no_toml_is_told_with_its_line(own: OwnTheme, file: str, before: str, line: str) -> None:
    changed = own.change(file, before, "name = 34pt #")
    fault = refused(own)
    assert (fault.code, fault.data["file"]) == ("theme_file_not_toml", str(changed))
    assert fault.data["line"] == line_of(changed, line)


def test_a_file_that_is_not_there_or_no_text_is_named(own: OwnTheme) -> None:
    (own.layout / PRINT).write_bytes(b"masthead = '\xe5'")
    assert (refused(own).code, refused(own).data["file"]) == ("theme_file_not_toml", str(own.layout / PRINT))
    (own.layout / LAYOUT).unlink()
    assert (refused(own).code, refused(own).data["file"]) == ("theme_file_missing", str(own.layout / LAYOUT))


def test_files_saved_with_a_mark_of_their_coding_are_read(own: OwnTheme) -> None:
    for file in (own.layout / LAYOUT, own.layout / PRINT, own.folder / PALETTE):
        file.write_text(file.read_text("utf-8"), "utf-8-sig")
    assert look_of(own.load()) == look_of(themes.load("hav"))
