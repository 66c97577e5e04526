"""Which rows of the outline have given words: headings, titles, names and bodies of the thing itself."""

from __future__ import annotations

from collections.abc import Iterable

from editor.newsletter import prose
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Issue, Link, Part, Section
from editor.newsletter.outline import OutlineRow
from editor.newsletter.places import node_id
from editor.newsletter.tree import IdNode, nodes


def hits(issue: Issue, rows: Iterable[OutlineRow], wanted: str, labels: dict[str, str]) -> frozenset[tuple[str, ...]]:
    """The paths of the rows that have every word of ``wanted``, capitals apart; of all rows where it has none.

    ``labels`` are what fixed rows are called, by key.
    """
    words = wanted.casefold().split()
    texts = {node.id: node for node, _ in nodes(issue)}
    found = set()
    for top in rows:
        for row in top.walk():
            node = texts.get(node_id(row.key) or "")
            text = labels.get(row.key, "") if node is None else "\n".join(_texts(node))
            folded = text.casefold()
            if all(word in folded for word in words):
                found.add(row.path)
    return frozenset(found)


def with_ways(found: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """The paths and those of all rows above them."""
    return frozenset(path[:length] for path in found for length in range(1, len(path) + 1))


def _texts(node: IdNode) -> tuple[str, ...]:
    texts: tuple[str, ...] = ()
    match node:
        case Section():
            texts = (node.heading, *prose.of_rich_text(node.intro))
        case Article():
            texts = (node.kicker, node.heading, *prose.of_rich_text(node.body), *_links(node.links), node.contacts_lead)
        case Part():
            texts = (node.heading, *prose.of_rich_text(node.body), *_links(node.links))
        case Calendar() | ContactList():
            texts = (node.heading,)
        case Event():
            rich = (*prose.of_rich_text(node.body), *prose.of_rich_text(node.note))
            own = (node.over_title, node.title, node.series, node.place, node.date_text)
            texts = (*own, *rich, *_links(node.links), *(occasion.place for occasion in node.occasions))
        case Contact():
            texts = (node.name, node.role, node.organisation, node.phone, node.email, node.note)
    return texts


def _links(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(link.text for link in links)
