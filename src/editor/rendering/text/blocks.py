"""The blocks of a page as lines of plain text."""

from __future__ import annotations

from editor.rendering.content import view
from editor.rendering.text.lines import COLUMNS
from editor.rendering.text.writer import LineWriter


class BlockWriter(LineWriter):
    """Writes blocks, in the order of the HTML page."""

    def block(self, block: view.BlockView) -> None:  # noqa: PLR0912 - one branch for each kind of block
        match block:
            case view.TopLinks():
                self._each(self._link(link) for link in block.links)
            case view.Masthead():
                self._masthead(block)
            case view.Hero():
                self._picture(block.picture)
            case view.Intro():
                self._prose(block.body)
            case view.ContentsList():
                self._contents(block)
            case view.SectionHead():
                self._section(block)
            case view.Article():
                self._article(block)
            case view.Calendar():
                self._calendar(block)
            case view.ContactList():
                self._start(block.heading)
                for contact in block.contacts:
                    self._contact(contact)
            case view.About():
                self._about(block)
            case view.Sender():
                self._sender(block)
            case view.Partners():
                self._partners(block)
            case view.Footer():
                self._each(self._link(link) for group in block.groups for link in group.links)
            case view.Social():
                self._start(block.heading)
                self._each(self._link(link) for link in block.links)
        self._wish(1)

    def _masthead(self, masthead: view.Masthead) -> None:
        self._wish(1)
        if masthead.logo and masthead.logo.alt != masthead.sender:
            self._picture(masthead.logo)
        if masthead.sender:
            self._paragraph(masthead.sender)
            self._wish(1)
        self._paragraph(masthead.name)
        self._paragraph(" · ".join(part for part in (masthead.title, masthead.number, masthead.date) if part))
        self._line("=" * COLUMNS)

    def _contents(self, contents: view.ContentsList) -> None:
        self._start(contents.heading)
        for group in contents.groups:
            if group.section:
                self._paragraph(group.section.text)
            for link in group.links:
                self._paragraph(link.text, "  - " if group.section else "- ")

    def _section(self, section: view.SectionHead) -> None:
        self._wish(2)
        if section.heading:
            self._underlined(section.heading.text, "=")
        above = section.picture and section.picture.placement != "below"
        if above:
            self._picture(section.picture)
        self._prose(section.intro)
        if not above:
            self._picture(section.picture)

    def _article(self, article: view.Article) -> None:
        self._wish(2)
        placement = article.picture.placement if article.picture else ""
        if placement == "above":
            self._picture(article.picture)
        if article.kicker:
            self._paragraph(article.kicker)
        if article.heading:
            self._heading(article.heading, gap=0 if article.kicker else 1)
        if placement in {"left", "right"}:
            self._picture(article.picture)
        self._prose(article.body)
        if placement == "below":
            self._picture(article.picture)
        for picture in article.more_pictures:
            self._picture(picture)
        for event in article.events:
            self._event(event)
        self._links(article.links)
        if article.contacts_lead:
            self._wish(1)
            self._paragraph(article.contacts_lead)
        for number, contact in enumerate(article.contacts):
            self._contact(contact, close=number == 0 and bool(article.contacts_lead))
        for part in article.parts:
            self._part(part)

    def _part(self, part: view.Part) -> None:
        with self._stretch(part.key):
            self._part_lines(part)

    def _part_lines(self, part: view.Part) -> None:
        self._wish(1)
        placement = part.picture.placement if part.picture else ""
        if placement == "above":
            self._picture(part.picture)
        if part.heading:
            self._heading(part.heading)
        if placement in {"left", "right"}:
            self._picture(part.picture)
        self._prose(part.body)
        if placement == "below":
            self._picture(part.picture)
        self._links(part.links)

    def _calendar(self, calendar: view.Calendar) -> None:
        self._start(calendar.heading)
        for event in calendar.events:
            self._event(event)

    def _event(self, event: view.Event) -> None:
        with self._stretch(event.key):
            self._event_lines(event)

    def _event_lines(self, event: view.Event) -> None:
        self._wish(1)
        if event.badge:
            self._paragraph(event.badge.text)
        for line in (event.kicker, event.over_title):
            if line:
                self._paragraph(line)
        if event.heading:
            self._heading(event.heading, gap=0 if event.badge or event.over_title else 1)
        for row in event.rows:
            self._paragraph(f"{row.label}: {row.text}")
        placement = event.picture.placement if event.picture else ""
        if placement != "below":
            self._picture(event.picture)
        self._prose(event.body)
        if placement == "below":
            self._picture(event.picture)
        self._prose(event.note)
        self._links(event.links)

    def _contact(self, contact: view.Contact, *, close: bool = False) -> None:
        with self._stretch(contact.key):
            self._contact_lines(contact, close=close)

    def _contact_lines(self, contact: view.Contact, *, close: bool) -> None:
        if not close:
            self._wish(1)
        if contact.picture and contact.picture.alt:
            self._paragraph(f"{self._words.picture}: {contact.picture.alt}")
        self._each((contact.name, contact.role, contact.organisation))
        self._each(self._link(link) for link in (contact.phone, contact.email, contact.website) if link)
        self._each((contact.note, contact.picture.caption_line if contact.picture else ""))

    def _about(self, about: view.About) -> None:
        self._rule()
        placement = about.picture.placement if about.picture else ""
        if placement == "above":
            self._picture(about.picture)
        if about.heading:
            self._heading(about.heading)
        if placement in {"left", "right"}:
            self._picture(about.picture)
        self._prose(about.body)
        if placement == "below":
            self._picture(about.picture)

    def _sender(self, sender: view.Sender) -> None:
        self._rule()
        if sender.name:
            self._paragraph(sender.name)
        for row in sender.rows:
            shown = self._link(row.link)
            self._paragraph(f"{row.label}: {shown}" if sender.layout == "labelled_rows" else shown)
        if sender.registration_number:
            self._paragraph(f"{sender.registration_number.label}: {sender.registration_number.text}")

    def _partners(self, partners: view.Partners) -> None:
        self._wish(1)
        self._paragraph(partners.lead)
        for partner in partners.partners:
            shown = partner.text or (partner.logo.alt if partner.logo else "")
            if shown:
                self._paragraph(self._link(view.Link(text=shown, href=partner.href)), "- ")
