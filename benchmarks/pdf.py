"""The PDF of an issue with twenty articles and pictures, against two other ways to make one of its web page.

Each is a whole cold process, loading included: ``lansbrev export FILE --formats pdf`` (tagged, PDF/UA-1 and PDF/A-2a),
QtWebEngine loading the exported web page and printing it (untagged), WeasyPrint writing it (untagged). WeasyPrint is
fetched into a virtual environment of its own, or lies where ``LANSBREV_WEASYPRINT`` says (a Python that has it); it
needs Pango (Debian: libpango-1.0-0).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from functools import partial
from pathlib import Path

import samples
from figures import Figures, compared
from formats import PRINT
from processes import in_turn, python, seconds_to_end

from editor.newsletter import issue_file

ROUNDS = 10
ARTICLES = 20
WEASYPRINT = "weasyprint==70.0"
WRITE = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
LIMIT = 1.0
"""Ours may take as long as theirs."""


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures; none against WeasyPrint where it cannot be had."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made, pictures = samples.issue(ARTICLES, ARTICLES)
        for name, data in pictures.items():
            (folder / name).write_bytes(data)
        file, page = folder / "issue.lansbrev.json", folder / "web" / "web.html"
        file.write_bytes(issue_file.to_json(made))
        seconds_to_end(python("-m", "editor", "export", str(file), "--to", str(page.parent), "--formats", "web"))
        ours = python("-m", "editor", "export", str(file), "--to", str(folder / "pdf"), "--formats", "pdf")
        others = {"QtWebEngine": python("-c", PRINT, str(page), str(folder / "printed.pdf"))}
        weasyprint = _weasyprint(folder)
        if weasyprint:
            others["WeasyPrint"] = [weasyprint, "-c", WRITE, str(page), str(folder / "written.pdf")]
        found = []
        for name, command in others.items():
            times = in_turn(rounds, partial(seconds_to_end, ours), partial(seconds_to_end, command))
            title = f"PDF, {ARTICLES} articles and pictures, against {name}"
            found.append(compared(title, *times, limit_median=LIMIT, limit_p95=LIMIT))
    return found


def _weasyprint(folder: Path) -> str:
    """A Python that has WeasyPrint; "" where there is none."""
    named = os.environ.get("LANSBREV_WEASYPRINT")
    if named:
        return named
    environment = folder / "weasyprint"
    inside = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    try:
        venv.create(environment, with_pip=True)
        subprocess.run([inside, "-m", "pip", "install", "-q", WEASYPRINT], check=True, capture_output=True, timeout=300)
        subprocess.run([inside, "-c", "import weasyprint"], check=True, capture_output=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        print(f"WeasyPrint cannot be had, left out: {error}")
        return ""
    return str(inside)
