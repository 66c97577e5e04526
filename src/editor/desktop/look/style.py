"""Light, dark and high contrast: Fusion, one palette and one style sheet (``resources/window``).

Fusion on every system (``app.make_application``): it looks the same wherever it is tested. With the system's high
contrast on, the system's own palette is used whatever was chosen here, and the style sheet is filled from it: Fusion
alone would draw black borders on black. Who chooses high contrast here alone gets white and yellow on black.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

Scheme = Literal["system", "light", "dark", "contrast"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)

TEXT_PT = 10.0
SMALL_PT = 9.0
TITLE_PT = 16.0
FACES = ("Segoe UI", "Open Sans", "Noto Sans")

_QT_SCHEME = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Unknown,
}


class Colours(NamedTuple):
    """The window's colours by the part they play; every text colour is at least 4.5:1 on its surfaces."""

    window: QColor
    pane: QColor
    side: QColor
    line: QColor
    field_line: QColor
    field: QColor
    text: QColor
    muted: QColor
    off: QColor
    """What cannot be used now; in high contrast unlike any other text, as the system's grey text is."""
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    selection: QColor
    hover: QColor
    desk: QColor
    error: QColor
    error_tint: QColor
    warning: QColor
    warning_tint: QColor
    tip: QColor
    tip_tint: QColor
    mark: QColor


def read_colours(folder: Path) -> dict[str, Colours]:
    """The colours of ``light``, ``dark`` and ``contrast`` from ``colours.json`` in ``folder``."""
    table = json.loads((folder / "colours.json").read_text("utf-8"))
    return {name: Colours(**{part: QColor(value) for part, value in parts.items()}) for name, parts in table.items()}


def colours_of_system(palette: QPalette) -> Colours:
    """The system's own colours by the part they play (high contrast): no tints, nothing of ours."""
    role = QPalette.ColorRole
    ground, text, base = palette.color(role.Window), palette.color(role.WindowText), palette.color(role.Base)
    chosen, on_chosen = palette.color(role.Highlight), palette.color(role.HighlightedText)
    return Colours(
        window=ground,
        pane=base,
        side=base,
        line=text,
        field_line=text,
        field=base,
        text=palette.color(role.Text),
        muted=palette.color(role.Text),
        off=palette.color(QPalette.ColorGroup.Disabled, role.WindowText),
        accent=chosen,
        accent_hover=chosen,
        on_accent=on_chosen,
        selection=base,
        hover=base,
        desk=ground,
        error=text,
        error_tint=base,
        warning=text,
        warning_tint=base,
        tip=text,
        tip_tint=base,
        mark=base,
    )


def _palette_of(colours: Colours) -> QPalette:
    """The Fusion palette that carries ``colours``."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for target, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.field),
        (role.AlternateBase, colours.side),
        (role.Text, colours.text),
        (role.Button, colours.pane),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.PlaceholderText, colours.muted),
        (role.ToolTipBase, colours.pane),
        (role.ToolTipText, colours.text),
        (role.Light, colours.pane),
        (role.Midlight, colours.hover),
        (role.Mid, colours.line),
        (role.Dark, colours.field_line),
        (role.Shadow, colours.field_line),
    ):
        palette.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, target, _between(colours.muted, colours.window))
    return palette


def _between(first: QColor, second: QColor) -> QColor:
    """Halfway to the ground: what is switched off may be pale, its text is not needed to work (WCAG 1.4.3)."""
    return QColor(
        (first.red() * 2 + second.red()) // 3,
        (first.green() * 2 + second.green()) // 3,
        (first.blue() * 2 + second.blue()) // 3,
    )


def style_sheet(folder: Path, scheme: Literal["light", "dark"], colours: Colours, text_scale: float = 1.0) -> str:
    """``program.qss`` with its names filled and its texts enlarged. An unknown ``@name@`` raises ``KeyError``."""
    values = {part: colour.name() for part, colour in colours._asdict().items()}
    values["icons"] = (folder / scheme).as_posix().replace('"', r"\"")  # within quotation marks: it may hold anything
    sheet = re.sub(r"/\*.*?\*/", "", (folder / "program.qss").read_text("utf-8"), flags=re.DOTALL)
    sheet = re.sub(r"font-size: (\d+)pt", lambda match: f"font-size: {float(match[1]) * text_scale:g}pt", sheet)
    return re.sub(r"@(\w+)@", lambda match: values[match[1]], sheet)


def _system_text_scale() -> float:
    """How much larger the user wants text to be: Windows' "Text size" (1 to 2.25), which Qt does not follow itself.

    Other systems enlarge through the screen's scale, which Qt follows.
    """
    if sys.platform != "win32":
        return 1.0
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Software\Microsoft\Accessibility") as key:
            percent, _ = winreg.QueryValueEx(key, "TextScaleFactor")
    except OSError:  # never changed
        return 1.0
    return min(max(percent / 100, 1.0), 2.25) if isinstance(percent, int) else 1.0


class Look(QObject):
    """What the program looks like just now; tells when that changes."""

    changed = Signal()

    def __init__(
        self, application: QApplication, folder: Path, scheme: Scheme = "system", *, text_scale: float | None = None
    ) -> None:
        """``text_scale`` enlarges every text (default: what the system's user asks for)."""
        super().__init__(application)
        self._text_scale = _system_text_scale() if text_scale is None else text_scale
        self._application = application
        self._folder = folder
        self._scheme: Scheme = scheme
        self._tables = read_colours(folder)
        self._shown: str | None = None
        self.colours: Colours = self._tables["light"]
        _set_font(application, self._text_scale)
        hints = application.styleHints()
        hints.setColorScheme(_QT_SCHEME[scheme])
        self._apply()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)

    @property
    def scheme(self) -> Scheme:
        """The user's choice."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Whether the window is dark now."""
        return self._shown == "dark"

    def choose(self, scheme: Scheme) -> None:
        """Switch to ``scheme`` at once."""
        self._scheme = scheme
        self._application.styleHints().setColorScheme(_QT_SCHEME[scheme])
        self._apply()

    def _apply(self, *_: object) -> None:
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            shown = "system contrast"
        elif self._scheme != "system":  # not every platform repeats the choice in colorScheme()
            shown = self._scheme
        else:
            shown = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        if shown == self._shown:
            return
        self._shown = shown
        if shown == "system contrast":
            self._application.setPalette(QPalette())
            self.colours = colours_of_system(self._application.palette())
        else:
            self.colours = self._tables[shown]
            self._application.setPalette(_palette_of(self.colours))
        pictures: Literal["light", "dark"] = "dark" if self.colours.window.lightnessF() < 0.5 else "light"
        self._application.setStyleSheet(style_sheet(self._folder, pictures, self.colours, self._text_scale))
        self.changed.emit()


def _set_font(application: QApplication, text_scale: float) -> None:
    """10 pt (enlarged) in the system's face; where the system only says "some sans serif", a face near Segoe UI.

    One face: for each name of a list Qt sorts all fonts there are, before the first letter is drawn.
    """
    font = QFont(application.font())
    if font.family().lower() in ("", "sans", "sans serif", "sans-serif"):
        font.setFamilies(next(([face] for face in FACES if QFontDatabase.hasFamily(face)), [font.family()]))
    font.setPointSizeF(TEXT_PT * text_scale)
    application.setFont(font)


def resized(font: QFont, points: float, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """``font`` in another size (pt, where the program's text has 10) and weight."""
    changed = QFont(font)
    changed.setPointSizeF(points * QApplication.font().pointSizeF() / TEXT_PT)
    changed.setWeight(weight)
    return changed
