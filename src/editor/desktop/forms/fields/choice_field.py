"""Fields with a given set of values: a combo box, a check box, a language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.line_edits import OneRowEdit
from editor.desktop.look.quiet_combo_box import QuietComboBox
from editor.newsletter import characters, languages


class ChoiceField(Field):
    """One of several values, each with its words. A value that is not among them is shown as it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QuietComboBox(self)
        self._box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._set_editor(self._box)
        self._box.activated.connect(self._chosen)

    @property
    def box(self) -> QComboBox:
        """The widget that is chosen in."""
        return self._box

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer ``choices``: pairs of value and words."""
        self._box.clear()
        for value, words in choices:
            self._box.addItem(words, value)

    def value(self) -> str:
        """The chosen value."""
        return str(self._box.currentData() or "")

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``."""
        if not fresh and value == str(self._box.currentData() or ""):
            return
        index = self._box.findData(value)
        if index < 0:
            self._box.addItem(value, value)
            index = self._box.count() - 1
        self._box.setCurrentIndex(index)

    def _chosen(self, _: int) -> None:
        self.changed.emit(self.value())


class OptionalChoiceField(ChoiceField):
    """One of several values or none: the value "" among the choices stands for ``None``."""

    def value(self) -> str | None:  # type: ignore[override]
        """The chosen value."""
        return super().value() or None

    def show_value(self, value: str | None, fresh: bool = False) -> None:
        """Show ``value``."""
        super().show_value(value or "", fresh)


class CheckField(Field):
    """Yes or no, the words beside the box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self)
        self._set_editor(self._box)
        self._box.clicked.connect(self._ticked)

    @property
    def box(self) -> QCheckBox:
        """The widget that is ticked."""
        return self._box

    def _get_words(self) -> str:
        return self._box.text()

    def _put_words(self, text: str) -> None:
        self._box.setText(text)
        self._box.setAccessibleName(text.replace("&", ""))

    words = Property(str, _get_words, _put_words, doc="The words beside the box; & marks the mnemonic.")

    def name(self) -> str:
        return self._box.text().replace("&", "")

    def value(self) -> bool:
        """Whether the box is ticked."""
        return self._box.isChecked()

    def show_value(self, value: bool, fresh: bool = False) -> None:
        """Show ``value``."""
        self._box.setChecked(value)

    def _ticked(self, ticked: bool) -> None:
        self.changed.emit(ticked)


class LanguageField(Field):
    """The language of a text as a BCP 47 tag: chosen by name, or typed. Empty: as around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._box = QuietComboBox(self)
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line = OneRowEdit(self._box)
        self._box.setLineEdit(self._line)
        self._box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._names = language_names()
        for tag, name in self._names.items():
            self._box.addItem(name, tag)
        self._set_editor(self._box)
        self._box.activated.connect(self._chosen)
        self._line.edited.connect(self._typed)
        self._line.left.connect(self._leave)

    @property
    def box(self) -> QComboBox:
        """The widget that is chosen and typed in."""
        return self._box

    def _name_editor(self) -> None:
        super()._name_editor()
        self._line.setAccessibleName(self._box.accessibleName())  # a screen reader meets the line inside the box
        self._line.setAccessibleDescription(self._box.accessibleDescription())

    def value(self) -> str:
        """The tag last shown or accepted."""
        return self._shown

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value`` by its name, where we know one."""
        if value == self._shown and not fresh:
            return
        self._shown = value
        self.show_error("")
        self._line.show_text(self._names.get(value, value))

    def _chosen(self, index: int) -> None:
        self._accept(str(self._box.itemData(index) or ""))

    def _typed(self, text: str) -> None:
        tag = self._tag(text)
        if tag is not None:
            self._accept(tag)

    def _accept(self, tag: str) -> None:
        self.show_error("")
        if tag != self._shown:
            self._shown = tag
            self.changed.emit(tag)

    def _leave(self) -> None:
        tag = self._tag(self._line.text())
        if tag is None:
            sentence = self.tr("”{text}” är ingen språkkod. Välj ett språk eller skriv till exempel fi.")
            self.show_error(sentence.format(text=characters.trim(self._line.text())))
        else:
            self._line.show_text(self._names.get(tag, tag))
        self.left.emit()

    def _tag(self, text: str) -> str | None:
        """The tag that ``text`` names or is, ``None`` where it is neither."""
        typed = characters.trim(text)
        for tag, name in self._names.items():
            if typed.lower() == name.lower():
                return tag
        return typed if not typed or languages.is_valid(typed) else None


def language_names() -> dict[str, str]:
    """The languages that boards write in most, by tag; the empty tag first."""
    return {
        "": _tr("Som texten omkring"),
        "sv": _tr("Svenska"),
        "en": _tr("Engelska"),
        "fi": _tr("Finska"),
        "fit": _tr("Meänkieli"),
        "se": _tr("Nordsamiska"),
        "smj": _tr("Lulesamiska"),
        "sma": _tr("Sydsamiska"),
        "rom": _tr("Romska"),
        "yi": _tr("Jiddisch"),
        "ar": _tr("Arabiska"),
        "fa": _tr("Persiska"),
        "so": _tr("Somaliska"),
        "uk": _tr("Ukrainska"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("LanguageField", text)
