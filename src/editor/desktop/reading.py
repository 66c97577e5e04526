"""How long an issue is to read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from editor.newsletter import rich_text
from editor.newsletter.issue import Article, Issue

WORDS_A_MINUTE = 200
"""Silent reading of Swedish non-fiction, rounded down (Brysbaert 2019 gives 238 for English)."""


@lru_cache(maxsize=4096)
def _rich_words(html: str) -> int:
    return len(rich_text.plain_text(html).split())


def words(issue: Issue) -> int:
    """The number of words in the running text: headings, texts and events; not the masthead and footer."""
    plain, rich = _texts(issue)
    return sum(len(text.split()) for text in plain) + sum(_rich_words(html) for html in rich if html)


def minutes(word_count: int) -> int:
    """Reading time in whole minutes, at least one where there is anything to read."""
    return math.ceil(word_count / WORDS_A_MINUTE)


def _texts(issue: Issue) -> tuple[Iterator[str], Iterator[str]]:
    articles = [item for section in issue.sections for item in section.items if isinstance(item, Article)]
    parts = [part for article in articles for part in article.parts]
    headed = [*issue.sections, *(item for section in issue.sections for item in section.items), *parts]
    plain = (text for texts in ((thing.heading for thing in headed), (e.title for e in issue.events)) for text in texts)
    bodies = [*(article.body for article in articles), *(part.body for part in parts)]
    rich = iter([issue.intro, *(section.intro for section in issue.sections), *bodies, *(e.body for e in issue.events)])
    return plain, rich
