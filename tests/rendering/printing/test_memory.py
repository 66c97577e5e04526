"""A window that makes one PDF after the other does not grow with each."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_STATM = Path("/proc/self/statm")
_WINDOW = """
import datetime as dt
from pathlib import Path
from editor.newsletter.issue import Article, Issue, Section
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer
from editor.rendering.printing.memory import forgetting

renderer = PdfRenderer(themes.load("skiffer"))
articles = tuple(Article(id=f"a{n}", heading=f"Rubrik {n}", body="<p>Ord på raden. </p>" * 30) for n in range(9))
for number in range(7):
    issue = Issue(title=f"Nummer {number}", date=dt.date(2024, 9, 12), sections=(Section(id="s", items=articles),))
    with forgetting():
        renderer.render(issue, {}, {})
    print(int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 1_000_000)
"""


@pytest.mark.skipif(not _STATM.exists(), reason="the size of a process is told there by Linux only")
def test_pages_that_are_made_are_forgotten() -> None:
    done = subprocess.run([sys.executable, "-c", _WINDOW], capture_output=True, text=True, timeout=120, check=True)
    sizes_mb = [int(line) for line in done.stdout.split()]
    assert len(sizes_mb) == 7
    assert sizes_mb[-1] - sizes_mb[1] < 25, sizes_mb


def test_what_fails_meanwhile_is_told() -> None:
    from editor.rendering.printing.memory import forgetting

    with pytest.raises(ValueError, match="told"), forgetting():
        raise ValueError("told")
