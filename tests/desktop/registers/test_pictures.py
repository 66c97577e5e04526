"""A picture of a contact is entered once, too: in the register, then in every issue that uses the contact."""

from __future__ import annotations

from PIL import Image as Pillow

from desktop.conftest import Desk
from desktop.registers.hands import PERSON, contacts_page, fill, origins
from desktop.samples import sample
from editor.newsletter.issue import Contact


def test_a_portrait_is_chosen_on_the_page_and_comes_into_an_open_issue(desk: Desk) -> None:
    fill(desk, PERSON)
    desk.start_with_open(sample())
    opened = desk.view.open_issue
    assert opened is not None
    desk.prompts.picture = desk.folder / "portratt.png"
    Pillow.new("RGB", (300, 300), (10, 90, 60)).save(desk.prompts.picture)
    page = contacts_page(desk)
    desk.qtbot.waitUntil(lambda: bool(page.entry_id))
    node = origins(desk).use(opened, page.entry_id, "k2", "Använd")
    form = page.pane._form._ui  # type: ignore[attr-defined]
    form.picture_fold.unfold(True)
    form.picture.choose_button.click()
    desk.qtbot.waitUntil(page.is_dirty)
    page.save()
    desk.qtbot.waitUntil(lambda: bool(opened.issue.images))
    contact = next(one for one in opened.issue.contacts if one.id == node)
    assert isinstance(contact, Contact)
    (image,) = opened.issue.images
    assert contact.image == image.id
    assert opened.picture_data(image.file)
    desk.close()
    assert desk.stored("prov").images == opened.issue.images
