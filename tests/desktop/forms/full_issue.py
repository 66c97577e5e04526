"""An issue in which nothing is empty: every kind of node, every list, every picture."""

from __future__ import annotations

import datetime as dt

from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    FooterLink,
    Image,
    Issue,
    Link,
    Moment,
    Newsletter,
    Occasion,
    Part,
    Partner,
    Section,
    Sender,
    SocialLink,
)

PICTURES = ("hero", "section", "article", "extra", "extra2", "part", "event", "contact", "about", "logo", "partner")


def full_issue() -> Issue:
    """A new one for each test."""
    day = dt.date(2023, 6, 7)
    link = Link(text="Mer", url="https://example.se/mer")
    article = Article(
        id="a1",
        kicker="Nytt",
        heading="Artikel",
        body="<p>Text</p>",
        image="i_article",
        more_images=("i_extra", "i_extra2"),
        links=(link, Link(text="Två", url="https://example.se/2")),
        contacts=("c1",),
        contacts_lead="Fråga oss",
        events=("e1",),
        parts=(Part(id="p1", heading="Del", body="<p>Del</p>", image="i_part", links=(link,)), Part(id="p2")),
    )
    section = Section(
        id="s1",
        heading="Avsnitt",
        intro="<p>In</p>",
        image="i_section",
        items=(
            article,
            Calendar(id="k1", heading="Kalender", events=("e1", "e2")),
            ContactList(id="k2", heading="Kontakter", contacts=("c1", "c2")),
        ),
    )
    event = Event(
        id="e1",
        title="Träff",
        over_title="Serie",
        start=Moment(day, dt.time(13)),
        end=Moment(day, dt.time(15)),
        daily="09:00-16:00",
        occasions=(Occasion(start=Moment(day), place="Salen"), Occasion(start=Moment(day + dt.timedelta(days=1)))),
        place="Residenset",
        deadline=Moment(day - dt.timedelta(days=3)),
        body="<p>Om träffen</p>",
        note="<p>Obs</p>",
        image="i_event",
        links=(link,),
        article="a1",
    )
    newsletter = Newsletter(
        name="Exempelbrevet",
        theme="skiffer",
        frequency="varje månad",
        sender=Sender(name="Länsstyrelsen i Exempel län", email="exempel@example.se", logo="i_logo"),
        partners=(Partner(text="Region Exempel", logo="i_partner"),),
        about=About(heading="Om", body="<p>Om</p>", image="i_about"),
        footer_links=(FooterLink(role="subscribe", text="Prenumerera"), FooterLink(role="privacy", text="Uppgifter")),
        social_heading="Följ oss",
        social=(SocialLink(service="linkedin", text="Vi", url="https://example.se/li"),),
    )
    return Issue(
        id="full",
        title="Juni 2023",
        date=dt.date(2023, 6, 2),
        newsletter=newsletter,
        hero="i_hero",
        intro="<p>Hej</p>",
        sections=(section,),
        events=(event, Event(id="e2", title="Kurs"), Event(id="e3", title="Ledig")),
        contacts=(Contact(id="c1", name="Exempel Exempelsson", image="i_contact"), Contact(id="c2"), Contact(id="c3")),
        images=tuple(Image(id=f"i_{name}", file=f"images/{name}.jpg", alt=name) for name in PICTURES),
    )
