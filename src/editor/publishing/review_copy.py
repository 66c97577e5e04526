"""The review copy: every text of an issue with a number to refer to, for colleagues who have no Länsbrev.

As a page and as a PDF with the same numbers. Comments come back as mail or on paper: "12: ska det stå juni?"
(:mod:`editor.importing.returned_comments` reads them).
"""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator, Sequence
from typing import Final

from editor.newsletter import places
from editor.newsletter.issue import Article, Calendar, ContactList, Event, Issue, Item, Link, Part
from editor.newsletter.review_round import Kind, Numbered
from editor.publishing.output_file import OutputFile
from editor.publishing.plain_prose import lines, link_line
from editor.rendering.printing import review_pages
from editor.swedish import events as event_words
from editor.swedish.dates import issue_date, long_date

ENDING: Final = "-granskning"
_LANGUAGE: Final = "sv"
"""Of what the program writes itself: colleagues read it, whatever the newsletter's language is."""
_HOW: Final = "Skriv styckets nummer före varje synpunkt, till exempel: 12: Ska det stå juni?"


def numbered(issue: Issue) -> tuple[Numbered, ...]:
    """Every text of the issue in page order. The same issue gives the same numbers."""
    texts = (found for found in _texts(issue) if found[2].strip())
    return tuple(
        Numbered(number=number, key=key, kind=kind, text=text) for number, (key, kind, text) in enumerate(texts, 1)
    )


def files(issue: Issue, *, stem: str, day: dt.date, message: str = "") -> tuple[OutputFile, ...]:
    """The review copy, ``STEM-granskning.html`` and ``….pdf``, made on ``day``; ``message`` stands at the top.

    The page holds no script, no picture, nothing from elsewhere. Raises PrintFailed.
    """
    texts = numbered(issue)
    title = f"Granskning: {issue.title or issue.newsletter.name}"
    language = issue.newsletter.language or "sv"
    lead = [
        f"Granskningskopia {long_date(day, _LANGUAGE)}.",
        *(line for line in message.splitlines() if line.strip()),
        _HOW,
    ]
    pages = review_pages.ReviewPages(
        title=title,
        lead=lead,
        language=language,
        author=issue.newsletter.sender.name,
        day=day,
        rows=[review_pages.Row(number=text.number, kind=text.kind, text=text.text) for text in texts],
    )
    page = _PAGE.format(
        language=html.escape(language),
        title=html.escape(title),
        lead="\n".join(f'<p lang="{_LANGUAGE}">{html.escape(line)}</p>' for line in lead),
        rows="".join(map(_row, texts)),
    )
    return (
        OutputFile(f"{stem}{ENDING}.html", page.encode("utf-8", "replace")),
        OutputFile(f"{stem}{ENDING}.pdf", review_pages.render(pages)),
    )


def _row(text: Numbered) -> str:
    return f'<tr class="{text.kind}"><th scope="row">{text.number}</th><td>{html.escape(text.text)}</td></tr>\n'


