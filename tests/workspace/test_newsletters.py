"""Newsletters from the workspace: what a new issue begins with, and settings used in drafts, open or not."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from msgspec.structs import replace

from editor.newsletter.issue import Article, Image, Issue, Newsletter, Section, Sender
from editor.newsletter.publication import Publication
from editor.store.values import NewsletterEntry
from editor.support import pictures
from editor.support.pictures import Picture
from editor.workspace.newsletters import Setup, Used
from workspace.hands import ISSUE, Desk, png

LOGO, LOGO_BYTES = pictures.prepare(png(7), file="logga.png")
HERO, HERO_BYTES = pictures.prepare(png(8), file="kaj.png")
FILES = {"images/logga.png": LOGO, "images/kaj.png": HERO}
NAME = "Använd nyhetsbrevets inställningar"
SET_UP = Publication(
    newsletter=Newsletter(
        name="Exempelbrevet", theme="hav", sender=Sender(name="Länsstyrelsen i Exempel län", logo="n1")
    ),
    audience="Alla",
    hero="n2",
    images=(Image(id="n1", file="images/logga.png", alt="Logga"), Image(id="n2", file="images/kaj.png", alt="Kaj")),
)
WRITTEN = replace(ISSUE, sections=(Section(id="s1", items=(Article(id="a1", heading="Rubrik", image="i1"),)),))


def entry(desk: Desk) -> NewsletterEntry:
    (only,) = desk.ask(desk.workspace.newsletters.entries)
    return only


def save(desk: Desk, entry_id: str, publication: Publication = SET_UP) -> NewsletterEntry:
    data = [(LOGO, LOGO_BYTES), (HERO, HERO_BYTES)]
    return desk.ask(
        lambda done, failed: desk.workspace.newsletters.save(
            entry_id, publication, FILES, done, failed, new_pictures=data
        )
    )


def setup(desk: Desk, entry_id: str) -> Setup:
    return desk.ask(partial(desk.workspace.newsletters.setup, entry_id))


def use(desk: Desk, entry_id: str, ids: list[str]) -> Used:
    return desk.ask(lambda done, failed: desk.workspace.newsletters.use_in(entry_id, ids, NAME, done, failed))


def stored(desk: Desk, issue_id: str) -> tuple[Issue, dict[str, Picture]]:
    found = desk.store.call(lambda library: library.load_issue(issue_id))
    return found.issue, dict(found.pictures)


def test_a_newsletter_nobody_set_up_begins_with_its_latest_issue(desk: Desk) -> None:
    desk.create(replace(WRITTEN, title="Äldre", date=dt.date(2020, 1, 1), newsletter=Newsletter(name="Exempelbrevet")))
    desk.create(WRITTEN)
    begun = setup(desk, entry(desk).id)
    assert begun.publication == Publication(newsletter=ISSUE.newsletter, images=ISSUE.images)
    assert begun.sample is not None
    assert begun.sample.issue == WRITTEN
    assert set(begun.pictures) == {"images/logo.png"}


def test_a_new_issue_begins_with_what_was_chosen_and_its_pictures(desk: Desk) -> None:
    desk.create()
    save(desk, entry(desk).id)
    bare = Issue(title="Juli", date=dt.date(2023, 7, 5), newsletter=Newsletter(name="Exempelbrevet"))
    opened = desk.open(desk.create(bare, newsletter="Exempelbrevet"))
    assert (opened.issue.newsletter, opened.issue.hero) == (SET_UP.newsletter, "n2")
    assert opened.issue.images == SET_UP.images
    assert opened.picture_data("images/kaj.png") == HERO_BYTES
    assert opened.issue.title == "Juli"


def test_a_new_newsletter_is_there_before_it_has_issues(desk: Desk) -> None:
    made = save(desk, "")
    assert setup(desk, made.id).sample is None
    bare = Issue(title="Juli", date=dt.date(2023, 7, 5), newsletter=Newsletter(name="Exempelbrevet"))
    desk.create(bare, newsletter="Exempelbrevet")
    assert {issue.newsletter_id for issue in desk.issues()} == {made.id}


def test_settings_are_used_in_drafts_open_or_not_and_never_in_published_issues(desk: Desk) -> None:
    ids = [desk.create(replace(WRITTEN, title=title)) for title in ("öppen", "stängd", "publicerad")]
    opened = desk.open(ids[0])
    desk.ask(lambda done, failed: desk.workspace.statuses.set(ids[2], "published", partial(done, None), failed))
    newsletter = entry(desk).id
    save(desk, newsletter)
    drafts = desk.ask(partial(desk.workspace.newsletters.drafts, newsletter))
    assert {draft.id for draft in drafts} == set(ids[:2])
    used = use(desk, newsletter, ids)
    assert (used.open_ids, used.count) == ((ids[0],), 2)
    for issue, files in ((opened.issue, opened.pictures), stored(desk, ids[1])):
        assert issue.newsletter.theme == "hav"
        assert issue.newsletter.sender.name == "Länsstyrelsen i Exempel län"
        assert issue.hero is None, "the header picture is the issue's own"
        logo = next(image for image in issue.images if image.id == issue.newsletter.sender.logo)
        assert files[logo.file] == LOGO
        assert issue.sections == WRITTEN.sections
        assert "images/logo.png" in {image.file for image in issue.images}, "an article shows it"
    assert opened.undo_name == NAME
    assert opened.picture_data(next(image.file for image in opened.issue.images if image.alt == "Logga")) == LOGO_BYTES
    assert stored(desk, ids[2])[0] == replace(WRITTEN, title="publicerad")
    (version,) = desk.ask(partial(desk.workspace.versions.entries, ids[1]))
    assert version.reason == "before_settings"
    assert use(desk, newsletter, ids).count == 0, "they have them already"


def test_what_nobody_changed_since_can_be_taken_back(desk: Desk) -> None:
    ids = [desk.create(replace(WRITTEN, title=title)) for title in ("öppen", "stängd", "ändrad", "öppnad sedan")]
    opened = desk.open(ids[0])
    newsletter = entry(desk).id
    save(desk, newsletter)
    used = use(desk, newsletter, ids)
    issue, files = stored(desk, ids[2])
    desk.store.call(lambda library: library.save_issue(ids[2], issue, replace(issue, title="nytt"), files))
    desk.open(ids[3])
    left = desk.ask(partial(desk.workspace.newsletters.take_back, used))
    assert sorted(left) == ["ändrad", "öppnad sedan"]
    assert opened.issue == replace(WRITTEN, title="öppen")
    assert stored(desk, ids[1])[0] == replace(WRITTEN, title="stängd")
    assert stored(desk, ids[2])[0].newsletter.theme == "hav"


def test_nothing_is_written_where_one_draft_cannot_be_read(desk: Desk) -> None:
    ids = [desk.create(replace(WRITTEN, title=title)) for title in ("hel", "borta")]
    newsletter = entry(desk).id
    save(desk, newsletter)
    desk.ask(lambda done, failed: desk.workspace.delete(ids[1], partial(done, None), failed))
    with pytest.raises(Exception, match="unknown_issue"):
        use(desk, newsletter, ids)
    assert stored(desk, ids[0])[0] == replace(WRITTEN, title="hel")
