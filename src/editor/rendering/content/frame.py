"""What stands around the sections: masthead, contents, about box, sender, partners, footer, and the document itself."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from editor.newsletter import issue as content
from editor.newsletter import places
from editor.rendering.content import view
from editor.rendering.content.anchors import anchor, is_right_to_left
from editor.rendering.content.items import email_link, phone_link
from editor.rendering.content.pictures import picture
from editor.rendering.content.prose import prose
from editor.rendering.content.scene import Resolver, Scene, prints, shown_address
from editor.rendering.content.words import page_words, service_name
from editor.swedish.dates import issue_date

_HEADER_ROLES = frozenset({"web_version", "pdf_version", "forward"})


def document(scene: Scene) -> view.Document:
    """The page's own data. The title falls back to the newsletter's name, the sender's, at last to "Nyhetsbrev"."""
    issue, newsletter = scene.issue, scene.issue.newsletter
    sender = newsletter.sender
    parts = [part for part in (newsletter.name, issue.title) if part]
    if len(parts) == 2 and parts[0] == parts[1]:
        del parts[1]
    return view.Document(
        language=scene.language,
        right_to_left=is_right_to_left(scene.language),
        words_language=scene.words_language,
        title=": ".join(parts) or sender.name or sender.short_name or scene.labels.newsletter,
        newsletter=newsletter.name,
        issue_title=issue.title,
        sender=sender.name or sender.short_name,
        subject=issue.subject,
        preheader=issue.preheader,
        date=issue.date.isoformat(),
    )


def is_top(link: content.FooterLink) -> bool:
    """Whether a footer link stands above the masthead: by its position, else by its role."""
    return link.position == "top" or (link.position == "default" and link.role in _HEADER_ROLES)


def footer_link(resolve: Resolver, link: content.FooterLink) -> view.Link | None:
    """The link, named by its role where the user gave it an address but no text.

    On the web page the link to the web version is the page itself, whether its address is known or not.
    """
    scene = resolve.scene
    text = link.text or (page_words(scene.language).footer[link.role] if link.url else "")
    shown = resolve.link(text, link.url, link.lead)
    if shown and scene.medium == "web" and link.role == "web_version":
        return replace(shown, current=True, note="")
    return shown


def top_links(resolve: Resolver) -> view.TopLinks | None:
    scene = resolve.scene
    links = [footer_link(resolve, link) for link in scene.issue.newsletter.footer_links if is_top(link)]
    shown = tuple(link for link in links if link)
    return view.TopLinks(key=places.TOP, links=shown) if shown else None


def masthead(resolve: Resolver) -> view.Masthead:
    """Sender, logo, the h1, number and date. The h1 is what newsletter and issue are called, else the sender's name, at
    last "Nyhetsbrev"."""
    scene = resolve.scene
    issue, newsletter = scene.issue, scene.issue.newsletter
    sender = newsletter.sender.short_name or newsletter.sender.name
    name, title = newsletter.name, issue.title
    if not name or name == title:
        name, title = title or name, ""
    if not name:
        name = sender or scene.labels.newsletter
        sender = "" if name == sender else sender
    date = issue_date(issue)
    said = {text.casefold() for text in (issue.title, issue.number)}
    return view.Masthead(
        key=places.MASTHEAD,
        sender=sender,
        logo=_logo(resolve, newsletter.sender.logo, newsletter.sender.logo_url),
        name=name,
        title=title,
        number=_number(scene),
        date="" if date.casefold() in said else date,
        datetime=issue.date.isoformat(),
    )


def _number(scene: Scene) -> str:
    """The issue's number, with "Nr" before it where it is only a number; "" where the title says the same."""
    number, title = scene.issue.number, scene.issue.title
    bare = bool(number) and all(sign.isdigit() or sign in "/-–:" for sign in number)
    printed = f"{page_words(scene.language).number}\u00a0{number}" if bare else number
    return "" if printed.replace("\u00a0", " ").casefold() == title.replace("\u00a0", " ").casefold() else printed


def _logo(resolve: Resolver, image_id: str | None, url: str) -> view.Picture | None:
    shown = picture(resolve, image_id)
    if shown is None or not url or not shown.alt:
        return shown
    return view.Picture(**{**{name: getattr(shown, name) for name in shown.__struct_fields__}, "href": resolve(url)})


def hero(resolve: Resolver) -> view.Hero | None:
    scene = resolve.scene
    shown = picture(resolve, scene.issue.hero)
    return view.Hero(key=places.HERO, picture=shown) if shown else None


def intro(resolve: Resolver) -> view.Intro | None:
    scene = resolve.scene
    body = prose(scene.issue.intro, 2, resolve, scene.language)
    return view.Intro(key=places.INTRO, body=body) if body else None


