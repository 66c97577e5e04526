"""The profiles of sending services: how each writes the fields that only it can fill, mended where they stand.

What is changed is kept in the user's own folder as soon as a field is left; the shipped profiles are untouched.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.desktop.exports.choices import profile_title
from editor.desktop.guide.asking import explain
from editor.desktop.look.announcing import SpokenLabel
from editor.desktop.look.nesting import nest
from editor.desktop.look.room import give_room
from editor.desktop.look.rows import make_roomy
from editor.desktop.look.scrolling import scrolling
from editor.publishing.errors import ProfileBroken
from editor.publishing.profiles import FIELDS, SHIPPED, Profile, Profiles
from editor.support.errors import EditorError
from editor.support.files import ascii_stem
from editor.support.messages import Messages

SIZE_PX: Final = (820, 620)
LIST_PX: Final = 230


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfilesDialog", text)


def _field_names() -> dict[str, str]:
    """What the usual fields are called in the window, by their names in ``{{…}}``."""
    return {
        "unsubscribe": _tr("Avsluta prenumerationen"),
        "web_version": _tr("Webbversion"),
        "forward": _tr("Skicka vidare"),
        "share": _tr("Dela"),
        "subscribe": _tr("Prenumerera"),
        "preferences": _tr("Ändra uppgifter"),
        "first_name": _tr("Förnamn"),
        "last_name": _tr("Efternamn"),
        "name": _tr("Namn"),
        "email": _tr("E-postadress"),
    }


class ProfilesDialog(QDialog):
    """A list of profiles, the chosen one's fields beside it."""

    def __init__(
        self, profiles: Profiles, messages: Messages, *, chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        explain(self, "export")
        self._profiles = profiles
        self._messages = messages
        self._shown = ""
        self._profile = Profile(name="-")
        self._fields: dict[str, QLineEdit] = {}
        self.setWindowTitle(_tr("Utskickstjänster"))
        give_room(self, *SIZE_PX)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._fill(chosen)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_widgets(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(_tr("Utskickstjänster"))
        self.list.setProperty("part", "things")
        make_roomy(self.list)
        self.new_button = _button(_tr("&Ny"))
        self.copy_button = _button(_tr("&Kopiera"))
        self.reset_button = _button(_tr("&Återställ"))
        self.add_button = _button(_tr("&Lägg till fält"))
        self.close_button = _button(_tr("&Stäng"))
        self.close_button.setProperty("primary", "true")
        self.name = QLineEdit()
        self.base = QLineEdit()
        self.new_field = QLineEdit()
        self.new_field.setPlaceholderText("organisation")
        self.told = SpokenLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.source = QLabel()
        self.source.setProperty("role", "help")
        self.source.setWordWrap(True)
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        acts = QHBoxLayout()
        for button in (self.new_button, self.copy_button):
            acts.addWidget(button)
        nest(left, acts)
        left.addWidget(self.reset_button)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(LIST_PX)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(holder)
        nest(row, self._right(), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        nest(column, row, 1)
        nest(column, foot)

    def _right(self) -> QVBoxLayout:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setVerticalSpacing(8)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 12, 0)
        explained = QLabel(_tr("Så skriver tjänsten fälten som bara den kan fylla i. Exporten säger till om de tomma."))
        explained.setProperty("role", "help")
        explained.setWordWrap(True)
        inside.addWidget(explained)
        inside.addWidget(self.source)
        inside.addSpacing(6)
        nest(inside, self._form)
        further = QHBoxLayout()
        label = QLabel(_tr("&Fler fält"))
        label.setBuddy(self.new_field)
        self.new_field.setAccessibleName(_tr("Fältets namn"))
        self.new_field.setAccessibleDescription(_tr("Det som står mellan klamrarna i texten."))
        further.addWidget(label)
        further.addWidget(QLabel("{{"))
        further.addWidget(self.new_field, 1)
        further.addWidget(QLabel("}}"))
        further.addWidget(self.add_button)
        inside.addSpacing(6)
        nest(inside, further)
        inside.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(scrolling(content))
        return right

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.name.editingFinished.connect(self._keep)
        self.base.editingFinished.connect(self._keep)
        self.new_button.clicked.connect(self._new)
        self.copy_button.clicked.connect(self._copy)
        self.reset_button.clicked.connect(self._reset)
        self.add_button.clicked.connect(self._add_field)
        self.new_field.returnPressed.connect(self._add_field)
        self.close_button.clicked.connect(self.close)

    # The list

    @property
    def chosen(self) -> str:
        """The name of the shown profile in the list of profiles."""
        return self._shown

    def _fill(self, chosen: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        names = self._profiles.names()
        for name in names:
            item = QListWidgetItem(self._listed(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self.list.blockSignals(False)
        self._choose(self.list.currentRow())

    def _listed(self, name: str) -> str:
        try:
            self._profiles.load(name)
            shown = profile_title(self._profiles, name)
        except EditorError:
            return _tr("{0} (går inte att läsa)").format(name)
        if name in SHIPPED:
            return _tr("{0} (ändrad)").format(shown) if self._profiles.is_edited(name) else shown
        return _tr("{0} (egen)").format(shown)

    def _choose(self, row: int) -> None:
        item = self.list.item(row)
        if item is None:
            return
        self._shown = str(item.data(Qt.ItemDataRole.UserRole))
        self._say("")
        try:
            self._profile = self._profiles.load(self._shown)
        except EditorError as error:
            self._profile = Profile(name=self._shown)
            self._say(self._messages.sentence(error), wrong=True)
        self._show()

    # The form

    def _show(self) -> None:
        profile = self._profile
        for kept in (self.name, self.base):
            if self._form.indexOf(kept) >= 0:
                label = self._form.takeRow(kept).labelItem
                widget = label.widget() if label is not None else None
                if widget is not None:
                    widget.deleteLater()
        while self._form.rowCount():
            self._form.removeRow(0)
        self.name.setText(profile.name)
        self.base.setText(profile.picture_base_url)
        self.base.setPlaceholderText("https://example.se/bilder/")
        self._row(_tr("Tjänstens namn"), self.name)
        self._row(_tr("Bildernas adress"), self.base)
        self.base.setAccessibleDescription(_tr("Webbadressen till mappen där mejlets bilder ligger. Kan lämnas tomt."))
        self.base.setToolTip(self.base.accessibleDescription())
        self._fields = {}
        words = _field_names()
        for name in dict.fromkeys((*FIELDS, *profile.fields)):
            field = QLineEdit(profile.fields.get(name, ""))
            field.setPlaceholderText(_tr("okänt, fyll i"))
            field.editingFinished.connect(self._keep)
            self._fields[name] = field
            self._row(words.get(name, name), field, "{{" + name + "}}")
        self.source.setText(_tr("Källa: {0}").format(profile.source) if profile.source else "")
        self.source.setVisible(bool(profile.source))
        self._tell_buttons()
        self._set_order()

    def _row(self, words: str, field: QLineEdit, written: str = "") -> None:
        label = QLabel(f"{words} {written}".strip())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        field.setAccessibleName(label.text())
        self._form.addRow(label, field)

    def _set_order(self) -> None:
        stops = (*(self.list, self.new_button, self.copy_button, self.reset_button), self.name, self.base)
        order = (*stops, *self._fields.values(), self.new_field, self.add_button, self.close_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _tell_buttons(self) -> None:
        is_shipped = self._shown in SHIPPED
        self.reset_button.setText(_tr("&Återställ till det levererade") if is_shipped else _tr("&Ta bort"))
        self.reset_button.setEnabled(self._profiles.is_edited(self._shown))

    def _written(self) -> Profile:
        known = self._profile.fields
        values = {name: field.text().strip() for name, field in self._fields.items()}
        return replace(
            self._profile,
            name=" ".join(self.name.text().split()),
            picture_base_url=self.base.text().strip(),
            fields={name: value for name, value in values.items() if value or name in known or name in FIELDS},
        )

    def _keep(self) -> None:
        """Keep what is written, where it differs from what was; say what cannot be kept."""
        written = self._written()
        if _same(written, self._profile):
            return
        try:
            self._profiles.save(self._shown, written)
        except ProfileBroken as error:
            self._say(self._refusal(str(error.data.get("detail", ""))), wrong=True)
            return
        except EditorError as error:
            self._say(self._messages.sentence(error), wrong=True)
            return
        self._profile = written
        self._say(_tr("Sparat."))
        item = self.list.currentItem()
        if item is not None:
            item.setText(self._listed(self._shown))
        self._tell_buttons()

    @staticmethod
    def _refusal(detail: str) -> str:
        if detail == "name":
            return _tr("Tjänsten behöver ett namn.")
        if detail == "picture_base_url":
            return _tr("Bildernas adress ska börja med https:// eller lämnas tom.")
        name = detail.removeprefix("fields.")
        words = _field_names().get(name, name)
        return _tr("{0}: citattecken och vinkelparenteser kan inte stå i ett fält.").format(words)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.told.setText(words)
        role = "error" if wrong else "muted"
        if self.told.property("role") != role:
            self.told.setProperty("role", role)
            self.told.style().unpolish(self.told)
            self.told.style().polish(self.told)

    # Profiles

    def _new(self) -> None:
        self._make(Profile(name=_tr("Ny tjänst"), fields=dict.fromkeys(FIELDS, "")))

    def _copy(self) -> None:
        self._keep()
        self._make(replace(self._profile, name=_tr("{0}, kopia").format(self._profile.name)))

    def _make(self, profile: Profile) -> None:
        stem, number = ascii_stem(profile.name, "tjanst")[:50], 1
        taken = set(self._profiles.names())
        while (name := stem if number == 1 else f"{stem}-{number}") in taken:
            number += 1
        try:
            self._profiles.save(name, profile)
        except EditorError as error:
            self._say(self._messages.sentence(error), wrong=True)
            return
        self._fill(name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _reset(self) -> None:
        name = self._shown
        try:
            self._profiles.reset(name)
        except EditorError as error:
            self._say(self._messages.sentence(error), wrong=True)
            return
        self._fill(name)
        self._say(_tr("Återställd.") if name in SHIPPED else _tr("Borttagen."))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_field(self) -> None:
        name = self.new_field.text().strip().strip("{}").strip()
        if not Profiles.is_field_name(name):
            self._say(_tr("Ett fält heter med bokstäver a–z, siffror och understreck."), wrong=True)
            return
        self._keep()
        self._profile = replace(
            self._profile, fields={**self._profile.fields, name: self._profile.fields.get(name, "")}
        )
        self.new_field.clear()
        self._show()
        self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Keep what is written in the field that has the focus too."""
        self._keep()
        super().done(result)


def _same(one: Profile, other: Profile) -> bool:
    """Whether two profiles say the same; a field without value says nothing."""
    fields = [{name: value for name, value in profile.fields.items() if value} for profile in (one, other)]
    return fields[0] == fields[1] and replace(one, fields={}) == replace(other, fields={})


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button


def edit_profiles(profiles: Profiles, messages: Messages, parent: QWidget, *, chosen: str = "") -> str:
    """Let the user mend profiles; the name of the one that was shown last."""
    dialog = ProfilesDialog(profiles, messages, chosen=chosen, parent=parent)
    dialog.exec()
    name = dialog.chosen
    dialog.deleteLater()
    return name
