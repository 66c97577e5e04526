"""What a save costs beyond SQLite's own commit: one article's body edited in an issue of 10 and of 200 articles.

The measure is the ratio to a bare ``sqlite3`` connection with the same settings that writes one row of the same size
and one head row per transaction, on the same disk and in the same run (the two take turns). Where the disk does not
really wait, the commit is so short that only the last column says something.

Run: ``PYTHONPATH=src:tests python benchmarks/store_save.py [FOLDER]``
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path

from editor.newsletter.issue import Article
from editor.store.opening import open_store
from store.samples import large_issue, with_body

SAVES = 200


def main(folder: Path) -> None:
    print("articles   save p50   save p95   bare p50   bare p95   ratio p50   ratio p95   more p50")
    for articles in (10, 200):
        saves, bares = measured(folder / str(articles), articles)
        ratios = [quantile(saves, part) / quantile(bares, part) for part in (0.5, 0.95)]
        times = [quantile(some, part) for some in (saves, bares) for part in (0.5, 0.95)]
        row = [*(f"{one:7.2f} ms" for one in times), *(f"{one:11.2f}" for one in ratios)]
        print(f"{articles:8}", *row, f"{times[0] - times[2]:7.2f} ms")


def measured(folder: Path, articles: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each save and of each bare transaction."""
    issue = large_issue(articles)
    article = issue.sections[0].items[0]
    assert isinstance(article, Article)
    saves: list[float] = []
    bares: list[float] = []
    with (
        open_store(
            folder, program="benchmark", now=lambda: dt.datetime.now(dt.UTC), new_id=lambda: uuid.uuid4().hex
        ) as library,
        contextlib.closing(bare_database(folder / "bare.db")) as bare,
    ):
        issue_id = library.create_issue(issue, {})
        for number in range(SAVES):
            body = f"<p>{number}</p>{article.body}"
            after = with_body(issue, articles // 20, 5, body)
            saves.append(timed(partial(library.save_issue, issue_id, issue, after, {})))
            bares.append(timed(partial(write_bare, bare, body)))
            issue = after
    return saves, bares


def bare_database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("INSERT INTO rows VALUES (1, ''), (2, '')")
    return connection


def write_bare(connection: sqlite3.Connection, text: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE rows SET text = ? WHERE id = 1", (text,))
    connection.execute("UPDATE rows SET text = ? WHERE id = 2", (text,))
    connection.execute("COMMIT")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def quantile(values: list[float], part: float) -> float:
    return statistics.quantiles(values, n=100)[round(part * 100) - 1]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as temporary:
            main(Path(temporary))
