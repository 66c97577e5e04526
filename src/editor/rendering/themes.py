"""Themes: a palette, the layout it is set in and, perhaps, a newsletter's own accent. All data in ``resources/themes``.

``palettes/NAME.toml`` holds colours, light and dark, and names the layout they are drawn for; ``layouts/NAME/`` holds
measures and faces (``layout.toml``), style sheets and the templates that differ from the common ones. Every palette
works with every layout. docs/themes.md tells how to make another.

A theme is written ``PALETTE``, ``PALETTE/LAYOUT``, ``PALETTE#RRGGBB`` or ``PALETTE/LAYOUT#RRGGBB``: "skiffer",
"skiffer/nara", "skiffer#7A1F3D".
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, ClassVar, Final, Literal

import msgspec
from msgspec.structs import replace

from editor.newsletter.issue import Issue
from editor.rendering.colours import READABLE, AccentTooLight, Colours, accented, contrast, is_colour
from editor.rendering.theme_files import ThemeColourPale, ThemeFile
from editor.support.errors import EditorError
from editor.support.paths import resources

DEFAULT: Final = "skiffer"
_ALWAYS: Final = ("skiffer", "skog", "hav", "lingon", "plommon", "grafit")
_WRITTEN: Final = re.compile(r"(?P<palette>[a-z0-9-]+)(?:/(?P<layout>[a-z0-9-]+))?(?P<accent>#[0-9A-Fa-f]{6})?")

_GROUNDS: Final = ("surface", "tint", "canvas")
_READ_ON: Final = (
    *((name, _GROUNDS) for name in ("ink", "muted", "accent", "link")),
    ("button_ink", ("button",)),
    *((name, ("band",)) for name in ("on_band", "on_band_muted")),
)
"""What each colour of text stands on."""

Px = Annotated[int, msgspec.Meta(ge=0)]
TypeSize = tuple[Annotated[int, msgspec.Meta(gt=0)], Annotated[int, msgspec.Meta(gt=0)]]
"""Size and line height in px."""


class UnknownTheme(EditorError):
    """A theme that does not exist was asked for by name. Data: ``name``, ``known`` (names, comma between)."""

    code: ClassVar[str] = "unknown_theme"


class Sizes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Sizes of type by role, each size and line height in px."""

    name: TypeSize
    long_name: TypeSize
    """For a newsletter's name with a word too long for ``name`` on a narrow page."""
    section: TypeSize
    article: TypeSize
    card: TypeSize
    event: TypeSize
    about: TypeSize
    intro: TypeSize
    body: TypeSize
    issue: TypeSize
    small: TypeSize
    kicker: TypeSize
    note: TypeSize


class WebFace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A shipped face that the web page carries: files in ``resources/fonts``, the first that has a letter shows it."""

    family: str
    weight: int
    files: tuple[str, ...]
    style: Literal["normal", "italic"] = "normal"


class Layout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Measures and faces of a layout, and the folder of its style sheets and templates.

    ``ground`` is what the page's blocks stand on; with ``canvas`` "surface" there is no other ground around the page.
    ``margin_px`` stays free beside the page on narrow screens, ``gutter_px`` beside the text, ``paper_px`` beside what
    stands on the ground itself where articles are cards.
    """

    name: str
    folder: Path
    title: str
    page_px: Px
    gutter_px: Px
    paper_px: Px
    margin_px: Px
    ground: Literal["surface", "canvas"]
    canvas: Literal["surface", "canvas"]
    corner_px: Px
    panel_corner_px: Px
    panels: bool
    """Whether link rows, badges and fact boxes stand on a tint."""
    button: Literal["filled", "outlined"]
    button_corner_px: Px
    heading_weight: int
    strong_weight: int
    mail_face: str
    mail_heading_face: str
    outlook_face: str
    web_face: str
    web_heading_face: str
    badge_px: Px
    badge_gap_px: Px
    section_space_px: tuple[Px, Px]
    """Before a section's heading: the first one's, the others'."""
    strata_px: tuple[Px, ...]
    sizes: Sizes
    phone_sizes: Mapping[str, TypeSize]
    web_fonts: tuple[WebFace, ...]

    @property
    def on_phone(self) -> Sizes:
        """Sizes of type by role on narrow screens."""
        return replace(self.sizes, **self.phone_sizes)

    @property
    def text_px(self) -> int:
        """Width of the text."""
        return self.page_px - 2 * self.gutter_px

    @property
    def event_px(self) -> int:
        """Width of an event's text beside its badge."""
        return self.text_px - self.badge_px - self.badge_gap_px


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """A palette and the layout it is rendered with. ``name`` is how the theme is written, ``accent`` "" or its own."""

    name: str
    palette: str
    title: str
    layout: Layout
    accent: str
    light: Colours
    dark: Colours