_PAGE: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<style>
body{{font:16px/1.5 "Segoe UI",Arial,sans-serif;max-width:46em;margin:2em auto;padding:0 1em}}
body{{color:#1a1a1a;background:#fff}}
table{{border-collapse:collapse;width:100%}}
th,td{{padding:.35em 0;vertical-align:baseline;text-align:left}}
th{{width:3em;color:#595959;font-weight:normal}}
.title td{{font-size:1.6em}}
.section td{{font-size:1.3em;padding-top:1.2em}}
.heading td{{font-weight:600;padding-top:.9em}}
@media print{{body{{margin:0;max-width:none}}tr{{break-inside:avoid}}}}
</style>
</head>
<body>
<h1>{title}</h1>
{lead}
<table>
{rows}</table>
</body>
</html>
"""


def _texts(issue: Issue) -> Iterator[tuple[str, Kind, str]]:
    """Block key, kind and text of everything that somebody wrote, in page order."""
    newsletter = issue.newsletter
    yield places.ISSUE, "text", f"Ämnesrad: {issue.subject}" if issue.subject else ""
    yield places.ISSUE, "text", f"Förhandstext: {issue.preheader}" if issue.preheader else ""
    yield places.MASTHEAD, "title", " · ".join(part for part in (newsletter.name, issue.title) if part)
    yield places.MASTHEAD, "text", " · ".join(part for part in (issue.number, issue_date(issue)) if part)
    yield from _pictures(issue, places.HERO, issue.hero)
    yield from ((places.INTRO, "text", line) for line in lines(issue.intro))
    for section in issue.sections:
        key = places.node_key(section.id)
        yield key, "section", section.heading
        yield from ((key, "text", line) for line in lines(section.intro))
        yield from _pictures(issue, key, section.image)
        for item in section.items:
            yield from _item(issue, item)
    about = newsletter.about
    yield places.ABOUT, "heading", about.heading
    yield from ((places.ABOUT, "text", line) for line in lines(about.body))
    yield from _pictures(issue, places.ABOUT, about.image)
    sender = newsletter.sender
    for text in (sender.name, sender.postal_address, sender.visiting_address, sender.phone, sender.email):
        yield places.SENDER, "text", text
    yield from ((places.PARTNERS, "text", partner.text) for partner in newsletter.partners)
    yield from ((places.FOOTER, "text", f"{link.lead} {link.text}") for link in newsletter.footer_links)
    yield places.SOCIAL, "heading", newsletter.social_heading
    yield from ((places.SOCIAL, "text", link.text) for link in newsletter.social)


def _item(issue: Issue, item: Item) -> Iterator[tuple[str, Kind, str]]:
    key = places.node_key(item.id)
    match item:
        case Article():
            yield key, "text", item.kicker
            yield from _piece(key, item)
            yield from _pictures(issue, key, item.image, *item.more_images)
            yield from _events(issue, item.events)
            yield from _links(key, item.links)
            yield key, "text", item.contacts_lead
            yield from _contacts(issue, item.contacts)
            for part in item.parts:
                yield from _piece(places.node_key(part.id), part)
                yield from _pictures(issue, places.node_key(part.id), part.image)
                yield from _links(places.node_key(part.id), part.links)
        case Calendar():
            yield key, "heading", item.heading
            yield from _events(issue, item.events)
        case ContactList():
            yield key, "heading", item.heading
            yield from _contacts(issue, item.contacts)


def _piece(key: str, piece: Article | Part) -> Iterator[tuple[str, Kind, str]]:
    yield key, "heading", piece.heading
    yield from ((key, "text", line) for line in lines(piece.body))


def _events(issue: Issue, ids: Sequence[str]) -> Iterator[tuple[str, Kind, str]]:
    known = {event.id: event for event in issue.events}
    for event_id in ids:
        yield from _event(known[event_id], issue.newsletter.language or "sv")
        yield from _pictures(issue, places.node_key(event_id), known[event_id].image)


def _event(event: Event, language: str) -> Iterator[tuple[str, Kind, str]]:
    key = places.node_key(event.id)
    yield key, "heading", " · ".join(part for part in (event.over_title, event.title) if part)
    for line in event_words.when_lines(event, language):
        yield key, "text", f"{line.label}: {line.full}"
    yield key, "text", event_words.where(event, language)
    yield key, "text", event_words.signup_line(event, language)
    yield from ((key, "text", line) for body in (event.body, event.note) for line in lines(body))
    yield from _links(key, event.links)


def _pictures(issue: Issue, key: str, *image_ids: str | None) -> Iterator[tuple[str, Kind, str]]:
    """What is said of pictures: description, caption and credit."""
    known = {image.id: image for image in issue.images}
    for image_id in image_ids:
        if image_id:
            image = known[image_id]
            credit = f"{image.credit_label}: {image.credit}" if image.credit else ""
            told = " ".join(part for part in (image.alt, image.caption, credit) if part)
            yield key, "text", f"Bild: {told}" if told else ""


def _links(key: str, links: Sequence[Link]) -> Iterator[tuple[str, Kind, str]]:
    return ((key, "text", link_line(link.text, link.url)) for link in links)


def _contacts(issue: Issue, ids: Sequence[str]) -> Iterator[tuple[str, Kind, str]]:
    known = {contact.id: contact for contact in issue.contacts}
    for contact_id in ids:
        contact = known[contact_id]
        parts = (contact.name, contact.role, contact.organisation, contact.phone, contact.email, contact.note)
        yield places.node_key(contact.id), "text", ", ".join(part for part in parts if part)
        yield from _pictures(issue, places.node_key(contact.id), contact.image)
