"""Pages read back, and what must be found in them.

The order is that of docs/issue-format.md ("What it means on the page"), written down here a second time and
independently of the renderers.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from editor.newsletter import rich_text
from editor.newsletter.issue import Article, Calendar, Contact, Event, Issue, Item, Link

FILES = ("mail.html", "web.html", "newsletter.txt", "newsletter.pdf")
"""What the usual formats write, but for pictures."""
_INLINE = {"a", "strong", "em", "b", "i", "span", "time", "abbr", "wbr"}
_UNREAD = {"script", "style", "head", "title", "template"}
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in _UNREAD:
            self._unread += 1
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread -= 1
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(data)


def visible_text(html: str) -> str:
    """The text of a page, letter for letter; block boundaries are line breaks."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.pieces)


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Every start tag of a page with its attributes."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.tags


_VOID = {"img", "br", "wbr", "meta", "link", "hr"}


class _Walker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.paths: list[tuple[tuple[str, dict[str, str | None]], ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, dict(attrs)))
        self.paths.append(tuple(self.open))
        if tag in _VOID:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.paths.append((*self.open, (tag, dict(attrs))))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, tag


class _Outliner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.steps: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.steps.append((tag, frozenset(pair for pair in attrs if pair[0] not in {"data-block", "data-region"})))

    def handle_endtag(self, tag: str) -> None:
        self.steps.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.steps.append(data)

    def handle_comment(self, data: str) -> None:
        self.steps.append(f"!{data}")


def paths_for_outlook(mail: str) -> list[tuple[tuple[str, dict[str, str | None]], ...]]:
    """Every element as Outlook for Windows reads the mail, after those it stands in. Tags must be nested."""
    mail = re.sub(r"<!--\[if !mso\]><!-->.*?<!--<!\[endif\]-->", "", mail, flags=re.DOTALL)
    walker = _Walker()
    walker.feed(re.sub(r"<!--\[if mso\]>(.*?)<!\[endif\]-->", r"\1", mail, flags=re.DOTALL))
    walker.close()
    assert walker.open == []
    return walker.paths


def pixels(attributes: dict[str, str | None], name: str) -> float:
    """A measure of an element's own style, 0 without one."""
    found = re.search(rf"(?:^|;){name}:([\d.]+)px", attributes.get("style") or "")
    return float(found[1]) if found else 0


def structure(html: str) -> list[object]:
    """Everything a page is made of but the preview's marks; the order of attributes does not count."""
    outliner = _Outliner()
    outliner.feed(html)
    outliner.close()
    return outliner.steps


def fold(text: str) -> str:
    """Text for comparing its letters: NFC, without white space and invisible signs."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace("\u2011", "-")
    return re.sub(r"\s+", "", text)


def text_of_file(file: Path) -> str:
    """The text of an exported page, PDF or plain text as a reader finds it, without the numbers of links."""
    if file.suffix == ".pdf":
        command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    content = file.read_text(encoding="utf-8")
    return visible_text(content) if file.suffix == ".html" else without_link_numbers(content)


def lines_of(file: Path) -> list[str]:
    """The lines that an example says must be found."""
    return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def without_link_numbers(text: str) -> str:
    return re.sub(r"\s*\[\d+\]", "", text)


def missing_in_order(lines: list[str], text: str) -> list[str]:
    """Lines not found in ``text`` after the line before them."""
    folded, at, missing = fold(text), 0, []
    for line in lines:
        found = folded.find(fold(line), at)
        if found < 0:
            missing.append(line)
        else:
            at = found + len(fold(line))
    return missing


def missing_anywhere(lines: list[str], text: str) -> list[str]:
    """Lines found nowhere in ``text``."""
    folded = fold(text)
    return [line for line in lines if fold(line) not in folded]


def expected_lines(issue: Issue) -> list[str]:
    """The user's texts in page order, without what the program writes itself."""
    return [line for line in _lines(issue) if line]


def _lines(issue: Issue) -> Iterator[str]:
    newsletter = issue.newsletter
    if newsletter.name != issue.title:
        yield newsletter.name
    yield issue.title
    yield from _rich(issue.intro)
    for section in issue.sections:
        yield section.heading
        yield from _rich(section.intro)
        for item in section.items:
            yield from _item(issue, item)
    yield newsletter.about.heading
    yield from _rich(newsletter.about.body)
    yield newsletter.sender.name
    yield from (partner.text for partner in newsletter.partners)
    yield newsletter.social_heading


def _item(issue: Issue, item: Item) -> Iterator[str]:
    match item:
        case Article():
            yield from (item.kicker, item.heading)
            yield from _rich(item.body)
            yield from _links(item.links)
            yield item.contacts_lead
            yield from _contacts(issue, item.contacts)
            for part in item.parts:
                yield part.heading
                yield from _rich(part.body)
                yield from _links(part.links)
        case Calendar():
            yield item.heading
            known = {event.id: event for event in issue.events}
            for event_id in item.events:
                yield from _event(known[event_id])
        case _:
            yield item.heading
            yield from _contacts(issue, item.contacts)


def _event(event: Event) -> Iterator[str]:
    yield from (event.over_title, event.title)
    yield from _rich(event.body)
    yield from _rich(event.note)
    yield from _links(event.links)


def _contacts(issue: Issue, ids: tuple[str, ...]) -> Iterator[str]:
    known: dict[str, Contact] = {contact.id: contact for contact in issue.contacts}
    for contact_id in ids:
        contact = known[contact_id]
        yield from (contact.name, contact.role, contact.organisation, contact.phone, contact.email, contact.note)


def _links(links: tuple[Link, ...]) -> Iterator[str]:
    yield from (link.text for link in links)


def _rich(html: str) -> Iterator[str]:
    yield from rich_text.plain_text(html).split("\n")
