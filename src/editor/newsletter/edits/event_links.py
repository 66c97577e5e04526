"""Events and articles that name each other: the event its article, the article's fact box the event."""

from __future__ import annotations

from editor.newsletter import edits, tree
from editor.newsletter.issue import Article, Event, Issue


def named_back(issue: Issue, parent_id: str, event_id: str) -> Issue:
    """``issue`` with an event that an article's fact box names naming that article too, unless it names another.

    Where the parent is a calendar nothing changes.
    """
    parent, event = tree.find(issue, parent_id), tree.find(issue, event_id)
    if not isinstance(parent, Article) or not isinstance(event, Event) or event.article is not None:
        return issue
    return edits.update(issue, event_id, article=parent_id)


def in_fact_box(issue: Issue, event_id: str) -> bool:
    """Whether the article that an event names shows it in its fact box."""
    article = _article(issue, event_id)
    return article is not None and event_id in article.events


def show_in_fact_box(issue: Issue, event_id: str, shown: bool) -> Issue:
    """``issue`` with an event in the fact box of the article it names, or no longer; without an article as it was.

    An event that nothing else names stays in the fact box: taken out, it would be gone.
    """
    article = _article(issue, event_id)
    if article is None or shown == (event_id in article.events):
        return issue
    if shown:
        return edits.use(issue, article.id, event_id)
    elsewhere = any(
        event_id in getattr(item, "events", ())
        for section in issue.sections
        for item in section.items
        if item.id != article.id
    )
    return edits.release_use(issue, article.id, event_id) if elsewhere else issue


def _article(issue: Issue, event_id: str) -> Article | None:
    event = tree.find(issue, event_id)
    if not isinstance(event, Event) or event.article is None:
        return None
    article = tree.find(issue, event.article)
    return article if isinstance(article, Article) else None
