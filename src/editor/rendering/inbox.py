"""What an inbox shows of the mail before it is opened: sender, subject, and the words after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from editor.newsletter.issue import Issue
from editor.rendering.content.frame import is_top
from editor.rendering.content.words import page_words

ELLIPSIS: Final = "…"


class Inbox(NamedTuple):
    """``preview`` is the preheader; where there is none, what the page begins with (``is_preheader`` false)."""

    sender: str
    subject: str
    preview: str
    is_preheader: bool


def inbox_of(issue: Issue) -> Inbox:
    """What an inbox gets of ``issue``. The subject falls back to the title and the newsletter's name."""
    newsletter, sender = issue.newsletter, issue.newsletter.sender
    return Inbox(
        sender=sender.name or sender.short_name or newsletter.name,
        subject=issue.subject or issue.title or newsletter.name,
        preview=issue.preheader or _first_words(issue),
        is_preheader=bool(issue.preheader),
    )


def _first_words(issue: Issue) -> str:
    """What the page begins with: links at the top, then the masthead."""
    newsletter = issue.newsletter
    words = page_words(newsletter.language or "sv")
    links = [
        link.text or words.footer[link.role]
        for link in newsletter.footer_links
        if is_top(link) and (link.text or link.url)
    ]
    sender = newsletter.sender.short_name or newsletter.sender.name
    return " ".join(part for part in (*links, sender, newsletter.name, issue.title) if part)


class Cut(NamedTuple):
    """What is seen of a text: ``lines``, and how many of its characters they hold (all where nothing is cut)."""

    lines: tuple[str, ...]
    seen: int

    def is_cut(self, text: str) -> bool:
        """Whether something of ``text`` is not seen."""
        return self.seen < len(text)


def cut(text: str, room_px: float, lines: int, measure: Callable[[str], float]) -> Cut:
    """``text`` in at most ``lines`` lines of ``room_px``, broken between words; the rest becomes an ellipsis.

    ``measure`` gives the width of a text. A word too long for a line is broken where the line ends.
    """
    found: list[str] = []
    start = 0
    while start < len(text) and len(found) < lines:
        end = _fits(text, start, room_px, measure)
        last = len(found) == lines - 1
        if end == len(text) or not last:
            space = text.rfind(" ", start, end + 1) if end < len(text) else -1
            end = space if space > start else max(end, start + 1)
            found.append(text[start:end])
            start = end + (end < len(text) and text[end] == " ")
        else:
            end = _fits(text, start, room_px - measure(ELLIPSIS), measure)
            found.append(text[start:end].rstrip() + ELLIPSIS)
            return Cut(tuple(found), end)
    return Cut(tuple(found), len(text))


def _fits(text: str, start: int, room_px: float, measure: Callable[[str], float]) -> int:
    """The end of the longest piece from ``start`` that fits."""
    low, high = start, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[start:middle]) <= room_px:
            low = middle
        else:
            high = middle - 1
    return low
