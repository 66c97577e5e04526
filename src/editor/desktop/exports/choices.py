"""What the user chooses for an export, kept between exports in the settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLabel

from editor.desktop.generated.ui_export_dialog import Ui_ExportDialog
from editor.newsletter.issue import Issue
from editor.publishing import names
from editor.publishing.formats import FORMATS, MAILS, MANIFEST_NAME, NAMES, USUAL_FORMATS, Format
from editor.publishing.names import Names
from editor.publishing.profiles import PLAIN, Profiles
from editor.support.errors import EditorError
from editor.support.settings import Settings

if TYPE_CHECKING:
    from editor.rendering.printing.look import PrintOptions
    from editor.workspace.exports.release import Mode

MOST_NAMED: Final = 3
"""Formats that are chosen, files that will be replaced: more than these are counted."""
PRINTED: Final[frozenset[Format]] = frozenset({"pdf", "archive"})


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportChoices", text)


@dataclass(frozen=True, kw_only=True)
class Choices:
    """``profile`` is a name in the list of profiles, "" for none."""

    formats: tuple[Format, ...]
    mode: Mode
    profile: str
    two_columns: bool
    show_urls: bool
    gentle: bool
    attach_events: bool = False
    descriptive: bool = False

    def names(self, issue: Issue) -> Names:
        """What the files are called."""
        return names.descriptive(issue) if self.descriptive else names.Names()

    def print_options(self) -> PrintOptions:
        """What is chosen for print."""
        from editor.rendering.printing.look import PrintOptions

        return PrintOptions(columns=2 if self.two_columns else 1, show_urls=self.show_urls, gentle=self.gentle)


class ChoiceFields:
    """The fields of the dialog in which it is chosen what an export makes, and how."""

    def __init__(self, ui: Ui_ExportDialog, profiles: Profiles) -> None:
        self._ui = ui
        self.boxes: dict[Format, QCheckBox] = {
            "mail": ui.mail,
            "web": ui.web,
            "site": ui.site,
            "pdf": ui.pdf,
            "text": ui.text,
            "eml": ui.eml,
            "ics": ui.ics,
            "archive": ui.archive,
            "bundle": ui.bundle,
            "zip": ui.zip,
        }
        self._print_switches = {"two_columns": ui.two_columns, "show_urls": ui.show_urls, "gentle": ui.gentle}
        self._switches = {**self._print_switches, "attach_ics": ui.attach_ics, "descriptive": ui.descriptive}
        ui.more_fold.folds(ui.more)
        ui.print_fold.folds(ui.print_choices)
        self._describe()
        self.list_profiles(profiles)
        for box in (*self.boxes.values(), *self._switches.values()):
            box.toggled.connect(self.tell_state)

    def _describe(self) -> None:
        """Screen readers say the explanation with the field."""
        choices = (*self.boxes.values(), *self._switches.values(), self._ui.utskick, self._ui.publicering)
        for field in (*choices, self._ui.profile):
            words = self._ui.choices_content.findChild(QLabel, f"{field.objectName()}_help")
            if isinstance(words, QLabel):
                field.setAccessibleDescription(words.text())

    def list_profiles(self, profiles: Profiles, chosen: str = "") -> None:
        """Offer the profiles there are, ``chosen`` chosen."""
        box = self._ui.profile
        box.clear()
        box.addItem(_tr("Ingen"), "")
        for name in profiles.names():
            box.addItem(profile_title(profiles, name), name)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def fill(self, settings: Settings) -> None:
        """Show what was chosen last."""
        usual: list[str] = list(USUAL_FORMATS)
        chosen = settings.get("export.formats", usual)
        for name, box in self.boxes.items():
            box.setChecked(name in chosen)
        for key, box in self._switches.items():
            box.setChecked(settings.get(f"export.{key}", False))
        publishes = settings.get("export.mode", "utskick") == "publicering"
        (self._ui.publicering if publishes else self._ui.utskick).setChecked(True)
        self._ui.profile.setCurrentIndex(max(0, self._ui.profile.findData(settings.get("export.profile", ""))))
        self._ui.more_fold.unfold(not set(self.formats()) <= set(USUAL_FORMATS))
        self.tell_state()

    def keep(self, settings: Settings) -> None:
        """Remember the choices for the next export."""
        choices = self.choices()
        settings.set("export.formats", list(choices.formats))
        settings.set("export.mode", choices.mode)
        settings.set("export.profile", choices.profile)
        for key, box in self._switches.items():
            settings.set(f"export.{key}", box.isChecked())

    def formats(self) -> tuple[Format, ...]:
        """What is to be made, in the usual order."""
        return tuple(name for name in FORMATS if self.boxes[name].isChecked())

    def choices(self) -> Choices:
        """Everything chosen."""
        profile: object = self._ui.profile.currentData()
        return Choices(
            formats=self.formats(),
            mode="publicering" if self._ui.publicering.isChecked() else "utskick",
            profile=str(profile or ""),
            two_columns=self._ui.two_columns.isChecked(),
            show_urls=self._ui.show_urls.isChecked(),
            gentle=self._ui.gentle.isChecked(),
            attach_events=self._ui.attach_ics.isEnabled() and self._ui.attach_ics.isChecked(),
            descriptive=self._ui.descriptive.isChecked(),
        )

    def tell_state(self) -> None:
        """Say in the folded headings what is chosen below them; what has nothing to work on cannot be chosen."""
        formats = set(self.formats())
        further = [box for name, box in self.boxes.items() if self._is_further(name)]
        self._ui.more_fold.show_state(_listed(further) or _tr("inget valt"))
        chosen = [box for box in self._print_switches.values() if box.isChecked()]
        self._ui.print_fold.show_state(_listed(chosen) or _tr("en spalt"))
        printed = not PRINTED.isdisjoint(formats)
        self._ui.print_choices.setEnabled(printed)
        mailed = not MAILS.isdisjoint(formats)
        for attached in (self._ui.attach_ics, self._ui.attach_ics_help):
            attached.setEnabled("eml" in formats)
        for part in (self._ui.profile_label, self._ui.profile, self._ui.profiles_button, self._ui.profile_help):
            part.setEnabled(mailed)

    def _is_further(self, name: Format) -> bool:
        return name not in USUAL_FORMATS and self.boxes[name].isChecked()


def _listed(boxes: Sequence[QCheckBox]) -> str:
    """What boxes are called, within a line, or how many they are: each begins with a small letter, as no box is called
    by a name."""
    if len(boxes) > MOST_NAMED:
        return _tr("{0} valda").format(len(boxes))
    titles = [box.text().replace("&", "") for box in boxes]
    return ", ".join(title[:1].lower() + title[1:] for title in titles)


def will_write(formats: tuple[Format, ...], folder: Path, given: Names) -> str:
    """The names of the files to come, and those that are there already."""
    written = [*(given.of(name) for each in formats for name in NAMES[each]), MANIFEST_NAME]
    words = _tr("Skriver {0}.").format(", ".join(written))
    try:
        replaced = [name for name in written if (folder / name.rstrip("/")).is_file()]
    except OSError:
        replaced = []
    if len(replaced) > MOST_NAMED:
        words += " " + _tr("{0} av dem finns redan i mappen och ersätts.").format(len(replaced))
    elif replaced:
        words += " " + _tr("{0} finns redan i mappen och ersätts.").format(", ".join(replaced))
    return words


def profile_title(profiles: Profiles, name: str) -> str:
    """The service's name, which needs no translation where it is one; the file's where that cannot be read (the export
    says what is wrong with it)."""
    if name == PLAIN and not profiles.is_edited(name):
        return _tr("Utan utskickstjänst")
    try:
        return profiles.load(name).name
    except EditorError:
        return name
