"""Thousands of edits in a program of its own, window and preview together: memory stays, nothing is complained of.

``LANSBREV_EDITS=10000`` runs the whole of it (the figures of ``docs/performance.md``); without it fewer are made.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.samples import fill, stored
from editor.newsletter.issue import Article, Calendar, Contact, ContactList, Event, Issue, Moment, Part, Section

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[1] / "src"
EDITS = int(os.environ.get("LANSBREV_EDITS", "1500"))
GROWTH_MB = 100
QT_SAYS = "Qt says "
LOUD = ("warning", "critical", "fatal")
OFFSCREEN = "This plugin does not support"
"""What the offscreen platform says of itself."""


def issue() -> Issue:
    """Forty articles in five sections, a calendar and contacts."""
    body = "<p>Länsstyrelsen bjuder in till samråd om kusten och skärgården.</p>" * 6
    sections = tuple(
        Section(
            id=f"s{part}",
            heading=f"Avsnitt {part}",
            items=tuple(
                Article(id=f"a{part}{n}", heading=f"Artikel {part}.{n}", body=body, parts=(Part(id=f"p{part}{n}"),))
                for n in range(8)
            ),
        )
        for part in range(1, 6)
    )
    last = Section(id="s6", items=(Calendar(id="k1", events=("e1", "e2")), ContactList(id="k2", contacts=("c1",))))
    return Issue(
        id="prov",
        title="Nyhetsbrev juni",
        date=dt.date(2026, 6, 2),
        sections=(*sections, last),
        events=(
            Event(id="e1", title="Träff", start=Moment(dt.date(2026, 6, 9))),
            Event(id="e2", title="Kurs", start=Moment(dt.date(2026, 6, 10))),
        ),
        contacts=(Contact(id="c1", name="Exempel Exempelsson"),),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="memory is counted as Linux and macOS count it")
def test_thousands_of_edits_cost_little_memory_and_no_warning(tmp_path: Path) -> None:
    fill(tmp_path / "store", issue())
    run = subprocess.run(
        [sys.executable, str(HERE / "endurance.py"), str(tmp_path / "store"), str(EDITS)],
        capture_output=True,
        encoding="utf-8",
        timeout=60 + EDITS / 10,
        check=True,
        env={
            **os.environ,
            "PYTHONPATH": str(SOURCES),
            "PYTHONUNBUFFERED": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_MESSAGE_PATTERN": f"{QT_SAYS}%{{type}} %{{message}}",
        },
    )
    figures = json.loads(run.stdout.splitlines()[-1])
    print(figures)  # noqa: T201
    assert figures["warnings"] == []
    lines = run.stderr.partition("edits begin\n")[2].splitlines()
    said = [line.removeprefix(QT_SAYS) for line in lines if line.startswith(QT_SAYS)]
    assert [line for line in said if line.startswith(LOUD) and OFFSCREEN not in line] == []
    assert figures["saved"] == "saved"
    assert figures["pages"] > EDITS / 20  # the preview followed
    grown = sum(figures["after_mb"].values()) - sum(figures["before_mb"].values())
    assert grown < GROWTH_MB, figures
    assert stored(tmp_path / "store") != issue()
