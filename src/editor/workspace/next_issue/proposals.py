"""What is proposed for every item of an issue when the next one is made from it: keep, update or leave out, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from editor.newsletter import places
from editor.newsletter.issue import (
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    Image,
    Issue,
    Item,
    Part,
    Section,
    articles,
)
from editor.newsletter.places import node_key
from editor.newsletter.reminders import Reason
from editor.swedish.issue_periods import advanced
from editor.swedish.mentions import Mention, days, mentions
from editor.workspace.next_issue.dating import last_day, without_past
from editor.workspace.next_issue.recurring import Recurring, plain_text, texts_of
from editor.workspace.next_issue.series import Series, series_of

Choice: TypeAlias = Literal["keep", "update", "leave_out"]
ItemKind: TypeAlias = Literal[
    "masthead", "subject", "preheader", "registration_number", "hero", "intro", "section", "article", "part",
    "calendar", "event", "contacts", "contact", "about", "footer",
]  # fmt: skip

SUBJECT: Final = "subject"
PREHEADER: Final = "preheader"
REGISTRATION_NUMBER: Final = "registration_number"

STALE_ADDRESSES: Final = frozenset({"web_version", "pdf_version"})
"""Footer links whose address leads to one issue."""
_MOST_REASONS: Final = 4


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One item. ``key`` names it: a block key, or the name of a field of the issue's own.

    ``parent`` is the key of the item it stands in ("" at the top); what stands in something left out goes with it.
    ``title`` is its heading or name and may be empty, ``text`` its running text.
    """

    key: str
    kind: ItemKind
    choice: Choice
    reasons: tuple[Reason, ...]
    parent: str = ""
    title: str = ""
    text: str = ""
    fixed: bool = False
    """Whether there is nothing to choose: the newsletter's own masthead."""


def proposals(
    issue: Issue, earlier: Iterable[Issue], date: dt.date, *, has_own_hero: bool = False
) -> tuple[Proposal, ...]:
    """The items of ``issue`` in page order with what is proposed for the issue of ``date``.

    ``earlier`` are other issues of the same newsletter: what stood in one of them too recurs. ``has_own_hero`` says
    that the header picture is the newsletter's.
    """
    return tuple(_Proposing(issue, tuple(earlier), date, has_own_hero=has_own_hero).all())


def effective(listed: Sequence[Proposal], choices: Mapping[str, Choice]) -> dict[str, Choice]:
    """What happens to each item: ``choices`` where the user has chosen, else what is proposed; what stands in
    something left out is left out."""
    found: dict[str, Choice] = {}
    for proposal in listed:
        gone = found.get(proposal.parent) == "leave_out"
        found[proposal.key] = "leave_out" if gone else choices.get(proposal.key, proposal.choice)
    return found


