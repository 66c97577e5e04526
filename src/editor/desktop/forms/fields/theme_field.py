"""The look of a newsletter: layout, colours, and perhaps an accent of its own, each shown as it will be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.field_parts import small_label
from editor.desktop.forms.fields.line_edits import OneRowEdit
from editor.desktop.forms.fields.tiles import Tiles
from editor.desktop.look.nesting import nest
from editor.desktop.look.theme_pictures import LAYOUT_PX, PALETTE_PX, colour_picture, layout_picture, palette_picture
from editor.newsletter import characters
from editor.rendering import themes
from editor.rendering.colours import AccentTooLight, is_colour
from editor.rendering.theme_choice import ThemeChoice, choice_of, same, written

SWATCH_PX = 16

AskColour = Callable[[QColor, QWidget], QColor | None]


def ask_colour(before: QColor, parent: QWidget) -> QColor | None:
    """The colour that somebody chose, or ``None``."""
    chosen = QColorDialog.getColor(before, parent, QCoreApplication.translate("ThemeField", "Accentfärg"))
    return chosen if chosen.isValid() else None


class ThemeField(Field):
    """The value is a theme as it is written ("skog/nara#1E5631"). A choice is sent at once; an accent that could not
    be read is not sent but refused, and the nearest darker shade offered."""

    merges = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._choice = choice_of("")
        self._shown_for: tuple[ThemeChoice, float] | None = None
        self.ask_colour: AskColour = ask_colour
        self.layouts = Tiles(LAYOUT_PX, self)
        self.palettes = Tiles(PALETTE_PX, self)
        self.accent = OneRowEdit(self)
        self.pick_button = QPushButton(self.tr("Välj färg…"), self)
        self.plain_button = QPushButton(self.tr("Ingen egen"), self)
        self.offer_button = QPushButton(self)
        self._unknown = small_label(self)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self._labels = {name: QLabel(self) for name in ("layouts", "palettes", "accent")}
        for name, words in (
            ("layouts", self.tr("Form")),
            ("palettes", self.tr("Färger")),
            ("accent", self.tr("E&gen accentfärg")),
        ):
            self._labels[name].setText(words)
            self._labels[name].setProperty("role", "label")
        self._labels["accent"].setBuddy(self.accent)
        self._unknown.setWordWrap(True)
        self._unknown.hide()
        self.offer_button.hide()
        self.accent.setPlaceholderText(self.tr("Ex. #1E5631"))
        self.accent.setMaxLength(7)
        self.accent.setMaximumWidth(220)
        self.accent.setAccessibleName(self.tr("Egen accentfärg"))
        for button in (self.pick_button, self.plain_button, self.offer_button):
            button.setAutoDefault(False)
        self._swatch = QLabel(self)
        self._swatch.setFixedSize(SWATCH_PX + 2, SWATCH_PX + 2)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._swatch, self.accent, self.pick_button, self.plain_button):
            row.addWidget(widget)
        row.addStretch(1)
        offer = QHBoxLayout()
        offer.addWidget(self.offer_button)
        offer.addStretch(1)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._unknown)
        column.addWidget(self._labels["layouts"])
        column.addWidget(self.layouts)
        column.addSpacing(10)
        column.addWidget(self._labels["palettes"])
        column.addWidget(self.palettes)
        column.addSpacing(10)
        column.addWidget(self._labels["accent"])
        nest(column, row)
        drawn = {name: themes.load(name) for name in themes.names()}
        usual = drawn[themes.DEFAULT].layout.name
        for layout in sorted(themes.layouts(), key=lambda name: name != usual):
            title = themes.load(f"{themes.DEFAULT}/{layout}").layout.title
            self.layouts.offer(layout, title, self._describe(layout))
        for name, theme in drawn.items():
            self.palettes.offer(name, theme.title, self.tr("Färger"))
        self._set_editor(body, self.layouts)
        nest(self._column, offer, before=self._column.count() - 1)  # below the sentence that it answers

    def _describe(self, layout: str) -> str:
        return {
            "saklig": self.tr("Form: band överst, raka kanter"),
            "nara": self.tr("Form: vita kort, runda hörn"),
            "redaktionell": self.tr("Form: rubriker med seriffer, linjer i stället för ytor"),
        }.get(layout, self.tr("Form"))

    def _connect(self) -> None:
        self.layouts.chosen.connect(lambda layout: self._choose(self._choice._replace(layout=layout)))
        self.palettes.chosen.connect(lambda palette: self._choose(self._choice._replace(palette=palette)))
        self.accent.edited.connect(self._typed)
        self.accent.left.connect(self._leave)
        self.pick_button.clicked.connect(self._pick)
        self.plain_button.clicked.connect(lambda: self._choose(self._choice._replace(accent="")))
        self.offer_button.clicked.connect(self._take_offer)

    @property
    def entry(self) -> QWidget:
        return self.layouts.entry

    def name(self) -> str:
        return super().name() or self.tr("Utseende")

    def value(self) -> str:
        """The theme as it is written."""
        return self._value

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``; one that does not exist here is named, and the nearest shown."""
        known = themes.is_known(value or themes.DEFAULT)
        changed = value != self._value or fresh
        self._value, self._choice = value, choice_of(value)
        sentence = self.tr("Temat ”{0}” finns inte här. Det närmaste visas tills du väljer ett annat.")
        self._unknown.setText("" if known else sentence.format(value))
        self._unknown.setVisible(not known)
        if changed:
            self._refuse_no_more()
            self.accent.show_text(self._choice.accent)
        self._show()

    # Choosing

    def _choose(self, choice: ThemeChoice) -> None:
        try:
            value = written(choice)
        except AccentTooLight as error:
            self._refuse(error)
            self._show()
            return
        self._refuse_no_more()
        self._choice = choice_of(value)
        if self.accent.text() != self._choice.accent and not self.accent.hasFocus():
            self.accent.show_text(self._choice.accent)
        self._show()
        if not themes.is_known(self._value) or not same(value, self._value):
            self._value = value
            self._unknown.hide()
            self.changed.emit(value)

    def _typed(self, text: str) -> None:
        self._refuse_no_more()
        colour = _colour(text)
        if colour is not None:
            self._choose(self._choice._replace(accent=colour))

    def _leave(self) -> None:
        text = characters.trim(self.accent.text())
        if _colour(text) is None:
            sentence = self.tr("”{0}” är ingen färg. Skriv # och sex tecken, till exempel #1E5631.")
            self.show_error(sentence.format(text))
        elif not self.error():
            self.accent.show_text(self._choice.accent)
        self.left.emit()

    def _pick(self) -> None:
        chosen = self.ask_colour(QColor(themes.load(written(self._choice)).light.accent), self)
        if chosen is not None:
            name = chosen.name().upper()
            self.accent.show_text(name)
            self._choose(self._choice._replace(accent=name))

    def _take_offer(self) -> None:
        shade = str(self.offer_button.property("shade"))
        self.accent.show_text(shade)
        self._choose(self._choice._replace(accent=shade))
        self.accent.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: AccentTooLight) -> None:
        accent, contrast, offered = (str(error.data[name]) for name in ("accent", "contrast", "offered"))
        sentence = self.tr(
            "{0} är för ljus: kontrasten mot bakgrunden är {1} till 1 och måste vara minst 7 till 1 för att alla ska "
            "kunna läsa rubriker och länkar. Den närmaste mörkare nyansen är {2}."
        )
        self.show_error(sentence.format(accent, contrast.replace(".", self.tr(",")), offered))
        self.offer_button.setText(self.tr("Använd {0}").format(offered))
        self.offer_button.setIcon(QIcon(colour_picture(offered, SWATCH_PX, self.devicePixelRatioF())))
        self.offer_button.setProperty("shade", offered)
        self.offer_button.show()

    def _refuse_no_more(self) -> None:
        self.show_error("")
        self.offer_button.hide()

    # Showing

    def _show(self) -> None:
        self.layouts.show_value(self._choice.layout)
        self.palettes.show_value(self._choice.palette)
        self.plain_button.setEnabled(bool(self._choice.accent))
        scale = self.devicePixelRatioF()
        if self._shown_for == (self._choice, scale):
            return
        self._shown_for = (self._choice, scale)
        for tile in self.layouts.buttons:
            shown = themes.nearest(written(self._choice._replace(layout=tile.value)))
            self.layouts.show_picture(tile.value, layout_picture(shown, scale))
        for tile in self.palettes.buttons:
            self.palettes.show_picture(tile.value, palette_picture(themes.load(tile.value), scale))
        accent = themes.nearest(written(self._choice)).light.accent
        self._swatch.setPixmap(colour_picture(accent, SWATCH_PX, scale))
        self._swatch.setAccessibleName(self.tr("Accentfärgen nu: {0}").format(accent))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show()
        return super().event(event)


def _colour(text: str) -> str | None:
    """The colour that ``text`` is: "" for none, ``None`` for no colour. The # may be left out."""
    typed = characters.trim(text)
    if not typed:
        return ""
    typed = typed if typed.startswith("#") else f"#{typed}"
    return typed.upper() if is_colour(typed) else None
