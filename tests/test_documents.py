"""The documents name files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
OURS = ("src", "tests", "resources", "ui", "docs", "benchmarks", "packaging")
SOURCE = re.compile(r"\.(py|js|ui|typ|qss|css|toml|lock|spec|md)$")
MADE_LATER = ("NAME", "*", "dist/", "lansbrev-demo/")
"""What stands for a name, and what building makes."""
OTHERS = {"ical.js", "lansbrev.lock", "palettes/vinter.toml", "resources/themes/layouts/torg"}
"""A project called like a file, a file beside a store, and examples of what somebody may add."""


@pytest.fixture(scope="module")
def files() -> list[str]:
    """Every file and folder of the checkout that is ours, as ``/src/editor/cli.py``."""
    inside = (path for folder in OURS for path in (PROJECT / folder).rglob("*") if "__pycache__" not in path.parts)
    return ["/" + path.relative_to(PROJECT).as_posix() for path in (*PROJECT.iterdir(), *inside)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_file_that_a_document_names_is_there(document: Path, files: list[str]) -> None:
    folders = {file.split("/")[-1] for file in files if "." not in file.split("/")[-1]}
    gone = [
        name
        for name in re.findall(r"`([\w./*-]+)`", document.read_text("utf-8"))
        if _is_a_file(name, folders) and not any(file.endswith(f"/{name.rstrip('/')}") for file in files)
    ]
    assert not gone


def _is_a_file(name: str, folders: set[str]) -> bool:
    """Whether a name between backticks is that of a file or folder of the checkout, written from any folder on."""
    if name in OTHERS or any(part in name for part in MADE_LATER):
        return False
    return bool(SOURCE.search(name)) or (name.count("/") > 0 and name.split("/", 1)[0] in folders)
