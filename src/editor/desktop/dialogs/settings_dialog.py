"""What the program looks like and which language it speaks. Choices hold at once; there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from editor.desktop.languages import CHOICES, SETTING, LanguageChoice, chosen_language
from editor.desktop.style import Scheme
from editor.support.settings import Settings


class SettingsDialog(QDialog):
    """Two groups of choices."""

    def __init__(
        self, scheme: Scheme, choose_scheme: Callable[[Scheme], None], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._begun_with = chosen_language(settings)
        self.setWindowTitle(self.tr("Inställningar"))
        self.setMinimumWidth(380)
        schemes: tuple[tuple[Scheme, str], ...] = (
            ("system", self.tr("&Som systemet")),
            ("light", self.tr("&Ljust")),
            ("dark", self.tr("&Mörkt")),
            ("contrast", self.tr("&Hög kontrast")),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self._head(self.tr("Utseende"))
        looks = QButtonGroup(self)
        for name, words in schemes:
            button = self._choice(looks, words, name == scheme, self.tr("Utseende"))
            button.clicked.connect(lambda checked=False, name=name: choose_scheme(name))
        self._column.addSpacing(14)
        self._head(self.tr("Programmets språk"))
        languages = QButtonGroup(self)
        names: dict[LanguageChoice, str] = {
            "system": self.tr("Som s&ystemet"),
            "sv": "S&venska",
            "en": "&English",
        }
        for language in CHOICES:
            button = self._choice(
                languages, names[language], language == self._begun_with, self.tr("Programmets språk")
            )
            button.clicked.connect(lambda checked=False, language=language: self._choose_language(language))
        self._later = QLabel(self.tr("Språket byts nästa gång programmet startas."))
        self._later.setProperty("role", "help")
        self._column.addWidget(self._later)
        self._column.addSpacing(14)
        close = QPushButton(self.tr("S&täng"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _head(self, words: str) -> None:
        head = QLabel(words)
        head.setProperty("role", "label")
        self._column.addWidget(head)

    def _choice(self, group: QButtonGroup, words: str, chosen: bool, of: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setAccessibleDescription(of)
        button.setChecked(chosen)
        if chosen and self.focusWidget() is None:
            button.setFocus()
        group.addButton(button)
        self._column.addWidget(button)
        return button

    def _choose_language(self, language: LanguageChoice) -> None:
        self._settings.set(SETTING, language)


def ask_settings(scheme: Scheme, choose_scheme: Callable[[Scheme], None], settings: Settings, parent: QWidget) -> None:
    """Let the user change the settings."""
    dialog = SettingsDialog(scheme, choose_scheme, settings, parent)
    dialog.exec()
    dialog.deleteLater()