class _Proposing:
    def __init__(self, issue: Issue, earlier: Sequence[Issue], date: dt.date, *, has_own_hero: bool) -> None:
        self._issue = issue
        self._date = date
        self._has_own_hero = has_own_hero
        self._recurring = Recurring(earlier)
        self._events = {event.id: event for event in issue.events}
        self._contacts = {contact.id: contact for contact in issue.contacts}
        self._images = {image.id: image for image in issue.images}
        headings = [node.heading for node in _headed(issue)]
        self._series = [found for heading in headings if (found := series_of(heading))] + self._recurring.series
        self._home = dict(_homes(issue))

    def all(self) -> Iterator[Proposal]:
        issue = self._issue
        yield Proposal(
            key=places.MASTHEAD, kind="masthead", choice="keep", reasons=(Reason(code="reuse_newsletter"),), fixed=True,
            title=issue.newsletter.name,
        )  # fmt: skip
        yield from self._own_texts()
        for section in issue.sections:
            yield from self._section(section)
        about = issue.newsletter.about
        if about.heading or about.body:
            yield self._about()
        yield self._footer()

    # -- the issue's own ---------------------------------------------------------------------------------------

    def _own_texts(self) -> Iterator[Proposal]:
        issue = self._issue
        if issue.subject:
            yield self._moved(SUBJECT, "subject", issue.subject)
        if issue.preheader:
            yield self._moved(PREHEADER, "preheader", issue.preheader)
        if issue.registration_number:
            yield Proposal(
                key=REGISTRATION_NUMBER, kind="registration_number", choice="leave_out",
                reasons=(Reason(code="reuse_of_one_issue"),), title=issue.registration_number,
            )  # fmt: skip
        if issue.hero and (image := self._images.get(issue.hero)):
            yield self._hero(image)
        if issue.intro:
            yield self._intro()

    def _moved(self, key: str, kind: ItemKind, text: str) -> Proposal:
        """A line that tells the period is moved on; another one tells of what was in the issue."""
        new = advanced(text, self._issue.date, self._date, self._issue.newsletter.language)
        if new != text:
            return Proposal(
                key=key, kind=kind, choice="update", reasons=(Reason(code="reuse_moved_on", words=new),), title=text
            )
        return Proposal(
            key=key, kind=kind, choice="leave_out", reasons=(Reason(code="reuse_of_one_issue"),), title=text
        )

    def _hero(self, image: Image) -> Proposal:
        if self._has_own_hero:
            code = "reuse_newsletter"
        else:
            code = "reuse_recurring" if self._recurring.has_picture(image) else "reuse_one_off"
        return Proposal(
            key=places.HERO, kind="hero", choice="leave_out" if code == "reuse_one_off" else "keep",
            reasons=(Reason(code=code),), title=image.alt or image.caption,
        )  # fmt: skip

    def _intro(self) -> Proposal:
        html = self._issue.intro
        reasons = self._passing((plain_text(html),))
        if not reasons and not self._recurring.has_text(html):
            reasons = (Reason(code="reuse_look_over"),)
        return Proposal(
            key=places.INTRO, kind="intro", choice="update" if reasons else "keep",
            reasons=reasons or (Reason(code="reuse_recurring"),), text=plain_text(html),
        )  # fmt: skip

    def _about(self) -> Proposal:
        about = self._issue.newsletter.about
        reasons = self._passing(texts_of(about))
        return Proposal(
            key=places.ABOUT, kind="about", choice="update" if reasons else "keep",
            reasons=reasons or (Reason(code="reuse_newsletter"),), title=about.heading,
            text=plain_text(about.body),
        )  # fmt: skip

    def _footer(self) -> Proposal:
        newsletter = self._issue.newsletter
        stale = [link for link in newsletter.footer_links if link.role in STALE_ADDRESSES and is_fixed(link.url)]
        reasons = tuple(Reason(code="reuse_address_of_one_issue", words=link.text or link.role) for link in stale)
        lines = (" ".join(part for part in (link.lead, link.text) if part) for link in newsletter.footer_links)
        return Proposal(
            key=places.FOOTER, kind="footer", choice="update" if reasons else "keep",
            reasons=reasons or (Reason(code="reuse_newsletter"),), title=newsletter.sender.name,
            text="\n".join(lines),
        )  # fmt: skip

    # -- sections and items ------------------------------------------------------------------------------------

    def _section(self, section: Section) -> Iterator[Proposal]:
        key = node_key(section.id)
        inside = [proposal for item in section.items for proposal in self._item(item, key)]
        choice, reasons = self._of_section(section, any(proposal.choice != "leave_out" for proposal in inside))
        yield Proposal(
            key=key, kind="section", choice=choice, reasons=reasons, title=section.heading,
            text=plain_text(section.intro),
        )  # fmt: skip
        yield from inside

    def _of_section(self, section: Section, has_kept: bool) -> tuple[Choice, tuple[Reason, ...]]:
        if found := self._next_in_series(section.heading):
            return found
        recurs = bool(section.heading) and self._recurring.has_heading(section.heading)
        if section.heading and self._recurring.any and not recurs and not has_kept:
            return "leave_out", (Reason(code="reuse_one_off"),)
        passing = self._passing(texts_of(section, frozenset({"intro"})))
        if section.intro and not passing and self._recurring.any and not self._recurring.has_text(section.intro):
            passing = (Reason(code="reuse_look_over"),)
        if passing:
            return "update", passing
        return "keep", (Reason(code="reuse_recurring" if recurs else "reuse_frame"),)

    def _item(self, item: Item, parent: str) -> Iterator[Proposal]:
        key = node_key(item.id)
        match item:
            case Article():
                yield from self._article(item, parent)
                inside: Iterable[str] = item.events
                people: Iterable[str] = item.contacts
            case Calendar():
                reason = Reason(code="reuse_frame")
                yield Proposal(
                    key=key, kind="calendar", choice="keep", reasons=(reason,), parent=parent, title=item.heading
                )
                inside, people = item.events, ()
            case ContactList():
                yield Proposal(
                    key=key, kind="contacts", choice="keep", reasons=(Reason(code="reuse_contacts"),), parent=parent,
                    title=item.heading,
                )  # fmt: skip
                inside, people = (), item.contacts
        for event_id in inside:
            if event_id in self._events and self._home.get(event_id) == item.id:
                yield self._event(self._events[event_id], key)
        for contact_id in people:
            if contact_id in self._contacts and self._home.get(contact_id) == item.id:
                yield self._contact(self._contacts[contact_id], key)

    def _article(self, article: Article, parent: str) -> Iterator[Proposal]:
        key = node_key(article.id)
        choice, reasons = self._of_article(article)
        yield Proposal(
            key=key, kind="article", choice=choice, reasons=reasons, parent=parent, title=article.heading,
            text=plain_text(article.body),
        )  # fmt: skip
        for part in article.parts:
            part_choice, part_reasons = self._of_part(part)
            yield Proposal(
                key=node_key(part.id), kind="part", choice=part_choice, reasons=part_reasons, parent=key,
                title=part.heading, text=plain_text(part.body),
            )  # fmt: skip

    def _of_article(self, article: Article) -> tuple[Choice, tuple[Reason, ...]]:
        if found := self._next_in_series(article.heading):
            return found
        texts = texts_of(msgspec.structs.replace(article, parts=()))
        passing = self._passing(texts)
        linked = self._linked_days(article)
        over = max(linked, default=None) or self._day_of_heading(article)
        if over is not None and over < self._date:
            return "leave_out", (Reason(code="reuse_past_event", words=str(over)),)
        if article.heading and self._recurring.has_heading(article.heading):
            if not self._recurring.has_text(article.body):
                return "update", (Reason(code="reuse_recurring_heading"),)
            return ("update", passing) if passing else ("keep", (Reason(code="reuse_recurring"),))
        if linked:
            return ("update", passing) if passing else ("keep", (Reason(code="reuse_ahead", words=str(max(linked))),))
        return self._of_news(article, texts, passing)

    def _day_of_heading(self, article: Article) -> dt.date | None:
        """The last day that heading and kicker name."""
        return _latest([*days(self._mentions(article.heading)), *days(self._mentions(article.kicker))])

    def _of_news(
        self, article: Article, texts: Sequence[str], passing: tuple[Reason, ...]
    ) -> tuple[Choice, tuple[Reason, ...]]:
        """An article without events that stood in no other issue."""
        ahead = [one for text in texts for one in days(self._mentions(text)) if not one.is_past(self._date)]
        if ahead:
            words = str(_latest(ahead))
            return ("update", passing) if passing else ("keep", (Reason(code="reuse_ahead", words=words),))
        if any(series_of(part.heading) and self._next_in_series(part.heading) for part in article.parts):
            return ("update", passing) if passing else ("keep", (Reason(code="reuse_has_series"),))
        past_deadlines = tuple(reason for reason in passing if reason.code == "reuse_past_deadline")
        return "leave_out", (*past_deadlines[:1], Reason(code="reuse_one_off"))

    def _of_part(self, part: Part) -> tuple[Choice, tuple[Reason, ...]]:
        if found := self._next_in_series(part.heading):
            return found
        named = [*days(self._mentions(part.heading))]
        if named and all(mention.is_past(self._date) for mention in named):
            return "leave_out", (Reason(code="reuse_past_event", words=str(_latest(named))),)
        passing = self._passing(texts_of(part))
        return ("update", passing) if passing else ("keep", (Reason(code="reuse_with_parent"),))

    def _next_in_series(self, heading: str) -> tuple[Choice, tuple[Reason, ...]] | None:
        """Only the highest of a numbered series goes on; ``None`` where the heading is of none."""
        mine = series_of(heading)
        if mine is None:
            return None
        alike = [one.number for one in self._series if one.stem == mine.stem]
        if not mine.is_sure and len(set(alike)) < 2:
            return None
        if mine.number < max(one.number for one in self._of_this_issue(mine)):
            return "leave_out", (Reason(code="reuse_series_earlier", words=heading),)
        following = mine.following(max(alike))
        if following is None:
            return "leave_out", (Reason(code="reuse_series_finished", words=heading),)
        return "update", (Reason(code="reuse_series", words=following),)

    def _of_this_issue(self, mine: Series) -> Iterator[Series]:
        found = (series_of(node.heading) for node in _headed(self._issue))
        return (one for one in found if one is not None and one.stem == mine.stem)

    def _linked_days(self, article: Article) -> list[dt.date]:
        linked = [self._events[one] for one in article.events if one in self._events]
        linked += [event for event in self._issue.events if event.article == article.id]
        return [day for event in linked if (day := self._last_day(event))]

    # -- entries -----------------------------------------------------------------------------------------------

    def _last_day(self, event: Event) -> dt.date | None:
        """Its last day, of one with words in place of dates ("vecka 39") the last that these name."""
        known = last_day(event)
        named = [one.last for one in self._mentions(event.date_text) if one.last] if known is None else []
        return known or max(named, default=None)

    def _event(self, event: Event, parent: str) -> Proposal:
        choice, reasons = self._of_event(event)
        return Proposal(
            key=node_key(event.id), kind="event", choice=choice, reasons=reasons[:_MOST_REASONS], parent=parent,
            title=event.title, text=plain_text(event.body),
        )  # fmt: skip

    def _of_event(self, event: Event) -> tuple[Choice, tuple[Reason, ...]]:
        last = self._last_day(event)
        if last is None:
            return "update", (Reason(code="reuse_no_date"),)
        if last < self._date:
            return "leave_out", (Reason(code="reuse_past_event", words=str(last)),)
        reasons: list[Reason] = []
        if event.deadline and event.deadline.date < self._date:
            reasons.append(Reason(code="reuse_signup_closed", words=str(event.deadline.date)))
        kept = without_past(event, self._issue.date, self._date)
        if kept.occasions != event.occasions:
            reasons.append(Reason(code="reuse_past_occasions"))
        elif (kept.start, kept.end, kept.date_text) != (event.start, event.end, event.date_text):
            reasons.append(Reason(code="reuse_past_days"))
        reasons += self._passing(texts_of(event))
        return ("update", tuple(reasons)) if reasons else ("keep", (Reason(code="reuse_ahead", words=str(last)),))

    def _contact(self, contact: Contact, parent: str) -> Proposal:
        passing = self._passing([contact.note])
        return Proposal(
            key=node_key(contact.id), kind="contact", choice="update" if passing else "keep",
            reasons=passing or (Reason(code="reuse_contacts"),), parent=parent,
            title=contact.name or contact.organisation or contact.email, text=contact.role,
        )  # fmt: skip

    # -- times in texts ----------------------------------------------------------------------------------------

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        return mentions(text, self._issue.date) if text else ()

    def _passing(self, texts: Iterable[str]) -> tuple[Reason, ...]:
        """What the texts tell that has passed or passes: past deadlines first, then past dates, then "i år"."""
        found: dict[str, dict[str, None]] = {
            "reuse_past_deadline": {},
            "reuse_past_date": {},
            "reuse_passing_words": {},
        }
        for text in texts:
            for one in self._mentions(text):
                if one.kind == "relative":
                    found["reuse_passing_words"][one.words.lower()] = None
                elif one.is_past(self._date):
                    found["reuse_past_deadline" if one.kind == "deadline" else "reuse_past_date"][one.words] = None
        return tuple(
            Reason(code=code, words=", ".join(list(words)[:_MOST_REASONS])) for code, words in found.items() if words
        )


def is_fixed(url: str) -> bool:
    """Whether an address is of its own, not a place that the sending service fills in."""
    return bool(url) and "{{" not in url


def _headed(issue: Issue) -> Iterator[Section | Article | Part]:
    yield from issue.sections
    for article in articles(issue):
        yield article
        yield from article.parts


def _homes(issue: Issue) -> Iterator[tuple[str, str]]:
    """For each event and contact the item it is listed under: a calendar or contact list rather than an article, the
    first on the page rather than a later one."""
    items = [item for section in issue.sections for item in section.items]
    for item in reversed(items):
        if isinstance(item, Article):
            yield from ((one, item.id) for one in (*item.events, *item.contacts))
    for item in reversed(items):
        if not isinstance(item, Article):
            named = item.events if isinstance(item, Calendar) else item.contacts
            yield from ((one, item.id) for one in named)


def _latest(found: Iterable[Mention]) -> dt.date | None:
    return max((mention.last for mention in found if mention.last), default=None)
