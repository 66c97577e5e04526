"""The newsletters' settings: pages, presets, live looks, several newsletters, kept or given up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from shiboken6 import isValid

from desktop.conftest import NOW
from desktop.conftest import Desk as Window
from desktop.hands import type_text
from desktop.samples import sample
from editor.desktop.commands import Command
from editor.desktop.forms.about_form import AboutForm
from editor.desktop.forms.fields.picture_field import PictureField
from editor.desktop.forms.footer_form import FooterForm
from editor.desktop.forms.form import Form
from editor.desktop.newsletters.forms import BoardForm, LookForm, NameForm
from editor.desktop.newsletters.settings_dialog import NewsletterDialog
from editor.newsletter.issue import Issue
from editor.store.values import NewsletterEntry
from editor.workspace.workspace import Workspace


class Settings:
    """The dialog, open over a window, and hands for it."""

    def __init__(self, window: Window) -> None:
        self.window = window
        window.window.actions_[Command.NEWSLETTERS].trigger()
        window.qtbot.waitUntil(lambda: window.window.findChild(NewsletterDialog) is not None)
        found = window.window.findChild(NewsletterDialog)
        assert found is not None
        self.dialog = found
        self.dialog.resize(960, 640)
        window.qtbot.waitUntil(lambda: bool(self.forms()))

    def forms(self) -> list[Form]:
        return [form for form in self.dialog.findChildren(Form) if form.isVisible()]

    def page(self, title: str) -> list[Form]:
        (item,) = self.dialog.page_list.findItems(title, Qt.MatchFlag.MatchExactly)
        self.dialog.page_list.setCurrentItem(item)
        QApplication.processEvents()
        return self.forms()

    def form(self, title: str, kind: type[Form]) -> Form:
        return next(form for form in self.page(title) if isinstance(form, kind))

    def work(self) -> Issue:
        now = self.dialog._now
        assert now is not None
        return now.work.issue

    def shown(self) -> Issue:
        """What the preview shows."""
        now = self.dialog._now
        assert now is not None
        return now.dressed.issue

    def save(self) -> None:
        with self.window.qtbot.waitSignal(self.dialog.saved):
            self.dialog.save_button.click()

    def entries(self) -> tuple[NewsletterEntry, ...]:
        workspace = self.window.window.workspace
        assert isinstance(workspace, Workspace)
        found: list[tuple[NewsletterEntry, ...]] = []
        workspace.newsletters.entries(found.append, lambda error: None)
        self.window.qtbot.waitUntil(lambda: bool(found))
        return found[0]


@pytest.fixture
def settings(desk: Window) -> Iterator[Settings]:
    desk.start_with_open(size=(1000, 700))
    made = Settings(desk)
    yield made
    desk.prompts.agrees = True
    if isValid(made.dialog) and made.dialog.isVisible():
        made.dialog.reject()


def test_it_begins_with_the_newsletter_of_the_open_issue(settings: Settings) -> None:
    assert settings.dialog.choice.currentText() == "Exempelbrevet"
    assert settings.work().newsletter == sample().newsletter
    assert settings.shown().sections == sample().sections, "the preview shows its latest issue"


def test_every_page_shows_its_forms_and_nothing_else(settings: Settings) -> None:
    titles = [settings.dialog.page_list.item(row).text() for row in range(settings.dialog.page_list.count())]
    assert len(titles) == 10
    for title in titles:
        assert settings.page(title), title
        assert settings.dialog.findChildren(Form), title
    assert [type(form) for form in settings.page("Avsändare")] == [BoardForm, FooterForm]
    assert [type(form) for form in settings.page("Om nyhetsbrevet")] == [AboutForm]


def test_name_audience_and_rhythm_are_kept(settings: Settings) -> None:
    form = settings.form("Namn och målgrupp", NameForm)
    assert isinstance(form, NameForm)
    form.audience.enter()
    type_text(form.audience.entry, "Alla i länet")
    form.frequency.enter()
    type_text(form.frequency.entry, "fyra gånger om året")
    settings.save()
    (entry,) = settings.entries()
    assert entry.publication.audience == "Alla i länet"
    assert entry.publication.newsletter.frequency == "fyra gånger om året"
    assert settings.window.issue.newsletter.frequency == "", "the issue has its own copy"


def test_the_look_changes_while_one_chooses_and_is_as_it_was_after_cancelling(settings: Settings) -> None:
    form = settings.form("Utseende", LookForm)
    assert isinstance(form, LookForm)
    QTest.mouseClick(form.theme.palettes.button_of("hav"), Qt.MouseButton.LeftButton)
    assert settings.shown().newsletter.theme == "hav/saklig" or settings.shown().newsletter.theme == "hav"
    QTest.keyClick(settings.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert settings.shown().newsletter.theme == sample().newsletter.theme
    QTest.mouseClick(form.theme.palettes.button_of("skog"), Qt.MouseButton.LeftButton)
    settings.window.prompts.agrees = False
    settings.dialog.reject()
    assert settings.dialog.isVisible(), "what would be lost is asked about"
    settings.window.prompts.agrees = True
    settings.dialog.reject()
    assert not settings.dialog.isVisible()
    assert settings.entries()[0].publication.newsletter.theme == sample().newsletter.theme
    assert settings.window.issue == sample()


def test_a_board_fills_the_sender_which_can_be_changed_after(settings: Settings) -> None:
    form = settings.form("Avsändare", BoardForm)
    assert isinstance(form, BoardForm)
    assert "Ingen har sagt" in form.state
    form.boards.setFocus()
    QTest.keyClicks(form.boards, "Kr")
    assert form.boards.currentText() == "Kronobergs län"
    index = form.boards.findData("F")
    form.boards.setCurrentIndex(index)
    form.boards.activated.emit(index)
    sender = settings.work().newsletter.sender
    assert (sender.name, sender.phone) == ("Länsstyrelsen i Jönköpings län", "010-223 60 00")
    assert form.state.replace("\xa0", " ") == (
        "Kontrollerat 2 januari 2026. Källa saknas för postadressen: jämför med er egen uppgift."
    )
    assert settings.shown().newsletter.sender == sender
    form.checked_button.click()
    assert f"{NOW.day} juni {NOW.year}" in form.state.replace("\xa0", " ")
    assert "Källa" not in form.state
    settings.save()
    (entry,) = settings.entries()
    assert entry.publication.newsletter.sender == sender
    assert entry.publication.checked_on == NOW.date()


def test_another_newsletter_is_made_and_both_are_kept_at_once(settings: Settings) -> None:
    first = settings.form("Namn och målgrupp", NameForm)
    assert isinstance(first, NameForm)
    first.newsletter_name.enter()
    QTest.keyClick(first.newsletter_name.entry, Qt.Key.Key_End)
    type_text(first.newsletter_name.entry, " i länet")
    settings.dialog.new_button.click()
    assert settings.dialog.choice.currentText() == "Nytt nyhetsbrev"
    focused = QApplication.focusWidget()
    assert focused is first.newsletter_name.entry
    QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(focused, "Kustbrevet")
    assert settings.dialog.choice.currentText() == "Kustbrevet"
    settings.save()
    assert sorted(entry.name for entry in settings.entries()) == ["Exempelbrevet i länet", "Kustbrevet"]


def test_a_newsletter_needs_a_name(settings: Settings) -> None:
    form = settings.form("Namn och målgrupp", NameForm)
    assert isinstance(form, NameForm)
    form.newsletter_name.enter()
    QTest.keyClick(form.newsletter_name.entry, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(form.newsletter_name.entry, Qt.Key.Key_Delete)
    settings.dialog.save_button.click()
    assert settings.window.prompts.errors == ["Nyhetsbrevet måste ha ett namn."]
    assert settings.dialog.isVisible()


def test_only_a_newsletter_without_issues_can_be_removed(settings: Settings) -> None:
    assert not settings.dialog.remove_button.isEnabled()
    settings.dialog.new_button.click()
    assert settings.dialog.remove_button.isEnabled()
    settings.dialog.remove_button.click()
    settings.window.qtbot.waitUntil(lambda: settings.dialog.choice.currentText() == "Exempelbrevet")
    assert settings.dialog.choice.count() == 1


def test_at_a_small_size_the_form_has_the_room(settings: Settings) -> None:
    settings.dialog.resize(640, 380)
    QApplication.processEvents()
    assert not settings.dialog.preview.isVisible()
    assert settings.forms()[0].width() >= 400
    for button in (settings.dialog.save_button, settings.dialog.cancel_button, settings.dialog.use_button):
        assert settings.dialog.rect().contains(button.geometry())


def test_everything_has_a_name(settings: Settings) -> None:
    for widget in (settings.dialog.choice, settings.dialog.page_list):
        assert widget.accessibleName()


def test_a_logo_is_taken_in_shown_and_kept_with_its_bytes(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "logga.png"
    Pillow.new("RGB", (40, 20), (10, 60, 120)).save(file)
    settings.window.prompts.picture = file
    form = settings.form("Logotyp", FooterForm)
    field = form.findChild(PictureField, "logo")
    assert field is not None
    field.panel.replace_button.click()
    settings.window.qtbot.waitUntil(lambda: settings.work().newsletter.sender.logo is not None)
    shown = settings.shown()
    image = next(image for image in shown.images if image.id == shown.newsletter.sender.logo)
    now = settings.dialog._now
    assert now is not None
    data = now.dressed.picture_data(image.file)
    assert data
    settings.save()
    (entry,) = settings.entries()
    (kept,) = entry.publication.images
    workspace = settings.window.window.workspace
    assert isinstance(workspace, Workspace)
    assert workspace.newsletters.read_picture(entry.pictures[kept.file]) == data


def test_tab_goes_from_the_pages_through_the_form_to_the_buttons(settings: Settings) -> None:
    for title, kind in (("Namn och målgrupp", NameForm), ("Avsändare", BoardForm)):
        form = settings.form(title, kind)
        settings.dialog.page_list.setFocus()
        QTest.keyClick(settings.dialog.page_list, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert form.isAncestorOf(focused), title
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is settings.dialog.use_button:
            return
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    pytest.fail("the buttons are not reached")


def test_two_newsletters_do_not_have_the_same_name(settings: Settings) -> None:
    settings.dialog.new_button.click()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(focused, "Exempelbrevet")
    settings.dialog.save_button.click()
    assert settings.window.prompts.errors == ["Det finns redan ett nyhetsbrev som heter Exempelbrevet."]
    assert settings.dialog.isVisible()


def test_what_was_refused_is_not_lost_silently(settings: Settings) -> None:
    form = settings.form("Utseende", LookForm)
    assert isinstance(form, LookForm)
    form.theme.accent.setFocus()
    QTest.keyClicks(form.theme.accent, "#FFCC00")
    settings.form("Namn och målgrupp", NameForm)
    settings.dialog.save_button.click()
    assert settings.window.prompts.errors == [form.theme.error()]
    assert settings.dialog.isVisible()
    assert form.isVisible()
    shade = form.theme.offer_button.property("shade")
    QTest.mouseClick(form.theme.offer_button, Qt.MouseButton.LeftButton)
    settings.save()
    assert settings.entries()[0].publication.newsletter.theme == f"skiffer{shade}"


def test_only_the_forms_of_an_issue_say_that_they_concern_it_alone(settings: Settings) -> None:
    for title in ("Avsändare", "Om nyhetsbrevet", "Bild överst"):
        for form in settings.page(title):
            assert not [
                label for label in form.findChildren(QLabel) if label.isVisible() and "utgåvan." in label.text()
            ]
    settings.dialog.reject()
    view = settings.window.view
    for key in ("masthead", "about", "footer"):
        view.select(key)
        shown = view.form_area.form
        assert shown is not None
        assert [label for label in shown.findChildren(QLabel) if "gäller den här utgåvan" in label.text()]


def test_no_letter_leads_to_two_places_on_a_page(settings: Settings) -> None:
    for row in range(settings.dialog.page_list.count()):
        title = settings.dialog.page_list.item(row).text()
        settings.page(title)
        texts = [
            one.text()
            for one in settings.dialog.findChildren(QWidget)
            if isinstance(one, QLabel | QAbstractButton) and one.isVisible() and "&" in one.text().replace("&&", "")
        ]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters)), (title, texts)
