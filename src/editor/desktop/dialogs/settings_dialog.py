"""What the program looks like and which language it speaks. Choices hold at once; there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.guide.asking import explain
from editor.desktop.languages import CHOICES, SETTING, LanguageChoice, chosen_language
from editor.desktop.look.nesting import nest
from editor.desktop.look.style import Scheme
from editor.support.settings import Settings


class SettingsDialog(QDialog):
    """Two groups of choices."""

    def __init__(
        self, scheme: Scheme, choose_scheme: Callable[[Scheme], None], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "start")
        self._settings = settings
        self.setWindowTitle(self.tr("Inställningar"))
        self.setMinimumWidth(460)
        schemes: tuple[tuple[Scheme, str], ...] = (
            ("system", self.tr("&Som systemet")),
            ("light", self.tr("&Ljust")),
            ("dark", self.tr("&Mörkt")),
            ("contrast", self.tr("&Hög kontrast")),
        )
        self._halves = QHBoxLayout()
        self._halves.setSpacing(40)
        self._begin_column()
        self._head(self.tr("Utseende"))
        looks = QButtonGroup(self)
        chosen: QRadioButton | None = None
        for name, words in schemes:
            button = self._choice(looks, words, self.tr("Utseende"))
            chosen = button if name == scheme else chosen
            button.clicked.connect(lambda checked=False, name=name: choose_scheme(name))
        if chosen is not None:
            chosen.setChecked(True)
        self._column.addStretch(1)
        self._begin_column()
        self._head(self.tr("Programmets språk"))
        languages = QButtonGroup(self)
        names: dict[LanguageChoice, str] = {
            "system": self.tr("Som s&ystemet"),
            "sv": "S&venska",
            "en": "&English",
        }
        for language in CHOICES:
            button = self._choice(languages, names[language], self.tr("Programmets språk"))
            button.clicked.connect(lambda checked=False, language=language: self._choose_language(language))
        languages.buttons()[CHOICES.index(chosen_language(settings))].setChecked(True)
        later = QLabel(self.tr("Språket byts nästa gång programmet startas."))
        later.setProperty("role", "help")
        later.setWordWrap(True)
        self._column.addWidget(later)
        self._column.addStretch(1)
        for group in (looks, languages):
            _lead_tab_to_chosen(group)
            group.buttonToggled.connect(partial(_lead_tab_to_chosen, group))
        close = QPushButton(self.tr("S&täng"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(18)
        nest(whole, self._halves)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _begin_column(self) -> None:
        """The groups stand beside each other: at 200 % a screen is low."""
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        nest(self._halves, self._column, 1)

    def _head(self, words: str) -> None:
        head = QLabel(words)
        head.setProperty("role", "label")
        self._column.addWidget(head)

    def _choice(self, group: QButtonGroup, words: str, of: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setAccessibleDescription(of)
        group.addButton(button)
        self._column.addWidget(button)
        return button

    def _choose_language(self, language: LanguageChoice) -> None:
        self._settings.set(SETTING, language)


def _lead_tab_to_chosen(group: QButtonGroup, *_: object) -> None:
    """Tab stops once in a group, at what is chosen; the arrows choose."""
    for button in group.buttons():
        policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)


def ask_settings(scheme: Scheme, choose_scheme: Callable[[Scheme], None], settings: Settings, parent: QWidget) -> None:
    """Let the user change the settings."""
    dialog = SettingsDialog(scheme, choose_scheme, settings, parent)
    dialog.exec()
    dialog.deleteLater()