class _Palette(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    layout: str
    light: Colours
    dark: Colours


class ThemeFolder:
    """The palettes and layouts in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> tuple[str, ...]:
        """The palettes: those that always exist, then others by name."""
        found = sorted(file.stem for file in (self._folder / "palettes").glob("*.toml"))
        return (*_ALWAYS, *(name for name in found if name not in _ALWAYS))

    def layouts(self) -> tuple[str, ...]:
        """The layouts by name."""
        return tuple(sorted(file.parent.name for file in (self._folder / "layouts").glob("*/layout.toml")))

    def load(self, written: str) -> Theme:
        """The theme as written. Raises UnknownTheme, AccentTooLight, and ThemeFault where a file cannot be used."""
        found = _WRITTEN.fullmatch(written)
        if found is None or found["palette"] not in self.names() or not self._has_layout(found["layout"]):
            known = (*self.names(), *(f"{DEFAULT}/{layout}" for layout in self.layouts()))
            raise UnknownTheme(name=written, known=", ".join(known))
        palette = self._palette(found["palette"])
        layout = self._layout(found["layout"] or palette.layout)
        light, dark = palette.light, palette.dark
        accent = (found["accent"] or "").upper()
        if accent:
            light, dark = accented(light, dark, accent)
        if layout.canvas == "surface":
            light, dark = replace(light, canvas=light.surface), replace(dark, canvas=dark.surface)
        return Theme(
            name=written,
            palette=found["palette"],
            title=palette.title,
            layout=layout,
            accent=accent,
            light=light,
            dark=dark,
        )

    def nearest(self, written: str) -> Theme:
        """The theme as written, without what of it does not exist or cannot be read: accent, layout, then palette."""
        palette, layout = re.fullmatch(r"([^/#]*)(?:/([^#]*))?.*", written, re.DOTALL).groups()  # type: ignore[union-attr]
        for attempt in (written, f"{palette}/{layout}" if layout else palette, palette):
            try:
                return self.load(attempt)
            except (UnknownTheme, AccentTooLight):
                continue
        return self.load(DEFAULT)

    def _has_layout(self, name: str | None) -> bool:
        """Whether there is a folder of that name; ``None`` is that of the palette."""
        return name is None or (self._folder / "layouts" / name).is_dir()

    def _palette(self, name: str) -> _Palette:
        file = ThemeFile(self._folder / "palettes" / f"{name}.toml")
        palette = file.value(_Palette)
        if not self._has_layout(palette.layout):
            raise file.unknown(palette.layout, self.layouts(), "layout")
        for mode, colours in (("light", palette.light), ("dark", palette.dark)):
            _check_colours(file, mode, colours)
        return palette

    def _layout(self, name: str) -> Layout:
        folder = self._folder / "layouts" / name
        file = ThemeFile(folder / "layout.toml")
        layout = file.value(Layout, name=name, folder=folder)
        for role in layout.phone_sizes:
            if role not in Sizes.__struct_fields__:
                raise file.unknown(f"phone_sizes.{role}", Sizes.__struct_fields__)
        fonts = resources() / "fonts"
        for font in (font for face in layout.web_fonts for font in face.files):
            if not (fonts / font).is_file():
                raise file.unknown(font, sorted(known.name for known in fonts.glob("*.?tf")), "web_fonts.files")
        if layout.event_px <= 0:
            raise file.wrong("gutter_px")
        return layout


def _check_colours(file: ThemeFile, mode: str, colours: Colours) -> None:
    """Raises ThemeValueWrong for what is no colour, ThemeColourPale for a text that cannot be read."""
    for name in Colours.__struct_fields__:
        value = getattr(colours, name)
        if not all(map(is_colour, (value,) if isinstance(value, str) else value)):
            raise file.wrong(f"{mode}.{name}")
    for name, grounds in _READ_ON:
        for ground in grounds:
            found = contrast(getattr(colours, name), getattr(colours, ground))
            if found < READABLE:
                raise ThemeColourPale(
                    file=str(file.file),
                    line=file.line(f"{mode}.{name}"),
                    name=f"{mode}.{name}",
                    ground=f"{mode}.{ground}",
                    contrast=f"{math.floor(found * 10) / 10:.1f}",
                    least=f"{READABLE:g}",
                )


def names() -> tuple[str, ...]:
    """The palettes, each a theme in the layout it is drawn for; the six that always exist come first."""
    return _shipped().names()


def layouts() -> tuple[str, ...]:
    """The layouts by name."""
    return _shipped().layouts()


def load(written: str) -> Theme:
    """The theme as written. Raises UnknownTheme where palette or layout do not exist, AccentTooLight."""
    return _shipped().load(written)


def nearest(written: str) -> Theme:
    """The theme as written, without what of it does not exist or cannot be read; the default where nothing is left."""
    return _shipped().nearest(written or DEFAULT)


def is_known(written: str) -> bool:
    """Whether :func:`load` would give that theme."""
    try:
        load(written)
    except (UnknownTheme, AccentTooLight):
        return False
    return True


def theme_of(issue: Issue) -> Theme:
    """The theme an issue names, or the nearest to it that exists."""
    return nearest(issue.newsletter.theme)


def _shipped() -> ThemeFolder:
    return ThemeFolder(resources() / "themes")
