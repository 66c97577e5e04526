"""A new issue takes over the newsletter's settings, with the pictures that they name."""

from __future__ import annotations

import datetime as dt

from editor.newsletter.issue import About, Article, Image, Issue, Newsletter, Partner, Section, Sender
from editor.support.pictures import Picture
from editor.workspace.new_issue import with_settings

LOGO, PARTNER, HERO, OWN = (Picture(letter * 64, 10, 10, "image/png") for letter in "abcd")

LATEST = Issue(
    title="Maj",
    date=dt.date(2023, 5, 3),
    newsletter=Newsletter(
        name="Exempelbrevet",
        theme="skog",
        sender=Sender(name="Länsstyrelsen i Exempel län", logo="i1"),
        partners=(Partner(text="Exempel kommun", logo="i2"), Partner(text="Region Exempel")),
        about=About(heading="Om", image="i1"),
    ),
    hero="i3",
    images=(
        Image(id="i1", file="images/logo.png", alt="Logotyp"),
        Image(id="i2", file="images/partner.png"),
        Image(id="i3", file="images/hero.png"),
    ),
)
LATEST_PICTURES = {"images/logo.png": LOGO, "images/partner.png": PARTNER, "images/hero.png": HERO}


def test_settings_and_their_pictures_are_copied_and_nothing_else() -> None:
    issue, pictures = with_settings(Issue(title="Juni", date=dt.date(2023, 6, 7)), {}, LATEST, LATEST_PICTURES)
    assert issue.newsletter == LATEST.newsletter
    assert issue.images == LATEST.images[:2]
    assert (issue.title, issue.hero) == ("Juni", None)
    assert pictures == {"images/logo.png": LOGO, "images/partner.png": PARTNER}


def test_ids_and_files_of_the_new_issue_are_left_alone() -> None:
    own = Issue(
        title="Juni",
        date=dt.date(2023, 6, 7),
        sections=(Section(id="i2", items=(Article(id="a1", image="i1"),)),),
        images=(Image(id="i1", file="images/logo.png", alt="Egen"),),
    )
    issue, pictures = with_settings(own, {"images/logo.png": OWN}, LATEST, LATEST_PICTURES)
    assert issue.images[0] == own.images[0]
    assert (issue.images[1].id, issue.images[1].file, issue.images[1].alt) == ("i1-2", "images/logo-2.png", "Logotyp")
    assert issue.newsletter.sender.logo == issue.newsletter.about.image == "i1-2"
    assert [partner.logo for partner in issue.newsletter.partners] == ["i2-2", None]
    assert pictures == {"images/logo.png": OWN, "images/logo-2.png": LOGO, "images/partner.png": PARTNER}
