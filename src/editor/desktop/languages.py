"""Which language the window speaks: Swedish, the language of its sources, or a translation of them.

``LANSBREV_LANGUAGE`` wins over the setting, the setting over the system; whatever is not English is Swedish.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor.support import paths
from editor.support.settings import Settings

Language = Literal["sv", "en"]
LanguageChoice = Literal["system", "sv", "en"]
CHOICES: tuple[LanguageChoice, ...] = get_args(LanguageChoice)
SETTING = "window.language"
VARIABLE = "LANSBREV_LANGUAGE"


def chosen_language(settings: Settings) -> LanguageChoice:
    """What the user chose; a new program is Swedish."""
    wanted = settings.get(SETTING, "sv")
    return next((choice for choice in CHOICES if choice == wanted), "sv")


def language(settings: Settings, environment: Mapping[str, str] = os.environ, system: str | None = None) -> Language:
    """The language to speak; ``system`` is the system's locale (asked for where it is ``None``)."""
    wanted = environment.get(VARIABLE, "") or chosen_language(settings)
    if wanted == "system":
        wanted = system if system is not None else QLocale.system().name()
    return "en" if wanted.lower().startswith("en") else "sv"


def speak(application: QCoreApplication, language: Language) -> None:
    """Let ``application``, and Qt's own words, speak ``language`` from now on."""
    country = QLocale.Country.Sweden if language == "sv" else QLocale.Country.UnitedKingdom
    spoken = QLocale.Language.Swedish if language == "sv" else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, country))
    folders = {f"qtbase_{language}": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}
    if language != "sv":
        folders[f"lansbrev_{language}"] = str(paths.resources() / "translations")
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
