"""Which value of the issue a field stands for: read from it and written into it, by name."""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from editor.newsletter import edits
from editor.newsletter.issue import Issue


class Target(Protocol):
    """Something of the issue with named values."""

    def get(self, issue: Issue, attribute: str) -> Any:
        """The value of ``attribute``."""

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        """The issue with another value of ``attribute``."""


class NodeTarget:
    """A node with an id: section, item, part, event, contact, picture."""

    def __init__(self, node_id: str) -> None:
        self._node_id = node_id

    def get(self, issue: Issue, attribute: str) -> Any:
        return getattr(edits.find(issue, self._node_id), attribute)

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        return edits.update(issue, self._node_id, **{attribute: value})


class IssueTarget:
    """The issue itself."""

    def get(self, issue: Issue, attribute: str) -> Any:
        return getattr(issue, attribute)

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        return edits.update_issue(issue, **{attribute: value})


class NewsletterTarget:
    """The issue's copy of its newsletter's data."""

    def get(self, issue: Issue, attribute: str) -> Any:
        return getattr(issue.newsletter, attribute)

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        return edits.update_newsletter(issue, **{attribute: value})


class NewsletterPartTarget:
    """A value inside the newsletter's data: ``sender`` or ``about``."""

    def __init__(self, part: str) -> None:
        self._part = part

    def get(self, issue: Issue, attribute: str) -> Any:
        return getattr(getattr(issue.newsletter, self._part), attribute)

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        part = msgspec.structs.replace(getattr(issue.newsletter, self._part), **{attribute: value})
        return edits.update_newsletter(issue, **{self._part: part})


class PartnerTarget:
    """One of the newsletter's partners, by its place among them."""

    def __init__(self, index: int) -> None:
        self._index = index

    def get(self, issue: Issue, attribute: str) -> Any:
        return getattr(issue.newsletter.partners[self._index], attribute)

    def put(self, issue: Issue, attribute: str, value: Any) -> Issue:
        partners = list(issue.newsletter.partners)
        partners[self._index] = msgspec.structs.replace(partners[self._index], **{attribute: value})
        return edits.update_newsletter(issue, partners=tuple(partners))


def issue_target(_key: str) -> Target:
    """The issue, whatever block is shown."""
    return IssueTarget()


def newsletter_target(_key: str) -> Target:
    """The newsletter's data, whatever block is shown."""
    return NewsletterTarget()


def sender_target(_key: str) -> Target:
    """The newsletter's sender."""
    return NewsletterPartTarget("sender")


def about_target(_key: str) -> Target:
    """The box about the newsletter."""
    return NewsletterPartTarget("about")