def contents(resolve: Resolver) -> view.ContentsList | None:
    """The list of contents: one link for each item with a heading, under its section's where that has one."""
    scene = resolve.scene
    if scene.issue.contents != "list":
        return None
    groups = tuple(_contents_groups(scene))
    if not groups:
        return None
    return view.ContentsList(
        key=places.CONTENTS, heading=view.Heading(text=scene.labels.contents, level=2), groups=groups
    )


def _contents_groups(scene: Scene) -> Iterator[view.ContentsGroup]:
    for section in scene.issue.sections:
        head = view.Link(text=section.heading, href=f"#{anchor(section.id)}") if section.heading else None
        links = tuple(
            view.Link(text=item.heading, href=f"#{anchor(item.id)}")
            for item in section.items
            if item.heading and prints(item)
        )
        if head or links:
            yield view.ContentsGroup(section=head, links=links)


def about(resolve: Resolver) -> view.About | None:
    """The box about the newsletter; ``None`` where there is nothing in it."""
    scene = resolve.scene
    box = scene.issue.newsletter.about
    heading = view.Heading(text=box.heading, level=2) if box.heading else None
    body = prose(box.body, 3 if heading else 2, resolve, scene.language)
    shown = picture(resolve, box.image, box.image_placement)
    if not (heading or body or shown):
        return None
    return view.About(key=places.ABOUT, heading=heading, picture=shown, body=body)


def sender(resolve: Resolver) -> view.Sender | None:
    """The sender's contact data. In one line everything known is printed; as rows those the newsletter chose."""
    scene = resolve.scene
    newsletter, issue = scene.issue.newsletter, scene.issue
    rows = tuple(_sender_rows(resolve))
    number = (
        view.Row(label=page_words(scene.language).registration_number, text=issue.registration_number)
        if issue.registration_number
        else None
    )
    if not (newsletter.sender.name or rows or number):
        return None
    return view.Sender(
        key=places.SENDER,
        name=newsletter.sender.name,
        layout=newsletter.contact_layout,
        rows=rows,
        registration_number=number,
        ruled=not (newsletter.about.heading or newsletter.about.body or newsletter.about.image),
    )


def _sender_rows(resolve: Resolver) -> Iterator[view.SenderRow]:
    scene = resolve.scene
    newsletter, labels = scene.issue.newsletter, scene.labels
    sender = newsletter.sender
    known: dict[content.ContactRow, tuple[str, view.Link | None]] = {
        "postal_address": (labels.postal_address, _plain(sender.postal_address)),
        "visiting_address": (labels.visiting_address, _plain(sender.visiting_address)),
        "phone": (labels.phone, phone_link(sender.phone)),
        "email": (labels.email, email_link(sender.email)),
        "website": (labels.website, resolve.link(shown_address(sender.website), sender.website)),
    }
    for row in newsletter.contact_rows if newsletter.contact_layout == "labelled_rows" else known:
        label, link = known[row]
        if link:
            yield view.SenderRow(label=label, link=link)


def _plain(text: str) -> view.Link | None:
    return view.Link(text=text, href="") if text else None


def partners(resolve: Resolver) -> view.Partners | None:
    """Those the newsletter is made with, as logos or names; ``None`` without any."""
    scene = resolve.scene
    shown = []
    for partner in scene.issue.newsletter.partners:
        logo = picture(resolve, partner.logo)
        if partner.text or logo:
            shown.append(view.Partner(text=partner.text, href=resolve(partner.url), logo=logo))
    return view.Partners(key=places.PARTNERS, lead=scene.labels.partners, partners=tuple(shown)) if shown else None


def footer(resolve: Resolver) -> view.Footer | None:
    """The footer links in the issue's order: subscribing and what has a lead as sentences, the others as lists."""
    scene = resolve.scene
    groups: list[tuple[str, list[view.Link]]] = []
    for entry in scene.issue.newsletter.footer_links:
        if is_top(entry) or not (link := footer_link(resolve, entry)):
            continue
        style = "sentences" if entry.role == "subscribe" or link.lead else "list"
        if not groups or groups[-1][0] != style:
            groups.append((style, []))
        groups[-1][1].append(link)
    if not groups:
        return None
    return view.Footer(
        key=places.FOOTER,
        groups=tuple(
            view.FooterGroup(style="sentences" if style == "sentences" else "list", links=tuple(links))
            for style, links in groups
        ),
    )


def social(resolve: Resolver) -> view.Social | None:
    """Links to social services; one without a text is called by its service. ``None`` without any."""
    scene = resolve.scene
    newsletter = scene.issue.newsletter
    links = (resolve.link(entry.text or service_name(entry.service), entry.url) for entry in newsletter.social)
    shown = tuple(link for link in links if link)
    heading = view.Heading(text=newsletter.social_heading, level=2) if newsletter.social_heading else None
    return view.Social(key=places.SOCIAL, heading=heading, links=shown) if shown or heading else None
